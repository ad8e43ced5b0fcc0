// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `user` of [`Issue`](crate::types::Issue).
    ///
    /// `#/components/schemas/user`
    pub struct User {
        pub login: String,
        pub id: i64,
    }
}
