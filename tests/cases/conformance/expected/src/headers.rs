// @generated from the OpenAPI description description.yaml; do not edit

//! The documented response headers, typed.

use crate::runtime::data::headers::Headers;
use crate::runtime::prelude::*;

impl Headers {
    /// The header `set-cookie`.
    pub fn set_cookie(&self) -> Option<Vec<String>> {
        self.value_of("set-cookie")
    }

    /// The header `x-big`.
    pub fn x_big(&self) -> Option<i64> {
        self.integer_of("x-big")
    }

    /// The header `x-code`.
    pub fn x_code(&self) -> Option<&str> {
        self.text_of("x-code")
    }

    /// The header `x-codes`.
    pub fn x_codes(&self) -> Option<Vec<String>> {
        self.value_of("x-codes")
    }

    /// The header `x-fresh`.
    pub fn x_fresh(&self) -> Option<bool> {
        self.boolean_of("x-fresh")
    }

    /// The header `x-ids`.
    pub fn x_ids(&self) -> Option<Vec<String>> {
        self.value_of("x-ids")
    }

    /// The header `x-left`.
    pub fn x_left(&self) -> Option<&str> {
        self.text_of("x-left")
    }

    /// The header `x-level`.
    pub fn x_level(&self) -> Option<i64> {
        self.integer_of("x-level")
    }

    /// The header `x-levels`.
    pub fn x_levels(&self) -> Option<Vec<i64>> {
        self.value_of("x-levels")
    }

    /// The header `x-limits`.
    pub fn x_limits(&self) -> Option<BTreeMap<String, i64>> {
        self.object_of("x-limits", true)
    }

    /// The header `x-meta`.
    pub fn x_meta(&self) -> Option<&str> {
        self.text_of("x-meta")
    }

    /// The header `x-note`.
    pub fn x_note(&self) -> Option<&str> {
        self.text_of("x-note")
    }

    /// The header `x-on`.
    pub fn x_on(&self) -> Option<bool> {
        self.boolean_of("x-on")
    }

    /// The header `x-ratio`.
    pub fn x_ratio(&self) -> Option<f64> {
        self.number_of("x-ratio")
    }

    /// The header `x-seen`.
    pub fn x_seen(&self) -> Option<DateTime> {
        self.value_of("x-seen")
    }

    /// The header `x-share`.
    pub fn x_share(&self) -> Option<f64> {
        self.number_of("x-share")
    }

    /// The header `x-sizes`.
    pub fn x_sizes(&self) -> Option<Vec<i64>> {
        self.value_of("x-sizes")
    }

    /// The header `x-span`.
    pub fn x_span(&self) -> Option<types::DropThingXSpan> {
        self.object_of("x-span", true)
    }

    /// The header `x-steps`.
    pub fn x_steps(&self) -> Option<Vec<i64>> {
        self.value_of("x-steps")
    }

    /// The header `x-tier`.
    pub fn x_tier(&self) -> Option<&str> {
        self.text_of("x-tier")
    }

    /// The header `x-tiers`.
    pub fn x_tiers(&self) -> Option<Vec<String>> {
        self.value_of("x-tiers")
    }

    /// The header `x-version`.
    pub fn x_version(&self) -> Option<i64> {
        self.integer_of("x-version")
    }
}
