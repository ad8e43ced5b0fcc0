//! `Library`: what Rust to write. Names, types and plans are decided; there are no tokens yet, and no look-ups in
//! [`crate::api::Api`] remain to be done. Equal libraries give equal text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::config::Via;
use crate::lower::Lock;
use crate::source::Pointer;

/// One crate to write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// The package name.
    pub package: String,
    /// What the package is of, on one line.
    pub title: String,
    /// What the manifest says beyond what every crate's does.
    pub manifest: ManifestItem,
    /// The name of the description's file, for the first line of every written one; empty where there is none.
    pub source: String,
    /// The crate's documentation, safe for rustdoc, one entry a line.
    pub docs: Vec<String>,
    pub client: ClientPlan,
    /// By tag, in the order of the description.
    pub groups: Vec<Group>,
    /// Sorted by module.
    pub types: Vec<TypeModule>,
    /// Accessors for every documented response header, sorted by name.
    pub headers: Vec<HeaderItem>,
    /// Attributes of types that the settings ask for, by name.
    pub attributes: BTreeMap<String, Vec<String>>,
    /// Modules of the runtime that are needed beyond the ones every client has.
    pub runtime: BTreeSet<RuntimeModule>,
    /// The names that depend on what stands beside them, to be kept.
    pub lock: Lock,
}

/// What the settings add to `Cargo.toml`, by the names and with the values that cargo has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ManifestItem {
    /// `[package]`, without the name.
    pub package: Vec<(String, toml::Value)>,
    pub is_published: bool,
    /// Whether `README.md` is written.
    pub has_readme: bool,
    pub features: toml::Table,
    pub dependencies: toml::Table,
    pub dev_dependencies: toml::Table,
    pub lints: toml::Table,
    pub hints: toml::Table,
}

/// Parts of the runtime that are only written when something uses them: most descriptions need few of them, and each costs
/// whoever compiles it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuntimeModule {
    /// `ipv4`, `ipv6`.
    Address,
    /// `byte`, `contentEncoding: base64`.
    Base64,
    /// Types of other crates, in the settings.
    External,
    /// What every type of a format needs.
    Format,
    /// Bodies that are read item by item: server-sent events, JSON Lines.
    Items,
    Multipart,
    /// Patterns beyond the const matcher: regex.
    Regex,
    /// Keywords of JSON Schema that are checked on values as JSON.
    Schema,
    /// Lists in pages.
    Pages,
    /// Tokens of OAuth 2.0.
    OAuth,
    /// `date-time`, `date`, `time`, `duration`: jiff.
    Time,
    /// Arrays of fixed places.
    Tuple,
    Uri,
    Uuid,
}

/// What `src/client.rs` says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClientPlan {
    /// Of `Client::builder`.
    pub docs: Vec<String>,
    pub servers: Vec<ServerItem>,
    pub schemes: Vec<SchemeItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ServerItem {
    /// With `{variables}`.
    pub url: String,
    pub variables: Vec<ServerVariableItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ServerVariableItem {
    pub name: String,
    pub default: String,
    /// Those that are allowed; empty: all.
    pub values: Vec<String>,
}

/// A security scheme and the setter that gives its credential.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemeItem {
    /// The name in `securitySchemes`.
    pub key: String,
    /// The builder's method: `basic_auth`, `bearer_token`, `api_key` …
    pub setter: String,
    pub docs: Vec<String>,
    /// The one that is given what asks for a token before each request; only of tokens.
    pub provider: Option<ProviderItem>,
    pub deprecated: bool,
    pub kind: CredentialKind,
    /// Of OAuth 2.0.
    pub flows: Vec<OAuthFlow>,
    /// The builder's methods that have tokens from where these flows say.
    pub grants: Vec<GrantItem>,
    /// Where the authorization server describes itself: RFC 8414, or OpenID Connect Discovery.
    pub metadata_url: Option<String>,
}

/// A method that has tokens from an endpoint of the description.
#[derive(Clone, Debug, PartialEq)]
pub struct GrantItem {
    pub name: String,
    pub docs: Vec<String>,
    pub kind: GrantKind,
    pub token_url: String,
}

