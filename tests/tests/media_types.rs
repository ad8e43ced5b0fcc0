//! Bodies in one of several media types: every documented one is asked for, told apart and can be sent.

use case_media_types::api::*;
use case_media_types::runtime::description::error::ErrorKind;
use case_media_types::types::{Fault, Note, Problem};
use case_media_types::{Conformance, File, Operation};
use tests::answer;

const BASE: &str = "https://media.example";

/// The content type and the body.
fn sent(operation: &impl Operation) -> (String, String) {
    let request = operation.request(BASE).expect("the inputs are right");
    let content_type = request.headers().get("content-type");
    let content_type = content_type.map_or("", |value| value.to_str().expect("it is text"));
    let body = String::from_utf8_lossy(request.body()).into_owned();
    (content_type.to_owned(), body)
}

fn accepted(operation: &impl Operation) -> String {
    let request = operation.request(BASE).expect("the inputs are right");
    request.headers()["accept"].to_str().expect("it is text").to_owned()
}

fn note(text: &str) -> Note {
    Note { text: text.to_owned() }
}

#[tokio::test]
async fn bytes_of_several_types_are_one_output() {
    use pictures::{GetPicture, GetPictureOutput};
    assert_eq!(accepted(&GetPicture {}), "image/png, image/jpeg");
    for content_type in ["image/png", "Image/JPEG; q=1", "application/octet-stream", ""] {
        let read = GetPicture {}.response(answer(200, content_type, b"\xff\xd8")).unwrap();
        assert_eq!(read.headers().text_of("content-type").unwrap_or_default(), content_type);
        let GetPictureOutput::Ok(bytes) = read.into_inner() else {
            panic!("no picture")
        };
        assert_eq!(bytes.collect().await.unwrap(), &b"\xff\xd8"[..]);
    }
    let read = GetPicture {}.response(answer(204, "", b"")).unwrap();
    assert!(matches!(read.into_inner(), GetPictureOutput::NoContent));
}

#[test]
fn bytes_go_out_as_what_they_are() {
    use pictures::{PutPicture, PutPictureBody};
    let file = || File::from("P");
    let put = |body: PutPictureBody| sent(&PutPicture { body });
    assert_eq!(put(file().into()), ("image/png".to_owned(), "P".to_owned()));
    assert_eq!(put(PutPictureBody::Jpeg(file())).0, "image/jpeg");
    assert_eq!(put(PutPictureBody::Binary(file().typed("video/mp4"))).0, "video/mp4");
    assert_eq!(put(PutPictureBody::Binary(file())).0, "application/octet-stream");
    // A string that may be anything is a file, too.
    let body = File::from(&b"\x00\xff"[..]).typed("application/zip");
    let request = names::PutName { body }.request(BASE).unwrap();
    assert_eq!(request.headers()["content-type"], "application/zip");
    assert_eq!(request.body().as_ref(), b"\x00\xff");
}

#[test]
fn text_of_several_types() {
    use pages::{GetPage, PutPage, PutPageBody};
    assert_eq!(accepted(&GetPage {}), "text/csv, text/html");
    for content_type in ["text/csv", "text/html; charset=utf-8"] {
        assert_eq!(*GetPage {}.response(answer(200, content_type, b"<p>")).unwrap(), "<p>");
    }
    for (body, content_type) in [
        (PutPageBody::from("t"), "text/plain"),
        (PutPageBody::XMarkdown("t".to_owned()), "text/x-markdown"),
        (PutPageBody::Html("t".to_owned()), "text/html"),
    ] {
        assert_eq!(sent(&PutPage { body }), (content_type.to_owned(), "t".to_owned()));
    }
}

#[test]
fn what_is_chosen_is_checked() {
    use pages::{PutPage, PutPageBody};
    let put = |text: &str| {
        let body = PutPageBody::XMarkdown(text.to_owned());
        PutPage { body }.request(BASE).map_err(|error| error.to_string())
    };
    assert!(put("abc").is_ok());
    assert_eq!(
        put("abcd").unwrap_err(),
        "put_page: the body is 4 characters long, at most 3 are allowed"
    );
}

