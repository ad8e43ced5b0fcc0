// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_item` answers with.
    ///
    /// `#/components/schemas/Item`
    pub struct Item {
        pub id: i64,
        pub name: Option<String> = "name" Nullable,
        pub state: Option<ItemState>,
        pub made: Option<DateTime>,
        pub parent: Option<Box<Item>>,
    }
}

text_enum! {
    /// The member `state` of [`Item`](crate::types::Item).
    ///
    /// `#/components/schemas/Item/properties/state`
    pub enum ItemState {
        New = "new",
        Used = "used",
        Broken = "broken",
        ..Unknown(String),
    }
}
