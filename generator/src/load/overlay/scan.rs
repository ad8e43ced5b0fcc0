//! What a JSONPath would cost, found before it is parsed: the parser recurses, and filters look at all that is below a node.

use crate::clipped::clipped;

/// How long a path may be.
const LENGTH: usize = 4096;
/// How deep brackets and parentheses nest; the parser recurses.
const NESTING: usize = 16;
/// How many selectors stand side by side.
const SELECTORS: usize = 16;
/// How many `..` the filters of a path have: each visits all that is below a node.
const DESCENTS: usize = 2;

/// How much of a path is shown in a message.
const SHOWN: usize = 60;

/// The segments of a path.
pub(super) struct Segments {
    /// Where each begins, and the end of the last one.
    pub starts: Vec<usize>,
    /// Whether a filter looks at the document (`$`), so that they cannot be taken apart.
    pub absolute: bool,
}

/// Finds the segments, and refuses what would cost too much.
pub(super) fn segments(text: &str) -> Result<Segments, String> {
    if !text.starts_with('$') {
        return Err(format!("`{}` does not begin with `$`", clipped(text, SHOWN)));
    }
    if text.len() > LENGTH {
        return Err(format!("`{}` is longer than {LENGTH} bytes", clipped(text, SHOWN)));
    }
    let mut scan = Scan::default();
    let mut before = '$';
    for (offset, c) in text.char_indices().skip(1) {
        if scan.is_in_string(c) {
            before = ' ';
            continue;
        }
        scan.mark(offset, c, before);
        if scan.depth > NESTING {
            return Err(format!("`{}` nests deeper than {NESTING} levels", clipped(text, SHOWN)));
        }
        if scan.selectors > SELECTORS {
            return Err(format!(
                "`{}` has more than {SELECTORS} selectors side by side",
                clipped(text, SHOWN)
            ));
        }
        before = c;
    }
    let is_descent = |start: &&usize| text[**start..].starts_with("..");
    let top = scan.starts.iter().filter(is_descent).count();
    if scan.descents > DESCENTS || scan.absolute && (scan.descents > 0 || scan.wild || top > 1) {
        return Err(format!(
            "`{}` has filters that look through the whole document for each node",
            clipped(text, SHOWN)
        ));
    }
    scan.starts.push(text.len());
    Ok(Segments {
        starts: scan.starts,
        absolute: scan.absolute,
    })
}

/// What has been seen of a path so far.
#[derive(Default)]
struct Scan {
    starts: Vec<usize>,
    /// How many brackets and parentheses are open.
    depth: usize,
    /// The quotation mark that ends the open string.
    quote: Option<char>,
    escaped: bool,
    /// Those of the segment, so far.
    selectors: usize,
    filter: bool,
    descents: usize,
    /// Whether a filter has `*`.
    wild: bool,
    absolute: bool,
}

impl Scan {
    /// Whether a character belongs to an open string, or ends it.
    fn is_in_string(&mut self, c: char) -> bool {
        let Some(closing) = self.quote else {
            return false;
        };
        match c {
            _ if self.escaped => self.escaped = false,
            '\\' => self.escaped = true,
            c if c == closing => self.quote = None,
            _ => {}
        }
        true
    }

    /// A character outside of strings.
    fn mark(&mut self, offset: usize, c: char, before: char) {
        let is_inside = self.depth > 0;
        match c {
            '\'' | '"' => self.quote = Some(c),
            '.' if !is_inside && before != '.' => self.starts.push(offset),
            '[' if !is_inside => {
                // `..[` is one segment.
                if before != '.' {
                    self.starts.push(offset);
                }
                self.depth = 1;
                self.selectors = 1;
                self.filter = false;
            }
            '[' | '(' => self.depth += 1,
            ']' | ')' => self.depth = self.depth.saturating_sub(1),
            ',' if is_inside => self.selectors += 1,
            '.' if before == '.' && is_inside => self.descents += 1,
            '?' => self.filter = true,
            '*' if is_inside && self.filter => self.wild = true,
            '$' => self.absolute = true,
            _ => {}
        }
    }
}
