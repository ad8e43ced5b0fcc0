//! Discriminators of any kind, and several variants of one object.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::runtime::data::deviations::decode_tolerantly;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::rules::Rule;
use crate::runtime::data::visit::validate;
use crate::{record, union};

record! {
    pub struct Circle {
        pub kind: String,
        pub radius: i64,
    }
}

record! {
    pub struct Ring {
        pub kind: String,
        pub radius: i64,
        pub width: i64,
    }
}

record! {
    pub struct Plain {
        pub width: Option<i64>,
    }
}

union! {
    pub enum Shape tag "kind" {
        Circle(Circle) = "circle" | "round",
        Ring(Ring) = "ring" | "round",
        Plain(Plain) = "plain",
        ..Unknown(Value),
    }
}

union! {
    pub enum Picture tag "kind" {
        Shape(Shape) = "circle" | "round" | "ring" | "plain",
        Text(BTreeMap<String, Value>) = "text",
        ..Unknown(Value),
    }
}

// A base that has its own tag, and is told from others by another.
union! {
    pub enum Mammal tag "sub" {
        Cat(Plain) = "cat",
        Base(Open),
        ..Unknown(Value),
    }
}

record! {
    pub struct Open {
        pub width: Option<i64>,
        ..pub extra: BTreeMap<String, Value>,
    }
}

union! {
    pub enum Version tag "v" json {
        One(Plain) = "1",
        Two(Plain) = "2",
        Off(Plain) = "false",
        ..Unknown(Value),
    }
}

record! {
    pub struct Card {
        pub number: String,
        pub holder: Option<String>,
    }
}

record! {
    pub struct Account {
        pub iban: String,
        pub holder: Option<String>,
    }
}

record! {
    pub struct Closed {
        pub cash: bool,
    } ; closed true
}

union! {
    pub enum Payment {
        Card(Card),
        Account(Account),
        Closed(Closed),
        & Several(Vec<Payment>),
        ..Unknown(Value),
    }
}

// Each is one of the others, or something of its own.
union! {
    pub enum A + Box {
        B(Box<B>),
        C(Box<C>),
        D(Box<D>),
        Text(String),
        ..Unknown(Value),
    }
}

union! {
    pub enum B + Box {
        A(Box<A>),
        C(Box<C>),
        D(Box<D>),
        Integer(i64),
        ..Unknown(Value),
    }
}

union! {
    pub enum C + Box {
        A(Box<A>),
        B(Box<B>),
        D(Box<D>),
        List(Vec<A>),
        ..Unknown(Value),
    }
}

union! {
    pub enum D + Box {
        A(Box<A>),
        B(Box<B>),
        C(Box<C>),
        Object(Holder),
        ..Unknown(Value),
    }
}

record! {
    pub struct Holder {
        pub a: A,
    }
}

// A tag that leads to each other.
union! {
    pub enum Ping tag "kind" + Box {
        Pong(Box<Pong>) = "x",
        ..Unknown(Value),
    }
}

union! {
    pub enum Pong tag "kind" + Box {
        Ping(Box<Ping>) = "x",
        ..Unknown(Value),
    }
}

union! {
    pub enum Broad {
        Texts(Vec<String>),
        Plain(Plain),
        Any(Value),
        ..Unknown(Value),
    }
}

union! {
    pub enum Lists {
        Texts(Vec<String>) [Rule::MaxItems(2)],
        Integers(Vec<i64>),
        ..Unknown(Value),
    }
}

fn read<T: crate::runtime::data::reflect::Reflect>(value: &Value) -> (T, Vec<String>) {
    let (read, deviations) = decode_tolerantly::<T>(value.to_string().as_bytes()).unwrap();
    (read, deviations.iter().map(ToString::to_string).collect())
}

