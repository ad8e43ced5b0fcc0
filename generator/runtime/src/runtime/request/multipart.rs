//! Multipart bodies (RFC 2046, section 5.1; `multipart/form-data`: RFC 7578).
//!
//! A file is a part with a file name; text is a part; an object is a part of JSON; an array is one part for each item, and
//! one within an array a part of JSON.
//! What holds files is as many parts, for nothing else can hold them.

use bytes::Bytes;

use crate::runtime::data::file::File;
use crate::runtime::data::media_type;
use crate::runtime::data::object;
use crate::runtime::data::reflect::{Reflect, View};
use crate::runtime::data::rules::Rule;
use crate::runtime::data::shown::Printable;
use crate::runtime::data::union::tag;
use crate::runtime::data::visit;
use crate::runtime::description::encoding::Encoding;
use crate::runtime::description::input::{Destination, Input, Written};
use crate::runtime::description::style::{Style, StyleKind};
use crate::runtime::description::styled::{self, Plain};
use crate::runtime::request::body::Body;
use crate::runtime::request::form::{self, is_json};
use crate::runtime::request::pieces::Piece;
use crate::runtime::request::random;
use crate::runtime::request::writer::{Inputs, not_range, visible};

impl Input {
    /// A multipart body.
    pub const fn multipart(media_type: &'static str) -> Input {
        Input::Written(Written::new(Destination::Multipart, media_type, Style::CONTENT_FORM))
    }
}

impl Inputs {
    /// A multipart body; nothing where an optional one is `None`.
    pub(crate) fn multipart(
        &mut self,
        content_type: &'static str,
        value: &dyn Reflect,
        encodings: &[Encoding],
        rules: &'static [Rule],
    ) {
        match value.view() {
            View::Absent | View::Null => return,
            // The schema says nothing of parts, so they are the caller's.
            View::File(_) | View::Bytes(_) => return self.binary(content_type, value, rules),
            _ => {}
        }
        self.check("body", "", value, rules);
        let content_type = not_range(content_type, "multipart/form-data");
        match write(value, content_type, encodings, (self.boundary)()) {
            Ok(Parts { content_type, pieces }) => self.body(&content_type, Body::of(pieces)),
            Err(problem) => self.refuse("body", "", &problem),
        }
    }
}

/// A body in parts.
pub(crate) struct Parts {
    pub(crate) content_type: String,
    pub(crate) pieces: Vec<Piece>,
}

/// Writes the parts of a body of this media type, with this between them.
pub(crate) fn write(
    value: &dyn Reflect,
    media_type: &str,
    encodings: &[Encoding],
    boundary: String,
) -> Result<Parts, String> {
    let mut writer = Writer {
        named: media_type.to_ascii_lowercase().starts_with("multipart/form-data"),
        encodings,
        parts: Vec::new(),
        root: String::new(),
    };
    writer.members(value)?;
    let content_type = content_type(media_type, &boundary, &writer.root);
    let mut pieces = Vec::with_capacity(2 * writer.parts.len() + 1);
    for (index, part) in writer.parts.drain(..).enumerate() {
        let start = if index == 0 { "" } else { "\r\n" };
        pieces.push(Piece::Bytes(format!("{start}--{boundary}\r\n{}\r\n", part.head).into()));
        pieces.push(part.content);
    }
    let start = if pieces.is_empty() { "" } else { "\r\n" };
    pieces.push(Piece::Bytes(format!("{start}--{boundary}--\r\n").into()));
    Ok(Parts { content_type, pieces })
}

