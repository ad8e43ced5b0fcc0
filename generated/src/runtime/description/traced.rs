// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Deviations as events of `tracing`: where they are, and never the value.

use tracing::{Level, debug};

use crate::runtime::data::deviations::Deviation;
use crate::runtime::data::shown::Printable;

/// What a subscriber asks for to have them: `acme::deviations` of the crate `acme`, at the level `debug`.
const TARGET: &str = concat!(env!("CARGO_CRATE_NAME"), "::deviations");

/// The most events of one answer or item.
const MOST: usize = 20;

/// An event for each deviation, where a subscriber wants them: only then is it looked for any.
pub(crate) fn deviations(operation: &str, status: u16, found: impl FnOnce() -> Vec<Deviation>) {
    if !tracing::enabled!(target: TARGET, Level::DEBUG) {
        return;
    }
    let found = found();
    for deviation in found.iter().take(MOST) {
        debug!(
            target: TARGET,
            operation,
            http.response.status_code = status,
            kind = ?deviation.kind,
            pointer = %Printable(&deviation.pointer),
            "{}",
            Printable(&deviation.message)
        );
    }
    if let Some(more) = found.len().checked_sub(MOST).filter(|more| *more > 0) {
        debug!(
            target: TARGET,
            operation,
            http.response.status_code = status,
            more,
            "there are more"
        );
    }
}
