//! From keywords to a [`Shape`].

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::SchemaBuilder;
use super::all_of;
use super::audit;
use super::enumeration::{self, Choice};
use super::keywords::{Added, Group, Items, Keywords, Place, Places, Structure};
use super::types::Types;
use super::union::United;
use crate::api::{
    Additional, ArrayShape, Demand, EnumShape, EnumValue, NumericShape, ObjectShape, Property, SchemaId, Shape,
    StringShape, TupleShape, UnionKind, UnionShape, Untyped,
};
use crate::diagnostics::Code;
use crate::source::Pointer;

impl<'d> SchemaBuilder<'d> {
    /// The shape of the node at `at`, whose keywords are all known.
    pub(super) fn shape(&mut self, at: &Pointer, keywords: &mut Keywords<'d>, depth: usize) -> Shape {
        if keywords.broken == Some(Untyped::Conflict) {
            return Shape::Any(Untyped::Conflict);
        }
        match self.unite(at, keywords, depth) {
            United::Shape(shape) => return shape,
            United::Reference(target) => return Shape::Reference(self.node(target)),
            United::Keywords => {}
        }
        if let Some(choices) = keywords.structure.choices.take() {
            if choices.is_empty() {
                return Shape::Null;
            }
            if let Some(shape) = self.enumeration(at, &keywords.structure, choices) {
                return shape;
            }
        }
        let Some(types) = keywords.structure.effective_types() else {
            return Shape::Any(keywords.broken.unwrap_or(Untyped::Unspecified));
        };
        let lists = !keywords.structure.properties.is_empty();
        if keywords.structure.types.is_none() && types == Types::OBJECT && lists && self.implied.is_none() {
            self.implied = Some(at.clone());
        }
        let mut members = types.each();
        match (members.next(), members.next()) {
            (None, _) => Shape::Null,
            (Some(only), None) => self.shape_of_type(at, only, keywords, depth),
            _ if types == Types::ANY => Shape::Any(Untyped::Unspecified),
            _ => {
                // ASP.NET's numbers, which may also come as text: the pattern makes no kind of text of its own.
                let textual = match types.and(Types::NUMBER).is_empty() {
                    true => Vec::new(),
                    false => self.textual(&keywords.structure),
                };
                keywords.demands.extend(textual.iter().cloned());
                let variants = types.each().enumerate().map(|(index, only)| {
                    let mut alone = Keywords {
                        structure: keywords.structure.clone(),
                        ..Keywords::default()
                    };
                    alone.structure.types = Some(only);
                    if only == Types::STRING && !textual.is_empty() {
                        alone.structure.patterns.clear();
                    }
                    self.synthesise(at.child("type").item(index), alone, depth)
                });
                Shape::Union(UnionShape {
                    kind: UnionKind::AnyOf,
                    variants: variants.collect(),
                    discriminator: None,
                    several: false,
                })
            }
        }
    }

    fn shape_of_type(&mut self, at: &Pointer, only: Types, keywords: &mut Keywords<'d>, depth: usize) -> Shape {
        let structure = &mut keywords.structure;
        self.drop_contradictions(at, structure);
        match only {
            Types::STRING => Shape::String(StringShape {
                format: structure.format.map(str::to_owned),
                min_length: structure.min_length,
                max_length: structure.max_length,
                patterns: structure.patterns.drain(..).map(Into::into).collect(),
            }),
            Types::INTEGER => Shape::Integer(numeric(structure)),
            Types::NUMBER => Shape::Number(numeric(structure)),
            Types::BOOLEAN => Shape::Boolean,
            Types::ARRAY => self.array(at, keywords, depth),
            _ => self.object(at, keywords, depth),
        }
    }

