//! Types that are written alike: one of them is written, and the others are other names for it.
//!
//! What two places of a description say in the same words, without giving it a name, is one type to whoever reads it, and a
//! value from the one place fits the other. Each place keeps the name that it has by itself, so that names stay what they are
//! when such places come together or apart. A component is the vendor's own type, and a constrained string is there to be
//! told from others, so those stay apart.

use std::hash::{BuildHasher, Hash, Hasher};

use crate::hash::{HashMap, HashSet, RandomState};
use crate::library::{AliasItem, Constructor, FieldItem, Item, Library, StructItem, TypeModule, TypeRef, UnionItem};

/// Makes other names of the types that are written like another of those that may be.
pub fn share(library: &mut Library, may_be: impl Fn(&Item) -> bool) {
    let items: Vec<&Item> = library.types.iter().flat_map(|module| &module.items).collect();
    let mut apart: HashSet<String> = HashSet::default();
    let mut targets = loop {
        let groups = Groups::of(&items, |item| may_be(item) && !apart.contains(item.name())).found;
        let targets = named(&items, groups);
        let known = apart.len();
        apart.extend(met(library, &items, &targets));
        if apart.len() == known {
            break targets;
        }
    };
    for item in library.types.iter_mut().flat_map(|module| &mut module.items) {
        if let Some(target) = targets.remove(item.name()) {
            *item = Item::Alias(AliasItem {
                name: item.name().to_owned(),
                origin: item.origin().clone(),
                docs: std::mem::take(item.docs_mut()),
                ty: TypeRef::Named(target),
                alike: true,
            });
        }
    }
    gather(&mut library.types);
}

/// Moves names that stand alone to the types that they name: a file for each would say less than these.
fn gather(modules: &mut Vec<TypeModule>) {
    let mut names: HashMap<String, Vec<Item>> = HashMap::default();
    modules.retain_mut(|module| {
        let is_alone = module.items.iter().all(|item| item.alike().is_some());
        let alone = match is_alone {
            true => std::mem::take(&mut module.items),
            false => Vec::new(),
        };
        for item in alone {
            if let Some(target) = item.alike().map(str::to_owned) {
                names.entry(target).or_default().push(item);
            }
        }
        !is_alone
    });
    for module in modules {
        let here: Vec<Item> = module
            .items
            .iter()
            .filter_map(|item| names.remove(item.name()))
            .flatten()
            .collect();
        module.items.extend(here);
    }
}

/// Which type each of the others is a name for.
fn named(items: &[&Item], groups: Vec<Vec<usize>>) -> HashMap<String, String> {
    let mut targets = HashMap::default();
    for group in groups {
        let group: Vec<&Item> = group.into_iter().map(|index| items[index]).collect();
        // The shortest name says the least of one place.
        let Some(target) = group.iter().min_by_key(|item| (item.name().len(), item.name())) else {
            continue;
        };
        let others = group.iter().filter(|item| item.name() != target.name());
        targets.extend(others.map(|item| (item.name().to_owned(), target.name().to_owned())));
    }
    targets
}

/// Which types are alike.
struct Groups<'l> {
    items: &'l [&'l Item],
    by_name: HashMap<&'l str, usize>,
    /// For each type the first that is alike, itself where none was before.
    first: Vec<usize>,
    /// The groups of more than one.
    found: Vec<Vec<usize>>,
    state: RandomState,
}

