//! Whole descriptions out of nothing: valid ones, in which everything that has a name has a hostile one, and schemas are
//! nested in every way and in themselves. What is made of them has to compile without a warning.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::dice::Dice;

/// What names are put together of: words that Rust, the runtime or a derive has for itself; letters of many scripts, some
/// of which look like others, are one after normalisation (UAX #15) or are none that names are advised to have (UTS #39).
const ATOMS: &[&str] = &[
    "id",
    "type",
    "Type",
    "self",
    "Self",
    "super",
    "crate",
    "async",
    "gen",
    "dyn",
    "r#type",
    "_",
    "__",
    "extra",
    "new",
    "clone",
    "default",
    "fmt",
    "eq",
    "into",
    "from",
    "try_into",
    "send",
    "build",
    "builder",
    "call",
    "borrow",
    "request",
    "response",
    "timeout",
    "header",
    "headers",
    "server",
    "body",
    "client",
    "Client",
    "Error",
    "Option",
    "Result",
    "Vec",
    "String",
    "Box",
    "Value",
    "Unknown",
    "Several",
    "Default",
    "Some",
    "None",
    "Ok",
    "Err",
    "RULES",
    "VALUES",
    "as_str",
    "check",
    "from_static",
    "types",
    "api",
    "runtime",
    "lib",
    "mod",
    "main",
    "con",
    "nul",
    "std",
    "core",
    "serde_json",
    "u8",
    "i64",
    "bool",
    "str",
    "true",
    "null",
    "union",
    "record",
    "macro_rules",
    "SHAPE",
    "__Index",
    "slots",
    "visit",
    "foo_bar",
    "fooBar",
    "FooBar",
    "FOO_BAR",
    "foo-bar",
    "foo.bar",
    "foo bar",
    "a__b",
    "a1",
    "aI",
    "al",
    "aO",
    "a0",
    "1",
    "2fa",
    "1.5",
    "+1",
    "-1",
    "*",
    "",
    " ",
    "$ref",
    "@id",
    "#",
    "[]",
    "<",
    ">=",
    "\"",
    "\\",
    "{",
    "%",
    "'",
    "\u{e9}",
    "e\u{301}",
    "liste_\u{e9}_x",
    "Foo \u{c9} Bar",
    "n\u{ba}",
    "\u{b5}m",
    "\u{3bc}m",
    "\u{17f}",
    "\u{fb01}",
    "\u{ff26}\u{ff55}ll",
    "stra\u{df}e",
    "STRASSE",
    "\u{d55c}",
    "\u{1112}\u{1161}\u{11ab}",
    "\u{f900}",
    "\u{8c48}",
    "\u{540d}\u{524d}",
    "\u{58eb}",
    "\u{571f}",
    "\u{30ab}\u{30ca}",
    "\u{529b}",
    "\u{0e0a}\u{0e37}\u{0e48}\u{0e2d}",
    "\u{434}\u{430}",
    "p\u{430}ypal",
    "paypal",
    "\u{43e}",
    "o",
    "\u{3bf}",
    "\u{627}\u{633}\u{645}",
    "\u{5e9}\u{5dd}",
    "\u{928}\u{93e}\u{92e}",
    "\u{130}",
    "\u{149}",
    "\u{1f600}",
    "\u{2603}",
    "x\u{b2}",
    "\u{bd}",
    "\u{2167}",
    "\u{24b6}",
    "\u{20ac}",
    "a\u{200d}b",
    "ab",
    "a\u{202e}b",
    "\u{3164}",
    "\u{115f}",
    "\u{17000}",
    "\u{1d49c}",
    "\u{16a0}",
    "\u{2126}",
    "\u{3c9}",
    "\u{212b}",
    "\u{e5}",
    "a\u{30a}",
    "\u{1e9b}\u{323}",
    "\u{44c}",
];

/// Letters that a header's name, a security scheme or a media type can have (RFC 9110, section 5.6.2).
const TOKENS: &[&str] = &[
    "X-Id", "x-id", "x_id", "X.Id", "clone", "default", "len", "get", "type", "self", "super", "iter", "Self",
    "X-Type", "deref", "fmt", "1", "X-1", "eq", "into", "text_of", "drain", "^", "~", "a", "A-", "_", "X--Y", "values",
    "insert",
];

