//! Bodies that are not JSON, and headers that are more than text, byte for byte.

use bytes::Bytes;
use case_payloads::api::*;
use case_payloads::types::{
    Cover, Note, SendImagesRequest, SendPageRequest, SendPageRequestFilter, SendRelatedRequest,
};
use case_payloads::{File, Operation};

const BASE: &str = "https://payloads.example";

/// The content type without its boundary, and the body with `--` for it.
fn sent(operation: &impl Operation) -> Result<(String, String), String> {
    let request = operation.request(BASE).map_err(|error| error.to_string())?;
    let content_type = request.headers().get("content-type");
    let content_type = content_type.map_or("", |value| value.to_str().expect("it is text"));
    let (content_type, boundary) = content_type.split_once("; boundary=").unwrap_or((content_type, "\0"));
    let body = String::from_utf8(request.body().to_vec()).expect("it is text");
    let body = body.replace(&format!("--{boundary}"), "--").replace("\r\n", "\n");
    Ok((content_type.to_owned(), body))
}

fn images(body: SendImagesRequest) -> Result<String, String> {
    sent(&images::SendImages { body }).map(|(content_type, body)| {
        assert_eq!(content_type, "multipart/form-data");
        body
    })
}

/// A part as it is written.
fn part(name: &str, file_name: &str, content_type: &str, content: &str) -> String {
    format!(
        "--\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\nContent-Type: {content_type}\n\n\
         {content}\n"
    )
}

const BYTES: &str = "application/octet-stream";

#[test]
fn what_holds_files_is_a_part_for_each() {
    let png = |name: &str| File::from("P").named(name).typed("image/png");
    let one = SendImagesRequest {
        image: Some(png("one.png").into()),
        ..Default::default()
    };
    assert_eq!(
        images(one).unwrap(),
        part("image", "one.png", "image/png", "P") + "----\n"
    );
    let two = SendImagesRequest {
        image: Some(vec![png("one.png"), File::from("J").named("two.jpg")].into()),
        ..Default::default()
    };
    assert_eq!(
        images(two).unwrap(),
        part("image", "one.png", "image/png", "P") + &part("image", "two.jpg", "image/jpeg", "J") + "----\n"
    );
    let mixed = SendImagesRequest {
        source: Some(File::from("S").into()),
        by_name: Some([("a".to_owned(), File::from("A").named("a.bin"))].into()),
        rows: Some(vec![vec![File::from("1")], vec![File::from("2"), File::from("3")]]),
        ..Default::default()
    };
    assert_eq!(
        images(mixed).unwrap(),
        [
            part("source", "source", BYTES, "S"),
            part("by_name[a]", "a.bin", BYTES, "A"),
            part("rows", "rows", BYTES, "1"),
            part("rows", "rows", BYTES, "2"),
            part("rows", "rows", BYTES, "3"),
            "----\n".to_owned()
        ]
        .concat()
    );
    let cover = |title: Option<&str>, content: &'static str| Cover {
        title: title.map(str::to_owned),
        file: File::from(content),
    };
    let covers = SendImagesRequest {
        cover: Some(cover(Some("T"), "C")),
        covers: Some(vec![cover(None, "0"), cover(None, "1")]),
        ..Default::default()
    };
    assert_eq!(
        images(covers).unwrap(),
        [
            "--\nContent-Disposition: form-data; name=\"cover[title]\"\n\nT\n".to_owned(),
            part("cover[file]", "cover[file]", "image/png", "C"),
            part("covers[0][file]", "covers[0][file]", BYTES, "0"),
            part("covers[1][file]", "covers[1][file]", BYTES, "1"),
            "----\n".to_owned()
        ]
        .concat()
    );
    let body = [
        ("a".to_owned(), File::from("A")),
        ("b".to_owned(), File::from("B").named("b.txt")),
    ]
    .into();
    assert_eq!(
        sent(&files::SendFiles { body }).unwrap().1,
        part("a", "a", BYTES, "A") + &part("b", "b.txt", BYTES, "B") + "----\n"
    );
}

