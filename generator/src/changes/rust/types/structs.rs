//! Records: their members, and what holds the ones that are not listed.

use super::{Comparison, rename};
use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::rust::deprecation;
use crate::changes::rust::names::{Names, shown};
use crate::changes::words::quoted;
use crate::library::{Constructor, FieldItem, Presence, Rule, StructItem, TypeRef};

impl Comparison<'_, '_> {
    pub(super) fn structs(&mut self, was: &StructItem, is: &StructItem) {
        let sent = self.new.is_sent_as_any(&is.name, &is.origin);
        let before = self.found.len();
        let lacks = |item: &StructItem, wire: &str| item.fields.iter().all(|known| known.wire != wire);
        let mut reused: Vec<&str> = Vec::new();
        for field in &is.fields {
            if let Some(known) = was.fields.iter().find(|known| known.wire == field.wire) {
                let asked = (asks(was, known), asks(is, field));
                self.field(known, field, &is.name, sent, asked);
                continue;
            }
            let named = was.fields.iter().find(|known| known.name == field.name);
            match named.filter(|known| lacks(is, &known.wire)) {
                Some(known) => {
                    reused.push(&known.wire);
                    self.field_reused(known, field, &is.name);
                }
                None => self.field_added(was, is, field, sent),
            }
        }
        for field in &was.fields {
            if lacks(is, &field.wire) && !reused.contains(&field.wire.as_str()) {
                self.field_removed(field, &is.name);
            }
        }
        self.extra(was, is, sent);
        let broken = self.found[before..]
            .iter()
            .any(|draft| draft.contract == Bump::Major && !draft.silent);
        self.constructor(was, is, broken);
        let differs = |field: &FieldItem| {
            let known = was.fields.iter().find(|known| known.wire == field.wire);
            known.is_some_and(|known| known.docs != field.docs)
        };
        if is.fields.iter().any(differs) {
            let message = format!("members of `{}` are documented otherwise", is.name);
            self.push(ChangeKind::DocumentationChanged, message, Bump::Patch);
        }
    }

    fn field_added(&mut self, was: &StructItem, is: &StructItem, field: &FieldItem, sent: bool) {
        let place = self.is.and_then(|origin| self.new.member(origin, &field.wire));
        let required = field.presence == Presence::Required && constant(field).is_none();
        let kind = match required {
            true => ChangeKind::RequiredPropertyAdded,
            false => ChangeKind::PropertyAdded,
        };
        let whole = was.constructor == Constructor::None || is.constructor == Constructor::None;
        let draft = Draft::new(kind, None, place.or(self.is), "is new");
        self.found.push(match (required, whole, sent) {
            // `new` asks for it, or every literal has to name it.
            (true, _, true) => {
                let consequence = format!("`{}` is made with `{}`", is.name, field.name);
                draft.bump(Bump::Major).means(consequence)
            }
            (false, true, true) => draft.bump(Bump::Major).means(format!(
                "who makes a `{}` of all its members has to name `{}`",
                is.name, field.name
            )),
            _ => draft
                .bumps(Bump::Minor, Bump::Major)
                .means(format!("there is `{}::{}`", is.name, field.name)),
        });
    }

    fn field_removed(&mut self, field: &FieldItem, owner: &str) {
        let place = self.was.and_then(|origin| self.old.member(origin, &field.wire));
        let still = self.is.and_then(|origin| self.new.member(origin, &field.wire));
        let (kind, message) = match (place, still) {
            // It is described still, but does not go this way.
            (Some(_), Some(_)) => (ChangeKind::ReadOnlyChanged, "goes one way only"),
            _ => (ChangeKind::PropertyRemoved, "is gone"),
        };
        let draft = Draft::new(kind, place.or(self.was), None, message).bump(Bump::Major);
        self.found
            .push(draft.means(format!("`{owner}` has no field `{}`", field.name)));
    }

    /// A member is gone, and another one has its name in Rust: `userId` and `user_id`.
    fn field_reused(&mut self, was: &FieldItem, is: &FieldItem, owner: &str) {
        let was_at = self.was.and_then(|origin| self.old.member(origin, &was.wire));
        let is_at = self.is.and_then(|origin| self.new.member(origin, &is.wire));
        let message = format!(
            "`{owner}::{}` stands for {} instead of {}",
            is.name,
            quoted(&is.wire),
            quoted(&was.wire)
        );
        let draft = Draft::new(ChangeKind::NameReused, was_at.or(self.was), is_at.or(self.is), message);
        self.found.push(match self.names.same(&was.ty, &is.ty) {
            true => draft.silently(),
            false => {
                draft
                    .bump(Bump::Major)
                    .means(format!("it is `{}` instead of `{}`", shown(&is.ty), shown(&was.ty)))
            }
        });
    }

    /// `asked`: whether `new` asks for it.
    fn field(&mut self, was: &FieldItem, is: &FieldItem, owner: &str, sent: bool, asked: (bool, bool)) {
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
        // What can be left out is given by programs alone.
        if constant(was) != constant(is) {
            let given = |field: &FieldItem| constant(field).map_or("what programs give".to_owned(), quoted);
            let message = format!("a new value has {} instead of {}", given(is), given(was));
            let draft = say(ChangeKind::ConstantChanged, message);
            let draft = match asked {
                (true, false) => draft
                    .bump(Bump::Major)
                    .means(format!("`{owner}::new` does not take `{}` any more", is.name)),
                (false, true) => draft
                    .bump(Bump::Major)
                    .means(format!("`{owner}::new` takes `{}`", is.name)),
                _ => draft,
            };
            let both = constant(was).is_some() && constant(is).is_some();
            self.found.push(match (sent, both) {
                // Nobody is told.
                (false, _) => draft.bump(Bump::Patch),
                (true, true) => draft.on_wire(Wire::Depends, Way::SENT).silently(),
                (true, false) => draft.on_wire(Wire::Depends, Way::SENT),
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
}

/// What kind of change it is that one type became the other.
fn turn(was: &TypeRef, is: &TypeRef, presence: (Presence, Presence), names: &Names<'_>) -> ChangeKind {
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

/// What a new value has here without being told, as JSON.
fn constant(field: &FieldItem) -> Option<&str> {
    match field.ty {
        TypeRef::Option(_) | TypeRef::Nullable(_) => None,
        _ => field.rules.iter().find_map(Rule::constant),
    }
}

/// Whether `new` asks for a member.
fn asks(item: &StructItem, field: &FieldItem) -> bool {
    match &item.constructor {
        Constructor::New(arguments) => arguments.iter().any(|argument| argument.name == field.name),
        Constructor::None | Constructor::Default => false,
    }
}
