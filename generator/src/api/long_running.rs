//! Long-running operations: where one is asked about, what tells that it is over, and where its result is.

use super::SchemaId;
use crate::toml_text::basic_string;

/// How an operation goes on after its answer. Places in a body are JSON pointers; empty: there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LongRunning {
    /// Headers with the URL to ask at.
    pub headers: Vec<String>,
    /// Where the body has that URL.
    pub url: String,
    /// The operation to ask with.
    pub asked: Option<AskedOperation>,
    /// Whether it is asked at the URL of `Location`, which answers 202 until it is over.
    pub location: bool,
    /// Whether it is asked at its own URL, and where the body says how far it is; empty: that answers 202 until it is over.
    pub again: Option<String>,
    /// Where what is asked says how far it is.
    pub status: String,
    /// What stands there when it is over.
    pub done: Vec<String>,
    pub failed: Vec<String>,
    /// What stands in the body when it has failed.
    pub error: String,
    /// Where the last answer has the URL of the result.
    pub result_url: String,
    /// The header that has it.
    pub result_header: String,
    /// Whether the result is at the URL of the operation itself.
    pub result_own: bool,
    /// Where the result is in the last answer.
    pub result: String,
    /// The place of the result's schema, where it is said.
    pub schema: String,
    /// The schema of the result, where it is not one of the operation's answers.
    pub of: Option<SchemaId>,
}

/// An operation by which another one is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedOperation {
    /// As the settings call it.
    pub name: String,
    /// Its place among the operations.
    pub index: usize,
    /// The variables of its path, and where the body has their values.
    pub parameters: Vec<(String, String)>,
}

impl LongRunning {
    /// As it is written in `codegen.toml`: `{ header = ["operation-location"], status = "/status", … }`.
    pub fn setting(&self) -> String {
        let list = |words: &[String]| {
            let words: Vec<String> = words.iter().map(|word| basic_string(word)).collect();
            format!("[{}]", words.join(", "))
        };
        let mut said: Vec<String> = Vec::new();
        let mut say = |name: &str, value: String, is_there: bool| {
            if is_there {
                said.push(format!("{name} = {value}"));
            }
        };
        say("header", list(&self.headers), !self.headers.is_empty());
        say("url", basic_string(&self.url), !self.url.is_empty());
        if let Some(asked) = &self.asked {
            let parameters: Vec<String> = asked
                .parameters
                .iter()
                .map(|(name, place)| format!("{} = {}", basic_string(name), basic_string(place)))
                .collect();
            say("operation", basic_string(&asked.name), true);
            say("parameters", format!("{{ {} }}", parameters.join(", ")), true);
        }
        say("location", "true".to_owned(), self.location);
        if let Some(again) = &self.again {
            say("again", basic_string(again), true);
        }
        for (name, place) in [("status", &self.status), ("error", &self.error)] {
            say(name, basic_string(place), !place.is_empty());
        }
        for (name, words) in [("done", &self.done), ("failed", &self.failed)] {
            say(name, list(words), !words.is_empty());
        }
        for (name, place) in [
            ("result-url", &self.result_url),
            ("result-header", &self.result_header),
            ("result", &self.result),
        ] {
            say(name, basic_string(place), !place.is_empty());
        }
        say("result-own", "true".to_owned(), self.result_own);
        say("schema", basic_string(&self.schema), !self.schema.is_empty());
        format!("{{ {} }}", said.join(", "))
    }
}
