//! The stable names of all findings.

use std::str::FromStr;

use super::Severity;
use crate::suggest::nearest;

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
    /// Members of an `allOf` that no value satisfies together.
    AllOfConflict = "all-of-conflict" Warning,
    /// A schema of a stream that may describe its events or the data in them.
    AmbiguousEvent = "ambiguous-event" Warning,
    /// Credentials that are required together and have one place.
    ConflictingCredentials = "conflicting-credentials" Warning,
    /// A lower limit above the upper one, or a number of members or items that there cannot be; no value would do.
    ContradictoryBounds = "contradictory-bounds" Warning,
    /// A parameter that is also the key of a security scheme in force; the client sends the key once.
    CredentialParameter = "credential-parameter" Warning,
    /// A pattern written as `/…/`, whose slashes are taken for delimiters.
    DelimitedPattern = "delimited-pattern" Warning,
    /// A discriminator whose values do not lead to one variant each.
    DiscriminatorMapping = "discriminator-mapping" Warning,
    /// A value that an `enum` lists more than once.
    DuplicateEnumValue = "duplicate-enum-value" Warning,
    /// A header is listed twice in spellings that differ in case.
    DuplicateHeader = "duplicate-header" Warning,
    /// A name is given more than once in one object; the last one wins.
    DuplicateKey = "duplicate-key" Warning,
    /// Several operations have the same operationId.
    DuplicateOperationId = "duplicate-operation-id" Warning,
    /// An array of parameters has the same name twice in the same location.
    DuplicateParameter = "duplicate-parameter" Warning,
    /// A tag is listed twice.
    DuplicateTag = "duplicate-tag" Warning,
    /// A request body without any media type.
    EmptyBody = "empty-body" Warning,
    /// An array or object of nothing but itself.
    EndlessAlias = "endless-alias" Warning,
    /// An object that requires itself without end.
    EndlessRequirement = "endless-requirement" Warning,
    /// A value of an `enum` that is not of the stated type.
    EnumValueType = "enum-value-type" Warning,
    /// An action of an overlay that does nothing.
    IdleAction = "idle-action" Warning,
    /// An `encoding` where it has no meaning.
    IgnoredEncoding = "ignored-encoding" Warning,
    /// A header that the specification has ignored, because something else says the same.
    IgnoredHeader = "ignored-header" Warning,
    /// A keyword that changes nothing at this place.
    IgnoredKeyword = "ignored-keyword" Warning,
    /// Links between operations, which are documentation only.
    IgnoredLinks = "ignored-links" Warning,
    /// A keyword stands beside a `$ref`, where it means nothing.
    IgnoredSibling = "ignored-sibling" Warning,
    /// A schema without a `type` whose keywords are about objects, which is taken as one of objects.
    ImpliedType = "implied-type" Warning,
    /// Content of a response that never has any.
    ImpossibleContent = "impossible-content" Warning,
    /// A `default` that is no value of its schema.
    InvalidDefault = "invalid-default" Warning,
    /// A name that no header can have.
    InvalidHeaderName = "invalid-header-name" Warning,
    /// A name in `content` that is no media type.
    InvalidMediaType = "invalid-media-type" Warning,
    /// An overlay that is none, or an action of one that cannot be carried out.
    InvalidOverlay = "invalid-overlay" Error,
    /// A setting whose value cannot be used.
    InvalidSetting = "invalid-setting" Error,
    /// A response status that HTTP does not have.
    InvalidStatus = "invalid-status" Warning,
    /// A value that the keyword cannot have.
    InvalidValue = "invalid-value" Warning,
    /// An API of many operations, all of which are compiled by whoever depends on its crate.
    LargeApi = "large-api" Note,
    /// An integer that no 64 bits hold; it is carried as a floating-point number.
    LargeInteger = "large-integer" Warning,
    /// What should hold all operations or schemas holds none: it is no object, misspelt, or a reference that leads nowhere.
    LostDefinitions = "lost-definitions" Error,
    /// A `$ref` at a place where the specification has none.
    MisplacedReference = "misplaced-reference" Warning,
    /// A keyword that the specification requires is missing.
    MissingKeyword = "missing-keyword" Warning,
    /// A parameter without a schema.
    MissingSchema = "missing-schema" Warning,
    /// A keyword of a version that is younger than the document's.
    NewerKeyword = "newer-keyword" Warning,
    /// A keyword of a version that is older than the document's.
    OlderKeyword = "older-keyword" Warning,
    /// A path parameter that is not marked as required.
    OptionalPathParameter = "optional-path-parameter" Warning,
    /// An operation that has pages, whose list cannot be taken out of what it answers with.
    PagesWithoutItems = "pages-without-items" Warning,
    /// A parameter with more than one media type.
    ParameterContent = "parameter-content" Warning,
    /// A path parameter and the variable of the path that it was taken for are not written the same.
    PathParameterMismatch = "path-parameter-mismatch" Warning,
    /// A path template with something that path templates do not have.
    PathTemplate = "path-template" Warning,
    /// A pattern that is not checked: it is no valid one, or no matcher at a bounded cost answers the same.
    PatternNotEnforced = "pattern-not-enforced" Warning,
    /// An operation that goes on after its answer, as its description says, and how it is asked about.
    RecognisedLongRunning = "recognised-long-running" Note,
    /// An operation whose names say that it answers with a page of a list, and how that leads to the next.
    RecognisedPages = "recognised-pages" Note,
    /// References that lead back to themselves.
    ReferenceCycle = "reference-cycle" Warning,
    /// Keywords beside a `$ref` that OpenAPI 3.0 ignores and that are honoured all the same.
    ReferenceSiblings = "reference-siblings" Warning,
    /// A reference to another machine; the generator uses no network.
    RemoteReference = "remote-reference" Warning,
    /// The default of a server variable is none of its values.
    ServerDefault = "server-default" Warning,
    /// A server's URL with something that base URLs do not have.
    ServerUrl = "server-url" Warning,
    /// An acceptance in the settings that no finding matches.
    StaleAcceptance = "stale-acceptance" Error,
    /// A setting about a node that is not there, or not of that kind.
    StaleSetting = "stale-setting" Error,
    /// The file is not well-formed YAML or JSON.
    Syntax = "syntax" Error,
    /// Schemas that are merged into one another beyond the limit.
    TooDeep = "too-deep" Warning,
    /// References multiply the description beyond the limit.
    TooLarge = "too-large" Warning,
    /// A media type of a response that is not asked for, because its data comes as JSON, too.
    UnaskedMediaType = "unasked-media-type" Warning,
    /// A format of strings that is not checked.
    UncheckedFormat = "unchecked-format" Warning,
    /// A variable of a path that no parameter describes.
    UndeclaredPathParameter = "undeclared-path-parameter" Warning,
    /// A variable of a server's URL that is not declared.
    UndeclaredServerVariable = "undeclared-server-variable" Warning,
    /// A name in `required` that is no property.
    UndefinedRequired = "undefined-required" Warning,
    /// A value within an array or object of a parameter, which no style says how to write.
    UndefinedStyle = "undefined-style" Warning,
    /// A keyword that the specification does not have at this place.
    UnknownKeyword = "unknown-keyword" Warning,
    /// A security requirement names a scheme that is not declared.
    UnknownSecurityScheme = "unknown-security-scheme" Warning,
    /// A type that JSON Schema does not have.
    UnknownType = "unknown-type" Warning,
    /// An action of an overlay whose target is not there.
    UnmatchedAction = "unmatched-action" Error,
    /// An entry of the operation selection that matches nothing.
    UnmatchedSelection = "unmatched-selection" Error,
    /// A file that is referred to and cannot be read, or may not be.
    UnreadableFile = "unreadable-file" Error,
    /// A number that JSON cannot carry.
    UnrepresentableNumber = "unrepresentable-number" Warning,
    /// A reference that leads nowhere.
    UnresolvedReference = "unresolved-reference" Warning,
    /// The document is not an OpenAPI description of a version that is supported.
    UnsupportedVersion = "unsupported-version" Error,
    /// Content that is carried as text or bytes although the description gives it a structure.
    UntypedContent = "untyped-content" Warning,
    /// A path parameter that its path does not have.
    UnusedPathParameter = "unused-path-parameter" Warning,
    /// A security scheme that no operation requires.
    UnusedSecurityScheme = "unused-security-scheme" Warning,
    /// A server variable that the URL does not have.
    UnusedServerVariable = "unused-server-variable" Warning,
    /// A body of a request whose method gives it no meaning.
    UnusualBody = "unusual-body" Warning,
    /// A discriminator that does not make a union.
    WeakenedDiscriminator = "weakened-discriminator" Warning,
    /// A keyword of a schema that is carried only in part.
    WeakenedKeyword = "weakened-keyword" Warning,
    /// Variants of a `oneOf` or `anyOf` whose differences are not carried.
    WeakenedUnion = "weakened-union" Warning,
    /// A reference to an object of another kind than belongs there.
    WrongReference = "wrong-reference" Warning,
    /// A value of another JSON type than the specification gives the keyword.
    WrongType = "wrong-type" Warning,
    /// A YAML tag, which has no meaning in a description.
    YamlTag = "yaml-tag" Warning,
}

