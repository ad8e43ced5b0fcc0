//! The commands, for a program that is installed and for an xtask of one's own: what they take, and which of them runs.
//!
//! ```no_run
//! fn main() -> std::process::ExitCode {
//!     generator::cli::main("cargo xtask") // what people type, for what is printed to be repeated
//! }
//! ```

mod accept;
mod arguments;
mod changes;
mod codegen;
mod dump;
mod effective;
mod explain;
mod init;
mod progress;
mod record;
mod release;
mod repair;
mod terminal;
mod watch;

use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

pub use self::record::forget;
pub use self::terminal::print;
use crate::Colour;
use crate::cli::terminal::errln;

/// Exit codes, as every command has them.
const EXIT_CODES: &str = "Exit codes: 0 done; 1 a crate differs from its description, or a description has errors; 2 the \
                          command could not be carried out, or what it says not be written. Who stops reading changes none of them.";

/// Runs the command that the arguments of the process name; `program` is how people call it.
pub fn main(program: &'static str) -> ExitCode {
    let command = Command::new(program)
        .about("Compiles OpenAPI descriptions to Rust crates")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .after_help(EXIT_CODES)
        .subcommands(commands());
    let outcome = run(program, &command.get_matches());
    report(outcome.unwrap_or_else(|| Err("no command".to_owned())))
}

/// What a command came to, as an exit code; why it could not be carried out is printed.
pub fn report(outcome: Result<ExitCode, String>) -> ExitCode {
    let outcome = outcome.and_then(|code| terminal::failure().map_or(Ok(code), Err));
    outcome.unwrap_or_else(|message| {
        errln!("error: {message}");
        ExitCode::from(2)
    })
}

/// The commands, for a program that has more of its own.
pub fn commands() -> Vec<Command> {
    vec![init_command(), codegen(), changes_command(), repair(), explain()]
}

/// Runs one of [`commands`]; nothing where the arguments name another.
pub fn run(program: &'static str, matches: &ArgMatches) -> Option<Result<ExitCode, String>> {
    Some(match matches.subcommand()? {
        ("init", matches) => run_init(program, matches),
        ("codegen", matches) => run_codegen(program, matches),
        ("changes", matches) => run_changes(program, matches),
        ("repair", matches) => repair::run(
            program,
            repair::Options {
                answers: matches.get_many("answers").into_iter().flatten().cloned().collect(),
                spec: path(matches, "spec"),
                config: path(matches, "config"),
                overlay: path(matches, "overlay"),
            },
        ),
        ("explain", matches) => explain::run(text(matches, "code").as_deref()),
        _ => return None,
    })
}

fn init_command() -> Command {
    Command::new("init")
        .about("Makes a description a crate of the workspace, in one go")
        .long_about(
            "Writes the settings (codegen.toml), the crate and a workflow for CI, makes the crate a member of the workspace, \
             and says what to do next. A description from outside of the workspace is copied beside the crate, with the files \
             that it refers to. Nothing is overwritten, and after an error nothing is there.",
        )
        .arg(path_option("spec", "FILE", "The description").required(true))
        .arg(path_option(
            "out",
            "DIR",
            "The folder of the crate, after which it is called; if not given, one that is called after the API",
        ))
        .arg(path_option(
            "runtime",
            "DIR",
            "The folder of a runtime that the crate shares with others, which is made if it is not there; if not given, the crate \
             has one of its own",
        ))
        .arg(flag(
            "xtask",
            "Set up an xtask with the same commands, for who does not want to install this program",
        ))
        .arg(
            Arg::new("ci")
                .long("ci")
                .value_name("SYSTEM")
                .value_parser(["github", "none"])
                .default_value("github")
                .help("The system that a workflow is written for, if it has none"),
        )
        .arg(
            Arg::new("source")
                .long("source")
                .value_name("URL#REV")
                .help(
                    "Where the xtask and CI get the generator from: a repository with a revision, or the folder of its \
                     package; where this program was installed from, if not given",
                ),
        )
}

fn run_init(program: &str, matches: &ArgMatches) -> Result<ExitCode, String> {
    init::run(
        program,
        &init::Options {
            spec: path(matches, "spec").unwrap_or_default(),
            out: path(matches, "out"),
            runtime: path(matches, "runtime"),
            xtask: matches.get_flag("xtask"),
            github: text(matches, "ci").is_some_and(|system| system == "github"),
            source: text(matches, "source"),
        },
    )
}

