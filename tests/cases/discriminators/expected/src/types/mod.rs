// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    animal,
    animal_type,
    apple,
    banana,
    bare,
    car,
    closed,
    directory_object,
    entity,
    fruit,
    garage,
    group,
    lynx,
    one,
    opened,
    tipper,
    truck,
    two,
    upload_request,
    user,
    vehicle,
    version,
    wolf,
}
