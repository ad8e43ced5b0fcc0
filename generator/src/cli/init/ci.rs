//! The steps for CI: a workflow that holds the crates to their descriptions and says what a change of them means, and one that
//! posts that as a comment.
//!
//! What a pull request brings runs with the right to read and with no secret. What may write a comment runs nothing of it: it is
//! the default branch's, checks nothing out, and takes the report for text.

use std::path::Path;

use super::plan::Plan;
use super::source::Source;
use crate::cli::arguments::quoted;

const CHECK: &str = ".github/workflows/codegen.yml";
const COMMENT: &str = ".github/workflows/codegen-comment.yml";

/// `{install}` and `{program}` are the workspace's.
const CHECK_WORKFLOW: &str = r#"name: Generated crates

on:
  pull_request:
  push:
    branches: [main, master]

# What a pull request runs here can read, and no more.
permissions:
  contents: read

jobs:
  codegen:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false
{install}      - name: What the changes mean
        if: github.event_name == 'pull_request'
        env:
          BASE: ${{ github.event.pull_request.base.sha }}
        run: {program} changes --base "$BASE" --format markdown > changes.md
      - uses: actions/upload-artifact@v4
        if: github.event_name == 'pull_request'
        with:
          name: changes
          path: changes.md
      - name: The crates are what their descriptions give
        run: {program} codegen --check
      - run: cargo check --workspace --all-targets
"#;

const COMMENT_WORKFLOW: &str = r#"name: Report on generated crates

on:
  workflow_run:
    workflows: [Generated crates]
    types: [completed]

# This is what the default branch says it is. Nothing of the pull request is checked out or run; its report is text.
permissions:
  actions: read
  pull-requests: write

jobs:
  comment:
    if: github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.conclusion != 'cancelled'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v4
        with:
          name: changes
          run-id: ${{ github.event.workflow_run.id }}
          github-token: ${{ github.token }}
      - env:
          GH_TOKEN: ${{ github.token }}
          REPOSITORY: ${{ github.repository }}
          HEAD: ${{ github.event.workflow_run.head_repository.owner.login }}:${{ github.event.workflow_run.head_branch }}
        run: |
          number=$(gh api --method GET "repos/$REPOSITORY/pulls" -f state=open -f head="$HEAD" --jq '.[0].number // empty')
          [ -n "$number" ] || exit 0
          head -c 60000 changes.md > comment.md
          earlier=$(gh api --paginate "repos/$REPOSITORY/issues/$number/comments" --jq '.[]
            | select(.user.login == "github-actions[bot]" and (.body | startswith("{mark}"))) | .id' | head -n 1)
          if [ -n "$earlier" ]; then
            gh api --method PATCH "repos/$REPOSITORY/issues/comments/$earlier" -F body=@comment.md
          else
            gh api --method POST "repos/$REPOSITORY/issues/$number/comments" -F body=@comment.md
          fi
"#;

/// Plans the workflows, which are for all crates of the workspace; says what there is to say about them.
pub fn plan(plan: &mut Plan, root: &Path, source: Option<&Source>, has_xtask: bool) -> Option<String> {
    let (check, comment) = (root.join(CHECK), root.join(COMMENT));
    if check.exists() || comment.exists() {
        return Some(format!("{CHECK} is there already, and checks all crates"));
    }
    let (install, program) = match (has_xtask, source) {
        (true, Some(Source::Git { .. })) => (String::new(), "cargo --quiet xtask"),
        (true, Some(Source::Folder(folder))) if folder.starts_with(root) => (String::new(), "cargo --quiet xtask"),
        (false, Some(Source::Git { url, revision })) => {
            let command = format!(
                "      - run: cargo install --locked --git {} --rev {} --features cli generator\n",
                quoted(url),
                quoted(revision)
            );
            (command, "openapi-crate")
        }
        (_, Some(Source::Folder(_)) | None) => {
            return Some(
                "no step for CI was written: where it gets the generator from is not known; say --source URL#REVISION"
                    .to_owned(),
            );
        }
    };
    let text = CHECK_WORKFLOW
        .replace("{install}", &install)
        .replace("{program}", program);
    plan.create(check, text);
    plan.create(comment, COMMENT_WORKFLOW.replace("{mark}", crate::changes::MARK));
    None
}
