// @generated from the OpenAPI description description.yaml; do not edit

/// `#/components/schemas/Password`
pub type Password = String;