/// A description.
pub fn document(dice: &mut Dice) -> Value {
    let mut names = Vec::new();
    let mut used = BTreeSet::new();
    for _ in 0..3 + dice.below(9) {
        names.push(fresh(dice, &mut used, name));
    }
    let mut maker = Maker { dice, names };
    let schemas: Map<String, Value> = maker
        .names
        .clone()
        .into_iter()
        .map(|name| (name, maker.schema(4)))
        .collect();
    let schemes = maker.schemes();
    let mut document = json!({
        "openapi": (["3.1.0", "3.2.0"][maker.dice.below(2)]),
        "info": { "title": maker.name(), "version": "1" },
        "servers": [{ "url": "https://{region}.example/v1", "variables": { "region": { "default": "eu", "enum": ["eu", "us"] } } }],
        "tags": [{ "name": maker.name() }],
        "paths": {},
        "components": { "schemas": schemas, "securitySchemes": schemes },
    });
    let mut ids = BTreeSet::new();
    for index in 0..1 + maker.dice.below(6) {
        let (path, item) = maker.path(index, &schemes, &mut ids);
        document["paths"][path] = item;
    }
    document
}

fn name(dice: &mut Dice) -> String {
    let mut text = String::new();
    for index in 0..[1, 1, 1, 2, 2, 3][dice.below(6)] {
        if index > 0 {
            text.push_str(["", "_", "-", " ", ".", "\u{c9}", "__"][dice.below(7)]);
        }
        text.push_str(ATOMS[dice.below(ATOMS.len())]);
    }
    match dice.below(60) {
        0 => text.repeat(40),
        1 => text.to_uppercase(),
        _ => text,
    }
}

/// A name that was not given yet.
fn fresh(dice: &mut Dice, used: &mut BTreeSet<String>, make: impl Fn(&mut Dice) -> String) -> String {
    loop {
        let mut name = make(dice);
        // So that it ends.
        if dice.one_in(50) {
            name.push_str(&used.len().to_string());
        }
        if used.insert(name.clone()) {
            return name;
        }
    }
}

fn token(dice: &mut Dice) -> String {
    TOKENS[dice.below(TOKENS.len())].to_owned()
}

struct Maker<'d> {
    dice: &'d mut Dice,
    /// Of the components.
    names: Vec<String>,
}

