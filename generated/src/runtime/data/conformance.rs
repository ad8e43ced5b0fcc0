// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! How closely a response must keep to its description, and what is said where it does not.

use crate::runtime::data::deviations::{Deviation, DeviationKind};

/// How closely a response must keep to its description for a call to succeed. What is tolerated is listed by
/// [`Response::deviations`](crate::runtime::response::Response::deviations).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Conformance {
    /// It is JSON of the documented kind. What must be there and is not is blank: empty, zero, `None`.
    Lenient,
    /// What must be there is there, and of its JSON type. So no value is invented.
    #[default]
    Required,
    /// Nothing is as the description forbids it. What it does not speak of is not forbidden, and a `format` is listed,
    /// but forbids nothing: JSON Schema has it as an annotation.
    Strict,
}

impl Conformance {
    /// The first of the deviations that it does not tolerate.
    pub(crate) fn refused(self, found: &[Deviation]) -> Option<&Deviation> {
        let least = match self {
            Conformance::Lenient => return None,
            Conformance::Required => DeviationKind::Required,
            Conformance::Strict => DeviationKind::Wrong,
        };
        found.iter().find(|deviation| deviation.kind >= least)
    }
}