impl FromStr for Code {
    type Err = String;

    /// The code of a name.
    fn from_str(name: &str) -> Result<Self, String> {
        let found = Code::ALL.iter().find(|code| code.as_str() == name);
        found
            .copied()
            .ok_or_else(|| match nearest(name, Code::ALL.iter().map(|code| code.as_str())) {
                Some(close) => format!("there is no finding `{name}`; did you mean `{close}`?"),
                None => format!("there is no finding `{name}`"),
            })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_has_a_name_of_its_own_and_is_explained() {
        let mut explained = BTreeSet::new();
        for code in Code::ALL {
            let text = code.explanation();
            assert!(text.len() > 20 && text.ends_with('.'), "{code:?}: {text}");
            assert!(text.starts_with(|c: char| c.is_ascii_uppercase()), "{code:?}: {text}");
            assert!(!text.contains('\n') && !text.contains("  "), "{code:?}: {text}");
            assert!(explained.insert(text), "{code:?} is explained as another one: {text}");
            assert_eq!(code.as_str(), heck::AsKebabCase(format!("{code:?}")).to_string());
            assert_eq!(code.as_str().parse(), Ok(*code));
        }
        let names: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert!(names.is_sorted(), "the table is in the order of the names");
        assert_eq!(
            "unknown-keywrd".parse::<Code>(),
            Err("there is no finding `unknown-keywrd`; did you mean `unknown-keyword`?".to_owned())
        );
    }
}
