//! Reads ECMA-262's regular expressions (section 22.2.1, with Annex B.1.2 and, where well formed, what the `u` flag
//! adds) into a tree without captures.
//!
//! Depth and size are limited, so hostile text costs no more than its length.

use super::{Set, Unsupported};

/// A regular expression, as far as it matters whether it matches.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// One character.
    Class(Class),
    Start,
    End,
    /// `\b`, or `\B` for `false`.
    Boundary(bool),
    /// One after the other; empty: matches nothing much. Holds no sequences itself.
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Repeat(Box<Node>, u32, Option<u32>),
    Look {
        ahead: bool,
        wanted: bool,
        node: Box<Node>,
    },
}

/// A class of characters. Unicode properties are left to the `regex` crate, and so is the negation of what has them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Class {
    pub set: Set,
    /// In the syntax of `\p{…}`; `false`: those without it.
    pub properties: Vec<(bool, String)>,
    pub negated: bool,
}

impl Class {
    /// The set, where no property takes part.
    pub fn plain(&self) -> Option<&Set> {
        self.properties.is_empty().then_some(&self.set)
    }
}

/// The longest pattern that is read, in characters.
const MAX_LENGTH: usize = 1 << 16;
/// The deepest nesting of groups.
const MAX_DEPTH: usize = 64;

/// Reads a pattern, under the flags that JavaScript would write after it.
pub(super) fn parse(pattern: &str, flags: &str) -> Result<Node, Unsupported> {
    if let Some(flag) = flags.chars().find(|flag| "myv".contains(*flag)) {
        return Err(Unsupported::Flag(flag));
    }
    let chars: Vec<char> = pattern.chars().take(MAX_LENGTH + 1).collect();
    if chars.len() > MAX_LENGTH {
        return Err(Unsupported::TooLarge);
    }
    let groups = count_groups(&chars);
    let mut parser = Parser {
        chars,
        at: 0,
        depth: 0,
        groups,
        refers_back: false,
        ignore_case: flags.contains('i'),
        dot_all: flags.contains('s'),
    };
    let node = parser.choice()?;
    if parser.at < parser.chars.len() {
        return Err(parser.invalid("`)` closes no group"));
    }
    if parser.refers_back {
        return Err(Unsupported::BackReference);
    }
    Ok(node)
}

/// The number of capturing groups, which decides what `\1` means, and whether any has a name, for `\k`.
fn count_groups(chars: &[char]) -> (usize, bool) {
    let (mut count, mut named) = (0, false);
    let (mut at, mut in_class) = (0, false);
    while let Some(char) = chars.get(at) {
        match char {
            '\\' => at += 1,
            '[' => in_class = true,
            ']' => in_class = false,
            '(' if !in_class => match chars.get(at + 1..) {
                Some(['?', '<', next, ..]) if !matches!(next, '=' | '!') => {
                    count += 1;
                    named = true;
                }
                Some(['?', ..]) => {}
                _ => count += 1,
            },
            _ => {}
        }
        at += 1;
    }
    (count, named)
}

struct Parser {
    chars: Vec<char>,
    at: usize,
    depth: usize,
    groups: (usize, bool),
    refers_back: bool,
    ignore_case: bool,
    dot_all: bool,
}

/// What an escape or a character stands for inside a class.
enum Member {
    /// A code point, or half of a surrogate pair.
    Code(u32),
    Set(Set),
    Property(bool, String),
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn eat(&mut self, expected: &str) -> bool {
        let fits = expected
            .chars()
            .enumerate()
            .all(|(index, char)| self.chars.get(self.at + index) == Some(&char));
        if fits {
            self.at += expected.chars().count();
        }
        fits
    }

    fn invalid(&self, reason: impl Into<String>) -> Unsupported {
        Unsupported::Invalid(reason.into(), self.at)
    }

