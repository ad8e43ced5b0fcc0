//! Compiles OpenAPI descriptions to Rust crates: load → model → lower → emit; `output` puts the files to disk.
//!
//! See `generator/README.md` for the architecture.

pub mod config;
pub mod diagnostics;
pub mod emit;
pub mod file_tree;
pub mod format;
pub mod library;
pub mod load;
pub mod lower;
pub mod model;
pub mod output;
pub mod pattern;
pub mod pointer;
pub mod resolve;
pub mod sample;
pub mod sources;
pub mod suggest;
pub mod unseen;

use std::collections::BTreeMap;

use config::Config;
use diagnostics::{Diagnostics, Report};
use file_tree::FileTree;
use library::Library;
use load::Document;
use model::{Api, Shape};
use pointer::Pointer;
use sources::Sources;

/// What came of a description.
#[derive(Debug)]
pub struct Outcome {
    /// The crate; `None` when there are errors.
    pub files: Option<FileTree>,
    /// The findings, in the order of the text.
    pub report: Report,
    pub stats: Stats,
}

/// Counts of what was read and written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// The version that the document says it has.
    pub version: String,
    pub operations: usize,
    /// Structs, enumerations, unions, constrained strings and aliases.
    pub types: usize,
    /// Schema nodes.
    pub schemas: usize,
    /// Schema nodes that became any JSON value, by reason.
    pub untyped: BTreeMap<&'static str, usize>,
}

/// Compiles a description. Does not touch the disk but through the reader of the sources; the same input gives the same
/// bytes.
pub fn generate(sources: &Sources, config: &Config) -> Outcome {
    on_a_large_stack(|| {
        let mut diagnostics = Diagnostics::default();
        let mut stats = Stats::default();
        let library = compile(sources, config, &mut diagnostics, &mut stats);
        let report = diagnostics.finish(sources, config);
        let files = library
            .filter(|_| !report.has_errors())
            .map(|library| emit::emit(&library));
        Outcome { files, report, stats }
    })
}

fn compile(sources: &Sources, config: &Config, diagnostics: &mut Diagnostics, stats: &mut Stats) -> Option<Library> {
    let document = load::load(sources, diagnostics)?;
    let api = model::build::build(&document, config, diagnostics);
    let mut library = lower::lower(&api, config, diagnostics);
    library.source = sources.root().rsplit('/').next().unwrap_or_default().to_owned();
    *stats = count(&document, &api, &library);
    Some(library)
}

fn count(document: &Document, api: &Api, library: &Library) -> Stats {
    let mut untyped = BTreeMap::new();
    for (_, schema) in api.schemas.iter() {
        if let Shape::Any(reason) = schema.shape {
            *untyped.entry(reason.as_str()).or_default() += 1;
        }
    }
    Stats {
        version: document.root["openapi"].as_str().unwrap_or_default().to_owned(),
        operations: library.groups.iter().map(|group| group.operations.len()).sum(),
        types: library.types.iter().map(|module| module.items.len()).sum(),
        schemas: api.schemas.len(),
        untyped,
    }
}

/// The examples of JSON responses, each with the type that [`generate`] has decode it.
pub fn examples(sources: &Sources, config: &Config) -> Vec<lower::Example> {
    on_a_large_stack(|| {
        let mut diagnostics = Diagnostics::default();
        let Some(document) = load::load(sources, &mut diagnostics) else {
            return Vec::new();
        };
        let api = model::build::build(&document, config, &mut diagnostics);
        lower::examples(&api, config)
    })
}

/// What the description was understood to say, for people; only what stands at `at` or below it.
pub fn dump_model(sources: &Sources, config: &Config, at: Option<&Pointer>) -> Option<String> {
    on_a_large_stack(|| {
        let mut diagnostics = Diagnostics::default();
        let document = load::load(sources, &mut diagnostics)?;
        let api = model::build::build(&document, config, &mut diagnostics);
        let Some(at) = at else {
            return Some(format!("{api:#?}\n"));
        };
        let mut text = String::new();
        for operation in api
            .operations
            .iter()
            .chain(&api.webhooks)
            .filter(|operation| below(&operation.pointer, at))
        {
            text.push_str(&format!("{operation:#?}\n"));
        }
        for (id, schema) in api.schemas.iter().filter(|(_, schema)| below(&schema.pointer, at)) {
            text.push_str(&format!("{id:?} {schema:#?}\n"));
        }
        Some(text)
    })
}

/// What Rust was decided to be written, for people; only what comes from `at` or below it.
pub fn dump_library(sources: &Sources, config: &Config, at: Option<&Pointer>) -> Option<String> {
    on_a_large_stack(|| {
        let library = compile(sources, config, &mut Diagnostics::default(), &mut Stats::default())?;
        let Some(at) = at else {
            return Some(format!("{library:#?}\n"));
        };
        let mut text = String::new();
        let operations = library.groups.iter().flat_map(|group| &group.operations);
        for operation in operations.filter(|operation| below(&operation.origin, at)) {
            text.push_str(&format!("{operation:#?}\n"));
        }
        let items = library.types.iter().flat_map(|module| &module.items);
        for item in items.filter(|item| item.origin().is_some_and(|origin| below(origin, at))) {
            text.push_str(&format!("{item:#?}\n"));
        }
        Some(text)
    })
}

fn below(pointer: &Pointer, at: &Pointer) -> bool {
    pointer
        .as_str()
        .strip_prefix(at.as_str())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Descriptions nest as deep as their parsers allow, and the caller's stack may be a small one.
#[expect(
    clippy::panic,
    reason = "a system without room for one stack cannot run the work at all"
)]
fn on_a_large_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    const STACK: usize = 256 << 20;
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new()
            .name("generator".to_owned())
            .stack_size(STACK);
        match thread
            .spawn_scoped(scope, work)
            .map(std::thread::ScopedJoinHandle::join)
        {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(error) => std::panic::panic_any(error.to_string()),
        }
    })
}
