//! The client against a real server.

use std::error::Error as _;
use std::time::Duration;

use bytes::Bytes;

use super::example::{Webhook, operation};
use super::server::{Reply, Server, answer, chunks, serve, serve_on};
use crate::record;
use crate::runtime::client::redirect;
use crate::runtime::client::{Api, Client, ClientBuilder};
use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::error::{Error, Kind};
use crate::runtime::description::server::{Server as Described, Variable};
use crate::runtime::prelude::*;
use crate::runtime::request::body::Body;
use crate::runtime::request::security::{Credential, TokenFuture, TokenProvider};

static API: Api = Api {
    servers: &[],
    setters: &[("basic", "basic_auth"), ("key", "api_key")],
    user_agent: "example/1.0",
};

fn builder(url: &str) -> ClientBuilder {
    ClientBuilder::new(&API)
        .base_url(url)
        .credential("basic", Credential::basic("user", "pass"))
}

fn client(server: &Server) -> Client {
    builder(&server.url).build().unwrap()
}

const WEBHOOK: &[u8] = br#"{"sid":"WH","page-size":1}"#;
const JSON: &str = "content-type: application/json\r\n";

async fn update(client: &Client) -> Result<crate::runtime::Response<Webhook>, Error> {
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
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (Kind::Status, 404));
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
        (Kind::Undecodable, &b"{\"sid\":"[..])
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
    assert_eq!((error.kind(), error.deviations().len()), (Kind::Deviating, 3));
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
        assert_eq!(error.kind(), Kind::Transport);
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
        assert_eq!(error.kind(), Kind::TooLarge);
        assert_eq!(
            error.to_string(),
            "UpdateWebhook: the response's body is larger than 999 bytes"
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
        assert_eq!((error.kind(), error.bytes().len()), (Kind::Status, 999));
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
        assert_eq!(error.to_string(), "UpdateWebhook: the call took too long");
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
async fn redirects() {
    let elsewhere = serve([answer("200 OK", JSON, WEBHOOK)]);
    let location = format!("location: {}/steal?token=s3cret\r\n", elsewhere.url);
    let server = serve([
        answer("307 Temporary Redirect", "location: /moved?x=1\r\n", b""),
        answer("200 OK", JSON, WEBHOOK),
        answer("307 Temporary Redirect", &location, b""),
        answer("308 Permanent Redirect", &location, b"go there"),
        answer("303 See Other", "location: ftp://me:pass@127.0.0.1/steal\r\n", b""),
    ]);
    let client = client(&server);
    // To the same server: followed, with everything.
    update(&client).await.unwrap();
    server.request();
    let request = server.request();
    assert_eq!(request.line, "POST /moved?x=1 HTTP/1.1");
    assert_eq!(request.header("authorization"), Some("Basic dXNlcjpwYXNz"));
    assert_eq!(request.header("referer"), None);
    assert_eq!(request.body, br#"{"page-size":50}"#);
    // To another one: not, for its body would be sent there.
    for status in ["307 Temporary Redirect", "308 Permanent Redirect"] {
        let error = update(&client).await.unwrap_err();
        assert_eq!(error.kind(), Kind::Redirect);
        assert_eq!(
            error.to_string(),
            format!(
                "UpdateWebhook: the server answered {status}, and the redirect to `{}/steal` was not followed",
                elsewhere.url
            )
        );
        assert_eq!(
            error.headers().text_of("location").unwrap(),
            format!("{}/steal?token=s3cret", elsewhere.url)
        );
        assert!(!error.is_retryable());
    }
    let error = update(&client).await.unwrap_err();
    assert!(error.to_string().contains("`ftp://***@127.0.0.1/steal`"), "{error}");
    assert!(elsewhere.is_quiet());
}

operation! {
    id: "Change", method: "PUT", path: "/thing", statuses: &["204"];

    pub struct Change -> () {
        pub body: Option<File> = binary("image/png") => File,
    }
}

operation! {
    id: "Remove", method: "DELETE", path: "/thing", statuses: &["200"];

    pub struct Remove -> () {}
}

operation! {
    id: "Probe", method: "HEAD", path: "/thing", statuses: &["200"];

    pub struct Probe -> () {}
}

/// RFC 9110, section 15.4: a client may make a GET of a POST, and the upload would never have happened.
#[tokio::test]
async fn no_change_becomes_a_look() {
    for status in ["301 Moved Permanently", "302 Found"] {
        let server = serve([
            answer(status, "location: /done\r\n", b""),
            answer("200 OK", JSON, WEBHOOK),
        ]);
        let error = update(&client(&server)).await.unwrap_err();
        assert_eq!((error.kind(), error.is_retryable()), (Kind::Redirect, false));
        assert!(
            error
                .to_string()
                .ends_with("and the redirect to `/done` was not followed"),
            "{error}"
        );
        assert_eq!(server.request().line.split(' ').next(), Some("POST"));
        assert!(server.is_quiet());

        let server = serve(std::iter::repeat_n(answer(status, "location: /done\r\n", b""), 2));
        let client = builder(&server.url).build().unwrap();
        let changed = client.call(Change { body: None }).await.unwrap_err();
        let removed = client.call(Remove {}).await.unwrap_err();
        assert_eq!((changed.kind(), removed.kind()), (Kind::Redirect, Kind::Redirect));

        // What only looks is followed, as it is.
        let server = serve([answer(status, "location: /there\r\n", b""), answer("200 OK", "", b"")]);
        let client = builder(&server.url).build().unwrap();
        client.call(Probe {}).await.unwrap();
        server.request();
        assert_eq!(server.request().line, "HEAD /there HTTP/1.1");
    }
}

/// A stream of these, the last one first.
struct Twice(Vec<&'static str>);

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
async fn changes_are_repeated_where_they_are_asked_for_again() {
    let again = |location: &str| answer("308 Permanent Redirect", &format!("location: {location}\r\n"), b"");
    let server = serve([again("/there"), answer("204 No Content", "", b"")]);
    let client = builder(&server.url).build().unwrap();
    client.call(Change { body: Some("P".into()) }).await.unwrap();
    server.request();
    let request = server.request();
    assert_eq!(
        (request.line.as_str(), request.body.as_slice()),
        ("PUT /there HTTP/1.1", &b"P"[..])
    );
    assert_eq!(request.header("content-type"), Some("image/png"));

    // A file is opened again.
    let path = std::env::temp_dir().join(format!("redirected-{}", std::process::id()));
    std::fs::write(&path, "P").unwrap();
    let server = serve([again("/there"), answer("204 No Content", "", b"")]);
    let client = builder(&server.url).build().unwrap();
    client
        .call(Change {
            body: Some(File::path(&path)),
        })
        .await
        .unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(
        (server.request().body, server.request().body),
        (b"P".to_vec(), b"P".to_vec())
    );

    // A stream is gone.
    let server = serve([again("/there"), answer("204 No Content", "", b"")]);
    let client = builder(&server.url).build().unwrap();
    let body = File::stream(Twice(vec!["P"]));
    let error = client.call(Change { body: Some(body) }).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Redirect);
    server.request();
    assert!(server.is_quiet());
}

operation! {
    id: "SignIn", method: "POST", path: "/login", statuses: &["303", "default"];

    /// An operation whose answer is a redirect.
    pub struct SignIn -> () {
        pub body: String = text("text/plain"),
    }
}

operation! {
    id: "Find", method: "GET", path: "/find", accept: "application/json", statuses: &["200", "3XX"];

    pub struct Find -> Webhook {}
}

#[tokio::test]
async fn documented_redirects_are_answers() {
    let header = "location: /home?x=1\r\nset-cookie: sid=s3cret; HttpOnly\r\nset-cookie: theme=dark\r\n";
    let server = serve([
        answer("303 See Other", header, b"go"),
        // That one is not listed.
        answer("302 Found", header, b""),
        answer("307 Temporary Redirect", header, b""),
    ]);
    let client = builder(&server.url).build().unwrap();
    let sign_in = || client.call(SignIn { body: "me".to_owned() });
    let answer = sign_in().await.unwrap();
    assert_eq!(answer.status().as_u16(), 303);
    assert_eq!(answer.headers().text_of("location"), Some("/home?x=1"));
    assert_eq!(answer.headers().get_all("set-cookie").iter().count(), 2);
    assert_eq!(answer.bytes().as_ref(), b"go");
    let shown = format!("{answer:?} {:?} {:?}", answer.headers(), **answer.headers());
    assert!(!shown.contains("s3cret") && shown.contains("/home?x=1"), "{shown}");

    assert_eq!(sign_in().await.unwrap_err().kind(), Kind::Redirect);

    // Where something else is a success it is an error that has all of it.
    let error = client.call(Find {}).await.unwrap_err();
    assert_eq!((error.kind(), error.is_documented()), (Kind::Redirect, true));
    assert_eq!(error.headers().get_all("set-cookie").iter().count(), 2);
    for _ in 0..3 {
        server.request();
    }
    assert!(server.is_quiet());
}

#[tokio::test]
async fn redirects_that_nobody_wants_are_not_followed() {
    let server = serve(std::iter::repeat_n(
        answer("307 Temporary Redirect", "location: /a\r\n", b""),
        2,
    ));
    let client = builder(&server.url).follow_redirects(false).build().unwrap();
    assert_eq!(update(&client).await.unwrap_err().kind(), Kind::Redirect);
    server.request();
    assert!(server.is_quiet());
}

#[tokio::test]
async fn redirected_answers_are_held_to_the_description() {
    let off = br#"{"sid":1,"page-size":1}"#;
    let elsewhere = serve([answer("200 OK", JSON, off)]);
    let location = format!("location: {}/\r\n", elsewhere.url);
    let server = serve([
        answer("303 See Other", "location: /here\r\n", b""),
        answer("200 OK", JSON, off),
        answer("303 See Other", &location, b""),
    ]);
    let client = builder(&server.url).conformance(Conformance::Strict).build().unwrap();
    for _ in 0..2 {
        let error = update(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.deviations().len()), (Kind::Deviating, 1));
    }
}

operation! {
    id: "Download", method: "GET", path: "/files/{id}",
    accept: "application/json", security: &[&["key", "session"]], statuses: &["200"];

    /// An operation that is answered from elsewhere.
    pub struct Download -> Webhook {
        pub id: String = path("id"),
        pub tenant: String = header("X-Tenant"),
        pub login: String = cookie("login"),
    }
}

#[tokio::test]
async fn downloads_from_elsewhere_take_no_credentials_along() {
    for status in [
        "301 Moved",
        "302 Found",
        "303 See Other",
        "307 Temporary",
        "308 Permanent",
    ] {
        let elsewhere = serve([
            answer("302 Found", "location: /b?signature=2\r\n", b""),
            answer("200 OK", JSON, WEBHOOK),
        ]);
        let location = format!("location: {}/a?signature=1\r\n", elsewhere.url);
        let server = serve([
            answer("307 Temporary Redirect", "location: /here\r\n", b""),
            answer(status, &location, b"go there"),
        ]);
        let client = builder(&server.url)
            .credential("key", Credential::query("key", "s3cret"))
            .credential("session", Credential::header("X-Session", "s3cret"))
            .header("X-Client", "mine")
            .build()
            .unwrap();
        let call = client.call(Download {
            id: "1".to_owned(),
            tenant: "t".to_owned(),
            login: "me".to_owned(),
        });
        assert_eq!(call.header("X-Call", "mine").await.unwrap().page_size, 1);
        assert_eq!(server.request().line, "GET /files/1?key=s3cret HTTP/1.1");
        assert_eq!(server.request().header("x-session"), Some("s3cret"));
        for line in ["GET /a?signature=1 HTTP/1.1", "GET /b?signature=2 HTTP/1.1"] {
            let request = elsewhere.request();
            assert_eq!((request.line.as_str(), request.body.as_slice()), (line, &b""[..]));
            let mut names: Vec<String> = request.headers.iter().map(|(name, _)| name.to_lowercase()).collect();
            names.sort();
            assert_eq!(names, ["accept", "accept-encoding", "host", "user-agent"]);
            assert_eq!(request.header("accept"), Some("application/json"));
            assert_eq!(request.header("user-agent"), Some("example/1.0"));
        }
    }
}

#[tokio::test]
async fn bodies_do_not_go_elsewhere() {
    let elsewhere = serve([answer("200 OK", JSON, WEBHOOK)]);
    let location = format!("location: {}/done\r\n", elsewhere.url);
    let server =
        serve(["303 See Other", "308 Permanent Redirect", "302 Found"].map(|status| answer(status, &location, b"")));
    let client = client(&server);
    // What has been taken is looked at elsewhere.
    update(&client).await.unwrap();
    let request = elsewhere.request();
    assert_eq!(request.line, "GET /done HTTP/1.1");
    assert_eq!(
        (request.header("authorization"), request.header("content-type")),
        (None, None)
    );
    assert!(request.body.is_empty());
    for _ in 0..2 {
        assert_eq!(update(&client).await.unwrap_err().kind(), Kind::Redirect);
    }
    assert!(elsewhere.is_quiet());
}

/// What came back from elsewhere has lost its credentials, and what was looked at has no body.
#[tokio::test]
async fn credentials_do_not_come_back_from_elsewhere() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let home = format!("http://{}", listener.local_addr().unwrap());
    let elsewhere = serve([answer("302 Found", &format!("location: {home}/back\r\n"), b"")]);
    let server = serve_on(
        listener,
        [
            answer("303 See Other", "location: /here\r\n", b""),
            answer("302 Found", &format!("location: {}/\r\n", elsewhere.url), b""),
            answer("200 OK", JSON, WEBHOOK),
        ],
    );
    update(&client(&server)).await.unwrap();
    server.request();
    let looked = server.request();
    assert_eq!((looked.line.as_str(), looked.body.len()), ("GET /here HTTP/1.1", 0));
    assert_eq!(looked.header("authorization"), Some("Basic dXNlcjpwYXNz"));
    assert_eq!(
        (looked.header("content-type"), looked.header("content-length")),
        (None, None)
    );
    let back = server.request();
    assert_eq!(
        (back.line.as_str(), back.header("authorization")),
        ("GET /back HTTP/1.1", None)
    );
}

