// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `same`.

crate::files! {
    same_twice,
}
