//! Which way each schema travels, and which ones need a type of their own for each way.
//!
//! A schema that is sent and received, and that requires members in only one of the two directions (`readOnly`,
//! `writeOnly`), becomes two types; so does every schema that holds such a one.

use crate::api::{Access, Additional, Api, MediaKind, Operation, SchemaId, Schemas, Shape};

pub struct Uses {
    sent: Vec<bool>,
    received: Vec<bool>,
    twin: Vec<bool>,
    file: Vec<bool>,
}

impl Uses {
    pub fn of(api: &Api) -> Self {
        let schemas = &api.schemas;
        let mut sent = Vec::new();
        let mut received = Vec::new();
        let mut multipart = Vec::new();
        for operation in &api.operations {
            inputs(operation, &mut sent);
            outputs(operation, &mut received);
            multiparts(operation, &mut multipart);
        }
        for webhook in &api.webhooks {
            inputs(webhook, &mut received);
            outputs(webhook, &mut sent);
        }
        let sent = reach(schemas, sent, Access::ReadOnly);
        let received = reach(schemas, received, Access::WriteOnly);
        let twin = twins(schemas, &sent, &received);
        let mut file = reach(schemas, multipart, Access::ReadOnly);
        for (id, schema) in schemas.iter() {
            file[id.0 as usize] &=
                matches!(&schema.shape, Shape::String(text) if text.format.as_deref() == Some("binary"));
        }
        Uses {
            sent,
            received,
            twin,
            file,
        }
    }

    /// Whether values are part of requests.
    pub fn sent(&self, id: SchemaId) -> bool {
        self.sent[id.0 as usize]
    }

    /// Whether values are part of responses.
    pub fn received(&self, id: SchemaId) -> bool {
        self.received[id.0 as usize]
    }

    /// Whether what is sent needs another type than what is received.
    pub fn has_twin(&self, id: SchemaId) -> bool {
        self.twin[id.0 as usize]
    }

    /// Whether it is bytes of a multipart body, wherever in it, which are a file.
    pub fn is_file(&self, id: SchemaId) -> bool {
        self.file[id.0 as usize]
    }
}

/// `readOnly` or `writeOnly` of a property, be it said beside a reference or at its target.
pub fn access(schemas: &Schemas, mut id: SchemaId) -> Access {
    for _ in 0..64 {
        let schema = schemas.get(id);
        match schema.shape {
            Shape::Reference(next) if schema.access == Access::ReadWrite => id = next,
            _ => return schema.access,
        }
    }
    Access::ReadWrite
}

fn inputs(operation: &Operation, roots: &mut Vec<SchemaId>) {
    roots.extend(operation.parameters.iter().map(|parameter| parameter.schema));
    for media in operation.body.iter().flat_map(|body| &body.content) {
        roots.extend(media.schema);
        roots.extend(media.item);
    }
}

fn outputs(operation: &Operation, roots: &mut Vec<SchemaId>) {
    for response in &operation.responses {
        roots.extend(response.headers.iter().filter_map(|header| header.schema));
        for media in &response.content {
            roots.extend(media.schema);
            roots.extend(media.item);
        }
    }
}

fn multiparts(operation: &Operation, out: &mut Vec<SchemaId>) {
    let content = operation.body.iter().flat_map(|body| &body.content);
    let multiparts = content.filter(|media| media.kind == MediaKind::Multipart);
    out.extend(multiparts.filter_map(|media| media.schema));
}

/// Calls `visit` with everything a schema is made of, and whether that is a property.
pub fn children(schemas: &Schemas, id: SchemaId, visit: &mut dyn FnMut(SchemaId, bool)) {
    match &schemas.get(id).shape {
        Shape::Reference(next) => visit(*next, false),
        Shape::Array(array) => array.items.iter().for_each(|item| visit(*item, false)),
        Shape::Tuple(tuple) => tuple.items.iter().for_each(|item| visit(*item, false)),
        Shape::Object(object) => {
            object
                .properties
                .iter()
                .for_each(|property| visit(property.schema, true));
            if let Additional::Schema(values) = object.additional {
                visit(values, false);
            }
        }
        Shape::Union(union) => union.variants.iter().for_each(|variant| visit(*variant, false)),
        Shape::Any(_)
        | Shape::Null
        | Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::Enum(_) => {}
    }
}

/// Everything that travels with the roots; read-only properties do not travel to the server. Write-only ones are
/// kept in what is received, in case a server sends them all the same.
fn reach(schemas: &Schemas, roots: Vec<SchemaId>, stays: Access) -> Vec<bool> {
    let mut reached = vec![false; schemas.len()];
    let mut open = roots;
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut reached[id.0 as usize], true) {
            continue;
        }
        children(schemas, id, &mut |child, property| {
            let travels = !property || stays != Access::ReadOnly || access(schemas, child) != Access::ReadOnly;
            if travels && !reached[child.0 as usize] {
                open.push(child);
            }
        });
    }
    reached
}

fn twins(schemas: &Schemas, sent: &[bool], received: &[bool]) -> Vec<bool> {
    let both = |id: SchemaId| sent[id.0 as usize] && received[id.0 as usize];
    let mut parents: Vec<Vec<SchemaId>> = vec![Vec::new(); schemas.len()];
    let mut twin = vec![false; schemas.len()];
    let mut open = Vec::new();
    for (id, schema) in schemas.iter().filter(|(id, _)| both(*id)) {
        children(schemas, id, &mut |child, property| {
            if !property || access(schemas, child) != Access::ReadOnly {
                parents[child.0 as usize].push(id);
            }
        });
        if let Shape::Object(object) = &schema.shape {
            let one_way = object
                .properties
                .iter()
                .any(|property| property.required && access(schemas, property.schema) != Access::ReadWrite);
            if one_way {
                open.push(id);
            }
        }
    }
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut twin[id.0 as usize], true) {
            continue;
        }
        open.extend(parents[id.0 as usize].iter().filter(|parent| !twin[parent.0 as usize]));
    }
    twin
}
