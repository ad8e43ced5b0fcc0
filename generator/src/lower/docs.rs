//! The description's own text as documentation that rustdoc and clippy take without a word.
//!
//! Descriptions are CommonMark (OpenAPI 3.1.1, "Rich Text Formatting") mixed with HTML, and data: whatever they hold,
//! nothing in the result is compiled (indented and fenced code is `text`), links to items (brackets are escaped),
//! or opens a tag. Blocks are written anew, one by one, so that continuation lines are indented the way clippy
//! wants, and paragraphs are wrapped.

use std::borrow::Cow;

/// The width at which paragraphs are wrapped, `/// ` not counted.
const WIDTH: usize = 100;
/// Stands for a space at which no line may end.
const GLUE: char = '\u{e000}';
/// Lists nested deeper are written at this depth.
const DEEPEST_LIST: usize = 4;

/// Documentation lines for a text, without empty lines at the ends; empty for a blank text.
pub fn lines(text: &str) -> Vec<String> {
    let text = clean(text);
    let text = if text.contains('<') { html(&text) } else { text };
    let mut writer = Writer::default();
    let source: Vec<&str> = dedent(&text);
    let mut index = 0;
    while index < source.len() {
        index = writer.line(&source, index);
    }
    writer.flush();
    trim(writer.lines)
}

/// Joins parts with an empty line between them; empty parts vanish.
pub fn join(parts: impl IntoIterator<Item = Vec<String>>) -> Vec<String> {
    let mut out = Vec::new();
    for part in parts {
        if part.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(String::new());
        }
        out.extend(part);
    }
    out
}

/// Sentences of our own, which are Markdown already, as one wrapped paragraph.
pub fn sentences(parts: &[String]) -> Vec<String> {
    if parts.is_empty() {
        return Vec::new();
    }
    let mut out = Vec::new();
    wrap("", "", &glue(&parts.join(" ")), &mut out);
    out
}

/// The same text with no space left in code spans at which a line could end.
fn glue(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('`') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = code_span(rest).map_or(1, |(_, length)| length);
        out.extend(rest[..length].chars().map(|c| if c == ' ' { GLUE } else { c }));
        rest = &rest[length..];
    }
    out + rest
}

/// A code span that shows exactly this text.
pub fn code(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| {
            if c.is_control() || is_hidden(c) {
                c.escape_unicode().to_string()
            } else {
                c.to_string()
            }
        })
        .collect();
    if text.trim().is_empty() {
        return if text.is_empty() {
            "the empty string".to_owned()
        } else {
            "blanks".to_owned()
        };
    }
    let fence = "`".repeat(longest_run(&text) + 1);
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A fenced block in a language that rustdoc does not compile.
pub fn fenced(language: &str, text: &str) -> Vec<String> {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    let mut out = vec![format!("{fence}{language}")];
    out.extend(clean(text).lines().map(|line| line.trim_end().to_owned()));
    out.push(fence);
    out
}

fn longest_run(text: &str) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Characters that change how text around them is shown, which rustc refuses in comments, or that show nothing.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | GLUE)
}

/// Line feeds only, no tabs, no control characters, nothing invisible.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\n' => out.push('\n'),
            '\t' => out.push_str("    "),
            '\u{2028}' | '\u{2029}' => out.push('\n'),
            c if c.is_control() || is_hidden(c) => {}
            '\u{a0}' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// The lines without the indentation that all but the first have in common.
