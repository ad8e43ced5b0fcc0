//! Compiles OpenAPI descriptions to Rust crates.
//!
//! The shortest way is one call, here as the whole of an `xtask` of yours:
//!
//! ```no_run
#![doc = include_str!("../examples/xtask.rs")]
//! ```
//!
//! Whoever wants more of it goes by its stages, each of which is made of the one before it:
//!
//! ```
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("acme.yaml");
//! # std::fs::write(&path, "{openapi: 3.1.0, info: {title: Acme, version: '1'}, components: {schemas: {Pet: {
//! #     type: object, properties: {name: {type: string}}}}}}")?;
//! use generator::{Colour, Description};
//!
//! let description = Description::open(&path)?;  // its text, and the settings beside it
//! let understood = description.api();           // what the API is
//! print!("{}", understood.dump(None).unwrap_or_default());
//! let decided = understood.library();           // what Rust to write
//! let outcome = decided.files();                // the text of each file, and all findings
//! eprint!("{}", outcome.report.render(Colour::Plain));
//! if let Some(files) = outcome.files {
//!     assert!(!files.check(&folder.path().join("acme"))?.is_empty(), "it is not there yet");
//!     files.write(&folder.path().join("acme"))?;
//!     assert!(files.check(&folder.path().join("acme"))?.is_empty());
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - A **description** is one file ([`Description::open`]) and what it refers to in the same folder, or texts from
//!   elsewhere ([`Sources`]); its [`Config`] is the `codegen.toml` beside it.
//! - **Findings** ([`Report`]) have a [`Code`], a place and a sentence that says what to do. One that is an error keeps the
//!   crate from being written. Nothing is dropped without one.
//! - A **runtime** that several crates share ([`SharedRuntime`]) is a crate without a description.
//! - **Files** ([`FileTree`]) are text by path. [`FileTree::write`] replaces and removes only what a generator has written,
//!   and [`FileTree::check`] says how a folder differs.
//!
//! How it works inside is told in the package's `README.md`.

#![warn(missing_docs)]
// What is printed goes through `cli/terminal.rs`: these macros panic where a stream is closed or full.
#![cfg_attr(not(test), warn(clippy::print_stdout, clippy::print_stderr))]

#[allow(missing_docs, reason = "not part of the face, see `internals`")]
mod api;
mod changes;
#[cfg(feature = "cli")]
pub mod cli;
mod clipped;
mod config;
mod description;
mod diagnostics;
mod emit;
mod file_tree;
mod format;
mod generate;
mod glob;
mod hash;
mod interpret;
#[allow(missing_docs, reason = "not part of the face, see `internals`")]
mod library;
#[allow(missing_docs, reason = "not part of the face, see `internals`")]
mod load;
mod lock;
#[allow(missing_docs, reason = "not part of the face, see `internals`")]
mod lower;
mod output;
mod paths;
mod pattern;
mod places;
mod project;
mod repair;
#[cfg(test)]
mod rooms;
mod rust;
#[allow(missing_docs, reason = "not part of the face, see `internals`")]
mod sample;
mod source;
mod stack;
mod stats;
mod suggest;
mod toml_text;
#[allow(missing_docs, reason = "not part of the face, see `internals`")]
mod unseen;
#[allow(missing_docs, reason = "not part of the face, see `internals`")]
mod value;
mod vocabulary;

pub use changes::{Bump, Cause, Change, ChangeKind, Changes, Gravity, Incomparable, Revision, Spot, Way, Wire, today};
pub use config::{
    Acceptance, AcceptedChange, Config, Dependencies, Derive, DevDependencies, ExternalType, Features, LongRunningRule,
    LongRunningSetting, Matcher, Package, PageRule, PageSetting, Runtime, RuntimeCrate, Section, Selection, Via,
};
pub use description::{Decided, Description, Error, Outcome, Understood};
pub use diagnostics::{Code, Colour, Diagnostic, Finding, Location, Report, Severity};
pub use file_tree::FileTree;
pub use generate::{Generated, generate};
pub use lock::Lock;
pub use output::{Drift, LockFile, Written};
pub use project::{Project, SharedRuntime};
pub use repair::{Asked, Recorded, Repair};
pub use source::{Pointer, Sources};
pub use stats::Stats;

/// What the tests and commands of the generator's own repository look at: they make values of schemas, drive each operation
/// of a generated crate, and ask a validator that knows nothing of OpenAPI. It may change with every version.
#[doc(hidden)]
pub mod internals {
    pub use crate::api::{
        Api, Header, Location, MediaKind, MediaType, Operation, Parameter, Response, SchemaId, Shape, Status, UnionKind,
    };
    pub use crate::emit::{rules_text, type_text};
    pub use crate::format::header;
    pub use crate::library::{
        BodyPlan, BodyVariantItem, BodyWriter, Decode, InputItem, InputPlan, Library, OperationItem, Output,
        ParameterPlan, TypeRef,
    };
    pub use crate::load::{Document, Version};
    pub use crate::lower::Example;
    pub use crate::places::lock_beside;
    pub use crate::sample::{Direction, Extent, nth_sample, sample, variety};
    pub use crate::unseen::is_unseen;
}
