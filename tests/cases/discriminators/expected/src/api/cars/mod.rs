// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `cars`.

crate::files! {
    add_car,
}