#[test]
fn json_of_several_types_and_one_schema_is_one_output() {
    use notes::{GetNote, GetNoteOutput};
    assert_eq!(
        accepted(&GetNote {}),
        "application/hal+json, application/json, text/json"
    );
    // One content at a status: taken whatever the content type says, and whatever other statuses have.
    for content_type in [
        "application/hal+json",
        "application/json",
        "TEXT/json",
        "text/plain",
        "application/x",
        "",
    ] {
        let read = GetNote {}
            .response(answer(200, content_type, br#"{"text":"a"}"#))
            .unwrap();
        assert!(matches!(read.into_inner(), GetNoteOutput::Ok(read) if read == note("a")));
    }
    let error = GetNote {}
        .response(answer(200, "text/html", b"<h1>Busy</h1>"))
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.text().as_ref()),
        (ErrorKind::Undecodable, "<h1>Busy</h1>")
    );
    assert_eq!(
        error.to_string(),
        "get_note: the body is text/html where JSON is documented"
    );
    // No status, but a success with that content; and one without.
    let read = GetNote {}
        .response(answer(201, "application/json", br#"{"text":"b"}"#))
        .unwrap();
    assert!(matches!(read.into_inner(), GetNoteOutput::Ok(read) if read == note("b")));
    for status in [200, 202] {
        let error = GetNote {}.response(answer(status, "", b"")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NoBody);
    }
    let error = GetNote {}
        .response(answer(400, "application/problem+json", br#"{"title":"t"}"#))
        .unwrap_err();
    assert_eq!(error.decode::<Problem>().unwrap().title, "t");
    assert!(error.decode::<Fault>().is_err());
}

#[test]
fn json_goes_out_as_any_of_its_types() {
    use notes::{PostNote, PutNote, PutNoteBody};
    let json = r#"{"text":"a"}"#.to_owned();
    let put = |body: PutNoteBody| sent(&PutNote { body });
    assert_eq!(
        put(note("a").into()),
        ("application/vnd.acme.v1+json".to_owned(), json.clone())
    );
    assert_eq!(
        put(PutNoteBody::VndAcmeV2Json(note("a"))),
        ("application/vnd.acme.v2+json".to_owned(), json.clone())
    );
    assert_eq!(
        put("<note/>".into()),
        ("application/xml".to_owned(), "<note/>".to_owned())
    );
    // A range and another character set are no other types.
    assert_eq!(
        sent(&PostNote { body: Some(note("a")) }),
        ("application/json".to_owned(), json)
    );
    assert_eq!(sent(&PostNote { body: None }), (String::new(), String::new()));
}

#[test]
fn parameters_tell_media_types_apart() {
    use versions::{GetVersion, GetVersionOutput, PutVersion, PutVersionBody};
    assert_eq!(
        accepted(&GetVersion {}),
        "application/json;version=1, application/json; version=\"2\", text/json, application/ld+json, text/csv; header=present"
    );
    let read = |content_type: &str, body: &[u8]| {
        GetVersion {}
            .response(answer(200, content_type, body))
            .map(|read| read.into_inner())
    };
    let first = read("application/json; charset=utf-8; Version=\"1\"", br#"{"text":"a"}"#).unwrap();
    assert!(matches!(first, GetVersionOutput::JsonVersion1(first) if first == note("a")));
    let second = read("application/json;version=2", br#"{"code":2}"#).unwrap();
    assert!(matches!(second, GetVersionOutput::JsonVersion2(Fault { code: 2, .. })));
    let text = read("text/json", br#"{"title":"t"}"#).unwrap();
    assert!(matches!(text, GetVersionOutput::TextJson(Problem { title, .. }) if title == "t"));
    let linked = read("application/ld+json", br#"["a"]"#).unwrap();
    assert!(matches!(linked, GetVersionOutput::LdJson(list) if list == ["a"]));
    // A parameter that is not there: of this type there is no other.
    let table = read("text/csv", b"a,b").unwrap();
    assert!(matches!(table, GetVersionOutput::CsvHeaderPresent(table) if table == "a,b"));
    // Which of the versions it is cannot be known, so nothing is made up.
    for content_type in ["application/json", "application/json;version=3"] {
        assert_eq!(
            read(content_type, br#"{"code":2}"#).unwrap_err().kind(),
            ErrorKind::Undecodable
        );
    }
    let put = |body: PutVersionBody| sent(&PutVersion { body }).0;
    assert_eq!(put(note("a").into()), "application/json;version=1");
    assert_eq!(
        put(PutVersionBody::JsonVersion2(note("a"))),
        "application/json; version=\"2\""
    );
}

#[test]
fn a_string_is_read_as_what_it_came_as() {
    use names::GetName;
    assert_eq!(accepted(&GetName {}), "application/json, text/plain");
    for (content_type, body) in [("application/json", &b"\"n\""[..]), ("text/plain; charset=utf-8", b"n")] {
        let read = GetName {}.response(answer(200, content_type, body)).unwrap();
        assert_eq!((read.as_str(), read.deviations().len()), ("n", 0));
    }
}

#[test]
fn a_download_that_is_described_as_json_is_text() {
    use download::{Download, DownloadOutput};
    for content_type in ["application/octet-stream", "text/csv", ""] {
        let read = Download {}.response(answer(200, content_type, b"a,b")).unwrap();
        let found: Vec<String> = read.deviations().iter().map(ToString::to_string).collect();
        assert_eq!(found, ["it is text, JSON is documented"]);
        assert!(matches!(read.into_inner(), DownloadOutput::Ok(text) if text == "a,b"));
    }
    let read = Download {}
        .response(answer(200, "application/json", br#""a,b""#))
        .unwrap();
    assert_eq!(read.deviations(), []);
    let error = Download {}
        .response(answer(200, "application/pdf", b"%PDF\xff"))
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.bytes().as_ref()),
        (ErrorKind::Undecodable, &b"%PDF\xff"[..])
    );
}

#[test]
fn what_may_be_null_may_be_missing() {
    use maybe::Maybe;
    for (status, body) in [(204, &b""[..]), (200, b""), (200, b"null")] {
        assert_eq!(*Maybe {}.response(answer(status, "", body)).unwrap(), None);
    }
    let read = Maybe {}
        .response(answer(200, "application/json", br#"{"text":"a"}"#))
        .unwrap();
    assert_eq!(read.into_inner(), Some(note("a")));
}

#[test]
fn xml_alone_is_text() {
    let read = xml::GetXml {}
        .response(answer(200, "application/xml", b"<note/>"))
        .unwrap();
    assert_eq!(*read, "<note/>");
    let error = xml::GetXml {}
        .response(answer(500, "text/html", b"<h1>Busy</h1>"))
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.text().as_ref()),
        (ErrorKind::Status, "<h1>Busy</h1>")
    );
}

/// What is said of a string is said of the text that a body is, whatever its media type.
#[test]
fn text_is_held_to_what_is_said_of_it() {
    use words::{PostWord, PostWordBody};
    let post = |body: PostWordBody| PostWord { body }.request(BASE).map_err(|error| error.to_string());
    assert_eq!(post(PostWordBody::Text("no".to_owned())).unwrap().body(), "no");
    assert_eq!(post(PostWordBody::Csv("abcd".to_owned())).unwrap().body(), "abcd");
    for (body, refusal) in [
        (
            PostWordBody::Text("maybe".to_owned()),
            "is none of the documented values",
        ),
        (
            PostWordBody::Csv("AB".to_owned()),
            "does not match the pattern ^[a-z]+$",
        ),
        (
            PostWordBody::Csv("abcde".to_owned()),
            "is 5 characters long, at most 4 are allowed",
        ),
    ] {
        assert_eq!(post(body).unwrap_err(), format!("post_word: the body {refusal}"));
    }
    let operation = PostWord {
        body: PostWordBody::Text("no".to_owned()),
    };
    for (status, content_type, text, found) in [
        (200, "text/plain", "yes", None),
        (200, "text/csv", "abcd", None),
        (202, "text/plain", "2026-01-02", None),
        (200, "text/plain", "maybe", Some("it is none of the documented values")),
        (
            200,
            "text/csv; charset=utf-8",
            "AB",
            Some("it does not match the pattern ^[a-z]+$"),
        ),
        (
            202,
            "text/plain",
            "soon",
            Some("it is 4 characters long, at least 10 are required"),
        ),
    ] {
        let read = operation.response(answer(status, content_type, text)).expect("text");
        let listed: Vec<String> = read.deviations().iter().map(ToString::to_string).collect();
        assert_eq!(listed, Vec::from_iter(found), "{text}");
        let strict = operation.response_at(answer(status, content_type, text), Conformance::Strict);
        assert_eq!(strict.is_err(), found.is_some(), "{text}");
    }
}
