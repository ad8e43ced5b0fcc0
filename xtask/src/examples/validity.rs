//! Whether examples are valid for their schemas, by a validator that shares no code with the generator.

use std::collections::HashMap;

use generator::Pointer;
use generator::internals::{Direction, Document, Example};
use harness::json_schema::Bundle;
use jsonschema::{PatternOptions, Registry, Validator};
use serde_json::{Value, json};

/// Where the bundle is registered.
const BUNDLE: &str = "urn:description";

/// For each example what is wrong with it, or nothing.
pub fn judge(document: &Document, examples: &[Example]) -> Result<Vec<Option<String>>, String> {
    let mut bundle = Bundle::new(document, Direction::Received);
    let fragments: Vec<String> = examples
        .iter()
        .map(|example| bundle.fragment(&example.schema))
        .collect();
    let registry = Registry::new()
        .add(BUNDLE, bundle.finish())
        .and_then(|registry| registry.prepare())
        .map_err(|error| format!("the schemas cannot be put together: {error}"))?;
    let mut validators: HashMap<&Pointer, Result<Validator, String>> = HashMap::new();
    let verdicts = examples.iter().zip(&fragments).map(|(example, fragment)| {
        let validator = validators.entry(&example.schema).or_insert_with(|| {
            jsonschema::options()
                // A pattern that takes longer than this counts as one that does not match.
                .with_pattern_options(PatternOptions::fancy_regex().backtrack_limit(100_000))
                .with_registry(&registry)
                .build(&reference(fragment))
                .map_err(|error| format!("cannot be decided: {error}"))
        });
        match validator {
            Ok(validator) => {
                let error = validator.iter_errors(&example.value).next()?;
                Some(format!("{}: {}", error.instance_path(), error.kind().keyword()))
            }
            Err(reason) => Some(reason.clone()),
        }
    });
    Ok(verdicts.collect())
}

fn reference(fragment: &str) -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": format!("{BUNDLE}{fragment}"),
    })
}