#[tokio::test]
async fn what_was_taken_is_not_tried_again_because_nobody_is_elsewhere() {
    let server = serve([answer("303 See Other", "location: http://127.0.0.1:9/done\r\n", b"")]);
    let error = update(&client(&server)).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Transport);
    assert!(!error.is_retryable());
}

#[test]
fn redirects_are_not_followed_to_where_it_is_less_secure() {
    let follows = |from: &str, to: &str| {
        let (asked, body) = http::Request::get(from).body(Body::default()).unwrap().into_parts();
        let headers = [(http::header::LOCATION, to.parse().unwrap())].into_iter().collect();
        let next = redirect::onward(&asked, Some(body), http::StatusCode::FOUND, &headers);
        next.map(|next| next.parts.uri.to_string())
    };
    assert_eq!(follows("https://h/a", "http://h/b"), None);
    assert_eq!(follows("https://h/a", "http://cdn/b"), None);
    assert_eq!(follows("https://h/a", "file:///etc/passwd"), None);
    assert_eq!(follows("https://h/a", "b?c#d").as_deref(), Some("https://h/b?c"));
    assert_eq!(follows("https://h/a", "http://["), None);
    assert_eq!(follows("http://h/a", "https://h/b").as_deref(), Some("https://h/b"));
    assert_eq!(follows("https://h/a", "//cdn/b").as_deref(), Some("https://cdn/b"));
}

