// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `send_objects`.
    ///
    /// `#/components/schemas/Objects`
    pub struct Objects {
        /// An object.
        pub bare: Option<Value> = "bare" [Rule::Object],
        /// An object.
        pub maybe: Nullable<Value> = "maybe" [Rule::ObjectOrNull],
        /// Each value: an object.
        pub values: Option<BTreeMap<String, Value>> = "values" [Rule::Values(&[Rule::Object])],
        pub free: Option<BTreeMap<String, Value>>,
        pub headers: Option<BTreeMap<String, String>> = "headers" [Rule::Schema(&[
            Keyword::AdditionalProperties(&[], &[Pattern::Steps("^x-", &[Step::Start, Step::Literal("x-")])], &[Keyword::Never]),
            Keyword::PatternProperties(&[(Pattern::Steps("^x-", &[Step::Start, Step::Literal("x-")]), &[Keyword::Type(&["string"])])]),
        ])],
        pub named: Option<BTreeMap<String, Value>> = "named" [Rule::Schema(&[Keyword::PropertyNames(&[Keyword::Rule(Rule::Pattern(&Pattern::Steps("^[a-z]+$", &[
            Step::Start, Step::Class(&[('a', 'z')], 1, Step::MANY), Step::End,
        ])))])])],
        pub either: Option<ObjectsEither>,
    } impl Default
}

union! {
    /// The member `either` of [`Objects`](crate::types::Objects).
    ///
    /// `#/components/schemas/Objects/properties/either`
    pub enum ObjectsEither {
        String(String) + From<String, &str>,
        /// An object.
        Map(BTreeMap<String, Value>) [Rule::Object] + From,
        ..Unknown(Value),
    }
}
