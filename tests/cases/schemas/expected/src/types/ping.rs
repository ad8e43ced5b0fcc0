// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `ping` of [`Everything`](crate::types::Everything).
    ///
    /// `#/components/schemas/Ping`
    pub struct Ping {
        pub pong: Option<types::Pong>,
    } impl Default
}
