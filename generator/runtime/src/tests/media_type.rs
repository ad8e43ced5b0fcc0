//! Media types: precedence of ranges and parameters (RFC 9110, section 12.5.1).

use crate::runtime::data::media_type::{closeness, entries, is_json, parameter};
use crate::runtime::response::choice::is_within;

#[test]
fn the_closest_range_counts() {
    // Each is closer than the one before.
    let ranges = [
        "*/*",
        "text/*",
        "text/plain",
        "text/plain;format=flowed",
        "text/plain; format=flowed; delsp=yes",
    ];
    let media_type = "Text/Plain; charset=utf-8; delsp=yes; FORMAT=\"flowed\"";
    let found: Vec<Option<usize>> = ranges.iter().map(|range| closeness(media_type, range)).collect();
    assert!(found.iter().all(Option::is_some) && found.is_sorted(), "{found:?}");
    assert_eq!(
        found.iter().collect::<std::collections::HashSet<_>>().len(),
        ranges.len()
    );
    assert_eq!(closeness(media_type, &ranges.join(", ")), found[4]);
}

#[test]
fn a_range_has_what_its_parameters_say() {
    for (media_type, range, is) in [
        ("application/json", "application/json; charset=utf-8", true),
        (
            "application/json; charset=latin1",
            "application/json; charset=utf-8",
            true,
        ),
        ("application/json", "application/json; version=1", false),
        ("application/json; version=2", "application/json; version=1", false),
        ("application/json; version=\"1\"", "application/json;version=1", true),
        (
            "application/json; profile=\"a;b, c\\\"d\"",
            "application/json; profile=\"a;b, c\\\"d\"",
            true,
        ),
        (
            "application/json; profile=a",
            "application/json; profile=\"a\", text/plain",
            true,
        ),
        ("application/vnd.a+json", "application/*+json", true),
        ("application/json", "application/*+json", false),
        ("json", "application/json", false),
        ("", "*/*", false),
    ] {
        assert_eq!(
            closeness(media_type, range).is_some(),
            is,
            "{media_type} within {range}"
        );
    }
    assert!(is_within(
        "application/json; version=2",
        "text/plain, application/json;version=1"
    ));
}

#[test]
fn what_media_types_are_made_of() {
    let list = "application/json; profile=\"a, b\" ,, text/*";
    assert_eq!(
        entries(list).collect::<Vec<_>>(),
        ["application/json; profile=\"a, b\"", "text/*"]
    );
    assert_eq!(parameter("a/b; X=\"1\\\\2\"; x=3", "x").as_deref(), Some("1\\2"));
    assert_eq!(parameter("a/b", "charset"), None);
    for (name, is) in [
        ("Text/JSON; a=b", true),
        ("a/b+json", true),
        ("a/json", false),
        ("application/jsonl", false),
    ] {
        assert_eq!(is_json(name), is, "{name}");
    }
}
