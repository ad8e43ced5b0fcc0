//! What to change in a description so that an answer conforms: the edits of one node.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::judge::{Around, Step, kind};
use crate::load::own_file::{in_own_file, reference_in_own_file};
use crate::load::{Document, Version};
use crate::source::Pointer;
use crate::vocabulary;

/// A change of the tree, as an overlay can carry it out.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Edit {
    /// Merges a value into what stands there.
    Update { at: Pointer, value: Value },
    /// Takes out what stands there.
    Remove { at: Pointer },
    /// Takes members out of the object that stands there.
    RemoveMembers { at: Pointer, names: Vec<String> },
    /// Takes a name out of the array of names that stands there.
    RemoveName { at: Pointer, name: String },
}

/// What is to be true of the schema at a place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fix {
    Nullable,
    Optional(String),
    /// As JSON.
    NewValue(String),
    NewMember(String),
    /// Values of these types, too.
    OtherType(BTreeSet<&'static str>),
    Without(&'static str),
}

/// More new members than these are no members, but names that the object maps to values.
pub(super) const MEMBERS: usize = 24;

/// The edits; none where what is at fault is not found. `values` are what was received there.
pub(super) fn edits(document: &Document, schema: &Pointer, fix: &Fix, values: &[Value]) -> Vec<Edit> {
    let Some(Value::Object(node)) = document.json(schema) else {
        return Vec::new();
    };
    let editor = Editor { document, schema, node };
    match fix {
        Fix::Nullable => editor.nullable(),
        Fix::Optional(name) => editor.optional(name),
        Fix::NewValue(value) => editor.new_value(&serde_json::from_str(value).unwrap_or_default()),
        Fix::NewMember(name) => {
            editor.member(json!({"properties": {name: infer(&values.iter().collect::<Vec<_>>(), document.version)}}))
        }
        Fix::OtherType(kinds) => editor.other_type(kinds, values),
        Fix::Without(keyword) => editor.without(keyword),
    }
}

/// The edits that let an object have members of any name.
pub(super) fn any_members(document: &Document, schema: &Pointer, values: &[Value]) -> Vec<Edit> {
    let Some(Value::Object(node)) = document.json(schema) else {
        return Vec::new();
    };
    let editor = Editor { document, schema, node };
    let mut edits = Vec::new();
    if editor.node.contains_key("additionalProperties") {
        edits.push(Edit::Remove {
            at: schema.child("additionalProperties"),
        });
    }
    let of = infer(&values.iter().collect::<Vec<_>>(), document.version);
    edits.extend(editor.member(json!({"additionalProperties": of})));
    edits
}

/// All schemas that say what stands somewhere: parts of the schema around it may each describe one member.
pub(super) fn places(document: &Document, (around, path): &Around) -> Vec<Pointer> {
    let parts = |schema: &Pointer| -> Vec<Pointer> {
        let editor = Editor {
            document,
            schema,
            node: Map::new(),
        };
        editor.parts().map(|(at, _)| at).collect()
    };
    let mut places = vec![around.clone()];
    for step in path {
        match step {
            Step::Variant(variant) => places.push(variant.clone()),
            // `properties` holds no schema, but schemas by name; that has no parts.
            Step::Keyword(keyword) => {
                let inside = places.iter().flat_map(parts).map(|at| at.child(keyword));
                places = inside.filter(|at| document.get(at).is_some()).collect();
            }
        }
    }
    places
}

struct Editor<'d> {
    document: &'d Document,
    schema: &'d Pointer,
    node: Map<String, Value>,
}

