//! `changes --apply`: gives the crate the version that the verdict asks for, and its changelog an entry.
//!
//! Both follow from the base alone, so that applying twice is applying once.

use std::fs;
use std::path::Path;

use toml::Value;

use super::codegen::Target;
use super::read_if_there;
use crate::{Bump, Changes, Config};

/// What a crate has whose settings say no version.
pub const FIRST: &str = "0.1.0";

/// Writes the settings and the changelog; the version, where there is one to release.
pub fn apply(target: &Target, base: &str, changes: &Changes) -> Result<Option<String>, String> {
    if changes.contract() == Bump::None {
        return Ok(None);
    }
    let version =
        next(base, changes.contract()).ok_or_else(|| format!("`{base}` is no version that another follows"))?;
    let shown = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let settings = read_if_there(&target.settings)?.unwrap_or_default();
    let settings = with_version(&settings, &version).map_err(|reason| shown(&target.settings, &reason))?;
    let path = target.out.join("CHANGELOG.md");
    let log = with_entry(
        &read_if_there(&path)?.unwrap_or_default(),
        &version,
        &changes.changelog(),
    );
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
        (Bump::Major, 1..) => format!("{}.0.0", major.checked_add(1)?),
        (Bump::Major, 0) | (Bump::Minor, 1..) => format!("{major}.{}.0", minor.checked_add(1)?),
        (Bump::Minor, 0) | (Bump::Patch, _) => format!("{major}.{minor}.{}", patch.checked_add(1)?),
    })
}

/// The settings with this version and all else as it is.
///
/// # Errors
///
/// The workspace says it, or there is no place for it; who has the settings has to set it.
fn with_version(settings: &str, version: &str) -> Result<String, String> {
    let before = Config::parse(settings).map_err(|error| error.to_string())?;
    let candidates: Vec<String> = match before.package.get("version").map(Value::as_str) {
        None => vec![with_line(settings, &format!("version = \"{version}\""))],
        Some(None) => return Err("the workspace says the version; change it there".to_owned()),
        // Other things of the settings may read like a version, too.
        Some(Some(old)) => settings
            .match_indices(old)
            .map(|(at, _)| [&settings[..at], version, &settings[at + old.len()..]].concat())
            .collect(),
    };
    let mut wanted = before;
    wanted.package.set("version", Value::from(version));
    let right = |text: &String| Config::parse(text).is_ok_and(|config| config == wanted);
    candidates.into_iter().find(right).ok_or_else(|| {
        format!("`package` is written in a way that no version can be added to; set `version = \"{version}\"` by hand")
    })
}

/// The settings with this line in their section of the package; they are to be read again to see whether that is so.
fn with_line(settings: &str, line: &str) -> String {
    let mut lines: Vec<String> = settings.lines().map(str::to_owned).collect();
    let code = |text: &str| text.split('#').next().unwrap_or_default().trim().to_owned();
    if let Some(header) = lines.iter().position(|text| code(text) == "[package]") {
        let section = &lines[header + 1..];
        let length = section.iter().position(|text| text.trim_start().starts_with('['));
        let section = &section[..length.unwrap_or(section.len())];
        let last = section.iter().rposition(|text| !text.trim().is_empty());
        lines.insert(header + 1 + last.map_or(0, |last| last + 1), line.to_owned());
        return lines.join("\n") + "\n";
    }
    // The short form has no place for it.
    let short = lines
        .iter()
        .position(|text| text.split(['=', '.']).next().unwrap_or_default().trim() == "package");
    let name = short.and_then(|index| Some(lines.remove(index).split_once('=')?.1.trim().to_owned()));
    if lines.last().is_some_and(|last| !last.trim().is_empty()) {
        lines.push(String::new());
    }
    lines.push("[package]".to_owned());
    lines.extend(name.map(|name| format!("name = {name}")));
    lines.push(line.to_owned());
    lines.join("\n") + "\n"
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
        for (version, bump) in [
            ("one", Bump::Major),
            ("18446744073709551615.0.0", Bump::Major),
            ("1.18446744073709551615.0", Bump::Minor),
            ("1.0.18446744073709551615", Bump::Patch),
        ] {
            assert_eq!(next(version, bump), None, "{version} {bump}");
        }
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
            (
                "package.version = \"1.0.0\"\nstrict = true\n",
                "package.version = \"2.0.0\"\nstrict = true\n",
            ),
            (
                "package = { name = \"a\", version = '1.0.0' } # mine\n",
                "package = { name = \"a\", version = '2.0.0' } # mine\n",
            ),
            (
                "# since 1.0.0\n[package] # of the workspace\nversion = \"1.0.0\" # workspace\ndescription = \"1.0.0\"\n",
                "# since 1.0.0\n[package] # of the workspace\nversion = \"2.0.0\" # workspace\ndescription = \"1.0.0\"\n",
            ),
            (
                "[package] # mine\nname = \"a\"\n",
                "[package] # mine\nname = \"a\"\nversion = \"2.0.0\"\n",
            ),
            (
                "package.name = \"a\"\n",
                "\n[package]\nname = \"a\"\nversion = \"2.0.0\"\n".trim_start(),
            ),
        ] {
            assert_eq!(with_version(before, "2.0.0").as_deref(), Ok(after));
        }
    }

    #[test]
    fn settings_that_take_no_version_are_left_to_people() {
        for (before, said) in [
            ("[package]\nversion.workspace = true\n", "the workspace says"),
            ("package = { version = { workspace = true } }\n", "the workspace says"),
            ("package = { name = \"a\" }\n", "by hand"),
            ("package.name = \"a\"\npackage.description = \"b\"\n", "by hand"),
            ("[package]\nmetadata = \"\"\"\n[\n\"\"\"\n", "by hand"),
            ("[package\n", "line 1"),
        ] {
            let message = with_version(before, "2.0.0").expect_err(before);
            assert!(message.contains(said), "{before}: {message}");
        }
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
