// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `exchange`.
    ///
    /// `#/components/schemas/Thing`
    pub struct Thing {
        pub level: types::Level,
        pub point: Option<types::Point>,
        pub place: Option<ThingPlace>,
        /// At most 5 characters.
        pub strict: types::Maybe = "strict" [Rule::MaxLength(5)],
        pub levels: Option<Vec<types::Level>>,
        /// At most 5 characters.
        pub maybe: Nullable<types::Maybe> = "maybe" [Rule::MaxLength(5)],
        pub either: Nullable<types::Level>,
        pub short: Nullable<String> = "short" [Rule::Schema(&[Keyword::AnyOf(&[
            &[Keyword::Type(&["null"])],
            &[Keyword::AnyOf(&[&[Keyword::Rule(Rule::MaxLength(2))], &[Keyword::Rule(Rule::Pattern(&Pattern::Steps("^long", &[Step::Start, Step::Literal("long")])))]])],
        ])])],
    } impl new(level: types::Level, strict: types::Maybe)
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
