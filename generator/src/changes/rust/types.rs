//! Types: their names, members, variants, and how values of them are made.

use super::deprecation;
use super::names::{Names, shown, sort, taken};
use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::version::Version;
use crate::changes::words::{list, quoted};
use crate::emit;
use crate::library::{
    ArgumentItem, Constructor, FieldItem, Item, Presence, Rule, ScalarEnumItem, StructItem, TextEnumItem, TypeRef,
    UnionItem, VariantItem,
};
use crate::source::Pointer;

pub fn compare<'a>(old: &Version<'a>, new: &Version<'a>, names: &Names<'a>, found: &mut Vec<Draft>) {
    for (was, is) in &names.both {
        let mut comparison = Comparison {
            old,
            new,
            names,
            was: Some(was.origin()),
            is: Some(is.origin()),
            found,
        };
        comparison.types(was, is);
    }
    for item in &names.removed {
        let message = format!("the type `{}` is gone", item.name());
        found.push(Draft::new(ChangeKind::TypeRemoved, Some(item.origin()), None, message).bump(Bump::Major));
    }
    for item in &names.added {
        let message = format!("the type `{}` is new", item.name());
        found.push(Draft::new(ChangeKind::TypeAdded, None, Some(item.origin()), message).bump(Bump::Minor));
    }
}

struct Comparison<'c, 'a> {
    old: &'c Version<'a>,
    new: &'c Version<'a>,
    names: &'c Names<'a>,
    was: Option<&'a Pointer>,
    is: Option<&'a Pointer>,
    found: &'c mut Vec<Draft>,
}

impl Comparison<'_, '_> {
    fn types(&mut self, was: &Item, is: &Item) {
        if was.name() != is.name() {
            let message = format!("the type `{}` is called `{}`", was.name(), is.name());
            let taken = match self.names.is_still_there(was.name()) {
                true => Some(format!("`{}` is another type now", was.name())),
                false => None,
            };
            let mut draft = self.say(ChangeKind::TypeRenamed, message).bump(Bump::Major);
            draft.rename = self.is.map(|place| rename(place, was.name()));
            draft.consequence = taken;
            self.found.push(draft);
        }
        if sort(was) != sort(is) {
            let message = format!("`{}` is {} instead of {}", is.name(), sort(is), sort(was));
            let draft = self.say(ChangeKind::TypeChanged, message).bump(Bump::Major);
            return self.found.push(draft);
        }
        match (was, is) {
            (Item::Struct(was), Item::Struct(is)) => self.structs(was, is),
            (Item::TextEnum(was), Item::TextEnum(is)) => self.texts(was, is),
            (Item::ScalarEnum(was), Item::ScalarEnum(is)) => self.scalars(was, is),
            (Item::TextEnum(TextEnumItem { name, .. }), Item::ScalarEnum(_))
            | (Item::ScalarEnum(ScalarEnumItem { name, .. }), Item::TextEnum(_)) => {
                let message = format!("the values of `{name}` are of other types");
                let draft = self.say(ChangeKind::TypeChanged, message).bump(Bump::Major);
                self.found.push(draft);
            }
            (Item::Union(was), Item::Union(is)) => self.unions(was, is),
            (Item::Alias(was), Item::Alias(is)) if !self.names.same(&was.ty, &is.ty) => {
                let message = format!("`{}` is `{}` instead of `{}`", is.name, shown(&is.ty), shown(&was.ty));
                let draft = self.say(ChangeKind::TypeChanged, message).bump(Bump::Major);
                self.found.push(draft);
            }
            (Item::Newtype(was), Item::Newtype(is)) if was.secret != is.secret => {
                let message = match is.secret {
                    true => format!("`{}` is not shown any more by `Debug`", is.name),
                    false => format!("`{}` is shown by `Debug`", is.name),
                };
                let draft = self.say(ChangeKind::FormatChanged, message).bump(Bump::Minor);
                self.found.push(draft);
            }
            _ => {}
        }
        let (was_docs, is_docs) = (docs(was), docs(is));
        self.found.extend(deprecation(
            (was_docs.1, is_docs.1),
            (self.was, self.is),
            &format!("`{}` ", is.name()),
        ));
        if was_docs.0 != is_docs.0 {
            let draft = self
                .say(
                    ChangeKind::DocumentationChanged,
                    format!("`{}` is documented otherwise", is.name()),
                )
                .bump(Bump::Patch);
            self.found.push(draft);
        }
    }

