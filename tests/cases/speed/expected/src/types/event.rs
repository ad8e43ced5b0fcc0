// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// Something that happened in the ledger.
    ///
    /// `#/components/schemas/Event`
    pub struct Event {
        /// At most 5000 characters.
        pub id: String = "id" [Rule::MaxLength(5000)],
        /// Always `"event"`.
        pub object: String = "object" [Rule::Equals("\"event\"")],
        pub api_version: Option<String> = "api_version" Nullable,
        pub created: i64,
        pub data: EventData,
        pub livemode: bool,
        pub pending_webhooks: i64,
        pub request: Option<EventRequest> = "request" Nullable,
        pub r#type: String = "type",
    }
}

record! {
    /// The member `data` of [`Event`](crate::types::Event).
    ///
    /// `#/components/schemas/Event/properties/data`
    pub struct EventData {
        pub object: EventDataObject,
        /// An object.
        pub previous_attributes: Option<Value> = "previous_attributes" [Rule::Object],
    }
}

union! {
    /// The member `object` of [`EventData`](crate::types::EventData).
    ///
    /// `#/components/schemas/Event/properties/data/properties/object`
    pub enum EventDataObject tag "object" {
        Charge(Box<types::Charge>) = "charge",
        Customer(Box<types::Customer>) = "customer",
        Invoice(Box<types::Invoice>) = "invoice",
        Refund(types::Refund) = "refund",
        ..Unknown(Value),
    }
}

record! {
    /// The member `request` of [`Event`](crate::types::Event).
    ///
    /// `#/components/schemas/Event/properties/request`
    pub struct EventRequest {
        pub id: Option<String> = "id" Nullable,
        pub idempotency_key: Option<String> = "idempotency_key" Nullable,
    } impl Default
}
