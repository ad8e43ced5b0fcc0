//! Writes what the parser finds, block by block.

use pulldown_cmark::{Alignment, BlockQuoteKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream};

use super::inline::{Inline, plain_start, restore, unglue, wrap};
use super::mark::BREAK;
use super::{WIDTH, fenced};

/// What descriptions use beyond CommonMark.
pub const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_GFM);
/// Lists nested deeper are written at this depth.
const DEEPEST_LIST: usize = 4;
/// Quotes nested deeper are written at this depth.
const DEEPEST_QUOTE: usize = 2;

/// The lines for a text.
pub fn write(text: &str) -> Vec<String> {
    let events = Parser::new_ext(text, OPTIONS).map(|event| match event {
        Event::SoftBreak => Event::Text(" ".into()),
        event => event,
    });
    let mut writer = Writer::default();
    for event in TextMergeStream::new(events) {
        writer.event(event);
    }
    writer.flush();
    writer.lines
}

#[derive(Default)]
struct Writer {
    lines: Vec<String>,
    text: Inline,
    /// What each line of the open blocks starts with.
    prefix: String,
    /// What the next line starts with instead, if it is the first of an item or quote.
    lead: Option<String>,
    /// The blank line that is to come before the next line.
    gap: Option<String>,
    /// The prefixes around the open items and quotes.
    around: Vec<String>,
    /// The number of the next item of each open list.
    lists: Vec<Option<u64>>,
    /// The prefix around the innermost item that is not nested too deep.
    deepest: String,
    quotes: usize,
    /// The code block that is open.
    code: Option<String>,
    /// The columns and rows of the open table.
    columns: Vec<Alignment>,
    rows: Vec<Vec<String>>,
    /// How many links and images are open, and where the outermost of them starts and leads to.
    labels: usize,
    link: (usize, String),
}

impl Writer {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => match &mut self.code {
                Some(code) => code.push_str(&text),
                None => self.text.text(&text, self.labels == 0),
            },
            Event::Code(content) => self.text.code(&content),
            Event::HardBreak => self.text.markdown(&format!(" {BREAK} ")),
            Event::FootnoteReference(name) => self.text.text(&format!("[^{name}]"), false),
            // A thematic break only separates.
            _ => self.flush(),
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            // It may have got a label already.
            Tag::Paragraph => self.gap(),
            Tag::Heading { .. } | Tag::HtmlBlock => self.block(),
            Tag::CodeBlock(_) => {
                self.block();
                self.code = Some(String::new());
            }
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::FootnoteDefinition(name) => {
                self.block();
                self.text.text(&format!("[^{name}]: "), false);
            }
            Tag::List(first) => {
                self.flush();
                // A list that starts with another number than 1 does not end a paragraph.
                if self.lists.is_empty() || self.prefix.ends_with("> ") || first.is_some_and(|first| first != 1) {
                    self.gap();
                }
                self.lists.push(first);
            }
            Tag::Item => self.item(),
            Tag::Table(columns) => {
                self.block();
                self.columns = columns;
            }
            Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
            Tag::Emphasis => self.text.emphasis("*"),
            Tag::Strong => self.text.emphasis("**"),
            Tag::Strikethrough => self.text.emphasis("~~"),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                if self.labels == 0 {
                    self.link = (self.text.len(), dest_url.into_string());
                }
                self.labels += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => self.heading(level),
            TagEnd::CodeBlock => self.code_block(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Item | TagEnd::BlockQuote(_) => {
                self.flush();
                self.lead = None;
                self.gap = None;
                self.prefix = self.around.pop().unwrap_or_default();
                self.quotes -= usize::from(tag != TagEnd::Item);
            }
            TagEnd::TableCell => {
                let cell = unglue(&self.text.take().replace(BREAK, " ").replace('|', "\\|"));
                let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
                if let Some(row) = self.rows.last_mut() {
                    row.push(cell);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {}
            TagEnd::Table => self.table(),
            TagEnd::Emphasis => self.text.emphasis("*"),
            TagEnd::Strong => self.text.emphasis("**"),
            TagEnd::Strikethrough => self.text.emphasis("~~"),
            TagEnd::Link | TagEnd::Image => {
                self.labels -= 1;
                if self.labels == 0 {
                    let (start, url) = std::mem::take(&mut self.link);
                    self.text.link(start, &url, tag == TagEnd::Image);
                }
            }
            _ => self.flush(),
        }
    }

    fn quote(&mut self, kind: Option<BlockQuoteKind>) {
        self.block();
        self.around.push(self.prefix.clone());
        self.quotes += 1;
        if self.quotes <= DEEPEST_QUOTE {
            self.lead = Some(self.lead.take().unwrap_or_else(|| self.prefix.clone()) + "> ");
            self.prefix.push_str("> ");
        }
        let label = kind.map(|kind| format!("**{kind:?}:** "));
        self.text.markdown(&label.unwrap_or_default());
    }

    fn item(&mut self) {
        let marker = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => "- ".to_owned(),
        };
        self.around.push(self.prefix.clone());
        if self.lists.len() <= DEEPEST_LIST {
            self.deepest.clone_from(&self.prefix);
        } else if self.lead.is_none() {
            self.prefix.clone_from(&self.deepest);
        } else {
            return;
        }
        self.lead = Some(self.lead.take().unwrap_or_else(|| self.prefix.clone()) + &marker);
        self.prefix.push_str(&" ".repeat(marker.len()));
    }

