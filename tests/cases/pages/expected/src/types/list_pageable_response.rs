// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// What `list_pageable` answers with.
///
/// `#/paths/~1pageable/get/responses/200/content/application~1json/schema`
pub type ListPageableResponse = types::ListFernResponse;
