// @generated from the OpenAPI description description.yaml; do not edit

//! not-pageable

crate::files! {
    list_not_pageable,
}
