// @generated from the OpenAPI description description.yaml; do not edit

//! labels

crate::files! {
    set_labels,
}
