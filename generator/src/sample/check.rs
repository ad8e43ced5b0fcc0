//! Whether a value conforms to a schema of the `Api`.

use serde_json::{Map, Value};

use super::{Direction, broken, demand, number, text, travels};
use crate::api::{Additional, ArrayShape, ObjectShape, SchemaId, Schemas, Shape, TupleShape, UnionKind, UnionShape};

pub(super) struct Check<'a> {
    pub schemas: &'a Schemas,
    pub direction: Direction,
    /// How many variants may still be tried; unions that hold each other have more ways than there is time. Beyond that nothing
    /// fits.
    pub left: &'a mut usize,
    /// The unions that a value is being tried as.
    pub open: Vec<(SchemaId, *const Value)>,
}

/// Values are as deep as their text.
const DEEPEST: usize = 128;

impl Check<'_> {
    pub fn fits(&mut self, id: SchemaId, value: &Value, depth: usize) -> bool {
        if depth > DEEPEST {
            return false;
        }
        if value.is_null() && self.schemas.is_nullable(id) {
            return true;
        }
        let mut chain = self.schemas.chain(id);
        if !chain.all(|(_, schema)| demand::meets(&schema.demands, value)) {
            return false;
        }
        match self.schemas.shape(id) {
            Shape::Reference(_) => false,
            Shape::Any(_) => true,
            Shape::Null => value.is_null(),
            Shape::Boolean => value.is_boolean(),
            Shape::Integer(shape) => number::fits(shape, true, value),
            Shape::Number(shape) => number::fits(shape, false, value),
            Shape::String(shape) => value
                .as_str()
                .is_some_and(|value| text::fits(shape, value) != Some(false)),
            Shape::Enum(shape) => {
                shape.values.iter().any(|known| broken::same(&known.value, value)) || shape.open && value.is_string()
            }
            Shape::Array(shape) => value.as_array().is_some_and(|items| self.array(shape, items, depth)),
            Shape::Tuple(shape) => value.as_array().is_some_and(|items| self.tuple(shape, items, depth)),
            Shape::Object(shape) => value
                .as_object()
                .is_some_and(|members| self.object(shape, members, depth)),
            Shape::Union(shape) => self.union(self.schemas.resolve(id), shape, value, depth),
        }
    }

    fn array(&mut self, shape: &ArrayShape, items: &[Value], depth: usize) -> bool {
        broken::by_items(shape, items).is_empty()
            && shape
                .items
                .is_none_or(|id| items.iter().all(|item| self.fits(id, item, depth + 1)))
    }

    fn tuple(&mut self, shape: &TupleShape, items: &[Value], depth: usize) -> bool {
        items.len() == shape.items.len()
            && items
                .iter()
                .zip(&shape.items)
                .all(|(item, id)| self.fits(*id, item, depth + 1))
    }

    fn object(&mut self, shape: &ObjectShape, members: &Map<String, Value>, depth: usize) -> bool {
        let listed = |name: &str| shape.properties.iter().find(|property| property.name == name);
        let required = shape.properties.iter().filter(|property| property.required);
        broken::by_member_count(shape, members.len()).is_empty()
            && required.into_iter().all(|property| {
                members.contains_key(&property.name) || !travels(self.schemas, property.schema, self.direction)
            })
            && members
                .iter()
                .all(|(name, value)| match (listed(name), shape.additional) {
                    (Some(property), _) => self.fits(property.schema, value, depth + 1),
                    (None, Additional::Schema(id)) => self.fits(id, value, depth + 1),
                    (None, Additional::Forbidden) => false,
                    (None, Additional::Any | Additional::Unspecified) => true,
                })
    }

    /// A union that is a variant of itself adds no value.
    fn union(&mut self, id: SchemaId, shape: &UnionShape, value: &Value, depth: usize) -> bool {
        let this = (id, std::ptr::from_ref(value));
        if self.open.contains(&this) {
            return false;
        }
        self.open.push(this);
        let enough = if shape.kind == UnionKind::OneOf { 2 } else { 1 };
        let mut fitting = 0;
        for (index, variant) in shape.variants.iter().enumerate() {
            if fitting == enough || *self.left == 0 {
                break;
            }
            *self.left -= 1;
            if is_tagged(shape, index, value) && self.fits(*variant, value, depth + 1) {
                fitting += 1;
            }
        }
        self.open.pop();
        match shape.kind {
            UnionKind::OneOf => fitting == 1,
            UnionKind::AnyOf | UnionKind::Events => fitting > 0,
        }
    }
}

/// Whether the discriminator means the variant, where there is one.
pub(crate) fn is_tagged(shape: &UnionShape, index: usize, value: &Value) -> bool {
    let Some(discriminator) = &shape.discriminator else {
        return true;
    };
    let tags = discriminator.values.get(index).map(Vec::as_slice).unwrap_or_default();
    let found = value.get(&discriminator.property);
    let is = |tags: &[crate::value::Value]| {
        tags.iter()
            .any(|tag| found.is_some_and(|found| broken::same(tag, found)))
    };
    match discriminator.default {
        // What means none of them.
        Some(default) if default == index => is(tags) || !discriminator.values.iter().any(|tags| is(tags)),
        Some(_) => is(tags),
        // One without a value, such as a base beside its subtypes, is for what means none of the others.
        None if tags.is_empty() => !discriminator.values.iter().any(|tags| is(tags)),
        None => is(tags),
    }
}
