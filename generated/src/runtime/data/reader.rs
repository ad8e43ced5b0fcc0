// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Fills any [`Reflect`] value from JSON text, without serde and without a tree.
//!
//! It says nothing of what does not fit, or is no JSON: all is read once more then, as a tree. What it takes is filled as
//! `decode` fills it from serde_json, which takes it, too. The first thing that is wrong ends the text, so that
//! nothing below has to hand it on.

use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;
use std::sync::atomic::Ordering;

use serde::Deserializer as _;
use serde_json::{Map as Object, Value};

use crate::runtime::data::decode::Whole;
use crate::runtime::data::json::plain_length;
use crate::runtime::data::members::{Member, Members, NONE_YET, Seen};
use crate::runtime::data::number::ROUNDED;
use crate::runtime::data::reflect::{List, Map, Presence, Record, Reflect, Slot, View};
use crate::runtime::data::text::read_json;
use crate::runtime::data::tree;

/// How places are filled: what fits in most cases is tried, for where that fails, the text is read once more as a tree.
#[derive(Clone, Copy, Default)]
pub(crate) struct Way<'a>(pub(crate) Option<&'a Doubts>);

/// What the value does not show any more that was read, and that has to be looked at as a tree where it matters.
#[derive(Debug, Default)]
pub(crate) struct Doubts {
    /// Something may not be what is documented.
    pub(crate) any: Cell<bool>,
    /// A member was `null` for which it means the same as its absence, except to rules that count members.
    pub(crate) nulls: Cell<bool>,
}

impl Way<'_> {
    pub(crate) fn doubt(self) {
        if let Some(doubts) = self.0 {
            doubts.any.set(true);
        }
    }
}

/// Notes that a member is `None` now, where `null` may not have been a documented value of it.
fn doubt_null(way: Way<'_>, member: &Member, place: &dyn Reflect) {
    if let Some(doubts) = way.0
        && let View::Null = place.view()
    {
        match member.presence {
            Some(Presence::Required) => {}
            Some(Presence::Nullable) => doubts.nulls.set(true),
            Some(Presence::SentOnly) | None => doubts.any.set(true),
        }
    }
}

/// Fills a blank place; whether it is filled. Otherwise it may be in part.
pub(crate) fn fill(place: &mut dyn Reflect, json: &[u8], way: Way<'_>) -> bool {
    let mut reader = Reader::new(json);
    reader.slot(place.slot(), way);
    reader.next() == END && !reader.failed && reader.at == json.len()
}

/// What stands behind the text. Within it, it is a control character, with which nothing begins.
const END: u8 = 0;

/// As deep as serde_json goes.
const DEEPEST: usize = 127;

pub(crate) struct Reader<'t> {
    bytes: &'t [u8],
    /// The same, where all of it is text; what nobody reads need not be.
    text: Option<&'t str>,
    pub(crate) at: usize,
    pub(crate) failed: bool,
    pub(crate) depth: usize,
    /// What is taken for each value that is passed over.
    open: Vec<u8>,
}

impl<'t> Reader<'t> {
    fn new(json: &'t [u8]) -> Self {
        Reader {
            bytes: json,
            text: std::str::from_utf8(json).ok(),
            at: 0,
            failed: false,
            depth: 0,
            open: Vec::new(),
        }
    }

    #[cold]
    fn fail(&mut self) {
        self.failed = true;
        self.at = self.bytes.len();
    }

    pub(crate) fn fail_unless(&mut self, is_right: bool) {
        if !is_right {
            self.fail();
        }
    }

    /// A value that is there.
    fn fitting<T: Default>(&mut self, value: Option<T>) -> T {
        self.fail_unless(value.is_some());
        value.unwrap_or_default()
    }

    fn here(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(END)
    }

    /// The next byte that is no space.
    #[inline]
    fn next(&mut self) -> u8 {
        loop {
            match self.here() {
                b' ' | b'\n' | b'\t' | b'\r' => self.at += 1,
                byte => return byte,
            }
        }
    }

    /// Whether the next byte is this one, which is then passed.
    #[inline]
    fn takes(&mut self, byte: u8) -> bool {
        let takes = self.next() == byte;
        self.at += usize::from(takes);
        takes
    }

