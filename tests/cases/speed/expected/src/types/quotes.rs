// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// Quotes by symbol.
///
/// `#/components/schemas/Quotes`
pub type Quotes = BTreeMap<String, types::Quote>;
