//! Where nodes stand in a file: pointers → bytes.
//!
//! Looked up only for the pointers that there is something to say about, in one pass over the text. A pointer that the
//! text does not have (it came through a YAML alias or a merge key) is located at its nearest node above.

use std::borrow::Cow;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::Syntax;
use super::escapes;
use crate::hash::HashMap;
use crate::source::Pointer;

/// Where a node stands, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    /// Whether it is the node itself and not one above.
    pub exact: bool,
    /// The name of the member; items and the document have none.
    pub key: Option<Range<usize>>,
    pub value: Range<usize>,
}

/// Finds the nodes at `pointers` (within the file). The text that the bytes are of is the file's, but for escapes that
/// had to be mended.
pub(crate) fn locate<'t>(text: &'t str, pointers: &[Pointer]) -> (Cow<'t, str>, Vec<Option<Spot>>) {
    let mut wanted = Wanted::new(pointers);
    let mut text = Cow::Borrowed(text);
    // What looks like JSON may be a flow mapping of YAML. YAML's parser reads both, slowly.
    let done = text.trim_start().starts_with(['{', '[']) && json(&text, &mut wanted).is_some();
    if !done {
        wanted.forget();
        if yaml(&text, &mut wanted).is_none()
            && let Cow::Owned(mended) = escapes::mend(&text, Syntax::Yaml)
        {
            text = Cow::Owned(mended);
            wanted.forget();
            // As far as it goes.
            let _ = yaml(&text, &mut wanted);
        }
    }
    let spots = pointers.iter().map(|pointer| wanted.spot(pointer, &text)).collect();
    (text, spots)
}

/// The pointers that are looked for, as a tree of their tokens.
struct Wanted {
    nodes: Vec<Node>,
}

#[derive(Default)]
struct Node {
    children: HashMap<String, usize>,
    found: Option<Found>,
}

#[derive(Clone)]
struct Found {
    key: Option<Range<usize>>,
    value: Range<usize>,
    /// A quoted scalar of YAML: the parser counts what follows it on the line as part of it.
    quoted: bool,
}

impl Wanted {
    fn new(pointers: &[Pointer]) -> Self {
        let mut nodes = vec![Node::default()];
        for pointer in pointers {
            let mut at = 0;
            for token in pointer.tokens() {
                let fresh = nodes.len();
                let next = *nodes[at].children.entry(token).or_insert(fresh);
                if next == fresh {
                    nodes.push(Node::default());
                }
                at = next;
            }
        }
        Wanted { nodes }
    }

    fn forget(&mut self) {
        self.nodes.iter_mut().for_each(|node| node.found = None);
    }

    fn child(&self, node: usize, token: &str) -> Option<usize> {
        self.nodes[node].children.get(token).copied()
    }

    fn spot(&self, pointer: &Pointer, text: &str) -> Option<Spot> {
        let mut at = Some(0);
        let mut spot = None;
        let mut take = |at: Option<usize>| {
            let found = at.and_then(|at| self.nodes[at].found.clone());
            match (found, &mut spot) {
                (Some(Found { key, value, quoted }), spot) => {
                    let length = text.get(value.clone()).map_or(0, |value| match quoted {
                        true => quoted_length(value),
                        false => value.trim_end().len(),
                    });
                    let end = value.start + length;
                    *spot = Some(Spot {
                        exact: true,
                        key,
                        value: value.start..end,
                    });
                }
                (None, Some(spot)) => spot.exact = false,
                (None, None) => {}
            }
        };
        take(at);
        for token in pointer.tokens() {
            at = at.and_then(|at| self.child(at, &token));
            take(at);
        }
        spot
    }
}

/// Scans JSON that has been parsed before; `None` where it turns out to be something else.
fn json(text: &str, wanted: &mut Wanted) -> Option<()> {
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        at: 0,
    };
    scanner.value(wanted, 0, None)
}

struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
}

