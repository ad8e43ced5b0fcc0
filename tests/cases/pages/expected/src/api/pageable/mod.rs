// @generated from the OpenAPI description description.yaml; do not edit

//! pageable

crate::files! {
    list_pageable,
}
