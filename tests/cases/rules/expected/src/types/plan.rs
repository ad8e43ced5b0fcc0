// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// Long rules that several places have
    ///
    /// `#/components/schemas/Plan`
    pub struct Plan {
        pub after: Option<Vec<types::NameOrId>> = "after" [Rule::Items(&[crate::rules::NAME_OR_ID])],
        /// Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00Z$`.
        pub begin_time: Option<DateTime> = "begin_time" [crate::rules::TIME],
        /// Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00Z$`.
        pub end_time: Option<DateTime> = "end_time" [crate::rules::TIME],
        /// Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00Z$`.
        pub checked: Option<DateTime> = "checked" [crate::rules::TIME],
    } impl Default
}
