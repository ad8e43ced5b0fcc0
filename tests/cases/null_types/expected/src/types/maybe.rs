// @generated from the OpenAPI description description.yaml; do not edit

/// The member `strict` of [`Thing`](crate::types::Thing).
///
/// At most 5 characters. At most 5 characters.
///
/// `#/components/schemas/Maybe`
pub type Maybe = String;
