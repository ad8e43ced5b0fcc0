//! The workspace's commands: those of the generator, and those that this repository alone has a use for.

mod bench;
mod bless;
mod corpus;
mod examples;
mod fuzz;
mod usage;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use generator::cli::{self, flag, path, path_option, text};

fn main() -> ExitCode {
    // As rustc's wrapper this program gets rustc's arguments, not its own.
    if let Some(log) = std::env::var_os(corpus::LOG_VARIABLE) {
        return cli::report(corpus::run_as_rustc_wrapper(log.as_ref()));
    }
    let matches = arguments().get_matches();
    if let Some(outcome) = cli::run(PROGRAM, &matches) {
        return cli::report(outcome);
    }
    cli::report(match matches.subcommand() {
        Some(("bench", matches)) => bench::run(&bench_options(matches)),
        Some(("bench-measured", matches)) => bench::run_measured(
            &matches
                .get_many::<std::ffi::OsString>("command")
                .into_iter()
                .flatten()
                .cloned()
                .collect::<Vec<_>>(),
        ),
        Some(("bless", _)) => bless::run(),
        Some(("corpus", matches)) => corpus::run(&corpus_options(matches)),
        Some(("corpus-document", matches)) => match (path(matches, "path"), path(matches, "out")) {
            (Some(path), Some(out)) => corpus::run_child(&path, &out, matches.get_flag("examples")),
            _ => Err("two paths are needed".to_owned()),
        },
        Some(("fuzz", matches)) => fuzz::run(&fuzz_options(matches)),
        Some(("fuzz-worker", matches)) => {
            let number = |name: &str| matches.get_one::<u64>(name).copied().unwrap_or_default();
            fuzz::run_worker(number("seed"), number("first"), number("end"), &paths(matches, "dir"))
        }
        _ => Err("no command".to_owned()),
    })
}

/// How this program is called.
const PROGRAM: &str = "cargo xtask";

fn arguments() -> Command {
    Command::new(PROGRAM)
        .about("The workspace's commands")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .after_help(
            "Exit codes: 0 done; 1 the generated crate differs, a description has errors, or a document of a corpus \
             or a run of the fuzzer fails; 2 the command could not be carried out.",
        )
        .subcommands(cli::commands())
        .subcommand(
            Command::new("bench")
                .about(
                    "What generating, compiling and running cost, beside other generators and what is written by hand",
                )
                .arg(
                    Arg::new("path")
                        .value_name("DESCRIPTION")
                        .num_args(0..)
                        .value_parser(value_parser!(PathBuf))
                        .help("Descriptions instead of those of this repository; for `many`, folders of them"),
                )
                .arg(flag("quick", "Measure each once, to see that it can be measured"))
                .arg(
                    Arg::new("only")
                        .long("only")
                        .value_name("SECTION")
                        .action(ArgAction::Append)
                        .value_parser(bench::SECTIONS)
                        .help("Only this section of the table, as often as needed; `release` and `many` take long and are measured only so"),
                )
                .arg(
                    Arg::new("format")
                        .long("format")
                        .value_name("FORMAT")
                        .value_parser(["text", "json"])
                        .default_value("text")
                        .help("How the table is printed"),
                ),
        )
        .subcommand(
            Command::new("bench-measured").hide(true).arg(
                Arg::new("command")
                    .num_args(1..)
                    .required(true)
                    .last(true)
                    .value_parser(value_parser!(std::ffi::OsString)),
            ),
        )
        .subcommand(
            Command::new("bless").about("Rewrites the expected files of tests/cases from what is generated now"),
        )
        .subcommand(
            Command::new("corpus")
                .about("Generates (and compiles) a crate from every description below some folders and prints a table")
                .arg(folders("Folders with descriptions").required(true))
                .arg(flag("compile", "Check the crates, every warning an error"))
                .arg(flag("clippy", "Run clippy instead of the plain check"))
                .arg(flag(
                    "examples",
                    "Decode and encode every response example; the valid ones must come back the same",
                ))
                .arg(flag("keep", "Keep the crates in target/corpus/crates"))
                .arg(
                    Arg::new("only")
                        .long("only")
                        .value_name("GLOB")
                        .help("Only documents whose name matches"),
                )
                .arg(number(
                    "sample",
                    "N",
                    "Only so many documents, chosen by a hash of their names",
                ))
                .arg(number("seed", "N", "Another choice of the sample"))
                .arg(number("jobs", "N", "Documents that are generated at a time"))
                .arg(number(
                    "limit",
                    "SECONDS",
                    "How long one document may take to generate; 120 if not given",
                ))
                .arg(path_option(
                    "json",
                    "FILE",
                    "Where the table is written as JSON; target/corpus/report.json if not given",
                )),
        )
        .subcommand(
            Command::new("fuzz")
                .about("Changes descriptions and plants payloads into them; nothing may crash, stall or become code")
                .arg(number("seed", "N", "Other changes; 0 if not given"))
                .arg(number("runs", "N", "How many documents are made; 1000 if not given"))
                .arg(number("seconds", "N", "When to stop before that"))
                .arg(
                    flag(
                        "compile",
                        "Make documents with hostile names instead; their crates must compile without a warning",
                    )
                    .conflicts_with_all(["seconds", "dir"]),
                )
                .arg(folders("Folders with descriptions to change beside those of tests/cases").required(false)),
        )
        .subcommand(
            Command::new("fuzz-worker")
                .hide(true)
                .args(
                    ["seed", "first", "end"].map(|name| Arg::new(name).required(true).value_parser(value_parser!(u64))),
                )
                .arg(folders("").required(false)),
        )
        .subcommand(
            Command::new("corpus-document")
                .hide(true)
                .arg(Arg::new("path").required(true).value_parser(value_parser!(PathBuf)))
                .arg(Arg::new("out").required(true).value_parser(value_parser!(PathBuf)))
                .arg(flag("examples", "")),
        )
}

