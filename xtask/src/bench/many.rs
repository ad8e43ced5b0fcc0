//! All descriptions of a folder: what the compiler needs for the crates of all of them, beside those that a peer makes.

use std::path::{Path, PathBuf};

use super::check;
use super::generate;
use super::measured::measure as run;
use super::peers;
use super::table::Row;

/// Generates and checks each, and adds up.
pub fn measure(folder: &Path, work: &Path, rows: &mut Vec<Row>) -> Result<(), String> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let mut ours: Vec<Option<f64>> = Vec::new();
    let peers = peers::present();
    let mut theirs: Vec<Vec<Option<f64>>> = vec![Vec::new(); peers.len()];
    for path in crate::corpus::below(folder)? {
        let out = |name: &str| -> Result<PathBuf, String> {
            let out = generate::folder(work).join(name);
            generate::emptied(&out)?;
            Ok(out)
        };
        let own = out("one-of-many")?;
        let _beside = generate::LockBeside::of(&path);
        let found = run(&generate::own_command(&path, &own)?)?;
        ours.push(match found.is_success {
            true => check::best("one-of-many", work, true, check::FEATURES)?.map(|checked| checked.cpu_seconds),
            false => None,
        });
        for ((peer, program), theirs) in peers.iter().zip(&mut theirs) {
            let other = format!("{}-of-many", peer.name());
            let folder = out(&other)?;
            let found = run(&peer.command(program, &path, &folder))?;
            theirs.push(match found.is_success && peer.finish(&folder, &other).is_ok() {
                true => check::best(&other, work, true, &[])?.map(|checked| checked.cpu_seconds),
                false => None,
            });
        }
    }
    let compile = |of: &[Option<f64>]| of.iter().flatten().count() as f64;
    let sum = ours.iter().flatten().sum();
    let what = format!("check {} of {}", compile(&ours), ours.len());
    rows.push(Row::alone("many", &name, &what, "CPU s", sum));
    for ((peer, _), theirs) in peers.iter().zip(&theirs) {
        rows.push(
            Row::alone("many", &name, "compile", "crates", compile(&ours)).beside(peer.name(), Some(compile(theirs))),
        );
        let both: Vec<(f64, f64)> = ours
            .iter()
            .zip(theirs)
            .filter_map(|(one, other)| (*one).zip(*other))
            .collect();
        let (one, other) = both
            .iter()
            .fold((0.0, 0.0), |(one, other), pair| (one + pair.0, other + pair.1));
        let what = format!("check the {} of both", both.len());
        rows.push(Row::alone("many", &name, &what, "CPU s", one).beside(peer.name(), Some(other)));
    }
    Ok(())
}