impl Editor<'_> {
    fn update(&self, value: Value) -> Edit {
        Edit::Update {
            at: self.schema.clone(),
            value,
        }
    }

    fn nullable(&self) -> Vec<Edit> {
        let node = &self.node;
        let null_value = || {
            let listed = node.get("enum").and_then(Value::as_array);
            let lacking = listed.filter(|values| !values.contains(&Value::Null));
            lacking.map(|_| Edit::Update {
                at: self.schema.child("enum"),
                value: json!([null]),
            })
        };
        if self.document.version == Version::V3_0 {
            let Some(Value::String(reference)) = node.get("$ref") else {
                return [self.update(json!({"nullable": true}))]
                    .into_iter()
                    .chain(null_value())
                    .collect();
            };
            // What stands beside a reference is ignored in 3.0.
            let reference = reference_in_own_file(reference, self.schema, self.document);
            return vec![
                self.update(json!({"nullable": true, "allOf": [{"$ref": reference}]})),
                Edit::Remove {
                    at: self.schema.child("$ref"),
                },
            ];
        }
        // What holds beside the type has to take it, too.
        let alone = !["const", "$ref", "allOf", "anyOf", "oneOf"]
            .iter()
            .any(|name| node.contains_key(*name));
        match node.get("type") {
            Some(Value::String(_) | Value::Array(_)) if alone => {
                self.types(&["null"]).into_iter().chain(null_value()).collect()
            }
            _ => self.alternatives(vec![json!({"type": "null"})]),
        }
    }

    /// Adds to the list of types (3.1).
    fn types(&self, kinds: &[&str]) -> Vec<Edit> {
        let at = self.schema.child("type");
        match self.node.get("type") {
            Some(Value::Array(_)) => vec![Edit::Update {
                at,
                value: json!(kinds),
            }],
            Some(one) => {
                let list: Vec<Value> = [one.clone()]
                    .into_iter()
                    .chain(kinds.iter().map(|kind| json!(kind)))
                    .collect();
                vec![Edit::Remove { at }, self.update(json!({"type": list}))]
            }
            None => vec![self.update(json!({"type": kinds}))],
        }
    }

    fn other_type(&self, kinds: &BTreeSet<&'static str>, values: &[Value]) -> Vec<Edit> {
        let node = &self.node;
        let is = |kind: &str| node.get("type").and_then(Value::as_str) == Some(kind);
        let free = !["enum", "const", "$ref"].iter().any(|name| node.contains_key(*name));
        if free && is("integer") && kinds.iter().all(|kind| *kind == "number") {
            let mut edits = vec![Edit::Remove {
                at: self.schema.child("type"),
            }];
            if node.contains_key("format") {
                edits.push(Edit::Remove {
                    at: self.schema.child("format"),
                });
            }
            edits.push(self.update(json!({"type": "number"})));
            return edits;
        }
        let scalar = kinds.iter().all(|kind| !matches!(*kind, "object" | "array"));
        if free && scalar && self.document.version != Version::V3_0 && node.contains_key("type") {
            let kinds: Vec<&str> = kinds
                .iter()
                .copied()
                .filter(|kind| *kind != "integer" || !kinds.contains("number"))
                .collect();
            return self.types(&kinds);
        }
        let additions = kinds.iter().map(|wanted| {
            let values: Vec<&Value> = values.iter().filter(|value| kind(value) == *wanted).collect();
            infer(&values, self.document.version)
        });
        self.alternatives(additions.collect())
    }

    /// Makes the schema one alternative beside others. What it says for people stays where it is.
    fn alternatives(&self, additions: Vec<Value>) -> Vec<Edit> {
        const CONSTRAINING: [&str; 6] = ["type", "$ref", "allOf", "enum", "const", "properties"];
        let has_list = |name: &str| self.node.get(name).is_some_and(Value::is_array);
        let bare = !CONSTRAINING.iter().any(|name| self.node.contains_key(*name));
        for name in ["anyOf", "oneOf"] {
            if bare && has_list(name) {
                return vec![self.update(json!({name: additions}))];
            }
        }
        // `nullable` says which values there are, but only together with the `type` beside it.
        let is_note = |name: &str| name != "nullable" && vocabulary::is_annotation(name);
        let constraining = self.node.iter().filter(|(name, _)| !is_note(name));
        let inner: Map<String, Value> = constraining
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        let names = inner.keys().cloned().collect();
        let inner = in_own_file(&Value::Object(inner).into(), self.schema, self.document).to_json();
        let list: Vec<Value> = [inner].into_iter().chain(additions).collect();
        // `anyOf` may be one of those that move into the alternative; then `oneOf` holds the two.
        let list = match self.node.contains_key("anyOf") {
            true => json!({"oneOf": list}),
            false => json!({"anyOf": list}),
        };
        let remove = Edit::RemoveMembers {
            at: self.schema.clone(),
            names,
        };
        match self.node.contains_key("anyOf") && self.node.contains_key("oneOf") {
            true => Vec::new(),
            false => vec![remove, self.update(list)],
        }
    }

    fn optional(&self, name: &str) -> Vec<Edit> {
        let lists = self.parts().map(|(at, _)| at.child("required"));
        let lists = lists.filter(|at| {
            let names = self.document.get(at).and_then(|names| names.as_array());
            names.is_some_and(|names| names.iter().any(|listed| listed.as_str() == Some(name)))
        });
        lists
            .map(|at| Edit::RemoveName {
                at,
                name: name.to_owned(),
            })
            .collect()
    }

    fn new_value(&self, value: &Value) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (at, node) in self.parts() {
            if let Some(Value::Array(values)) = node.get("enum") {
                if !values.contains(value) {
                    edits.push(Edit::Update {
                        at: at.child("enum"),
                        value: json!([value]),
                    });
                }
            } else if let Some(only) = node.get("const").filter(|only| *only != value) {
                edits.push(Edit::Remove { at: at.child("const") });
                edits.push(Edit::Update {
                    at,
                    value: json!({"enum": [only, value]}),
                });
            } else {
                for name in ["oneOf", "anyOf"] {
                    let Some(Value::Array(list)) = node.get(name) else {
                        continue;
                    };
                    if list.iter().all(|one| one.get("const").is_some()) {
                        edits.push(Edit::Update {
                            at: at.child(name),
                            value: json!([{"const": value}]),
                        });
                    }
                }
            }
        }
        edits
    }

    /// Merges into the part of the schema that lists members, or else into the schema.
    fn member(&self, value: Value) -> Vec<Edit> {
        let listing = self.parts().find(|(_, node)| node.contains_key("properties"));
        let at = listing.map_or_else(|| self.schema.clone(), |(at, _)| at);
        vec![Edit::Update { at, value }]
    }

    fn without(&self, keyword: &str) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (at, node) in self.parts() {
            let mut remove = |name: &str| {
                if node.contains_key(name) {
                    edits.push(Edit::Remove { at: at.child(name) });
                }
            };
            match keyword {
                // 3.0: the bound stands beside it.
                "exclusiveMinimum" | "exclusiveMaximum" => {
                    let bound = match keyword {
                        "exclusiveMinimum" => "minimum",
                        _ => "maximum",
                    };
                    if node.get(keyword).is_some_and(Value::is_boolean) {
                        remove(bound);
                    }
                }
                "format" => remove("contentEncoding"),
                // Nothing would be left of the array but the empty one.
                "prefixItems" if node.get("items") == Some(&Value::Bool(false)) => remove("items"),
                _ => {}
            }
            remove(keyword);
        }
        edits
    }

    /// The schema, and what it is composed of by reference and `allOf`.
    fn parts(&self) -> impl Iterator<Item = (Pointer, Map<String, Value>)> {
        let mut parts = vec![self.schema.clone()];
        let mut next = 0;
        while let Some(at) = parts.get(next).cloned().filter(|_| parts.len() < 256) {
            next += 1;
            let node = self.document.get(&at);
            let reference = node.and_then(|node| node.get("$ref")?.as_str());
            let target = reference.and_then(|text| self.document.resolve_ref(text, &at));
            let members = node.and_then(|node| node.get("allOf")?.as_array());
            let members = (0..members.map_or(0, <[_]>::len)).map(|index| at.child("allOf").item(index));
            let found: Vec<Pointer> = target.into_iter().chain(members).collect();
            for part in found {
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
        }
        parts
            .into_iter()
            .filter_map(|at| Some((self.document.get(&at)?.as_object()?.to_json(), at)))
            .map(|(node, at)| (at, node))
    }
}

