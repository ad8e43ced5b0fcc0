//! The path of a request: the values of its parameters, and the template that they are put into.

use std::ops::Range;

use crate::runtime::description::server::Base;

/// The values of a path's parameters, percent-encoded.
#[derive(Clone, Default)]
pub(crate) struct PathValues {
    /// One behind the other.
    text: String,
    /// Whose they are, and where each ends.
    ends: Vec<(&'static str, usize)>,
}

impl PathValues {
    pub(crate) const NONE: PathValues = PathValues {
        text: String::new(),
        ends: Vec::new(),
    };

    /// One more, as it is written.
    pub(crate) fn write(&mut self, name: &'static str, write: impl FnOnce(&mut String)) {
        if self.ends.capacity() == 0 {
            self.ends.reserve_exact(4);
            self.text.reserve_exact(128);
        }
        write(&mut self.text);
        self.ends.push((name, self.text.len()));
    }

    /// Without values, for another request; and how many bytes there is room for.
    pub(crate) fn emptied(mut self) -> (Self, usize) {
        self.text.clear();
        self.ends.clear();
        let room = self.text.capacity();
        (self, room)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let mut start = 0;
        self.ends.iter().map(move |&(name, end)| {
            let value = &self.text[start..end];
            start = end;
            (name, value)
        })
    }
}

/// What is asked for of a server: the path of the base URL, the template with its values, and all queries. Nothing in it is to be
/// encoded any more.
pub(crate) fn target(base: &Base, template: &str, values: &PathValues, query: &str) -> Result<String, String> {
    let (path, of_path) = split(template, b'?').unwrap_or((template, ""));
    // As long as it gets where each value stands in one place: the URL keeps what has no room behind its end as it is.
    let names = values.ends.iter().map(|(name, _)| name.len() + 2).sum();
    let length = (base.path.len() + template.len() + values.text.len()).saturating_sub(names);
    let queries = [&base.query, query].into_iter().filter(|query| !query.is_empty());
    let mut target = String::with_capacity(length + queries.map(|query| query.len() + 1).sum::<usize>());
    target.push_str(&base.path);
    for (name, place) in fill(path, values, &mut target)? {
        check_segments(name, &target, &place)?;
    }
    let mut separator = '?';
    let mut begin = |target: &mut String| target.push(std::mem::replace(&mut separator, '&'));
    if !base.query.is_empty() {
        begin(&mut target);
        target.push_str(&base.query);
    }
    if !of_path.is_empty() {
        begin(&mut target);
        fill(of_path, values, &mut target)?;
    }
    if !query.is_empty() {
        begin(&mut target);
        target.push_str(query);
    }
    Ok(target)
}

/// Writes a template with its values, where what stands in braces is a name, and says where those are that may be odd segments.
fn fill(template: &str, values: &PathValues, to: &mut String) -> Result<Vec<(&'static str, Range<usize>)>, String> {
    let mut short = Vec::new();
    let (mut rest, mut in_order) = (template, values.iter());
    while let Some((literal, after)) = split(rest, b'{') {
        to.push_str(literal);
        let is_here =
            |(name, value): (&'static str, _)| Some((name, value, after.strip_prefix(name)?.strip_prefix('}')?));
        // They come in the order of the path, unless one stands there twice.
        let found = in_order.next().and_then(is_here);
        let Some((name, value, after)) = found.or_else(|| values.iter().find_map(is_here)) else {
            return Err("the path has a variable without a value".to_owned());
        };
        let start = to.len();
        to.push_str(value);
        if value.bytes().all(|byte| b".%2eE".contains(&byte)) || value.as_bytes().contains(&b'/') {
            short.push((name, start..to.len()));
        }
        rest = after;
    }
    to.push_str(rest);
    Ok(short)
}

/// What stands before and behind an ASCII character: templates are short, and looking for a character takes longer to begin.
fn split(template: &str, at: u8) -> Option<(&str, &str)> {
    let at = template.bytes().position(|byte| byte == at)?;
    Some((&template[..at], &template[at + 1..]))
}

/// Refuses a value that would make a segment empty, `.` or `..`: such a segment is folded away on its way to the
/// server (RFC 3986, section 5.2.4), and so is its percent-encoded spelling (URL Standard, "double-dot path segment").
fn check_segments(name: &str, path: &str, place: &Range<usize>) -> Result<(), String> {
    let start = path[..place.start].rfind('/').map_or(0, |at| at + 1);
    let end = path[place.end..].find('/').map_or(path.len(), |at| place.end + at);
    // With reserved characters a value may have slashes of its own, and then empty segments on purpose.
    let several = path[start..end].contains('/');
    // What is longer than `%2e%2e` is no such segment.
    let is_short = |segment: &&str| segment.len() <= 6 && (segment.is_empty() || segment.starts_with(['.', '%']));
    for segment in path[start..end].split('/').filter(is_short) {
        let problem = match segment.to_ascii_lowercase().replace("%2e", ".").as_str() {
            "" if !several => "is empty",
            "." | ".." if several => "has a segment that is `.` or `..`",
            "." | ".." => "is `.` or `..`",
            _ => continue,
        };
        return Err(format!(
            "the path parameter `{name}` {problem}, which no path segment can be"
        ));
    }
    Ok(())
}
