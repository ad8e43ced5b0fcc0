//! A Rust type, as a field, an argument or an output has it.

use std::fmt;

use crate::config::Via;

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

    /// The types of `src/types/` in it, by name.
    pub fn names(&self) -> Vec<&str> {
        match self {
            TypeRef::Named(name) => vec![name],
            ty => ty.inner().iter().flat_map(TypeRef::names).collect(),
        }
    }

    /// Whether it, or a type that it is made of, is such a one.
    pub fn has(&self, is: &dyn Fn(&TypeRef) -> bool) -> bool {
        is(self) || self.inner().iter().any(|inner| inner.has(is))
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
