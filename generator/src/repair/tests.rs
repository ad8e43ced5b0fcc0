//! Answers that differ from a description, and the overlay that makes them conform.

use serde_json::{Value, json};

use super::*;
use crate::config::Config;
use crate::source::Sources;

fn description(text: &str, overlays: &[(Option<String>, String)], files: &[(&str, &str)]) -> Description {
    let mut all: BTreeMap<String, Vec<u8>> = files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect();
    let mut config = Config::default();
    for (number, (_, text)) in overlays.iter().enumerate() {
        all.insert(format!("fix{number}.yaml"), text.as_bytes().to_vec());
        config.overlays.push(format!("fix{number}.yaml"));
    }
    Description::new(Sources::new("api.yaml", text).with_files(all), config)
}

fn answers(bodies: Vec<Value>) -> Vec<Recorded> {
    let answer = |(number, body)| Recorded {
        name: format!("getPet.200.{number}.json"),
        request: Asked::Operation("getPet".to_owned()),
        status: 200,
        body,
    };
    bodies.into_iter().enumerate().map(answer).collect()
}

/// Repairs, applies what is proposed to the description itself, and repairs once more: nothing may be left.
fn repaired(text: &str, files: &[(&str, &str)], answers: &[Recorded]) -> Repair {
    let repair = description(text, &[], files)
        .repair(answers)
        .expect("the description is sound");
    assert_eq!(repair.left, Vec::<String>::new());
    let again = description(text, &repair.overlays, files)
        .repair(answers)
        .expect("it still is");
    assert_eq!((again.changes, again.left), (vec![], vec![]), "{:#?}", repair.overlays);
    repair
}

fn api(version: &str, pet: &str) -> String {
    format!(
        "openapi: {version}\ninfo: {{title: Pets, version: '1'}}\npaths:\n  /pets/{{id}}:\n    get:\n      operationId: getPet\n      \
         parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]\n      responses:\n        \
         '200': {{description: A pet, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Pet'}}}}}}}}\n\
         components:\n  schemas:\n    Owner: {{type: object, properties: {{name: {{type: string}}}}}}\n    Pet:\n{pet}"
    )
}

const PET: &str = "      type: object
      required: [id, name, kind]
      properties:
        id: {type: integer, minimum: 1}
        name: {type: string, pattern: '^[A-Z]'}
        kind: {type: string, enum: [cat, dog]}
        owner: {$ref: '#/components/schemas/Owner'}
        tags: {type: array, items: {type: string}}
";

#[test]
fn every_kind_of_deviation_is_repaired() {
    for version in ["3.0.3", "3.1.0"] {
        let found = repaired(
            &api(version, PET),
            &[],
            &answers(vec![
                json!({"id": 1, "name": "Rex", "kind": "dog"}),
                json!({"id": 1, "name": null, "kind": "dog", "owner": null, "tags": null}),
                json!({"name": "rex", "kind": "bird", "born": "2020-01-01", "weight": 1}),
                json!({"id": "x1", "name": "Rex", "kind": "dog", "weight": 1.5, "owner": "o1"}),
                json!({"id": 0, "name": "Rex", "kind": null, "tags": ["a", 1, true], "home": {"street": "a", "flat": null}}),
            ]),
        );
        let changes: Vec<String> = found
            .changes
            .iter()
            .map(|change| change.replace(", first", "\n  first"))
            .collect();
        insta::assert_snapshot!(format!("changes_{}", &version[..3]), changes.join("\n"));
        insta::assert_snapshot!(format!("overlay_{}", &version[..3]), found.overlays[0].1);
    }
}

#[test]
fn compositions_unions_and_files_are_repaired_where_it_is_written() {
    let pet = "      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: 'dog.yaml'}]
      discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: dog.yaml}}
    Base: {type: object, required: [kind, id], properties: {kind: {type: string}, id: {type: string, format: uuid}}}
    Cat: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, required: [lives], properties: {lives: {type: integer}}}]}
";
    let dog = "type: object\nrequired: [kind]\nproperties: {kind: {type: string}, barks: {type: boolean}, friend: {$ref: '#'}}\n";
    let found = repaired(
        &api("3.1.0", pet),
        &[("dog.yaml", dog)],
        &answers(vec![
            json!({"kind": "cat", "id": "no-uuid"}),
            json!({"kind": "dog", "barks": null, "size": "L", "friend": {"kind": "dog", "barks": "often"}}),
            json!({"kind": "dog", "friend": null}),
        ]),
    );
    let files: Vec<Option<&str>> = found.overlays.iter().map(|(file, _)| file.as_deref()).collect();
    assert_eq!(files, [None, Some("dog.yaml")]);
    insta::assert_snapshot!(found.changes.join("\n"));
}

#[test]
fn names_that_are_many_are_no_members() {
    let members: Map<String, Value> = (0..40).map(|number| (format!("n{number}"), json!(number))).collect();
    let found = repaired(
        &api("3.1.0", "      {type: object, properties: {a: {type: string}}}\n"),
        &[],
        &answers(vec![members.into()]),
    );
    assert_eq!(found.changes.len(), 1);
    assert!(
        found.overlays[0].1.contains("additionalProperties"),
        "{}",
        found.overlays[0].1
    );
}

#[test]
fn what_cannot_be_compared_is_said() {
    let mut list = answers(vec![json!({}), json!({}), json!({})]);
    list[0].status = 404;
    list[1].request = Asked::Operation("getPets".to_owned());
    list[2].request = Asked::Request {
        method: "GET".to_owned(),
        url: "https://example.com/v1/pets/a%2Fb?x=1".to_owned(),
    };
    let found = description(&api("3.1.0", "      {type: object}\n"), &[], &[])
        .repair(&list)
        .expect("it is sound");
    assert_eq!(found.judged, 1);
    assert_eq!(
        found.skipped,
        [
            "getPet.200.0.json: the status 404 is not documented",
            "getPet.200.1.json: there is no operation `getPets`"
        ]
    );
    assert!(description("openapi: 3.1.0", &[], &[]).repair(&list).is_ok());
    assert!(description("swagger: '2.0'", &[], &[]).repair(&list).is_err());
}
