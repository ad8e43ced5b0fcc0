// @generated from the OpenAPI description description.yaml; do not edit

/// What `list_tags` answers with.
///
/// `#/components/schemas/Tags`
pub type Tags = Vec<String>;
