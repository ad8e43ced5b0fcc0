//! `changes --apply`: gives the crate the version that the verdict asks for, and its changelog an entry.
//!
//! Both follow from the base alone, so that applying twice is applying once.

use std::fs;
use std::io;
use std::path::Path;

use super::codegen::Target;
use crate::{Bump, Changes};

/// What a crate has whose settings say no version.
pub const FIRST: &str = "0.1.0";

/// Writes the settings and the changelog; the version, where there is one to release.
pub fn apply(target: &Target, base: &str, changes: &Changes) -> Result<Option<String>, String> {
    if changes.contract() == Bump::None {
        return Ok(None);
    }
    let version = next(base, changes.contract()).ok_or_else(|| format!("`{base}` is no version"))?;
    let shown = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let read = |path: &Path| match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        other => other.map_err(|error| shown(path, &error)),
    };
    let settings = with_version(&read(&target.settings)?, &version)
        .ok_or_else(|| shown(&target.settings, &"the workspace says the version; change it there"))?;
    let path = target.out.join("CHANGELOG.md");
    let log = with_entry(&read(&path)?, &version, &changes.changelog());
    fs::write(&target.settings, settings).map_err(|error| shown(&target.settings, &error))?;
    fs::create_dir_all(&target.out)
        .and_then(|()| fs::write(&path, log))
        .map_err(|error| shown(&path, &error))?;
    Ok(Some(version))
}

/// The version after another. Before 1.0.0 the second number is the one that breaks (Cargo's book, "SemVer Compatibility").
fn next(version: &str, bump: Bump) -> Option<String> {
    let core = version.split(['-', '+']).next()?;
    let numbers: Vec<u64> = core.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [major, minor, patch] = <[u64; 3]>::try_from(numbers).ok()?;
    Some(match (bump, major) {
        (Bump::None, _) => version.to_owned(),
        (Bump::Major, 0) => format!("0.{}.0", minor + 1),
        (Bump::Major, _) => format!("{}.0.0", major + 1),
        (Bump::Minor, 1..) => format!("{major}.{}.0", minor + 1),
        (Bump::Minor, 0) | (Bump::Patch, _) => format!("{major}.{minor}.{}", patch + 1),
    })
}

/// The settings with this version and all else as it is; nothing, where the workspace says it.
fn with_version(settings: &str, version: &str) -> Option<String> {
    let line = format!("version = \"{version}\"");
    let mut out: Vec<String> = Vec::new();
    let mut name = None;
    let mut section = "";
    let mut done = false;
    for text in settings.lines() {
        let trimmed = text.trim();
        if trimmed.starts_with('[') {
            if section == "[package]" && !done {
                let at = out
                    .iter()
                    .rposition(|line| !line.trim().is_empty())
                    .map_or(out.len(), |last| last + 1);
                out.insert(at, line.clone());
                done = true;
            }
            section = trimmed;
        }
        let key = trimmed.split(['=', '.']).next().unwrap_or_default().trim();
        match (section, key) {
            ("[package]", "version") if trimmed.contains("workspace") => return None,
            ("[package]", "version") => {
                out.push(line.clone());
                done = true;
            }
            // The short form has no place for a version.
            ("", "package") => name = trimmed.split_once('=').map(|(_, name)| name.trim().to_owned()),
            _ => out.push(text.to_owned()),
        }
    }
    if !done && section == "[package]" {
        out.push(line);
    } else if !done {
        if out.last().is_some_and(|last| !last.trim().is_empty()) {
            out.push(String::new());
        }
        out.push("[package]".to_owned());
        out.extend(name.map(|name| format!("name = {name}")));
        out.push(line);
    }
    Some(out.join("\n") + "\n")
}

/// The changelog with this entry first, in place of one of the same version.
fn with_entry(log: &str, version: &str, entry: &str) -> String {
    const TITLE: &str = "# Changelog\n";
    let rest = log.strip_prefix(TITLE).unwrap_or(log).trim_start();
    let head = format!("## {version}\n");
    let rest = match rest.strip_prefix(&head) {
        Some(same) => same.find("\n## ").map_or("", |at| &same[at + 1..]),
        None => rest,
    };
    let text = format!("{TITLE}\n{head}\n{entry}\n{rest}");
    format!("{}\n", text.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions() {
        for (version, bump, expected) in [
            ("1.2.3", Bump::Major, "2.0.0"),
            ("1.2.3", Bump::Minor, "1.3.0"),
            ("1.2.3", Bump::Patch, "1.2.4"),
            ("0.2.3", Bump::Major, "0.3.0"),
            ("0.2.3", Bump::Minor, "0.2.4"),
            ("1.2.3-beta.1", Bump::Patch, "1.2.4"),
        ] {
            assert_eq!(next(version, bump).as_deref(), Some(expected), "{version} {bump}");
        }
        assert_eq!(next("one", Bump::Major), None);
    }

    #[test]
    fn settings_keep_all_else() {
        for (before, after) in [
            ("", "[package]\nversion = \"2.0.0\"\n"),
            (
                "package = \"a\"\nstrict = true\n",
                "strict = true\n\n[package]\nname = \"a\"\nversion = \"2.0.0\"\n",
            ),
            (
                "[package]\nname = \"a\"\nversion = \"1.0.0\"\n\n[rename]\n",
                "[package]\nname = \"a\"\nversion = \"2.0.0\"\n\n[rename]\n",
            ),
            (
                "[package]\nname = \"a\"\n\n[rename]\n",
                "[package]\nname = \"a\"\nversion = \"2.0.0\"\n\n[rename]\n",
            ),
            (
                "[package]\nname = \"a\"\n",
                "[package]\nname = \"a\"\nversion = \"2.0.0\"\n",
            ),
        ] {
            assert_eq!(with_version(before, "2.0.0").as_deref(), Some(after));
        }
        assert_eq!(with_version("[package]\nversion.workspace = true\n", "2.0.0"), None);
    }

    #[test]
    fn an_entry_is_there_once() {
        let once = with_entry("", "1.1.0", "- a\n");
        assert_eq!(once, "# Changelog\n\n## 1.1.0\n\n- a\n");
        assert_eq!(with_entry(&once, "1.1.0", "- b\n"), "# Changelog\n\n## 1.1.0\n\n- b\n");
        let twice = with_entry(&once, "1.2.0", "- b\n");
        assert_eq!(twice, "# Changelog\n\n## 1.2.0\n\n- b\n\n## 1.1.0\n\n- a\n");
        assert_eq!(with_entry(&twice, "1.2.0", "- c\n"), twice.replace("- b", "- c"));
    }
}
