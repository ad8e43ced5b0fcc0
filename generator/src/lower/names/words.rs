//! Words of a spelling: letters of other scripts romanised, symbols spelt out, acronyms whole.

use std::borrow::Cow;

use heck::ToSnakeCase;

use super::assembly::without_assembly;
use super::capitals::unmix;
use crate::unseen::is_unseen;

/// The lower-case words of a spelling; never empty, every one non-empty and made of identifier characters.
pub fn words(text: &str) -> Vec<String> {
    if is_plain(text) {
        return text.split(SEPARATORS).map(str::to_owned).collect();
    }
    spelt(text)
}

/// The words of any spelling.
fn spelt(text: &str) -> Vec<String> {
    let text = &*without_assembly(text);
    let romanised = &*romanised(text);
    let mut list = Vec::new();
    if is_joined(romanised) {
        for part in unmix(romanised).split(SEPARATORS) {
            push_joined(&mut list, part);
        }
    } else if romanised.chars().any(is_word) {
        push_all(&mut list, &prepare(romanised));
    } else {
        push_all(&mut list, &spell(text));
    }
    if list.is_empty() {
        list.push("empty".to_owned());
    }
    list
}

/// Whether a text is letters and digits with a separator between some: what nearly all is that is not plain.
fn is_joined(text: &str) -> bool {
    let (mut between, mut has_word) = (true, false);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => (between, has_word) = (false, true),
            b'_' | b'/' | b'.' | b' ' => between = true,
            b'-' if !between => between = true,
            _ => return false,
        }
    }
    // There it is a sign.
    has_word && !text.ends_with('-')
}

/// The words of letters and digits, with an acronym behind a number as one of its own.
fn push_joined(list: &mut Vec<String>, part: &str) {
    let mut start = 0;
    for index in 1..part.len() {
        if starts_acronym(part.as_bytes(), index) {
            push_cased(list, &part[start..index]);
            start = index;
        }
    }
    push_cased(list, &part[start..]);
}

/// The words of a text whose symbols only separate.
fn push_all(list: &mut Vec<String>, text: &str) {
    let words = text.to_snake_case();
    list.extend(words.split('_').filter(|word| !word.is_empty()).map(str::to_owned));
}

/// The words of letters and digits, which begin at capitals: one behind a small letter, and the last of several before a small one. It is
/// how `heck` has it, of which nearly all names need no more.
fn push_cased(list: &mut Vec<String>, part: &str) {
    let bytes = part.as_bytes();
    let (mut start, mut in_small, mut in_capitals) = (0, false, false);
    for (index, pair) in bytes.windows(2).enumerate() {
        let (small, capital) = (pair[0].is_ascii_lowercase(), pair[0].is_ascii_uppercase());
        let cut = if (small || in_small && !capital) && pair[1].is_ascii_uppercase() {
            index + 1
        } else if in_capitals && capital && pair[1].is_ascii_lowercase() {
            index
        } else {
            // Digits go with what is before them.
            if small || capital {
                (in_small, in_capitals) = (small, capital);
            }
            continue;
        };
        list.push(part[start..cut].to_ascii_lowercase());
        (start, in_small, in_capitals) = (cut, false, false);
    }
    if start < part.len() {
        list.push(part[start..].to_ascii_lowercase());
    }
}

/// Symbols by name, for text that has nothing else.
pub(super) fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        ' ' => "space",
        '!' => "bang",
        '"' => "quote",
        '#' => "hash",
        '$' => "dollar",
        '%' => "percent",
        '&' => "and",
        '\'' => "apostrophe",
        '(' => "open_paren",
        ')' => "close_paren",
        '*' => "star",
        '+' => "plus",
        ',' => "comma",
        '-' => "minus",
        '.' => "dot",
        '/' => "slash",
        ':' => "colon",
        ';' => "semicolon",
        '<' => "lt",
        '=' => "eq",
        '>' => "gt",
        '?' => "question",
        '@' => "at",
        '[' => "open_bracket",
        '\\' => "backslash",
        ']' => "close_bracket",
        '^' => "caret",
        '_' => "underscore",
        '`' => "backtick",
        '{' => "open_brace",
        '|' => "pipe",
        '}' => "close_brace",
        '~' => "tilde",
        '\t' => "tab",
        '\n' => "newline",
        '\r' => "return",
        _ => return None,
    })
}

