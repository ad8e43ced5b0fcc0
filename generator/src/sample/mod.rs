//! A JSON value that conforms to a schema: for tests, for a server that stands in for the real one, for documentation.
//!
//! - The same schema gives the same value. What the description itself names comes first, wherever it conforms: its
//!   examples, its default, the first of an enumeration's values.
//! - [`Extent::Minimal`] is what must be there and no more; [`Extent::Full`] has every member, two items in a list and a
//!   member in a map, as far as the limits go: a schema that holds itself is shown once more inside of itself, and a value
//!   that has grown large only gets what must be there.
//! - Only what travels that way is in it: `readOnly` members are not sent, `writeOnly` ones not received.
//! - Where no value is found, the reason and the place are told; nothing is made that is known not to conform.

pub(crate) mod broken;
mod check;
pub(crate) mod demand;
mod format;
mod number;
mod text;

#[cfg(test)]
mod tests;

use std::fmt;

use serde_json::{Map, Value};

use crate::api::{
    Access, Additional, ArrayShape, Demand, Discriminator, EnumShape, ObjectShape, Schema, SchemaId, Schemas, Shape,
    TupleShape, UnionKind, UnionShape, Untyped,
};
use crate::hash::HashSet;
use crate::source::Pointer;

pub(crate) use self::broken::same;
pub(crate) use self::check::is_tagged;
pub use crate::api::Direction;

/// How much of a schema a value shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    Minimal,
    Full,
}

/// Why there is no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmade {
    /// The schema that is to blame.
    pub pointer: Pointer,
    pub reason: String,
}

impl fmt::Display for Unmade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.pointer, self.reason)
    }
}

/// A value of a schema. Of `examples`, which come first, as many as conform are used; what they leave out is made.
///
/// # Errors
///
/// None is found: the schema contradicts itself, holds itself without end, or says what cannot be met by trying.
pub fn sample(
    schemas: &Schemas,
    schema: SchemaId,
    direction: Direction,
    extent: Extent,
    examples: &[Value],
) -> Result<Value, Unmade> {
    nth_sample(schemas, schema, direction, extent, examples, 0)
}

/// Another value for each number, as far as there are others: other alternatives of a union, other values of an
/// enumeration, other texts and numbers. The 0th is that of [`sample`]; the examples are only for that one.
///
/// # Errors
///
/// As of [`sample`].
pub fn nth_sample(
    schemas: &Schemas,
    schema: SchemaId,
    direction: Direction,
    extent: Extent,
    examples: &[Value],
    nth: usize,
) -> Result<Value, Unmade> {
    let mut sampler = Sampler {
        schemas,
        direction,
        extent,
        open: Vec::new(),
        made: 0,
        variants: VARIANTS,
    };
    let conforms = |value: &&Value| conforms(schemas, schema, direction, value);
    let mut failure = None;
    for hint in examples.iter().map(Some).chain([None]) {
        match sampler.make(schema, hint, nth) {
            Ok(value) if conforms(&&value) => return Ok(value),
            Ok(_) => {}
            Err(unmade) => failure = Some(unmade),
        }
    }
    // What holds between members is not known to the maker, but may be met by an example.
    match examples.iter().find(conforms).filter(|_| nth == 0) {
        Some(example) => Ok(example.clone()),
        None => Err(failure.unwrap_or_else(|| Unmade {
            pointer: schemas.get(schemas.resolve(schema)).pointer.clone(),
            reason: "what was made of its parts does not conform as a whole".to_owned(),
        })),
    }
}

/// Whether a value conforms to a schema, as far as `Api` knows. What cannot be decided (a pattern with a back
/// reference) counts as met.
pub fn conforms(schemas: &Schemas, schema: SchemaId, direction: Direction, value: &Value) -> bool {
    conforms_within(schemas, schema, direction, value, &mut { VARIANTS })
}