/// A media type with what it says of this body.
fn content_type(media_type: &str, boundary: &str, root: &str) -> String {
    // A documented boundary is an example (RFC 2046, section 5.1.1).
    let is_boundary = |parameter: &&str| {
        let (name, _) = parameter.split_once('=').unwrap_or_default();
        name.trim().eq_ignore_ascii_case("boundary")
    };
    let others = media_type::unquoted(media_type, b';').filter(|part| !is_boundary(part));
    let mut full = others.collect::<Vec<_>>().join("; ");
    // RFC 2387, section 3.1: the type of the root, which is the first part where `start` names no other.
    let is_related = media_type::essence(media_type).eq_ignore_ascii_case("multipart/related");
    if is_related && media_type::parameter(media_type, "type").is_none() {
        // RFC 2046, section 5.1: what a part is that does not say it.
        let root = if root.is_empty() { "text/plain" } else { root };
        // A type and a subtype alone (RFC 2387, section 3.4).
        let root = media_type::essence(root).replace('\\', "\\\\").replace('"', "\\\"");
        full.push_str(&format!("; type=\"{root}\""));
    }
    format!("{full}; boundary={boundary}")
}

/// A boundary that occurs in no content (RFC 2046, section 5.1.1): 128 bits that nobody can guess, so that it need not be looked for
/// there. Whoever chose the content cannot have known it.
pub(crate) fn boundary() -> String {
    format!("boundary-{:016x}{:016x}", random::number(), random::number())
}

struct Part {
    /// The header lines, each with its end.
    head: String,
    content: Piece,
}

struct Writer<'a> {
    /// Whether parts have names, as those of `multipart/form-data` have.
    named: bool,
    encodings: &'a [Encoding],
    parts: Vec<Part>,
    /// The content type of the first part.
    root: String,
}

