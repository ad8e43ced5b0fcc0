//! Text as the parser is to read it: without characters that hide, and with what vendors write as if it were Markdown
//! made Markdown.

use std::borrow::Cow;

use super::inline::url_length;
use super::mark;
use crate::unseen::is_unseen;

/// Line feeds only, no tabs, no control characters, nothing invisible.
pub fn clean(text: &str) -> String {
    let is_kept = |byte: u8| matches!(byte, b'\n' | b' '..=b'~');
    if text.bytes().all(is_kept) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let ends = matches!(chars.peek(), None | Some('\r' | '\n'));
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            // Two spaces at the end of a line would keep it from running on.
            '\t' if ends => {}
            '\t' => out.push_str("    "),
            '\u{a0}' => out.push(' '),
            c if c.is_control() || is_unseen(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// The text with lists and tables where CommonMark sees none, and nothing else changed in what it says.
pub fn tidy(text: &str) -> String {
    let source = dedent(text);
    let mut out = String::with_capacity(text.len() + 16);
    let mut lists = Lists::default();
    let mut fence: Option<&str> = None;
    let mut before = "";
    for (index, line) in source.iter().enumerate() {
        let words = line.trim();
        let shift = match fence {
            Some(_) => lists.shift,
            None => lists.shift(line, words, before.is_empty()),
        };
        let line = &line[shift.min(indentation(line))..];
        match fence {
            Some(opened) if words.starts_with(opened) && words.trim_start_matches(&opened[..1]).is_empty() => {
                fence = None
            }
            Some(_) => {}
            None => fence = opening(words),
        }
        let bullet = words.strip_prefix('•').filter(|_| fence.is_none());
        if let Some(rest) = bullet {
            out.push_str(&line[..indentation(line)]);
            out.push_str("- ");
            out.push_str(rest.trim_start());
        } else {
            let next = source.get(index + 1).map_or("", |next| next.trim());
            if fence.is_none() && words.starts_with('|') && is_delimiter_row(next) && !before.is_empty() {
                out.push('\n');
            }
            out.push_str(line);
        }
        out.push('\n');
        before = words;
    }
    protect_addresses(&without_templates(&out))
}

/// The lines without the indentation that all but the first have in common, unless it is what nests them in the first.
fn dedent(text: &str) -> Vec<&str> {
    let filled = |line: &&str| !line.trim().is_empty();
    let common = text.lines().skip(1).filter(filled).map(indentation).min().unwrap_or(0);
    let nested = common <= 4 && list_mark(text.trim_start()).is_some();
    text.lines()
        .enumerate()
        .map(|(index, line)| match index {
            0 => line.trim_start(),
            _ if nested => line,
            _ => line.get(common..).unwrap_or(""),
        })
        .collect()
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The marks that open a fenced block.
fn opening(words: &str) -> Option<&str> {
    let mark = words.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let rest = words.trim_start_matches(mark);
    let length = words.len() - rest.len();
    (length >= 3 && !(mark == '`' && rest.contains('`'))).then_some(&words[..length])
}

fn is_delimiter_row(words: &str) -> bool {
    words.starts_with('|') && words.contains('-') && words.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// Lists that are indented as a whole, which would be code, or the end of the paragraph before them.
#[derive(Default)]
struct Lists {
    open: bool,
    /// By how much less the lines of the open list are to be indented.
    shift: usize,
}

impl Lists {
    fn shift(&mut self, line: &str, words: &str, after_blank: bool) -> usize {
        let indent = indentation(line);
        if let Some(mark) = list_mark(words) {
            // After an empty line, `- ` may as well be YAML.
            if !self.open && indent >= 4 && !(after_blank && mark == '-') {
                self.shift = indent;
            }
            self.open = true;
        } else if words.starts_with('#') || (after_blank && !words.is_empty() && indent < self.shift.max(1)) {
            *self = Lists::default();
        }
        self.shift
    }
}

/// The first character of the mark of a list item.
pub fn list_mark(words: &str) -> Option<char> {
    let first = words.chars().next()?;
    let rest = match first {
        '-' | '*' | '+' | '•' => &words[first.len_utf8()..],
        _ => {
            let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
            if !(1..=3).contains(&(words.len() - rest.len())) {
                return None;
            }
            rest.strip_prefix(['.', ')'])?
        }
    };
    (rest.starts_with(' ') || (first == '•' && !rest.is_empty())).then_some(first)
}

/// The same text, without the template code that links lead to where a site generator was to put addresses in.
fn without_templates(text: &str) -> Cow<'_, str> {
    const LINK: &str = "]({{";
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(LINK) {
        let Some(end) = rest[at..].find("}}").map(|end| at + end) else {
            break;
        };
        let Some(close) = rest[end..].find(')') else {
            break;
        };
        out.push_str(&rest[..at + 2]);
        rest = &rest[end + close..];
    }
    match out.is_empty() {
        true => Cow::Borrowed(text),
        false => Cow::Owned(out + rest),
    }
}

/// The same text, with `_` in web addresses that no emphasis can begin at.
fn protect_addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("http") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (address, after) = rest.split_at(url_length(rest).max(4));
        out.extend(address.chars().map(|c| if c == '_' { mark::LOW } else { c }));
        rest = after;
    }
    out + rest
}
