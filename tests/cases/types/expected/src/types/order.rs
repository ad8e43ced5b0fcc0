// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_order` answers with.
    ///
    /// `#/components/schemas/Order`
    pub struct Order {
        pub id: Parsed<uuid::Uuid>,
        pub total: Deserialized<money::Money>,
        pub at: Option<Deserialized<chrono::DateTime<chrono::Utc>>>,
        pub host: Option<Parsed<std::net::IpAddr>>,
        /// At most 8 characters. Pattern: `^[A-Z]+-[0-9]+$`.
        pub code: Option<Parsed<money::Code>> = "code" [
            Rule::MaxLength(8),
            Rule::Pattern(&Pattern::Steps("^[A-Z]+-[0-9]+$", &[Step::Start, Step::Class(&[('A', 'Z')], 1, Step::MANY), Step::Literal("-"), Step::Class(Step::DIGIT, 1, Step::MANY), Step::End])),
        ],
        pub parts: Option<Vec<Parsed<uuid::Uuid>>>,
        pub by_name: Option<BTreeMap<String, Parsed<uuid::Uuid>>>,
        pub either: Option<OrderEither>,
        pub nothing: Nullable<Parsed<uuid::Uuid>>,
        pub line: Option<types::Line>,
        pub weight: Option<f64>,
    } impl new(id: impl Into<Parsed<uuid::Uuid>>, total: impl Into<Deserialized<money::Money>>)
}

union! {
    /// The member `either` of [`Order`](crate::types::Order).
    ///
    /// `#/components/schemas/Order/properties/either`
    #[derive(Eq)]
    #[derive(Hash)]
    #[allow(clippy::derived_hash_with_manual_eq, reason = "equal member by member, too")]
    pub enum OrderEither {
        Uuid(Parsed<uuid::Uuid>),
        Integer(i64) + From,
        ..Unknown(Value),
    }
}