impl Writer<'_> {
    fn members(&mut self, value: &dyn Reflect) -> Result<(), String> {
        let mut outcome = Ok(());
        match value.view() {
            view if tag::is_object(&view) => object::each_member(&view, &mut |name, value| {
                if outcome.is_ok() {
                    outcome = self.property(name, value);
                }
            }),
            View::Union(union) => return self.members(union.content()),
            View::List(list) => return list.items().try_for_each(|item| self.property("", item)),
            View::Absent | View::Null => {}
            _ => return Err("is neither an object nor an array, which a multipart body must be".to_owned()),
        }
        outcome
    }

    fn property(&mut self, name: &str, value: &dyn Reflect) -> Result<(), String> {
        let encoding = self.encodings.iter().find(|encoding| encoding.property == name);
        self.part(name, value, encoding.copied().as_ref())
    }

    /// The part or parts of a value: one for each file in it, whatever it is in.
    fn part(&mut self, name: &str, value: &dyn Reflect, encoding: Option<&Encoding>) -> Result<(), String> {
        let content_type = encoding.map_or("", |encoding| encoding.content_type);
        let (files, delimiter) = (has_files(value), encoding.and_then(delimiter));
        match value.view() {
            View::Absent | View::Null => Ok(()),
            View::File(file) => self.file(name, file, encoding),
            View::Bytes(bytes) => self.file(name, &File::from(bytes.clone()), encoding),
            View::Union(union) if is_list(value) || (files && !is_object(value)) => {
                self.part(name, union.content(), encoding)
            }
            View::List(list) if !files && delimiter.is_some() => {
                let items = list.items().map(styled::plain);
                let items: Vec<Plain> = items.collect::<Result<_, _>>()?;
                let items: Vec<_> = items.iter().filter_map(styled::leaf).collect();
                let delimiter = delimiter.unwrap_or_default();
                // Nothing is escaped in a part.
                match items.iter().any(|item| item.contains(delimiter)) {
                    _ if items.is_empty() => Ok(()),
                    true => Err(format!(
                        "has a part `{name}` with `{delimiter}` in an item, which is what separates items there"
                    )),
                    false => self.text(name, &items.join(delimiter), "", encoding),
                }
            }
            View::List(list) if files || !is_json(content_type) => (0..list.len())
                .filter_map(|index| Some((index, list.get(index)?)))
                .try_for_each(|(index, item)| match files && is_object(item) {
                    true => self.part(&format!("{name}[{index}]"), item, encoding),
                    // Parts of one name are one array, so that one within it is a part.
                    false if !files && is_list(item) => self.data(name, item, &styled::plain(item)?, encoding),
                    false => self.part(name, item, encoding),
                }),
            // No JSON holds a file, so that its members are parts of their own, named as `deepObject` names them.
            View::Record(_) | View::Map(_) | View::Union(_) if files => {
                let mut outcome = Ok(());
                object::each_member(&value.view(), &mut |member, value| {
                    if outcome.is_ok() {
                        let encoding = encoding.filter(|_| has_files(value));
                        outcome = self.part(&format!("{name}[{member}]"), value, encoding);
                    }
                });
                outcome
            }
            View::List(_) | View::Map(_) | View::Record(_) | View::Any(_) | View::Union(_) => {
                let plain = styled::plain(value)?;
                match encoding {
                    Some(encoding) if encoding.style.kind == StyleKind::Deep && content_type.is_empty() => {
                        self.deep(name, &plain)
                    }
                    _ => self.data(name, value, &plain, encoding),
                }
            }
            _ => match styled::leaf(&styled::plain(value)?) {
                Some(text) => self.text(name, &text, first(content_type), encoding),
                None => Ok(()),
            },
        }
    }

    /// JSON for what is an object or array, text for what turns out to be text.
    fn data(
        &mut self,
        name: &str,
        value: &dyn Reflect,
        plain: &Plain,
        encoding: Option<&Encoding>,
    ) -> Result<(), String> {
        let content_type = encoding.map_or("", |encoding| encoding.content_type);
        match plain {
            Plain::Nothing => Ok(()),
            Plain::Null => self.text(name, "", first(content_type), encoding),
            Plain::Text(text) | Plain::Bare(text) if !is_json(content_type) => {
                self.text(name, text, first(content_type), encoding)
            }
            _ => {
                let (content_type, content) = structured(name, value, content_type)?;
                self.push(name, None, content_type, &[], encoding, Piece::Bytes(content))
            }
        }
    }

    fn deep(&mut self, name: &str, value: &Plain) -> Result<(), String> {
        match value {
            Plain::Nothing => Ok(()),
            Plain::Null => self.text(name, "", "", None),
            Plain::Text(text) | Plain::Bare(text) => self.text(name, text, "", None),
            Plain::List(items) => items
                .iter()
                .enumerate()
                .try_for_each(|(index, item)| self.deep(&format!("{name}[{index}]"), item)),
            Plain::Object(members) => members
                .iter()
                .try_for_each(|(member, value)| self.deep(&format!("{name}[{member}]"), value)),
        }
    }

    fn text(&mut self, name: &str, text: &str, content_type: &str, encoding: Option<&Encoding>) -> Result<(), String> {
        let content = Piece::Bytes(Bytes::copy_from_slice(text.as_bytes()));
        self.push(name, None, content_type, &[], encoding, content)
    }

    fn file(&mut self, name: &str, file: &File, encoding: Option<&Encoding>) -> Result<(), String> {
        let documented = match encoding.map_or("", |encoding| encoding.content_type) {
            "" => "*/*",
            documented => documented,
        };
        let content_type = file
            .content_type_within(documented)
            .map_err(|problem| format!("has a part `{}` that {problem}", Printable(name)))?;
        self.push(
            name,
            // Without a file name, servers take the part for a text field.
            Some(file.name().unwrap_or(name)),
            content_type,
            file.headers(),
            encoding,
            Piece::File(file.clone()),
        )
    }

    fn push(
        &mut self,
        name: &str,
        file_name: Option<&str>,
        content_type: &str,
        headers: &[(String, String)],
        encoding: Option<&Encoding>,
        content: Piece,
    ) -> Result<(), String> {
        let mut head = String::new();
        // What a file brings stands for what would be written: a header is there once (RFC 2045, section 5.1).
        let brought = |wanted: &str| headers.iter().any(|(header, _)| header.eq_ignore_ascii_case(wanted));
        if self.named && !brought("Content-Disposition") {
            head.push_str(&format!("Content-Disposition: form-data; name=\"{}\"", quoted(name)));
            if let Some(file_name) = file_name {
                head.push_str(&format!("; filename=\"{}\"", quoted(file_name)));
            }
            head.push_str("\r\n");
        }
        let own = [("Content-Type".to_owned(), content_type.to_owned())];
        let own = match content_type.is_empty() || brought("Content-Type") {
            true => &[][..],
            false => &own,
        };
        let described = encoding.map_or(&[][..], |encoding| encoding.headers);
        // OpenAPI says of an encoding's headers that `Content-Type` is not one of them.
        let extra = |header: &str| !brought(header) && !header.eq_ignore_ascii_case("Content-Type");
        let described = described.iter().copied().filter(|(header, _)| extra(header));
        let own = own
            .iter()
            .chain(headers)
            .map(|(header, value)| (header.as_str(), value.as_str()));
        for (header, value) in own.chain(described) {
            let fit = http::HeaderName::from_bytes(header.as_bytes()).is_ok() && visible(value).is_some();
            if !fit {
                return Err(format!(
                    "has a part `{}` with a header that cannot be sent",
                    Printable(name)
                ));
            }
            head.push_str(&format!("{header}: {value}\r\n"));
        }
        if self.parts.is_empty() {
            let brought = headers
                .iter()
                .find(|(header, _)| header.eq_ignore_ascii_case("Content-Type"));
            self.root = brought.map_or(content_type, |(_, value)| value).to_owned();
        }
        self.parts.push(Part { head, content });
        Ok(())
    }
}

