//! What the generator has to say about a description: collected everywhere, sorted once, rendered at the end.

mod code;
mod render;
mod report;

pub use code::Code;
pub use render::Colour;
pub(crate) use render::counted;
pub(crate) use report::locate;
pub use report::{Finding, Location, Report};

use std::ops::Range;

use crate::source::{Pointer, Written};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The document is invalid, or what would be sent would be wrong: nothing is written.
    Error,
    /// Carried faithfully but less typed, or accepted although it is not what the specification says.
    Warning,
    /// Understood from what the description does not say outright: to be confirmed, corrected or refused.
    Note,
}

/// One finding at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Of what kind it is.
    pub code: Code,
    /// That of its kind, unless the settings are strict.
    pub severity: Severity,
    /// The node it is about.
    pub pointer: Pointer,
    /// Whether the name of the member is at fault (a misspelt keyword) and not its value.
    pub at_key: bool,
    /// Bytes of the file that the pointer is in, where that is not to be looked up (the file could not be parsed).
    pub span: Option<Range<usize>>,
    /// Where that is written, unless that is to be looked up (an overlay has moved it since).
    pub(crate) written: Option<Pointer>,
    /// One sentence without a full stop: what is there and why it matters.
    pub message: String,
    /// One sentence: what to do about it.
    pub help: String,
}

/// The findings of a run.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// Where nodes are written that are not written where they stand.
    pub(crate) written: Written,
}

impl Diagnostics {
    /// Adds a finding with the severity that its code has.
    pub fn push(&mut self, code: Code, pointer: &Pointer, message: impl Into<String>, help: impl Into<String>) {
        self.list.push(Diagnostic {
            code,
            severity: code.severity(),
            pointer: pointer.clone(),
            at_key: false,
            span: None,
            written: None,
            message: message.into(),
            help: help.into(),
        });
    }

    /// Adds a finding about the name of a member.
    pub fn push_key(&mut self, code: Code, pointer: &Pointer, message: impl Into<String>, help: impl Into<String>) {
        self.push(code, pointer, message, help);
        if let Some(last) = self.list.last_mut() {
            last.at_key = true;
        }
    }

    /// Adds a finding about some bytes of the file that stands at `pointer`.
    pub fn push_at(
        &mut self,
        code: Code,
        pointer: &Pointer,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(code, pointer, message, help);
        if let Some(last) = self.list.last_mut() {
            last.span = Some(span);
        }
    }

    /// What has been found so far in the file that stands at `base` is about its text, whatever becomes of the tree.
    pub fn stay_where_written(&mut self, base: &Pointer) {
        for diagnostic in &mut self.list {
            if diagnostic.written.is_none() && diagnostic.pointer.file_place() == base.as_str() {
                diagnostic.written = Some(diagnostic.pointer.clone());
            }
        }
    }

    pub fn extend(&mut self, other: Diagnostics) {
        self.list.extend(other.list);
    }

    #[cfg(test)]
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }
}