/// What only separates where it stands between two words.
const SEPARATORS: [char; 5] = ['_', '-', '/', '.', ' '];

/// Words in lower case with one separator between each two, all in ASCII: what most names on the wire are.
fn is_plain(text: &str) -> bool {
    let mut between = true;
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => between = false,
            b'_' | b'-' | b'/' | b'.' | b' ' if !between => between = true,
            _ => return false,
        }
    }
    !between
}

/// Text with the letters of other scripts, and what stands for some (`½`, `€`, `№`), in Latin ones; a letter that has no
/// such spelling by its number. What is no letter stays.
fn romanised(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (index, &c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| chars[index]);
        let after = chars.get(index + 1).copied();
        // A script without capitals ends where one with them begins.
        let edge = before.is_some_and(|before| before.is_alphabetic() && has_case(before) != has_case(c));
        if edge && c.is_alphabetic() {
            out.push(' ');
        }
        if c.is_ascii() || is_invisible(c) || is_pictorial(c) {
            out.push(c);
            continue;
        }
        let letter = c.is_alphanumeric();
        match deunicode::deunicode_char(c) {
            None if letter => out.push_str(&format!(" u{:x} ", u32::from(c))),
            Some(latin) if latin.chars().any(is_word) => {
                // `Ж` of `ЖУРНАЛ` is `ZH`.
                let capital = |c: Option<char>| c.is_some_and(char::is_uppercase);
                let whole = c.is_uppercase() && (capital(after) || (capital(before) && !after.is_some_and(has_case)));
                let latin = latin.chars().filter(|c| is_word(*c) || matches!(c, ' ' | '/'));
                let latin = latin.map(|c| if whole { c.to_ascii_uppercase() } else { c });
                let separator = if letter { "" } else { " " };
                out.push_str(separator);
                out.extend(latin);
                out.push_str(separator);
            }
            // What only changes how a letter is spoken, such as the soft sign.
            Some(_) if letter => {}
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

fn has_case(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase()
}

/// Whether a character can be part of a word as it is.
pub(super) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

/// Text without any word: every symbol by name.
fn spell(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    'next: while let Some(c) = rest.chars().next() {
        for (pair, name) in [
            (">=", "gte"),
            ("<=", "lte"),
            ("!=", "ne"),
            ("<>", "ne"),
            ("==", "eq"),
            ("&&", "and"),
            ("||", "or"),
        ] {
            if let Some(after) = rest.strip_prefix(pair) {
                out.push_str(name);
                out.push(' ');
                rest = after;
                continue 'next;
            }
        }
        match symbol(c) {
            Some(name) => out.push_str(name),
            None => out.push_str(&format!("u{:x}", u32::from(c))),
        }
        out.push(' ');
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// Text with words: separators become spaces, and the symbols that carry meaning become words.
fn prepare(text: &str) -> String {
    let text = &*unmix(text);
    let generic = text
        .find('<')
        .is_some_and(|open| text[open + 1..].starts_with(is_word) && text[open..].contains('>'));
    let chars: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| chars.get(index)).copied();
    let mut out = String::with_capacity(text.len() + 8);
    for (index, &c) in chars.iter().enumerate() {
        let before = at(index.checked_sub(1));
        let after = at(Some(index + 1));
        let word_before = before.is_some_and(is_word);
        let word_after = after.is_some_and(is_word);
        if is_word(c) {
            if starts_acronym_at(&chars, index) {
                out.push(' ');
            }
            out.push(c);
            continue;
        }
        let word = match c {
            '+' if word_before && after.is_some_and(char::is_alphabetic) => "",
            '+' => "plus",
            '-' if before.is_none() && word_after => "minus",
            '-' if !word_before && after.is_some_and(|c| c.is_ascii_digit()) => "minus",
            '-' if word_before && after.is_none() => "minus",
            '*' => "star",
            '%' => "percent",
            '&' => "and",
            '<' | '>' if generic || before == Some('-') || before == Some('=') => "",
            '<' if after == Some('=') => "lte",
            '>' if after == Some('=') => "gte",
            '!' if after == Some('=') => "ne",
            '<' => "lt",
            '>' => "gt",
            '!' if before.is_none() => "not",
            '=' if matches!(before, Some('<' | '>' | '!' | '=')) || (word_before && word_after) => "",
            '=' if after == Some('>') => "",
            '=' => "eq",
            '#' if word_before && !word_after => "sharp",
            '@' if before.is_none() => "at",
            '$' if word_before && after.is_none() => "dollar",
            // `don't` is one word.
            '\'' | '\u{2019}' if word_before && word_after => continue,
            c if is_invisible(c) => continue,
            c if is_pictorial(c) => {
                out.push_str(&format!(" u{:x} ", u32::from(c)));
                continue;
            }
            _ => "",
        };
        out.push(' ');
        if !word.is_empty() {
            out.push_str(word);
            out.push(' ');
        }
    }
    out
}

/// Whether an acronym begins after letters and a number: `API` of `AppsV1API`, but nothing in `P2P` or `2FA`.
fn starts_acronym(bytes: &[u8], index: usize) -> bool {
    let is = |at: Option<usize>, kind: fn(&u8) -> bool| at.and_then(|at| bytes.get(at)).is_some_and(kind);
    let upper = u8::is_ascii_uppercase;
    if !is(index.checked_sub(1), u8::is_ascii_digit) || !is(Some(index), upper) || !is(Some(index + 1), upper) {
        return false;
    }
    let digits = bytes[..index]
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    is(index.checked_sub(digits + 1), u8::is_ascii_alphabetic)
}

/// The same in any text.
fn starts_acronym_at(chars: &[char], index: usize) -> bool {
    let byte = |c: &char| u8::try_from(*c).unwrap_or_default();
    let start = chars[..index].iter().rev().take_while(|c| c.is_ascii_digit()).count() + 1;
    let start = index.saturating_sub(start);
    let around: Vec<u8> = chars[start..chars.len().min(index + 2)].iter().map(byte).collect();
    starts_acronym(&around, index - start)
}

/// Marks that show nothing of their own.
fn is_invisible(c: char) -> bool {
    c.is_control() || is_unseen(c) || matches!(c, '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}')
}

/// Symbols that tell names apart, such as emoji; other punctuation only separates.
fn is_pictorial(c: char) -> bool {
    let code = u32::from(c);
    (0x2190..0x3000).contains(&code) || code >= 0x1_f000
}

/// `v1`, `v1beta1`, `2024`, `1_0`.
pub fn is_version(segment: &str) -> bool {
    let rest = segment.strip_prefix(['v', 'V']).unwrap_or(segment);
    rest.starts_with(|c: char| c.is_ascii_digit())
        && rest
            .split(|c: char| c.is_ascii_digit() || c == '_' || c == '-')
            .all(|word| matches!(word, "" | "alpha" | "beta" | "rc" | "p" | "preview"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_begin_where_capitals_do() {
        let letters: Vec<char> = "abBCD1".chars().collect();
        for number in 0..letters.len().pow(6) {
            let mut rest = number;
            let text = std::iter::from_fn(|| {
                let letter = letters[rest % letters.len()];
                rest /= letters.len();
                Some(letter)
            });
            let text: String = text.take(6).collect();
            let mut list = Vec::new();
            push_cased(&mut list, &text);
            assert_eq!(list.join("_"), text.to_snake_case(), "{text}");
        }
    }

    /// Texts of one to nine of these letters, the same ones each time.
    fn texts(letters: &str, count: usize) -> impl Iterator<Item = String> {
        let letters: Vec<char> = letters.chars().collect();
        let mut state = 1_u64;
        let mut next = move |below: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap_or_default() % below
        };
        (0..count).map(move |_| {
            let length = 1 + next(9);
            (0..length).map(|_| letters[next(letters.len())]).collect()
        })
    }

    /// What is joined by separators comes to the same as what has symbols.
    #[test]
    fn what_is_joined_is_what_it_is() {
        let mut joined = 0;
        for text in texts("abAB19_-/. +", 60_000) {
            if is_joined(&text) {
                joined += 1;
                let mut list = Vec::new();
                push_all(&mut list, &prepare(&text));
                assert_eq!(spelt(&text), list, "{text:?}");
            }
        }
        assert!(joined > 5_000, "{joined} are joined");
    }

    /// What is only split comes to the same as if it was looked at closely.
    #[test]
    fn plain_words_are_what_they_are() {
        let mut plain = 0;
        for text in texts("ab1z9_-/. ", 20_000) {
            plain += usize::from(is_plain(&text));
            assert_eq!(words(&text), spelt(&text), "{text:?}");
        }
        assert!(plain > 1_000, "{plain} are plain");
    }
}
