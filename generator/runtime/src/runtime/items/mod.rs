//! A body that is read item by item as it arrives: server-sent events, JSON Lines.

pub mod events;
pub(crate) mod item;
pub mod json_lines;
mod lines;
