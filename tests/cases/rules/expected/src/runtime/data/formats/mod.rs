// @generated from the OpenAPI description description.yaml; do not edit

//! The strings of well-known formats that need no library but what every client has: a file each, and here what they and
//! those of `time` have in common.


/// Makes the type of a format: its text as it came, checked by a function where the program makes one out of text.
macro_rules! format_type {
    ($(#$attribute:tt)* $type:ident, $check:path) => {
        $(#$attribute)*
        ///
        /// The text is kept as it came, and compares as text. What is not of the format can be received, and sent with
        /// [`Self::verbatim`].
        #[derive(Clone, Debug, PartialEq, PartialOrd, Ord, Hash)]
        pub struct $type(String);

        impl $type {
            /// Takes any text, of the format or not.
            pub fn verbatim(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }

            pub fn into_string(self) -> String {
                self.0
            }

            /// Whether the text is of the format.
            ///
            /// # Errors
            ///
            /// When it is not.
            pub fn check(&self) -> Result<(), $crate::runtime::data::text::InvalidText> {
                $check(&self.0).map_err(Self::invalid)
            }

            fn invalid(violation: $crate::runtime::data::rules::Violation) -> $crate::runtime::data::text::InvalidText {
                $crate::runtime::data::text::InvalidText {
                    name: stringify!($type),
                    violation,
                }
            }
        }

        impl $crate::runtime::data::reflect::Text for $type {
            fn set(&mut self, text: std::borrow::Cow<'_, str>) {
                self.0 = text.into_owned();
            }
            fn check(&self) -> Result<(), $crate::runtime::data::rules::Violation> {
                $check(&self.0)
            }
            fn is_format(&self) -> bool {
                true
            }
        }

        impl TryFrom<String> for $type {
            type Error = $crate::runtime::data::text::InvalidText;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                let value = Self(text);
                value.check()?;
                Ok(value)
            }
        }

        impl TryFrom<&str> for $type {
            type Error = $crate::runtime::data::text::InvalidText;
            fn try_from(text: &str) -> Result<Self, Self::Error> {
                Self::try_from(text.to_owned())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::runtime::data::text::InvalidText;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::try_from(text.to_owned())
            }
        }

        $crate::string_of!($type);
        $crate::text_of!($type, Self(String::new()));
    };
}
pub(crate) use format_type;