/// What stands between the items of an array that is one part. OpenAPI 3.1, "Encoding Object": a style holds where no
/// content type is given.
fn delimiter(encoding: &Encoding) -> Option<&'static str> {
    match encoding.style.kind {
        _ if encoding.style.explode || !encoding.content_type.is_empty() => None,
        StyleKind::Form => Some(","),
        StyleKind::Space => Some(" "),
        StyleKind::Pipe => Some("|"),
        _ => None,
    }
}

fn has_files(value: &dyn Reflect) -> bool {
    match value.view() {
        View::File(_) | View::Bytes(_) => true,
        View::List(list) => list.items().any(has_files),
        View::Union(union) => has_files(union.content()),
        View::Record(_) | View::Map(_) => {
            let mut found = false;
            object::each_member(&value.view(), &mut |_, value| found = found || has_files(value));
            found
        }
        _ => false,
    }
}

/// Whether it is a list, which a union may hold beside what is none.
fn is_list(value: &dyn Reflect) -> bool {
    match value.view() {
        View::List(_) => true,
        View::Union(union) => union.several().is_none() && is_list(union.content()),
        _ => false,
    }
}

fn is_object(value: &dyn Reflect) -> bool {
    match value.view() {
        View::Record(_) | View::Map(_) => true,
        View::Union(union) => union.several().is_some() || is_object(union.content()),
        _ => false,
    }
}

/// The first of several documented content types.
fn first(content_type: &str) -> &str {
    media_type::entries(content_type).next().unwrap_or_default()
}

/// An object or array in the first of the documented media types in which it can be written, and that type.
fn structured<'a>(name: &str, value: &dyn Reflect, content_type: &'a str) -> Result<(&'a str, Bytes), String> {
    const JSON: &str = "application/json";
    let json = match content_type {
        "" => Some(JSON),
        types => media_type::entries(types).find_map(|entry| match media_type::is_range(entry) {
            true => media_type::closeness(JSON, entry).map(|_| JSON),
            false => media_type::is_json(entry).then_some(entry),
        }),
    };
    if let Some(json) = json {
        let text = visit::to_json(value).map_err(|violation| violation.to_string())?;
        return Ok((json, text.into()));
    }
    match media_type::entries(content_type).find(|entry| form::is_form(entry)) {
        Some(entry) => Ok((entry, form::write(value, &[])?.into())),
        None => Err(format!(
            "has a part `{}` that is an object or array, which cannot be written in {}",
            Printable(name),
            Printable(content_type)
        )),
    }
}

/// As browsers escape names (HTML, "multipart/form-data encoding algorithm"), and so all that no header can hold.
fn quoted(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for char in name.chars() {
        match char {
            '"' | '\0'..='\x1f' | '\x7f' if char != '\t' => text.push_str(&format!("%{:02X}", u32::from(char))),
            _ => text.push(char),
        }
    }
    text
}