    fn structs(&mut self, was: &StructItem, is: &StructItem) {
        let made = (
            was.constructor != Constructor::None,
            is.constructor != Constructor::None,
        );
        let sent = self.is.is_some_and(|place| self.new.is_sent(place));
        let before = self.found.len();
        for field in &is.fields {
            let Some(known) = was.fields.iter().find(|known| known.wire == field.wire) else {
                let place = self.is.and_then(|origin| self.new.member(origin, &field.wire));
                let required = field.presence == Presence::Required && constant(field).is_none();
                let kind = if required {
                    ChangeKind::RequiredPropertyAdded
                } else {
                    ChangeKind::PropertyAdded
                };
                let draft = Draft::new(kind, None, place.or(self.is), "is new");
                self.found.push(match (required && sent, made, sent) {
                    // `new` asks for it, or every literal has to name it.
                    (true, ..) => draft
                        .bump(Bump::Major)
                        .means(format!("`{}` is made with `{}`", is.name, field.name)),
                    (_, (true, true), _) => draft.bumps(Bump::Minor, Bump::Major),
                    (_, _, true) => draft.bump(Bump::Major).means(format!(
                        "who makes a `{}` of all its members has to name `{}`",
                        is.name, field.name
                    )),
                    (_, _, false) => draft.bumps(Bump::Minor, Bump::Major),
                });
                continue;
            };
            self.field(known, field, &is.name);
        }
        for field in &was.fields {
            if !is.fields.iter().any(|known| known.wire == field.wire) {
                let place = self.was.and_then(|origin| self.old.member(origin, &field.wire));
                let (kind, message) = match place.is_some_and(|_| {
                    self.is
                        .and_then(|origin| self.new.member(origin, &field.wire))
                        .is_some()
                }) {
                    // It is described still, but does not go this way.
                    true => (ChangeKind::ReadOnlyChanged, "goes one way only"),
                    false => (ChangeKind::PropertyRemoved, "is gone"),
                };
                let draft = Draft::new(kind, place.or(self.was), None, message).bump(Bump::Major);
                self.found
                    .push(draft.means(format!("`{}` has no field `{}`", is.name, field.name)));
            }
        }
        self.extra(was, is, sent);
        self.making(was, is, before);
        let differs = |field: &FieldItem| {
            let same = |known: &&FieldItem| known.wire == field.wire;
            was.fields
                .iter()
                .find(same)
                .is_some_and(|known| known.docs != field.docs)
        };
        if is.fields.iter().any(differs) {
            let draft = self
                .say(
                    ChangeKind::DocumentationChanged,
                    format!("members of `{}` are documented otherwise", is.name),
                )
                .bump(Bump::Patch);
            self.found.push(draft);
        }
    }

    fn field(&mut self, was: &FieldItem, is: &FieldItem, owner: &str) {
        let was_at = self.was.and_then(|origin| self.old.member(origin, &was.wire));
        let is_at = self.is.and_then(|origin| self.new.member(origin, &is.wire));
        let (was_at, is_at) = (was_at.or(self.was), is_at.or(self.is));
        let say = |kind, message: String| Draft::new(kind, was_at, is_at, message);
        if was.name != is.name {
            let mut draft = say(
                ChangeKind::FieldRenamed,
                format!("the field `{owner}::{}` is called `{}`", was.name, is.name),
            )
            .bump(Bump::Major);
            draft.rename = is_at.map(|place| rename(place, &was.name));
            self.found.push(draft);
        }
        if !self.names.same(&was.ty, &is.ty) {
            let kind = turn(&was.ty, &is.ty, (was.presence, is.presence), self.names);
            let message = format!(
                "`{owner}::{}` is `{}` instead of `{}`",
                is.name,
                shown(&is.ty),
                shown(&was.ty)
            );
            self.found.push(say(kind, message).bump(Bump::Major));
        }
        if constant(was) != constant(is) {
            let given = |field: &FieldItem| constant(field).map_or("what programs give".to_owned(), quoted);
            let message = format!("a new value has {} instead of {}", given(is), given(was));
            let draft = say(ChangeKind::ConstantChanged, message).on_wire(Wire::Depends, Way::SENT);
            self.found
                .push(match constant(was).is_some() && constant(is).is_some() {
                    true => draft.silently(),
                    false => draft,
                });
        }
        self.found.extend(deprecation(
            (was.deprecated, is.deprecated),
            (was_at, is_at),
            &format!("`{owner}::{}` ", is.name),
        ));
    }

