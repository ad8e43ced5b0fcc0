// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `(?:^[0-9a-f]{8}-[0-9a-f-]{27}$)|(?:^(?!default$)[a-z][a-z0-9-]*[a-z0-9]$)`.
    ///
    /// `#/components/schemas/NameOrId`
    pub struct NameOrId {}
}
