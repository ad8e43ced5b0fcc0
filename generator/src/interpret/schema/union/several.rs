//! Whether an object may be several of a union's variants at once.

use super::Variant;
use crate::interpret::schema::SchemaBuilder;
use crate::interpret::schema::all_of;
use crate::interpret::schema::keywords::{Added, Structure};
use crate::interpret::schema::types::Types;

/// How many pairs of variants are compared; of more, one will do.
const PAIRS: usize = 500;
impl<'d> SchemaBuilder<'d> {
    /// Whether an object may be two of the variants at once, of which neither lists all members of the other.
    pub(super) fn may_be_several(&mut self, variants: &[Variant<'d>]) -> bool {
        let objects: Vec<&Structure<'d>> = variants
            .iter()
            .map(|variant| &variant.merged.structure)
            .filter(|structure| structure.groups.is_empty() && structure.effective_types() == Some(Types::OBJECT))
            // What keeps members that it does not list lacks none.
            .filter(|structure| matches!(structure.additional, Added::Unspecified | Added::Forbidden))
            .collect();
        let more = |one: &Structure<'d>, other: &Structure<'d>| {
            let listed = |name: &str| other.properties.iter().any(|(known, _)| *known == name);
            one.properties.iter().any(|(name, _)| !listed(name))
        };
        let mut pairs = 0;
        for (index, one) in objects.iter().enumerate() {
            for other in &objects[index + 1..] {
                pairs += 1;
                if pairs > PAIRS {
                    return true;
                }
                if more(one, other) && more(other, one) && !self.exclude(one, other) {
                    return true;
                }
            }
        }
        false
    }

    /// Whether what one of two objects demands is what the other forbids.
    fn exclude(&mut self, one: &Structure<'d>, other: &Structure<'d>) -> bool {
        let forbids = |one: &Structure<'d>, other: &Structure<'d>| {
            let listed = |name: &str| one.properties.iter().any(|(known, _)| *known == name);
            one.additional == Added::Forbidden && other.required.iter().any(|name| !listed(name))
        };
        if forbids(one, other) || forbids(other, one) {
            return true;
        }
        let of = |structure: &Structure<'d>, name: &str| {
            let found = structure.properties.iter().find(|(known, _)| *known == name);
            found.map(|(_, places)| places.last().clone())
        };
        let common = one.required.iter().filter(|name| other.required.contains(name));
        common.copied().any(|name| {
            let (Some(a), Some(b)) = (of(one, name), of(other, name)) else {
                return false;
            };
            let (a, b) = (self.gather(&a).structure, self.gather(&b).structure);
            let other_values = match (&a.choices, &b.choices) {
                (Some(a), Some(b)) => all_of::in_both(a.clone(), b).is_empty(),
                _ => false,
            };
            let other_types = match (a.effective_types(), b.effective_types()) {
                (Some(a), Some(b)) => a.and(b).is_empty(),
                _ => false,
            };
            other_values || other_types
        })
    }
}
