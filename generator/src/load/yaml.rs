//! YAML through serde_yaml: the only file that names it.
//!
//! Plain scalars are those of YAML 1.2's core schema: `on`, `yes`, dates and `0123` are strings.

use serde_json::Value;

use super::Malformed;
use super::tree::Notes;

/// Reads one document.
pub(super) fn read(text: &str, notes: &Notes) -> Result<Value, Malformed> {
    notes.read(serde_yaml::Deserializer::from_str(text)).map_err(|error| {
        // The mark's index counts some breaks twice; line and column are right, the column in characters.
        let offset = error.location().map_or(0, |location| {
            let start = super::line_start(text, location.line());
            let column = location.column().saturating_sub(1);
            text[start..]
                .char_indices()
                .nth(column)
                .map_or(text.len(), |(offset, _)| start + offset)
        });
        // libyaml appends the place, which the diagnostic shows by itself.
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or(&message);
        let message = match message {
            "EOF while parsing a value" => "the file is empty",
            "deserializing from YAML containing more than one document is not supported" => {
                "the file holds more than one YAML document"
            }
            message if message.ends_with("recursion limit exceeded") => "the nesting is deeper than 128 levels",
            "repetition limit exceeded" => "aliases repeat too much of the document",
            message => message,
        };
        Malformed {
            message: message.to_owned(),
            offset,
        }
    })
}
