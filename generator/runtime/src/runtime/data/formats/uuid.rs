//! `format: uuid`.

use crate::runtime::data::formats::format_type;
use crate::runtime::data::rules::Violation;
use crate::runtime::data::text::InvalidText;

format_type! {
    /// A UUID (RFC 9562).
    Uuid, check_uuid
}

impl Uuid {
    /// The UUID with these 128 bits.
    pub fn from_u128(bits: u128) -> Self {
        let [one, two, three, four, five] = [(96, 32), (80, 16), (64, 16), (48, 16), (0, 48)]
            .map(|(shift, width): (u32, u32)| (bits >> shift) & ((1_u128 << width) - 1));
        Uuid(format!("{one:08x}-{two:04x}-{three:04x}-{four:04x}-{five:012x}"))
    }

    /// Its 128 bits, also where hyphens are missing or braces or `urn:uuid:` are around it.
    ///
    /// # Errors
    ///
    /// When it is no UUID.
    pub fn to_u128(&self) -> Result<u128, InvalidText> {
        let text = self.0.trim_start_matches("urn:uuid:").trim_matches(['{', '}']);
        let digits = text.replace('-', "");
        match digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            true => u128::from_str_radix(&digits, 16).map_err(|_| Self::invalid(NO_UUID)),
            false => Err(Self::invalid(NO_UUID)),
        }
    }
}

impl From<u128> for Uuid {
    fn from(bits: u128) -> Self {
        Uuid::from_u128(bits)
    }
}

const NO_UUID: Violation = Violation::new("is no UUID of RFC 9562, section 4");

fn check_uuid(text: &str) -> Result<(), Violation> {
    let fits = text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
    if fits { Ok(()) } else { Err(NO_UUID) }
}
