//! What the model understands of a path is what is sent, whatever the template looks like.

use case_paths::api::paths::*;
use case_paths::runtime::operation::Operation;

fn sent(operation: impl Operation) -> String {
    let request = operation.request("https://h/v1").expect("the request is as described");
    let uri = request.uri().to_string();
    uri.strip_prefix("https://h/v1")
        .expect("it goes to the base URL")
        .to_owned()
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn expressions_are_names() {
    let rest = text("c/d e?f");
    assert_eq!(sent(Expressions { id: 7, rest }), "/a/7/b/c/d%20e%3Ff");
    let path = text("a/b%2Fc.txt");
    assert_eq!(sent(CatchAll { path }), "/files/a/b%2Fc.txt");
    let name = text("shelves/1/books/ü");
    assert_eq!(sent(CustomVerb { name }), "/v1/shelves/1/books/%C3%BC:read");
    assert_eq!(sent(Colon { id: text("a:b") }), "/users/a%3Ab/posts");
}

#[test]
fn operators_write_what_they_stand_for() {
    let operation = Operators {
        level: 3,
        tile: text("x/y"),
        format: text("png"),
        size: vec![256, 512],
    };
    assert_eq!(sent(operation), "/map/3/x%2Fy.png;size=256,512");
    assert_eq!(sent(Comma { lat: 1.5, lng: -2.0 }), "/at/1.5,-2");
}

#[test]
fn parameters_are_found_by_near_names() {
    assert_eq!(sent(OtherSpelling { pet_id: text("a b") }), "/pets/a%20b");
    // The one that is called exactly so takes its own place.
    let operation = TwoSpellings {
        pet_id: text("described"),
        pet_id_camel: text("not"),
    };
    assert_eq!(sent(operation), "/both/not/described");
}

#[test]
fn queries_of_the_template() {
    let both = QueryList {
        page: Some(2),
        size: 50,
    };
    assert_eq!(sent(both), "/things?size=50&page=2");
    let operation = UndescribedQuery {
        q: vec![text("a"), text("b")],
        undescribed: Some(text("c")),
    };
    assert_eq!(sent(operation), "/found?q=a&q=b&undescribed=c");
    assert_eq!(sent(OwnQuery { limit: None }), "/messages?beta=true");
    assert_eq!(sent(OwnQuery { limit: Some(1) }), "/messages?beta=true&limit=1");
    assert_eq!(sent(VariableInQuery { q: text("a&b") }), "/search?q=a%26b&exact");
    assert_eq!(sent(Fragment {}), "/messages");
}

#[test]
fn literals_are_encoded_once() {
    let operation = Literals {
        a_b_c: text("1"),
        x: text("2/%"),
        left: text("3"),
    };
    assert_eq!(sent(operation), "/odd%20name/1/%C3%BC%2F2%2F%25/100%25/3right");
    assert_eq!(sent(Brace {}), "/open/%7Bbrace");
    assert_eq!(sent(Bare { id: text("x") }), "/bare/x/again/x");
    let operation = TwoInASegment {
        a: text("1.2"),
        b: text("{}"),
    };
    assert_eq!(sent(operation), "/x/1.2.%7B%7D");
}

#[test]
fn a_value_never_leaves_its_segment() {
    let operation = TwoInASegment {
        a: text(""),
        b: text("."),
    };
    assert_eq!(
        operation.request("https://h").unwrap_err().to_string(),
        "twoInASegment: the path parameter `a` is `.` or `..`, which no path segment can be"
    );
    let operation = CatchAll { path: text("a/../b") };
    assert_eq!(
        operation.request("https://h").unwrap_err().to_string(),
        "catchAll: the path parameter `path` has a segment that is `.` or `..`, which no path segment can be"
    );
    // What is behind the question mark is no segment.
    let operation = VariableInQuery { q: text("..") };
    assert_eq!(sent(operation), "/search?q=..&exact");
}
