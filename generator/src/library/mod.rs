//! `Library`: what Rust to write. Names, types and plans are decided; there are no tokens yet, and no look-ups in
//! [`crate::api::Api`] remain to be done. Equal libraries give equal text.

mod client;
mod example;
mod headers;
mod operation;
mod rule;
mod type_ref;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use crate::config::RuntimeCrate;
use crate::lock::Lock;

pub use crate::api::{Location, NextPage, Paging, RequiredScheme, Status};
pub use crate::config::Via;
pub use crate::pattern::PatternPlan;
pub use client::{
    ClientPlan, CredentialKind, GrantItem, GrantKind, ProviderItem, SchemeItem, ServerItem, ServerVariableItem,
};
pub use example::ExampleItem;
pub use headers::{HeaderItem, HeaderValue};
pub use operation::{
    AskedItem, BodyChoiceItem, BodyPlan, BodyRules, BodyVariantItem, BodyWriter, ConstantItem, Decode, DoneItem,
    EncodingItem, ErrorItem, Group, HeaderPlan, InputItem, InputPlan, LongRunningItem, OperationItem, Output,
    OutputChoiceItem, OutputVariantItem, PagesItem, ParameterPlan, PartHeader, ResponsePlan, Step, StyleItem,
};
pub use rule::{Keyword, Rule, SharedRule};
pub use type_ref::{External, Format, TypeRef};
pub use types::{
    AliasItem, ArgumentItem, Constructor, ExtraItem, FieldItem, Item, NewtypeItem, Presence, ScalarEnumItem,
    ScalarVariantItem, StructItem, TextEnumItem, TextVariantItem, TypeModule, UnionItem, VariantItem,
};

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
    /// What `README.md` says below its title, one entry a line.
    pub readme: Vec<String>,
    /// What the files say of themselves that every crate has.
    pub file_docs: FileDocs,
    pub client: ClientPlan,
    /// By tag, in the order of the description.
    pub groups: Vec<Group>,
    /// Sorted by module.
    pub types: Vec<TypeModule>,
    /// What operations and types have in full as well, sorted by name.
    pub shared_rules: Vec<SharedRule>,
    /// Accessors for every documented response header, sorted by name.
    pub headers: Vec<HeaderItem>,
    /// Answers for test doubles, in the order of the description.
    pub examples: Vec<ExampleItem>,
    /// Attributes of types that the settings ask for, by name.
    pub attributes: BTreeMap<String, Vec<String>>,
    /// Modules of the runtime that are needed beyond the ones every client has.
    pub runtime: BTreeSet<RuntimeModule>,
    /// Those among them that only some tags need: the features that have to be on, all of them.
    pub runtime_features: BTreeMap<RuntimeModule, Vec<String>>,
    /// The crate that the runtime is in, where it is shared.
    pub shared_runtime: Option<RuntimeCrate>,
    /// The names that depend on what stands beside them, to be kept.
    pub lock: Lock,
}

/// The first sentences of files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileDocs {
    pub client: &'static str,
    pub headers: &'static str,
    pub rules: &'static str,
    pub api: &'static str,
    pub types: &'static str,
}

/// The features with any of which something is compiled that each of these needs; empty: with all.
pub fn any_of<'f>(each: impl Iterator<Item = &'f [String]> + Clone) -> Vec<String> {
    if each.clone().any(<[String]>::is_empty) {
        return Vec::new();
    }
    let all: BTreeSet<&String> = each.flatten().collect();
    all.into_iter().cloned().collect()
}

/// The feature that has the operations of all tags.
pub const ALL_TAGS: &str = "all-tags";

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

impl Library {
    /// Whether there is anything to send: operations, or else credentials for those of a program's own.
    pub fn has_client(&self) -> bool {
        !self.groups.is_empty()
            || !self.client.schemes.is_empty()
            || self.shared_runtime.is_some()
            || self.runtime.contains(&RuntimeModule::Operations)
    }
}

