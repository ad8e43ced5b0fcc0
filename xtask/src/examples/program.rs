//! The program that a generated crate is tried with: `examples/round_trip.rs`.
//!
//! It is compiled for every crate of a corpus run, so it is not generic: all types go through one table of blank
//! values. It decides nothing; what it prints is compared by [`super::compare`].

use std::fmt::Write as _;

/// The text of the program. `types` are written as [`generator::internals::type_text`] does, each with the constraints of its
/// place as [`generator::internals::rules_text`] does.
pub fn text(crate_name: &str, types: &[(String, String)]) -> String {
    let mut blanks = String::new();
    for (ty, rules) in types {
        let _ = writeln!(blanks, "    (blank::<{ty}>, {rules}),");
    }
    let program = include_str!("program.txt");
    program.replace("CRATE", crate_name).replace("    BLANKS\n", &blanks)
}
