// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `adopt` answers with.
    ///
    /// `#/components/schemas/Zoo`
    pub struct Zoo {
        pub pet: Option<types::Pet>,
        pub named: Option<types::Named>,
        pub value: Option<types::Value>,
        pub payment: Option<types::Payment>,
        pub event: Option<types::Event>,
        pub optional: Option<ZooOptional> = "optional" Nullable,
        pub size: Option<ZooSize>,
        pub contact: Option<ZooContact>,
        pub based: Option<ZooBased>,
    } impl Default
}

union! {
    /// The member `optional` of [`Zoo`](crate::types::Zoo).
    ///
    /// `#/components/schemas/Zoo/properties/optional`
    pub enum ZooOptional {
        Cat(types::Cat),
        Dog(types::Dog),
        ..Unknown(Value),
    }
}

text_enum! {
    /// The member `size` of [`Zoo`](crate::types::Zoo).
    ///
    /// `#/components/schemas/Zoo/properties/size`
    pub enum ZooSize {
        Small = "small",
        Large = "large",
        ..Unknown(String) open,
    }
}

record! {
    /// The member `contact` of [`Zoo`](crate::types::Zoo).
    ///
    /// `#/components/schemas/Zoo/properties/contact`
    pub struct ZooContact {
        pub mail: Option<String>,
        pub phone: Option<String>,
    } impl Default; rules [Rule::Schema(&[Keyword::AnyOf(&[&[Keyword::Required(&["mail"])], &[Keyword::Required(&["phone"])]])])]
}

union! {
    /// The member `based` of [`Zoo`](crate::types::Zoo).
    ///
    /// `#/components/schemas/Zoo/properties/based`
    pub enum ZooBased {
        WithRadius(ZooBasedWithRadius),
        WithWidth(ZooBasedWithWidth),
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`ZooBased`](crate::types::ZooBased) can be.
    ///
    /// `#/components/schemas/Zoo/properties/based/oneOf/0`
    pub struct ZooBasedWithRadius {
        pub id: i64,
        pub radius: f64,
    }
}

record! {
    /// One of what [`ZooBased`](crate::types::ZooBased) can be.
    ///
    /// `#/components/schemas/Zoo/properties/based/oneOf/1`
    pub struct ZooBasedWithWidth {
        pub id: i64,
        pub width: f64,
        pub height: Option<f64>,
    }
}
