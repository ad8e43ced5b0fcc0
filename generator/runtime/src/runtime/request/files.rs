//! A body that is a file.

use crate::runtime::data::file::File;
use crate::runtime::request::body::Body;
use crate::runtime::request::pieces::Piece;
use crate::runtime::request::writer::Inputs;

impl Inputs {
    /// The file's own content type is sent instead of the documented one, which may be a range such as `image/*` that has it.
    pub(super) fn file(&mut self, content_type: &'static str, file: &File) {
        match file.content_type_within(content_type) {
            Ok(content_type) => self.body(content_type, Body::of(vec![Piece::File(file.clone())])),
            Err(problem) => self.refuse("body", "", &problem),
        }
    }
}