#[test]
fn a_file_is_of_a_listed_type() {
    let image = |file: File| {
        images(SendImagesRequest {
            image: Some(file.into()),
            ..Default::default()
        })
    };
    assert!(
        image(File::from("J").typed("image/jpeg"))
            .unwrap()
            .contains("\nContent-Type: image/jpeg\n")
    );
    assert!(
        image(File::from("J").named("a.jpeg"))
            .unwrap()
            .contains("\nContent-Type: image/jpeg\n")
    );
    assert_eq!(
        image(File::from("G").typed("image/gif")).unwrap_err(),
        "send_images: the body has a part `image` that is `image/gif`, and image/png, image/jpeg is documented"
    );
    assert_eq!(
        image(File::from("G").named("a.gif")).unwrap_err(),
        "send_images: the body has a part `image` that is named `a.gif`, and image/png, image/jpeg is documented: \
         `File::typed` says what it is"
    );
    let none = images(SendImagesRequest {
        image: Some(Vec::<File>::new().into()),
        ..Default::default()
    });
    assert_eq!(none.unwrap(), "----\n");
    let avatar = |file: File| {
        images(SendImagesRequest {
            avatar: Some(file),
            ..Default::default()
        })
    };
    assert!(
        avatar(File::from("W").named("a.webp"))
            .unwrap()
            .contains("\nContent-Type: image/webp\n")
    );
    assert!(
        avatar(File::from("G").typed("image/gif"))
            .unwrap()
            .contains("\nContent-Type: image/gif\n")
    );
    assert!(avatar(File::from("G").typed("text/csv")).is_err());
    assert!(avatar(File::from("G")).is_err());
    let picture = |body: File| sent(&files::SendPicture { body });
    assert_eq!(picture(File::from("P").typed("image/png")).unwrap().0, "image/png");
    assert!(picture(File::from("P").typed("text/csv")).is_err());
}

/// What a schema says of a text is what its part is, where `encoding` says nothing.
#[test]
fn a_part_is_of_the_media_type_of_its_schema() {
    let texts = SendImagesRequest {
        note: Some("<p>".to_owned()),
        other: Some("*".to_owned()),
        encoded: Some(case_payloads::Base64::encode(b"P")),
        // Each is JSON already, and a style has no content type.
        documents: Some(vec!["{}".to_owned(), "[]".to_owned()]),
        rows_of_text: Some(vec!["a".to_owned(), "b".to_owned()]),
        ..Default::default()
    };
    let text = |name: &str, content_type: &str, content: &str| {
        format!("--\nContent-Disposition: form-data; name=\"{name}\"\n{content_type}\n{content}\n")
    };
    assert_eq!(
        images(texts).unwrap(),
        [
            text("note", "Content-Type: text/html\n", "<p>"),
            text("other", "Content-Type: text/markdown\n", "*"),
            text("documents", "", "{}"),
            text("documents", "", "[]"),
            text("rows_of_text", "", "a,b"),
            text("encoded", "", "UA=="),
            "----\n".to_owned()
        ]
        .concat()
    );
    let files = SendImagesRequest {
        thumb: Some(File::from("P")),
        thumbs: Some(vec![File::from("1"), File::from("2").named("2.png")]),
        ..Default::default()
    };
    assert_eq!(
        images(files).unwrap(),
        [
            part("thumb", "thumb", "image/png", "P"),
            part("thumbs", "thumbs", "image/png", "1"),
            part("thumbs", "2.png", "image/png", "2"),
            "----\n".to_owned()
        ]
        .concat()
    );
    let other = SendImagesRequest {
        thumb: Some(File::from("G").typed("image/gif")),
        ..Default::default()
    };
    assert_eq!(
        images(other).unwrap_err(),
        "send_images: the body has a part `thumb` that is `image/gif`, and image/png is documented"
    );
}

