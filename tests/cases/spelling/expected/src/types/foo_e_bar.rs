// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The member `Ώμέγα` of [`Grosse`](crate::types::Grosse).
    ///
    /// `#/components/schemas/Foo É Bar`
    pub enum FooEBar {
        DaU434U430 = "да",
        DaU430 = "dа",
        Da = "da",
        Net = "нет",
        MingQianOther = "名前",
        MingQianSpaced = "名 前",
        AU1d49c = "𝒜",
        A = "A",
        ..Unknown(String),
    }
}
