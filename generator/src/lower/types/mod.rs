//! The types of a description: planned as a whole, then asked for one by one.

mod demands;
mod graph;
pub mod items;
mod limits;
mod naming;
mod recursion;
mod rules;
pub mod shapes;
mod ty;
pub mod unchecked;
pub mod uses;

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::api::{Api, Direction, Docs, Operation, SchemaId, Schemas, Shape};
use crate::diagnostics::{Code, Diagnostics};
use crate::hash::{HashMap, HashSet};
use crate::library::{Rule, TypeModule, TypeRef};

use crate::lock::Lock;
use crate::lower::docs::notes;
use crate::lower::names;
use crate::lower::settings::Settings;
use crate::lower::types::graph::{Draft, Graph};
use crate::lower::types::naming::places::{OperationWords, Places};
use crate::lower::types::naming::variants::VariantNames;
use crate::lower::types::ty::{NodeId, Ty};
use crate::lower::types::uses::Uses;
use items::Plan;
use naming::Naming;
use recursion::Boxes;

/// All types of a description, with their names.
pub struct Types<'a> {
    graph: Graph<'a>,
    naming: Naming,
    variants: VariantNames,
    boxes: Boxes,
    endless: HashSet<NodeId>,
    tags: HashMap<(naming::FinalId, String), crate::value::Value>,
    /// The names that depend on others.
    lock: Lock,
    /// The types of the schemas that operations hold directly.
    roots: HashMap<(SchemaId, Direction), Ty>,
    /// The rules of schemas that were asked for: many parameters are of one.
    rules: RefCell<HashMap<SchemaId, Vec<Rule>>>,
}

impl<'a> Types<'a> {
    /// Plans the types of everything that the components and the operations hold.
    pub fn plan(
        api: &'a Api,
        settings: &'a Settings<'a>,
        uses: &'a Uses,
        operations: Vec<Vec<String>>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut graph = Graph::new(api, settings, uses);
        for (_, id) in &api.components {
            graph.component(*id);
        }
        let mut roots = HashMap::default();
        for (id, direction) in api.roots() {
            roots.entry((id, direction)).or_insert_with(|| graph.ty(id, direction));
        }
        let words = OperationWords {
            operations,
            webhooks: api.webhooks.iter().map(webhook_words).collect(),
        };
        let endless = endless_aliases(&graph, diagnostics);
        let mut naming = naming::components(&graph);
        let variants = VariantNames::of(&graph, &|node| naming.name_of(node).to_owned());
        let places = Places::of(&graph, &words, &variants);
        naming::inline(&graph, &places, &variants, &mut naming);
        let boxes = recursion::decide(&graph, &naming, diagnostics);
        Types {
            lock: Lock {
                components: naming::components::record(&graph, &naming),
                types: naming::pins::record(&graph, &places, &naming),
                ..Lock::default()
            },
            tags: items::only_tags(&graph, &naming),
            graph,
            naming,
            variants,
            boxes,
            endless,
            roots,
            rules: RefCell::default(),
        }
    }

    /// The type of a schema that an operation holds. Its being nullable is not part of it, see [`Types::nullable`].
    pub fn type_of(&self, schema: SchemaId, direction: Direction) -> TypeRef {
        match self.roots.get(&(schema, direction)) {
            Some(ty) => self.plan_of().free(ty),
            None => TypeRef::Any,
        }
    }

    /// The type of a schema that is sent, with no alias left in it.
    pub fn bare_type(&self, schema: SchemaId) -> TypeRef {
        let plan = self.plan_of();
        match self.roots.get(&(schema, Direction::Sent)) {
            Some(ty) => plan.free(&plan.bare(ty, 0)),
            None => TypeRef::Any,
        }
    }

    /// Whether something is made of other values: a text of any kind of text, a union of what its variants hold.
    pub fn is_made_from(&self, schema: SchemaId, ty: &TypeRef) -> bool {
        match self.roots.get(&(schema, Direction::Sent)) {
            Some(of) => self.plan_of().is_made_from(of, ty),
            None => items::is_made_from_text(ty),
        }
    }

    /// The type of a schema where it has none of its own: a number, a string, a well-known format …
    pub fn plain_type(&self, schema: SchemaId) -> Option<TypeRef> {
        let ty = self.graph.unaliased(self.roots.get(&(schema, Direction::Received))?);
        let defined = match ty {
            Ty::Node(node) => !matches!(self.graph.node(*node).draft, Draft::Alias(_)),
            _ => false,
        };
        (!defined).then(|| self.plan_of().free(ty))
    }

    /// Whether `null` is documented, be it beside a reference or at its target.
    pub fn nullable(&self, schema: SchemaId) -> bool {
        self.graph.schemas().is_nullable(schema)
    }

    pub fn schemas(&self) -> &Schemas {
        self.graph.schemas()
    }

    /// The constraints that the type does not express.
    pub fn rules(&self, schema: SchemaId) -> Vec<Rule> {
        let mut known = self.rules.borrow_mut();
        let rules = || rules::of(self.graph.schemas(), self.graph.settings, schema);
        known.entry(schema).or_insert_with(rules).clone()
    }

    /// The constraints on a body that is text, which is a string whatever its schema says of it. Of what is no text there,
    /// a number for instance, nothing is checked.
    pub fn text_rules(&self, schema: SchemaId) -> Vec<Rule> {
        let schemas = self.graph.schemas();
        match schemas.shape(schema) {
            Shape::String(_) => {}
            Shape::Enum(shape) if shape.values.iter().all(|value| value.value.is_string()) => {}
            _ => return Vec::new(),
        }
        rules::of_text(schemas, self.graph.settings, schema)
    }