fn number(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value)
        .value_parser(value_parser!(u64))
        .help(help)
}

fn folders(help: &'static str) -> Arg {
    Arg::new("dir")
        .value_name("DIR")
        .action(ArgAction::Append)
        .num_args(1..)
        .value_parser(value_parser!(PathBuf))
        .help(help)
}

fn paths(matches: &ArgMatches, name: &str) -> Vec<PathBuf> {
    matches
        .get_many::<PathBuf>(name)
        .into_iter()
        .flatten()
        .cloned()
        .collect()
}

fn bench_options(matches: &ArgMatches) -> bench::Options {
    bench::Options {
        paths: paths(matches, "path"),
        quick: matches.get_flag("quick"),
        format: match text(matches, "format").as_deref() {
            Some("json") => bench::Format::Json,
            _ => bench::Format::Text,
        },
        only: matches
            .get_many::<String>("only")
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
    }
}

fn corpus_options(matches: &ArgMatches) -> corpus::Options {
    let number = |name: &str| matches.get_one::<u64>(name).copied();
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    corpus::Options {
        folders: paths(matches, "dir"),
        compile: matches.get_flag("compile"),
        clippy: matches.get_flag("clippy"),
        examples: matches.get_flag("examples"),
        only: text(matches, "only"),
        sample: number("sample").and_then(|count| usize::try_from(count).ok()),
        seed: number("seed").unwrap_or(0),
        jobs: number("jobs")
            .and_then(|jobs| usize::try_from(jobs).ok())
            .unwrap_or(cores),
        json: path(matches, "json"),
        keep: matches.get_flag("keep"),
        limit: number("limit").unwrap_or(120),
    }
}

fn fuzz_options(matches: &ArgMatches) -> fuzz::Options {
    let number = |name: &str| matches.get_one::<u64>(name).copied();
    fuzz::Options {
        seed: number("seed").unwrap_or(0),
        runs: number("runs").unwrap_or(1_000),
        seconds: number("seconds"),
        folders: paths(matches, "dir"),
        compile: matches.get_flag("compile"),
    }
}

/// The folder of the workspace that the command is run in. It is looked for and not remembered: the program may be run
/// elsewhere than where it was compiled.
pub fn workspace_root() -> Result<PathBuf, String> {
    let here = std::env::current_dir().map_err(|error| format!("the current folder: {error}"))?;
    let is_root = |folder: &&std::path::Path| {
        std::fs::read_to_string(folder.join("Cargo.toml"))
            .is_ok_and(|manifest| manifest.lines().any(|line| line.trim() == "[workspace]"))
    };
    let root = here.ancestors().find(is_root);
    root.map(std::path::Path::to_path_buf)
        .ok_or_else(|| format!("{} is in no workspace", here.display()))
}

/// The cargo that runs this program, or the one on the path.
pub fn cargo() -> std::ffi::OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