    fn heading(&mut self, level: HeadingLevel) {
        let title = unglue(&self.text.take().replace(BREAK, " "));
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if title.chars().count() > WIDTH {
            // A paragraph that happens to be underlined.
            self.text.markdown(&title);
            self.flush();
        } else if !title.is_empty() {
            // `#` at the end would belong to the mark of the heading.
            let (words, marks) = title.split_at(title.trim_end_matches('#').len());
            let escape = if marks.is_empty() || !(words.is_empty() || words.ends_with(' ')) {
                ""
            } else {
                "\\"
            };
            self.put(&format!("{} {words}{escape}{marks}", "#".repeat(level as usize)));
        }
        self.gap();
    }

    fn code_block(&mut self) {
        let body = restore(&self.code.take().unwrap_or_default());
        let body = body.trim_matches('\n').trim_end();
        if !body.is_empty() {
            for line in fenced("text", body) {
                self.put(&line);
            }
        }
        self.gap();
    }

    /// Writes the table; columns are as wide as their widest cell if all have room side by side.
    fn table(&mut self) {
        let columns = std::mem::take(&mut self.columns);
        let rows = std::mem::take(&mut self.rows);
        let mut widths = vec![1; columns.len()];
        for row in &rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.chars().count().max(*width);
            }
        }
        if widths.iter().map(|width| width + 3).sum::<usize>() > WIDTH {
            widths.fill(1);
        }
        let delimiters = columns.iter().zip(&widths).map(|(column, width)| {
            let (left, right) = match column {
                Alignment::None => ("-", "-"),
                Alignment::Left => (":", "-"),
                Alignment::Center => (":", ":"),
                Alignment::Right => ("-", ":"),
            };
            format!("|{left}{}{right}", "-".repeat(*width))
        });
        let delimiters = delimiters.collect::<String>() + "|";
        for (index, row) in rows.iter().enumerate() {
            let cells = row
                .iter()
                .zip(&widths)
                .map(|(cell, &width)| format!("| {cell:width$} "));
            self.put(&(cells.collect::<String>() + "|"));
            if index == 0 {
                self.put(&delimiters);
            }
        }
    }

    /// Ends the text before a block and separates the block from it.
    fn block(&mut self) {
        self.flush();
        self.gap();
    }

    fn gap(&mut self) {
        if self.lead.is_none() {
            self.gap = Some(self.prefix.trim_end().to_owned());
        }
    }

    /// What the next line starts with.
    fn begin(&mut self) -> String {
        if let Some(gap) = self.gap.take().filter(|_| !self.lines.is_empty()) {
            self.lines.push(gap);
        }
        self.lead.take().unwrap_or_else(|| self.prefix.clone())
    }

    fn put(&mut self, line: &str) {
        let line = self.begin() + line;
        self.lines.push(line.trim_end().to_owned());
    }

    /// Writes the text that was collected; two breaks end the paragraph.
    fn flush(&mut self) {
        if self.text.is_blank() {
            return;
        }
        let text = self.text.take();
        let text = text.trim_matches([' ', BREAK]);
        let mut goes_on = false;
        for part in text.split(BREAK).map(str::trim) {
            if part.is_empty() {
                self.gap();
                goes_on = false;
                continue;
            }
            if goes_on && let Some(line) = self.lines.last_mut() {
                line.push('\\');
            }
            let first = self.begin();
            wrap(&first, &self.prefix, &plain_start(part), &mut self.lines);
            goes_on = true;
        }
    }
}
