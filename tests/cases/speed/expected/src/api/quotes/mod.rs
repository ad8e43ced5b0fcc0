// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `quotes`.

crate::files! {
    list_quotes,
}
