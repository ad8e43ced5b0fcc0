//! Types of one's own, in place of generated ones: nothing of the generated crate is known here.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    pub amount: i64,
    pub currency: Currency,
}

/// Fewer than the description allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Currency {
    #[serde(rename = "EUR")]
    Euro,
    #[serde(rename = "CHF")]
    Franc,
}

/// Letters and a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(pub String, pub u32);

impl FromStr for Code {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (letters, number) = text.split_once('-').ok_or("has no hyphen")?;
        let number = number.parse().map_err(|_| "has no number")?;
        Ok(Code(letters.to_owned(), number))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.0, self.1)
    }
}
