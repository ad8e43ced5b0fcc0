// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `not-pageable`.

crate::files! {
    list_not_pageable,
}
