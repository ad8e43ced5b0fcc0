//! All keywords of one schema object in one normal form, for 3.0 and 3.1 alike; [`super::reader`] makes it.
//!
//! [`Structure`] holds what constrains values; equal structures admit the same values.

use super::enumeration::Choice;
use super::nullable::Null;
use super::types::Types;
use crate::api::{Access, Bounds, Demand, ExternalDocs, UnionKind};
use crate::source::Pointer;
use crate::value::{Map, Number, Text, Value};

/// A schema that has not been read yet, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Place<'d> {
    pub pointer: Pointer,
    pub value: &'d Value,
}

impl Place<'_> {
    /// The tree is borrowed and does not move, so an address is a place.
    pub fn address(&self) -> usize {
        std::ptr::from_ref(self.value).addr()
    }
}

impl PartialEq for Place<'_> {
    /// The same place, or the same words (which mean the same in the same file).
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.value, other.value) || self.value == other.value
    }
}

/// Schemas that hold together at one place; more than one only out of `allOf`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Places<'d> {
    pub first: Place<'d>,
    pub more: Vec<Place<'d>>,
}

impl<'d> Places<'d> {
    pub fn one(first: Place<'d>) -> Self {
        Places {
            first,
            more: Vec::new(),
        }
    }

    /// Adds those of `other` that say something new.
    pub fn join(&mut self, other: Places<'d>) {
        for place in std::iter::once(other.first).chain(other.more) {
            if !self.iter().any(|known| *known == place) {
                self.more.push(place);
            }
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Place<'d>> {
        std::iter::once(&self.first).chain(&self.more)
    }

    pub fn last(&self) -> &Place<'d> {
        self.more.last().unwrap_or(&self.first)
    }
}

/// One schema object.
#[derive(Clone, Debug, Default)]
pub(super) struct Keywords<'d> {
    /// `$ref` and its like, as written.
    pub reference: Option<&'d str>,
    /// Whether it is a `$dynamicRef`.
    pub dynamic: bool,
    pub all_of: Vec<Place<'d>>,
    pub notes: Annotations<'d>,
    pub null: Null,
    /// On a schema without `oneOf` and `anyOf`; otherwise it is in [`Group`].
    pub discriminator: Option<RawDiscriminator<'d>>,
    pub structure: Structure<'d>,
    /// What the shape turned out to have no place for.
    pub demands: Vec<Demand>,
    /// Why nothing better than any JSON value is known, where that is so.
    pub broken: Option<crate::api::Untyped>,
}

/// What a schema object says that does not constrain values.
#[derive(Clone, Debug, Default)]
pub(super) struct Annotations<'d> {
    pub title: Option<&'d Text>,
    pub description: Option<&'d Text>,
    pub deprecated: bool,
    pub external: Option<ExternalDocs>,
    pub examples: Vec<&'d Value>,
    pub access: Access,
    pub default: Option<Place<'d>>,
}

/// What a schema object demands of values other than `null`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Structure<'d> {
    pub types: Option<Types>,
    pub format: Option<&'d str>,
    pub choices: Option<Vec<Choice<'d>>>,
    pub bounds: Bounds,
    pub multiple_of: Option<Number>,
    pub min_length: Option<u64>,
    pub max_length: Option<u64>,
    pub patterns: Vec<std::borrow::Cow<'d, str>>,
    pub prefix: Vec<Places<'d>>,
    pub items: Items<'d>,
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    pub unique: bool,
    pub properties: Vec<(&'d str, Places<'d>)>,
    /// Properties that are only known under a condition (`then`, `else`, `dependentSchemas`): of any kind without it.
    pub conditional: Vec<(&'d str, Place<'d>)>,
    pub required: Vec<&'d str>,
    pub additional: Added<'d>,
    pub min_properties: Option<u64>,
    pub max_properties: Option<u64>,
    pub groups: Vec<Group<'d>>,
    /// What the text holds, where that is JSON.
    pub content: Option<Content<'d>>,
    /// What no shape has a place for, to be checked at run time.
    pub residue: Vec<Residue<'d>>,
}

/// What a schema object says that no shape has a place for.
#[derive(Clone, Debug)]
pub(super) enum Residue<'d> {
    /// A keyword of the object at this place, with those that belong to it.
    Keyword {
        at: Pointer,
        object: &'d Map,
        key: &'static str,
    },
    /// Variants whose differences are not in the shape.
    Group(Group<'d>),
    /// The schema `false`.
    Never,
}

impl PartialEq for Residue<'_> {
    /// The same words.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Residue::Keyword { object, key, .. },
                Residue::Keyword {
                    object: of, key: other, ..
                },
            ) => key == other && (std::ptr::eq(*object, *of) || object == of),
            (Residue::Group(one), Residue::Group(other)) => one == other,
            (Residue::Never, Residue::Never) => true,
            _ => false,
        }
    }
}

/// `items`, or what follows a tuple's prefix.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Items<'d> {
    #[default]
    Unspecified,
    Forbidden,
    Schema(Places<'d>),
}

/// `contentMediaType` that is JSON, with its `contentSchema`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Content<'d> {
    pub schema: Option<Places<'d>>,
}

