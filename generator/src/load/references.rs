//! Where a `$ref` leads: to a pointer in the tree, through anchors and `$id`s where need be.
//!
//! Several files are one tree (see [`super::files`]), so every reference that can be followed stays inside of it. A schema
//! with an `$id` is a resource of its own (JSON Schema core, 8.2): references in it are relative to that.

use std::collections::VecDeque;
use std::sync::OnceLock;

use super::skeleton::kinds;
use crate::hash::HashMap;
use crate::source::{Pointer, percent_decode};
use crate::value::{Map, Value};
use crate::vocabulary::{self, Holds};

/// Finds what references mean; the index of anchors is built at its first use.
#[derive(Debug, Default)]
pub(super) struct References {
    index: OnceLock<Index>,
}

#[derive(Debug, Default)]
struct Index {
    /// `$id` → place, and `<file's place>#<anchor>` or `<$id>#<anchor>` → place.
    anchors: HashMap<String, Pointer>,
    /// The `$id` at a place, as an absolute URI where it can be made one.
    resources: HashMap<Pointer, String>,
    /// How many schemas have a `$dynamicAnchor` of this name.
    dynamic: HashMap<String, usize>,
}

impl References {
    /// The place that `text`, found at `at`, leads to. It exists in the tree.
    pub fn resolve(&self, root: &Value, text: &str, at: &Pointer) -> Option<Pointer> {
        let (resource, written) = text.split_once('#').unwrap_or((text, ""));
        let fragment = percent_decode(written);
        let anchors = &self.index(root).anchors;
        // An anchor of another file, see `super::files`; an encoded `#` belongs to a name, and one that should be may.
        if resource.is_empty()
            && written.contains('#')
            && let Some(place) = anchors.get(&fragment)
        {
            return Some(place.clone());
        }
        let within = self.resource_of(root, at);
        let absolute = match (&within, resource) {
            (_, "") => String::new(),
            (Some((_, base)), resource) => join(base, resource),
            (None, resource) => resource.to_owned(),
        };
        let base = match resource {
            "" => Pointer::root(),
            resource => anchors.get(&absolute).or_else(|| anchors.get(resource)).cloned()?,
        };
        if fragment.is_empty() || fragment.starts_with('/') {
            // In a resource of its own; what leads nowhere there is meant of the document, as most `$id`s are no more
            // than names.
            let inner = within
                .filter(|_| resource.is_empty() && !fragment.is_empty())
                .and_then(|(place, _)| follow(root, &place, &fragment, 0));
            // A name may really have a `%` in it.
            return inner
                .or_else(|| follow(root, &base, &fragment, 0))
                .or_else(|| follow(root, &base, written, 0));
        }
        let scope = match (within, resource) {
            (Some((_, base)), "") if anchors.contains_key(&format!("{base}#{fragment}")) => base,
            (_, "") => at.file_place().to_owned(),
            _ => absolute,
        };
        anchors.get(&format!("{scope}#{fragment}")).cloned()
    }

    /// Whether references with one spelling may lead to different places.
    pub fn depend_on_place(&self, root: &Value) -> bool {
        !self.index(root).resources.is_empty()
    }

    /// How many schemas a `$dynamicRef` to this name may lead to.
    pub fn dynamic_anchors(&self, root: &Value, name: &str) -> usize {
        self.index(root).dynamic.get(name).copied().unwrap_or_default()
    }

    /// The innermost schema with an `$id` around a place.
    fn resource_of(&self, root: &Value, at: &Pointer) -> Option<(Pointer, String)> {
        let resources = &self.index(root).resources;
        if resources.is_empty() {
            return None;
        }
        let mut next = Some(at.clone());
        while let Some(place) = next {
            if let Some(id) = resources.get(&place) {
                return Some((place, id.clone()));
            }
            next = place.parent();
        }
        None
    }

    fn index(&self, root: &Value) -> &Index {
        self.index.get_or_init(|| {
            if !mentions(root, &["$id", "$self", "$anchor", "$dynamicAnchor"]) {
                return Index::default();
            }
            let mut collector = Collector::default();
            collector.node(root, &Pointer::root(), "", Members::Keywords);
            // A name found there is better than none, but takes it from no schema.
            while let Some((node, at, base)) = collector.unknown.pop_front() {
                collector.node(node, &at, &base, Members::Keywords);
            }
            collector.index
        })
    }
}

/// Whether the members of an object are keywords or names that the description chose.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Members {
    Keywords,
    Names,
}

impl Members {
    /// Of a keyword's value. `None`: it has none, or is data, in which nothing is a keyword.
    pub fn of(keyword: &str, value: &Value) -> Option<Members> {
        match keyword {
            _ if !value.is_object() && !value.is_array() => None,
            keyword if is_data(keyword, value) => None,
            keyword if has_names(keyword) && value.is_object() => Some(Members::Names),
            _ => Some(Members::Keywords),
        }
    }
}

