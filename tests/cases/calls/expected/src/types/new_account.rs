// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `open_account`.
    ///
    /// `#/components/schemas/NewAccount`
    pub struct NewAccount {
        pub name: String,
        pub password: types::Password = "password" [Rule::Secret],
        pub phrase: String = "phrase" [Rule::Secret],
        /// Each item: at least 2 characters.
        pub codes: Option<Vec<String>> = "codes" [Rule::Items(&[Rule::Secret, Rule::MinLength(2)])],
        pub hints: Option<BTreeMap<String, String>> = "hints" [Rule::Values(&[Rule::Secret])],
        pub either: Option<NewAccountEither>,
        pub silent: Option<bool> = "silent" [Rule::Secret],
        /// The first items: any; any.
        pub pair: Option<(String, String,)> = "pair" [Rule::Prefix(&[&[], &[Rule::Secret]])],
        pub more: Option<types::TwinInput>,
        pub passcode: Option<types::Passcode> = "passcode" [Rule::Secret],
        ..pub extra: BTreeMap<String, String> = [Rule::Secret],
    } impl new(name: impl Into<String>, password: impl Into<types::Password>, phrase: impl Into<String>)
}

union! {
    /// The member `either` of [`NewAccount`](crate::types::NewAccount).
    ///
    /// `#/components/schemas/NewAccount/properties/either`
    pub enum NewAccountEither {
        String(String) [Rule::Secret] + From<String, &str>,
        Integer(i64) + From,
        ..Unknown(Value),
    }
}
