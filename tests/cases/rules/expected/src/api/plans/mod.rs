// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `plans`.

crate::files! {
    set_plan,
}
