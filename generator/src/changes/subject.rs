//! What a place of a description is called in reports: words that survive edits of what stands beside it.

use std::collections::HashMap;

use crate::source::Pointer;
use crate::vocabulary::{self, Holds};

/// What a place is called; the parameters are by their places.
pub fn subject(parameters: &HashMap<&str, String>, pointer: &Pointer) -> String {
    let (file, _) = pointer.file();
    let within = Pointer::parse(pointer.within_file()).unwrap_or_default();
    let tokens: Vec<String> = within.tokens().collect();
    let mut reader = Reader {
        parameters,
        so_far: Pointer::parse(pointer.file_place()).unwrap_or_default(),
        rest: tokens.iter(),
        text: file.unwrap_or_default(),
    };
    let mut last = "";
    while let Some(token) = reader.rest.next() {
        reader.so_far = reader.so_far.child(token);
        match reader.parameter() {
            Some(name) => reader.word(name),
            None => {
                reader.object(token, last);
                last = token;
            }
        }
    }
    match reader.text.is_empty() {
        true => "the description".to_owned(),
        false => reader.text,
    }
}

/// Reads a pointer token by token.
struct Reader<'a> {
    parameters: &'a HashMap<&'a str, String>,
    /// Where the last token leads.
    so_far: Pointer,
    rest: std::slice::Iter<'a, String>,
    text: String,
}

impl<'a> Reader<'a> {
    /// The next token, which is a name or a number under the last one.
    fn next(&mut self) -> &'a str {
        let name = self.rest.next().map(String::as_str).unwrap_or_default();
        self.so_far = self.so_far.child(name);
        name
    }

    /// What the parameter is called that has been reached.
    fn parameter(&self) -> Option<&'a str> {
        self.parameters.get(self.so_far.as_str()).map(String::as_str)
    }

    fn word(&mut self, word: &str) {
        if !self.text.is_empty() && !word.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(word);
    }

    fn part(&mut self, part: &str) {
        self.text.push_str(part);
    }

    /// A member of one of OpenAPI's objects; those of a schema are below. `last` is the member that this one stands in.
    fn object(&mut self, token: &str, last: &str) {
        match token {
            "paths" => self.operation(),
            "webhooks" => self.named("webhook"),
            "callbacks" => self.named("callback"),
            "components" => self.component(),
            "requestBody" => self.word("body"),
            "responses" => {
                let status = self.next();
                self.word(status);
            }
            "headers" => self.named("header"),
            "encoding" => self.named("encoding of"),
            "content" => match self.next() {
                "application/json" => {}
                media => self.word(media),
            },
            "parameters" if last != "properties" => {
                self.next();
                if let Some(name) = self.parameter() {
                    self.word(name);
                }
            }
            keyword => self.schema(keyword, last),
        }
    }

    /// What is one of several of its kind, by its name.
    fn named(&mut self, kind: &str) {
        let name = self.next();
        self.word(&format!("{kind} {name}"));
    }

    fn operation(&mut self) {
        let path = self.next();
        let method = self.next();
        let called = match method {
            "parameters" => {
                self.next();
                self.parameter()
                    .map_or(path.to_owned(), |name| format!("{path} {name}"))
            }
            "" => path.to_owned(),
            "additionalOperations" => format!("{} {path}", self.next()),
            method => format!("{} {path}", method.to_ascii_uppercase()),
        };
        self.word(&called);
    }

    fn component(&mut self) {
        let section = self.next();
        let name = self.next();
        match (section, self.parameter()) {
            ("schemas", _) => self.word(name),
            (_, Some(parameter)) => self.word(&format!("parameter {parameter}")),
            (section, None) => self.word(&format!("{} {name}", section_word(section))),
        }
    }

    /// A keyword of a schema.
    fn schema(&mut self, keyword: &str, last: &str) {
        match keyword {
            "properties" => self.member("."),
            "items" => self.part("[]"),
            "additionalProperties" => self.part(".*"),
            "schema" | "allOf" => {}
            "enum" => {
                self.next();
            }
            keyword => match vocabulary::holds(keyword) {
                Some(Holds::Schemas(_)) => self.member("|"),
                Some(Holds::ByName) => self.member("."),
                _ if last == "allOf" => {}
                _ => self.word(keyword),
            },
        }
    }

    fn member(&mut self, sign: &str) {
        let name = self.next();
        self.part(&format!("{sign}{name}"));
    }
}

fn section_word(section: &str) -> &str {
    match section {
        "securitySchemes" => "security scheme",
        "parameters" => "parameter",
        "responses" => "response",
        "requestBodies" => "body",
        "headers" => "header",
        "mediaTypes" => "media type",
        "pathItems" => "path item",
        "callbacks" => "callback",
        other => other,
    }
}
