// @generated from the OpenAPI description description.yaml; do not edit

//! orders

crate::files! {
    get_order,
    put_order,
    list_prices,
}
