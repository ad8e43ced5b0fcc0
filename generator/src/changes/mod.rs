//! Two versions of a description, and a verdict on what changed in between.
//!
//! Two readers look at the same edit: `wire` compares `Api` with `Api` and knows no Rust, `rust` compares `Library` with
//! `Library` and knows no JSON Schema. What both find at one place and call by one name is one change. *Silent* is what
//! compiles as before and means something else; who says so is the reader that knows it.
//!
//! - Nothing here reads a description: what is compared has been understood, and decided.
//! - The same two versions give the same report; the day only matters to what is accepted until one.

mod acceptance;
mod cause;
mod change;
mod draft;
mod kind;
mod pairs;
mod render;
mod revision;
mod rust;
mod subject;
mod version;
mod wire;
mod words;

use std::fmt;

pub use change::{Bump, Cause, Change, Gravity, Spot, Way, Wire};
pub use kind::ChangeKind;
#[cfg(feature = "cli")]
pub(crate) use render::MARK;
pub use revision::{Revision, today};

use crate::description::{Built, Description};
use crate::diagnostics::{Report, locate};
use crate::source::{Pointer, Sources};
use crate::stack::on_a_large_stack;
use draft::Draft;
use version::Version;

/// What has changed between two versions, and what it comes to.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// All of them, the gravest first, then in the order of the text.
    pub list: Vec<Change>,
    /// What the settings accept that is not there, or is not accepted any more.
    pub notes: Vec<String>,
}

/// Why two versions cannot be compared: one of them has errors.
#[derive(Clone, Debug)]
pub struct Incomparable {
    /// Whether it is the old one.
    pub old: bool,
    /// What is wrong with it.
    pub report: Report,
}

impl Changes {
    /// Compares two versions. `today` is the day (`2027-01-31`) that acceptances are looked at on.
    ///
    /// # Errors
    ///
    /// The old version is no description, or the new one has errors.
    pub fn between(old: &Description, new: &Description, today: &str) -> Result<Changes, Box<Incomparable>> {
        on_a_large_stack(|| {
            let (was, is) = (old.build(old.config()), new.build(new.config()));
            if is.report.has_errors() {
                return Err(Incomparable::boxed(false, is.report));
            }
            let (Some(before), Some(after)) = (version_of(&was), version_of(&is)) else {
                let old = was.parts.is_none();
                return Err(Incomparable::boxed(old, if old { was.report } else { is.report }));
            };
            let drafts = compare(&before, &after);
            let causes = cause::Causes::of(old, new, &before);
            let mut list = placed(drafts, (old.sources(), &was, &before), (new.sources(), &is, &after));
            for change in &mut list {
                change.cause = causes.cause(change);
            }
            list.sort_by(|a, b| order(a).cmp(&order(b)));
            let mut changes = Changes {
                list,
                notes: Vec::new(),
            };
            acceptance::apply(&new.config().accept_change, today, &mut changes);
            Ok(changes)
        })
    }

    /// The step of the crate's version for programs that keep to the contract.
    pub fn contract(&self) -> Bump {
        self.list.iter().map(|change| change.contract).max().unwrap_or_default()
    }

    /// The step of the crate's version by the letter of Cargo's rules.
    pub fn literal(&self) -> Bump {
        self.list.iter().map(|change| change.literal).max().unwrap_or_default()
    }

    /// What servers and clients of the other version notice.
    pub fn wire(&self) -> Wire {
        self.list.iter().map(|change| change.wire).max().unwrap_or_default()
    }

    /// How many are of that gravity and not accepted.
    pub fn count(&self, gravity: Gravity) -> usize {
        self.open(gravity).count()
    }

    /// Says that the crate was not what is written for the old version, in these files.
    pub fn note_drift(&mut self, files: &[String]) {
        if files.is_empty() {
            return;
        }
        let message = format!(
            "{} of the crate's files were not what this generator writes for the old description: {}",
            files.len(),
            words::list(files)
        );
        self.list.push(Change {
            kind: ChangeKind::GeneratorChanged,
            subject: "the crate".to_owned(),
            message,
            consequence: Some("what that changes is not judged here, but shown by `git diff`".to_owned()),
            was: None,
            is: None,
            cause: Cause::Generator,
            wire: Wire::Nothing,
            way: Way::default(),
            contract: Bump::Minor,
            literal: Bump::Minor,
            silent: false,
            reach: Vec::new(),
            rename: None,
            accepted: None,
        });
        self.list.sort_by(|a, b| order(a).cmp(&order(b)));
    }
}

