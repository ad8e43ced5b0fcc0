// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `shape` answers with.
    ///
    /// `#/components/schemas/Shape`
    pub struct Shape {
        /// Always `"polygon"`.
        pub kind: String = "kind" [Rule::Equals("\"polygon\"")],
        /// Each item: at most 2 items.
        pub corners: Vec<Vec<f64>> = "corners" [Rule::Items(&[Rule::MaxItems(2)])],
        /// May be null.
        pub name: Option<String> = "name" Nullable,
        /// A sibling of a reference.
        ///
        /// At least 1 character.
        pub label: Option<types::Label> = "label" [Rule::MinLength(1)],
        pub either: Option<ShapeEither>,
        /// More than 0. Less than 10.
        pub above: Option<f64> = "above" [Rule::ExclusiveMinimum(0.0), Rule::ExclusiveMaximum(10.0)],
        pub old: Option<String> = "old" Nullable,
        /// At least 1 character.
        pub maybe: Option<types::Label> = "maybe" Nullable [Rule::MinLength(1)],
        pub picture: Option<Base64>,
        pub anything: Option<Value>,
        /// Always `2`.
        pub version: Option<i64> = "version" [Rule::Equals("2")],
        pub headers: Option<BTreeMap<String, Value>> = "headers" [Rule::Schema(&[Keyword::PatternProperties(&[(Pattern::Steps("^x-", &[
            Step::Start, Step::Literal("x-"),
        ]), &[Keyword::Type(&["string"])])])])],
        /// Example: `1`.
        pub sampled: Option<i64>,
        pub conditional: Option<ShapeConditional>,
    }; rules [Rule::Schema(&[Keyword::Properties(&[("nothing", &[Keyword::Never])])])]
}

union! {
    /// The member `either` of [`Shape`](crate::types::Shape).
    ///
    /// `#/components/schemas/Shape/properties/either`
    pub enum ShapeEither {
        String(String),
        Integer(i64),
        ..Unknown(Value),
    }
}

record! {
    /// The member `conditional` of [`Shape`](crate::types::Shape).
    ///
    /// `#/components/schemas/Shape/properties/conditional`
    pub struct ShapeConditional {
        pub a: Option<String>,
        ..pub extra: BTreeMap<String, Value>,
    } impl Default; rules [Rule::Schema(&[Keyword::AllOf(&[&[Keyword::Type(&["object"]), Keyword::Properties(&[("a", &[Keyword::Type(&["string"])])]), Keyword::If(&[Keyword::Required(&["a"])], &[Keyword::Required(&["b"])], &[]), Keyword::UnevaluatedProperties(&[Keyword::Never])]])])]
}
