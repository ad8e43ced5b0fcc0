//! Words of the wire to Rust identifiers; the only place that knows how.
//!
//! A name is a pure function of the spelling it comes from. Only where two spellings meet in one scope does the
//! other one matter ([`Scope::assign`]), and then neither order nor number does: the one that is already spelt as
//! Rust would keeps the plain name, the others are told apart by their own spelling.
//!
//! The grammar: text → words ([`words`]: letters of other scripts romanised, symbols spelt out, acronyms whole) → a cased
//! identifier ([`render`]: leading digits, keywords and reserved names dealt with).
//!
//! A name is ASCII. Whether rustc takes two others for one (it compares them in NFC), or warns of letters that are uncommon
//! or look like those of another script, depends on all names of the crate, and so would the spelling; file systems differ
//! in it; and what looks like another name is not reviewed as one. The wire's own spelling stands beside the name.

pub mod reserved;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use heck::ToSnakeCase;

use crate::file_tree::is_device;
use crate::rust::{KEYWORDS, PATH_KEYWORDS, is_keyword};
use crate::unseen::is_unseen;

/// What is being named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// A type: `PascalCase`, never a name that generated files already use.
    Type,
    /// A variant of an enum: `PascalCase`.
    Variant,
    /// A field, an argument, a function: `snake_case`, keywords raw.
    Value,
    /// A module and thereby a file: `snake_case`, neither a keyword nor a name that file systems keep for devices.
    Module,
}

/// The longest identifier that is written in full; longer ones end in a hash of the whole.
const LONGEST: usize = 120;

/// Names that would hide Rust's prelude, or that the crate has at its root, where people import both from.
const RESERVED_TYPES: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Call",
    "Client",
    "ClientBuilder",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "Error",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Headers",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Operation",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Response",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Words whose capitals do not stand where a word starts.
const MIXED_CASE: &[(&str, &str)] = &[
    ("DDoS", "Ddos"),
    ("DevOps", "Devops"),
    ("GitHub", "Github"),
    ("GitLab", "Gitlab"),
    ("GraphQL", "Graphql"),
    ("IPv4", "Ipv4"),
    ("IPv6", "Ipv6"),
    ("IaaS", "Iaas"),
    ("IoT", "Iot"),
    ("JavaScript", "Javascript"),
    ("LinkedIn", "Linkedin"),
    ("MySQL", "Mysql"),
    ("NoSQL", "Nosql"),
    ("OAuth", "Oauth"),
    ("OpenAPI", "Openapi"),
    ("OpenID", "Openid"),
    ("PaaS", "Paas"),
    ("PayPal", "Paypal"),
    ("PostgreSQL", "Postgresql"),
    ("QoS", "Qos"),
    ("SaaS", "Saas"),
    ("TypeScript", "Typescript"),
    ("VoIP", "Voip"),
    ("WhatsApp", "Whatsapp"),
    ("WiFi", "Wifi"),
    ("YouTube", "Youtube"),
    ("eBay", "Ebay"),
    ("iOS", "Ios"),
    ("iPad", "Ipad"),
    ("iPhone", "Iphone"),
    ("kWh", "Kwh"),
    ("macOS", "Macos"),
    ("tvOS", "Tvos"),
    ("watchOS", "Watchos"),
];

/// Symbols by name, for text that has nothing else.
fn symbol(c: char) -> Option<&'static str> {
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

/// The lower-case words of a spelling; never empty, every one non-empty and made of identifier characters.
pub fn words(text: &str) -> Vec<String> {
    if is_plain_snake(text) {
        return text.split('_').map(str::to_owned).collect();
    }
    let text = &*without_assembly(text);
    let romanised = &*romanised(text);
    let prepared = if romanised.chars().any(is_word) {
        prepare(romanised)
    } else {
        spell(text)
    };
    let list: Vec<String> = prepared
        .to_snake_case()
        .split('_')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    if list.is_empty() {
        vec!["empty".to_owned()]
    } else {
        list
    }
}

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

