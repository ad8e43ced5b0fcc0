//! The workflows that `init` writes, carried out: every script of theirs, in a clone, as a pull request has them run.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const ORDERS: &str = "openapi: 3.1.0
info: {title: Orders, version: '1'}
servers: [{url: 'https://orders.example'}]
paths:
  /orders:
    get: {operationId: listOrders, responses: {'204': {description: none}}}
";

/// A repository, what the runner has as programs, and a folder for clones.
struct Place(TempDir);

impl Place {
    fn new() -> Place {
        let place = Place(tempfile::tempdir().unwrap());
        place.put("downloads/orders.yaml", ORDERS);
        place.put("work/.gitignore", "/target\n");
        // What the step before has installed.
        place.program(
            "openapi-crate",
            &format!("exec {:?} \"$@\"\n", Path::new(env!("CARGO_BIN_EXE_xtask"))),
        );
        place.succeed("work", "git init --quiet --initial-branch main");
        let xtask = env!("CARGO_BIN_EXE_xtask");
        place.succeed(
            "work",
            &format!("{xtask:?} init --spec ../downloads/orders.yaml --source https://git.example/tools#0123abcd"),
        );
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        fs::copy(workspace.join("Cargo.lock"), place.at("work/Cargo.lock")).unwrap();
        place.commit("Set the crate up");
        place
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn program(&self, name: &str, script: &str) {
        let path = format!("bin/{name}");
        self.put(&path, &format!("#!/usr/bin/env bash\nset -euo pipefail\n{script}"));
        fs::set_permissions(self.at(&path), fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn commit(&self, message: &str) -> String {
        self.succeed("work", "git add --all");
        let who = "git -c user.name=a -c user.email=a@a.example -c commit.gpgsign=false";
        self.succeed("work", &format!("{who} commit --quiet --message '{message}'"));
        self.succeed("work", "git rev-parse HEAD").trim().to_owned()
    }

    /// What a runner's shell makes of a script.
    fn run(&self, folder: &str, script: &str, env: &[(&str, &str)]) -> Output {
        let path = format!("{}:{}", self.at("bin").display(), std::env::var("PATH").unwrap());
        let target = Path::new(env!("CARGO_BIN_EXE_xtask")).ancestors().nth(2).unwrap();
        Command::new("bash")
            .args(["-e", "-o", "pipefail", "-c", script])
            .current_dir(self.at(folder))
            .env("PATH", path)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_PROFILE_DEV_DEBUG", "false")
            .envs(env.iter().copied())
            .output()
            .unwrap()
    }

    fn succeed(&self, folder: &str, script: &str) -> String {
        let output = self.run(folder, script, &[]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{script}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// The steps of a workflow's one job.
    fn steps(&self, workflow: &str) -> Vec<Value> {
        let text = fs::read_to_string(self.at("work/.github/workflows").join(workflow)).unwrap();
        let workflow: Value = serde_yaml::from_str(&text).unwrap();
        let jobs = workflow["jobs"].as_object().unwrap();
        assert_eq!(jobs.len(), 1, "{workflow}");
        jobs.values().next().unwrap()["steps"].as_array().unwrap().clone()
    }

    /// Carries the scripts of the check out in a fresh clone, but for what comes over the network; what each ended with.
    fn check(&self, clone: &str, base: &str) -> Vec<(String, bool)> {
        self.succeed("", &format!("git clone --quiet work {clone}"));
        let mut ended = Vec::new();
        for step in self.steps("codegen.yml") {
            let Some(script) = step["run"].as_str() else { continue };
            if script.starts_with("cargo install ") {
                assert_eq!(
                    script,
                    "cargo install --locked --git https://git.example/tools --rev 0123abcd --features cli generator"
                );
                continue;
            }
            let env = step["env"].as_object().into_iter().flatten();
            let env: Vec<(&str, &str)> = env
                .map(|(name, value)| match value.as_str() {
                    Some("${{ github.event.pull_request.base.sha }}") => (name.as_str(), base),
                    other => (name.as_str(), other.unwrap_or_default()),
                })
                .collect();
            let is_done = self.run(clone, script, &env).status.success();
            ended.push((script.to_owned(), is_done));
            if !is_done {
                break;
            }
        }
        ended
    }
}

#[test]
fn the_check_passes_where_the_crate_is_what_the_description_gives() {
    let place = Place::new();
    let base = place.succeed("work", "git rev-parse HEAD").trim().to_owned();
    place.put(
        "work/orders/openapi/orders.yaml",
        &ORDERS.replace("listOrders", "listAllOrders"),
    );
    place.commit("Rename an operation, and forget the crate");
    let ended = place.check("forgotten", &base);
    let (last, is_done) = ended.last().unwrap();
    assert!(last == "openapi-crate codegen --check" && !is_done, "{ended:?}");

    let xtask = env!("CARGO_BIN_EXE_xtask");
    place.succeed("work", &format!("{xtask:?} codegen"));
    place.commit("Write the crate");
    let ended = place.check("mended", &base);
    assert!(
        ended.len() == 3 && ended.iter().all(|(_, is_done)| *is_done),
        "{ended:?}"
    );
    let report = fs::read_to_string(place.at("mended/changes.md")).unwrap();
    assert!(
        report.contains("`Client::list_orders` is called `list_all_orders`"),
        "{report}"
    );
}

#[test]
fn the_report_is_posted_once_and_then_written_anew() {
    let place = Place::new();
    place.put("runner/changes.md", "the report\n");
    // Notes what it is asked, and answers as the API does.
    place.program(
        "gh",
        "printf '%s\\n' \"$*\" >> calls\ncase \"$*\" in\n  *--paginate*) cat earlier ;;\n  *pulls*) cat number ;;\nesac\n",
    );
    let script = place
        .steps("codegen-comment.yml")
        .iter()
        .find_map(|step| step["run"].as_str().map(str::to_owned))
        .unwrap();
    let env = [
        ("REPOSITORY", "acme/clients"),
        ("HEAD", "acme:topic"),
        ("GH_TOKEN", "none"),
    ];
    let calls = |number: &str, earlier: &str| {
        place.put("runner/number", number);
        place.put("runner/earlier", earlier);
        place.put("runner/calls", "");
        let output = place.run("runner", &script, &env);
        assert!(output.status.success(), "{output:?}");
        let calls = fs::read_to_string(place.at("runner/calls")).unwrap();
        calls.lines().last().unwrap().to_owned()
    };
    assert!(
        calls("", "").contains("head=acme:topic"),
        "no pull request is open: nothing is posted"
    );
    assert_eq!(
        calls("7\n", ""),
        "api --method POST repos/acme/clients/issues/7/comments -F body=@comment.md"
    );
    assert_eq!(
        calls("7\n", "99\n"),
        "api --method PATCH repos/acme/clients/issues/comments/99 -F body=@comment.md"
    );
    assert_eq!(
        fs::read_to_string(place.at("runner/comment.md")).unwrap(),
        "the report\n"
    );
}
