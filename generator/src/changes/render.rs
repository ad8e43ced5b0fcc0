//! Draws a report: for a terminal, for a comment of a pull request, and for programs.
//!
//! What is said of a change is the same in every report that has it, so that a comment can be updated in place. A text of the
//! description stands in code, which neither mentions anyone nor is read as Markdown or HTML.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Bump, Change, ChangeKind, Changes, Gravity, Spot, Wire};
use crate::diagnostics::counted;
use crate::unseen::escape_json;
use crate::unseen::neutral;

const GRAVITIES: [(Gravity, &str); 4] = [
    (Gravity::Breaking, "breaking"),
    (Gravity::Silent, "silent: it compiles, and means something else"),
    (Gravity::Addition, "additions"),
    (Gravity::Minor, "minor"),
];

/// How many operations are named of those that a change reaches.
const REACH: usize = 3;

/// The first line of a comment, by which it is found again.
pub const MARK: &str = "<!-- changes of the generated crate -->";

impl Changes {
    /// For people at a terminal.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for (gravity, _) in GRAVITIES {
            for change in self.open(gravity).filter(|change| !is_prose(change)) {
                let _ = writeln!(
                    out,
                    "{}[{}]: {}: {}",
                    gravity.as_str(),
                    change.kind.as_str(),
                    change.subject,
                    change.sentence()
                );
                if let Some(places) = places(change) {
                    let _ = writeln!(out, "  --> {places}");
                }
                let _ = writeln!(out, "   = {}", effects(change));
                if let Some(line) = &change.rename {
                    let _ = writeln!(out, "   = the old name stays with this line in [rename]: {line}");
                }
                if let Some(reach) = reach(change) {
                    let _ = writeln!(out, "   = reaches {reach}");
                }
            }
        }
        for change in self.list.iter().filter(|change| change.accepted.is_some()) {
            let reason = change.accepted.as_deref().unwrap_or_default();
            let _ = writeln!(
                out,
                "accepted[{}]: {}: {} ({reason})",
                change.kind.as_str(),
                change.subject,
                change.sentence()
            );
        }
        for note in &self.notes {
            let _ = writeln!(out, "note: {note}");
        }
        let prose = self.list.iter().filter(|change| is_prose(change)).count();
        if prose > 0 {
            let _ = writeln!(out, "{} of documentation alone", counted(prose, "change"));
        }
        let _ = writeln!(out, "{}", self.verdict());
        out
    }

    /// The verdict in one line.
    pub fn verdict(&self) -> String {
        let wire = match self.wire() {
            Wire::Nothing => "nothing changes on the wire",
            Wire::Compatible => "the wire is compatible",
            Wire::Depends => "the wire is compatible with who tolerates what is new",
            Wire::Breaks => "the wire breaks",
        };
        let bump = |bump: Bump| match bump {
            Bump::None => "no release",
            Bump::Patch => "a patch release",
            Bump::Minor => "a minor release",
            Bump::Major => "a major release",
        };
        let accepted = self.list.iter().filter(|change| change.accepted.is_some()).count();
        let mut counts = vec![
            format!("{} breaking", self.count(Gravity::Breaking)),
            format!("{} silent", self.count(Gravity::Silent)),
            counted(self.count(Gravity::Addition), "addition"),
            format!("{} minor", self.count(Gravity::Minor)),
        ];
        if accepted > 0 {
            counts.push(format!("{accepted} accepted"));
        }
        format!(
            "{}: {} by the contract, {} by the letter; {wire}",
            counts.join(", "),
            bump(self.contract()),
            bump(self.literal()),
        )
    }

    /// For a comment of a pull request; where there are several crates, of the one that is called so.
    pub fn markdown(&self, title: Option<&str>) -> String {
        let title = title.map_or("The generated crate".to_owned(), wrapped);
        let mut out = format!("{MARK}\n## {title}: ");
        out.push_str(&match self.contract() {
            Bump::None => "no change".to_owned(),
            bump => format!("**{bump}**"),
        });
        let _ = writeln!(out, "\n\n{}\n", sentence(&self.verdict()));
        if self.literal() > self.contract() {
            let _ = writeln!(
                out,
                "By the contract, structs are made with `new` and `..`, inputs given by arguments and setters, and matches \
                 have an arm for what is unknown. By the letter it is **{}**.\n",
                self.literal()
            );
        }
        for (gravity, title) in GRAVITIES {
            let list: Vec<&Change> = self.open(gravity).filter(|change| !is_prose(change)).collect();
            if list.is_empty() {
                continue;
            }
            let folded = gravity > Gravity::Silent || list.len() > 20;
            let title = format!("{}{} ({})", title[..1].to_uppercase(), &title[1..], list.len());
            match folded {
                true => {
                    let _ = writeln!(out, "<details><summary>{title}</summary>\n");
                }
                false => {
                    let _ = writeln!(out, "### {title}\n");
                }
            }
            list.iter().for_each(|change| item(change, &mut out));
            out.push_str(if folded { "\n</details>\n\n" } else { "\n" });
        }
        let accepted: Vec<&Change> = self.list.iter().filter(|change| change.accepted.is_some()).collect();
        if !accepted.is_empty() {
            let _ = writeln!(out, "<details><summary>Accepted ({})</summary>\n", accepted.len());
            accepted.iter().for_each(|change| item(change, &mut out));
            out.push_str("\n</details>\n\n");
        }
        let prose: Vec<&Change> = self.list.iter().filter(|change| is_prose(change)).collect();
        if !prose.is_empty() {
            let _ = writeln!(
                out,
                "<details><summary>Documentation alone ({})</summary>\n",
                prose.len()
            );
            for change in prose {
                let _ = writeln!(out, "- `{}`", change.subject);
            }
            out.push_str("\n</details>\n\n");
        }
        for note in &self.notes {
            let _ = writeln!(out, "> {}\n", prose_of(note));
        }
        out.truncate(out.trim_end().len());
        out.push('\n');
        out
    }

    /// The entry of a changelog: what programs and servers notice.
    pub fn changelog(&self) -> String {
        let mut out = String::new();
        for (gravity, _) in GRAVITIES {
            let list = self
                .list
                .iter()
                .filter(|change| change.gravity() == gravity && !is_prose(change));
            for change in list {
                let _ = writeln!(
                    out,
                    "- {}: `{}` {}",
                    gravity.as_str(),
                    change.subject,
                    prose_of(&change.sentence())
                );
            }
        }
        if out.is_empty() {
            out.push_str("- Documentation\n");
        }
        out
    }

    /// One JSON object.
    pub fn json(&self) -> String {
        let list: Vec<Value> = self.list.iter().map(object).collect();
        let counts: serde_json::Map<String, Value> = GRAVITIES
            .iter()
            .map(|(gravity, _)| (gravity.as_str().to_owned(), self.count(*gravity).into()))
            .collect();
        let value = json!({
            "verdict": {
                "contract": self.contract().as_str(),
                "literal": self.literal().as_str(),
                "wire": self.wire().as_str(),
            },
            "counts": counts,
            "changes": list,
            "notes": self.notes,
        });
        escape_json(&format!("{value:#}\n"))
    }

    pub(super) fn open(&self, gravity: Gravity) -> impl Iterator<Item = &Change> {
        let open = self.list.iter().filter(|change| change.accepted.is_none());
        open.filter(move |change| change.gravity() == gravity)
    }
}

