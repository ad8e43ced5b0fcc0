// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/All`
    pub struct All {
        pub tuple: Option<types::Tuple>,
        pub arrays: Option<types::Arrays>,
        pub broad: Option<AllBroad>,
        pub items: Option<AllItems>,
    } impl Default
}

union! {
    /// `#/components/schemas/All/properties/broad`
    pub enum AllBroad {
        Object(AllBroadObject) + From,
        Any(Value) + From,
        ..Unknown(Value),
    }
}

record! {
    /// `#/components/schemas/All/properties/broad/anyOf/0`
    pub struct AllBroadObject {
        pub n: i64,
    }
}

union! {
    /// `#/components/schemas/All/properties/items`
    pub enum AllItems {
        StringList(Vec<String>) + From,
        Any(Value) + From,
        ..Unknown(Value),
    }
}