/// What the endpoint is given for a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrantKind {
    ClientCredentials,
    Password,
    RefreshToken,
}

/// The builder's method that takes what comes by tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderItem {
    pub name: String,
    pub docs: Vec<String>,
}

pub use crate::api::{NextPage, OAuthFlow, Paging, RequiredScheme};

/// What a setter takes, and where it goes.
#[derive(Clone, Debug, PartialEq)]
pub enum CredentialKind {
    Basic,
    /// A token after this word in `Authorization`: `Bearer`, or another scheme's name.
    Token(String),
    ApiKeyHeader(String),
    ApiKeyQuery(String),
    ApiKeyCookie(String),
    MutualTls,
}

/// The operations of one tag: `src/api/<module>/`.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub module: String,
    pub docs: Vec<String>,
    pub operations: Vec<OperationItem>,
}

/// One operation: its struct, its plan, its method on `Client`, its setters.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationItem {
    pub origin: Pointer,
    /// The file stem and the method's name on `Client`.
    pub function: String,
    /// The struct's name.
    pub name: String,
    /// `operationId` as documented, or the synthesised one.
    pub id: String,
    pub method: String,
    /// The template, as it is sent: literals are encoded, and `{wire name}` is all that stands in braces.
    pub path: String,
    /// What it does, in one line of its documentation.
    pub summary: Option<String>,
    pub docs: Vec<String>,
    pub deprecated: bool,
    /// Required inputs, in the order of the arguments, then optional ones.
    pub inputs: Vec<InputItem>,
    pub constants: Vec<ConstantItem>,
    pub responses: ResponsePlan,
    /// Alternatives of scheme keys.
    pub security: Vec<Vec<String>>,
    /// Of the schemes that are asked for some: those that the first alternative with it wants.
    pub scopes: Vec<RequiredScheme>,
    /// Own servers where the operation has some.
    pub servers: Vec<ServerItem>,
    /// Where it answers with a part of a list.
    pub pages: Option<PagesItem>,
}

impl OperationItem {
    /// The choice of its bodies, if there are several.
    pub fn body_choice(&self) -> Option<&BodyChoiceItem> {
        self.inputs.iter().find_map(|input| match &input.plan {
            InputPlan::BodyChoice(choice) => Some(choice),
            _ => None,
        })
    }

    /// The choice of its outputs, if there are several.
    pub fn output_choice(&self) -> Option<&OutputChoiceItem> {
        match &self.responses.output {
            Output::Choice(choice) => Some(choice),
            _ => None,
        }
    }
}

/// A parameter that every request has with the only value there is.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstantItem {
    pub parameter: ParameterPlan,
    /// As text.
    pub value: String,
}

/// A list in pages.
#[derive(Clone, Debug, PartialEq)]
pub struct PagesItem {
    /// What the list is of.
    pub item: TypeRef,
    /// From the output to the list.
    pub steps: Vec<Step>,
    pub paging: Paging,
}

/// One step from an output to what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// `None`: it stays where it is.
    pub field: Option<String>,
    /// Whether there may be nothing.
    pub is_optional: bool,
}

/// One input: a parameter, or a body.
#[derive(Clone, Debug, PartialEq)]
pub struct InputItem {
    /// The field and argument.
    pub name: String,
    pub docs: Vec<String>,
    pub deprecated: bool,
    pub required: bool,
    /// Of the value itself; the field of an optional input is `Option` of it.
    pub ty: TypeRef,
    /// Whether the argument or setter takes whatever becomes the type.
    pub into: bool,
    /// Of a parameter; those of a body are its plan's.
    pub rules: Vec<Rule>,
    pub plan: InputPlan,
}

/// Where an input goes, and how it is written there.
#[derive(Clone, Debug, PartialEq)]
pub enum InputPlan {
    Parameter(ParameterPlan),
    /// The request body in its only documented media type.
    Body(BodyPlan),
    /// The body in one of several media types.
    BodyChoice(BodyChoiceItem),
}

