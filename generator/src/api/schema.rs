//! Schemas: an arena of nodes, each with one shape.

use super::Docs;
use crate::source::Pointer;
use crate::value::{Number, Text, Value};

/// The index of a schema in its `Schemas`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaId(pub(crate) u32);

/// All schemas of a description. Two ids are two places; equal shapes may stand at several.
#[derive(Debug, Default)]
pub struct Schemas {
    nodes: Vec<Schema>,
}

impl Schemas {
    /// Adds a node, to be filled later if need be.
    pub fn push(&mut self, schema: Schema) -> SchemaId {
        let id = SchemaId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(schema);
        id
    }

    /// Gives back the room for nodes that never came.
    pub fn complete(&mut self) {
        self.nodes.shrink_to_fit();
    }

    pub fn get(&self, id: SchemaId) -> &Schema {
        &self.nodes[id.0 as usize]
    }

    pub fn get_mut(&mut self, id: SchemaId) -> &mut Schema {
        &mut self.nodes[id.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = (SchemaId, &Schema)> {
        (0..).map(SchemaId).zip(&self.nodes)
    }

    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The value that is meant where none is given: the only one of its list, or its default.
    pub fn given_value(&self, id: SchemaId) -> Option<&Value> {
        let schema = self.get(self.resolve(id));
        match &schema.shape {
            Shape::Enum(shape) if shape.values.len() == 1 => shape.values.first().map(|only| &only.value),
            _ => schema.default.as_ref(),
        }
    }

    /// A schema and what it refers to, one after the other, to the node that has a shape of its own. Cycles of references
    /// end at some node of the cycle (the builder has reported them).
    pub fn chain(&self, id: SchemaId) -> impl Iterator<Item = (SchemaId, &Schema)> {
        let next = |(_, schema): &(SchemaId, &Schema)| match schema.shape {
            Shape::Reference(next) => Some((next, self.get(next))),
            _ => None,
        };
        std::iter::successors(Some((id, self.get(id))), next).take(LONGEST_CHAIN)
    }

    /// The node that has a shape of its own.
    pub fn resolve(&self, id: SchemaId) -> SchemaId {
        self.chain(id).last().map_or(id, |(id, _)| id)
    }

    /// The schema of what stands at a place of a value of this one: a JSON pointer through objects.
    pub fn at(&self, id: SchemaId, place: &str) -> Option<SchemaId> {
        let place = Pointer::parse(place)?;
        place.tokens().try_fold(id, |schema, token| {
            let Shape::Object(object) = self.shape(schema) else {
                return None;
            };
            let property = object.properties.iter().find(|property| property.name == token)?;
            Some(property.schema)
        })
    }

    /// The shape that a schema has, itself or by what it refers to.
    pub fn shape(&self, id: SchemaId) -> &Shape {
        &self.get(self.resolve(id)).shape
    }

    /// Whether `null` is documented for a place, be it there or at what it refers to.
    pub fn is_nullable(&self, id: SchemaId) -> bool {
        self.chain(id).any(|(_, schema)| schema.nullable)
    }

    /// `readOnly` or `writeOnly` of a property, be it said beside a reference or at its target.
    pub fn access(&self, id: SchemaId) -> Access {
        let mut said = self.chain(id).map(|(_, schema)| schema.access);
        said.find(|access| *access != Access::ReadWrite).unwrap_or_default()
    }

    /// Calls `visit` with everything a schema is made of, and whether that is a property.
    pub fn children(&self, id: SchemaId, visit: &mut dyn FnMut(SchemaId, bool)) {
        match &self.get(id).shape {
            Shape::Reference(next) => visit(*next, false),
            Shape::Array(array) => array.items.iter().for_each(|item| visit(*item, false)),
            Shape::Tuple(tuple) => tuple.items.iter().for_each(|item| visit(*item, false)),
            Shape::Object(object) => {
                object
                    .properties
                    .iter()
                    .for_each(|property| visit(property.schema, true));
                if let Additional::Schema(values) = object.additional {
                    visit(values, false);
                }
            }
            Shape::Union(union) => union.variants.iter().for_each(|variant| visit(*variant, false)),
            Shape::Any(_)
            | Shape::Null
            | Shape::Boolean
            | Shape::Integer(_)
            | Shape::Number(_)
            | Shape::String(_)
            | Shape::Enum(_) => {}
        }
    }
}

/// How many schemas refer to one another at most before they are taken for a cycle.
const LONGEST_CHAIN: usize = 65;

/// One schema at one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    /// Where it stands.
    pub pointer: Pointer,
    /// What it is called where it stands by itself: the component name, for `#/components/schemas/<name>` itself; that of
    /// the component that refers to it, or else its own, for a schema of another file.
    pub component: Option<Text>,
    pub docs: Docs,
    /// Whether `null` is a documented value, in whichever spelling. A reference's own flag adds to its target's.
    pub nullable: bool,
    pub access: Access,
    pub default: Option<Value>,
    /// What is asked of values beyond the shape.
    pub demands: Vec<Demand>,
    /// For the own members of a schema that others extend: the union of all of them that the schema is.
    pub itself: Option<SchemaId>,
    pub shape: Shape,
}

impl Schema {
    /// One of which nothing is known but its shape.
    pub fn new(pointer: Pointer, shape: Shape) -> Self {
        Schema {
            pointer,
            component: None,
            docs: Docs::default(),
            nullable: false,
            access: Access::default(),
            default: None,
            demands: Vec::new(),
            itself: None,
            shape,
        }
    }
}

/// `readOnly` and `writeOnly`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    #[default]
    ReadWrite,
    /// Only in responses.
    ReadOnly,
    /// Only in requests.
    WriteOnly,
}

