//! Turns the HTML that descriptions use into Markdown; of all else that begins with `<`, nothing is left to be a tag.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use super::inline::url_length;
use super::mark::{BREAK, LESS};
use super::tidy::list_mark;
use super::{span, writer};

/// How far the end of code within a line is looked for.
const LONGEST: usize = 2000;
/// How deep nested lists are indented at most.
const DEEPEST: usize = 6;

pub fn to_markdown(text: String) -> String {
    if !text.contains('<') {
        return text;
    }
    let text = text.replace('<', LESS.encode_utf8(&mut [0; 4]));
    let code = code_ranges(&text);
    let mut converter = Converter {
        last_pre: text.rfind(&format!("{LESS}/pre>")).unwrap_or(0),
        text: &text,
        out: String::with_capacity(text.len()),
        at: 0,
        stop: 0,
        lists: Vec::new(),
        links: Vec::new(),
    };
    let end = text.len()..text.len();
    for range in code.into_iter().chain([end]) {
        converter.run(range.start);
        if converter.at < range.end {
            let rest = &text[converter.at..range.end];
            converter.out.push_str(rest);
            converter.at = range.end;
        }
    }
    for href in converter.links.into_iter().rev().flatten() {
        converter.out.push_str(&format!("](<{href}>)"));
    }
    converter.out
}

/// Where code is. A tag that is known and happens to be indented is none.
fn code_ranges(text: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(text, writer::OPTIONS).into_offset_iter();
    events
        .filter(|(event, range)| match event {
            Event::Code(_) | Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => true,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                tag(text[range.start..].trim_start()).is_none_or(|tag| TagKind::of(&tag.name).is_none())
            }
            _ => false,
        })
        .map(|(_, range)| range)
        .collect()
}

struct TagAt<'a> {
    name: String,
    closing: bool,
    attributes: &'a str,
    length: usize,
}

/// The tag that starts here.
fn tag(text: &str) -> Option<TagAt<'_>> {
    let after = text.strip_prefix(LESS)?;
    let end = after.find(['>', LESS]).filter(|end| after[*end..].starts_with('>'))?;
    let inner = after[..end].trim_end_matches('/').trim_end();
    let (closing, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let name_end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let (name, attributes) = inner.split_at(name_end);
    let fits = !name.is_empty() && (attributes.is_empty() || attributes.starts_with([' ', '\n']));
    fits.then(|| TagAt {
        name: name.to_ascii_lowercase(),
        closing,
        attributes,
        length: LESS.len_utf8() + end + 1,
    })
}

#[derive(Clone, Copy)]
enum TagKind {
    Block,
    Break,
    List,
    Item,
    Heading,
    Emphasis(&'static str),
    Code,
    Pre,
    Cell,
    Link,
    /// Means nothing where text has no looks.
    Nothing,
}

impl TagKind {
    fn of(name: &str) -> Option<TagKind> {
        Some(match name {
            "p" | "div" | "hr" | "table" | "tr" | "dl" | "dt" | "dd" | "blockquote" | "section" | "details"
            | "summary" => TagKind::Block,
            "br" => TagKind::Break,
            "ul" | "ol" => TagKind::List,
            "li" => TagKind::Item,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => TagKind::Heading,
            "b" | "strong" => TagKind::Emphasis("**"),
            "i" | "em" => TagKind::Emphasis("*"),
            "code" | "tt" | "kbd" | "samp" => TagKind::Code,
            "pre" => TagKind::Pre,
            "td" | "th" => TagKind::Cell,
            "a" => TagKind::Link,
            "span" | "font" | "small" | "sup" | "sub" | "u" | "s" | "center" | "thead" | "tbody" | "caption"
            | "label" | "img" | "nobr" | "wbr" | "big" | "var" | "abbr" | "mark" => TagKind::Nothing,
            _ => return None,
        })
    }
}

struct Converter<'a> {
    text: &'a str,
    out: String,
    at: usize,
    /// Where code begins, which is not to be touched.
    stop: usize,
    /// Where the last `</pre>` is.
    last_pre: usize,
    /// The open lists: whether they are numbered.
    lists: Vec<bool>,
    /// Where the open links lead, if that can be linked to.
    links: Vec<Option<String>>,
}