fn dedent(text: &str) -> Vec<&str> {
    let list: Vec<&str> = text.lines().map(str::trim_end).collect();
    let common = list
        .iter()
        .skip(1)
        .filter(|line| !line.is_empty())
        .map(|line| indentation(line))
        .min()
        .unwrap_or(0);
    list.iter()
        .enumerate()
        .map(|(index, line)| {
            if index == 0 {
                line.trim_start()
            } else {
                line.get(common..).unwrap_or("")
            }
        })
        .collect()
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn trim(mut lines: Vec<String>) -> Vec<String> {
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let blank = lines.iter().take_while(|line| line.is_empty()).count();
    lines.drain(..blank);
    lines
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    None,
    Paragraph,
    Item,
    Quote,
    Table,
}

/// Writes blocks; holds the paragraph that is being collected.
struct Writer {
    lines: Vec<String>,
    text: String,
    first: String,
    rest: String,
    /// The block that was written or begun last.
    block: Block,
    /// The open list items: indentation in the source, column of their content in the result, whether they are numbered.
    items: Vec<(usize, usize, bool)>,
    /// Whether a blank line came before.
    blank: bool,
}

impl Default for Writer {
    fn default() -> Self {
        Writer {
            lines: Vec::new(),
            text: String::new(),
            first: String::new(),
            rest: String::new(),
            block: Block::None,
            items: Vec::new(),
            blank: true,
        }
    }
}

impl Writer {
    /// Takes the line at `index` and returns the index of the next one to take.
    fn line(&mut self, source: &[&str], index: usize) -> usize {
        let line = source[index];
        let text = line.trim_start();
        let indent = line.len() - text.len();
        if text.is_empty() {
            self.flush();
            self.blank = true;
            return index + 1;
        }
        if let Some(next) = self.fence(source, index, text) {
            return next;
        }
        if self.blank && self.text.is_empty() && indent >= 4 && self.items.is_empty() && list_marker(text).is_none() {
            return self.indented(source, index);
        }
        self.flowing(text, indent);
        self.blank = false;
        index + 1
    }

    fn flowing(&mut self, text: &str, indent: usize) {
        if is_rule(text) {
            // A thematic break, or the underline that makes a paragraph a heading: only separates here.
            self.flush();
            self.end_list();
        } else if let Some((level, title)) = heading(text) {
            self.flush();
            self.end_list();
            self.gap();
            self.lines
                .push(unglue(&format!("{} {}", &"######"[..level], inline(title, Links::Yes))));
            self.block = Block::None;
            self.gap();
        } else if let Some((marker, rest)) = list_marker(text) {
            self.item(marker, rest, indent);
        } else if let Some(quoted) = text.strip_prefix('>') {
            self.quote(quoted.trim_start_matches(['>', ' ']));
        } else if text.len() > 1 && text.starts_with('|') && text.ends_with('|') {
            self.flush();
            self.end_list();
            if self.block != Block::Table {
                self.gap();
            }
            self.lines.push(unglue(&inline(text, Links::Yes)));
            self.block = Block::Table;
        } else {
            self.words(text, indent);
        }
    }

    fn words(&mut self, text: &str, indent: usize) {
        if !self.text.is_empty() {
            self.text.push(' ');
            self.text.push_str(text);
            return;
        }
        while self.items.last().is_some_and(|&(before, ..)| indent <= before) {
            self.items.pop();
        }
        self.gap();
        let column = self.items.last().map_or(0, |&(_, column, _)| column);
        self.first = " ".repeat(column);
        self.rest = self.first.clone();
        self.text.push_str(text);
        self.block = if column == 0 { Block::Paragraph } else { Block::Item };
    }

    fn item(&mut self, marker: String, rest: &str, indent: usize) {
        self.flush();
        let numbered = marker.starts_with(|c: char| c.is_ascii_digit());
        let mut sibling = None;
        while self.items.last().is_some_and(|&(before, ..)| indent <= before) || self.items.len() >= DEEPEST_LIST {
            sibling = self.items.pop();
        }
        // A list that starts with another number than 1 does not end a paragraph.
        let joins = !numbered || marker == "1. " || sibling.is_some_and(|(_, _, numbered)| numbered);
        if self.block != Block::Item {
            self.items.clear();
        }
        if self.block != Block::Item || !joins {
            self.gap();
        }
        let column = self.items.last().map_or(0, |&(_, column, _)| column);
        self.items.push((indent, column + marker.len(), numbered));
        self.rest = " ".repeat(column + marker.len());
        self.first = " ".repeat(column) + &marker;
        self.text.push_str(rest);
        self.block = Block::Item;
    }

    fn quote(&mut self, text: &str) {
        if self.block != Block::Quote || self.text.is_empty() {
            self.flush();
            self.end_list();
            self.gap();
            "> ".clone_into(&mut self.first);
            "> ".clone_into(&mut self.rest);
            self.block = Block::Quote;
        }
        if text.is_empty() {
            self.flush();
            return;
        }
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(text);
    }

    /// A fenced block that starts here, whole.
    fn fence(&mut self, source: &[&str], index: usize, text: &str) -> Option<usize> {
        let mark = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let length = text.chars().take_while(|c| *c == mark).count();
        if length < 3 || (mark == '`' && text[length..].contains('`')) {
            return None;
        }
        let indent = indentation(source[index]);
        let mut body = Vec::new();
        let mut next = index + 1;
        while let Some(line) = source.get(next) {
            next += 1;
            let closing = line.trim();
            if closing.len() >= length && closing.chars().all(|c| c == mark) {
                break;
            }
            body.push(line.get(indent.min(indentation(line))..).unwrap_or(line));
        }
        self.code_block(&body);
        Some(next)
    }

    /// A block that is code because it is indented, whole.
    fn indented(&mut self, source: &[&str], index: usize) -> usize {
        let mut next = index;
        let mut body = Vec::new();
        while let Some(line) = source.get(next) {
            if !line.is_empty() && indentation(line) < 4 {
                break;
            }
            body.push(line.get(4..).unwrap_or(""));
            next += 1;
        }
        while body.last().is_some_and(|line| line.is_empty()) {
            body.pop();
        }
        self.code_block(&body);
        next
    }

    fn code_block(&mut self, body: &[&str]) {
        self.flush();
        self.end_list();
        if body.iter().any(|line| !line.trim().is_empty()) {
            self.gap();
            self.lines.extend(fenced("text", &body.join("\n")));
            self.gap();
        }
        self.block = Block::None;
        self.blank = true;
    }

    fn end_list(&mut self) {
        self.items.clear();
        if self.block == Block::Item {
            self.block = Block::None;
        }
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn flush(&mut self) {
        if self.text.is_empty() {
            return;
        }
        let text = inline(&plain_start(&std::mem::take(&mut self.text)), Links::Yes);
        wrap(&self.first, &self.rest, &text, &mut self.lines);
    }
}

/// The text of a paragraph that does not start another block inside its own.
fn plain_start(text: &str) -> Cow<'_, str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let block = list_marker(text).is_some()
        || heading(text).is_some()
        || is_rule(text)
        || text.starts_with(['>', '|'])
        || text.starts_with("~~~")
        || ["-", "+", "*"].contains(&text.split(' ').next().unwrap_or(""));
    match block {
        true => Cow::Owned(format!("{}\\{}", &text[..digits], &text[digits..])),
        false => Cow::Borrowed(text),
    }
}

fn is_rule(text: &str) -> bool {
    let marks: String = text.chars().filter(|c| *c != ' ').collect();
    let Some(first) = marks.chars().next() else {
        return false;
    };
    let same = marks.chars().all(|c| c == first);
    same && match first {
        '-' | '=' => marks.len() >= 2 || text.len() == 1,
        '*' | '_' => marks.len() >= 3,
        _ => false,
    }
}

fn heading(text: &str) -> Option<(usize, &str)> {
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    let rest = text[level..].strip_prefix(' ')?;
    let title = rest.trim().trim_end_matches('#').trim_end();
    ((1..=6).contains(&level) && !title.is_empty()).then_some((level, title))
}

/// The marker of a list item as it is written, and what follows it.
fn list_marker(text: &str) -> Option<(String, &str)> {
    let bullet = text.strip_prefix(['-', '*', '+', '•']);
    if let Some(rest) = bullet.filter(|rest| rest.starts_with(' ')) {
        let rest = rest.trim_start();
        return (!rest.is_empty()).then(|| ("- ".to_owned(), rest));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix(['.', ')'])?.strip_prefix(' ')?.trim_start();
    ((1..=3).contains(&digits) && !rest.is_empty()).then(|| (format!("{}. ", &text[..digits]), rest))
}

/// Whether links may stand in a text: not in that of another link.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    Yes,
    No,
}

/// Flowing text with everything escaped that rustdoc would read as more than text, emphasis and good links excepted.
fn inline(text: &str, links: Links) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mut taken = c.len_utf8();
        match c {
            '\\' => match rest[1..].chars().next() {
                Some(next) if next.is_ascii_punctuation() => {
                    out.push('\\');
                    out.push(next);
                    taken = 2;
                }
                _ => out.push_str("\\\\"),
            },
            '`' => match code_span(rest) {
                Some((content, length)) => {
                    push_code(&mut out, content);
                    taken = length;
                }
                None => {
                    let run = rest.bytes().take_while(|byte| *byte == b'`').count();
                    out.push_str(&"\\`".repeat(run));
                    taken = run;
                }
            },
            '<' => match rest[1..].find('>').map(|end| &rest[1..=end]) {
                Some(url) if url.starts_with("http") && url_length(url) == url.len() => {
                    push_url(&mut out, url, links);
                    taken = url.len() + 2;
                }
                _ => out.push_str("\\<"),
            },
            '!' if rest[1..].starts_with('[') && links == Links::Yes => match link(&rest[1..]) {
                Some((label, url, length)) => {
                    push_link(&mut out, if label.trim().is_empty() { "image" } else { label }, url);
                    taken = length + 1;
                }
                None => out.push('!'),
            },
            '[' => match link(rest) {
                Some((label, url, length)) if links == Links::Yes => {
                    push_link(&mut out, label, url);
                    taken = length;
                }
                _ => out.push_str("\\["),
            },
            ']' => out.push_str("\\]"),
            '>' if out.is_empty() => out.push_str("\\>"),
            'h' => match url_length(rest) {
                0 => out.push('h'),
                length => {
                    push_url(&mut out, &rest[..length], links);
                    taken = length;
                }
            },
            c => out.push(c),
        }
        rest = &rest[taken..];
    }
    out
}

