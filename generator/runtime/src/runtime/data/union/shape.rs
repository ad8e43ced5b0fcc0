//! What a union says of itself, and the macro that writes it.

use std::sync::OnceLock;

use serde_json::Value;

use crate::runtime::data::reflect::{List, Reflect, View};
use crate::runtime::data::rules::Rule;

/// One of several shapes.
pub trait Union {
    fn shape(&self) -> &'static UnionShape;
    /// Becomes the blank variant of this index and returns its content; `None` past the last one.
    fn select(&mut self, index: usize) -> Option<&mut dyn Reflect>;
    /// Keeps a value that fits none of the variants.
    fn keep(&mut self, value: Value);
    /// The index of the variant, `None` where a value was kept that fits none, and what is in it.
    fn chosen(&self) -> (Option<usize>, &dyn Reflect);
}

impl dyn Union + '_ {
    pub(crate) fn selected(&self) -> Option<usize> {
        self.chosen().0
    }

    pub(crate) fn content(&self) -> &dyn Reflect {
        self.chosen().1
    }

    /// The variants that hold of one object at the same time, where it is more than one.
    pub(crate) fn several(&self) -> Option<&dyn List> {
        let (index, content) = self.chosen();
        match self.shape().is_several(index).then(|| content.view()) {
            Some(View::List(parts)) => Some(parts),
            _ => None,
        }
    }
}

/// The static description of a union.
pub struct UnionShape {
    pub name: &'static str,
    /// The discriminator's `propertyName`.
    pub tag: Option<&'static str>,
    /// Whether the discriminator's values are written as JSON here, because not all of them are texts.
    pub json: bool,
    pub variants: &'static [Variant],
    /// The variant that an object is without the discriminator, or with a value that means none.
    pub default: Option<usize>,
    /// Whether several variants may hold of one object.
    pub several: bool,
    pub kinds: Kinds,
}

impl UnionShape {
    /// Whether this is the index of several variants at once, which is the one past the last.
    pub(crate) fn is_several(&self, index: Option<usize>) -> bool {
        self.several && index == Some(self.variants.len())
    }
}

/// One variant of a union.
pub struct Variant {
    pub name: &'static str,
    /// The discriminator's values that mean this variant.
    pub tags: &'static [&'static str],
    /// Constraints that its type does not express.
    pub rules: &'static [Rule],
}

/// For each of them the variant that alone is of it, and takes any value of it; found when it is first asked for.
#[derive(Debug)]
pub struct Kinds(pub(super) OnceLock<[Option<usize>; 3]>);

impl Kinds {
    /// A constant, because each call of a function in a static costs the compiler time.
    #[allow(clippy::declare_interior_mutable_const, reason = "each union has its own")]
    pub const UNASKED: Kinds = Kinds(OnceLock::new());
}

