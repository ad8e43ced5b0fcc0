//! From the keywords of objects to a [`Shape`].

use indexmap::IndexSet;

use super::SchemaBuilder;
use super::audit;
use super::keywords::{Added, Keywords, Place};
use crate::api::{Access, Additional, Demand, ObjectShape, Property, Schema, SchemaId, Schemas, Shape, Untyped};
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
        let (least, most) = (structure.min_properties, structure.max_properties);
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
            min_properties: least,
            max_properties: most,
        })
    }

    /// Leaves out `minProperties` and `maxProperties` where no object has so many members. Those that are `readOnly` are none of a
    /// request, and those that are `writeOnly` none of an answer (OpenAPI 3.0.3, "Schema Object"), so they are counted for each. Asked
    /// when all schemas are read, as a reference may say it.
    pub(super) fn check_counts(&mut self) {
        let is_counted = |shape: &Shape| match shape {
            Shape::Object(object) => object.min_properties.or(object.max_properties).is_some(),
            _ => false,
        };
        let counted = self.schemas.iter().filter(|(_, schema)| is_counted(&schema.shape));
        let counted: Vec<SchemaId> = counted.map(|(id, _)| id).collect();
        for id in counted {
            let schema = self.schemas.get(id);
            let Shape::Object(object) = &schema.shape else { continue };
            let (needed, listed) = members(&self.schemas, schema, object, Access::ReadOnly);
            let (needed_of_answers, _) = members(&self.schemas, schema, object, Access::WriteOnly);
            let required = needed.max(needed_of_answers);
            let most = object.max_properties.filter(|limit| required > *limit);
            // Only of what is sent: a schema of which no answer can be may be meant for requests alone.
            let is_closed = object.additional == Additional::Forbidden;
            let least = object.min_properties.filter(|limit| is_closed && listed < *limit);
            let at = schema.pointer.clone();
            if let Some(limit) = most {
                self.contradictory(
                    &at,
                    format!("`maxProperties` is {limit}, and {required} members are required; it is ignored"),
                );
            }
            if let Some(limit) = least {
                self.contradictory(
                    &at,
                    format!("`minProperties` is {limit}, and an object can have {listed} members; it is ignored"),
                );
            }
            if let Shape::Object(object) = &mut self.schemas.get_mut(id).shape {
                object.max_properties = object.max_properties.filter(|_| most.is_none());
                object.min_properties = object.min_properties.filter(|_| least.is_none());
            }
        }
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

/// How many members must be there of what has none of this access, and how many are listed.
fn members(schemas: &Schemas, schema: &Schema, object: &ObjectShape, absent: Access) -> (u64, u64) {
    let demanded = |name: &String| {
        let mut demands = schema.demands.iter();
        demands.any(|demand| matches!(demand, Demand::Required(names) if names.contains(name)))
    };
    let (mut required, mut listed) = (0, 0);
    for property in &object.properties {
        if schemas.access(property.schema) != absent {
            listed += 1;
            required += u64::from(property.required || demanded(&property.name));
        }
    }
    (required, listed)
}