impl<'l> Groups<'l> {
    fn of(items: &'l [&'l Item], may_be: impl Fn(&Item) -> bool) -> Self {
        let mut groups = Groups {
            items,
            by_name: items
                .iter()
                .enumerate()
                .map(|(index, item)| (item.name(), index))
                .collect(),
            first: (0..items.len()).collect(),
            found: Vec::new(),
            state: RandomState::default(),
        };
        let mut by_hash: HashMap<u64, Vec<Vec<usize>>> = HashMap::default();
        for index in groups.inner_first() {
            let item = items[index];
            let Some(hash) = groups.hash(item).filter(|_| may_be(item)) else {
                continue;
            };
            let known = by_hash.entry(hash).or_default();
            match known.iter_mut().find(|known| groups.are_alike(items[known[0]], item)) {
                Some(known) => {
                    groups.first[index] = known[0];
                    known.push(index);
                }
                None => known.push(vec![index]),
            }
        }
        let several = by_hash.into_values().flatten().filter(|group| group.len() > 1);
        groups.found = several.collect();
        groups
    }

    /// What a type names, before the type; in a circle, somewhere.
    fn inner_first(&self) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.items.len());
        let mut seen = vec![false; self.items.len()];
        for root in 0..self.items.len() {
            let mut open = vec![(root, false)];
            while let Some((index, done)) = open.pop() {
                if done {
                    order.push(index);
                } else if !std::mem::replace(&mut seen[index], true) {
                    open.push((index, true));
                    let inner = self.items[index].types().into_iter().flat_map(TypeRef::names);
                    let inner = inner.filter_map(|name| self.by_name.get(name));
                    open.extend(inner.map(|inner| (*inner, false)));
                }
            }
        }
        order
    }

    /// Equal for what is alike; nothing for what is never shared.
    fn hash(&self, item: &Item) -> Option<u64> {
        let mut hasher = self.state.build_hasher();
        match item {
            Item::Struct(item) => {
                for field in &item.fields {
                    (&field.wire, &field.docs, field.presence, field.rules.len()).hash(&mut hasher);
                    self.hash_type(&field.ty, &mut hasher);
                }
                std::mem::discriminant(&item.constructor).hash(&mut hasher);
            }
            Item::TextEnum(item) => {
                let variants = item.variants.iter();
                variants.for_each(|variant| (&variant.wire, &variant.docs).hash(&mut hasher));
            }
            Item::ScalarEnum(item) => {
                let variants = item.variants.iter();
                variants.for_each(|variant| (&variant.name, &variant.docs).hash(&mut hasher));
            }
            Item::Union(item) => {
                for variant in &item.variants {
                    (&variant.name, &variant.docs, &variant.tags, variant.from.len()).hash(&mut hasher);
                    self.hash_type(&variant.ty, &mut hasher);
                }
            }
            Item::Newtype(_) | Item::Alias(_) => return None,
        }
        Some(hasher.finish())
    }

    fn hash_type(&self, ty: &TypeRef, hasher: &mut impl Hasher) {
        std::mem::discriminant(ty).hash(hasher);
        match ty {
            TypeRef::Named(name) => self
                .by_name
                .get(name.as_str())
                .map(|index| self.first[*index])
                .hash(hasher),
            ty => ty.inner().iter().for_each(|inner| self.hash_type(inner, hasher)),
        }
    }

    /// Whether two types are the same but for their names and what is said of them as a whole. How programs make them is a part
    /// of it: else a type that is only received would be made, too, until a word is changed somewhere else.
    fn are_alike(&self, one: &Item, other: &Item) -> bool {
        match (one, other) {
            (Item::Struct(one), Item::Struct(other)) => self.structs(one, other),
            (Item::TextEnum(one), Item::TextEnum(other)) => {
                (one.deprecated, &one.variants, &one.unknown, one.open)
                    == (other.deprecated, &other.variants, &other.unknown, other.open)
            }
            (Item::ScalarEnum(one), Item::ScalarEnum(other)) => {
                (one.deprecated, &one.variants, &one.unknown, one.open)
                    == (other.deprecated, &other.variants, &other.unknown, other.open)
            }
            (Item::Union(one), Item::Union(other)) => self.unions(one, other),
            _ => false,
        }
    }

    fn structs(&self, one: &StructItem, other: &StructItem) -> bool {
        let fields = |one: &FieldItem, other: &FieldItem| {
            (&one.name, &one.wire, &one.docs, one.deprecated)
                == (&other.name, &other.wire, &other.docs, other.deprecated)
                && (one.presence, &one.rules) == (other.presence, &other.rules)
                && self.types(&one.ty, &other.ty)
        };
        let extra = match (&one.extra, &other.extra) {
            (Some(one), Some(other)) => {
                (&one.name, &one.rules) == (&other.name, &other.rules) && self.types(&one.ty, &other.ty)
            }
            (one, other) => one.is_none() && other.is_none(),
        };
        let constructors = match (&one.constructor, &other.constructor) {
            (Constructor::New(one), Constructor::New(other)) => all(one, other, |one, other| {
                (&one.name, one.into) == (&other.name, other.into) && self.types(&one.ty, &other.ty)
            }),
            (one, other) => one == other,
        };
        (one.deprecated, one.closed, &one.rules) == (other.deprecated, other.closed, &other.rules)
            && extra
            && constructors
            && all(&one.fields, &other.fields, fields)
    }

    fn unions(&self, one: &UnionItem, other: &UnionItem) -> bool {
        (one.deprecated, &one.tag, one.json_tags, &one.default)
            == (other.deprecated, &other.tag, other.json_tags, &other.default)
            && (&one.several, &one.unknown) == (&other.several, &other.unknown)
            && all(&one.variants, &other.variants, |one, other| {
                (&one.name, &one.docs, &one.tags, &one.rules) == (&other.name, &other.docs, &other.tags, &other.rules)
                    && self.types(&one.ty, &other.ty)
                    && all(&one.from, &other.from, |one, other| self.types(one, other))
            })
    }

    fn types(&self, one: &TypeRef, other: &TypeRef) -> bool {
        match (one, other) {
            (TypeRef::Named(one), TypeRef::Named(other)) => {
                let first = |name: &str| self.by_name.get(name).map(|index| self.first[*index]);
                one == other || first(one) == first(other)
            }
            (one, other) => match (one.inner(), other.inner()) {
                ([], []) => one == other,
                (inside, within) => {
                    std::mem::discriminant(one) == std::mem::discriminant(other)
                        && all(inside, within, |one, other| self.types(one, other))
                }
            },
        }
    }
}

