//! Where a `$ref` leads: to a pointer in the tree, through anchors and `$id`s where need be.
//!
//! Several files are one tree (see [`super::files`]), so every reference that can be followed stays inside of it.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde_json::Value;

use crate::pointer::Pointer;

/// Finds what references mean; the index of anchors is built at its first use.
#[derive(Debug, Default)]
pub(super) struct References {
    /// `$id` → place, and `<file's place>#<anchor>` or `<$id>#<anchor>` → place.
    anchors: OnceLock<HashMap<String, Pointer>>,
}

impl References {
    /// The place that `text`, found at `at`, leads to. It exists in the tree.
    pub fn resolve(&self, root: &Value, text: &str, at: &Pointer) -> Option<Pointer> {
        let (resource, fragment) = text.split_once('#').unwrap_or((text, ""));
        let fragment = percent_decode(fragment);
        // An anchor of another file, see `super::files`.
        if resource.is_empty() && fragment.contains('#') {
            return self.anchors(root).get(&fragment).cloned();
        }
        let base = match resource {
            "" => Pointer::root(),
            resource => self.anchors(root).get(resource).cloned()?,
        };
        if fragment.is_empty() || fragment.starts_with('/') {
            let written = text.split_once('#').map_or("", |(_, fragment)| fragment);
            // A name may really have a `%` in it.
            return follow(root, &base, &fragment, 0).or_else(|| follow(root, &base, written, 0));
        }
        let scope = match resource {
            "" => file_place(at).to_owned(),
            resource => resource.to_owned(),
        };
        self.anchors(root).get(&format!("{scope}#{fragment}")).cloned()
    }

    fn anchors(&self, root: &Value) -> &HashMap<String, Pointer> {
        self.anchors.get_or_init(|| {
            let mut index = HashMap::new();
            collect(root, &Pointer::root(), None, &mut index);
            index
        })
    }
}

/// The node at a pointer, taken literally.
pub(super) fn get<'a>(root: &'a Value, at: &Pointer) -> Option<&'a Value> {
    root.pointer(at.as_str())
}

/// `/x-files/<n>` where the place is in that file, otherwise empty.
pub(super) fn file_place(at: &Pointer) -> &str {
    let text = at.as_str();
    match text.strip_prefix(super::FILES) {
        Some(rest) if rest.starts_with('/') => {
            let end = rest[1..]
                .find('/')
                .map_or(text.len(), |end| super::FILES.len() + 1 + end);
            &text[..end]
        }
        _ => "",
    }
}

/// Percent-decoding (RFC 3986 §2.1); what is no encoded UTF-8 stays as it is.
pub(super) fn percent_decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digit = |at: usize| bytes.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

/// How many references may lead to one another.
const HOPS: usize = 32;

/// The canonical place of `fragment` below `base`. A way that ends at a `$ref` goes on behind it: RFC 6901 does not say
/// so, but people do write `#/components/responses/Page/content/…` where `Page` is a reference itself.
fn follow(root: &Value, base: &Pointer, fragment: &str, hops: usize) -> Option<Pointer> {
    let relative = Pointer::parse(fragment)?;
    let mut at = base.clone();
    let mut node = get(root, base)?;
    for token in relative.tokens() {
        let (next_at, next) = match step(node, &at, &token) {
            Some(found) => found,
            None => {
                let reference = node.get("$ref")?.as_str()?.strip_prefix('#')?;
                if hops == HOPS {
                    return None;
                }
                let target = follow(root, &Pointer::root(), &percent_decode(reference), hops + 1)?;
                step(get(root, &target)?, &target, &token)?
            }
        };
        (at, node) = (next_at, next);
    }
    Some(at)
}

fn step<'a>(node: &'a Value, at: &Pointer, token: &str) -> Option<(Pointer, &'a Value)> {
    match node {
        Value::Object(members) => Some((at.child(token), members.get(token)?)),
        Value::Array(items) => {
            let index = token.parse().ok()?;
            Some((at.item(index), items.get(index)?))
        }
        _ => None,
    }
}

fn collect(node: &Value, at: &Pointer, resource: Option<&str>, index: &mut HashMap<String, Pointer>) {
    match node {
        Value::Object(members) => {
            let id = members
                .get("$id")
                .or_else(|| members.get("$self"))
                .and_then(Value::as_str);
            let id = id.map(|id| id.trim_end_matches('#')).filter(|id| !id.is_empty());
            if let Some(id) = id {
                index.entry(id.to_owned()).or_insert_with(|| at.clone());
            }
            let resource = id.or(resource);
            for keyword in ["$anchor", "$dynamicAnchor"] {
                let Some(anchor) = members.get(keyword).and_then(Value::as_str) else {
                    continue;
                };
                index
                    .entry(format!("{}#{anchor}", file_place(at)))
                    .or_insert_with(|| at.clone());
                if let Some(resource) = resource {
                    index
                        .entry(format!("{resource}#{anchor}"))
                        .or_insert_with(|| at.clone());
                }
            }
            for (name, member) in members {
                if member.is_object() || member.is_array() {
                    collect(member, &at.child(name), resource, index);
                }
            }
        }
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                if item.is_object() || item.is_array() {
                    collect(item, &at.item(number), resource, index);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn references() {
        let root = json!({
            "paths": {"/a/{b}": {"get": {"x": 1}}},
            "list": [{"a": 1}],
            "hop": {"$ref": "#/list/0"},
            "turn": {"$ref": "#/turn"},
            "%41": 1,
            "s": {"$id": "https://a.example/s#", "$anchor": "top", "in": {"$anchor": "in"}},
            "x-files": [{"$anchor": "top"}],
        });
        let references = References::default();
        for (text, at, expected) in [
            ("#", "", Some("")),
            ("#/paths/~1a~1{b}/get", "", Some("/paths/~1a~1{b}/get")),
            ("#/paths/~1a~1%7Bb%7D/get", "", Some("/paths/~1a~1{b}/get")),
            ("#/list/0/a", "", Some("/list/0/a")),
            ("#/hop/a", "", Some("/list/0/a")),
            ("#/hop", "", Some("/hop")),
            ("#/turn/a", "", None),
            ("#/%41", "", Some("/%41")),
            ("#/list/1", "", None),
            ("#top", "", Some("/s")),
            ("#top", "/x-files/0/b", Some("/x-files/0")),
            ("#/x-files/0#top", "", Some("/x-files/0")),
            ("#in", "", Some("/s/in")),
            ("#out", "", None),
            ("https://a.example/s", "", Some("/s")),
            ("https://a.example/s#in", "", Some("/s/in")),
            ("https://a.example/s#/in", "", Some("/s/in")),
            ("https://b.example/s", "", None),
        ] {
            let at = Pointer::parse(at).unwrap();
            let found = references.resolve(&root, text, &at);
            assert_eq!(found.as_ref().map(Pointer::as_str), expected, "{text}");
        }
    }
}
