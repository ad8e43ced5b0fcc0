//! Structs of data and operations, written as macros so that everything that is known of a member stands in its row.
//!
//! Every path in them is absolute: a generated type may be called `Map`, `Field` or `Result`. `written` has each name that they write:
//! a path's segments are kept for each place that it stands in.
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
        impl $crate::written::Struct for $type {
            const SHAPE: &'static $crate::written::RecordShape = &$crate::written::RecordShape {
                name: ::core::stringify!($type),
                names: &[$($crate::record!(@name $field $($name)?)),*],
                more: &[
                    $($($($crate::written::More::Presence($name, $crate::written::Presence::$presence),)?)?)*
                    $($($($crate::written::More::Rules($name, &[$($rule),+]),)?)?)*
                    $($crate::written::More::Closed($closed),)?
                    $($crate::written::More::Whole(&[$($whole),+]),)?
                    $($($crate::written::More::Extra(&[$($of_extra),+]),)?)?
                ],
            };
            #[inline]
            fn blank() -> Self {
                Self {
                    $($field: $crate::written::Reflect::blank(),)*
                    $($extra: $crate::written::Reflect::blank(),)?
                }
            }
            #[inline]
            fn slots(&mut self, visit: $crate::written::VisitSlots<'_>) {
                let Self { $($field,)* $($extra)? } = self;
                visit$(.extra($extra))?.members(&mut [$($field),*]);
            }
            #[inline]
            fn views(&self, visit: $crate::written::VisitViews<'_>) {
                let Self { $($field,)* $($extra)? } = self;
                visit$(.extra($extra))?.members(&[$($field),*]);
            }
        }
        $($crate::record! { @made $type $made $($($argument: $given),+)? })?
        $crate::data_of!($type);
    };
    (@made $type:ident Default) => {
        impl $crate::written::Default for $type {
            #[inline]
            fn default() -> Self {
                $crate::written::made()
            }
        }
    };
    (@made $type:ident new $($argument:ident: $given:ty),+) => {
        impl $type {
            /// With the members that must be there; the others are left out, and constants have their value.
            #[inline]
            pub fn new($($argument: $given),+) -> Self {
                Self { $($argument: $argument.into(),)+ ..$crate::written::made() }
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
        impl $crate::written::Clone for $type {
            #[inline]
            fn clone(&self) -> Self {
                $crate::written::copy(self)
            }
        }
        impl $crate::written::PartialEq for $type {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::written::equal(self, other)
            }
        }
        impl $crate::written::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut $crate::written::Formatter<'_>) -> $crate::written::FmtResult {
                $crate::written::show_data(self, f)
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
        impl<'de> $crate::written::Deserialize<'de> for $type {
            fn deserialize<D: $crate::written::Deserializer<'de>>(
                deserializer: D,
            ) -> $crate::written::Result<Self, D::Error> {
                $crate::written::decode(deserializer)
            }
        }
        impl $crate::written::Serialize for $type {
            fn serialize<S: $crate::written::Serializer>(
                &self,
                serializer: S,
            ) -> $crate::written::Result<S::Ok, S::Error> {
                $crate::written::encode(self, serializer)
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
    (@given $field:ident) => { $crate::written::Into::into($field) };
    (@given $field:ident $given:ty) => { $crate::written::None };
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
            $crate::written::set(&mut self.operation.$field, $field);
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
        impl $crate::written::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut $crate::written::Formatter<'_>) -> $crate::written::FmtResult {
                $crate::written::show_operation(self, f)
            }
        }
        impl $crate::written::Operation for $type {
            type Output = $output;
            const SPEC: &'static $crate::written::Spec = &$crate::written::Spec {
                $($about: $value,)+
                inputs: &[$($crate::written::Input::$place($($wire)?) $(.$with($($how)?))*),*],
                ..$crate::written::Spec::REST
            };
            #[inline]
            fn values(&self, visit: $crate::written::VisitValues<'_>) {
                visit.values(&[$($crate::written::Given::given(&self.$field)),*]);
            }
            #[cfg(feature = "test-util")]
            fn recorded(&self) -> $crate::written::Option<$crate::written::Arc<dyn $crate::written::Any + $crate::written::Send + $crate::written::Sync>> {
                $crate::written::Some($crate::written::Arc::new($crate::written::Clone::clone(self)))
            }
            $(
                #[inline]
                fn output(response: &mut $crate::written::Raw) -> $crate::written::Result<$output, $crate::written::Error> {
                    response.$read()
                }
                // Only text is read otherwise than its type says.
                #[cfg(feature = "test-util")]
                fn sample() -> $crate::written::Sample {
                    $crate::written::Sample::text($crate::written::rules_of(Self::SPEC, $crate::written::None))
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
        impl $crate::written::Paged for $type {
            type Item = $item;
            const PAGING: $crate::written::Paging = $crate::written::Paging {
                items: $place,
                next: $crate::written::Next::$($next)+
            };
            #[inline]
            fn items($page: Self::Output) -> $crate::written::Option<$crate::written::Vec<Self::Item>> {
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
    (@read $type:ident $answer:ident output) => { <$type as $crate::written::Operation>::output($answer) };
    (@read $type:ident $answer:ident $read:ident) => { $answer.$read() };
    (@monitor output) => { $crate::written::monitor_of_output };
    (@monitor $read:ident) => { $crate::written::monitor };
    (
        $type:ident -> $done:ty = $read:ident,
        monitors: [$($monitor:ident $(($($of_monitor:tt)*))?),* $(,)?],
        results: [$($outcome:ident $(($($of_outcome:tt)*))?),* $(,)?]
        $(, {$($about:ident: $said:expr),+})? $(, $member:ident: $value:expr)* $(,)?
    ) => {
        #[cfg(feature = "client")]
        impl $crate::written::LongRunning for $type {
            type Done = $done;
            #[allow(clippy::needless_update, reason = "all of them may be said")]
            const PLAN: $crate::written::Plan = $crate::written::Plan {
                monitors: &[$($crate::written::Monitor::$monitor $(($($of_monitor)*))?),*],
                results: &[$($crate::written::Outcome::$outcome $(($($of_outcome)*))?),*],
                $($member: $value,)*
                ..$crate::written::Plan::REST
            };
            const MONITOR: &'static $crate::written::Spec = &$crate::written::Spec {
                $($($about: $said,)+)?
                ..$crate::long_running!(@monitor $read)(<$type as $crate::written::Operation>::SPEC)
            };
            #[inline]
            fn done(answer: &mut $crate::written::Raw) -> $crate::written::Result<$done, $crate::written::Error> {
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
        impl $crate::written::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut $crate::written::Formatter<'_>) -> $crate::written::FmtResult {
                let variant = match self {
                    $(Self::$variant(_) => ::core::stringify!($variant),)+
                };
                $crate::written::show_choice(variant, self, f)
            }
        }
        $($($(
            impl $crate::written::From<$given> for $type {
                #[inline]
                fn from(given: $given) -> Self {
                    Self::$variant(given.into())
                }
            }
        )+)?)+
        impl $crate::written::Choice for $type {
            #[inline]
            fn chosen(&self) -> (&'static $crate::written::Input, &dyn $crate::written::Reflect) {
                match self {
                    $(Self::$variant(content) => {
                        static INPUT: $crate::written::Input =
                            $crate::written::Input::$place($($wire)?) $(.$with($($how)?))*;
                        (&INPUT, content)
                    })+
                }
            }
        }
        impl $crate::written::Given for $type {
            #[inline]
            fn given(&self) -> $crate::written::Value<'_> {
                $crate::written::Value::Choice(self)
            }
        }
        impl $crate::written::Given<$type> for $crate::written::Option<$type> {
            #[inline]
            fn given(&self) -> $crate::written::Value<'_> {
                match self {
                    $crate::written::Some(content) => $crate::written::Value::Choice(content),
                    $crate::written::None => $crate::written::Value::Nothing,
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
        impl $crate::written::FromResponse for $type {
            #[inline]
            fn from_response(
                response: &mut $crate::written::Raw,
            ) -> $crate::written::Result<Self, $crate::written::Error> {
                response.choose(&[$($crate::written::Answer {
                    status: $status,
                    media_types: ::core::concat!($($media_types)?),
                    read: |response| response.$read().map($crate::outputs!(@made $variant $($of)?)),
                }),+])
            }
            #[cfg(feature = "test-util")]
            fn sample(spec: &'static $crate::written::Spec) -> $crate::written::Sample {
                // The first is what the operation is for.
                let all: &[$crate::written::MakeSample] = &[$(|spec| {
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
            pub fn $into(self) -> $crate::written::Option<$of> {
                match self {
                    Self::$variant(content) => $crate::written::Some(content),
                    _ => $crate::written::None,
                }
            }
        }
    };
    (@sample $spec:ident, $status:literal, nothing) => {{ let _ = $spec; $crate::written::Sample::default() }};
    (@sample $spec:ident, $status:literal, text, $of:ty) => {
        $crate::written::Sample::text($crate::written::rules_of($spec, $crate::written::Some($status)))
    };
    (@sample $spec:ident, $status:literal, json, $of:ty) => {
        $crate::written::Sample::json::<$of>($crate::written::rules_of($spec, $crate::written::Some($status)))
    };
    (@sample $spec:ident, $status:literal, $read:ident, $of:ty) => { <$of as $crate::written::FromResponse>::sample($spec) };
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
