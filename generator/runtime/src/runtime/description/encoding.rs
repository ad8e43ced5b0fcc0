//! What a description says of one property of a form or multipart body (OpenAPI, "Encoding Object").

use crate::runtime::description::style::Style;

/// How one property of a form or multipart body is written, where the description says so.
#[derive(Clone, Copy, Debug)]
pub struct Encoding {
    pub property: &'static str,
    /// Holds where no content type is given.
    pub style: Style,
    /// As documented, so there may be several; empty: none is given.
    pub content_type: &'static str,
    /// Of a part of a multipart body, unless the file that it is brings others.
    pub headers: &'static [(&'static str, &'static str)],
}

impl Encoding {
    /// How this property is written: in style `form`, unless more is said.
    pub const fn new(property: &'static str) -> Self {
        Encoding {
            property,
            style: Style::FORM,
            content_type: "",
            headers: &[],
        }
    }

    /// In another style.
    #[must_use]
    pub const fn style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    /// With the documented content type.
    #[must_use]
    pub const fn typed(mut self, content_type: &'static str) -> Self {
        self.content_type = content_type;
        self
    }

    /// With headers of its part.
    #[must_use]
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }
}
