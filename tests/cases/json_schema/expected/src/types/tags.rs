// @generated from the OpenAPI description description.yaml; do not edit

/// `#/components/schemas/Tags`
pub type Tags = Vec<String>;
