//! Characters that people who review a file cannot see, or that change how the text around them is shown.
//!
//! None of them stands in a generated file or in a message but as an escape or a replacement: every place that writes
//! text of the description asks here.

use std::fmt::Write as _;

/// Unicode's `Cf`, `Co` and `Cs` (of which the bidirectional controls and the tags are some), line and paragraph
/// separators, and what is by default not shown at all, the variation selectors of emoji apart. Control characters are
/// [`char::is_control`].
const UNSEEN: &[(char, char)] = &[
    ('\u{AD}', '\u{AD}'),
    ('\u{34F}', '\u{34F}'),
    ('\u{600}', '\u{605}'),
    ('\u{61C}', '\u{61C}'),
    ('\u{6DD}', '\u{6DD}'),
    ('\u{70F}', '\u{70F}'),
    ('\u{890}', '\u{891}'),
    ('\u{8E2}', '\u{8E2}'),
    ('\u{115F}', '\u{1160}'),
    ('\u{17B4}', '\u{17B5}'),
    ('\u{180B}', '\u{180F}'),
    ('\u{200B}', '\u{200F}'),
    ('\u{2028}', '\u{202E}'),
    ('\u{2060}', '\u{206F}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{E000}', '\u{F8FF}'),
    ('\u{FE00}', '\u{FE0D}'),
    ('\u{FEFF}', '\u{FEFF}'),
    ('\u{FFA0}', '\u{FFA0}'),
    ('\u{FFF0}', '\u{FFFB}'),
    ('\u{110BD}', '\u{110BD}'),
    ('\u{110CD}', '\u{110CD}'),
    ('\u{13430}', '\u{1343F}'),
    ('\u{1BCA0}', '\u{1BCA3}'),
    ('\u{1D173}', '\u{1D17A}'),
    ('\u{E0000}', '\u{E0FFF}'),
    ('\u{F0000}', '\u{10FFFF}'),
];

pub fn is_unseen(c: char) -> bool {
    // What nearly all text is made of.
    if c < '\u{AD}' {
        return false;
    }
    let next = UNSEEN.partition_point(|(first, _)| *first <= c);
    next.checked_sub(1)
        .and_then(|index| UNSEEN.get(index))
        .is_some_and(|(_, last)| c <= *last)
}

/// JSON in which those characters are escaped, too, and `U+007F`; serde_json escapes only what JSON demands.
pub fn escape_json(json: &str) -> String {
    if json.bytes().all(|byte| byte < 0x7F) {
        return json.to_owned();
    }
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        match is_unseen(c) || c == '\u{7F}' || ('\u{80}'..='\u{9F}').contains(&c) {
            true => c
                .encode_utf16(&mut [0; 2])
                .iter()
                // Writing to a string cannot fail.
                .for_each(|unit| _ = write!(text, "\\u{unit:04x}")),
            false => text.push(c),
        }
    }
    text
}

/// The text with every character that a terminal would act on replaced by one that shows it.
pub(crate) fn neutral(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' => ' ',
            '\0'..='\x1F' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER),
            '\x7F' => '\u{2421}',
            c if c.is_control() || is_unseen(c) => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_the_categories_are_unseen() {
        let wanted = regex::Regex::new(r"^[\p{Cf}\p{Co}\p{Bidi_Control}\p{Zl}\p{Zp}]$").expect("it is a pattern");
        for c in '\0'..=char::MAX {
            let there = wanted.is_match(c.encode_utf8(&mut [0; 4]));
            assert!(!there || is_unseen(c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn letters_marks_and_emoji_are_seen() {
        for c in "aß名ह\u{94d}\u{301}👍\u{fe0f}—…\u{a0}".chars() {
            assert!(!is_unseen(c), "U+{:04X}", u32::from(c));
        }
        let unseen = ('\0'..=char::MAX).filter(|c| is_unseen(*c) && c.is_alphanumeric());
        assert!(unseen.count() < 60, "letters are not to be lost");
    }

    #[test]
    fn json_stays_the_same_value() {
        let text = serde_json::Value::from("a\u{202e}\u{e0041}\u{7f}b").to_string();
        let escaped = escape_json(&text);
        assert_eq!(escaped, r#""a\u202e\udb40\udc41\u007fb""#);
        assert_eq!(
            serde_json::from_str::<String>(&escaped).ok(),
            serde_json::from_str::<String>(&text).ok()
        );
    }
}
