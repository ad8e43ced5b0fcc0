//! What a call answers with.

use super::Comparison;
use crate::changes::ChangeKind;
use crate::changes::change::Bump;
use crate::changes::rust::names::shown;
use crate::library::{Decode, Output, OutputVariantItem};

impl Comparison<'_, '_> {
    pub(super) fn output(&mut self) {
        let (was, is) = (&self.was.responses.output, &self.is.responses.output);
        match (was, is) {
            (Output::Nothing, Output::Nothing) => {}
            (Output::One(old), Output::One(new)) => {
                if !self.same_decode(old, new) {
                    self.output_changed(decoded(old), decoded(new));
                }
            }
            (Output::Choice(old), Output::Choice(new)) => {
                if old.name != new.name && self.was.name == self.is.name {
                    let message = format!("the type `{}` is called `{}`", old.name, new.name);
                    self.push(ChangeKind::TypeRenamed, message, Bump::Major);
                }
                self.variants(&new.name, &old.variants, &new.variants);
            }
            _ => self.output_changed(output_text(was), output_text(is)),
        }
    }

    fn output_changed(&mut self, was: String, is: String) {
        let message = format!("`Client::{}` answers `{is}` instead of `{was}`", self.is.function);
        self.push(ChangeKind::OutputChanged, message, Bump::Major);
    }

    fn variants(&mut self, name: &str, old: &[OutputVariantItem], new: &[OutputVariantItem]) {
        for variant in new {
            let Some(known) = old.iter().find(|known| known.name == variant.name) else {
                // An output has no variant for what is unknown.
                let message = format!("there is `{name}::{}`", variant.name);
                self.push(ChangeKind::OutputChanged, message, Bump::Major);
                continue;
            };
            let same = match (&known.decode, &variant.decode) {
                (Some(old), Some(new)) => self.same_decode(old, new),
                (None, None) => true,
                _ => false,
            };
            if !same {
                let text = |variant: &OutputVariantItem| variant.decode.as_ref().map_or("nothing".to_owned(), decoded);
                let message = format!(
                    "`{name}::{}` holds `{}` instead of `{}`",
                    variant.name,
                    text(variant),
                    text(known)
                );
                self.push(ChangeKind::OutputChanged, message, Bump::Major);
            } else if known.status != variant.status {
                let message = format!("`{name}::{}` is of another status", variant.name);
                let draft = self.say(ChangeKind::OutputChanged, message).silently();
                self.found.push(draft);
            }
        }
        for variant in old {
            if !new.iter().any(|known| known.name == variant.name) {
                let message = format!("there is no `{name}::{}`", variant.name);
                self.push(ChangeKind::OutputChanged, message, Bump::Major);
            }
        }
    }

    fn same_decode(&self, old: &Decode, new: &Decode) -> bool {
        match (old, new) {
            (Decode::Json(old), Decode::Json(new))
            | (Decode::Events(old), Decode::Events(new))
            | (Decode::JsonLines(old), Decode::JsonLines(new)) => self.names.same(old, new),
            (old, new) => old == new,
        }
    }
}

fn decoded(decode: &Decode) -> String {
    match decode {
        Decode::Json(ty) => shown(ty),
        Decode::Text => "String".to_owned(),
        Decode::Binary => "ByteStream".to_owned(),
        Decode::Events(ty) => format!("EventStream<{}>", shown(ty)),
        Decode::JsonLines(ty) => format!("JsonLines<{}>", shown(ty)),
    }
}

fn output_text(output: &Output) -> String {
    match output {
        Output::Nothing => "()".to_owned(),
        Output::One(decode) => decoded(decode),
        Output::Choice(choice) => choice.name.clone(),
    }
}
