//! A verdict for each kind of change, and programs that bear it out: `tests/changes/` has a row for each of the 105 kinds.

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
    let missing: Vec<u32> = (1..=105).filter(|number| !numbers.contains(number)).collect();
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
    let some = ["3", "12", "17", "18", "25", "42", "61", "89"];
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
