//! Lists in pages, as the description says or its names amount to.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use case_pages::layer::{Layer, Next};
use case_pages::transport::{Attempt, Exchange};
use case_pages::types::Dog;
use case_pages::{Client, Error, Items};

/// Answers what a page is given for, and keeps what was asked for.
#[derive(Clone)]
struct Server {
    pages: Arc<Mutex<Vec<http::Response<&'static str>>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Layer for Server {
    fn send<'a>(
        &'a self,
        request: http::Request<case_pages::runtime::request::body::Body>,
        _: &'a Attempt,
        _: Next<'a>,
    ) -> Exchange<'a> {
        let path = request.uri().path_and_query().map_or("", |path| path.as_str());
        let body = request.body().bytes().cloned().unwrap_or_default();
        let line = format!("{path}{}", String::from_utf8_lossy(&body));
        self.asked.lock().expect("nothing panics").push(line);
        let page = self.pages.lock().expect("nothing panics").remove(0);
        Box::pin(async move { Ok(page.map(Into::into)) })
    }
}

fn page(body: &'static str) -> http::Response<&'static str> {
    let response = http::Response::builder().header("content-type", "application/json");
    response.body(body).expect("the response is well-formed")
}

fn with(
    mut page: http::Response<&'static str>,
    name: &'static str,
    value: &'static str,
) -> http::Response<&'static str> {
    let value = http::HeaderValue::from_static(value);
    page.headers_mut().insert(name, value);
    page
}

/// The identifiers of all items, and what was asked for.
async fn all<Op>(
    pages: impl IntoIterator<Item = http::Response<&'static str>>,
    call: impl FnOnce(&Client) -> Items<Op>,
) -> Result<(Vec<String>, Vec<String>), Error>
where
    Op: case_pages::runtime::client::pages::Paged<Item = Dog>,
{
    let server = Server {
        pages: Arc::new(Mutex::new(pages.into_iter().collect())),
        asked: Arc::default(),
    };
    let builder = Client::builder().layer(server.clone()).timeout(Duration::from_secs(5));
    let items = call(&builder.build()?).collect().await?;
    assert!(server.pages.lock().expect("nothing panics").is_empty());
    let asked = server.asked.lock().expect("nothing panics").clone();
    Ok((items.into_iter().map(|dog| dog.id).collect(), asked))
}

#[tokio::test]
async fn what_is_recognised() -> Result<(), Error> {
    let (items, asked) = all(
        [
            with(page(r#"[{"id":"a"}]"#), "link", "</by-link?page=2>; rel=next"),
            page(r#"[{"id":"b"}]"#),
        ],
        |client| client.list_by_link().items(),
    )
    .await?;
    assert_eq!(
        (items.concat(), asked.join(" ")),
        ("ab".into(), "/by-link /by-link?page=2".into())
    );

    let next =
        r#"{"dogs":[{"id":"a"}],"tags":["x"],"meta":{"next_page_url":"https://kennels.example/by-url?PageToken=b"}}"#;
    let (items, asked) = all(
        [
            page(next),
            page(r#"{"dogs":[{"id":"b"}],"meta":{"next_page_url":null}}"#),
        ],
        |client| client.list_by_url().page_size(1).items(),
    )
    .await?;
    assert_eq!(
        (items.concat(), asked.join(" ")),
        ("ab".into(), "/by-url?PageSize=1 /by-url?PageToken=b".into())
    );

    let (items, asked) = all(
        [
            page(r#"{"data":[{"id":"a"}],"next_cursor":"x y"}"#),
            page(r#"{"data":[{"id":"b"}],"next_cursor":"z","has_more":false}"#),
        ],
        |client| client.list_by_cursor().items(),
    )
    .await?;
    assert_eq!(items.concat(), "ab");
    assert_eq!(asked, ["/by-cursor", "/by-cursor?page%5Bcursor%5D=x%20y"]);

    let (items, asked) = all(
        [
            page(r#"{"data":[{"id":"a"},{"id":"b"}],"has_more":true}"#),
            page(r#"{"data":[],"has_more":false}"#),
        ],
        |client| client.list_by_last_item().items(),
    )
    .await?;
    assert_eq!(
        (items.concat(), asked.join(" ")),
        ("ab".into(), "/by-last-item /by-last-item?starting_after=b".into())
    );

    // The first page is 0 here.
    let (items, asked) = all(
        [
            page(r#"{"result":{"items":[{"id":"a"}],"totalPages":2}}"#),
            page(r#"{"result":{"items":[{"id":"b"}],"totalPages":2}}"#),
        ],
        |client| client.list_by_page().items(),
    )
    .await?;
    assert_eq!(
        (items.concat(), asked.join(" ")),
        ("ab".into(), "/by-page /by-page?page=1".into())
    );

    let (items, asked) = all(
        [page(r#"[{"id":"a"},{"id":"b"}]"#), page(r#"[{"id":"c"}]"#)],
        |client| client.list_by_offset().limit(2).items(),
    )
    .await?;
    assert_eq!(
        (items.concat(), asked.join(" ")),
        ("abc".into(), "/by-offset?limit=2 /by-offset?limit=2&offset=2".into())
    );
    Ok(())
}

#[tokio::test]
async fn what_is_said_outright() -> Result<(), Error> {
    let two = || {
        [
            page(r#"{"dogs":[{"id":"a"}],"next":"n"}"#),
            page(r#"{"dogs":[{"id":"b"}]}"#),
        ]
    };
    let (items, asked) = all(two(), |client| client.list_pageable().items()).await?;
    assert_eq!((items.concat(), asked.join(" ")), ("ab".into(), "/pageable /n".into()));

    let (items, asked) = all(two(), |client| client.list_fern().items()).await?;
    assert_eq!(
        (items.concat(), asked.join(" ")),
        ("ab".into(), "/fern /fern?from=n".into())
    );

    let (items, asked) = all([with(page(r#"[{"id":"a"}]"#), "x-next", "n"), page("[]")], |client| {
        client.list_linked().items()
    })
    .await?;
    assert_eq!(
        (items.concat(), asked.join(" ")),
        ("a".into(), "/linked /linked?from=n".into())
    );

    let (items, asked) = all(
        [
            page(r#"{"found":{"dogs":[{"id":"a"}],"next":"n"}}"#),
            page(r#"{"found":{"dogs":[]}}"#),
        ],
        |client| {
            client
                .search_dogs(case_pages::types::SearchDogsRequest::default())
                .items()
        },
    )
    .await?;
    assert_eq!(
        (items.concat(), asked.join(" ")),
        ("a".into(), "/speakeasy{} /speakeasy{\"after\":\"n\"}".into())
    );

    let (items, asked) = all([page(r#"[{"id":"a"}]"#), page("[]")], |client| {
        client.list_corrected().items()
    })
    .await?;
    assert_eq!(
        (items.concat(), asked.join(" ")),
        ("a".into(), "/corrected /corrected?page=1".into())
    );
    Ok(())
}