/// The same, where only so many variants may be tried.
fn conforms_within(schemas: &Schemas, schema: SchemaId, direction: Direction, value: &Value, left: &mut usize) -> bool {
    let mut check = check::Check {
        schemas,
        direction,
        left,
        open: Vec::new(),
    };
    check.fits(schema, value, 0)
}

/// How many variants are tried for a value, before it is taken to conform to none.
const VARIANTS: usize = 1 << 18;

/// Beyond so many nodes a value only gets what must be there.
const LARGE: usize = 400;
/// So many nodes are made, tries included, before it is given up.
const TOO_LARGE: usize = 20_000;
/// The deepest nesting.
const DEEPEST: usize = 48;
/// How many other values are tried where items have to differ.
const MOST_TRIES: usize = 64;
/// How many other values are tried for what is asked besides the shape.
const OTHERS: usize = 8;
/// The longest list that is made because it must be so long.
const LONGEST: u64 = 256;

struct Sampler<'a> {
    schemas: &'a Schemas,
    direction: Direction,
    extent: Extent,
    /// The schemas that a value is being made of, from the outermost on.
    open: Vec<SchemaId>,
    /// How many nodes were made.
    made: usize,
    /// How many variants may still be tried.
    variants: usize,
}

impl Sampler<'_> {
    /// The `nth` value of a schema: another for each number, as far as there are others.
    fn make(&mut self, place: SchemaId, hint: Option<&Value>, nth: usize) -> Result<Value, Unmade> {
        let schemas = self.schemas;
        let id = schemas.resolve(place);
        let schema = schemas.get(id);
        self.made += 1;
        let again = self.open.iter().filter(|open| **open == id).count();
        let limit = match self.extent {
            Extent::Full if self.made < LARGE => 2,
            _ => 1,
        };
        if again >= limit {
            return Err(unmade(schema, "it holds itself"));
        }
        if self.open.len() > DEEPEST || self.made > TOO_LARGE {
            return Err(unmade(schema, "it is nested too deep or branches too much"));
        }
        let own = own_hint(schemas, place, nth);
        // Another value than the first was asked for, which an example would not be.
        let hint = hint.filter(|_| nth == 0).or(own.as_ref());
        let hint = hint.filter(|hint| !hint.is_null());
        self.open.push(id);
        let mut value = self.of_shape(schema, id, hint, nth);
        if demands(schemas, place).next().is_some() {
            value = value.map(|value| self.met(place, schema, value));
            // One that fits may only be found further on.
            for other in (nth + 1..).take(OTHERS) {
                if value.as_ref().is_ok_and(|value| self.fits(place, value)) {
                    break;
                }
                value = self
                    .of_shape(schema, id, None, other)
                    .map(|value| self.met(place, schema, value));
            }
            if !value.as_ref().is_ok_and(|value| self.fits(place, value)) {
                value = value.and(Err(unmade(schema, "no value was found that meets all that is asked")));
            }
        }
        self.open.pop();
        value
    }

    /// A value with what is asked of it besides its shape, as far as that can be brought about.
    fn met(&mut self, place: SchemaId, schema: &Schema, mut value: Value) -> Value {
        let schemas = self.schemas;
        for demands in demands(schemas, place) {
            demand::repair(demands, &mut value, &mut |name| match &schema.shape {
                Shape::Object(object) => {
                    let property = object.properties.iter().find(|property| property.name == name);
                    match (property, object.additional) {
                        (Some(property), _) => self.make(property.schema, None, 0).ok(),
                        (None, Additional::Schema(values)) => self.make(values, None, 0).ok(),
                        (None, _) => None,
                    }
                }
                _ => None,
            });
        }
        value
    }

    fn of_shape(&mut self, schema: &Schema, id: SchemaId, hint: Option<&Value>, nth: usize) -> Result<Value, Unmade> {
        if let Some(hint) = hint
            && !is_composite(&schema.shape)
            && self.fits(id, hint)
        {
            return Ok(hint.clone());
        }
        let nothing = |reason: &str| Err(unmade(schema, reason));
        match &schema.shape {
            Shape::Reference(_) => nothing("it refers to itself"),
            Shape::Any(Untyped::Unspecified) => Ok(match nth {
                0 => "any".into(),
                nth => nth.into(),
            }),
            Shape::Any(_) => nothing("what it says is not understood"),
            Shape::Null => Ok(Value::Null),
            Shape::Boolean => Ok(nth.is_multiple_of(2).into()),
            Shape::Integer(shape) => {
                again(nth, |nth| number::integer(shape, nth)).map_err(|reason| unmade(schema, reason))
            }
            Shape::Number(shape) => {
                again(nth, |nth| number::number(shape, nth)).map_err(|reason| unmade(schema, reason))
            }
            Shape::String(shape) => match again(nth, |nth| text::text(shape, nth)) {
                Ok(text) => Ok(text.into()),
                Err(reason) => Err(unmade(schema, reason)),
            },
            Shape::Enum(EnumShape { values, .. }) => match values.get(nth % values.len().max(1)) {
                Some(value) => Ok(value.value.to_json()),
                None => nothing("it lists no value"),
            },
            Shape::Array(shape) => self.array(schema, shape, hint, nth),
            Shape::Tuple(shape) => self.tuple(shape, hint, nth),
            Shape::Object(shape) => self.object(schema, shape, hint, nth),
            Shape::Union(shape) => self.union(schema, id, shape, hint, nth),
        }
    }

    fn fits(&mut self, id: SchemaId, value: &Value) -> bool {
        conforms_within(self.schemas, id, self.direction, value, &mut self.variants)
    }

    fn is_full(&self) -> bool {
        self.extent == Extent::Full && self.made < LARGE
    }

    fn array(
        &mut self,
        schema: &Schema,
        shape: &ArrayShape,
        hint: Option<&Value>,
        nth: usize,
    ) -> Result<Value, Unmade> {
        let least = shape.min_items.unwrap_or(0);
        if least > LONGEST {
            return Err(unmade(schema, format!("it has at least {least} items")));
        }
        let hints = hint.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let wanted = match self.is_full() {
            true => shape.max_items.unwrap_or(u64::MAX).min(2).max(least),
            false => least,
        };
        let (least, wanted) = (least as usize, wanted as usize);
        let mut items: Vec<Value> = Vec::with_capacity(wanted);
        let mut failure = None;
        for attempt in 0..wanted + MOST_TRIES {
            if items.len() >= wanted {
                break;
            }
            let item = match (shape.items, hints.get(attempt)) {
                (Some(id), Some(hint)) => self.make(id, Some(hint), 0),
                (Some(id), None) => self.make(id, None, nth + attempt),
                (None, hint) => Ok(hint.cloned().unwrap_or_else(|| attempt.into())),
            };
            match item {
                Ok(item) if shape.unique && items.contains(&item) => {}
                Ok(item) => items.push(item),
                Err(unmade) => {
                    failure = Some(unmade);
                    break;
                }
            }
        }
        match failure {
            _ if items.len() >= least => Ok(items.into()),
            Some(unmade) => Err(unmade),
            None => Err(unmade(schema, format!("no {least} different items were found"))),
        }
    }

    fn tuple(&mut self, shape: &TupleShape, hint: Option<&Value>, nth: usize) -> Result<Value, Unmade> {
        let hints = hint.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let items = shape.items.iter().enumerate();
        items
            .map(|(index, item)| self.make(*item, hints.get(index), nth))
            .collect()
    }

    fn object(
        &mut self,
        schema: &Schema,
        shape: &ObjectShape,
        hint: Option<&Value>,
        nth: usize,
    ) -> Result<Value, Unmade> {
        let hints = hint.and_then(Value::as_object);
        let least = shape.min_properties.unwrap_or(0);
        let most = shape.max_properties.unwrap_or(u64::MAX);
        if least > LONGEST {
            return Err(unmade(schema, format!("it has at least {least} members")));
        }
        let travelling = |sampler: &Self, id| travels(sampler.schemas, id, sampler.direction);
        let required = shape.properties.iter().filter(|property| property.required);
        let mut spare =
            most.saturating_sub(required.filter(|property| travelling(self, property.schema)).count() as u64);
        let mut missing = least;
        let mut members = Map::new();
        // What must be there first, so that the limits bound what is only shown; then in the order of the description.
        for is_required in [true, false] {
            for property in &shape.properties {
                let wanted = match is_required {
                    true => property.required,
                    false => !property.required && spare > 0 && (self.is_full() || missing > 0),
                };
                if !wanted || !travelling(self, property.schema) {
                    continue;
                }
                let hint = hints.and_then(|hints| hints.get(&property.name));
                match self.make(property.schema, hint, nth) {
                    Ok(value) => {
                        members.insert(property.name.clone(), value);
                        missing = missing.saturating_sub(1);
                        spare = spare.saturating_sub(u64::from(!is_required));
                    }
                    Err(unmade) if is_required => return Err(unmade),
                    Err(_) => {}
                }
            }
        }
        let shown = match (self.is_full(), shape.properties.is_empty()) {
            (true, true) => 2,
            (true, false) => 1,
            (false, _) => 0,
        };
        self.additional(
            schema,
            shape,
            hints,
            [missing, shown.max(missing).min(spare)],
            &mut members,
        )?;
        Ok(in_order(shape, members))
    }

    /// Members that the schema does not list, at least and at most so many.
    fn additional(
        &mut self,
        schema: &Schema,
        shape: &ObjectShape,
        hints: Option<&Map<String, Value>>,
        [least, most]: [u64; 2],
        members: &mut Map<String, Value>,
    ) -> Result<(), Unmade> {
        let values = match shape.additional {
            Additional::Schema(values) => Some(values),
            Additional::Any => None,
            // Nothing is said of others: they may be there, but they are not shown.
            Additional::Unspecified if least > 0 => None,
            Additional::Unspecified => return Ok(()),
            Additional::Forbidden if least > 0 => {
                return Err(unmade(schema, "more members are required than there are"));
            }
            Additional::Forbidden => return Ok(()),
        };
        let is_listed = |name: &str| shape.properties.iter().any(|property| property.name == name);
        let hinted = hints.into_iter().flatten();
        let mut names: Vec<(String, Option<&Value>)> = hinted
            .filter(|(name, _)| !is_listed(name))
            .map(|(name, value)| (name.clone(), Some(value)))
            .collect();
        names.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        let made = (0..).map(|nth| match nth {
            0 => "key".to_owned(),
            nth => format!("key{nth}"),
        });
        let mut made = made.filter(|name| !is_listed(name));
        while (names.len() as u64) < most {
            names.extend(made.next().map(|name| (name, None)));
        }
        for (count, (name, hint)) in names.into_iter().enumerate() {
            let value = match values {
                Some(values) => self.make(values, hint, count),
                None => Ok(hint.cloned().unwrap_or_else(|| "any".into())),
            };
            match value {
                Ok(value) => drop(members.insert(name, value)),
                Err(unmade) if (count as u64) < least => return Err(unmade),
                Err(_) => break,
            }
        }
        Ok(())
    }

    fn union(
        &mut self,
        schema: &Schema,
        id: SchemaId,
        shape: &UnionShape,
        hint: Option<&Value>,
        nth: usize,
    ) -> Result<Value, Unmade> {
        let count = shape.variants.len();
        let hinted = hint.and_then(|hint| {
            let fits = |variant: &&SchemaId| self.fits(**variant, hint);
            shape.variants.iter().find(fits).filter(|_| self.fits(id, hint))
        });
        let others = (0..count).map(|index| &shape.variants[(index + nth) % count]);
        let order: Vec<(SchemaId, Option<&Value>)> = hinted
            .map(|variant| (*variant, hint))
            .into_iter()
            .chain(others.map(|variant| (*variant, None)))
            .collect();
        let extent = self.extent;
        let mut failure = None;
        for (variant, hint) in order {
            // Of several variants that what must be there does not tell apart, the rest may.
            for attempt in [extent, Extent::Full] {
                self.extent = attempt;
                let value = self.make(variant, hint, nth / count.max(1));
                self.extent = extent;
                match value.map(|value| tagged(shape, variant, value)) {
                    Ok(value) if self.fits(id, &value) => return Ok(value),
                    Ok(_) => {}
                    Err(unmade) => failure = failure.or(Some(unmade)),
                }
            }
        }
        Err(failure.unwrap_or_else(|| {
            unmade(
                schema,
                match shape.kind {
                    UnionKind::OneOf => "no value was found that only one of its alternatives allows",
                    UnionKind::AnyOf | UnionKind::Events => "no value was found that one of its alternatives allows",
                },
            )
        }))
    }
}

