//! `format: byte`, and `contentEncoding: base64`.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};

use crate::runtime::data::formats::format_type;
use crate::runtime::data::rules::Violation;
use crate::runtime::data::text::InvalidText;

format_type! {
    /// Bytes in base64 (RFC 4648, section 4).
    Base64, check_base64
}

impl Base64 {
    /// Encodes bytes.
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Base64(STANDARD.encode(bytes))
    }

    /// The bytes, also where the padding is missing, the alphabet is the one for URLs, or lines are broken.
    ///
    /// # Errors
    ///
    /// When it is no base64.
    pub fn decode(&self) -> Result<Vec<u8>, InvalidText> {
        let text: String = self.0.split_ascii_whitespace().collect();
        TOLERANT
            .decode(&text)
            .or_else(|_| TOLERANT_URL_SAFE.decode(&text))
            .map_err(|_| Self::invalid(NO_BASE64))
    }
}

/// Bits at the end that belong to no byte may be refused (RFC 4648, section 3.5), but `check` does not look at them.
const ANY_END: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
static TOLERANT: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, ANY_END);
static TOLERANT_URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, ANY_END);

const NO_BASE64: Violation = Violation::new("is no base64 of RFC 4648, section 4");

/// The alphabet and the padding; nothing is decoded, the text may be large.
fn check_base64(text: &str) -> Result<(), Violation> {
    let digits = text.trim_end_matches('=');
    let fits = text.len().is_multiple_of(4)
        && text.len() - digits.len() <= 2
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'));
    if fits { Ok(()) } else { Err(NO_BASE64) }
}
