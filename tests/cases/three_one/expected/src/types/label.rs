// @generated from the OpenAPI description description.yaml; do not edit

/// At least 1 character. At least 1 character.
///
/// `#/components/schemas/Label`
pub type Label = String;
