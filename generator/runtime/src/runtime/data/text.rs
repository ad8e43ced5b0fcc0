//! Strings with types of their own: constrained strings and string enumerations, and enumerations of other scalars.
//!
//! A value that was received is kept as it came, conforming or not; a value that is made by the program is checked.

use std::fmt;

use serde_json::Value;

use crate::runtime::data::reflect::View;
use crate::runtime::data::rules::{self, Rule, Violation};

/// A text that is not what its type describes. Never holds the text itself, which may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidText {
    pub(crate) name: &'static str,
    pub(crate) violation: Violation,
}

impl InvalidText {
    /// The name of the type.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What is wrong with the text.
    pub fn violation(&self) -> &Violation {
        &self.violation
    }
}

impl fmt::Display for InvalidText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid {}: it {}", self.name, self.violation)
    }
}

impl std::error::Error for InvalidText {}

/// Whether a text keeps the rules of the type of this name.
///
/// # Errors
///
/// The first rule that it breaks.
pub fn check(name: &'static str, rules: &[Rule], text: &str) -> Result<(), InvalidText> {
    match rules::check(&View::Str(text), rules) {
        Ok(()) => Ok(()),
        Err(violation) => Err(InvalidText { name, violation }),
    }
}

/// Hands a text on that keeps the rules.
///
/// # Errors
///
/// The first rule that it breaks.
pub fn checked(name: &'static str, rules: &[Rule], text: String) -> Result<String, InvalidText> {
    check(name, rules, &text)?;
    Ok(text)
}

/// The same in a `const`, where what is wrong stops the compilation.
///
/// # Panics
///
/// When it runs with the program, on a text that breaks a rule.
#[track_caller]
pub const fn checked_static(rules: &[Rule], text: &'static str) -> &'static str {
    let mut index = 0;
    while index < rules.len() {
        match rules[index] {
            Rule::MinLength(least) if rules::length(text) < least => {
                refuse(
                    "the string is shorter than the description's minLength, ",
                    digits(least, &mut [0; 20]),
                );
            }
            Rule::MaxLength(most) if rules::length(text) > most => {
                refuse(
                    "the string is longer than the description's maxLength, ",
                    digits(most, &mut [0; 20]),
                );
            }
            Rule::Pattern(pattern) => pattern.check_static(text), // optional: pattern
            _ => {}
        }
        index += 1;
    }
    text
}

/// Stops with both texts as one, which is all that a `const` can say.
#[track_caller]
#[allow(
    clippy::panic,
    clippy::uninlined_format_args,
    reason = "it is for a constant that does not fit, and another form is not for a `const`"
)]
pub(crate) const fn refuse(what: &str, is: &str) -> ! {
    let (mut text, mut length) = ([0; 512], 0);
    while length < text.len() && length < what.len() + is.len() {
        text[length] = match length < what.len() {
            true => what.as_bytes()[length],
            false => is.as_bytes()[length - what.len()],
        };
        length += 1;
    }
    match std::str::from_utf8(text.split_at(length).0) {
        Ok(text) => panic!("{}", text),
        // A long one was cut within a character.
        Err(_) => panic!("{}", what),
    }
}

