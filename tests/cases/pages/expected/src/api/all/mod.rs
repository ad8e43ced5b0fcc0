// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `all`.

crate::files! {
    list_all,
}