#[test]
fn a_value_that_means_several_variants_is_told_by_what_else_is_there() {
    for (value, expected) in [
        (json!({"kind": "round", "radius": 1}), "Circle"),
        (json!({"kind": "round", "radius": 1, "width": 2}), "Ring"),
        (json!({"kind": "ring", "radius": 1, "width": 2}), "Ring"),
        (json!({"kind": "plain", "width": 2}), "Plain"),
    ] {
        let (shape, deviations) = read::<Shape>(&value);
        assert!(format!("{shape:?}").starts_with(expected), "{value} {shape:?}");
        assert_eq!(deviations, [""; 0], "{value}");
        assert_eq!(serde_json::to_value(&shape).unwrap(), value);
    }
}

#[test]
fn without_the_discriminator_the_structure_decides() {
    let (shape, deviations) = read::<Shape>(&json!({"radius": 1, "width": 2}));
    assert!(matches!(shape, Shape::Ring(_)), "{shape:?}");
    assert_eq!(deviations, ["/kind is missing"]);
    // Where it decides nothing, the tag that is not there is not written.
    let value = json!({"width": 2});
    let (mammal, deviations) = read::<Mammal>(&value);
    assert_eq!(deviations, [""; 0]);
    assert_eq!(serde_json::to_value(&mammal).unwrap(), value, "{mammal:?}");
}

#[test]
fn the_variant_writes_its_tag() {
    let circle = |kind: &str| Circle {
        kind: kind.into(),
        radius: 1,
    };
    for (kind, written) in [
        ("circle", "circle"),
        ("round", "round"),
        ("ring", "circle"),
        ("", "circle"),
    ] {
        let shape = Shape::Circle(circle(kind));
        assert_eq!(
            serde_json::to_value(&shape).unwrap(),
            json!({"kind": written, "radius": 1}),
            "{kind}"
        );
        // Also through a union around it.
        let picture = Picture::Shape(shape);
        assert_eq!(
            serde_json::to_string(&picture).unwrap().matches("kind").count(),
            1,
            "{kind}"
        );
        assert_eq!(serde_json::to_value(&picture).unwrap()["kind"], written);
    }
    let text = Picture::Text(BTreeMap::from([("kind".to_owned(), json!("ring"))]));
    assert_eq!(serde_json::to_value(&text).unwrap(), json!({"kind": "text"}));
}

#[test]
fn numbers_and_booleans_are_tags_too() {
    for (value, expected) in [
        (json!({"v": 1, "width": 1}), "One"),
        (json!({"v": 2.0}), "Two"),
        (json!({"v": false}), "Off"),
        (json!({"v": "1"}), "Unknown"),
        (json!({"v": 3}), "Unknown"),
    ] {
        let (version, deviations) = read::<Version>(&value);
        assert!(format!("{version:?}").starts_with(expected), "{value} {version:?}");
        assert_eq!(deviations.len(), usize::from(expected == "Unknown"), "{value}");
        if value["v"] != json!(2.0) {
            assert_eq!(serde_json::to_value(&version).unwrap(), value);
        }
    }
    assert_eq!(
        serde_json::to_string(&Version::Two(Plain { width: None })).unwrap(),
        r#"{"v":2}"#
    );
}

#[test]
fn several_variants_of_one_object_are_read_and_written_side_by_side() {
    let value = json!({"number": "1", "iban": "2", "holder": "h"});
    let (payment, deviations) = read::<Payment>(&value);
    assert_eq!(deviations, [""; 0]);
    let Payment::Several(parts) = &payment else {
        panic!("{payment:?}");
    };
    assert!(
        matches!(&parts[..], [Payment::Card(card), Payment::Account(account)]
            if card.number == "1" && account.iban == "2" && account.holder.as_deref() == Some("h")),
        "{parts:?}"
    );
    assert_eq!(serde_json::to_value(&payment).unwrap(), value);
    assert_eq!(payment.clone(), payment);
    assert!(format!("{payment:?}").starts_with("Several("));
    assert_eq!(validate(&payment).len(), 0);
    assert_eq!(serde_json::from_value::<Payment>(value).unwrap(), payment);
    // What none of them knows is said once.
    let (_, deviations) = read::<Payment>(&json!({"number": "1", "iban": "2", "new": 3}));
    assert_eq!(deviations, ["/new is not documented"]);
    // One that says it all is enough, and one that allows for nothing else never stands beside another.
    for (value, expected) in [
        (json!({"number": "1", "holder": "h"}), "Card"),
        (json!({"iban": "1"}), "Account"),
        (json!({"cash": true}), "Closed"),
        (json!({"number": "1", "cash": true}), "Card"),
        (json!({"number": "1", "iban": 2}), "Card"),
    ] {
        let (payment, _) = read::<Payment>(&value);
        assert!(format!("{payment:?}").starts_with(expected), "{value} {payment:?}");
    }
}

