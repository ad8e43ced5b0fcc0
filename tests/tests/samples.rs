//! What is made of the schemas of all cases conforms to them, as a validator says that shares no code with the generator.

use generator::internals::{Api, Direction, Document, Extent, Operation, SchemaId, nth_sample, variety};
use jsonschema::{PatternOptions, Registry};
use serde_json::{Value, json};
use tests::json_schema::Bundle;

/// Where the schemas are registered.
const BUNDLE: &str = "urn:description";

/// Cases that are written as vendors do, whose words no value keeps: a closed base and what extends it, and `oneOf` of
/// subtypes that nothing but an inherited discriminator tells apart.
const LOOSE: &[&str] = &["discriminators"];

#[derive(Debug, Default)]
struct Tally {
    valid: usize,
    /// Schemas of which nothing could be made, and why.
    unmade: Vec<String>,
    /// Values that the validator refuses.
    invalid: Vec<String>,
}

#[test]
fn samples_of_all_cases_are_valid() {
    let mut tally = Tally::default();
    for case in tests::cases()
        .into_iter()
        .filter(|case| !LOOSE.contains(&case.name.as_str()))
    {
        let description = case.description().expect("a case can be read");
        let understood = description.api();
        let (document, api) = understood.parts().expect("a case is a description");
        judge(&case.name, document, api, &mut tally);
    }
    assert_eq!(tally.invalid, Vec::<String>::new());
    assert!(tally.valid > 500, "{}", tally.valid);
    insta::assert_snapshot!(tally.unmade.join("\n"));
}

/// Makes values of all schemas that stand in components and operations.
fn judge(name: &str, document: &Document, api: &Api, tally: &mut Tally) {
    let mut schemas: Vec<SchemaId> = api.components.iter().map(|(_, id)| *id).collect();
    schemas.extend(api.operations.iter().flat_map(of_operation));
    for direction in [Direction::Sent, Direction::Received] {
        let mut bundle = Bundle::new(document, direction).trusting_tags();
        let fragments: Vec<String> = schemas
            .iter()
            .map(|id| bundle.fragment(&api.schemas.get(*id).pointer))
            .collect();
        let registry = Registry::new()
            .add(BUNDLE, bundle.finish())
            .and_then(|registry| registry.prepare())
            .expect("the schemas can be put together");
        for (id, fragment) in schemas.iter().zip(fragments) {
            let validator = jsonschema::options()
                .with_pattern_options(PatternOptions::fancy_regex().backtrack_limit(100_000))
                .with_registry(&registry)
                .build(&json!({"$ref": format!("{BUNDLE}{fragment}")}));
            let pointer = &api.schemas.get(*id).pointer;
            let validator = match validator {
                Ok(validator) => validator,
                // A pattern that is none.
                Err(error) => {
                    tally.unmade.push(format!("{name}{pointer}: {error}"));
                    continue;
                }
            };
            for (extent, nth) in samples(api, *id) {
                match nth_sample(&api.schemas, *id, direction, extent, &[], nth) {
                    Err(unmade) => {
                        let text = format!("{name}{pointer} ({direction:?}, {extent:?}): {unmade}");
                        if nth == 0 && !tally.unmade.contains(&text) {
                            tally.unmade.push(text);
                        }
                    }
                    Ok(value) => match complaint(&validator, &value) {
                        None => tally.valid += 1,
                        Some(what) => {
                            let text = format!("{name}{pointer} ({direction:?}, {extent:?}, {nth}): {what}: {value}");
                            tally.invalid.push(text);
                        }
                    },
                }
            }
        }
    }
}

fn samples(api: &Api, id: SchemaId) -> impl Iterator<Item = (Extent, usize)> {
    let others = variety(&api.schemas, id).clamp(3, 8);
    std::iter::once((Extent::Minimal, 0)).chain((0..others).map(|nth| (Extent::Full, nth)))
}

fn complaint(validator: &jsonschema::Validator, value: &Value) -> Option<String> {
    let error = validator.iter_errors(value).next()?;
    Some(format!("{} {}", error.instance_path(), error.kind().keyword()))
}

fn of_operation(operation: &Operation) -> Vec<SchemaId> {
    let mut schemas: Vec<SchemaId> = operation.parameters.iter().map(|parameter| parameter.schema).collect();
    let bodies = operation.body.iter().flat_map(|body| &body.content);
    let answers = operation.responses.iter().flat_map(|response| &response.content);
    // An item of a stream may have no place of its own in the description, or another schema than stands there.
    schemas.extend(
        bodies
            .chain(answers)
            .filter(|media| media.item.is_none())
            .filter_map(|media| media.schema),
    );
    schemas
}
