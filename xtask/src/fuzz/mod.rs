//! `cargo xtask fuzz`: changed descriptions must neither crash nor stall the generator, and no text of one becomes code.
//!
//! By turns a run changes the structure of a document, plants payloads into its strings, or makes one of its own. What it
//! does is a function of the seed, its number and the documents. The generator works in a child process, which is watched:
//! a crash or a stall is the failure of the run that it was busy with, and the next child goes on behind it.
//!
//! With `--compile`, all runs make documents of their own, and what is generated has to compile without a warning.

mod dice;
mod grammar;
mod judge;
mod mutate;
mod plant;

use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use generator::{Config, Description, Sources};
use serde_json::Value;

use self::dice::Dice;

/// What to run.
#[derive(Clone, Debug)]
pub struct Options {
    pub seed: u64,
    pub runs: u64,
    /// For all runs together; no run is begun after it.
    pub seconds: Option<u64>,
    /// Folders with further descriptions.
    pub folders: Vec<PathBuf>,
    /// Whether the crates of documents that are made are compiled.
    pub compile: bool,
}

/// How long one run may take.
const LIMIT: Duration = Duration::from_secs(120);
/// How many attempts are made to find a smaller document that fails the same way.
const ATTEMPTS: usize = 400;
/// A larger document says no more, only more slowly.
const LARGEST: u64 = 1 << 20;

/// A document to start from.
struct Seed {
    name: String,
    value: Value,
}

/// What came of a run.
enum Verdict {
    /// A crate, or a refusal.
    Fine(bool),
    Failed(String),
}

/// Runs all of it, and prints how it went and each failure.
pub fn run(options: &Options) -> Result<ExitCode, String> {
    if options.compile {
        return compile(options);
    }
    let seeds = documents(&options.folders)?;
    let folder = crate::workspace_root()?.join("target/fuzz");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let deadline = options
        .seconds
        .map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let (mut done, mut generated, mut failures) = (0, 0, Vec::new());
    let mut next = 0;
    while next < options.runs && !is_over(deadline) {
        let mut worker = Worker::start(options, next)?;
        while next < options.runs && !is_over(deadline) {
            match worker.verdict() {
                Ok(Verdict::Fine(files)) => generated += u64::from(files),
                Ok(Verdict::Failed(problem)) => failures.push((next, problem)),
                Err(problem) => {
                    failures.push((next, problem));
                    (next, done) = (next + 1, done + 1);
                    break;
                }
            }
            (next, done) = (next + 1, done + 1);
        }
        worker.stop();
    }
    for (run, problem) in &failures {
        let path = folder.join(format!("{}-{run}.json", options.seed));
        let smaller = std::fs::read(small(&folder, options.seed, *run)).ok();
        let document = smaller.unwrap_or_else(|| text(&input(&seeds, options.seed, *run).1));
        std::fs::write(&path, document).map_err(|error| format!("{}: {error}", path.display()))?;
        generator::cli::print(format_args!("run {run} failed, see {}: {problem}\n", path.display()));
    }
    generator::cli::print(format_args!(
        "seed {}: {done} runs over {} documents, {generated} crates, {} refused, {} failed\n",
        options.seed,
        seeds.len(),
        done - generated - failures.len() as u64,
        failures.len()
    ));
    Ok(match failures.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::from(1),
    })
}

/// Has a corpus of documents that are made compiled.
fn compile(options: &Options) -> Result<ExitCode, String> {
    let folder = crate::workspace_root()?.join("target/fuzz/made");
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(failed)?;
    }
    std::fs::create_dir_all(&folder).map_err(failed)?;
    for run in 0..options.runs {
        let document = grammar::document(&mut Dice::new(options.seed, run));
        std::fs::write(folder.join(format!("{}-{run:04}.json", options.seed)), text(&document)).map_err(failed)?;
    }
    crate::corpus::compile(folder)
}

fn is_over(deadline: Option<Instant>) -> bool {
    deadline.is_some_and(|deadline| Instant::now() >= deadline)
}

