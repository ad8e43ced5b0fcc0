// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// Values that are listed, and limits beside the list
    ///
    /// `#/components/schemas/Choices`
    pub struct Choices {
        pub short: Option<ChoicesShort>,
        pub few: Option<ChoicesFew>,
        /// Each item: always `"m"`.
        pub small: Option<Vec<String>> = "small" [Rule::Items(&[Rule::Equals("\"m\"")])],
        /// Always `[1,2]`.
        pub pairs: Option<Value> = "pairs" [Rule::Equals("[1,2]"), Rule::Schema(&[Keyword::Type(&["array"])])],
        /// At most 3 characters.
        pub known: Option<ChoicesKnown> = "known" [Rule::MaxLength(3)],
        /// At least 0.
        pub counted: Nullable<ChoicesCounted> = "counted" [
            Rule::Minimum(0.0),
            Rule::Schema(&[Keyword::AnyOf(&[&[Keyword::Type(&["null"])], &[Keyword::Type(&["integer"])]])]),
        ],
        /// At most 2 characters.
        pub either: Option<ChoicesEither> = "either" [
            Rule::MaxLength(2),
            Rule::Schema(&[Keyword::AnyOf(&[&[Keyword::Type(&["string"]), Keyword::Enum(&["\"s\"", "\"xl\"", "\"m\""])], &[Keyword::Type(&["string"]), Keyword::Rule(Rule::Pattern(&Pattern::Steps("^z", &[Step::Start, Step::Literal("z")])))]])]),
        ],
        pub ends: Option<types::Ends> = "ends" [Rule::Schema(&[Keyword::AnyOf(&[
            &[Keyword::Type(&["string"]), Keyword::Rule(Rule::Pattern(&Pattern::Steps("^a", &[Step::Start, Step::Literal("a")])))],
            &[Keyword::Type(&["string"]), Keyword::Rule(Rule::Pattern(&Pattern::Steps("^b", &[Step::Start, Step::Literal("b")])))],
        ])])],
        /// A multiple of 12.
        pub both: Option<i64> = "both" [Rule::MultipleOf(12.0)],
    } impl Default
}

text_enum! {
    /// The member `short` of [`Choices`](crate::types::Choices).
    ///
    /// `#/components/schemas/Choices/properties/short`
    pub enum ChoicesShort {
        S = "s",
        M = "m",
        ..Unknown(String),
    }
}

scalar_enum! {
    /// The member `few` of [`Choices`](crate::types::Choices).
    ///
    /// `#/components/schemas/Choices/properties/few`
    pub enum ChoicesFew {
        N1 = "1",
        N2 = "2",
        ..Unknown(Value),
    }
}

text_enum! {
    /// The member `known` of [`Choices`](crate::types::Choices).
    ///
    /// `#/components/schemas/Choices/properties/known`
    pub enum ChoicesKnown {
        A = "a",
        Bb = "bb",
        ..Unknown(String) open,
    }
}

scalar_enum! {
    /// The member `counted` of [`Choices`](crate::types::Choices).
    ///
    /// `#/components/schemas/Choices/properties/counted`
    pub enum ChoicesCounted {
        N1 = "1",
        N2 = "2",
        ..Unknown(Value) open,
    }
}

text_enum! {
    /// The member `either` of [`Choices`](crate::types::Choices).
    ///
    /// `#/components/schemas/Choices/properties/either`
    pub enum ChoicesEither {
        S = "s",
        Xl = "xl",
        M = "m",
        ..Unknown(String) open,
    }
}

/// The parameter `priority` of `set_modes`.
///
/// `#/paths/~1modes/put/parameters/0/schema`
pub type SetModesPriority = ChoicesFew;
