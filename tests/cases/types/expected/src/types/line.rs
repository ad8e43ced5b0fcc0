// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `next` of [`Line`](crate::types::Line).
    ///
    /// `#/components/schemas/Line`
    #[derive(Eq)]
    #[derive(Hash)]
    #[allow(clippy::derived_hash_with_manual_eq, reason = "equal member by member, too")]
    #[derive(PartialOrd, Ord)]
    #[must_use]
    pub struct Line {
        pub kind: LineKind,
        pub count: i64,
        pub id: Option<Parsed<uuid::Uuid>>,
        pub next: Option<Box<Line>>,
    } impl new(kind: LineKind, count: i64)
}

text_enum! {
    /// The member `kind` of [`Line`](crate::types::Line).
    ///
    /// `#/components/schemas/Line/properties/kind`
    pub enum LineKind {
        Good = "good",
        Better = "better",
        ..Unknown(String),
    }
}

text_order! {
    LineKind
}
