//! The client against a real server.

use std::error::Error as _;
use std::time::Duration;

use bytes::Bytes;

use super::example::{API, Webhook, operation};
use super::server::{Reply, Server, answer, chunks, serve};
use crate::record;
use crate::runtime::client::{Api, Client, ClientBuilder};
use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::description::server::Server as Described;
use crate::runtime::prelude::*;
use crate::runtime::request::security::{Credential, TokenFuture, TokenProvider};

pub(super) fn builder(url: &str) -> ClientBuilder {
    ClientBuilder::new(&API)
        .base_url(url)
        .credential("basic", Credential::basic("user", "pass"))
}

pub(super) fn client(server: &Server) -> Client {
    builder(&server.url).build().unwrap()
}

pub(super) const WEBHOOK: &[u8] = br#"{"sid":"WH","page-size":1}"#;
pub(super) const JSON: &str = "content-type: application/json\r\n";

pub(super) async fn update(client: &Client) -> Result<crate::runtime::Response<Webhook>, Error> {
    client.update_webhook("IS 1/2", "é", operation().body).page(2).await
}

#[tokio::test]
async fn a_call() {
    let server = serve([answer("200 OK", &format!("{JSON}x-request-id: 7\r\n"), WEBHOOK)]);
    let webhook = update(&client(&server)).await.unwrap();
    assert_eq!((webhook.sid.as_deref(), webhook.page_size), (Some("WH"), 1));
    assert_eq!(
        (webhook.status().as_u16(), webhook.headers().integer_of("x-request-id")),
        (200, Some(7))
    );
    assert_eq!(webhook.bytes(), WEBHOOK);

    let request = server.request();
    assert_eq!(
        request.line,
        "POST /v1/Services/IS%201%2F2/Webhooks/%C3%A9?Page=2 HTTP/1.1"
    );
    for (name, value) in [
        ("accept", Some("application/json")),
        ("authorization", Some("Basic dXNlcjpwYXNz")),
        ("content-type", Some("application/json")),
        ("content-length", Some("16")),
        ("user-agent", Some("example/1.0")),
        ("accept-encoding", Some("gzip")),
        ("referer", None),
    ] {
        assert_eq!(request.header(name), value, "{name}");
    }
    assert_eq!(request.body, br#"{"page-size":50}"#);
}

#[tokio::test]
async fn calls_are_spawned_and_tried_once_more() {
    let server = serve([
        answer("503 Service Unavailable", "", b""),
        answer("200 OK", JSON, WEBHOOK),
    ]);
    let call = client(&server).update_webhook("a", "b", operation().body).page(3);
    let first = tokio::spawn(call.clone().send()).await.unwrap();
    assert!(first.unwrap_err().is_retryable());
    assert_eq!(call.await.unwrap().page_size, 1);
    assert_eq!(server.request().line, server.request().line);
}

#[tokio::test]
async fn options_of_client_and_call() {
    let server = serve([answer("200 OK", JSON, WEBHOOK), answer("200 OK", JSON, WEBHOOK)]);
    let client = builder("http://127.0.0.1:9")
        .user_agent("mine")
        .header("X-Tenant", "a")
        .header("X-Both", "client")
        .build()
        .unwrap();
    for _ in 0..2 {
        client
            .update_webhook("a", "b", operation().body)
            .base_url(&server.url)
            .header("X-Both", "call")
            .header("Accept", "application/vnd.own+json")
            .header("Authorization", "Own token")
            .await
            .unwrap();
        let request = server.request();
        assert_eq!(request.header("x-tenant"), Some("a"));
        assert_eq!(request.header("x-both"), Some("call"));
        assert_eq!(request.header("accept"), Some("application/vnd.own+json"));
        assert_eq!(request.header("authorization"), Some("Own token"));
        assert_eq!(request.header("user-agent"), Some("mine"));
    }
    let error = client
        .update_webhook("a", "b", operation().body)
        .header("X-Bad", "a\nb")
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "UpdateWebhook: `X-Bad` is no header, or its value cannot be sent"
    );
}