#[derive(Clone, Debug, PartialEq)]
pub struct ParameterPlan {
    /// The name on the wire.
    pub wire: String,
    pub location: crate::api::Location,
    /// `None`: the one that such parameters have anyway.
    pub style: Option<StyleItem>,
}

/// How a value is written.
#[derive(Clone, Debug, PartialEq)]
pub struct StyleItem {
    /// The constant of the runtime's `Style`.
    pub constant: &'static str,
    /// `allowReserved`
    pub reserved: bool,
    /// `allowEmptyValue`
    pub or_empty: bool,
}

/// A body in one of several media types: an enum with a variant for each.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyChoiceItem {
    pub name: String,
    pub docs: Vec<String>,
    pub variants: Vec<BodyVariantItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct BodyVariantItem {
    pub name: String,
    pub docs: Vec<String>,
    /// `Box` included where size asks for it.
    pub ty: TypeRef,
    pub plan: BodyPlan,
    /// The types that become this variant and no other.
    pub from: Vec<TypeRef>,
}

/// How a body is written.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyPlan {
    /// The `Content-Type` to send.
    pub media_type: String,
    pub writer: BodyWriter,
    pub ty: TypeRef,
    pub rules: Vec<Rule>,
    /// Per-property encodings of form and multipart bodies.
    pub encodings: Vec<EncodingItem>,
}

/// What writes a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyWriter {
    Json,
    /// `None` is `null`, and not a body that is left out.
    JsonOrNull,
    Text,
    Binary,
    /// `application/x-www-form-urlencoded` as it is.
    Form,
    /// With parameters.
    FormTyped,
    Multipart,
}

#[derive(Clone, Debug, PartialEq)]
pub struct EncodingItem {
    pub property: String,
    pub content_type: Option<String>,
    /// Of the part, unless the file brings others.
    pub headers: Vec<PartHeader>,
    /// `None`: that of a form.
    pub style: Option<StyleItem>,
}

/// A header of a part and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct PartHeader {
    pub name: String,
    pub value: String,
}

/// What a call returns and how it is found in the response.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponsePlan {
    /// The `Accept` header, most wanted first; empty: not sent.
    pub accept: Vec<String>,
    pub output: Output,
    /// The media types of bodies that are handed out as they arrive.
    pub streams: Vec<String>,
    /// Beside streams, the media types of bodies that are read whole.
    pub whole: Vec<String>,
    /// The types of error bodies that could stand among the items of a stream.
    pub failures: Vec<TypeRef>,
    /// Documented error bodies, by status and where one status has several by media type.
    pub errors: Vec<ErrorItem>,
    /// Every documented status, to tell documented from undocumented ones.
    pub documented: Vec<crate::api::Status>,
    /// The constraints on bodies, of errors too, that their types do not express.
    pub rules: Vec<BodyRules>,
}

/// The constraints on the body of one response, or on each item of a stream.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyRules {
    pub status: crate::api::Status,
    /// `None`: the status has only this body.
    pub media_type: Option<String>,
    pub rules: Vec<Rule>,
}

/// A documented error body.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorItem {
    pub status: crate::api::Status,
    /// Where the status has other bodies, too; else empty.
    pub media_types: Vec<String>,
    pub ty: TypeRef,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Output {
    /// No success response has content.
    Nothing,
    /// All success responses have this one content.
    One(Decode),
    Choice(OutputChoiceItem),
}

/// One of several outputs: an enum with a variant for each status and media type.
#[derive(Clone, Debug, PartialEq)]
pub struct OutputChoiceItem {
    pub name: String,
    pub docs: Vec<String>,
    pub variants: Vec<OutputVariantItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OutputVariantItem {
    pub name: String,
    pub docs: Vec<String>,
    pub status: crate::api::Status,
    /// Which content types, as documented; empty: there is no content.
    pub media_types: Vec<String>,
    /// `None`: no content.
    pub decode: Option<Decode>,
    /// The method that takes the content out, where an output may be a stream: neither can be kept to be looked at.
    pub into: Option<String>,
}

/// How a response body becomes a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Decode {
    Json(TypeRef),
    Text,
    /// The whole body, or a stream of it.
    Binary,
    /// `text/event-stream` with this data type.
    Events(TypeRef),
    JsonLines(TypeRef),
}

