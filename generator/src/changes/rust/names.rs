//! Which type of one version is which of the other: the same name at the same place, the same shape, the same place.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use crate::changes::pairs::{Pairing, Pairs};
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
    /// What the names of both versions mean, where another name is meant, and which of these are one type by any of their names.
    meant: (HashMap<&'a str, &'a str>, HashMap<&'a str, &'a str>),
    one: HashSet<(&'a str, &'a str)>,
    /// What the aliases of both versions stand for: to a program it is the same type.
    aliases: (HashMap<&'a str, &'a TypeRef>, HashMap<&'a str, &'a TypeRef>),
    /// Whether what is compared is written under the name of another place.
    pub across: Cell<bool>,
    new: HashSet<&'a str>,
}

impl<'a> Names<'a> {
    pub fn of(old: &Version<'a>, new: &Version<'a>) -> Self {
        let mut pairing = Pairing::new(old.types(), new.types());
        let place = |version: &Version<'a>, item: &'a Item| {
            format!("{} {}", sort(version.meant(item)), version.subject(item.origin()))
        };
        let (old_places, new_places): (HashMap<&str, String>, HashMap<&str, String>) = (
            old.types().map(|item| (item.name(), place(old, item))).collect(),
            new.types().map(|item| (item.name(), place(new, item))).collect(),
        );
        let old_place = |item: &Item| old_places.get(item.name()).cloned();
        let new_place = |item: &Item| new_places.get(item.name()).cloned();
        let named = |item: &Item, place: Option<String>| place.map(|place| format!("{} {place}", item.name()));
        pairing.by_each(|item| named(item, old_place(item)), |item| named(item, new_place(item)));
        let (old_shapes, new_shapes): (HashMap<&str, String>, HashMap<&str, String>) = (
            old.types().map(|item| (item.name(), shape(old.meant(item)))).collect(),
            new.types().map(|item| (item.name(), shape(new.meant(item)))).collect(),
        );
        let old_shape = |item: &Item| old_shapes.get(item.name()).cloned();
        let new_shape = |item: &Item| new_shapes.get(item.name()).cloned();
        pairing.by_each(|item| named(item, old_shape(item)), |item| named(item, new_shape(item)));
        pairing.by_each(old_place, new_place);
        pairing.by(|item| Some(item.name().to_owned()));
        let telling = |shape: &String| shape.len() > 24;
        pairing.by_each(
            |item| old_shape(item).filter(telling),
            |item| new_shape(item).filter(telling),
        );
        let Pairs { both, removed, added } = pairing.finish();
        Names {
            one: both
                .iter()
                .map(|(was, is)| (old.meant(was).name(), new.meant(is).name()))
                .collect(),
            meant: (meant(old), meant(new)),
            aliases: (aliases(old), aliases(new)),
            across: Cell::new(false),
            now: both.iter().map(|(old, new)| (old.name(), new.name())).collect(),
            new: new.types().map(Item::name).collect(),
            both,
            removed,
            added,
        }
    }

    /// Whether a type of the old version is one of the new.
    pub fn are_one(&self, old: &Item, new: &Item) -> bool {
        self.now.get(old.name()).copied() == Some(new.name())
    }

    /// Whether two types are one, whatever is renamed in between.
    pub fn same(&self, old: &TypeRef, new: &TypeRef) -> bool {
        if self.same_by_name(old, new) {
            return true;
        }
        let (was, is) = (behind(&self.aliases.0, old), behind(&self.aliases.1, new));
        (was.is_some() || is.is_some()) && self.same(was.unwrap_or(old), is.unwrap_or(new))
    }

    fn same_by_name(&self, old: &TypeRef, new: &TypeRef) -> bool {
        match (old, new) {
            (TypeRef::Named(old), TypeRef::Named(new)) => {
                let (old, new) = (old.as_str(), new.as_str());
                let was = self.meant.0.get(old).copied().unwrap_or(old);
                let is = |name| self.meant.1.get(name).copied().unwrap_or(name);
                let now = self.now.get(old).copied();
                // Who writes the name has the same type still; or, of members that stand under the name of another place, who writes
                // what they are called at this one.
                now.is_some_and(|now| is(now) == is(new)) || self.across.get() && self.one.contains(&(was, is(new)))
            }
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

/// The names that mean another type, which is written in their place.
fn meant<'a>(version: &Version<'a>) -> HashMap<&'a str, &'a str> {
    let names = version.types().map(|item| (item.name(), version.meant(item).name()));
    names.filter(|(name, meant)| name != meant).collect()
}

fn aliases<'a>(version: &Version<'a>) -> HashMap<&'a str, &'a TypeRef> {
    let aliases = version.types().filter_map(|item| match item {
        Item::Alias(item) if !item.alike => Some((item.name.as_str(), &item.ty)),
        _ => None,
    });
    aliases.collect()
}

/// What an alias stands for.
fn behind<'a>(aliases: &HashMap<&'a str, &'a TypeRef>, ty: &TypeRef) -> Option<&'a TypeRef> {
    match ty {
        TypeRef::Named(name) => aliases.get(name.as_str()).copied(),
        _ => None,
    }
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