#[test]
fn what_stands_beside_an_object_is_one() {
    for payment in [
        Payment::Several(Vec::new()),
        Payment::Several(vec![Payment::Unknown(json!("text"))]),
    ] {
        assert_eq!(validate(&payment).len(), 1, "{payment:?}");
    }
}

/// What is said of an object as a whole is said of all that stands side by side, and a member has one value.
#[test]
fn what_stands_side_by_side_is_checked_as_one() {
    let card = |holder: Option<&str>| {
        Payment::Card(Card {
            number: "1".to_owned(),
            holder: holder.map(str::to_owned),
        })
    };
    let account = |holder: Option<&str>| {
        Payment::Account(Account {
            iban: "2".to_owned(),
            holder: holder.map(str::to_owned),
        })
    };
    let several = Payment::Several(vec![card(Some("a")), account(Some("b"))]);
    assert_eq!(
        texts(&several),
        [" has two values for `holder` in what stands side by side"]
    );
    assert!(serde_json::to_value(&several).is_err());
    let one = Payment::Several(vec![card(Some("a")), account(Some("a"))]);
    assert_eq!(texts(&one), [""; 0]);
    assert_eq!(texts(&Payment::Several(vec![card(None), account(None)])), [""; 0]);

    let both = |small: Option<i64>| Pair::Several(vec![Pair::One(One { a: 1, small }), Pair::Two(Two { b: 2 })]);
    assert_eq!(texts(&both(None)), [""; 0]);
    assert_eq!(texts(&both(Some(3))), [" has 3 members, at most 2 are allowed"; 2]);
    assert_eq!(
        texts(&Pair::One(One { a: 1, small: None })),
        [" has 1 members, at least 2 are required"]
    );
}

fn texts(value: &dyn Reflect) -> Vec<String> {
    let found = validate(value);
    found
        .into_iter()
        .map(|(pointer, violation)| format!("{pointer} {violation}"))
        .collect()
}

record! {
    pub struct One {
        pub a: i64,
        pub small: Option<i64>,
    } ; rules [Rule::MinProperties(2), Rule::MaxProperties(2)]
}

record! {
    pub struct Two {
        pub b: i64,
    } ; rules [Rule::MinProperties(2), Rule::MaxProperties(2)]
}

union! {
    pub enum Pair {
        One(One),
        Two(Two),
        & Several(Vec<Pair>),
        ..Unknown(Value),
    }
}

/// The answer of a union at a value is looked for once, however often the union is met there.
#[test]
fn unions_of_unions_are_told_apart_at_once() {
    let started = std::time::Instant::now();
    let mut nested = json!("x");
    for depth in 0..50 {
        nested = if depth % 2 == 0 {
            json!({ "a": nested })
        } else {
            json!([nested])
        };
    }
    for value in [
        json!("x"),
        json!(1),
        json!({"a": "x"}),
        json!(["x", {"a": 1}]),
        json!([]),
        nested,
    ] {
        let (read, deviations) = read::<A>(&value);
        assert_eq!(deviations, [""; 0], "{value}");
        assert_eq!(serde_json::to_value(&read).unwrap(), value);
    }
    let (found, deviations) = read::<A>(&json!(true));
    assert!(matches!(found, A::Unknown(_)), "{found:?}");
    assert_eq!(deviations.len(), 1);
    let (found, deviations) = read::<Ping>(&json!({"kind": "x"}));
    assert_eq!(serde_json::to_value(&found).unwrap(), json!({"kind": "x"}));
    assert_eq!(deviations.len(), 1);
    assert!(
        started.elapsed() < std::time::Duration::from_secs(5),
        "{:?}",
        started.elapsed()
    );
}

