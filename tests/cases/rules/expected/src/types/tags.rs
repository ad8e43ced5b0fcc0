// @generated from the OpenAPI description description.yaml; do not edit

/// What `tags` answers with.
///
/// At least 1 item. No item twice. Each item: at most 3 characters.
///
/// `#/components/schemas/Tags`
pub type Tags = Vec<String>;
