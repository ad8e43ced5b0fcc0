// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `everything`.
    ///
    /// `#/components/schemas/Everything`
    pub struct Everything {
        pub flag: bool,
        pub id: i64,
        /// At least -5. At most 5.
        pub small: Option<i32> = "small" [Rule::IntegerMinimum(-5), Rule::IntegerMaximum(5)],
        /// At least 0.
        pub count: Option<i64> = "count" [Rule::IntegerMinimum(0)],
        pub huge: Option<u64>,
        pub plain_integer: Option<i64>,
        pub single: Option<f64>,
        pub double: Option<f64>,
        /// More than 0. A multiple of 0.01.
        pub amount: Option<f64> = "amount" [Rule::ExclusiveMinimum(0.0), Rule::MultipleOf(0.01)],
        pub decimal: Option<String>,
        /// At least 1 character. At most 8 characters.
        pub text: Option<String> = "text" [Rule::MinLength(1), Rule::MaxLength(8)],
        pub blob: Option<Base64>,
        pub when: Option<DateTime>,
        pub day: Option<Date>,
        pub at: Option<Time>,
        pub lasting: Option<Duration>,
        pub key: Option<Uuid>,
        pub link: Option<Uri>,
        pub mail: Option<String>,
        pub v4: Option<Ipv4>,
        pub v6: Option<Ipv6>,
        pub secret: Option<String> = "secret" [Rule::Secret],
        pub odd: Option<String>,
        pub state: Option<types::State>,
        pub level: Option<EverythingLevel>,
        pub mixed: Option<EverythingMixed>,
        pub maybe: Nullable<EverythingMaybe>,
        pub nothing_said: Nullable<Value>,
        /// An object.
        pub free: Option<Value> = "free" [Rule::Object],
        /// Each value: at most 3 characters.
        pub labels: Option<BTreeMap<String, String>> = "labels" [Rule::Values(&[Rule::MaxLength(3)])],
        pub matrix: Option<Vec<Vec<f64>>>,
        /// At least 1 item. At most 3 items. No item twice.
        pub unique: Option<Vec<i64>> = "unique" [Rule::MinItems(1), Rule::MaxItems(3), Rule::UniqueItems],
        pub inline: Option<EverythingInline>,
        pub open: Option<EverythingOpen>,
        pub closed: Option<EverythingClosed>,
        /// Use text instead.
        ///
        /// **Deprecated.**
        #[deprecated]
        pub old: Option<String>,
        pub tree: Option<types::Tree>,
        pub ping: Option<types::Ping>,
        /// Default: `50`. Example: `20`.
        pub page: Option<i64>,
    } impl new(flag: bool, id: i64)
}

scalar_enum! {
    /// The member `level` of [`Everything`](crate::types::Everything).
    ///
    /// `#/components/schemas/Everything/properties/level`
    pub enum EverythingLevel {
        N1 = "1",
        N2 = "2",
        N3 = "3",
        ..Unknown(Value),
    }
}

scalar_enum! {
    /// The member `mixed` of [`Everything`](crate::types::Everything).
    ///
    /// `#/components/schemas/Everything/properties/mixed`
    pub enum EverythingMixed {
        Auto = "\"auto\"",
        N1 = "1",
        N2_5 = "2.5",
        True = "true",
        ..Unknown(Value),
    }
}

text_enum! {
    /// The member `maybe` of [`Everything`](crate::types::Everything).
    ///
    /// `#/components/schemas/Everything/properties/maybe`
    pub enum EverythingMaybe {
        A = "a",
        B = "b",
        ..Unknown(String),
    }
}

record! {
    /// The member `inline` of [`Everything`](crate::types::Everything).
    ///
    /// `#/components/schemas/Everything/properties/inline`
    pub struct EverythingInline {
        pub x: i64,
        pub y: Nullable<i64>,
    } impl new(x: i64)
}

record! {
    /// The member `open` of [`Everything`](crate::types::Everything).
    ///
    /// `#/components/schemas/Everything/properties/open`
    pub struct EverythingOpen {
        pub known: Option<String>,
        ..pub extra: BTreeMap<String, i64>,
    } impl Default
}

record! {
    /// The member `closed` of [`Everything`](crate::types::Everything).
    ///
    /// `#/components/schemas/Everything/properties/closed`
    pub struct EverythingClosed {
        pub known: Option<String>,
    } impl Default; closed true
}