impl Decode {
    /// Whether it is handed out as it arrives.
    pub fn is_stream(&self) -> bool {
        matches!(self, Decode::Binary | Decode::Events(_) | Decode::JsonLines(_))
    }

    /// The type of the whole, or of an item.
    pub fn ty(&self) -> Option<&TypeRef> {
        match self {
            Decode::Json(ty) | Decode::Events(ty) | Decode::JsonLines(ty) => Some(ty),
            Decode::Text | Decode::Binary => None,
        }
    }
}

/// `src/types/<module>.rs`.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeModule {
    pub module: String,
    /// The component's type first, then its inline children.
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    Struct(StructItem),
    TextEnum(TextEnumItem),
    ScalarEnum(ScalarEnumItem),
    Union(UnionItem),
    Newtype(NewtypeItem),
    Alias(AliasItem),
}

impl Item {
    /// What the type is called.
    pub fn name(&self) -> &str {
        match self {
            Item::Struct(item) => &item.name,
            Item::TextEnum(item) => &item.name,
            Item::ScalarEnum(item) => &item.name,
            Item::Union(item) => &item.name,
            Item::Newtype(item) => &item.name,
            Item::Alias(item) => &item.name,
        }
    }

    /// What is said of it.
    pub fn docs_mut(&mut self) -> &mut Vec<String> {
        match self {
            Item::Struct(item) => &mut item.docs,
            Item::TextEnum(item) => &mut item.docs,
            Item::ScalarEnum(item) => &mut item.docs,
            Item::Union(item) => &mut item.docs,
            Item::Newtype(item) => &mut item.docs,
            Item::Alias(item) => &mut item.docs,
        }
    }

