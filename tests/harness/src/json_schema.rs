//! The schemas of a description as one JSON Schema (draft 2020-12), for a validator that knows nothing of OpenAPI.
//!
//! - What the schema says is neither tightened nor weakened, but for these: `format` and the discriminator assert
//!   nothing; a keyword whose value makes no sense is left out; `null` is allowed wherever the description says
//!   `nullable`, beside a reference or an enumeration without `null` too; a property that does not travel that way
//!   (`writeOnly` in responses, `readOnly` in requests) is not required (3.0, "Schema Object").
//! - Every place becomes a definition of its own, and a reference leads to it: no base URI and no anchor remains.

use generator::Pointer;
use generator::internals::{Direction, Document, Version};
use indexmap::IndexSet;
use serde_json::{Map, Value, json};

/// Collects definitions.
pub struct Bundle<'d> {
    document: &'d Document,
    direction: Direction,
    trusts_tags: bool,
    places: IndexSet<Pointer>,
}

impl<'d> Bundle<'d> {
    /// Of schemas whose values go this way.
    pub fn new(document: &'d Document, direction: Direction) -> Self {
        Bundle {
            document,
            direction,
            trusts_tags: false,
            places: IndexSet::new(),
        }
    }

    /// With alternatives that a discriminator tells apart where their schemas do not: it is enough that one holds.
    #[must_use]
    pub fn trusting_tags(mut self) -> Self {
        self.trusts_tags = true;
        self
    }

    /// The fragment under which the schema at a place will be found in the bundle.
    pub fn fragment(&mut self, at: &Pointer) -> String {
        let (index, _) = self.places.insert_full(at.clone());
        format!("#/$defs/{index}")
    }

    /// All schemas that were asked for, and those that they refer to.
    pub fn finish(mut self) -> Value {
        let mut definitions = Map::new();
        let mut index = 0;
        while let Some(at) = self.places.get_index(index).cloned() {
            let schema = match self.document.json(&at) {
                Some(node) => self.schema(&node, &at),
                None => Value::Bool(true),
            };
            definitions.insert(index.to_string(), schema);
            index += 1;
        }
        json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": definitions})
    }

    fn schema(&mut self, node: &Value, at: &Pointer) -> Value {
        let Value::Object(members) = node else {
            // `true` and `false` are schemas; anything else says nothing.
            return Value::Bool(node != &Value::Bool(false));
        };
        let mut out = Map::new();
        let reference = members.get("$ref").and_then(Value::as_str);
        if let Some(text) = reference
            && let Some(target) = self.document.resolve_ref(text, at)
        {
            out.insert("$ref".to_owned(), self.fragment(&target).into());
        }
        // 3.0, "Reference Object": what stands beside a reference is ignored.
        if reference.is_none() || self.document.version != Version::V3_0 {
            self.keywords(members, at, &mut out);
        }
        match members.get("nullable") {
            Some(Value::Bool(true)) => json!({"anyOf": [out, {"type": "null"}]}),
            _ => Value::Object(out),
        }
    }

    fn keywords(&mut self, members: &Map<String, Value>, at: &Pointer, out: &mut Map<String, Value>) {
        for (key, value) in members {
            let place = at.child(key);
            let translated = match (key.as_str(), value) {
                ("type", value) => types(value),
                ("enum", Value::Array(values)) if !values.is_empty() => Some(value.clone()),
                ("const", value) => Some(value.clone()),
                ("pattern", Value::String(_)) | ("uniqueItems", Value::Bool(_)) => Some(value.clone()),
                ("minimum" | "maximum", Value::Number(_)) => {
                    // Draft 4's boolean turns the bound itself into an exclusive one.
                    let exclusive = match key.as_str() {
                        "minimum" => "exclusiveMinimum",
                        _ => "exclusiveMaximum",
                    };
                    let key = match members.get(exclusive) {
                        Some(Value::Bool(true)) => exclusive,
                        _ => key,
                    };
                    out.insert(key.to_owned(), value.clone());
                    None
                }
                ("exclusiveMinimum" | "exclusiveMaximum", Value::Number(_)) => Some(value.clone()),
                ("multipleOf", Value::Number(step)) => {
                    step.as_f64().is_some_and(|step| step > 0.0).then(|| value.clone())
                }
                (
                    "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties"
                    | "minContains" | "maxContains",
                    Value::Number(count),
                ) => count.is_u64().then(|| value.clone()),
                ("required", Value::Array(names)) => {
                    let names = names.iter().filter(|name| self.travels(members, name, at));
                    let mut distinct: Vec<Value> = Vec::new();
                    for name in names {
                        if !distinct.contains(name) {
                            distinct.push(name.clone());
                        }
                    }
                    Some(Value::Array(distinct))
                }
                (
                    "not"
                    | "if"
                    | "then"
                    | "else"
                    | "items"
                    | "contains"
                    | "additionalProperties"
                    | "propertyNames"
                    | "unevaluatedItems"
                    | "unevaluatedProperties",
                    Value::Object(_) | Value::Bool(_),
                ) => Some(self.schema(value, &place)),
                ("allOf" | "anyOf" | "oneOf" | "prefixItems", Value::Array(schemas)) if !schemas.is_empty() => {
                    let schemas = schemas.iter().enumerate();
                    Some(
                        schemas
                            .map(|(index, schema)| self.schema(schema, &place.item(index)))
                            .collect(),
                    )
                }
                ("properties" | "patternProperties" | "dependentSchemas", Value::Object(schemas)) => {
                    let schemas = schemas.iter();
                    let schemas = schemas.map(|(name, schema)| (name.clone(), self.schema(schema, &place.child(name))));
                    Some(Value::Object(schemas.collect()))
                }
                ("dependentRequired", Value::Object(_)) => Some(value.clone()),
                _ => None,
            };
            let key = match key.as_str() {
                "oneOf" if self.trusts_tags && members.contains_key("discriminator") => "anyOf",
                key => key,
            };
            if let Some(translated) = translated {
                out.insert(key.to_owned(), translated);
            }
        }
    }

