//! Lists in pages: how one leads to the next, and what is not believed.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use futures_core::Stream;

use super::example::API;
use super::server::{Reply, Server, answer, serve};
use crate::paged;
use crate::runtime::client::retry::Retry;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::description::error::ErrorKind;
use crate::runtime::prelude::*;

record! {
    pub struct Pet {
        pub id: i64,
    }
}

record! {
    pub struct Herd {
        pub data: Option<Vec<Pet>>,
    }
}

macro_rules! list {
    ($name:ident, $($next:tt)+) => {
        operation! {
            id: "List", method: "GET", path: "/pets", statuses: &["200"];

            pub struct $name -> Herd {
                pub limit: Option<i64> = query("limit") => i64,
            }
        }
        paged! { $name(page): Pet = page.data, "/data", $($next)+ }
    };
}

list!(ByLink, Link);
list!(ByUrl, Url("/meta/next"));
list!(
    ByToken,
    Token {
        from: "/next",
        to: "page[token]",
        more: "/more"
    }
);
list!(
    ByHeader,
    Token {
        from: "x-next",
        to: "cursor",
        more: ""
    }
);
list!(
    ByLast,
    LastItem {
        member: "/id",
        to: "after",
        more: "/has_more"
    }
);
list!(
    ByPage,
    Page {
        to: "page",
        first: 1,
        size: "limit",
        pages: "/pages",
        more: ""
    }
);
list!(
    ByMore,
    Page {
        to: "page",
        first: 1,
        size: "limit",
        pages: "",
        more: "/more"
    }
);
list!(
    ByOffset,
    Offset {
        to: "offset",
        first: 0,
        size: "limit",
        total: "/total",
        more: ""
    }
);

operation! {
    id: "Search", method: "POST", path: "/search", statuses: &["200"];

    pub struct Search -> Herd {
        pub body: Value = json("application/json"),
    }
}

paged! { Search(page): Pet = page.data, "/data", Token { from: "/next", to: "/start", more: "" } }

macro_rules! counted_in_the_body {
    ($name:ident, $($next:tt)+) => {
        operation! {
            id: "Count", method: "POST", path: "/count", statuses: &["200"];

            pub struct $name -> Herd {
                pub body: Value = json("application/json"),
            }
        }
        paged! { $name(page): Pet = page.data, "/data", $($next)+ }
    };
}

counted_in_the_body!(
    PageInBody,
    Page {
        to: "/paging/a~1b",
        first: 1,
        size: "/paging/size",
        pages: "/pages",
        more: ""
    }
);
counted_in_the_body!(
    OffsetInBody,
    Offset {
        to: "/offset",
        first: 0,
        size: "/limit",
        total: "/total",
        more: ""
    }
);
counted_in_the_body!(
    TokenInBody,
    Token {
        from: "/next",
        to: "/paging/a~0b",
        more: ""
    }
);

fn client(server: &Server) -> Client {
    let builder = ClientBuilder::new(&API).base_url(&server.url).retry(Retry::never());
    builder.build().unwrap()
}

fn page(headers: &str, body: &str) -> Reply {
    answer(
        "200 OK",
        &format!("content-type: application/json\r\n{headers}"),
        body.as_bytes(),
    )
}

fn lines(server: &Server) -> Vec<String> {
    let mut lines = Vec::new();
    while let Some(request) = server.next() {
        let line = request.line.split(' ').nth(1).unwrap().to_owned();
        lines.push(line + &String::from_utf8(request.body).unwrap());
    }
    lines
}

/// Items of all pages, and what was asked for.
async fn all<Op: crate::runtime::client::pages::Paged<Item = Pet>>(
    operation: Op,
    replies: Vec<Reply>,
) -> (Vec<i64>, Vec<String>) {
    let server = serve(replies);
    let items = client(&server).call(operation).items().collect().await.unwrap();
    (items.iter().map(|pet| pet.id).collect(), lines(&server))
}

