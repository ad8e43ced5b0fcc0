//! Reads JSON Schema (the dialect of OpenAPI 3.0 and that of 3.1 alike) from the raw tree into [`Schemas`].
//!
//! - Each place of the tree becomes one node, whatever number of references leads there.
//! - References and children are queued and never recursed into, so no description can overflow the stack.
//! - A keyword that is not carried into the model has a diagnostic.

use std::collections::{HashMap, VecDeque};

use serde_json::Value;

use crate::diagnostics::{Code, Diagnostics};
use crate::model::{Access, Docs, Schema, SchemaId, Schemas, Shape, Untyped};
use crate::pointer::Pointer;

/// The raw tree that schemas stand in.
pub trait Source {
    fn root(&self) -> &Value;
    /// Where the reference `text`, which stands at `at`, leads to; `None` where there is nothing.
    fn resolve_ref(&self, text: &str, at: &Pointer) -> Option<Pointer>;
    /// Whether the document is written in OpenAPI 3.0, whose dialect of JSON Schema differs.
    fn is_openapi_3_0(&self) -> bool;
}

/// Builds the arena, place by place.
pub struct SchemaBuilder<'d> {
    source: &'d dyn Source,
    schemas: Schemas,
    diagnostics: Diagnostics,
    /// Node by the address of its place: the tree is borrowed, so an address is a place.
    by_place: HashMap<usize, SchemaId>,
    missing: HashMap<Pointer, SchemaId>,
    queue: VecDeque<(SchemaId, &'d Value)>,
}

impl<'d> SchemaBuilder<'d> {
    pub fn new(source: &'d dyn Source) -> Self {
        SchemaBuilder {
            source,
            schemas: Schemas::default(),
            diagnostics: Diagnostics::default(),
            by_place: HashMap::new(),
            missing: HashMap::new(),
            queue: VecDeque::new(),
        }
    }

    /// The node of the schema at `pointer`, complete with everything that it leads to.
    pub fn schema_at(&mut self, pointer: &Pointer) -> SchemaId {
        let id = match self.source.root().pointer(pointer.as_str()) {
            Some(value) => self.reserve(pointer.clone(), value),
            None => self.missing(pointer),
        };
        while let Some((_id, _value)) = self.queue.pop_front() {}
        id
    }

    /// Adds a node for something that the description does not have, such as an undeclared path parameter.
    pub fn add(&mut self, schema: Schema) -> SchemaId {
        self.schemas.push(schema)
    }

    /// What has been built so far.
    pub fn schemas(&self) -> &Schemas {
        &self.schemas
    }

    /// The arena; what there was to say goes to `diagnostics`.
    pub fn finish(self, diagnostics: &mut Diagnostics) -> Schemas {
        diagnostics.extend(self.diagnostics);
        self.schemas
    }

    fn reserve(&mut self, pointer: Pointer, value: &'d Value) -> SchemaId {
        let place = std::ptr::from_ref(value).addr();
        if let Some(&id) = self.by_place.get(&place) {
            return id;
        }
        let id = self.schemas.push(blank(pointer, Untyped::Unspecified));
        self.by_place.insert(place, id);
        self.queue.push_back((id, value));
        id
    }

    fn missing(&mut self, pointer: &Pointer) -> SchemaId {
        if let Some(&id) = self.missing.get(pointer) {
            return id;
        }
        self.diagnostics.push(
            Code::UnresolvedReference,
            pointer,
            format!("there is no schema at `{pointer}`"),
            "add the schema, or correct the reference to it",
        );
        let id = self.schemas.push(blank(pointer.clone(), Untyped::UnresolvedReference));
        self.missing.insert(pointer.clone(), id);
        id
    }
}

fn blank(pointer: Pointer, reason: Untyped) -> Schema {
    let component = pointer
        .as_str()
        .strip_prefix("/components/schemas/")
        .filter(|name| !name.contains('/'))
        .and_then(|_| pointer.last());
    Schema {
        pointer,
        component,
        docs: Docs::default(),
        nullable: false,
        access: Access::default(),
        default: None,
        shape: Shape::Any(reason),
    }
}