/// The content of the code span that starts here, and its length with the backticks.
fn code_span(text: &str) -> Option<(&str, usize)> {
    let run = text.bytes().take_while(|byte| *byte == b'`').count();
    let mut at = run;
    while let Some(found) = text[at..].find('`') {
        let start = at + found;
        let length = text[start..].bytes().take_while(|byte| *byte == b'`').count();
        if length == run {
            let content = text[run..start].trim();
            return (!content.is_empty()).then_some((content, start + length));
        }
        at = start + length;
    }
    None
}

/// The label and address of the link that starts here, and its whole length.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    let mut depth = 0;
    let mut close = None;
    let mut skip = 0;
    for (index, c) in text.char_indices() {
        if index < skip {
            continue;
        }
        match c {
            '\\' => skip = index + 2,
            '`' => skip = index + code_span(&text[index..]).map_or(1, |(_, length)| length),
            '[' => depth += 1,
            ']' if depth == 1 => {
                close = Some(index);
                break;
            }
            ']' => depth -= 1,
            _ => {}
        }
    }
    let close = close?;
    let inner = text[close + 1..].strip_prefix('(')?;
    let mut parens = 1;
    let end = inner.char_indices().find_map(|(index, c)| {
        match c {
            '(' => parens += 1,
            ')' => parens -= 1,
            _ => {}
        }
        (parens == 0).then_some(index)
    })?;
    let target = inner[..end].trim();
    // `(address "title")`
    let url = target.split_whitespace().next().unwrap_or("").trim_matches(['<', '>']);
    Some((&text[1..close], url, close + 1 + 1 + end + 1))
}