/// `additionalProperties`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Added<'d> {
    #[default]
    Unspecified,
    Forbidden,
    Any,
    Schema(Places<'d>),
}

/// One `oneOf` or `anyOf`.
#[derive(Clone, Debug)]
pub(super) struct Group<'d> {
    pub kind: UnionKind,
    /// Of the keyword.
    pub pointer: Pointer,
    pub variants: Vec<Place<'d>>,
    pub discriminator: Option<RawDiscriminator<'d>>,
}

impl PartialEq for Group<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.variants == other.variants
    }
}

/// `discriminator` as written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RawDiscriminator<'d> {
    pub pointer: Pointer,
    pub property: &'d str,
    pub mapping: Vec<(&'d str, &'d str)>,
    /// 3.2's `defaultMapping`.
    pub default: Option<&'d str>,
}

impl<'d> RawDiscriminator<'d> {
    /// What `mapping` and `defaultMapping` lead to.
    pub fn targets(&self) -> impl Iterator<Item = &'d str> {
        self.mapping.iter().map(|(_, target)| *target).chain(self.default)
    }
}

impl Structure<'_> {
    /// Whether it demands anything.
    pub fn is_empty(&self) -> bool {
        *self == Structure::default()
    }

    /// The types, or those that the other keywords are about. `None`: any.
    pub fn effective_types(&self) -> Option<Types> {
        if self.types.is_some() {
            return self.types;
        }
        if let Some(choices) = &self.choices {
            let types = choices.iter().map(|choice| Types::of(&choice.value));
            return Some(types.fold(Types::NONE, Types::or));
        }
        self.implied().map(|(types, _)| types)
    }

    /// Where neither `type` nor a list of values says it: the types that the other keywords are about, and the first of those.
    pub fn implied(&self) -> Option<(Types, &'static str)> {
        if self.types.is_some() || self.choices.is_some() {
            return None;
        }
        let first = |keywords: &[(bool, &'static str)]| keywords.iter().find(|(is_there, _)| *is_there).map(|of| of.1);
        let of_objects = first(&[
            (!self.properties.is_empty(), "properties"),
            (!self.conditional.is_empty(), "dependentSchemas"),
            (!self.required.is_empty(), "required"),
            (self.additional != Added::Unspecified, "additionalProperties"),
            (self.min_properties.is_some(), "minProperties"),
            (self.max_properties.is_some(), "maxProperties"),
        ]);
        if let Some(keyword) = of_objects {
            return Some((Types::OBJECT, keyword));
        }
        let of_arrays = first(&[
            (!self.prefix.is_empty(), "prefixItems"),
            (self.items != Items::Unspecified, "items"),
            (self.min_items.is_some(), "minItems"),
            (self.max_items.is_some(), "maxItems"),
            (self.unique, "uniqueItems"),
        ]);
        if let Some(keyword) = of_arrays {
            return Some((Types::ARRAY, keyword));
        }
        let of_texts = first(&[
            (!self.patterns.is_empty(), "pattern"),
            (self.min_length.is_some(), "minLength"),
            (self.max_length.is_some(), "maxLength"),
        ]);
        let of_numbers = first(&[
            (self.bounds.minimum.is_some(), "minimum"),
            (self.bounds.exclusive_minimum.is_some(), "exclusiveMinimum"),
            (self.bounds.maximum.is_some(), "maximum"),
            (self.bounds.exclusive_maximum.is_some(), "exclusiveMaximum"),
            (self.multiple_of.is_some(), "multipleOf"),
        ]);
        match (of_texts, of_numbers, self.format.map(format_types)) {
            // ASP.NET describes numbers so that may also come as text: the pattern is of that text.
            (Some(_), _, Some(types @ (Types::INTEGER | Types::NUMBER))) => Some((types, "format")),
            (Some(keyword), None, _) => Some((Types::STRING, keyword)),
            (None, Some(keyword), Some(Types::INTEGER)) => Some((Types::INTEGER, keyword)),
            (None, Some(keyword), _) => Some((Types::NUMBER, keyword)),
            (None, None, Some(types)) if types != Types::ANY => Some((types, "format")),
            _ => None,
        }
    }

    /// With the types written out, so that two structures compare by what they mean.
    pub fn normalised(mut self) -> Self {
        self.types = self.effective_types();
        self
    }
}

/// The type that a format belongs to, of those that leave no doubt.
fn format_types(format: &str) -> Types {
    match format {
        "int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64" => Types::INTEGER,
        "float" | "double" => Types::NUMBER,
        "date-time"
        | "date"
        | "time"
        | "duration"
        | "uuid"
        | "uri"
        | "url"
        | "uri-reference"
        | "uri-template"
        | "iri"
        | "iri-reference"
        | "email"
        | "idn-email"
        | "hostname"
        | "idn-hostname"
        | "ipv4"
        | "ipv6"
        | "byte"
        | "binary"
        | "base64"
        | "base64url"
        | "password"
        | "regex"
        | "json-pointer"
        | "relative-json-pointer" => Types::STRING,
        _ => Types::ANY,
    }
}
