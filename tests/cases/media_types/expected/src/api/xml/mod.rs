// @generated from the OpenAPI description description.yaml; do not edit

//! xml

crate::files! {
    get_xml,
}
