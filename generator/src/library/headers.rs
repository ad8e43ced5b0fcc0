//! The accessors of `src/headers.rs`.

use crate::library::type_ref::TypeRef;

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
    /// The type, where it is not one of Rust's.
    pub fn of_its_own(&self) -> Option<&TypeRef> {
        match self {
            HeaderValue::Value(ty) | HeaderValue::Object { ty, .. } => Some(ty),
            HeaderValue::String | HeaderValue::Boolean | HeaderValue::Integer | HeaderValue::Number => None,
        }
    }

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
