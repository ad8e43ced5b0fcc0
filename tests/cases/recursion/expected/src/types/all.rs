// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `exchange`.
    ///
    /// `#/components/schemas/All`
    pub struct All {
        pub tuple: Option<types::Tuple>,
        pub arrays: Option<types::Arrays>,
        pub broad: Nullable<AllBroad>,
        pub items: Nullable<AllItems>,
    } impl Default
}

union! {
    /// The member `broad` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/broad`
    pub enum AllBroad {
        Object(AllBroadObject) + From,
        Any(Value) + From,
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`AllBroad`](crate::types::AllBroad) can be.
    ///
    /// `#/components/schemas/All/properties/broad/anyOf/0`
    pub struct AllBroadObject {
        pub n: i64,
    } impl new(n: i64)
}

union! {
    /// The member `items` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/All/properties/items`
    pub enum AllItems {
        StringList(Vec<String>) + From,
        Any(Value) + From,
        ..Unknown(Value),
    }
}
