//! All keywords of one schema object in one normal form, for 3.0 and 3.1 alike.
//!
//! - Reading follows no reference and looks into no subschema: those are kept as [`Place`]s.
//! - A keyword whose value is not of the right kind is taken as what was meant, or ignored; both with a warning.
//! - [`Structure`] holds what constrains values; equal structures admit the same values.

use serde_json::{Map, Number, Value};

use super::audit::{self, Dialect, Notes};
use super::enumeration::{self, Choice};
use super::nullable::{self, Null};
use super::types::Types;
use crate::api::{Access, Bounds, Demand, MediaKind, UnionKind};
use crate::pattern;
use crate::source::Pointer;

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
    pub title: Option<&'d str>,
    pub description: Option<&'d str>,
    pub deprecated: bool,
    pub external: Option<(Option<&'d str>, &'d str)>,
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
        object: &'d Map<String, Value>,
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
        let object = !self.properties.is_empty()
            || !self.conditional.is_empty()
            || !self.required.is_empty()
            || self.additional != Added::Unspecified
            || self.min_properties.is_some()
            || self.max_properties.is_some();
        if object {
            return Some(Types::OBJECT);
        }
        let array = !self.prefix.is_empty()
            || self.items != Items::Unspecified
            || self.min_items.is_some()
            || self.max_items.is_some()
            || self.unique;
        if array {
            return Some(Types::ARRAY);
        }
        let text = !self.patterns.is_empty() || self.min_length.is_some() || self.max_length.is_some();
        let numeric = self.bounds != Bounds::default() || self.multiple_of.is_some();
        match (text, numeric, self.format.map(format_types)) {
            // ASP.NET describes numbers so that may also come as text: the pattern is of that text.
            (true, _, Some(types @ (Types::INTEGER | Types::NUMBER))) => Some(types),
            (true, false, _) => Some(Types::STRING),
            (false, true, Some(Types::INTEGER)) => Some(Types::INTEGER),
            (false, true, _) => Some(Types::NUMBER),
            (false, false, Some(types)) if types != Types::ANY => Some(types),
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

/// Reads one schema object.
pub(super) fn read<'d>(object: &'d Map<String, Value>, notes: &mut Notes<'_>) -> Keywords<'d> {
    let mut keywords = Keywords::default();
    let mut encoding = None;
    let mut media_type = None;
    let mut content = None;
    let mut discriminator = None;
    let mut type_has_null = None;
    let mut constant = None;
    let mut extensible = None;
    let mut pattern_properties: Vec<(&'d str, Place<'d>)> = Vec::new();
    let mut unevaluated = Added::Unspecified;
    let mut exclusive = (None, None);
    let s = &mut keywords.structure;
    let a = &mut keywords.notes;
    let residue = |notes: &Notes<'_>, key| Residue::Keyword {
        at: notes.at().clone(),
        object,
        key,
    };

    for (key, value) in object {
        let key = key.as_str();
        match key {
            "type" => (s.types, s.format, type_has_null) = types(key, value, s.format, notes),
            "properties" => s.properties = properties(key, value, notes),
            "description" => a.description = notes.text(key, value),
            "title" => a.title = notes.text(key, value),
            "$ref" => keywords.reference = notes.text(key, value),
            "$dynamicRef" if object.contains_key("$ref") => s.residue.push(residue(notes, "$dynamicRef")),
            "$dynamicRef" => {
                keywords.dynamic = true;
                keywords.reference = notes.text(key, value);
            }
            "$recursiveRef" => {
                notes.weakened(key, "it is followed like `$ref`, whatever the path that led here");
                keywords.reference = keywords.reference.or(notes.text(key, value));
            }
            "format" => s.format = notes.text(key, value).filter(|format| !format.is_empty()).or(s.format),
            "items" => match value {
                // Tuples as drafts before 2020-12 wrote them.
                Value::Array(_) => {
                    notes.older(
                        key,
                        "the array of schemas is read as `prefixItems`",
                        "say `prefixItems`",
                    );
                    s.prefix = places(key, value, notes).into_iter().map(Places::one).collect();
                }
                _ if audit::is_never(value) => s.items = Items::Forbidden,
                _ => s.items = subschema(key, value, notes).map_or(Items::Unspecified, Items::Schema),
            },
            "prefixItems" => {
                notes.newer(key);
                s.prefix = places(key, value, notes).into_iter().map(Places::one).collect();
            }
            // What follows a tuple in drafts before 2020-12.
            "additionalItems" => match object.get("items") {
                Some(Value::Array(_)) if audit::is_never(value) => s.items = Items::Forbidden,
                Some(Value::Array(_)) => {
                    s.items = subschema(key, value, notes).map_or(Items::Unspecified, Items::Schema);
                }
                _ => notes.ignored(key, "there is no array of `items` that it could follow"),
            },
            "unevaluatedItems" => {
                notes.newer(key);
                match value {
                    _ if object.contains_key("items") => {}
                    _ if looks_around(object) => s.residue.push(residue(notes, "unevaluatedItems")),
                    value if audit::is_never(value) => s.items = Items::Forbidden,
                    _ => s.items = subschema(key, value, notes).map_or(Items::Unspecified, Items::Schema),
                }
            }
            "enum" => s.choices = enumeration::read(key, value, object, notes),
            "const" => {
                notes.newer(key);
                constant = Some(value);
            }
            "required" => s.required = required(key, value, notes),
            "nullable" | "x-nullable" => {
                if notes.dialect() == Dialect::V3_1 && key == "nullable" {
                    notes.older(
                        key,
                        "it is taken as `null` among the types",
                        "list `null` among the types",
                    );
                }
                notes.flag(key, value);
            }
            "allOf" => keywords.all_of = places(key, value, notes),
            "oneOf" | "anyOf" => {
                let variants = places(key, value, notes);
                let kind = match key {
                    "oneOf" => UnionKind::OneOf,
                    _ => UnionKind::AnyOf,
                };
                if !variants.is_empty() {
                    s.groups.push(Group {
                        kind,
                        pointer: notes.at().child(key),
                        variants,
                        discriminator: None,
                    });
                }
            }
            "discriminator" => discriminator = self::discriminator(key, value, notes),
            "additionalProperties" => s.additional = added(key, value, notes),
            "unevaluatedProperties" => {
                notes.newer(key);
                match looks_around(object) {
                    true => s.residue.push(residue(notes, "unevaluatedProperties")),
                    false => unevaluated = added(key, value, notes),
                }
            }
            "patternProperties" => {
                notes.newer(key);
                pattern_properties = properties(key, value, notes)
                    .into_iter()
                    .map(|(pattern, places)| (pattern, places.first))
                    .collect();
            }
            "example" => a.examples.insert(0, value),
            "examples" => match value {
                Value::Array(examples) => {
                    notes.newer(key);
                    a.examples.extend(examples);
                }
                // As media types have them.
                Value::Object(examples) => {
                    notes.wrong_type(key, "an array", "its members are taken as the examples");
                    a.examples
                        .extend(examples.values().map(|example| example.get("value").unwrap_or(example)));
                }
                other => {
                    notes.wrong_type(key, "an array", "it is taken as one example");
                    a.examples.push(other);
                }
            },
            "default" => {
                a.default = Some(Place {
                    pointer: notes.at().child(key),
                    value,
                })
            }
            "deprecated" => a.deprecated = notes.flag(key, value),
            "readOnly" | "writeOnly" => {
                if notes.flag(key, value) {
                    let access = match key {
                        "readOnly" => Access::ReadOnly,
                        _ => Access::WriteOnly,
                    };
                    if a.access != Access::ReadWrite {
                        notes.ignored(key, "a value cannot be both read-only and write-only");
                    } else {
                        a.access = access;
                    }
                }
            }
            "externalDocs" => a.external = external(key, value, notes),
            "minLength" => s.min_length = notes.count(key, value).filter(|&least| least > 0),
            "maxLength" => s.max_length = notes.count(key, value),
            "minItems" => s.min_items = notes.count(key, value).filter(|&least| least > 0),
            "maxItems" => s.max_items = notes.count(key, value),
            "minProperties" => s.min_properties = notes.count(key, value).filter(|&least| least > 0),
            "maxProperties" => s.max_properties = notes.count(key, value),
            "uniqueItems" => s.unique = notes.flag(key, value),
            "pattern" => s
                .patterns
                .extend(notes.text(key, value).map(std::borrow::Cow::Borrowed)),
            "minimum" => s.bounds.minimum = notes.number(key, value),
            "maximum" => s.bounds.maximum = notes.number(key, value),
            "exclusiveMinimum" => exclusive.0 = Some(value),
            "exclusiveMaximum" => exclusive.1 = Some(value),
            "multipleOf" | "divisibleBy" => {
                s.multiple_of = notes.number(key, value).filter(|number| number.as_f64() > Some(0.0));
                if s.multiple_of.is_none() {
                    notes.ignored(key, "no value is a multiple of it");
                }
            }
            "contentEncoding" => {
                notes.newer(key);
                encoding = notes.text(key, value);
            }
            "contentMediaType" => {
                notes.newer(key);
                media_type = notes.text(key, value);
            }
            "contentSchema" => {
                notes.newer(key);
                content = subschema(key, value, notes);
            }
            // What names always are.
            "propertyNames" if audit::is_string(value) => {}
            "not" => s.residue.push(residue(notes, "not")),
            "if" => {
                notes.newer(key);
                s.residue.push(residue(notes, "if"));
            }
            "contains" => {
                notes.newer(key);
                s.residue.push(residue(notes, "contains"));
            }
            "propertyNames" => {
                notes.newer(key);
                s.residue.push(residue(notes, "propertyNames"));
            }
            "dependentRequired" => {
                notes.newer(key);
                s.residue.push(residue(notes, "dependentRequired"));
            }
            "minContains" | "maxContains" if object.contains_key("contains") => {}
            "minContains" | "maxContains" => notes.ignored(key, "there is no `contains` that it could count"),
            "then" | "else" if object.contains_key("if") => s.conditional.extend(conditional(key, value, notes)),
            "then" | "else" => notes.ignored(key, "there is no `if` that it could depend on"),
            "dependentSchemas" | "dependencies" => {
                if let Value::Object(members) = value {
                    for (name, member) in members {
                        let within = notes.at().child(key).child(name);
                        s.conditional.extend(conditional_at(&within, member));
                    }
                }
                let known = match key {
                    "dependencies" => "dependencies",
                    _ => "dependentSchemas",
                };
                s.residue.push(residue(notes, known));
            }
            "x-extensible-enum" => extensible = Some(value),
            key if audit::is_silent(key) => {}
            key => audit::unknown(key, notes),
        }
    }

    if keywords.reference.is_some() && notes.dialect() == Dialect::V3_0 {
        audit::siblings_in_3_0(object, notes);
        keywords.structure = Structure::default();
        keywords.all_of.clear();
        keywords.null = nullable::stance(object, None);
        if keywords.null == Null::Yes || keywords.null == Null::No {
            // Out of `enum` or `const`, which are no siblings here.
            keywords.null = Null::Unstated;
        }
        return keywords;
    }

    if let Some(value) = constant {
        enumeration::constant(value, &mut s.choices);
    }
    if let Some(value) = extensible {
        enumeration::extensible("x-extensible-enum", value, object, &mut s.choices, notes);
    }
    (s.bounds.minimum, s.bounds.exclusive_minimum) =
        exclusive_bound("exclusiveMinimum", exclusive.0, s.bounds.minimum.take(), notes);
    (s.bounds.maximum, s.bounds.exclusive_maximum) =
        exclusive_bound("exclusiveMaximum", exclusive.1, s.bounds.maximum.take(), notes);
    if s.format.is_none() {
        s.format = content_format(encoding, media_type);
    }
    // Without a media type, the schema leaves no doubt which is meant.
    if media_type.map_or(content.is_some(), |name| MediaKind::of(name) == MediaKind::Json) && encoding.is_none() {
        s.content = Some(Content { schema: content });
    }
    if s.additional == Added::Unspecified {
        s.additional = unevaluated;
    }
    if fold_patterns(&pattern_properties, s) {
        s.residue.push(residue(notes, "patternProperties"));
    }
    keywords.null = nullable::stance(object, type_has_null);
    let mut variants = s.groups.iter().flat_map(|group| &group.variants);
    if keywords.null == Null::No && variants.any(|variant| nullable::is_null(variant.value)) {
        // A type beside a variant that is `null` is meant for the others.
        keywords.null = Null::Unstated;
    }
    match (s.groups.last_mut(), discriminator) {
        (Some(group), discriminator) => group.discriminator = discriminator,
        (None, discriminator) => keywords.discriminator = discriminator,
    }
    audit::inapplicable(object, keywords.structure.types, notes);
    keywords
}

