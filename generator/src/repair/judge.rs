//! How a recorded answer differs from its schema, and which node of the description says otherwise.
//!
//! The rules are those of [`crate::sample::conforms`]; here each that is broken is named. Where no variant of a union fits,
//! the one counts that the value is closest to.

use serde_json::{Map, Value};

use crate::api::{
    Additional, ArrayShape, Demand, Direction, EnumShape, NumericShape, ObjectShape, Schema, SchemaId, Schemas, Shape,
    TupleShape, UnionShape,
};
use crate::sample::{broken, demand, is_tagged, same, travels};
use crate::source::Pointer;
use crate::value::Number;

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

/// What is different.
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
    let answer = Instance {
        value: answer,
        at: &Pointer::root(),
        depth: 0,
    };
    let found = judge.schema(schema, answer);
    match judge.left {
        0 => {
            let what = What::Other("the answer has too many ways to be read".to_owned());
            vec![answer.deviates(&schemas.get(schema).pointer, what)]
        }
        _ => found,
    }
}

/// A value that is judged by a schema (JSON Schema's instance), and where in the answer it is.
#[derive(Clone, Copy)]
struct Instance<'v> {
    value: &'v Value,
    at: &'v Pointer,
    depth: usize,
}

impl<'v> Instance<'v> {
    /// A value in it.
    fn part(self, value: &'v Value, at: &'v Pointer) -> Self {
        let depth = self.depth + 1;
        Instance { value, at, depth }
    }

    /// It is not what a node says.
    fn deviates(self, schema: &Pointer, what: What) -> Deviation {
        Deviation {
            schema: schema.clone(),
            what,
            at: self.at.clone(),
            around: None,
        }
    }

    /// It breaks these keywords of a node.
    fn breaks(self, schema: &Pointer, keywords: Vec<&'static str>) -> Vec<Deviation> {
        let deviation = |keyword| self.deviates(schema, What::Keyword(keyword));
        keywords.into_iter().map(deviation).collect()
    }

    /// It is of none of the types that a node says.
    fn is_of_another_type(self, schema: &Pointer) -> Deviation {
        let what = match self.value {
            Value::Null => What::Null,
            value => What::Type(value.clone()),
        };
        self.deviates(schema, what)
    }
}

struct Judge<'a> {
    schemas: &'a Schemas,
    left: usize,
    around: Option<Around>,
}

impl<'a> Judge<'a> {
    fn schema(&mut self, id: SchemaId, instance: Instance<'_>) -> Vec<Deviation> {
        self.left = self.left.saturating_sub(1);
        if self.left == 0 || instance.depth > DEEPEST {
            return Vec::new();
        }
        let schemas = self.schemas;
        let is_null = instance.value.is_null();
        if is_null && schemas.is_nullable(id) {
            return Vec::new();
        }
        let place = &schemas.get(id).pointer;
        let target = schemas.get(schemas.resolve(id));
        if is_null && !matches!(target.shape, Shape::Null | Shape::Any(_) | Shape::Union(_)) {
            return vec![instance.deviates(place, What::Null)];
        }
        // Where the description says what stands here; what stands in it is said where the reference leads.
        let around = self.around.clone();
        if schemas.resolve(id) != id || around.is_none() {
            self.around = Some((target.pointer.clone(), Vec::new()));
        }
        let mut found = self.demands(id, instance);
        found.extend(self.shape(target, place, instance));
        for deviation in found.iter_mut().filter(|deviation| deviation.at == *instance.at) {
            if deviation.around.is_none() {
                deviation.around.clone_from(&around);
            }
        }
        self.around = around;
        found
    }

    /// By what is asked besides the shape, along the references.
    fn demands(&self, id: SchemaId, instance: Instance<'_>) -> Vec<Deviation> {
        let place = &self.schemas.get(id).pointer;
        let mut found = Vec::new();
        for (_, asking) in self.schemas.chain(id) {
            for what in unmet(&asking.demands, instance.value) {
                // Another type is another type wherever it is said.
                let schema = match what {
                    What::Type(_) => place,
                    _ => &asking.pointer,
                };
                found.push(instance.deviates(schema, what));
            }
        }
        found
    }