/// A number in a `const`.
const fn digits(mut number: u64, buffer: &mut [u8; 20]) -> &str {
    let mut start = buffer.len();
    while start > 0 && (number > 0 || start == buffer.len()) {
        start -= 1;
        buffer[start] = b'0' + (number % 10) as u8;
        number /= 10;
    }
    match std::str::from_utf8(buffer.split_at(start).1) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Whether a text of the type with these rules is never shown.
pub fn is_secret(rules: &[Rule]) -> bool {
    rules::hide(rules)
}

/// Shows a text of this type, unless it is a secret.
///
/// # Errors
///
/// The formatter's own.
pub fn show_text(name: &str, rules: &[Rule], text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rules::hide(rules) {
        true => f.debug_tuple(name).field(&format_args!("***")).finish(),
        false => f.debug_tuple(name).field(&text).finish(),
    }
}

/// Which of the documented values, written as JSON, this is.
pub fn position_of(values: &[&str], value: &Value) -> Option<usize> {
    values.iter().position(|json| rules::equals(json, value))
}

/// Whether a value is of the JSON type of any of the documented ones, which are written as JSON.
pub fn has_kind(values: &[&str], value: &Value) -> bool {
    values
        .iter()
        .any(|json| std::mem::discriminant(&scalar(json)) == std::mem::discriminant(value))
}

/// A documented value out of its JSON.
pub fn scalar(json: &str) -> Value {
    read_json(json).unwrap_or_default()
}

/// A value out of its JSON, from bytes like bodies: reading from a `str` would be serde_json's reader once more.
pub(crate) fn read_json(json: &str) -> Option<Value> {
    serde_json::from_slice(json.as_bytes()).ok()
}

/// A constrained string: a type of its own, and what its text must be.
///
/// ```text
/// newtype! {
///     /// …
///     pub struct ChatServiceSid {
///         min_length: 34,
///         max_length: 34,
///         pattern: Pattern::Steps("^IS[0-9a-fA-F]{32}$", &[…]),
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! newtype {
    (
        $(#$attribute:tt)*
        pub struct $type:ident {
            $($rule:ident: $value:expr),* $(,)?
        }
    ) => {
        $(#$attribute)*
        #[derive(Clone, PartialEq, PartialOrd, Ord, Hash)]
        pub struct $type($crate::written::Cow<'static, str>);
        impl $crate::written::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut $crate::written::Formatter<'_>) -> $crate::written::FmtResult {
                $crate::written::show_text(stringify!($type), Self::RULES, &self.0, f)
            }
        }
        impl $type {
            const RULES: &'static [$crate::written::Rule] = {
                #[allow(unused_imports, reason = "not every type has a pattern")] // optional: pattern
                use $crate::runtime::data::pattern::{Pattern, Step}; // optional: pattern
                &[$($crate::newtype!(@$rule $value)),*]
            };

            /// Checks the text.
            ///
            /// # Errors
            ///
            /// When it is not what the description says.
            #[inline]
            pub fn new(text: impl $crate::written::Into<$crate::written::String>) -> $crate::written::Result<Self, $crate::written::InvalidText> {
                $crate::written::TryFrom::<$crate::written::String>::try_from(text.into())
            }

            /// Checks the text while the program is compiled, when it is used in a `const`.
            ///
            /// # Panics
            ///
            /// When it is not used in a `const` and the text is not what the description says.
            #[track_caller]
            #[inline]
            pub const fn from_static(text: &'static str) -> Self {
                Self($crate::written::Cow::Borrowed($crate::written::checked_static(Self::RULES, text)))
            }

            /// Whether the text is what the description says; what was received may be anything.
            ///
            /// # Errors
            ///
            /// When it is not.
            #[inline]
            pub fn check(&self) -> $crate::written::Result<(), $crate::written::InvalidText> {
                $crate::written::check_text(stringify!($type), Self::RULES, &self.0)
            }

            #[inline]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            #[inline]
            pub fn into_string(self) -> $crate::written::String {
                self.0.into_owned()
            }
        }
        impl $crate::written::TryFrom<$crate::written::String> for $type {
            type Error = $crate::written::InvalidText;
            #[inline]
            fn try_from(text: $crate::written::String) -> $crate::written::Result<Self, Self::Error> {
                match $crate::written::checked(stringify!($type), Self::RULES, text) {
                    Ok(text) => Ok(Self($crate::written::Cow::Owned(text))),
                    Err(error) => Err(error),
                }
            }
        }
        impl $crate::written::Text for $type {
            #[inline]
            fn set(&mut self, text: $crate::written::Cow<'_, str>) {
                self.0 = $crate::written::Cow::Owned(text.into_owned());
            }
            #[inline]
            fn check(&self) -> $crate::written::Result<(), $crate::written::Violation> {
                $crate::written::check_rules(&$crate::written::View::Str(&self.0), Self::RULES)
            }
            #[cfg(feature = "test-util")]
            fn rules(&self) -> &'static [$crate::written::Rule] {
                Self::RULES
            }
            #[inline]
            fn is_secret(&self) -> bool {
                $crate::written::is_secret(Self::RULES)
            }
        }
        impl $crate::written::TryFrom<&str> for $type {
            type Error = $crate::written::InvalidText;
            #[inline]
            fn try_from(text: &str) -> $crate::written::Result<Self, Self::Error> {
                $crate::written::TryFrom::<$crate::written::String>::try_from(text.into())
            }
        }
        impl $crate::written::FromStr for $type {
            type Err = $crate::written::InvalidText;
            #[inline]
            fn from_str(text: &str) -> $crate::written::Result<Self, Self::Err> {
                $crate::written::TryFrom::<$crate::written::String>::try_from(text.into())
            }
        }
        $crate::string_of!($type);
        $crate::text_of!($type, Self($crate::written::Cow::Borrowed("")));
    };
    (@min_length $value:expr) => { $crate::written::Rule::MinLength($value) };
    (@max_length $value:expr) => { $crate::written::Rule::MaxLength($value) };
    (@secret $value:expr) => { $crate::written::Rule::Secret };
    (@pattern $value:expr) => { $crate::written::Rule::Pattern(&$value) }; // optional: pattern
}