record! {
    pub struct Left {
        pub left: String,
        pub child: Option<Box<Twin>>,
    }
}

record! {
    pub struct Right {
        pub right: String,
        pub child: Option<Box<Twin>>,
    }
}

union! {
    pub enum Twin + Box {
        Left(Left),
        Right(Right),
        & Several(Vec<Twin>),
        ..Unknown(Value),
    }
}

/// Each part has the child, and so on: a value of a few hundred bytes is not read a million times.
#[test]
fn what_holds_of_several_within_several_is_read_a_bounded_number_of_times() {
    let nested = |depth| {
        (0..depth).fold(
            json!({"left": "l", "right": "r"}),
            |child, _| json!({"left": "l", "right": "r", "child": child}),
        )
    };
    let (read_whole, deviations) = read::<Twin>(&nested(8));
    assert_eq!(deviations, [""; 0]);
    assert_eq!(serde_json::to_value(&read_whole).unwrap(), nested(8));
    let started = std::time::Instant::now();
    let (read_once, deviations) = read::<Twin>(&nested(60));
    assert!(matches!(read_once, Twin::Several(_)));
    assert!(
        deviations
            .iter()
            .any(|deviation| deviation.ends_with("so that one alone is taken")),
        "{deviations:?}"
    );
    // What is made of text is what stood there, or an error.
    let text = nested(60).to_string();
    assert!(serde_json::from_str::<Twin>(&text).is_err());
    let many = Value::Array(vec![nested(20); 50]);
    let (_, deviations) = read::<Vec<Twin>>(&many);
    assert!(!deviations.is_empty());
    // A long text counts for what it is, and so do members that nothing describes: each part would have the first, and look at the
    // second.
    let within =
        |innermost: Value| (0..13).fold(innermost, |child, _| json!({"left": "l", "right": "r", "child": child}));
    let mut unlisted = json!({"left": "l", "right": "r"});
    for number in 0..20_000 {
        unlisted[format!("member {number}")] = json!(number);
    }
    for innermost in [json!({"left": "l".repeat(1_000_000), "right": "r"}), unlisted] {
        let (read, deviations) = read::<Twin>(&within(innermost));
        assert!(
            deviations
                .iter()
                .any(|deviation| deviation.ends_with("so that one alone is taken"))
        );
        assert!(format!("{read:?}").len() < 20_000_000);
    }
    assert!(
        started.elapsed() < std::time::Duration::from_secs(10),
        "{:?}",
        started.elapsed()
    );
}

#[test]
fn what_deviates_further_in_is_what_takes_it_as_it_is() {
    for (value, expected) in [
        (json!(["a"]), "Texts"),
        (json!(["a", 1]), "Any"),
        (json!({"width": 1}), "Plain"),
        // One more member is no reason.
        (json!({"width": 1, "height": 1}), "Plain"),
        (json!({"width": "1"}), "Any"),
        (json!(1), "Any"),
    ] {
        let (read, _) = read::<Broad>(&value);
        assert!(format!("{read:?}").starts_with(expected), "{value} {read:?}");
    }
}

#[test]
fn a_variant_whose_rule_is_broken_is_taken_before_one_that_changes_the_value() {
    for (value, expected, deviations) in [
        (json!(["a"]), "Texts", 0),
        (json!(["a", "b", "c"]), "Texts", 1),
        (json!([1, 2, 3]), "Integers", 0),
    ] {
        let (lists, found) = read::<Lists>(&value);
        assert!(format!("{lists:?}").starts_with(expected), "{value} {lists:?}");
        assert_eq!(found.len(), deviations, "{found:?}");
        assert_eq!(serde_json::to_value(&lists).unwrap(), value);
    }
}
