//! Calls on a thread without an async runtime.

use std::time::{Duration, Instant};

use super::example::{API, operation};
use super::server::{answer, chunks, serve};
use crate::paged;
use crate::runtime::client::retry::Retry;
use crate::runtime::client::{Client, ClientBuilder, blocking};
use crate::runtime::description::error::ErrorKind;
use crate::runtime::prelude::*;
use crate::runtime::request::security::Credential;

operation! {
    id: "Put", method: "PUT", path: "/file", statuses: &["204", "200"], streams: &["text/plain"];

    pub struct Put -> ByteStream {
        pub body: Option<File> = binary("text/plain") => File,
    }
}

operation! {
    id: "List", method: "GET", path: "/list", statuses: &["200"];

    pub struct List -> Vec<i64> {}
}

paged! { List(page): i64 = Some(page), "", Link }

fn client(url: &str) -> Client {
    let builder = ClientBuilder::new(&API)
        .base_url(url)
        .credential("basic", Credential::basic("u", "p"));
    let retry = Retry::default().backoff(Duration::from_millis(5), Duration::from_millis(20));
    builder.retry(retry).build().unwrap()
}

const JSON: &str = "content-type: application/json\r\n";

#[test]
fn the_same_call_without_a_runtime() {
    let server = serve([answer("200 OK", JSON, br#"{"sid":"WH","page-size":1}"#)]);
    let webhook = client(&server.url).call(operation()).send_blocking().unwrap();
    assert_eq!((webhook.page_size, webhook.attempts()), (1, 1));
    let request = server.request();
    assert_eq!(
        request.line,
        "POST /v1/Services/IS%201%2F2/Webhooks/%C3%A9?Page=2 HTTP/1.1"
    );
    assert_eq!(request.header("user-agent"), Some("example/1.0"));
    assert_eq!(request.header("authorization"), Some("Basic dTpw"));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(request.body, br#"{"page-size":50}"#);
    assert_eq!(request.header("content-length"), Some("16"));
    assert_eq!(request.header("transfer-encoding"), None);
    let server = serve([answer("204 No Content", "", b"")]);
    client(&server.url).call(Put { body: None }).send_blocking().unwrap();
    assert_eq!(server.request().header("content-length"), Some("0"));
}

#[test]
fn retries_redirects_and_pages() {
    let server = serve([
        answer("503 Oh", "retry-after-ms: 60\r\n", b""),
        answer("302 Found", "location: /there\r\n", b""),
        answer("200 OK", &format!("{JSON}link: </2>; rel=next\r\n"), b"[1,2]"),
        answer("200 OK", JSON, b"[3]"),
    ]);
    let started = Instant::now();
    let items: Vec<i64> = client(&server.url)
        .call(List {})
        .items_blocking()
        .map(Result::unwrap)
        .collect();
    assert_eq!(items, [1, 2, 3]);
    assert!(started.elapsed() >= Duration::from_millis(60));
    let lines: Vec<String> = std::iter::from_fn(|| server.next())
        .map(|request| request.line)
        .collect();
    assert_eq!(
        lines,
        [
            "GET /list HTTP/1.1",
            "GET /list HTTP/1.1",
            "GET /there HTTP/1.1",
            "GET /2 HTTP/1.1"
        ]
    );
    let server = serve([answer("200 OK", JSON, b"[1]")]);
    let pages: Vec<usize> = client(&server.url)
        .call(List {})
        .pages_blocking()
        .map(|page| page.unwrap().len())
        .collect();
    assert_eq!(pages, [1]);
}

/// What blocks would keep the items of a page from whoever wants them until the next page is there.
#[test]
fn items_are_given_before_the_next_page_is_asked_for() {
    let server = serve([
        answer("200 OK", &format!("{JSON}link: </2>; rel=next\r\n"), b"[1,2]"),
        answer("200 OK", JSON, b"[3]"),
    ]);
    let mut items = client(&server.url).call(List {}).items_blocking();
    let first: Vec<i64> = items.by_ref().take(2).map(Result::unwrap).collect();
    assert_eq!(first, [1, 2]);
    server.request();
    assert!(server.is_quiet());
    assert_eq!(items.next().unwrap().unwrap(), 3);
    assert!(items.next().is_none());
}

#[test]
fn files_go_out_and_streams_come_in() {
    let path = std::env::temp_dir().join(format!("runtime-blocking-{}", std::process::id()));
    let content: Vec<u8> = (0..200_000_u32).map(|n| n as u8).collect();
    std::fs::write(&path, &content).unwrap();
    let server = serve([chunks(
        "content-type: text/plain\r\n",
        Duration::ZERO,
        &[b"one ", b"two"],
    )]);
    let sent = client(&server.url)
        .call(Put {
            body: Some(File::path(&path)),
        })
        .send_blocking();
    let stream = sent.unwrap().into_inner();
    assert_eq!(blocking::wait(stream.collect()).unwrap(), "one two");
    let request = server.request();
    assert!(request.body == content);
    assert_eq!(request.header("content-length"), Some("200000"));
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn what_fails_is_told_apart() {
    let nobody = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let error = client(&nobody).call(List {}).send_blocking().unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));

    let mut late = answer("200 OK", JSON, b"[1]");
    late[0].0 = Duration::from_secs(2);
    let server = serve([late]);
    let started = Instant::now();
    let call = client(&server.url).call(List {}).timeout(Duration::from_millis(200));
    assert_eq!(call.send_blocking().unwrap_err().kind(), ErrorKind::Timeout);
    assert!(started.elapsed() < Duration::from_secs(1));

    let mut half = answer("200 OK", JSON, b"[1,2,3,4]");
    let length = half[0].1.len();
    half[0].1.truncate(length - 5);
    let server = serve([half]);
    let call = client(&server.url).call(List {}).retry(Retry::never());
    let error = call.send_blocking().unwrap_err();
    assert_eq!(
        (error.kind(), error.status().unwrap().as_u16()),
        (ErrorKind::Transport, 200)
    );
    let server = serve([answer("404 Not Found", "", b"none")]);
    let error = client(&server.url).call(List {}).send_blocking().unwrap_err();
    assert_eq!((error.kind(), error.text().as_ref()), (ErrorKind::Status, "none"));
}

/// A read that blocks is bounded, be it of a whole body or of a stream, of which each pause is.
#[test]
fn a_body_that_does_not_come_is_late() {
    let mut whole = answer("200 OK", JSON, b"[1]");
    let head = whole[0].1.len() - 3;
    let body = whole[0].1.split_off(head);
    whole.push((Duration::from_secs(2), body));
    let server = serve([whole]);
    let started = Instant::now();
    let call = client(&server.url).call(List {}).timeout(Duration::from_millis(200));
    let error = call.retry(Retry::never()).send_blocking().unwrap_err();
    assert_eq!(
        (error.kind(), error.status().unwrap().as_u16()),
        (ErrorKind::Timeout, 200)
    );

    let pause = Duration::from_millis(150);
    let mut reply = chunks("content-type: text/plain\r\n", pause, &[b"one ", b"two ", b"never"]);
    reply[3].0 = Duration::from_secs(2);
    let server = serve([reply]);
    let call = client(&server.url)
        .call(Put { body: None })
        .timeout(Duration::from_millis(250));
    let mut stream = call.send_blocking().unwrap().into_inner();
    for piece in ["one ", "two "] {
        assert_eq!(blocking::wait(stream.next()).unwrap().unwrap(), piece);
    }
    assert_eq!(blocking::wait(stream.next()).unwrap_err().kind(), ErrorKind::Timeout);
    assert!(started.elapsed() < Duration::from_millis(1500));
}