    /// The node of the description that it comes from.
    pub fn origin(&self) -> &Pointer {
        match self {
            Item::Struct(item) => &item.origin,
            Item::TextEnum(item) => &item.origin,
            Item::ScalarEnum(item) => &item.origin,
            Item::Union(item) => &item.origin,
            Item::Newtype(item) => &item.origin,
            Item::Alias(item) => &item.origin,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct StructItem {
    pub name: String,
    pub origin: Pointer,
    pub docs: Vec<String>,
    pub deprecated: bool,
    pub fields: Vec<FieldItem>,
    /// The field for undocumented members.
    pub extra: Option<ExtraItem>,
    /// `additionalProperties: false`.
    pub closed: bool,
    pub rules: Vec<Rule>,
    pub constructor: Constructor,
}

/// The field for the members that the description does not list.
#[derive(Clone, Debug, PartialEq)]
pub struct ExtraItem {
    pub name: String,
    /// Of the values.
    pub ty: TypeRef,
    pub rules: Vec<Rule>,
}

/// How a program makes a struct other than member by member. Constants are filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum Constructor {
    /// None: by its members alone.
    None,
    /// `Default`: all that must be there is constant.
    Default,
    /// `new` with the members that must be there.
    New(Vec<ArgumentItem>),
}

/// What a function takes for a member.
#[derive(Clone, Debug, PartialEq)]
pub struct ArgumentItem {
    pub name: String,
    pub ty: TypeRef,
    /// Whether it takes whatever becomes the type.
    pub into: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FieldItem {
    pub name: String,
    pub wire: String,
    pub docs: Vec<String>,
    pub deprecated: bool,
    /// Of the field as it stands in the struct, `Option` and `Box` included.
    pub ty: TypeRef,
    pub presence: Presence,
    pub rules: Vec<Rule>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Required,
    Optional,
    /// It may be `null`, too, and its type does not tell that from its absence.
    Nullable,
    SentOnly,
}

/// A string enumeration: one variant a value, and `Unknown`.
#[derive(Clone, Debug, PartialEq)]
pub struct TextEnumItem {
    pub name: String,
    pub origin: Pointer,
    pub docs: Vec<String>,
    pub deprecated: bool,
    pub variants: Vec<TextVariantItem>,
    /// The name of the variant that keeps other values: `Unknown`, or `UnknownValue` where that is taken.
    pub unknown: String,
    /// Whether the description says that there are other values.
    pub open: bool,
}

impl TextEnumItem {
    /// The name of the variant that is the `default`.
    pub fn default_variant(&self) -> Option<&str> {
        let default = self.variants.iter().find(|variant| variant.default);
        default.map(|variant| variant.name.as_str())
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct TextVariantItem {
    pub name: String,
    pub wire: String,
    pub docs: Vec<String>,
    /// Whether it is the `default`.
    pub default: bool,
}

/// An enumeration with values that are not strings.
#[derive(Clone, Debug, PartialEq)]
pub struct ScalarEnumItem {
    pub name: String,
    pub origin: Pointer,
    pub docs: Vec<String>,
    pub deprecated: bool,
    pub variants: Vec<ScalarVariantItem>,
    pub unknown: String,
    /// Whether the description says that there are other values.
    pub open: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ScalarVariantItem {
    pub name: String,
    /// On the wire.
    pub value: serde_json::Value,
    pub docs: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct UnionItem {
    pub name: String,
    pub origin: Pointer,
    pub docs: Vec<String>,
    pub deprecated: bool,
    /// The discriminator's property.
    pub tag: Option<String>,
    /// Whether its values stand with the variants as JSON, because not all of them are texts.
    pub json_tags: bool,
    pub variants: Vec<VariantItem>,
    /// The name of the variant for several of them at once, where the description allows for that.
    pub several: Option<String>,
    pub unknown: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct VariantItem {
    pub name: String,
    pub docs: Vec<String>,
    /// `Box` included where recursion or size asks for it.
    pub ty: TypeRef,
    pub tags: Vec<String>,
    pub rules: Vec<Rule>,
    /// The types that become this variant and no other.
    pub from: Vec<TypeRef>,
}

/// A constrained string with a type of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct NewtypeItem {
    pub name: String,
    pub origin: Pointer,
    pub docs: Vec<String>,
    pub patterns: Vec<PatternPlan>,
    pub min_length: Option<u64>,
    pub max_length: Option<u64>,
    /// Whether it is never shown: `format: password`.
    pub secret: bool,
    pub example: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct AliasItem {
    pub name: String,
    pub origin: Pointer,
    pub docs: Vec<String>,
    pub ty: TypeRef,
}

/// A Rust type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypeRef {
    Bool,
    I32,
    I64,
    U32,
    U64,
    F64,
    String,
    /// `&str`, which becomes text.
    Str,
    /// Any JSON value.
    Any,
    /// `()`
    Unit,
    /// A type of `src/types/`, by name.
    Named(String),
    /// A type of the operation's own file, by name; one of `src/types/` may have the same name.
    Local(String),
    /// A string of a well-known format.
    Format(Format),
    /// Raw bytes: a binary part or body.
    Bytes,
    /// A part of a multipart body that is a file.
    File,
    Option(Box<TypeRef>),
    /// Absent, `null`, or a value.
    Nullable(Box<TypeRef>),
    Vec(Box<TypeRef>),
    /// String keys.
    Map(Box<TypeRef>),
    Box(Box<TypeRef>),
    Tuple(Vec<TypeRef>),
    /// A type of another crate.
    External(External),
}

/// A type of another crate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct External {
    /// Its path.
    pub path: String,
    pub via: Via,
}

impl TypeRef {
    /// What a box holds, or the type itself.
    pub fn unboxed(&self) -> &TypeRef {
        match self {
            TypeRef::Box(inner) => inner.unboxed(),
            ty => ty,
        }
    }
}

impl fmt::Display for TypeRef {
    /// As documentation names it, with bare names of what the runtime has.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TypeRef::Bool => f.write_str("bool"),
            TypeRef::I32 => f.write_str("i32"),
            TypeRef::I64 => f.write_str("i64"),
            TypeRef::U32 => f.write_str("u32"),
            TypeRef::U64 => f.write_str("u64"),
            TypeRef::F64 => f.write_str("f64"),
            TypeRef::String => f.write_str("String"),
            TypeRef::Str => f.write_str("&str"),
            TypeRef::Any => f.write_str("Value"),
            TypeRef::Unit => f.write_str("()"),
            TypeRef::Named(name) => write!(f, "types::{name}"),
            TypeRef::Local(name) => f.write_str(name),
            TypeRef::External(External { path, via }) => match via {
                Via::Text => write!(f, "Parsed<{path}>"),
                Via::Serde => write!(f, "Deserialized<{path}>"),
                Via::Reflect => f.write_str(path),
            },
            TypeRef::Format(format) => f.write_str(format.name()),
            TypeRef::Bytes => f.write_str("Bytes"),
            TypeRef::File => f.write_str("File"),
            TypeRef::Option(inner) => write!(f, "Option<{inner}>"),
            TypeRef::Nullable(inner) => write!(f, "Nullable<{inner}>"),
            TypeRef::Vec(inner) => write!(f, "Vec<{inner}>"),
            TypeRef::Map(inner) => write!(f, "BTreeMap<String, {inner}>"),
            TypeRef::Box(inner) => write!(f, "Box<{inner}>"),
            TypeRef::Tuple(items) => {
                let items: Vec<String> = items.iter().map(TypeRef::to_string).collect();
                match items.as_slice() {
                    [only] => write!(f, "({only},)"),
                    items => write!(f, "({})", items.join(", ")),
                }
            }
        }
    }
}

/// The formats that have a type in the runtime. All keep the text as it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    DateTime,
    Date,
    Time,
    Duration,
    Uuid,
    Uri,
    Ipv4,
    Ipv6,
    /// base64
    Byte,
}

impl Format {
    /// The runtime's type.
    pub fn name(self) -> &'static str {
        match self {
            Format::DateTime => "DateTime",
            Format::Date => "Date",
            Format::Time => "Time",
            Format::Duration => "Duration",
            Format::Uuid => "Uuid",
            Format::Uri => "Uri",
            Format::Ipv4 => "Ipv4",
            Format::Ipv6 => "Ipv6",
            Format::Byte => "Base64",
        }
    }
}

/// A constraint that is checked at run time; see the runtime's `Rule`.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    IntegerMinimum(i128),
    IntegerMaximum(i128),
    Minimum(f64),
    Maximum(f64),
    ExclusiveMinimum(f64),
    ExclusiveMaximum(f64),
    MultipleOf(f64),
    MinLength(u64),
    MaxLength(u64),
    Pattern(PatternPlan),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    MinProperties(u64),
    MaxProperties(u64),
    Items(Vec<Rule>),
    Prefix(Vec<Vec<Rule>>),
    Values(Vec<Rule>),
    /// JSON text.
    Equals(String),
    /// JSON text: what a new value has here. It constrains nothing.
    Given(String),
    /// An object, where the type takes any value.
    Object,
    /// The same, or `null`.
    ObjectOrNull,
    /// What is never shown.
    Secret,
    Schema(Vec<Keyword>),
}

impl Rule {
    /// What a new value has here without being told, as JSON.
    pub fn constant(&self) -> Option<&str> {
        match self {
            Rule::Equals(value) | Rule::Given(value) => Some(value),
            _ => None,
        }
    }
}

/// A keyword of JSON Schema that is checked at run time on any JSON value; see the runtime's `Keyword`.
#[derive(Clone, Debug, PartialEq)]
pub enum Keyword {
    Type(Vec<&'static str>),
    /// JSON texts.
    Enum(Vec<String>),
    Rule(Rule),
    PrefixItems(Vec<Vec<Keyword>>),
    /// Of what follows this many.
    Items(usize, Vec<Keyword>),
    /// So many of this kind, at least and at most.
    Contains(Vec<Keyword>, u64, Option<u64>),
    Required(Vec<String>),
    Properties(Vec<(String, Vec<Keyword>)>),
    PatternProperties(Vec<(PatternPlan, Vec<Keyword>)>),
    /// Of members without these names that match none of these patterns.
    AdditionalProperties(Vec<String>, Vec<PatternPlan>, Vec<Keyword>),
    PropertyNames(Vec<Keyword>),
    AllOf(Vec<Vec<Keyword>>),
    AnyOf(Vec<Vec<Keyword>>),
    OneOf(Vec<Vec<Keyword>>),
    Not(Vec<Keyword>),
    /// Condition, then, else.
    If(Vec<Keyword>, Vec<Keyword>, Vec<Keyword>),
    UnevaluatedItems(Vec<Keyword>),
    UnevaluatedProperties(Vec<Keyword>),
    Never,
}

impl TypeRef {
    /// The types that it is made of.
    pub fn inner(&self) -> &[TypeRef] {
        match self {
            TypeRef::Option(inner)
            | TypeRef::Nullable(inner)
            | TypeRef::Vec(inner)
            | TypeRef::Map(inner)
            | TypeRef::Box(inner) => std::slice::from_ref(inner),
            TypeRef::Tuple(items) => items,
            _ => &[],
        }
    }

