//! Reads JSON Schema (the dialect of OpenAPI 3.0 and that of 3.1 alike) from the raw tree into [`Schemas`].
//!
//! - Each place of the tree becomes one node, whatever number of references leads there.
//! - References and children are queued and never recursed into, so no description can overflow the stack. Only what is
//!   merged into one node (`allOf`, variants) is read at once, within limits.
//! - A keyword that is not carried into the model has a diagnostic, see `audit`.
//!
//! A schema that is merged out of several places and stands nowhere in the document has a pointer all the same, where it
//! would stand if somebody wrote it down: `#/components/schemas/Cat/properties/name`, or that of the variant.

mod all_of;
mod array;
mod audit;
mod default;
mod demands;
mod discriminator;
mod enumeration;
mod files;
mod hierarchy;
mod keywords;
mod nullable;
mod object;
mod reader;
mod shape;
#[cfg(test)]
mod tests;
mod types;
mod union;

use std::collections::VecDeque;
use std::rc::Rc;

use self::all_of::Assembled;
use self::audit::{Dialect, Notes};
use self::hierarchy::Hierarchy;
use self::keywords::{Annotations, Keywords, Place, Places, Residue};
use self::nullable::Null;
use self::types::Types;
use crate::api::{Additional, Docs, Schema, SchemaId, Schemas, Shape, Untyped};
use crate::diagnostics::{Code, Diagnostics};
use crate::hash::{HashMap, HashSet};
use crate::source::Pointer;
use crate::value::{Map, Text, Value};
use crate::vocabulary;

/// The raw tree that schemas stand in.
pub trait Source {
    fn root(&self) -> &Value;
    /// Where the reference `text`, which stands at `at`, leads to; `None` where there is nothing.
    fn resolve_ref(&self, text: &str, at: &Pointer) -> Option<Pointer>;
    /// Whether the document is written in OpenAPI 3.0, whose dialect of JSON Schema differs.
    fn is_openapi_3_0(&self) -> bool;
    /// Whether references with one spelling may lead to different places.
    fn references_depend_on_place(&self) -> bool;
    /// How many schemas a `$dynamicRef` to this name may lead to.
    fn dynamic_anchors(&self, name: &str) -> usize;
}

/// Builds the arena, place by place.
pub struct SchemaBuilder<'d> {
    source: &'d dyn Source,
    root: &'d Value,
    dialect: Dialect,
    schemas: Schemas,
    diagnostics: Diagnostics,
    /// Node by the address of its place: the tree is borrowed, so an address is a place.
    by_place: HashMap<usize, SchemaId>,
    /// Node by the sorted addresses of the places that it is merged from.
    by_places: HashMap<Vec<usize>, SchemaId>,
    missing: HashMap<Pointer, SchemaId>,
    queue: VecDeque<Job<'d>>,
    /// Places whose keywords have been audited.
    audited: HashSet<usize>,
    /// Findings about merged nodes, which may be merged more than once.
    reported: HashSet<(Code, Pointer)>,
    references: HashMap<&'d str, Option<Place<'d>>>,
    /// The ends of chains of references, by the address of the first.
    ends: HashMap<usize, Place<'d>>,
    /// What holds at a place with references, which unions ask for again and again.
    gathered: HashMap<usize, Rc<Keywords<'d>>>,
    defaults: Vec<(SchemaId, Place<'d>)>,
    /// What texts hold that are JSON inside, read only where somebody looks inside: elsewhere they stay texts.
    contents: HashMap<SchemaId, Option<Places<'d>>>,
    /// What extends what, once somebody has asked.
    hierarchy: Option<Rc<Hierarchy<'d>>>,
    /// The ends of chains of references, before anything is read.
    quiet_ends: HashMap<usize, Place<'d>>,
    /// The nodes of bases' own members, by the address of the base.
    themselves: HashMap<usize, SchemaId>,
    /// How many nodes exist that stand nowhere in the document.
    synthesised: usize,
    /// The first schema of each kind that is taken to be of it for its keywords, as it has no type.
    implied: Vec<Implied>,
}