fn is_prose(change: &Change) -> bool {
    change.kind == ChangeKind::DocumentationChanged && change.accepted.is_none()
}

fn item(change: &Change, out: &mut String) {
    let _ = write!(
        out,
        "- **`{}`** {} (`{}`)",
        change.subject,
        prose_of(&change.sentence()),
        change.kind.as_str()
    );
    if let Some(places) = places(change) {
        let _ = write!(out, "<br>`{}`", places.replace('`', "'"));
    }
    let _ = write!(out, "<br>{}", effects(change));
    if let Some(reach) = reach(change) {
        let _ = write!(out, "<br>reaches {}", wrapped(&reach));
    }
    if let Some(line) = &change.rename {
        let _ = write!(
            out,
            "<br>the old name stays with this line in `[rename]`: {}",
            wrapped(line)
        );
    }
    if let Some(reason) = &change.accepted {
        let _ = write!(out, "<br>accepted: {}", prose_of(reason));
    }
    out.push('\n');
}

fn object(change: &Change) -> Value {
    let spot = |spot: &Option<Spot>| match spot {
        None => Value::Null,
        Some(spot) => json!({
            "pointer": spot.pointer.to_string(),
            "file": spot.location.as_ref().map(|location| &location.file),
            "line": spot.location.as_ref().map(|location| location.line),
            "column": spot.location.as_ref().map(|location| location.column),
        }),
    };
    json!({
        "id": change.kind.as_str(),
        "fingerprint": change.fingerprint(),
        "severity": change.gravity().as_str(),
        "subject": change.subject,
        "message": change.sentence(),
        "cause": change.cause.as_str(),
        "was": spot(&change.was),
        "is": spot(&change.is),
        "wire": change.wire.as_str(),
        "sent": change.way.sent,
        "received": change.way.received,
        "contract": change.contract.as_str(),
        "literal": change.literal.as_str(),
        "silent": change.silent,
        "reaches": change.reach,
        "rename": change.rename,
        "accepted": change.accepted,
    })
}

