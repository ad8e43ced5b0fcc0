//! Enumerations: their values and what the variants are called.

use crate::value::Value;

use super::unions::free_name;
use super::{Plan, is_deprecated};
use crate::api::{EnumShape, Schema};
use crate::library::{ScalarEnumItem, ScalarVariantItem, TextEnumItem, TextVariantItem};
use crate::lower::docs;
use crate::lower::names::{Case, Claim, Scope, words};
use crate::lower::types::naming::FinalId;
use crate::source::Pointer;

pub(super) fn text_enum(plan: &Plan<'_, '_>, id: FinalId, schema: &Schema, shape: &EnumShape) -> TextEnumItem {
    let (names, unknown) = value_names(plan, schema, shape);
    // The default of a place is no default of the type, which other places share.
    let default = schema.default.as_ref().filter(|_| schema.component.is_some());
    let default = default.and_then(|default| shape.values.iter().position(|value| value.value == *default));
    let origin = schema.pointer.clone();
    TextEnumItem {
        docs: plan.docs(id, &[]),
        name: plan.naming.get(id).name.clone(),
        origin,
        deprecated: is_deprecated(schema),
        variants: shape
            .values
            .iter()
            .zip(names)
            .enumerate()
            .map(|(index, (value, name))| TextVariantItem {
                name,
                wire: value.value.as_str().unwrap_or_default().to_owned(),
                docs: text(value.description.as_deref()),
                default: default == Some(index),
            })
            .collect(),
        unknown,
        open: shape.open,
        ordered: false,
    }
}

/// The variants' names, and that of the one for everything else.
fn value_names(plan: &Plan<'_, '_>, schema: &Schema, shape: &EnumShape) -> (Vec<String>, String) {
    let claims = shape
        .values
        .iter()
        .map(|value| {
            let spelling = match &value.value {
                Value::String(text) => text.to_string(),
                other => other.to_string(),
            };
            // Where names are given, they count, unless one is given twice.
            let named = value.name.as_deref().filter(|name| !name.trim().is_empty());
            let qualifier = named.map(|_| words(&spelling));
            let words = words(named.unwrap_or(&spelling));
            let kind = match value.value {
                Value::String(_) => "",
                _ => "json ",
            };
            Claim {
                words,
                spelling: format!("{kind}{spelling}"),
                qualifier,
                ..Claim::default()
            }
        })
        .collect();
    let pointers: Vec<Pointer> = (0..shape.values.len())
        .map(|index| schema.pointer.child("enum").item(index))
        .collect();
    let names = with_renames(plan, claims, &pointers.iter().collect::<Vec<_>>());
    let unknown = free_name("Unknown", &names);
    (names, unknown)
}

pub(super) fn scalar_enum(plan: &Plan<'_, '_>, id: FinalId, schema: &Schema, shape: &EnumShape) -> ScalarEnumItem {
    let (names, unknown) = value_names(plan, schema, shape);
    let values = shape.values.iter().zip(names);
    let variants = values.map(|(value, name)| ScalarVariantItem {
        name,
        value: value.value.clone(),
        docs: text(value.description.as_deref()),
    });
    ScalarEnumItem {
        docs: plan.docs(id, &[]),
        name: plan.naming.get(id).name.clone(),
        origin: schema.pointer.clone(),
        deprecated: is_deprecated(schema),
        variants: variants.collect(),
        unknown,
        open: shape.open,
    }
}

fn with_renames(plan: &Plan<'_, '_>, claims: Vec<Claim>, pointers: &[&Pointer]) -> Vec<String> {
    let mut scope = Scope::new(Case::Variant);
    let renamed: Vec<Option<&str>> = pointers
        .iter()
        .map(|pointer| plan.graph.settings.variant_name(pointer))
        .collect();
    renamed.iter().flatten().for_each(|name| scope.reserve(name));
    let open: Vec<Claim> = claims
        .into_iter()
        .zip(&renamed)
        .filter(|(_, name)| name.is_none())
        .map(|(claim, _)| claim)
        .collect();
    let mut given = scope.assign(&open).into_iter();
    renamed
        .into_iter()
        .map(|name| name.map(str::to_owned).or_else(|| given.next()).unwrap_or_default())
        .collect()
}

fn text(description: Option<&str>) -> Vec<String> {
    description.map(docs::lines).unwrap_or_default()
}
