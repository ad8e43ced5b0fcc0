// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `exchange`.
    ///
    /// `#/components/schemas/Thing`
    pub struct Thing {
        /// Always `"one"`.
        pub word: Nullable<String> = "word" [Rule::Equals("\"one\"")],
        /// Always `1`.
        pub number: Nullable<i64> = "number" [Rule::Equals("1")],
        /// Always `true`.
        pub switch: Nullable<bool> = "switch" [Rule::Equals("true")],
        pub several: Nullable<ThingSeveral>,
        pub text: Nullable<String>,
        pub list: Option<Vec<Option<String>>>,
        pub both: Nullable<types::Point>,
        pub within: Nullable<ThingWithin>,
        /// At most 3 characters.
        pub same: Nullable<String> = "same" [Rule::MaxLength(3)],
        pub anything: Nullable<ThingAnything>,
        pub secret: Nullable<String> = "secret" SentOnly,
        /// Always `"one"`.
        pub never: Option<String> = "never" [Rule::Equals("\"one\"")],
    } impl Default
}

text_enum! {
    /// The member `several` of [`Thing`](crate::types::Thing).
    ///
    /// `#/components/schemas/Thing/properties/several`
    pub enum ThingSeveral {
        One = "one",
        Two = "two",
        ..Unknown(String),
    }
}

union! {
    /// The member `within` of [`Thing`](crate::types::Thing).
    ///
    /// `#/components/schemas/Thing/properties/within`
    pub enum ThingWithin {
        PointOrString(ThingWithinPointOrString) + From,
        IntegerList(Vec<i64>) + From,
        ..Unknown(Value),
    }
}

union! {
    /// One of what [`ThingWithin`](crate::types::ThingWithin) can be.
    ///
    /// `#/components/schemas/Thing/properties/within/oneOf/0`
    pub enum ThingWithinPointOrString {
        Point(types::Point) + From,
        String(String) + From<String, &str>,
        ..Unknown(Value),
    }
}

union! {
    /// The member `anything` of [`Thing`](crate::types::Thing).
    ///
    /// `#/components/schemas/Thing/properties/anything`
    pub enum ThingAnything {
        /// At most 3 characters.
        String(String) [Rule::MaxLength(3)] + From<String, &str>,
        Any(Value) + From,
        ..Unknown(Value),
    }
}
