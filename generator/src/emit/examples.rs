//! `src/examples.txt`: the answers that a description has as examples, a line each, for test doubles. As data and behind a feature,
//! it costs nothing where it is not asked for.

use std::fmt::Write as _;

use crate::format;
use crate::library::Library;
use crate::unseen::is_unseen;

pub const FILE: &str = "src/examples.txt";

pub fn emit(library: &Library) -> String {
    let mut text = format::header("#", &library.source);
    text.push('\n');
    for example in &library.examples {
        // Whatever somebody wrote stands in strings of JSON.
        let of = serde_json::json!([example.operation, example.status.to_string(), example.media_type]);
        let _ = writeln!(text, "{} {}", escaped(&of.to_string()), escaped(&example.body));
    }
    text
}

/// With UTF-16 escapes (RFC 8259, section 7) for what nobody sees.
fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for char in json.chars() {
        match is_unseen(char) {
            false => text.push(char),
            true => {
                for unit in char.encode_utf16(&mut [0; 2]) {
                    let _ = write!(text, "\\u{unit:04x}");
                }
            }
        }
    }
    text
}
