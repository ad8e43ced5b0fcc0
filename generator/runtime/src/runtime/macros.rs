//! The tables of generated types, written as macros so that a type is its plain definition and one small table.
//!
//! Every path in them is absolute: a generated type may be called `Map`, `Field` or `Result`.

/// Connects a struct to its wire names, and makes it a type of data.
///
/// ```ignore
/// record! { Webhook {
///     sid: "sid" Optional,
///     page_size: "page-size" Required [Rule::Most(50)],
/// } extra others closed true default true rules [Rule::MinProperties(1)] }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! record {
    (
        $type:ident { $($field:ident: $name:literal $presence:ident $([$($rule:expr),+ $(,)?])?,)* }
        $(extra $extra:ident)? $(closed $closed:literal)? $(default $default:ident)? $(rules [$($whole:expr),+ $(,)?])?
    ) => {
        #[allow(deprecated, reason = "deprecated members are still sent and received")]
        impl $crate::runtime::reflect::Reflect for $type {
            fn blank() -> Self {
                Self {
                    $($field: $crate::runtime::reflect::Reflect::blank(),)*
                    $($extra: $crate::runtime::reflect::Reflect::blank(),)?
                }
            }
            fn slot(&mut self) -> $crate::runtime::reflect::Slot<'_> {
                $crate::runtime::reflect::Slot::Record(self)
            }
            fn view(&self) -> $crate::runtime::reflect::View<'_> {
                $crate::runtime::reflect::View::Record(self)
            }
        }
        #[allow(deprecated, reason = "deprecated members are still sent and received")]
        impl $crate::runtime::reflect::Record for $type {
            fn shape(&self) -> &'static $crate::runtime::reflect::Shape {
                static SHAPE: $crate::runtime::reflect::Shape = $crate::runtime::reflect::Shape {
                    name: ::core::stringify!($type),
                    fields: &[$($crate::runtime::reflect::Field {
                        name: $name,
                        presence: $crate::runtime::reflect::Presence::$presence,
                        rules: &[$($($rule),+)?],
                    },)*],
                    closed: false $(|| $closed)?,
                    rules: &[$($($whole),+)?],
                };
                &SHAPE
            }
            fn slots(&mut self, visit: $crate::runtime::reflect::VisitSlots<'_>) {
                visit(&mut [$(&mut self.$field),*], $crate::record!(@mut self $($extra)?))
            }
            fn views(&self, visit: $crate::runtime::reflect::VisitViews<'_>) {
                visit(&[$(&self.$field),*], $crate::record!(@ref self $($extra)?))
            }
        }
        $($crate::record!(@default $type $default);)?
        $crate::data_of!($type);
    };
    (@default $type:ident $yes:ident) => {
        impl ::core::default::Default for $type {
            fn default() -> Self {
                $crate::runtime::reflect::Reflect::blank()
            }
        }
    };
    (@mut $self:ident) => { ::core::option::Option::None };
    (@mut $self:ident $extra:ident) => { ::core::option::Option::Some(&mut $self.$extra) };
    (@ref $self:ident) => { ::core::option::Option::None };
    (@ref $self:ident $extra:ident) => { ::core::option::Option::Some(&$self.$extra) };
}

/// What every type of data has through its `Reflect`: `Clone`, `PartialEq`, `Debug`, `Serialize`, `Deserialize`.
#[doc(hidden)]
#[macro_export]
macro_rules! data_of {
    ($type:ident) => {
        impl ::core::clone::Clone for $type {
            fn clone(&self) -> Self {
                $crate::runtime::data::copy(self)
            }
        }
        impl ::core::cmp::PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                $crate::runtime::data::equal(self, other)
            }
        }
        impl ::core::fmt::Debug for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::runtime::data::show(self, f)
            }
        }
        $crate::serde_of!($type);
    };
}

/// `Serialize` and `Deserialize` of a type that implements `Reflect`.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_of {
    ($type:ident) => {
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                $crate::runtime::decode(deserializer)
            }
        }
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::runtime::encode(self, serializer)
            }
        }
    };
}
