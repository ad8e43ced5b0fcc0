//! How a recorded answer differs from its schema, and which node of the description says otherwise.
//!
//! The rules are those of [`crate::sample::conforms`]; here each that is broken is named. Where no variant of a union fits,
//! the one counts that the value is closest to.

use serde_json::{Map, Value};

use crate::api::{
    Additional, Demand, Direction, NumericShape, ObjectShape, SchemaId, Schemas, Shape, StringShape, UnionShape,
};
use crate::pattern;
use crate::sample::{demand, has_format, is_tagged, number_fits, same, travels};
use crate::source::Pointer;

/// One difference.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Deviation {
    /// The node that says otherwise.
    pub schema: Pointer,
    pub what: What,
    /// Where in the answer.
    pub at: Pointer,
    /// A schema around it, and by which keywords it says what stands there: several of its parts may say so.
    pub around: Option<Around>,
}

/// A schema, and the way from it to what stands in a value.
pub(super) type Around = (Pointer, Vec<Step>);

/// One step of the way.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    /// Into a keyword's value, or a member of that.
    Keyword(String),
    /// To a variant, which is all that the schema says beside it, too.
    Variant(Pointer),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    /// `null`, which is not documented.
    Null,
    /// A member that must be there is not.
    Missing(String),
    /// A value that an enumeration does not list.
    Value(Value),
    /// A member that an object does not list.
    Member(String, Value),
    /// A value of another JSON type.
    Type(Value),
    /// A value that a keyword forbids.
    Keyword(&'static str),
    /// None of the above: what is off, in words.
    Other(String),
}

/// So many nodes of one answer are looked at, tries of variants included.
const MOST: usize = 1 << 18;
/// So deep.
const DEEPEST: usize = 128;

/// What is different in an answer.
pub(super) fn deviations(schemas: &Schemas, schema: SchemaId, answer: &Value) -> Vec<Deviation> {
    let mut judge = Judge {
        schemas,
        left: MOST,
        around: None,
    };
    let found = judge.node(schema, answer, &Pointer::root(), 0);
    match judge.left {
        0 => vec![Deviation {
            schema: schemas.get(schema).pointer.clone(),
            what: What::Other("the answer has too many ways to be read".to_owned()),
            at: Pointer::root(),
            around: None,
        }],
        _ => found,
    }
}

struct Judge<'a> {
    schemas: &'a Schemas,
    left: usize,
    around: Option<Around>,
}

