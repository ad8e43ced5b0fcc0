//! A request body in one of several media types.

use crate::runtime::prelude::*;

record! {
    pub struct Address {
        pub city: String,
        pub lines: Vec<String>,
    }
}

bodies! {
    pub enum Note {
        Json(Address) = json("application/json"),
        Text(String) = text("text/plain").rules(&[Rule::MaxLength(3)]),
        Form(Address) = form().encodings(&[Encoding::new("lines").style(Style::FORM_JOINED)]),
    }
}

operation! {
    id: "Note", method: "PUT", path: "/note";

    pub struct PutNote -> () {
        pub body: Option<Note> = chosen() => Note,
        /// Whether it is sent at once.
        pub now: Option<bool> = query("now") => #[deprecated] bool,
    }
}

#[test]
fn a_body_of_several_media_types_is_written_as_its_variant_says() {
    let address = || Address {
        city: "C".to_owned(),
        lines: vec!["1".to_owned(), "2".to_owned()],
    };
    for (body, content_type, bytes) in [
        (
            Some(Note::Json(address())),
            "application/json",
            r#"{"city":"C","lines":["1","2"]}"#,
        ),
        (Some(Note::Text("abc".to_owned())), "text/plain", "abc"),
        (
            Some(Note::Form(address())),
            "application/x-www-form-urlencoded",
            "city=C&lines=1,2",
        ),
        (None, "", ""),
    ] {
        let request = PutNote { body, now: Some(true) }.request("https://h").unwrap();
        let sent = request
            .headers()
            .get("content-type")
            .map_or("", |value| value.to_str().unwrap());
        assert_eq!((sent, &request.body()[..]), (content_type, bytes.as_bytes()));
        assert_eq!(request.uri(), "https://h/note?now=true");
    }
    let long = PutNote {
        body: Some(Note::Text("abcd".to_owned())),
        now: None,
    };
    assert_eq!(
        long.request("https://h").unwrap_err().to_string(),
        "Note: the body is 4 characters long, at most 3 are allowed"
    );
}
