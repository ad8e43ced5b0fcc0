//! Opaque content: a body or a part of one that is bytes, not data.

use std::fmt;

use bytes::Bytes;

use super::reflect::{Reflect, Slot, View};

/// Content that is sent as it is, with a name and a content type for where the protocol asks for them.
///
/// ```ignore
/// File::from(bytes).named("photo.png").typed("image/png")
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct File {
    content: Bytes,
    name: Option<String>,
    content_type: Option<String>,
}

impl File {
    /// The file name that goes with it.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Its content type; where not given, the documented one, else `application/octet-stream`.
    #[must_use]
    pub fn typed(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// The bytes, where they are in memory.
    pub fn bytes(&self) -> Option<&Bytes> {
        Some(&self.content)
    }
}

impl From<Bytes> for File {
    fn from(content: Bytes) -> Self {
        File {
            content,
            ..File::default()
        }
    }
}

impl From<Vec<u8>> for File {
    fn from(content: Vec<u8>) -> Self {
        Bytes::from(content).into()
    }
}

impl From<String> for File {
    fn from(content: String) -> Self {
        Bytes::from(content).into()
    }
}

impl From<&'static [u8]> for File {
    fn from(content: &'static [u8]) -> Self {
        Bytes::from_static(content).into()
    }
}

impl From<&'static str> for File {
    fn from(content: &'static str) -> Self {
        Bytes::from_static(content.as_bytes()).into()
    }
}

/// Shows the size, not the content.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File")
            .field("name", &self.name)
            .field("content_type", &self.content_type)
            .field("length", &self.content.len())
            .finish()
    }
}

impl Reflect for File {
    fn blank() -> Self {
        File::default()
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::File(self)
    }
    fn view(&self) -> View<'_> {
        View::File(self)
    }
}

impl Reflect for Bytes {
    fn blank() -> Self {
        Bytes::new()
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::Bytes(self)
    }
    fn view(&self) -> View<'_> {
        View::Bytes(self)
    }
}
