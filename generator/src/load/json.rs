//! JSON through serde_json.

use super::Malformed;
use super::tree::Notes;
use crate::value::Value;

/// Reads one document.
pub(super) fn read(text: &str, notes: &Notes) -> Result<Value, Malformed> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = notes
        .read(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value));
    value.map_err(|error| {
        // The column counts bytes, and is that of the last one that was looked at.
        let offset = super::line_start(text, error.line()) + error.column().saturating_sub(1);
        let offset = (0..=offset.min(text.len()))
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0);
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or(&message);
        let message = match message {
            "EOF while parsing a value" if text.trim().is_empty() => "the file is empty",
            "recursion limit exceeded" => "the nesting is deeper than 128 levels",
            message => message,
        };
        Malformed {
            message: message.to_owned(),
            offset,
        }
    })
}

/// Writes one document.
pub(crate) fn write(value: &Value) -> Option<String> {
    serde_json::to_string_pretty(value).ok().map(|text| text + "\n")
}