/// Already `snake_case` in ASCII: what most wire names are.
fn is_plain_snake(text: &str) -> bool {
    let mut before = b'_';
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => {}
            b'_' if before != b'_' => {}
            _ => return false,
        }
        before = byte;
    }
    before != b'_'
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
                let apart = if letter { "" } else { " " };
                out.push_str(apart);
                out.extend(latin);
                out.push_str(apart);
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
fn is_word(c: char) -> bool {
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
            if starts_acronym(&chars, index) {
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
fn starts_acronym(chars: &[char], index: usize) -> bool {
    let upper = |at: usize| chars.get(at).is_some_and(char::is_ascii_uppercase);
    let digits = chars[..index].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let letter = index
        .checked_sub(digits + 1)
        .is_some_and(|at| chars[at].is_ascii_alphabetic());
    digits > 0 && letter && upper(index) && upper(index + 1)
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

/// Lowers the odd capitals of well-known words and of plural acronyms (`IDs`, `URLs`).
fn unmix(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    let mut index = 0;
    let mut changed = false;
    while index < bytes.len() {
        let before = index.checked_sub(1).map(|index| bytes[index]);
        if let Some((token, spelt)) = mixed_at(text, index, before) {
            out.push_str(spelt);
            index += token;
            changed = true;
            continue;
        }
        let run = bytes[index..]
            .iter()
            .take_while(|byte| byte.is_ascii_uppercase())
            .count();
        let starts = !before.is_some_and(|byte| byte.is_ascii_uppercase());
        let plural =
            bytes.get(index + run) == Some(&b's') && !bytes.get(index + run + 1).is_some_and(u8::is_ascii_lowercase);
        if starts && run >= 2 && plural {
            out.push_str(&text[index..=index]);
            out.push_str(&text[index + 1..index + run].to_ascii_lowercase());
            out.push('s');
            index += run + 1;
            changed = true;
            continue;
        }
        let c = text[index..].chars().next().unwrap_or(' ');
        out.push(c);
        index += c.len_utf8();
    }
    if changed { Cow::Owned(out) } else { Cow::Borrowed(text) }
}

fn mixed_at(text: &str, index: usize, before: Option<u8>) -> Option<(usize, &'static str)> {
    let bytes = &text.as_bytes()[index..];
    // Every token has a capital among its first four letters.
    bytes.iter().take(4).find(|byte| byte.is_ascii_uppercase())?;
    let found = |token: &str| token.as_bytes()[0] == bytes[0] && bytes.starts_with(token.as_bytes());
    let (token, spelt) = MIXED_CASE.iter().find(|(token, _)| found(token))?;
    let rest = text.get(index..)?;
    let lower_start = token.starts_with(|c: char| c.is_ascii_lowercase());
    let fits_before = match before {
        Some(byte) if lower_start => !byte.is_ascii_alphabetic(),
        Some(byte) => !byte.is_ascii_uppercase(),
        None => true,
    };
    let fits_after = !rest[token.len()..].starts_with(|c: char| c.is_ascii_lowercase());
    (fits_before && fits_after).then_some((token.len(), spelt))
}

/// Words as one identifier.
pub fn render(words: &[String], case: Case) -> String {
    let name = plain(words, case);
    match case {
        Case::Type if is_reserved_type(&name) => name + "Model",
        Case::Variant if name == "Self" => name + "_",
        Case::Value if KEYWORDS.binary_search(&name.as_str()).is_ok() => format!("r#{name}"),
        Case::Value if PATH_KEYWORDS.contains(&name.as_str()) => name + "_",
        Case::Module if is_keyword(&name) || is_device(&name) => name + "_",
        _ => name,
    }
}

/// Words as they are spelt where no keyword or other name is in the way.
pub fn plain(words: &[String], case: Case) -> String {
    let cased = |words: &[String]| match case {
        Case::Type | Case::Variant => pascal(words),
        Case::Value | Case::Module => snake(words),
    };
    shorten(words, cased)
}

/// Whether a type of this name would hide one of Rust's or of the crate's root.
pub fn is_reserved_type(name: &str) -> bool {
    RESERVED_TYPES.binary_search(&name).is_ok()
}

fn pascal(words: &[String]) -> String {
    let mut out = String::new();
    for word in words {
        let digits = |c: char| c.is_ascii_digit();
        if out.is_empty() && !starts_identifier(word) {
            out.push('N');
        } else if out.ends_with(digits) && word.starts_with(digits) {
            // `1.5` and `15` stay two names.
            out.push('_');
        }
        let mut rest = word.chars();
        if let Some(first) = rest.next() {
            out.extend(first.to_uppercase());
            out.push_str(rest.as_str());
        }
    }
    out
}

fn snake(words: &[String]) -> String {
    let joined = words.join("_");
    if starts_identifier(&joined) {
        joined
    } else {
        format!("n{joined}")
    }
}

fn starts_identifier(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// As many words as fit, and a hash of all of them where that is not all.
fn shorten(words: &[String], cased: impl Fn(&[String]) -> String) -> String {
    let name = cased(words);
    if name.len() <= LONGEST {
        return name;
    }
    let hash = format!("x{}", short_hash(&name, 8));
    let mut kept: Vec<String> = Vec::new();
    for word in words {
        kept.push(word.clone());
        if cased(&kept).len() + hash.len() + 1 > LONGEST {
            kept.pop();
            break;
        }
    }
    if let (true, Some(first)) = (kept.is_empty(), words.first()) {
        let most = first
            .char_indices()
            .map(|(index, _)| index)
            .take_while(|index| *index < LONGEST / 4)
            .last();
        kept.push(first[..most.unwrap_or(0)].to_owned());
    }
    kept.push(hash);
    cased(&kept)
}

/// The first `digits` hexadecimal digits of a hash (FNV-1a, 64 bits) that is the same in every version of Rust.
pub fn short_hash(text: &str, digits: usize) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    // The high bits of FNV are the weak ones for short text; fold them in.
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut text = format!("{hash:016x}");
    text.truncate(digits);
    text
}

/// A wish for a name.
#[derive(Clone, Debug)]
pub struct Claim {
    pub words: Vec<String>,
    /// What it is called on the wire; no two claims of a scope have the same.
    pub spelling: String,
    /// The words that set it apart when others want the same name: none, where it is the plain one of them. Where not
    /// given, one that describes the spelling.
    pub apart: Option<Vec<String>>,
}

impl Claim {
    pub fn of(text: &str) -> Self {
        Claim {
            words: words(text),
            spelling: text.to_owned(),
            apart: None,
        }
    }
}

/// Names that must differ from each other.
#[derive(Clone, Debug)]
pub struct Scope {
    case: Case,
    taken: HashSet<String>,
}

impl Scope {
    pub fn new(case: Case) -> Self {
        Scope {
            case,
            taken: HashSet::new(),
        }
    }

    /// Keeps a name from being given.
    pub fn reserve(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }

    pub fn is_taken(&self, name: &str) -> bool {
        self.taken.contains(name)
    }

    /// Gives every claim a name of its own. The outcome does not depend on the order of the claims.
    pub fn assign(&mut self, claims: &[Claim]) -> Vec<String> {
        let plain: Vec<String> = claims.iter().map(|claim| render(&claim.words, self.case)).collect();
        let mut wanted: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, name) in plain.iter().enumerate() {
            wanted.entry(name).or_default().push(index);
        }
        let mut names: Vec<Option<String>> = vec![None; claims.len()];
        let mut contested = Vec::new();
        for (name, indices) in wanted {
            let group: Vec<&str> = indices.iter().map(|index| claims[*index].spelling.as_str()).collect();
            let told = |index: usize| (index, apart(&claims[index], &group));
            let keeper = match indices.as_slice() {
                [only] => Some(*only),
                several => {
                    let unraw = name.strip_prefix("r#").unwrap_or(name);
                    let same = |index: &usize| claims[*index].spelling == unraw;
                    several.iter().copied().find(same).or_else(|| unmarked(claims, several))
                }
            };
            match keeper {
                Some(index) if self.taken.insert(name.to_owned()) => {
                    names[index] = Some(name.to_owned());
                    contested.extend(
                        indices
                            .iter()
                            .filter(|other| **other != index)
                            .map(|other| told(*other)),
                    );
                }
                _ => contested.extend(indices.iter().map(|index| told(*index))),
            }
        }
        self.tell_apart(claims, contested, &mut names);
        names
            .into_iter()
            .zip(plain)
            .map(|(name, plain)| name.unwrap_or(plain))
            .collect()
    }

    /// Gives a name to each claim of which the plain one is taken, with the words that set it apart.
    fn tell_apart(&mut self, claims: &[Claim], contested: Vec<(usize, Vec<String>)>, names: &mut [Option<String>]) {
        let mut wanted: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, apart) in contested {
            let name = render(&[claims[index].words.as_slice(), apart.as_slice()].concat(), self.case);
            wanted.entry(name).or_default().push(index);
        }
        let mut hashed = Vec::new();
        for (name, indices) in wanted {
            match indices.as_slice() {
                [only] if self.taken.insert(name.clone()) => names[*only] = Some(name),
                _ => hashed.extend(indices),
            }
        }
        // The last resort. Sorted, because a longer hash is only needed where a shorter one is taken.
        hashed.sort_by(|&a, &b| claims[a].spelling.cmp(&claims[b].spelling));
        for index in hashed {
            let claim = &claims[index];
            // What is merged can stand several times at one place, with one spelling.
            let salted = (1..).map(|salt: u32| (format!("{} {salt}", claim.spelling), 16));
            let hashes = [4, 8, 16].map(|digits| (claim.spelling.clone(), digits));
            for (text, digits) in hashes.into_iter().chain(salted) {
                let mut words = claim.words.clone();
                words.push(format!("x{}", short_hash(&text, digits)));
                let name = render(&words, self.case);
                if self.taken.insert(name.clone()) {
                    names[index] = Some(name);
                    break;
                }
            }
        }
    }
}

/// Whether a character may leave no trace in a name.
fn is_odd(c: &char) -> bool {
    !is_word(*c) && !"$_#./:[]- ".contains(*c)
}

/// Of several spellings, the only one without characters that leave no trace.
fn unmarked(claims: &[Claim], several: &[usize]) -> Option<usize> {
    let plain = |index: &&usize| {
        let claim = &claims[**index];
        claim.apart.is_none() && !claim.spelling.chars().any(|c| is_odd(&c))
    };
    let mut found = several.iter().filter(plain);
    found.next().copied().filter(|_| found.next().is_none())
}

/// The words that set a claim apart from the others of its name, which are spelt as in `group`.
fn apart(claim: &Claim, group: &[&str]) -> Vec<String> {
    match &claim.apart {
        Some(words) => words.clone(),
        None => by_spelling(&claim.spelling, group),
    }
}

/// The most characters that a name tells by number.
const TOLD: usize = 4;

/// The characters of a spelling that leave no trace in a name, by name or number, of many those in which not all of the
/// group are alike; where that does not tell it from all of them, one word for the way it is spelt.
fn by_spelling(spelling: &str, group: &[&str]) -> Vec<String> {
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

/// The singular of an English plural, and whether it was one.
pub fn singular(word: &str) -> Option<String> {
    const IRREGULAR: &[(&str, &str)] = &[
        ("aliases", "alias"),
        ("analyses", "analysis"),
        ("biases", "bias"),
        ("bonuses", "bonus"),
        ("buses", "bus"),
        ("campuses", "campus"),
        ("children", "child"),
        ("cookies", "cookie"),
        ("criteria", "criterion"),
        ("indices", "index"),
        ("matrices", "matrix"),
        ("men", "man"),
        ("movies", "movie"),
        ("people", "person"),
        ("statuses", "status"),
        ("taxes", "tax"),
        ("vertices", "vertex"),
        ("viruses", "virus"),
        ("women", "woman"),
    ];
    const NOT_PLURAL: &[&str] = &[
        "alias",
        "always",
        "as",
        "bias",
        "bonus",
        "bus",
        "dns",
        "gas",
        "has",
        "https",
        "is",
        "lens",
        "news",
        "os",
        "pos",
        "series",
        "sms",
        "species",
        "this",
        "tls",
        "vps",
        "was",
        "yes",
        "aws",
        "css",
        "ios",
        "macos",
        "kubernetes",
        "progress",
        "sales",
        "goods",
        "gps",
        "ips",
        "ops",
        "sns",
        "sqs",
    ];
    if let Some((_, one)) = IRREGULAR.iter().find(|(many, _)| *many == word) {
        return Some((*one).to_owned());
    }
    if word.len() < 3 || NOT_PLURAL.contains(&word) || !word.ends_with('s') {
        return None;
    }
    for ending in ["ss", "us", "is"] {
        if word.ends_with(ending) {
            return None;
        }
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return Some(if stem.len() <= 1 {
            format!("{stem}ie")
        } else {
            format!("{stem}y")
        });
    }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] {
        if word.ends_with(ending) {
            return word.strip_suffix("es").map(str::to_owned);
        }
    }
    word.strip_suffix('s').map(str::to_owned)
}

/// The words with the last one in the singular; `None` where it is no plural.
pub fn singular_words(words: &[String]) -> Option<Vec<String>> {
    let (last, front) = words.split_last()?;
    let one = singular(last)?;
    let mut words = front.to_vec();
    words.push(one);
    Some(words)
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

    fn name(text: &str, case: Case) -> String {
        render(&words(text), case)
    }

    #[test]
    fn claims_of_one_spelling_all_get_names() {
        let claim = Claim {
            words: words("data"),
            spelling: "/a/data".to_owned(),
            apart: Some(words("object")),
        };
        let names = Scope::new(Case::Type).assign(&vec![claim; 9]);
        let different: std::collections::BTreeSet<&String> = names.iter().collect();
        assert_eq!(different.len(), 9, "{names:?}");
    }

    #[test]
    fn tables_are_sorted_for_binary_search() {
        for table in [RESERVED_TYPES, KEYWORDS, PATH_KEYWORDS] {
            assert!(table.windows(2).all(|pair| pair[0] < pair[1]), "{table:?}");
        }
    }

    #[test]
    fn values_are_snake_case() {
        for (text, expected) in [
            ("created_at", "created_at"),
            ("createdAt", "created_at"),
            ("CreatedAt", "created_at"),
            ("CREATED_AT", "created_at"),
            ("IPv6Address", "ipv6_address"),
            ("iOS", "ios"),
            ("supportsIOS", "supports_ios"),
            ("APIKey", "api_key"),
            ("OAuth2Token", "oauth2_token"),
            ("userIDs", "user_ids"),
            ("IDs", "ids"),
            ("getAppsV1APIResources", "get_apps_v1_api_resources"),
            ("P2P", "p2p"),
            ("ClusterIPs", "cluster_ips"),
            ("AccountSid", "account_sid"),
            ("MessagingServiceSID", "messaging_service_sid"),
            ("type", "r#type"),
            ("gen", "r#gen"),
            ("self", "self_"),
            ("Self", "self_"),
            ("crate", "crate_"),
            ("_", "underscore"),
            ("__", "underscore_underscore"),
            ("", "empty"),
            ("+1", "plus_1"),
            ("-1", "minus_1"),
            ("r+", "r_plus"),
            ("r", "r"),
            ("2fa", "n2fa"),
            ("@type", "at_type"),
            ("$ref", "r#ref"),
            ("DateSent<", "date_sent_lt"),
            ("DateSent>=", "date_sent_gte"),
            ("created[gte]", "created_gte"),
            ("expand[]", "expand"),
            ("filter[profile.id]", "filter_profile_id"),
            ("don't", "dont"),
            ("_links", "links"),
            ("größe", "grosse"),
            ("e\u{301}te", "ete"),
            ("été", "ete"),
            ("liste_é_x", "liste_e_x"),
            ("名前", "ming_qian"),
            ("名前type", "ming_qian_type"),
            ("住所1", "zhu_suo_1"),
            ("이름", "ireum"),
            ("이름type", "ireum_type"),
            ("имяПользователя", "imia_polzovatelia"),
            ("ЖУРНАЛ", "zhurnal"),
            ("nº", "no"),
            ("µm", "um"),
            ("ﬁeld", "field"),
            ("ＦＵＬＬ", "full"),
            ("½", "n1_2"),
            ("5€", "n5_eur"),
            ("ь", "u44c"),
            ("👍", "u1f44d"),
            ("thumbs👍", "thumbs_u1f44d"),
            ("x²", "x2"),
            ("a\u{202e}b", "ab"),
            ("\u{200d}", "u200d"),
        ] {
            assert_eq!(name(text, Case::Value), expected, "{text:?}");
        }
    }

    #[test]
    fn types_and_variants_are_pascal_case() {
        for (text, expected) in [
            ("Option", "OptionModel"),
            ("error", "ErrorModel"),
            ("Self", "SelfModel"),
            ("APIError", "ApiError"),
            ("List<Foo>", "ListFoo"),
            ("Page[User]", "PageUser"),
            ("simple-user", "SimpleUser"),
            ("2FA", "N2fa"),
        ] {
            assert_eq!(name(text, Case::Type), expected, "{text:?}");
        }
        for (text, expected) in [
            (">=", "Gte"),
            ("*", "Star"),
            ("/", "Slash"),
            (".", "Dot"),
            ("Self", "Self_"),
            ("None", "None"),
            ("1.5", "N1_5"),
            ("15", "N15"),
            ("2022-11-28", "N2022_11_28"),
            ("C#", "CSharp"),
            ("A+", "APlus"),
            ("A-", "AMinus"),
            ("Etc/GMT+1", "EtcGmtPlus1"),
            ("Etc/GMT-1", "EtcGmt1"),
            ("image/svg+xml", "ImageSvgXml"),
            ("-created", "MinusCreated"),
            ("50%", "N50Percent"),
        ] {
            assert_eq!(name(text, Case::Variant), expected, "{text:?}");
        }
    }

    #[test]
    fn what_sets_a_variant_apart_is_in_its_case() {
        let names = Scope::new(Case::Variant).assign(&["values", "{ values"].map(Claim::of));
        assert_eq!(names, ["Values", "ValuesOpenBrace"]);
    }

    #[test]
    fn modules_are_files_that_every_system_can_have() {
        for (text, expected) in [
            ("con", "con_"),
            ("mod", "mod_"),
            ("Nul", "nul_"),
            ("../../etc/passwd", "etc_passwd"),
        ] {
            assert_eq!(name(text, Case::Module), expected, "{text:?}");
        }
    }

    #[test]
    fn every_name_is_an_identifier() {
        let hostile = [
            "",
            " ",
            "\0",
            "\u{200d}",
            "١",
            "ⅷ",
            "Ⓐ",
            "*/",
            "\"#",
            "a`b",
            "\u{1b}[31m",
            "🇩🇪",
            "-",
            "--",
            "ſ",
            "ŉ",
            "İ",
        ];
        for text in hostile {
            for case in [Case::Type, Case::Variant, Case::Value, Case::Module] {
                let name = name(text, case);
                assert!(syn::parse_str::<syn::Ident>(&name).is_ok(), "{text:?} → {name:?}");
            }
        }
        let long = "very_long_name_".repeat(40);
        for case in [Case::Type, Case::Value] {
            assert!(name(&long, case).len() <= LONGEST + 2);
            assert_ne!(name(&long, case), name(&format!("{long}x"), case));
        }
    }

    #[test]
    fn what_is_spelt_like_rust_keeps_its_name_in_any_order() {
        let mut spellings = [
            "createdAt",
            "created_at",
            "CreatedAt",
            "CREATED_AT",
            "id",
            "type",
            "Type",
            "a b",
            "a-b",
        ];
        let assign = |list: &[&str]| -> BTreeMap<String, String> {
            let claims: Vec<Claim> = list.iter().map(|text| Claim::of(text)).collect();
            let names = Scope::new(Case::Value).assign(&claims);
            list.iter().map(|text| (*text).to_owned()).zip(names).collect()
        };
        let expected: BTreeMap<String, String> = [
            ("createdAt", "created_at_camel"),
            ("created_at", "created_at"),
            ("CreatedAt", "created_at_pascal"),
            ("CREATED_AT", "created_at_upper"),
            ("id", "id"),
            ("type", "r#type"),
            ("Type", "type_pascal"),
            ("a b", "a_b_spaced"),
            ("a-b", "a_b_kebab"),
        ]
        .into_iter()
        .map(|(text, name)| (text.to_owned(), name.to_owned()))
        .collect();
        for _ in 0..spellings.len() {
            spellings.rotate_left(1);
            assert_eq!(assign(&spellings), expected);
        }
    }

    #[test]
    fn letters_of_other_scripts_are_told_apart_by_number() {
        for (spellings, names) in [
            (["ete", "\u{e9}t\u{e9}"], ["ete", "ete_ue9_ue9"]),
            (
                ["\u{d55c}", "\u{1112}\u{1161}\u{11ab}"],
                ["han_ud55c", "han_u1112_u1161_u11ab"],
            ),
            (["\u{b5}m", "um"], ["um_ub5", "um"]),
            (["values", "{ values"], ["values", "values_open_brace"]),
            (["名前", "名 前"], ["ming_qian_other", "ming_qian_spaced"]),
            (
                ["名前市是甲", "名前市事甲"],
                ["ming_qian_shi_shi_jia_u662f_u7532", "ming_qian_shi_shi_jia_u4e8b_u7532"],
            ),
        ] {
            assert_eq!(Scope::new(Case::Value).assign(&spellings.map(Claim::of)), names);
        }
    }

    #[test]
    fn the_last_resort_is_a_hash_of_the_spelling() {
        let claims = [Claim::of("a b"), Claim::of("a  b"), Claim::of("a_b_spaced")];
        let names = Scope::new(Case::Value).assign(&claims);
        assert_eq!(names[2], "a_b_spaced");
        assert!(
            names[0].starts_with("a_b_x") && names[1].starts_with("a_b_x") && names[0] != names[1],
            "{names:?}"
        );
    }

    #[test]
    fn plurals_become_singular() {
        for (many, one) in [
            ("items", Some("item")),
            ("entries", Some("entry")),
            ("addresses", Some("address")),
            ("boxes", Some("box")),
            ("responses", Some("response")),
            ("databases", Some("database")),
            ("statuses", Some("status")),
            ("people", Some("person")),
            ("heroes", Some("hero")),
            ("status", None),
            ("data", None),
            ("address", None),
            ("analysis", None),
            ("os", None),
        ] {
            assert_eq!(singular(many).as_deref(), one, "{many}");
        }
    }

    #[test]
    fn versions_are_recognised() {
        for (segment, expected) in [
            ("v1", true),
            ("v1beta1", true),
            ("2010-04-01", true),
            ("v", false),
            ("vpc", false),
            ("apps", false),
        ] {
            assert_eq!(is_version(segment), expected, "{segment}");
        }
    }
}
