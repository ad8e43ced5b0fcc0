//! Unions: which variant each is of the other version, what it holds, and what becomes it by itself.

use super::Comparison;
use crate::changes::ChangeKind;
use crate::changes::change::Bump;
use crate::changes::rust::names::shown;
use crate::library::{UnionItem, VariantItem};

impl Comparison<'_, '_> {
    pub(super) fn unions(&mut self, was: &UnionItem, is: &UnionItem) {
        for (old, new) in self.variants(was, is) {
            self.variant(old, new, &is.name);
        }
        match (&was.several, &is.several) {
            (Some(old), None) => {
                let message = format!("there is no `{}::{old}`", is.name);
                self.push(ChangeKind::VariantRemoved, message, Bump::Major);
            }
            (None, Some(new)) => self.push_beside(ChangeKind::VariantAdded, format!("there is `{}::{new}`", is.name)),
            _ => {}
        }
        if was.unknown != is.unknown {
            let message = format!("`{}::{}` is called `{}`", is.name, was.unknown, is.unknown);
            self.push(ChangeKind::VariantRenamed, message, Bump::Major);
        }
    }

    /// The variants of both, by their names and then by what they hold; those of one alone are said.
    fn variants<'v>(&mut self, was: &'v UnionItem, is: &'v UnionItem) -> Vec<(&'v VariantItem, &'v VariantItem)> {
        let mut left: Vec<&VariantItem> = was.variants.iter().collect();
        let mut pairs: Vec<(&VariantItem, &VariantItem)> = Vec::new();
        let mut rest: Vec<&VariantItem> = Vec::new();
        for variant in &is.variants {
            match left.iter().position(|known| known.name == variant.name) {
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
                None => self.push_beside(
                    ChangeKind::VariantAdded,
                    format!("there is `{}::{}`", is.name, variant.name),
                ),
            }
        }
        for variant in left {
            let message = format!("there is no `{}::{}`", is.name, variant.name);
            self.push(ChangeKind::VariantRemoved, message, Bump::Major);
        }
        pairs
    }

    fn variant(&mut self, old: &VariantItem, new: &VariantItem, union: &str) {
        if old.name != new.name {
            let message = format!("`{union}::{}` is called `{}`", old.name, new.name);
            self.push(ChangeKind::VariantRenamed, message, Bump::Major);
        }
        if !self.names.same(&old.ty, &new.ty) {
            let message = format!(
                "`{union}::{}` holds `{}` instead of `{}`",
                new.name,
                shown(&new.ty),
                shown(&old.ty)
            );
            return self.push(ChangeKind::TypeChanged, message, Bump::Major);
        }
        for from in &old.from {
            if !new.from.iter().any(|known| self.names.same(from, known)) {
                let message = format!("`{}` does not become `{union}` by itself any more", shown(from));
                self.push(ChangeKind::ConversionRemoved, message, Bump::Major);
            }
        }
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