/// Two code spans side by side would be one.
fn push_code(out: &mut String, content: &str) {
    if out.ends_with('`') {
        out.push(' ');
    }
    out.push_str(&glue(&code(content)));
}

fn push_link(out: &mut String, label: &str, url: &str) {
    let shown = inline(label.trim(), Links::No);
    let web = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| url.starts_with(scheme));
    let plain = url
        .chars()
        .all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '`' | '"' | '\\' | '|' | '{' | '}' | '[' | ']'));
    match (shown.is_empty(), web && plain) {
        (true, true) => push_url(out, url, Links::Yes),
        (true, false) => {}
        (false, true) if url.contains(['(', ')']) => out.push_str(&format!("[{shown}](<{url}>)")),
        (false, true) => out.push_str(&format!("[{shown}]({url})")),
        // Relative to the vendor's site, which is not where this is read.
        (false, false) => out.push_str(&shown),
    }
}

fn push_url(out: &mut String, url: &str, links: Links) {
    if url.contains(['{', '}', '[', ']']) {
        push_code(out, url);
    } else if links == Links::No {
        out.push_str(url);
    } else {
        out.push('<');
        out.push_str(url);
        out.push('>');
    }
}

/// How far the web address goes that starts here; 0 for none.
fn url_length(text: &str) -> usize {
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
        let stop = !c.is_ascii_graphic() || matches!(c, '<' | '>' | '"' | '`' | '|' | '\\' | '^' | '*' | '\'');
        if stop || parens < 0 {
            end = index;
            break;
        }
    }
    let url = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '_', ']', '&']);
    if url.len() > scheme.len() { url.len() } else { 0 }
}