impl Incomparable {
    fn boxed(old: bool, report: Report) -> Box<Self> {
        Box::new(Incomparable { old, report })
    }
}

impl fmt::Display for Incomparable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let which = if self.old { "old" } else { "new" };
        write!(f, "the {which} description has errors: {}", self.report.summary())
    }
}

impl std::error::Error for Incomparable {}

fn version_of(built: &Built) -> Option<Version<'_>> {
    let parts = built.parts.as_ref();
    parts.map(|parts| Version::new(&parts.api, &parts.library))
}

/// Everything that either reader finds.
fn compare<'a>(old: &Version<'a>, new: &Version<'a>) -> Vec<Draft> {
    let operations = pairs::operations(old, new);
    let webhooks = pairs::webhooks(old, new);
    let mut found = wire::compare(old, new, &operations, &webhooks);
    found.extend(rust::compare(old, new, &operations));
    draft::merge(found)
}

/// Looks up where everything stands.
fn placed<'a>(
    drafts: Vec<Draft>,
    old: (&Sources, &Built, &Version<'a>),
    new: (&Sources, &Built, &Version<'a>),
) -> Vec<Change> {
    let spots = |(sources, built, _): (&Sources, &Built, &Version<'a>), of: &dyn Fn(&Draft) -> Option<&Pointer>| {
        let pointers: Vec<Pointer> = drafts.iter().filter_map(of).cloned().collect();
        let written: Vec<Pointer> = pointers.iter().map(|pointer| built.written.place(pointer)).collect();
        let located = locate(&written, sources);
        pointers
            .into_iter()
            .zip(located)
            .map(|(pointer, location)| Spot { pointer, location })
            .collect::<Vec<_>>()
    };
    let mut was = spots(old, &|draft| draft.was.as_ref()).into_iter();
    let mut is = spots(new, &|draft| draft.is.as_ref()).into_iter();
    let placed = drafts.iter().map(|draft| {
        let was = draft.was.as_ref().and_then(|_| was.next());
        let is = draft.is.as_ref().and_then(|_| is.next());
        let place = place_of(draft, old.2, new.2);
        Change {
            kind: draft.kind,
            subject: subject(place),
            message: draft.message.clone(),
            consequence: draft.consequence(),
            cause: Cause::Description,
            wire: draft.wire,
            way: draft.way,
            contract: draft.contract,
            literal: draft.literal,
            silent: draft.silent,
            reach: place
                .map(|(version, pointer)| version.reach(pointer))
                .unwrap_or_default(),
            rename: draft.rename.clone(),
            accepted: None,
            was,
            is,
        }
    });
    placed.collect()
}

/// The place that a change is about: where it is, or was.
fn place_of<'p, 'a>(
    draft: &'p Draft,
    old: &'p Version<'a>,
    new: &'p Version<'a>,
) -> Option<(&'p Version<'a>, &'p Pointer)> {
    let is = draft.is.as_ref().map(|pointer| (new, pointer));
    is.or(draft.was.as_ref().map(|pointer| (old, pointer)))
}

/// What a place is called in reports.
fn subject(place: Option<(&Version<'_>, &Pointer)>) -> String {
    match place {
        Some((version, pointer)) => words::place(&version.subject(pointer)),
        None => "the crate".to_owned(),
    }
}

/// The gravest first, then as they stand in the text.
fn order(change: &Change) -> impl Ord + '_ {
    fn place(spot: &Option<Spot>) -> Option<(&str, usize, usize)> {
        let location = spot.as_ref()?.location.as_ref()?;
        Some((&location.file, location.line, location.column))
    }
    let (was, is) = (place(&change.was), place(&change.is));
    (
        change.gravity(),
        is.is_none() && was.is_none(),
        is.or(was),
        change.kind,
        &change.subject,
        &change.message,
    )
}