/// Ten in all: one origin after the other may send the client to itself first.
#[tokio::test]
async fn redirects_do_not_go_on_forever() {
    let listeners = [(); 2].map(|()| std::net::TcpListener::bind("127.0.0.1:0").unwrap());
    let urls = listeners
        .each_ref()
        .map(|listener| format!("http://{}", listener.local_addr().unwrap()));
    let servers: Vec<Server> = listeners
        .into_iter()
        .zip([&urls[1], &urls[0]])
        .map(|(listener, other)| {
            let replies = (0..20).map(|index| match index % 5 {
                4 => answer("302 Found", &format!("location: {other}/\r\n"), b""),
                _ => answer("307 Temporary Redirect", "location: /again\r\n", b""),
            });
            serve_on(listener, replies)
        })
        .collect();
    let call = builder(&urls[0]).build().unwrap().call(Probe {});
    let error = call.await.unwrap_err();
    assert_eq!(error.kind(), Kind::Redirect);
    let mut requests = 0;
    for server in &servers {
        while !server.is_quiet() {
            requests += 1;
        }
    }
    assert_eq!(requests, 11);
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
    assert_eq!(update(&client).await.unwrap_err().kind(), Kind::TooLarge);
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
    assert_eq!(error.kind(), Kind::Credentials);
    assert_eq!(
        error.to_string(),
        "UpdateWebhook: credentials are required: give the client `basic_auth`"
    );
    let error = client.update_webhook("..", "b", operation().body).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Input);
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

