//! What the settings add to types: traits for those that can have them, and attributes of one's own.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::{Config, Derive, Via};
use crate::diagnostics::{Code, Diagnostics};
use crate::library::{Item, Library, TypeRef};
use crate::source::Pointer;

/// Gives types what the settings add. Settings that add nothing are reported.
pub fn add(library: &mut Library, config: &Config, diagnostics: &mut Diagnostics) {
    library.attributes = attributes(library, config, diagnostics);
    for item in library.types.iter_mut().flat_map(|module| &mut module.items) {
        if let Item::TextEnum(item) = item {
            // By the variants a value that is kept as an unlisted one would differ from the listed one that it equals.
            item.ordered = config.derives.contains(&Derive::Ord);
        }
    }
}

/// The attributes of types, by name.
fn attributes(library: &Library, config: &Config, diagnostics: &mut Diagnostics) -> BTreeMap<String, Vec<String>> {
    let mut out: BTreeMap<String, Vec<String>> = BTreeMap::new();
    if config.derives.is_empty() && config.attributes.is_empty() {
        return out;
    }
    let items: BTreeMap<&str, &Item> = library
        .types
        .iter()
        .flat_map(|module| &module.items)
        .map(|item| (item.name(), item))
        .collect();
    let wanted: BTreeSet<Derive> = config.derives.iter().copied().collect();
    for derive in wanted {
        for name in derived(&items, derive, diagnostics) {
            if !matches!(items.get(name), Some(Item::TextEnum(_))) {
                out.entry(name.to_owned()).or_default().extend(written(derive));
            }
        }
    }
    for (key, attributes) in &config.attributes {
        let pointer = Pointer::written(key).unwrap_or_default();
        let named = items.iter().find(|(_, item)| *item.origin() == pointer);
        let (sound, refused): (Vec<&String>, Vec<&String>) =
            attributes.iter().partition(|attribute| is_attribute(attribute));
        for attribute in refused {
            diagnostics.push(
                Code::InvalidSetting,
                &pointer,
                format!("`{attribute}` in the setting `attributes` is no attribute"),
                "write it as in Rust: \"#[must_use]\"",
            );
        }
        if let Some((name, _)) = named {
            out.entry((*name).to_owned())
                .or_default()
                .extend(sound.into_iter().cloned());
        }
        if named.is_none() || attributes.is_empty() {
            diagnostics.push(
                Code::StaleSetting,
                &pointer,
                format!("the setting `attributes` adds nothing at `{key}`: no struct or enumeration is made of it"),
                "correct the pointer, or remove the entry",
            );
        }
    }
    out
}

/// The places of the types that get attributes of their own.
pub fn places(config: &Config) -> BTreeSet<Pointer> {
    let written = config.attributes.keys().map(|key| Pointer::written(key));
    written.map(Option::unwrap_or_default).collect()
}

/// The types that get a trait which is asked for.
fn derived<'l>(items: &BTreeMap<&'l str, &'l Item>, derive: Derive, diagnostics: &mut Diagnostics) -> Vec<&'l str> {
    if derive == Derive::Copy {
        diagnostics.push(
            Code::InvalidSetting,
            &Pointer::root(),
            "no type can be `Copy`: an enumeration keeps the string of a value that it does not list",
            "take `Copy` out of the setting `derives`; `as_str` of an enumeration is cheap to pass on",
        );
        return Vec::new();
    }
    let mut names = able(items, derive);
    names.retain(|name| adds(items.get(name), derive));
    if names.is_empty() {
        diagnostics.push(
            Code::StaleSetting,
            &Pointer::root(),
            format!("no type gets `{derive:?}`, which the setting `derives` asks for"),
            "take it out: floating-point numbers, files and JSON of any kind keep types from having it",
        );
    }
    names
}

/// The types that can have a trait: all that they hold can.
fn able<'l>(items: &BTreeMap<&'l str, &'l Item>, derive: Derive) -> Vec<&'l str> {
    // Types hold each other in circles: each is able until something in it is not.
    let mut able: BTreeMap<&str, &Item> = items.clone();
    loop {
        let before = able.len();
        let still: BTreeMap<&str, &Item> = able
            .iter()
            .filter(|(_, item)| held(item, derive).is_some_and(|held| held.iter().all(|ty| has(ty, derive, &able))))
            .map(|(name, item)| (*name, *item))
            .collect();
        able = still;
        if able.len() == before {
            return able.into_keys().collect();
        }
    }
}

/// What an item holds; nothing where it cannot have the trait, whatever that is.
fn held(item: &Item, derive: Derive) -> Option<Vec<&TypeRef>> {
    match item {
        Item::Struct(item) => {
            let extra = item.extra.iter().map(|extra| &extra.ty);
            Some(item.fields.iter().map(|field| &field.ty).chain(extra).collect())
        }
        Item::Union(item) if derive != Derive::Ord => Some(item.variants.iter().map(|variant| &variant.ty).collect()),
        Item::TextEnum(_) | Item::Newtype(_) => Some(Vec::new()),
        Item::Alias(item) => Some(vec![&item.ty]),
        Item::Union(_) | Item::ScalarEnum(_) => None,
    }
}

fn has(ty: &TypeRef, derive: Derive, able: &BTreeMap<&str, &Item>) -> bool {
    match ty {
        TypeRef::F64 | TypeRef::File => false,
        TypeRef::Any => derive != Derive::Ord,
        TypeRef::External(external) => match external.via {
            Via::Text => true,
            Via::Serde => derive != Derive::Ord,
            Via::Reflect => false,
        },
        TypeRef::Named(name) | TypeRef::Local(name) => able.contains_key(name.as_str()),
        ty => ty.inner().iter().all(|inner| has(inner, derive, able)),
    }
}

/// Whether the type does not have it already.
fn adds(item: Option<&&Item>, derive: Derive) -> bool {
    match item {
        Some(Item::Struct(_) | Item::Union(_)) => true,
        Some(Item::TextEnum(_)) => derive == Derive::Ord,
        _ => false,
    }
}

fn written(derive: Derive) -> Vec<String> {
    match derive {
        Derive::Eq => vec!["#[derive(Eq)]".to_owned()],
        Derive::Hash => vec![
            "#[derive(Hash)]".to_owned(),
            "#[allow(clippy::derived_hash_with_manual_eq, reason = \"equal member by member, too\")]".to_owned(),
        ],
        Derive::Ord => vec!["#[derive(PartialOrd, Ord)]".to_owned()],
        Derive::Copy => Vec::new(),
    }
}

fn is_attribute(text: &str) -> bool {
    use syn::parse::Parser as _;
    let attributes = syn::Attribute::parse_outer.parse_str(text);
    attributes.is_ok_and(|attributes| attributes.len() == 1)
}
