//! Reads the keywords of one schema object.
//!
//! - Reading follows no reference and looks into no subschema: those are kept as [`Place`]s.
//! - A keyword whose value is not of the right kind is taken as what was meant, or ignored; both with a warning.
//! - What a keyword is for says who reads it here ([`vocabulary`]); a row of that table without a reader is reported as an
//!   unknown keyword, so that none is dropped in silence.

use std::borrow::Cow;

use super::audit::{self, Dialect, Notes};
use super::enumeration;
use super::keywords::{Added, Content, Group, Items, Keywords, Place, Places, RawDiscriminator, Residue, Structure};
use super::nullable::{self, Null};
use super::types::Types;
use crate::api::{Access, ExternalDocs, MediaKind, UnionKind};
use crate::pattern;
use crate::source::Pointer;
use crate::value::{Map, Number, Value};
use crate::vocabulary::{self, About, Keyword, Role, Since};

/// Reads one schema object.
pub(super) fn read<'d>(object: &'d Map, notes: &mut Notes<'_>) -> Keywords<'d> {
    let mut reader = Reader {
        object,
        keywords: Keywords::default(),
        pending: Pending::default(),
    };
    for (key, value) in object {
        reader.keyword(key, value, notes);
    }
    reader.finish(notes)
}

/// A schema object, as far as it has been read.
struct Reader<'d> {
    object: &'d Map,
    keywords: Keywords<'d>,
    pending: Pending<'d>,
}

/// Keywords that mean something together with others, wherever those stand in the object.
#[derive(Default)]
struct Pending<'d> {
    /// Whether `null` is among the types.
    type_has_null: Option<bool>,
    constant: Option<&'d Value>,
    extensible: Option<&'d Value>,
    discriminator: Option<RawDiscriminator<'d>>,
    exclusive_minimum: Option<&'d Value>,
    exclusive_maximum: Option<&'d Value>,
    encoding: Option<&'d str>,
    media_type: Option<&'d str>,
    content: Option<Places<'d>>,
    patterns: Vec<(&'d str, Place<'d>)>,
    unevaluated: Added<'d>,
}

impl<'d> Reader<'d> {
    fn keyword(&mut self, key: &'d str, value: &'d Value, notes: &mut Notes<'_>) {
        let Some(known) = vocabulary::keyword(key) else {
            return self.of_vendors(key, value, notes);
        };
        // What names always are.
        if key == "propertyNames" && audit::is_string(value) {
            return;
        }
        if known.since == Since::V3_1 && matches!(known.role, Role::Shapes | Role::Demands) {
            notes.newer(key);
        }
        match (known.role, known.about) {
            (Role::Refers, _) => self.reference(key, value, notes),
            (Role::Annotates, _) => self.annotation(key, value, notes),
            (Role::Demands, _) => self.demand(known, value, notes),
            (Role::Belongs, _) => self.belonging(key, value, notes),
            (Role::Shapes, About::Any) => self.of_any(key, value, notes),
            (Role::Shapes, About::String) => self.of_strings(key, value, notes),
            (Role::Shapes, About::Number) => self.of_numbers(key, value, notes),
            (Role::Shapes, About::Array) => self.of_arrays(key, value, notes),
            (Role::Shapes, About::Object) => self.of_objects(key, value, notes),
            (Role::Names | Role::Nothing, _) => {}
        }
    }

    fn of_vendors(&mut self, key: &str, value: &'d Value, notes: &mut Notes<'_>) {
        match key {
            "x-nullable" => _ = notes.flag(key, value),
            "x-extensible-enum" => self.pending.extensible = Some(value),
            key if key.starts_with("x-") => {}
            key => audit::unknown(key, notes),
        }
    }

    fn reference(&mut self, key: &str, value: &'d Value, notes: &mut Notes<'_>) {
        let keywords = &mut self.keywords;
        match key {
            "$ref" => keywords.reference = notes.text(key, value),
            "$dynamicRef" if self.object.contains_key("$ref") => self.leave("$dynamicRef", notes),
            "$dynamicRef" => {
                keywords.dynamic = true;
                keywords.reference = notes.text(key, value);
            }
            "$recursiveRef" => {
                notes.weakened(key, "it is followed like `$ref`, whatever the path that led here");
                keywords.reference = keywords.reference.or(notes.text(key, value));
            }
            key => audit::unknown(key, notes),
        }
    }

