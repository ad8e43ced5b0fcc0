//! Names of the Common Language Runtime, as its serializers write them into descriptions.

use std::borrow::Cow;
use std::ops::Range;

/// A type's name of the Common Language Runtime without what says nothing: how many parameters it takes (`` `1 ``), and
/// the assembly, version, culture and key of an assembly-qualified one (ECMA-335, I.8.5 and II.7.1).
pub fn without_assembly(text: &str) -> Cow<'_, str> {
    const LAST: &str = "PublicKeyToken";
    if arity(text).is_none() && !text.contains(LAST) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(LAST) {
        let (before, after) = (&rest[..at], &rest[at + LAST.len()..]);
        let Some(kept) = before_version(before) else {
            out.push_str(&rest[..at + LAST.len()]);
            rest = after;
            continue;
        };
        out.push_str(&before[..kept]);
        let key = after.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ']' | ','));
        let hex = key.bytes().take(16).take_while(u8::is_ascii_hexdigit).count();
        rest = match key.get(..4) {
            Some(null) if null.eq_ignore_ascii_case("null") => &key[4..],
            _ if hex == 16 => &key[16..],
            _ => after,
        };
    }
    out.push_str(rest);
    while let Some(range) = arity(&out) {
        // A space, so that two words stay two.
        out.replace_range(range, " ");
    }
    Cow::Owned(out)
}

/// Where a name says how many parameters it takes: `` List`1 ``.
fn arity(text: &str) -> Option<Range<usize>> {
    text.match_indices('`').find_map(|(at, _)| {
        let digits = text[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
        let name = text[..at].ends_with(|c: char| c.is_alphanumeric());
        (name && digits > 0).then_some(at..at + 1 + digits)
    })
}

/// Where the assembly begins in what stands before its key: `, Acme, Version=1.0.0.0, Culture=neutral, `.
fn before_version(text: &str) -> Option<usize> {
    let symbol = |c: char| !c.is_alphanumeric();
    let at = text.rfind("Version")?;
    let (number, culture) = text[at + "Version".len()..].split_once("Culture")?;
    let plain =
        number.chars().all(|c| c.is_ascii_digit() || symbol(c)) && number.contains(|c: char| c.is_ascii_digit());
    let short = culture
        .trim_matches(symbol)
        .chars()
        .all(|c| c.is_alphanumeric() || c == '-');
    if !plain || !short {
        return None;
    }
    let front = text[..at].trim_end_matches([',', ' ']);
    // The assembly's own name, where commas say which it is.
    match (front.len() < at).then(|| front.rfind(',')).flatten() {
        Some(comma) if !front[comma..].contains(['[', ']']) => Some(comma),
        _ => Some(text[..at].trim_end_matches(symbol).len()),
    }
}