/// The cases of the tests, and every description in the folders that is not too large.
fn documents(folders: &[PathBuf]) -> Result<Vec<Seed>, String> {
    let folder = crate::workspace_root()?.join("tests/cases");
    let cases = harness::cases(&folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .into_iter()
        .map(|case| case.folder.join("description.yaml"));
    let mut paths: Vec<PathBuf> = cases.filter(|path| path.is_file()).collect();
    let mut open: Vec<PathBuf> = folders.to_vec();
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        let failed = |error: std::io::Error| format!("{}: {error}", path.display());
        let about = std::fs::metadata(&path).map_err(failed)?;
        if about.is_dir() {
            for entry in std::fs::read_dir(&path).map_err(failed)? {
                open.push(entry.map_err(failed)?.path());
            }
        } else if about.len() <= LARGEST {
            found.push(path);
        }
    }
    found.sort();
    paths.extend(found);
    let seeds: Vec<Seed> = paths.iter().filter_map(|path| seed(path)).collect();
    match seeds.is_empty() {
        true => Err("there is no description to start from".to_owned()),
        false => Ok(seeds),
    }
}

fn seed(path: &Path) -> Option<Seed> {
    let text = std::fs::read_to_string(path).ok()?;
    let value: Value = match path.extension()?.to_str()? {
        "json" => serde_json::from_str(&text).ok()?,
        "yaml" | "yml" => serde_yaml::from_str(&text).ok()?,
        _ => return None,
    };
    value.get("openapi")?;
    Some(Seed {
        name: path.display().to_string(),
        value,
    })
}

/// The document of a run, and what it was made of.
fn input(seeds: &[Seed], seed: u64, run: u64) -> (&str, Value) {
    let mut dice = Dice::new(seed, run);
    let start = &seeds[dice.below(seeds.len())];
    let mut document = start.value.clone();
    match run % 3 {
        0 => {
            let donor = &seeds[dice.below(seeds.len())].value;
            mutate::mutate(&mut document, donor, &mut dice);
        }
        1 => {
            let rarity = [1, 3, 12, 60][dice.below(4)];
            plant::plant(&mut document, rarity, &mut dice);
        }
        _ => return ("nothing", grammar::document(&mut dice)),
    }
    (&start.name, document)
}

fn text(document: &Value) -> Vec<u8> {
    serde_json::to_vec(document).unwrap_or_default()
}

/// Where a child leaves the smallest document that still fails.
fn small(folder: &Path, seed: u64, run: u64) -> PathBuf {
    folder.join(format!("{seed}-{run}.small"))
}

/// A child process that does one run after the other and says a line about each.
struct Worker {
    child: Child,
    lines: Receiver<String>,
}

