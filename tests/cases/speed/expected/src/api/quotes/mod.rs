// @generated from the OpenAPI description description.yaml; do not edit

//! quotes

crate::files! {
    list_quotes,
}
