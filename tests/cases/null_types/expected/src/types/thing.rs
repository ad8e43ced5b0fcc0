// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `exchange`.
    ///
    /// `#/components/schemas/Thing`
    pub struct Thing {
        pub level: Nullable<types::Level>,
        pub point: Nullable<types::Point>,
        pub place: Nullable<ThingPlace>,
        /// At most 5 characters.
        pub strict: Nullable<types::Maybe> = "strict" [Rule::MaxLength(5)],
        pub levels: Option<Vec<Option<types::Level>>>,
        /// At most 5 characters.
        pub maybe: Nullable<types::Maybe> = "maybe" [Rule::MaxLength(5)],
        pub either: Nullable<types::Level>,
        pub short: Nullable<String> = "short" [Rule::Schema(&[Keyword::AnyOf(&[
            &[Keyword::Type(&["null"])],
            &[Keyword::AnyOf(&[&[Keyword::Rule(Rule::MaxLength(2))], &[Keyword::Rule(Rule::Pattern(&Pattern::Steps("^long", &[Step::Start, Step::Literal("long")])))]])],
        ])])],
        /// Always `{"a":1}`.
        pub constant: Option<Value> = "constant" [
            Rule::Equals("{\"a\":1}"), Rule::Schema(&[Keyword::Type(&["object"])]),
        ],
        /// Always `[1]`.
        pub list: Option<Value> = "list" [Rule::Equals("[1]"), Rule::Schema(&[Keyword::Type(&["array"])])],
        pub some: Option<Value> = "some" [Rule::Schema(&[Keyword::Not(&[Keyword::Type(&["null"])])])],
        /// At least 0.
        pub large: Option<Value> = "large" [Rule::Schema(&[Keyword::Type(&["integer"])]), Rule::IntegerMinimum(0)],
        /// Each item: always `{"a":1}`.
        pub constants: Option<Vec<Value>> = "constants" [Rule::Items(&[
            Rule::Equals("{\"a\":1}"), Rule::Schema(&[Keyword::Type(&["object"])]),
        ])],
        /// Always `{"a":1}`.
        pub nothing: Nullable<Value> = "nothing" [Rule::Equals("{\"a\":1}")],
        pub anything: Nullable<Value>,
    } impl Default
}

union! {
    /// The member `place` of [`Thing`](crate::types::Thing).
    ///
    /// `#/components/schemas/Thing/properties/place`
    pub enum ThingPlace {
        Point(types::Point) + From,
        Name(types::Name) + From,
        ..Unknown(Value),
    }
}