    fn choice(&mut self) -> Result<Node, Unsupported> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Unsupported::TooLarge);
        }
        let mut choices = vec![self.sequence()?];
        while self.eat("|") {
            choices.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(choice_of(choices))
    }

    fn sequence(&mut self) -> Result<Node, Unsupported> {
        let mut items = Vec::new();
        while !matches!(self.peek(), None | Some('|' | ')')) {
            match self.term()? {
                Node::Sequence(inner) => items.extend(inner),
                node => items.push(node),
            }
        }
        // `^^` says no more than `^`.
        items.dedup_by(|next, item| matches!(next, Node::Start | Node::End) && next == item);
        Ok(sequence_of(items))
    }

    fn term(&mut self) -> Result<Node, Unsupported> {
        let start = self.at;
        let node = self.atom()?;
        let Some((least, most)) = self.quantifier()? else {
            return Ok(node);
        };
        match node {
            Node::Start | Node::End | Node::Boundary(_) => {
                self.at = start;
                Err(self.invalid("there is nothing to repeat"))
            }
            _ if most == Some(0) => Ok(Node::Sequence(Vec::new())),
            node if least == 1 && most == Some(1) => Ok(node),
            node => Ok(Node::Repeat(Box::new(node), least, most)),
        }
    }

    fn atom(&mut self) -> Result<Node, Unsupported> {
        let Some(char) = self.peek() else {
            return Err(self.invalid("it ends too early"));
        };
        match char {
            '*' | '+' | '?' => return Err(self.invalid("there is nothing to repeat")),
            '{' if self.braces().is_some() => return Err(self.invalid("there is nothing to repeat")),
            _ => self.at += 1,
        }
        match char {
            '^' => Ok(Node::Start),
            '$' => Ok(Node::End),
            '.' if self.dot_all => Ok(class(Set::all())),
            '.' => Ok(class(Set::dot())),
            '(' => self.group(),
            '[' => self.class(),
            '\\' => self.escape(),
            char => self.character(char as u32),
        }
    }

    fn character(&self, code: u32) -> Result<Node, Unsupported> {
        match char::from_u32(code) {
            Some(char) => Ok(class(self.fold(Set::one(char))?)),
            None => Err(Unsupported::Utf16),
        }
    }

    fn group(&mut self) -> Result<Node, Unsupported> {
        let start = self.at - 1;
        let look = [
            ("?=", true, true),
            ("?!", true, false),
            ("?<=", false, true),
            ("?<!", false, false),
        ];
        let look = look.into_iter().find(|(opening, ..)| self.eat(opening));
        if look.is_none() && !self.eat("?:") {
            if self.eat("?<") {
                self.group_name()?;
            } else if self.peek() == Some('?') {
                return Err(self.invalid("`(?` begins no group that ECMA-262 knows"));
            }
        }
        let node = self.choice()?;
        if !self.eat(")") {
            self.at = start;
            return Err(self.invalid("the group is not closed"));
        }
        Ok(match look {
            Some((_, ahead, wanted)) => Node::Look {
                ahead,
                wanted,
                node: Box::new(node),
            },
            None => node,
        })
    }

    fn group_name(&mut self) -> Result<String, Unsupported> {
        let mut name = String::new();
        while let Some(char) = self.peek() {
            match char {
                '>' if !name.is_empty() => {
                    self.at += 1;
                    return Ok(name);
                }
                char if char.is_alphanumeric() || matches!(char, '_' | '$') => name.push(char),
                _ => break,
            }
            self.at += 1;
        }
        Err(self.invalid("this is no name of a group"))
    }

    /// `*`, `+`, `?`, `{n}`, `{n,}` or `{n,m}`, greedy or not: whether there is a match does not depend on that.
    fn quantifier(&mut self) -> Result<Option<(u32, Option<u32>)>, Unsupported> {
        let bounds = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => match self.braces() {
                Some((bounds, _)) if bounds.1.is_some_and(|most| most < bounds.0) => {
                    return Err(self.invalid("the numbers in the braces are in the wrong order"));
                }
                Some((bounds, length)) => {
                    self.at += length - 1;
                    bounds
                }
                // To ECMA-262 these are characters, to other dialects a quantifier.
                None if self.is_open_below() => {
                    return Err(self.invalid("`{,n}` is no quantifier in ECMA-262, write `{0,n}`"));
                }
                None => return Ok(None),
            },
            _ => return Ok(None),
        };
        self.at += 1;
        self.eat("?");
        Ok(Some(bounds))
    }

    /// The numbers of a quantifier in braces at this place, and its length in characters.
    fn braces(&self) -> Option<((u32, Option<u32>), usize)> {
        let mut at = self.at + 1;
        let least = self.number(&mut at)?;
        let most = match self.chars.get(at)? {
            ',' => {
                at += 1;
                match self.chars.get(at)? {
                    '}' => None,
                    _ => Some(self.number(&mut at)?),
                }
            }
            _ => Some(least),
        };
        (self.chars.get(at) == Some(&'}')).then_some(((least, most), at + 1 - self.at))
    }

    fn number(&self, at: &mut usize) -> Option<u32> {
        let start = *at;
        let mut number = 0_u32;
        while let Some(digit) = self.chars.get(*at).and_then(|char| char.to_digit(10)) {
            // One less than what stands for "no limit".
            number = number.saturating_mul(10).saturating_add(digit).min(u32::MAX - 1);
            *at += 1;
        }
        (*at > start).then_some(number)
    }

    fn is_open_below(&self) -> bool {
        let mut at = self.at + 2;
        self.chars.get(self.at + 1) == Some(&',') && self.number(&mut at).is_some() && self.chars.get(at) == Some(&'}')
    }

    fn escape(&mut self) -> Result<Node, Unsupported> {
        match self.peek() {
            Some('b') => {
                self.at += 1;
                return Ok(Node::Boundary(true));
            }
            Some('B') => {
                self.at += 1;
                return Ok(Node::Boundary(false));
            }
            Some('k') if self.groups.1 => {
                self.at += 1;
                if !self.eat("<") {
                    return Err(self.invalid("`\\k` has to be followed by `<name>`"));
                }
                self.group_name()?;
                self.refers_back = true;
                return Ok(Node::Sequence(Vec::new()));
            }
            Some('1'..='9') => {
                let mut at = self.at;
                let number = self.number(&mut at).unwrap_or(u32::MAX);
                if number as usize > self.groups.0 {
                    return Err(self.invalid(format!("there is no group {number} to refer to")));
                }
                self.at = at;
                self.refers_back = true;
                return Ok(Node::Sequence(Vec::new()));
            }
            _ => {}
        }
        match self.member_escape()? {
            Member::Code(code) => self.character(code),
            Member::Set(set) => Ok(class(set)),
            Member::Property(wanted, name) => self.property(Class {
                properties: vec![(wanted, name)],
                ..Class::default()
            }),
        }
    }

    /// What a backslash means in a class and outside.
    fn member_escape(&mut self) -> Result<Member, Unsupported> {
        let Some(char) = self.peek() else {
            return Err(self.invalid("it ends with a backslash"));
        };
        self.at += 1;
        Ok(match char {
            'd' => Member::Set(Set::digits()),
            'D' => Member::Set(Set::digits().complement()),
            's' => Member::Set(Set::space()),
            'S' => Member::Set(Set::space().complement()),
            'w' => Member::Set(Set::word()),
            'W' => Member::Set(Set::word().complement()),
            't' => Member::Code(9),
            'n' => Member::Code(10),
            'v' => Member::Code(11),
            'f' => Member::Code(12),
            'r' => Member::Code(13),
            '0' if !self.peek().is_some_and(|next| next.is_ascii_digit()) => Member::Code(0),
            'c' if self.peek().is_some_and(|next| next.is_ascii_alphabetic()) => {
                let letter = self.peek().map_or(0, u32::from);
                self.at += 1;
                Member::Code(letter % 32)
            }
            'x' => match self.hex(2) {
                Some(code) => Member::Code(code),
                None => return Err(self.invalid("`\\x` has to be followed by two hexadecimal digits")),
            },
            'u' => Member::Code(self.unicode_escape()?),
            'p' | 'P' => Member::Property(char == 'p', self.property_name()?),
            // Annex B has these stand for themselves; in other dialects they are anchors, classes and more.
            char if char.is_ascii_alphanumeric() => {
                self.at -= 1;
                return Err(self.invalid(format!("`\\{char}` has no meaning in ECMA-262")));
            }
            char => Member::Code(char as u32),
        })
    }

    fn hex(&mut self, digits: usize) -> Option<u32> {
        let text: String = self.chars.get(self.at..self.at + digits)?.iter().collect();
        let plain = text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let code = u32::from_str_radix(&text, 16).ok().filter(|_| plain)?;
        self.at += digits;
        Some(code)
    }

    /// What follows `\u`: four digits, two times four that are a surrogate pair, or `{…}`.
    fn unicode_escape(&mut self) -> Result<u32, Unsupported> {
        if self.eat("{") {
            let length = self.chars[self.at..].iter().take_while(|char| **char != '}').count();
            let code = match length {
                1..=8 => self.hex(length),
                _ => None,
            };
            return match code {
                Some(code) if code <= 0x10_ffff && self.eat("}") => Ok(code),
                _ => Err(self.invalid("`\\u{` has to be followed by a code point and `}`")),
            };
        }
        let Some(first) = self.hex(4) else {
            return Err(self.invalid("`\\u` has to be followed by four hexadecimal digits"));
        };
        let start = self.at;
        if (0xd800..0xdc00).contains(&first) && self.eat("\\u") {
            match self.hex(4) {
                Some(second @ 0xdc00..0xe000) => {
                    return Ok(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
                }
                _ => self.at = start,
            }
        }
        Ok(first)
    }

    fn property_name(&mut self) -> Result<String, Unsupported> {
        if !self.eat("{") {
            return Err(self.invalid("`\\p` has to be followed by `{…}`"));
        }
        let name: String = self.chars[self.at..]
            .iter()
            .take_while(|char| **char != '}')
            .take(64)
            .collect();
        self.at += name.chars().count();
        if !self.eat("}") {
            return Err(self.invalid("`\\p{` is not closed"));
        }
        match is_known_property(&name) {
            true => Ok(name),
            false => Err(Unsupported::Property(name)),
        }
    }

    fn property(&self, class: Class) -> Result<Node, Unsupported> {
        match self.ignore_case {
            true => Err(Unsupported::Flag('i')),
            false => Ok(Node::Class(class)),
        }
    }

    fn class(&mut self) -> Result<Node, Unsupported> {
        let start = self.at - 1;
        let negated = self.eat("^");
        let mut ranges = Vec::new();
        let mut properties = Vec::new();
        let mut halves = false;
        let mut add = |member: Member| match member {
            Member::Code(code) => halves |= !push_range(&mut ranges, code, code),
            Member::Set(set) => ranges.extend_from_slice(set.ranges()),
            Member::Property(wanted, name) => properties.push((wanted, name)),
        };
        loop {
            let member = match self.peek() {
                None => {
                    self.at = start;
                    return Err(self.invalid("the class is not closed"));
                }
                Some(']') => break,
                Some(_) => self.member()?,
            };
            let is_range = self.peek() == Some('-') && self.chars.get(self.at + 1).is_some_and(|next| *next != ']');
            if !is_range {
                add(member);
                continue;
            }
            self.at += 1;
            match (member, self.member()?) {
                (Member::Code(first), Member::Code(last)) if first > last => {
                    return Err(self.invalid("the range is in the wrong order"));
                }
                (Member::Code(first), Member::Code(last)) => {
                    let mut range = Vec::new();
                    if push_range(&mut range, first, last) {
                        add(Member::Set(Set::new(range)));
                    } else {
                        add(Member::Code(first));
                    }
                }
                // `[\w-.]` is no range: Annex B, CharacterRangeOrUnion.
                (first, last) => {
                    add(first);
                    add(Member::Code(u32::from('-')));
                    add(last);
                }
            }
        }
        self.at += 1;
        if halves && !negated {
            return Err(Unsupported::Utf16);
        }
        let set = self.fold(Set::new(ranges))?;
        if properties.is_empty() {
            return Ok(class(if negated { set.complement() } else { set }));
        }
        self.property(Class {
            set,
            properties,
            negated,
        })
    }

    fn member(&mut self) -> Result<Member, Unsupported> {
        let Some(char) = self.peek() else {
            return Err(self.invalid("the class is not closed"));
        };
        if char == '[' && self.is_posix() {
            return Err(self.invalid("classes such as `[:alpha:]` have no meaning in ECMA-262"));
        }
        self.at += 1;
        match (char, self.peek()) {
            ('\\', Some('b')) => {
                self.at += 1;
                Ok(Member::Code(8))
            }
            ('\\', _) => self.member_escape(),
            (char, _) => Ok(Member::Code(char as u32)),
        }
    }

    /// Whether `[:name:]` stands here, as in POSIX.
    fn is_posix(&self) -> bool {
        let Some([':', rest @ ..]) = self.chars.get(self.at + 1..) else {
            return false;
        };
        let name = rest
            .iter()
            .take_while(|char| char.is_ascii_lowercase() || **char == '^')
            .count();
        name > 0 && rest.get(name..name + 2) == Some(&[':', ']'])
    }

    /// Adds the other case under the flag `i`. ECMA-262 maps no character outside of ASCII to one inside (22.2.2.7.3), so
    /// ASCII can be done without tables; others are done only where they cannot make a difference.
    fn fold(&self, set: Set) -> Result<Set, Unsupported> {
        if !self.ignore_case {
            return Ok(set);
        }
        let ascii = Set::new([('\0', '\x7f')]);
        let beyond = ascii.complement();
        if !set.is_disjoint(&beyond) && !beyond.is_subset(&set) {
            return Err(Unsupported::Flag('i'));
        }
        let letters = (b'a'..=b'z').map(char::from).flat_map(|lower| {
            let upper = lower.to_ascii_uppercase();
            let either = set.contains(lower) || set.contains(upper);
            [lower, upper].into_iter().filter(move |_| either)
        });
        Ok(set.union(&Set::new(letters.map(|letter| (letter, letter)))))
    }
}

