// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `send_conditions`.
    ///
    /// `#/components/schemas/Conditions`
    pub struct Conditions {
        pub exclusive: Option<ConditionsExclusive>,
        pub dependent: Option<ConditionsDependent>,
        pub anything: Nullable<ConditionsAnything>,
        pub unlisted: Option<ConditionsUnlisted>,
        pub forbidden: Option<ConditionsForbidden>,
        pub untyped: Nullable<Value> = "untyped" [Rule::Schema(&[Keyword::Not(&[Keyword::Type(&["string"])])])],
        pub unevaluated: Option<ConditionsUnevaluated>,
    } impl Default
}

record! {
    /// The member `exclusive` of [`Conditions`](crate::types::Conditions).
    ///
    /// `#/components/schemas/Conditions/properties/exclusive`
    pub struct ConditionsExclusive {
        pub a: Option<String>,
        pub b: Option<String>,
    } impl Default; rules [Rule::Schema(&[Keyword::OneOf(&[&[Keyword::Required(&["a"])], &[Keyword::Required(&["b"])]])])]
}

record! {
    /// The member `dependent` of [`Conditions`](crate::types::Conditions).
    ///
    /// `#/components/schemas/Conditions/properties/dependent`
    pub struct ConditionsDependent {
        pub kind: Option<String>,
        pub size: Nullable<Value>,
    } impl Default; rules [Rule::Schema(&[Keyword::If(&[Keyword::Type(&["object"]), Keyword::Required(&["kind"])], &[Keyword::Required(&["size"]), Keyword::Properties(&[("size", &[Keyword::Type(&["integer"])])])], &[])])]
}

union! {
    /// The member `anything` of [`Conditions`](crate::types::Conditions).
    ///
    /// `#/components/schemas/Conditions/properties/anything`
    pub enum ConditionsAnything {
        StringList(Vec<String>) + From,
        Any(Value) + From,
        ..Unknown(Value),
    }
}

record! {
    /// The member `unlisted` of [`Conditions`](crate::types::Conditions).
    ///
    /// `#/components/schemas/Conditions/properties/unlisted`
    pub struct ConditionsUnlisted {
        pub a: Option<String>,
        pub b: Nullable<Value>,
    } impl Default; rules [Rule::Schema(&[Keyword::Required(&["b"])])]
}

record! {
    /// The member `forbidden` of [`Conditions`](crate::types::Conditions).
    ///
    /// `#/components/schemas/Conditions/properties/forbidden`
    pub struct ConditionsForbidden {
        pub a: Option<String>,
    } impl Default; rules [Rule::Schema(&[Keyword::Properties(&[("b", &[Keyword::Never])])])]
}

record! {
    /// The member `unevaluated` of [`Conditions`](crate::types::Conditions).
    ///
    /// `#/components/schemas/Conditions/properties/unevaluated`
    pub struct ConditionsUnevaluated {
        pub a: Option<String>,
        ..pub extra: BTreeMap<String, Value>,
    } impl Default; rules [Rule::Schema(&[Keyword::AllOf(&[&[Keyword::Type(&["object"]), Keyword::Properties(&[("a", &[Keyword::Type(&["string"])])]), Keyword::PatternProperties(&[(Pattern::Steps("^x-", &[Step::Start, Step::Literal("x-")]), &[Keyword::Type(&["string"])])]), Keyword::UnevaluatedProperties(&[Keyword::Never])]])])]
}