    fn extra(&mut self, was: &StructItem, is: &StructItem, sent: bool) {
        let draft = match (&was.extra, &is.extra) {
            (None, None) => return,
            (None, Some(extra)) => {
                let message = format!(
                    "`{}` has a field `{}` for members that are not listed",
                    is.name, extra.name
                );
                let whole = is.constructor == Constructor::None || was.constructor == Constructor::None;
                let contract = if whole && sent { Bump::Major } else { Bump::Minor };
                self.say(ChangeKind::AdditionalMembersAllowed, message)
                    .bumps(contract, Bump::Major)
            }
            (Some(extra), None) => {
                let message = format!("`{}` has no field `{}` any more", is.name, extra.name);
                self.say(ChangeKind::AdditionalMembersForbidden, message)
                    .bump(Bump::Major)
            }
            (Some(old), Some(new)) if old.name != new.name => {
                let message = format!("the field `{}::{}` is called `{}`", is.name, old.name, new.name);
                self.say(ChangeKind::FieldRenamed, message).bump(Bump::Major)
            }
            (Some(old), Some(new)) if !self.names.same(&old.ty, &new.ty) => {
                let message = format!(
                    "what `{}::{}` holds is `{}` instead of `{}`",
                    is.name,
                    new.name,
                    shown(&new.ty),
                    shown(&old.ty)
                );
                self.say(ChangeKind::AdditionalMembersAllowed, message)
                    .bump(Bump::Major)
            }
            _ => return,
        };
        self.found.push(draft);
    }

    /// How values are made. `before` is how much was found before the fields of this type.
    fn making(&mut self, was: &StructItem, is: &StructItem, before: usize) {
        let broken = self.found[before..]
            .iter()
            .any(|draft| draft.contract == Bump::Major && !draft.silent);
        let (old, new) = match (&was.constructor, &is.constructor) {
            (Constructor::New(old), Constructor::New(new)) => (old, new),
            (old, new) if std::mem::discriminant(old) == std::mem::discriminant(new) => return,
            (old, new) => {
                let message = format!("`{}` is made {} instead of {}", is.name, made(new), made(old));
                // What is made member by member still is, with all of them.
                let bump = match old {
                    Constructor::None if !broken => Bump::Minor,
                    _ => Bump::Major,
                };
                let draft = self.say(ChangeKind::ConstructorChanged, message).bump(bump);
                return self.found.push(draft);
            }
        };
        let common = |of: &[ArgumentItem], other: &[ArgumentItem]| -> Vec<String> {
            let known = |name: &str| other.iter().any(|argument| argument.name == name);
            of.iter()
                .filter(|argument| known(&argument.name))
                .map(|argument| argument.name.clone())
                .collect()
        };
        if common(old, new) != common(new, old) {
            let message = format!(
                "`{}::new` takes {} instead of {}",
                is.name,
                arguments(new),
                arguments(old)
            );
            let draft = self.say(ChangeKind::PropertiesReordered, message);
            // Each takes what stood there.
            let fits = old.len() == new.len()
                && old
                    .iter()
                    .zip(new)
                    .all(|(was, is)| self.names.same(&was.ty, &is.ty) && (is.into || !was.into));
            self.found.push(match fits && !broken {
                true => draft.on_wire(Wire::Nothing, Way::SENT).silently(),
                false => draft.bump(Bump::Major),
            });
            return;
        }
        for (was, is_argument) in old.iter().zip(new).filter(|(was, is)| was.name == is.name) {
            if was.into && !is_argument.into && self.names.same(&was.ty, &is_argument.ty) {
                let message = format!(
                    "`{}::new` takes `{}` for `{}` instead of `{}`",
                    is.name,
                    taken(&is_argument.ty, false),
                    was.name,
                    taken(&was.ty, true)
                );
                let draft = self.say(ChangeKind::ConversionRemoved, message).bump(Bump::Major);
                self.found.push(draft);
            }
        }
    }

