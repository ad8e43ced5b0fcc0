//! The runtime that several crates share: found in its folder, or made there with the first of them.

use std::path::Path;

use super::plan::Plan;
use crate::Config;
use crate::config::{Runtime, SETTINGS};
use crate::paths::{normal, relative};
use crate::project::SharedRuntime;
use crate::toml_text::basic_string;

const SETTINGS_TEXT: &str = "# The runtime that the crates of this workspace share whose settings name its folder.\n\
                             runtime = \"shared\"\nout = \".\"\n";

/// The line of settings by which a crate in `out` shares the runtime in a folder, which is planned where it is not there.
pub fn plan(plan: &mut Plan, root: &Path, here: &Path, out: &Path, given: &Path) -> Result<String, String> {
    let folder = normal(&here.join(given));
    let shown = given.display();
    if folder == *root || !folder.starts_with(root) || folder.starts_with(out) || out.starts_with(&folder) {
        return Err(format!(
            "{shown} is not a folder of its own below {}, the workspace whose crates are to share it",
            root.display()
        ));
    }
    let settings = folder.join(SETTINGS);
    let config = match settings.exists() {
        true => Config::read(&settings).map_err(|error| error.to_string())?,
        false if folder.join("Cargo.toml").exists() => {
            return Err(format!(
                "{shown} is a crate that has no {SETTINGS}; --runtime names a folder that has none yet, or one with `runtime = \"shared\"`"
            ));
        }
        false => {
            let config = Config::parse(SETTINGS_TEXT).map_err(|error| error.to_string())?;
            plan.create(&settings, SETTINGS_TEXT);
            config
        }
    };
    if config.runtime != Runtime::Shared {
        return Err(format!(
            "{shown} is no runtime that is shared: its {SETTINGS} does not say `runtime = \"shared\"`"
        ));
    }
    // Cargo loads no workspace with a crate that is not written yet.
    if !folder.join("Cargo.toml").exists() {
        for (path, text) in &SharedRuntime::tree(config.clone(), &folder) {
            plan.create(folder.join(path), text);
        }
    }
    let path = basic_string(&written(&relative(out, &folder)));
    Ok(match config.package.name {
        Some(name) => format!("runtime = {{ name = {}, path = {path} }}\n", basic_string(&name)),
        None => format!("runtime = {path}\n"),
    })
}

fn written(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