/// Breaks text at spaces. No line starts with what would be the mark of a block.
fn wrap(first: &str, rest: &str, text: &str, out: &mut Vec<String>) {
    let mut line = first.to_owned();
    let mut width = line.chars().count();
    let mut empty = true;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        if !empty && width + 1 + length > WIDTH && !starts_block(word) {
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

fn unglue(text: &str) -> String {
    text.replace(GLUE, " ")
}

fn starts_block(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    word.starts_with(['-', '+', '*', '>', '#', '=', '|', '~', ':', '•', '_'])
        || word.starts_with("```")
        || (digits > 0 && word[digits..].starts_with(['.', ')']))
}

/// Turns the HTML that descriptions use into Markdown; other tags stay and are escaped later.
fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut links: Vec<Option<String>> = Vec::new();
    while let Some(at) = rest.find(['<', '`']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('`') {
            let run = rest.bytes().take_while(|byte| *byte == b'`').count();
            // A span ends with its paragraph, a fence does not.
            let scope = if run >= 3 {
                rest.len()
            } else {
                rest.find("\n\n").unwrap_or(rest.len())
            };
            let length = code_span(&rest[..scope]).map_or(run, |(_, length)| length);
            out.push_str(&rest[..length]);
            rest = &rest[length..];
            continue;
        }
        if let Some(after) = rest.strip_prefix("<!--") {
            rest = after.find("-->").map_or("", |end| &after[end + 3..]);
            continue;
        }
        match tag(rest).and_then(|(name, attributes, length)| Some((markdown(&name, attributes, &mut links)?, length)))
        {
            Some((replacement, length)) => {
                out.push_str(&replacement);
                rest = &rest[length..];
            }
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    for href in links.into_iter().rev().flatten() {
        out.push_str(&format!("]({href})"));
    }
    out
}

/// The lower-case name (with `/` for a closing tag), the attributes and the length of the tag that starts here.
fn tag(text: &str) -> Option<(String, &str, usize)> {
    let end = text.find('>')?;
    let inner = text[1..end].trim_end_matches('/').trim_end();
    let (slash, inner) = match inner.strip_prefix('/') {
        Some(inner) => ("/", inner),
        None => ("", inner),
    };
    let name_end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let (name, attributes) = inner.split_at(name_end);
    let fits = !name.is_empty() && (attributes.is_empty() || attributes.starts_with([' ', '\n']));
    fits.then(|| (format!("{slash}{}", name.to_ascii_lowercase()), attributes, end + 1))
}

fn markdown(name: &str, attributes: &str, links: &mut Vec<Option<String>>) -> Option<String> {
    let text = match name {
        "p" | "/p" | "div" | "/div" | "br" | "/br" | "hr" | "ul" | "/ul" | "ol" | "/ol" | "table" | "/table" | "tr"
        | "/tr" | "dl" | "/dl" | "dt" | "dd" | "blockquote" | "/blockquote" | "section" | "/section" | "details"
        | "/details" | "/h1" | "/h2" | "/h3" | "/h4" | "/h5" | "/h6" | "/summary" => "\n\n",
        "li" => "\n- ",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "\n\n#### ",
        "b" | "/b" | "strong" | "/strong" => "**",
        "i" | "/i" | "em" | "/em" => "*",
        "code" | "/code" | "tt" | "/tt" | "kbd" | "/kbd" | "samp" | "/samp" => "`",
        "pre" | "/pre" => "\n```\n",
        "td" | "/td" | "th" | "/th" => " ",
        "/li" | "/dt" | "/dd" | "span" | "/span" | "font" | "/font" | "small" | "/small" | "sup" | "/sup" | "sub"
        | "/sub" | "u" | "/u" | "s" | "/s" | "center" | "/center" | "thead" | "/thead" | "tbody" | "/tbody"
        | "caption" | "/caption" | "summary" | "label" | "/label" | "img" | "nobr" | "/nobr" | "wbr" | "big"
        | "/big" | "var" | "/var" | "abbr" | "/abbr" | "mark" | "/mark" => "",
        "a" => {
            let href = attribute(attributes, "href").filter(|href| href.starts_with("http"));
            let open = if href.is_some() { "[" } else { "" };
            links.push(href);
            open
        }
        "/a" => return Some(links.pop()?.map_or_else(String::new, |href| format!("]({href})"))),
        _ => return None,
    };
    Some(text.to_owned())
}

fn attribute(attributes: &str, name: &str) -> Option<String> {
    let at = attributes.find(name)?;
    let value = attributes[at + name.len()..]
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let text = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    Some(text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(table: &[(&str, &[&str])]) {
        for (text, expected) in table {
            assert_eq!(&lines(text), expected, "{text:?}");
        }
    }

    #[test]
    fn nothing_is_code_that_runs() {
        check(&[
            (
                "a\nb\n\n    let x = 1;\n    y",
                &["a b", "", "```text", "let x = 1;", "y", "```"],
            ),
            ("```rust\nfn main() {}\n```", &["```text", "fn main() {}", "```"]),
            ("~~~\n```\n~~~\nend", &["````text", "```", "````", "", "end"]),
            ("```\nnever closed", &["```text", "never closed", "```"]),
            ("a\n    continued", &["a continued"]),
            ("  first\n      second\n      third", &["first second third"]),
        ]);
    }

    #[test]
    fn nothing_links_or_tags_by_accident() {
        check(&[
            (
                "an [item] and [`Other`] and a[0]",
                &["an \\[item\\] and \\[`Other`\\] and a\\[0\\]"],
            ),
            (
                "[docs](https://a.b/c) [x](#tag/y) [z](/rel)",
                &["[docs](https://a.b/c) x z"],
            ),
            ("[a](https://x.y/(z))", &["[a](<https://x.y/(z)>)"]),
            ("![logo](https://a.b/c.png)", &["[logo](https://a.b/c.png)"]),
            ("see https://a.b/c.", &["see <https://a.b/c>."]),
            ("(https://a.b/c)", &["(<https://a.b/c>)"]),
            ("<https://a.b/c>", &["<https://a.b/c>"]),
            ("https://a.b/{id}/c", &["`https://a.b/{id}/c`"]),
            ("`https://a.b`", &["`https://a.b`"]),
            ("Vec<T> <script>", &["Vec\\<T> \\<script>"]),
            ("a ` b `` c", &["a \\` b \\`\\` c"]),
            ("[^1]: note", &["\\[^1\\]: note"]),
            ("\\[a\\] \\<b", &["\\[a\\] \\<b"]),
            ("ends \\", &["ends \\\\"]),
            ("\\https://a.b", &["\\\\<https://a.b>"]),
            ("- ~~~\n- - a\n- 1. b", &["- \\~~~", "- \\- a", "- 1\\. b"]),
        ]);
    }

    #[test]
    fn characters_that_hide_are_dropped() {
        check(&[
            ("a\u{202e}b\u{0}c\u{1b}[31m", &["abc\\[31m"]),
            ("a\tb\r\nc\rd", &["a b c d"]),
            (" \n\t\n", &[]),
            ("*/ \"# `x", &["*/ \"# \\`x"]),
        ]);
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("\u{1b}"), "`\\u{1b}`");
    }

    #[test]
    fn lists_are_indented_as_clippy_wants() {
        check(&[
            (
                "Text:\n* one\ncontinued\n* two\n    - deep\n      more\n\n12. last\n\nend",
                &[
                    "Text:",
                    "",
                    "- one continued",
                    "- two",
                    "  - deep more",
                    "",
                    "12. last",
                    "",
                    "end",
                ],
            ),
            ("- a\n\n  b\n- c", &["- a", "", "  b", "- c"]),
            ("> q1\nlazy\n> q2", &["> q1 lazy q2"]),
            ("a\n---\nb\n===", &["a", "", "b"]),
            (
                "| a | b |\n|---|---|\n| 1 | 2 |",
                &["| a | b |", "|---|---|", "| 1 | 2 |"],
            ),
            ("# Title\ntext", &["# Title", "", "text"]),
        ]);
    }

    #[test]
    fn html_becomes_markdown() {
        check(&[
            (
                "<p>A <b>bold</b> <a href=\"https://a.b\">link</a>.</p><ul><li>x</li><li>y</li></ul>",
                &["A **bold** [link](https://a.b).", "", "- x", "- y"],
            ),
            ("a<br/>b <code>c</code> <!-- gone -->`<p>`", &["a", "", "b `c` `<p>`"]),
        ]);
    }

    #[test]
    fn lines_are_wrapped_where_nothing_starts() {
        let word = "abcdefghi";
        let text = format!("{} - {}", [word; 10].join(" "), [word; 10].join(" "));
        let out = lines(&text);
        assert_eq!(out.len(), 2);
        assert!(
            out.iter()
                .all(|line| line.chars().count() <= WIDTH + 2 && !line.starts_with('-')),
            "{out:?}"
        );
        let span = format!("{} `{}`", [word; 9].join(" "), ["x"; 30].join(" "));
        assert!(lines(&span)[1].starts_with("`x x"));
    }

    #[test]
    fn no_text_panics() {
        let pieces = [
            "<", "[", "`", "```\n", "\\", "](", "http://", "é", "\n", "- ", "> ", "|", "    ", "<a href=", "1. ", "#",
            "<!--", "🦀",
        ];
        let mut seed = 7_u64;
        for _ in 0..3000 {
            let mut text = String::new();
            for _ in 0..12 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                text.push_str(pieces[(seed >> 33) as usize % pieces.len()]);
            }
            for line in lines(&text) {
                assert!(!line.contains('\n'), "{text:?}");
            }
        }
    }
}
