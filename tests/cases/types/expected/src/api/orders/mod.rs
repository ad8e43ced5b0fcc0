// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `orders`.

crate::files! {
    get_order,
    put_order,
    list_prices,
}