#[tokio::test]
async fn every_way_from_page_to_page() {
    let link = |links: &str| format!("link: {links}\r\n");
    let first =
        link("</pets?b=%7B>; rel=\"prev first\", <?page=2&a=%2C,;>; title=\"a, <b>; rel=next\"; rel=\"last NEXT\"");
    let (items, asked) = all(
        ByLink { limit: Some(2) },
        vec![
            page(&first, r#"{"data":[{"id":1},{"id":2}]}"#),
            page(&link("<x>; rel=prev"), r#"{"data":[{"id":3}]}"#),
        ],
    )
    .await;
    assert_eq!(items, [1, 2, 3]);
    assert_eq!(asked, ["/pets?limit=2", "/pets?page=2&a=%2C,;"]);

    let (items, asked) = all(
        ByUrl { limit: None },
        vec![
            page("", r#"{"data":[{"id":1}],"meta":{"next":"/pets?p=2"}}"#),
            page("", r#"{"data":[],"meta":{"next":"?p=3"}}"#),
            page("", r#"{"data":[{"id":2}],"meta":{"next":null}}"#),
        ],
    )
    .await;
    assert_eq!(
        (items, asked),
        (vec![1, 2], vec!["/pets".into(), "/pets?p=2".into(), "/pets?p=3".into()])
    );

    let (items, asked) = all(
        ByToken { limit: Some(1) },
        vec![
            page("", r#"{"data":[{"id":1}],"next":"a=&","more":true}"#),
            page("", r#"{"data":[{"id":2}],"next":7}"#),
            page("", r#"{"data":[{"id":3}],"next":"unused","more":false}"#),
        ],
    )
    .await;
    assert_eq!(items, [1, 2, 3]);
    assert_eq!(
        asked,
        [
            "/pets?limit=1",
            "/pets?limit=1&page%5Btoken%5D=a%3D%26",
            "/pets?limit=1&page%5Btoken%5D=7"
        ]
    );

    let (items, asked) = all(
        ByHeader { limit: None },
        vec![
            page("x-next: abc\r\n", r#"{"data":[{"id":1}]}"#),
            page("", r#"{"data":[{"id":2}]}"#),
        ],
    )
    .await;
    assert_eq!(
        (items.len(), asked),
        (2, vec!["/pets".into(), "/pets?cursor=abc".into()])
    );

    let (items, asked) = all(
        ByLast { limit: None },
        vec![
            page("", r#"{"data":[{"id":1},{"id":5}],"has_more":true}"#),
            page("", r#"{"data":[{"id":9}],"has_more":false}"#),
        ],
    )
    .await;
    assert_eq!(
        (items, asked),
        (vec![1, 5, 9], vec!["/pets".into(), "/pets?after=5".into()])
    );

    let (items, asked) = all(
        Search {
            body: serde_json::json!({"query": "q"}),
        },
        vec![
            page("", r#"{"data":[{"id":1}],"next":"c"}"#),
            page("", r#"{"data":[{"id":2}]}"#),
        ],
    )
    .await;
    assert_eq!(items, [1, 2]);
    let bodies: Vec<Value> = asked
        .iter()
        .map(|line| serde_json::from_str(&line[7..]).unwrap())
        .collect();
    assert_eq!(
        bodies,
        [
            serde_json::json!({"query": "q"}),
            serde_json::json!({"query": "q", "start": "c"})
        ]
    );
}

#[tokio::test]
async fn what_is_counted_ends_with_a_page_that_is_not_full() {
    let two = |first: i64| page("", &format!(r#"{{"data":[{{"id":{first}}},{{"id":{}}}]}}"#, first + 1));
    let one = || page("", r#"{"data":[{"id":9}]}"#);
    let none = || page("", r#"{"data":[]}"#);
    let (items, asked) = all(ByPage { limit: Some(2) }, vec![two(1), two(3), one()]).await;
    assert_eq!(items, [1, 2, 3, 4, 9]);
    assert_eq!(asked, ["/pets?limit=2", "/pets?limit=2&page=2", "/pets?limit=2&page=3"]);
    // Where nobody said how many a page has, an empty one is the last; or the page says how many there are.
    let (items, _) = all(ByPage { limit: None }, vec![two(1), one(), none()]).await;
    assert_eq!(items, [1, 2, 9]);
    let (items, asked) = all(
        ByPage { limit: None },
        vec![page("", r#"{"data":[{"id":1}],"pages":1}"#)],
    )
    .await;
    assert_eq!((items.len(), asked.len()), (1, 1));

    let (items, asked) = all(ByOffset { limit: Some(2) }, vec![two(1), two(3), one()]).await;
    assert_eq!(items, [1, 2, 3, 4, 9]);
    assert_eq!(
        asked,
        ["/pets?limit=2", "/pets?limit=2&offset=2", "/pets?limit=2&offset=4"]
    );
    let total = page("", r#"{"data":[{"id":1},{"id":2}],"total":2}"#);
    let (_, asked) = all(ByOffset { limit: Some(2) }, vec![total]).await;
    assert_eq!(asked.len(), 1);
}

/// A server may give fewer items than were asked for. What it says of how many there are counts before that.
#[tokio::test]
async fn a_page_that_is_not_full_is_not_the_last_where_it_says_so() {
    let (items, asked) = all(
        ByPage { limit: Some(100) },
        vec![
            page("", r#"{"data":[{"id":1},{"id":2}],"pages":2}"#),
            page("", r#"{"data":[{"id":3}],"pages":2}"#),
        ],
    )
    .await;
    assert_eq!((items, asked.len()), (vec![1, 2, 3], 2));
    let (items, asked) = all(
        ByOffset { limit: Some(100) },
        vec![
            page("", r#"{"data":[{"id":1},{"id":2}],"total":3}"#),
            page("", r#"{"data":[{"id":3}],"total":3}"#),
        ],
    )
    .await;
    assert_eq!(
        (items, asked),
        (
            vec![1, 2, 3],
            vec!["/pets?limit=100".into(), "/pets?limit=100&offset=2".into()]
        )
    );
    let (items, asked) = all(
        ByMore { limit: Some(100) },
        vec![
            page("", r#"{"data":[{"id":1}],"more":true}"#),
            page("", r#"{"data":[{"id":2}],"more":false}"#),
        ],
    )
    .await;
    assert_eq!((items, asked.len()), (vec![1, 2], 2));
    // There is nothing to go on from.
    let (items, _) = all(
        ByOffset { limit: Some(100) },
        vec![
            page("", r#"{"data":[{"id":1}],"total":3}"#),
            page("", r#"{"data":[],"total":3}"#),
        ],
    )
    .await;
    assert_eq!(items, [1]);
}

/// A page that can be read is one that leads on: a text cut in the midst of a character, as many servers cut them, a number that is
/// none and a byte order mark are no end of the list.
#[tokio::test]
async fn what_is_off_in_a_page_does_not_end_the_list() {
    for odd in [
        r#"{"data":[{"id":1}],"note":"\ud83d","next":"a"}"#,
        r#"{"data":[{"id":1}],"note":1e400,"next":"a"}"#,
        "\u{feff}{\"data\":[{\"id\":1}],\"next\":\"a\"}",
    ] {
        let replies = vec![page("", odd), page("", r#"{"data":[{"id":2}]}"#)];
        let (items, asked) = all(ByToken { limit: None }, replies).await;
        assert_eq!(
            (items, asked),
            (vec![1, 2], vec!["/pets".into(), "/pets?page%5Btoken%5D=a".into()]),
            "{odd}"
        );
    }
    // What says whether there is more is meant by a number or a text, too.
    for (more, goes_on) in [
        ("true", true),
        ("false", false),
        ("1", true),
        ("0", false),
        (r#""true""#, true),
        (r#""false""#, false),
    ] {
        let first = format!(r#"{{"data":[{{"id":1}}],"has_more":{more}}}"#);
        let replies = vec![page("", &first), page("", r#"{"data":[{"id":2}],"has_more":false}"#)];
        let (items, _) = all(ByLast { limit: None }, replies).await;
        assert_eq!(items, if goes_on { &[1, 2][..] } else { &[1] }, "{more}");
    }
    for (total, goes_on) in [("2", true), ("1", false), (r#""2""#, true), (r#""1""#, false)] {
        let first = format!(r#"{{"data":[{{"id":1}}],"total":{total}}}"#);
        let replies = vec![page("", &first), page("", r#"{"data":[{"id":2}],"total":2}"#)];
        let (items, _) = all(ByOffset { limit: None }, replies).await;
        assert_eq!(items, if goes_on { &[1, 2][..] } else { &[1] }, "{total}");
    }
    // No cursor leads on, also where it is one that would begin anew.
    for end in ["null", r#""""#, "0", r#""0""#, "false", "{}"] {
        let last = format!(r#"{{"data":[{{"id":1}}],"next":{end}}}"#);
        let (items, asked) = all(ByToken { limit: None }, vec![page("", &last)]).await;
        assert_eq!((items, asked.len()), (vec![1], 1), "{end}");
    }
    // A URL that is shown to people.
    let (items, asked) = all(
        ByLink { limit: None },
        vec![
            page("link: </pets?q=é&page=2>; rel=next\r\n", r#"{"data":[{"id":1}]}"#),
            page("", r#"{"data":[{"id":2}]}"#),
        ],
    )
    .await;
    assert_eq!(
        (items, asked),
        (vec![1, 2], vec!["/pets".into(), "/pets?q=%C3%A9&page=2".into()])
    );
    // Another number would be another page.
    let server = serve([page("", r#"{"data":[{"id":1}],"next":99999999999999999999}"#)]);
    let error = client(&server).call(ByToken { limit: None }).items().collect().await;
    assert_eq!(
        error.unwrap_err().to_string(),
        "List: the next page is asked for with a number whose digits are lost"
    );
}

/// What is counted may stand in the body, as deep as it may, and is a number there.
#[tokio::test]
async fn what_is_sent_in_the_body() {
    let two = |first: i64| page("", &format!(r#"{{"data":[{{"id":{first}}},{{"id":2}}]}}"#));
    let one = || page("", r#"{"data":[{"id":3}]}"#);
    let bodies = |asked: Vec<String>| -> Vec<Value> {
        let bodies = asked.iter().map(|line| line.strip_prefix("/count").unwrap());
        bodies.map(|body| serde_json::from_str(body).unwrap()).collect()
    };
    let body = serde_json::json!({"paging": {"a/b": 4, "size": 2}});
    let (items, asked) = all(PageInBody { body: body.clone() }, vec![two(0), two(1), one()]).await;
    let next = |page: i64| serde_json::json!({"paging": {"a/b": page, "size": 2}});
    assert_eq!((items.len(), bodies(asked)), (5, vec![body, next(5), next(6)]));

    let body = serde_json::json!({"limit": 2});
    let (items, asked) = all(OffsetInBody { body: body.clone() }, vec![two(0), one()]).await;
    let next = serde_json::json!({"limit": 2, "offset": 2});
    assert_eq!((items.len(), bodies(asked)), (3, vec![body, next]));

    let body = serde_json::json!({"paging": {}});
    let (_, asked) = all(
        TokenInBody { body: body.clone() },
        vec![
            page("", r#"{"data":[{"id":1}],"next":7}"#),
            page("", r#"{"data":[{"id":2}],"next":"x"}"#),
            one(),
        ],
    )
    .await;
    let next = |token: Value| serde_json::json!({"paging": {"a~b": token}});
    assert_eq!(bodies(asked), [body, next(7.into()), next("x".into())]);

    // There is no object that it could be in.
    let server = serve([two(0)]);
    let body = serde_json::json!({"paging": [], "size": 2});
    let mut pages = client(&server).call(PageInBody { body }).pages();
    pages.next().await.unwrap().unwrap();
    let error = pages.next().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.to_string().as_str()),
        (
            ErrorKind::Paging,
            "Count: the next page is asked for in a body that is no JSON object"
        )
    );
}

#[tokio::test]
async fn numbers_that_are_too_large_are_no_way_out() {
    let most = u64::MAX;
    let replies = || {
        let body = format!(r#"{{"data":[{{"id":1}}],"pages":{most},"total":{most}}}"#);
        [page("", &body), page("", r#"{"data":[]}"#)]
    };
    let (items, _) = all(ByPage { limit: None }, replies().into()).await;
    assert_eq!(items, [1]);
    for name in ["page", "offset"] {
        let server = serve([page("", r#"{"data":[{"id":1}]}"#)]);
        let client = client(&server);
        let most = most.to_string();
        let error = match name {
            "page" => {
                let call = client.call(ByPage { limit: None });
                call.query_parameter(name, &most).items().collect().await
            }
            _ => {
                let call = client.call(ByOffset { limit: None });
                call.query_parameter(name, &most).items().collect().await
            }
        };
        assert_eq!(error.unwrap_err().kind(), ErrorKind::Paging, "{name}");
    }
}

/// A filter may leave nothing of a page, and of the one after it.
#[tokio::test]
async fn empty_pages_are_not_the_same_one() {
    let empty = |next: u32| page(&format!("link: </pets?page={next}>; rel=next\r\n"), r#"{"data":[]}"#);
    let last = page("", r#"{"data":[{"id":1}]}"#);
    let (items, asked) = all(ByLink { limit: None }, vec![empty(2), empty(3), last]).await;
    assert_eq!((items, asked.len()), (vec![1], 3));
}

#[tokio::test]
async fn what_is_not_believed() {
    let elsewhere = serve([page("", r#"{"data":[]}"#)]);
    let away = format!(
        r#"{{"data":[{{"id":1}}],"meta":{{"next":"{}/pets?key=s3cret"}}}}"#,
        elsewhere.url
    );
    let server = serve([page("", &away)]);
    let mut items = client(&server).call(ByUrl { limit: None }).items();
    assert_eq!(items.next().await.unwrap().unwrap().id, 1);
    let error = items.next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Paging);
    assert_eq!(
        error.to_string(),
        "List: the next page is at another origin, `127.0.0.1`, where nothing is sent"
    );
    assert!(items.next().await.unwrap().is_none());
    assert!(elsewhere.is_quiet());

    // A URL, or a whole page, that was there before.
    let back = || page("", r#"{"data":[{"id":1}],"meta":{"next":"/pets"}}"#);
    let server = serve([back(), back()]);
    let error = client(&server)
        .call(ByUrl { limit: None })
        .items()
        .collect()
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "List: a page leads to one that was there before");
    assert_eq!(lines(&server).len(), 1);
    let server = serve(std::iter::repeat_with(|| page("", r#"{"data":[{"id":1}]}"#)).take(9));
    let error = client(&server)
        .call(ByPage { limit: None })
        .items()
        .collect()
        .await
        .unwrap_err();
    assert_eq!((error.kind(), lines(&server).len()), (ErrorKind::Paging, 2));

    // More than are wanted.
    let server = serve((0..9).map(|n| page("", &format!(r#"{{"data":[{{"id":{n}}}],"meta":{{"next":"/{n}"}}}}"#))));
    let mut pages = client(&server).call(ByUrl { limit: None }).pages().at_most(3);
    for n in 0..3 {
        let page = pages.next().await.unwrap().unwrap();
        assert_eq!((page.data.as_ref().unwrap()[0].id, page.attempts()), (n, 1));
    }
    assert_eq!(pages.next().await.unwrap_err().kind(), ErrorKind::Paging);
    assert!(pages.next().await.unwrap().is_none());
    assert_eq!(lines(&server).len(), 3);

    // An error ends it.
    let server = serve([answer("404 Not Found", "", b""), page("", r#"{"data":[]}"#)]);
    let mut pages = client(&server).call(ByUrl { limit: None }).pages();
    assert_eq!(pages.next().await.unwrap_err().kind(), ErrorKind::Status);
    assert!(pages.next().await.unwrap().is_none());
}

/// While the items of one page are taken, one page is on its way.
#[tokio::test]
async fn one_page_ahead() {
    let server = serve([
        page(
            "",
            r#"{"data":[{"id":1},{"id":1},{"id":1},{"id":1},{"id":2}],"meta":{"next":"/2"}}"#,
        ),
        page("", r#"{"data":[{"id":3}],"meta":{"next":"/3"}}"#),
        page("", r#"{"data":[{"id":4}]}"#),
    ]);
    let mut items = client(&server).call(ByUrl { limit: None }).items();
    let mut next = async || {
        poll_fn(|context| Pin::new(&mut items).poll_next(context))
            .await
            .map(|item| item.unwrap().id)
    };
    // It goes on with each item: it connects, it is sent, it is answered.
    for _ in 0..4 {
        assert_eq!(next().await, Some(1));
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(lines(&server), ["/pets", "/2"]);
    for id in 2..5 {
        assert_eq!(next().await, Some(id));
    }
    assert_eq!(next().await, None);
    assert_eq!(lines(&server), ["/3"]);
}
