// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `pong` of [`Ping`](crate::types::Ping).
    ///
    /// `#/components/schemas/Pong`
    pub struct Pong {
        pub ping: Option<Box<types::Ping>>,
    } impl Default
}
