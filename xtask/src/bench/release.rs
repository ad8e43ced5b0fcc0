//! What a program that calls one operation costs: its release build beside the generated crate's, and its size; with the whole
//! crate, and with no more of it than the feature of the operation's tag.

use std::path::{Path, PathBuf};

use super::check::touch;
use super::generate::{self, Crate};
use super::peers::Peer;
use super::table::Row;

/// What the release build of a program took.
struct Built {
    /// CPU seconds of the generated crate.
    api: f64,
    /// The same, with those of the program.
    all: f64,
    /// Of the program, stripped.
    megabytes: f64,
}

/// Builds, for each description, a program over our crate, over the same with a feature for each tag, and over what a peer
/// made. The operation is the first that needs no argument.
pub fn measure(crates: &[Crate], work: &Path, rows: &mut Vec<Row>) -> Result<(), String> {
    for own in crates.iter().filter(|of| of.peer.is_none()) {
        let root = generate::folder(work).join(&own.name);
        let Some(operation) = operation(&root.join("src/api"))? else {
            eprintln!("{}: no operation without arguments, so no program", own.description);
            continue;
        };
        let failed = || format!("a program over {} does not compile", own.description);
        let ours = build(own, work, &program(&operation.method), OURS)?.ok_or_else(failed)?;
        let by_tag = match tagged(own, work, &operation)? {
            Some((tagged, features)) => {
                Some(build(&tagged, work, &program(&operation.method), &features)?.ok_or_else(failed)?)
            }
            None => None,
        };
        let others = crates
            .iter()
            .filter(|of| of.peer == Some(Peer::OpenapiToRust.name()) && of.description == own.description);
        let mut beside = Vec::new();
        for other in others {
            let built = build(other, work, &peers_program(&operation.method), "")?;
            beside.push((other.peer.unwrap_or_default(), built));
        }
        for (built, names) in [
            (Some(ours), ["the crate", "with a program", "the program"]),
            (
                by_tag,
                ["by tag: the crate", "by tag: with a program", "by tag: the program"],
            ),
        ] {
            let Some(built) = built else {
                continue;
            };
            let figures = [
                ("CPU s", (|built| built.api) as fn(&Built) -> f64),
                ("CPU s", |built| built.all),
                ("MB", |built| built.megabytes),
            ];
            for (what, (unit, of)) in names.into_iter().zip(figures) {
                let row = || Row::alone("release", &own.description, what, unit, of(&built));
                match beside.is_empty() {
                    true => rows.push(row()),
                    false => rows.extend(
                        beside
                            .iter()
                            .map(|(peer, built)| row().beside(peer, built.as_ref().map(of))),
                    ),
                }
            }
        }
    }
    Ok(())
}

/// What a program asks of our crate: a transport without TLS, which is no part of what was generated.
const OURS: &str = ", default-features = false, features = [\"reqwest\"]";

/// An operation that a program can call.
struct Operation {
    /// Of the client.
    method: String,
    /// The module of its tag.
    tag: String,
}

/// The first operation that needs no argument.
fn operation(folder: &Path) -> Result<Option<Operation>, String> {
    for file in files(folder)? {
        let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let method = text.lines().find_map(|line| {
            let (name, _) = line.trim().strip_prefix("pub fn ")?.split_once("(&self) -> Call<")?;
            Some(name.to_owned())
        });
        if let Some(method) = method {
            let within = file.strip_prefix(folder).unwrap_or(&file);
            let tag = within.iter().next().unwrap_or_default().to_string_lossy();
            let tag = tag.trim_end_matches(".rs").to_owned();
            return Ok(Some(Operation { method, tag }));
        }
    }
    Ok(None)
}

/// The same crate with a feature for each tag, and what a program asks of it that calls the operation; nothing where there is no
/// such feature.
fn tagged(own: &Crate, work: &Path, operation: &Operation) -> Result<Option<(Crate, String)>, String> {
    let name = format!("{}-by-tag", own.name);
    let root = generate::folder(work).join(&name);
    generate::by_tag(&own.path, &root, &work.join("by-tag.toml"))?;
    let modules = root.join("src/api/mod.rs");
    let modules = std::fs::read_to_string(&modules).map_err(|error| format!("{}: {error}", modules.display()))?;
    // A tag's module says which feature it has.
    let module = format!("pub mod {};", operation.tag);
    let above = modules.split(module.as_str()).next().unwrap_or_default().lines().last();
    let feature = above.and_then(|line| line.strip_prefix("#[cfg(feature = \"")?.strip_suffix("\")]"));
    Ok(feature.map(|feature| {
        let features = format!(", default-features = false, features = [\"reqwest\", \"{feature}\"]");
        let tagged = Crate {
            description: own.description.clone(),
            path: own.path.clone(),
            name,
            peer: None,
        };
        (tagged, features)
    }))
}

/// The files below a folder, in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = std::fs::read_dir(folder).map_err(failed)?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(failed)?;
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        match path.is_dir() {
            true => found.extend(files(&path)?),
            false => found.push(path),
        }
    }
    Ok(found)
}

fn program(operation: &str) -> String {
    format!(
        "#[tokio::main(flavor = \"current_thread\")]\nasync fn main() -> Result<(), api::Error> {{\n    \
         let client = api::Client::builder().base_url(\"http://127.0.0.1:9\").build()?;\n    \
         let answer = client.{operation}().await?;\n    println!(\"{{:?}}\", *answer);\n    Ok(())\n}}\n"
    )
}

fn peers_program(operation: &str) -> String {
    format!(
        "#[tokio::main(flavor = \"current_thread\")]\nasync fn main() {{\n    \
         let client = api::api::client::HttpClient::new().with_base_url(\"http://127.0.0.1:9\");\n    \
         match client.{operation}().await {{\n        Ok(answer) => println!(\"{{answer:?}}\"),\n        \
         Err(error) => eprintln!(\"{{error:?}}\"),\n    }}\n}}\n"
    )
}

/// Builds a program over a crate, of which it asks for these features; nothing where it does not compile.
fn build(of: &Crate, work: &Path, program: &str, features: &str) -> Result<Option<Built>, String> {
    let api = generate::folder(work).join(&of.name);
    super::types::stand_alone(&api)?;
    let root = work.join(format!("program-{}", of.name));
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         api = {{ package = \"{}\", path = \"../crates/{}\"{features} }}\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n\n[profile.release]\nstrip = true\n\n[workspace]\n",
        of.name, of.name,
    );
    let failed = |error: std::io::Error| format!("{}: {error}", root.display());
    std::fs::create_dir_all(root.join("src")).map_err(failed)?;
    std::fs::write(root.join("Cargo.toml"), manifest).map_err(failed)?;
    std::fs::write(root.join("src/main.rs"), program).map_err(failed)?;
    std::fs::copy(crate::workspace_root()?.join("Cargo.lock"), root.join("Cargo.lock")).map_err(failed)?;
    // What is up to date would not be measured.
    touch(&api)?;
    let target = work.join("target");
    let Some(built) = crate::corpus::build_alone(&root, &target)? else {
        return Ok(None);
    };
    let seconds = |name: &str| {
        built
            .get(&name.replace('-', "_"))
            .map_or(0.0, |built| built.cpu_seconds)
    };
    let file = target
        .join("release")
        .join(format!("program{}", std::env::consts::EXE_SUFFIX));
    let size = std::fs::metadata(&file)
        .map_err(|error| format!("{}: {error}", file.display()))?
        .len();
    Ok(Some(Built {
        api: seconds(&of.name),
        all: seconds(&of.name) + seconds("program"),
        megabytes: size as f64 / 1e6,
    }))
}
