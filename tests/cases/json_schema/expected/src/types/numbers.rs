// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `send_numbers`.
    ///
    /// `#/components/schemas/Numbers`
    pub struct Numbers {
        pub javascript: Option<u64>,
        pub float: Option<u64>,
        /// At most 18446744073709551614.
        pub counted: Option<u64> = "counted" [Rule::IntegerMaximum(18446744073709551614)],
        /// At most 18446744073709551615.
        pub signed: Option<Value> = "signed" [
            Rule::Schema(&[Keyword::Type(&["integer"])]), Rule::IntegerMaximum(18446744073709551615),
        ],
        pub aspnet: Option<i32>,
        pub fraction: Option<f64>,
        /// Pattern: `^-?(?:0|[1-9]\d*)$`.
        pub either: Option<NumbersEither> = "either" [Rule::Pattern(&Pattern::Steps(r"^-?(?:0|[1-9]\d*)$", &[
            Step::Start, Step::Class(&[('-', '-')], 0, 1),
            Step::Choice(&[&[Step::Literal("0")], &[Step::Class(&[('1', '9')], 1, 1), Step::Class(Step::DIGIT, 0, Step::MANY)]]),
            Step::End,
        ]))],
        /// Always `null`.
        pub nothing: Nullable<Value> = "nothing" [Rule::Equals("null")],
    } impl Default
}

union! {
    /// The member `either` of [`Numbers`](crate::types::Numbers).
    ///
    /// `#/components/schemas/Numbers/properties/either`
    pub enum NumbersEither {
        String(String) + From<String, &str>,
        Integer(i32) + From,
        ..Unknown(Value),
    }
}
