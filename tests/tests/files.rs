//! Schemas in files of their own are called after themselves, or after the component that refers to them, whatever other
//! files there are; the settings name them as people do.

use std::collections::BTreeMap;

use case_files::types::{Pet, PetStatus, PetStatusesItem, ToySchemas};
use generator::{Config, Description, Sources};

#[test]
fn a_file_is_one_type_with_the_component_that_refers_to_it() {
    let pet: Pet = serde_json::from_str(r#"{"name":"Rex","owner":{"mail":"a@b"},"status":"sold","statuses":["well"]}"#)
        .expect("it conforms");
    assert_eq!(pet.owner.mail, "a@b");
    assert_eq!(pet.status, Some(PetStatus::Sold));
    assert_eq!(pet.statuses, Some(vec![PetStatusesItem::Well]));
    let toy: ToySchemas = serde_json::from_str(r#"{"squeaks":true}"#).expect("it conforms");
    assert!(toy.squeaks);
}

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: t, version: v}\n";

/// What is declared, by file.
fn names(paths: &str, components: &str, config: &str) -> BTreeMap<String, Vec<String>> {
    let text = |list: &[(&str, &str)]| -> BTreeMap<String, Vec<u8>> {
        list.iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect()
    };
    let files = text(&[
        (
            "order.yaml",
            "{type: object, properties: {id: {type: string}, line: {$ref: 'parts/line.yaml'}}}",
        ),
        (
            "parts/line.yaml",
            "{type: object, properties: {kind: {type: string, enum: [a, b]}}}",
        ),
        (
            "parts/order.yaml",
            "{type: object, properties: {total: {type: integer}}}",
        ),
        (
            "common.json",
            r#"{"$defs": {"Problem": {"type": "object", "properties": {"title": {"type": "string"}}}}}"#,
        ),
    ]);
    let root = format!("{HEAD}paths:\n{paths}components: {{schemas: {{{components}}}}}\n");
    let config = Config::parse(config).expect("the settings are right");
    let outcome = Description::new(Sources::new("root.yaml", root).with_files(files), config).generate();
    let files = outcome.files.unwrap_or_default();
    let declared = files
        .iter()
        .filter(|(path, _)| path.starts_with("src/types/"))
        .map(|(path, text)| {
            let lines = text
                .lines()
                .map(str::trim)
                .filter(|line| line.starts_with("pub ") && line.ends_with('{'));
            (path.to_owned(), lines.map(str::to_owned).collect())
        });
    declared.collect()
}

fn operation(name: &str, reference: &str) -> String {
    format!(
        "  /{name}: {{get: {{operationId: {name}, responses: {{'200': {{description: d, content: {{application/json: \
         {{schema: {{$ref: '{reference}'}}}}}}}}}}}}}}\n"
    )
}

#[test]
fn another_file_renames_nothing() {
    let order = operation("a", "order.yaml");
    let problem = operation("b", "common.json#/$defs/Problem");
    let alone = names(&order, "", "");
    assert!(
        alone.contains_key("src/types/order.rs") && alone.contains_key("src/types/line.rs"),
        "{alone:?}"
    );
    for paths in [format!("{order}{problem}"), format!("{problem}{order}")] {
        let mut more = names(&paths, "", "");
        assert!(more.remove("src/types/problem.rs").is_some(), "{more:?}");
        more.remove("src/types/mod.rs");
        for (path, declared) in more {
            assert_eq!(alone.get(&path), Some(&declared), "{path}");
        }
    }
    // Two of one name say where they are from, in either order.
    let other = operation("c", "parts/order.yaml");
    let both = names(&format!("{order}{other}"), "", "");
    assert_eq!(both, names(&format!("{other}{order}"), "", ""));
    assert!(both.contains_key("src/types/order_parts.rs"), "{both:?}");
}

#[test]
fn a_component_gives_its_name_and_keeps_it() {
    let order = operation("a", "order.yaml");
    let named = names(&order, "Purchase: {$ref: order.yaml}", "");
    assert_eq!(named["src/types/purchase.rs"], ["pub struct Purchase {"], "{named:?}");
    assert!(!named.contains_key("src/types/order.rs"));
    let taken = names(&order, "Order: {type: object, properties: {own: {type: string}}}", "");
    assert!(
        taken["src/types/order.rs"].contains(&"pub struct Order {".to_owned()),
        "{taken:?}"
    );
    assert!(taken.contains_key("src/types/order_file.rs"), "{taken:?}");
}

#[test]
fn settings_name_places_of_other_files() {
    let paths = operation("a", "order.yaml");
    let config = "rename = {\"order.yaml#\" = \"Sale\", \"parts/line.yaml#/properties/kind\" = \"Sort\"}\n";
    let named = names(&paths, "", config);
    assert!(named.contains_key("src/types/sale.rs"), "{named:?}");
    assert!(
        named.values().flatten().any(|line| line == "pub enum Sort {"),
        "{named:?}"
    );
    let stale = names(&paths, "", "rename = {\"order.yaml#/nothing\" = \"Sale\"}\n");
    assert!(stale.is_empty(), "a setting that names nothing is an error");
}

/// What of a schema in another file is given, its findings, and whether the type is one of the program's own.
fn other(config: &str) -> (Vec<&'static str>, bool) {
    let part = "Order: {type: object, properties: {at: {type: string, minimum: 1}, price: {type: number, pattern: a}}}";
    let root = format!("{HEAD}paths:\n{}", operation("a", "parts/order.yaml#/Order"));
    let files = BTreeMap::from([("parts/order.yaml".to_owned(), part.as_bytes().to_vec())]);
    let config = Config::parse(config).expect("the settings are right");
    let outcome = Description::new(Sources::new("root.yaml", root).with_files(files), config).generate();
    let codes = outcome
        .report
        .findings
        .iter()
        .map(|finding| finding.diagnostic.code.as_str());
    let mut texts = outcome.files.iter().flat_map(generator::FileTree::iter);
    (
        codes.collect(),
        texts.any(|(_, text)| text.contains("at: Option<Parsed<my::Date>>")),
    )
}

#[test]
fn findings_of_other_files_are_accepted_and_their_types_replaced() {
    let accept = |at: &str| format!("[[accept]]\ncode = \"ignored-keyword\"\nat = \"{at}\"\nreason = \"known\"\n");
    assert_eq!(other(""), (vec!["ignored-keyword", "ignored-keyword"], false));
    assert_eq!(
        other(&accept("parts/order.yaml#/Order/properties/at")),
        (vec!["ignored-keyword"], false)
    );
    assert_eq!(other(&accept("parts/order.yaml#")), (vec![], false));
    let types = "types = {\"parts/order.yaml#/Order/properties/at\" = {type = \"my::Date\", dependency = \"1\"}}\n";
    assert!(other(types).1);
    // One that accepts nothing is an error.
    assert!(other(&accept("parts/order.yaml#/Gone")).0.contains(&"stale-acceptance"));
}
