//! A verdict for each kind of change, and programs that bear it out: `tests/changes/` has a row for each kind.

mod rows;
mod witness;

use std::collections::BTreeSet;

/// What is said of each row.
#[test]
fn each_kind_of_change_is_reported() {
    for row in rows::all() {
        let report = match row.changes() {
            Some(changes) => changes.text(),
            None => format!("{}\n", row.note.as_deref().unwrap_or_default()),
        };
        insta::with_settings!({
            snapshot_path => rows::folder().join("reports"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
            description => row.title.clone(),
        }, {
            insta::assert_snapshot!(row.file(), report);
        });
    }
}

#[test]
fn no_row_is_missing() {
    let numbers: BTreeSet<u32> = rows::all()
        .iter()
        .filter_map(|row| row.number().trim_end_matches(char::is_alphabetic).parse().ok())
        .collect();
    let missing: Vec<u32> = (1..=120).filter(|number| !numbers.contains(number)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Each kind of change is in a report, but for those that are not of a description: they have tests of their own.
#[test]
fn no_kind_is_missing() {
    let of_the_crate = ["generator-changed", "package-renamed", "runtime-moved"];
    let found: BTreeSet<&str> = rows::all()
        .iter()
        .filter_map(rows::Row::changes)
        .flat_map(|changes| {
            changes
                .list
                .iter()
                .map(|change| change.kind.as_str())
                .collect::<Vec<_>>()
        })
        .collect();
    let missing: Vec<&str> = generator::ChangeKind::ALL
        .iter()
        .map(|kind| kind.as_str())
        .filter(|kind| !found.contains(kind) && !of_the_crate.contains(kind))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// What is reported has a program that notices it: each row whose verdicts differ has one for the letter, and each silent one
/// has a text.
#[test]
fn each_verdict_has_a_witness() {
    for row in rows::all() {
        let Some(changes) = row.changes() else {
            assert!(
                row.note.is_some(),
                "row {} has neither a description nor a reason",
                row.number()
            );
            continue;
        };
        let number = row.number();
        let (contract, literal) = rows::breaks(&changes);
        let silent = changes.list.iter().any(|change| change.silent);
        assert!(row.contract.is_some(), "row {number}: no program");
        assert!(
            contract || !literal || row.literal.is_some(),
            "row {number}: no program by the letter\n{}",
            changes.text()
        );
        assert!(
            literal || row.literal.is_none(),
            "row {number}: the report says that nothing breaks by the letter"
        );
        assert!(
            contract || silent == row.silent.is_some(),
            "row {number}: silent is {silent}\n{}",
            changes.text()
        );
    }
}

/// A description in which everything stands in another order is the same.
#[test]
fn order_alone_is_no_change() {
    for row in rows::all() {
        let Some(text) = row.old_text() else { continue };
        let value: serde_yaml::Value = serde_yaml::from_str(&text).expect("a row is YAML");
        let turned = serde_yaml::to_string(&reversed(value, &[])).expect("it is still YAML");
        let old = rows::description(text, generator::Config::default());
        let new = rows::description(turned, generator::Config::default());
        let changes = generator::Changes::between(&old, &new, "2027-01-01").expect("both can be compared");
        // The first call that the documentation shows is another one.
        let list = changes
            .list
            .iter()
            .filter(|change| change.kind != generator::ChangeKind::DocumentationChanged);
        assert_eq!(list.count(), 0, "row {}:\n{}", row.number(), changes.text());
    }
}

/// Types of another crate than before are other types, whatever they are called.
#[test]
fn a_runtime_that_moves_is_a_major_release() {
    let text = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n";
    let with = |settings: &str| {
        let config = generator::Config::parse(settings).expect("the settings are right");
        rows::description(text.to_owned(), config)
    };
    let (own, shared) = ("runtime = 'own'", "runtime = '../api-runtime'");
    let other = "runtime = { name = 'other', path = '../api-runtime' }";
    let changes = |old: &str, new: &str| {
        let changes = generator::Changes::between(&with(old), &with(new), "2027-01-01").expect("both are right");
        let moved = changes.list.iter();
        let moved = moved.filter(|change| change.kind == generator::ChangeKind::RuntimeMoved);
        (
            changes.contract(),
            moved.map(|change| change.message.clone()).collect::<Vec<_>>(),
        )
    };
    for (old, new, message) in [
        (
            own,
            shared,
            "the runtime is that of the crate `api-runtime` instead of the crate itself",
        ),
        (
            shared,
            own,
            "the runtime is that of the crate itself instead of the crate `api-runtime`",
        ),
        (
            shared,
            other,
            "the runtime is that of the crate `other` instead of the crate `api-runtime`",
        ),
    ] {
        assert_eq!(changes(old, new), (generator::Bump::Major, vec![message.to_owned()]));
    }
    assert_eq!(changes(shared, shared), (generator::Bump::None, Vec::new()));
    // Where it is found is not what it is.
    assert_eq!(
        changes(shared, "runtime = 'api-runtime'"),
        (generator::Bump::None, Vec::new())
    );
}

/// A union that holds itself in a variant without a name, and an object that becomes one, are compared in a finite time.
#[test]
fn unions_that_hold_themselves_are_compared() {
    let changes = |old: &str, new: &str| {
        let whole = |schemas: &str| {
            let content = "content: {application/json: {schema: {$ref: '#/components/schemas/Value'}}}";
            let operation = format!("requestBody: {{{content}}}, responses: {{'200': {{description: ok, {content}}}}}");
            let paths = format!("paths: {{/values: {{post: {{operationId: send, {operation}}}}}}}");
            let text = format!(
                "openapi: 3.1.0\ninfo: {{title: A, version: '1'}}\n{paths}\ncomponents: {{schemas: {{Value: {schemas}}}}}\n"
            );
            rows::description(text, generator::Config::default())
        };
        let changes = generator::Changes::between(&whole(old), &whole(new), "2027-01-01").expect("both are right");
        let named = changes.list.iter();
        let named = named.map(|change| format!("{}: {}", change.kind.as_str(), change.message));
        named.collect::<Vec<_>>()
    };
    let value = "{oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Value'}}]}";
    let object = "{type: object, properties: {inner: {$ref: '#/components/schemas/Value'}}}";
    let either = format!("{{oneOf: [{{type: string}}, {object}]}}");
    for same in [value, object, &either] {
        assert_eq!(changes(same, same), Vec::<String>::new(), "{same}");
    }
    let longer = value.replace("{type: string}", "{type: string}, {type: boolean}");
    let limited = value.replace("type: array", "type: array, maxItems: 3");
    assert_eq!(
        changes(value, &longer),
        [
            "variant-added: a boolean is a new variant",
            "variant-added: there is `Value::Boolean`"
        ]
    );
    assert_eq!(
        changes(value, &limited),
        ["constraint-tightened: `maxItems` is 3, and was not limited"]
    );
    for (from, to, said) in [
        (
            object,
            either.as_str(),
            "type-changed: is one of several schemas instead of an object",
        ),
        (
            &either,
            object,
            "type-changed: is an object instead of one of several schemas",
        ),
    ] {
        assert!(changes(from, to).iter().any(|change| change == said), "{from}");
    }
}

/// Texts of a description, and names of its files, do nothing in a report.
#[test]
fn hostile_texts_do_nothing_in_a_report() {
    let text = |kind: &str| {
        let content = "content: {application/json: {schema: {$ref: '#/components/schemas/Value'}}}";
        let operation = format!("{{get: {{responses: {{'200': {{description: ok, {content}}}}}}}}}");
        let value = format!("{{type: object, properties: {{\"a`\\e[2Jb\\u202e\": {{type: {kind}}}}}}}");
        format!(
            "openapi: 3.1.0\ninfo: {{title: A, version: '1'}}\n\
             paths: {{\"/p`\\e[2J\\u202e\": {operation}}}\ncomponents: {{schemas: {{Value: {value}}}}}\n"
        )
    };
    let description = |kind: &str| {
        let sources = generator::Sources::new("a`\u{1b}[31m\u{202e}.yaml", text(kind));
        generator::Description::new(sources, generator::Config::default())
    };
    let changes = generator::Changes::between(&description("string"), &description("integer"), "2027-01-01");
    let changes = changes.expect("both can be compared");
    assert!(
        changes.list.iter().any(|change| !change.reach.is_empty()),
        "{}",
        changes.text()
    );
    let markdown = changes.markdown(None);
    for report in [changes.text(), markdown.clone(), changes.json(), changes.changelog()] {
        let acts = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
        assert!(!report.contains(acts), "{report:?}");
    }
    assert!(
        markdown.lines().all(|line| line.matches('`').count() % 2 == 0),
        "{markdown}"
    );
}

/// The members of objects in the opposite order; but for properties, whose order is that of arguments, and for schemes, which
/// are documented in theirs.
fn reversed(value: serde_yaml::Value, path: &[String]) -> serde_yaml::Value {
    use serde_yaml::Value;
    match value {
        Value::Mapping(members) => {
            let turn = !path
                .last()
                .is_some_and(|name| name == "properties" || name == "content");
            let mut list: Vec<(Value, Value)> = members.into_iter().collect();
            if turn {
                list.reverse();
            }
            let inner = list.into_iter().map(|(key, value)| {
                let name = key.as_str().unwrap_or_default().to_owned();
                let below: Vec<String> = path.iter().cloned().chain([name]).collect();
                (key, reversed(value, &below))
            });
            Value::Mapping(inner.collect())
        }
        other => other,
    }
}

/// A few rows of every sort, compiled with both crates.
#[test]
fn programs_bear_out_some_verdicts() {
    let some = ["3", "12", "14b", "17", "18", "25", "28b", "42", "61", "89"];
    let rows: Vec<rows::Row> = rows::all()
        .into_iter()
        .filter(|row| some.contains(&row.number().as_str()))
        .collect();
    witness::hold(&rows);
}

/// All rows: `cargo test -p tests --test changes -- --ignored`, a minute or two.
#[test]
#[ignore = "compiles some thirty crates"]
fn programs_bear_out_every_verdict() {
    witness::hold(&rows::all());
}
