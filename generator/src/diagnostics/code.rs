//! The stable names of all findings.

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal $severity:ident,)*) => {
        /// The stable name of a kind of finding.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)*
        }

        impl Code {
            /// Every code, in the order of this table.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The name as it is printed and as `spec/codegen.toml` accepts it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Code::$variant => $name,)*
                }
            }

            /// How bad findings of this kind are.
            pub fn severity(self) -> Severity {
                match self {
                    $(Code::$variant => Severity::$severity,)*
                }
            }

            /// What the code means, in one sentence.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Code::$variant => concat!($($doc),+).trim_ascii(),)*
                }
            }
        }
    };
}

codes! {
    /// A name is given more than once in one object; the last one wins.
    DuplicateKey = "duplicate-key" Warning,
    /// A keyword stands beside a `$ref`, where it means nothing.
    IgnoredSibling = "ignored-sibling" Warning,
    /// A value that the keyword cannot have.
    InvalidValue = "invalid-value" Warning,
    /// An integer that no 64 bits hold; it is carried as a floating-point number.
    LargeInteger = "large-integer" Warning,
    /// A keyword that the specification requires is missing.
    MissingKeyword = "missing-keyword" Warning,
    /// A keyword of a version that is younger than the document's.
    NewerKeyword = "newer-keyword" Warning,
    /// References that lead back to themselves.
    ReferenceCycle = "reference-cycle" Warning,
    /// A reference to another machine; the generator uses no network.
    RemoteReference = "remote-reference" Warning,
    /// An acceptance in the settings that no finding matches.
    StaleAcceptance = "stale-acceptance" Error,
    /// The file is not well-formed YAML or JSON.
    Syntax = "syntax" Error,
    /// References multiply the description beyond the limit.
    TooLarge = "too-large" Warning,
    /// A keyword that the specification does not have at this place.
    UnknownKeyword = "unknown-keyword" Warning,
    /// A file that is referred to and cannot be read, or may not be.
    UnreadableFile = "unreadable-file" Warning,
    /// A number that JSON cannot carry.
    UnrepresentableNumber = "unrepresentable-number" Warning,
    /// A reference that leads nowhere.
    UnresolvedReference = "unresolved-reference" Warning,
    /// The document is not an OpenAPI description of a version that is supported.
    UnsupportedVersion = "unsupported-version" Error,
    /// A value of another JSON type than the specification gives the keyword.
    WrongType = "wrong-type" Warning,
    /// A YAML tag, which has no meaning in a description.
    YamlTag = "yaml-tag" Warning,
}