#[tokio::test]
async fn error_statuses_keep_everything() {
    let server = serve([
        answer("404 Not Found", JSON, br#"{"page-size":3}"#),
        answer("429 Too Many Requests", "retry-after: 7\r\n", b"slow down"),
        answer("500 Internal Server Error", "", b""),
    ]);
    let client = client(&server);
    let error = update(&client).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.status().unwrap().as_u16()),
        (ErrorKind::Status, 404)
    );
    assert_eq!(error.decode::<Webhook>().unwrap().page_size, 3);
    assert!(error.is_documented() && !error.is_retryable());
    let error = update(&client).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(error.text(), "slow down");
    assert!(error.is_retryable() && !error.is_documented());
    assert!(!update(&client).await.unwrap_err().is_retryable());
}

#[tokio::test]
async fn bodies_that_are_not_what_they_should_be() {
    let server = serve([
        answer("200 OK", JSON, b"{\"sid\":"),
        answer("200 OK", "content-type: text/html\r\n", b"<html>login</html>"),
        answer("200 OK", JSON, DEVIATING),
        answer("200 OK", JSON, DEVIATING),
        answer("200 OK", JSON, DEVIATING),
        answer("200 OK", JSON, DEVIATING),
    ]);
    const DEVIATING: &[u8] = br#"{"sid":null,"page-size":"5","new":1}"#;
    let tolerant = builder(&server.url).conformance(Conformance::Lenient).build().unwrap();
    let error = update(&tolerant).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.bytes().as_ref()),
        (ErrorKind::Undecodable, &b"{\"sid\":"[..])
    );
    let error = update(&tolerant).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "UpdateWebhook: the body is text/html where JSON is documented"
    );
    assert_eq!(error.text(), "<html>login</html>");
    let webhook = update(&tolerant).await.unwrap();
    assert_eq!((webhook.page_size, webhook.deviations().len()), (5, 3));
    let strict = builder(&server.url).conformance(Conformance::Strict).build().unwrap();
    let error = update(&strict).await.unwrap_err();
    assert_eq!((error.kind(), error.deviations().len()), (ErrorKind::Deviating, 3));
    assert_eq!((error.text().as_bytes(), error.headers().len()), (DEVIATING, 3));
    // A call may be held to another level than the client's calls are.
    let call = strict.update_webhook("a", "b", operation().body);
    assert_eq!(call.conformance(Conformance::Lenient).await.unwrap().page_size, 5);
    // What must be there must be of its JSON type where nothing is chosen.
    let error = update(&client(&server)).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "UpdateWebhook: the body is not as documented: /page-size is a string, an integer is documented"
    );
}

#[tokio::test]
async fn truncated_bodies() {
    let mut cut = answer("200 OK", JSON, WEBHOOK);
    let len = cut[0].1.len();
    cut[0].1.truncate(len - 5);
    let mut cut_chunk = chunks(JSON, Duration::ZERO, &[&WEBHOOK[..10], &WEBHOOK[10..]]);
    cut_chunk.truncate(2);
    let server = serve([cut, cut_chunk]);
    let client = client(&server);
    for got in [&WEBHOOK[..WEBHOOK.len() - 5], &WEBHOOK[..10]] {
        let error = update(&client).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport);
        assert_eq!(error.to_string(), "UpdateWebhook: the exchange broke off");
        // What came of it is there.
        assert_eq!((error.status().unwrap().as_u16(), error.bytes().as_ref()), (200, got));
        assert!(error.source().is_some());
    }
}

#[tokio::test]
async fn oversized_bodies() {
    let body = vec![b' '; 1000];
    let mut endless = answer("200 OK", JSON, &body);
    endless.extend(std::iter::repeat_n((Duration::ZERO, vec![b' '; 64 << 10]), 1000));
    // Announced but never sent: it must not even be waited for.
    let announced = vec![
        (
            Duration::ZERO,
            b"HTTP/1.1 200 OK\r\ncontent-length: 5000000000\r\n\r\n".to_vec(),
        ),
        (Duration::from_secs(3), Vec::new()),
    ];
    let until_closed: Reply = [(Duration::ZERO, b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_vec())]
        .into_iter()
        .chain(std::iter::repeat_n((Duration::ZERO, vec![b' '; 64 << 10]), 1000))
        .collect();
    let server = serve([
        answer("200 OK", JSON, &body),
        chunks(JSON, Duration::ZERO, &[&body[..600], &body[..600]]),
        announced,
        until_closed,
    ]);
    let client = builder(&server.url).max_response_bytes(999).build().unwrap();
    for _ in 0..4 {
        let error = update(&client).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::TooLarge);
        assert_eq!(
            error.to_string(),
            "UpdateWebhook: the response's body is larger than 999 bytes; `max_response_bytes` lets more of it in"
        );
        assert!(error.status().is_some());
    }
}

