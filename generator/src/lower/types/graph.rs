//! The types that the description asks for, before they have names: nodes, and [`Ty`] between them.
//!
//! A node is what Rust needs a definition for: every component, and of the schemas written inline the objects with
//! properties, enumerations, unions and constrained strings. Nothing here recurses into a node, so depth is no matter.

use std::collections::VecDeque;

use crate::hash::HashMap;
use crate::value::Value;

use crate::api::{
    Access, Additional, Api, Direction, EnumShape, ObjectShape, Property, SchemaId, Schemas, Shape, StringShape,
    UnionKind,
};
use crate::library::{External, Presence, Rule};
use crate::source::Pointer;

use crate::lower::settings::Settings;
use crate::lower::types::ty::{NodeId, Ty};
use crate::lower::types::uses::Uses;
use crate::lower::types::{rules, shapes};

/// What needs a definition.
#[derive(Debug)]
pub struct Node {
    pub schema: SchemaId,
    /// Of a schema that has two forms, which one; else the received one.
    pub form: Direction,
    pub component: bool,
    pub draft: Draft,
}

#[derive(Debug)]
pub enum Draft {
    /// Not looked at yet.
    Pending,
    Record {
        members: Vec<Member>,
        extra: Option<Extra>,
        closed: bool,
    },
    TextEnum,
    ScalarEnum,
    Union {
        variants: Vec<Alternative>,
        tag: Option<Tag>,
        /// Whether several variants may hold of one object.
        several: bool,
    },
    Newtype,
    Alias(Ty),
}

#[derive(Debug)]
pub struct Member {
    pub wire: String,
    pub schema: SchemaId,
    /// `Option` included.
    pub ty: Ty,
    pub presence: Presence,
    pub rules: Vec<Rule>,
}

/// The messages that values of one form travel in.
#[derive(Clone, Copy)]
struct Travels {
    in_requests: bool,
    in_responses: bool,
}

/// The values of members that are not listed.
#[derive(Debug)]
pub struct Extra {
    pub ty: Ty,
    pub rules: Vec<Rule>,
}

#[derive(Debug)]
pub struct Alternative {
    pub schema: SchemaId,
    pub ty: Ty,
    /// The values of the discriminator that mean it: texts, or [as JSON](Tag::json).
    pub tags: Vec<String>,
    pub rules: Vec<Rule>,
}

/// What tells the variants of a union apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    pub name: String,
    /// Whether its values are not all texts, so that they are written as JSON.
    pub json: bool,
    /// The variant of objects without a value that means one.
    pub default: Option<usize>,
}

pub struct Graph<'a> {
    pub api: &'a Api,
    pub settings: &'a Settings<'a>,
    pub uses: &'a Uses,
    pub nodes: Vec<Node>,
    index: HashMap<(SchemaId, Direction), NodeId>,
    queue: VecDeque<NodeId>,
    /// The components that are schemas of other files, which are called after them, by those schemas.
    adopted: HashMap<SchemaId, SchemaId>,
}

impl<'a> Graph<'a> {
    pub fn new(api: &'a Api, settings: &'a Settings<'a>, uses: &'a Uses) -> Self {
        Graph {
            api,
            settings,
            uses,
            nodes: Vec::new(),
            index: HashMap::default(),
            queue: VecDeque::new(),
            adopted: adopted(api),
        }
    }

    /// The places of a schema that settings can name: its own, and that of the component that it is called after.
    pub fn places(&self, id: SchemaId) -> impl Iterator<Item = &'a Pointer> + use<'a> {
        let schemas = self.schemas();
        let component = self.adopted.get(&id).copied();
        [Some(id), component]
            .into_iter()
            .flatten()
            .map(|id| &schemas.get(id).pointer)
    }