fn codegen() -> Command {
    Command::new("codegen")
        .about("Writes the crates that descriptions ask for")
        .long_about(
            "Reads each description of the workspace and its codegen.toml, writes the crate, and prints what became of it \
             and what there is to say about the description. Every codegen.toml that says `out` is found, from any folder.",
        )
        .arg(flag(
            "check",
            "Write nothing; list every difference and exit with 1 if there is one",
        ))
        .args(one_crate())
        .args(how_findings_are_told())
        .arg(
            flag(
                "watch",
                "Go on: write the crate whenever one of its files is saved, and say what that changes",
            )
            .conflicts_with_all(["check", "dump"]),
        )
        .args(accepting())
        .args(instead_of_a_crate())
        .arg(
            Arg::new("at")
                .long("at")
                .value_name("POINTER")
                .help("With --dump or --accept: only what stands at this JSON pointer or below it"),
        )
}

fn how_findings_are_told() -> [Arg; 3] {
    [
        Arg::new("message-format")
            .long("message-format")
            .value_name("FORMAT")
            .value_parser(["human", "json"])
            .default_value("human")
            .help("How findings are printed: for people, or one JSON object a line"),
        flag("verbose", "List every file that is written, and every finding").short('v'),
        flag(
            "strict",
            "Make every warning that codegen.toml does not accept an error",
        ),
    ]
}

fn accepting() -> [Arg; 2] {
    [
        Arg::new("accept")
            .long("accept")
            .value_name("CODE")
            .action(ArgAction::Append)
            .conflicts_with_all(["check", "dump"])
            .help("Accept the findings of this kind from now on: writes an [[accept]] entry into codegen.toml"),
        Arg::new("reason")
            .long("reason")
            .value_name("TEXT")
            .requires("accept")
            .help("Why they are right as they are, for whoever reads codegen.toml"),
    ]
}

/// What is printed or written in place of a crate.
fn instead_of_a_crate() -> [Arg; 2] {
    [
        Arg::new("dump")
            .long("dump")
            .value_name("STAGE")
            .value_parser(["model", "library"])
            .help("Print what the generator understood (model) or decided (library); write nothing"),
        path_option(
            "effective",
            "FILE",
            "Write the description with all overlays applied, JSON or YAML as the file is called; write no crate",
        )
        .conflicts_with_all(["check", "accept", "dump"]),
    ]
}

fn changes_command() -> Command {
    Command::new("changes")
        .about("Says what a change of a description breaks, and which release it asks for")
        .long_about(
            "Compares two versions of each description of the workspace, with the settings that each had: that of a git \
             revision with the one in the working tree; or two files. It says what servers and clients of the other version \
             notice (wire), what programs notice that are compiled with the crate (release), and what compiles as before and \
             means something else (silent).",
        )
        .arg(
            Arg::new("base")
                .long("base")
                .value_name("REV")
                .default_value("HEAD")
                .help("The revision that the working tree is compared with"),
        )
        .arg(
            Arg::new("versions")
                .value_names(["OLD", "NEW"])
                .num_args(2)
                .value_parser(value_parser!(PathBuf))
                .conflicts_with_all(["base", "spec", "config"])
                .help("Two descriptions instead, each with the codegen.toml beside it"),
        )
        .args(one_crate())
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .value_parser(["text", "markdown", "json"])
                .default_value("text")
                .help("For a terminal, for a comment of a pull request, or for programs"),
        )
        .arg(
            Arg::new("deny")
                .long("deny")
                .value_name("SEVERITY")
                .action(ArgAction::Append)
                .value_delimiter(',')
                .value_parser(["breaking", "silent"])
                .help("Exit with 1 if there is such a change that codegen.toml does not accept"),
        )
        .arg(
            flag(
                "apply",
                "Release it: give the crate the version that the verdict asks for (in codegen.toml), write its changelog's entry \
                 and the crate",
            )
            .conflicts_with("versions"),
        )
}

fn run_changes(program: &'static str, matches: &ArgMatches) -> Result<ExitCode, String> {
    let given: Vec<PathBuf> = matches.get_many("versions").into_iter().flatten().cloned().collect();
    let versions = match <[PathBuf; 2]>::try_from(given) {
        Ok([old, new]) => changes::Versions::Files(old, new),
        Err(_) => changes::Versions::Since {
            revision: text(matches, "base").unwrap_or_default(),
            targets: codegen::targets(
                program,
                path(matches, "spec"),
                path(matches, "out"),
                path(matches, "config"),
            )?,
        },
    };
    let deny: Vec<String> = matches.get_many("deny").into_iter().flatten().cloned().collect();
    changes::run(
        &versions,
        &changes::Options {
            format: text(matches, "format").unwrap_or_default(),
            deny,
            apply: matches.get_flag("apply"),
        },
    )
}

