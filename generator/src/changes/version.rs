//! One of the two versions, and what its places are called.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::subject;
use super::words::place;
use crate::api::{Api, Direction, SchemaId, Shape};
use crate::library::{Item, Library, OperationItem};
use crate::lower::Uses;
use crate::source::Pointer;

/// A version, with what is looked up in it.
pub struct Version<'a> {
    pub api: &'a Api,
    pub library: &'a Library,
    pub uses: Uses,
    schemas: HashMap<&'a Pointer, Vec<SchemaId>>,
    components: HashSet<&'a str>,
    /// What the parameters are called, by their places.
    parameters: HashMap<&'a str, String>,
    /// The types, by name.
    types: HashMap<&'a str, &'a Item>,
    /// Those that are written like another, by the name of that one.
    others: HashMap<&'a str, Vec<&'a Item>>,
    /// The operations that hold a schema, once someone asks.
    parents: std::cell::OnceCell<Parents>,
}

struct Parents {
    of: HashMap<SchemaId, Vec<SchemaId>>,
    /// The operations that hold a schema directly, by their numbers.
    roots: HashMap<SchemaId, Vec<usize>>,
    /// What the operations are called.
    subjects: Vec<String>,
}

impl<'a> Version<'a> {
    pub fn new(api: &'a Api, library: &'a Library) -> Self {
        let mut schemas: HashMap<&Pointer, Vec<SchemaId>> = HashMap::new();
        for (id, schema) in api.schemas.iter() {
            schemas.entry(&schema.pointer).or_default().push(id);
        }
        let operations = api.operations.iter().chain(&api.webhooks);
        let parameters = operations.flat_map(|operation| &operation.parameters).map(|parameter| {
            let name = format!("{} {}", parameter.location.as_str(), parameter.name);
            (parameter.pointer.as_str(), name)
        });
        Version {
            parameters: parameters.collect(),
            components: api.components.iter().map(|(name, _)| name.as_str()).collect(),
            uses: Uses::of(api),
            others: others(library),
            types: types(library).map(|item| (item.name(), item)).collect(),
            api,
            library,
            schemas,
            parents: std::cell::OnceCell::new(),
        }
    }

    /// The schemas at a place.
    pub fn at(&self, pointer: &Pointer) -> &[SchemaId] {
        self.schemas.get(pointer).map_or(&[], Vec::as_slice)
    }

    /// Whether there is a schema among the components that is called so.
    pub fn has_component(&self, name: &str) -> bool {
        self.components.contains(name)
    }

    /// Where the member of a type is described.
    pub fn member(&self, origin: &Pointer, name: &str) -> Option<&'a Pointer> {
        let found = self.at(origin).iter().find_map(|id| {
            let Shape::Object(object) = self.api.schemas.shape(*id) else {
                return None;
            };
            object.properties.iter().find(|property| property.name == name)
        });
        found.map(|property| &self.api.schemas.get(property.schema).pointer)
    }

    /// Whether values of the type are part of requests.
    pub fn is_sent(&self, origin: &Pointer) -> bool {
        let ids = self.at(origin);
        ids.iter().any(|id| self.uses.goes(*id, Direction::Sent))
    }

    /// All operations, each with its module.
    pub fn operations(&self) -> impl Iterator<Item = (&'a str, &'a OperationItem)> + use<'a> {
        let groups = self.library.groups.iter();
        groups.flat_map(|group| {
            group
                .operations
                .iter()
                .map(|operation| (group.module.as_str(), operation))
        })
    }

    /// All types, each with its module.
    pub fn types(&self) -> impl Iterator<Item = &'a Item> + use<'a> {
        types(self.library)
    }

    /// What a type is: the one that it is another name for, because it is written like it, or itself.
    pub fn meant(&self, item: &'a Item) -> &'a Item {
        let target = item.alike().and_then(|target| self.types.get(target));
        target.copied().unwrap_or(item)
    }

    /// Whether values of the type are part of requests, under any of its names.
    pub fn is_sent_as_any(&self, name: &str, origin: &Pointer) -> bool {
        let others = self.others.get(name).map_or(&[][..], Vec::as_slice);
        self.is_sent(origin) || others.iter().any(|other| self.is_sent(other.origin()))
    }

    /// The operations that reach a place of a component, in the order of the description.
    pub fn reach(&self, pointer: &Pointer) -> Vec<String> {
        if pointer.as_str().starts_with("/paths/") || pointer.as_str().starts_with("/webhooks/") {
            return Vec::new();
        }
        let parents = self.parents.get_or_init(|| self.all_parents());
        // What stands in a keyword is of the schema around it.
        let mut at = Some(pointer.clone());
        let mut open = loop {
            match at {
                Some(pointer) if self.schemas.contains_key(&pointer) => break self.at(&pointer).to_vec(),
                Some(pointer) => at = pointer.parent(),
                None => return Vec::new(),
            }
        };
        let mut seen: HashSet<SchemaId> = open.iter().copied().collect();
        let mut found: BTreeSet<usize> = BTreeSet::new();
        while let Some(id) = open.pop() {
            found.extend(parents.roots.get(&id).into_iter().flatten());
            let above = parents.of.get(&id).into_iter().flatten();
            open.extend(above.copied().filter(|id| seen.insert(*id)));
        }
        let reached = found.into_iter().map(|number| parents.subjects[number].clone());
        reached.collect()
    }

    fn all_parents(&self) -> Parents {
        let mut of: HashMap<SchemaId, Vec<SchemaId>> = HashMap::new();
        for (id, _) in self.api.schemas.iter() {
            self.api
                .schemas
                .children(id, &mut |child, _| of.entry(child).or_default().push(id));
        }
        let mut roots: HashMap<SchemaId, Vec<usize>> = HashMap::new();
        let mut subjects = Vec::new();
        for (number, operation) in self.api.operations.iter().chain(&self.api.webhooks).enumerate() {
            // Which way they go does not matter here.
            let schemas = operation.schemas(Direction::Sent);
            schemas.for_each(|(id, _)| roots.entry(id).or_default().push(number));
            subjects.push(place(&self.subject(&operation.pointer)));
        }
        Parents { of, roots, subjects }
    }

    /// What a place is called, in words that survive edits of what stands beside it.
    pub fn subject(&self, pointer: &Pointer) -> String {
        subject::subject(&self.parameters, pointer)
    }
}

/// Where a security scheme is described.
pub fn scheme_place(key: &str) -> Pointer {
    Pointer::root().child("components").child("securitySchemes").child(key)
}

fn types(library: &Library) -> impl Iterator<Item = &Item> {
    library.types.iter().flat_map(|module| &module.items)
}

/// The names of each type that others are written like.
fn others(library: &Library) -> HashMap<&str, Vec<&Item>> {
    let mut others: HashMap<&str, Vec<&Item>> = HashMap::new();
    for item in types(library) {
        if let Some(target) = item.alike() {
            others.entry(target).or_default().push(item);
        }
    }
    others
}
