//! Flowing text with everything escaped that rustdoc would read as more than text.

use std::borrow::Cow;

use super::mark::{BREAK, GLUE, LESS, LOW, PAIRS};
use super::{code, longest_run};
use crate::unseen::is_unseen;

/// The text of a paragraph, heading or cell while it is being collected.
#[derive(Default)]
pub struct Inline {
    out: String,
    /// For each of `PAIRS`: whether emphasis could begin at one, and whether it could then end at another.
    pairs: [(bool, bool); 3],
}

impl Inline {
    pub fn is_blank(&self) -> bool {
        self.out.trim().is_empty()
    }

    pub fn len(&self) -> usize {
        self.out.len()
    }

    /// What was collected, with the marks of emphasis escaped where that is necessary.
    pub fn take(&mut self) -> String {
        let mut out = std::mem::take(&mut self.out);
        for ((_, pairs), (stand_in, plain)) in std::mem::take(&mut self.pairs).into_iter().zip(PAIRS) {
            if out.contains(stand_in) {
                let escaped = format!("\\{plain}");
                out = out.replace(stand_in, if pairs { &escaped } else { plain });
            }
        }
        out
    }

    /// Text as it is to be shown; addresses become links if there may be some.
    pub fn text(&mut self, text: &str, links: bool) {
        let text = match text.contains(LOW) {
            true => Cow::Owned(text.replace(LOW, "_")),
            false => Cow::Borrowed(text),
        };
        let mut rest = &*text;
        loop {
            let plain = rest.bytes().position(|byte| !is_shown(byte)).unwrap_or(rest.len());
            let (shown, after) = rest.split_at(plain);
            self.out.push_str(shown);
            rest = after;
            let Some(c) = rest.chars().next() else { break };
            let mut taken = c.len_utf8();
            match c {
                '\\' | '`' | '[' | ']' | '<' => self.out.extend(['\\', c]),
                LESS => self.out.push_str("\\<"),
                '&' if is_entity(rest) => self.out.push_str("\\&"),
                'h' if links && url_length(rest) > 0 => {
                    taken = url_length(rest);
                    self.url(&rest[..taken]);
                }
                '*' | '_' | '~' => {
                    taken = rest.len() - rest.trim_start_matches(c).len();
                    self.pair(c, taken, rest[taken..].chars().next());
                }
                BREAK => self.out.push(BREAK),
                c if c.is_whitespace() => self.out.push(' '),
                c if c.is_control() || is_unseen(c) => {}
                c => self.out.push(c),
            }
            rest = &rest[taken..];
        }
    }

    /// A run of characters that emphasis may begin or end at, by CommonMark's rules for what is around it.
    fn pair(&mut self, c: char, length: usize, next: Option<char>) {
        let kind = |c: char| (c.is_whitespace() || c == BREAK, !c.is_alphanumeric());
        let (space_before, mark_before) = self.out.chars().next_back().map_or((true, true), kind);
        let (space_after, mark_after) = next.map_or((false, false), kind);
        let left = !space_after && (!mark_after || mark_before);
        let right = next.is_none() || (!space_before && (!mark_before || mark_after));
        let begins = left && (c != '_' || !right || mark_before || next.is_none());
        let ends = right && (c != '_' || !left || mark_after || next.is_none());
        let index = PAIRS.iter().position(|(_, plain)| plain.starts_with(c)).unwrap_or(0);
        let (begun, pairs) = &mut self.pairs[index];
        *pairs |= *begun && ends;
        *begun |= begins;
        let shown = if begins || ends { PAIRS[index].0 } else { c };
        self.out.extend(std::iter::repeat_n(shown, length));
    }

    /// The mark at which emphasis begins or ends.
    pub fn emphasis(&mut self, mark: &str) {
        for (pair, (_, plain)) in self.pairs.iter_mut().zip(PAIRS) {
            pair.1 |= mark.starts_with(plain);
        }
        self.out.push_str(mark);
    }

    /// Markdown of our own.
    pub fn markdown(&mut self, text: &str) {
        self.out.push_str(text);
    }

    pub fn code(&mut self, content: &str) {
        // A span cannot hold nothing but blanks.
        let content = match content.trim() {
            "" => "\" \"",
            content => content,
        };
        // Two code spans side by side would be one.
        if self.out.ends_with('`') {
            self.out.push(' ');
        }
        let span = code(&restore(content));
        self.out.extend(span.chars().map(|c| if c == ' ' { GLUE } else { c }));
    }

