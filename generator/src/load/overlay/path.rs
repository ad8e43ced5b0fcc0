//! JSONPath (RFC 9535) through serde_json_path: the only file that names it.
//!
//! A path is followed segment by segment, so that it can be said which of them nothing matches, and so that nothing
//! multiplies: a node is selected once, however many ways lead to it. What would still cost more than the description is
//! long is refused before it is asked for.

use std::ops::Range;

use indexmap::IndexSet;
use serde_json::Value;
use serde_json_path::JsonPath;

use super::scan;
use crate::source::Pointer;
use crate::suggest::nearest;

/// A path that is well-formed and does not cost too much.
#[derive(Debug)]
pub(super) struct Path {
    text: String,
    whole: JsonPath,
    /// Each segment, where it stands in the text and as a path of its own; none where a filter looks at the document (`$`) and not
    /// only at the node, so that the path cannot be taken apart.
    steps: Vec<(Range<usize>, JsonPath)>,
}

/// What a path selects.
#[derive(Debug)]
pub(super) enum Selected {
    /// Each once, in the order of the path.
    Nodes(Vec<Pointer>),
    /// What is there instead, and what may have been meant: two sentences.
    Nothing { message: String, help: String },
}

impl Path {
    /// Reads a path.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in one sentence.
    pub fn parse(text: &str) -> Result<Path, String> {
        let scanned = scan::segments(text)?;
        let whole = JsonPath::parse(text).map_err(|error| {
            let at = error.position().min(text.len());
            let before = text.get(..at).unwrap_or(text);
            match before {
                "" => format!("`{text}` is no JSONPath (RFC 9535)"),
                before => format!("`{text}` is no JSONPath (RFC 9535) after `{before}`"),
            }
        })?;
        let ends = if scanned.absolute { &[][..] } else { &scanned.starts };
        let segments = ends.windows(2).map(|ends| ends[0]..ends[1]);
        let steps = segments.map(|range| {
            let segment = text.get(range.clone()).unwrap_or_default().trim_end();
            match JsonPath::parse(&format!("${segment}")) {
                Ok(step) => Ok((range, step)),
                Err(_) => Err(format!("`{segment}` of `{text}` cannot be looked for by itself")),
            }
        });
        Ok(Path {
            text: text.to_owned(),
            steps: steps.collect::<Result<_, _>>()?,
            whole,
        })
    }

    /// The nodes of a tree that it selects.
    pub fn select(&self, root: &Value) -> Selected {
        if self.steps.is_empty() {
            let nodes: IndexSet<Pointer> = located(&self.whole, root).collect();
            return match nodes.is_empty() {
                false => Selected::Nodes(nodes.into_iter().collect()),
                true => Selected::Nothing {
                    message: format!("`{}` matches nothing", self.text),
                    help: "correct the path, or remove the action".to_owned(),
                },
            };
        }
        let mut nodes = vec![Pointer::root()];
        for (range, step) in &self.steps {
            let mut found = IndexSet::new();
            for node in &nodes {
                let Some(value) = root.pointer(node.as_str()) else {
                    continue;
                };
                found.extend(located(step, value).map(|place| node.join(&place)));
            }
            if found.is_empty() {
                let segment = self.text.get(range.clone()).unwrap_or_default();
                let before = self.text.get(..range.start).unwrap_or_default();
                return self.nothing(root, &nodes, before, segment.trim());
            }
            nodes = found.into_iter().collect();
        }
        Selected::Nodes(nodes)
    }

    /// `before` is what is there, `segment` what is not in it.
    fn nothing(&self, root: &Value, nodes: &[Pointer], before: &str, segment: &str) -> Selected {
        let before = before.trim_end();
        let message = format!("`{}` matches nothing: `{segment}` is not in `{before}`", self.text);
        let mut names: IndexSet<&str> = IndexSet::new();
        for node in nodes.iter().take(1000) {
            if let Some(Value::Object(members)) = root.pointer(node.as_str()) {
                names.extend(members.keys().map(String::as_str));
            }
        }
        let help = match name_of(segment) {
            None => format!("nearest is `{before}`; correct the path, or remove the action"),
            Some(name) => match nearest(&name, names.iter().copied()) {
                Some(close) => format!("did you mean `{before}{}`?", child(close)),
                None => format!(
                    "nearest is `{before}`, which has {}; correct the path, or remove the action",
                    alike(&names, &name)
                ),
            },
        };
        Selected::Nothing { message, help }
    }
}

/// Where in a value what a path selects is.
fn located(path: &JsonPath, value: &Value) -> impl Iterator<Item = Pointer> {
    let found = path.query_located(value);
    let places: Vec<Pointer> = found
        .locations()
        .filter_map(|place| Pointer::parse(&place.to_json_pointer()))
        .collect();
    places.into_iter()
}

/// A few names, those that begin most like another one first.
fn alike(names: &IndexSet<&str>, name: &str) -> String {
    let mut likely: Vec<&str> = names.iter().copied().collect();
    likely.sort_by_key(|known| std::cmp::Reverse(common(known, name)));
    let shown = likely.iter().take(3).map(|known| format!("`{}`", child(known)));
    let shown: Vec<String> = shown.collect();
    match names.len() {
        0 => "no members".to_owned(),
        1..=3 => shown.join(", "),
        _ => format!("{} and others", shown.join(", ")),
    }
}