impl<'a> Converter<'a> {
    fn run(&mut self, stop: usize) {
        self.stop = stop;
        while let Some(found) = self.text.get(self.at..stop).and_then(|rest| rest.find(LESS)) {
            self.out.push_str(&self.text[self.at..self.at + found]);
            self.at += found;
            self.less();
        }
        if let Some(rest) = self.text.get(self.at..stop) {
            self.out.push_str(rest);
            self.at = stop;
        }
    }

    /// Takes the `<` that is next, with what belongs to it.
    fn less(&mut self) {
        let rest = &self.text[self.at..];
        let after = &rest[LESS.len_utf8()..];
        let backslashes = self.out.len() - self.out.trim_end_matches('\\').len();
        if backslashes % 2 == 1 {
            self.out.pop();
        } else if let Some(comment) = after.strip_prefix("!--") {
            let length = comment
                .find("-->")
                .map_or(rest.len(), |end| rest.len() - comment.len() + end + 3);
            self.at += length;
            return;
        } else if let Some(tag) = tag(rest)
            && let Some(kind) = TagKind::of(&tag.name)
        {
            self.at += tag.length;
            self.tag(kind, &tag);
            return;
        } else if let length @ 1.. = url_length(after)
            && after[length..].starts_with('>')
        {
            self.out.push_str(&after[..length]);
            self.at += LESS.len_utf8() + length + 1;
            return;
        }
        self.out.push(LESS);
        self.at += LESS.len_utf8();
    }

    fn tag(&mut self, kind: TagKind, tag: &TagAt) {
        match kind {
            TagKind::Block => self.block(),
            TagKind::Break if self.item_follows() => self.block(),
            TagKind::Break => self.out.extend([' ', BREAK, ' ']),
            TagKind::List => {
                match tag.closing {
                    true => drop(self.lists.pop()),
                    false => self.lists.push(tag.name == "ol"),
                }
                self.block();
            }
            TagKind::Item if tag.closing => {}
            TagKind::Item => {
                self.end_line("\n", self.lists.len().saturating_sub(1));
                self.out
                    .push_str(if self.lists.last() == Some(&true) { "1. " } else { "- " });
                self.skip_blanks();
            }
            TagKind::Heading => {
                self.block();
                if !tag.closing && !self.is_after_mark() {
                    self.out.push_str("#### ");
                }
            }
            TagKind::Emphasis(mark) if tag.closing => self.close(mark),
            TagKind::Emphasis(mark) => {
                if self.skip_blanks() {
                    self.out.push(' ');
                }
                self.out.push_str(mark);
            }
            TagKind::Code => self.code(tag),
            TagKind::Pre => self.preformatted(tag),
            TagKind::Cell => self.out.push(' '),
            TagKind::Link => self.link(tag),
            TagKind::Nothing => {}
        }
    }

    fn code(&mut self, tag: &TagAt) {
        if tag.closing {
            return;
        }
        let content = self.until(&tag.name, LONGEST);
        if let Some(content) = content.filter(|content| !content.contains("\n\n")) {
            let content = plain(content);
            if !content.trim().is_empty() {
                self.out.push_str(&span(content.trim()));
            }
        }
    }

    fn preformatted(&mut self, tag: &TagAt) {
        let content = match !tag.closing && self.at <= self.last_pre {
            true => self.until("pre", usize::MAX),
            false => None,
        };
        self.block();
        if let Some(content) = content {
            self.fence(&plain(content));
        }
    }