    fn take(&mut self, byte: u8) {
        let takes = self.takes(byte);
        self.fail_unless(takes);
    }

    fn literal(&mut self, text: &str) {
        let is_there = self.bytes[self.at..].starts_with(text.as_bytes());
        self.at += text.len();
        self.fail_unless(is_there);
    }

    /// Whether there is something in the array or object that begins here.
    pub(crate) fn begins(&mut self, [open, close]: [u8; 2]) -> bool {
        self.take(open);
        self.depth += 1;
        self.fail_unless(self.depth <= DEEPEST);
        let ends = self.takes(close);
        self.depth -= usize::from(ends);
        !ends && !self.failed
    }

    /// Whether there is more in the array or object that ends with this.
    #[inline]
    pub(crate) fn goes_on(&mut self, close: u8) -> bool {
        let goes_on = self.takes(b',');
        if !goes_on {
            self.take(close);
            self.depth -= 1;
        }
        goes_on
    }

    fn slot(&mut self, slot: Slot<'_>, way: Way<'_>) {
        let first = self.next();
        match slot {
            Slot::String(place) => *place = self.string().into_owned(),
            Slot::Text(place) => place.set(self.string()),
            Slot::Optional(place) if first == b'n' => {
                self.literal("null");
                place.null();
            }
            Slot::Optional(place) => self.slot(place.some_slot(), way),
            Slot::Bool(place) => *place = self.boolean(first),
            Slot::I32(place) => *place = self.whole(),
            Slot::I64(place) => *place = self.whole(),
            Slot::U32(place) => *place = self.whole(),
            Slot::U64(place) => *place = self.whole(),
            Slot::F64(place) => {
                let (text, _) = self.number();
                *place = self.fitting(serde_json::from_slice(text.as_bytes()).ok());
                // It may be another integer than was written.
                if place.abs() >= ROUNDED {
                    way.doubt();
                }
            }
            Slot::Any(place) => *place = self.value(),
            Slot::Scalar(place) => {
                // Rules are checked on what it is as JSON.
                way.doubt();
                let value = self.value();
                self.fail_unless(place.has_kind(&value));
                place.set(value);
            }
            Slot::List(place) => self.list(place, way),
            Slot::Map(place) => self.map(place, way),
            Slot::Record(place) => self.record(place, way),
            Slot::Null => self.literal("null"),
        }
    }

    fn boolean(&mut self, first: u8) -> bool {
        let value = first == b't';
        self.literal(if value { "true" } else { "false" });
        value
    }

    pub(crate) fn list(&mut self, place: &mut dyn List, way: Way<'_>) {
        let mut len = 0;
        let mut more = self.begins(*b"[]");
        while more {
            match place.place(len) {
                Some(item) => self.slot(item.slot(), way),
                // A tuple has no place for it.
                None => self.fail(),
            }
            len += 1;
            more = self.goes_on(b']');
        }
        self.fail_unless(len >= place.least());
    }

    pub(crate) fn map(&mut self, place: &mut dyn Map, way: Way<'_>) {
        let (before, mut read) = (place.len(), 0);
        let mut more = self.begins(*b"{}");
        while more {
            let name = self.name().into_owned();
            self.slot(place.insert(name).slot(), way);
            read += 1;
            more = self.goes_on(b'}');
        }
        // A name was there twice.
        if place.len() - before < read {
            way.doubt();
        }
    }

