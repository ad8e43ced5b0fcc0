//! How parameters and the members of forms are written: which constant of the runtime's `Style`, where it is not the one that
//! the place has anyway.

use crate::api::{Encoding, Location, MediaKind, Parameter, ParameterEncoding, Style};
use crate::library::StyleItem;

pub fn of_parameter(parameter: &Parameter) -> Option<StyleItem> {
    let location = parameter.location;
    let or_empty = parameter.allow_empty && location == Location::Query;
    (!is_usual(location, &parameter.encoding) || parameter.allow_empty).then(|| item(&parameter.encoding, or_empty))
}

/// Written as a query is (OpenAPI 3.1.1, "Encoding Object").
pub fn of_encoding(encoding: &Encoding) -> Option<StyleItem> {
    let style = encoding.style.unwrap_or(Style::Form);
    let written = ParameterEncoding::Style {
        style,
        // Form and, as vendors use it, deepObject explode unless told otherwise.
        explode: encoding
            .explode
            .unwrap_or(matches!(style, Style::Form | Style::DeepObject)),
        allow_reserved: encoding.allow_reserved,
    };
    (!is_usual(Location::Query, &written)).then(|| item(&written, false))
}

/// Whether it is the style that the place has anyway.
fn is_usual(location: Location, encoding: &ParameterEncoding) -> bool {
    let usual = match location {
        Location::Path | Location::Header => (Style::Simple, false),
        Location::Query | Location::Cookie => (Style::Form, true),
        Location::QueryString => {
            return matches!(encoding, ParameterEncoding::Content(MediaKind::Form));
        }
    };
    match encoding {
        ParameterEncoding::Style {
            style,
            explode,
            allow_reserved: false,
        } => (*style, *explode) == usual,
        _ => false,
    }
}

fn item(encoding: &ParameterEncoding, or_empty: bool) -> StyleItem {
    let (constant, reserved) = match encoding {
        ParameterEncoding::Content(MediaKind::Form) => ("CONTENT_FORM", false),
        ParameterEncoding::Content(MediaKind::Json) => ("CONTENT_JSON", false),
        ParameterEncoding::Content(_) => ("CONTENT_TEXT", false),
        ParameterEncoding::Style {
            style,
            explode,
            allow_reserved,
        } => (constant(*style, *explode), *allow_reserved),
    };
    StyleItem {
        constant,
        reserved,
        or_empty,
    }
}

fn constant(style: Style, explode: bool) -> &'static str {
    match (style, explode) {
        (Style::Simple, false) => "SIMPLE",
        (Style::Simple, true) => "SIMPLE_EXPLODED",
        (Style::Label, false) => "LABEL",
        (Style::Label, true) => "LABEL_EXPLODED",
        (Style::Matrix, false) => "MATRIX",
        (Style::Matrix, true) => "MATRIX_EXPLODED",
        (Style::Form, false) => "FORM_JOINED",
        // With `explode`, the delimited styles write what `form` writes.
        (Style::Form | Style::SpaceDelimited | Style::PipeDelimited, true) => "FORM",
        (Style::SpaceDelimited, false) => "SPACE_DELIMITED",
        (Style::PipeDelimited, false) => "PIPE_DELIMITED",
        (Style::DeepObject, _) => "DEEP_OBJECT",
        (Style::Cookie, false) => "COOKIE_JOINED",
        (Style::Cookie, true) => "COOKIE",
    }
}
