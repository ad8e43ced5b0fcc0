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

/// `null` among types is not enough where what stands beside them has none.
#[test]
fn null_is_an_alternative_to_all_that_holds() {
    let pet = "      type: object
      properties:
        owner: {type: object, $ref: '#/components/schemas/Owner'}
        other: {type: object, oneOf: [{$ref: '#/components/schemas/Owner'}, {type: object, required: [x]}]}
        first: {type: object, allOf: [{$ref: '#/components/schemas/Owner'}]}
        name: {type: string}
";
    let nothing = json!({"owner": null, "other": null, "first": null, "name": null});
    let found = repaired(&api("3.1.0", pet), &[], &answers(vec![nothing]));
    assert_eq!(found.changes.len(), 4, "{:?}", found.changes);
    let (_, overlay) = &found.overlays[0];
    assert_eq!(overlay.matches("anyOf:").count(), 3, "{overlay}");
}

/// `a/b` and `a-b` are two files.
#[test]
fn files_whose_names_are_alike_are_repaired_each() {
    let pet = "      {type: object, properties: {one: {$ref: 'a/b.yaml'}, other: {$ref: 'a-b.yaml'}}}\n";
    let found = repaired(
        &api("3.1.0", pet),
        &[
            ("a/b.yaml", "type: object\nproperties: {n: {type: string}}\n"),
            ("a-b.yaml", "type: object\nproperties: {n: {type: integer}}\n"),
        ],
        &answers(vec![json!({"one": {"n": null}, "other": {"n": null}})]),
    );
    let files: Vec<Option<&str>> = found.overlays.iter().map(|(file, _)| file.as_deref()).collect();
    assert_eq!(files, [Some("a-b.yaml"), Some("a/b.yaml")]);
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

type Mutation = fn(&mut Value, &mut usize) -> bool;

/// Ten ways in which answers are not as documented; each changes the `nth` place where it can, and says whether there was one.
const MUTATIONS: [(&str, Mutation); 10] = [
    ("null", |value, nth| each(value, nth, &mut |value| *value = Value::Null)),
    ("member left out", |value, nth| {
        each(value, nth, &mut |value| {
            if let Some(members) = value.as_object_mut() {
                let first = members.keys().next().cloned();
                first.map(|first| members.shift_remove(&first));
            }
        })
    }),
    ("member added", |value, nth| {
        each_of(value, nth, Value::is_object, &mut |value| {
            value["x added"] = json!("new")
        })
    }),
    ("object added", |value, nth| {
        each_of(value, nth, Value::is_object, &mut |value| {
            value["nested"] = json!({"a": [1, 2.5], "b": {"c": null}})
        })
    }),
    ("text for a number", |value, nth| {
        each_of(value, nth, Value::is_number, &mut |value| *value = json!("12"))
    }),
    ("number for a text", |value, nth| {
        each_of(value, nth, Value::is_string, &mut |value| *value = json!(12))
    }),
    ("other text", |value, nth| {
        each_of(value, nth, Value::is_string, &mut |value| *value = json!("~ other ~"))
    }),
    ("fraction", |value, nth| {
        each_of(value, nth, Value::is_number, &mut |value| *value = json!(-0.125))
    }),
    ("array for an object", |value, nth| {
        each_of(value, nth, Value::is_object, &mut |value| *value = json!([value]))
    }),
    ("text for anything", |value, nth| {
        each(value, nth, &mut |value| *value = json!("text"))
    }),
];

fn each(value: &mut Value, nth: &mut usize, change: &mut dyn FnMut(&mut Value)) -> bool {
    each_of(value, nth, |_| true, change)
}

/// Changes the `nth` value that is in another one and of a kind.
fn each_of(value: &mut Value, nth: &mut usize, is: fn(&Value) -> bool, change: &mut dyn FnMut(&mut Value)) -> bool {
    let inner: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(members) => members.values_mut().collect(),
        _ => Vec::new(),
    };
    for value in inner {
        if is(value) {
            if *nth == 0 {
                change(value);
                return true;
            }
            *nth -= 1;
        }
        if each_of(value, nth, is, change) {
            return true;
        }
    }
    false
}

