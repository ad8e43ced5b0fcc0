//! Finishes the findings of a run: accepted ones go, the rest is located, sorted and counted.
//!
//! The order is that of the text: file, line, column, then code. One cause is one finding: what follows from a
//! reference that could not be followed is not said again at the same place.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
#[cfg(feature = "cli")]
use std::path::Path;
use std::sync::Arc;

use super::{Code, Diagnostic, Diagnostics, Severity};
use crate::config::{Acceptance, Config};
use crate::hash::HashSet;
use crate::source::Pointer;
use crate::source::{Sources, Text, positions};
use crate::suggest::nearest;

/// All findings of a run, in order.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Those that the settings do not accept, in the order of the text.
    pub findings: Vec<Finding>,
    /// How many findings the settings accept; they are not listed.
    pub accepted: usize,
    pub(super) files: Vec<File>,
}

/// A finding and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is to be said.
    pub diagnostic: Diagnostic,
    /// `None` where it is not about a place in a file.
    pub location: Option<Location>,
}

/// A place in a file, for people. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// Its path, as people know it.
    pub file: String,
    /// That the place begins on.
    pub line: usize,
    /// Of the first character.
    pub column: usize,
    /// That the place ends on.
    pub end_line: usize,
    /// Behind the last character.
    pub end_column: usize,
    pub(super) number: usize,
    pub(super) span: Range<usize>,
}

/// A file that something is said about.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// In the order of the sources; the root is 0.
    number: usize,
    name: String,
    pub(super) text: Arc<Text>,
    /// The offsets at which its lines start.
    lines: Vec<u32>,
    /// How many characters there are before each [`STRIDE`] bytes: a file may be one line, and counting through it for
    /// every finding would take for ever.
    characters: Vec<usize>,
}

const STRIDE: usize = 4096;

/// How many characters start in these bytes of UTF-8.
fn starts(bytes: &[u8]) -> usize {
    match bytes.is_ascii() {
        true => bytes.len(),
        false => bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count(),
    }
}

/// Where lines start. Eight bytes are looked at at once, as most are in the middle of one.
fn line_starts(bytes: &[u8]) -> Vec<u32> {
    const ONES: u64 = u64::MAX / 255;
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut starts = vec![0];
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let differing = u64::from_le_bytes(*word) ^ (ONES * u64::from(b'\n'));
        // The highest bit of each byte that is none: without carries, so that each is right.
        let mut ends = !((differing & !(ONES << 7)).wrapping_add(!(ONES << 7)) | differing) & (ONES << 7);
        while ends != 0 {
            starts.push(place(index * 8 + ends.trailing_zeros() as usize / 8 + 1));
            ends &= ends - 1;
        }
    }
    let behind = bytes.len() - rest.len();
    let ends = rest.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    starts.extend(ends.map(|(at, _)| place(behind + at + 1)));
    starts
}

impl Report {
    /// Whether there can be no crate.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many findings are that bad.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.diagnostic.severity == severity)
            .count()
    }

    /// How many findings of each kind there are, by the names of the codes.
    pub fn by_code(&self) -> BTreeMap<&'static str, usize> {
        let mut counts = BTreeMap::new();
        for finding in &self.findings {
            *counts.entry(finding.diagnostic.code.as_str()).or_default() += 1;
        }
        counts
    }

    /// With the files of a folder shown where they were copied to.
    #[cfg(feature = "cli")]
    pub(crate) fn moved(mut self, from: &Path, to: &Path) -> Self {
        let locations = self.findings.iter_mut().filter_map(|finding| finding.location.as_mut());
        let shown = locations.map(|location| &mut location.file);
        for file in shown.chain(self.files.iter_mut().map(|file| &mut file.name)) {
            if let Ok(within) = Path::new(file.as_str()).strip_prefix(from) {
                *file = to.join(within).to_string_lossy().replace('\\', "/");
            }
        }
        self
    }

    pub(super) fn file(&self, number: usize) -> Option<&File> {
        self.files.iter().find(|file| file.number == number)
    }
}

impl File {
    fn new(number: usize, name: String, text: Arc<Text>) -> Self {
        let characters = text.text.as_bytes().chunks(STRIDE).scan(0, |counted, chunk| {
            let before = *counted;
            *counted += starts(chunk);
            Some(before)
        });
        File {
            lines: line_starts(text.text.as_bytes()),
            characters: characters.collect(),
            number,
            name,
            text,
        }
    }

    /// The line (from 0) that a byte is on, and where it starts.
    pub(super) fn line(&self, offset: usize) -> (usize, usize) {
        let line = self
            .lines
            .partition_point(|start| *start as usize <= offset)
            .saturating_sub(1);
        (line, self.lines.get(line).copied().unwrap_or_default() as usize)
    }