    fn link(&mut self, tag: &TagAt) {
        if tag.closing {
            if let Some(Some(href)) = self.links.pop() {
                self.out.push_str(&format!("](<{href}>)"));
            }
            return;
        }
        let web = |href: &String| ["http", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
        let href = attribute(tag.attributes, "href").filter(web);
        if href.is_some() {
            self.out.push('[');
        }
        self.links.push(href);
    }

    /// Whether the next line is meant to be an item of a list, and can be one: rows of tables are one line.
    fn item_follows(&self) -> bool {
        let rest = self.text.get(self.at..self.stop).unwrap_or("").trim_start();
        let mut line = self.out.bytes().rev().take(LONGEST).take_while(|byte| *byte != b'\n');
        list_mark(rest).is_some() && !line.any(|byte| byte == b'|')
    }

    /// What comes before the closing tag, which is taken with it.
    fn until(&mut self, name: &str, most: usize) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        let mut end = most.min(rest.len());
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let found = rest[..end].find(&format!("{LESS}/{name}>"))?;
        self.at += found + LESS.len_utf8() + name.len() + 2;
        Some(&rest[..found])
    }

    /// Whether the output ends with the mark of a list item or of a heading, or is empty.
    fn is_after_mark(&self) -> bool {
        let line = self.out.rsplit('\n').next().unwrap_or("").trim_start();
        line.is_empty() && self.out.trim_end().is_empty() || matches!(line, "- " | "1. " | "#### ")
    }

    /// Ends the line; the next one is indented to belong to the given number of lists.
    fn end_line(&mut self, end: &str, lists: usize) {
        self.out.truncate(self.out.trim_end_matches([' ', '\n']).len());
        self.out.push_str(end);
        self.indent(lists);
    }

    fn indent(&mut self, lists: usize) {
        for numbered in self.lists.iter().take(lists.min(DEEPEST)) {
            self.out.push_str(if *numbered { "   " } else { "  " });
        }
    }

    /// Begins a block.
    fn block(&mut self) {
        if !self.is_after_mark() {
            self.end_line("\n\n", self.lists.len());
        }
        self.skip_blanks();
    }

    fn fence(&mut self, content: &str) {
        let fence = "`".repeat(super::longest_run(content).max(2) + 1);
        let body = content.trim_matches('\n').split('\n');
        for line in [fence.as_str()].into_iter().chain(body).chain([fence.as_str()]) {
            self.out.push_str(line);
            self.out.push('\n');
            self.indent(self.lists.len());
        }
    }

    fn close(&mut self, mark: &str) {
        let end = self.out.trim_end().len();
        let blank = end < self.out.len();
        self.out.truncate(end);
        if self.out.ends_with(mark) {
            // Nothing is in it.
            self.out.truncate(end - mark.len());
            return;
        }
        // CommonMark does not end emphasis between a punctuation mark and a word.
        let runs_on = self.out.ends_with(|c: char| c.is_ascii_punctuation())
            && self.text[self.at..].starts_with(|c: char| c.is_alphanumeric());
        self.out.push_str(mark);
        if blank || runs_on {
            self.out.push(' ');
        }
    }

    /// Takes white space; tells whether there was any.
    fn skip_blanks(&mut self) -> bool {
        let rest = self.text.get(self.at..self.stop).unwrap_or("");
        let blanks = rest.len() - rest.trim_start().len();
        self.at += blanks;
        blanks > 0
    }
}

/// The text of code: without tags that are known, and with what entities stand for.
fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(LESS) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = tag(rest).and_then(|tag| Some((TagKind::of(&tag.name)?, tag.length)));
        let length = match known {
            Some((kind, length)) => {
                if matches!(kind, TagKind::Break | TagKind::Block) && !out.is_empty() {
                    out.push('\n');
                }
                length
            }
            None => {
                out.push(LESS);
                LESS.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    out.push_str(rest);
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(out, |out, (entity, text)| out.replace(entity, text))
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