    /// Whether it, or a type that it is made of, is such a one.
    pub fn has(&self, is: &dyn Fn(&TypeRef) -> bool) -> bool {
        is(self) || self.inner().iter().any(|inner| inner.has(is))
    }
}

impl Keyword {
    /// The keywords inside of it.
    pub fn inner(&self) -> Vec<&Keyword> {
        match self {
            Keyword::Items(_, of)
            | Keyword::Contains(of, ..)
            | Keyword::AdditionalProperties(_, _, of)
            | Keyword::PropertyNames(of)
            | Keyword::Not(of)
            | Keyword::UnevaluatedItems(of)
            | Keyword::UnevaluatedProperties(of) => of.iter().collect(),
            Keyword::PrefixItems(each) | Keyword::AllOf(each) | Keyword::AnyOf(each) | Keyword::OneOf(each) => {
                each.iter().flatten().collect()
            }
            Keyword::Properties(members) => members.iter().flat_map(|(_, of)| of).collect(),
            Keyword::PatternProperties(members) => members.iter().flat_map(|(_, of)| of).collect(),
            Keyword::If(condition, then, otherwise) => condition.iter().chain(then).chain(otherwise).collect(),
            Keyword::Type(_) | Keyword::Enum(_) | Keyword::Rule(_) | Keyword::Required(_) | Keyword::Never => {
                Vec::new()
            }
        }
    }