/// Made answers of real descriptions, each changed in every way, are repaired, and the overlay makes them conform. `CORPUS`
/// names the folder.
#[test]
#[ignore = "needs a folder with descriptions"]
fn answers_of_a_corpus_are_repaired() {
    let folder = std::path::PathBuf::from(std::env::var_os("CORPUS").expect("it names the folder"));
    for name in [
        "twilio__twilio_conversations_v1.yaml",
        "lob__lob-api-bundled.yaml",
        "Asana__defs_asana_oas.yaml",
    ] {
        let path = folder.join(name);
        let open = || Description::open(&path).expect("it is there");
        let description = open();
        let understood = description.api();
        let (_, api) = understood.parts().expect("it is a description");
        let mut answers = Vec::new();
        for (number, operation) in api.operations.iter().enumerate() {
            let Some(id) = &operation.id else { continue };
            for response in &operation.responses {
                let (Status::Code(status), Some(media)) = (response.status, response.content.first()) else {
                    continue;
                };
                let (MediaKind::Json, Some(schema)) = (media.kind, media.schema) else {
                    continue;
                };
                let examples: Vec<Value> = media.examples.iter().map(|(_, value)| value.to_json()).collect();
                let full = crate::sample::Extent::Full;
                let made =
                    crate::sample::sample(&api.schemas, schema, crate::api::Direction::Received, full, &examples);
                let Ok(made) = made else { continue };
                // The last is as documented.
                for (kind, mutate) in MUTATIONS
                    .iter()
                    .map(|(kind, mutate)| (*kind, Some(mutate)))
                    .chain([("none", None)])
                {
                    let mut body = made.clone();
                    let mut nth = number % 7;
                    if mutate.is_some_and(|mutate| !mutate(&mut body, &mut nth)) {
                        continue;
                    }
                    answers.push(Recorded {
                        name: format!("{id}.{status}.{kind}.json"),
                        request: Asked::Operation(id.clone()),
                        status,
                        body,
                    });
                }
            }
        }
        let repair = open().repair(&answers).expect("it is sound");
        let mut again = open();
        for (number, (_, text)) in repair.overlays.iter().enumerate() {
            again = again.with_overlay(format!("fix{number}.yaml"), text);
        }
        if let Some(out) = std::env::var_os("REPAIRED") {
            let out = std::path::PathBuf::from(out);
            for (number, (_, text)) in repair.overlays.iter().enumerate() {
                std::fs::write(out.join(format!("{name}.{number}.overlay.yaml")), text).expect("there is room");
            }
            let bodies: Vec<Value> = answers.iter().map(|it| json!([it.name, it.body])).collect();
            std::fs::write(out.join(format!("{name}.answers.json")), json!(bodies).to_string()).expect("there is room");
        }
        let left = again.repair(&answers).expect("it is still sound");
        println!(
            "{name}: {} answers, {} changes, {} left, {} after",
            repair.judged,
            repair.changes.len(),
            repair.left.len(),
            left.changes.len()
        );
        for left in &repair.left {
            println!("  {left}");
        }
        assert!(answers.len() > 100 && repair.skipped.is_empty());
        assert_eq!((repair.left, left.changes, left.left), (vec![], vec![], vec![]));
    }
}

/// What the judge finds is what a strict client refuses.
#[test]
fn the_judge_reads_as_clients_do() {
    let found = |pet: &str, body: Value| {
        let text = api("3.1.0", pet);
        let repair = description(&text, &[], &[])
            .repair(&answers(vec![body]))
            .expect("the description is sound");
        (repair.changes.len(), repair.left.len())
    };
    // Subtypes are judged as what their discriminator says, be they below another one.
    let pets = "      {type: object, required: [petType], properties: {petType: {type: string}}, discriminator: {propertyName: petType}}
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, required: [bark], properties: {bark: {type: boolean}}}]}
    Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, properties: {age: {type: integer}}}]}\n";
    assert_eq!(found(pets, json!({"petType": "Puppy", "bark": true, "age": 1})), (0, 0));
    assert_eq!(
        found(pets, json!({"petType": "Puppy", "bark": "no", "age": "old"})),
        (2, 0)
    );
    assert_eq!(found(pets, json!({"petType": "Puppy"})), (1, 0));
    assert_eq!(found(pets, json!({"petType": "Cat"})), (0, 0));
    // Integers have 64 bits, unless more is said.
    let number = |pet: &str, text: &str| found(pet, serde_json::from_str(text).expect("it is JSON"));
    for beyond in ["9223372036854775808", "1e30", "-1e30"] {
        assert_eq!(
            number("      {type: integer, format: int64}\n", beyond),
            (1, 0),
            "{beyond}"
        );
        repaired(
            &api("3.1.0", "      {type: integer, format: int64}\n"),
            &[],
            &answers(vec![serde_json::from_str(beyond).expect("it is JSON")]),
        );
    }
    assert_eq!(number("      {type: integer}\n", "1e3"), (0, 0));
    assert_eq!(
        number("      {type: integer, format: uint64}\n", "9223372036854775808"),
        (0, 0)
    );
    assert_eq!(
        number(
            "      {type: integer, maximum: 18446744073709551615}\n",
            "9223372036854775808"
        ),
        (0, 0)
    );
    // A limit that is no integer says nothing of that.
    for limit in ["minimum: 0.0", "minimum: 0.5", "maximum: 1e3"] {
        let shape = format!("      {{type: integer, {limit}}}\n");
        assert_ne!(number(&shape, "18446744073709551615"), (0, 0), "{limit}");
    }
    // 1 and 1.0 are one number.
    assert_eq!(
        found("      {type: array, uniqueItems: true}\n", json!([1, 1.0])),
        (1, 0)
    );
    assert_eq!(found("      {enum: [[1], {a: 1}]}\n", json!([1.0])), (0, 0));
    let tagged = "      {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
    A: {type: object, required: [v], properties: {v: {const: 1}}}
    B: {type: object, required: [v], properties: {v: {const: 2}}}\n";
    assert_eq!(found(tagged, json!({"v": 1.0})), (0, 0));
    // What is several at once.
    let several = "      {anyOf: [{type: object, properties: {a: {type: integer}}}, {type: object, properties: {b: {type: integer}}}]}\n";
    assert_eq!(found(several, json!({"a": 1, "b": 2})), (0, 0));
    assert_eq!(found(several, json!({"a": 1, "b": 2, "c": 3})), (1, 0));
    assert_eq!(found(several, json!({"a": 1, "b": "2"})), (1, 0));
    // The tag of an outer union.
    let outer = "      {oneOf: [{$ref: '#/components/schemas/Inner'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: kind}}
    Inner: {oneOf: [{type: object, required: [x], properties: {x: {type: integer}}}, {type: object, required: [y], properties: {y: {type: integer}}}]}
    B: {type: object, required: [kind], properties: {kind: {type: string}}}\n";
    assert_eq!(found(outer, json!({"kind": "Inner", "x": 1})), (0, 0));
}

#[test]
fn an_array_of_fixed_places_is_one_of_any() {
    let pet = "      {type: array, prefixItems: [{type: integer}, {type: integer}], items: false}\n";
    repaired(&api("3.1.0", pet), &[], &answers(vec![json!([1, "a"])]));
}
