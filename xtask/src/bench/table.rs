//! The rows of `cargo xtask bench`, as a table or as JSON.

use std::fmt::Write as _;

use serde::Serialize;

/// How the table is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Json,
}

/// One figure of ours, and another's beside it.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub section: &'static str,
    /// The description or the case.
    pub name: String,
    pub what: String,
    pub unit: String,
    pub ours: f64,
    /// Who else is measured, or what is written by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peer: Option<String>,
    /// Nothing where it failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theirs: Option<f64>,
    /// How many times ours is better.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<f64>,
}

impl Row {
    pub fn alone(section: &'static str, name: &str, what: &str, unit: &str, ours: f64) -> Self {
        Row {
            section,
            name: name.to_owned(),
            what: what.to_owned(),
            unit: unit.to_owned(),
            ours,
            peer: None,
            theirs: None,
            ratio: None,
        }
    }

    pub fn beside(self, peer: &str, theirs: Option<f64>) -> Self {
        let more_is_better = matches!(self.unit.as_str(), "MB/s" | "crates");
        let ratio = theirs.map(|theirs| match more_is_better {
            true => self.ours / theirs,
            false => theirs / self.ours,
        });
        Row {
            peer: Some(peer.to_owned()),
            theirs,
            ratio: ratio.filter(|ratio| ratio.is_finite()),
            ..self
        }
    }
}

/// All rows.
///
/// # Errors
///
/// A figure that is none.
pub fn render(rows: &[Row], format: Format) -> Result<String, String> {
    if format == Format::Json {
        let text = serde_json::to_string_pretty(rows).map_err(|error| error.to_string())?;
        return Ok(text + "\n");
    }
    let width = |of: fn(&Row) -> &str| rows.iter().map(|row| of(row).chars().count()).max().unwrap_or(0);
    let (name, what, unit) = (width(|row| &row.name), width(|row| &row.what), width(|row| &row.unit));
    let mut out = String::new();
    let mut section = "";
    for row in rows {
        if row.section != section {
            section = row.section;
            let _ = writeln!(
                out,
                "\n{section}{:1$}{2:>10}{3:>10}{4:>8}",
                "",
                name + what + unit + 8 - section.len(),
                "ours",
                "theirs",
                "ratio"
            );
        }
        let _ = write!(
            out,
            "  {:name$}  {:what$}  {:unit$}  {:>10}",
            row.name,
            row.what,
            row.unit,
            figure(row.ours)
        );
        if let Some(peer) = &row.peer {
            let theirs = row.theirs.map_or("fails".to_owned(), figure);
            let ratio = row.ratio.map_or(String::new(), |ratio| format!("{ratio:.2}"));
            let _ = write!(out, "{theirs:>10}{ratio:>8}  {peer}");
        }
        out.push('\n');
    }
    Ok(out)
}

/// With three digits that say something.
fn figure(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}
