//! Writes findings for people (the way rustc does) and for machines (one JSON object a line).
//!
//! Text out of a description is data: control characters, escape sequences and characters that reorder text never reach
//! a terminal. Of long lines only the part around the finding is shown.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::{Value, json};

use super::report::{Finding, Location, Report};
use super::{Diagnostic, Severity};
use crate::clipped::clipped;
use crate::source::Pointer;
use crate::unseen::{escape_json, neutral};

/// How much of a line is shown at most, in characters, on either side of the finding and of it itself.
const SHOWN: usize = 100;

/// How long a message may be, in characters: names and references in it may be of any length.
const MESSAGE: usize = 400;

/// Whether to use colours; a terminal understands them, a file does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// For a file.
    Plain,
    /// For a terminal, by ANSI escape sequences.
    Coloured,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(Colour::Plain))
    }
}

impl Report {
    /// All findings with their places, excerpts and help, and a line that counts them.
    pub fn render(&self, colour: Colour) -> String {
        let mut text = String::new();
        for finding in &self.findings {
            text.push_str(&self.render_finding(finding, colour));
            text.push_str("\n\n");
        }
        if !self.findings.is_empty() || self.accepted > 0 {
            text.push_str(&self.summary());
            text.push('\n');
        }
        text
    }

    /// Like [`render`](Report::render), but of each kind of warning and note the first alone, with how many more there are of it, and
    /// the errors last, where they are seen.
    pub fn render_folded(&self, colour: Colour) -> String {
        let counts = self.by_code();
        let mut said = BTreeSet::new();
        let mut text = String::new();
        let is_error = |finding: &&Finding| finding.diagnostic.severity == Severity::Error;
        let (errors, others): (Vec<_>, Vec<_>) = self.findings.iter().partition(is_error);
        for finding in others.into_iter().chain(errors) {
            let Diagnostic { code, severity, .. } = &finding.diagnostic;
            if *severity != Severity::Error && !said.insert(code) {
                continue;
            }
            text.push_str(&self.render_finding(finding, colour));
            let more = counts.get(code.as_str()).map_or(0, |count| count - 1);
            if *severity != Severity::Error && more > 0 {
                text.push_str(&format!("\n  = and {more} more of `{}`", code.as_str()));
            }
            text.push_str("\n\n");
        }
        if !self.findings.is_empty() || self.accepted > 0 {
            text.push_str(&self.summary());
            if said
                .iter()
                .any(|code| counts.get(code.as_str()).is_some_and(|count| *count > 1))
            {
                text.push_str("; --verbose shows all of them");
            }
            text.push('\n');
        }
        text
    }

    /// One finding.
    pub fn render_finding(&self, finding: &Finding, colour: Colour) -> String {
        let diagnostic = &finding.diagnostic;
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let excerpt = finding.location.as_ref().and_then(|location| self.excerpt(location));
        let title = level
            .primary_title(shortened(&diagnostic.message))
            .id(diagnostic.code.as_str());
        let mut group: Group<'_> = match (&finding.location, &excerpt) {
            (Some(location), Some(excerpt)) => title.element(
                Snippet::<Annotation<'_>>::source(excerpt.text.as_str())
                    .path(neutral(&location.file))
                    .line_start(location.line)
                    .annotation(AnnotationKind::Primary.span(excerpt.span.clone())),
            ),
            _ => title.elements(Vec::<Snippet<'_, Annotation<'_>>>::new()),
        };
        // What `codegen.toml` calls it by.
        if diagnostic.pointer != Pointer::root() {
            group = group.element(Level::NOTE.message(shortened(&format!("at {}", diagnostic.pointer))));
        }
        if !diagnostic.help.is_empty() {
            group = group.element(Level::HELP.message(shortened(&diagnostic.help)));
        }
        let renderer = match colour {
            Colour::Plain => Renderer::plain(),
            Colour::Coloured => Renderer::styled(),
        };
        let text = renderer.render(&[group]);
        match (&finding.location, excerpt) {
            // The excerpt begins in the middle of the line, which the renderer cannot know.
            (Some(Location { line, column, .. }), Some(excerpt)) if excerpt.column != *column => {
                text.replacen(&format!(":{line}:{}", excerpt.column), &format!(":{line}:{column}"), 1)
            }
            _ => text,
        }
    }

    /// `2 errors, 1 warning (3 accepted)`.
    pub fn summary(&self) -> String {
        let errors = counted(self.count(Severity::Error), "error");
        let warnings = counted(self.count(Severity::Warning), "warning");
        let notes = match self.count(Severity::Note) {
            0 => String::new(),
            count => format!(", {}", counted(count, "note")),
        };
        match self.accepted {
            0 => format!("{errors}, {warnings}{notes}"),
            accepted => format!("{errors}, {warnings}{notes} ({accepted} accepted)"),
        }
    }

    /// One JSON object a line: `code`, `severity`, `pointer`, `file`, `line`, `column`, `endLine`, `endColumn` (the last
    /// five are `null` where there is no place), `message`, `help`.
    pub fn json_lines(&self) -> String {
        let mut text = String::new();
        for finding in &self.findings {
            text.push_str(&escape_json(&json_of(finding).to_string()));
            text.push('\n');
        }
        text
    }

    fn excerpt(&self, location: &Location) -> Option<Excerpt> {
        let file = self.file(location.number)?;
        let text = file.text.text.as_str();
        let Range { start: from, end: to } = location.span;
        // No more of the line than can be shown is looked at.
        let (_, start) = file.line(from);
        let start = start.max(from.saturating_sub(4 * (SHOWN + 2)));
        let before = text.get(ceiling(text, start)..from)?;
        let marked = first_line(text.get(from..to)?);
        let to = from + marked.len();
        let after = first_line(text.get(to..ceiling(text, to.saturating_add(4 * (SHOWN + 2))))?);

        let cut = before.char_indices().rev().nth(SHOWN).map(|(at, _)| at);
        let mut text = match cut {
            Some(at) => format!("…{}", neutral(&before[at..])),
            None => neutral(before),
        };
        let column = text.chars().count() + 1;
        let start = text.len();
        text.push_str(&neutral(&clipped(marked, SHOWN)));
        let end = text.len();
        text.push_str(&neutral(&clipped(after, SHOWN)));
        Some(Excerpt {
            text,
            span: start..end,
            column,
        })
    }
}