impl Maker<'_> {
    fn name(&mut self) -> String {
        name(self.dice)
    }

    fn reference(&mut self) -> Value {
        let name = self.names[self.dice.below(self.names.len())]
            .replace('~', "~0")
            .replace('/', "~1");
        let encoded: String = name.bytes().map(encoded).collect();
        json!({ "$ref": format!("#/components/schemas/{encoded}") })
    }

    fn schema(&mut self, depth: usize) -> Value {
        let below = depth.saturating_sub(1);
        let mut schema = match self.dice.below(if depth == 0 { 8 } else { 22 }) {
            0 => json!({ "type": "string" }),
            1 => json!({ "type": "integer", "minimum": self.dice.below(3) }),
            2 => json!({ "type": (["number", "boolean", "null"][self.dice.below(3)]) }),
            3 => self.text(),
            4 | 5 => self.enumeration(),
            6 => return self.reference(),
            7 => return [json!(true), json!({}), json!({ "type": ["string", "null"] })][self.dice.below(3)].clone(),
            8 | 9 => json!({ "type": "array", "items": self.schema(below) }),
            10 | 11 => {
                let items: Vec<Value> = (0..1 + self.dice.below(3)).map(|_| self.schema(below)).collect();
                json!({ "type": "array", "minItems": items.len(), "prefixItems": items, "items": false })
            }
            12 => json!({ "type": "object", "additionalProperties": self.schema(below) }),
            13..=15 => {
                let variants: Vec<Value> = (0..2 + self.dice.below(4)).map(|_| self.schema(below)).collect();
                json!({ ["oneOf", "anyOf"][self.dice.below(2)]: variants })
            }
            16 => {
                let parts: Vec<Value> = (0..1 + self.dice.below(2)).map(|_| self.object(below)).collect();
                json!({ "allOf": parts })
            }
            17 => {
                let variants: Vec<Value> = (0..2 + self.dice.below(3)).map(|_| self.reference()).collect();
                json!({ "oneOf": variants })
            }
            18 => self.tagged(below),
            _ => self.object(below),
        };
        if self.dice.one_in(12) {
            schema["title"] = self.name().into();
        }
        if self.dice.one_in(12) {
            schema["description"] = self.name().into();
        }
        if self.dice.one_in(16) {
            schema["deprecated"] = true.into();
        }
        schema
    }

    fn text(&mut self) -> Value {
        match self.dice.below(4) {
            0 => json!({ "type": "string", "pattern": "^[a-z]{2}$", "maxLength": 9 }),
            1 => json!({ "type": "string", "minLength": 1 }),
            2 => json!({ "type": "string", "format": "password", "maxLength": 3 }),
            _ => {
                let formats = [
                    "date-time",
                    "date",
                    "uuid",
                    "uri",
                    "byte",
                    "binary",
                    "ipv4",
                    "duration",
                    "email",
                ];
                json!({ "type": "string", "format": formats[self.dice.below(formats.len())] })
            }
        }
    }

    fn enumeration(&mut self) -> Value {
        let mut used = BTreeSet::new();
        let values: Vec<Value> = (0..1 + self.dice.below(6))
            .map(|_| fresh(self.dice, &mut used, name).into())
            .collect();
        match self.dice.below(4) {
            0 => json!({ "const": values[0] }),
            1 => json!({ "enum": [values[0], 1, 1.5, true, null] }),
            _ => json!({ "type": "string", "enum": values }),
        }
    }

    fn object(&mut self, depth: usize) -> Value {
        let mut used = BTreeSet::new();
        let mut properties = Map::new();
        let mut required = Vec::new();
        for _ in 0..self.dice.below(6) {
            let name = fresh(self.dice, &mut used, name);
            if self.dice.one_in(3) {
                required.push(Value::from(name.clone()));
            }
            let mut schema = self.schema(depth);
            if let (Some(schema), true) = (schema.as_object_mut(), self.dice.one_in(9)) {
                schema.insert(["readOnly", "writeOnly"][self.dice.below(2)].to_owned(), true.into());
            }
            properties.insert(name, schema);
        }
        let mut object = json!({ "type": "object", "properties": properties, "required": required });
        match self.dice.below(6) {
            0 => object["additionalProperties"] = false.into(),
            1 => object["additionalProperties"] = self.schema(depth.saturating_sub(1)),
            _ => {}
        }
        object
    }

    /// A union that is told apart by a member.
    fn tagged(&mut self, depth: usize) -> Value {
        let (tag, mut used) = (self.name(), BTreeSet::new());
        let variants: Vec<Value> = (0..2 + self.dice.below(3))
            .map(|_| {
                let mut variant = self.object(depth);
                variant["properties"][&tag] = json!({ "const": fresh(self.dice, &mut used, name) });
                if let Some(required) = variant["required"].as_array_mut() {
                    required.retain(|name| *name != tag.as_str());
                    required.push(tag.clone().into());
                }
                variant
            })
            .collect();
        json!({ "oneOf": variants, "discriminator": { "propertyName": tag } })
    }

    fn schemes(&mut self) -> Value {
        let (mut used, mut schemes) = (BTreeSet::new(), Map::new());
        for _ in 0..self.dice.below(5) {
            let scheme = match self.dice.below(7) {
                0 => json!({ "type": "http", "scheme": "basic" }),
                1 | 2 => json!({ "type": "http", "scheme": "bearer" }),
                3 => json!({ "type": "http", "scheme": token(self.dice) }),
                4 => json!({ "type": "apiKey", "in": "header", "name": format!("Key-{}", token(self.dice)) }),
                5 => {
                    json!({ "type": "apiKey", "in": (["query", "cookie"][self.dice.below(2)]), "name": token(self.dice) })
                }
                _ => json!({ "type": "openIdConnect", "openIdConnectUrl": "https://id.example/x" }),
            };
            schemes.insert(
                fresh(self.dice, &mut used, |dice| {
                    loop {
                        let name = name(dice);
                        if !name.is_empty() {
                            return name;
                        }
                    }
                }),
                scheme,
            );
        }
        schemes.into()
    }

    fn path(&mut self, index: usize, schemes: &Value, ids: &mut BTreeSet<String>) -> (String, Value) {
        let literal: String = self
            .name()
            .chars()
            .filter(|c| !"{}/?#%".contains(*c) && !c.is_control())
            .collect();
        let variable: String = self.name().chars().filter(|c| !"{}/?#".contains(*c)).collect();
        let variable = if variable.trim().is_empty() {
            "id".to_owned()
        } else {
            variable
        };
        let path = format!("/p{index}{literal}/{{{variable}}}");
        let mut item = Map::new();
        for method in ["get", "post", "put", "delete"]
            .into_iter()
            .take(1 + self.dice.below(4))
        {
            let mut operation = self.operation(&variable, method);
            if !self.dice.one_in(4) {
                operation["operationId"] = fresh(self.dice, ids, name).into();
            }
            let named: Vec<&String> = schemes.as_object().into_iter().flat_map(Map::keys).collect();
            if let Some(scheme) = self.dice.pick(&named) {
                operation["security"] = json!([{ scheme.as_str(): [] }]);
            }
            item.insert(method.to_owned(), operation);
        }
        (path, item.into())
    }

    fn operation(&mut self, variable: &str, method: &str) -> Value {
        let style = ["simple", "label", "matrix"][self.dice.below(3)];
        let explode = self.dice.one_in(2);
        let schema = self.schema(1);
        let mut parameters = vec![
            json!({ "name": variable, "in": "path", "required": true, "style": style, "explode": explode, "schema": schema }),
        ];
        let mut used = BTreeSet::new();
        for _ in 0..self.dice.below(6) {
            parameters.push(self.parameter(&mut used));
        }
        let mut responses = Map::new();
        for status in ["200", "201", "204", "404", "5XX", "default"] {
            if self.dice.one_in(3) {
                responses.insert(status.to_owned(), self.response(status));
            }
        }
        responses.entry("202").or_insert(json!({ "description": "ok" }));
        let mut operation = json!({ "tags": [self.name()], "parameters": parameters, "responses": responses });
        if method != "get" && self.dice.one_in(2) {
            operation["requestBody"] = json!({ "required": self.dice.one_in(2), "content": self.content() });
        }
        operation
    }

    fn parameter(&mut self, used: &mut BTreeSet<String>) -> Value {
        let place = ["query", "query", "header", "cookie"][self.dice.below(4)];
        let own = |dice: &mut Dice| match place {
            "header" => format!("H-{}", token(dice)).to_ascii_lowercase(),
            "cookie" => token(dice),
            _ => name(dice),
        };
        // Names are unique with their place.
        let name = loop {
            let name = own(self.dice);
            let key = format!("{place} {name}");
            if !name.is_empty() && used.insert(key) {
                break name;
            }
        };
        let mut parameter =
            json!({ "name": name, "in": place, "schema": self.schema(2), "required": self.dice.one_in(3) });
        if place == "query" {
            match self.dice.below(6) {
                0 => {
                    parameter["style"] = "deepObject".into();
                    parameter["schema"] = self.object(0);
                }
                1 => {
                    parameter["style"] = ["spaceDelimited", "pipeDelimited"][self.dice.below(2)].into();
                    parameter["explode"] = false.into();
                    parameter["schema"] = json!({ "type": "array", "items": { "type": "string" } });
                }
                2 => {
                    let schema = parameter["schema"].take();
                    parameter =
                        json!({ "name": name, "in": place, "content": { "application/json": { "schema": schema } } });
                }
                3 => parameter["explode"] = false.into(),
                _ => {}
            }
        }
        parameter
    }

    fn content(&mut self) -> Value {
        let mut content = Map::new();
        for _ in 0..1 + self.dice.below(3) {
            let (media, schema) = match self.dice.below(7) {
                0 => ("multipart/form-data", self.object(2)),
                1 => ("application/x-www-form-urlencoded", self.object(1)),
                2 => ("text/plain", json!({ "type": "string" })),
                3 => ("application/octet-stream", json!({})),
                4 => ("application/vnd.clone+json", self.schema(3)),
                _ => ("application/json", self.schema(4)),
            };
            content.insert(media.to_owned(), json!({ "schema": schema }));
        }
        content.into()
    }

    fn response(&mut self, status: &str) -> Value {
        let mut headers = Map::new();
        for _ in 0..self.dice.below(3) {
            headers.insert(token(self.dice), json!({ "schema": self.schema(1) }));
        }
        let mut response = json!({ "description": self.name(), "headers": headers });
        if status != "204" && !self.dice.one_in(4) {
            response["content"] = self.content();
            if self.dice.one_in(8) {
                response["content"]["text/event-stream"] = json!({ "itemSchema": self.schema(2) });
            }
        }
        response
    }
}

/// A byte of a URI's fragment (RFC 3986, section 3.5).
fn encoded(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_makes_the_same_each_time() {
        for run in 0..20 {
            assert_eq!(document(&mut Dice::new(3, run)), document(&mut Dice::new(3, run)));
        }
        assert_ne!(document(&mut Dice::new(3, 1)), document(&mut Dice::new(4, 1)));
    }
}