    fn column(&self, offset: usize) -> (usize, usize) {
        let (line, start) = self.line(offset);
        (
            line + 1,
            self.characters_before(offset) - self.characters_before(start) + 1,
        )
    }

    fn characters_before(&self, offset: usize) -> usize {
        let stride = (offset / STRIDE).min(self.characters.len().saturating_sub(1));
        let counted = self.characters.get(stride).copied().unwrap_or_default();
        counted
            + starts(
                self.text
                    .text
                    .as_bytes()
                    .get(stride * STRIDE..offset)
                    .unwrap_or_default(),
            )
    }
}

impl Diagnostics {
    /// Applies the settings, and looks up where everything stands.
    #[must_use]
    pub fn finish(self, sources: &Sources, config: &Config) -> Report {
        let mut list = without_consequences(self.list);
        for diagnostic in &mut list {
            let written = self.written.place(&diagnostic.pointer);
            diagnostic.written.get_or_insert(written);
        }
        let before = list.len();
        let mut used = vec![false; config.accept.len()];
        list.retain(|diagnostic| {
            let mut accepted = false;
            for (acceptance, used) in config.accept.iter().zip(&mut used) {
                if diagnostic.severity != Severity::Error && matches(acceptance, diagnostic) {
                    (accepted, *used) = (true, true);
                }
            }
            !accepted
        });
        let accepted = before - list.len();
        if config.strict {
            list.iter_mut()
                .filter(|diagnostic| diagnostic.severity == Severity::Warning)
                .for_each(|diagnostic| diagnostic.severity = Severity::Error);
        }
        let (mut findings, files) = located(list, sources);
        findings.sort_by(|a, b| order(a).cmp(&order(b)));
        findings.dedup();
        let stale = config.accept.iter().zip(used).filter(|(_, used)| !used);
        findings.extend(stale.map(|(acceptance, _)| Finding {
            diagnostic: stale_acceptance(acceptance),
            location: None,
        }));
        Report {
            findings,
            accepted,
            files,
        }
    }
}

fn order(finding: &Finding) -> impl Ord + '_ {
    let place = finding.location.as_ref();
    let place = place.map(|place| (place.number, place.span.start, place.span.end));
    // What has no place comes last.
    let diagnostic = &finding.diagnostic;
    (
        place.is_none(),
        place,
        diagnostic.code.as_str(),
        &diagnostic.pointer,
        &diagnostic.message,
    )
}

/// Leaves out what only follows from another finding at the same node.
fn without_consequences(list: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let follow = |cause| match cause {
        Code::RemoteReference | Code::UnreadableFile | Code::ReferenceCycle => &[Code::UnresolvedReference][..],
        Code::LostDefinitions => &[Code::WrongType, Code::UnknownKeyword],
        _ => &[],
    };
    let causes = list.iter().flat_map(|cause| {
        let follow = follow(cause.code).iter();
        follow.map(|code| (*code, cause.pointer.clone()))
    });
    let following: HashSet<(Code, Pointer)> = causes.collect();
    list.into_iter()
        .filter(|diagnostic| !following.contains(&(diagnostic.code, diagnostic.pointer.clone())))
        .collect()
}

fn matches(acceptance: &Acceptance, diagnostic: &Diagnostic) -> bool {
    let at = Pointer::written(&acceptance.at);
    acceptance.code == diagnostic.code.as_str() && at.is_some_and(|at| diagnostic.pointer.is_within(at.as_str()))
}

fn stale_acceptance(acceptance: &Acceptance) -> Diagnostic {
    let Acceptance { code, at, .. } = acceptance;
    let place = match at.as_str() {
        "" => String::new(),
        at => format!(" at `{at}`"),
    };
    let known = Code::ALL.iter().find(|known| known.as_str() == code);
    let help = match known {
        Some(known) if known.severity() == Severity::Error => "errors cannot be accepted; remove it".to_owned(),
        Some(_) => "remove it from `accept`: what it was about is gone, or has moved".to_owned(),
        None => match nearest(code, Code::ALL.iter().map(|known| known.as_str())) {
            Some(close) => format!("there is no such code; did you mean `{close}`?"),
            None => "there is no such code; remove it".to_owned(),
        },
    };
    Diagnostic {
        code: Code::StaleAcceptance,
        severity: Severity::Error,
        pointer: Pointer::root(),
        at_key: false,
        span: None,
        written: None,
        message: format!("the settings accept `{code}`{place}, which nothing matches"),
        help,
    }
}

