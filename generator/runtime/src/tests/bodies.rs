//! Request bodies: bytes are pinned.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::runtime::description::error::Error;
use crate::runtime::description::spec::Spec;
use crate::runtime::prelude::*;
use crate::runtime::request::writer::Inputs;

const FORM: &str = "application/x-www-form-urlencoded";

static POST: Spec = Spec {
    id: "Post",
    method: "POST",
    ..Spec::REST
};

fn request(fill: impl FnOnce(&mut Inputs)) -> Result<(String, String), Error> {
    let mut inputs = Inputs::new(&POST);
    inputs.boundary = || "boundary-00000000".to_owned();
    fill(&mut inputs);
    inputs.finish_in_memory("https://h").map(|request| {
        let content_type = request
            .headers()
            .get("content-type")
            .map_or("", |value| value.to_str().unwrap());
        (
            content_type.to_owned(),
            String::from_utf8(request.body().to_vec()).unwrap(),
        )
    })
}

record! {
    pub struct Order {
        pub name: Option<String> = "Name" [Rule::MaxLength(20)],
        pub note: Nullable<String>,
        pub tags: Option<Vec<String>>,
        pub dotted: Option<bool> = "Configuration.Enabled",
        pub address: Option<Address>,
        pub file: Option<File>,
        pub files: Option<Vec<File>>,
        ..pub extra: BTreeMap<String, Value>,
    } impl Default
}

record! {
    pub struct Address {
        pub city: String,
        pub lines: Vec<String> = "lines" SentOnly,
    }
}

fn order() -> Order {
    Order {
        name: Some("a b&c=d+é~*".to_owned()),
        note: Nullable::Null,
        tags: Some(vec!["x".to_owned(), "y z".to_owned()]),
        dotted: Some(true),
        address: Some(Address {
            city: "C".to_owned(),
            lines: vec!["1".to_owned(), "2".to_owned()],
        }),
        ..Order::default()
    }
}

#[test]
fn json() {
    let (content_type, body) = request(|to| to.json("application/vnd.x+json; v=1", &order(), false, &[])).unwrap();
    assert_eq!(content_type, "application/vnd.x+json; v=1");
    assert_eq!(
        body,
        r#"{"Name":"a b&c=d+é~*","note":null,"tags":["x","y z"],"Configuration.Enabled":true,"address":{"city":"C","lines":["1","2"]}}"#
    );
    assert_eq!(
        request(|to| to.json("application/json", &None::<Order>, false, &[])).unwrap(),
        Default::default()
    );
    assert_eq!(
        request(|to| to.json("application/json", &json!(null), false, &[]))
            .unwrap()
            .1,
        "null"
    );
    // One that must be there is `null`.
    assert_eq!(
        request(|to| to.json("application/json", &None::<Order>, true, &[])).unwrap(),
        ("application/json".to_owned(), "null".to_owned())
    );
    let long = Order {
        name: Some("secret secret secret!".to_owned()),
        ..Order::default()
    };
    assert_eq!(
        request(|to| to.json("application/json", &long, false, &[]))
            .unwrap_err()
            .to_string(),
        "Post: the body has at /Name a value that is 21 characters long, at most 20 are allowed"
    );
    assert_eq!(
        request(|to| to.json("application/json", &vec![1.0, f64::INFINITY], false, &[]))
            .unwrap_err()
            .to_string(),
        "Post: the body has at /1 a value that is not a finite number"
    );
    // A key may be whose the program is not: it ends no line of a log.
    let keys = BTreeMap::from([("a\nb\u{1b}[2J".to_owned(), f64::NAN)]);
    assert_eq!(
        request(|to| to.json("application/json", &keys, false, &[]))
            .unwrap_err()
            .to_string(),
        "Post: the body has at /a\\nb\\u{1b}[2J a value that is not a finite number"
    );
}

