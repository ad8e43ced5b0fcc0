//! Structs of data and operations, written as macros so that everything that is known of a member stands in its row.
//!
//! Every path in them is absolute: a generated type may be called `Map`, `Field` or `Result`.
//!
//! Attributes are taken as `#$attribute:tt`: as `meta`, each line of documentation is parsed and made tokens again, which a
//! large crate notices. For the same reason [`operation`] takes an input's parts, and not an expression.
//!
//! All functions that they write are `#[inline]` or generic: each is compiled where it is used, and none of the many that a program
//! does not use. What lints are to be lax about is said of the modules `api` and `types`: an attribute here is kept once for each type.

/// A struct of data: its fields as they are, and behind a field its name on the wire where it is another, or where there
/// is more to say.
///
/// ```text
/// record! {
///     /// A webhook.
///     pub struct Webhook {
///         pub sid: Option<String>,
///         pub page_size: i64 = "page-size" [Rule::IntegerMaximum(50)],
///         pub parent: Option<String> = "parent" Required,
///         ..pub extra: BTreeMap<String, i64> = [Rule::IntegerMinimum(0)],
///     } impl new(page_size: i64); closed true; rules [Rule::MinProperties(1)]
/// }
/// ```
///
/// `impl Default`, or `impl new` with the members that must be there; either fills in constants.
/// `Required`: it is there also where it is `None`, as `null`. `Nullable`: it may be received as `null`. `SentOnly`: it is
/// never received. `..`: the members that
/// the description does not list, with the constraints on each. `closed`: it forbids such members.
#[doc(hidden)]
#[macro_export]
macro_rules! record {
    (
        $(#$attribute:tt)*
        pub struct $type:ident {
            $(
                $(#$of_field:tt)*
                pub $field:ident: $of:ty $(= $name:literal $($presence:ident)? $([$($rule:expr),+ $(,)?])?)?,
            )*
            $(.. pub $extra:ident: $rest:ty $(= [$($of_extra:expr),+ $(,)?])?,)?
        }
        $(impl $made:ident $(($($argument:ident: $given:ty),+))?)? $(; closed $closed:literal)? $(; rules [$($whole:expr),+ $(,)?])?
    ) => {
        $(#$attribute)*
        pub struct $type {
            $($(#$of_field)* pub $field: $of,)*
            $(
                /// Members that the description does not list.
                pub $extra: $rest,
            )?
        }
        impl $crate::runtime::data::reflect::Struct for $type {
            const SHAPE: &'static $crate::runtime::data::reflect::RecordShape = &$crate::runtime::data::reflect::RecordShape {
                name: ::core::stringify!($type),
                names: &[$($crate::record!(@name $field $($name)?)),*],
                more: &[
                    $($($($crate::runtime::data::reflect::More::Presence($name, $crate::runtime::data::reflect::Presence::$presence),)?)?)*
                    $($($($crate::runtime::data::reflect::More::Rules($name, &[$($rule),+]),)?)?)*
                    $($crate::runtime::data::reflect::More::Closed($closed),)?
                    $($crate::runtime::data::reflect::More::Whole(&[$($whole),+]),)?
                    $($($crate::runtime::data::reflect::More::Extra(&[$($of_extra),+]),)?)?
                ],
            };
            #[inline]
            fn blank() -> Self {
                Self {
                    $($field: $crate::runtime::data::reflect::Reflect::blank(),)*
                    $($extra: $crate::runtime::data::reflect::Reflect::blank(),)?
                }
            }
            #[inline]
            fn slots(&mut self, visit: $crate::runtime::data::reflect::VisitSlots<'_>) {
                let Self { $($field,)* $($extra)? } = self;
                visit$(.extra($extra))?.members(&mut [$($field),*]);
            }
            #[inline]
            fn views(&self, visit: $crate::runtime::data::reflect::VisitViews<'_>) {
                let Self { $($field,)* $($extra)? } = self;
                visit$(.extra($extra))?.members(&[$($field),*]);
            }
        }
        $($crate::record! { @made $type $made $($($argument: $given),+)? })?
        $crate::data_of!($type);
    };
    (@made $type:ident Default) => {
        impl ::core::default::Default for $type {
            #[inline]
            fn default() -> Self {
                $crate::runtime::data::derived::made()
            }
        }
    };
    (@made $type:ident new $($argument:ident: $given:ty),+) => {
        impl $type {
            /// With the members that must be there; the others are left out, and constants have their value.
            #[inline]
            pub fn new($($argument: $given),+) -> Self {
                Self { $($argument: $argument.into(),)+ ..$crate::runtime::data::derived::made() }
            }
        }
    };
    (@name $field:ident) => { ::core::stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
}

/// What every type of data has through its `Reflect`: `Clone`, `PartialEq`, `Debug`, `Serialize`, `Deserialize`.
#[doc(hidden)]
#[macro_export]
macro_rules! data_of {
    ($type:ident) => {
        impl ::core::clone::Clone for $type {
            #[inline]
            fn clone(&self) -> Self {
                $crate::runtime::data::derived::copy(self)
            }
        }
        impl ::core::cmp::PartialEq for $type {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::runtime::data::derived::equal(self, other)
            }
        }
        impl ::core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::runtime::data::derived::show(self, f)
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

/// An operation as plain data: what never changes about it, what it answers with, and its inputs, each with where it
/// goes. Behind `=>` stands what the setter of an optional input takes, behind `impl new` what must be there.
///
/// ```text
/// operation! {
///     id: "ListPets", method: "GET", path: "/shops/{shop}/pets", statuses: &["200"];
///
///     /// The inputs of …
///     pub struct ListPets -> Vec<Pet> {
///         pub shop: String = path("shop"),
///         pub limit: Option<i64> = query("limit").rules(&[Rule::IntegerMaximum(50)]) => i64,
///     } impl new(shop: impl Into<String>)
/// }
/// ```
///
/// What is answered as text is `-> String = text`.
#[doc(hidden)]
#[macro_export]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the calls of an operation are its own crate's, which may share all else"
)]
macro_rules! operation {
    (@given $field:ident) => { ::core::convert::Into::into($field) };
    (@given $field:ident $given:ty) => { ::core::option::Option::None };
    (@new $type:ident [$($field:ident $($given:ty)?),*]) => {};
    (@new $type:ident [$($field:ident $($given:ty)?),*] new($($argument:ident: $taken:ty),*)) => {
        impl $type {
            /// With the inputs that must be there; the others are left out.
            pub fn new($($argument: $taken),*) -> Self {
                Self { $($field: $crate::operation!(@given $field $($given)?)),* }
            }
        }
    };
    (@setter [$($docs:tt)*] $field:ident) => {};
    (@setter [$($docs:tt)*] $field:ident [$($attribute:tt)*] $given:ty) => {
        $($docs)*
        $($attribute)*
        #[inline]
        pub fn $field(mut self, $field: $given) -> Self {
            self.operation.$field = ::core::option::Option::Some($field.into());
            self
        }
    };
    (
        $($about:ident: $value:expr),+;

        $(#$attribute:tt)*
        pub struct $type:ident -> $output:ty $(= $read:ident)? {
            $(
                $(#$of_field:tt)*
                pub $field:ident: $of:ty = $place:ident($($wire:literal)?) $(.$with:ident($($how:expr)?))* $(=> $(#$of_setter:tt)* $given:ty)?,
            )*
        } $(impl new($($argument:ident: $taken:ty),*))?
    ) => {
        $(#$attribute)*
        #[derive(Clone)]
        pub struct $type {
            $($(#$of_field)* pub $field: $of,)*
        }
        $crate::operation! { @new $type [$($field $($given)?),*] $(new($($argument: $taken),*))? }
        impl ::core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::runtime::operation::show(self, f)
            }
        }
        impl $crate::runtime::Operation for $type {
            type Output = $output;
            const SPEC: &'static $crate::runtime::description::spec::Spec = &$crate::runtime::description::spec::Spec {
                $($about: $value,)+
                inputs: &[$($crate::runtime::description::input::Input::$place($($wire)?) $(.$with($($how)?))*),*],
                ..$crate::runtime::description::spec::Spec::REST
            };
            #[inline]
            fn values(&self, visit: $crate::runtime::description::input::VisitValues<'_>) {
                visit.values(&[$($crate::runtime::description::input::Given::given(&self.$field)),*]);
            }
            #[cfg(feature = "test-util")]
            fn recorded(&self) -> ::core::option::Option<::std::sync::Arc<dyn ::core::any::Any + ::core::marker::Send + ::core::marker::Sync>> {
                ::core::option::Option::Some(::std::sync::Arc::new(::core::clone::Clone::clone(self)))
            }
            $(
                #[inline]
                fn output(response: &mut $crate::runtime::response::Raw) -> ::core::result::Result<$output, $crate::runtime::Error> {
                    response.$read()
                }
                // Only text is read otherwise than its type says.
                #[cfg(feature = "test-util")]
                fn sample() -> $crate::runtime::data::sample::Sample {
                    $crate::runtime::data::sample::Sample::text($crate::runtime::response::rules_of(Self::SPEC, ::core::option::Option::None))
                }
            )?
        }
        #[cfg(feature = "client")]
        impl crate::runtime::Call<$type> {
            $($crate::operation! { @setter [$(#$of_field)*] $field $([$(#$of_setter)*] $given)? })*
        }
    };
}

/// An operation that answers with a part of a list: what the list is of, how it is taken out of a page, and how one page
/// leads to the next.
///
/// ```text
/// paged! { ListPets(page): Pet = page.data?.pets, "/data/pets", Url("/next") }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! paged {
    ($type:ident($page:ident): $item:ty = $items:expr, $place:literal, $($next:tt)+) => {
        #[cfg(feature = "client")]
        impl $crate::runtime::client::pages::Paged for $type {
            type Item = $item;
            const PAGING: $crate::runtime::client::pages::Paging = $crate::runtime::client::pages::Paging {
                items: $place,
                next: $crate::runtime::client::pages::Next::$($next)+
            };
            #[inline]
            fn items($page: Self::Output) -> ::core::option::Option<::std::vec::Vec<Self::Item>> {
                $items
            }
        }
    };
}

/// An operation that goes on after it has been answered: what it comes to and how that is read, where it is asked about, and
/// where its result is.
///
/// ```text
/// long_running! {
///     CreateIndex -> Index = json,
///     monitors: [Header("operation-location"), Location],
///     results: [Own],
///     status: "/status", done: &["Succeeded"], failed: &["Failed"],
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! long_running {
    (@read $type:ident $answer:ident output) => { <$type as $crate::runtime::Operation>::output($answer) };
    (@read $type:ident $answer:ident $read:ident) => { $answer.$read() };
    (@monitor output) => { $crate::runtime::client::long_running::monitor_of_output };
    (@monitor $read:ident) => { $crate::runtime::client::long_running::monitor };
    (
        $type:ident -> $done:ty = $read:ident,
        monitors: [$($monitor:ident $(($($of_monitor:tt)*))?),* $(,)?],
        results: [$($outcome:ident $(($($of_outcome:tt)*))?),* $(,)?]
        $(, {$($about:ident: $said:expr),+})? $(, $member:ident: $value:expr)* $(,)?
    ) => {
        #[cfg(feature = "client")]
        impl $crate::runtime::client::long_running::LongRunning for $type {
            type Done = $done;
            #[allow(clippy::needless_update, reason = "all of them may be said")]
            const PLAN: $crate::runtime::client::long_running::Plan = $crate::runtime::client::long_running::Plan {
                monitors: &[$($crate::runtime::client::long_running::Monitor::$monitor $(($($of_monitor)*))?),*],
                results: &[$($crate::runtime::client::long_running::Outcome::$outcome $(($($of_outcome)*))?),*],
                $($member: $value,)*
                ..$crate::runtime::client::long_running::Plan::REST
            };
            const MONITOR: &'static $crate::runtime::description::spec::Spec = &$crate::runtime::description::spec::Spec {
                $($($about: $said,)+)?
                ..$crate::long_running!(@monitor $read)(<$type as $crate::runtime::Operation>::SPEC)
            };
            #[inline]
            fn done(answer: &mut $crate::runtime::response::Raw) -> ::core::result::Result<$done, $crate::runtime::Error> {
                $crate::long_running!(@read $type answer $read)
            }
        }
    };
}

/// A request body in one of several media types: a variant each, with how it is written. Behind `=>` stands what becomes
/// it.
///
/// ```text
/// bodies! {
///     pub enum CreatePetBody {
///         Json(Pet) = json("application/json") => Pet,
///         Text(String) = text("text/plain") => String | &str,
///         TextJson(Pet) = json("text/json"),
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! bodies {
    (
        $(#$attribute:tt)*
        pub enum $type:ident {
            $($(#$of_variant:tt)* $variant:ident($of:ty) = $place:ident($($wire:literal)?) $(.$with:ident($($how:expr)?))* $(=> $($given:ty)|+)?,)+
        }
    ) => {
        $(#$attribute)*
        #[derive(Clone, PartialEq)]
        pub enum $type {
            $($(#$of_variant)* $variant($of),)+
        }
        impl ::core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let variant = match self {
                    $(Self::$variant(_) => ::core::stringify!($variant),)+
                };
                $crate::runtime::description::input::show_choice(variant, self, f)
            }
        }
        $($($(
            impl ::core::convert::From<$given> for $type {
                #[inline]
                fn from(given: $given) -> Self {
                    Self::$variant(given.into())
                }
            }
        )+)?)+
        impl $crate::runtime::description::input::Choice for $type {
            #[inline]
            fn chosen(&self) -> (&'static $crate::runtime::description::input::Input, &dyn $crate::runtime::data::reflect::Reflect) {
                match self {
                    $(Self::$variant(content) => {
                        static INPUT: $crate::runtime::description::input::Input =
                            $crate::runtime::description::input::Input::$place($($wire)?) $(.$with($($how)?))*;
                        (&INPUT, content)
                    })+
                }
            }
        }
        impl $crate::runtime::description::input::Given for $type {
            #[inline]
            fn given(&self) -> $crate::runtime::description::input::Value<'_> {
                $crate::runtime::description::input::Value::Choice(self)
            }
        }
        impl $crate::runtime::description::input::Given<$type> for ::core::option::Option<$type> {
            #[inline]
            fn given(&self) -> $crate::runtime::description::input::Value<'_> {
                match self {
                    ::core::option::Option::Some(content) => $crate::runtime::description::input::Value::Choice(content),
                    ::core::option::Option::None => $crate::runtime::description::input::Value::Nothing,
                }
            }
        }
    };
}

/// What an operation answers with where that is one of several: a variant each, with the method of
/// [`Raw`](crate::runtime::response::Raw) that reads it, the status and the media types that it is for. Behind `=>`
/// stands the method that takes out what is in it.
///
/// ```text
/// outputs! {
///     pub enum GetPetOutput {
///         Json(Pet) = json("200", "application/json, text/json") => into_json,
///         Photo(ByteStream) = stream("200", "image/*") => into_photo,
///         NoContent = nothing("204"),
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! outputs {
    (
        $(#$attribute:tt)*
        pub enum $type:ident {
            $($(#$of_variant:tt)* $variant:ident $(($of:ty))? = $read:ident($status:literal $(, $media_types:literal)?) $(=> $into:ident)?,)+
        }
    ) => {
        $(#$attribute)*
        #[derive(Debug)]
        pub enum $type {
            $($(#$of_variant)* $variant $(($of))?,)+
        }
        impl $crate::runtime::response::FromResponse for $type {
            #[inline]
            fn from_response(
                response: &mut $crate::runtime::response::Raw,
            ) -> ::core::result::Result<Self, $crate::runtime::Error> {
                response.choose(&[$($crate::runtime::response::Answer {
                    status: $status,
                    media_types: ::core::concat!($($media_types)?),
                    read: |response| response.$read().map($crate::outputs!(@made $variant $($of)?)),
                }),+])
            }
            #[cfg(feature = "test-util")]
            fn sample(spec: &'static $crate::runtime::description::spec::Spec) -> $crate::runtime::data::sample::Sample {
                // The first is what the operation is for.
                let all: &[$crate::runtime::response::MakeSample] = &[$(|spec| {
                    $crate::outputs!(@sample spec, $status, $read $(, $of)?).of($status, ::core::concat!($($media_types)?))
                }),+];
                all[0](spec)
            }
        }
        $($crate::outputs! { @into $type $variant $(($of))? $($into)? })+
    };
    (@into $type:ident $variant:ident $(($of:ty))?) => {};
    (@into $type:ident $variant:ident ($of:ty) $into:ident) => {
        impl $type {
            #[doc = ::core::concat!("What is in [`", ::core::stringify!($variant), "`](Self::", ::core::stringify!($variant), "), where it is that.")]
            #[inline]
            pub fn $into(self) -> ::core::option::Option<$of> {
                match self {
                    Self::$variant(content) => ::core::option::Option::Some(content),
                    _ => ::core::option::Option::None,
                }
            }
        }
    };
    (@sample $spec:ident, $status:literal, nothing) => {{ let _ = $spec; $crate::runtime::data::sample::Sample::default() }};
    (@sample $spec:ident, $status:literal, text, $of:ty) => {
        $crate::runtime::data::sample::Sample::text($crate::runtime::response::rules_of($spec, ::core::option::Option::Some($status)))
    };
    (@sample $spec:ident, $status:literal, json, $of:ty) => {
        $crate::runtime::data::sample::Sample::json::<$of>($crate::runtime::response::rules_of($spec, ::core::option::Option::Some($status)))
    };
    (@sample $spec:ident, $status:literal, $read:ident, $of:ty) => { <$of as $crate::runtime::response::FromResponse>::sample($spec) };
    (@made $variant:ident) => { |()| Self::$variant };
    (@made $variant:ident $of:ty) => { Self::$variant };
}

/// Private modules, one a file, whose content is re-exported.
#[doc(hidden)]
#[macro_export]
macro_rules! files {
    ($($(#$attribute:tt)* $name:ident,)*) => {
        $($(#$attribute)* mod $name; $(#$attribute)* pub use $name::*;)*
    };
}
