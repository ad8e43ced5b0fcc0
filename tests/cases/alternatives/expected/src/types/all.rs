// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `exchange`.
    ///
    /// `#/components/schemas/All`
    pub struct All {
        pub both: Option<AllBoth>,
        pub contact: Option<AllContact>,
        pub exclusive: Option<AllExclusive>,
        pub mode: Option<AllMode>,
        pub lengths: Option<String> = "lengths" [Rule::Schema(&[Keyword::AnyOf(&[
            &[Keyword::Type(&["string"]), Keyword::Rule(Rule::MaxLength(2))],
            &[Keyword::Type(&["string"]), Keyword::Rule(Rule::MinLength(5))],
        ])])],
        pub amounts: Option<i64> = "amounts" [Rule::Schema(&[Keyword::AnyOf(&[
            &[Keyword::Type(&["integer"]), Keyword::Rule(Rule::Maximum(2.0))],
            &[Keyword::Type(&["integer"]), Keyword::Rule(Rule::Minimum(5.0))],
        ])])],
        pub model: Option<AllModel>,
        pub level: Option<AllLevel>,
        pub retention: Option<String> = "retention" [Rule::Schema(&[Keyword::AnyOf(&[
            &[Keyword::Type(&["string"]), Keyword::Enum(&["\"none\""])],
            &[Keyword::Type(&["string"]), Keyword::Rule(Rule::Pattern(&Pattern::Steps(r"^[1-9]\d*$", &[Step::Start, Step::Class(&[('1', '9')], 1, 1), Step::Class(Step::DIGIT, 0, Step::MANY), Step::End])))],
        ])])],
        pub size: Option<AllSize> = "size" [Rule::Schema(&[Keyword::AnyOf(&[
            &[Keyword::Type(&["string"]), Keyword::Enum(&["\"small\"", "\"large\""])],
            &[Keyword::Type(&["string"]), Keyword::Rule(Rule::Pattern(&Pattern::Steps(r"^[1-9]\d*$", &[Step::Start, Step::Class(&[('1', '9')], 1, 1), Step::Class(Step::DIGIT, 0, Step::MANY), Step::End])))],
        ])])],
        pub code: Option<AllCode> = "code" [Rule::Schema(&[Keyword::AnyOf(&[
            &[Keyword::Type(&["string"]), Keyword::Enum(&["\"abc\"", "\"def\""])],
            &[Keyword::Type(&["string"]), Keyword::Rule(Rule::MaxLength(2))],
        ])])],
        pub until: Option<AllUntil>,
        pub plain: Option<String>,
        /// Always `"a"`.
        pub one_null: Nullable<String> = "one_null" [Rule::Equals("\"a\"")],
        /// Always `"a"`.
        pub const_null: Nullable<String> = "const_null" [Rule::Equals("\"a\"")],
        /// Always `1`.
        pub number_null: Nullable<i64> = "number_null" [Rule::Equals("1")],
        /// Always `true`.
        pub flag_null: Nullable<bool> = "flag_null" [Rule::Equals("true")],
        pub ref_null: Nullable<types::Only>,
        /// Always `"a"`.
        pub must_null: Option<String> = "must_null" Required [Rule::Equals("\"a\"")],
        pub never_null: Option<AllNeverNull>,
        pub always_null: Nullable<AllAlwaysNull>,
        pub two_null: Option<AllTwoNull>,
    } impl Default
}

union! {
    /// The member `both` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/both`
    pub enum AllBoth {
        WithA(AllBothWithA) + From,
        WithB(AllBothWithB) + From,
        &Several(Vec<AllBoth>),
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`AllBoth`](crate::types::AllBoth) can be.
    ///
    /// `#/components/schemas/All/properties/both/anyOf/0`
    pub struct AllBothWithA {
        pub a: i64,
        pub c: Option<String>,
    } impl new(a: i64)
}

record! {
    /// One of what [`AllBoth`](crate::types::AllBoth) can be.
    ///
    /// `#/components/schemas/All/properties/both/anyOf/1`
    pub struct AllBothWithB {
        pub b: i64,
        pub c: Option<String>,
    } impl new(b: i64)
}

union! {
    /// The member `contact` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/contact`
    pub enum AllContact {
        Mail(types::Mail) + From,
        Phone(types::Phone) + From,
        String(String) + From<String, &str>,
        &Several(Vec<AllContact>),
        ..Unknown(Value),
    }
}