    fn texts(&mut self, was: &TextEnumItem, is: &TextEnumItem) {
        let values = |item: &TextEnumItem| -> Vec<(String, String)> {
            item.variants
                .iter()
                .map(|variant| (variant.wire.clone(), variant.name.clone()))
                .collect()
        };
        self.values(&is.name, &values(was), &values(is), (&was.unknown, &is.unknown));
        match (was.default_variant(), is.default_variant()) {
            (Some(old), Some(new)) if old != new => {
                let message = format!("`{}::default()` is `{new}` instead of `{old}`", is.name);
                let draft = self.say(ChangeKind::DefaultChanged, message).silently();
                self.found.push(draft);
            }
            (Some(_), None) => {
                let draft = self
                    .say(
                        ChangeKind::DefaultChanged,
                        format!("`{}` has no `Default` any more", is.name),
                    )
                    .bump(Bump::Major);
                self.found.push(draft);
            }
            (None, Some(_)) => {
                let draft = self
                    .say(ChangeKind::DefaultChanged, format!("`{}` has a `Default`", is.name))
                    .bump(Bump::Minor);
                self.found.push(draft);
            }
            _ => {}
        }
    }

    fn scalars(&mut self, was: &ScalarEnumItem, is: &ScalarEnumItem) {
        let values = |item: &ScalarEnumItem| -> Vec<(String, String)> {
            item.variants
                .iter()
                .map(|variant| (variant.value.to_string(), variant.name.clone()))
                .collect()
        };
        self.values(&is.name, &values(was), &values(is), (&was.unknown, &is.unknown));
    }

    /// Wire values and variants.
    fn values(&mut self, name: &str, was: &[(String, String)], is: &[(String, String)], unknown: (&str, &str)) {
        let missing = |of: &[(String, String)], other: &[(String, String)]| -> Vec<String> {
            let known = |wire: &str| other.iter().any(|(known, _)| known == wire);
            of.iter()
                .filter(|(wire, _)| !known(wire))
                .map(|(_, variant)| format!("{name}::{variant}"))
                .collect()
        };
        let (gone, come) = (missing(was, is), missing(is, was));
        if !come.is_empty() {
            let draft = self.say(ChangeKind::ValueAdded, format!("there is {}", list(&come)));
            self.found.push(draft.bumps(Bump::Minor, Bump::Major));
        }
        if !gone.is_empty() {
            let draft = self.say(ChangeKind::ValueRemoved, format!("there is no {}", list(&gone)));
            self.found.push(draft.bump(Bump::Major));
        }
        let mut renamed: Vec<(&str, &str)> = Vec::new();
        for (wire, variant) in is {
            if let Some((_, old)) = was.iter().find(|(known, _)| known == wire)
                && old != variant
            {
                renamed.push((old, variant));
            }
        }
        if unknown.0 != unknown.1 {
            renamed.push(unknown);
        }
        for (old, new) in renamed {
            // The old name may stand for another value now.
            let other = is.iter().any(|(_, variant)| *variant == old);
            let draft = self.say(ChangeKind::VariantRenamed, format!("`{name}::{old}` is called `{new}`"));
            self.found.push(match other {
                true => draft
                    .means(format!("`{name}::{old}` means another value now"))
                    .silently(),
                false => draft.bump(Bump::Major),
            });
        }
    }

    fn unions(&mut self, was: &UnionItem, is: &UnionItem) {
        let mut left: Vec<&VariantItem> = was.variants.iter().collect();
        let mut pairs: Vec<(&VariantItem, &VariantItem)> = Vec::new();
        let mut rest: Vec<&VariantItem> = Vec::new();
        for variant in &is.variants {
            let same = |known: &&VariantItem| known.name == variant.name;
            match left.iter().position(same) {
                Some(index) => pairs.push((left.remove(index), variant)),
                None => rest.push(variant),
            }
        }
        for variant in rest {
            let same = |known: &&VariantItem| {
                self.names.same(known.ty.unboxed(), variant.ty.unboxed())
                    && (known.tags == variant.tags || known.tags.is_empty() || is_only(&was.variants, known))
            };
            match left.iter().position(same) {
                Some(index) => pairs.push((left.remove(index), variant)),
                None => {
                    let draft = self.say(
                        ChangeKind::VariantAdded,
                        format!("there is `{}::{}`", is.name, variant.name),
                    );
                    self.found.push(draft.bumps(Bump::Minor, Bump::Major));
                }
            }
        }
        for variant in left {
            let draft = self.say(
                ChangeKind::VariantRemoved,
                format!("there is no `{}::{}`", is.name, variant.name),
            );
            self.found.push(draft.bump(Bump::Major));
        }
        for (old, new) in pairs {
            if old.name != new.name {
                let draft = self.say(
                    ChangeKind::VariantRenamed,
                    format!("`{}::{}` is called `{}`", is.name, old.name, new.name),
                );
                self.found.push(draft.bump(Bump::Major));
            }
            if !self.names.same(&old.ty, &new.ty) {
                let message = format!(
                    "`{}::{}` holds `{}` instead of `{}`",
                    is.name,
                    new.name,
                    shown(&new.ty),
                    shown(&old.ty)
                );
                let draft = self.say(ChangeKind::TypeChanged, message).bump(Bump::Major);
                self.found.push(draft);
            }
            for from in &old.from {
                if !new.from.iter().any(|known| self.names.same(from, known)) && self.names.same(&old.ty, &new.ty) {
                    let message = format!("`{}` does not become `{}` by itself any more", shown(from), is.name);
                    let draft = self.say(ChangeKind::ConversionRemoved, message).bump(Bump::Major);
                    self.found.push(draft);
                }
            }
        }
        match (&was.several, &is.several) {
            (Some(old), None) => {
                let draft = self
                    .say(ChangeKind::VariantRemoved, format!("there is no `{}::{old}`", is.name))
                    .bump(Bump::Major);
                self.found.push(draft);
            }
            (None, Some(new)) => {
                let draft = self.say(ChangeKind::VariantAdded, format!("there is `{}::{new}`", is.name));
                self.found.push(draft.bumps(Bump::Minor, Bump::Major));
            }
            _ => {}
        }
        if was.unknown != is.unknown {
            let draft = self.say(
                ChangeKind::VariantRenamed,
                format!("`{}::{}` is called `{}`", is.name, was.unknown, is.unknown),
            );
            self.found.push(draft.bump(Bump::Major));
        }
    }