/// One keyword of JSON Schema and what it says of a JSON value, independent of the shape that values have in the model
/// (2020-12 core, sections 10 and 11, and validation, section 6). Subschemas are complete: all that they say is there.
#[derive(Clone, Debug, PartialEq)]
pub enum Demand {
    /// The names of JSON Schema's types, `null` among them.
    Type(Vec<&'static str>),
    Enum(Vec<Value>),
    Number(NumericShape),
    String(StringShape),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    PrefixItems(Vec<Vec<Demand>>),
    /// `items`, which is about what follows this many.
    Items(usize, Vec<Demand>),
    Contains {
        of: Vec<Demand>,
        least: u64,
        most: Option<u64>,
    },
    MinProperties(u64),
    MaxProperties(u64),
    Required(Vec<String>),
    Properties(Vec<(String, Vec<Demand>)>),
    /// By pattern.
    PatternProperties(Vec<(String, Vec<Demand>)>),
    /// `additionalProperties`, which is about members without these names that match none of these patterns.
    AdditionalProperties {
        names: Vec<String>,
        patterns: Vec<String>,
        of: Vec<Demand>,
    },
    PropertyNames(Vec<Demand>),
    AllOf(Vec<Vec<Demand>>),
    AnyOf(Vec<Vec<Demand>>),
    OneOf(Vec<Vec<Demand>>),
    Not(Vec<Demand>),
    If {
        condition: Vec<Demand>,
        then: Vec<Demand>,
        otherwise: Vec<Demand>,
    },
    /// About the items that nothing beside it is about; comes last.
    UnevaluatedItems(Vec<Demand>),
    /// About the members that nothing beside it is about; comes last.
    UnevaluatedProperties(Vec<Demand>),
    /// No value at all.
    Never,
}

impl Demand {
    /// Whether it lets `null` pass, where it says anything of it: types and listed values do. What `null` passes only
    /// because it is about values of another type (`required`, `minimum`) is not meant by who forbids it under a `not`.
    pub fn admits_null(&self) -> Option<bool> {
        match self {
            Demand::Type(names) => Some(names.contains(&"null")),
            Demand::Enum(values) => Some(values.contains(&Value::Null)),
            Demand::Never => Some(false),
            Demand::Not(of) => all_admit_null(of).map(|admit| !admit),
            Demand::AllOf(each) => all_of_these(each.iter().map(|of| all_admit_null(of))),
            Demand::AnyOf(each) => {
                let each: Vec<_> = each.iter().map(|of| all_admit_null(of)).collect();
                match each.contains(&Some(true)) {
                    true => Some(true),
                    false => each.iter().all(Option::is_some).then_some(false),
                }
            }
            Demand::OneOf(each) => {
                let each: Vec<_> = each.iter().map(|of| all_admit_null(of)).collect();
                let admitting = each.iter().filter(|of| **of == Some(true)).count();
                each.iter().all(Option::is_some).then_some(admitting == 1)
            }
            Demand::If {
                condition,
                then,
                otherwise,
            } => match all_admit_null(condition) {
                Some(false) => all_admit_null(otherwise),
                Some(true) | None => all_admit_null(then),
            },
            _ => None,
        }
    }

