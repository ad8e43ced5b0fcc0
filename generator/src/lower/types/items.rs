//! From named nodes to the items of `src/types/`.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;

use crate::api::{Direction, EnumShape, Schema, Shape, StringShape};
use crate::config::Via;
use crate::library::{
    AliasItem, ArgumentItem, Constructor, ExtraItem, FieldItem, Item, NewtypeItem, Presence, Rule, ScalarEnumItem,
    ScalarVariantItem, StructItem, TextEnumItem, TextVariantItem, TypeModule, TypeRef, UnionItem, VariantItem,
};

use crate::lower::docs;
use crate::lower::docs::notes;
use crate::lower::names::{Case, Claim, Scope, words};
use crate::lower::types::graph::{Alternative, Draft, Extra, Graph, Member, Tag};
use crate::lower::types::naming::variants::VariantNames;
use crate::lower::types::naming::{FinalId, Module, Naming};
use crate::lower::types::recursion::Boxes;
use crate::lower::types::ty::{NodeId, Ty};
use crate::lower::types::{limits, rules, shapes};

/// Everything that is known of the types.
pub struct Plan<'p, 'a> {
    pub graph: &'p Graph<'a>,
    pub naming: &'p Naming,
    pub variants: &'p VariantNames,
    pub boxes: &'p Boxes,
    /// Aliases that would lead to themselves, and stand for any value.
    pub endless: &'p HashSet<NodeId>,
    /// Of what is a variant: the discriminators, and the only value of each that means it.
    pub tags: &'p HashMap<(FinalId, String), Value>,
}