#[tokio::test]
async fn oversized_bodies_of_errors() {
    let body = vec![b' '; 1000];
    let server = serve([
        answer("503 Service Unavailable", "retry-after: 1\r\n", &body),
        answer("503 Service Unavailable", "retry-after: 1\r\n", &body[..999]),
    ]);
    let client = builder(&server.url).max_response_bytes(999).build().unwrap();
    for _ in 0..2 {
        let error = update(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.bytes().len()), (ErrorKind::Status, 999));
        assert!(error.is_retryable() && error.retry_after().is_some());
    }
}

#[tokio::test]
async fn bodies_that_are_not_there_have_a_length() {
    let server = serve([answer("200 OK", JSON, br#"{"n":3}"#)]);
    client(&server).call(Watch { body: None }).await.unwrap();
    let request = server.request();
    assert_eq!(
        (request.header("content-length"), request.header("transfer-encoding")),
        (Some("0"), None)
    );
}

#[tokio::test]
async fn slow_servers() {
    let late = |mut reply: Reply| {
        reply[0].0 = Duration::from_secs(2);
        reply
    };
    let mut slow_body = chunks(JSON, Duration::ZERO, &[WEBHOOK]);
    slow_body[1].0 = Duration::from_secs(2);
    let server = serve([late(answer("200 OK", JSON, WEBHOOK)), slow_body]);
    let client = client(&server);
    for status in [None, Some(200)] {
        let started = std::time::Instant::now();
        let error = client
            .update_webhook("a", "b", operation().body)
            .timeout(Duration::from_millis(200))
            .await
            .unwrap_err();
        assert!(started.elapsed() < Duration::from_secs(1));
        assert!(error.is_timeout() && !error.is_connect());
        let advice = match status {
            None => "it may have been carried out, so look before it is sent once more",
            Some(_) => "`timeout` gives it longer",
        };
        assert_eq!(
            error.to_string(),
            format!("UpdateWebhook: the call took too long; {advice}")
        );
        assert_eq!(error.status().map(|status| status.as_u16()), status);
        // It may have been carried out.
        assert!(!error.is_retryable());
        if status.is_none() {
            // The server is still busy with the first connection.
            std::thread::sleep(Duration::from_secs(2));
        }
    }
}

#[tokio::test]
async fn slow_tokens() {
    struct Never;
    impl TokenProvider for Never {
        fn token(&self, _: &'static [&'static str]) -> TokenFuture<'_> {
            Box::pin(std::future::pending())
        }
    }
    let client = builder("http://127.0.0.1:9")
        .credential("basic", Credential::provider("Bearer", Never))
        .timeout(Duration::from_millis(50))
        .build()
        .unwrap();
    let outcome = tokio::time::timeout(Duration::from_secs(5), update(&client)).await;
    assert!(outcome.unwrap().unwrap_err().is_timeout());
}

#[tokio::test]
async fn refused_connections() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let client = builder(&url)
        .credential("key", Credential::query("key", "s3cret"))
        .build()
        .unwrap();
    let error = update(&client).await.unwrap_err();
    assert!(error.is_connect() && error.is_retryable());
    assert!(
        error
            .to_string()
            .starts_with("UpdateWebhook: no connection could be made (3 attempts in "),
        "{error}"
    );
    let mut chain = vec![format!("{error:?}")];
    let mut source = error.source();
    while let Some(cause) = source {
        chain.push(format!("{cause} {cause:?}"));
        source = cause.source();
    }
    assert!(chain.len() > 1);
    let chain = chain.join("\n");
    assert!(chain.contains("refused"), "{chain}");
    assert!(!chain.contains("s3cret") && !chain.contains("Page=2"), "{chain}");
}