    pub(crate) fn record(&mut self, record: &mut dyn Record, way: Way<'_>) {
        let members = record.shape().members();
        record.slots(&mut |slots, mut extra| {
            let mut seen = Seen::new(slots.len());
            let mut expected = 0;
            let mut more = self.begins(*b"{}");
            while more {
                let mut name = Cow::Borrowed("");
                let instead = &members.instead[expected];
                let known = instead.load(Ordering::Relaxed);
                let index = match () {
                    () if self.takes_name(members, expected) => Some(expected),
                    () if self.takes_name(members, usize::from(known)) => Some(usize::from(known)),
                    () => {
                        name = self.name();
                        let index = members.position(&name, expected);
                        // Written once: all threads read it.
                        if let (NONE_YET, Some(Ok(index))) = (known, index.map(u16::try_from)) {
                            instead.store(index, Ordering::Relaxed);
                        }
                        index
                    }
                };
                match (index, extra.as_deref_mut()) {
                    (Some(index), _) => {
                        // Its place is not blank any more, so the second would be added to the first.
                        self.fail_unless(seen.insert(index));
                        let is_null = self.next() == b'n';
                        self.slot(slots[index].slot(), way);
                        if is_null {
                            doubt_null(way, &members.each[index], slots[index]);
                        }
                        expected = index + 1;
                    }
                    (None, Some(extra)) => {
                        let before = extra.len();
                        self.slot(extra.insert(name.into_owned()).slot(), way);
                        // The name was there before.
                        if extra.len() == before {
                            way.doubt();
                        }
                    }
                    (None, None) => {
                        // What rules say of the object counts what is not kept, too.
                        way.doubt();
                        self.skip();
                    }
                }
                more = self.goes_on(b'}');
            }
            self.fail_unless(seen.missing(members, slots).is_none());
        });
    }

    /// Whether the name of a member is that of this one, written as it mostly is, which is then passed with the colon.
    #[inline]
    fn takes_name(&mut self, members: &Members, index: usize) -> bool {
        let Some(member) = members.each.get(index) else {
            return false;
        };
        let key = member.key.as_read();
        let takes = self.next() == b'"' && self.bytes[self.at..].starts_with(key);
        self.at += if takes { key.len() } else { 0 };
        takes
    }

