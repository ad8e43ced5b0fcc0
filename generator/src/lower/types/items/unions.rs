//! Unions: their variants, what tells them apart and what becomes them.

use crate::hash::HashMap;
use crate::value::Value;

use super::{Plan, has_external, is_deprecated};
use crate::library::{TypeRef, UnionItem, VariantItem};
use crate::lower::docs::notes;
use crate::lower::types::graph::{Alternative, Draft, Graph, Tag};
use crate::lower::types::naming::{FinalId, Naming};
use crate::lower::types::ty::Ty;

/// The discriminators of the types that are variants, where only one value means them wherever they are one. (What `new`
/// asks for is what the description leaves open.)
pub fn only_tags(graph: &Graph<'_>, naming: &Naming) -> HashMap<(FinalId, String), Value> {
    let mut found: HashMap<(FinalId, String), Option<Value>> = HashMap::default();
    for union in graph.ids() {
        let Draft::Union {
            variants,
            tag: Some(tag),
            ..
        } = &graph.node(union).draft
        else {
            continue;
        };
        for variant in variants {
            let Ty::Node(node) = graph.unaliased(&variant.ty) else {
                continue;
            };
            let Some(id) = naming.of(*node) else { continue };
            let value = match variant.tags.as_slice() {
                [only] if tag.json => Value::parse(only),
                [only] => Some(Value::from(only.as_str())),
                _ => None,
            };
            let known = found.entry((id, tag.name.clone())).or_insert_with(|| value.clone());
            if *known != value {
                *known = None;
            }
        }
    }
    found
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
}

pub(super) fn union(
    plan: &Plan<'_, '_>,
    id: FinalId,
    variants: &[Alternative],
    tag: Option<&Tag>,
    several: bool,
) -> UnionItem {
    let graph = plan.graph;
    let named = plan.naming.get(id);
    let all = plan.schemas(id);
    let origin = all[0].pointer.clone();
    let names: Vec<String> = (0..variants.len())
        .map(|index| plan.variants.get(named.node, index).to_owned())
        .collect();
    let unknown = free_name("Unknown", &names);
    let several = several.then(|| free_name("Several", &names));
    let from = conversions(plan, id, variants);
    UnionItem {
        name: named.name.clone(),
        docs: plan.docs(id, &[]),
        origin,
        deprecated: is_deprecated(all[0]),
        tag: tag.map(|tag| tag.name.clone()),
        json_tags: tag.is_some_and(|tag| tag.json),
        default: tag.and_then(|tag| names.get(tag.default?).cloned()),
        variants: variants
            .iter()
            .zip(names)
            .zip(from)
            .enumerate()
            .map(|(slot, ((variant, name), from))| VariantItem {
                name,
                from,
                docs: variant_docs(graph, variant, tag),
                ty: plan.ty(&variant.ty, id, slot),
                tags: variant.tags.clone(),
                rules: variant.rules.clone(),
            })
            .collect(),
        several,
        unknown,
        boxed: false,
    }
}

/// What becomes each variant of a union that programs make: a type that no other variant has.
fn conversions(plan: &Plan<'_, '_>, id: FinalId, variants: &[Alternative]) -> Vec<Vec<TypeRef>> {
    if !plan.is_sent(id) {
        return vec![Vec::new(); variants.len()];
    }
    let bare: Vec<Ty> = variants.iter().map(|variant| plan.bare(&variant.ty, 0)).collect();
    let itself = |ty: &Ty| matches!(ty, Ty::Node(node) if plan.naming.of(*node) == Some(id));
    let shown: Vec<TypeRef> = bare.iter().map(|ty| plan.free(ty)).collect();
    let each = variants.iter().zip(&bare).enumerate().map(|(index, (variant, ty))| {
        let told = shown
            .iter()
            .enumerate()
            .all(|(other, ty)| other == index || *ty != shown[index]);
        match &shown[index] {
            _ if !told || itself(ty) => Vec::new(),
            // Which of the crate's types it is, if any, is not known here.
            ty if has_external(ty) => Vec::new(),
            TypeRef::String => vec![TypeRef::String, TypeRef::Str],
            // One step, which is taken into the box; a box further in is for who makes the tuple.
            _ => match plan.ty(&variant.ty, id, index) {
                TypeRef::Box(inner) => vec![*inner],
                ty => vec![ty],
            },
        }
    });
    each.collect()
}

/// What is said of a variant that has no type of its own to say it, or that is the data of an event.
fn variant_docs(graph: &Graph<'_>, variant: &Alternative, tag: Option<&Tag>) -> Vec<String> {
    let by_event = tag.is_none() && !variant.tags.is_empty();
    match variant.ty {
        Ty::Node(_) if !by_event => Vec::new(),
        _ => {
            let schema = graph.schemas().get(variant.schema);
            notes::member_docs(&schema.docs, graph.schemas(), variant.schema, &variant.rules)
        }
    }
}

/// A name for a variant that the description does not have: this one, unless it has one of that name.
pub(super) fn free_name(wanted: &str, names: &[String]) -> String {
    let mut name = wanted.to_owned();
    while names.contains(&name) {
        name.push_str("Value");
    }
    name
}