fn all<T>(one: &[T], other: &[T], are: impl Fn(&T, &T) -> bool) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| are(one, other))
}

/// The types that must not be one: each becomes a variant of its own of a body or a union, without a word.
fn met(library: &Library, items: &[&Item], targets: &HashMap<String, String>) -> Vec<String> {
    let aliases = items
        .iter()
        .filter_map(|item| match item {
            Item::Alias(alias) => Some((alias.name.as_str(), &alias.ty)),
            _ => None,
        })
        .collect();
    let names = Names { aliases, targets };
    let none = HashMap::default();
    let before = Names {
        aliases: names.aliases.clone(),
        targets: &none,
    };
    let unions = items.iter().filter_map(|item| match item {
        Item::Union(union) => Some(union.variants.iter().flat_map(|variant| &variant.from).collect()),
        _ => None,
    });
    let operations = library.groups.iter().flat_map(|group| &group.operations);
    let choices = operations.filter_map(|operation| {
        let variants = &operation.body_choice()?.variants;
        Some(variants.iter().flat_map(|variant| &variant.from).collect())
    });
    let mut met = Vec::new();
    for from in unions.chain(choices) {
        let from: Vec<&TypeRef> = from;
        let mut known: HashMap<TypeRef, &TypeRef> = HashMap::default();
        for ty in from {
            if let Some(other) = known.insert(names.meant(ty, 0), ty) {
                for ty in [ty, other] {
                    met.extend(before.meant(ty, 0).names().into_iter().map(str::to_owned));
                }
            }
        }
    }
    met
}

/// The names of types that are other names.
struct Names<'l> {
    /// By the description: components.
    aliases: HashMap<&'l str, &'l TypeRef>,
    /// Because they are alike.
    targets: &'l HashMap<String, String>,
}

impl<'l> Names<'l> {
    /// A type without other names. Such names end: none of them leads to itself.
    fn meant(&self, ty: &TypeRef, depth: usize) -> TypeRef {
        let inner = |ty: &TypeRef| Box::new(self.meant(ty, depth + 1));
        match ty {
            _ if depth > 16 => ty.clone(),
            TypeRef::Named(name) => match (self.aliases.get(name.as_str()), self.targets.get(name)) {
                (Some(ty), _) => self.meant(ty, depth + 1),
                (None, Some(target)) => TypeRef::Named(target.clone()),
                (None, None) => ty.clone(),
            },
            TypeRef::Option(ty) => TypeRef::Option(inner(ty)),
            TypeRef::Nullable(ty) => TypeRef::Nullable(inner(ty)),
            TypeRef::Vec(ty) => TypeRef::Vec(inner(ty)),
            TypeRef::Map(ty) => TypeRef::Map(inner(ty)),
            TypeRef::Box(ty) => TypeRef::Box(inner(ty)),
            TypeRef::Tuple(items) => TypeRef::Tuple(items.iter().map(|ty| self.meant(ty, depth + 1)).collect()),
            ty => ty.clone(),
        }
    }
}
