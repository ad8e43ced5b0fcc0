//! Whether `default` is a value of its schema.

use super::SchemaBuilder;
use super::types::Types;
use crate::api::{SchemaId, Schemas, Shape};
use crate::diagnostics::Code;
use crate::value::Value;

/// How deeply a default is looked into.
const DEPTH: usize = 8;

impl SchemaBuilder<'_> {
    /// Keeps the defaults that fit their schemas. All nodes are complete by now.
    pub(super) fn check_defaults(&mut self) {
        for (id, default) in std::mem::take(&mut self.defaults) {
            if fits(&self.schemas, id, default.value, DEPTH) {
                self.schemas.get_mut(id).default = Some(default.value.clone());
                continue;
            }
            let text = default.value.to_string();
            let text = match text.chars().count() <= 40 {
                true => format!("the default `{text}`"),
                false => "the default".to_owned(),
            };
            self.report(
                Code::InvalidDefault,
                &default.pointer,
                format!("{text} is no value of this schema; it is ignored"),
                "correct the default or the schema",
            );
        }
    }
}

fn fits(schemas: &Schemas, id: SchemaId, value: &Value, depth: usize) -> bool {
    let schema = schemas.get(id);
    if depth == 0 || (value.is_null() && schema.nullable) {
        return true;
    }
    let is = |types: Types| !value.is_null() && types.contains(Types::of(value));
    match &schema.shape {
        Shape::Reference(target) => {
            fits(schemas, schemas.resolve(*target), value, depth - 1)
                || (value.is_null() && schemas.is_nullable(*target))
        }
        Shape::Any(_) => true,
        Shape::Null => value.is_null(),
        Shape::Boolean => is(Types::BOOLEAN),
        Shape::Integer(_) => is(Types::INTEGER),
        Shape::Number(_) => is(Types::NUMBER),
        Shape::String(_) => is(Types::STRING),
        Shape::Enum(shape) => {
            let listed = shape.values.iter().any(|known| known.value == *value);
            listed || (shape.open && shape.values.first().is_some_and(|known| is(Types::of(&known.value))))
        }
        Shape::Array(shape) => match (value, shape.items) {
            (Value::Array(items), Some(schema)) => items.iter().all(|item| fits(schemas, schema, item, depth - 1)),
            (Value::Array(_), None) => true,
            _ => false,
        },
        Shape::Tuple(_) => is(Types::ARRAY),
        Shape::Object(_) => is(Types::OBJECT),
        Shape::Union(shape) => shape
            .variants
            .iter()
            .any(|&variant| fits(schemas, variant, value, depth - 1)),
    }
}
