//! Whether a value can be several variants of a `oneOf`, which JSON Schema has fit none.

use std::collections::HashSet;

use crate::api::{Access, Additional, ObjectShape, SchemaId, Schemas, Shape, UnionKind};
use crate::diagnostics::Code;
use crate::interpret::schema::SchemaBuilder;
use crate::interpret::schema::types::Types;

impl SchemaBuilder<'_> {
    /// Says once that what fits several variants of a `oneOf` is taken, although JSON Schema has it fit none: most of those
    /// who write `oneOf` do not mean that.
    pub(in crate::interpret::schema) fn mention_overlap(&mut self) {
        let found = self.schemas.iter().find(|(_, schema)| match &schema.shape {
            Shape::Union(union) => {
                union.kind == UnionKind::OneOf && union.discriminator.is_none() && self.overlap(&union.variants)
            }
            _ => false,
        });
        if let Some(at) = found.map(|(_, schema)| schema.pointer.child("oneOf")) {
            self.report(
                Code::WeakenedUnion,
                &at,
                "a value that fits several of the variants is taken as one of them, here and elsewhere",
                "use `anyOf` where that is meant, or a discriminator, or accept this finding",
            );
        }
    }

    /// Whether two variants take values of one type.
    fn overlap(&self, variants: &[SchemaId]) -> bool {
        let mut seen = Types::NONE;
        let mut objects: Vec<Telling<'_>> = Vec::new();
        variants.iter().any(|id| {
            let types = match self.schemas.shape(*id) {
                Shape::Null => Types::NONE,
                Shape::Boolean => Types::BOOLEAN,
                Shape::Integer(_) => Types::INTEGER,
                Shape::Number(_) => Types::NUMBER,
                Shape::String(_) => Types::STRING,
                // Lists that have values in common are written by nobody.
                Shape::Enum(_) => Types::NONE,
                Shape::Array(_) | Shape::Tuple(_) => Types::ARRAY,
                Shape::Object(object) => {
                    let telling = Telling::new(&self.schemas, object);
                    let is_told = !objects.is_empty() && objects.iter().all(|known| known.is_apart_from(&telling));
                    objects.push(telling);
                    match is_told {
                        true => Types::NONE,
                        false => Types::OBJECT,
                    }
                }
                Shape::Any(_) | Shape::Union(_) | Shape::Reference(_) => Types::ANY,
            };
            let known = !seen.and(types).is_empty();
            seen = seen.or(types);
            known
        })
    }
}

/// What tells an object from others.
struct Telling<'a> {
    /// Members that have listed values.
    listed: HashSet<&'a str>,
    /// All that may be there, where nothing else may.
    allowed: Option<HashSet<&'a str>>,
    /// What must be there either way: what goes one way only is not there the other way.
    demanded: Vec<&'a str>,
}

impl<'a> Telling<'a> {
    fn new(schemas: &Schemas, object: &'a ObjectShape) -> Self {
        let properties = || object.properties.iter();
        let is_listed = |id: SchemaId| matches!(schemas.shape(id), Shape::Enum(_));
        let is_both_ways = |id: SchemaId| schemas.access(id) == Access::ReadWrite;
        Telling {
            listed: properties()
                .filter(|property| is_listed(property.schema))
                .map(|property| property.name.as_str())
                .collect(),
            allowed: (object.additional == Additional::Forbidden)
                .then(|| properties().map(|property| property.name.as_str()).collect()),
            demanded: properties()
                .filter(|property| property.required && is_both_ways(property.schema))
                .map(|property| property.name.as_str())
                .collect(),
        }
    }

    /// Whether no object is both: a member has listed values in each, or one forbids what the other demands.
    fn is_apart_from(&self, other: &Telling<'_>) -> bool {
        !self.listed.is_disjoint(&other.listed) || self.forbids(other) || other.forbids(self)
    }

    fn forbids(&self, other: &Telling<'_>) -> bool {
        let allowed = self.allowed.as_ref();
        allowed.is_some_and(|allowed| other.demanded.iter().any(|name| !allowed.contains(name)))
    }
}