    /// The patterns of members' names.
    pub fn patterns(&self) -> Vec<&PatternPlan> {
        match self {
            Keyword::PatternProperties(members) => members.iter().map(|(pattern, _)| pattern).collect(),
            Keyword::AdditionalProperties(_, patterns, _) => patterns.iter().collect(),
            _ => Vec::new(),
        }
    }
}

pub use crate::pattern::PatternPlan;

/// A typed accessor for one response header, shared by all operations that document it.
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderItem {
    /// The method on `Headers`.
    pub name: String,
    /// The header's name, lower case.
    pub wire: String,
    pub docs: Vec<String>,
    pub value: HeaderValue,
}

/// What an accessor reads.
#[derive(Clone, Debug, PartialEq)]
pub enum HeaderValue {
    String,
    Boolean,
    Integer,
    Number,
    /// A format, or an array.
    Value(TypeRef),
    /// An object, and whether its members are written as `name=value`.
    Object {
        ty: TypeRef,
        explode: bool,
    },
}

impl HeaderValue {
    /// What the accessor gives, where the header is there.
    pub fn ty(&self) -> TypeRef {
        match self {
            HeaderValue::String => TypeRef::Str,
            HeaderValue::Boolean => TypeRef::Bool,
            HeaderValue::Integer => TypeRef::I64,
            HeaderValue::Number => TypeRef::F64,
            HeaderValue::Value(ty) | HeaderValue::Object { ty, .. } => ty.clone(),
        }
    }
}
