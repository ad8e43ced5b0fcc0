//! Generating: into an empty folder, and where nothing has changed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::measured::{Measured, best_of};
use super::peers;
use super::table::Row;

/// A crate that was generated, to be compiled.
pub struct Crate {
    /// The description's name.
    pub description: String,
    /// Where it is.
    pub path: PathBuf,
    /// The crate's name, which is its folder's.
    pub name: String,
    /// Whose it is, where it is not ours.
    pub peer: Option<&'static str>,
}

/// The folder of the crates, which are one workspace.
pub fn folder(work: &Path) -> PathBuf {
    work.join("crates")
}

/// Measures all descriptions, and leaves the crates for the compiler.
pub fn measure(paths: &[PathBuf], work: &Path, quick: bool, rows: &mut Vec<Row>) -> Result<Vec<Crate>, String> {
    let peers = peers::present();
    let mut crates = Vec::new();
    let mut aside = Aside::default();
    for (index, path) in paths.iter().enumerate() {
        let size = std::fs::metadata(path)
            .map_err(|error| format!("{}: {error}", path.display()))?
            .len();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        // `description.yaml` says less than its folder.
        let name = match (name.as_ref(), path.parent().and_then(Path::file_name)) {
            ("description" | "openapi", Some(folder)) => folder.to_string_lossy(),
            _ => name,
        };
        let ours = format!("ours-{index}");
        let _beside = LockBeside::of(path);
        let own = both(
            &own_command(path, &folder(work).join(&ours))?,
            &folder(work).join(&ours),
            quick,
            &mut aside,
        )?;
        if !own.0.is_success {
            return Err(format!(
                "{}: no crate comes of it; `cargo xtask codegen --spec` says why",
                path.display()
            ));
        }
        crates.push(Crate {
            description: name.clone().into_owned(),
            path: path.clone(),
            name: ours,
            peer: None,
        });
        let mut others = Vec::new();
        for (peer, program) in &peers {
            let theirs = format!("{}-{index}", peer.name());
            let out = folder(work).join(&theirs);
            let found = both(&peer.command(program, path, &out), &out, quick, &mut aside)?;
            others.push((peer.name(), Some(found).filter(|found| found.0.is_success)));
            if found.0.is_success && peer.finish(&out, &theirs).is_ok() {
                crates.push(Crate {
                    description: name.clone().into_owned(),
                    path: path.clone(),
                    name: theirs,
                    peer: Some(peer.name()),
                });
            } else {
                let _ = std::fs::remove_dir_all(&out);
            }
        }
        let mib_of_size = size as f64 / f64::from(1 << 20);
        for (what, unit, of) in [
            (
                "fresh",
                "CPU s",
                (|found| found.0.cpu_seconds) as fn(&(Measured, Measured)) -> f64,
            ),
            ("fresh", "s", |found| found.0.seconds),
            ("fresh", "MiB", |found| found.0.peak_mib),
            ("unchanged", "CPU s", |found| found.1.cpu_seconds),
            ("unchanged", "s", |found| found.1.seconds),
        ] {
            let row = || Row::alone("generate", &name, what, unit, of(&own));
            match others.is_empty() {
                true => rows.push(row()),
                false => rows.extend(
                    others
                        .iter()
                        .map(|(peer, found)| row().beside(peer, found.as_ref().map(of))),
                ),
            }
        }
        // Of a small one it is the size of the program that is measured.
        if mib_of_size > 0.25 {
            let of_size = own.0.peak_mib.max(own.1.peak_mib) / mib_of_size;
            rows.push(Row::alone("generate", &name, "memory", "times its size", of_size));
        }
    }
    Ok(crates)
}

/// Where the names of a description without settings are kept. Nobody depends on those of what is only measured, so that it goes
/// with this, unless it was there before.
pub struct LockBeside {
    path: PathBuf,
    was_there: bool,
}

impl LockBeside {
    pub fn of(description: &Path) -> Self {
        let path = generator::internals::lock_beside(description);
        LockBeside {
            was_there: path.exists(),
            path,
        }
    }
}

impl Drop for LockBeside {
    fn drop(&mut self) {
        if !self.was_there {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Makes it a folder with nothing in it but one for sources.
///
/// # Errors
///
/// It cannot be removed or made.
pub fn emptied(out: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", out.display());
    if out.exists() {
        std::fs::remove_dir_all(out).map_err(failed)?;
    }
    std::fs::create_dir_all(out.join("src")).map_err(failed)
}

/// A run into an empty folder of which nothing was noted, and one over what it wrote.
fn both(command: &[OsString], out: &Path, quick: bool, aside: &mut Aside) -> Result<(Measured, Measured), String> {
    let runs = if quick { 1 } else { 5 };
    let fresh = best_of(runs, command, || {
        generator::cli::forget(out);
        aside.put(out)?;
        emptied(out)
    })?;
    let unchanged = match fresh.is_success {
        true => best_of(runs, command, || Ok(()))?,
        false => fresh,
    };
    Ok((fresh, unchanged))
}

/// Folders that are removed when nothing is measured any more: for seconds after many files were removed, ext4 takes ten times as long
/// to make some.
#[derive(Default)]
struct Aside(Vec<PathBuf>);

impl Aside {
    /// Moves a folder away.
    fn put(&mut self, out: &Path) -> Result<(), String> {
        if out.exists() {
            let place = out.with_extension(format!("{}.before", self.0.len()));
            let _ = std::fs::remove_dir_all(&place);
            std::fs::rename(out, &place).map_err(|error| format!("{}: {error}", out.display()))?;
            self.0.push(place);
        }
        Ok(())
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        for folder in &self.0 {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

/// The command that has our crate written to a folder.
pub fn own_command(description: &Path, out: &Path) -> Result<Vec<OsString>, String> {
    let exe = std::env::current_exe().map_err(|error| error.to_string())?;
    Ok(vec![
        exe.into_os_string(),
        "codegen".into(),
        "--spec".into(),
        description.as_os_str().to_owned(),
        "--out".into(),
        out.as_os_str().to_owned(),
    ])
}

/// The same crate with a feature for each tag, written to a folder; `settings` is where its settings are put.
///
/// # Errors
///
/// A folder or file that cannot be written, or a description of which nothing comes.
pub fn by_tag(description: &Path, out: &Path, settings: &Path) -> Result<(), String> {
    emptied(out)?;
    std::fs::write(settings, "tag-features = true\n").map_err(|error| format!("{}: {error}", settings.display()))?;
    let _beside = LockBeside::of(description);
    let mut command = own_command(description, out)?;
    command.extend(["--config".into(), settings.as_os_str().to_owned()]);
    match super::measured::measure(&command)?.is_success {
        true => Ok(()),
        false => Err(format!("{}: no crate by tag comes of it", description.display())),
    }
}