/// A schema of all these values.
pub(super) fn infer(values: &[&Value], version: Version) -> Value {
    let mut kinds: BTreeSet<&'static str> = values.iter().map(|value| kind(value)).collect();
    let nullable = kinds.remove("null");
    if kinds.contains("number") {
        kinds.remove("integer");
    }
    let of = |wanted: &str| -> Value {
        let same: Vec<&Value> = values.iter().copied().filter(|value| kind(value) == wanted).collect();
        match wanted {
            "array" => {
                let items: Vec<&Value> = same.iter().filter_map(|value| value.as_array()).flatten().collect();
                json!({"type": "array", "items": infer(&items, version)})
            }
            "object" => {
                let mut members: indexmap::IndexMap<&str, Vec<&Value>> = indexmap::IndexMap::new();
                for (name, value) in same.iter().filter_map(|value| value.as_object()).flatten() {
                    members.entry(name).or_default().push(value);
                }
                if members.len() > MEMBERS {
                    let all: Vec<&Value> = members.into_values().flatten().collect();
                    return json!({"type": "object", "additionalProperties": infer(&all, version)});
                }
                let properties: Map<String, Value> = members
                    .into_iter()
                    .map(|(name, values)| (name.to_owned(), infer(&values, version)))
                    .collect();
                match properties.is_empty() {
                    true => json!({"type": "object"}),
                    false => json!({"type": "object", "properties": properties}),
                }
            }
            kind => json!({"type": kind}),
        }
    };
    let mut schema = match kinds.iter().copied().collect::<Vec<_>>().as_slice() {
        // Nothing is known but, perhaps, that it may be null.
        [] => return json!({}),
        [one] => of(one),
        several => json!({"anyOf": several.iter().map(|kind| of(kind)).collect::<Vec<_>>()}),
    };
    if !nullable {
        return schema;
    }
    if version == Version::V3_0 {
        schema["nullable"] = Value::Bool(true);
    } else if let Some(Value::Array(list)) = schema.get_mut("anyOf") {
        list.push(json!({"type": "null"}));
    } else if let Some(one) = schema.get("type").cloned() {
        schema["type"] = json!([one, "null"]);
    }
    schema
}
