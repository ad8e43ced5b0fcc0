// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Values of parameters that are more than a text, or in a style of their own, and forms: OpenAPI's style table and RFC 6570.
//!
//! Where the table has a row, the bytes are the row's. Where it has none (an object within an array, a primitive in
//! `deepObject`), what vendors do is done: see `write_query` and `write_simple`.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::runtime::data::reflect::{List, Record, Reflect, View};
use crate::runtime::data::text::read_json;
use crate::runtime::description::style::{self, BLANK, Escape, Leaf, Style, StyleKind, UNRESERVED};

/// A value reduced to what the styles tell apart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Plain {
    /// Not there (RFC 6570 "undefined"): nothing is written.
    Nothing,
    /// An explicit `null`.
    Null,
    Text(String),
    /// A number or boolean: text that JSON does not quote.
    Bare(String),
    List(Vec<Plain>),
    Object(Vec<(String, Plain)>),
}

/// Reduces a value; `Err` for one that has no text form.
pub(crate) fn plain(value: &dyn Reflect) -> Result<Plain, &'static str> {
    Ok(match value.view() {
        View::Absent | View::Null => Plain::Nothing,
        View::Bool(value) => Plain::Bare(value.to_string()),
        View::I64(value) => Plain::Bare(value.to_string()),
        View::U64(value) => Plain::Bare(value.to_string()),
        View::F64(value) => number(value.is_finite(), &value)?,
        View::Str(value) => Plain::Text(value.to_owned()),
        View::Any(value) => of_json(value),
        View::Text(value) => Plain::Text(value.as_str().to_owned()),
        View::Scalar(value) => of_json(&value.to_value()),
        View::List(list) => Plain::List(list.items().map(plain).collect::<Result<_, _>>()?),
        View::Map(map) => {
            let mut members = Vec::with_capacity(map.len());
            let mut outcome = Ok(());
            map.each(&mut |name, value| member(&mut members, &mut outcome, name, value));
            outcome?;
            Plain::Object(members)
        }
        View::Record(record) => Plain::Object(record_members(record)?),
    })
}

fn number(finite: bool, value: &dyn std::fmt::Display) -> Result<Plain, &'static str> {
    match finite {
        true => Ok(Plain::Bare(value.to_string())),
        false => Err("is not a finite number"),
    }
}

fn record_members(record: &dyn Record) -> Result<Vec<(String, Plain)>, &'static str> {
    let shape = record.shape();
    let mut members = Vec::with_capacity(shape.names.len());
    let mut outcome = Ok(());
    record.views(&mut |views, extra| {
        for (&name, value) in shape.names.iter().zip(views) {
            if matches!(value.view(), View::Null) && shape.writes_null(name) {
                members.push((name.to_owned(), Plain::Null));
                continue;
            }
            member(&mut members, &mut outcome, name, *value);
        }
        if let Some(extra) = extra {
            extra.each(&mut |name, value| member(&mut members, &mut outcome, name, value));
        }
    });
    outcome?;
    Ok(members)
}

fn member(members: &mut Vec<(String, Plain)>, outcome: &mut Result<(), &'static str>, name: &str, value: &dyn Reflect) {
    match plain(value) {
        Ok(value) => members.push((name.to_owned(), value)),
        Err(error) => *outcome = Err(error),
    }
}

pub(crate) fn of_json(value: &Value) -> Plain {
    match value {
        Value::Null => Plain::Null,
        Value::Bool(value) => Plain::Bare(value.to_string()),
        Value::Number(value) => Plain::Bare(value.to_string()),
        Value::String(value) => Plain::Text(value.clone()),
        Value::Array(items) => Plain::List(items.iter().map(of_json).collect()),
        Value::Object(members) => Plain::Object(
            members
                .iter()
                .map(|(name, value)| (name.clone(), of_json(value)))
                .collect(),
        ),
    }
}

/// Everything RFC 3986 calls reserved is left too, but for `#`, which would end the query.
pub(super) const RESERVED_QUERY: &AsciiSet = &UNRESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'[')
    .remove(b']')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=');

/// A path can have neither `?` nor brackets.
pub(super) const RESERVED_PATH: &AsciiSet = &RESERVED_QUERY.add(b'?').add(b'[').add(b']');

/// RFC 6570, section 3.2.3: what is percent-encoded already stays.
pub(super) fn push_reserved(text: &str, set: &'static AsciiSet, to: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        let (before, after) = rest.split_at(at);
        to.extend(utf8_percent_encode(before, set));
        let encoded = after
            .as_bytes()
            .get(1..3)
            .is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
        to.push_str(if encoded { "%" } else { "%25" });
        rest = &after[1..];
    }
    to.extend(utf8_percent_encode(rest, set));
}

/// The urlencoded serialiser of the URL standard leaves `*-._` and turns a space into `+`.
pub(super) fn push_form(text: &str, to: &mut String) {
    const FORM: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'*')
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b' ');
    for piece in utf8_percent_encode(text, FORM) {
        for (index, word) in piece.split(' ').enumerate() {
            if index > 0 {
                to.push('+');
            }
            to.push_str(word);
        }
    }
}

