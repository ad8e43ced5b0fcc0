// @generated from the OpenAPI description description.yaml; do not edit

/// What `points` answers with.
///
/// The first items: at most 90; at most 180.
///
/// `#/components/schemas/Point`
pub type Point = (f64, f64);
