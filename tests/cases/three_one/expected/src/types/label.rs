// @generated from the OpenAPI description description.yaml; do not edit

/// The member `label` of [`Shape`](crate::types::Shape).
///
/// At least 1 character. At least 1 character.
///
/// `#/components/schemas/Label`
pub type Label = String;
