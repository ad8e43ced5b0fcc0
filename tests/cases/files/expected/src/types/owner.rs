// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `owner` of [`Pet`](crate::types::Pet).
    ///
    /// `schemas/people.yaml#/definitions/Owner`
    pub struct Owner {
        pub mail: types::Mail,
    } impl new(mail: types::Mail)
}