#[tokio::test]
async fn compressed_bodies_are_bounded_by_what_they_expand_to() {
    // 1 MiB of spaces.
    let bomb = include_bytes!("spaces.gz");
    let small = include_bytes!("webhook.gz");
    let gzip = format!("{JSON}content-encoding: gzip\r\n");
    let server = serve([answer("200 OK", &gzip, small), answer("200 OK", &gzip, bomb)]);
    let client = builder(&server.url).max_response_bytes(100_000).build().unwrap();
    assert_eq!(update(&client).await.unwrap().page_size, 1);
    assert_eq!(update(&client).await.unwrap_err().kind(), ErrorKind::TooLarge);
}

#[tokio::test]
async fn an_authorization_of_your_own() {
    let server = serve([answer("200 OK", JSON, WEBHOOK), answer("200 OK", JSON, WEBHOOK)]);
    let builder = || ClientBuilder::new(&API).base_url(&server.url);
    let client = builder().header("Authorization", "Own token").build().unwrap();
    update(&client).await.unwrap();
    assert_eq!(server.request().header("authorization"), Some("Own token"));
    let client = builder().build().unwrap();
    let call = client.update_webhook("a", "b", operation().body);
    call.header("Authorization", "Own token").await.unwrap();
    assert_eq!(server.request().header("authorization"), Some("Own token"));
}

#[tokio::test]
async fn missing_credentials_send_nothing() {
    let server = serve([answer("200 OK", JSON, WEBHOOK)]);
    let client = ClientBuilder::new(&API).base_url(&server.url).build().unwrap();
    let error = update(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    assert_eq!(
        error.to_string(),
        "UpdateWebhook: credentials are required: give the client `basic_auth`"
    );
    let error = client.update_webhook("..", "b", operation().body).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Input);
    assert!(server.is_quiet());
}

#[test]
fn clients_show_no_secrets() {
    let builder = builder("http://h").credential("key", Credential::header("x", "s3cret"));
    assert!(format!("{builder:?}").contains("\"key\": ***"));
    let client = builder.build().unwrap();
    let text = format!("{client:?} {:?}", client.update_webhook("a", "b", operation().body));
    assert!(
        !text.contains("s3cret") && !text.contains("dXNlcjpwYXNz") && text.contains("***"),
        "{text}"
    );
}

#[test]
fn calls_show_no_secrets() {
    let client = builder("http://h").build().unwrap();
    let call = client.call(Login {
        user: "me".to_owned(),
        api_token: "s3cret".to_owned(),
        session: Some("s3cret".to_owned()),
        page: None,
        body: Account {
            name: "n".to_owned(),
            password: Some("s3cret".to_owned()),
            pin: None,
        },
    });
    assert_eq!(
        format!("{call:?}"),
        r#"Call { operation: Login { X-User: "me", X-Api-Token: ***, sid: ***, page: None, body: Account { name: "n", password: ***, pin: None } }, .. }"#
    );
}

operation! {
    id: "Login", method: "POST", path: "/login";

    pub struct Login -> () {
        pub user: String = header("X-User"),
        pub api_token: String = header("X-Api-Token"),
        pub session: Option<String> = cookie("sid") => String,
        pub page: Option<i64> = query("page") => i64,
        pub body: Account = json("application/json"),
    }
}

record! {
    pub struct Account {
        pub name: String,
        pub password: Option<String> = "password" SentOnly,
        pub pin: Option<String> = "pin" SentOnly,
    }
}

operation! {
    id: "Watch", method: "POST", path: "/watch", statuses: &["200"],
    servers: &[Described { url: "/own", variables: &[] }],
    streams: &["text/event-stream", "*/*"], whole: &["application/json"];

    /// An operation with a server of its own, streams and an upload.
    pub struct Watch -> Watched {
        pub body: Option<Upload> = multipart("multipart/form-data"),
    }
}

record! {
    pub struct Upload {
        pub note: String,
        pub file: File,
    }
}

record! {
    pub struct Tick {
        pub n: i64,
    }
}

outputs! {
    pub enum Watched {
        Events(EventStream<Tick>) = events("200", "text/event-stream"),
        Json(Tick) = json("200", "application/json"),
        Bytes(ByteStream) = stream("200", "*/*"),
    }
}