/// Whether what has been looked at beside `unevaluatedItems` or `unevaluatedProperties` depends on the value.
fn looks_around(object: &Map<String, Value>) -> bool {
    const AROUND: [&str; 11] = [
        "$ref",
        "$dynamicRef",
        "allOf",
        "anyOf",
        "contains",
        "dependentSchemas",
        "if",
        "items",
        "not",
        "oneOf",
        "patternProperties",
    ];
    AROUND.iter().any(|key| object.contains_key(*key))
}

/// `type`: the types, the format that a made-up type stands for, and whether `null` is among them (`None`: no types).
fn types<'d>(
    key: &str,
    value: &'d Value,
    format: Option<&'d str>,
    notes: &mut Notes<'_>,
) -> (Option<Types>, Option<&'d str>, Option<bool>) {
    let mut format = format;
    let mut types = Types::NONE;
    let mut null = false;
    let mut any = false;
    let names: Vec<&str> = match value {
        Value::String(name) => name.split([',', '|']).map(str::trim).collect(),
        Value::Array(names) => names.iter().map(|name| name.as_str().unwrap_or("null")).collect(),
        // YAML's `type: null`.
        Value::Null => vec!["null"],
        _ => {
            notes.wrong_type(key, "a string or an array of strings", "it is ignored");
            return (None, format, None);
        }
    };
    let odd_items =
        matches!(value, Value::Array(names) if names.iter().any(|name| !name.is_string() && !name.is_null()));
    if odd_items {
        notes.wrong_type(key, "a string or an array of strings", "what is no string is ignored");
    }
    if matches!(value, Value::Array(_)) || names == ["null"] {
        notes.newer(key);
    }
    for name in &names {
        if let Some(known) = Types::named(name) {
            types = types.or(known);
            continue;
        }
        if *name == "null" {
            null = true;
            continue;
        }
        match audit::meant_type(name) {
            Some((meant, meant_format)) => {
                notes.unknown_type(key, name, &meant.names());
                types = types.or(meant);
                any |= meant == Types::ANY;
                format = format.or(meant_format);
            }
            None => {
                notes.unknown_type(key, name, "any value");
                any = true;
            }
        }
    }
    if names.is_empty() || any || types == Types::ANY {
        return (None, format, None);
    }
    (Some(types), format, Some(null))
}