    /// Makes what was written since `start` the label of a link.
    pub fn link(&mut self, start: usize, url: &str, image: bool) {
        let label = self.out.split_off(start);
        let label = match label.trim() {
            "" if image => "image",
            label => label,
        };
        let url = restore(url);
        let web = ["https://", "http://", "mailto:"]
            .iter()
            .any(|scheme| url.starts_with(scheme));
        let plain = url
            .chars()
            .all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '`' | '"' | '\\' | '|' | '{' | '}' | '[' | ']'));
        match web && plain {
            true if label.is_empty() || label == url => self.url(&url),
            true if url.contains(['(', ')']) => self.out.push_str(&format!("[{label}](<{url}>)")),
            true => self.out.push_str(&format!("[{label}]({url})")),
            // Relative to the vendor's site, which is not where this is read.
            false => self.out.push_str(label),
        }
    }

    fn url(&mut self, url: &str) {
        match url.contains(['{', '}', '[', ']']) {
            true => self.code(url),
            false => self.out.push_str(&format!("<{url}>")),
        }
    }
}

/// The characters of the source for those that stand for them.
pub fn restore(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            LESS => '<',
            LOW => '_',
            BREAK => ' ',
            c => c,
        })
        .collect()
}

/// Whether a byte is a character that is shown as it is wherever it stands. An `h` may begin an address.
fn is_shown(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() && byte != b'h' || b" ,.;:'\"()?/-+=!#$%@^{|}>".contains(&byte)
}

/// Whether a character reference starts here.
fn is_entity(text: &str) -> bool {
    let name = text[1..].trim_start_matches('#');
    let end = name.bytes().take(40).position(|byte| !byte.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && name[end..].starts_with(';'))
}

/// How far the web address goes that starts here; 0 for none.
pub fn url_length(text: &str) -> usize {
    let Some(scheme) = ["https://", "http://"].iter().find(|scheme| text.starts_with(**scheme)) else {
        return 0;
    };
    let mut end = text.len();
    let mut parens = 0;
    for (index, c) in text.char_indices().skip(scheme.len()) {
        match c {
            '(' => parens += 1,
            ')' => parens -= 1,
            _ => {}
        }
        let part =
            c == LOW || (c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '`' | '|' | '\\' | '^' | '*' | '\''));
        if !part || parens < 0 {
            end = index;
            break;
        }
    }
    let url = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '_', LOW, ']', '&']);
    if url.len() > scheme.len() { url.len() } else { 0 }
}

/// Text that does not start another block at the beginning of a line.
pub fn plain_start(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let word = text.split([' ', GLUE]).next().unwrap_or("");
    let rest = &word[digits..];
    let starts = match digits {
        0 => {
            matches!(word, "-" | "+" | "*")
                || word.starts_with(['>', '|'])
                || (!word.is_empty() && word.len() <= 6 && word.trim_start_matches('#').is_empty())
                || is_rule(text)
                || word.starts_with("~~~")
        }
        1..=9 => matches!(rest, "." | ")"),
        _ => false,
    };
    match starts {
        true => format!("{}\\{}", &text[..digits], &text[digits..]),
        false => text.to_owned(),
    }
}

/// Whether the line would be a thematic break, or make a heading of the one before.
fn is_rule(text: &str) -> bool {
    let first = text.chars().next().filter(|c| matches!(c, '-' | '=' | '*' | '_'));
    first.is_some_and(|first| text.chars().all(|c| c == first || c == ' '))
}

/// Breaks text at spaces. No line starts with what would be the mark of a block.
pub fn wrap(first: &str, rest: &str, text: &str, out: &mut Vec<String>) {
    let mut line = String::with_capacity(super::WIDTH + 28);
    line.push_str(first);
    let mut width = line.chars().count();
    let mut empty = true;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        if !empty && width + 1 + length > super::WIDTH && !starts_block(word) {
            out.push(unglue(&line));
            rest.clone_into(&mut line);
            width = line.chars().count();
            empty = true;
        }
        if !empty {
            line.push(' ');
            width += 1;
        }
        line.push_str(word);
        width += length;
        empty = false;
    }
    if !empty {
        out.push(unglue(&line));
    }
}

/// The lines of a paragraph that has nothing to be escaped.
pub fn paragraph(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    wrap("", "", text, &mut lines);
    lines
}

pub fn unglue(text: &str) -> String {
    match text.contains(GLUE) {
        true => text.replace(GLUE, " "),
        false => text.to_owned(),
    }
}

fn starts_block(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    word.starts_with(['-', '+', '*', '>', '#', '=', '|', '~', ':', '•', '_'])
        || longest_run(word) >= 3 && word.starts_with("```")
        || (digits > 0 && word[digits..].starts_with(['.', ')']))
}
