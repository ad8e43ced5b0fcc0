// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    change,
    circle,
    drop_thing_x_level,
    drop_thing_x_ratio,
    drop_thing_x_span,
    drop_thing_x_tier,
    line,
    place,
    problem,
    shape,
    thing,
    thing_code,
    x_code,
}
