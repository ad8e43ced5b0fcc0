// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// # Heading
    ///
    /// 1. list continued lazily
    ///    - nested
    ///
    /// | a | b |
    /// |---|---|
    ///
    /// `#/components/schemas/E~1vil~0`
    pub struct EVil {
        /// \`unbalanced
        pub quote_d: Option<EVilQuoteD> = "quote\"d",
        /// \[`Option`\] x [i](http://img)
        pub newline: Option<String> = "new\nline",
        /// Default: `5`. Example: `"*/"`.
        pub n0m: Option<i64> = "\u{1b}[0m",
    } impl Default
}

text_enum! {
    /// \`unbalanced
    ///
    /// `#/components/schemas/E~1vil~0/properties/quote"d`
    pub enum EVilQuoteD {
        StarSlash = "*/",
        QuoteHash = "\"#",
        Newline = "\n",
        Backtick = "`",
        Backslash = "\\",
        ..Unknown(String),
    }
}
