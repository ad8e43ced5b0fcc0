// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What it means that a member is not there, or is `null`.

use serde_json::Value;

use crate::runtime::data::kind::is_kind;
use crate::runtime::data::reflect::{Optional, Presence, RecordShape, Reflect, Slot};

impl RecordShape {
    /// Whether `null` is written for a member that is `None`.
    #[allow(dead_code, reason = "of parameters and forms")]
    pub(crate) fn writes_null(&self, name: &str) -> bool {
        self.presence_of(name) == Some(Presence::Required)
    }

    /// Whether `null` is a documented value of a member that may be left out or may be `null`.
    pub(crate) fn takes_null(&self, name: &str, place: &mut dyn Optional) -> bool {
        match self.presence_of(name) {
            // What is never received may not be held to what it is when it is sent.
            Some(Presence::Required | Presence::Nullable | Presence::SentOnly) => true,
            _ => place.tells_null() || is_kind(place.some(), &Value::Null, &mut Vec::new()),
        }
    }

    /// Whether the absence of a member from what was received is a deviation.
    pub(crate) fn requires(&self, name: &str, slot: &mut dyn Reflect) -> bool {
        match self.presence_of(name) {
            Some(Presence::Required) => true,
            Some(Presence::SentOnly) => false,
            Some(Presence::Nullable) | None => !matches!(slot.slot(), Slot::Optional(_)),
        }
    }
}
