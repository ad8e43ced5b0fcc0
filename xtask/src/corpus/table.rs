//! The table of a corpus run.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Options;
use super::document::{Examples, Record, Verdict};

/// One row a document, the totals, the failures with their causes.
pub fn render(records: &[Record], options: &Options) -> String {
    let mut out = String::new();
    let width = records
        .iter()
        .map(|record| record.name.chars().count())
        .max()
        .unwrap_or(8)
        .clamp(8, 60);
    let _ = writeln!(
        out,
        "{:width$}  {:>7} {:>6} {:>6} {:>7} {:>8} {:>7} {:>6} {:>6} {:>6} {:>6}  result",
        "document", "version", "ops", "types", "untyped", "warnings", "lines", "gen s", "MiB", "chk s", "MiB",
    );
    for record in records {
        let _ = writeln!(
            out,
            "{:width$}  {:>7} {:>6} {:>6} {:>7} {:>8} {:>7} {:>6.2} {:>6.0} {:>6.2} {:>6.0}  {}",
            shorten(&record.name, width),
            record.version,
            record.operations,
            record.types,
            record.untyped.values().sum::<usize>(),
            record.findings.values().sum::<usize>(),
            record.lines,
            record.generate_seconds,
            record.generate_mib,
            record.check_seconds,
            record.check_mib,
            verdict(record),
        );
    }
    totals(&mut out, records, options);
    out
}

fn totals(out: &mut String, records: &[Record], options: &Options) {
    let sum = |of: fn(&Record) -> f64| records.iter().map(of).sum::<f64>();
    let count = |of: fn(&Record) -> usize| records.iter().map(of).sum::<usize>();
    let ok = records.iter().filter(|record| record.verdict == Verdict::Ok).count();
    let unoptimised = if cfg!(debug_assertions) { " (not optimised)" } else { "" };
    let _ = writeln!(
        out,
        "\n{ok} of {} documents ok; {} operations, {} types, {} lines; generated in {:.1} CPU s{unoptimised}, checked in {:.1} CPU s",
        records.len(),
        count(|record| record.operations),
        count(|record| record.types),
        count(|record| record.lines),
        sum(|record| record.generate_seconds),
        sum(|record| record.check_seconds),
    );
    // Those that the compiler has looked at, and that have something to look at.
    let checked: Vec<&Record> = records
        .iter()
        .filter(|record| record.check_seconds > 0.0 && record.operations > 0)
        .collect();
    let thousands = checked.iter().map(|record| record.operations).sum::<usize>() as f64 / 1000.0;
    if thousands > 0.0 {
        let per_thousand = |of: fn(&Record) -> f64| checked.iter().map(|record| of(record)).sum::<f64>() / thousands;
        let _ = writeln!(
            out,
            "for 1,000 operations: generated in {:.2} CPU s, checked in {:.2} CPU s and {:.0} MiB (of all crates, each with its \
             runtime)",
            per_thousand(|record| record.generate_seconds),
            per_thousand(|record| record.check_seconds),
            per_thousand(|record| record.check_mib),
        );
    }
    let _ = writeln!(out, "\nfindings by code:");
    tally(out, records.iter().map(|record| &record.findings));
    let _ = writeln!(
        out,
        "\nuntyped nodes by reason, of {} schema nodes:",
        count(|record| record.schemas)
    );
    tally(out, records.iter().map(|record| &record.untyped));
    if options.examples {
        let _ = writeln!(
            out,
            "\nresponse examples: {}; valid for their schema: {}; of these the same after decode and encode: {}, \
             the same but for members that their schema does not name: {}, not the same: {}",
            count(|record| record.examples.total),
            count(|record| record.examples.valid),
            count(|record| record.examples.same),
            count(|record| record.examples.undocumented),
            count(|record| record.examples.failures.len()),
        );
        levels(out, records);
        for record in records {
            for failure in record.examples.failures.iter().take(5) {
                let _ = writeln!(out, "  {}: {failure}", record.name);
            }
        }
    }
    let failed: Vec<&Record> = records.iter().filter(|record| record.verdict != Verdict::Ok).collect();
    if !failed.is_empty() {
        let _ = writeln!(out, "\nfailures:");
        for record in failed {
            let _ = writeln!(
                out,
                "- {} [{}]\n  {}",
                record.name,
                verdict(record),
                record.detail.replace('\n', "\n  ")
            );
        }
    }
}

/// How many examples decode at each level of conformance.
fn levels(out: &mut String, records: &[Record]) {
    let _ = writeln!(
        out,
        "\n{:10} {:>8} {:>8} {:>8} {:>8}",
        "examples", "all", "lenient", "default", "strict"
    );
    let sum = |of: fn(&Examples) -> usize| records.iter().map(|record| of(&record.examples)).sum::<usize>();
    let mut row = |name: &str, all: usize, of: fn(&Examples) -> [usize; 3]| {
        let [lenient, default, strict] = [0, 1, 2].map(|level| {
            let decoded = records.iter().map(|record| of(&record.examples)[level]);
            decoded.sum::<usize>()
        });
        let _ = writeln!(out, "{name:10} {all:>8} {lenient:>8} {default:>8} {strict:>8}");
    };
    row("valid", sum(|examples| examples.valid), |examples| {
        examples.valid_decoded
    });
    row("invalid", sum(|examples| examples.total - examples.valid), |examples| {
        examples.invalid_decoded
    });
    for record in records {
        for refused in record.examples.refused.iter().take(5) {
            let _ = writeln!(out, "  {}, valid, refused when strict: {refused}", record.name);
        }
    }
}

fn tally<'a>(out: &mut String, counts: impl Iterator<Item = &'a BTreeMap<String, usize>>) {
    let mut sum: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for counts in counts {
        for (key, count) in counts {
            let entry = sum.entry(key).or_default();
            entry.0 += count;
            entry.1 += 1;
        }
    }
    for (key, (count, documents)) in sum {
        let _ = writeln!(out, "  {key:32} {count:>8} in {documents} documents");
    }
}

fn verdict(record: &Record) -> &'static str {
    match record.verdict {
        Verdict::Ok => "ok",
        Verdict::Refused => "refused",
        Verdict::Crashed => "CRASHED",
        Verdict::TimedOut => "TIMED OUT",
        Verdict::DoesNotCompile => "DOES NOT COMPILE",
        Verdict::NotClippyClean => "clippy",
        Verdict::ExampleFails => "example",
    }
}

/// The end of a name tells more than its start.
fn shorten(name: &str, width: usize) -> String {
    let count = name.chars().count();
    if count <= width {
        return name.to_owned();
    }
    let tail: String = name.chars().skip(count + 1 - width).collect();
    format!("…{tail}")
}