#[tokio::test]
async fn streams_arrive_while_they_are_sent() {
    let events = "content-type: text/event-stream; charset=utf-8\r\n";
    let pause = Duration::from_millis(150);
    let server = serve([
        chunks(
            events,
            pause,
            &[b"data: {\"n\"", b":1}\n\ndata: {\"n\":2}\n\n", b"data: [DONE]\n\n"],
        ),
        chunks("content-type: image/png\r\n", Duration::ZERO, &[b"PN", b"G"]),
        answer("200 OK", JSON, br#"{"n":3}"#),
        answer("500 Internal Server Error", events, b"data: broken\n\n"),
    ]);
    let client = client(&server);
    // Each pause is shorter than the timeout, the whole is longer.
    let watched = client
        .call(Watch { body: None })
        .timeout(Duration::from_millis(400))
        .await
        .unwrap();
    assert_eq!(watched.bytes(), "");
    let Watched::Events(mut events) = watched.into_inner() else {
        panic!("no events")
    };
    let mut ticks = Vec::new();
    while let Some(event) = events.next().await.unwrap() {
        ticks.push(event.n);
    }
    assert_eq!(ticks, [1, 2]);
    assert_eq!(server.request().line, "POST /watch HTTP/1.1");

    // A time that cannot be added up is none.
    let call = client.call(Watch { body: None }).timeout(Duration::MAX);
    let Watched::Bytes(bytes) = call.await.unwrap().into_inner() else {
        panic!("no bytes")
    };
    assert_eq!(bytes.collect().await.unwrap(), "PNG");
    let Watched::Json(tick) = client.call(Watch { body: None }).await.unwrap().into_inner() else {
        panic!("no JSON")
    };
    assert_eq!(tick, Tick { n: 3 });
    let error = client.call(Watch { body: None }).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.text().as_ref()),
        (ErrorKind::Status, "data: broken\n\n")
    );
}

operation! {
    id: "Listen", method: "GET", path: "/listen", statuses: &["200"], streams: &["text/event-stream"];
    pub struct Listen -> EventStream<Tick> {}
}