    fn annotation(&mut self, key: &str, value: &'d Value, notes: &mut Notes<'_>) {
        let a = &mut self.keywords.notes;
        match key {
            "description" => a.description = notes.shared_text(key, value),
            "title" => a.title = notes.shared_text(key, value),
            "example" => a.examples.insert(0, value),
            "examples" => match value {
                Value::Array(examples) => {
                    notes.newer(key);
                    a.examples.extend(examples.iter());
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
            "nullable" => {
                if notes.dialect() == Dialect::V3_1 {
                    notes.older(
                        key,
                        "it is taken as `null` among the types",
                        "list `null` among the types",
                    );
                }
                notes.flag(key, value);
            }
            key => audit::unknown(key, notes),
        }
    }

    /// What no shape has a place for stays as it is, but where it says no more than what a shape says.
    fn demand(&mut self, known: &Keyword, value: &'d Value, notes: &mut Notes<'_>) {
        let key = known.name;
        match key {
            "unevaluatedItems" if self.object.contains_key("items") => {}
            "unevaluatedItems" if !looks_around(self.object) => self.other_items(key, value, notes),
            "unevaluatedProperties" if !looks_around(self.object) => {
                self.pending.unevaluated = added(key, value, notes);
            }
            "dependentSchemas" | "dependencies" => {
                for (name, member) in value.as_object().into_iter().flatten() {
                    let within = notes.at().child(key).child(name);
                    self.keywords
                        .structure
                        .conditional
                        .extend(conditional_at(&within, member));
                }
                self.leave(known.name, notes);
            }
            _ => self.leave(known.name, notes),
        }
    }

    /// Keeps a keyword as it is written.
    fn leave(&mut self, key: &'static str, notes: &Notes<'_>) {
        self.keywords.structure.residue.push(Residue::Keyword {
            at: notes.at().clone(),
            object: self.object,
            key,
        });
    }

    fn belonging(&mut self, key: &str, value: &'d Value, notes: &mut Notes<'_>) {
        match key {
            "minContains" | "maxContains" if self.object.contains_key("contains") => {}
            "minContains" | "maxContains" => notes.ignored(key, "there is no `contains` that it could count"),
            "then" | "else" if self.object.contains_key("if") => {
                let within = notes.at().child(key);
                self.keywords
                    .structure
                    .conditional
                    .extend(conditional_at(&within, value));
            }
            "then" | "else" => notes.ignored(key, "there is no `if` that it could depend on"),
            key => audit::unknown(key, notes),
        }
    }

    fn of_any(&mut self, key: &str, value: &'d Value, notes: &mut Notes<'_>) {
        let s = &mut self.keywords.structure;
        match key {
            "type" => (s.types, s.format, self.pending.type_has_null) = types(key, value, s.format, notes),
            "format" => s.format = notes.text(key, value).filter(|format| !format.is_empty()).or(s.format),
            "enum" => s.choices = enumeration::read(key, value, self.object, notes),
            "const" => self.pending.constant = Some(value),
            "allOf" => self.keywords.all_of = places(key, value, notes),
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
            "discriminator" => self.pending.discriminator = discriminator(key, value, notes),
            key => audit::unknown(key, notes),
        }
    }

    fn of_strings(&mut self, key: &str, value: &'d Value, notes: &mut Notes<'_>) {
        let s = &mut self.keywords.structure;
        match key {
            "minLength" => s.min_length = notes.count(key, value).filter(|&least| least > 0),
            "maxLength" => s.max_length = notes.count(key, value),
            "pattern" => s.patterns.extend(notes.text(key, value).map(Cow::Borrowed)),
            "contentEncoding" => self.pending.encoding = notes.text(key, value),
            "contentMediaType" => self.pending.media_type = notes.text(key, value),
            "contentSchema" => self.pending.content = subschema(key, value, notes),
            key => audit::unknown(key, notes),
        }
    }

    fn of_numbers(&mut self, key: &str, value: &'d Value, notes: &mut Notes<'_>) {
        let s = &mut self.keywords.structure;
        match key {
            "minimum" => s.bounds.minimum = notes.number(key, value),
            "maximum" => s.bounds.maximum = notes.number(key, value),
            "exclusiveMinimum" => self.pending.exclusive_minimum = Some(value),
            "exclusiveMaximum" => self.pending.exclusive_maximum = Some(value),
            "multipleOf" | "divisibleBy" => {
                s.multiple_of = notes.number(key, value).filter(|number| number.as_f64() > Some(0.0));
                if s.multiple_of.is_none() {
                    notes.ignored(key, "no value is a multiple of it");
                }
            }
            key => audit::unknown(key, notes),
        }
    }

    fn of_arrays(&mut self, key: &str, value: &'d Value, notes: &mut Notes<'_>) {
        let s = &mut self.keywords.structure;
        match key {
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
                _ => self.other_items(key, value, notes),
            },
            "prefixItems" => s.prefix = places(key, value, notes).into_iter().map(Places::one).collect(),
            // What follows a tuple in drafts before 2020-12.
            "additionalItems" => match self.object.get("items") {
                Some(Value::Array(_)) => self.other_items(key, value, notes),
                _ => notes.ignored(key, "there is no array of `items` that it could follow"),
            },
            "minItems" => s.min_items = notes.count(key, value).filter(|&least| least > 0),
            "maxItems" => s.max_items = notes.count(key, value),
            "uniqueItems" => s.unique = notes.flag(key, value),
            key => audit::unknown(key, notes),
        }
    }

    /// What the items are that have no place of their own.
    fn other_items(&mut self, key: &str, value: &'d Value, notes: &mut Notes<'_>) {
        self.keywords.structure.items = match audit::is_never(value) {
            true => Items::Forbidden,
            false => subschema(key, value, notes).map_or(Items::Unspecified, Items::Schema),
        };
    }

    fn of_objects(&mut self, key: &str, value: &'d Value, notes: &mut Notes<'_>) {
        let s = &mut self.keywords.structure;
        match key {
            "properties" => s.properties = properties(key, value, notes),
            "required" => s.required = required(key, value, notes),
            "additionalProperties" => s.additional = added(key, value, notes),
            "patternProperties" => {
                self.pending.patterns = properties(key, value, notes)
                    .into_iter()
                    .map(|(pattern, places)| (pattern, places.first))
                    .collect();
            }
            "minProperties" => s.min_properties = notes.count(key, value).filter(|&least| least > 0),
            "maxProperties" => s.max_properties = notes.count(key, value),
            key => audit::unknown(key, notes),
        }
    }

    /// What the keywords say together.
    fn finish(mut self, notes: &mut Notes<'_>) -> Keywords<'d> {
        if self.keywords.reference.is_some() && notes.dialect() == Dialect::V3_0 {
            return self.without_siblings(notes);
        }
        self.finish_values(notes);
        self.finish_bounds(notes);
        self.finish_content();
        self.finish_members(notes);
        self.finish_variants();
        audit::inapplicable(self.object, self.keywords.structure.types, notes);
        self.keywords
    }

    /// A reference of 3.0: what stands beside it constrains nothing.
    fn without_siblings(mut self, notes: &mut Notes<'_>) -> Keywords<'d> {
        audit::siblings_in_3_0(self.object, notes);
        let keywords = &mut self.keywords;
        keywords.structure = Structure::default();
        keywords.all_of.clear();
        keywords.null = nullable::stance(self.object, None);
        if keywords.null == Null::Yes || keywords.null == Null::No {
            // Out of `enum` or `const`, which are no siblings here.
            keywords.null = Null::Unstated;
        }
        self.keywords
    }

    fn finish_values(&mut self, notes: &mut Notes<'_>) {
        let choices = &mut self.keywords.structure.choices;
        if let Some(value) = self.pending.constant {
            enumeration::constant(value, choices);
        }
        if let Some(value) = self.pending.extensible {
            enumeration::extensible("x-extensible-enum", value, self.object, choices, notes);
        }
    }

    fn finish_bounds(&mut self, notes: &mut Notes<'_>) {
        let bounds = &mut self.keywords.structure.bounds;
        let (least, most) = (self.pending.exclusive_minimum, self.pending.exclusive_maximum);
        (bounds.minimum, bounds.exclusive_minimum) =
            exclusive_bound("exclusiveMinimum", least, bounds.minimum.take(), notes);
        (bounds.maximum, bounds.exclusive_maximum) =
            exclusive_bound("exclusiveMaximum", most, bounds.maximum.take(), notes);
    }

    fn finish_content(&mut self) {
        let s = &mut self.keywords.structure;
        let (encoding, media_type) = (self.pending.encoding, self.pending.media_type);
        let schema = self.pending.content.take();
        if s.format.is_none() {
            s.format = content_format(encoding, media_type);
        }
        // Without a media type, the schema leaves no doubt which is meant.
        if media_type.map_or(schema.is_some(), |name| MediaKind::of(name) == MediaKind::Json) && encoding.is_none() {
            s.content = Some(Content { schema });
        }
    }

    fn finish_members(&mut self, notes: &Notes<'_>) {
        let s = &mut self.keywords.structure;
        if s.additional == Added::Unspecified {
            s.additional = std::mem::take(&mut self.pending.unevaluated);
        }
        if fold_patterns(&self.pending.patterns, s) {
            self.leave("patternProperties", notes);
        }
    }

    fn finish_variants(&mut self) {
        let keywords = &mut self.keywords;
        let s = &mut keywords.structure;
        keywords.null = nullable::stance(self.object, self.pending.type_has_null);
        let mut variants = s.groups.iter().flat_map(|group| &group.variants);
        if keywords.null == Null::No && variants.any(|variant| nullable::is_null(variant.value)) {
            // A type beside a variant that is `null` is meant for the others.
            keywords.null = Null::Unstated;
        }
        let discriminator = self.pending.discriminator.take();
        match s.groups.last_mut() {
            Some(group) => group.discriminator = discriminator,
            None => keywords.discriminator = discriminator,
        }
    }
}

/// Whether what has been looked at beside `unevaluatedItems` or `unevaluatedProperties` depends on the value.
fn looks_around(object: &Map) -> bool {
    object.keys().any(|key| vocabulary::evaluates_by_value(key))
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
        let harmless = value.is_null() || value.as_array().is_some_and(<[Value]>::is_empty);
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

/// The keywords of a Discriminator Object.
const DISCRIMINATOR: [&str; 3] = ["propertyName", "mapping", "defaultMapping"];

fn discriminator<'d>(key: &str, value: &'d Value, notes: &mut Notes<'_>) -> Option<RawDiscriminator<'d>> {
    let pointer = notes.at().child(key);
    match value {
        Value::Object(members) => {
            let mut inner = notes.within(&pointer);
            let unknown = members.keys().map(|name| name.as_str());
            for name in unknown.filter(|name| !DISCRIMINATOR.contains(name) && !name.starts_with("x-")) {
                audit::unknown_of("discriminator", name, DISCRIMINATOR, &mut inner);
            }
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
                property,
                mapping,
                default: members.get("defaultMapping").and_then(Value::as_str),
                pointer,
            })
        }
        // As Swagger 2 had it.
        Value::String(property) => {
            notes.wrong_type(key, "an object", "it is taken as the `propertyName`");
            Some(RawDiscriminator {
                pointer,
                property,
                mapping: Vec::new(),
                default: None,
            })
        }
        _ => {
            notes.wrong_type(key, "an object", "it is ignored");
            None
        }
    }
}

fn external(key: &str, value: &Value, notes: &mut Notes<'_>) -> Option<ExternalDocs> {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    match (value, text("url")) {
        (_, Some(url)) => Some(ExternalDocs {
            description: text("description"),
            url,
        }),
        (Value::String(url), _) => {
            notes.wrong_type(key, "an object", "it is taken as the `url`");
            Some(ExternalDocs {
                description: None,
                url: url.to_string(),
            })
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
        (None, Some(media_type)) => {
            // A text, too, as a file.
            let is_file = ["image/", "audio/", "video/", "font/"]
                .iter()
                .any(|kind| media_type.starts_with(kind));
            (is_file || MediaKind::of(media_type) == MediaKind::Binary).then_some("binary")
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
