//! Which way the values of each schema go, and which schemas need a type of their own for each way.
//!
//! A schema that is sent and received, and that requires members in only one of the two directions (`readOnly`,
//! `writeOnly`), becomes two types; so does every schema that holds such a one.

use crate::api::{Access, Api, Direction, MediaKind, Operation, SchemaId, Schemas, Shape};

pub struct Uses {
    sent: Vec<bool>,
    received: Vec<bool>,
    two_forms: Vec<bool>,
    file: Vec<bool>,
}

impl Uses {
    pub fn of(api: &Api) -> Self {
        let schemas = &api.schemas;
        let going = |way: Direction| -> Vec<SchemaId> {
            let roots = api.roots().filter(|(_, direction)| *direction == way);
            roots.map(|(id, _)| id).collect()
        };
        // Read-only members do not go to the server. Write-only ones are kept in what is received, in case a server sends
        // them all the same.
        let without_read_only = |id: SchemaId| schemas.access(id) != Access::ReadOnly;
        let sent = reach(schemas, going(Direction::Sent), &without_read_only);
        let received = reach(schemas, going(Direction::Received), &|_| true);
        let two_forms = two_forms(schemas, &sent, &received);
        let multiparts = api.operations.iter().flat_map(multiparts).collect();
        let mut file = reach(schemas, multiparts, &without_read_only);
        for (id, schema) in schemas.iter() {
            file[id.0 as usize] &=
                matches!(&schema.shape, Shape::String(text) if text.format.as_deref() == Some("binary"));
        }
        Uses {
            sent,
            received,
            two_forms,
            file,
        }
    }

    /// Whether values go this way.
    pub fn goes(&self, id: SchemaId, direction: Direction) -> bool {
        match direction {
            Direction::Sent => self.sent[id.0 as usize],
            Direction::Received => self.received[id.0 as usize],
        }
    }

    /// Whether what is sent needs another type than what is received.
    pub fn has_two_forms(&self, id: SchemaId) -> bool {
        self.two_forms[id.0 as usize]
    }

    /// The form of a schema whose values go this way; one form that serves both is the received one.
    pub fn form(&self, id: SchemaId, direction: Direction) -> Direction {
        match self.has_two_forms(id) {
            true => direction,
            false => Direction::Received,
        }
    }

    /// Whether it is bytes of a multipart body, wherever in it, which are a file.
    pub fn is_file(&self, id: SchemaId) -> bool {
        self.file[id.0 as usize]
    }
}

fn multiparts(operation: &Operation) -> impl Iterator<Item = SchemaId> {
    let content = operation.body.iter().flat_map(|body| &body.content);
    let multiparts = content.filter(|media| media.kind == MediaKind::Multipart);
    multiparts.filter_map(|media| media.schema)
}

/// Everything that goes with the roots; of properties, those that go along.
fn reach(schemas: &Schemas, roots: Vec<SchemaId>, goes_along: &dyn Fn(SchemaId) -> bool) -> Vec<bool> {
    let mut reached = vec![false; schemas.len()];
    let mut open = roots;
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut reached[id.0 as usize], true) {
            continue;
        }
        schemas.children(id, &mut |child, property| {
            if (!property || goes_along(child)) && !reached[child.0 as usize] {
                open.push(child);
            }
        });
    }
    reached
}

fn two_forms(schemas: &Schemas, sent: &[bool], received: &[bool]) -> Vec<bool> {
    let both = |id: SchemaId| sent[id.0 as usize] && received[id.0 as usize];
    let mut parents: Vec<Vec<SchemaId>> = vec![Vec::new(); schemas.len()];
    let mut two = vec![false; schemas.len()];
    let mut open = Vec::new();
    for (id, schema) in schemas.iter().filter(|(id, _)| both(*id)) {
        schemas.children(id, &mut |child, property| {
            if !property || schemas.access(child) != Access::ReadOnly {
                parents[child.0 as usize].push(id);
            }
        });
        if let Shape::Object(object) = &schema.shape {
            let one_way = object
                .properties
                .iter()
                .any(|property| property.required && schemas.access(property.schema) != Access::ReadWrite);
            if one_way {
                open.push(id);
            }
        }
    }
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut two[id.0 as usize], true) {
            continue;
        }
        open.extend(parents[id.0 as usize].iter().filter(|parent| !two[parent.0 as usize]));
    }
    two
}