    /// The keyword that it is about, or the first one.
    pub fn keyword(&self) -> &'static str {
        match self {
            Demand::Type(_) => "type",
            Demand::Enum(_) => "enum",
            Demand::Number(_) => "number",
            Demand::String(_) => "string",
            Demand::MinItems(_) => "minItems",
            Demand::MaxItems(_) => "maxItems",
            Demand::UniqueItems => "uniqueItems",
            Demand::PrefixItems(_) => "prefixItems",
            Demand::Items(..) => "items",
            Demand::Contains { .. } => "contains",
            Demand::MinProperties(_) => "minProperties",
            Demand::MaxProperties(_) => "maxProperties",
            Demand::Required(_) => "required",
            Demand::Properties(_) => "properties",
            Demand::PatternProperties(_) => "patternProperties",
            Demand::AdditionalProperties { .. } => "additionalProperties",
            Demand::PropertyNames(_) => "propertyNames",
            Demand::AllOf(_) => "allOf",
            Demand::AnyOf(_) => "anyOf",
            Demand::OneOf(_) => "oneOf",
            Demand::Not(_) => "not",
            Demand::If { .. } => "if",
            Demand::UnevaluatedItems(_) => "unevaluatedItems",
            Demand::UnevaluatedProperties(_) => "unevaluatedProperties",
            Demand::Never => "false",
        }
    }
}

/// What all of these say of `null` together.
fn all_admit_null(demands: &[Demand]) -> Option<bool> {
    all_of_these(demands.iter().map(Demand::admits_null))
}

fn all_of_these(mut each: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    each.try_fold(None, |known, next| match next {
        Some(false) => Err(Some(false)),
        next => Ok(known.or(next)),
    })
    .unwrap_or_else(|refused| refused)
}

/// What the values look like.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// The same as another schema.
    Reference(SchemaId),
    /// Any JSON value.
    Any(Untyped),
    /// Only `null`.
    Null,
    Boolean,
    Integer(Box<NumericShape>),
    Number(Box<NumericShape>),
    String(StringShape),
    /// One out of a list; `const` is a list of one. Never holds `null` (that is `nullable`).
    Enum(EnumShape),
    Array(ArrayShape),
    Tuple(TupleShape),
    /// Properties and additional properties. Without properties, and with `additional` `Any` or `Schema`, a map.
    Object(ObjectShape),
    Union(UnionShape),
}

/// Why a node is any JSON value; counted by the untyped census.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Untyped {
    /// The description gives no type, properties or alternatives.
    Unspecified,
    /// A reference that leads nowhere, or off this machine.
    UnresolvedReference,
    /// `allOf` members that no value can satisfy together.
    Conflict,
    /// Said with keywords that Rust's types cannot express (`not`, `if`, `dependentSchemas` …).
    Inexpressible,
    /// Nested or merged beyond the limit.
    TooDeep,
    /// The node is not a schema at all.
    Malformed,
}