    /// The name that the settings give to the type of a schema.
    pub fn type_name(&self, id: SchemaId) -> Option<&'a str> {
        self.places(id).find_map(|place| self.settings.type_name(place))
    }

    /// The name that the lock keeps for the type of an inline node.
    pub fn kept(&self, id: NodeId) -> Option<&'a str> {
        let node = self.node(id);
        self.settings
            .kept_type(&self.schemas().get(node.schema).pointer, node.form == Direction::Sent)
    }

    /// How the lock writes a node.
    pub fn key(&self, id: NodeId) -> String {
        let node = self.node(id);
        self.settings
            .type_key(&self.schemas().get(node.schema).pointer, node.form == Direction::Sent)
    }

    /// The user's own type for a schema.
    fn external(&self, id: SchemaId) -> Option<External> {
        let is_text = || match self.schemas().shape(id) {
            Shape::String(_) => true,
            Shape::Enum(shape) => shape.values.iter().all(|value| value.value.is_string()),
            _ => false,
        };
        self.places(id).find_map(|place| self.settings.external(place, is_text))
    }

    pub fn schemas(&self) -> &'a Schemas {
        &self.api.schemas
    }

    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    pub fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..u32::try_from(self.nodes.len()).unwrap_or(u32::MAX)).map(NodeId)
    }

    /// The node of a schema whose values go this way.
    pub fn find(&self, id: SchemaId, direction: Direction) -> Option<NodeId> {
        self.index.get(&(id, self.uses.form(id, direction))).copied()
    }

    /// The type of values of a schema; their being nullable is not part of it, see [`Schemas::is_nullable`].
    pub fn ty(&mut self, id: SchemaId, direction: Direction) -> Ty {
        let ty = self.reference(id, direction, 0);
        self.settle();
        ty
    }

    /// Makes sure that the component has a type; it may be one that nothing uses.
    pub fn component(&mut self, id: SchemaId) {
        if self.external(id).is_some() {
            return;
        }
        // One that is nothing but a schema of another file has its type there.
        let id = match self.is_adopted(id) {
            true => self.schemas().resolve(id),
            false => id,
        };
        self.define(id, Direction::Received);
        self.define(id, Direction::Sent);
        self.settle();
    }

    fn settle(&mut self) {
        while let Some(id) = self.queue.pop_front() {
            let draft = self.draft(id);
            self.nodes[id.0 as usize].draft = draft;
        }
    }

    fn define(&mut self, schema: SchemaId, direction: Direction) -> NodeId {
        let key = (schema, self.uses.form(schema, direction));
        if let Some(&id) = self.index.get(&key) {
            return id;
        }
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node {
            schema,
            form: key.1,
            component: self.schemas().get(schema).component.is_some(),
            draft: Draft::Pending,
        });
        self.index.insert(key, id);
        self.queue.push_back(id);
        id
    }

    fn reference(&mut self, id: SchemaId, direction: Direction, depth: usize) -> Ty {
        let mut end = id;
        for (id, schema) in self.schemas().chain(id) {
            if let Some(external) = self.external(id) {
                return Ty::External(external);
            }
            if schema.component.is_some() && !self.is_adopted(id) {
                return Ty::Node(self.define(id, direction));
            }
            end = id;
        }
        match self.schemas().get(end).shape {
            // A cycle.
            Shape::Reference(_) => Ty::Any,
            _ => self.inline(end, direction, depth),
        }
    }

    /// Whether a component is nothing but a schema of another file.
    fn is_adopted(&self, component: SchemaId) -> bool {
        !self.adopted.is_empty() && self.adopted.get(&self.schemas().resolve(component)) == Some(&component)
    }

    /// The type of a schema by its shape, whatever it is called.
    fn inline(&mut self, id: SchemaId, direction: Direction, depth: usize) -> Ty {
        if depth > 32 {
            // Arrays of arrays of arrays …: the reader has its own limit, this is only the net below it.
            return Ty::Any;
        }
        match &self.schemas().get(id).shape {
            Shape::Reference(next) => self.reference(*next, direction, depth + 1),
            Shape::Any(_) | Shape::Null => Ty::Any,
            Shape::Boolean => Ty::Bool,
            Shape::Integer(shape) => match self.external_format(shape.format.as_deref(), false) {
                Some(ty) => ty,
                None => shapes::integer(shape),
            },
            Shape::Number(shape) => match self.external_format(shape.format.as_deref(), false) {
                Some(ty) => ty,
                None => shapes::number(shape),
            },
            Shape::String(shape) => self.string(id, shape, direction),
            Shape::Enum(shape) => match shapes::constant(shape) {
                Some(ty) => ty,
                None => Ty::Node(self.define(id, direction)),
            },
            Shape::Array(array) => {
                let item = array.items.map_or(Ty::Any, |item| self.element(item, direction, depth));
                Ty::Vec(Box::new(item))
            }
            Shape::Tuple(tuple) => {
                let items = tuple.items.iter().map(|item| self.element(*item, direction, depth));
                Ty::Tuple(items.collect())
            }
            Shape::Object(object) if object.is_bare() => Ty::Any,
            Shape::Object(object) => match shapes::map_values(object) {
                Some(Some(values)) => Ty::Map(Box::new(self.element(values, direction, depth))),
                Some(None) => Ty::Map(Box::new(Ty::Any)),
                None => Ty::Node(self.define(id, direction)),
            },
            Shape::Union(_) => Ty::Node(self.define(id, direction)),
        }
    }

    fn external_format(&self, format: Option<&str>, is_text: bool) -> Option<Ty> {
        self.settings.external_format(format?, is_text).map(Ty::External)
    }

    fn string(&mut self, id: SchemaId, shape: &StringShape, direction: Direction) -> Ty {
        if let Some(ty) = self.external_format(shape.format.as_deref(), true) {
            return ty;
        }
        match shape.format.as_deref().and_then(shapes::format) {
            Some(format) => Ty::Format(format),
            None if self.uses.is_file(id) => Ty::File,
            None if shapes::is_constrained(shape) => Ty::Node(self.define(id, direction)),
            None => Ty::String,
        }
    }

    /// Whether nothing is said but that it is an object.
    fn is_bare(&self, id: SchemaId) -> bool {
        let shape = self.schemas().shape(id);
        matches!(shape, Shape::Object(object) if object.is_bare())
    }

    /// Whether the values are of any JSON type, so that `null` is one by itself.
    fn may_be_null_itself(&self, id: SchemaId, ty: &Ty) -> bool {
        let schema = self.schemas().get(self.schemas().resolve(id));
        // A constant may be an object or array, and an integer have more than 64 bits.
        let has_type = matches!(schema.shape, Shape::Enum(_) | Shape::Integer(_) | Shape::Number(_));
        *ty == Ty::Any
            && !self.is_bare(id)
            && !has_type
            && !schema.demands.iter().any(|demand| demand.admits_null() == Some(false))
    }

    /// The type of a variant: beside others, an object of which nothing is said is told from them by being one.
    fn variant(&mut self, id: SchemaId, direction: Direction) -> Ty {
        match self.reference(id, direction, 0) {
            Ty::Any | Ty::Node(_) if self.is_bare(id) => Ty::Map(Box::new(Ty::Any)),
            ty => ty,
        }
    }

    /// An item of an array or a value of a map: where it may be `null`, an `Option`.
    fn element(&mut self, id: SchemaId, direction: Direction, depth: usize) -> Ty {
        let ty = self.reference(id, direction, depth + 1);
        let any = self.may_be_null_itself(id, &ty);
        if !any && self.schemas().is_nullable(id) {
            Ty::Option(Box::new(ty))
        } else {
            ty
        }
    }

    fn draft(&mut self, id: NodeId) -> Draft {
        let Node {
            schema,
            form,
            component,
            ..
        } = *self.node(id);
        // What is only sent has one form, but what it holds may have two.
        let direction = match self.uses.goes(schema, Direction::Received) {
            false if self.uses.goes(schema, Direction::Sent) => Direction::Sent,
            _ => form,
        };
        match &self.schemas().get(schema).shape {
            Shape::Reference(next) => Draft::Alias(self.reference(*next, direction, 0)),
            Shape::Object(object) if shapes::map_values(object).is_none() => self.record(schema, object, direction),
            Shape::Union(union) => {
                let discriminator = union.discriminator.as_ref();
                let tag = discriminator.map(|discriminator| Tag {
                    name: discriminator.property.clone(),
                    json: !discriminator.values.iter().flatten().all(Value::is_string),
                    default: discriminator.default,
                });
                let text = |value: &Value| match (&tag, value) {
                    (Some(Tag { json: false, .. }), Value::String(text)) => text.to_string(),
                    _ => value.to_string(),
                };
                let values = |index: usize| discriminator.and_then(|discriminator| discriminator.values.get(index));
                let variants = union
                    .variants
                    .iter()
                    .enumerate()
                    .map(|(index, variant)| Alternative {
                        schema: *variant,
                        ty: self.variant(*variant, direction),
                        tags: values(index).into_iter().flatten().map(text).collect(),
                        rules: rules::of(self.schemas(), self.settings, *variant),
                    })
                    .collect();
                Draft::Union {
                    variants,
                    tag: tag.filter(|_| union.kind != UnionKind::Events),
                    several: union.several,
                }
            }
            Shape::Enum(shape) if component => enumeration(shape),
            Shape::Enum(shape) if shapes::constant(shape).is_none() => enumeration(shape),
            Shape::String(shape)
                if shapes::is_constrained(shape) && self.external_format(shape.format.as_deref(), true).is_none() =>
            {
                Draft::Newtype
            }
            _ => Draft::Alias(self.inline(schema, direction, 0)),
        }
    }

    fn record(&mut self, id: SchemaId, object: &ObjectShape, direction: Direction) -> Draft {
        let travels = Travels {
            in_requests: self.uses.goes(id, Direction::Sent)
                && (direction == Direction::Sent || !self.uses.has_two_forms(id)),
            in_responses: self.uses.goes(id, Direction::Received) && direction == Direction::Received,
        };
        let members = object
            .properties
            .iter()
            .filter_map(|property| {
                let access = self.schemas().access(property.schema);
                let needless = access == Access::ReadOnly && travels.in_requests && !travels.in_responses;
                (!needless).then(|| self.member(property, access, direction, travels))
            })
            .collect();
        let extra = match object.additional {
            Additional::Unspecified if !self.places(id).any(|place| self.settings.keeps_unlisted(place)) => None,
            Additional::Forbidden => None,
            Additional::Unspecified | Additional::Any => Some(Extra {
                ty: Ty::Any,
                rules: Vec::new(),
            }),
            Additional::Schema(values) => Some(Extra {
                ty: self.element(values, direction, 0),
                rules: rules::of(self.schemas(), self.settings, values),
            }),
        };
        Draft::Record {
            members,
            extra,
            closed: object.additional == Additional::Forbidden,
        }
    }

    fn member(&mut self, property: &Property, access: Access, direction: Direction, travels: Travels) -> Member {
        let both = travels.in_requests && travels.in_responses;
        let required = property.required
            && match access {
                Access::ReadWrite => true,
                Access::ReadOnly => !both,
                Access::WriteOnly => !travels.in_responses,
            };
        let value = self.reference(property.schema, direction, 0);
        // Any JSON value can be `null` by itself; only an absent one needs a state of its own.
        let any = self.may_be_null_itself(property.schema, &value);
        let nullable = any || self.schemas().is_nullable(property.schema);
        let ty = match (required, nullable) {
            (true, true) if !any => Ty::Option(Box::new(value)),
            (true, _) => value,
            (false, true) if travels.in_requests => Ty::Nullable(Box::new(value)),
            (false, _) => Ty::Option(Box::new(value)),
        };
        let presence = match (access, required) {
            (Access::WriteOnly, _) if travels.in_responses => Presence::SentOnly,
            (_, true) => Presence::Required,
            (_, false) if nullable && !any && matches!(ty, Ty::Option(_)) => Presence::Nullable,
            (_, false) => Presence::Optional,
        };
        let mut rules = rules::of(self.schemas(), self.settings, property.schema);
        // Where it could be received, its presence says it.
        if access == Access::WriteOnly && presence != Presence::SentOnly && !rules.contains(&Rule::Secret) {
            rules.insert(0, Rule::Secret);
        }
        Member {
            wire: property.name.clone(),
            schema: property.schema,
            rules,
            ty,
            presence,
        }
    }
}

