// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `pageable`.

crate::files! {
    list_pageable,
}
