//! The constraints on a value that its type does not express.

use crate::api::{ArrayShape, Demand, ObjectShape, Schema, SchemaId, Schemas, Shape, StringShape};
use crate::library::Rule;
use crate::lower::settings::Settings;
use crate::lower::types::demands;
use crate::lower::types::limits::{integer_rules, length_rules, number_rules, patterns};
use crate::lower::types::shapes::{constant, integer, is_constrained, is_secret, map_values, number};
use crate::lower::types::ty::Ty;
use crate::value::Value;

/// How deep rules are looked for.
const DEEPEST: usize = 8;

/// The rules of a schema.
pub fn of(schemas: &Schemas, settings: &Settings<'_>, id: SchemaId) -> Vec<Rule> {
    Reader { schemas, settings }.whole(id, 0)
}

/// The rules of a schema of texts, where a value is a string of no type of its own.
pub fn of_text(schemas: &Schemas, settings: &Settings<'_>, id: SchemaId) -> Vec<Rule> {
    let context = Context {
        null: schemas.is_nullable(id),
        plain: true,
    };
    Reader { schemas, settings }.schema(id, context, 0)
}

struct Reader<'a, 's> {
    schemas: &'a Schemas,
    settings: &'a Settings<'s>,
}

/// What is known of a value from around it.
#[derive(Clone, Copy)]
struct Context {
    /// Whether `null` may stand there.
    null: bool,
    /// Whether it has a type that knows nothing of the description: one of another crate, or a string.
    plain: bool,
}

impl Reader<'_, '_> {
    fn whole(&self, id: SchemaId, depth: usize) -> Vec<Rule> {
        let context = Context {
            null: self.schemas.is_nullable(id),
            plain: false,
        };
        self.schema(id, context, depth)
    }

    fn schema(&self, id: SchemaId, mut context: Context, depth: usize) -> Vec<Rule> {
        if depth > DEEPEST {
            return Vec::new();
        }
        let schema = self.schemas.get(id);
        let format = match &schema.shape {
            Shape::String(shape) => shape.format.as_deref(),
            _ => None,
        };
        context.plain |= self.settings.is_external(&schema.pointer, format);
        let mut out = Vec::new();
        // Those of a struct are the struct's own.
        if !matches!(&schema.shape, Shape::Object(object) if map_values(object).is_none()) {
            out.extend(demands::of(schema, context.null));
        }
        match &schema.shape {
            Shape::Reference(next) => out.extend(self.schema(*next, context, depth + 1)),
            Shape::Integer(shape) => integer_rules(shape, &integer(shape), &mut out),
            Shape::Number(shape) => match number(shape) {
                Ty::F64 => number_rules(shape, &mut out),
                ty => integer_rules(shape, &ty, &mut out),
            },
            Shape::String(shape) => string_rules(shape, context.plain, &mut out),
            Shape::Enum(shape) if context.plain && !shape.open => {
                let values = shape.values.iter().map(|value| value.value.clone());
                out.extend(demands::rules(&[Demand::Enum(values.collect())], context.null));
            }
            Shape::Enum(shape) if schema.component.is_none() && !shape.open => {
                if let ([only], Some(_)) = (shape.values.as_slice(), constant(shape)) {
                    out.push(Rule::Equals(only.value.to_string()));
                    // Any value is `null` by itself, of which that says nothing.
                    let of_type = match only.value {
                        Value::Object(_) => vec!["object"],
                        Value::Array(_) => vec!["array"],
                        _ => Vec::new(),
                    };
                    if !of_type.is_empty() && !context.null {
                        out.extend(demands::rules(&[Demand::Type(of_type)], false));
                    }
                }
            }
            Shape::Array(array) => self.array(array, context.plain, depth, &mut out),
            Shape::Object(object) if object.is_bare() => out.push(match context.null {
                true => Rule::ObjectOrNull,
                false => Rule::Object,
            }),
            Shape::Object(object) => self.map(object, context.plain, depth, &mut out),
            Shape::Tuple(tuple) => {
                let items = tuple.items.iter().map(|item| self.whole(*item, depth + 1));
                let items: Vec<Vec<Rule>> = items.collect();
                if items.iter().any(|rules| !rules.is_empty()) {
                    out.push(Rule::Prefix(items));
                }
            }
            Shape::Null => out.push(Rule::Equals("null".to_owned())),
            Shape::Any(_) | Shape::Boolean | Shape::Enum(_) | Shape::Union(_) => {}
        }
        out
    }

    /// What stands in a value of a plain type is plain, too.
    fn within(&self, id: SchemaId, plain: bool, depth: usize) -> Vec<Rule> {
        let null = self.schemas.is_nullable(id);
        self.schema(id, Context { null, plain }, depth + 1)
    }

    fn array(&self, array: &ArrayShape, plain: bool, depth: usize, out: &mut Vec<Rule>) {
        out.extend(array.min_items.filter(|least| *least > 0).map(Rule::MinItems));
        out.extend(array.max_items.map(Rule::MaxItems));
        out.extend(array.unique.then_some(Rule::UniqueItems));
        let items = array.items.map(|items| self.within(items, plain, depth));
        out.extend(items.filter(|rules| !rules.is_empty()).map(Rule::Items));
    }

    /// An object of members that it does not list.
    fn map(&self, object: &ObjectShape, plain: bool, depth: usize, out: &mut Vec<Rule>) {
        if let Some(values) = map_values(object) {
            out.extend(object_rules(object));
            let values = values.map(|values| self.within(values, plain, depth));
            out.extend(values.filter(|rules| !rules.is_empty()).map(Rule::Values));
        }
    }
}

/// The constraints on an object as a whole.
pub fn record_rules(schema: &Schema) -> Vec<Rule> {
    let mut out = match &schema.shape {
        Shape::Object(object) => object_rules(object),
        _ => Vec::new(),
    };
    out.extend(demands::of(schema, false));
    out
}

/// The constraints on the number of members.
fn object_rules(object: &ObjectShape) -> Vec<Rule> {
    let least = object
        .min_properties
        .filter(|least| *least > 0)
        .map(Rule::MinProperties);
    least
        .into_iter()
        .chain(object.max_properties.map(Rule::MaxProperties))
        .collect()
}

fn string_rules(shape: &StringShape, plain: bool, out: &mut Vec<Rule>) {
    out.extend(is_secret(shape).then_some(Rule::Secret));
    if is_constrained(shape) && !plain {
        // Its own type checks it.
        return;
    }
    out.extend(length_rules(shape));
    if shape.format.as_deref() != Some("binary") {
        out.extend(patterns(shape).into_iter().map(Rule::Pattern));
    }
}
