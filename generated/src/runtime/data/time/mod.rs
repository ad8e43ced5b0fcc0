// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Dates, times and durations as text, and as `jiff` has them.

mod calendar; // optional: date, date_time
mod clock; // optional: date_time, time_of_day
pub mod date_time; // optional: date_time
mod nanoseconds; // optional: date, date_time, time_of_day
mod shape; // optional: date, date_time, time_of_day

pub use jiff;
