//! What every builder needs: the document, the schema arena and a place for findings.

use openapiv3::{OpenAPI, ReferenceOr, Schema as Placeholder};

use super::schema::{SchemaBuilder, Source};
use crate::api::SchemaId;
use crate::diagnostics::{Code, Diagnostics};
use crate::hash::HashSet;
use crate::load::{Component, Document, PathEntry, PathItems, Version};
use crate::source::Pointer;
use crate::value::Value;

pub struct Context<'d, 'x> {
    pub document: &'d Document,
    pub openapi: &'d OpenAPI,
    pub schemas: SchemaBuilder<'d>,
    diagnostics: &'x mut Diagnostics,
    /// A component is built wherever it is used, but its faults are told once.
    reported: HashSet<(Code, Pointer)>,
    /// Of a name there may be several things to say.
    reported_of_names: HashSet<(Code, Pointer, String)>,
}

impl<'d, 'x> Context<'d, 'x> {
    pub fn new(document: &'d Document, diagnostics: &'x mut Diagnostics) -> Self {
        Context {
            document,
            openapi: &document.openapi,
            schemas: SchemaBuilder::new(document),
            diagnostics,
            reported: HashSet::default(),
            reported_of_names: HashSet::default(),
        }
    }

    /// What the description has at `pointer`.
    pub fn raw(&self, pointer: &Pointer) -> Option<&'d Value> {
        self.document.get(pointer)
    }

    /// A finding about the node at `pointer`.
    pub fn report(&mut self, code: Code, pointer: &Pointer, message: impl Into<String>, help: impl Into<String>) {
        if self.reported.insert((code, pointer.clone())) {
            self.diagnostics.push(code, pointer, message, help);
        }
    }

    /// A finding about the name of the member at `pointer`.
    pub fn report_key(&mut self, code: Code, pointer: &Pointer, message: impl Into<String>, help: impl Into<String>) {
        let message = message.into();
        if self.reported_of_names.insert((code, pointer.clone(), message.clone())) {
            self.diagnostics.push_key(code, pointer, message, help);
        }
    }

    /// The object that `entry`, which stands at `at`, is or refers to, and its place. `load` has reported the lost ones.
    pub fn item<'e, T: Component>(&self, entry: &'e ReferenceOr<T>, at: &Pointer) -> Option<(&'e T, Pointer)>
    where
        'd: 'e,
    {
        self.document.item(entry, at)
    }

    /// The schema that a placeholder of the skeleton stands for; `None` where the description has none there.
    pub fn schema(&mut self, placeholder: &ReferenceOr<Placeholder>) -> Option<SchemaId> {
        let ReferenceOr::Reference { reference } = placeholder else {
            return None;
        };
        let pointer = Pointer::parse(reference.strip_prefix('#')?)?;
        self.schema_at(&pointer)
    }

    /// The value that a placeholder of the skeleton stands for.
    pub fn value(&self, placeholder: &serde_json::Value) -> Option<&'d Value> {
        let reference = placeholder.get("$ref")?.as_str()?;
        self.raw(&Pointer::parse(reference.strip_prefix('#')?)?)
    }

    /// The next path item; see [`Document::path_items`].
    pub fn next_of(&mut self, items: &mut PathItems<'d>) -> Option<PathEntry<'d>> {
        items.next(self.diagnostics)
    }

    /// The path items, to be read.
    pub fn path_items(&mut self) -> PathItems<'d> {
        self.document.path_items(self.diagnostics)
    }

    /// The schema at `pointer`, if there is anything.
    pub fn schema_at(&mut self, pointer: &Pointer) -> Option<SchemaId> {
        self.raw(pointer)?;
        Some(self.schemas.schema_at(pointer))
    }

    /// Gives the arena and the findings back.
    pub fn finish(self) -> (SchemaBuilder<'d>, &'x mut Diagnostics) {
        (self.schemas, self.diagnostics)
    }
}

impl Source for Document {
    fn root(&self) -> &Value {
        &self.root
    }

    fn resolve_ref(&self, text: &str, at: &Pointer) -> Option<Pointer> {
        Document::resolve_ref(self, text, at)
    }

    fn is_openapi_3_0(&self) -> bool {
        self.version == Version::V3_0
    }
    fn references_depend_on_place(&self) -> bool {
        self.references_depend_on_place()
    }
    fn dynamic_anchors(&self, name: &str) -> usize {
        self.dynamic_anchors(name)
    }
}
