//! Prints schemas on one line each, and the operations around them, for people and for tests.
//!
//! `{id!: integer(int64), tags: [string]?, ..any}` is an object with a required and an optional nullable property that
//! keeps others; `..none` forbids others. `enum("a" | "b" | ..)` is open. `oneOf<kind>("a": ->A | "b": ->B)` is told
//! apart by `kind`. `->Pet` is a reference. A node that is being printed already is `…`.

use std::fmt::Write as _;

use super::{
    Access, Additional, Api, ArrayShape, Bounds, Demand, EnumShape, MediaType, NumericShape, ObjectShape, Operation,
    SchemaId, Schemas, Shape, Status, StringShape, UnionKind, UnionShape,
};
use crate::source::Pointer;
use crate::unseen::neutral;

/// Beyond this many bytes, nodes are only hinted at.
const LONGEST: usize = 1 << 16;

/// Prints the operations and component schemas; with `at`, the operations and the outermost schemas from there down.
pub fn outline(api: &Api, at: Option<&Pointer>) -> String {
    let within = |pointer: &Pointer| at.is_none_or(|at| pointer.is_within(at.as_str()));
    let mut text = String::new();
    let mut printed: Vec<&Pointer> = Vec::new();
    for (list, sender) in [(&api.operations, ""), (&api.webhooks, " (sent to the client)")] {
        for item in list.iter().filter(|operation| within(&operation.pointer)) {
            operation(&api.schemas, item, sender, &mut text);
            printed.push(&item.pointer);
        }
    }
    let components = api.components.iter().map(|(_, id)| *id);
    let mut schemas: Vec<SchemaId> = match at {
        None => components.collect(),
        Some(_) => api.schemas.iter().map(|(id, _)| id).collect(),
    };
    schemas.retain(|id| within(&api.schemas.get(*id).pointer));
    if at.is_some() {
        // What is inline in another is printed with it.
        schemas.sort_by_key(|id| api.schemas.get(*id).pointer.as_str().len());
    }
    for id in schemas {
        let schema = api.schemas.get(id);
        if at.is_some() && printed.iter().any(|above| schema.pointer.is_within(above.as_str())) {
            continue;
        }
        let name = schema.component.as_deref().unwrap_or(schema.pointer.as_str());
        _ = writeln!(text, "{name} = {}", dump(&api.schemas, id));
        printed.push(&schema.pointer);
    }
    // The names are the description's, and this goes to a terminal.
    text.split_inclusive('\n')
        .map(|line| neutral(line.trim_end_matches('\n')) + "\n")
        .collect()
}

fn operation(schemas: &Schemas, operation: &Operation, sender: &str, to: &mut String) {
    let id = operation.id.as_deref().unwrap_or("(no operationId)");
    _ = writeln!(to, "{} {} {id}{sender}", operation.method, operation.path);
    for parameter in &operation.parameters {
        let required = if parameter.required { "!" } else { "" };
        let place = format!("{:?}", parameter.location).to_lowercase();
        let schema = dump(schemas, parameter.schema);
        _ = writeln!(to, "    {place} {}{required}: {schema}", parameter.name);
    }
    if let Some(body) = &operation.body {
        let required = if body.required { "!" } else { "" };
        media_types(schemas, &format!("body{required}"), &body.content, to);
    }
    for response in &operation.responses {
        let status = match response.status {
            Status::Code(code) => code.to_string(),
            Status::Range(class) => format!("{class}XX"),
            Status::Default => "default".to_owned(),
        };
        media_types(schemas, &status, &response.content, to);
        for header in &response.headers {
            let required = if header.required { "!" } else { "" };
            let schema = header.schema.map(|id| dump(schemas, id));
            let schema = schema.unwrap_or_else(|| "any".to_owned());
            _ = writeln!(to, "        {}{required}: {schema}", header.name);
        }
    }
}

fn media_types(schemas: &Schemas, what: &str, content: &[MediaType], to: &mut String) {
    if content.is_empty() {
        _ = writeln!(to, "    {what}");
    }
    for media in content {
        let schema = media.schema.map(|id| format!(": {}", dump(schemas, id)));
        let item = media.item.map(|id| format!(" of {}", dump(schemas, id)));
        _ = writeln!(
            to,
            "    {what} {}{}{}",
            media.name,
            schema.unwrap_or_default(),
            item.unwrap_or_default()
        );
    }
}

/// Prints the node and everything inline in it; references are named and not followed.
pub fn dump(schemas: &Schemas, id: SchemaId) -> String {
    let mut text = String::new();
    write_node(schemas, id, &mut Vec::new(), &mut text);
    text
}

fn write_node(schemas: &Schemas, id: SchemaId, path: &mut Vec<SchemaId>, to: &mut String) {
    // Merged nodes may be shared, so that a small model makes a text without end.
    if path.contains(&id) || to.len() > LONGEST {
        to.push('…');
        return;
    }
    path.push(id);
    let schema = schemas.get(id);
    match schema.access {
        Access::ReadWrite => {}
        Access::ReadOnly => to.push_str("read-only "),
        Access::WriteOnly => to.push_str("write-only "),
    }
    if schema.docs.deprecated {
        to.push_str("deprecated ");
    }
    match &schema.shape {
        Shape::Reference(target) => {
            let target = schemas.get(*target);
            match &target.component {
                Some(name) => _ = write!(to, "->{name}"),
                None => _ = write!(to, "->{}", target.pointer),
            }
        }
        Shape::Any(reason) => _ = write!(to, "any({})", reason.as_str()),
        Shape::Null => to.push_str("null"),
        Shape::Boolean => to.push_str("boolean"),
        Shape::Integer(shape) => numeric("integer", shape, to),
        Shape::Number(shape) => numeric("number", shape, to),
        Shape::String(shape) => string(shape, to),
        Shape::Enum(shape) => enumeration(shape, to),
        Shape::Array(shape) => array(schemas, shape, path, to),
        Shape::Tuple(shape) => {
            list(schemas, "(", &shape.items, path, to);
            to.push(')');
        }
        Shape::Object(shape) => object(schemas, shape, path, to),
        Shape::Union(shape) => union(schemas, shape, path, to),
    }
    if schema.nullable {
        to.push('?');
    }
    if !schema.demands.is_empty() {
        let demands: Vec<&str> = schema.demands.iter().map(Demand::keyword).collect();
        _ = write!(to, " & {}", demands.join(" & "));
    }
    if let Some(default) = &schema.default {
        _ = write!(to, " = {default}");
    }
    path.pop();
}

