//! From the keywords of objects to a [`Shape`].

use indexmap::IndexSet;

use super::SchemaBuilder;
use super::audit;
use super::keywords::{Added, Keywords, Place};
use crate::api::{Additional, Demand, ObjectShape, Property, SchemaId, Shape, Untyped};
use crate::diagnostics::Code;
use crate::hash::HashSet;
use crate::source::Pointer;
use crate::value::{Text, Value};

impl<'d> SchemaBuilder<'d> {
    pub(super) fn object(&mut self, at: &Pointer, keywords: &mut Keywords<'d>, depth: usize) -> Shape {
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
        let (mut properties, known) = self.listed_properties(at, keywords, &listed, depth);
        let structure = &keywords.structure;
        let counted = structure.min_properties.is_some() || structure.max_properties.is_some();
        if properties.is_empty() && additional == Additional::Unspecified && counted {
            additional = Additional::Any;
        }
        let counts = (structure.min_properties, structure.max_properties);
        let missing = self.undefined_required(at, &listed, &known, &mut properties, additional);
        let required = properties.iter().filter(|property| property.required).count() + missing.len();
        let (least, most) = self.possible(
            at,
            counts,
            required,
            (additional == Additional::Forbidden).then_some(properties.len()),
        );
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
            min_properties: least,
            max_properties: most,
        })
    }

    /// `minProperties` and `maxProperties`, as far as there are objects with so many members. `listed`: how many there can be at all.
    fn possible(
        &mut self,
        at: &Pointer,
        (mut least, mut most): (Option<u64>, Option<u64>),
        required: usize,
        listed: Option<usize>,
    ) -> (Option<u64>, Option<u64>) {
        let above = |count: usize, limit: Option<u64>| {
            limit.filter(|limit| usize::try_from(*limit).is_ok_and(|limit| count > limit))
        };
        let below = |count: usize, limit: Option<u64>| {
            limit.filter(|limit| usize::try_from(*limit).map_or(true, |limit| count < limit))
        };
        if let Some(limit) = above(required, most) {
            self.contradictory(
                at,
                format!("`maxProperties` is {limit}, and {required} members are required; it is ignored"),
            );
            most = None;
        }
        if let Some(listed) = listed
            && let Some(limit) = below(listed, least)
        {
            self.contradictory(
                at,
                format!("`minProperties` is {limit}, and an object can have {listed} members; it is ignored"),
            );
            least = None;
        }
        (least, most)
    }

    /// The properties that an object can have, and the names of all that it says something of.
    fn listed_properties(
        &mut self,
        at: &Pointer,
        keywords: &mut Keywords<'d>,
        required: &[&'d str],
        depth: usize,
    ) -> (Vec<Property>, IndexSet<&'d str>) {
        let structure = &mut keywords.structure;
        let required: HashSet<&str> = required.iter().copied().collect();
        let mut properties = Vec::with_capacity(structure.properties.len());
        let mut known: IndexSet<&str> = IndexSet::new();
        for (name, places) in std::mem::take(&mut structure.properties) {
            known.insert(name);
            // A property that is forbidden.
            if places.iter().any(|place| audit::is_never(place.value)) {
                let never = (name.to_owned(), vec![Demand::Never]);
                keywords.demands.push(Demand::Properties(vec![never]));
                continue;
            }
            // As draft 3 had it: the audit has said so.
            let of_draft_3 = |place: &Place<'_>| place.value.get("required") == Some(&Value::Bool(true));
            let required = required.contains(name) || places.iter().any(of_draft_3);
            let schema = self.node_of(places, || at.child("properties").child(name), depth);
            properties.push(Property {
                name: name.to_owned(),
                required,
                schema,
            });
        }
        for (name, place) in std::mem::take(&mut structure.conditional) {
            if known.insert(name) {
                properties.push(Property {
                    name: name.to_owned(),
                    required: false,
                    schema: self.conditional(&place),
                });
            }
        }
        (properties, known)
    }

    /// A property of which something is only said under a condition: without it, it is any value.
    fn conditional(&mut self, place: &Place<'d>) -> SchemaId {
        let mut schema = super::blank(place.pointer.clone(), Untyped::Inexpressible);
        let text = |key: &str| place.value.get(key).and_then(Value::as_str).map(Text::from);
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
        known: &IndexSet<&str>,
        properties: &mut Vec<Property>,
        additional: Additional,
    ) -> Vec<String> {
        let mut missing = Vec::new();
        for name in listed.iter().filter(|name| !known.contains(*name)) {
            if let Additional::Schema(schema) = additional {
                properties.push(Property {
                    name: (*name).to_owned(),
                    required: true,
                    schema,
                });
                continue;
            }
            let misspelt = known.iter().find(|known| known.eq_ignore_ascii_case(name));
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
}