impl Judge<'_> {
    fn node(&mut self, outer: SchemaId, value: &Value, at: &Pointer, depth: usize) -> Vec<Deviation> {
        self.left = self.left.saturating_sub(1);
        if self.left == 0 || depth > DEEPEST {
            return Vec::new();
        }
        let place = self.schemas.get(outer).pointer.clone();
        let one = |schema: &Pointer, what: What| {
            vec![Deviation {
                schema: schema.clone(),
                what,
                at: at.clone(),
                around: None,
            }]
        };
        let schemas = self.schemas;
        if value.is_null() && schemas.is_nullable(outer) {
            return Vec::new();
        }
        let schema = schemas.get(schemas.resolve(outer));
        let inner = &schema.pointer;
        if value.is_null() && !matches!(schema.shape, Shape::Null | Shape::Any(_) | Shape::Union(_)) {
            return one(&place, What::Null);
        }
        // Where the description says what stands here; what stands in it is said where the reference leads.
        let around = self.around.clone();
        if schemas.resolve(outer) != outer || around.is_none() {
            self.around = Some((inner.clone(), Vec::new()));
        }
        let mut found = Vec::new();
        for (_, asking) in schemas.chain(outer) {
            for what in unmet(&asking.demands, value) {
                // Another type is another type wherever it is said.
                let schema = if matches!(what, What::Type(_)) {
                    &place
                } else {
                    &asking.pointer
                };
                found.extend(one(schema, what));
            }
        }
        let other_type = || one(&place, What::Type(value.clone()));
        let of_shape = match (&schema.shape, value) {
            (Shape::Any(_) | Shape::Reference(_), _)
            | (Shape::Null, Value::Null)
            | (Shape::Boolean, Value::Bool(_)) => Vec::new(),
            (Shape::Integer(shape), Value::Number(number)) => match number.as_f64().is_some_and(|n| n.fract() == 0.0) {
                true => keywords(numeric(shape, true, value), inner, at),
                false => other_type(),
            },
            (Shape::Number(shape), Value::Number(_)) => keywords(numeric(shape, false, value), inner, at),
            (Shape::String(shape), Value::String(text)) => keywords(textual(shape, text), inner, at),
            (Shape::Enum(shape), value) => {
                let known =
                    shape.values.iter().any(|known| same(&known.value, value)) || shape.open && value.is_string();
                let alike = shape.values.iter().any(|known| kind(&known.value) == kind(value));
                match (known, alike) {
                    (true, _) => Vec::new(),
                    (false, true) => one(inner, What::Value(value.clone())),
                    (false, false) => other_type(),
                }
            }
            (Shape::Array(shape), Value::Array(items)) => {
                let mut found = keywords(
                    sized(items.len(), shape.min_items, shape.max_items, ["minItems", "maxItems"]),
                    inner,
                    at,
                );
                if shape.unique && (1..items.len()).any(|index| items[..index].contains(&items[index])) {
                    found.extend(one(inner, What::Keyword("uniqueItems")));
                }
                for (index, item) in items.iter().enumerate() {
                    if let Some(id) = shape.items {
                        found.extend(self.part(&["items"], (id, item), &at.item(index), depth));
                    }
                }
                found
            }
            (Shape::Tuple(shape), Value::Array(items)) => {
                let mut found = Vec::new();
                if items.len() != shape.items.len() {
                    let message = format!("there are {} items instead of {}", items.len(), shape.items.len());
                    found.extend(one(inner, What::Other(message)));
                }
                for (index, (item, id)) in items.iter().zip(&shape.items).enumerate() {
                    found.extend(self.node(*id, item, &at.item(index), depth + 1));
                }
                found
            }
            (Shape::Object(shape), Value::Object(members)) => self.object(shape, inner, members, at, depth),
            (Shape::Union(shape), value) => self.union(shape, &place, inner, value, at, depth),
            _ => other_type(),
        };
        found.extend(of_shape);
        for deviation in found.iter_mut().filter(|deviation| deviation.at == *at) {
            if deviation.around.is_none() {
                deviation.around.clone_from(&around);
            }
        }
        self.around = around;
        found
    }

    /// What stands in a value, by the keyword of the schema around it that says what that is.
    fn part(
        &mut self,
        keywords: &[&str],
        (id, value): (SchemaId, &Value),
        at: &Pointer,
        depth: usize,
    ) -> Vec<Deviation> {
        let outer = self.around.clone();
        if let Some((_, path)) = &mut self.around {
            path.extend(keywords.iter().map(|keyword| Step::Keyword((*keyword).to_owned())));
        }
        let found = self.node(id, value, at, depth + 1);
        self.around = outer;
        found
    }

    fn object(
        &mut self,
        shape: &ObjectShape,
        schema: &Pointer,
        members: &Map<String, Value>,
        at: &Pointer,
        depth: usize,
    ) -> Vec<Deviation> {
        let names = ["minProperties", "maxProperties"];
        let mut found = keywords(
            sized(members.len(), shape.min_properties, shape.max_properties, names),
            schema,
            at,
        );
        let is_received = |id| travels(self.schemas, id, Direction::Received);
        let missing = shape.properties.iter().filter(|property| {
            property.required && is_received(property.schema) && !members.contains_key(&property.name)
        });
        found.extend(missing.map(|property| Deviation {
            schema: schema.clone(),
            what: What::Missing(property.name.clone()),
            at: at.clone(),
            around: None,
        }));
        for (name, value) in members {
            let at = at.child(name);
            let listed = shape.properties.iter().find(|property| property.name == *name);
            match (listed, shape.additional) {
                (Some(property), _) => {
                    if !is_received(property.schema) {
                        let place = self.schemas.get(property.schema).pointer.clone();
                        found.extend(keywords(vec!["writeOnly"], &place, &at));
                    }
                    found.extend(self.part(&["properties", name], (property.schema, value), &at, depth));
                }
                (None, Additional::Schema(id)) => {
                    found.extend(self.part(&["additionalProperties"], (id, value), &at, depth));
                }
                (None, Additional::Any) => {}
                // Nothing at all is said of an object that lists nothing: it may be any.
                (None, Additional::Unspecified) if shape.properties.is_empty() => {}
                (None, Additional::Forbidden | Additional::Unspecified) => found.push(Deviation {
                    schema: schema.clone(),
                    what: What::Member(name.clone(), value.clone()),
                    at,
                    around: None,
                }),
            }
        }
        found
    }

    fn union(
        &mut self,
        shape: &UnionShape,
        place: &Pointer,
        schema: &Pointer,
        value: &Value,
        at: &Pointer,
        depth: usize,
    ) -> Vec<Deviation> {
        let tagged: Vec<usize> = (0..shape.variants.len())
            .filter(|index| is_tagged(shape, *index, value))
            .collect();
        if tagged.is_empty() && value.is_object() {
            let property = shape
                .discriminator
                .as_ref()
                .map(|it| it.property.as_str())
                .unwrap_or_default();
            return vec![Deviation {
                schema: schema.clone(),
                what: What::Other(format!("`{property}` has a value that means no variant")),
                at: at.clone(),
                around: None,
            }];
        }
        let mut best: Option<(usize, Vec<Deviation>)> = None;
        for index in tagged {
            let variant = self.schemas.get(shape.variants[index]).pointer.clone();
            let outer = self.around.clone();
            if let Some((_, path)) = &mut self.around {
                path.push(Step::Variant(variant));
            }
            let found = self.node(shape.variants[index], value, at, depth + 1);
            self.around = outer;
            let distance: usize = found.iter().map(|deviation| distance(deviation, at)).sum();
            if best.as_ref().is_none_or(|(least, _)| distance < *least) {
                best = Some((distance, found));
            }
        }
        match best {
            // Of another JSON type than all variants, or no object where all are.
            None => vec![],
            Some((distance, _)) if distance >= ANOTHER => vec![Deviation {
                schema: place.clone(),
                what: match value {
                    Value::Null => What::Null,
                    value => What::Type(value.clone()),
                },
                at: at.clone(),
                around: None,
            }],
            Some((_, found)) => found,
        }
    }
}

