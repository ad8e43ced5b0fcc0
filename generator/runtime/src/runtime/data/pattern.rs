//! Matching a `pattern` that was compiled when the code was generated.
//!
//! A pattern (ECMA-262) arrives here as a short program of [`Step`]s whose greedy reading is the only possible one, so
//! one pass without backtracking gives the answer, in a `const` too. What such a program cannot say arrives as a
//! function instead. Code points are counted, not UTF-16 units.

use crate::runtime::data::rules::Violation;
use crate::runtime::data::text::refuse;

/// A compiled pattern, beside its source as documented.
#[derive(Clone, Copy, Debug)]
pub enum Pattern {
    /// The steps, one after the other: from the start of the text where the first is [`Step::Start`], else anywhere.
    Steps(&'static str, &'static [Step]),
    /// At least one of these programs.
    Any(&'static str, &'static [&'static [Step]]),
    /// Each of these, or its opposite where the flag is `false`.
    All(&'static str, &'static [(bool, Pattern)]),
    /// A test that is a function.
    Test(&'static str, fn(&str) -> bool),
}

/// One step of a program.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// `^`
    Start,
    /// `$`
    End,
    /// These characters.
    Literal(&'static str),
    /// So many characters (at least, at most) out of these ranges.
    Class(&'static [(char, char)], u32, u32),
    /// So many characters (at least, at most) outside of these ranges.
    Except(&'static [(char, char)], u32, u32),
    /// The first of these that fits.
    Choice(&'static [&'static [Step]]),
    /// These steps so many times (at least, at most).
    Group(&'static [Step], u32, u32),
    /// These steps, as if the text ended so many characters earlier: what follows them is as long.
    Leaving(u32, &'static [Step]),
}

impl Step {
    /// No upper limit.
    pub const MANY: u32 = u32::MAX;
    /// What `.` leaves out.
    pub const LINE_ENDS: &'static [(char, char)] = &[('\n', '\n'), ('\r', '\r'), ('\u{2028}', '\u{2029}')];
    /// `\s`
    pub const SPACE: &'static [(char, char)] = &[
        ('\t', '\r'),
        (' ', ' '),
        ('\u{a0}', '\u{a0}'),
        ('\u{1680}', '\u{1680}'),
        ('\u{2000}', '\u{200a}'),
        ('\u{2028}', '\u{2029}'),
        ('\u{202f}', '\u{202f}'),
        ('\u{205f}', '\u{205f}'),
        ('\u{3000}', '\u{3000}'),
        ('\u{feff}', '\u{feff}'),
    ];
    /// `\w`
    pub const WORD: &'static [(char, char)] = &[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];
    /// The digits of hexadecimal numbers.
    pub const HEX: &'static [(char, char)] = &[('0', '9'), ('A', 'F'), ('a', 'f')];
    /// `\d`
    pub const DIGIT: &'static [(char, char)] = &[('0', '9')];
}

impl Pattern {
    /// As documented.
    pub const fn source(&self) -> &'static str {
        match self {
            Pattern::Steps(source, _)
            | Pattern::Any(source, _)
            | Pattern::All(source, _)
            | Pattern::Test(source, _) => source,
        }
    }

    /// Whether the text, or a part of it where the pattern is not anchored, is what the pattern describes.
    pub fn matches(&self, text: &str) -> bool {
        match self {
            Pattern::Test(_, test) => test(text),
            Pattern::All(_, parts) => parts.iter().all(|(wanted, part)| part.matches(text) == *wanted),
            Pattern::Steps(..) | Pattern::Any(..) => self.matches_const(text),
        }
    }

    /// Whether the text is what the pattern describes.
    pub(crate) fn check(&self, text: &str) -> Result<(), Violation> {
        match self.matches(text) {
            true => Ok(()),
            false => Err(Violation::owned(format!(
                "does not match the pattern {}",
                self.source()
            ))),
        }
    }

    /// Stops the compilation at a text that the pattern does not describe, as far as that can be told in a `const`.
    #[track_caller]
    pub(crate) const fn check_static(&self, text: &str) {
        if !self.matches_const(text) {
            refuse("the string does not match the description's pattern ", self.source());
        }
    }

    /// The same while the program is compiled, where functions cannot be called: their answer is taken to be yes.
    pub const fn matches_const(&self, text: &str) -> bool {
        match self {
            Pattern::Steps(_, steps) => search(steps, text.as_bytes()),
            Pattern::Any(_, programs) => {
                let mut index = 0;
                while index < programs.len() {
                    if search(programs[index], text.as_bytes()) {
                        return true;
                    }
                    index += 1;
                }
                false
            }
            Pattern::All(_, parts) => {
                let mut index = 0;
                while index < parts.len() {
                    let (wanted, part) = &parts[index];
                    if !part.needs_run_time() && part.matches_const(text) != *wanted {
                        return false;
                    }
                    index += 1;
                }
                true
            }
            Pattern::Test(..) => true,
        }
    }

    /// Whether a function takes part in the answer.
    const fn needs_run_time(&self) -> bool {
        match self {
            Pattern::Steps(..) | Pattern::Any(..) => false,
            Pattern::Test(..) => true,
            Pattern::All(_, parts) => {
                let mut index = 0;
                while index < parts.len() {
                    if parts[index].1.needs_run_time() {
                        return true;
                    }
                    index += 1;
                }
                false
            }
        }
    }
}

/// Runs the program from the start, or from every place in the text.
const fn search(steps: &[Step], text: &[u8]) -> bool {
    let anchored = matches!(steps.first(), Some(Step::Start));
    let mut start = 0;
    loop {
        if run(steps, text, start).is_some() {
            return true;
        }
        if anchored || start >= text.len() {
            return false;
        }
        start = next_char(text, start).1;
    }
}

/// Runs the program from one place and returns where it ends.
const fn run(steps: &[Step], text: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    let mut index = 0;
    while index < steps.len() {
        let end = match steps[index] {
            Step::Start if at == 0 => Some(at),
            Step::End if at == text.len() => Some(at),
            Step::Start | Step::End => None,
            Step::Literal(literal) => run_literal(literal.as_bytes(), text, at),
            Step::Class(set, least, most) => run_class(set, true, (least, most), text, at),
            Step::Except(set, least, most) => run_class(set, false, (least, most), text, at),
            Step::Choice(choices) => run_choice(choices, text, at),
            Step::Group(steps, least, most) => run_group(steps, (least, most), text, at),
            Step::Leaving(count, steps) => match without_last(count, text) {
                Some(text) if at <= text.len() => run(steps, text, at),
                _ => None,
            },
        };
        match end {
            Some(end) => at = end,
            None => return None,
        }
        index += 1;
    }
    Some(at)
}

const fn run_literal(literal: &[u8], text: &[u8], start: usize) -> Option<usize> {
    let mut index = 0;
    while index < literal.len() {
        if start + index >= text.len() || text[start + index] != literal[index] {
            return None;
        }
        index += 1;
    }
    Some(start + index)
}

const fn run_class(
    set: &[(char, char)],
    wanted: bool,
    (least, most): (u32, u32),
    text: &[u8],
    start: usize,
) -> Option<usize> {
    let (_, rest) = text.split_at(start);
    let mut at = 0;
    let mut count = 0;
    while count < most {
        let left = (most - count) as usize;
        let end = if left < rest.len() - at { at + left } else { rest.len() };
        let from = at;
        at = past_ascii(set, wanted, rest, from, end);
        count += (at - from) as u32;
        if at == end || rest[at] < 0x80 {
            break;
        }
        let (char, next) = next_char(rest, at);
        if contains(set, char) != wanted {
            break;
        }
        at = next;
        count += 1;
    }
    if count < least { None } else { Some(start + at) }
}

/// Behind the ASCII characters that are in a set, or in none of its ranges: mostly all of a text. Many at a time, so that a long
/// identifier costs a few steps.
const fn past_ascii(set: &[(char, char)], wanted: bool, text: &[u8], start: usize, end: usize) -> usize {
    let mut at = start;
    // One that is not ASCII may be followed by many of its kind.
    if at < end && text[at] >= 0x80 {
        return at;
    }
    while at + 4 * WORD <= end && matches!(odd(set, wanted, text.split_at(at).1), [0, 0, 0, 0]) {
        at += 4 * WORD;
    }
    while at + WORD <= end {
        let [odd] = odd(set, wanted, text.split_at(at).1);
        if odd != 0 {
            return at + odd.trailing_zeros() as usize / 8;
        }
        at += WORD;
    }
    while at < end && text[at] < 0x80 && contains(set, text[at] as u32) == wanted {
        at += 1;
    }
    at
}

const WORD: usize = size_of::<u64>();
/// The lowest bit of each byte, and the highest, which no ASCII character has.
const ONES: u64 = u64::from_ne_bytes([1; WORD]);
const TOPS: u64 = ONES << 7;

/// Which of the bytes that a text begins with are no ASCII characters of a set, or of none of its ranges, as the highest bit of
/// each: adding what is missing to 128 sets that bit from a range's first character on, and from the one behind its last.
const fn odd<const WORDS: usize>(set: &[(char, char)], wanted: bool, mut text: &[u8]) -> [u64; WORDS] {
    let (mut words, mut found) = ([TOPS; WORDS], [0; WORDS]);
    let mut at = 0;
    while at < WORDS
        && let Some((word, rest)) = text.split_first_chunk()
    {
        words[at] = u64::from_le_bytes(*word);
        text = rest;
        at += 1;
    }
    let mut index = 0;
    while index < set.len() {
        let (first, last) = (set[index].0 as u64, set[index].1 as u64);
        if first < 0x80 {
            let behind = if last < 0x80 { last } else { 0x7f } + 1;
            let (from, to) = ((0x80 - first) * ONES, (0x80 - behind) * ONES);
            let mut at = 0;
            while at < WORDS {
                let word = words[at] & !TOPS;
                found[at] |= (word + from) & !(word + to);
                at += 1;
            }
        }
        index += 1;
    }
    let mut at = 0;
    while at < WORDS {
        found[at] = (words[at] | if wanted { !found[at] } else { found[at] }) & TOPS;
        at += 1;
    }
    found
}

const fn run_choice(choices: &[&[Step]], text: &[u8], start: usize) -> Option<usize> {
    let mut index = 0;
    while index < choices.len() {
        let end = run(choices[index], text, start);
        if end.is_some() {
            return end;
        }
        index += 1;
    }
    None
}

const fn run_group(steps: &[Step], (least, most): (u32, u32), text: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    let mut count = 0;
    while count < most {
        match run(steps, text, at) {
            // What fits nothing fits any number of times.
            Some(end) if end == at => return Some(at),
            Some(end) => at = end,
            None => break,
        }
        count += 1;
    }
    if count < least { None } else { Some(at) }
}

/// The text without its last characters, if it has as many.
const fn without_last(count: u32, text: &[u8]) -> Option<&[u8]> {
    let mut end = text.len();
    let mut left = count;
    while left > 0 {
        if end == 0 {
            return None;
        }
        end -= 1;
        // Continuations belong to the character before.
        if text[end] & 0xc0 != 0x80 {
            left -= 1;
        }
    }
    Some(text.split_at(end).0)
}

const fn contains(set: &[(char, char)], char: u32) -> bool {
    let mut index = 0;
    while index < set.len() {
        let (first, last) = set[index];
        if first as u32 <= char && char <= last as u32 {
            return true;
        }
        index += 1;
    }
    false
}

/// The character that begins at a boundary of UTF-8 text, and the next boundary. `str` cannot be walked in a `const`.
const fn next_char(text: &[u8], at: usize) -> (u32, usize) {
    let first = text[at] as u32;
    if first < 0x80 {
        (first, at + 1)
    } else if first < 0xe0 {
        (((first & 0x1f) << 6) | tail(text, at + 1), at + 2)
    } else if first < 0xf0 {
        let char = ((first & 0x0f) << 12) | (tail(text, at + 1) << 6) | tail(text, at + 2);
        (char, at + 3)
    } else {
        let char = ((first & 0x07) << 18) | (tail(text, at + 1) << 12) | (tail(text, at + 2) << 6) | tail(text, at + 3);
        (char, at + 4)
    }
}

const fn tail(text: &[u8], at: usize) -> u32 {
    (text[at] & 0x3f) as u32
}
