//! Where this generator comes from, so that an xtask and CI get the same: what was asked for, or what cargo remembers of its
//! installation.

use std::fs;
use std::path::{Path, PathBuf};

use crate::paths::{normal, relative};
use crate::toml_text::basic_string;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A repository, and the revision.
    Git { url: String, revision: String },
    /// A folder with the package, as an absolute path.
    Folder(PathBuf),
}

impl Source {
    /// What `--source` says (`URL#REVISION` or a folder), else where this program was installed from; nothing where neither
    /// tells.
    pub fn find(given: Option<&str>, here: &Path) -> Result<Option<Source>, String> {
        let Some(given) = given else {
            return Ok(installed());
        };
        if let Some((url, revision)) = given.rsplit_once('#') {
            return Ok(Some(Source::Git {
                url: url.to_owned(),
                revision: revision.to_owned(),
            }));
        }
        let folder = normal(&here.join(given));
        match folder.join("Cargo.toml").is_file() {
            true => Ok(Some(Source::Folder(folder))),
            false => Err(format!(
                "{given} is neither the address of a repository with a revision (URL#REVISION) nor the folder of the package"
            )),
        }
    }

    /// What follows `generator = ` in a manifest that stands in `folder`.
    pub fn dependency(&self, folder: &Path) -> String {
        let place = match self {
            Source::Git { url, revision } => format!("git = {}, rev = {}", basic_string(url), basic_string(revision)),
            Source::Folder(path) => {
                let path = relative(folder, path);
                format!("path = {}", basic_string(&path.to_string_lossy().replace('\\', "/")))
            }
        };
        format!("{{ {place}, features = [\"cli\"] }}")
    }
}

/// The entry of `$CARGO_HOME/.crates2.json` beside the program that runs.
fn installed() -> Option<Source> {
    let program = std::env::current_exe().ok()?;
    let home = program.parent()?.parent()?;
    let record = fs::read_to_string(home.join(".crates2.json")).ok()?;
    let record: serde_json::Value = serde_json::from_str(&record).ok()?;
    let name = program.file_stem()?.to_str()?;
    let installs = record.get("installs")?.as_object()?;
    let (package, _) = installs.iter().find(|(_, install)| {
        let programs = install.get("bins").and_then(serde_json::Value::as_array);
        programs.is_some_and(|programs| {
            programs
                .iter()
                .any(|bin| bin.as_str().is_some_and(|bin| bin.trim_end_matches(".exe") == name))
        })
    })?;
    source_of(package)
}

/// Out of `generator 0.1.0 (git+https://host/path?rev=abc#0123)` or `… (path+file:///folder)`.
fn source_of(package: &str) -> Option<Source> {
    let (_, source) = package.split_once('(')?;
    let source = source.strip_suffix(')')?;
    if let Some(path) = source.strip_prefix("path+file://") {
        return Some(Source::Folder(PathBuf::from(path)));
    }
    let (url, revision) = source.strip_prefix("git+")?.rsplit_once('#')?;
    let url = url.split_once('?').map_or(url, |(url, _)| url);
    Some(Source::Git {
        url: url.to_owned(),
        revision: revision.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cargo_remembers_is_understood() {
        let git = Source::Git {
            url: "https://git.example/tools/openapi".to_owned(),
            revision: "0123abcd".to_owned(),
        };
        for package in [
            "generator 0.1.0 (git+https://git.example/tools/openapi?rev=0123#0123abcd)",
            "generator 0.1.0 (git+https://git.example/tools/openapi#0123abcd)",
        ] {
            assert_eq!(source_of(package).as_ref(), Some(&git));
        }
        assert_eq!(
            git.dependency(Path::new("/w/xtask")),
            "{ git = \"https://git.example/tools/openapi\", rev = \"0123abcd\", features = [\"cli\"] }"
        );
        let folder = source_of("generator 0.1.0 (path+file:///w/tools/generator)");
        let folder = folder.map(|folder| folder.dependency(Path::new("/w/xtask")));
        assert_eq!(
            folder.as_deref(),
            Some("{ path = \"../tools/generator\", features = [\"cli\"] }")
        );
        assert_eq!(source_of("generator 0.1.0 (registry+https://index.example)"), None);
    }
}
