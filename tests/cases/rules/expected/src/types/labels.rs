// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `set_labels`.
    ///
    /// `#/components/schemas/Labels`
    pub struct Labels {
        /// At most 4 characters.
        pub name: String = "name" [Rule::MaxLength(4)],
        /// The first items: at most 90; at most 180.
        pub point: Option<types::Point> = "point" [Rule::Prefix(&[&[Rule::Maximum(90.0)], &[Rule::Maximum(180.0)]])],
        ..pub extra: BTreeMap<String, i64> = [Rule::IntegerMinimum(0)],
    } impl new(name: impl Into<String>)
}
