//! Every row of OpenAPI's style table, and what stands beside it: bytes are pinned.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::description::spec::Spec;
use crate::runtime::prelude::*;
use crate::runtime::request::writer::Inputs;

record! {
    /// `R=100, G=200, B=150` of the specification's examples.
    pub struct Color {
        pub r: i64 = "R",
        pub g: i64 = "G",
        pub b: i64 = "B",
    }
}

record! {
    /// The same in the order of the alphabet.
    pub struct Sorted {
        pub b: i64 = "B",
        pub g: i64 = "G",
        pub r: i64 = "R",
    }
}

const COLOR: Color = Color { r: 100, g: 200, b: 150 };

static SPEC: Spec = Spec {
    id: "Test",
    path: "/p/{color}/q",
    ..Spec::REST
};

fn request(spec: &'static Spec, fill: impl FnOnce(&mut Inputs)) -> Result<http::Request<Bytes>, Error> {
    let mut inputs = Inputs::new(spec);
    fill(&mut inputs);
    inputs.finish_in_memory("https://h")
}

fn path(style: Style, value: &dyn Reflect) -> String {
    match request(&SPEC, |to| to.path("color", style, value, &[])) {
        Ok(request) => {
            let path = request.uri().path().to_owned();
            path.strip_prefix("/p/").unwrap().strip_suffix("/q").unwrap().to_owned()
        }
        Err(error) => error.to_string(),
    }
}

static ROOT: Spec = Spec {
    id: "Test",
    path: "/",
    ..Spec::REST
};

fn query(style: Style, value: &dyn Reflect) -> String {
    match request(&ROOT, |to| to.query("color", style, value, &[])) {
        Ok(request) => request.uri().query().unwrap_or_default().to_owned(),
        Err(error) => error.to_string(),
    }
}

fn header(style: Style, value: &dyn Reflect) -> String {
    match request(&ROOT, |to| to.header("color", style, value, &[])) {
        Ok(request) => match request.headers().get("color") {
            Some(value) => value.to_str().unwrap().to_owned(),
            None => "(none)".to_owned(),
        },
        Err(error) => error.to_string(),
    }
}