/// Looks up the places, file by file.
fn located(list: Vec<Diagnostic>, sources: &Sources) -> (Vec<Finding>, Vec<File>) {
    let mut by_file: BTreeMap<usize, Vec<(Pointer, Diagnostic)>> = BTreeMap::new();
    for diagnostic in list {
        let (number, pointer) = split(diagnostic.written.as_ref().unwrap_or(&diagnostic.pointer), sources);
        by_file.entry(number).or_default().push((pointer, diagnostic));
    }
    let mut findings = Vec::new();
    let mut files = Vec::new();
    for (number, list) in by_file {
        let Some((name, source)) = sources.numbered(number) else {
            let unplaced = list.into_iter().map(|(_, diagnostic)| Finding {
                diagnostic,
                location: None,
            });
            findings.extend(unplaced);
            continue;
        };
        let mut pointers: Vec<Pointer> = list.iter().map(|(pointer, _)| pointer.clone()).collect();
        // Nothing is to be found in a text that could not be parsed.
        if list.iter().any(|(_, diagnostic)| diagnostic.span.is_some()) {
            pointers.clear();
        }
        let (text, spots) = positions::locate(&source.text, &pointers);
        let file = File::new(number, sources.shown(&name), text_of(text, &source));
        let mut spots = spots.into_iter();
        for (_, diagnostic) in list {
            let spot = spots.next().flatten();
            let found = spot.map(|spot| shown_span(&file.text.text, &spot, diagnostic.at_key));
            // Where nothing was found, the file is all that is known.
            let span = diagnostic.span.clone().or(found).unwrap_or_default();
            let location = Some(location(&file, span));
            findings.push(Finding { diagnostic, location });
        }
        files.push(file);
    }
    (findings, files)
}

/// The text that bytes are counted in: the file's own, unless it had to be mended.
fn text_of(read: Cow<'_, str>, source: &Arc<Text>) -> Arc<Text> {
    match read {
        Cow::Borrowed(_) => Arc::clone(source),
        Cow::Owned(text) => Arc::new(Text {
            text,
            malformed_at: None,
        }),
    }
}

/// Where nodes stand, for people; nothing of what is in no file.
pub(crate) fn locate(pointers: &[Pointer], sources: &Sources) -> Vec<Option<Location>> {
    let mut by_file: BTreeMap<usize, Vec<(usize, Pointer)>> = BTreeMap::new();
    for (index, pointer) in pointers.iter().enumerate() {
        let (number, within) = split(pointer, sources);
        by_file.entry(number).or_default().push((index, within));
    }
    let mut located = vec![None; pointers.len()];
    for (number, list) in by_file {
        let Some((name, source)) = sources.numbered(number) else {
            continue;
        };
        let within: Vec<Pointer> = list.iter().map(|(_, pointer)| pointer.clone()).collect();
        let (text, spots) = positions::locate(&source.text, &within);
        let file = File::new(number, sources.shown(&name), text_of(text, &source));
        for ((index, _), spot) in list.into_iter().zip(spots) {
            located[index] = spot.map(|spot| {
                let span = spot.key.clone().unwrap_or(spot.value.start..spot.value.start);
                location(&file, span)
            });
        }
    }
    located
}

/// The number of the file (0: the root) that a place is in, and the pointer within it.
fn split(pointer: &Pointer, sources: &Sources) -> (usize, Pointer) {
    let (file, within) = pointer.file();
    match file.and_then(|name| sources.number_of(&name)) {
        Some(number) => (number, within),
        None => (0, pointer.clone()),
    }
}

/// What to underline: the value where it is one line, otherwise the name that it has, otherwise its first line.
fn shown_span(text: &str, spot: &positions::Spot, at_key: bool) -> Range<usize> {
    let value = text.get(spot.value.clone()).unwrap_or_default();
    let is_line = !value.is_empty() && !value.contains('\n');
    match &spot.key {
        Some(key) if at_key && spot.exact => key.clone(),
        Some(key) if !is_line || value.starts_with(['{', '[']) && value.len() > 40 => key.clone(),
        _ => {
            let line = value.lines().next().unwrap_or_default().trim_end();
            spot.value.start..spot.value.start + line.len()
        }
    }
}

fn location(file: &File, span: Range<usize>) -> Location {
    let (line, column) = file.column(span.start);
    let (end_line, end_column) = file.column(span.end);
    Location {
        file: file.name.clone(),
        line,
        column,
        end_line,
        end_column,
        number: file.number,
        span,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_start_behind_each_line_feed() {
        // All texts of nine bytes, which is a word and one more, of a line feed and what differs from it by a bit.
        for number in 0..4_u32.pow(9) {
            let text: Vec<u8> = (0..9)
                .map(|at| b"\n\x0bx\x8a"[(number >> (2 * at)) as usize % 4])
                .collect();
            let ends = text.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
            let expected: Vec<u32> = std::iter::once(0).chain(ends.map(|(at, _)| at as u32 + 1)).collect();
            assert_eq!(line_starts(&text), expected, "{text:?}");
        }
    }
}
