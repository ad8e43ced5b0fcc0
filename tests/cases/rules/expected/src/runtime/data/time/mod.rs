// @generated from the OpenAPI description description.yaml; do not edit

//! Dates, times and durations as text, and as `jiff` has them.

#[path = "../../../../../../../../generator/runtime/src/runtime/data/time/calendar.rs"]
mod calendar; // optional: date, date_time
#[path = "../../../../../../../../generator/runtime/src/runtime/data/time/clock.rs"]
mod clock; // optional: date_time, time_of_day
#[path = "../../../../../../../../generator/runtime/src/runtime/data/time/date_time.rs"]
pub mod date_time; // optional: date_time
#[path = "../../../../../../../../generator/runtime/src/runtime/data/time/nanoseconds.rs"]
mod nanoseconds; // optional: date, date_time, time_of_day
#[path = "../../../../../../../../generator/runtime/src/runtime/data/time/shape.rs"]
mod shape; // optional: date, date_time, time_of_day

pub use jiff;