/// Adds the characters of a range of code points; `false`: there are none, only surrogates.
fn push_range(ranges: &mut Vec<(char, char)>, first: u32, last: u32) -> bool {
    let first = if (0xd800..0xe000).contains(&first) {
        0xe000
    } else {
        first
    };
    let last = if (0xd800..0xe000).contains(&last) { 0xd7ff } else { last };
    match (char::from_u32(first), char::from_u32(last)) {
        (Some(first), Some(last)) if first <= last => {
            ranges.push((first, last));
            true
        }
        _ => false,
    }
}

fn class(set: Set) -> Node {
    Node::Class(Class {
        set,
        ..Class::default()
    })
}

fn sequence_of(mut items: Vec<Node>) -> Node {
    match items.len() {
        1 => items.remove(0),
        _ => Node::Sequence(items),
    }
}

/// A choice, as a class where all it chooses from is single characters.
fn choice_of(mut choices: Vec<Node>) -> Node {
    if choices.len() == 1 {
        return choices.remove(0);
    }
    let union = choices.iter().try_fold(Set::default(), |union, choice| match choice {
        Node::Class(class) => Some(union.union(class.plain()?)),
        _ => None,
    });
    match union {
        Some(set) => class(set),
        None => Node::Choice(choices),
    }
}

/// Properties that the `regex` crate knows by the names of ECMA-262 (table 68 and following): all general categories,
/// the binary properties that both have, and the scripts that descriptions name.
fn is_known_property(name: &str) -> bool {
    let (key, value) = match name.split_once('=') {
        Some((key, value)) => (Some(key), value),
        None => (None, name),
    };
    match key {
        None => CATEGORIES.contains(&value) || BINARY.contains(&value),
        Some("General_Category" | "gc") => CATEGORIES.contains(&value),
        Some("Script" | "sc" | "Script_Extensions" | "scx") => SCRIPTS.contains(&value),
        Some(_) => false,
    }
}

