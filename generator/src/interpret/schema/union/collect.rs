//! Steps 1 and 2 of a union: which variants a group has, and whether they say anything that a type can say.

use crate::api::UnionKind;
use crate::diagnostics::Code;
use crate::hash::HashSet;
use crate::interpret::schema::SchemaBuilder;
use crate::interpret::schema::audit;
use crate::interpret::schema::keywords::{Group, Keywords, Place, Residue, Structure};
use crate::interpret::schema::nullable::{self, Null};
use crate::interpret::schema::types::Types;
use crate::value::Value;
use crate::vocabulary;

impl<'d> SchemaBuilder<'d> {
    /// Steps 1 and 2 of each group: those that say something, with their variants.
    pub(super) fn remaining(
        &mut self,
        groups: Vec<Group<'d>>,
        keywords: &mut Keywords<'d>,
        alone: bool,
    ) -> Vec<(Group<'d>, Vec<Place<'d>>)> {
        let mut remaining = Vec::new();
        for group in groups {
            let mut variants = Vec::new();
            self.collect(
                &group,
                &group.variants,
                keywords,
                &mut HashSet::default(),
                &mut variants,
            );
            if variants.is_empty() {
                // Nothing but `null`.
                if keywords.structure.effective_types().is_none() {
                    keywords.structure.types = Some(Types::NONE);
                }
                continue;
            }
            if !self.says_nothing(&group, &variants, alone, keywords) {
                remaining.push((group, variants));
            }
        }
        remaining
    }

    /// Step 1. Whether `null` was among the variants goes to `keywords`.
    fn collect(
        &mut self,
        group: &Group<'d>,
        variants: &[Place<'d>],
        keywords: &mut Keywords<'d>,
        seen: &mut HashSet<usize>,
        into: &mut Vec<Place<'d>>,
    ) {
        for variant in variants {
            let settled = self.settle(variant);
            if nullable::is_null(settled.value) || only_nullable(variant.value) {
                keywords.null = Null::Always;
                continue;
            }
            if audit::is_never(settled.value) {
                continue;
            }
            if group.discriminator.is_none()
                && let Some(inner) = same_kind(group.kind, variant.value)
            {
                let keyword = variant.pointer.child(group.kind.keyword());
                let place = |(index, value)| Place {
                    pointer: keyword.item(index),
                    value,
                };
                let inner: Vec<Place<'d>> = inner.iter().enumerate().map(place).collect();
                self.collect(group, &inner, keywords, seen, into);
                continue;
            }
            let inline = variant.value.get("$ref").is_none();
            if !inline && !seen.insert(settled.address()) {
                continue;
            }
            if !inline || !into.contains(variant) {
                into.push(variant.clone());
            }
        }
    }

    /// Step 2, and variants that take any value beside something that does not.
    fn says_nothing(
        &mut self,
        group: &Group<'d>,
        variants: &[Place<'d>],
        alone: bool,
        keywords: &mut Keywords<'d>,
    ) -> bool {
        let inline = variants.iter().all(|place| place.value.get("$ref").is_none());
        if variants.len() < 2 || group.discriminator.is_some() || !inline {
            return false;
        }
        let common = self.common(variants);
        if common.same {
            if common.differs {
                keywords.structure.residue.push(Residue::Group(group.clone()));
            }
            let extra = Keywords {
                structure: common.demands(),
                ..Keywords::default()
            };
            // They may differ in `null`, too.
            let null = match variants.iter().any(|place| self.gather(place).null.is_yes()) {
                true => Null::Always,
                false => keywords.null,
            };
            self.merge(keywords, extra, &group.pointer);
            keywords.null = null;
            return true;
        }
        if common.any && !alone {
            self.report(
                Code::WeakenedUnion,
                &group.pointer,
                "one of the variants takes anything, so they say nothing about the values",
                "remove them, or say more in each",
            );
            return true;
        }
        false
    }

    /// Compares variants, but for what they require and how many members they have.
    fn common(&mut self, variants: &[Place<'d>]) -> Common<'d> {
        let mut common = Common {
            same: true,
            ..Common::default()
        };
        for (index, place) in variants.iter().enumerate() {
            let mut structure = self.gather(place).structure;
            common.differs |= !std::mem::take(&mut structure.residue).is_empty();
            let names = std::mem::take(&mut structure.required);
            common.differs |= structure.min_properties.is_some() || structure.max_properties.is_some();
            (structure.min_properties, structure.max_properties) = (None, None);
            common.any |= structure.is_empty() && names.is_empty();
            if structure.types == Some(Types::OBJECT) {
                structure.types = None;
                common.object = true;
            }
            if index == 0 {
                (common.first, common.required) = (structure, names);
                continue;
            }
            common.differs |= common.required != names;
            common.required.retain(|name| names.contains(name));
            common.same &= common.first == structure;
        }
        common
    }
}

/// What variants say, apart from what they require.
#[derive(Default)]
struct Common<'d> {
    /// What the first of them says.
    first: Structure<'d>,
    /// What all of them require.
    required: Vec<&'d str>,
    /// Whether all say what the first does.
    same: bool,
    /// Whether they differ in what no type says.
    differs: bool,
    /// Whether one of them takes any value.
    any: bool,
    /// Whether one of them says that it is about objects.
    object: bool,
}

impl<'d> Common<'d> {
    /// What holds whichever of them does.
    fn demands(self) -> Structure<'d> {
        let demands = Structure {
            required: self.required,
            ..self.first
        };
        let types = match self.object || (demands.effective_types().is_none() && self.differs) {
            true => Some(Types::OBJECT),
            false => demands.types,
        };
        Structure { types, ..demands }
    }
}

/// `{nullable: true}` and nothing that says what else.
pub(in super::super) fn only_nullable(value: &Value) -> bool {
    value.get("nullable") == Some(&Value::Bool(true)) && audit::is_anything(value)
}

/// The variants of an inline schema that is nothing but a union of that kind.
fn same_kind(kind: UnionKind, value: &Value) -> Option<&[Value]> {
    let object = value.as_object()?;
    let keyword = kind.keyword();
    let alone = object
        .keys()
        .all(|key| key == keyword || vocabulary::is_annotation(key));
    match (object.get(keyword), alone) {
        (Some(Value::Array(variants)), true) => Some(variants),
        _ => None,
    }
}