union! {
    /// The member `exclusive` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/exclusive`
    pub enum AllExclusive tag "kind" json {
        Kind1(AllExclusiveKind1) = "1" + From,
        Kind2(AllExclusiveKind2) = "2" + From,
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`AllExclusive`](crate::types::AllExclusive) can be.
    ///
    /// `#/components/schemas/All/properties/exclusive/anyOf/0`
    pub struct AllExclusiveKind1 {
        /// Always `1`.
        pub kind: i64 = "kind" [Rule::Equals("1")],
        pub a: i64,
    } impl new(a: i64)
}

record! {
    /// One of what [`AllExclusive`](crate::types::AllExclusive) can be.
    ///
    /// `#/components/schemas/All/properties/exclusive/anyOf/1`
    pub struct AllExclusiveKind2 {
        /// Always `2`.
        pub kind: i64 = "kind" [Rule::Equals("2")],
        pub b: i64,
    } impl new(b: i64)
}

union! {
    /// The member `mode` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/mode`
    pub enum AllMode {
        /// Always `"auto"`.
        Auto(String) [Rule::Equals("\"auto\"")] + From<String, &str>,
        /// At most 50.
        Integer(i64) [Rule::IntegerMaximum(50)] + From,
        ..Unknown(Value),
    }
}

text_enum! {
    /// The member `model` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/model`
    pub enum AllModel {
        M1 = "m1",
        M2 = "m2",
        ..Unknown(String) open,
    }
}

scalar_enum! {
    /// The member `level` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/level`
    pub enum AllLevel {
        N1 = "1",
        N2 = "2",
        ..Unknown(Value) open,
    }
}

text_enum! {
    /// The member `size` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/size`
    pub enum AllSize {
        Small = "small",
        Large = "large",
        ..Unknown(String) open,
    }
}

text_enum! {
    /// The member `code` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/code`
    pub enum AllCode {
        Abc = "abc",
        Def = "def",
        ..Unknown(String) open,
    }
}

union! {
    /// The member `until` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/until`
    pub enum AllUntil {
        Keyword(AllUntilKeyword) + From,
        Date(Date) + From,
        ..Unknown(Value),
    }
}

text_enum! {
    /// One of what [`AllUntil`](crate::types::AllUntil) can be.
    ///
    /// `#/components/schemas/All/properties/until/anyOf/0`
    pub enum AllUntilKeyword {
        Never = "never",
        Soon = "soon",
        ..Unknown(String),
    }
}

record! {
    /// The member `never_null` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/never_null`
    pub struct AllNeverNull {
        pub y: Option<String>,
        pub x: Option<String>,
    } impl Default
}

/// The member `always_null` of [`All`](crate::types::All).
///
/// `#/components/schemas/All/properties/always_null`
pub type AllAlwaysNull = AllNeverNull;

union! {
    /// The member `two_null` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/two_null`
    pub enum AllTwoNull {
        MailStringK1(AllTwoNullMailStringK1) + From,
        MailStringK2(AllTwoNullMailStringK2) + From,
        PhoneStringK1(AllTwoNullPhoneStringK1) + From,
        PhoneStringK2(AllTwoNullPhoneStringK2) + From,
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`AllTwoNull`](crate::types::AllTwoNull) can be.
    ///
    /// `#/components/schemas/All/properties/two_null/allOf/0/anyOf/1/oneOf/0`
    pub struct AllTwoNullMailStringK1 {
        pub mail: Option<String>,
        /// Always `1`.
        pub k: i64 = "k" [Rule::Equals("1")],
    } impl Default
}

record! {
    /// One of what [`AllTwoNull`](crate::types::AllTwoNull) can be.
    ///
    /// `#/components/schemas/All/properties/two_null/allOf/0/anyOf/1/oneOf/1`
    pub struct AllTwoNullMailStringK2 {
        pub mail: Option<String>,
        /// Always `2`.
        pub k: i64 = "k" [Rule::Equals("2")],
    } impl Default
}

record! {
    /// One of what [`AllTwoNull`](crate::types::AllTwoNull) can be.
    ///
    /// `#/components/schemas/All/properties/two_null/allOf/0/anyOf/2/oneOf/0`
    pub struct AllTwoNullPhoneStringK1 {
        pub phone: Option<String>,
        /// Always `1`.
        pub k: i64 = "k" [Rule::Equals("1")],
    } impl Default
}

record! {
    /// One of what [`AllTwoNull`](crate::types::AllTwoNull) can be.
    ///
    /// `#/components/schemas/All/properties/two_null/allOf/0/anyOf/2/oneOf/1`
    pub struct AllTwoNullPhoneStringK2 {
        pub phone: Option<String>,
        /// Always `2`.
        pub k: i64 = "k" [Rule::Equals("2")],
    } impl Default
}