/// A string enumeration: a variant for each value on the wire; any other value is kept in the last one. Where that is
/// `open`, the description says that there are others.
///
/// It is what its text is: equal to whatever has the same one, and shown and hashed as it. Derived, each of these would be an
/// arm for each variant, and of most variants there are hundreds in a large API.
///
/// ```text
/// text_enum! {
///     pub enum Target {
///         Webhook = "webhook",
///         Studio = "studio",
///         ..Unknown(String),
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! text_enum {
    (
        $(#$attribute:tt)*
        pub enum $type:ident {
            $($(#$of_variant:tt)* $variant:ident = $text:literal,)*
            .. $unknown:ident(String) $($open:ident)?,
        }
    ) => {
        $(#$attribute)*
        pub enum $type {
            $($(#$of_variant)* $variant,)*
            /// A value that the description does not list.
            $unknown($crate::written::String),
        }
        impl $type {
            /// The documented values.
            #[allow(dead_code, reason = "for whoever needs them")]
            pub const VALUES: &'static [Self] = &[$(Self::$variant),*];

            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::$unknown(text) => text,
                }
            }
        }
        impl $crate::written::From<&str> for $type {
            #[inline]
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    _ => Self::$unknown(text.into()),
                }
            }
        }
        impl $crate::written::From<$crate::written::String> for $type {
            #[inline]
            fn from(text: $crate::written::String) -> Self {
                Self::from(&*text)
            }
        }
        impl $crate::written::FromStr for $type {
            type Err = $crate::written::Infallible;
            #[inline]
            fn from_str(text: &str) -> $crate::written::Result<Self, $crate::written::Infallible> {
                Ok(Self::from(text))
            }
        }
        impl $crate::written::Listed for $type {
            const TEXTS: &'static [&'static str] = &[$($text),*];
            $($crate::text_enum! { @$open })?
        }
        impl $crate::written::Clone for $type {
            #[inline]
            fn clone(&self) -> Self {
                Self::from(self.as_str())
            }
        }
        impl $crate::written::PartialEq for $type {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }
        impl $crate::written::Hash for $type {
            fn hash<H: $crate::written::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }
        impl $crate::written::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut $crate::written::Formatter<'_>) -> $crate::written::FmtResult {
                $crate::written::Debug::fmt(self.as_str(), f)
            }
        }
        $crate::str_of!($type);
        $crate::text_of!($type, Self::$unknown($crate::written::String::new()));
    };
    (@open) => {
        const OPEN: bool = true;
    };
}

/// The order of a string enumeration, where the settings ask for one: its variants as they are listed, then all other texts.
#[doc(hidden)]
#[macro_export]
macro_rules! text_order {
    ($type:ident) => {
        impl $crate::written::Ord for $type {
            fn cmp(&self, other: &Self) -> $crate::written::Ordering {
                let listed = <Self as $crate::written::Listed>::TEXTS;
                let place = |text: &str| listed.iter().position(|one| *one == text).unwrap_or(listed.len());
                let (text, other) = (self.as_str(), other.as_str());
                place(text).cmp(&place(other)).then_with(|| text.cmp(other))
            }
        }
        impl $crate::written::PartialOrd for $type {
            fn partial_cmp(&self, other: &Self) -> $crate::written::Option<$crate::written::Ordering> {
                $crate::written::Some(self.cmp(other))
            }
        }
    };
}

/// What every type that is a string on the wire has, given its inherent `as_str` and its blank value.
#[doc(hidden)]
#[macro_export]
macro_rules! text_of {
    ($type:ident, $blank:expr) => {
        impl $crate::written::Reflect for $type {
            #[inline]
            fn blank() -> Self {
                $blank
            }
            #[inline]
            fn slot(&mut self) -> $crate::written::Slot<'_> {
                $crate::written::Slot::Text(self)
            }
            #[inline]
            fn view(&self) -> $crate::written::View<'_> {
                $crate::written::View::Text(self)
            }
        }
        impl $crate::written::Display for $type {
            #[inline]
            fn fmt(&self, f: &mut $crate::written::Formatter<'_>) -> $crate::written::FmtResult {
                f.pad(self.as_str())
            }
        }
        $crate::serde_of!($type);
    };
}