fn properties<'d>(key: &str, value: &'d Value, notes: &mut Notes<'_>) -> Vec<(&'d str, Places<'d>)> {
    let Value::Object(members) = value else {
        // An empty PHP array.
        let harmless = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        notes.wrong_type(
            key,
            "an object",
            if harmless {
                "it is taken as an empty one"
            } else {
                "it is ignored"
            },
        );
        return Vec::new();
    };
    let at = notes.at().child(key);
    members
        .iter()
        .map(|(name, value)| {
            (
                name.as_str(),
                Places::one(Place {
                    pointer: at.child(name),
                    value,
                }),
            )
        })
        .collect()
}

/// A list of schemas.
fn places<'d>(key: &str, value: &'d Value, notes: &mut Notes<'_>) -> Vec<Place<'d>> {
    let at = notes.at().child(key);
    match value {
        Value::Array(items) => {
            if items.is_empty() {
                notes.ignored(key, "it is empty");
            }
            let place = |(index, value)| Place {
                pointer: at.item(index),
                value,
            };
            items.iter().enumerate().map(place).collect()
        }
        Value::Object(_) => {
            notes.wrong_type(key, "an array", "it is taken as the only item");
            vec![Place { pointer: at, value }]
        }
        _ => {
            notes.wrong_type(key, "an array", "it is ignored");
            Vec::new()
        }
    }
}

