//! Writes a [`Library`] as a crate. Nothing is decided here: no name is made and nothing is looked up in the
//! description.
//!
//! Invariants: equal libraries give equal text; every file is made on its own, so that they are made in parallel;
//! the text of the description only ever becomes a literal or a documentation comment.

mod alias;
mod client;
mod examples;
mod headers;
mod input;
mod items;
mod manifest;
mod newtype;
mod operation;
mod output;
mod paths;
pub(crate) mod pattern;
mod readme;
mod root;
mod rules;
mod runtime;
mod scalar_enum;
mod structs;
mod text;
mod text_enum;
mod union;

#[cfg(test)]
mod tests;

use rayon::prelude::*;

use crate::file_tree::{FileTree, MARK, README, RUNTIME_MARK};
use crate::format::{self, Page, Part};
use crate::library::{Group, Item, Library, OperationItem, Rule, TypeModule, TypeRef};

/// How many files are made side by side: many for each core, and few of all.
const BATCH: usize = 64;

/// The files of the crate, by path.
pub fn emit(library: &Library) -> FileTree {
    let source = library.source.as_str();
    let runtime = match library.shared_runtime {
        None => runtime::files(&library.runtime, &library.runtime_features),
        Some(_) => runtime::shared(&library.runtime),
    };
    let texts = runtime.iter().map(|(_, text)| text.as_str());
    let manifest = manifest::emit(library, texts);

    let mut files: Vec<(String, String)> = Vec::new();
    for batch in pages(library).chunks(BATCH) {
        let texts: Vec<String> = batch
            .par_iter()
            .map(|(_, file)| format::print(page(*file), source))
            .collect();
        // All stay until the last is made, so each takes what it needs; what a thread needed to make one, the next uses again.
        let paths = batch.iter().map(|(path, _)| path.clone());
        files.extend(paths.zip(texts.iter().map(|text| text.as_str().to_owned())));
    }
    files.extend(beneath(&runtime, source));
    files.push(("Cargo.toml".to_owned(), manifest));
    files.push(("src/rustfmt.toml".to_owned(), rustfmt(source)));
    if !library.examples.is_empty() {
        files.push((examples::FILE.to_owned(), examples::emit(library)));
    }
    if library.manifest.has_readme {
        files.push((README.to_owned(), readme::emit(library)));
    }
    tree(files)
}

/// The files of a crate that is the runtime of others; the library says what its manifest does.
pub fn emit_runtime(library: &Library) -> FileTree {
    let runtime = runtime::all();
    let texts = runtime.iter().map(|(_, text)| text.as_str());
    let mut files = vec![
        ("Cargo.toml".to_owned(), manifest::emit(library, texts)),
        (
            "src/lib.rs".to_owned(),
            format::print(root::shared_runtime(library), &library.source),
        ),
        ("src/rustfmt.toml".to_owned(), rustfmt(&library.source)),
    ];
    files.extend(beneath(&runtime, &library.source));
    if library.manifest.has_readme {
        files.push((README.to_owned(), readme::emit(library)));
    }
    let files = files.into_iter();
    tree(
        files
            .map(|(path, text)| (path, text.replacen(MARK, RUNTIME_MARK, 1)))
            .collect(),
    )
}

/// The hand-written files at their paths in the crate.
fn beneath(runtime: &[(&str, String)], source: &str) -> Vec<(String, String)> {
    let header = format::header("//", source);
    let files = runtime
        .iter()
        .map(|(path, text)| (format!("src/runtime/{path}"), format!("{header}\n{text}")));
    files.collect()
}

/// What stands here is formatted already, and prettyplease differs from rustfmt on some lines.
fn rustfmt(source: &str) -> String {
    format!("{}\ndisable_all_formatting = true\n", format::header("#", source))
}

fn tree(files: Vec<(String, String)>) -> FileTree {
    let mut tree = FileTree::default();
    for (path, text) in files {
        let outcome = tree.insert(path, text);
        debug_assert_eq!(
            outcome,
            Ok(()),
            "`lower` names files so that they are portable and differ"
        );
    }
    tree
}

/// A type as it is written where the crate's `types` and everything of its `runtime::prelude` are imported.
pub fn type_text(ty: &TypeRef) -> String {
    format::inline(paths::Paths::new([]).ty(ty))
}

/// Constraints as they are written where everything of the crate's `runtime::prelude` is imported.
pub fn rules_text(rules: &[Rule]) -> String {
    let rules = rules::list(rules, &mut paths::Paths::new([]));
    format::inline(quote::quote!(&[#(#rules),*]))
}

/// A file whose text depends on the description.
#[derive(Clone, Copy)]
enum File<'l> {
    Root(&'l Library),
    Client(&'l Library),
    Headers(&'l Library),
    Rules(&'l Library),
    Api(&'l Library),
    Group(&'l Group),
    Operation(&'l Library, &'l OperationItem),
    Types(&'l Library),
    Type(&'l Library, &'l TypeModule),
}

fn pages(library: &Library) -> Vec<(String, File<'_>)> {
    let mut pages = vec![
        ("src/lib.rs".to_owned(), File::Root(library)),
        ("src/types/mod.rs".to_owned(), File::Types(library)),
    ];
    if library.has_client() {
        pages.push(("src/client.rs".to_owned(), File::Client(library)));
        pages.push(("src/api/mod.rs".to_owned(), File::Api(library)));
    }
    if !library.headers.is_empty() {
        pages.push(("src/headers.rs".to_owned(), File::Headers(library)));
    }
    if !library.shared_rules.is_empty() {
        pages.push(("src/rules.rs".to_owned(), File::Rules(library)));
    }
    for group in &library.groups {
        let folder = format!("src/api/{}", stem(&group.module));
        pages.push((format!("{folder}/mod.rs"), File::Group(group)));
        for operation in &group.operations {
            pages.push((
                format!("{folder}/{}.rs", stem(&operation.function)),
                File::Operation(library, operation),
            ));
        }
    }
    for module in &library.types {
        pages.push((
            format!("src/types/{}.rs", stem(&module.module)),
            File::Type(library, module),
        ));
    }
    pages
}

/// The file of a module: an identifier, never raw.
fn stem(module: &str) -> &str {
    module.strip_prefix("r#").unwrap_or(module)
}

fn page(file: File<'_>) -> Page {
    match file {
        File::Root(library) => root::library(library),
        File::Client(library) => client::emit(library),
        File::Headers(library) => headers::emit(library),
        File::Rules(library) => rules::shared(library),
        File::Api(library) => root::api(library),
        File::Group(group) => root::group(group),
        File::Operation(library, operation) => operation::emit(operation, &library.shared_rules),
        File::Types(library) => root::types(library),
        File::Type(library, module) => types(library, module),
    }
}

fn types(library: &Library, module: &TypeModule) -> Page {
    let names = module.items.iter().map(Item::name);
    let mut paths = paths::Paths::new(names).sharing(&library.shared_rules);
    let items: Vec<Part> = module
        .items
        .iter()
        .flat_map(|item| {
            let mut parts = items::emit(item, &mut paths);
            let name = item.name();
            if let (Some(attributes), Some(Part::Table(table))) = (library.attributes.get(name), parts.first_mut()) {
                table
                    .attributes
                    .extend(attributes.iter().filter_map(|attribute| attribute.parse().ok()));
            }
            parts
        })
        .collect();
    let mut parts = vec![Part::Items(paths.imports())];
    parts.extend(items);
    Page {
        docs: Vec::new(),
        parts,
    }
}
