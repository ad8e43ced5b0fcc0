// @generated from the OpenAPI description description.yaml; do not edit

//! cars

crate::files! {
    add_car,
}