/// The components that schemas of other files are called after.
fn adopted(api: &Api) -> HashMap<SchemaId, SchemaId> {
    let components = api.components.iter().filter_map(|(name, id)| {
        let target = api.schemas.resolve(*id);
        let schema = api.schemas.get(target);
        let same = schema.component.as_deref() == Some(name) && target != *id;
        (same && schema.pointer.file().0.is_some()).then_some((target, *id))
    });
    components.collect()
}

fn enumeration(shape: &EnumShape) -> Draft {
    if shape.values.iter().all(|value| matches!(value.value, Value::String(_))) && !shape.values.is_empty() {
        Draft::TextEnum
    } else {
        Draft::ScalarEnum
    }
}

impl Graph<'_> {
    /// The type that stands behind aliases; one of the cycle where they lead to themselves.
    pub fn unaliased<'t>(&'t self, ty: &'t Ty) -> &'t Ty {
        let next = |ty: &&'t Ty| match ty {
            Ty::Node(node) => match &self.node(*node).draft {
                Draft::Alias(inner) => Some(inner),
                _ => None,
            },
            _ => None,
        };
        std::iter::successors(Some(ty), next)
            .take(LONGEST_ALIAS)
            .last()
            .unwrap_or(ty)
    }
}

/// How many aliases may stand for one another.
const LONGEST_ALIAS: usize = 17;

impl Draft {
    /// Calls `visit` with every type that the definition holds, in order.
    pub fn types<'d>(&'d self, visit: &mut dyn FnMut(&'d Ty)) {
        match self {
            Draft::Record { members, extra, .. } => {
                members.iter().for_each(|member| visit(&member.ty));
                extra.iter().for_each(|extra| visit(&extra.ty));
            }
            Draft::Union { variants, .. } => variants.iter().for_each(|variant| visit(&variant.ty)),
            Draft::Alias(ty) => visit(ty),
            Draft::Pending | Draft::TextEnum | Draft::ScalarEnum | Draft::Newtype => {}
        }
    }
}
