//! Which documents a corpus run covers.

use std::path::{Path, PathBuf};

use super::Options;

/// One description file.
#[derive(Clone, Debug)]
pub struct Input {
    pub path: PathBuf,
    /// Relative to the folder it was found in, with `/`: its name in the table.
    pub name: String,
}

/// Every YAML and JSON file below the folders, in the order of their names, less what the options leave out.
pub fn documents(options: &Options) -> Result<Vec<Input>, String> {
    let mut found = Vec::new();
    for folder in &options.folders {
        collect(folder, folder, &mut found)?;
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    if let Some(glob) = &options.only {
        found.retain(|input| matches(glob, &input.name));
    }
    if let Some(count) = options.sample {
        found.sort_by_key(|input| hash(&input.name, options.seed));
        found.truncate(count);
        found.sort_by(|a, b| a.name.cmp(&b.name));
    }
    if found.is_empty() {
        return Err("no description (.json, .yaml, .yml) found".to_owned());
    }
    Ok(found)
}

/// The same of one folder, all of them.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    collect(folder, folder, &mut found)?;
    let mut paths: Vec<PathBuf> = found.into_iter().map(|input| input.path).collect();
    paths.sort();
    Ok(paths)
}

fn collect(root: &Path, path: &Path, found: &mut Vec<Input>) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    if path.is_dir() {
        for entry in std::fs::read_dir(path).map_err(failed)? {
            collect(root, &entry.map_err(failed)?.path(), found)?;
        }
        return Ok(());
    }
    std::fs::metadata(path).map_err(failed)?;
    let extension = path.extension().and_then(|extension| extension.to_str());
    if matches!(extension, Some("json" | "yaml" | "yml")) {
        let relative = match path.strip_prefix(root) {
            Ok(relative) if relative.components().next().is_some() => relative,
            _ => Path::new(path.file_name().unwrap_or_default()),
        };
        let name = relative.to_string_lossy().replace('\\', "/");
        found.push(Input {
            path: path.to_owned(),
            name,
        });
    }
    Ok(())
}

/// `*` stands for any characters, everything else for itself; the pattern may match anywhere.
fn matches(glob: &str, name: &str) -> bool {
    let mut rest = name;
    glob.split('*')
        .filter(|piece| !piece.is_empty())
        .all(|piece| match rest.find(piece) {
            Some(at) => {
                rest = &rest[at + piece.len()..];
                true
            }
            None => false,
        })
}

/// FNV-1a: a fixed order that looks random.
fn hash(name: &str, seed: u64) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    name.bytes().fold(start, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn globs_match_anywhere_in_order() {
        assert!(matches("twilio*json", "vendors/twilio/api.json"));
        assert!(matches("github", "api.github.com.json"));
        assert!(!matches("json*twilio", "vendors/twilio/api.json"));
    }
}
