// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "dropThing", method: "DELETE", path: "/things",
    statuses: &["204", "default"],
    headers: &[
        ("204", "x-left", in_header::<i64>, &[Rule::IntegerMinimum(0), Rule::IntegerMaximum(9)]),
        ("204", "x-share", in_header::<f64>, &[]), ("204", "x-fresh", in_header::<bool>, &[]),
        ("204", "x-tier", in_header::<String>, &[Rule::Schema(&[Keyword::Enum(&["\"free\"", "\"paid\""])])]),
        ("204", "x-code", in_header::<String>, &[Rule::Pattern(&Pattern::Steps("^[A-Z]{2}$", &[Step::Start, Step::Class(&[('A', 'Z')], 2, 2), Step::End]))]),
        ("204", "x-seen", in_header::<DateTime>, &[]), ("204", "x-sizes", in_header::<Vec<i64>>, &[]),
        ("204", "x-span", in_exploded_header::<types::DropThingXSpan>, &[]),
        ("204", "x-level", in_header::<i64>, &[Rule::Schema(&[Keyword::Enum(&["1", "2"])])]),
        ("204", "x-version", in_header::<i64>, &[Rule::Schema(&[Keyword::Enum(&["3"])])]),
        ("204", "x-ratio", in_header::<f64>, &[Rule::Schema(&[Keyword::Enum(&["0.5", "1"])])]),
        ("204", "x-on", in_header::<bool>, &[Rule::Schema(&[Keyword::Enum(&["true"])])]),
        ("204", "x-tiers", in_header::<Vec<String>>, &[Rule::MinItems(2), Rule::UniqueItems, Rule::Items(&[Rule::Schema(&[Keyword::Enum(&["\"free\"", "\"paid\""])])])]),
        ("204", "x-codes", in_header::<Vec<String>>, &[Rule::MaxItems(2), Rule::Items(&[Rule::Pattern(&Pattern::Steps("^[A-Z]{2}$", &[Step::Start, Step::Class(&[('A', 'Z')], 2, 2), Step::End]))])]),
        ("204", "x-levels", in_header::<Vec<i64>>, &[Rule::Items(&[Rule::Schema(&[Keyword::Enum(&["1", "2"])])])]),
        ("204", "x-steps", in_header::<Vec<i64>>, &[Rule::Schema(&[Keyword::Contains(&[Keyword::Enum(&["7"])], 1, u64::MAX)]), Rule::Items(&[Rule::IntegerMinimum(1)])]),
        ("204", "x-limits", in_exploded_header::<BTreeMap<String, i64>>, &[Rule::MaxProperties(2), Rule::Values(&[Rule::IntegerMaximum(9)])]),
        ("204", "x-big", in_header::<i64>, &[]),
    ];

    /// `DELETE /things`
    ///
    /// The inputs of [`Client::drop_thing`](crate::Client::drop_thing).
    pub struct DropThing -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `DELETE /things`
    pub fn drop_thing(&self) -> Call<DropThing> {
        client::call(self, DropThing::new())
    }
}