/// How far a value of another JSON type is.
const ANOTHER: usize = 1 << 20;

/// How far a deviation of a variant makes a value be from it; the value stands at `root`.
fn distance(deviation: &Deviation, root: &Pointer) -> usize {
    match deviation.what {
        What::Type(_) | What::Null if deviation.at == *root => ANOTHER,
        What::Type(_) | What::Missing(_) | What::Other(_) => 8,
        What::Value(_) => 6,
        What::Null | What::Keyword(_) => 2,
        What::Member(..) => 3,
    }
}

fn keywords(broken: Vec<&'static str>, schema: &Pointer, at: &Pointer) -> Vec<Deviation> {
    let deviation = |keyword| Deviation {
        schema: schema.clone(),
        what: What::Keyword(keyword),
        at: at.clone(),
        around: None,
    };
    broken.into_iter().map(deviation).collect()
}

/// What is asked besides the shape and not met.
fn unmet(demands: &[Demand], value: &Value) -> Vec<What> {
    if demand::meets(demands, value) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for demand in demands {
        if demand::meets(std::slice::from_ref(demand), value) {
            continue;
        }
        match demand {
            Demand::Type(_) if value.is_null() => out.push(What::Null),
            Demand::Type(_) => out.push(What::Type(value.clone())),
            Demand::Enum(_) => out.push(What::Value(value.clone())),
            Demand::Number(shape) => out.extend(numeric(shape, false, value).into_iter().map(What::Keyword)),
            Demand::String(shape) => {
                let text = value.as_str().unwrap_or_default();
                out.extend(textual(shape, text).into_iter().map(What::Keyword));
            }
            Demand::Required(names) => {
                let missing = names.iter().filter(|name| value.get(name.as_str()).is_none());
                out.extend(missing.map(|name| What::Missing(name.clone())));
            }
            demand => out.push(What::Keyword(demand.keyword())),
        }
    }
    if out.is_empty() {
        // What is left over by all others: the last one.
        out.extend(demands.last().map(|demand| What::Keyword(demand.keyword())));
    }
    out
}

fn numeric(shape: &NumericShape, whole: bool, value: &Value) -> Vec<&'static str> {
    if number_fits(shape, whole, value) {
        return Vec::new();
    }
    let empty = NumericShape::default;
    let bounds = &shape.bounds;
    let mut parts: Vec<(&'static str, NumericShape)> = vec![
        (
            "format",
            NumericShape {
                format: shape.format.clone(),
                ..empty()
            },
        ),
        (
            "multipleOf",
            NumericShape {
                multiple_of: shape.multiple_of.clone(),
                ..empty()
            },
        ),
    ];
    for (name, limit) in [
        ("minimum", &bounds.minimum),
        ("exclusiveMinimum", &bounds.exclusive_minimum),
        ("maximum", &bounds.maximum),
        ("exclusiveMaximum", &bounds.exclusive_maximum),
    ] {
        let mut part = empty();
        match name {
            "minimum" => part.bounds.minimum.clone_from(limit),
            "exclusiveMinimum" => part.bounds.exclusive_minimum.clone_from(limit),
            "maximum" => part.bounds.maximum.clone_from(limit),
            _ => part.bounds.exclusive_maximum.clone_from(limit),
        }
        parts.push((name, part));
    }
    let broken = parts.into_iter().filter(|(_, part)| !number_fits(part, whole, value));
    broken.map(|(name, _)| name).collect()
}

fn textual(shape: &StringShape, text: &str) -> Vec<&'static str> {
    let length = text.chars().count() as u64;
    let mut broken = Vec::new();
    if shape.min_length.is_some_and(|least| length < least) {
        broken.push("minLength");
    }
    if shape.max_length.is_some_and(|most| length > most) {
        broken.push("maxLength");
    }
    if shape
        .patterns
        .iter()
        .any(|source| pattern::matches(source, text) == Some(false))
    {
        broken.push("pattern");
    }
    if !has_format(shape.format.as_deref().unwrap_or_default(), text) {
        broken.push("format");
    }
    broken
}

fn sized(count: usize, least: Option<u64>, most: Option<u64>, names: [&'static str; 2]) -> Vec<&'static str> {
    let count = count as u64;
    let mut broken = Vec::new();
    if least.is_some_and(|least| count < least) {
        broken.push(names[0]);
    }
    if most.is_some_and(|most| count > most) {
        broken.push(names[1]);
    }
    broken
}

/// The type of JSON Schema that a value has; integers are apart.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.as_f64().is_some_and(|number| number.fract() == 0.0) => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
