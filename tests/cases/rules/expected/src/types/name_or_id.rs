// @generated from the OpenAPI description description.yaml; do not edit

/// The parameter `plan` of `set_plan`.
///
/// `#/components/schemas/NameOrId`
pub type NameOrId = String;
