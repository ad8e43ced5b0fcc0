//! Records: their fields, and what `new` asks for.

use super::{Plan, is_deprecated};
use crate::api::Schema;
use crate::hash::HashMap;
use crate::library::{ArgumentItem, Constructor, ExtraItem, FieldItem, Presence, Rule, StructItem, TypeRef};
use crate::lower::docs::notes;
use crate::lower::names::{Case, Claim, Scope};
use crate::lower::types::graph::{Extra, Member};
use crate::lower::types::naming::FinalId;
use crate::lower::types::rules;

pub(super) fn record(
    plan: &Plan<'_, '_>,
    id: FinalId,
    schema: &Schema,
    members: &[Member],
    extra: Option<&Extra>,
    closed: bool,
) -> StructItem {
    let rules = rules::record_rules(schema);
    let fields = fields(plan, id, members);
    let extra = extra.map(|extra| ExtraItem {
        name: extra_name(&fields),
        ty: plan.ty(&extra.ty, id, members.len()),
        rules: extra.rules.clone(),
    });
    StructItem {
        docs: plan.docs(id, &rules),
        constructor: constructor(plan, id, members, &fields),
        name: plan.naming.get(id).name.clone(),
        origin: schema.pointer.clone(),
        deprecated: is_deprecated(schema),
        fields,
        extra,
        closed,
        rules,
    }
}

fn fields(plan: &Plan<'_, '_>, id: FinalId, members: &[Member]) -> Vec<FieldItem> {
    let graph = plan.graph;
    let mut scope = Scope::new(Case::Value);
    let mut renamed: HashMap<usize, String> = HashMap::default();
    for (index, member) in members.iter().enumerate() {
        if let Some(name) = graph.settings.value_name(&graph.schemas().get(member.schema).pointer) {
            scope.reserve(name);
            renamed.insert(index, name.to_owned());
        }
    }
    let claims: Vec<Claim> = members
        .iter()
        .enumerate()
        .filter(|(index, _)| !renamed.contains_key(index))
        .map(|(_, member)| Claim::of(&member.wire))
        .collect();
    let mut names = scope.assign(&claims).into_iter();
    members
        .iter()
        .enumerate()
        .map(|(slot, member)| {
            let schema = graph.schemas().get(member.schema);
            let mut ty = plan.ty(&member.ty, id, slot);
            let mut presence = member.presence;
            if plan.boxes.optional(id, slot) {
                ty = TypeRef::Option(Box::new(ty));
                presence = Presence::Optional;
            }
            let mut rules = member.rules.clone();
            let tag = plan.tags.get(&(id, member.wire.clone()));
            if let Some(tag) = tag.filter(|_| plan.is_sent(id) && !is_optional(&ty) && !is_constant(&rules)) {
                rules.push(Rule::Given(tag.to_string()));
            }
            FieldItem {
                name: renamed.remove(&slot).or_else(|| names.next()).unwrap_or_default(),
                wire: member.wire.clone(),
                docs: notes::member_docs(&schema.docs, graph.schemas(), member.schema, &member.rules),
                deprecated: schema.docs.deprecated,
                ty,
                presence,
                rules,
            }
        })
        .collect()
}

/// Whether a new value has something here that need not be asked for.
fn is_constant(rules: &[Rule]) -> bool {
    rules.iter().any(|rule| rule.constant().is_some())
}

fn is_optional(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::Option(_) | TypeRef::Nullable(_))
}

/// What must be there and is no constant is asked for, of whatever a program sends: a member that is added later, and can be
/// left out, then breaks nobody.
fn constructor(plan: &Plan<'_, '_>, id: FinalId, members: &[Member], fields: &[FieldItem]) -> Constructor {
    let asked: Vec<(&FieldItem, &Member)> = fields
        .iter()
        .zip(members)
        .filter(|(field, _)| !is_optional(&field.ty) && !is_constant(&field.rules))
        .collect();
    if asked.is_empty() {
        return Constructor::Default;
    }
    if !plan.is_sent(id) {
        return Constructor::None;
    }
    let arguments = asked.into_iter().map(|(field, member)| {
        let (ty, into) = match &field.ty {
            // One step, which is taken into the box.
            TypeRef::Box(inner) => ((**inner).clone(), false),
            ty => (ty.clone(), plan.is_made_from(&member.ty, ty)),
        };
        ArgumentItem {
            name: field.name.clone(),
            ty,
            into,
        }
    });
    Constructor::New(arguments.collect())
}

fn extra_name(fields: &[FieldItem]) -> String {
    let mut name = "extra".to_owned();
    while fields.iter().any(|field| field.name == name) {
        name.push_str("_members");
    }
    name
}