fn repair() -> Command {
    Command::new("repair")
        .about("Proposes an overlay with which recorded answers conform to their description")
        .long_about(
            "Compares answers with what the description says of them, and prints an overlay that makes null, what is left \
             out, and values, members and types that came documented; each action says how often and where first. Nothing \
             is compiled. Exits with 1 where something cannot be made so.",
        )
        .arg(
            Arg::new("answers")
                .value_name("ANSWERS")
                .required(true)
                .action(ArgAction::Append)
                .num_args(1..)
                .value_parser(value_parser!(PathBuf))
                .help("Folders of <operationId>.<status>.json, or HAR files"),
        )
        .arg(
            path_option("spec", "PATH", "The description, with the settings that name it or are beside it")
                .conflicts_with("config"),
        )
        .arg(path_option("config", "FILE", "The codegen.toml of one crate, where there are several"))
        .arg(path_option(
            "overlay",
            "FILE",
            "Where the overlay is written; one for another file of the description is called after that, too",
        ))
}

fn explain() -> Command {
    Command::new("explain")
        .about("Says what a finding means; all of them without CODE")
        .arg(
            Arg::new("code")
                .value_name("CODE")
                .help("As findings print it: unknown-keyword"),
        )
}

/// The text of a file that need not be there.
fn read_if_there(path: &Path) -> Result<Option<String>, String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// How findings are printed to the terminal that there may be.
fn colour() -> Colour {
    let is_coloured = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    if is_coloured { Colour::Coloured } else { Colour::Plain }
}

/// A switch.
pub fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

/// Which crate is meant, where that is one alone.
fn one_crate() -> [Arg; 3] {
    [
        path_option("spec", "PATH", "This description alone; --out is needed with it").requires("out"),
        path_option("out", "DIR", "Where its crate is written").requires("spec"),
        path_option(
            "config",
            "FILE",
            "The codegen.toml of one crate; with --spec, settings in place of those beside the description",
        ),
    ]
}

/// An option with a path.
pub fn path_option(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value)
        .value_parser(value_parser!(PathBuf))
        .help(help)
}

/// The path that was given.
pub fn path(matches: &ArgMatches, name: &str) -> Option<PathBuf> {
    matches.get_one::<PathBuf>(name).cloned()
}

/// The text that was given.
pub fn text(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).cloned()
}

fn run_codegen(program: &'static str, matches: &ArgMatches) -> Result<ExitCode, String> {
    let at = text(matches, "at");
    let accept: Vec<String> = matches.get_many("accept").into_iter().flatten().cloned().collect();
    let dumped = text(matches, "dump");
    if at.is_some() && accept.is_empty() && dumped.is_none() {
        return Err("--at is for --dump or --accept".to_owned());
    }
    let targets = || {
        let (spec, out) = (path(matches, "spec"), path(matches, "out"));
        codegen::targets(program, spec, out, path(matches, "config"))
    };
    if let Some(stage) = dumped {
        return match targets()?.as_slice() {
            [target] => dump::run(&target.description, &stage, at.as_deref()),
            _ => Err("--dump prints one description; name its codegen.toml with --config".to_owned()),
        };
    }
    if let Some(file) = path(matches, "effective") {
        return match targets()?.as_slice() {
            [target] => effective::run(&target.description, &file),
            _ => Err("--effective writes one description; name its codegen.toml with --config".to_owned()),
        };
    }
    if !accept.is_empty() {
        let reason = text(matches, "reason");
        accept::run(&targets()?, &accept, at.as_deref(), reason.as_deref())?;
    }
    let options = codegen::Options {
        check: matches.get_flag("check"),
        json: text(matches, "message-format").is_some_and(|format| format == "json"),
        verbose: matches.get_flag("verbose"),
        repair: arguments::repair(program),
        said: matches.get_flag("watch").then(Default::default),
    };
    let strictly = || {
        let (spec, out) = (path(matches, "spec"), path(matches, "out"));
        let mut crates = codegen::crates(program, spec, out, path(matches, "config"))?;
        if matches.get_flag("strict") {
            crates.targets = crates.targets.into_iter().map(codegen::Target::strict).collect();
        }
        Ok(crates)
    };
    if matches.get_flag("watch") {
        return Ok(watch::run(strictly, &options));
    }
    codegen::run(&strictly()?, &options)
}