impl Worker {
    fn start(options: &Options, first: u64) -> Result<Self, String> {
        let failed = |error: std::io::Error| format!("the child process: {error}");
        let mut child = Command::new(std::env::current_exe().map_err(failed)?)
            .arg("fuzz-worker")
            .args([options.seed, first, options.runs].map(|number| number.to_string()))
            .args(&options.folders)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let output = child.stdout.take().ok_or("the child process has no output")?;
        let (send, lines) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    break;
                }
            }
        });
        Ok(Worker { child, lines })
    }

    /// What came of the next run; an error where that is all that the child will say.
    fn verdict(&mut self) -> Result<Verdict, String> {
        match self.lines.recv_timeout(LIMIT) {
            Ok(line) => Ok(match line.split_once(' ') {
                Some(("failed", problem)) => Verdict::Failed(problem.to_owned()),
                _ => Verdict::Fine(line == "generated"),
            }),
            Err(RecvTimeoutError::Timeout) => Err(format!("it takes longer than {} s", LIMIT.as_secs())),
            Err(RecvTimeoutError::Disconnected) => Err(match self.child.wait() {
                Ok(status) => format!("the generator brought its process down ({status})"),
                Err(error) => format!("the generator brought its process down ({error})"),
            }),
        }
    }

    fn stop(mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the last panic said: the hook of a process is one for all threads, and the generator works on one of its own.
static PANIC: Mutex<String> = Mutex::new(String::new());

/// The child's side: runs `first` to `end`, a line about each.
pub fn run_worker(seed: u64, first: u64, end: u64, folders: &[PathBuf]) -> Result<ExitCode, String> {
    let seeds = documents(folders)?;
    let folder = crate::workspace_root()?.join("target/fuzz");
    std::panic::set_hook(Box::new(|panic| {
        let said = panic.to_string().replace(['\n', '\r'], " ");
        *PANIC.lock().unwrap_or_else(PoisonError::into_inner) = said;
    }));
    let mut output = std::io::stdout();
    for run in first..end {
        let (name, document) = input(&seeds, seed, run);
        let line = match generate(&document) {
            Ok(true) => "generated".to_owned(),
            Ok(false) => "refused".to_owned(),
            Err(problem) => {
                let smaller = shrunk(document, &problem);
                // Without it, the parent writes the whole.
                let _ = std::fs::write(small(&folder, seed, run), text(&smaller));
                format!("failed {problem} (made of {name})")
            }
        };
        writeln!(output, "{line}")
            .and_then(|()| output.flush())
            .map_err(|error| error.to_string())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether a document gives a crate; an error where something is wrong with the generator.
fn generate(document: &Value) -> Result<bool, String> {
    let outcome = std::panic::catch_unwind(|| {
        let sources = Sources::new("description.json", text(document));
        Description::new(sources, Config::default()).generate()
    });
    match outcome {
        Ok(outcome) => match &outcome.files {
            Some(files) => judge::judge(files).map(|()| true),
            None => Ok(false),
        },
        Err(_) => Err(PANIC.lock().unwrap_or_else(PoisonError::into_inner).clone()),
    }
}

/// Leaves out one part after the other for as long as what is left fails the same way.
fn shrunk(mut document: Value, problem: &str) -> Value {
    // The number of a line or a name in it may change.
    let kind = |problem: &str| {
        problem
            .chars()
            .filter(char::is_ascii_alphabetic)
            .take(40)
            .collect::<String>()
    };
    let same = |candidate: &Value| generate(candidate).is_err_and(|other| kind(&other) == kind(problem));
    let mut attempts = 0;
    let mut progress = true;
    while progress && attempts < ATTEMPTS {
        progress = false;
        for at in parts(&document) {
            if attempts == ATTEMPTS {
                break;
            }
            let mut candidate = document.clone();
            if remove(&mut candidate, &at) {
                attempts += 1;
                if same(&candidate) {
                    document = candidate;
                    progress = true;
                }
            }
        }
    }
    document
}

/// The pointers of all members and items of the upper levels, those that hold most first.
fn parts(document: &Value) -> Vec<String> {
    let mut out = Vec::new();
    let mut open = vec![(String::new(), document)];
    let mut depth = 0;
    while !open.is_empty() && depth < 8 {
        let mut below = Vec::new();
        for (at, value) in open {
            match value {
                Value::Object(members) => below.extend(members.iter().map(|(name, value)| {
                    let name = name.replace('~', "~0").replace('/', "~1");
                    (format!("{at}/{name}"), value)
                })),
                Value::Array(items) => {
                    let items = items.iter().enumerate().rev();
                    below.extend(items.map(|(index, value)| (format!("{at}/{index}"), value)));
                }
                _ => {}
            }
        }
        out.extend(below.iter().map(|(at, _)| at.clone()));
        open = below;
        depth += 1;
    }
    out
}

fn remove(document: &mut Value, at: &str) -> bool {
    let Some((parent, token)) = at.rsplit_once('/') else {
        return false;
    };
    match document.pointer_mut(parent) {
        Some(Value::Object(members)) => {
            let name = token.replace("~1", "/").replace("~0", "~");
            members.shift_remove(&name).is_some()
        }
        Some(Value::Array(items)) => match token.parse::<usize>() {
            Ok(index) if index < items.len() => {
                items.remove(index);
                true
            }
            _ => false,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_run_does_the_same_each_time() {
        let seeds = documents(&[]).expect("the cases are there");
        for run in 0..40 {
            assert_eq!(input(&seeds, 7, run), input(&seeds, 7, run));
        }
        assert_ne!(input(&seeds, 7, 1), input(&seeds, 8, 1));
    }

    #[test]
    fn what_does_not_matter_is_left_out() {
        let document = json!({
            "openapi": "3.0.3",
            "info": { "title": "t", "version": "1" },
            "paths": {},
            "x-a": [1, 2, 3]
        });
        // A generated crate is no failure, so nothing that fails can be made smaller.
        assert_eq!(shrunk(document.clone(), "a problem"), document);
        assert_eq!(parts(&document)[0], "/openapi");
        let mut smaller = document;
        assert!(remove(&mut smaller, "/x-a/1") && remove(&mut smaller, "/info/title"));
        assert_eq!(smaller["x-a"], json!([1, 3]));
        assert!(!remove(&mut smaller, "/nothing"));
    }
}
