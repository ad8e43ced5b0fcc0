//! The program that drives a case's operations: `tests/cases/<case>/expected/tests/wire.rs`, a test of the case's crate.
//!
//! For each operation it has requests (what must be given; everything; each further media type of the body) and each
//! documented response in each of its media types, all with values made from the description. What comes of them is
//! written into the case's `wire.snap`; see `tests/wire/driver.rs`.

mod inputs;
mod outputs;

use std::fmt::Write as _;

use generator::Description;
use generator::internals::{Api, Library, Operation, OperationItem, header};
use serde_json::Value;

/// The text of the program; nothing where the description gives no crate.
pub fn program(description: &Description, source: &str) -> Option<String> {
    let understood = description.api();
    let (_, api) = understood.parts()?;
    let decided = understood.library();
    let library = decided.parts()?;
    let mut functions = String::new();
    let mut calls = String::new();
    for group in &library.groups {
        for item in &group.operations {
            let documented = api.operations.iter().find(|operation| operation.pointer == item.origin);
            if let Some(operation) = documented {
                let of = Of {
                    api,
                    library,
                    operation,
                    item,
                    module: format!("client::api::{}", group.module),
                };
                let function = format!("{}_{}", plain(&group.module), plain(&item.function));
                let _ = writeln!(calls, "    {function}(&mut run);");
                write_operation(&of, &function, &mut functions);
            }
        }
    }
    let crate_name = library.package.replace('-', "_");
    Some(format!(
        r#"{}
//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use {crate_name} as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {{
    let mut run = Run::default();
{calls}
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({{ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }}, {{
        insta::assert_snapshot!("wire", run.text);
    }});
}}
{functions}"#,
        header("//", source)
    ))
}

/// How many alternatives of unions are shown at most.
const MOST_ALTERNATIVES: usize = 8;

/// One operation: what it is, and what Rust was written for it.
struct Of<'a> {
    api: &'a Api,
    library: &'a Library,
    operation: &'a Operation,
    item: &'a OperationItem,
    module: String,
}

fn write_operation(of: &Of<'_>, function: &str, out: &mut String) {
    let name = &of.item.name;
    let _ = write!(
        out,
        "\n#[rustfmt::skip]\nfn {function}(run: &mut Run) {{\n    type Op = {}::{name};\n    let mut of = run.operation::<Op>({});\n",
        of.module,
        outputs::shower(of)
    );
    let _ = writeln!(out, "    let make = |values: &Values| Ok({});", inputs::maker(of));
    for request in inputs::requests(of) {
        let _ = match request {
            Ok((name, values)) => writeln!(out, "    of.request(make, {name:?}, {});", literal(&values.to_string())),
            Err(note) => writeln!(out, "    of.note({});", literal(&note)),
        };
    }
    for response in outputs::responses(of) {
        let _ = writeln!(out, "    {response}");
    }
    out.push_str("}\n");
}

/// A text as a raw literal.
fn literal(text: &str) -> String {
    let mut hashes = 1;
    while text.contains(&format!("\"{}", "#".repeat(hashes))) {
        hashes += 1;
    }
    let hashes = "#".repeat(hashes);
    match text.contains('\r') {
        true => format!("{text:?}"),
        false => format!("r{hashes}\"{text}\"{hashes}"),
    }
}

/// An identifier that is part of another.
fn plain(identifier: &str) -> &str {
    identifier.strip_prefix("r#").unwrap_or(identifier)
}

/// A value as text, where it is one line of it: in a header, as a body that is not JSON.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        Value::Array(items) => {
            let items: Option<Vec<String>> = items.iter().map(text_of).collect();
            Some(items?.join(", "))
        }
        Value::Null | Value::Object(_) => None,
    }
}