/// Whether a keyword's value is data, in which `$ref` is nothing but a name.
fn is_data(keyword: &str, value: &Value) -> bool {
    match keyword {
        // Of Example objects.
        "value" | "dataValue" => true,
        // Of a schema they are values, of a media type named Example objects.
        "examples" => value.is_array(),
        keyword if keyword.starts_with("x-") => keyword != Pointer::FILES_MEMBER,
        keyword => vocabulary::holds(keyword) == Some(Holds::Data),
    }
}

/// Whether a keyword's value is an object of names.
fn has_names(keyword: &str) -> bool {
    let of_schemas = || matches!(vocabulary::holds(keyword), Some(Holds::ByName | Holds::ByPattern));
    let of_objects = matches!(
        keyword,
        "additionalOperations"
            | "callbacks"
            | "content"
            | "encoding"
            | "examples"
            | "headers"
            | "links"
            | "mediaTypes"
            | "parameters"
            | "pathItems"
            | "paths"
            | "requestBodies"
            | "responses"
            | "schemas"
            | "securitySchemes"
            | "variables"
            | "webhooks"
            | "x-files"
    );
    of_objects || of_schemas()
}

/// A reference relative to a URI (RFC 3986, 5.2), as far as names of schemas need it. What stands behind `#` is no part of
/// either.
pub(super) fn join(base: &str, reference: &str) -> String {
    let scheme = |text: &str| {
        let end = text.find(':')?;
        let name = &text[..end];
        let is_scheme = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
        is_scheme.then_some(end)
    };
    let Some(colon) = scheme(base).filter(|_| scheme(reference).is_none()) else {
        return reference.to_owned();
    };
    let (start, rest) = base.split_at(colon + 1);
    if reference.starts_with("//") {
        return format!("{start}{reference}");
    }
    let authority = match rest.strip_prefix("//") {
        Some(rest) => 2 + rest.find('/').unwrap_or(rest.len()),
        None => 0,
    };
    let (authority, path) = rest.split_at(authority);
    let path = path.split('?').next().unwrap_or_default();
    let whole = match reference {
        reference if reference.starts_with('/') => reference.to_owned(),
        reference => {
            let folder = path.rfind('/').map_or("", |end| &path[..=end]);
            let slash = if folder.is_empty() && !authority.is_empty() {
                "/"
            } else {
                ""
            };
            format!("{slash}{folder}{reference}")
        }
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "." => {}
            ".." if steps.len() > 1 => _ = steps.pop(),
            ".." => {}
            step => steps.push(step),
        }
    }
    format!("{start}{authority}{}", steps.join("/"))
}

/// The node at a pointer, taken literally.
pub(super) fn get<'a>(root: &'a Value, at: &Pointer) -> Option<&'a Value> {
    root.pointer(at.as_str())
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

/// A keyword of any object, or of JSON Schema.
fn is_keyword(name: &str) -> bool {
    vocabulary::keyword(name).is_some() || kinds::has(name) || name == Pointer::FILES_MEMBER
}

/// Only of schemas and the whole document: `$id` among data or names is none.
#[derive(Default)]
struct Collector<'a> {
    index: Index,
    /// What stands below an unknown keyword, which need not be a schema (JSON Schema core, 9.4.2), with the `$id` around it.
    unknown: VecDeque<(&'a Value, Pointer, String)>,
}

impl<'a> Collector<'a> {
    fn node(&mut self, node: &'a Value, at: &Pointer, base: &str, names: Members) {
        match node {
            Value::Object(members) => {
                let id = identity(node).filter(|_| names == Members::Keywords);
                let id = id.map(|id| join(base, id));
                if let Some(id) = &id {
                    self.index.anchors.entry(id.clone()).or_insert_with(|| at.clone());
                    self.index.resources.insert(at.clone(), id.clone());
                }
                let resource = id.as_deref().unwrap_or(base);
                if names == Members::Keywords {
                    self.anchors(members, at, resource);
                }
                self.members(members, at, resource, names);
            }
            Value::Array(items) => {
                for (number, item) in items.iter().enumerate() {
                    if item.is_object() || item.is_array() {
                        self.node(item, &at.item(number), base, Members::Keywords);
                    }
                }
            }
            _ => {}
        }
    }

    fn anchors(&mut self, members: &Map, at: &Pointer, resource: &str) {
        for keyword in ["$anchor", "$dynamicAnchor"] {
            let Some(anchor) = members.get(keyword).and_then(Value::as_str) else {
                continue;
            };
            if keyword == "$dynamicAnchor" {
                *self.index.dynamic.entry(anchor.to_owned()).or_default() += 1;
            }
            // Where a resource has a name of its own, the file's is for those that have none.
            let file = format!("{}#{anchor}", at.file_place());
            self.index.anchors.entry(file).or_insert_with(|| at.clone());
            if !resource.is_empty() {
                let within = format!("{resource}#{anchor}");
                self.index.anchors.entry(within).or_insert_with(|| at.clone());
            }
        }
    }

