//! Which type of one version is which of the other: the same name at the same place, the same shape, the same place.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::changes::version::Version;
use crate::emit;
use crate::library::{Item, TypeRef};

/// The types of two versions.
pub struct Names<'a> {
    pub both: Vec<(&'a Item, &'a Item)>,
    pub removed: Vec<&'a Item>,
    pub added: Vec<&'a Item>,
    /// What the types of the old version are called in the new one.
    now: HashMap<&'a str, &'a str>,
    new: HashSet<&'a str>,
}

impl<'a> Names<'a> {
    pub fn of(old: &Version<'a>, new: &Version<'a>) -> Self {
        let mut pairing = Pairing {
            old: old.types().map(Some).collect(),
            new: new.types().map(Some).collect(),
            both: Vec::new(),
        };
        let place = |version: &Version<'a>, item: &Item| format!("{} {}", sort(item), version.subject(item.origin()));
        let (old_places, new_places): (HashMap<&str, String>, HashMap<&str, String>) = (
            old.types().map(|item| (name_of(item), place(old, item))).collect(),
            new.types().map(|item| (name_of(item), place(new, item))).collect(),
        );
        let old_place = |item: &Item| old_places.get(name_of(item)).cloned();
        let new_place = |item: &Item| new_places.get(name_of(item)).cloned();
        let named = |item: &Item, place: Option<String>| place.map(|place| format!("{} {place}", name_of(item)));
        pairing.by(&|item| named(item, old_place(item)), &|item| {
            named(item, new_place(item))
        });
        let shaped = |item: &Item| Some(format!("{} {}", name_of(item), shape(item)));
        pairing.by(&shaped, &shaped);
        pairing.by(&old_place, &new_place);
        let name = |item: &Item| Some(name_of(item).to_owned());
        pairing.by(&name, &name);
        let meaningful = |item: &Item| Some(shape(item)).filter(|shape| shape.len() > 24);
        pairing.by(&meaningful, &meaningful);
        let now = pairing
            .both
            .iter()
            .map(|(old, new)| (name_of(old), name_of(new)))
            .collect();
        Names {
            now,
            new: new.types().map(name_of).collect(),
            removed: pairing.old.into_iter().flatten().collect(),
            added: pairing.new.into_iter().flatten().collect(),
            both: pairing.both,
        }
    }

    /// Whether two types are one, whatever is renamed in between.
    pub fn same(&self, old: &TypeRef, new: &TypeRef) -> bool {
        match (old, new) {
            (TypeRef::Named(old), TypeRef::Named(new)) => self.now.get(old.as_str()).copied() == Some(new),
            // Those of an operation are compared with it.
            (TypeRef::Local(_), TypeRef::Local(_)) => true,
            (TypeRef::Option(old), TypeRef::Option(new))
            | (TypeRef::Nullable(old), TypeRef::Nullable(new))
            | (TypeRef::Vec(old), TypeRef::Vec(new))
            | (TypeRef::Map(old), TypeRef::Map(new))
            | (TypeRef::Box(old), TypeRef::Box(new)) => self.same(old, new),
            (TypeRef::Tuple(old), TypeRef::Tuple(new)) => {
                old.len() == new.len() && old.iter().zip(new).all(|(old, new)| self.same(old, new))
            }
            (old, new) => old == new,
        }
    }

    /// Whether the name of an old type still names a type.
    pub fn is_still_there(&self, name: &str) -> bool {
        self.new.contains(name)
    }
}

struct Pairing<'a> {
    old: Vec<Option<&'a Item>>,
    new: Vec<Option<&'a Item>>,
    both: Vec<(&'a Item, &'a Item)>,
}

impl<'a> Pairing<'a> {
    /// Pairs those that are left and have a key that no other of their version has.
    fn by(&mut self, old_key: &dyn Fn(&Item) -> Option<String>, new_key: &dyn Fn(&Item) -> Option<String>) {
        let group = |list: &[Option<&'a Item>], key: &dyn Fn(&Item) -> Option<String>| {
            let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for (index, item) in list.iter().enumerate() {
                if let Some(key) = item.and_then(key) {
                    groups.entry(key).or_default().push(index);
                }
            }
            groups
        };
        let (old, new) = (group(&self.old, old_key), group(&self.new, new_key));
        for (key, indices) in old {
            if let ([was], Some([is])) = (indices.as_slice(), new.get(&key).map(Vec::as_slice))
                && let (Some(was), Some(is)) = (self.old[*was].take(), self.new[*is].take())
            {
                self.both.push((was, is));
            }
        }
    }
}

/// The name of a type.
pub fn name_of(item: &Item) -> &str {
    item.name()
}

/// What kind of type it is.
pub fn sort(item: &Item) -> &'static str {
    match item {
        Item::Struct(_) => "a struct",
        Item::TextEnum(_) | Item::ScalarEnum(_) => "an enum of values",
        Item::Union(_) => "an enum of kinds",
        Item::Newtype(_) => "a checked text",
        Item::Alias(_) => "an alias",
    }
}

/// What a type looks like on the wire, whatever anything is called in Rust.
fn shape(item: &Item) -> String {
    match item {
        Item::Struct(item) => {
            let members = item
                .fields
                .iter()
                .map(|field| format!("{} {}", field.wire, plain(&field.ty)));
            format!("struct {}", members.collect::<Vec<_>>().join(", "))
        }
        Item::TextEnum(item) => {
            let values = item.variants.iter().map(|variant| variant.wire.as_str());
            format!("enum {}", values.collect::<Vec<_>>().join(", "))
        }
        Item::ScalarEnum(item) => {
            let values = item.variants.iter().map(|variant| variant.value.to_string());
            format!("enum {}", values.collect::<Vec<_>>().join(", "))
        }
        Item::Union(item) => {
            let variants = item
                .variants
                .iter()
                .map(|variant| format!("{} {}", plain(&variant.ty), variant.tags.join("|")));
            format!("union {}", variants.collect::<Vec<_>>().join(", "))
        }
        Item::Newtype(item) => format!("text {:?} {:?} {:?}", item.patterns, item.min_length, item.max_length),
        Item::Alias(item) => format!("alias {}", plain(&item.ty)),
    }
}

/// A type without names, which may be others.
fn plain(ty: &TypeRef) -> String {
    match ty {
        TypeRef::Named(_) | TypeRef::Local(_) => "_".to_owned(),
        TypeRef::Option(inner) => format!("?{}", plain(inner)),
        TypeRef::Nullable(inner) => format!("~{}", plain(inner)),
        TypeRef::Vec(inner) => format!("[{}]", plain(inner)),
        TypeRef::Map(inner) => format!("{{{}}}", plain(inner)),
        TypeRef::Box(inner) => plain(inner),
        TypeRef::Tuple(items) => format!("({})", items.iter().map(plain).collect::<Vec<_>>().join(",")),
        other => format!("{other:?}"),
    }
}

/// A type as a program writes it.
pub fn shown(ty: &TypeRef) -> String {
    emit::type_text(ty).replace("types::", "")
}

/// What an argument takes, as a program reads it.
pub fn taken(ty: &TypeRef, into: bool) -> String {
    match into {
        true => format!("impl Into<{}>", shown(ty)),
        false => shown(ty),
    }
}
