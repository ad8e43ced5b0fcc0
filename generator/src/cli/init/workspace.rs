//! The workspace's manifest: new members go into its list, and all else of the text stays as it is.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use super::plan::Plan;
use crate::cli::read_if_there;
use crate::config::SETTINGS;
use crate::glob::glob;
use crate::toml_text::basic_string;

#[derive(Deserialize)]
struct Manifest {
    workspace: Option<Workspace>,
}

#[derive(Deserialize)]
struct Workspace {
    members: Option<toml::Spanned<Vec<String>>>,
}

/// What `cargo metadata` says.
#[derive(Deserialize)]
struct Loaded {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
}

/// Plans that the folders are members.
pub fn plan(plan: &mut Plan, root: &Path, members: &[PathBuf]) -> Result<(), String> {
    let path = root.join("Cargo.toml");
    let before = read_if_there(&path)?;
    let members = members.iter().map(|member| member.to_string_lossy().replace('\\', "/"));
    let mut text = before.clone().unwrap_or_default();
    for member in members {
        text = with_member(&text, &member).map_err(|reason| format!("{}: {reason}", path.display()))?;
    }
    match before {
        None => {
            plan.create(path, text);
            // What cargo does for a package that it makes.
            let ignored = root.join(".gitignore");
            if !ignored.exists() {
                plan.create(ignored, "/target\n");
            }
        }
        Some(before) if before == text => {}
        Some(before) => plan.change(path, before, text),
    }
    Ok(())
}

/// The text of the manifest with one more member, where it does not have it.
fn with_member(text: &str, member: &str) -> Result<String, String> {
    let manifest: Manifest = toml::from_str(text).map_err(|error| error.to_string())?;
    let name = basic_string(member);
    let changed = match manifest.workspace {
        None if text.trim().is_empty() => format!("[workspace]\nresolver = \"3\"\nmembers = [{name}]\n"),
        None => format!("{}\n\n[workspace]\nmembers = [{name}]\n", text.trim_end()),
        Some(Workspace { members: None }) => match text.lines().position(|line| line.trim() == "[workspace]") {
            Some(header) => {
                let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
                lines.insert(header + 1, format!("members = [{name}]"));
                lines.join("\n") + "\n"
            }
            None => format!("{}\n\n[workspace]\nmembers = [{name}]\n", text.trim_end()),
        },
        Some(Workspace { members: Some(list) }) => {
            if list.get_ref().iter().any(|pattern| covers(pattern, member)) {
                return Ok(text.to_owned());
            }
            let span = list.span();
            let array = text.get(span.clone()).unwrap_or_default();
            format!("{}{}{}", &text[..span.start], longer(array, &name), &text[span.end..])
        }
    };
    let holds = toml::from_str::<Manifest>(&changed).is_ok_and(|manifest| {
        let list = manifest.workspace.and_then(|workspace| workspace.members);
        list.is_some_and(|list| list.get_ref().iter().any(|there| there == member))
    });
    match holds {
        true => Ok(changed),
        false => Err(format!(
            "its array of members cannot be added to; add {name} by hand and run init again"
        )),
    }
}

/// The text of an array with one more item: behind the others, or before them where comments could be in the way.
fn longer(array: &str, item: &str) -> String {
    let inner = array.trim_start_matches('[').trim_end_matches(']');
    let lines: Vec<&str> = inner.lines().collect();
    let indent = lines.iter().skip(1).find(|line| !line.trim().is_empty());
    let indent = indent.map(|line| &line[..line.len() - line.trim_start().len()]);
    match (indent, inner.trim()) {
        (_, "") => format!("[{item}]"),
        (Some(indent), _) if inner.contains('#') => format!("[\n{indent}{item},{inner}]"),
        (Some(indent), items) => format!("[\n{indent}{},\n{indent}{item},\n]", items.trim_end_matches(',')),
        (None, items) => format!("[{}, {item}]", items.trim_end_matches(',')),
    }
}

/// Whether a member's pattern, in whose parts `*` stands for any characters, is for this folder.
fn covers(pattern: &str, member: &str) -> bool {
    let (pattern, member) = (pattern.trim_end_matches('/'), member.trim_end_matches('/'));
    let parts = || pattern.split('/').filter(|part| *part != ".");
    parts().count() == member.split('/').count() && parts().zip(member.split('/')).all(|(part, name)| glob(part, name))
}

/// The packages of the workspace that nothing generates, but for its xtask, as cargo loads it now; what it says where it does not
/// load it. Without a cargo there is none.
pub fn packages(root: &Path) -> Result<Vec<String>, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(root)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .output();
    let Ok(output) = output else { return Ok(Vec::new()) };
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned());
    }
    let loaded: Loaded = serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())?;
    let is_own =
        |package: &Package| !package.manifest_path.with_file_name(SETTINGS).exists() && package.name != "xtask";
    let own = loaded.packages.into_iter().filter(is_own);
    Ok(own.map(|package| package.name).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_added_and_the_rest_of_the_text_stays() {
        for (before, after) in [
            ("", "[workspace]\nresolver = \"3\"\nmembers = [\"crates/acme\"]\n"),
            (
                "[package]\nname = \"app\"\n",
                "[package]\nname = \"app\"\n\n[workspace]\nmembers = [\"crates/acme\"]\n",
            ),
            (
                "[workspace]\nresolver = \"3\" # new\n",
                "[workspace]\nmembers = [\"crates/acme\"]\nresolver = \"3\" # new\n",
            ),
            (
                "[workspace]\nmembers = []\n",
                "[workspace]\nmembers = [\"crates/acme\"]\n",
            ),
            (
                "[workspace]\nmembers = [\"app\", 'tool',]\n# end\n",
                "[workspace]\nmembers = [\"app\", 'tool', \"crates/acme\"]\n# end\n",
            ),
            (
                "[workspace]\nmembers = [\n  \"app\",\n  \"tool\"\n]\n",
                "[workspace]\nmembers = [\n  \"app\",\n  \"tool\",\n  \"crates/acme\",\n]\n",
            ),
            (
                "[workspace]\nmembers = [\n    \"app\", # mine\n]\n",
                "[workspace]\nmembers = [\n    \"crates/acme\",\n    \"app\", # mine\n]\n",
            ),
            (
                "[workspace.dependencies]\nhttp = \"1\"\n",
                "[workspace.dependencies]\nhttp = \"1\"\n\n[workspace]\nmembers = [\"crates/acme\"]\n",
            ),
        ] {
            assert_eq!(with_member(before, "crates/acme").as_deref(), Ok(after));
        }
        for covering in ["crates/*", "./crates/acme", "c*/ac*e/"] {
            let text = format!("[workspace]\nmembers = [\"{covering}\"]\n");
            assert_eq!(with_member(&text, "crates/acme"), Ok(text));
        }
        for other in ["crates", "*", "crates/*/*", "crates/acme-2"] {
            let text = format!("[workspace]\nmembers = [\"{other}\"]\n");
            assert_ne!(with_member(&text, "crates/acme"), Ok(text));
        }
    }
}