    /// By the shape of a schema; `place` is what refers to it.
    fn shape(&mut self, schema: &'a Schema, place: &Pointer, instance: Instance<'_>) -> Vec<Deviation> {
        let at = &schema.pointer;
        match (&schema.shape, instance.value) {
            (Shape::Any(_) | Shape::Reference(_), _)
            | (Shape::Null, Value::Null)
            | (Shape::Boolean, Value::Bool(_)) => Vec::new(),
            (Shape::Integer(shape), value) if is_whole(value) && has_room(shape, value) => {
                instance.breaks(at, broken::by_number(shape, value.as_f64().unwrap_or_default()))
            }
            (Shape::Number(shape), Value::Number(number)) => {
                instance.breaks(at, broken::by_number(shape, number.as_f64().unwrap_or_default()))
            }
            (Shape::String(shape), Value::String(text)) => instance.breaks(at, broken::by_text(shape, text)),
            (Shape::Enum(shape), _) => enumeration(shape, at, place, instance),
            (Shape::Array(shape), Value::Array(items)) => self.array(shape, at, items, instance),
            (Shape::Tuple(shape), Value::Array(items)) => self.tuple(shape, at, items, instance),
            (Shape::Object(shape), Value::Object(members)) => self.object(shape, at, members, instance),
            (Shape::Union(shape), _) => self.union(shape, at, place, instance),
            _ => vec![instance.is_of_another_type(place)],
        }
    }

    /// What stands in a value, by the keyword of the schema around it that says what that is.
    fn part(&mut self, keywords: &[&str], id: SchemaId, instance: Instance<'_>) -> Vec<Deviation> {
        let steps = keywords.iter().map(|keyword| Step::Keyword((*keyword).to_owned()));
        self.along(steps.collect(), id, instance)
    }

    /// By a schema that is some steps further on the way.
    fn along(&mut self, steps: Vec<Step>, id: SchemaId, instance: Instance<'_>) -> Vec<Deviation> {
        let outer = self.around.clone();
        if let Some((_, way)) = &mut self.around {
            way.extend(steps);
        }
        let found = self.schema(id, instance);
        self.around = outer;
        found
    }

    fn array(
        &mut self,
        shape: &ArrayShape,
        schema: &Pointer,
        items: &[Value],
        instance: Instance<'_>,
    ) -> Vec<Deviation> {
        let mut found = instance.breaks(schema, broken::by_items(shape, items));
        for (index, item) in items.iter().enumerate() {
            if let Some(id) = shape.items {
                let at = instance.at.item(index);
                found.extend(self.part(&["items"], id, instance.part(item, &at)));
            }
        }
        found
    }

    fn tuple(
        &mut self,
        shape: &TupleShape,
        schema: &Pointer,
        items: &[Value],
        instance: Instance<'_>,
    ) -> Vec<Deviation> {
        let mut found = Vec::new();
        if items.len() != shape.items.len() {
            let message = format!("there are {} items instead of {}", items.len(), shape.items.len());
            found.push(instance.deviates(schema, What::Other(message)));
        }
        for (index, (item, id)) in items.iter().zip(&shape.items).enumerate() {
            let at = instance.at.item(index);
            found.extend(self.schema(*id, instance.part(item, &at)));
        }
        found
    }

    fn object(
        &mut self,
        shape: &ObjectShape,
        schema: &Pointer,
        members: &Map<String, Value>,
        instance: Instance<'_>,
    ) -> Vec<Deviation> {
        let mut found = instance.breaks(schema, broken::by_member_count(shape, members.len()));
        let is_received = |id| travels(self.schemas, id, Direction::Received);
        let missing = shape.properties.iter().filter(|property| {
            property.required && is_received(property.schema) && !members.contains_key(&property.name)
        });
        found.extend(missing.map(|property| instance.deviates(schema, What::Missing(property.name.clone()))));
        for (name, value) in members {
            let at = instance.at.child(name);
            let member = instance.part(value, &at);
            let listed = shape.properties.iter().find(|property| property.name == *name);
            match (listed, shape.additional) {
                (Some(property), _) => {
                    if !is_received(property.schema) {
                        let place = &self.schemas.get(property.schema).pointer;
                        found.push(member.deviates(place, What::Keyword("writeOnly")));
                    }
                    found.extend(self.part(&["properties", name], property.schema, member));
                }
                (None, Additional::Schema(id)) => {
                    found.extend(self.part(&["additionalProperties"], id, member));
                }
                (None, Additional::Any) => {}
                // Nothing at all is said of an object that lists nothing: it may be any.
                (None, Additional::Unspecified) if shape.properties.is_empty() => {}
                (None, Additional::Forbidden | Additional::Unspecified) => {
                    found.push(member.deviates(schema, What::Member(name.clone(), value.clone())));
                }
            }
        }
        found
    }

