// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `clone_operation` answers with.
    ///
    /// `#/components/schemas/Err`
    pub struct ErrModel {
        pub ok: types::OkModel = "Ok",
        pub clone: Option<String>,
        pub fmt: Option<String>,
        pub default: Option<String>,
        pub into: Option<String>,
        pub new: Option<String>,
        pub blank: Option<String>,
        pub raw: Option<types::Raw> = "Raw",
    }
}