    fn members(&mut self, members: &'a Map, at: &Pointer, resource: &str, names: Members) {
        for (name, member) in members {
            let inner = match names {
                Members::Names => Some(Members::Keywords),
                Members::Keywords => Members::of(name, member),
            };
            match inner {
                Some(_) if !member.is_object() && !member.is_array() => {}
                Some(_) if names == Members::Keywords && !is_keyword(name) => {
                    self.unknown.push_back((member, at.child(name), resource.to_owned()));
                }
                Some(inner) => self.node(member, &at.child(name), resource, inner),
                None => {}
            }
        }
    }
}

/// Whether an object somewhere in there has a member of such a name. Most descriptions have none that gives a schema a name, and
/// need not be looked at closer.
pub(super) fn mentions(node: &Value, names: &[&str]) -> bool {
    match node {
        Value::Object(members) => members
            .iter()
            .any(|(name, member)| name.starts_with('$') && names.contains(&name.as_str()) || mentions(member, names)),
        Value::Array(items) => items.iter().any(|item| mentions(item, names)),
        _ => false,
    }
}

/// The name that a schema or document gives itself.
pub(super) fn identity(node: &Value) -> Option<&str> {
    let id = node.get("$id").or_else(|| node.get("$self"))?.as_str()?;
    Some(id.trim_end_matches('#')).filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_schema_with_an_id_is_a_resource_of_its_own() {
        let root: Value = json!({"components": {"schemas": {
            "Root": {
                "$id": "https://a.example/x/root",
                "$defs": {
                    "list": {"$id": "list", "$anchor": "items", "$defs": {"of": {"$id": "../of"}}},
                    "other": {"$id": "urn:other", "in": {}},
                },
            },
            // No `$id`, but data, and a property of that name.
            "Unknown": {"array_of": [{"$id": "https://a.example/real"}], "object_of": {"a": {"$anchor": "b", "$id": "urn:only"}}},
            "Real": {"$id": "https://a.example/real"},
            "Data": {"enum": [{"$id": "list"}], "default": {"$id": "list", "$anchor": "items"}, "properties": {"$id": {"$anchor": "b"}}},
        }}})
        .into();
        let references = References::default();
        let here = "/components/schemas/Root";
        for (text, at, expected) in [
            ("list", here, Some("/components/schemas/Root/$defs/list")),
            ("list#items", here, Some("/components/schemas/Root/$defs/list")),
            ("of", here, None),
            ("/of", here, Some("/components/schemas/Root/$defs/list/$defs/of")),
            (
                "https://a.example/of",
                "",
                Some("/components/schemas/Root/$defs/list/$defs/of"),
            ),
            ("root", "/components/schemas/Root/$defs/list", Some(here)),
            ("https://a.example/real", "", Some("/components/schemas/Real")),
            ("urn:only", "", Some("/components/schemas/Unknown/object_of/a")),
            ("urn:other#/in", here, Some("/components/schemas/Root/$defs/other/in")),
            (
                "#/$defs/of",
                "/components/schemas/Root/$defs/list",
                Some("/components/schemas/Root/$defs/list/$defs/of"),
            ),
            ("#/components/schemas/Data", here, Some("/components/schemas/Data")),
            ("list", "/components/schemas/Data", None),
            // Another resource has it; better than nothing.
            ("#items", here, Some("/components/schemas/Root/$defs/list")),
            ("#b", "", Some("/components/schemas/Data/properties/$id")),
        ] {
            let at = Pointer::parse(at).unwrap();
            let found = references.resolve(&root, text, &at);
            assert_eq!(found.as_ref().map(Pointer::as_str), expected, "{text} at {at}");
        }
    }

    #[test]
    fn references_are_joined_as_rfc_3986_has_it() {
        for (base, reference, expected) in [
            ("http://a/b/c/d;p?q", "g", "http://a/b/c/g"),
            ("http://a/b/c/d;p?q", "./g", "http://a/b/c/g"),
            ("http://a/b/c/d;p?q", "/g", "http://a/g"),
            ("http://a/b/c/d;p?q", "//g", "http://g"),
            ("http://a/b/c/d;p?q", "../../g", "http://a/g"),
            ("http://a/b/c/d;p?q", "../../../g", "http://a/g"),
            ("http://a/b/c/d;p?q", "mailto:g", "mailto:g"),
            ("http://a", "g", "http://a/g"),
            ("", "g", "g"),
            ("not/absolute", "g", "g"),
        ] {
            assert_eq!(join(base, reference), expected, "{reference} at {base}");
        }
    }

    #[test]
    fn references() {
        let root: Value = json!({
            "paths": {"/a/{b}": {"get": {"x": 1}}},
            "list": [{"a": 1}],
            "hop": {"$ref": "#/list/0"},
            "turn": {"$ref": "#/turn"},
            "%41": 1,
            "r#type": {"#": 2},
            "s": {"$id": "https://a.example/s#", "$anchor": "top", "in": {"$anchor": "in"}},
            "x-files": [{"$anchor": "top"}],
        })
        .into();
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
            ("#/r%23type", "", Some("/r#type")),
            ("#/r%23type/%23", "", Some("/r#type/#")),
            ("#/r#type", "", Some("/r#type")),
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