    /// Whether a required property must be there.
    fn travels(&self, members: &Map<String, Value>, name: &Value, at: &Pointer) -> bool {
        let Some(name) = name.as_str() else {
            return false;
        };
        let mut at = at.child("properties").child(name);
        let properties = members.get("properties");
        let mut property = properties.and_then(|properties| properties.get(name)).cloned();
        for _ in 0..16 {
            let Some(schema) = property else { break };
            let stays = match self.direction {
                Direction::Received => "writeOnly",
                Direction::Sent => "readOnly",
            };
            if schema[stays] == true {
                return false;
            }
            let target = schema["$ref"]
                .as_str()
                .and_then(|text| self.document.resolve_ref(text, &at));
            let Some(target) = target else { break };
            property = self.document.json(&target);
            at = target;
        }
        true
    }
}

/// The known ones among the types; several stand beside each other since 3.1.
fn types(value: &Value) -> Option<Value> {
    let is_known = |name: &&Value| {
        let name = name.as_str().unwrap_or_default();
        matches!(
            name,
            "null" | "boolean" | "integer" | "number" | "string" | "array" | "object"
        )
    };
    match value {
        Value::Array(names) => {
            let known: Vec<Value> = names.iter().filter(is_known).cloned().collect();
            (!known.is_empty() && known.len() == names.len()).then_some(Value::Array(known))
        }
        name => is_known(&name).then(|| name.clone()),
    }
}

#[cfg(test)]
mod tests {
    use generator::{Config, Description, Sources};

    use super::*;

    /// What the component `T` becomes, in a description of this version.
    fn translated(version: &str, schema: Value) -> Value {
        let description = json!({
            "openapi": version,
            "info": {"title": "", "version": ""},
            "paths": {},
            "components": {"schemas": {"T": schema, "Other": {"type": "string", "writeOnly": true}}},
        });
        let description = Description::new(Sources::new("a.json", description.to_string()), Config::default());
        let understood = description.api();
        let (document, _) = understood.parts().unwrap();
        let mut bundle = Bundle::new(document, Direction::Received);
        let at = Pointer::parse("/components/schemas/T").unwrap();
        assert_eq!(bundle.fragment(&at), "#/$defs/0");
        bundle.finish()["$defs"]["0"].clone()
    }

    #[test]
    fn openapi_becomes_json_schema() {
        for (version, schema, expected) in [
            (
                "3.0.3",
                json!({"type": "string", "nullable": true, "enum": ["a"], "format": "date", "example": 1}),
                json!({"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "null"}]}),
            ),
            (
                "3.0.3",
                json!({"type": "integer", "minimum": 1, "exclusiveMinimum": true, "maximum": 5, "exclusiveMaximum": false}),
                json!({"type": "integer", "exclusiveMinimum": 1, "maximum": 5}),
            ),
            (
                "3.1.0",
                json!({"type": ["integer", "null"], "minimum": 1, "exclusiveMinimum": 2, "const": 3}),
                json!({"type": ["integer", "null"], "minimum": 1, "exclusiveMinimum": 2, "const": 3}),
            ),
            (
                "3.0.3",
                json!({"$ref": "#/components/schemas/Other", "nullable": true, "maxLength": 1}),
                json!({"anyOf": [{"$ref": "#/$defs/1"}, {"type": "null"}]}),
            ),
            (
                "3.1.0",
                json!({"$ref": "#/components/schemas/Other", "maxLength": 1}),
                json!({"$ref": "#/$defs/1", "maxLength": 1}),
            ),
            ("3.0.3", json!({"$ref": "#/components/schemas/None"}), json!({})),
            (
                "3.0.3",
                json!({
                    "required": ["a", "secret", "other", "a"],
                    "properties": {
                        "a": {"items": {"$ref": "#/components/schemas/T"}},
                        "secret": {"writeOnly": true},
                        "other": {"$ref": "#/components/schemas/Other"},
                        "nullable": {"type": "boolean"},
                    },
                    "additionalProperties": false,
                    "discriminator": {"propertyName": "a"},
                }),
                json!({
                    "required": ["a"],
                    "properties": {
                        "a": {"items": {"$ref": "#/$defs/0"}},
                        "secret": {},
                        "other": {"$ref": "#/$defs/1"},
                        "nullable": {"type": "boolean"},
                    },
                    "additionalProperties": false,
                }),
            ),
            (
                "3.0.3",
                json!({"type": "any", "required": true, "maxLength": "1"}),
                json!({}),
            ),
        ] {
            assert_eq!(translated(version, schema.clone()), expected, "{schema}");
        }
    }
}
