//! A body in one of several media types: its variants, and what becomes one of them by itself.

use super::Comparison;
use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::rust::names::shown;
use crate::changes::words::quoted;
use crate::library::{BodyChoiceItem, InputItem, TypeRef};
use crate::source::Pointer;

impl Comparison<'_, '_> {
    /// Before and after, each with its input, at these places.
    pub(super) fn body_choice(
        &mut self,
        (was, old): (&InputItem, &BodyChoiceItem),
        (is, new): (&InputItem, &BodyChoiceItem),
        (was_at, is_at): (&Pointer, &Pointer),
    ) {
        let name = shown(&is.ty);
        let say = |kind, message: String| Draft::new(kind, Some(was_at), Some(is_at), message);
        if shown(&was.ty) != name {
            let message = format!("the type `{}` is called `{name}`", shown(&was.ty));
            self.found.push(say(ChangeKind::TypeRenamed, message).bump(Bump::Major));
        }
        self.body_variants(&name, (old, new), &say);
        self.conversions(&name, (old, new), &say);
    }

    fn body_variants(
        &mut self,
        name: &str,
        (old, new): (&BodyChoiceItem, &BodyChoiceItem),
        say: &dyn Fn(ChangeKind, String) -> Draft,
    ) {
        for choice in &new.variants {
            let Some(known) = old.variants.iter().find(|known| known.name == choice.name) else {
                let draft = say(ChangeKind::VariantAdded, format!("there is `{name}::{}`", choice.name));
                self.found.push(draft.bumps(Bump::Minor, Bump::Major));
                continue;
            };
            if !self.names.same(&known.plan.ty, &choice.plan.ty) {
                let message = format!(
                    "`{name}::{}` holds `{}` instead of `{}`",
                    choice.name,
                    shown(&choice.plan.ty),
                    shown(&known.plan.ty)
                );
                self.found.push(say(ChangeKind::TypeChanged, message).bump(Bump::Major));
            }
        }
        for choice in &old.variants {
            if !new.variants.iter().any(|known| known.name == choice.name) {
                let message = format!("there is no `{name}::{}`", choice.name);
                self.found
                    .push(say(ChangeKind::VariantRemoved, message).bump(Bump::Major));
            }
        }
    }

    /// What is the first to become the body may be sent as another media type.
    fn conversions(
        &mut self,
        name: &str,
        (old, new): (&BodyChoiceItem, &BodyChoiceItem),
        say: &dyn Fn(ChangeKind, String) -> Draft,
    ) {
        for (ty, media_type) in sources(old) {
            match sources(new).find(|(known, _)| self.names.same(ty, known)) {
                None => {
                    let message = format!("`{}` does not become a `{name}` by itself any more", shown(ty));
                    self.found
                        .push(say(ChangeKind::ConversionRemoved, message).bump(Bump::Major));
                }
                Some((_, other)) if other != media_type => {
                    let message = format!(
                        "`{}` is sent as {} instead of {}",
                        shown(ty),
                        quoted(other),
                        quoted(media_type)
                    );
                    let draft = say(ChangeKind::MediaTypeChanged, message);
                    self.found.push(draft.on_wire(Wire::Depends, Way::SENT).silently());
                }
                Some(_) => {}
            }
        }
    }
}

/// What becomes the body by itself, and the media type that it is sent as then.
fn sources(choice: &BodyChoiceItem) -> impl Iterator<Item = (&TypeRef, &str)> {
    let variants = choice.variants.iter();
    variants.flat_map(|choice| choice.from.iter().map(|ty| (ty, choice.plan.media_type.as_str())))
}