/// The description's own words for a value, those beside a reference before those of its target.
fn own_hint(schemas: &Schemas, id: SchemaId, nth: usize) -> Option<Value> {
    schemas.chain(id).find_map(|(_, schema)| {
        let default = schema.default.as_ref().filter(|_| nth == 0);
        schema
            .docs
            .examples
            .get(nth)
            .or(default)
            .map(crate::value::Value::to_json)
    })
}

/// The `nth` of its kind, or the first where there are not so many.
fn again<T>(nth: usize, make: impl Fn(usize) -> Result<T, String>) -> Result<T, String> {
    make(nth).or_else(|reason| if nth == 0 { Err(reason) } else { make(0) })
}

/// The most alternatives that any union has among what a schema is made of: so many samples show all of them.
pub fn variety(schemas: &Schemas, schema: SchemaId) -> usize {
    let mut seen = HashSet::default();
    let mut open = vec![schema];
    let mut most = 1;
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            schemas.children(id, &mut |child, _| open.push(child));
            if let Shape::Union(union) = &schemas.get(id).shape {
                most = most.max(union.variants.len());
            }
        }
    }
    most
}

/// What is asked besides the shape, at a place and at what it refers to.
fn demands(schemas: &Schemas, id: SchemaId) -> impl Iterator<Item = &[Demand]> {
    let all = schemas.chain(id).map(|(_, schema)| schema.demands.as_slice());
    all.filter(|demands| !demands.is_empty())
}

