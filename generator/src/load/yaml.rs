//! YAML through serde_yaml: the only file that names it.
//!
//! Plain scalars are those of YAML 1.2's core schema: `on`, `yes`, dates and `0123` are strings.

use serde_json::Value;

use super::Malformed;
use super::tree::Notes;

/// Reads one document.
pub(super) fn read(text: &str, notes: &Notes) -> Result<Value, Malformed> {
    notes.read(serde_yaml::Deserializer::from_str(text)).map_err(|error| {
        let location = error.location();
        let (line, column) = location
            .as_ref()
            .map_or((0, 0), |location| (location.line(), location.column()));
        // libyaml appends the place, which the diagnostic shows by itself.
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or(&message);
        let message = match message {
            "EOF while parsing a value" => "the file is empty",
            "deserializing from YAML containing more than one document is not supported" => {
                "the file holds more than one YAML document"
            }
            "recursion limit exceeded" => "the nesting is deeper than 128 levels",
            "repetition limit exceeded" => "aliases repeat too much of the document",
            message => message,
        };
        Malformed {
            message: message.to_owned(),
            line,
            column,
        }
    })
}