/// The normalized path (RFC 9535, section 2.7) of a place.
pub(crate) fn normalized(root: &crate::value::Value, at: &Pointer) -> String {
    let mut text = "$".to_owned();
    let mut place = Pointer::root();
    for token in at.tokens() {
        match root.pointer(place.as_str()) {
            Some(node) if node.is_array() => text.push_str(&format!("[{token}]")),
            _ => text.push_str(&child(&token)),
        }
        place = place.child(&token);
    }
    text
}

/// The segment that selects a member.
fn child(name: &str) -> String {
    let is_word = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    match is_word {
        true => format!(".{name}"),
        false => format!("[{}]", quoted(name)),
    }
}

/// A string of a path (RFC 9535, section 2.3.1).
pub(crate) fn quoted(name: &str) -> String {
    let mut text = "'".to_owned();
    for c in name.chars() {
        match c {
            '\'' | '\\' => {
                text.push('\\');
                text.push(c);
            }
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            c if c.is_control() && u32::from(c) < 0x20 => text.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => text.push(c),
        }
    }
    text.push('\'');
    text
}

/// The name that a segment selects, where it is one.
fn name_of(segment: &str) -> Option<String> {
    if let Some(name) = segment.strip_prefix("..").or_else(|| segment.strip_prefix('.')) {
        return (name != "*" && !name.starts_with('[')).then(|| name.to_owned());
    }
    let inner = segment.strip_prefix('[')?.strip_suffix(']')?.trim();
    let quote = inner.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    let name = inner.strip_prefix(quote)?.strip_suffix(quote)?;
    (!name.contains(quote)).then(|| name.to_owned())
}

/// How many characters two names begin with in common.
fn common(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn selected(text: &str) -> Result<Vec<String>, String> {
        let root = json!({
            "info": {"title": "A", "version": "1"},
            "paths": {
                "/pets": {"get": {"tags": ["a", "b"], "parameters": [{"name": "x", "in": "query"}, {"name": "y"}]}},
                "/pets/{id}": {"get": {"x-paged": true}},
            },
        });
        match Path::parse(text)?.select(&root) {
            Selected::Nodes(nodes) => Ok(nodes
                .iter()
                .map(|node| normalized(&root.clone().into(), node))
                .collect()),
            Selected::Nothing { message, help } => Err(format!("{message}; {help}")),
        }
    }

    #[test]
    fn paths_select() {
        for (path, expected) in [
            ("$", vec!["$"]),
            (
                "$.paths['/pets'].get.tags[?@ == 'b']",
                vec!["$.paths['/pets'].get.tags[1]"],
            ),
            (
                "$..parameters[?@.name=='x' && @.in=='query']",
                vec!["$.paths['/pets'].get.parameters[0]"],
            ),
            (
                "$.paths[?@.get['x-paged'] == true].get",
                vec!["$.paths['/pets/{id}'].get"],
            ),
            (
                "$.paths[*][?@['x-paged'] != $.info.title && @['x-paged']]",
                vec!["$.paths['/pets/{id}'].get"],
            ),
            (
                "$.paths.*.get.parameters[-1:]",
                vec!["$.paths['/pets'].get.parameters[1]"],
            ),
            ("$['info']..[ 'title' , 'title' ]", vec!["$.info.title"]),
        ] {
            let expected = expected.into_iter().map(str::to_owned).collect();
            assert_eq!(selected(path), Ok(expected), "{path}");
        }
    }

    #[test]
    fn what_matches_nothing_has_something_near() {
        for (path, expected) in [
            (
                "$.paths['/pet'].get",
                "`$.paths['/pet'].get` matches nothing: `['/pet']` is not in `$.paths`; did you mean `$.paths['/pets']`?",
            ),
            (
                "$.paths['/pets/{id}/toys']",
                "`$.paths['/pets/{id}/toys']` matches nothing: `['/pets/{id}/toys']` is not in `$.paths`; nearest is \
                 `$.paths`, which has `['/pets/{id}']`, `['/pets']`; correct the path, or remove the action",
            ),
            (
                "$.paths.*.get.parameters[?@.name == 'z']",
                "`$.paths.*.get.parameters[?@.name == 'z']` matches nothing: `[?@.name == 'z']` is not in \
                 `$.paths.*.get.parameters`; nearest is `$.paths.*.get.parameters`; correct the path, or remove the action",
            ),
        ] {
            assert_eq!(selected(path), Err(expected.to_owned()), "{path}");
        }
    }

    #[test]
    fn hostile_paths_are_refused_at_once() {
        let refused = |text: &str| Path::parse(text).expect_err("it is refused");
        assert!(refused("info").contains("does not begin with `$`"));
        assert!(refused("$.a[").contains("is no JSONPath"));
        assert!(refused(&format!("${}", "[?@".repeat(1000))).contains("nests deeper"));
        assert!(refused(&format!("${}", ".a".repeat(5000))).contains("longer than"));
        assert!(refused(&format!("$[{}*]", "*,".repeat(40))).contains("selectors side by side"));
        assert!(refused("$..[?$..a]").contains("look through the whole document"));
        assert!(refused("$..[?@..[?@..[?@..a]]]").contains("look through the whole document"));
        // What is selected on many ways is selected once.
        let mut deep = json!({});
        for _ in 0..100 {
            deep = json!({"a": deep, "b": 1});
        }
        let path = Path::parse(&format!("${}", "..*".repeat(40))).expect("it is one");
        assert!(matches!(path.select(&deep), Selected::Nodes(nodes) if nodes.len() < 201));
    }
}
