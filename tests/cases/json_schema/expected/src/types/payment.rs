// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `create_payment`.
    ///
    /// `#/components/schemas/Payment`
    pub struct Payment {
        pub method: String,
        pub card: Option<String>,
        pub iban: Option<String>,
        pub bic: Option<String>,
    } impl new(method: impl Into<String>); rules [Rule::Schema(&[Keyword::If(&[Keyword::Properties(&[("method", &[Keyword::Enum(&["\"card\""])])])], &[Keyword::Required(&["card"])], &[Keyword::Not(&[Keyword::Required(&["card"])])]), Keyword::If(&[Keyword::Type(&["object"]), Keyword::Required(&["bic"])], &[Keyword::Required(&["iban"])], &[])])]
}
