// @generated from the OpenAPI description description.yaml; do not edit

//! same

crate::files! {
    same_twice,
}