#[test]
fn form() {
    for (encodings, body) in [
        (
            &[][..],
            "Name=a+b%26c%3Dd%2B%C3%A9%7E*&note=&tags=x&tags=y+z&Configuration.Enabled=true\
             &address=%7B%22city%22%3A%22C%22%2C%22lines%22%3A%5B%221%22%2C%222%22%5D%7D",
        ),
        (
            &[
                Encoding::new("tags").style(Style::FORM_JOINED),
                Encoding::new("address").style(Style::DEEP_OBJECT),
            ],
            "Name=a+b%26c%3Dd%2B%C3%A9%7E*&note=&tags=x,y+z&Configuration.Enabled=true\
             &address%5Bcity%5D=C&address%5Blines%5D%5B0%5D=1&address%5Blines%5D%5B1%5D=2",
        ),
        (
            &[
                Encoding::new("tags").typed("application/json"),
                Encoding::new("address"),
            ],
            "Name=a+b%26c%3Dd%2B%C3%A9%7E*&note=&tags=%5B%22x%22%2C%22y+z%22%5D&Configuration.Enabled=true\
             &city=C&lines=1&lines=2",
        ),
        (
            &[
                Encoding::new("tags").style(Style::PIPE_DELIMITED),
                Encoding::new("address").style(Style::PIPE_DELIMITED),
            ],
            "Name=a+b%26c%3Dd%2B%C3%A9%7E*&note=&tags=x%7Cy+z&Configuration.Enabled=true\
             &address=city%7CC%7Clines%7C%5B%221%22%2C%222%22%5D",
        ),
    ] {
        let expected = (FORM.to_owned(), body.to_owned());
        assert_eq!(request(|to| to.form(FORM, &order(), encodings, &[])).unwrap(), expected);
    }
    // `y z` could not be told from two items.
    let spaced = &[Encoding::new("tags").style(Style::SPACE_DELIMITED)];
    assert_eq!(
        request(|to| to.form(FORM, &order(), spaced, &[]))
            .unwrap_err()
            .to_string(),
        "Post: the body has a space in an item, which is what separates items there"
    );
    let words = BTreeMap::from([("tags".to_owned(), vec!["x".to_owned(), "y".to_owned()])]);
    assert_eq!(request(|to| to.form(FORM, &words, spaced, &[])).unwrap().1, "tags=x+y");
    assert_eq!(
        request(|to| to.form(FORM, &None::<Order>, &[], &[])).unwrap(),
        Default::default()
    );
    assert_eq!(
        request(|to| to.form(FORM, &json!({"a b": [1, 2]}), &[], &[]))
            .unwrap()
            .1,
        "a+b=1&a+b=2"
    );
    assert_eq!(
        request(|to| to.form(FORM, &json!([1]), &[], &[]))
            .unwrap_err()
            .to_string(),
        "Post: the body is an array, which a form cannot be"
    );
}

#[test]
fn multipart() {
    let order = Order {
        name: Some("n".to_owned()),
        tags: Some(vec!["x".to_owned(), "y".to_owned()]),
        address: order().address,
        file: Some(File::from("PNG").named("a\"\0\r\n\x7fb.png").typed("image/png")),
        files: Some(vec![
            File::from("1"),
            File::from("2").named("two.txt").header("X-Part", "v"),
        ]),
        ..Order::default()
    };
    let encodings = &[Encoding::new("files").typed("text/plain, text/csv")];
    let (content_type, body) = request(|to| to.multipart("multipart/form-data", &order, encodings, &[])).unwrap();
    assert_eq!(content_type, "multipart/form-data; boundary=boundary-00000000");
    let expected = r#"--boundary-00000000
Content-Disposition: form-data; name="Name"

n
--boundary-00000000
Content-Disposition: form-data; name="tags"

x
--boundary-00000000
Content-Disposition: form-data; name="tags"

y
--boundary-00000000
Content-Disposition: form-data; name="address"
Content-Type: application/json

{"city":"C","lines":["1","2"]}
--boundary-00000000
Content-Disposition: form-data; name="file"; filename="a%22%00%0D%0A%7Fb.png"
Content-Type: image/png

PNG
--boundary-00000000
Content-Disposition: form-data; name="files"; filename="files"
Content-Type: text/plain

1
--boundary-00000000
Content-Disposition: form-data; name="files"; filename="two.txt"
Content-Type: text/plain
X-Part: v

2
--boundary-00000000--
"#;
    assert_eq!(body.replace("\r\n", "\n"), expected);
    assert_eq!(body.matches('\n').count(), body.matches("\r\n").count());
}