/// A schema without a type.
struct Implied {
    types: Types,
    /// What it has instead.
    keyword: &'static str,
    at: Pointer,
}

/// A node that has an id but no shape yet.
struct Job<'d> {
    id: SchemaId,
    work: Work<'d>,
    /// How many nodes that stand nowhere in the document it is inside of.
    depth: usize,
}

enum Work<'d> {
    Read(Places<'d>),
    Ready(Box<Keywords<'d>>),
    /// The own members of what is a union of its subtypes.
    Itself(Place<'d>),
}

/// The limits for nodes that stand nowhere in the document: each may lead to more of its kind. Of the descriptions in
/// use, few have more than a hundred; a large one may have as many as it has nodes.
const SYNTHESISED_DEPTH: usize = 8;
const SYNTHESISED: usize = 500;

/// How many references may lead to one another where the end of the chain matters at once.
const HOPS: usize = 1_000;

impl<'d> SchemaBuilder<'d> {
    pub fn new(source: &'d dyn Source) -> Self {
        SchemaBuilder {
            source,
            root: source.root(),
            dialect: match source.is_openapi_3_0() {
                true => Dialect::V3_0,
                false => Dialect::V3_1,
            },
            schemas: Schemas::default(),
            diagnostics: Diagnostics::default(),
            by_place: HashMap::default(),
            by_places: HashMap::default(),
            missing: HashMap::default(),
            queue: VecDeque::new(),
            audited: HashSet::default(),
            reported: HashSet::default(),
            references: HashMap::default(),
            ends: HashMap::default(),
            gathered: HashMap::default(),
            defaults: Vec::new(),
            contents: HashMap::default(),
            hierarchy: None,
            quiet_ends: HashMap::default(),
            themselves: HashMap::default(),
            synthesised: 0,
            implied: Vec::new(),
        }
    }

    /// The node of the schema at `pointer`, complete with everything that it leads to.
    pub fn schema_at(&mut self, pointer: &Pointer) -> SchemaId {
        let id = match self.root.pointer(pointer.as_str()) {
            Some(value) => self.node(Place {
                pointer: pointer.clone(),
                value,
            }),
            None => self.missing(pointer),
        };
        self.finish_queue();
        id
    }

    fn finish_queue(&mut self) {
        while let Some(job) = self.queue.pop_front() {
            self.build(job);
        }
    }

    /// What the text at a node holds, where `contentMediaType` or `contentSchema` say that it is JSON.
    pub fn content(&mut self, id: SchemaId) -> Option<SchemaId> {
        let at = self.schemas.get(id).pointer.child("contentSchema");
        let content = match self.contents.get(&id)?.clone() {
            Some(places) => self.node_of(places, || at, 0),
            None => self.schemas.push(blank(at, Untyped::Unspecified)),
        };
        self.finish_queue();
        Some(content)
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
    pub fn finish(mut self, diagnostics: &mut Diagnostics) -> Schemas {
        self.shorten_references();
        files::adopt(&mut self.schemas);
        self.check_counts();
        self.check_defaults();
        self.mention_overlap();
        self.mention_implied();
        diagnostics.extend(self.diagnostics);
        self.schemas.complete();
        self.schemas
    }

    /// Says once for each kind that keywords are taken for a `type`. By JSON Schema they hold of what is of another kind, too; but who
    /// lists properties means an object, and any JSON value instead would be all that most descriptions get.
    fn mention_implied(&mut self) {
        for implied in std::mem::take(&mut self.implied) {
            let (types, keyword) = (implied.types.names(), implied.keyword);
            self.report(
                Code::ImpliedType,
                &implied.at,
                format!(
                    "it has `{keyword}` and no `type`, so it is taken as `type: {types}`, here and elsewhere: another kind of JSON is no \
                     value of it"
                ),
                &format!("say `type: {types}` where that is meant and what it is elsewhere, or accept this finding"),
            );
        }
    }

    /// The node at a place of the document.
    fn node(&mut self, place: Place<'d>) -> SchemaId {
        let address = place.address();
        if let Some(&id) = self.by_place.get(&address) {
            return id;
        }
        let id = self.schemas.push(blank(place.pointer.clone(), Untyped::Unspecified));
        self.by_place.insert(address, id);
        let work = Work::Read(Places::one(place));
        self.queue.push_back(Job { id, work, depth: 0 });
        id
    }

    /// The node of what several schemas say of one place; `at` is its pointer where it stands nowhere yet.
    fn node_of(&mut self, places: Places<'d>, at: impl FnOnce() -> Pointer, depth: usize) -> SchemaId {
        if places.more.is_empty() {
            return self.node(places.first);
        }
        let mut key: Vec<usize> = places.iter().map(|place| self.settle(place).address()).collect();
        key.sort_unstable();
        key.dedup();
        if let (1, last) = (key.len(), places.last()) {
            return self.node(last.clone());
        }
        if let Some(&id) = self.by_places.get(&key) {
            return id;
        }
        let at = at();
        if !self.may_synthesise(&at, depth) {
            return self.node(places.last().clone());
        }
        let id = self.schemas.push(blank(at, Untyped::Unspecified));
        self.by_places.insert(key, id);
        self.queue.push_back(Job {
            id,
            work: Work::Read(places),
            depth: depth + 1,
        });
        id
    }

    /// A node for keywords that stand together nowhere in the document.
    fn synthesise(&mut self, at: Pointer, keywords: Keywords<'d>, depth: usize) -> SchemaId {
        let id = self.schemas.push(blank(at, Untyped::Unspecified));
        let work = Work::Ready(Box::new(keywords));
        self.queue.push_back(Job {
            id,
            work,
            depth: depth + 1,
        });
        id
    }

    /// Whether one more node that stands nowhere may be made.
    fn may_synthesise(&mut self, at: &Pointer, depth: usize) -> bool {
        let may = !self.exhausted(at, depth);
        self.synthesised += usize::from(may);
        may
    }

    /// Whether no more node may be made that stands nowhere; if so, it is reported.
    fn exhausted(&mut self, at: &Pointer, depth: usize) -> bool {
        let exhausted = depth >= SYNTHESISED_DEPTH || self.synthesised >= SYNTHESISED + self.by_place.len();
        if exhausted {
            self.report(
                Code::TooDeep,
                at,
                "too many schemas are combined with one another here; only the innermost is used",
                "combine fewer schemas",
            );
        }
        exhausted
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

    fn build(&mut self, job: Job<'d>) {
        let at = self.schemas.get(job.id).pointer.clone();
        let mut union = None;
        let assembled = match job.work {
            Work::Read(places) if places.more.is_empty() => {
                union = self.subtypes(&places.first);
                self.assemble(&places.first)
            }
            Work::Read(places) => self.assemble_all(&places, &at),
            Work::Ready(keywords) => Assembled::Whole(keywords),
            Work::Itself(base) => Assembled::Whole(Box::new(self.own_members(&base))),
        };
        let (notes, null, shape) = match assembled {
            Assembled::Reference { target, notes, null } => {
                let target = self.node(target);
                (notes, null, Shape::Reference(target))
            }
            Assembled::Whole(mut keywords) => {
                if let Some(content) = keywords.structure.content.take() {
                    self.contents.insert(job.id, content.schema);
                }
                // What stands beside variants holds for the whole, and need not be repeated in each.
                let mut residue = std::mem::take(&mut keywords.structure.residue);
                let mut shape = match union {
                    Some(union) => union,
                    None => self.shape(&at, &mut keywords, job.depth),
                };
                residue.append(&mut keywords.structure.residue);
                match &mut shape {
                    Shape::Any(reason @ Untyped::Unspecified) if !residue.is_empty() => {
                        *reason = Untyped::Inexpressible
                    }
                    // Something is said of it.
                    Shape::Object(object) if object.is_bare() && !residue.is_empty() => {
                        object.additional = Additional::Any;
                    }
                    _ => {}
                }
                let demands = self.demands(residue);
                if demands.iter().any(|demand| demand.admits_null() == Some(false)) {
                    keywords.null = Null::No;
                }
                keywords.demands.extend(demands);
                // Members that only the demands name have to have a place.
                if let Shape::Object(object) = &mut shape
                    && object.additional == Additional::Unspecified
                    && keywords
                        .demands
                        .iter()
                        .any(|demand| demands::names_more(demand, object))
                {
                    object.additional = Additional::Any;
                }
                self.schemas.get_mut(job.id).demands = keywords.demands;
                (keywords.notes, keywords.null, shape)
            }
        };
        self.fill(job.id, notes, null, shape);
    }

    fn fill(&mut self, id: SchemaId, notes: Annotations<'d>, null: Null, shape: Shape) {
        if let Some(default) = notes.default {
            self.defaults.push((id, default));
        }
        let schema = self.schemas.get_mut(id);
        schema.docs = Docs {
            title: notes.title.cloned(),
            description: notes.description.cloned(),
            deprecated: notes.deprecated,
            external: notes.external.map(Box::new),
            examples: notes.examples.into_iter().cloned().collect(),
        };
        schema.nullable = null.is_yes();
        schema.access = notes.access;
        schema.shape = shape;
    }

    /// The keywords at a place. What is wrong with them is reported the first time.
    fn keywords(&mut self, place: &Place<'d>) -> Keywords<'d> {
        let first = self.audited.insert(place.address());
        match place.value {
            Value::Object(object) => {
                let diagnostics = first.then_some(&mut self.diagnostics);
                reader::read(object, &mut Notes::new(&place.pointer, self.dialect, diagnostics))
            }
            Value::Bool(true) => Keywords::default(),
            Value::Bool(false) => {
                let mut keywords = Keywords::default();
                keywords.structure.residue.push(Residue::Never);
                keywords
            }
            _ => {
                if first {
                    self.diagnostics.push(
                        Code::WrongType,
                        &place.pointer,
                        "a schema should be an object; this one is taken as any value",
                        "give a schema object",
                    );
                }
                Keywords {
                    broken: Some(Untyped::Malformed),
                    ..Keywords::default()
                }
            }
        }
    }

    /// Where a reference leads.
    fn resolve(&mut self, text: &'d str, at: &Pointer) -> Option<Place<'d>> {
        // An anchor's meaning depends on where the reference stands.
        let absolute = text.starts_with("#/") && !self.source.references_depend_on_place();
        let known = match absolute {
            true => self.references.get(text).cloned(),
            false => None,
        };
        let target = match known {
            Some(target) => target,
            None => {
                let pointer = match text {
                    "#" => self.enclosing(at),
                    text => self.source.resolve_ref(text, at),
                };
                let target = pointer.and_then(|pointer| {
                    let value = self.root.pointer(pointer.as_str())?;
                    Some(Place { pointer, value })
                });
                if absolute {
                    self.references.insert(text, target.clone());
                }
                target
            }
        };
        // What leads out of the files that were read has been reported there.
        if target.is_none() && text.starts_with('#') {
            self.report(
                Code::UnresolvedReference,
                &at.child("$ref"),
                format!("the reference `{text}` leads nowhere; the schema is taken as any value"),
                "correct the reference, or add what it should lead to",
            );
        }
        target
    }

    /// Where the reference of a schema leads. A dynamic one leads to the outermost anchor of its name on the way that was
    /// taken, where it leads to such an anchor at all (core, 8.2.3.2); where there are several, that is not known here.
    fn referred(&mut self, text: &'d str, dynamic: bool, at: &Pointer) -> Result<Place<'d>, Untyped> {
        let target = self.resolve(text, at).ok_or(Untyped::UnresolvedReference)?;
        let name = text.rsplit_once('#').map_or("", |(_, name)| name);
        let anchor = target.value.get("$dynamicAnchor").and_then(Value::as_str);
        if dynamic && anchor == Some(name) && self.source.dynamic_anchors(name) > 1 {
            self.report(
                Code::WeakenedKeyword,
                &at.child("$dynamicRef"),
                "what the reference leads to depends on the way to it; it is any value",
                "use `$ref` where one schema is meant",
            );
            return Err(Untyped::Inexpressible);
        }
        Ok(target)
    }

    /// What `#` means in a schema: the document is none, so it is the outermost schema that allows for recursion, or the
    /// innermost one with an `$id`, or the component around it.
    fn enclosing(&self, at: &Pointer) -> Option<Pointer> {
        let mut found = None;
        let mut next = Some(at.clone());
        while let Some(pointer) = next {
            let node = self.root.pointer(pointer.as_str());
            let recursive = node.and_then(|node| node.get("$recursiveAnchor")) == Some(&Value::Bool(true));
            let resource = node.and_then(|node| node.get("$id")).is_some_and(Value::is_string);
            let parent = pointer.parent();
            let component = parent
                .as_ref()
                .is_some_and(|parent| parent.as_str().ends_with("/components/schemas"));
            if recursive || ((component || resource) && found.is_none()) {
                found = Some(pointer);
            }
            next = parent;
        }
        found
    }

    /// The end of a chain of references that add nothing which matters.
    fn settle(&mut self, start: &Place<'d>) -> Place<'d> {
        if start.value.get("$ref").is_none() {
            return start.clone();
        }
        if let Some(end) = self.ends.get(&start.address()) {
            return end.clone();
        }
        let mut place = start.clone();
        for _ in 0..HOPS {
            let Some(object) = place.value.as_object() else {
                break;
            };
            let Some(Value::String(text)) = object.get("$ref") else {
                break;
            };
            if !self.is_alone(object) {
                break;
            }
            match self.resolve(text, &place.pointer) {
                Some(target) => place = target,
                None => break,
            }
        }
        self.ends.insert(start.address(), place.clone());
        place
    }

    /// Whether a reference has nothing beside it that matters.
    fn is_alone(&self, object: &Map) -> bool {
        let matters = |key: &Text| key != "$ref" && self.dialect == Dialect::V3_1 && !vocabulary::is_annotation(key);
        !object.keys().any(matters)
    }

    /// Reports something about a merged node, once.
    fn report(&mut self, code: Code, at: &Pointer, message: impl Into<String>, help: &str) {
        if self.reported.insert((code, at.clone())) {
            self.diagnostics.push(code, at, message, help);
        }
    }

    /// Breaks cycles of references and cuts long chains short, so that [`Schemas::resolve`] always arrives.
    fn shorten_references(&mut self) {
        const LONG: usize = 16;
        let mut ends: HashMap<SchemaId, (SchemaId, bool, usize)> = HashMap::default();
        let ids: Vec<SchemaId> = self.schemas.iter().map(|(id, _)| id).collect();
        for start in ids {
            let mut path = Vec::new();
            let mut on_path = HashSet::default();
            let mut at = start;
            while let Shape::Reference(next) = self.schemas.get(at).shape {
                if ends.contains_key(&at) {
                    break;
                }
                if !on_path.insert(at) {
                    let pointer = self.schemas.get(at).pointer.clone();
                    self.report(
                        Code::ReferenceCycle,
                        &pointer,
                        "the references lead in a circle, so there is no schema at all; any value is taken",
                        "let one of them lead to a schema",
                    );
                    self.schemas.get_mut(at).shape = Shape::Any(Untyped::UnresolvedReference);
                    path.retain(|&id| id != at);
                    break;
                }
                path.push(at);
                at = next;
            }
            let (end, mut nullable, mut length) = match ends.get(&at) {
                Some(&known) => known,
                None => (at, false, 0),
            };
            for id in path.into_iter().rev() {
                length += 1;
                let schema = self.schemas.get_mut(id);
                if length > LONG {
                    schema.shape = Shape::Reference(end);
                    schema.nullable |= nullable;
                    length = 1;
                }
                nullable |= schema.nullable;
                ends.insert(id, (end, nullable, length));
            }
        }
    }
}

fn blank(pointer: Pointer, reason: Untyped) -> Schema {
    Schema {
        component: files::name(&pointer).map(Text::from),
        ..Schema::new(pointer, Shape::Any(reason))
    }
}