impl Untyped {
    pub fn as_str(self) -> &'static str {
        match self {
            Untyped::Unspecified => "unspecified",
            Untyped::UnresolvedReference => "unresolved-reference",
            Untyped::Conflict => "conflict",
            Untyped::Inexpressible => "inexpressible",
            Untyped::TooDeep => "too-deep",
            Untyped::Malformed => "malformed",
        }
    }
}

/// An integer or a number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumericShape {
    pub format: Option<String>,
    pub bounds: Bounds,
    pub multiple_of: Option<Number>,
}

/// The limits of a number, as written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bounds {
    pub minimum: Option<Number>,
    pub exclusive_minimum: Option<Number>,
    pub maximum: Option<Number>,
    pub exclusive_maximum: Option<Number>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct StringShape {
    /// `format`, or what `contentEncoding` and `contentMediaType` amount to (`byte`, `binary`).
    pub format: Option<String>,
    pub min_length: Option<u64>,
    pub max_length: Option<u64>,
    /// ECMA-262. Several (out of `allOf`) all hold.
    pub patterns: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct EnumShape {
    /// Without duplicates, in the order of the description.
    pub values: Vec<EnumValue>,
    /// Whether the description says that other values may come (`x-extensible-enum`, or a string beside an enum in anyOf).
    pub open: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct EnumValue {
    /// A string, integer, number, boolean, array or object.
    pub value: Value,
    /// From `x-enum-varnames` and its like.
    pub name: Option<String>,
    /// From `x-enum-descriptions` and its like, or a `oneOf` of `const`s.
    pub description: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ArrayShape {
    /// `None`: items of any kind.
    pub items: Option<SchemaId>,
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    pub unique: bool,
}

/// An array of one length, whose items are each of their own kind.
#[derive(Clone, Debug, PartialEq)]
pub struct TupleShape {
    pub items: Vec<SchemaId>,
}

impl TupleShape {
    /// An array of more items than that is a list, whatever its items.
    pub const LONGEST: usize = 6;
}

#[derive(Clone, Debug, PartialEq)]
pub struct ObjectShape {
    pub properties: Vec<Property>,
    pub additional: Additional,
    pub min_properties: Option<u64>,
    pub max_properties: Option<u64>,
}

impl ObjectShape {
    /// Whether nothing is said of it but that it is an object. Java's `Object` is described so, and holds anything.
    pub fn is_bare(&self) -> bool {
        self.properties.is_empty()
            && self.additional == Additional::Unspecified
            && self.min_properties.is_none()
            && self.max_properties.is_none()
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    pub name: String,
    pub required: bool,
    pub schema: SchemaId,
}

/// `additionalProperties`, with what `patternProperties` adds to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Additional {
    /// Not mentioned: tolerated, not kept.
    Unspecified,
    Forbidden,
    /// `true` or `{}`: kept as JSON values.
    Any,
    /// Kept, typed.
    Schema(SchemaId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnionKind {
    OneOf,
    AnyOf,
    /// The data of server-sent events, told apart by the event's name: the discriminator's property is no member.
    Events,
}

impl UnionKind {
    /// The keyword that it is written with.
    pub fn keyword(self) -> &'static str {
        match self {
            UnionKind::OneOf => "oneOf",
            UnionKind::AnyOf | UnionKind::Events => "anyOf",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct UnionShape {
    pub kind: UnionKind,
    pub variants: Vec<SchemaId>,
    pub discriminator: Option<Discriminator>,
    /// Whether an object may be several of the variants at once, each of which knows members of it that the others do
    /// not.
    pub several: bool,
}

/// Which member tells the variants apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Discriminator {
    pub property: String,
    /// For each variant, in order, the values that mean it: strings, integers or booleans. A value that stands with
    /// several of them tells them from the others only.
    pub values: Vec<Vec<Value>>,
    /// The variant, by its index, of objects without the property, or with a value that means none of them.
    pub default: Option<usize>,
}