    fn say(&self, kind: ChangeKind, message: String) -> Draft {
        Draft::new(kind, self.was, self.is, message)
    }
}

/// The line of the settings that gives a place its old name.
pub fn rename(place: &Pointer, name: &str) -> String {
    let key = match place.file() {
        (None, within) => within.as_str().to_owned(),
        (Some(_), _) => place.to_string(),
    };
    format!("{} = \"{name}\"", emit::basic_string(&key))
}

/// What kind of change it is that one type became the other.
pub fn turn(was: &TypeRef, is: &TypeRef, presence: (Presence, Presence), names: &Names<'_>) -> ChangeKind {
    let required = |presence| presence == Presence::Required;
    match (was, is) {
        (TypeRef::Option(inner), is) if names.same(inner, is) => match required(presence.0) {
            true => ChangeKind::NullableRemoved,
            false => ChangeKind::PropertyRequired,
        },
        (was, TypeRef::Option(inner)) if names.same(was, inner) => match required(presence.1) {
            true => ChangeKind::NullableAdded,
            false => ChangeKind::PropertyOptional,
        },
        (TypeRef::Option(was), TypeRef::Nullable(is)) if names.same(was, is) => match required(presence.0) {
            true => ChangeKind::PropertyOptional,
            false => ChangeKind::NullableAdded,
        },
        (TypeRef::Nullable(was), TypeRef::Option(is)) if names.same(was, is) => match required(presence.1) {
            true => ChangeKind::PropertyRequired,
            false => ChangeKind::NullableRemoved,
        },
        _ => ChangeKind::TypeChanged,
    }
}

/// Whether no other variant holds its type.
fn is_only(variants: &[VariantItem], variant: &VariantItem) -> bool {
    variants
        .iter()
        .filter(|other| other.ty.unboxed() == variant.ty.unboxed())
        .count()
        == 1
}

fn docs(item: &Item) -> (&[String], bool) {
    match item {
        Item::Struct(item) => (&item.docs, item.deprecated),
        Item::TextEnum(item) => (&item.docs, item.deprecated),
        Item::ScalarEnum(item) => (&item.docs, item.deprecated),
        Item::Union(item) => (&item.docs, item.deprecated),
        Item::Newtype(item) => (&item.docs, false),
        Item::Alias(item) => (&item.docs, false),
    }
}

/// What a new value has here without being told, as JSON.
fn constant(field: &FieldItem) -> Option<&str> {
    field.rules.iter().find_map(Rule::constant)
}

fn made(made: &Constructor) -> String {
    match made {
        Constructor::None => "of all its members".to_owned(),
        Constructor::Default => "with `Default`".to_owned(),
        Constructor::New(of) => format!(
            "with `new({})`",
            of.iter()
                .map(|argument| argument.name.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        ),
    }
}

fn arguments(list: &[ArgumentItem]) -> String {
    let each = list.iter().map(|argument| argument.name.as_str());
    quoted(&each.collect::<Vec<_>>().join(", "))
}