    /// The constraints on a header that is a plain value, or an array or a map of such, none of which has a type of its own.
    pub fn header_rules(&self, schema: SchemaId) -> Vec<Rule> {
        let schemas = self.graph.schemas();
        let is_plain = |id: SchemaId| match schemas.shape(id) {
            Shape::Boolean | Shape::String(_) => true,
            // Beyond 64 bits it is carried as text.
            Shape::Integer(shape) => shapes::integer(shape) != Ty::Any,
            Shape::Number(shape) => shapes::number(shape) != Ty::Any,
            Shape::Enum(shape) => {
                self.listed_type(id).is_some() || shape.values.iter().all(|value| value.value.is_string())
            }
            _ => false,
        };
        let is_checked = match schemas.shape(schema) {
            Shape::Array(array) => array.items.is_none_or(is_plain),
            // An object about which nothing is said is text.
            Shape::Object(object) if object.is_bare() => false,
            Shape::Object(object) => shapes::map_values(object).flatten().is_some_and(is_plain),
            _ => is_plain(schema),
        };
        match is_checked {
            true => rules::of_text(schemas, self.graph.settings, schema),
            false => Vec::new(),
        }
    }

    /// The plain type of an enumeration of integers, numbers or booleans.
    pub fn listed_type(&self, schema: SchemaId) -> Option<TypeRef> {
        let Shape::Enum(shape) = self.graph.schemas().shape(schema) else {
            return None;
        };
        let all = |is: fn(&crate::value::Value) -> bool| shape.values.iter().all(|value| is(&value.value));
        if all(|value| value.is_i64()) {
            Some(TypeRef::I64)
        } else if all(crate::value::Value::is_number) {
            Some(TypeRef::F64)
        } else {
            all(crate::value::Value::is_boolean).then_some(TypeRef::Bool)
        }
    }

    /// Whether two media types carry the same data.
    pub fn same(&self, one: Option<SchemaId>, other: Option<SchemaId>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => {
                let schemas = self.graph.schemas();
                schemas.resolve(one) == schemas.resolve(other)
                    || [Direction::Sent, Direction::Received].into_iter().any(|direction| {
                        let ty = self.type_of(one, direction);
                        ty != TypeRef::Any && ty == self.type_of(other, direction)
                    })
            }
            (one, other) => one == other,
        }
    }

    /// Whether a type is too large to stand in an enum by value.
    pub fn is_large(&self, ty: &TypeRef) -> bool {
        let TypeRef::Named(name) = ty else {
            return false;
        };
        self.naming.named(name).is_some_and(|id| self.boxes.is_large(id))
    }

    /// Whether a type is made of schemas that have no name of their own.
    pub fn is_inline(&self, name: &str) -> bool {
        let named = self.naming.named(name).map(|id| self.naming.get(id).node);
        named.is_some_and(|node| !self.graph.node(node).component)
    }

    /// The documentation of an argument or setter.
    pub fn member_docs(&self, own: &Docs, schema: SchemaId) -> Vec<String> {
        notes::member_docs(own, self.graph.schemas(), schema, &self.rules(schema))
    }

    /// The names that depend on others, to be kept.
    pub fn lock(&self) -> Lock {
        self.lock.clone()
    }

    /// The modules of `src/types/`, sorted by name.
    pub fn modules(&self) -> Vec<TypeModule> {
        items::modules(&self.plan_of())
    }

    fn plan_of(&self) -> Plan<'_, 'a> {
        Plan {
            graph: &self.graph,
            naming: &self.naming,
            variants: &self.variants,
            boxes: &self.boxes,
            endless: &self.endless,
            tags: &self.tags,
        }
    }
}

/// A webhook is called after its id, or after its place: `/webhooks/<name>/post`.
fn webhook_words(webhook: &Operation) -> Vec<String> {
    match &webhook.id {
        Some(id) => names::words(id),
        None => {
            let tokens: Vec<String> = webhook.pointer.tokens().collect();
            let meaningful = tokens
                .iter()
                .rev()
                .nth(1)
                .filter(|name| name.chars().any(char::is_alphanumeric));
            meaningful.map_or_else(|| vec!["webhook".to_owned()], |name| names::words(name))
        }
    }
}

/// Aliases that lead to themselves: `type Tree = Vec<Tree>` is no type in Rust.
fn endless_aliases(graph: &Graph<'_>, diagnostics: &mut Diagnostics) -> HashSet<NodeId> {
    let mut targets: BTreeMap<NodeId, Vec<NodeId>> = BTreeMap::new();
    for id in graph.ids() {
        if let Draft::Alias(ty) = &graph.node(id).draft {
            let list = targets.entry(id).or_default();
            ty.nodes(&mut |child, _| list.push(child));
        }
    }
    let mut endless = HashSet::default();
    for id in targets.keys().copied() {
        // On a cycle: it can be reached from itself.
        let mut seen = HashSet::default();
        let mut open = targets[&id].clone();
        while let Some(at) = open.pop() {
            if at == id {
                endless.insert(id);
                break;
            }
            if let Some(next) = targets.get(&at).filter(|_| seen.insert(at)) {
                open.extend(next);
            }
        }
    }
    for id in targets.keys().filter(|id| endless.contains(id)) {
        let schema = graph.schemas().get(graph.node(*id).schema);
        diagnostics.push(
            Code::EndlessAlias,
            &schema.pointer,
            format!(
                "`{}` is an array or object of nothing but itself, which Rust cannot express; it is any JSON value",
                schema.component.as_deref().unwrap_or_default()
            ),
            "describe what the array ends in, with `oneOf` for instance",
        );
    }
    endless
}
