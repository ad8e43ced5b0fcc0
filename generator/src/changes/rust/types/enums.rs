//! Enumerations: their values and what the variants are called.

use super::Comparison;
use crate::changes::ChangeKind;
use crate::changes::change::Bump;
use crate::changes::words::{list, quoted};
use crate::library::{ScalarEnumItem, TextEnumItem};

impl Comparison<'_, '_> {
    pub(super) fn text_enums(&mut self, was: &TextEnumItem, is: &TextEnumItem) {
        let values = |item: &TextEnumItem| -> Vec<(String, String)> {
            item.variants
                .iter()
                .map(|variant| (variant.wire.clone(), variant.name.clone()))
                .collect()
        };
        self.values(&is.name, &values(was), &values(is), (&was.unknown, &is.unknown));
        let (message, bump) = match (was.default_variant(), is.default_variant()) {
            (Some(old), Some(new)) if old != new => {
                let message = format!("`{}::default()` is `{new}` instead of `{old}`", is.name);
                let draft = self.say(ChangeKind::DefaultChanged, message).silently();
                return self.found.push(draft);
            }
            (Some(_), None) => (format!("`{}` has no `Default` any more", is.name), Bump::Major),
            (None, Some(_)) => (format!("`{}` has a `Default`", is.name), Bump::Minor),
            _ => return,
        };
        self.push(ChangeKind::DefaultChanged, message, bump);
    }

    pub(super) fn scalar_enums(&mut self, was: &ScalarEnumItem, is: &ScalarEnumItem) {
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
        // Values that the other one does not have, and whose variants it does not have either.
        let missing = |of: &[(String, String)], other: &[(String, String)]| -> Vec<String> {
            let known = |(wire, variant): &&(String, String)| {
                other.iter().any(|(known, named)| known == wire || named == variant)
            };
            of.iter()
                .filter(|one| !known(one))
                .map(|(_, variant)| format!("{name}::{variant}"))
                .collect()
        };
        let has = |of: &[(String, String)], wire: &str| of.iter().any(|(known, _)| known == wire);
        let reused: Vec<String> = is
            .iter()
            .filter_map(|(wire, variant)| {
                let (old, _) = was.iter().find(|(_, named)| named == variant)?;
                // A value that has another name now is said as that.
                let turned = old != wire && !has(is, old);
                turned.then(|| {
                    format!(
                        "`{name}::{variant}` stands for {} instead of {}",
                        quoted(wire),
                        quoted(old)
                    )
                })
            })
            .collect();
        if !reused.is_empty() {
            let draft = self.say(ChangeKind::NameReused, list(&reused)).silently();
            self.found.push(draft);
        }
        let (gone, come) = (missing(was, is), missing(is, was));
        if !come.is_empty() {
            self.push_beside(ChangeKind::ValueAdded, format!("there is {}", list(&come)));
        }
        if !gone.is_empty() {
            let message = format!("there is no {}", list(&gone));
            self.push(ChangeKind::ValueRemoved, message, Bump::Major);
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
}
