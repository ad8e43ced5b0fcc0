//! Info, Contact, License, Server, Server Variable, Tag and External Documentation objects.

use indexmap::IndexMap;
use openapiv3::{Contact, ExternalDocumentation, Info, License, Server, ServerVariable, Tag};

use super::Lowering;
use super::kinds;
use super::reader::Object;
use crate::source::Pointer;
use crate::value::Value;

impl<'d> Lowering<'d, '_> {
    pub fn info(&mut self, value: &'d Value, at: &Pointer) -> Info {
        let Some(object) = self.object(value, at, &kinds::INFO) else {
            return Info::default();
        };
        Info {
            title: self.required_text(&object, "title", ""),
            description: self.text(&object, "description"),
            terms_of_service: self.text(&object, "termsOfService"),
            contact: object
                .get("contact")
                .and_then(|value| self.contact(value, &object.child("contact"))),
            license: object
                .get("license")
                .and_then(|value| self.license(value, &object.child("license"))),
            version: self.required_text(&object, "version", ""),
            extensions: self.extensions_with(&object, &["summary"]),
        }
    }

    fn contact(&mut self, value: &'d Value, at: &Pointer) -> Option<Contact> {
        let object = self.object(value, at, &kinds::CONTACT)?;
        Some(Contact {
            name: self.text(&object, "name"),
            url: self.text(&object, "url"),
            email: self.text(&object, "email"),
            extensions: IndexMap::new(),
        })
    }

    fn license(&mut self, value: &'d Value, at: &Pointer) -> Option<License> {
        // Swagger 1 had a text here, and it is clear what it means.
        if let Value::String(name) = value {
            self.wrong_type(at, value, "`license`", "an object", "it is read as the license's name");
            return Some(License {
                name: name.to_string(),
                ..License::default()
            });
        }
        let object = self.object(value, at, &kinds::LICENSE)?;
        Some(License {
            name: self.required_text(&object, "name", ""),
            url: self.text(&object, "url"),
            extensions: self.extensions_with(&object, &["identifier"]),
        })
    }

    pub fn servers(&mut self, object: &Object<'d>) -> Option<Vec<Server>> {
        let servers = self.list(object, "servers", Value::is_object)?;
        Some(
            servers
                .into_iter()
                .filter_map(|(at, value)| self.server(value, &at))
                .collect(),
        )
    }

    pub fn server(&mut self, value: &'d Value, at: &Pointer) -> Option<Server> {
        let object = self.object(value, at, &kinds::SERVER)?;
        let Some(url) = self.text(&object, "url") else {
            self.missing(&object, "url", "it is left out");
            return None;
        };
        let mut variables = IndexMap::new();
        for (name, at, value) in self.map(&object, "variables") {
            if let Some(variable) = self.server_variable(value, &at) {
                variables.insert(name.to_owned(), variable);
            }
        }
        Some(Server {
            url,
            description: self.text(&object, "description"),
            variables: object.get("variables").map(|_| variables),
            extensions: self.extensions_with(&object, &["name"]),
        })
    }

    fn server_variable(&mut self, value: &'d Value, at: &Pointer) -> Option<ServerVariable> {
        let object = self.object(value, at, &kinds::SERVER_VARIABLE)?;
        let enumeration = self.texts(&object, "enum").unwrap_or_default();
        let default = match self.text(&object, "default") {
            Some(default) => default,
            None => {
                let default = enumeration.first().cloned().unwrap_or_default();
                self.missing(&object, "default", &format!("it is taken as \"{default}\""));
                default
            }
        };
        let description = self.text(&object, "description");
        Some(ServerVariable {
            enumeration,
            default,
            description,
            extensions: IndexMap::new(),
        })
    }

    pub fn tags(&mut self, object: &Object<'d>) -> Vec<Tag> {
        let tags = self.list(object, "tags", Value::is_object).unwrap_or_default();
        tags.into_iter()
            .filter_map(|(at, value)| self.tag(value, &at))
            .collect()
    }

    fn tag(&mut self, value: &'d Value, at: &Pointer) -> Option<Tag> {
        if let Value::String(name) = value {
            self.wrong_type(at, value, "the tag", "an object", "it is read as the tag's name");
            return Some(Tag {
                name: name.to_string(),
                ..Tag::default()
            });
        }
        let object = self.object(value, at, &kinds::TAG)?;
        let Some(name) = self.text(&object, "name") else {
            self.missing(&object, "name", "it is left out");
            return None;
        };
        Some(Tag {
            name,
            description: self.text(&object, "description"),
            external_docs: self.external_docs(&object),
            extensions: self.extensions_with(&object, &["summary", "parent", "kind"]),
        })
    }

    pub fn external_docs(&mut self, object: &Object<'d>) -> Option<ExternalDocumentation> {
        let value = object.get("externalDocs")?;
        let object = self.object(value, &object.child("externalDocs"), &kinds::EXTERNAL_DOCS)?;
        let Some(url) = self.text(&object, "url") else {
            self.missing(&object, "url", "it is left out");
            return None;
        };
        let description = self.text(&object, "description");
        Some(ExternalDocumentation {
            description,
            url,
            extensions: IndexMap::new(),
        })
    }
}
