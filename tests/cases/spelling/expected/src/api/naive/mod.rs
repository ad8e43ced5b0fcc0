// @generated from the OpenAPI description description.yaml; do not edit

//! naïve

crate::files! {
    grosse,
}