    fn array(&mut self, at: &Pointer, keywords: &mut Keywords<'d>, depth: usize) -> Shape {
        let structure = &mut keywords.structure;
        let items = std::mem::take(&mut structure.items);
        if structure.prefix.is_empty() {
            let (items, most) = match items {
                Items::Schema(places) => (
                    Some(self.node_of(places, || at.child("items"), depth)),
                    structure.max_items,
                ),
                Items::Unspecified => (None, structure.max_items),
                Items::Forbidden => (None, Some(0)),
            };
            return Shape::Array(ArrayShape {
                items,
                min_items: structure.min_items,
                max_items: most,
                unique: structure.unique,
            });
        }
        let prefix = std::mem::take(&mut structure.prefix);
        let (least, unique) = (structure.min_items, structure.unique);
        let listed = u64::try_from(prefix.len()).unwrap_or(u64::MAX);
        let most = match items {
            Items::Forbidden => Some(structure.max_items.map_or(listed, |most| most.min(listed))),
            _ => structure.max_items,
        };
        match (least, most) {
            (Some(least), Some(most)) if least == most && most <= TupleShape::LONGEST as u64 => {
                keywords.demands.extend(unique.then_some(Demand::UniqueItems));
                let most = usize::try_from(most).unwrap_or(TupleShape::LONGEST);
                self.tuple(at, prefix, &items, most, depth)
            }
            _ => {
                let (anywhere, same) = self.anywhere(at, &prefix, &items, most, depth);
                if !same {
                    keywords.demands.extend(self.positions(at, &prefix, &items));
                }
                Shape::Array(ArrayShape {
                    items: anywhere,
                    min_items: least,
                    max_items: most,
                    unique,
                })
            }
        }
    }

    /// An array of one length.
    fn tuple(&mut self, at: &Pointer, prefix: Vec<Places<'d>>, items: &Items<'d>, len: usize, depth: usize) -> Shape {
        let listed = prefix.len();
        let mut nodes = Vec::with_capacity(len);
        for (index, places) in prefix.into_iter().take(len).enumerate() {
            nodes.push(self.node_of(places, || at.child("prefixItems").item(index), depth));
        }
        for _ in listed..len {
            nodes.push(match items {
                Items::Schema(places) => self.node_of(places.clone(), || at.child("items"), depth),
                _ => self.schemas.push(super::blank(at.child("items"), Untyped::Unspecified)),
            });
        }
        Shape::Tuple(TupleShape { items: nodes })
    }