/// The discriminators of the types that are variants, where only one value means them wherever they are one. (What `new`
/// asks for is what the description leaves open.)
pub fn only_tags(graph: &Graph<'_>, naming: &Naming) -> HashMap<(FinalId, String), Value> {
    let mut found: HashMap<(FinalId, String), Option<Value>> = HashMap::new();
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
                [only] if tag.json => serde_json::from_str(only).ok(),
                [only] => Some(Value::String(only.clone())),
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

/// The modules, sorted by name.
pub fn modules(plan: &Plan<'_, '_>) -> Vec<TypeModule> {
    let naming = plan.naming;
    let ids: Vec<FinalId> = (0..naming.finals.len())
        .filter_map(|index| u32::try_from(index).ok())
        .map(FinalId)
        .collect();
    let mut members: BTreeMap<FinalId, Vec<FinalId>> = BTreeMap::new();
    for id in &ids {
        members.entry(root(naming, *id)).or_default().push(*id);
    }
    let roots: Vec<FinalId> = members.keys().copied().collect();
    let claims: Vec<Claim> = roots
        .iter()
        .map(|id| Claim {
            words: words(&naming.get(*id).name),
            spelling: naming.get(*id).name.clone(),
            qualifier: None,
        })
        .collect();
    let mut scope = Scope::new(Case::Module);
    // A module inside one of its own name is what clippy calls inception.
    scope.reserve("types");
    let names = scope.assign(&claims);
    let mut out: Vec<TypeModule> = members
        .into_iter()
        .zip(names)
        .map(|((root, inside), module)| TypeModule {
            module,
            items: in_order(plan, root, &inside)
                .into_iter()
                .map(|id| item(plan, id))
                .collect(),
        })
        .collect();
    out.sort_by(|a, b| a.module.cmp(&b.module));
    out
}

fn root(naming: &Naming, id: FinalId) -> FinalId {
    let mut at = id;
    for _ in 0..naming.finals.len() {
        match naming.get(at).module {
            Module::With(owner) if owner != at => at = owner,
            _ => break,
        }
    }
    at
}

/// The root first, then what it holds in the order of its members, each followed by what that holds.
fn in_order(plan: &Plan<'_, '_>, root: FinalId, inside: &[FinalId]) -> Vec<FinalId> {
    let wanted: HashSet<FinalId> = inside.iter().copied().collect();
    let mut seen = HashSet::new();
    let mut out = Vec::new();
    // What nothing holds (the sent half of a pair) comes after, by name.
    let mut rest: Vec<FinalId> = inside.to_vec();
    rest.sort_by(|a, b| plan.naming.get(*a).name.cmp(&plan.naming.get(*b).name));
    for start in [root].into_iter().chain(rest) {
        let mut open = vec![start];
        while let Some(id) = open.pop() {
            if !wanted.contains(&id) || !seen.insert(id) {
                continue;
            }
            out.push(id);
            let mut children = Vec::new();
            plan.graph.node(plan.naming.get(id).node).draft.types(&mut |ty| {
                ty.nodes(&mut |child, _| children.extend(plan.naming.of(child)));
            });
            open.extend(children.into_iter().rev());
        }
    }
    out
}

fn item(plan: &Plan<'_, '_>, id: FinalId) -> Item {
    let node = plan.graph.node(plan.naming.get(id).node);
    let schema = plan.graph.schemas().get(node.schema);
    match (&node.draft, &schema.shape) {
        (Draft::Record { members, extra, closed }, _) => {
            Item::Struct(record(plan, id, schema, members, extra.as_ref(), *closed))
        }
        (Draft::Union { variants, tag, several }, _) => Item::Union(union(plan, id, variants, tag.as_ref(), *several)),
        (Draft::TextEnum, Shape::Enum(shape)) => Item::TextEnum(text_enum(plan, id, schema, shape)),
        (Draft::ScalarEnum, Shape::Enum(shape)) => Item::ScalarEnum(scalar_enum(plan, id, schema, shape)),
        (Draft::Newtype, Shape::String(shape)) => Item::Newtype(newtype(plan, id, schema, shape)),
        (Draft::Alias(ty), _) => {
            let rules = rules::of(plan.graph.schemas(), plan.graph.settings, node.schema);
            let ty = match plan.endless.contains(&plan.naming.get(id).node) {
                true => TypeRef::Any,
                false => plan.ty(ty, id, 0),
            };
            Item::Alias(alias(plan, id, schema, ty, &rules))
        }
        // Every draft of the other kinds is made for the shape that it is matched with above.
        _ => Item::Alias(alias(plan, id, schema, TypeRef::Any, &[])),
    }
}

/// Of an inline schema, what is deprecated is the member.
fn is_deprecated(schema: &Schema) -> bool {
    schema.docs.deprecated && schema.component.is_some()
}

fn record(
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

fn scalar_enum(plan: &Plan<'_, '_>, id: FinalId, schema: &Schema, shape: &EnumShape) -> ScalarEnumItem {
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

fn newtype(plan: &Plan<'_, '_>, id: FinalId, schema: &Schema, shape: &StringShape) -> NewtypeItem {
    NewtypeItem {
        docs: plan.docs(id, &[]),
        name: plan.naming.get(id).name.clone(),
        origin: schema.pointer.clone(),
        patterns: limits::patterns(shape),
        min_length: shape.min_length.filter(|least| *least > 0),
        max_length: shape.max_length,
        secret: shapes::is_secret(shape),
        example: schema.docs.examples.iter().find_map(Value::as_str).map(str::to_owned),
    }
}

fn alias(plan: &Plan<'_, '_>, id: FinalId, schema: &Schema, ty: TypeRef, rules: &[Rule]) -> AliasItem {
    AliasItem {
        docs: plan.docs(id, rules),
        name: plan.naming.get(id).name.clone(),
        origin: schema.pointer.clone(),
        ty,
    }
}

impl Plan<'_, '_> {
    /// What is said of a type.
    fn docs(&self, id: FinalId, rules: &[Rule]) -> Vec<String> {
        notes::type_docs(&self.naming.get(id).name, &self.schemas(id), rules)
    }

    /// The schemas that are this type, the one that speaks for them first.
    fn schemas(&self, id: FinalId) -> Vec<&Schema> {
        let named = self.naming.get(id);
        if let Some(documented_by) = named.documented_by {
            return vec![self.graph.schemas().get(self.graph.node(documented_by).schema)];
        }
        let others = named.nodes.iter().filter(|node| **node != named.node);
        let nodes = [named.node].into_iter().chain(others.copied());
        nodes
            .map(|node| self.graph.schemas().get(self.graph.node(node).schema))
            .collect()
    }

    /// Whether programs make values of a type to send them.
    fn is_sent(&self, id: FinalId) -> bool {
        self.naming.get(id).nodes.iter().any(|node| {
            let node = self.graph.node(*node);
            let uses = self.graph.uses;
            node.form == Direction::Sent
                || (uses.goes(node.schema, Direction::Sent) && !uses.has_two_forms(node.schema))
        })
    }

    /// Whether a type is made of other values: a union that is sent of what its variants hold, a text of any kind of text.
    pub fn is_made_from(&self, of: &Ty, ty: &TypeRef) -> bool {
        let union = match of {
            Ty::Node(node) if matches!(self.graph.node(*node).draft, Draft::Union { .. }) => self.naming.of(*node),
            _ => None,
        };
        let sent = union.is_some_and(|id| self.is_sent(id));
        matches!(ty, TypeRef::Named(_)) && sent || is_made_from_text(ty)
    }

    /// The same type with no alias left in it.
    pub fn bare(&self, ty: &Ty, depth: usize) -> Ty {
        let inner = |ty: &Ty| Box::new(self.bare(ty, depth + 1));
        let mut ty = ty;
        while let Ty::Node(node) = ty
            && let Draft::Alias(of) = &self.graph.node(*node).draft
        {
            // Which is how it is written.
            if self.endless.contains(node) {
                return Ty::Any;
            }
            ty = of;
        }
        match ty {
            _ if depth > 16 => ty.clone(),
            Ty::Option(ty) => Ty::Option(inner(ty)),
            Ty::Nullable(ty) => Ty::Nullable(inner(ty)),
            Ty::Vec(ty) => Ty::Vec(inner(ty)),
            Ty::Map(ty) => Ty::Map(inner(ty)),
            Ty::Tuple(items) => Ty::Tuple(items.iter().map(|ty| self.bare(ty, depth + 1)).collect()),
            ty => ty.clone(),
        }
    }

    /// The type of member `slot` of a type.
    pub fn ty(&self, ty: &Ty, owner: FinalId, slot: usize) -> TypeRef {
        self.convert(
            ty,
            &mut |target, by_value| by_value && self.boxes.boxed(owner, slot, target),
            true,
        )
    }

    /// The type of a value that no type of the crate holds.
    pub fn free(&self, ty: &Ty) -> TypeRef {
        self.convert(ty, &mut |_, _| false, true)
    }

    fn convert(&self, ty: &Ty, boxed: &mut dyn FnMut(FinalId, bool) -> bool, by_value: bool) -> TypeRef {
        let mut inner = |ty: &Ty, by_value: bool| Box::new(self.convert(ty, boxed, by_value));
        match ty {
            Ty::Bool => TypeRef::Bool,
            Ty::I32 => TypeRef::I32,
            Ty::I64 => TypeRef::I64,
            Ty::U32 => TypeRef::U32,
            Ty::U64 => TypeRef::U64,
            Ty::F64 => TypeRef::F64,
            Ty::String => TypeRef::String,
            Ty::Any => TypeRef::Any,
            Ty::File => TypeRef::File,
            Ty::Format(format) => TypeRef::Format(*format),
            Ty::External(external) => TypeRef::External(external.clone()),
            Ty::Option(ty) => TypeRef::Option(inner(ty, by_value)),
            Ty::Nullable(ty) => TypeRef::Nullable(inner(ty, by_value)),
            Ty::Vec(ty) => TypeRef::Vec(inner(ty, false)),
            Ty::Map(ty) => TypeRef::Map(inner(ty, false)),
            Ty::Tuple(items) => TypeRef::Tuple(items.iter().map(|item| self.convert(item, boxed, by_value)).collect()),
            Ty::Node(node) => match self.naming.of(*node) {
                Some(target) => {
                    let named = TypeRef::Named(self.naming.get(target).name.clone());
                    if boxed(target, by_value) {
                        TypeRef::Box(Box::new(named))
                    } else {
                        named
                    }
                }
                None => TypeRef::Any,
            },
        }
    }
}

fn fields(plan: &Plan<'_, '_>, id: FinalId, members: &[Member]) -> Vec<FieldItem> {
    let graph = plan.graph;
    let mut scope = Scope::new(Case::Value);
    let mut renamed: HashMap<usize, String> = HashMap::new();
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

/// Text is taken in any form.
pub fn is_made_from_text(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::String | TypeRef::Bytes | TypeRef::File => true,
        // It is made from the type that it is around.
        TypeRef::External(external) => external.via != Via::Reflect,
        _ => false,
    }
}

fn extra_name(fields: &[FieldItem]) -> String {
    let mut name = "extra".to_owned();
    while fields.iter().any(|field| field.name == name) {
        name.push_str("_members");
    }
    name
}

fn union(plan: &Plan<'_, '_>, id: FinalId, variants: &[Alternative], tag: Option<&Tag>, several: bool) -> UnionItem {
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

pub fn has_external(ty: &TypeRef) -> bool {
    ty.has(&|ty| matches!(ty, TypeRef::External(_)))
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

fn with_renames(plan: &Plan<'_, '_>, claims: Vec<Claim>, pointers: &[&crate::source::Pointer]) -> Vec<String> {
    let mut scope = Scope::new(Case::Variant);
    let renamed: Vec<Option<&str>> = pointers
        .iter()
        .map(|pointer| plan.graph.settings.type_name(pointer))
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

/// A name for a variant that the description does not have: this one, unless it has one of that name.
fn free_name(wanted: &str, names: &[String]) -> String {
    let mut name = wanted.to_owned();
    while names.contains(&name) {
        name.push_str("Value");
    }
    name
}

fn text_enum(plan: &Plan<'_, '_>, id: FinalId, schema: &Schema, shape: &EnumShape) -> TextEnumItem {
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
    }
}

/// The variants' names, and that of the one for everything else.
fn value_names(plan: &Plan<'_, '_>, schema: &Schema, shape: &EnumShape) -> (Vec<String>, String) {
    let claims = shape
        .values
        .iter()
        .map(|value| {
            let spelling = match &value.value {
                Value::String(text) => text.clone(),
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
            }
        })
        .collect();
    let pointers: Vec<crate::source::Pointer> = (0..shape.values.len())
        .map(|index| schema.pointer.child("enum").item(index))
        .collect();
    let names = with_renames(plan, claims, &pointers.iter().collect::<Vec<_>>());
    let unknown = free_name("Unknown", &names);
    (names, unknown)
}

fn text(description: Option<&str>) -> Vec<String> {
    description.map(docs::lines).unwrap_or_default()
}