fn is_composite(shape: &Shape) -> bool {
    matches!(
        shape,
        Shape::Array(_) | Shape::Tuple(_) | Shape::Object(_) | Shape::Union(_)
    )
}

/// Whether a property is part of what goes this way.
pub(crate) fn travels(schemas: &Schemas, property: SchemaId, direction: Direction) -> bool {
    match schemas.access(property) {
        Access::ReadWrite => true,
        Access::ReadOnly => direction == Direction::Received,
        Access::WriteOnly => direction == Direction::Sent,
    }
}

/// Members as the description lists them, then the others.
fn in_order(shape: &ObjectShape, mut members: Map<String, Value>) -> Value {
    let mut ordered = Map::new();
    for property in &shape.properties {
        if let Some((name, value)) = members.shift_remove_entry(&property.name) {
            ordered.insert(name, value);
        }
    }
    ordered.extend(members);
    Value::Object(ordered)
}

/// With the discriminator's value for a variant, where it has another or none.
fn tagged(shape: &UnionShape, variant: SchemaId, mut value: Value) -> Value {
    let index = shape.variants.iter().position(|other| *other == variant);
    if let (Some(Discriminator { property, values, .. }), Some(index), Value::Object(members)) =
        (&shape.discriminator, index, &mut value)
        && let Some(values) = values.get(index).filter(|values| !values.is_empty())
    {
        let found = members.get(property);
        if !values.iter().any(|known| found.is_some_and(|found| known == found)) {
            members.insert(property.clone(), values[0].to_json());
        }
    }
    value
}

fn unmade(schema: &Schema, reason: impl Into<String>) -> Unmade {
    Unmade {
        pointer: schema.pointer.clone(),
        reason: reason.into(),
    }
}
