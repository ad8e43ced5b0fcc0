// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `type_` answers with.
    ///
    /// `#/components/schemas/Option`
    pub struct OptionModel {
        pub vec: Option<types::VecModel> = "Vec",
        pub result: Option<types::ResultModel>,
        pub r#box: Option<types::BoxModel> = "box",
        pub plus_1: Option<i64> = "+1",
        pub minus_1: Option<i64> = "-1",
        pub created_at_camel: Option<String> = "createdAt",
        pub created_at: Option<String>,
        pub created_at_upper: Option<String> = "CREATED_AT",
        pub empty: Option<String> = "",
        pub n2fa: Option<bool> = "2fa",
        pub at_type: Option<String> = "@type",
        pub ref_like: Option<String> = "$ref_like",
        pub r#fn: Option<String> = "fn",
        pub r#gen: Option<String> = "gen",
        pub self_lower: Option<String> = "self",
        pub crate_: Option<String> = "crate",
        pub self_pascal: Option<String> = "Self",
        pub underscore: Option<String> = "_",
        pub underscore_underscore: Option<String> = "__",
        pub strasse: Option<String> = "straße",
        pub u1f600: Option<String> = "😀",
        pub ipv6_address: Option<String> = "IPv6Address",
        pub mode: Option<OptionModelMode>,
        pub extra: Option<String>,
        ..pub extra_members: BTreeMap<String, String>,
    } impl Default
}

text_enum! {
    /// The member `mode` of [`OptionModel`](crate::types::OptionModel).
    ///
    /// `#/components/schemas/Option/properties/mode`
    pub enum OptionModelMode {
        R = "r",
        RPlus = "r+",
        WLower = "w",
        W = "W",
        Empty = "",
        Plus = "+",
        Minus = "-",
        N1 = "1",
        Unknown = "Unknown",
        Gte = ">=",
        Lte = "<=",
        ..UnknownValue(String),
    }
}
