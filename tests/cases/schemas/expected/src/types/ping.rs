// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Ping`
    pub struct Ping {
        pub pong: Option<types::Pong>,
    } impl Default
}