const CATEGORIES: &[&str] = &[
    "L",
    "Letter",
    "Lu",
    "Uppercase_Letter",
    "Ll",
    "Lowercase_Letter",
    "Lt",
    "Titlecase_Letter",
    "LC",
    "Cased_Letter",
    "Lm",
    "Modifier_Letter",
    "Lo",
    "Other_Letter",
    "M",
    "Mark",
    "Combining_Mark",
    "Mn",
    "Nonspacing_Mark",
    "Mc",
    "Spacing_Mark",
    "Me",
    "Enclosing_Mark",
    "N",
    "Number",
    "Nd",
    "Decimal_Number",
    "digit",
    "Nl",
    "Letter_Number",
    "No",
    "Other_Number",
    "P",
    "Punctuation",
    "punct",
    "Pc",
    "Connector_Punctuation",
    "Pd",
    "Dash_Punctuation",
    "Ps",
    "Open_Punctuation",
    "Pe",
    "Close_Punctuation",
    "Pi",
    "Initial_Punctuation",
    "Pf",
    "Final_Punctuation",
    "Po",
    "Other_Punctuation",
    "S",
    "Symbol",
    "Sm",
    "Math_Symbol",
    "Sc",
    "Currency_Symbol",
    "Sk",
    "Modifier_Symbol",
    "So",
    "Other_Symbol",
    "Z",
    "Separator",
    "Zs",
    "Space_Separator",
    "Zl",
    "Line_Separator",
    "Zp",
    "Paragraph_Separator",
    "C",
    "Other",
    "Cc",
    "Control",
    "cntrl",
    "Cf",
    "Format",
    "Co",
    "Private_Use",
    "Cn",
    "Unassigned",
];

