//! The step for CI: a workflow that holds the crates to their descriptions.

use std::path::Path;

use super::plan::Plan;
use super::source::Source;
use crate::cli::arguments::quoted;

const PATH: &str = ".github/workflows/codegen.yml";

/// Nothing of the pull request runs with more rights than to read.
const WORKFLOW: &str = "name: Generated crates

on:
  pull_request:
  push:
    branches: [main, master]

permissions:
  contents: read

jobs:
  codegen:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
";

/// Plans the workflow, one for all crates of the workspace; says what there is to say about it.
pub fn plan(plan: &mut Plan, root: &Path, source: Option<&Source>, has_xtask: bool) -> Option<String> {
    let path = root.join(PATH);
    if path.exists() {
        return Some(format!("{PATH} is there already: its check is one of all crates"));
    }
    let check = match (has_xtask, source) {
        (true, Some(Source::Git { .. })) => "      - run: cargo xtask codegen --check\n".to_owned(),
        (true, Some(Source::Folder(folder))) if folder.starts_with(root) => {
            "      - run: cargo xtask codegen --check\n".to_owned()
        }
        (false, Some(Source::Git { url, revision })) => format!(
            "      - run: cargo install --locked --git {} --rev {} --features cli generator\n      \
             - run: openapi-crate codegen --check\n",
            quoted(url),
            quoted(revision)
        ),
        (_, Some(Source::Folder(_))) | (_, None) => {
            return Some(
                "no step for CI was written: where it gets the generator from is not known; say --source URL#REVISION"
                    .to_owned(),
            );
        }
    };
    plan.create(
        path,
        format!("{WORKFLOW}{check}      - run: cargo check --workspace --all-targets\n"),
    );
    None
}