/// Why what is in an array or object could not be told apart again: the style separates by a character that stands in it, and
/// has no way to escape it. In a header one may stand in quotes (RFC 9110, section 5.6.1).
pub(crate) fn ambiguous(value: &Plain, style: Style, in_header: bool) -> Option<&'static str> {
    const COMMA: &str = "has a comma in an item, which is what separates items there";
    let (separator, problem) = match style.kind {
        StyleKind::Space if !style.explode => (' ', "has a space in an item, which is what separates items there"),
        StyleKind::Pipe if !style.explode => ('|', "has a `|` in an item, which is what separates items there"),
        // RFC 6570, section 3.2.5: a dot is escaped nowhere.
        StyleKind::Label if style.explode => ('.', "has a dot in an item, which is what separates items there"),
        StyleKind::Simple if in_header => (',', COMMA),
        StyleKind::Cookie if !style.explode => (',', COMMA),
        _ => return None,
    };
    if in_header && style.kind == StyleKind::Simple && vanishes(value, style.explode) {
        return Some("has an item that is empty, or begins or ends with a blank, which is not read there");
    }
    let mut quoted = false;
    let mut separates = |text: &str| {
        text.chars().any(|char| {
            quoted ^= in_header && char == '"';
            char == separator && !quoted
        })
    };
    let separated = match value {
        Plain::List(items) => leaves(items).iter().any(|item| separates(item)),
        Plain::Object(members) => leaves_of_members(members)
            .iter()
            .any(|(name, value)| separates(name) || separates(value)),
        _ => false,
    };
    separated.then_some(problem)
}

/// Whether a header that is a list would be read as another one: empty items are passed over, and blanks around items are none of
/// them (RFC 9110, section 5.6.1).
fn vanishes(value: &Plain, explode: bool) -> bool {
    let outer = |text: &str| text.is_empty() || text.trim_matches(BLANK) != text;
    match value {
        Plain::List(items) => leaves(items).iter().any(|item| outer(item)),
        Plain::Object(members) => leaves_of_members(members).iter().any(|(name, value)| match explode {
            true => name.starts_with(BLANK) || value.ends_with(BLANK),
            false => outer(name) || outer(value),
        }),
        _ => false,
    }
}

/// A leaf as text: what is nested where the style has no row for it is JSON text.
pub(crate) fn leaf(value: &Plain) -> Option<Cow<'_, str>> {
    match value {
        Plain::Nothing | Plain::Null => None,
        Plain::Text(text) | Plain::Bare(text) => Some(text.into()),
        Plain::List(_) | Plain::Object(_) => Some(json_of(value).to_string().into()),
    }
}

/// Back to JSON.
pub(crate) fn json_of(value: &Plain) -> Value {
    match value {
        Plain::Nothing | Plain::Null => Value::Null,
        Plain::Text(text) => Value::String(text.clone()),
        Plain::Bare(text) => read_json(text).unwrap_or_else(|| Value::String(text.clone())),
        Plain::List(items) => Value::Array(items.iter().map(json_of).collect()),
        Plain::Object(members) => {
            let mut object = serde_json::Map::new();
            for (name, value) in members.iter().filter(|(_, value)| *value != Plain::Nothing) {
                object.insert(name.clone(), json_of(value));
            }
            Value::Object(object)
        }
    }
}

/// Writes `simple`, `label` or `matrix`; `None` for a value that is not there, which is also what an empty array or
/// object is (RFC 6570, section 2.3).
pub(crate) fn write_simple(name: &str, style: Style, value: &Plain, escape: Escape) -> Option<String> {
    let (prefix, exploded) = match style.kind {
        StyleKind::Label => (".", "."),
        StyleKind::Matrix => (";", ";"),
        _ => ("", ","),
    };
    let separator = if style.explode { exploded } else { "," };
    let matrix = style.kind == StyleKind::Matrix;
    // RFC 6570, section 3.2.7: no `=` before an empty value.
    let pair = |text: &mut String, name: &str, value: &str| {
        escape.push_name(name, text);
        if !(matrix && value.is_empty()) {
            text.push('=');
            escape.push(value, text);
        }
    };
    let mut text = prefix.to_owned();
    let mut pieces: Vec<(Option<&str>, Cow<'_, str>)> = Vec::new();
    match value {
        Plain::Nothing | Plain::Null => return None,
        Plain::Text(value) | Plain::Bare(value) => {
            match matrix {
                true => pair(&mut text, name, value),
                false => escape.push(value, &mut text),
            }
            return Some(text);
        }
        Plain::List(items) => {
            let name = (matrix && style.explode).then_some(name);
            for item in leaves(items) {
                pieces.push((name, item));
            }
        }
        Plain::Object(members) => {
            for (name, value) in leaves_of_members(members) {
                if style.explode {
                    pieces.push((Some(name), value));
                } else {
                    pieces.extend([(None, name.into()), (None, value)]);
                }
            }
        }
    }
    if pieces.is_empty() {
        return None;
    }
    if matrix && !style.explode {
        escape.push_name(name, &mut text);
        text.push('=');
    }
    for (index, (name, value)) in pieces.iter().enumerate() {
        if index > 0 {
            text.push_str(separator);
        }
        match name {
            Some(name) => pair(&mut text, name, value),
            None => escape.push(value, &mut text),
        }
    }
    Some(text)
}

fn leaves(items: &[Plain]) -> Vec<Cow<'_, str>> {
    items.iter().filter_map(leaf).collect()
}