    /// What may stand somewhere in an array that may have several lengths (`None`: anything), and whether that is the
    /// same everywhere.
    fn anywhere(
        &mut self,
        at: &Pointer,
        prefix: &[Places<'d>],
        items: &Items<'d>,
        most: Option<u64>,
        depth: usize,
    ) -> (Option<SchemaId>, bool) {
        let more = most.is_none_or(|most| most > prefix.len() as u64);
        let rest = match items {
            Items::Schema(places) if more => Some(places),
            _ => None,
        };
        let mut anything = more && rest.is_none();
        let mut variants: Vec<Place<'d>> = Vec::new();
        for places in prefix.iter().chain(rest) {
            anything |= !places.more.is_empty() || audit::is_anything(places.first.value);
            if !variants.contains(&places.first) {
                variants.push(places.first.clone());
            }
        }
        if let ([only], false) = (&variants[..], anything) {
            return (Some(self.node(only.clone())), true);
        }
        let within = at.child("items");
        if anything || !self.may_synthesise(&within, depth) {
            self.report(
                Code::WeakenedKeyword,
                &at.child("prefixItems"),
                "the array has no fixed length, so its items are any JSON value; what stands where is checked at run time",
                "give `minItems` and `maxItems`, so that it is a tuple",
            );
            return (None, false);
        }
        let mut keywords = Keywords::default();
        keywords.structure.groups.push(Group {
            kind: UnionKind::AnyOf,
            pointer: within.clone(),
            variants,
            discriminator: None,
        });
        (Some(self.synthesise(within, keywords, depth)), false)
    }

    fn object(&mut self, at: &Pointer, keywords: &mut Keywords<'d>, depth: usize) -> Shape {
        let discriminator = keywords.discriminator.take();
        let structure = &mut keywords.structure;
        let mut additional = match std::mem::take(&mut structure.additional) {
            Added::Unspecified => Additional::Unspecified,
            Added::Forbidden => Additional::Forbidden,
            Added::Any => Additional::Any,
            Added::Schema(places) => {
                Additional::Schema(self.node_of(places, || at.child("additionalProperties"), depth))
            }
        };
        let listed = std::mem::take(&mut structure.required);
        let required: HashSet<&str> = listed.iter().copied().collect();
        let mut properties = Vec::with_capacity(structure.properties.len());
        let mut known: HashMap<&str, usize> = HashMap::new();
        for (name, places) in std::mem::take(&mut structure.properties) {
            known.insert(name, properties.len());
            // A property that is forbidden.
            if places.iter().any(|place| audit::is_never(place.value)) {
                let never = (name.to_owned(), vec![Demand::Never]);
                keywords.demands.push(Demand::Properties(vec![never]));
                continue;
            }
            // As draft 3 had it: the audit has said so.
            let required = required.contains(name)
                || places
                    .iter()
                    .any(|place| place.value.get("required") == Some(&Value::Bool(true)));
            let schema = self.node_of(places, || at.child("properties").child(name), depth);
            properties.push(Property {
                name: name.to_owned(),
                required,
                schema,
            });
        }
        for (name, place) in std::mem::take(&mut structure.conditional) {
            if known.insert(name, properties.len()).is_none() {
                properties.push(Property {
                    name: name.to_owned(),
                    required: false,
                    schema: self.conditional(&place),
                });
            }
        }
        let counted = structure.min_properties.is_some() || structure.max_properties.is_some();
        if properties.is_empty() && additional == Additional::Unspecified && counted {
            additional = Additional::Any;
        }
        let missing = self.undefined_required(at, &listed, &known, &mut properties, additional);
        keywords
            .demands
            .extend((!missing.is_empty()).then_some(Demand::Required(missing)));
        if let (Some(discriminator), Additional::Unspecified) = (discriminator, additional) {
            self.report(
                Code::WeakenedDiscriminator,
                &discriminator.pointer,
                "the discriminator stands on a schema without `oneOf` or `anyOf`: values are read as this schema, and the members of its subtypes are kept as JSON",
                "list the subtypes in a `oneOf` where values of any of them are meant",
            );
            additional = Additional::Any;
        }
        Shape::Object(ObjectShape {
            properties,
            additional,
            min_properties: structure.min_properties,
            max_properties: structure.max_properties,
        })
    }

    /// A property of which something is only said under a condition: without it, it is any value.
    fn conditional(&mut self, place: &Place<'d>) -> SchemaId {
        let mut schema = super::blank(place.pointer.clone(), Untyped::Inexpressible);
        let text = |key: &str| place.value.get(key).and_then(Value::as_str).map(str::to_owned);
        schema.docs.title = text("title");
        schema.docs.description = text("description");
        self.schemas.push(schema)
    }

    /// Names in `required` that are no property: often left behind by an edit, so they become optional ones. Those that
    /// must be there all the same.
    fn undefined_required(
        &mut self,
        at: &Pointer,
        listed: &[&'d str],
        known: &HashMap<&str, usize>,
        properties: &mut Vec<Property>,
        additional: Additional,
    ) -> Vec<String> {
        let mut missing = Vec::new();
        for name in listed.iter().filter(|name| !known.contains_key(*name)) {
            if let Additional::Schema(schema) = additional {
                properties.push(Property {
                    name: (*name).to_owned(),
                    required: true,
                    schema,
                });
                continue;
            }
            let misspelt = known.keys().find(|known| known.eq_ignore_ascii_case(name));
            let help = match misspelt {
                Some(known) => format!("did you mean `{known}`?"),
                None => "add the property, or remove the name".to_owned(),
            };
            let taken = misspelt.is_none() && additional != Additional::Forbidden;
            if self
                .reported
                .insert((Code::UndefinedRequired, at.child("required").child(name)))
            {
                self.diagnostics.push(
                    Code::UndefinedRequired,
                    &at.child("required"),
                    match taken {
                        true => format!(
                            "`{name}` is required but is no property; its type has it as an optional one of any kind"
                        ),
                        false => format!("`{name}` is required but is no property; the name is ignored"),
                    },
                    help,
                );
            }
            if taken {
                let pointer = at.child("properties").child(name);
                let schema = self.schemas.push(super::blank(pointer, Untyped::Unspecified));
                properties.push(Property {
                    name: (*name).to_owned(),
                    required: false,
                    schema,
                });
                missing.push((*name).to_owned());
            }
        }
        missing
    }

    /// `None` where the list says nothing that the type does not, or nothing that makes sense.
    fn enumeration(&mut self, at: &Pointer, structure: &Structure<'d>, choices: Vec<Choice<'d>>) -> Option<Shape> {
        let at_enum = at.child("enum");
        let mut values: Vec<EnumValue> = Vec::with_capacity(choices.len());
        let open = choices.iter().any(|choice| choice.open);
        let mut coerced = None;
        let mut dropped = None;
        for choice in &choices {
            let value = match structure.types {
                None => choice.value.clone().into_owned(),
                Some(types) => match enumeration::coerce(&choice.value, types) {
                    Some(value) => {
                        if value != *choice.value {
                            coerced = Some(&choice.value);
                        }
                        value
                    }
                    None => {
                        dropped = Some(&choice.value);
                        continue;
                    }
                },
            };
            // Two may have become the same.
            if coerced.is_none() || !values.iter().any(|known| known.value == value) {
                let owned = |text: Option<&str>| text.map(str::to_owned);
                values.push(EnumValue {
                    value,
                    name: owned(choice.name),
                    description: owned(choice.description),
                });
            }
        }
        let types = structure.types.unwrap_or(Types::NONE);
        if values.is_empty() && types == Types::OBJECT && structure.properties.is_empty() {
            // Some generators of descriptions write `type: object` for every enumeration.
            self.report(
                Code::EnumValueType,
                &at_enum,
                "none of the values is an object, as `type` says; they are taken as they are",
                "correct the type",
            );
            let alone = Structure::default();
            return self.enumeration(at, &alone, choices);
        }
        if let Some(value) = dropped {
            let message = match values.is_empty() {
                true => format!(
                    "the values (such as {value}) are no {}; the `enum` is ignored",
                    types.names()
                ),
                false => format!("the value {value} is no {}; it is ignored", types.names()),
            };
            self.report(Code::EnumValueType, &at_enum, message, "correct the type or the values");
        } else if let Some(value) = coerced {
            let message = format!("the value {value} is no {}; it is taken as one", types.names());
            self.report(
                Code::EnumValueType,
                &at_enum,
                message,
                "write the values as what the type says",
            );
        }
        let flags = values.iter().filter(|value| value.value.is_boolean()).count();
        match values.len() {
            0 => None,
            2 if flags == 2 => Some(Shape::Boolean),
            _ => Some(Shape::Enum(EnumShape { values, open })),
        }
    }

    /// Limits that no value keeps would refuse every request.
    fn drop_contradictions(&mut self, at: &Pointer, structure: &mut Structure<'d>) {
        let above = |least: Option<u64>, most: Option<u64>| matches!((least, most), (Some(l), Some(m)) if l > m);
        let mut contradictory = false;
        if above(structure.min_length, structure.max_length) {
            (structure.min_length, structure.max_length) = (None, None);
            contradictory = true;
        }
        if above(structure.min_items, structure.max_items) {
            (structure.min_items, structure.max_items) = (None, None);
            contradictory = true;
        }
        if above(structure.min_properties, structure.max_properties) {
            (structure.min_properties, structure.max_properties) = (None, None);
            contradictory = true;
        }
        if let (Some(least), Some(most)) = (&structure.bounds.minimum, &structure.bounds.maximum)
            && all_of::compare(least, most).is_gt()
        {
            (structure.bounds.minimum, structure.bounds.maximum) = (None, None);
            contradictory = true;
        }
        if contradictory {
            self.report(
                Code::ContradictoryBounds,
                at,
                "the lower limit is above the upper one; both are ignored",
                "correct the limits",
            );
        }
    }
}

fn numeric(structure: &mut Structure<'_>) -> NumericShape {
    NumericShape {
        format: structure.format.map(str::to_owned),
        bounds: std::mem::take(&mut structure.bounds),
        multiple_of: structure.multiple_of.take(),
    }
}