fn cookie(style: Style, value: &dyn Reflect) -> String {
    match request(&ROOT, |to| to.cookie("color", style, value, &[])) {
        Ok(request) => match request.headers().get("cookie") {
            Some(value) => value.to_str().unwrap().to_owned(),
            None => "(none)".to_owned(),
        },
        Err(error) => error.to_string(),
    }
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

type Write = fn(Style, &dyn Reflect) -> String;

/// OpenAPI 3.1.1, section 4.8.12.6, "Style Examples".
#[test]
fn the_style_table() {
    let array = names(&["blue", "black", "brown"]);
    let empty = "the path parameter `color` is empty, which no path segment can be";
    let dot = "the path parameter `color` is `.` or `..`, which no path segment can be";
    for (name, write, style, [none, text, list, object]) in [
        (
            "path matrix",
            path as Write,
            Style::MATRIX,
            [
                ";color",
                ";color=blue",
                ";color=blue,black,brown",
                ";color=R,100,G,200,B,150",
            ],
        ),
        (
            "path matrix exploded",
            path,
            Style::MATRIX_EXPLODED,
            [
                ";color",
                ";color=blue",
                ";color=blue;color=black;color=brown",
                ";R=100;G=200;B=150",
            ],
        ),
        (
            "path label",
            path,
            Style::LABEL,
            [dot, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
        ),
        (
            "path label exploded",
            path,
            Style::LABEL_EXPLODED,
            [dot, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
        ),
        (
            "path simple",
            path,
            Style::SIMPLE,
            [empty, "blue", "blue,black,brown", "R,100,G,200,B,150"],
        ),
        (
            "path simple exploded",
            path,
            Style::SIMPLE_EXPLODED,
            [empty, "blue", "blue,black,brown", "R=100,G=200,B=150"],
        ),
        (
            "header simple",
            header,
            Style::SIMPLE,
            ["", "blue", "blue,black,brown", "R,100,G,200,B,150"],
        ),
        (
            "header simple exploded",
            header,
            Style::SIMPLE_EXPLODED,
            ["", "blue", "blue,black,brown", "R=100,G=200,B=150"],
        ),
        (
            "query form",
            query,
            Style::FORM_JOINED,
            [
                "color=",
                "color=blue",
                "color=blue,black,brown",
                "color=R,100,G,200,B,150",
            ],
        ),
        (
            "query form exploded",
            query,
            Style::FORM,
            [
                "color=",
                "color=blue",
                "color=blue&color=black&color=brown",
                "R=100&G=200&B=150",
            ],
        ),
        (
            "cookie form",
            cookie,
            Style::FORM_JOINED,
            [
                "color=",
                "color=blue",
                "color=blue,black,brown",
                "color=R,100,G,200,B,150",
            ],
        ),
        (
            "cookie form exploded",
            cookie,
            Style::FORM,
            [
                "color=",
                "color=blue",
                "color=blue&color=black&color=brown",
                "R=100&G=200&B=150",
            ],
        ),
        // 3.2
        (
            "cookie",
            cookie,
            Style::COOKIE_JOINED,
            [
                "color=",
                "color=blue",
                "color=blue,black,brown",
                "color=R,100,G,200,B,150",
            ],
        ),
        (
            "cookie exploded",
            cookie,
            Style::COOKIE,
            [
                "color=",
                "color=blue",
                "color=blue; color=black; color=brown",
                "R=100; G=200; B=150",
            ],
        ),
        // The table has no rows for the first two columns of these: they are as `form` is.
        (
            "spaceDelimited",
            query,
            Style::SPACE_DELIMITED,
            [
                "color=",
                "color=blue",
                "color=blue%20black%20brown",
                "color=R%20100%20G%20200%20B%20150",
            ],
        ),
        (
            "pipeDelimited",
            query,
            Style::PIPE_DELIMITED,
            [
                "color=",
                "color=blue",
                "color=blue%7Cblack%7Cbrown",
                "color=R%7C100%7CG%7C200%7CB%7C150",
            ],
        ),
        // Nor for the third of this: it is what vendors do.
        (
            "deepObject",
            query,
            Style::DEEP_OBJECT,
            [
                "color=",
                "color=blue",
                "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
                "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            ],
        ),
    ] {
        let wrote = |value: &dyn Reflect| write(style, value).replace("Test: the path", "the path");
        assert_eq!(wrote(&String::new()), none, "{name}, empty");
        assert_eq!(wrote(&"blue".to_owned()), text, "{name}, string");
        assert_eq!(wrote(&array), list, "{name}, array");
        assert_eq!(wrote(&COLOR), object, "{name}, object");
        // The same without types; the order of members is only known where it is that of the alphabet.
        assert_eq!(wrote(&json!(["blue", "black", "brown"])), list, "{name}, array");
        let sorted = Sorted { b: 150, g: 200, r: 100 };
        assert_eq!(
            wrote(&json!({"B": 150, "G": 200, "R": 100})),
            wrote(&sorted),
            "{name}, object"
        );
    }
}

#[test]
fn nothing_is_written_for_what_is_not_there() {
    let nothing: [&dyn Reflect; 7] = [
        &None::<String>,
        &Nullable::<i64>::Absent,
        &Nullable::<i64>::Null,
        &json!(null),
        &Vec::<String>::new(),
        &BTreeMap::<String, String>::new(),
        &Some(Vec::<i64>::new()),
    ];
    for value in nothing {
        for style in [
            Style::FORM,
            Style::FORM_JOINED,
            Style::PIPE_DELIMITED,
            Style::DEEP_OBJECT,
        ] {
            assert_eq!(query(style, value), "", "{style:?}");
        }
        assert_eq!(header(Style::SIMPLE, value), "(none)");
        assert_eq!(cookie(Style::FORM, value), "(none)");
        for style in [Style::SIMPLE, Style::LABEL_EXPLODED, Style::MATRIX] {
            assert_eq!(path(style, value), "Test: the path parameter `color` has no value");
        }
    }
}

#[test]
fn scalars_of_every_type() {
    for (value, text) in [
        (&true as &dyn Reflect, "true"),
        (&-5_i32, "-5"),
        (&u64::MAX, "18446744073709551615"),
        (&1.0_f64, "1"),
        (&1e21_f64, "1000000000000000000000"),
        (&json!(1.5), "1.5"),
        (&Some("a b".to_owned()), "a%20b"),
        (&Box::new(Some("x".to_owned())), "x"),
        (&Bytes::from_static(b"raw"), "raw"),
    ] {
        assert_eq!(query(Style::FORM, value), format!("color={text}"));
        assert_eq!(path(Style::SIMPLE, value), text);
    }
    let error = request(&ROOT, |to| to.query("color", Style::FORM, &f64::NAN, &[])).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Test: the query parameter `color` is not a finite number"
    );
}

#[test]
fn nesting() {
    let nested = json!({"a": {"b": {"c": 1}, "d": ["x", {"e": true}]}, "f": null});
    assert_eq!(
        query(Style::DEEP_OBJECT, &nested)
            .replace("%5B", "[")
            .replace("%5D", "]"),
        "color[a][b][c]=1&color[a][d][0]=x&color[a][d][1][e]=true&color[f]="
    );
    // No style has a row for it: JSON text.
    assert_eq!(query(Style::FORM, &json!({"a": {"b": 1}})), "a=%7B%22b%22%3A1%7D");
    assert_eq!(query(Style::FORM, &json!([["x"], 2])), "color=%5B%22x%22%5D&color=2");
    assert_eq!(header(Style::SIMPLE, &json!([{"b": 1.5}])), r#"{"b":1.5}"#);
}

/// Reserved and other characters (RFC 3986, section 2).
const RESERVED: &str = ":/?#[]@!$&'()*+,;=";

#[test]
fn percent_encoding() {
    let unreserved = "AZaz09-._~".to_owned();
    assert_eq!(path(Style::SIMPLE, &unreserved), unreserved);
    assert_eq!(query(Style::FORM, &unreserved), format!("color={unreserved}"));
    let reserved = "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D";
    assert_eq!(path(Style::SIMPLE, &RESERVED.to_owned()), reserved);
    assert_eq!(query(Style::FORM, &RESERVED.to_owned()), format!("color={reserved}"));
    assert_eq!(cookie(Style::FORM, &RESERVED.to_owned()), format!("color={reserved}"));
    assert_eq!(header(Style::SIMPLE, &RESERVED.to_owned()), RESERVED);
    assert_eq!(
        path(Style::SIMPLE, &"a b%\"é\u{1f600}\n".to_owned()),
        "a%20b%25%22%C3%A9%F0%9F%98%80%0A"
    );
    // Delimiters within items stay apart from those between them, or are refused.
    assert_eq!(query(Style::FORM_JOINED, &names(&["a,b", "c"])), "color=a%2Cb,c");
    let refused = |place: &str, what: &str| {
        format!("Test: the {place} `color` has a {what} in an item, which is what separates items there")
    };
    let query_of = |style, items: &[&str]| query(style, &names(items));
    assert_eq!(
        query_of(Style::PIPE_DELIMITED, &["a|b", "c"]),
        refused("query parameter", "`|`")
    );
    assert_eq!(
        query_of(Style::SPACE_DELIMITED, &["a b"]),
        refused("query parameter", "space")
    );
    assert_eq!(query_of(Style::PIPE_DELIMITED, &["a b", "c"]), "color=a%20b%7Cc");
    assert_eq!(header(Style::SIMPLE, &names(&["a,b", "c"])), refused("header", "comma"));
    assert_eq!(header(Style::SIMPLE, &names(&["\"a,b\"", "c"])), "\"a,b\",c");
    assert_eq!(header(Style::SIMPLE, &"a,b".to_owned()), "a,b");
    assert_eq!(path(Style::SIMPLE, &names(&["a,b", "c"])), "a%2Cb,c");
    assert_eq!(path(Style::LABEL, &names(&["a.b", "c"])), ".a.b,c");
    assert_eq!(
        path(Style::LABEL_EXPLODED, &names(&["a.b", "c"])),
        refused("path parameter", "dot")
    );
    assert_eq!(path(Style::LABEL_EXPLODED, &"a.b".to_owned()), ".a.b");
    assert_eq!(
        cookie(Style::COOKIE_JOINED, &names(&["a,b", "c"])),
        refused("cookie", "comma")
    );
    assert_eq!(cookie(Style::COOKIE, &names(&["a,b", "c"])), "color=a,b; color=c");
}

#[test]
fn allow_reserved() {
    let value = format!("{RESERVED} %41%4");
    assert_eq!(
        query(Style::FORM.reserved(), &value),
        "color=:/?%23[]@!$&'()*+,;=%20%41%254"
    );
    assert_eq!(path(Style::SIMPLE.reserved(), &"a/b:c?d#e".to_owned()), "a/b:c%3Fd%23e");
    assert_eq!(
        path(Style::SIMPLE.reserved(), &"a/../b".to_owned()),
        "Test: the path parameter `color` has a segment that is `.` or `..`, which no path segment can be"
    );
    assert_eq!(
        path(Style::SIMPLE.reserved(), &"a/%2E%2e/b".to_owned()),
        "Test: the path parameter `color` has a segment that is `.` or `..`, which no path segment can be"
    );
}

#[test]
fn segments_that_are_folded_away_are_refused() {
    for value in [".", ".."] {
        assert_eq!(
            path(Style::SIMPLE, &value.to_owned()),
            "Test: the path parameter `color` is `.` or `..`, which no path segment can be"
        );
    }
    // What is percent-encoded by the caller is encoded once more, so it means itself.
    assert_eq!(path(Style::SIMPLE, &"%2e%2e".to_owned()), "%252e%252e");
    assert_eq!(path(Style::SIMPLE, &"...".to_owned()), "...");
    static TWO: Spec = Spec {
        id: "Two",
        path: "/{a}{b}/{c}.json",
        ..Spec::REST
    };
    let two = |a: &str, b: &str, c: &str| {
        request(&TWO, |to| {
            to.path("a", Style::SIMPLE, &a.to_owned(), &[]);
            to.path("b", Style::SIMPLE, &b.to_owned(), &[]);
            to.path("c", Style::SIMPLE, &c.to_owned(), &[]);
        })
        .map(|request| request.uri().path().to_owned())
        .map_err(|error| error.to_string())
    };
    assert_eq!(two("a", "", "c").unwrap(), "/a/c.json");
    assert_eq!(
        two(".", ".", "c").unwrap_err(),
        "Two: the path parameter `a` is `.` or `..`, which no path segment can be"
    );
    assert!(two("", "", "c").is_err());
}

#[test]
fn values_are_checked_and_never_shown() {
    let rules = &[Rule::MaxLength(3)];
    let secret = "s3cret".to_owned();
    for place in ["query parameter", "path parameter", "header", "cookie"] {
        let error = request(&ROOT, |to| match place {
            "query parameter" => to.query("color", Style::FORM, &secret, rules),
            "path parameter" => to.path("color", Style::SIMPLE, &secret, rules),
            "header" => to.header("color", Style::SIMPLE, &secret, rules),
            _ => to.cookie("color", Style::FORM, &secret, rules),
        })
        .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Input);
        assert_eq!(
            error.to_string(),
            format!("Test: the {place} `color` is 6 characters long, at most 3 are allowed")
        );
        assert!(!format!("{error:?}").contains("s3cret"));
    }
    let items = &[Rule::Items(&[Rule::MaxLength(3)])];
    let error = request(&ROOT, |to| {
        to.query("color", Style::FORM, &names(&["a", "long"]), items)
    })
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "Test: the query parameter `color` has at /1 a value that is 4 characters long, at most 3 are allowed"
    );
}

#[test]
fn allow_empty_value() {
    let rules = &[Rule::MinLength(1)];
    let write = |style| {
        request(&ROOT, |to| to.query("color", style, &String::new(), rules))
            .map(|request| request.uri().to_string())
            .map_err(|error| error.to_string())
    };
    assert_eq!(write(Style::FORM.or_empty()).unwrap(), "https://h/?color=");
    assert_eq!(
        write(Style::FORM).unwrap_err(),
        "Test: the query parameter `color` is 0 characters long, at least 1 is required"
    );
}

#[test]
fn headers_take_visible_characters_only() {
    for value in ["a\r\nX-Evil: 1", "a\nb", "a\0b", "é", "\u{7f}"] {
        assert_eq!(
            header(Style::SIMPLE, &value.to_owned()),
            "Test: the header `color` has a character that a header cannot hold"
        );
    }
    assert_eq!(header(Style::SIMPLE, &"a\tb c".to_owned()), "a\tb c");
    let error = request(&ROOT, |to| to.header("bad name", Style::SIMPLE, &1_i64, &[])).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Test: the header `bad name` has a name that is no header name"
    );
}

/// RFC 9110, sections 5.5 and 5.6.1: what is around a value or an item of a list is none of it, and an empty item is none.
#[test]
fn headers_hold_what_arrives_as_it_was_sent() {
    for value in [" a", "a ", "\ta", " "] {
        assert_eq!(
            header(Style::SIMPLE, &value.to_owned()),
            "Test: the header `color` begins or ends with a blank, which is no part of a header's value"
        );
    }
    assert_eq!(header(Style::SIMPLE, &String::new()), "");
    let refused =
        "Test: the header `color` has an item that is empty, or begins or ends with a blank, which is not read there";
    for items in [&[" a", "b"][..], &["a", "b "], &["a", "", "b"], &[""]] {
        assert_eq!(header(Style::SIMPLE, &names(items)), refused, "{items:?}");
    }
    for (object, style) in [
        (json!({"a": ""}), Style::SIMPLE),
        (json!({"a": " b"}), Style::SIMPLE),
        (json!({" a": "b"}), Style::SIMPLE_EXPLODED),
        (json!({"a": "b "}), Style::SIMPLE_EXPLODED),
    ] {
        assert_eq!(header(style, &object), refused, "{object}");
    }
    assert_eq!(header(Style::SIMPLE_EXPLODED, &json!({"a": "", "b": " c"})), "a=,b= c");
}

#[test]
fn cookies_share_one_header() {
    let request = request(&ROOT, |to| {
        to.cookie("a", Style::FORM, &"x;y".to_owned(), &[]);
        to.cookie("b", Style::FORM, &2_i64, &[]);
        to.cookie("c", Style::COOKIE, &"z/1".to_owned(), &[]);
    })
    .unwrap();
    assert_eq!(request.headers()["cookie"], "a=x%3By; b=2; c=z/1");
    // A parameter may be the header itself (RFC 6265, section 5.4: there is one).
    let both = self::request(&ROOT, |to| {
        to.cookie("b", Style::FORM, &2_i64, &[]);
        to.header("Cookie", Style::SIMPLE, &"raw=1; x=y".to_owned(), &[]);
    });
    assert_eq!(both.unwrap().headers()["cookie"], "raw=1; x=y; b=2");
    assert_eq!(
        cookie(Style::COOKIE, &"a;b".to_owned()),
        "Test: the cookie `color` has a character that a cookie cannot hold"
    );
}

#[test]
fn content_encoded_parameters() {
    let value = json!({"a": [1, "b c"]});
    assert_eq!(
        query(Style::CONTENT_JSON, &value),
        "color=%7B%22a%22%3A%5B1%2C%22b%20c%22%5D%7D"
    );
    assert_eq!(query(Style::CONTENT_JSON, &"x".to_owned()), "color=%22x%22");
    assert_eq!(header(Style::CONTENT_JSON, &value), r#"{"a":[1,"b c"]}"#);
    assert_eq!(
        header(Style::CONTENT_JSON, &json!({"é\u{7f}": "\u{1f600}"})),
        r#"{"\u00e9\u007f":"\ud83d\ude00"}"#
    );
    assert_eq!(path(Style::CONTENT_JSON, &1_i64), "1");
    assert_eq!(
        path(Style::CONTENT_FORM, &json!({"a": "b c", "d": 1})),
        "a%3Db%2Bc%26d%3D1"
    );
    assert_eq!(cookie(Style::CONTENT_JSON, &json!([1])), "color=%5B1%5D");
    assert_eq!(query(Style::CONTENT_TEXT, &"x y".to_owned()), "color=x%20y");
    assert_eq!(query(Style::CONTENT_FORM, &json!({"a": "b c"})), "color=a%3Db%2Bc");
    assert_eq!(query(Style::CONTENT_JSON, &None::<Value>), "");
}

#[test]
fn the_whole_query_string() {
    let write = |style, value: &dyn Reflect| {
        let request = request(&ROOT, |to| to.query_string("q", style, value, &[])).unwrap();
        request.uri().query().unwrap_or_default().to_owned()
    };
    assert_eq!(
        write(Style::CONTENT_FORM, &json!({"a": "b c", "d": [1, 2]})),
        "a=b+c&d=1&d=2"
    );
    assert_eq!(write(Style::CONTENT_JSON, &json!({"a": 1})), "%7B%22a%22%3A1%7D");
    assert_eq!(write(Style::CONTENT_TEXT, &"$.a[0]".to_owned()), "%24.a%5B0%5D");
}

#[test]
fn names_on_the_wire() {
    let request = request(&ROOT, |to| {
        to.query("$top", Style::FORM, &1_i64, &[]);
        to.query("expand[]", Style::FORM, &names(&["a", "b"]), &[]);
        to.query("a b", Style::FORM, &2_i64, &[]);
    })
    .unwrap();
    assert_eq!(
        request.uri().query().unwrap(),
        "$top=1&expand%5B%5D=a&expand%5B%5D=b&a%20b=2"
    );
}

/// The generator has encoded what stands outside of the braces; in them stands a name, whatever that looks like.
#[test]
fn templates_are_sent_as_they_are() {
    static ODD: Spec = Spec {
        id: "Odd",
        path: "/a%20b/{c}:cancel/{c}{x{y}.z}?acl&v={v/w}",
        ..Spec::REST
    };
    let fill = |v: &str| {
        request(&ODD, |to| {
            to.path("v/w", Style::SIMPLE, &v.to_owned(), &[]);
            to.path("c", Style::SIMPLE, &"{x{y}.z}".to_owned(), &[]);
            to.path("x{y}.z", Style::SIMPLE, &"?".to_owned(), &[]);
            to.query("d", Style::FORM, &1_i64, &[]);
        })
        .map(|request| request.uri().to_string())
    };
    assert_eq!(
        fill("1&2").unwrap(),
        "https://h/a%20b/%7Bx%7By%7D.z%7D:cancel/%7Bx%7By%7D.z%7D%3F?acl&v=1%262&d=1"
    );
    // What is behind the question mark is no segment.
    assert!(fill("..").unwrap().ends_with("?acl&v=..&d=1"));
}

#[test]
fn base_urls() {
    let at = |base: &str| {
        Inputs::new(&ROOT)
            .finish_in_memory(base)
            .map(|request| request.uri().to_string())
            .map_err(|error| error.to_string())
    };
    assert_eq!(at("https://h:8443/v1/").unwrap(), "https://h:8443/v1/");
    assert_eq!(at("http://h").unwrap(), "http://h/");
    assert_eq!(at("http://h/v1/?a=b").unwrap(), "http://h/v1/?a=b");
    for (base, problem) in [
        (
            "/v1",
            "the server `/v1` is relative: give the whole URL with `base_url`",
        ),
        ("https://h?a=b#c", "the base URL `https://h` must not have a fragment"),
        ("https://h:99999", "the base URL `https://h:99999` is not a URL"),
        ("ftp://h", "the base URL `ftp://h` is neither http nor https"),
        ("https://", "the base URL `https://` is not a URL"),
        (
            "https://u:p@h",
            "the base URL must not have credentials: give them to the client",
        ),
        (
            "https://{r}.h",
            "the base URL `https://{r}.h` has a variable without a value",
        ),
    ] {
        assert_eq!(at(base).unwrap_err(), format!("Test: {problem}"));
    }
}

/// However often headers are asked for, and however many there are: names in any case, one that begins like another, and none.
#[test]
fn names_of_headers_mean_the_same_each_time() {
    let names: Vec<&'static str> = (0..40)
        .map(|index| match index % 4 {
            0 => format!("X-Trace-{index}"),
            1 => format!("x-token-{index}"),
            2 => format!("My_Api-Key{index}"),
            _ => format!("no name {index}"),
        })
        .map(|name| &*name.leak())
        .collect();
    // As the compiler may let two texts lie in one place.
    let names: Vec<&'static str> = names.iter().flat_map(|name| [*name, &name[..name.len() - 1]]).collect();
    for _ in 0..3 {
        for name in &names {
            let made = request(&SPEC, |to| {
                to.path("color", Style::SIMPLE, &"red".to_owned(), &[]);
                to.header(name, Style::SIMPLE, &"value".to_owned(), &[]);
            });
            match made {
                Ok(made) => {
                    let value = &made.headers()[&name.to_ascii_lowercase()];
                    assert_eq!(value, "value");
                    assert_eq!(value.is_sensitive(), !name.starts_with('X'), "{name}");
                }
                Err(error) => assert!(error.to_string().contains("is no header name"), "{name}: {error}"),
            }
            assert_eq!(name.starts_with("no"), name.contains(' '));
        }
    }
}