fn leaves_of_members(members: &[(String, Plain)]) -> Vec<(&str, Cow<'_, str>)> {
    let mut leaves = Vec::with_capacity(members.len());
    for (name, value) in members {
        if let Some(value) = leaf(value) {
            leaves.push((name.as_str(), value));
        }
    }
    leaves
}

/// Writes `form`, `spaceDelimited`, `pipeDelimited` or `deepObject` as pairs joined by `separator`; nothing for a value
/// that is not there.
///
/// Beyond the table: `spaceDelimited` and `pipeDelimited` write a primitive, and with `explode` anything, as `form`
/// does. `deepObject` writes a primitive as `form` does, an array as `name[0]=a`, and goes on for what is nested:
/// `name[a][b]=c`, `name[a][0]=b`. With `explode`, an array within an object repeats its name; any other object or array
/// within one is JSON text.
pub(crate) fn write_query(name: &str, style: Style, value: &Plain, escape: Escape, separator: &str, to: &mut String) {
    let mut pairs = Pairs { escape, separator, to };
    let delimiter = match (style.kind, escape) {
        (StyleKind::Space, Escape::Form) => "+",
        (StyleKind::Space, _) => "%20",
        (StyleKind::Pipe, _) => "%7C",
        _ => ",",
    };
    match (value, style.kind) {
        (Plain::Nothing | Plain::Null, _) => {}
        (Plain::Text(text) | Plain::Bare(text), _) => pairs.pair(name, text),
        (_, StyleKind::Deep) => pairs.deep(name, value),
        (Plain::List(items), _) if style.explode => {
            for item in leaves(items) {
                pairs.pair(name, &item);
            }
        }
        // A member that is an array repeats its name, as one that stands in a form for itself does.
        (Plain::Object(members), _) if style.explode => {
            for (name, value) in members {
                let items = match value {
                    Plain::List(items) => items.as_slice(),
                    value => std::slice::from_ref(value),
                };
                for item in leaves(items) {
                    pairs.pair(name, &item);
                }
            }
        }
        (Plain::List(items), _) => pairs.joined(name, delimiter, &leaves(items)),
        (Plain::Object(members), _) => {
            let mut both = Vec::with_capacity(2 * members.len());
            for (name, value) in leaves_of_members(members) {
                both.extend([name.into(), value]);
            }
            pairs.joined(name, delimiter, &both);
        }
    }
}

/// Writes an array of what every style writes alike in style `form`; nothing where something else is in it.
pub(crate) fn write_leaves(name: &str, list: &dyn List, explode: bool, to: &mut String) -> bool {
    let start = to.len();
    for (index, item) in list.items().enumerate() {
        let view = item.view();
        let Some(leaf) = Leaf::of(&view) else {
            to.truncate(start);
            return false;
        };
        match index == 0 || explode {
            true => style::write_name(name, to),
            false => to.push(','),
        }
        leaf.push(to);
    }
    true
}

struct Pairs<'a> {
    escape: Escape,
    separator: &'a str,
    to: &'a mut String,
}

impl Pairs<'_> {
    fn name(&mut self, name: &str) {
        if !self.to.is_empty() {
            self.to.push_str(self.separator);
        }
        self.escape.push_name(name, self.to);
        self.to.push('=');
    }

    fn pair(&mut self, name: &str, value: &str) {
        self.name(name);
        self.escape.push(value, self.to);
    }

    /// An empty array or object is as if it were not there (RFC 6570, section 2.3).
    fn joined(&mut self, name: &str, delimiter: &str, items: &[Cow<'_, str>]) {
        for (index, item) in items.iter().enumerate() {
            match index {
                0 => self.name(name),
                _ => self.to.push_str(delimiter),
            }
            self.escape.push(item, self.to);
        }
    }

    fn deep(&mut self, name: &str, value: &Plain) {
        match value {
            Plain::Nothing => {}
            Plain::Null => self.pair(name, ""),
            Plain::Text(text) | Plain::Bare(text) => self.pair(name, text),
            Plain::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.deep(&format!("{name}[{index}]"), item);
                }
            }
            Plain::Object(members) => {
                for (member, value) in members {
                    self.deep(&format!("{name}[{member}]"), value);
                }
            }
        }
    }
}