fn subschema<'d>(key: &str, value: &'d Value, notes: &mut Notes<'_>) -> Option<Places<'d>> {
    match value {
        Value::Object(_) | Value::Bool(_) => Some(Places::one(Place {
            pointer: notes.at().child(key),
            value,
        })),
        _ => {
            notes.wrong_type(key, "a schema", "it is ignored");
            None
        }
    }
}

pub(super) fn added<'d>(key: &str, value: &'d Value, notes: &mut Notes<'_>) -> Added<'d> {
    match value {
        _ if audit::is_never(value) => Added::Forbidden,
        _ if audit::is_anything(value) => Added::Any,
        Value::Object(_) => subschema(key, value, notes).map_or(Added::Any, Added::Schema),
        Value::String(text) if text == "false" || text == "true" => {
            notes.wrong_type(key, "a boolean or a schema", "it is taken as the boolean that it names");
            match text.as_str() {
                "false" => Added::Forbidden,
                _ => Added::Any,
            }
        }
        _ => {
            notes.wrong_type(key, "a boolean or a schema", "it is ignored");
            Added::Unspecified
        }
    }
}

fn required<'d>(key: &str, value: &'d Value, notes: &mut Notes<'_>) -> Vec<&'d str> {
    match value {
        Value::Array(names) => {
            let list: Vec<&str> = names.iter().filter_map(Value::as_str).collect();
            if list.len() != names.len() {
                notes.wrong_type(key, "an array of strings", "what is no string is ignored");
            }
            list
        }
        // As draft 3 had it, on the property itself; the object around it asks for it.
        Value::Bool(true) => {
            notes.wrong_type(
                key,
                "an array of names",
                "the property that it stands in is taken as a required one",
            );
            Vec::new()
        }
        Value::Bool(false) => {
            notes.wrong_type(key, "an array of names", "it is ignored");
            Vec::new()
        }
        Value::String(name) => {
            notes.wrong_type(key, "an array of names", "it is taken as the only name");
            vec![name]
        }
        _ => {
            notes.wrong_type(key, "an array of names", "it is ignored");
            Vec::new()
        }
    }
}

