//! From named nodes to the items of `src/types/`.

mod enums;
mod modules;
mod structs;
mod unions;

use crate::hash::{HashMap, HashSet};
use crate::value::Value;

pub use self::modules::modules;
pub use self::unions::only_tags;
use crate::api::{Direction, Schema, Shape, StringShape};
use crate::config::Via;
use crate::library::{AliasItem, Item, NewtypeItem, Rule, TypeRef};
use crate::lower::docs::notes;
use crate::lower::types::graph::{Draft, Graph};
use crate::lower::types::naming::variants::VariantNames;
use crate::lower::types::naming::{FinalId, Naming};
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

fn item(plan: &Plan<'_, '_>, id: FinalId) -> Item {
    let node = plan.graph.node(plan.naming.get(id).node);
    let schema = plan.graph.schemas().get(node.schema);
    match (&node.draft, &schema.shape) {
        (Draft::Record { members, extra, closed }, _) => {
            Item::Struct(structs::record(plan, id, schema, members, extra.as_ref(), *closed))
        }
        (Draft::Union { variants, tag, several }, _) => {
            Item::Union(unions::union(plan, id, variants, tag.as_ref(), *several))
        }
        (Draft::TextEnum, Shape::Enum(shape)) => Item::TextEnum(enums::text_enum(plan, id, schema, shape)),
        (Draft::ScalarEnum, Shape::Enum(shape)) => Item::ScalarEnum(enums::scalar_enum(plan, id, schema, shape)),
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
        alike: false,
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

    /// Whether a type is made of other values: a union that is sent of what its variants hold, a text of any kind of text. What
    /// another name stands for is made as that is.
    pub fn is_made_from(&self, of: &Ty, ty: &TypeRef) -> bool {
        if !matches!(ty, TypeRef::Named(_)) {
            return is_made_from_text(ty);
        }
        let of = self.bare(of, 0);
        let union = match of {
            Ty::Node(node) if matches!(self.graph.node(node).draft, Draft::Union { .. }) => self.naming.of(node),
            Ty::Node(_) => None,
            of => return is_made_from_text(&self.free(&of)),
        };
        union.is_some_and(|id| self.is_sent(id))
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

/// Text is taken in any form.
pub fn is_made_from_text(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::String | TypeRef::Bytes | TypeRef::File => true,
        // It is made from the type that it is around.
        TypeRef::External(external) => external.via != Via::Reflect,
        _ => false,
    }
}

pub fn has_external(ty: &TypeRef) -> bool {
    ty.has(&|ty| matches!(ty, TypeRef::External(_)))
}
