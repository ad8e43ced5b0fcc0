// @generated from the OpenAPI description description.yaml; do not edit

//! The operations, by tag: plain data that any HTTP stack can send.

#![allow(
    clippy::new_without_default,
    clippy::too_many_arguments,
    reason = "what is asked for is the description's to say"
)]

pub mod by_link;
pub mod by_url;
pub mod by_cursor;
pub mod by_page_beside;
pub mod by_last_item;
pub mod by_page;
pub mod by_offset;
pub mod scim;
pub mod by_counted_skip;
pub mod by_said_url;
pub mod not_by_said_url;
pub mod by_cursor_beside_errors;
pub mod by_continue;
pub mod only_errors;
pub mod pageable;
pub mod not_pageable;
pub mod speakeasy;
pub mod fern;
pub mod linked;
pub mod refused;
pub mod corrected;
pub mod report;
pub mod all;
