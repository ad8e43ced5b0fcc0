//! Types: their names, members, variants, and how values of them are made.

mod alike;
mod constructors;
mod enums;
mod structs;
mod unions;

use super::deprecation;
use super::names::{Names, shown, sort};
use crate::changes::ChangeKind;
use crate::changes::change::Bump;
use crate::changes::draft::Draft;
use crate::changes::version::Version;
use crate::library::Item;
use crate::source::Pointer;
use crate::toml_text::basic_string;

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
    alike::compare(old, new, names, found);
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

impl<'a> Comparison<'_, 'a> {
    fn types(&mut self, was: &'a Item, is: &'a Item) {
        if was.name() != is.name() {
            let message = format!("the type `{}` is called `{}`", was.name(), is.name());
            let taken = match self.names.is_still_there(was.name()) {
                true => Some(format!("`{}` is another type now", was.name())),
                false => None,
            };
            let mut draft = self.say(ChangeKind::TypeRenamed, message).bump(Bump::Major);
            draft.rename = self.is.map(|place| rename(place, was.name()));
            draft.consequences.extend(taken);
            self.found.push(draft);
        }
        let (was_meant, is_meant) = (self.old.meant(was), self.new.meant(is));
        let have_others = !std::ptr::eq(was_meant, was) && !std::ptr::eq(is_meant, is);
        // What two names mean is compared under that name.
        let is_compared = have_others && self.names.are_one(was_meant, is_meant);
        let stays = std::ptr::eq(was_meant, was) && std::ptr::eq(is_meant, is);
        self.names.across.set(!stays);
        let is_of_one_kind = is_compared || self.contents(is.name(), was_meant, is_meant);
        self.names.across.set(false);
        if !is_of_one_kind {
            return;
        }
        let (was_docs, is_docs) = (docs(was), docs(is));
        self.found.extend(deprecation(
            (was_docs.1, is_docs.1),
            (self.was, self.is),
            &format!("`{}` ", is.name()),
        ));
        if was_docs.0 != is_docs.0 {
            let message = format!("`{}` is documented otherwise", is.name());
            self.push(ChangeKind::DocumentationChanged, message, Bump::Patch);
        }
    }

    /// Compares what types are made of; `false` where they are of two kinds.
    fn contents(&mut self, name: &str, was: &'a Item, is: &'a Item) -> bool {
        if sort(was) != sort(is) {
            let message = format!("`{name}` is {} instead of {}", sort(is), sort(was));
            self.push(ChangeKind::TypeChanged, message, Bump::Major);
            return false;
        }
        match (was, is) {
            (Item::Struct(was), Item::Struct(is)) => self.structs(was, is),
            (Item::TextEnum(was), Item::TextEnum(is)) => self.text_enums(was, is),
            (Item::ScalarEnum(was), Item::ScalarEnum(is)) => self.scalar_enums(was, is),
            (Item::TextEnum(_), Item::ScalarEnum(_)) | (Item::ScalarEnum(_), Item::TextEnum(_)) => {
                let message = format!("the values of `{name}` are of other types");
                self.push(ChangeKind::TypeChanged, message, Bump::Major);
            }
            (Item::Union(was), Item::Union(is)) => self.unions(was, is),
            (Item::Alias(was), Item::Alias(is)) if !self.names.same(&was.ty, &is.ty) => {
                let message = format!("`{}` is `{}` instead of `{}`", is.name, shown(&is.ty), shown(&was.ty));
                self.push(ChangeKind::TypeChanged, message, Bump::Major);
            }
            (Item::Newtype(was), Item::Newtype(is)) if was.secret != is.secret => {
                let message = match is.secret {
                    true => format!("`{}` is not shown any more by `Debug`", is.name),
                    false => format!("`{}` is shown by `Debug`", is.name),
                };
                self.push(ChangeKind::FormatChanged, message, Bump::Minor);
            }
            _ => {}
        }
        true
    }

    fn push(&mut self, kind: ChangeKind, message: String, bump: Bump) {
        let draft = self.say(kind, message).bump(bump);
        self.found.push(draft);
    }

    /// What who keeps to the contract does not notice.
    fn push_beside(&mut self, kind: ChangeKind, message: String) {
        let draft = self.say(kind, message).bumps(Bump::Minor, Bump::Major);
        self.found.push(draft);
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
    format!("{} = \"{name}\"", basic_string(&key))
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
