//! From the document to [`crate::model::Api`]: one builder per kind of thing.

pub mod schema;