fn discriminator<'d>(key: &str, value: &'d Value, notes: &mut Notes<'_>) -> Option<RawDiscriminator<'d>> {
    let pointer = notes.at().child(key);
    match value {
        Value::Object(members) => {
            let Some(property) = members.get("propertyName").and_then(Value::as_str) else {
                notes.ignored(key, "it has no `propertyName`");
                return None;
            };
            let mapping = match members.get("mapping") {
                Some(Value::Object(mapping)) => mapping
                    .iter()
                    .filter_map(|(value, target)| Some((value.as_str(), target.as_str()?)))
                    .collect(),
                _ => Vec::new(),
            };
            Some(RawDiscriminator {
                pointer,
                property,
                mapping,
            })
        }
        // As Swagger 2 had it.
        Value::String(property) => {
            notes.wrong_type(key, "an object", "it is taken as the `propertyName`");
            Some(RawDiscriminator {
                pointer,
                property,
                mapping: Vec::new(),
            })
        }
        _ => {
            notes.wrong_type(key, "an object", "it is ignored");
            None
        }
    }
}

fn external<'d>(key: &str, value: &'d Value, notes: &mut Notes<'_>) -> Option<(Option<&'d str>, &'d str)> {
    match (value, value.get("url").and_then(Value::as_str)) {
        (_, Some(url)) => Some((value.get("description").and_then(Value::as_str), url)),
        (Value::String(url), _) => {
            notes.wrong_type(key, "an object", "it is taken as the `url`");
            Some((None, url))
        }
        _ => {
            notes.ignored(key, "it has no `url`");
            None
        }
    }
}

