//! `src/examples.txt`: the answers that a description has as examples, a line each, for test doubles. As data and behind a feature,
//! it costs nothing where it is not asked for.

use std::fmt::Write as _;

use crate::format;
use crate::library::Library;
use crate::unseen::escape_json;

pub const FILE: &str = "src/examples.txt";

pub fn emit(library: &Library) -> String {
    let mut text = format::header("#", &library.source);
    text.push('\n');
    for example in &library.examples {
        // Whatever somebody wrote stands in strings of JSON.
        let of = serde_json::json!([example.operation, example.status.to_string(), example.media_type]);
        let _ = writeln!(text, "{} {}", escape_json(&of.to_string()), escape_json(&example.body));
    }
    text
}