const BINARY: &[&str] = &[
    "Any",
    "ASCII",
    "Alphabetic",
    "Alpha",
    "Lowercase",
    "Lower",
    "Uppercase",
    "Upper",
    "White_Space",
    "space",
    "ID_Start",
    "IDS",
    "ID_Continue",
    "IDC",
    "XID_Start",
    "XIDS",
    "XID_Continue",
    "XIDC",
    "Ideographic",
    "Ideo",
    "Emoji",
    "Emoji_Presentation",
    "EPres",
    "Extended_Pictographic",
    "ExtPict",
    "Math",
    "Dash",
    "Hex_Digit",
    "Hex",
    "ASCII_Hex_Digit",
    "AHex",
];

const SCRIPTS: &[&str] = &[
    "Latin",
    "Latn",
    "Greek",
    "Grek",
    "Cyrillic",
    "Cyrl",
    "Arabic",
    "Arab",
    "Hebrew",
    "Hebr",
    "Han",
    "Hani",
    "Hiragana",
    "Hira",
    "Katakana",
    "Kana",
    "Hangul",
    "Hang",
    "Thai",
    "Devanagari",
    "Deva",
    "Armenian",
    "Armn",
    "Georgian",
    "Geor",
    "Bengali",
    "Beng",
    "Tamil",
    "Taml",
    "Telugu",
    "Telu",
    "Common",
    "Zyyy",
    "Inherited",
    "Zinh",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_author_can_mean_is_invalid() {
        for (pattern, reason, at) in [
            ("*", "there is nothing to repeat", 0),
            ("a**", "there is nothing to repeat", 2),
            ("a{2}{3}", "there is nothing to repeat", 4),
            ("^*", "there is nothing to repeat", 0),
            ("{2}", "there is nothing to repeat", 0),
            ("a{,3}", "`{,n}` is no quantifier in ECMA-262, write `{0,n}`", 1),
            ("a{3,2}", "the numbers in the braces are in the wrong order", 1),
            ("(a", "the group is not closed", 0),
            ("a)", "`)` closes no group", 1),
            ("[a", "the class is not closed", 0),
            ("[z-a]", "the range is in the wrong order", 4),
            (
                "[[:alpha:]]",
                "classes such as `[:alpha:]` have no meaning in ECMA-262",
                1,
            ),
            ("(?i)a", "`(?` begins no group that ECMA-262 knows", 1),
            ("(?P<a>b)", "`(?` begins no group that ECMA-262 knows", 1),
            (r"\Aab\z", r"`\A` has no meaning in ECMA-262", 1),
            (r"a\", "it ends with a backslash", 2),
            (r"\u{110000}", "`\\u{` has to be followed by a code point and `}`", 9),
            (r"\1", "there is no group 1 to refer to", 1),
        ] {
            assert_eq!(
                parse(pattern, ""),
                Err(Unsupported::Invalid(reason.into(), at)),
                "{pattern}"
            );
        }
    }

    #[test]
    fn limits() {
        let deep = "(".repeat(100_000);
        assert_eq!(parse(&deep, ""), Err(Unsupported::TooLarge));
        let deep = format!("{}{}", "(".repeat(1000), ")".repeat(1000));
        assert_eq!(parse(&deep, ""), Err(Unsupported::TooLarge));
        assert!(parse(&"a?".repeat(20_000), "").is_ok());
    }

    #[test]
    fn one_tree_for_many_spellings() {
        for (one, other) in [
            (r"[\w-.]", r"[\w\-.]"),
            (r"[]a]", r"[]a]"),
            (r"\/\-\_\@", "/-_@"),
            (r"\x41\u0042\cA\u{1F600}\ud83d\ude00", "AB\u{1}\u{1f600}\u{1f600}"),
            (r"a{x}{1,a}", r"a\{x\}\{1,a\}"),
            ("(?:a|b|[cd])", "[a-d]"),
            ("a{1}b{0}", "a"),
            (r"[^\S]", r"\s"),
            (r"[\b]", "\u{8}"),
            (r"(?<year>\d)", r"\d"),
            (r"[^\ud800-\udfff]", r"[^]"),
        ] {
            assert_eq!(parse(one, "").unwrap(), parse(other, "").unwrap(), "{one} {other}");
        }
        assert_eq!(parse("aé", "i"), Err(Unsupported::Flag('i')));
        assert_eq!(parse("[^a]", "i").unwrap(), parse("[^aA]", "").unwrap());
        assert_eq!(parse(r"[\ud800-\udbff][\udc00-\udfff]", ""), Err(Unsupported::Utf16));
        assert_eq!(parse(r"(a)\1", ""), Err(Unsupported::BackReference));
        assert_eq!(parse(r"\p{Foo}", ""), Err(Unsupported::Property("Foo".into())));
    }
}