/// The exclusive bound, which is a flag beside the inclusive one in 3.0 and a number of its own in 3.1.
fn exclusive_bound(
    key: &str,
    value: Option<&Value>,
    inclusive: Option<Number>,
    notes: &mut Notes<'_>,
) -> (Option<Number>, Option<Number>) {
    match value {
        None => (inclusive, None),
        Some(Value::Number(bound)) => {
            notes.newer(key);
            (inclusive, Some(bound.clone()))
        }
        Some(value) => {
            if notes.dialect() == Dialect::V3_1 {
                notes.older(
                    key,
                    "it is taken as a boolean about the bound beside it",
                    "give the bound here, as a number",
                );
            }
            match (notes.flag(key, value), inclusive) {
                (true, Some(bound)) => (None, Some(bound)),
                (true, None) => {
                    notes.ignored(key, "there is no bound that it could apply to");
                    (None, None)
                }
                (false, inclusive) => (inclusive, None),
            }
        }
    }
}

/// What 3.1 says with two keywords and 3.0 with a format (OpenAPI 3.1.0, "Considerations for File Uploads").
fn content_format<'d>(encoding: Option<&'d str>, media_type: Option<&'d str>) -> Option<&'d str> {
    match (encoding, media_type) {
        (Some("base64"), _) => Some("byte"),
        (Some("base64url"), _) => Some("base64url"),
        (Some("binary"), _) => Some("binary"),
        (None, Some("application/octet-stream")) => Some("binary"),
        (None, Some(media_type)) => {
            let binary = ["image/", "audio/", "video/", "font/"];
            binary
                .iter()
                .any(|kind| media_type.starts_with(kind))
                .then_some("binary")
        }
        _ => None,
    }
}

/// `patternProperties` become what is known of any additional property. Whether there is more to them than that.
fn fold_patterns<'d>(patterns: &[(&'d str, Place<'d>)], structure: &mut Structure<'d>) -> bool {
    let Some(((pattern, first), others)) = patterns.split_first() else {
        return false;
    };
    // A map with names of any kind, as it is written where there is no `additionalProperties`.
    if others.is_empty() && structure.additional == Added::Unspecified && pattern::says_nothing(pattern) {
        structure.additional = match audit::is_never(first.value) {
            true => Added::Forbidden,
            false => Added::Schema(Places::one(first.clone())),
        };
        return !structure.properties.is_empty();
    }
    let same = others.iter().all(|(_, place)| place == first) && !audit::is_never(first.value);
    structure.additional = match &structure.additional {
        Added::Forbidden if same => Added::Schema(Places::one(first.clone())),
        Added::Schema(places) if same && places.first == *first => return false,
        _ => Added::Any,
    };
    true
}

fn conditional<'d>(key: &str, value: &'d Value, notes: &Notes<'_>) -> Vec<(&'d str, Place<'d>)> {
    conditional_at(&notes.at().child(key), value)
}

/// The properties that a conditional schema names.
fn conditional_at<'d>(at: &Pointer, value: &'d Value) -> Vec<(&'d str, Place<'d>)> {
    let Some(Value::Object(members)) = value.get("properties") else {
        return Vec::new();
    };
    let at = at.child("properties");
    members
        .iter()
        .filter(|(_, value)| !audit::is_never(value))
        .map(|(name, value)| {
            (
                name.as_str(),
                Place {
                    pointer: at.child(name),
                    value,
                },
            )
        })
        .collect()
}