/// "Encoding Object", `contentType`: what can be written of the media types that are listed is, and nothing under the name of another.
#[test]
fn what_has_a_structure_is_in_its_media_type() {
    let value = json!({"a": {"b": "x&y", "c": [1]}});
    for (content_type, written) in [
        ("application/json", Some(("application/json", r#"{"b":"x&y","c":[1]}"#))),
        (
            "application/xml, application/vnd.a+json",
            Some(("application/vnd.a+json", r#"{"b":"x&y","c":[1]}"#)),
        ),
        ("application/*", Some(("application/json", r#"{"b":"x&y","c":[1]}"#))),
        ("image/png, */*", Some(("application/json", r#"{"b":"x&y","c":[1]}"#))),
        (
            "application/x-www-form-urlencoded",
            Some(("application/x-www-form-urlencoded", "b=x%26y&c=1")),
        ),
        ("application/xml", None),
        ("text/plain", None),
        ("image/*", None),
    ] {
        let encodings: &'static [Encoding] = Box::leak(Box::new([Encoding::new("a").typed(content_type)]));
        let part = request(|to| to.multipart("multipart/form-data", &value, encodings, &[]));
        match (part, written) {
            (Ok((_, body)), Some((content_type, text))) => {
                let expected = format!("name=\"a\"\r\nContent-Type: {content_type}\r\n\r\n{text}\r\n--");
                assert!(body.contains(&expected), "{body}");
            }
            (Err(error), None) => assert_eq!(
                error.to_string(),
                format!(
                    "Post: the body has a part `a` that is an object or array, which cannot be written in {content_type}"
                )
            ),
            (part, _) => panic!("{content_type}: {part:?}"),
        }
        let field = request(|to| to.form(FORM, &value, encodings, &[]));
        match (field, written) {
            (Ok((_, body)), Some((_, text))) => {
                let decoded = body.strip_prefix("a=").map(|text| text.replace('+', " "));
                let decoded = decoded.map(|text| {
                    percent_encoding::percent_decode_str(&text)
                        .decode_utf8_lossy()
                        .into_owned()
                });
                assert_eq!(decoded.as_deref(), Some(text), "{content_type}");
            }
            (Err(error), None) => assert_eq!(
                error.to_string(),
                "Post: the body has a member with an object in it, which cannot be written in its media type"
            ),
            (field, _) => panic!("{content_type}: {field:?}"),
        }
    }
    // So is a list with such in it.
    for (content_type, written) in [
        ("application/vnd.a+json", Some("l=%5B%7B%22a%22%3A1%7D%5D")),
        ("application/xml, application/x-www-form-urlencoded", Some("l=a%3D1")),
        ("application/xml", None),
    ] {
        let encodings: &'static [Encoding] = Box::leak(Box::new([Encoding::new("l").typed(content_type)]));
        let list = BTreeMap::from([("l".to_owned(), vec![json!({"a": 1})])]);
        let body = request(|to| to.form(FORM, &list, encodings, &[]))
            .ok()
            .map(|(_, body)| body);
        assert_eq!(body.as_deref(), written, "{content_type}");
    }
    // A list is a part for each item, and what is text is text.
    let encodings = &[Encoding::new("a").typed("text/plain")];
    let list = BTreeMap::from([("a".to_owned(), vec!["x".to_owned(), "y".to_owned()])]);
    let (_, body) = request(|to| to.multipart("multipart/form-data", &list, encodings, &[])).unwrap();
    assert_eq!(
        body.matches("name=\"a\"\r\nContent-Type: text/plain\r\n\r\n").count(),
        2,
        "{body}"
    );
    let list = BTreeMap::from([("a".to_owned(), vec![json!("x"), json!({"b": 1})])]);
    let error = request(|to| to.multipart("multipart/form-data", &list, encodings, &[])).unwrap_err();
    assert!(
        error.to_string().ends_with("cannot be written in text/plain"),
        "{error}"
    );
}

#[test]
fn multipart_encodings() {
    // In the order of the alphabet, which is what maps of JSON have in some crates.
    let value = json!({"meta": {"a": [1]}, "n": 1, "text": "<x/>"});
    let encodings = &[
        Encoding::new("meta").style(Style::DEEP_OBJECT),
        Encoding::new("text").typed("text/xml").headers(&[("X-Version", "2")]),
    ];
    let (_, body) = request(|to| to.multipart("multipart/form-data", &value, encodings, &[])).unwrap();
    assert_eq!(
        body.replace("\r\n", "\n"),
        r#"--boundary-00000000
Content-Disposition: form-data; name="meta[a][0]"

1
--boundary-00000000
Content-Disposition: form-data; name="n"

1
--boundary-00000000
Content-Disposition: form-data; name="text"
Content-Type: text/xml
X-Version: 2

<x/>
--boundary-00000000--
"#
    );
    for (style, text) in [
        (Style::FORM_JOINED, "a,b"),
        (Style::PIPE_DELIMITED, "a|b"),
        (Style::SPACE_DELIMITED, "a b"),
    ] {
        let encoding = &[Encoding::new("tags").style(style)];
        let tags = BTreeMap::from([("tags".to_owned(), vec!["a".to_owned(), "b".to_owned()])]);
        let (_, body) = request(|to| to.multipart("multipart/form-data", &tags, encoding, &[])).unwrap();
        assert!(body.contains(&format!("name=\"tags\"\r\n\r\n{text}\r\n--")), "{body}");
        assert_eq!(body.matches("tags").count(), 1);
        let separator = text.trim_matches(['a', 'b']);
        let broken = BTreeMap::from([("tags".to_owned(), vec![text.to_owned(), "c".to_owned()])]);
        let error = request(|to| to.multipart("multipart/form-data", &broken, encoding, &[]));
        assert_eq!(
            error.unwrap_err().to_string(),
            format!(
                "Post: the body has a part `tags` with `{separator}` in an item, which is what separates items there"
            )
        );
    }
    // Parts of one name are the items of one array: those of an array within it are none of them.
    let nested = BTreeMap::from([("rows".to_owned(), vec![vec![1, 2], vec![], vec![3]])]);
    let (_, body) = request(|to| to.multipart("multipart/form-data", &nested, &[], &[])).unwrap();
    let rows: Vec<&str> = body
        .split("name=\"rows\"\r\nContent-Type: application/json\r\n\r\n")
        .skip(1)
        .filter_map(|part| part.split("\r\n").next())
        .collect();
    assert_eq!(rows, ["[1,2]", "[]", "[3]"]);
    // Parts of other multipart types have no names.
    let parts = (json!({"a": 1}), File::from("F"));
    let (content_type, body) = request(|to| to.multipart("multipart/related", &parts, &[], &[])).unwrap();
    assert_eq!(
        content_type,
        "multipart/related; type=\"application/json\"; boundary=boundary-00000000"
    );
    assert_eq!(
        body.replace("\r\n", "\n"),
        "--boundary-00000000\nContent-Type: application/json\n\n{\"a\":1}\n--boundary-00000000\nContent-Type: \
         application/octet-stream\n\nF\n--boundary-00000000--\n"
    );
    // A type has no parameters there (RFC 2387, section 3.4).
    let parts = BTreeMap::from([("a".to_owned(), json!({"b": 1}))]);
    let encodings = &[Encoding::new("a").typed("application/json; charset=UTF-8")];
    let (content_type, body) = request(|to| to.multipart("multipart/related", &parts, encodings, &[])).unwrap();
    assert_eq!(
        content_type,
        "multipart/related; type=\"application/json\"; boundary=boundary-00000000"
    );
    assert!(
        body.contains("\r\nContent-Type: application/json; charset=UTF-8\r\n"),
        "{body}"
    );
    let broken = Order {
        file: Some(File::from("x").typed("a\r\nb")),
        ..Order::default()
    };
    assert_eq!(
        request(|to| to.multipart("multipart/form-data", &broken, &[], &[]))
            .unwrap_err()
            .to_string(),
        "Post: the body has a part `file` with a header that cannot be sent"
    );
}

record! {
    pub struct Scan {
        pub title: Option<String>,
        pub image: File,
    }
}

record! {
    pub struct Label {
        pub title: Option<String>,
        pub size: i64,
    }
}

union! {
    pub enum Cover {
        Scan(Scan),
        Label(Label),
        & Several(Vec<Cover>),
        ..Unknown(Value),
    }
}

union! {
    pub enum Sheet tag "kind" {
        Scan(Scan) = "scan",
        Label(Label) = "label",
        ..Unknown(Value),
    }
}

/// A union of objects is an object, wherever it stands: its tag is a member, and what several variants say is said once.
#[test]
fn files_of_unions_are_parts_beside_their_other_members() {
    let scan = || Scan {
        title: Some("T".to_owned()),
        image: File::from("P"),
    };
    let label = || Label {
        title: Some("T".to_owned()),
        size: 2,
    };
    let cover = Cover::Several(vec![Cover::Scan(scan()), Cover::Label(label())]);
    let values = |value: &dyn Reflect| {
        let (_, body) = request(|to| to.multipart("multipart/form-data", value, &[], &[])).unwrap();
        let parts = body.split("form-data; name=\"").skip(1);
        let parts = parts.map(|part| {
            let name = part.split('"').next().unwrap_or_default();
            let content = part.split("\r\n\r\n").nth(1).unwrap_or_default();
            format!("{name}={}", content.split("\r\n").next().unwrap_or_default())
        });
        parts.collect::<Vec<_>>()
    };
    assert_eq!(values(&cover), ["title=T", "image=P", "size=2"]);
    assert_eq!(
        values(&BTreeMap::from([("cover".to_owned(), cover)])),
        ["cover[title]=T", "cover[image]=P", "cover[size]=2"]
    );
    let sheet = Sheet::Scan(scan());
    assert_eq!(values(&sheet), ["kind=scan", "title=T", "image=P"]);
    assert_eq!(
        values(&BTreeMap::from([("sheet".to_owned(), sheet)])),
        ["sheet[kind]=scan", "sheet[title]=T", "sheet[image]=P"]
    );
}

#[test]
fn multipart_headers_are_there_once() {
    let documented = "multipart/related; Boundary=x; type=\"application/json\"";
    let (content_type, _) = request(|to| to.multipart(documented, &json!({"a": 1}), &[], &[])).unwrap();
    assert_eq!(
        content_type,
        "multipart/related; type=\"application/json\"; boundary=boundary-00000000"
    );
    let (content_type, _) = request(|to| to.multipart("multipart/*", &json!({"a": 1}), &[], &[])).unwrap();
    assert_eq!(content_type, "multipart/form-data; boundary=boundary-00000000");

    let file = File::from("P")
        .typed("text/csv")
        .header("Content-Type", "image/png")
        .header("content-disposition", "form-data; name=\"f\"");
    let order = Order {
        file: Some(file),
        ..Order::default()
    };
    let encodings = &[Encoding::new("file").headers(&[("content-type", "text/html")])];
    let (_, body) = request(|to| to.multipart("multipart/form-data", &order, encodings, &[])).unwrap();
    assert_eq!(
        body.replace("\r\n", "\n"),
        "--boundary-00000000\nContent-Type: image/png\ncontent-disposition: form-data; name=\"f\"\n\nP\n\
         --boundary-00000000--\n"
    );
}

/// RFC 2046, section 5.1.1: the boundary must not occur in the content, and looking for it there would take as long as
/// whoever chose the content likes.
#[test]
fn boundaries_cannot_be_guessed() {
    let boundary = || {
        let mut inputs = Inputs::new(&POST);
        inputs.multipart("multipart/form-data; boundary=documented", &json!({"a": "b"}), &[], &[]);
        let request = inputs.finish_in_memory("https://h").unwrap();
        let content_type = request.headers()["content-type"].to_str().unwrap();
        let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
        let body = std::str::from_utf8(request.body()).unwrap();
        assert!(body.starts_with(&format!("--{boundary}\r\n")), "{body}");
        assert!(body.ends_with(&format!("\r\n--{boundary}--\r\n")), "{body}");
        boundary.to_owned()
    };
    let boundaries: std::collections::HashSet<String> = (0..1000).map(|_| boundary()).collect();
    assert_eq!(boundaries.len(), 1000);
    for boundary in boundaries {
        let bits = boundary.strip_prefix("boundary-").unwrap();
        assert!(
            bits.len() == 32 && bits.bytes().all(|byte| byte.is_ascii_hexdigit()),
            "{boundary}"
        );
    }
    let (_, empty) = request(|to| to.multipart("multipart/form-data", &json!({}), &[], &[])).unwrap();
    assert_eq!(empty, "--boundary-00000000--\r\n");
}

#[test]
fn text_and_bytes() {
    for (fill, expected) in [
        (
            Box::new(|to: &mut Inputs| to.text("text/plain", &"é".to_owned(), &[])) as Box<dyn Fn(&mut Inputs)>,
            ("text/plain", "é"),
        ),
        (Box::new(|to| to.text("text/plain", &None::<String>, &[])), ("", "")),
        (
            Box::new(|to| to.text("application/xml", &json!("<a/>"), &[])),
            ("application/xml", "<a/>"),
        ),
        (
            Box::new(|to| to.json("*/*", &json!({"a": 1}), false, &[])),
            ("application/json", r#"{"a":1}"#),
        ),
        (
            Box::new(|to| to.text("text/*", &"é".to_owned(), &[])),
            ("text/plain; charset=utf-8", "é"),
        ),
        (
            Box::new(|to| to.binary("image/png", &Bytes::from_static(b"P"), &[])),
            ("image/png", "P"),
        ),
        (
            Box::new(|to| to.binary("image/*", &File::from("P").typed("image/gif"), &[])),
            ("image/gif", "P"),
        ),
        (
            Box::new(|to| to.binary("*/*", &Some(File::from("P")), &[])),
            ("application/octet-stream", "P"),
        ),
        (Box::new(|to| to.binary("*/*", &None::<File>, &[])), ("", "")),
        (
            Box::new(|to| to.binary("text/csv", &"a,b".to_owned(), &[])),
            ("text/csv", "a,b"),
        ),
    ] {
        let (content_type, body) = request(|to| fill(to)).unwrap();
        assert_eq!((content_type.as_str(), body.as_str()), expected);
    }
}

#[test]
fn text_is_in_the_documented_character_set() {
    let latin = "text/plain; charset=ISO-8859-1";
    let mut inputs = Inputs::new(&POST);
    inputs.text(latin, &"é".to_owned(), &[]);
    let sent = inputs.finish_in_memory("https://h").unwrap();
    assert_eq!(
        (sent.headers()["content-type"].to_str().unwrap(), sent.body().as_ref()),
        (latin, &b"\xe9"[..])
    );
    for (content_type, text, fits) in [
        (latin, "€", false),
        ("text/plain; charset=us-ascii", "é", false),
        ("text/plain; charset=windows-1252", "e", true),
        ("text/plain; charset=utf-16le", "e", false),
        ("text/plain; CHARSET=\"UTF-8\"", "€", true),
    ] {
        let sent = request(|to| to.text(content_type, &text.to_owned(), &[]));
        assert_eq!(sent.is_ok(), fits, "{content_type}");
    }
}

#[test]
fn a_file_is_of_a_documented_type() {
    const LISTED: &str = "image/png, image/jpeg; q=\"a,b\", image/svg+xml";
    for (file, documented, expected) in [
        (File::from("P"), LISTED, Ok("image/png")),
        (File::from("P").named("a.JPG"), LISTED, Ok("image/jpeg; q=\"a,b\"")),
        (File::from("P").named("a.svg"), LISTED, Ok("image/svg+xml")),
        (File::from("P").typed("IMAGE/PNG; a=b"), LISTED, Ok("IMAGE/PNG; a=b")),
        (File::from("P").typed("image/gif"), LISTED, Err("is `image/gif`, and ")),
        (File::from("P").named("a.gif"), LISTED, Err("is named `a.gif`, and ")),
        (
            File::from("P").named("a.gif").typed("image/png"),
            LISTED,
            Ok("image/png"),
        ),
        (File::from("P").named("a.jpeg"), "image/jpg", Ok("image/jpg")),
        (
            File::from("P").named("a.gif"),
            "application/pdf, image/*",
            Ok("image/gif"),
        ),
        (
            File::from("P").named("a.gif"),
            "application/octet-stream",
            Ok("application/octet-stream"),
        ),
        // No text, whatever else it is said to be.
        (
            File::from("P").named("a.gif"),
            "text/plain, application/*",
            Ok("application/octet-stream"),
        ),
        (File::from("P").typed("image/gif"), "image/*", Ok("image/gif")),
        (
            File::from("P").typed("text/csv"),
            "image/*",
            Err("is `text/csv`, and image/* is documented"),
        ),
        (
            File::from("P"),
            "image/*",
            Err("does not say which of image/* it is: `File::typed` does"),
        ),
        (File::from("P"), "*/*", Ok("application/octet-stream")),
        (
            File::from("P").typed("application/zip"),
            "application/octet-stream",
            Ok("application/zip"),
        ),
    ] {
        let sent = request(|to| to.binary(documented, &file, &[]));
        match expected {
            Ok(content_type) => assert_eq!(sent.unwrap().0, content_type),
            Err(problem) => {
                let error = sent.unwrap_err().to_string();
                assert!(error.starts_with(&format!("Post: the body {problem}")), "{error}");
            }
        }
    }
}

/// What is known of bytes before they are read is held to their schema.
#[test]
fn bytes_have_a_length() {
    const RULES: &[Rule] = &[Rule::MinLength(2), Rule::MaxLength(3)];
    let sent = |value: &dyn Reflect| {
        let sent = request(|to| to.binary("application/octet-stream", value, RULES));
        sent.map(|(_, body)| body).map_err(|error| error.to_string())
    };
    assert_eq!(sent(&File::from("abc")).unwrap(), "abc");
    assert_eq!(
        sent(&File::from("abcd")).unwrap_err(),
        "Post: the body is 4 bytes long, at most 3 are allowed"
    );
    assert_eq!(
        sent(&Bytes::from_static(b"a")).unwrap_err(),
        "Post: the body is 1 bytes long, at least 2 are required"
    );
    // Three characters or four bytes, as it may be meant.
    assert_eq!(sent(&File::from("abé")).unwrap(), "abé");
    let parts = BTreeMap::from([("f".to_owned(), File::from("abcd"))]);
    const OF_EACH: &[Rule] = &[Rule::Values(RULES)];
    let error = request(|to| to.multipart("multipart/form-data", &parts, &[], OF_EACH)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Post: the body has at /f a value that is 4 bytes long, at most 3 are allowed"
    );
}

#[cfg(feature = "client")]
#[test]
fn a_stream_needs_a_client() {
    let order = Order {
        file: Some(File::path("/etc/hostname")),
        ..Order::default()
    };
    assert_eq!(
        request(|to| to.multipart("multipart/form-data", &order, &[], &[]))
            .unwrap_err()
            .to_string(),
        "Post: the body has a file that is not in memory: only a client can send it"
    );
}

#[test]
fn unions_write_their_discriminator_in_forms_too() {
    union! {
        pub enum Target tag "kind" {
            Destination(Address) = "place",
            ..Unknown(Value),
        }
    }
    let target = Target::Destination(Address {
        city: "C".to_owned(),
        lines: vec![],
    });
    assert_eq!(
        request(|to| to.form(FORM, &target, &[], &[])).unwrap().1,
        "kind=place&city=C"
    );
    assert!(
        request(|to| to.multipart("multipart/form-data", &target, &[], &[]))
            .unwrap()
            .1
            .contains("\r\n\r\nplace\r\n")
    );
    assert_eq!(
        request(|to| to.json("application/json", &Target::Unknown(json!(1)), false, &[]))
            .unwrap_err()
            .to_string(),
        "Post: the body is none of the documented alternatives"
    );
}

#[test]
fn a_file_s_own_headers_stand_for_the_described_ones() {
    let encodings = &[Encoding::new("file").headers(&[("X-Kind", "scan"), ("X-Page", "1")])];
    let order = Order {
        file: Some(File::from("P").header("x-kind", "photo")),
        ..Order::default()
    };
    let (_, body) = request(|to| to.multipart("multipart/form-data", &order, encodings, &[])).unwrap();
    assert_eq!(
        body.replace("\r\n", "\n"),
        "--boundary-00000000\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\n\
         Content-Type: application/octet-stream\nx-kind: photo\nX-Page: 1\n\nP\n--boundary-00000000--\n"
    );
}

#[test]
fn members_are_not_sent_twice() {
    let twice = Order {
        dotted: Some(true),
        extra: BTreeMap::from([("Configuration.Enabled".to_owned(), json!(false))]),
        ..Order::default()
    };
    for outcome in [
        request(|to| to.json("application/json", &twice, false, &[])),
        request(|to| to.form(FORM, &twice, &[], &[])),
        request(|to| to.multipart("multipart/form-data", &twice, &[], &[])),
    ] {
        assert_eq!(
            outcome.unwrap_err().to_string(),
            "Post: the body has at /Configuration.Enabled a value that is a documented member and would be written twice"
        );
    }
}
