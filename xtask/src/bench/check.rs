//! What the compiler needs for generated crates alone: its own time and memory for each, with their dependencies built.

use std::path::Path;

use super::generate::{self, Crate};
use super::table::Row;
use crate::corpus::Checked;

/// Those of our crates: a transport without TLS, as peers' are compiled.
pub const FEATURES: &[&str] = &["--no-default-features", "--features", "reqwest"];

/// Checks ours, and what peers made of the same descriptions.
pub fn measure(crates: &[Crate], work: &Path, quick: bool, rows: &mut Vec<Row>) -> Result<(), String> {
    let ours = crates.iter().filter(|of| of.peer.is_none());
    for own in ours {
        let Some(checked) = best(&own.name, work, quick, FEATURES)? else {
            return Err(format!("what is made of {} does not compile", own.description));
        };
        let others = crates
            .iter()
            .filter(|of| of.peer.is_some() && of.description == own.description);
        let mut beside = Vec::new();
        for other in others {
            beside.push((other.peer.unwrap_or_default(), best(&other.name, work, quick, &[])?));
        }
        for (unit, of) in [
            ("CPU s", (|checked| checked.cpu_seconds) as fn(&Checked) -> f64),
            ("MiB", |checked| checked.peak_mib),
        ] {
            let row = || Row::alone("check", &own.description, "the crate alone", unit, of(&checked));
            match beside.is_empty() {
                true => rows.push(row()),
                false => rows.extend(
                    beside
                        .iter()
                        .map(|(peer, found)| row().beside(peer, found.as_ref().map(of))),
                ),
            }
        }
    }
    Ok(())
}

/// The best of several checks; nothing where it does not compile.
pub fn best(name: &str, work: &Path, quick: bool, features: &[&str]) -> Result<Option<Checked>, String> {
    let folder = generate::folder(work);
    let mut best: Option<Checked> = None;
    // A workspace of one, because a feature that another needs would be compiled, too.
    let root = folder.join(name);
    super::types::stand_alone(&root)?;
    let _ = std::fs::copy(crate::workspace_root()?.join("Cargo.lock"), root.join("Cargo.lock"));
    for _ in 0..if quick { 1 } else { 3 } {
        touch(&root)?;
        let Some(checked) = crate::corpus::check_alone(&root, &work.join("target"), features)? else {
            return Ok(None);
        };
        best = Some(match best {
            None => checked,
            Some(best) => Checked {
                cpu_seconds: best.cpu_seconds.min(checked.cpu_seconds),
                peak_mib: best.peak_mib.min(checked.peak_mib),
            },
        });
    }
    Ok(best)
}

/// A new time stamp is what makes cargo check the crate again.
pub fn touch(root: &Path) -> Result<(), String> {
    let file = root.join("src/lib.rs");
    let failed = |error: std::io::Error| format!("{}: {error}", file.display());
    let text = std::fs::read(&file).map_err(failed)?;
    std::fs::write(&file, text).map_err(failed)
}
