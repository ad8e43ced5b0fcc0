//! A part of the one tree as the file that it stands in writes it: what `files` does to references, undone.

use std::sync::Arc;

use super::Document;
use super::references::Members;
use crate::source::Pointer;
use crate::value::{Map, Value};

/// The part at a place, which is a schema or an object of the specification, with the references of its own file.
pub fn in_own_file(part: &Value, at: &Pointer, document: &Document) -> Value {
    let mut part = part.clone();
    rewrite(&mut part, document.file_of(at).0, Members::Keywords, document);
    part
}

/// A reference of the one tree, as it is written in the file of a place.
pub fn reference_in_own_file(text: &str, at: &Pointer, document: &Document) -> String {
    written(text, document.file_of(at).0, document)
}

fn rewrite(node: &mut Value, from: Option<&str>, names: Members, document: &Document) {
    match node {
        Value::Array(items) => Arc::make_mut(items)
            .iter_mut()
            .for_each(|item| rewrite(item, from, Members::Keywords, document)),
        Value::Object(members) => {
            if names == Members::Keywords {
                if let Some(Value::String(text)) = members.get_mut("$ref") {
                    *text = written(text, from, document).into();
                }
                if let Some(Value::Object(discriminator)) = members.get_mut("discriminator") {
                    rewrite_mapping(discriminator, from, document);
                }
            }
            for (name, member) in members.iter_mut() {
                let inner = match (names, Members::of(name, member)) {
                    (Members::Names, _) => Members::Keywords,
                    (Members::Keywords, None) => continue,
                    (_, Some(_)) if member.get("$ref").is_some_and(Value::is_string) => Members::Keywords,
                    (_, Some(inner)) => inner,
                };
                rewrite(member, from, inner, document);
            }
        }
        _ => {}
    }
}

fn rewrite_mapping(discriminator: &mut Map, from: Option<&str>, document: &Document) {
    for (key, value) in discriminator.iter_mut() {
        let targets: Vec<&mut Value> = match (key.as_str(), value) {
            ("mapping", Value::Object(mapping)) => mapping.iter_mut().map(|(_, target)| target).collect(),
            ("defaultMapping", target) => vec![target],
            _ => Vec::new(),
        };
        for target in targets {
            if let Value::String(text) = target {
                *text = written(text, from, document).into();
            }
        }
    }
}

fn written(reference: &str, from: Option<&str>, document: &Document) -> String {
    let Some(place) = reference.strip_prefix('#') else {
        return reference.to_owned();
    };
    // An anchor of another file stands behind that.
    let (place, anchor) = place
        .split_once('#')
        .map_or((place, None), |(place, anchor)| (place, Some(anchor)));
    let Some(target) = Pointer::parse(place) else {
        return reference.to_owned();
    };
    let (to, within) = document.file_of(&target);
    let fragment = match anchor {
        Some(anchor) => format!("#{anchor}"),
        None => within.reference(),
    };
    match from == to {
        true => fragment,
        false => {
            let name = |file: Option<&str>| file.unwrap_or(&document.root_file).to_owned();
            let file = path(&name(from), &name(to));
            // Of a whole file nothing else is to be said.
            if fragment == "#" {
                file
            } else {
                format!("{file}{fragment}")
            }
        }
    }
}

/// The path of a file as another one refers to it.
fn path(from: &str, to: &str) -> String {
    let mut from: Vec<&str> = from.split('/').collect();
    from.pop();
    let to: Vec<&str> = to.split('/').collect();
    let folders = to.len() - 1;
    let common = from
        .iter()
        .zip(&to[..folders])
        .take_while(|(one, other)| one == other)
        .count();
    let mut parts = vec![".."; from.len() - common];
    parts.extend(&to[common..]);
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::Sources;
    use crate::diagnostics::Diagnostics;

    const ROOT: &str = r##"{
        "openapi": "3.1.0", "info": {"title": "a", "version": "1"}, "paths": {},
        "components": {"schemas": {
            "Pet": {
                "oneOf": [{"$ref": "#/components/schemas/Own"}, {"$ref": "parts/dog.json#/Dog"}, {"$ref": "parts/cat.json"}],
                "discriminator": {"propertyName": "kind", "mapping": {"own": "Own", "dog": "parts/dog.json#/Dog"}},
                "enum": [{"$ref": "parts/dog.json#/Dog"}],
                "properties": {"$ref": {"$ref": "parts/dog.json#there"}}
            },
            "Own": {"type": "object"}
        }}
    }"##;
    const DOG: &str = r##"{
        "Dog": {
            "anyOf": [{"$ref": "#/Puppy"}, {"$ref": "../api.json#/components/schemas/Own"}, {"$ref": "cat.json"}, {"$ref": "#there"}],
            "discriminator": {"propertyName": "kind", "mapping": {"puppy": "#/Puppy", "own": "../api.json#/components/schemas/Own"}}
        },
        "Puppy": {"$anchor": "there", "default": {"$ref": "#/Puppy"}}
    }"##;

    #[test]
    fn what_was_read_is_written_as_it_was() {
        let parts = BTreeMap::from([
            ("parts/dog.json".to_owned(), DOG.as_bytes().to_vec()),
            ("parts/cat.json".to_owned(), br#"{"type": "object"}"#.to_vec()),
        ]);
        let sources = Sources::new("api.json", ROOT).with_files(parts);
        let mut diagnostics = Diagnostics::default();
        let document = super::super::load(&sources, &mut diagnostics).expect("it is read");
        for (text, file, within) in [
            (ROOT, "", "/components/schemas/Pet"),
            (DOG, "parts/dog.json", "/Dog"),
            (DOG, "parts/dog.json", "/Puppy"),
        ] {
            let base = match file {
                "" => Pointer::root(),
                file => Pointer::of_file(file),
            };
            let at = base.join(&Pointer::parse(within).expect("it is a pointer"));
            let read = document.get(&at).expect("it is there");
            let original = Value::parse(text).expect("it is JSON");
            assert_eq!(
                Some(&in_own_file(read, &at, &document)),
                original.pointer(within),
                "{at}"
            );
        }
    }
}