    /// The name of a member, and the colon.
    pub(crate) fn name(&mut self) -> Cow<'t, str> {
        self.next();
        let name = self.string();
        self.take(b':');
        name
    }

    /// Passes over a value, however deep it is.
    pub(crate) fn skip(&mut self) {
        // What closes the arrays and objects that are open.
        let mut open = std::mem::take(&mut self.open);
        loop {
            match self.next() {
                first @ (b'[' | b'{') => {
                    self.at += 1;
                    // In ASCII it is the next but one.
                    let close = first + 2;
                    if !self.takes(close) {
                        open.push(close);
                        self.skip_name(close);
                        continue;
                    }
                }
                b'"' => self.skip_string(),
                b'n' => self.literal("null"),
                b't' => self.literal("true"),
                b'f' => self.literal("false"),
                _ => drop(self.number()),
            }
            loop {
                let Some(close) = open.last().copied().filter(|_| !self.failed) else {
                    self.open = open;
                    return;
                };
                if self.takes(b',') {
                    self.skip_name(close);
                    break;
                }
                self.take(close);
                open.pop();
            }
        }
    }

    /// In an object.
    fn skip_name(&mut self, close: u8) {
        if close == b'}' {
            self.next();
            self.skip_string();
            self.take(b':');
        }
    }

    /// A text that nobody reads may have escapes that mean no character.
    fn skip_string(&mut self) {
        self.take(b'"');
        loop {
            self.at += plain_length(&self.bytes[self.at..]);
            match self.here() {
                b'"' => break,
                b'\\' => self.at += 1,
                // A control character, or the end.
                _ => return self.fail(),
            }
            match self.here() {
                b'u' => {
                    self.at += 1;
                    self.unit();
                }
                b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => self.at += 1,
                _ => return self.fail(),
            }
        }
        self.at += 1;
    }

    /// Any value, in which each member is there once.
    pub(crate) fn value(&mut self) -> Value {
        match self.next() {
            b'"' => Value::String(self.string().into_owned()),
            b'[' => {
                let mut items = Vec::new();
                let mut more = self.begins(*b"[]");
                while more {
                    items.push(self.value());
                    more = self.goes_on(b']');
                }
                Value::Array(items)
            }
            b'{' => {
                let mut members = Object::new();
                let mut more = self.begins(*b"{}");
                while more {
                    let name = self.name().into_owned();
                    let value = self.value();
                    let is_first = members.insert(name, value).is_none();
                    self.fail_unless(is_first);
                    more = self.goes_on(b'}');
                }
                Value::Object(members)
            }
            b'n' => {
                self.literal("null");
                Value::Null
            }
            first @ (b't' | b'f') => Value::Bool(self.boolean(first)),
            _ => {
                let (text, _) = self.number();
                let value = read_json(text);
                let is_kept = |value: &Value| value.as_number().is_some_and(|number| tree::is_kept(text, number));
                self.fitting(value.filter(is_kept))
            }
        }
    }

    /// An integer, also when it is written with a fraction of zero.
    fn whole<T: TryFrom<i128> + Default>(&mut self) -> T {
        let (text, is_whole) = self.number();
        let whole = match is_whole && text.len() <= 18 {
            // No more digits than fit.
            true => {
                let digits = text.trim_start_matches('-');
                let number = digits
                    .bytes()
                    .fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
                Some(i128::from(if digits.len() < text.len() { -number } else { number }))
            }
            false => read_json(text).and_then(|number| number.as_number()?.deserialize_any(Whole).ok()),
        };
        self.fitting(whole.and_then(|whole| T::try_from(whole).ok()))
    }

    /// A number as it is written (RFC 8259, section 6), and whether it has neither fraction nor exponent.
    fn number(&mut self) -> (&'t str, bool) {
        let start = self.at;
        self.at += usize::from(self.here() == b'-');
        // A digit behind a zero is no part of it, and nothing else can be.
        match self.here() {
            b'0' => self.at += 1,
            _ => self.digits(),
        }
        let end = self.at;
        if self.here() == b'.' {
            self.at += 1;
            self.digits();
        }
        if let b'e' | b'E' = self.here() {
            self.at += 1;
            self.at += usize::from(matches!(self.here(), b'+' | b'-'));
            self.digits();
        }
        match self.failed {
            true => ("", false),
            false => (self.text(start..self.at), self.at == end),
        }
    }

    /// One at least.
    fn digits(&mut self) {
        let start = self.at;
        while self.here().is_ascii_digit() {
            self.at += 1;
        }
        self.fail_unless(self.at > start);
    }

    /// What stands there.
    #[inline]
    fn text(&mut self, range: Range<usize>) -> &'t str {
        let text = match self.text {
            Some(text) => text.get(range),
            None => std::str::from_utf8(&self.bytes[range]).ok(),
        };
        self.fitting(text)
    }

    #[inline]
    pub(crate) fn string(&mut self) -> Cow<'t, str> {
        let start = self.at + 1;
        if self.here() != b'"' {
            self.fail();
            return Cow::Borrowed("");
        }
        let end = start + plain_length(&self.bytes[start..]);
        match self.bytes.get(end) {
            Some(b'"') => {
                self.at = end + 1;
                Cow::Borrowed(self.text(start..end))
            }
            _ => Cow::Owned(self.escaped_string()),
        }
    }

    #[inline(never)]
    fn escaped_string(&mut self) -> String {
        let start = self.at + 1;
        self.skip_string();
        let end = self.at - 1;
        let mut text = String::with_capacity(self.at - start);
        let mut at = start;
        while at < end && !self.failed {
            let plain = at..at + plain_length(&self.bytes[at..end]);
            at = plain.end;
            text.push_str(self.text(plain));
            if at < end {
                self.at = at + 2;
                text.push(self.meant(self.bytes[at + 1]));
                at = self.at;
            }
        }
        if !self.failed {
            self.at = end + 1;
        }
        text
    }

    /// What a character behind a backslash means, with the digits behind it.
    fn meant(&mut self, char: u8) -> char {
        match char {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.unit();
                let second = (0xd800..0xdc00).contains(&first).then(|| {
                    self.literal("\\u");
                    self.unit()
                });
                let meant = char::decode_utf16(std::iter::once(first).chain(second)).next();
                self.fitting(meant.and_then(Result::ok))
            }
            itself => char::from(itself),
        }
    }

    /// Four digits.
    fn unit(&mut self) -> u16 {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = char::from(self.here())
                .to_digit(16)
                .and_then(|digit| u16::try_from(digit).ok());
            unit = unit << 4 | self.fitting(digit);
            self.at += usize::from(!self.failed);
        }
        unit
    }
}