/// Parts of the runtime that are only written when something uses them: most descriptions need few of them, and each costs
/// whoever compiles it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuntimeModule {
    /// `ipv4`, `ipv6`.
    Address,
    /// `byte`, `contentEncoding: base64`.
    Base64,
    /// The least and the most that numbers may be.
    Bounds,
    /// JSON that is read and written without serde, and how it differs from what is documented.
    Bodies,
    /// Answers that are one of several.
    Choices,
    /// How many items and members there may be.
    Counts,
    /// Types of other crates, in the settings.
    External,
    /// Opaque content: bytes and files.
    File,
    /// What every type of a format needs.
    Format,
    /// Bodies that are read item by item: server-sent events, JSON Lines.
    Items,
    /// Structs with so many members that their names are looked up.
    LargeStructs,
    Multipart,
    /// Requests and responses, and the client that sends and receives them.
    Operations,
    /// Patterns.
    Pattern,
    /// Texts that they describe, for test doubles.
    PatternSample,
    /// Those beyond the const matcher: regex.
    Regex,
    /// Downloads whose rest is asked for.
    Resume,
    /// Keywords of JSON Schema that are checked on values as JSON.
    Schema,
    /// Credentials.
    Security,
    /// Operations that go on after their answer.
    LongRunning,
    /// Lists in pages.
    Pages,
    /// Tokens of OAuth 2.0.
    OAuth,
    /// Flows of OAuth 2.0 in which somebody is asked.
    Authorization,
    /// HTTP Digest.
    Digest,
    Sha256,
    /// Answers that are handed out as they arrive.
    Streams,
    /// Parameters that are more than a text or in a style of their own, and forms.
    Styles,
    /// Unions among those.
    StyledUnion,
    /// Bodies of text, and of bytes.
    Texts,
    /// `date-time`, `date`, `time`, `duration`: jiff.
    Time,
    Date,
    DateTime,
    Duration,
    TimeOfDay,
    /// Arrays of fixed places.
    Tuple,
    /// Variables in the URLs of servers.
    Variables,
    /// Headers of responses that are more than text.
    TypedHeaders,
    /// Values that have one of several shapes.
    Union,
    /// Some of those, for test doubles.
    UnionSample,
    /// Arrays whose items are all different.
    UniqueItems,
    Uri,
    Uuid,
}

impl RuntimeModule {
    /// As the runtime's files have it, behind the mark on its lines.
    pub fn name(self) -> &'static str {
        match self {
            RuntimeModule::Address => "address",
            RuntimeModule::Authorization => "authorization",
            RuntimeModule::Base64 => "base64",
            RuntimeModule::Bodies => "bodies",
            RuntimeModule::Bounds => "bounds",
            RuntimeModule::Choices => "choices",
            RuntimeModule::Counts => "counts",
            RuntimeModule::Digest => "digest",
            RuntimeModule::External => "external",
            RuntimeModule::File => "file",
            RuntimeModule::Format => "format",
            RuntimeModule::Items => "items",
            RuntimeModule::LargeStructs => "large_structs",
            RuntimeModule::Multipart => "multipart",
            RuntimeModule::Operations => "operations",
            RuntimeModule::Pattern => "pattern",
            RuntimeModule::PatternSample => "pattern_sample",
            RuntimeModule::Regex => "regex",
            RuntimeModule::Resume => "resume",
            RuntimeModule::Schema => "schema",
            RuntimeModule::Security => "security",
            RuntimeModule::LongRunning => "long_running",
            RuntimeModule::Pages => "pages",
            RuntimeModule::OAuth => "oauth",
            RuntimeModule::Sha256 => "sha256",
            RuntimeModule::Streams => "streams",
            RuntimeModule::Styles => "styles",
            RuntimeModule::StyledUnion => "styled_union",
            RuntimeModule::Texts => "texts",
            RuntimeModule::Time => "time",
            RuntimeModule::Date => "date",
            RuntimeModule::DateTime => "date_time",
            RuntimeModule::Duration => "duration",
            RuntimeModule::TimeOfDay => "time_of_day",
            RuntimeModule::Tuple => "tuple",
            RuntimeModule::TypedHeaders => "typed_headers",
            RuntimeModule::Union => "union",
            RuntimeModule::UnionSample => "union_sample",
            RuntimeModule::UniqueItems => "unique_items",
            RuntimeModule::Uri => "uri",
            RuntimeModule::Uuid => "uuid",
            RuntimeModule::Variables => "variables",
        }
    }
}