impl Scanner<'_> {
    /// A value that is wanted, or has something in it that is. Recurses as deep as the pointers are long, which is no
    /// deeper than the parser has let through.
    fn value(&mut self, wanted: &mut Wanted, node: usize, key: Option<Range<usize>>) -> Option<()> {
        self.blank();
        let start = self.at;
        match self.bytes.get(start)? {
            b'{' if !wanted.nodes[node].children.is_empty() => {
                self.at += 1;
                self.members(wanted, node)?;
            }
            b'[' if !wanted.nodes[node].children.is_empty() => {
                self.at += 1;
                self.items(wanted, node)?;
            }
            _ => self.skip()?,
        }
        wanted.nodes[node].found = Some(Found {
            key,
            value: start..self.at,
            quoted: false,
        });
        Some(())
    }

    fn members(&mut self, wanted: &mut Wanted, node: usize) -> Option<()> {
        loop {
            self.blank();
            match self.bytes.get(self.at)? {
                b'}' => {
                    self.at += 1;
                    return Some(());
                }
                b',' => self.at += 1,
                b'"' => {
                    let start = self.at;
                    self.string()?;
                    let key = start..self.at;
                    self.blank();
                    if self.bytes.get(self.at) != Some(&b':') {
                        return None;
                    }
                    self.at += 1;
                    let name = unquoted(&self.text[key.clone()]);
                    match wanted.child(node, &name) {
                        Some(child) => self.value(wanted, child, Some(key))?,
                        None => self.skip()?,
                    }
                }
                _ => return None,
            }
        }
    }

    fn items(&mut self, wanted: &mut Wanted, node: usize) -> Option<()> {
        let mut index = 0_usize;
        loop {
            self.blank();
            match self.bytes.get(self.at)? {
                b']' => {
                    self.at += 1;
                    return Some(());
                }
                b',' => self.at += 1,
                _ => {
                    match wanted.child(node, &index.to_string()) {
                        Some(child) => self.value(wanted, child, None)?,
                        None => self.skip()?,
                    }
                    index += 1;
                }
            }
        }
    }

    /// A value that nothing is wanted of.
    fn skip(&mut self) -> Option<()> {
        self.blank();
        let mut depth = 0_usize;
        loop {
            match self.bytes.get(self.at)? {
                b'"' => self.string()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' => self.at += 1,
                b' ' | b'\n' | b'\r' | b'\t' => self.blank(),
                _ => {
                    let rest = &self.bytes[self.at..];
                    let is_end = |byte: &u8| matches!(byte, b',' | b':' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t');
                    self.at += rest.iter().position(is_end).unwrap_or(rest.len());
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    fn string(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            let rest = self.bytes.get(self.at..)?;
            let end = quotation(rest)?;
            self.at += end + 1;
            if rest[end] == b'"' {
                return Some(());
            }
            self.at += 1;
        }
    }

    fn blank(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let is_blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        self.at += rest.iter().take_while(|byte| is_blank(byte)).count();
    }
}

/// Where the first quotation mark or backslash is. Most of a description is what stands in strings, so eight bytes are looked at at once.
fn quotation(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::MAX / 255;
    let zero = |word: u64| word.wrapping_sub(ONES) & !word & (ONES << 7);
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = zero(word ^ (ONES * u64::from(b'"'))) | zero(word ^ (ONES * u64::from(b'\\')));
        if found != 0 {
            return Some(index * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let end = rest.iter().position(|byte| matches!(byte, b'"' | b'\\'));
    end.map(|end| words.len() * 8 + end)
}

fn unquoted(quoted: &str) -> Cow<'_, str> {
    let inner = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default();
    match inner.contains('\\') {
        true => Cow::Owned(serde_json::from_str(quoted).unwrap_or_else(|_| inner.to_owned())),
        false => Cow::Borrowed(inner),
    }
}

/// A collection that the events are inside of.
struct Frame {
    /// The node that it is, where something in it is wanted.
    node: Option<usize>,
    /// As in [`Found`], in characters.
    key: Option<Range<usize>>,
    start: usize,
    place: Slot,
}

enum Slot {
    /// Of a mapping: the key that the next node is the value of.
    Key,
    Value(String, Range<usize>),
    /// The value of a key that is no scalar.
    Unnamed,
    /// Of a sequence: the index of the next node.
    Item(usize),
}

/// Walks the events of a YAML text; `None` where the parser refuses it (what came before has been found).
fn yaml(text: &str, wanted: &mut Wanted) -> Option<()> {
    let mut frames: Vec<Frame> = Vec::new();
    let mut complete = Some(());
    for event in Parser::new_from_str(text) {
        let Ok((event, span)) = event else {
            complete = None;
            break;
        };
        // The parser counts characters.
        let span = span.start.index()..span.end.index();
        match event {
            Event::Scalar(value, style, ..) => {
                let quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
                scalar(&mut frames, wanted, Some(&value), span, quoted);
            }
            Event::Alias(_) => scalar(&mut frames, wanted, None, span, false),
            Event::SequenceStart(..) => open(&mut frames, wanted, Slot::Item(0), span),
            Event::MappingStart(..) => open(&mut frames, wanted, Slot::Key, span),
            Event::SequenceEnd | Event::MappingEnd => {
                let Some(frame) = frames.pop() else { continue };
                if let Some(node) = frame.node {
                    let value = frame.start..span.end.max(frame.start);
                    wanted.nodes[node].found = Some(Found {
                        key: frame.key,
                        value,
                        quoted: false,
                    });
                }
            }
            // The first document is the only one.
            Event::DocumentEnd => break,
            _ => {}
        }
    }
    to_bytes(text, wanted);
    complete
}

fn scalar(frames: &mut [Frame], wanted: &mut Wanted, text: Option<&str>, span: Range<usize>, quoted: bool) {
    if let Some(Frame {
        place: place @ Slot::Key,
        ..
    }) = frames.last_mut()
    {
        *place = match text {
            Some(text) => Slot::Value(text.to_owned(), span),
            None => Slot::Unnamed,
        };
        return;
    }
    let (node, key) = next(frames, wanted);
    if let Some(node) = node {
        wanted.nodes[node].found = Some(Found {
            key,
            value: span,
            quoted,
        });
    }
}

fn open(frames: &mut Vec<Frame>, wanted: &Wanted, place: Slot, span: Range<usize>) {
    let (node, key) = match frames.last_mut() {
        Some(Frame {
            place: place @ Slot::Key,
            ..
        }) => {
            *place = Slot::Unnamed;
            (None, None)
        }
        _ => next(frames, wanted),
    };
    frames.push(Frame {
        node,
        key,
        start: span.start,
        place,
    });
}

/// Which node comes next inside of the innermost collection, and its key.
fn next(frames: &mut [Frame], wanted: &Wanted) -> (Option<usize>, Option<Range<usize>>) {
    let Some(frame) = frames.last_mut() else {
        return (Some(0), None);
    };
    match std::mem::replace(&mut frame.place, Slot::Key) {
        Slot::Item(index) => {
            frame.place = Slot::Item(index + 1);
            (frame.node.and_then(|node| wanted.child(node, &index.to_string())), None)
        }
        Slot::Value(name, key) => (frame.node.and_then(|node| wanted.child(node, &name)), Some(key)),
        Slot::Key | Slot::Unnamed => (None, None),
    }
}

/// The length of the quoted scalar that `text` starts with.
fn quoted_length(text: &str) -> usize {
    let mut bytes = text.bytes().enumerate();
    let Some((_, quote)) = bytes.next() else { return 0 };
    while let Some((at, byte)) = bytes.next() {
        if byte == b'\\' && quote == b'"' {
            bytes.next();
        } else if byte == quote {
            // Two single quotes are one of the text; two scalars never stand side by side.
            if quote == b'\'' && text.as_bytes().get(at + 1) == Some(&quote) {
                bytes.next();
                continue;
            }
            return at + 1;
        }
    }
    text.trim_end().len()
}

/// Turns what has been found from characters to bytes.
fn to_bytes(text: &str, wanted: &mut Wanted) {
    if text.is_ascii() {
        return;
    }
    let founds = || wanted.nodes.iter().filter_map(|node| node.found.as_ref());
    let mut marks: Vec<usize> = founds()
        .flat_map(|found| {
            let key = found.key.iter().flat_map(|key| [key.start, key.end]);
            key.chain([found.value.start, found.value.end])
        })
        .collect();
    marks.sort_unstable();
    marks.dedup();
    let mut bytes = HashMap::default();
    let mut next = marks.into_iter().peekable();
    for (index, (offset, _)) in text.char_indices().enumerate() {
        if next.next_if_eq(&index).is_some() {
            bytes.insert(index, offset);
        }
    }
    let of = |range: &Range<usize>| {
        let of = |index: usize| bytes.get(&index).copied().unwrap_or(text.len());
        of(range.start)..of(range.end)
    };
    for node in &mut wanted.nodes {
        if let Some(found) = &mut node.found {
            found.value = of(&found.value);
            found.key = found.key.as_ref().map(of);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_quotation_mark_or_backslash_is_found() {
        for number in 0..4_u32.pow(9) {
            let text: Vec<u8> = (0..9)
                .map(|at| b"\"\\#\xa2"[(number >> (2 * at)) as usize % 4])
                .collect();
            let expected = text.iter().position(|byte| matches!(byte, b'"' | b'\\'));
            assert_eq!(quotation(&text), expected, "{text:?}");
        }
    }

    fn found(text: &str, pointer: &str) -> Option<(bool, Option<String>, String)> {
        let (text, spots) = locate(text, &[Pointer::parse(pointer).unwrap()]);
        let spot = spots.into_iter().next().unwrap()?;
        Some((
            spot.exact,
            spot.key.map(|key| text[key].to_owned()),
            text[spot.value].to_owned(),
        ))
    }

    fn exact(key: &str, value: &str) -> Option<(bool, Option<String>, String)> {
        Some((true, (!key.is_empty()).then(|| key.to_owned()), value.to_owned()))
    }

    #[test]
    fn json() {
        let text =
            "{\"a\": {\"b/c\": [1, {\"\\u0064\": \"ä}\\\"\"}, [2]], \"e\": null}, \"f\": -1.5e3 ,\"a\": {\"e\":true}}";
        assert_eq!(found(text, "/f"), exact("\"f\"", "-1.5e3"));
        assert_eq!(found(text, "/a/b~1c/1/d"), exact("\"\\u0064\"", "\"ä}\\\"\""));
        assert_eq!(found(text, "/a/b~1c/2"), exact("", "[2]"));
        assert_eq!(found(text, "/a/e"), exact("\"e\"", "true"));
        assert_eq!(
            found(text, "/f/g"),
            Some((false, Some("\"f\"".into()), "-1.5e3".into()))
        );
        assert_eq!(found("[1]", ""), exact("", "[1]"));
        assert_eq!(found("", ""), None);
    }

    #[test]
    fn yaml() {
        let text = "ä: &x\n  - b: 'ö'   # c\r\n    200: \"c\"\n  -\n    - d\n? [k]\n: v\ne: *x\nf: {g: h}\nl: |\n  text\n  more\nm:\nn: 1\n";
        assert_eq!(found(text, "/ä/0/b"), exact("b", "'ö'"));
        assert_eq!(found(text, "/ä/0/200"), exact("200", "\"c\""));
        assert_eq!(found(text, "/ä/1/0"), exact("", "d"));
        assert_eq!(found(text, "/f/g"), exact("g", "h"));
        assert_eq!(found(text, "/f"), exact("f", "{g: h}"));
        assert_eq!(found(text, "/n"), exact("n", "1"));
        assert_eq!(found(text, "/e/0/b"), Some((false, Some("e".into()), "*x".into())));
        assert_eq!(found(text, "/ä/0").unwrap().2, "b: 'ö'   # c\r\n    200: \"c\"");
        assert_eq!(found(text, "/m").unwrap().1.as_deref(), Some("m"));
        assert_eq!(found("a: b c # d\ne: 'f''g' # h", "/a"), exact("a", "b c"));
        assert_eq!(found("a: b c # d\ne: 'f''g' # h", "/e"), exact("e", "'f''g'"));
        assert_eq!(found("a: \"b \\\" c\" # d", "/a"), exact("a", "\"b \\\" c\""));
        // A flow mapping that is no JSON.
        assert_eq!(found("{a: {b: 1}}", "/a/b"), exact("b", "1"));
        // Escapes that have to be mended, and a text that breaks off.
        assert_eq!(found("a: \"\\ud83d\\ude00\"\nb: 1", "/b"), exact("b", "1"));
        assert_eq!(found("a: 1\nb: [", "/a"), exact("a", "1"));
    }

    #[test]
    fn hostile_texts_do_not_hurt() {
        let deep = "[".repeat(100_000);
        assert_eq!(found(&deep, "/0/0"), None);
        let deep = format!("a: {}", "[".repeat(10_000));
        found(&deep, "/a/0");
    }
}