/// One of several shapes; a value that fits none is kept in the last variant. Behind a variant stand the values of the
/// discriminator that mean it, as `json` where not all are texts, and the constraints that its type does not express;
/// with `From`, what the variant holds becomes it, or what is listed. Behind `&` stands the variant for several of them at
/// once, which are written side by side. Behind the tag, `else` names the variant of which an object is without a value that
/// means one. `+ Box`: some value of it stands in a box.
///
/// ```text
/// union! {
///     pub enum Pet tag "petType", else Dog + Box {
///         Cat(Cat) = "cat" + From,
///         Dog(Box<Dog>) = "dog" | "hound" + From<Dog>,
///         Name(String) [Rule::MaxLength(9)] + From<String, &str>,
///         & Several(Vec<Pet>),
///         ..Unknown(Value),
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! union {
    (
        $(#$attribute:tt)*
        pub enum $type:ident $(tag $tag:literal $($json:ident)? $(, else $default:ident)?)? $(+ $box:ident)? {
            $($(#$of_variant:tt)* $variant:ident($of:ty) $(= $($value:literal)|+)? $([$($rule:expr),+ $(,)?])? $(+ $from:ident $(<$($given:ty),+>)?)?,)*
            $(& $several:ident($all:ty),)?
            .. $unknown:ident(Value),
        }
    ) => {
        $(#$attribute)*
        pub enum $type {
            $($(#$of_variant)* $variant($of),)*
            $(
                /// Several of them at once: their members side by side.
                $several($all),
            )?
            /// A value that fits none of the documented shapes.
            $unknown($crate::written::Json),
        }
        const _: () = {
            static SHAPE: $crate::written::UnionShape = $crate::written::UnionShape {
                name: ::core::stringify!($type),
                tag: $crate::union!(@tag $($tag)?),
                json: $crate::union!(@json $($($json)?)?),
                variants: &[$($crate::written::Variant {
                    name: ::core::stringify!($variant),
                    tags: &[$($($value),+)?],
                    rules: &[$($($rule),+)?],
                }),*],
                default: $crate::union!(@default $($($default)?)?),
                several: $crate::union!(@several $($several)?),
                kinds: $crate::written::Kinds::UNASKED,
            };
            #[allow(non_camel_case_types, clippy::enum_variant_names, reason = "only counts the variants")]
            enum __Index { $($variant,)* $($several,)? }
            impl $crate::written::Reflect for $type {
                #[inline]
                fn blank() -> Self {
                    Self::$unknown($crate::written::Json::Null)
                }
                #[inline]
                fn slot(&mut self) -> $crate::written::Slot<'_> {
                    $crate::written::Slot::Union(self)
                }
                #[inline]
                fn view(&self) -> $crate::written::View<'_> {
                    $crate::written::View::Union(self)
                }
            }
            impl $crate::written::Union for $type {
                #[inline]
                fn shape(&self) -> &'static $crate::written::UnionShape {
                    &SHAPE
                }
                #[inline]
                fn select(&mut self, index: usize) -> $crate::written::Option<&mut dyn $crate::written::Reflect> {
                    *self = match index {
                        $(index if index == __Index::$variant as usize => Self::$variant($crate::written::Reflect::blank()),)*
                        $(index if index == __Index::$several as usize => Self::$several($crate::written::Reflect::blank()),)?
                        _ => return $crate::written::None,
                    };
                    match self {
                        $(Self::$variant(content) => $crate::written::Some(content),)*
                        $(Self::$several(parts) => $crate::written::Some(parts),)?
                        Self::$unknown(_) => $crate::written::None,
                    }
                }
                #[inline]
                fn keep(&mut self, value: $crate::written::Json) {
                    *self = Self::$unknown(value);
                }
                #[inline]
                fn chosen(&self) -> ($crate::written::Option<usize>, &dyn $crate::written::Reflect) {
                    match self {
                        $(Self::$variant(content) => ($crate::written::Some(__Index::$variant as usize), content),)*
                        $(Self::$several(parts) => ($crate::written::Some(__Index::$several as usize), parts),)?
                        Self::$unknown(value) => ($crate::written::None, value),
                    }
                }
            }
        };
        $($($crate::union! { @$from $type $variant $($($given),+)?; $of })?)*
        $($crate::union! { @$box $type })?
        $crate::data_of!($type);
    };
    (@Box $type:ident) => { $crate::boxed! { $type } };
    (@From $type:ident $variant:ident; $of:ty) => {
        impl $crate::written::From<$of> for $type {
            #[inline]
            fn from(content: $of) -> Self {
                Self::$variant(content)
            }
        }
    };
    (@From $type:ident $variant:ident $($given:ty),+; $of:ty) => {
        $(impl $crate::written::From<$given> for $type {
            #[inline]
            fn from(content: $given) -> Self {
                Self::$variant(content.into())
            }
        })+
    };
    (@json) => { false };
    (@json json) => { true };
    (@default) => { $crate::written::None };
    (@default $default:ident) => { $crate::written::Some(__Index::$default as usize) };
    (@several) => { false };
    (@several $several:ident) => { true };
    (@tag) => { $crate::written::None };
    (@tag $tag:literal) => { $crate::written::Some($tag) };
}