fn first_line(text: &str) -> &str {
    text.split('\n').next().unwrap_or_default().trim_end_matches('\r')
}

/// The next boundary of a character.
fn ceiling(text: &str, at: usize) -> usize {
    (at..text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len())
}

/// Part of a line.
struct Excerpt {
    text: String,
    span: Range<usize>,
    /// Where the finding starts in `text`, in characters from 1.
    column: usize,
}

fn json_of(finding: &Finding) -> Value {
    let diagnostic = &finding.diagnostic;
    let place = finding.location.as_ref();
    json!({
        "code": diagnostic.code.as_str(),
        "severity": match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        "pointer": diagnostic.pointer.as_str(),
        "file": place.map(|place| &place.file),
        "line": place.map(|place| place.line),
        "column": place.map(|place| place.column),
        "endLine": place.map(|place| place.end_line),
        "endColumn": place.map(|place| place.end_column),
        "message": diagnostic.message,
        "help": diagnostic.help,
    })
}

/// `1 error`, `2 errors`.
pub fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        count => format!("{count} {what}s"),
    }
}

fn shortened(message: &str) -> String {
    clipped(&neutral(message), MESSAGE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Acceptance, Config};
    use crate::diagnostics::{Code, Diagnostics};
    use crate::load;
    use crate::source::Sources;
    use crate::unseen::is_unseen;

    fn report(name: &str, text: &str, config: &Config) -> Report {
        let sources = Sources::new(name, text).in_folder("spec");
        let mut diagnostics = Diagnostics::default();
        if let Some(document) = load::load(&sources, &mut diagnostics) {
            let mut items = document.path_items(&mut diagnostics);
            while items.next(&mut diagnostics).is_some() {}
        }
        diagnostics.finish(&sources, config)
    }

    fn plain(name: &str, text: &str) -> String {
        report(name, text, &Config::default()).render(Colour::Plain)
    }

    const MISTAKES: &str = "\
openapi: 3.0.3
info: {title: Grüße, version: 1.10}
paths:
  /pets:
    get:
      sumary: Lists
      deprecated: \"true\"   # a string
      parameters:
        - $ref: '#/components/parameters/Missing'
        - name: limit
          in: query
          style: Form
          schema: {type: integer}
      responses:
        '20X':
          description: no
        default: {}
components: {}
";

    #[test]
    fn mistakes_in_yaml() {
        insta::assert_snapshot!(plain("api.yaml", MISTAKES));
    }

    #[test]
    fn mistakes_in_json() {
        let text = "{\"openapi\": \"3.1.0\",\n\t\"info\": {\"title\": 5, \"version\": \"1\"},\n\t\"paths\": {\"/a\": {\"get\": []},\n\t\t\"/a\": {}}}";
        insta::assert_snapshot!(plain("api.json", text));
    }

    #[test]
    fn texts_that_do_not_parse() {
        let shown = [
            ("tab.yaml", "openapi: 3.0.0\ninfo:\n\ttitle: x\n"),
            ("colon.yaml", "openapi: 3.0.0\ninfo: a: b\n"),
            ("empty.yaml", ""),
            ("two.yaml", "openapi: 3.0.0\n---\nopenapi: 3.0.0\n"),
            ("comma.json", "{\n  \"openapi\": \"3.0.0\",\n}"),
            ("ends.json", "{\"openapi\": \"3.0.0\", \"info\": {"),
            ("old.json", "{\"swagger\": \"2.0\"}"),
            ("new.yaml", "openapi: 4.0.0\n"),
            ("list.yaml", "- a\n"),
        ]
        .map(|(name, text)| plain(name, text));
        insta::assert_snapshot!(shown.join("\n"));
    }

    #[test]
    fn hostile_text_is_shown_and_does_nothing() {
        let long = "x".repeat(3000);
        let info = "{\"title\": \"\", \"version\": \"\",";
        let shown = [
            format!("{{\"openapi\": \"3.0.0\", \"info\": {info} \"{long}\": \"\u{202E}\u{9B}\", \"a\\u001b[2J\\u202e\\n\u{85}b\": 1}}, \"paths\": {{}}}}"),
            format!("{{\"openapi\": \"3.0.0\", \"info\": {info} \"{long}\u{1B}[31m\u{202E}\": 1}}}}"),
        ]
        .map(|text| {
            let report = report("api.json", &text, &Config::default());
            format!("{}{}", report.render(Colour::Plain), report.json_lines())
        })
        .join("\n");
        assert!(
            !shown.contains(|c: char| c != '\n' && (c.is_control() || is_unseen(c))),
            "{shown:?}"
        );
        insta::assert_snapshot!(shown.replace(&long, "<long>"));
    }

    #[test]
    fn machines_get_one_object_a_line() {
        insta::assert_snapshot!(report("api.yaml", MISTAKES, &Config::default()).json_lines());
    }

    #[test]
    fn repeats_are_folded_with_a_count() {
        let text = "openapi: 3.0.3\ninfo: {title: A, version: '1', a: 1, b: 2, c: 3}\npaths: {}\n";
        let report = report("api.yaml", text, &Config::default());
        insta::assert_snapshot!(report.render_folded(Colour::Plain));
        assert_eq!(
            report.render(Colour::Plain).matches("warning[unknown-keyword]").count(),
            3
        );
    }

    #[test]
    fn errors_are_last_where_they_are_folded() {
        let mut report = report("api.yaml", MISTAKES, &Config::default());
        assert!(report.findings.len() > 1 && report.count(Severity::Error) == 0);
        report.findings[0].diagnostic.severity = Severity::Error;
        let folded = report.render_folded(Colour::Plain);
        let first = |level: &str| folded.find(level).unwrap();
        assert!(folded.rfind("\nwarning[") < Some(first("error[")), "{folded}");
    }

    #[test]
    fn colours_only_on_request() {
        assert!(
            report("a.yaml", "", &Config::default())
                .render(Colour::Coloured)
                .contains("\u{1B}[")
        );
        assert!(!plain("a.yaml", "").contains('\u{1B}'));
    }

    #[test]
    fn settings_accept_findings_and_must_match() {
        let accept = |code: &str, at: &str| Acceptance {
            code: code.into(),
            at: at.into(),
            reason: "known".into(),
        };
        let mut config = Config {
            accept: vec![
                accept("unknown-keyword", "/paths/~1pets"),
                accept("wrong-type", ""),
                accept("invalid-value", "#/paths/~1pets/get/parameters/0"),
                accept("unknown-keywrod", ""),
                accept("syntax", ""),
            ],
            ..Config::default()
        };
        let loose = report("api.yaml", MISTAKES, &config);
        assert_eq!(loose.accepted, 3);
        assert_eq!(
            loose.by_code(),
            [
                ("invalid-status", 1),
                ("invalid-value", 1),
                ("missing-keyword", 1),
                ("stale-acceptance", 3),
                ("unresolved-reference", 1)
            ]
            .into()
        );
        insta::assert_snapshot!(
            loose
                .findings
                .iter()
                .skip(4)
                .map(|finding| loose.render_finding(finding, Colour::Plain))
                .collect::<Vec<_>>()
                .join("\n\n")
        );
        config.strict = true;
        assert_eq!(report("api.yaml", MISTAKES, &config).count(Severity::Warning), 0);
    }

    #[test]
    fn one_cause_is_one_finding_and_identical_ones_are_one() {
        let sources = Sources::new("a.yaml", "a: 1\n");
        let mut diagnostics = Diagnostics::default();
        let at = Pointer::root().child("a");
        diagnostics.push(Code::RemoteReference, &at, "remote", "");
        diagnostics.push(Code::UnresolvedReference, &at, "unresolved", "");
        diagnostics.push(Code::WrongType, &at, "same", "");
        diagnostics.push(Code::WrongType, &at, "same", "");
        assert_eq!(
            diagnostics.finish(&sources, &Config::default()).by_code(),
            [("remote-reference", 1), ("wrong-type", 1)].into()
        );
    }
}
