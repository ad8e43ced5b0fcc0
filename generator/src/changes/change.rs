//! One change: what it is, where, and whom it concerns.

use std::fmt;

use super::ChangeKind;
use crate::diagnostics::Location;
use crate::source::Pointer;

/// What a server or a client of the other version notices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wire {
    /// Nothing.
    #[default]
    Nothing,
    /// Both sides go on as before.
    Compatible,
    /// It depends on the other side: one that refuses what it does not know refuses this.
    Depends,
    /// What one side of the old version sends or expects is not right for the other side of the new one.
    Breaks,
}

/// The least step of a version of the crate (<https://semver.org>).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bump {
    /// Nothing is to be released.
    #[default]
    None,
    /// The third number.
    Patch,
    /// The second number.
    Minor,
    /// The first number.
    Major,
}

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gravity {
    /// A program has to be changed, or one side of the wire.
    Breaking,
    /// Programs compile as before, and something else is sent or read.
    Silent,
    /// Something is new.
    Addition,
    /// Nothing that a program can tell by its types.
    Minor,
}

/// What was changed to bring it about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// The description.
    #[default]
    Description,
    /// What is laid over the description.
    Overlay,
    /// `codegen.toml`.
    Config,
    /// The generator.
    Generator,
}

/// A place in one of the two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The node.
    pub pointer: Pointer,
    /// Where it is written, if it is.
    pub location: Option<Location>,
}

/// One change between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Of what kind it is.
    pub kind: ChangeKind,
    /// What it is about, in words that are the same in every report: `GET /pets query limit`, `Pet.name`.
    pub subject: String,
    /// One sentence without a full stop: what has changed.
    pub message: String,
    /// What a program notices, where that is more.
    pub consequence: Option<String>,
    /// In the old version; nothing of what is new.
    pub was: Option<Spot>,
    /// In the new version; nothing of what is gone.
    pub is: Option<Spot>,
    /// What brought it about.
    pub cause: Cause,
    /// For servers and clients of the other version.
    pub wire: Wire,
    /// Whether it is about what goes out, what comes in, or both.
    pub way: Way,
    /// For programs that keep to the contract: structs are made with `new` and `..`, inputs given with setters, and what
    /// is unknown has an arm.
    pub contract: Bump,
    /// By the rules of Cargo's book, whatever programs do.
    pub literal: Bump,
    /// Whether a program compiles as before and sends or reads something else.
    pub silent: bool,
    /// The operations that it reaches, where it is not about one alone.
    pub reach: Vec<String>,
    /// A line of `codegen.toml` that keeps an old name.
    pub rename: Option<String>,
    /// Why it is accepted, where the settings do so.
    pub accepted: Option<String>,
}

/// Which way values go, as the client sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Way {
    /// They are sent.
    pub sent: bool,
    /// They are received.
    pub received: bool,
}

impl Change {
    /// How much it matters.
    pub fn gravity(&self) -> Gravity {
        match () {
            () if self.silent => Gravity::Silent,
            () if self.contract == Bump::Major || self.wire == Wire::Breaks => Gravity::Breaking,
            () if self.contract == Bump::Minor || self.literal > Bump::Patch || self.wire != Wire::Nothing => {
                Gravity::Addition
            }
            () => Gravity::Minor,
        }
    }

    /// What tells it from all others, and is the same as long as it is the same change: for comments that are updated in
    /// place.
    pub fn fingerprint(&self) -> String {
        fingerprint(self.kind, &self.subject, &self.message)
    }

    /// The whole sentence.
    pub fn sentence(&self) -> String {
        match &self.consequence {
            Some(consequence) => format!("{}; {consequence}", self.message),
            None => self.message.clone(),
        }
    }
}

pub(crate) fn fingerprint(kind: ChangeKind, subject: &str, message: &str) -> String {
    // FNV-1a, whose values are the same everywhere.
    let text = [kind.as_str(), subject, message].join("\n");
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{:012x}", hash >> 16)
}

impl Way {
    pub(crate) const SENT: Way = Way {
        sent: true,
        received: false,
    };
    pub(crate) const RECEIVED: Way = Way {
        sent: false,
        received: true,
    };

    pub(crate) fn of(sent: bool) -> Way {
        if sent { Way::SENT } else { Way::RECEIVED }
    }

    pub(crate) fn and(self, other: Way) -> Way {
        Way {
            sent: self.sent || other.sent,
            received: self.received || other.received,
        }
    }

    /// In words.
    pub fn as_str(self) -> &'static str {
        match (self.sent, self.received) {
            (true, true) => "requests and responses",
            (true, false) => "requests",
            (false, true) => "responses",
            (false, false) => "",
        }
    }
}

impl Wire {
    /// In one word.
    pub fn as_str(self) -> &'static str {
        match self {
            Wire::Nothing => "same",
            Wire::Compatible => "compatible",
            Wire::Depends => "depends",
            Wire::Breaks => "breaks",
        }
    }
}

impl Bump {
    /// In one word.
    pub fn as_str(self) -> &'static str {
        match self {
            Bump::None => "none",
            Bump::Patch => "patch",
            Bump::Minor => "minor",
            Bump::Major => "major",
        }
    }
}

impl Gravity {
    /// In one word.
    pub fn as_str(self) -> &'static str {
        match self {
            Gravity::Breaking => "breaking",
            Gravity::Silent => "silent",
            Gravity::Addition => "addition",
            Gravity::Minor => "minor",
        }
    }
}

impl Cause {
    /// In one word.
    pub fn as_str(self) -> &'static str {
        match self {
            Cause::Description => "description",
            Cause::Overlay => "overlay",
            Cause::Config => "config",
            Cause::Generator => "generator",
        }
    }
}

impl fmt::Display for Bump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
