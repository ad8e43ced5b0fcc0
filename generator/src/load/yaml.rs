//! YAML through serde_yaml: the only file that names it.
//!
//! Plain scalars are those of YAML 1.2's core schema: `on`, `yes`, dates and `0123` are strings.

use saphyr_parser::Parser;

use super::Malformed;
use super::tree::Notes;
use crate::value::Value;

/// Reads one document.
pub(super) fn read(text: &str, notes: &Notes) -> Result<Value, Malformed> {
    if let Some(offset) = too_deep(text) {
        return Err(Malformed {
            message: TOO_DEEP.to_owned(),
            offset,
        });
    }
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
            message if message.ends_with("recursion limit exceeded") => TOO_DEEP,
            "repetition limit exceeded" => "aliases repeat too much of the document",
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
    serde_yaml::to_string(value).ok()
}

const TOO_DEEP: &str = "the nesting is deeper than 128 levels";

/// Where flow collections nest beyond what is read, if they go so far beyond it that libyaml, whose time grows with the
/// square of their depth, should not be bothered.
fn too_deep(text: &str) -> Option<usize> {
    const FAR_TOO_DEEP: usize = 1000;
    // Braces in texts are counted, too; a parser tells.
    let mut open = 0_usize;
    let suspicious = text.bytes().any(|byte| {
        match byte {
            b'{' | b'[' => open += 1,
            b'}' | b']' => open = open.saturating_sub(1),
            _ => {}
        }
        open > FAR_TOO_DEEP
    });
    if !suspicious {
        return None;
    }
    // saphyr stops at 255 flow collections in one another, in no time.
    let refused = Parser::new_from_str(text).find_map(Result::err)?;
    (refused.info() == "recursion limit exceeded").then(|| {
        let at = refused.marker().index();
        text.char_indices().nth(at).map_or(text.len(), |(offset, _)| offset)
    })
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    #[test]
    fn far_too_deep_flow_collections_are_noticed_in_time() {
        assert_eq!(too_deep(&"{a: ".repeat(2000)), Some(1020));
        assert!(too_deep(&"[".repeat(2000)).is_some());
        assert_eq!(too_deep(&"[".repeat(200)), None);
        assert_eq!(too_deep(&format!("a: |\n  {}\n", "{".repeat(2000))), None);
    }
}
