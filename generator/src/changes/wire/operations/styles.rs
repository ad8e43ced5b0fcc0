//! How parameters and parts of forms are written, in words.

use crate::api::{Encoding, MediaKind, ParameterEncoding, Style};
use crate::changes::words::{list, quoted};

/// An encoding without its place.
pub(super) fn plain(encoding: &Encoding) -> (Option<&str>, Option<Style>, Option<bool>, bool, Vec<&str>) {
    let headers = encoding.headers.iter().map(|header| header.name.as_str());
    (
        encoding.content_type.as_deref(),
        encoding.style,
        encoding.explode,
        encoding.allow_reserved,
        headers.collect(),
    )
}

pub(super) fn written(encoding: Option<&Encoding>) -> String {
    let Some(encoding) = encoding else {
        return "as usual".to_owned();
    };
    let mut parts = Vec::new();
    parts.extend(
        encoding
            .content_type
            .as_ref()
            .map(|name| format!("as {}", quoted(name))),
    );
    if encoding.style.is_some() || encoding.explode.is_some() {
        let style = encoding.style.unwrap_or(Style::Form);
        let explode = encoding
            .explode
            .unwrap_or(matches!(style, Style::Form | Style::DeepObject));
        let encoding = ParameterEncoding::Style {
            style,
            explode,
            allow_reserved: false,
        };
        parts.push(format!("in {}", self::style(&encoding, false)));
    }
    if encoding.allow_reserved {
        parts.push("with reserved characters".to_owned());
    }
    if !encoding.headers.is_empty() {
        let names: Vec<&str> = encoding.headers.iter().map(|header| header.name.as_str()).collect();
        parts.push(format!("with {}", list(&names)));
    }
    match parts.is_empty() {
        true => "as usual".to_owned(),
        false => parts.join(", "),
    }
}

pub(super) fn style(encoding: &ParameterEncoding, allow_empty: bool) -> String {
    let mut text = match encoding {
        ParameterEncoding::Content(kind) => format!("{} in one text", media_word(*kind)),
        ParameterEncoding::Style {
            style,
            explode,
            allow_reserved,
        } => {
            let name = match style {
                Style::Simple => "simple",
                Style::Label => "label",
                Style::Matrix => "matrix",
                Style::Form => "form",
                Style::SpaceDelimited => "spaceDelimited",
                Style::PipeDelimited => "pipeDelimited",
                Style::DeepObject => "deepObject",
                Style::Cookie => "cookie",
            };
            let explode = if *explode { ", exploded" } else { ", not exploded" };
            let reserved = if *allow_reserved {
                ", with reserved characters"
            } else {
                ""
            };
            format!("`{name}`{explode}{reserved}")
        }
    };
    if allow_empty {
        text.push_str(", empty allowed");
    }
    text
}

fn media_word(kind: MediaKind) -> &'static str {
    match kind {
        MediaKind::Json => "JSON",
        MediaKind::Form => "a form",
        _ => "text",
    }
}
