//! Values that programs make: constructors, conversions, constants.

use std::collections::BTreeMap;

use serde_json::{Value, json, to_value};

use crate::runtime::data::rules::Rule;
use crate::{record, union};

record! {
    pub struct UserMessage {
        pub role: String = "role" [Rule::Equals("\"user\"")],
        pub content: Content,
        pub name: Option<String>,
        pub kind: Option<String> = "kind" [Rule::Equals("\"message\"")],
        ..pub extra: BTreeMap<String, Value>,
    } impl new(content: impl Into<Content>)
}

record! {
    pub struct Ping {
        pub r#type: String = "type" [Rule::Equals("\"ping\"")],
        pub version: i64 = "version" [Rule::Equals("2")],
        pub note: Option<String>,
    } impl Default
}

union! {
    pub enum Content {
        Text(String) + From<String, &str>,
        Parts(Vec<String>) + From,
        Message(Box<UserMessage>) + From<UserMessage>,
        Count(i64),
        ..Unknown(Value),
    }
}

#[test]
fn what_must_be_there_is_asked_for_and_the_rest_is_left_out() {
    let message = UserMessage::new("hello");
    assert_eq!(to_value(&message).unwrap(), json!({"role": "user", "content": "hello"}));
    let named = UserMessage {
        name: Some("n".into()),
        ..UserMessage::new(vec!["a".to_owned()])
    };
    assert_eq!(
        to_value(&named).unwrap(),
        json!({"role": "user", "content": ["a"], "name": "n"})
    );
}

#[test]
fn constants_that_must_be_there_are_filled_in() {
    assert_eq!(
        to_value(Ping::default()).unwrap(),
        json!({"type": "ping", "version": 2})
    );
    // What was received is as it was received.
    let received: Ping = serde_json::from_value(json!({"type": "", "version": 2})).unwrap();
    assert_eq!(received.r#type, "");
    assert_eq!(received.clone().r#type, "");
}

#[test]
fn what_a_variant_holds_becomes_it() {
    assert_eq!(Content::from("a"), Content::Text("a".into()));
    assert_eq!(Content::from("a".to_owned()), Content::Text("a".into()));
    let inner = UserMessage::new("a");
    assert_eq!(Content::from(inner.clone()), Content::Message(Box::new(inner)));
}