#[tokio::test]
async fn an_error_in_place_of_events_keeps_its_body() {
    let server = serve([answer("200 OK", JSON, br#"{"error":"quota"}"#)]);
    let error = client(&server).call(Listen {}).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.text().as_ref()),
        (ErrorKind::Undecodable, r#"{"error":"quota"}"#)
    );
    assert_eq!(error.status().unwrap().as_u16(), 200);
}

#[tokio::test]
async fn streams_that_pause_too_long_or_break() {
    let events = "content-type: text/event-stream\r\n";
    let mut cut = chunks(events, Duration::ZERO, &[b"data: {\"n\":1}\n\n"]);
    cut.truncate(2);
    let mut slow = chunks(
        events,
        Duration::ZERO,
        &[b"data: {\"n\":1}\n\n", b"data: {\"n\":2}\n\n"],
    );
    slow[2].0 = Duration::from_secs(2);
    let mut late = answer("200 OK", events, b"");
    late[0].0 = Duration::from_secs(2);
    let server = serve([cut, slow]);
    let client = client(&server);
    for kind in [ErrorKind::Transport, ErrorKind::Timeout] {
        let call = client.call(Watch { body: None }).timeout(Duration::from_millis(300));
        let Watched::Events(mut events) = call.await.unwrap().into_inner() else {
            panic!("no events")
        };
        assert_eq!(events.next().await.unwrap().unwrap().n, 1);
        let error = events.next().await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (kind, 200));
        assert!(events.next().await.unwrap().is_none());
    }
    let server = serve([late]);
    let call = builder(&server.url)
        .timeout(Duration::from_millis(300))
        .build()
        .unwrap();
    assert!(call.call(Watch { body: None }).await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn streams_do_not_pause_while_nobody_asks() {
    let ticks: [&[u8]; 3] = [b"data: {\"n\":1}\n\n", b"data: {\"n\":2}\n\n", b"data: {\"n\":3}\n\n"];
    let events = "content-type: text/event-stream\r\n";
    let server = serve([chunks(events, Duration::from_millis(50), &ticks)]);
    let client = client(&server);
    let call = client.call(Watch { body: None }).timeout(Duration::from_millis(200));
    let Watched::Events(mut events) = call.await.unwrap().into_inner() else {
        panic!("no events")
    };
    for n in 1..=3 {
        assert_eq!(events.next().await.unwrap().unwrap().n, n);
        // It keeps even the connection from being read.
        std::thread::sleep(Duration::from_millis(300));
    }
    assert!(events.next().await.unwrap().is_none());
}

#[tokio::test]
async fn operations_with_servers_of_their_own() {
    let server = serve([answer("200 OK", JSON, br#"{"n":3}"#)]);
    let api: &'static Api = Box::leak(Box::new(Api {
        servers: Vec::leak(vec![Described {
            url: String::leak(format!("{}/v1", server.url)),
            variables: &[],
        }]),
        setters: &[],
        user_agent: "x",
    }));
    ClientBuilder::new(api)
        .build()
        .unwrap()
        .call(Watch { body: None })
        .await
        .unwrap();
    assert_eq!(server.request().line, "POST /own/watch HTTP/1.1");
}

/// A stream of these, the last one first.
pub(super) struct Twice(pub(super) Vec<&'static str>);

impl futures_core::Stream for Twice {
    type Item = Result<&'static str, std::io::Error>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.pop().map(Ok))
    }
}

#[tokio::test]
async fn files_are_read_while_they_are_sent() {
    let folder = std::env::temp_dir().join(format!("runtime-upload-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("big.bin");
    let content: Vec<u8> = (0..200_000_u32).map(|n| n as u8).collect();
    std::fs::write(&path, &content).unwrap();

    let server = serve(std::iter::repeat_n(answer("200 OK", JSON, br#"{"n":3}"#), 4));
    let client = client(&server);
    let send = |file: File| {
        client
            .call(Watch {
                body: Some(Upload {
                    note: "n".to_owned(),
                    file,
                }),
            })
            .send()
    };

    send(File::path(&path)).await.unwrap();
    let request = server.request();
    let boundary = request
        .header("content-type")
        .unwrap()
        .split_once("boundary=")
        .unwrap()
        .1
        .to_owned();
    let head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nn\r\n--{boundary}\r\nContent-Disposition: \
         form-data; name=\"file\"; filename=\"big.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    );
    let tail = format!("\r\n--{boundary}--\r\n");
    let expected = [head.as_bytes(), &content, tail.as_bytes()].concat();
    assert_eq!(request.header("content-length").unwrap(), expected.len().to_string());
    assert!(request.body == expected);

    let stream = File::stream(Twice(vec!["world", "hello "])).named("s");
    send(stream.clone()).await.unwrap();
    let request = server.request();
    assert_eq!(request.header("transfer-encoding"), Some("chunked"));
    assert!(String::from_utf8_lossy(&request.body).contains("\r\n\r\nhello world\r\n--boundary-"));
    assert_eq!(
        send(stream).await.unwrap_err().to_string(),
        "Watch: the body has a stream that was sent before"
    );
    send(File::stream(Twice(vec!["1", "2"])).sized(2)).await.unwrap();
    assert!(server.request().header("content-length").is_some());

    for path in [folder.join("none"), folder.clone()] {
        let error = send(File::path(path)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Input);
        assert_eq!(error.to_string(), "Watch: the body has a file that cannot be read");
        assert!(error.source().is_some());
    }
    assert!(server.is_quiet());
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(File::path("a/b.txt").name(), Some("b.txt"));
    assert_eq!(File::from(Bytes::new()), File::from(Vec::new()));
}

/// An error on the way is read as closely as the call says, too.
#[tokio::test]
async fn what_a_call_says_holds_for_a_body_that_breaks_off() {
    let mut reply = answer("200 OK", JSON, b"{}    ");
    let length = reply[0].1.len();
    reply[0].1.truncate(length - 2);
    let server = serve([reply]);
    let call = client(&server).update_webhook("a", "b", operation().body);
    let error = call.conformance(Conformance::Lenient).await.unwrap_err();
    assert_eq!((error.kind(), error.text().trim()), (ErrorKind::Transport, "{}"));
    assert!(error.decode::<Webhook>().is_ok());
}
