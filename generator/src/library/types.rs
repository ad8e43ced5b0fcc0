//! The types of `src/types/`.

use crate::library::rule::Rule;
use crate::library::type_ref::TypeRef;
use crate::pattern::PatternPlan;
use crate::source::Pointer;

/// `src/types/<module>.rs`.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeModule {
    pub module: String,
    /// The component's type first, then its inline children.
    pub items: Vec<Item>,
    /// The features with any of which it is compiled; empty: with all.
    pub features: Vec<String>,
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

    /// The type that it is another name for, because it is written like it.
    pub fn alike(&self) -> Option<&str> {
        match self {
            Item::Alias(AliasItem {
                alike: true,
                ty: TypeRef::Named(target),
                ..
            }) => Some(target),
            _ => None,
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

    /// The types that it names.
    pub fn types(&self) -> Vec<&TypeRef> {
        match self {
            Item::Struct(item) => {
                let arguments = match &item.constructor {
                    Constructor::New(arguments) => arguments.as_slice(),
                    Constructor::None | Constructor::Default => &[],
                };
                let fields = item.fields.iter().map(|field| &field.ty);
                let extra = item.extra.iter().map(|extra| &extra.ty);
                fields
                    .chain(extra)
                    .chain(arguments.iter().map(|argument| &argument.ty))
                    .collect()
            }
            Item::Union(item) => {
                let variants = item.variants.iter();
                variants
                    .flat_map(|variant| [&variant.ty].into_iter().chain(&variant.from))
                    .collect()
            }
            Item::Alias(item) => vec![&item.ty],
            Item::Newtype(_) | Item::TextEnum(_) | Item::ScalarEnum(_) => Vec::new(),
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    /// Whether the settings ask for an order.
    pub ordered: bool,
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
    pub value: crate::value::Value,
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
    /// The name of the variant of objects without a value that means one.
    pub default: Option<String>,
    pub variants: Vec<VariantItem>,
    /// The name of the variant for several of them at once, where the description allows for that.
    pub several: Option<String>,
    pub unknown: String,
    /// Whether some value of it stands in a box.
    pub boxed: bool,
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
    /// Whether it is written like the type that it names, and has a name because it stands elsewhere.
    pub alike: bool,
}