#[test]
fn servers() {
    static SERVERS: Api = Api {
        servers: &[
            Described {
                url: "https://{region}.example.com/{base}",
                variables: &[
                    Variable {
                        name: "region",
                        default: "eu",
                        values: &["eu", "us"],
                    },
                    Variable {
                        name: "base",
                        default: "v1",
                        values: &[],
                    },
                ],
            },
            Described {
                url: "/relative",
                variables: &[],
            },
            Described {
                url: "/{base}",
                variables: &[Variable {
                    name: "base",
                    default: "v1",
                    values: &[],
                }],
            },
        ],
        setters: &[],
        user_agent: "",
    };
    let base_url = |builder: ClientBuilder| match builder.build() {
        Ok(client) => {
            let text = format!("{client:?}");
            let (_, rest) = text.split_once("base_url: ").unwrap();
            rest.split_once(", credentials").unwrap().0.to_owned()
        }
        Err(error) => error.to_string(),
    };
    let new = || ClientBuilder::new(&SERVERS);
    assert_eq!(base_url(new()), r#"Ok("https://eu.example.com/v1")"#);
    assert_eq!(
        base_url(new().server_variable("region", "us").server_variable("base", "v2")),
        // One that is not listed may be a key.
        r#"Ok("https://us.example.com/***")"#
    );
    let relative = new().server(2).server_variable("base", "s3cret");
    assert_eq!(
        base_url(relative),
        r#"Err("the server `/***` is relative: give the whole URL with `base_url`")"#
    );
    assert_eq!(
        base_url(new().server_variable("region", "mars")),
        r#"the server variable `region` must be one of eu, us"#
    );
    // An operation's own server may have it.
    assert_eq!(
        base_url(new().server_variable("port", "1")),
        r#"Ok("https://eu.example.com/v1")"#
    );
    assert_eq!(
        base_url(new().server(7)),
        "there is no server 7, the description names 3"
    );
    // Only calls need it, and a call may bring its own.
    assert_eq!(
        base_url(new().server(1)),
        r#"Err("the server `/relative` is relative: give the whole URL with `base_url`")"#
    );
    assert_eq!(base_url(new().server(1).base_url("http://h/x/")), r#"Ok("http://h/x")"#);
    assert_eq!(
        base_url(new().base_url("h:80")),
        "the server `h:80` is relative: give the whole URL with `base_url`"
    );
}

/// What can never be sent to is said once, before anything is.
#[test]
fn base_urls_that_are_none_are_refused_at_once() {
    for url in [
        "http://127.0.0.1:99999",
        "http://127.0.0.1:65536/v1",
        "http://[::1]:99999",
        "http://h:-1",
        "http://h:80a/",
        "http://xn--/",
        "http://xn--a.example/",
        "http://[::1",
        "http://256.256.256.256/",
        "http://a b/",
        "http://",
        "http:///v1",
    ] {
        let error = ClientBuilder::new(&API).base_url(url).build().unwrap_err();
        assert_eq!(error.kind(), Kind::Configuration);
        assert_eq!(error.to_string(), format!("the base URL `{url}` is not a URL"));
    }
    for url in [
        "http://h:80/",
        "http://h:/",
        "http://[::1]:8080/v1/",
        "https://xn--bcher-kva.example",
    ] {
        assert!(ClientBuilder::new(&API).base_url(url).build().is_ok(), "{url}");
    }
    // A described one, too; where it is relative, a call may bring its own.
    static DESCRIBED: Api = Api {
        servers: &[Described {
            url: "https://h:{port}",
            variables: &[Variable {
                name: "port",
                default: "99999",
                values: &[],
            }],
        }],
        setters: &[],
        user_agent: "",
    };
    let new = || ClientBuilder::new(&DESCRIBED);
    assert_eq!(
        new().build().unwrap_err().to_string(),
        "the base URL `https://h:99999` is not a URL"
    );
    assert!(new().server_variable("port", "443").build().is_ok());
    assert!(new().base_url("http://h").build().is_ok());
}

#[tokio::test]
async fn queries_of_base_urls_go_with_every_call() {
    let server = serve([answer("200 OK", JSON, WEBHOOK), answer("200 OK", JSON, WEBHOOK)]);
    let client = builder(&format!("{}/v1/?api-version=2&key=s3cret", server.url))
        .build()
        .unwrap();
    assert!(!format!("{client:?}").contains("s3cret"));
    update(&client).await.unwrap();
    let call = client.update_webhook("a", "b", operation().body);
    call.base_url(format!("{}?", server.url)).await.unwrap();
    assert_eq!(
        server.request().line,
        "POST /v1/v1/Services/IS%201%2F2/Webhooks/%C3%A9?api-version=2&key=s3cret&Page=2 HTTP/1.1"
    );
    assert_eq!(server.request().line, "POST /v1/Services/a/Webhooks/b HTTP/1.1");
}

#[tokio::test]
async fn what_belongs_to_the_connection_cannot_be_set() {
    let server = serve([answer("200 OK", JSON, WEBHOOK)]);
    for name in [
        "Content-Length",
        "transfer-encoding",
        "Connection",
        "Host",
        "Keep-Alive",
        "TE",
        "Trailer",
        "Upgrade",
        "Proxy-Connection",
    ] {
        let problem = format!("`{name}` cannot be set: the client itself says it, for the connection");
        let error = client(&server)
            .update_webhook("a", "b", operation().body)
            .header(name, "1");
        let error = error.await.unwrap_err();
        assert_eq!(
            (error.kind(), error.to_string()),
            (Kind::Input, format!("UpdateWebhook: {problem}"))
        );
        let error = builder(&server.url).header(name, "1").build().unwrap_err();
        assert_eq!((error.kind(), error.to_string()), (Kind::Configuration, problem));
    }
    assert!(server.is_quiet());
}

#[test]
fn credentials_that_cannot_be_sent_are_refused_at_once() {
    for (credential, problem) in [
        (
            Credential::basic("a:b", "c"),
            "has a user name with a colon, which Basic cannot carry",
        ),
        (
            Credential::basic("a", "b\nc"),
            "has a control character, which Basic cannot carry",
        ),
        (
            Credential::token("Bearer", "a\nb"),
            "has a character that cannot be sent",
        ),
        (Credential::header("X Key", "a"), "has a character that cannot be sent"),
        (Credential::cookie("sid", "a;b"), "has a character that cannot be sent"),
    ] {
        let error = ClientBuilder::new(&API)
            .credential("key", credential)
            .build()
            .unwrap_err();
        assert_eq!(error.kind(), Kind::Configuration);
        assert_eq!(error.to_string(), format!("the credential for `key` {problem}"));
    }
    // A password may have colons.
    assert!(
        builder("http://h")
            .credential("basic", Credential::basic("a", "b:c"))
            .build()
            .is_ok()
    );
}

#[test]
fn base_urls_show_no_secrets() {
    for (url, shown) in [
        (
            "https://u:p@ss@h/?x",
            "the base URL must not have credentials: give them to the client",
        ),
        (
            "https://u:p?ss@h/#x",
            "the base URL `https://***@h/` must not have a fragment",
        ),
        ("https://u:p@ss word@h/", "the base URL `https://***@h/` is not a URL"),
        (
            "https://u:p/ss@h/{x}",
            "the base URL `https://***@h/{x}` has a variable without a value",
        ),
        (
            "https://h?key=pass#x",
            "the base URL `https://h` must not have a fragment",
        ),
        (
            "ftp://u:pass@h",
            "the base URL must not have credentials: give them to the client",
        ),
        (
            "u:pass@h/v1",
            "the server `***@h/v1` is relative: give the whole URL with `base_url`",
        ),
        (
            "https:/u:pass@h",
            "the server `***@h` is relative: give the whole URL with `base_url`",
        ),
        ("u:pass://x@h", "the base URL `***@h` is not a URL"),
    ] {
        let error = ClientBuilder::new(&API).base_url(url).build().unwrap_err();
        assert_eq!(error.to_string(), shown);
    }
}

/// A value stays in the place of its variable; each template with its default, and values that it takes and does not.
#[test]
fn server_variables_do_not_leave_their_places() {
    let base_url = |url: &'static str, default: &'static str, values: &'static [&'static str], value: &str| {
        let variable = Variable {
            name: "v",
            default,
            values,
        };
        let servers: &'static [Described] = Box::leak(Box::new([Described {
            url,
            variables: Box::leak(Box::new([variable])),
        }]));
        let api: &'static Api = Box::leak(Box::new(Api {
            servers,
            setters: &[],
            user_agent: "",
        }));
        ClientBuilder::new(api).server_variable("v", value).build()
    };
    let everywhere = [
        "a b",
        "a#b",
        "a`b",
        "\\evil.example",
        "é",
        "a\nb",
        "%",
        "%2",
        "{v}",
        "a?b/\t",
    ];
    for (url, default, good, bad) in [
        (
            "https://{v}.api.example.com",
            "eu",
            &["us", "us-1", "a_b"][..],
            &[
                "evil.example/",
                "evil.example",
                "a.b",
                "",
                "a:1",
                "a/b",
                "%2e",
                "u:p@h",
                "evil.example?",
                "．",
            ][..],
        ),
        (
            "https://{v}.example.com",
            "a.b",
            &["c", "c.d"],
            &["c.", ".c", "c..d", "c/d", "c:1"],
        ),
        (
            "https://api-{v}.example.com/x",
            "eu",
            &["us"],
            &["us.evil.example", "us/", ".x"],
        ),
        (
            "https://api.{v}/v1",
            "example.com",
            &["example.org", "localhost"],
            &["a/b", "a:b", "a:80", "", "a..b"],
        ),
        (
            "https://{v}/v1",
            "example.com",
            &["a.b", "localhost:8080", "[::1]", "[::1]:80", "127.0.0.1"],
            &["", "a/b", "a:b", "a:99999", "[::1", "[a]", "a:1:2", ":80"],
        ),
        ("https://{v}:443/v1", "example.com", &["a.b"], &["a:80", "", "a/b"]),
        (
            "https://h.example:{v}/",
            "443",
            &["80"],
            &["", "+80", "80/x", "99999", "80.evil.example", "x"],
        ),
        (
            "https://h.example{v}/",
            ":443",
            &["", ":80"],
            &["80", ".evil.example", ":x"],
        ),
        (
            "https://h.example{v}",
            "/v1",
            &["", "/v2", "/a/b"],
            &[".evil.example", ":80", "v2", "/../x", "/a//b"],
        ),
        (
            "https://h.example/{v}/x",
            "v1",
            &["v2", "a%2Fb", "a:b", "~"],
            &["a/b", "", ".", "..", "%2E%2e", "a?b", "a/../b"],
        ),
        (
            "https://h.example/{v}",
            "a/b",
            &["c", "c/d", ""],
            &["../c", "c//d", "c/./d", "/c"],
        ),
        ("https://h.example/v{v}", "1", &["2", "2.0"], &["2/x"]),
        ("https://h.example/?key={v}", "k", &["a", "a/b"], &["a&b=c"]),
        (
            "{v}://h.example",
            "https",
            &["http"],
            &["", "ftp", "https://evil.example/", "javascript"],
        ),
        ("http{v}://h.example", "s", &[""], &["://x", "x"]),
        (
            "{v}",
            "https://h.example",
            &["http://a.b/c"],
            &["a.b", "https://a.b?c", "https://u@a.b", "ftp://a.b"],
        ),
        (
            "{v}/v1",
            "https://h.example",
            &["https://a.b:80"],
            &["https://a.b?", "//a.b@c"],
        ),
    ] {
        for value in good {
            assert!(base_url(url, default, &[], value).is_ok(), "{url} {value}");
        }
        for value in bad.iter().chain(&everywhere) {
            match base_url(url, default, &[], value) {
                Ok(client) => panic!("{url} {value}: {client:?}"),
                Err(error) => assert_eq!(error.kind(), Kind::Configuration, "{url} {value}"),
            }
        }
    }
    // What is listed is the description's, wherever it leads.
    let listed = &["a.example/v1", "b.example/v2"];
    assert!(base_url("https://{v}/x", "a.example/v1", listed, "b.example/v2").is_ok());
    assert!(base_url("https://{v}/x", "a.example/v1", listed, "c.example").is_err());
    // The value of an undeclared variable has to be given.
    assert!(base_url("https://{v}.example.com", "", &[], "").is_err());
}

