// @generated from the OpenAPI description description.yaml; do not edit

/// The member `password` of [`NewAccount`](crate::types::NewAccount).
///
/// `#/components/schemas/Password`
pub type Password = String;
