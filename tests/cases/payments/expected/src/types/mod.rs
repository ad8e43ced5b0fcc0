// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    charge,
    charge_url,
    customer,
    error_model,
    get_charges_created,
    get_charges_response,
    post_charges_request,
}