/// `spec/api.yaml:12:9, was v1:spec/api.yaml:11:9`
fn places(change: &Change) -> Option<String> {
    let place = |spot: &Option<Spot>| {
        let location = spot.as_ref()?.location.as_ref()?;
        let file = neutral(&location.file);
        Some(format!("{file}:{}:{}", location.line, location.column))
    };
    match (place(&change.is), place(&change.was)) {
        (Some(is), Some(was)) => Some(format!("{is}, was {was}")),
        (Some(is), None) => Some(is),
        (None, Some(was)) => Some(format!("was {was}")),
        (None, None) => None,
    }
}

fn effects(change: &Change) -> String {
    let mut parts = Vec::new();
    if change.wire != Wire::Nothing {
        let way = change.way.as_str();
        parts.push(match way.is_empty() {
            true => format!("wire: {}", change.wire.as_str()),
            false => format!("wire: {} ({way})", change.wire.as_str()),
        });
    }
    parts.push(match change.contract == change.literal {
        true => format!("release: {}", change.contract),
        false => format!("release: {}, {} by the letter", change.contract, change.literal),
    });
    parts.push(format!("cause: {}", change.cause.as_str()));
    parts.join("; ")
}

fn reach(change: &Change) -> Option<String> {
    let named: Vec<&str> = change.reach.iter().take(REACH).map(String::as_str).collect();
    match (named.is_empty(), change.reach.len().saturating_sub(REACH)) {
        (true, _) => None,
        (false, 0) => Some(named.join(", ")),
        (false, more) => Some(format!("{} and {}", named.join(", "), counted(more, "more operation"))),
    }
}

fn sentence(text: &str) -> String {
    format!("{}.", prose_of(text))
}

fn wrapped(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}

/// Text with code in it: what is between pairs of backticks stays, all else is nothing but letters.
fn prose_of(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let even = text.matches('`').count().is_multiple_of(2);
    for (index, part) in text.split('`').enumerate() {
        match even && index % 2 == 1 {
            true => {
                let _ = write!(out, "`{part}`");
            }
            false => part.chars().for_each(|c| match c {
                '<' => out.push_str("&lt;"),
                '&' => out.push_str("&amp;"),
                '@' => out.push_str("&#64;"),
                '#' => out.push_str("&#35;"),
                '\n' | '\r' => out.push(' '),
                '\\' | '*' | '_' | '[' | ']' | '|' | '~' => {
                    out.push('\\');
                    out.push(c);
                }
                c => out.push(c),
            }),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::prose_of;

    #[test]
    fn text_of_a_description_is_no_markdown() {
        assert_eq!(
            prose_of("is `a_b<T>` and <b> @you [x](y)"),
            "is `a_b<T>` and &lt;b> &#64;you \\[x\\](y)"
        );
        assert_eq!(prose_of("one ` alone *"), "one  alone \\*");
    }
}
