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
    /// The file is not well-formed YAML or JSON.
    Syntax = "syntax" Error,
    /// The document is not an OpenAPI description of a version that is supported.
    UnsupportedVersion = "unsupported-version" Error,
    /// A keyword that the specification does not have at this place.
    UnknownKeyword = "unknown-keyword" Warning,
    /// A reference that leads nowhere.
    UnresolvedReference = "unresolved-reference" Warning,
}