/// What every type that is a string on the wire, an enumeration too, has through its inherent `as_str`.
#[doc(hidden)]
#[macro_export]
macro_rules! str_of {
    ($type:ident) => {
        // Derived, it would bring a function that does nothing.
        impl $crate::written::Eq for $type {}
        impl $crate::written::AsRef<str> for $type {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
        impl $crate::written::PartialEq<str> for $type {
            #[inline]
            fn eq(&self, text: &str) -> bool {
                self.as_str() == text
            }
        }
        impl $crate::written::PartialEq<&str> for $type {
            #[inline]
            fn eq(&self, text: &&str) -> bool {
                self.as_str() == *text
            }
        }
    };
}

/// What a constrained string and a format have besides, through their `into_string`.
#[doc(hidden)]
#[macro_export]
macro_rules! string_of {
    ($type:ident) => {
        $crate::str_of!($type);
        impl $crate::written::From<$type> for $crate::written::String {
            #[inline]
            fn from(text: $type) -> Self {
                text.into_string()
            }
        }
    };
}

/// An enumeration whose values are not all strings: a variant for each of them, which are written as JSON.
///
/// ```text
/// scalar_enum! {
///     pub enum Priority {
///         Low = "1",
///         High = "2",
///         ..Unknown(Value),
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! scalar_enum {
    (
        $(#$attribute:tt)*
        pub enum $type:ident {
            $($(#$of_variant:tt)* $variant:ident = $json:literal,)*
            .. $unknown:ident(Value) $($open:ident)?,
        }
    ) => {
        $(#$attribute)*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $type {
            $($(#$of_variant)* $variant,)*
            /// A value that the description does not list.
            $unknown($crate::written::Json),
        }
        impl $type {
            /// The documented values.
            #[allow(dead_code, reason = "for whoever needs them")]
            pub const VALUES: &'static [Self] = &[$(Self::$variant),*];

            #[inline]
            pub fn to_value(&self) -> $crate::written::Json {
                match self {
                    $(Self::$variant => $crate::written::scalar($json),)*
                    Self::$unknown(value) => value.clone(),
                }
            }
        }
        impl $crate::written::From<$crate::written::Json> for $type {
            #[inline]
            fn from(value: $crate::written::Json) -> Self {
                match $crate::written::position_of(&[$($json),*], &value) {
                    Some(index) => Self::VALUES[index].clone(),
                    None => Self::$unknown(value),
                }
            }
        }
        impl $crate::written::Scalar for $type {
            #[inline]
            fn set(&mut self, value: $crate::written::Json) {
                *self = $crate::written::From::from(value);
            }
            #[inline]
            fn to_value(&self) -> $crate::written::Json {
                self.to_value()
            }
            #[inline]
            fn has_kind(&self, value: &$crate::written::Json) -> bool {
                $crate::written::has_kind(&[$($json),*], value)
            }
            #[inline]
            fn documented(&self) -> &'static [&'static str] {
                &[$($json),*]
            }
            $crate::scalar_enum! { @listed $unknown $($open)? }
        }
        impl $crate::written::Reflect for $type {
            #[inline]
            fn blank() -> Self {
                Self::$unknown($crate::written::Json::Null)
            }
            #[inline]
            fn slot(&mut self) -> $crate::written::Slot<'_> {
                $crate::written::Slot::Scalar(self)
            }
            #[inline]
            fn view(&self) -> $crate::written::View<'_> {
                $crate::written::View::Scalar(self)
            }
        }
        impl $crate::written::Display for $type {
            #[inline]
            fn fmt(&self, f: &mut $crate::written::Formatter<'_>) -> $crate::written::FmtResult {
                $crate::written::show_scalar(&self.to_value(), f)
            }
        }
        $crate::serde_of!($type);
    };
    (@listed $unknown:ident) => {
        #[inline]
        fn listed(&self) -> $crate::written::Option<usize> {
            Some(Self::VALUES.len())
        }
        #[inline]
        fn check(&self) -> $crate::written::Result<(), $crate::written::Violation> {
            match self {
                Self::$unknown(_) => Err($crate::written::UNLISTED),
                _ => Ok(()),
            }
        }
    };
    (@listed $unknown:ident open) => {
        #[inline]
        fn check(&self) -> $crate::written::Result<(), $crate::written::Violation> {
            Ok(())
        }
    };
}

/// Writes a scalar as a parameter would: a string without quotes, anything else as JSON.
///
/// # Errors
///
/// The formatter's own.
pub fn show(value: &Value, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value {
        Value::String(text) => f.pad(text),
        value => f.pad(&value.to_string()),
    }
}
