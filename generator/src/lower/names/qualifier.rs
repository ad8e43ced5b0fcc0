//! What sets a name apart from others of the same words: its spelling.

use super::claim::Claim;
use super::words::{is_word, symbol};

/// Of several spellings, the only one without characters that leave no trace.
pub(super) fn unmarked(claims: &[Claim], several: &[usize]) -> Option<usize> {
    let plain = |index: &&usize| {
        let claim = &claims[**index];
        claim.qualifier.is_none() && !claim.spelling.chars().any(|c| is_odd(&c))
    };
    let mut found = several.iter().filter(plain);
    found.next().copied().filter(|_| found.next().is_none())
}

/// The words that set a claim apart from the others of its name, which are spelt as in `group`.
pub(super) fn qualifier(claim: &Claim, group: &[&str]) -> Vec<String> {
    match &claim.qualifier {
        Some(words) => words.clone(),
        None => by_spelling(&claim.spelling, group),
    }
}

/// Whether a character may leave no trace in a name.
fn is_odd(c: &char) -> bool {
    !is_word(*c) && !"$_#./:[]- ".contains(*c)
}

/// The most characters that a name tells by number.
const TOLD: usize = 4;

/// The characters of a spelling that leave no trace in a name, by name or number, of many those in which not all of the
/// group are alike; where that does not tell it from all of them, one word for the way it is spelt.
pub fn by_spelling(spelling: &str, group: &[&str]) -> Vec<String> {
    let odd = |text: &str| text.chars().filter(is_odd).collect::<Vec<char>>();
    let mut own = odd(spelling);
    let others: Vec<Vec<char>> = group.iter().map(|other| odd(other)).collect();
    let is_alone = others.iter().filter(|other| **other == own).count() < 2;
    if own.len() > TOLD || others.iter().all(|other| *other == own) {
        let alike = (0..own.len()).take_while(|at| others.iter().all(|other| other.get(*at) == own.get(*at)));
        own.drain(..alike.count());
    }
    own.truncate(TOLD);
    let mut words: Vec<String> = Vec::new();
    for c in own {
        match symbol(c) {
            Some(name) => words.extend(name.split('_').map(str::to_owned)),
            None => words.push(format!("u{:x}", u32::from(c))),
        }
    }
    if words.is_empty() || !is_alone {
        words.push(describe(spelling).to_owned());
    }
    words
}

/// One word for the way something is spelt.
fn describe(spelling: &str) -> &'static str {
    let first = spelling.chars().next().unwrap_or('_');
    let has = |c: char| spelling.contains(c);
    let lower = spelling.chars().any(char::is_lowercase);
    let upper = spelling.chars().any(char::is_uppercase);
    match first {
        '$' => return "dollar",
        '_' => return "underscored",
        '#' => return "hash",
        '.' | '/' | ':' => return "prefixed",
        _ => {}
    }
    if has('[') {
        "brackets"
    } else if has('-') {
        "kebab"
    } else if has('.') {
        "dotted"
    } else if has('/') {
        "slashed"
    } else if has(' ') {
        "spaced"
    } else if has('_') {
        if upper && lower {
            "mixed"
        } else if upper {
            "upper"
        } else {
            "snake"
        }
    } else if upper
        && lower
        && spelling
            .as_bytes()
            .windows(2)
            .any(|pair| pair.iter().all(u8::is_ascii_uppercase))
    {
        "caps"
    } else if upper && lower {
        if first.is_uppercase() { "pascal" } else { "camel" }
    } else if upper {
        "upper"
    } else if lower {
        "lower"
    } else {
        "other"
    }
}
