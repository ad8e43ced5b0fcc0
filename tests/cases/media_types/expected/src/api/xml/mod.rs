// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `xml`.

crate::files! {
    get_xml,
}