#[test]
fn related_parts_say_what_the_first_is() {
    let body = SendRelatedRequest {
        metadata: Default::default(),
        file: File::from("F"),
    };
    let (content_type, body) = sent(&files::SendRelated { body }).unwrap();
    assert_eq!(content_type, "multipart/related; type=\"application/json\"");
    assert_eq!(
        body,
        "--\nContent-Type: application/json\n\n{}\n--\nContent-Type: application/octet-stream\n\nF\n----\n"
    );
}

#[test]
fn an_array_in_an_object_repeats_its_name() {
    let pageable = pages::GetPage {
        pageable: Some(case_payloads::types::GetPagePageable {
            page: Some(1),
            sort: Some(vec!["a,asc".to_owned(), "b".to_owned()]),
        }),
    };
    let request = pageable.request(BASE).unwrap();
    assert_eq!(request.uri().query(), Some("page=1&sort=a%2Casc&sort=b"));
    let body = SendPageRequest {
        sort: Some(vec!["a".to_owned(), "b".to_owned()]),
        filter: Some(SendPageRequestFilter {
            tags: Some(vec!["x".to_owned(), "y".to_owned()]),
            page: Some(2),
        }),
        ..Default::default()
    };
    assert_eq!(
        sent(&pages::SendPage { body }).unwrap(),
        (
            "application/x-www-form-urlencoded; charset=utf-8".to_owned(),
            "sort=a&sort=b&tags=x&tags=y&page=2".to_owned()
        )
    );
}

#[test]
fn null_and_nothing_are_two() {
    use notes::{PatchNote, PostNote, PostNoteBody, PutNote};
    let note = || Note { text: "a".to_owned() };
    let json = |body: &str| Ok(("application/json".to_owned(), body.to_owned()));
    assert_eq!(sent(&PutNote { body: None }), json("null"));
    assert_eq!(sent(&PutNote { body: Some(note()) }), json(r#"{"text":"a"}"#));
    assert_eq!(sent(&PatchNote { body: None }), Ok((String::new(), String::new())));
    assert_eq!(
        sent(&PatchNote {
            body: Some(None.into())
        }),
        json("null")
    );
    assert_eq!(
        sent(&PatchNote {
            body: Some(note().into())
        }),
        json(r#"{"text":"a"}"#)
    );
    assert_eq!(
        sent(&PostNote {
            body: PostNoteBody::Json(None)
        }),
        json("null")
    );
    let latin = PostNote { body: "é".into() }.request(BASE).unwrap();
    assert_eq!(latin.body().as_ref(), b"\xe9");
}

#[test]
fn headers_are_read_as_all_that_they_are() {
    let response = http::Response::builder()
        .status(204)
        .header("X-Tags", "a, b")
        .header("X-Tags", "c")
        .header("X-Counts", "1,2")
        .header(
            "X-Dates",
            "Sun, 06 Nov 1994 08:49:37 GMT, Mon, 07 Nov 1994 08:49:37 GMT",
        )
        .header("Set-Cookie", "a=1; Expires=Wed, 09 Jun 2021 10:18:14 GMT")
        .header("Set-Cookie", "b=2")
        .header("X-Rate", "limit,5,window,1h")
        .header("X-Quota", "day=10,month=100");
    let read = headers::GetHeaders {}
        .response(response.body(Bytes::new()).unwrap())
        .unwrap();
    let headers = read.headers();
    assert_eq!(headers.x_tags().unwrap(), ["a", "b", "c"]);
    assert_eq!(headers.x_counts().unwrap(), [1, 2]);
    assert_eq!(
        headers.x_dates().unwrap(),
        ["Sun, 06 Nov 1994 08:49:37 GMT", "Mon, 07 Nov 1994 08:49:37 GMT"]
    );
    assert_eq!(
        headers.set_cookie().unwrap(),
        ["a=1; Expires=Wed, 09 Jun 2021 10:18:14 GMT", "b=2"]
    );
    let rate = headers.x_rate().unwrap();
    assert_eq!((rate.limit, rate.window.as_deref()), (5, Some("1h")));
    assert_eq!(headers.x_quota().unwrap()["month"], 100);
}
