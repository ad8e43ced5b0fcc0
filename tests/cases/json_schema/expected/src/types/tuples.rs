// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `send_tuples`.
    ///
    /// `#/components/schemas/Tuples`
    pub struct Tuples {
        pub point: Option<(f64, f64,)>,
        /// At most 2 items.
        pub closed: Option<Vec<TuplesClosed>> = "closed" [
            Rule::Schema(&[Keyword::PrefixItems(&[&[Keyword::Type(&["integer"])], &[Keyword::Type(&["string"])]])]),
            Rule::MaxItems(2),
        ],
        pub row: Option<Vec<TuplesRow>> = "row" [Rule::Schema(&[
            Keyword::PrefixItems(&[&[Keyword::Type(&["integer"])]]), Keyword::Items(1, &[Keyword::Type(&["string"])]),
        ])],
        pub open: Option<Vec<Value>> = "open" [Rule::Schema(&[Keyword::PrefixItems(&[
            &[Keyword::Type(&["string"])], &[Keyword::Type(&["boolean"])],
        ])])],
    } impl Default
}

/// The member `closed` of [`Tuples`](crate::types::Tuples).
///
/// `#/components/schemas/Tuples/properties/closed/items`
pub type TuplesClosed = TuplesRow;

union! {
    /// The member `row` of [`Tuples`](crate::types::Tuples).
    ///
    /// `#/components/schemas/Tuples/properties/row/items`
    pub enum TuplesRow {
        Integer(i64) + From,
        String(String) + From<String, &str>,
        ..Unknown(Value),
    }
}
