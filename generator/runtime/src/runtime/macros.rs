//! The tables of generated types, written as macros so that a type is its plain definition and one small table.

/// Connects a struct to its wire names.
#[macro_export]
macro_rules! record {
    ($type:ident { $($field:ident: $name:literal $presence:ident $([$($rule:expr),+ $(,)?])?,)* } $(extra $extra:ident)? $(closed $closed:literal)?) => {
        const _: () = {
            use $crate::runtime::reflect::{Field, Map, Presence, Record, Reflect, Shape, Slot, View};
            static SHAPE: Shape = Shape {
                name: stringify!($type),
                fields: &[$(Field { name: $name, presence: Presence::$presence, rules: &[$($($rule),+)?] },)*],
                closed: false $(|| $closed)?,
                rules: &[],
            };
            impl Reflect for $type {
                fn blank() -> Self {
                    $type { $($field: Reflect::blank(),)* $($extra: Reflect::blank(),)? }
                }
                fn slot(&mut self) -> Slot<'_> {
                    Slot::Record(self)
                }
                fn view(&self) -> View<'_> {
                    View::Record(self)
                }
            }
            impl Record for $type {
                fn shape(&self) -> &'static Shape {
                    &SHAPE
                }
                fn slots(&mut self, visit: &mut dyn FnMut(&mut [&mut dyn Reflect], Option<&mut dyn Map>)) {
                    visit(&mut [$(&mut self.$field),*], $crate::record!(@mut self $($extra)?))
                }
                fn views(&self, visit: &mut dyn FnMut(&[&dyn Reflect], Option<&dyn Map>)) {
                    visit(&[$(&self.$field),*], $crate::record!(@ref self $($extra)?))
                }
            }
        };
        $crate::serde_of!($type);
    };
    (@mut $self:ident) => { None };
    (@mut $self:ident $extra:ident) => { Some(&mut $self.$extra) };
    (@ref $self:ident) => { None };
    (@ref $self:ident $extra:ident) => { Some(&$self.$extra) };
}

/// `Serialize` and `Deserialize` of a type that implements `Reflect`.
#[macro_export]
macro_rules! serde_of {
    ($type:ident) => {
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::decode(deserializer)
            }
        }
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::runtime::encode(self, serializer)
            }
        }
    };
}