    fn union(
        &mut self,
        shape: &UnionShape,
        schema: &Pointer,
        place: &Pointer,
        instance: Instance<'_>,
    ) -> Vec<Deviation> {
        let value = instance.value;
        let tagged: Vec<usize> = (0..shape.variants.len())
            .filter(|index| is_tagged(shape, *index, value))
            .collect();
        if tagged.is_empty() && value.is_object() {
            let property = shape.discriminator.as_ref().map(|it| it.property.as_str());
            let message = format!("`{}` has a value that means no variant", property.unwrap_or_default());
            return vec![instance.deviates(schema, What::Other(message))];
        }
        let is_new_member = |deviation: &Deviation| {
            deviation.at.parent().as_ref() == Some(instance.at) && matches!(deviation.what, What::Member(..))
        };
        let tag = shape.discriminator.as_ref().map(|it| &it.property);
        let mut best: Option<(usize, Vec<Deviation>)> = None;
        // What it would be but for members that a variant does not list.
        let mut fitting: Vec<Vec<Deviation>> = Vec::new();
        for index in tagged {
            let id = shape.variants[index];
            let step = Step::Variant(self.schemas.get(id).pointer.clone());
            let mut found = self.along(vec![step], id, instance.part(value, instance.at));
            // What tells the variants apart is no member of theirs.
            found.retain(|deviation| match &deviation.what {
                What::Member(name, _) => !(is_new_member(deviation) && Some(name) == tag),
                _ => true,
            });
            if shape.several && found.iter().all(is_new_member) {
                fitting.push(found.clone());
            }
            let distance: usize = found.iter().map(|deviation| distance(deviation, instance.at)).sum();
            if best.as_ref().is_none_or(|(nearest, _)| distance < *nearest) {
                best = Some((distance, found));
            }
        }
        // It is all of those at once, each with members that the others do not list.
        if let Some((_, found)) = best.as_mut().filter(|_| fitting.len() > 1) {
            found.retain(|deviation| {
                let is_off = |other: &Deviation| other.at == deviation.at;
                !is_new_member(deviation) || fitting.iter().all(|found| found.iter().any(is_off))
            });
        }
        match best {
            // Of another JSON type than all variants, or no object where all are.
            None => vec![],
            Some((distance, _)) if distance >= ANOTHER => vec![instance.is_of_another_type(place)],
            Some((_, found)) => found,
        }
    }
}

fn enumeration(shape: &EnumShape, schema: &Pointer, place: &Pointer, instance: Instance<'_>) -> Vec<Deviation> {
    let value = instance.value;
    let is_known = shape.values.iter().any(|known| same(&known.value, value));
    let is_alike = || {
        shape
            .values
            .iter()
            .any(|known| kind(&known.value.to_json()) == kind(value))
    };
    if is_known || shape.open && value.is_string() {
        Vec::new()
    } else if is_alike() {
        vec![instance.deviates(schema, What::Value(value.clone()))]
    } else {
        vec![instance.is_of_another_type(place)]
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
            Demand::Number(shape) => {
                let broken = broken::by_number(shape, value.as_f64().unwrap_or_default());
                out.extend(broken.into_iter().map(What::Keyword));
            }
            Demand::String(shape) => {
                let broken = broken::by_text(shape, value.as_str().unwrap_or_default());
                out.extend(broken.into_iter().map(What::Keyword));
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

fn is_whole(value: &Value) -> bool {
    value.as_f64().is_some_and(|number| number.fract() == 0.0)
}

/// As all integers are that nothing is said of: two to the power of 63 is none.
fn is_within_64_bits(value: &Value) -> bool {
    const END: f64 = 9_223_372_036_854_775_808.0;
    value.is_i64()
        || value
            .as_f64()
            .is_some_and(|number| value.is_f64() && (-END..END).contains(&number))
}

/// Whether an integer is one that the type for such integers holds: of 64 bits, unless what is said of it goes beyond.
fn has_room(shape: &NumericShape, value: &Value) -> bool {
    let is_beyond = |limit: &Option<Number>| {
        let limit = limit.as_ref().map(|limit| Value::Number(limit.clone()));
        limit.is_some_and(|limit| !is_within_64_bits(&limit))
    };
    let is_unsigned = matches!(shape.format.as_deref(), Some("uint" | "uint64" | "ulong"));
    let bounds = &shape.bounds;
    is_within_64_bits(value)
        || is_unsigned && value.is_u64()
        || [
            &bounds.maximum,
            &bounds.exclusive_maximum,
            &bounds.minimum,
            &bounds.exclusive_minimum,
        ]
        .into_iter()
        .any(is_beyond)
}

/// The type of JSON Schema that a value has. Integers are apart; those beyond 64 bits are read as numbers only.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) if is_whole(value) && is_within_64_bits(value) => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