fn list(schemas: &Schemas, open: &str, ids: &[SchemaId], path: &mut Vec<SchemaId>, to: &mut String) {
    to.push_str(open);
    for (index, id) in ids.iter().enumerate() {
        if index > 0 {
            to.push_str(", ");
        }
        write_node(schemas, *id, path, to);
    }
}

fn parenthesised(name: &str, parts: &[String], to: &mut String) {
    to.push_str(name);
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    if !parts.is_empty() {
        _ = write!(to, "({})", parts.join(" "));
    }
}

fn numeric(name: &str, shape: &NumericShape, to: &mut String) {
    let Bounds {
        minimum,
        exclusive_minimum,
        maximum,
        exclusive_maximum,
    } = &shape.bounds;
    let mut parts = vec![shape.format.clone().unwrap_or_default()];
    for (sign, bound) in [
        (">=", minimum),
        (">", exclusive_minimum),
        ("<=", maximum),
        ("<", exclusive_maximum),
        ("*", &shape.multiple_of),
    ] {
        parts.extend(bound.as_ref().map(|bound| format!("{sign}{bound}")));
    }
    parenthesised(name, &parts, to);
}

/// `2..=5`, `2..`, `..=5`, or nothing.
fn range(least: Option<u64>, most: Option<u64>) -> String {
    let show = |limit: Option<u64>| limit.map(|limit| limit.to_string()).unwrap_or_default();
    match (least, most) {
        (None, None) => String::new(),
        (least, None) => format!("{}..", show(least)),
        (least, most) => format!("{}..={}", show(least), show(most)),
    }
}

fn string(shape: &StringShape, to: &mut String) {
    let mut parts = vec![
        shape.format.clone().unwrap_or_default(),
        range(shape.min_length, shape.max_length),
    ];
    parts.extend(shape.patterns.iter().map(|pattern| format!("/{pattern}/")));
    parenthesised("string", &parts, to);
}

fn enumeration(shape: &EnumShape, to: &mut String) {
    let mut values: Vec<String> = Vec::new();
    for value in &shape.values {
        let mut text = value.value.to_string();
        if let Some(name) = &value.name {
            _ = write!(text, " as {name}");
        }
        if let Some(description) = &value.description {
            _ = write!(text, " ({description})");
        }
        values.push(text);
    }
    if shape.open {
        values.push("..".to_owned());
    }
    _ = write!(to, "enum({})", values.join(" | "));
}

fn array(schemas: &Schemas, shape: &ArrayShape, path: &mut Vec<SchemaId>, to: &mut String) {
    to.push('[');
    match shape.items {
        Some(items) => write_node(schemas, items, path, to),
        None => to.push_str("any"),
    }
    let range = range(shape.min_items, shape.max_items);
    if !range.is_empty() {
        _ = write!(to, "; {range}");
    }
    if shape.unique {
        to.push_str("; unique");
    }
    to.push(']');
}

fn object(schemas: &Schemas, shape: &ObjectShape, path: &mut Vec<SchemaId>, to: &mut String) {
    to.push('{');
    let mut separator = "";
    for property in &shape.properties {
        _ = write!(
            to,
            "{separator}{}{}: ",
            property.name,
            if property.required { "!" } else { "" }
        );
        write_node(schemas, property.schema, path, to);
        separator = ", ";
    }
    match shape.additional {
        Additional::Unspecified => {}
        Additional::Forbidden => _ = write!(to, "{separator}..none"),
        Additional::Any => _ = write!(to, "{separator}..any"),
        Additional::Schema(schema) => {
            _ = write!(to, "{separator}..");
            write_node(schemas, schema, path, to);
        }
    }
    let range = range(shape.min_properties, shape.max_properties);
    if !range.is_empty() {
        _ = write!(to, "; {range}");
    }
    to.push('}');
}

fn union(schemas: &Schemas, shape: &UnionShape, path: &mut Vec<SchemaId>, to: &mut String) {
    to.push_str(match shape.kind {
        UnionKind::OneOf => "oneOf",
        UnionKind::AnyOf => "anyOf",
        UnionKind::Events => "events",
    });
    if let Some(discriminator) = &shape.discriminator {
        _ = write!(to, "<{}>", discriminator.property);
    }
    to.push('(');
    for (index, variant) in shape.variants.iter().enumerate() {
        if index > 0 {
            to.push_str(" | ");
        }
        if let Some(discriminator) = &shape.discriminator {
            let mut values: Vec<String> = discriminator.values.get(index).map_or(Vec::new(), |values| {
                values.iter().map(|value| value.to_string()).collect()
            });
            values.extend((discriminator.default == Some(index)).then(|| "else".to_owned()));
            _ = write!(to, "{}: ", values.join(", "));
        }
        write_node(schemas, *variant, path, to);
    }
    to.push(')');
}