operation! {
    id: "Relay", method: "GET", path: "/relay", statuses: &["200"],
    servers: &[Described {
        url: "http://127.0.0.1:{port}/{key}",
        variables: &[
            Variable { name: "port", default: "9", values: &[] },
            Variable { name: "key", default: "none", values: &[] },
        ],
    }];

    /// An operation whose server has variables of its own.
    pub struct Relay -> () {}
}

#[tokio::test]
async fn operations_with_server_variables_of_their_own() {
    let server = serve([answer("200 OK", "", b"")]);
    let (_, port) = server.url.rsplit_once(':').unwrap();
    let client = || {
        ClientBuilder::new(&API)
            .server_variable("port", port)
            .server_variable("key", "s3cret")
    };
    client().build().unwrap().call(Relay {}).await.unwrap();
    assert_eq!(server.request().line, "GET /s3cret/relay HTTP/1.1");
    for (port, key, problem) in [
        (
            port,
            "s3cret?",
            "the server variable `key` must be one segment of a path, percent-encoded",
        ),
        ("99999", "s3cret", "the server variable `port` must be a port"),
    ] {
        let broken = ClientBuilder::new(&API)
            .server_variable("port", port)
            .server_variable("key", key);
        let error = broken.build().unwrap().call(Relay {}).await.unwrap_err();
        assert_eq!(error.to_string(), format!("Relay: {problem}"));
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
        (Kind::Status, "data: broken\n\n")
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
        (Kind::Undecodable, r#"{"error":"quota"}"#)
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
    for kind in [Kind::Transport, Kind::Timeout] {
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
        assert_eq!(error.kind(), Kind::Input);
        assert_eq!(error.to_string(), "Watch: the body has a file that cannot be read");
        assert!(error.source().is_some());
    }
    assert!(server.is_quiet());
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(File::path("a/b.txt").name(), Some("b.txt"));
    assert_eq!(File::from(Bytes::new()), File::from(Vec::new()));
}
