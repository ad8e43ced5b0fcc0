//! What is tried again against a real server, how often it reaches that, and how long it takes.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::example::{API, operation};
use super::server::{Reply, Server, answer, serve, serve_by};
use crate::runtime::client::retry::Retry;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::data::boxed::Source;
use crate::runtime::description::error::ErrorKind;
use crate::runtime::prelude::*;
use crate::runtime::request::security::{Credential, Secret, TokenFuture, TokenProvider};

operation! {
    id: "Read", method: "GET", path: "/thing", statuses: &["200"];

    pub struct Read -> Value {}
}

operation! {
    id: "Create", method: "POST", path: "/things", statuses: &["200"];

    pub struct Create -> Value {
        pub body: Option<File> = binary("text/plain") => File,
    }
}

operation! {
    id: "Pay", method: "POST", path: "/payments", statuses: &["200"];

    pub struct Pay -> Value {
        pub idempotency_key: Option<String> = header("X-Idempotency-Key") => impl Into<String>,
    }
}

operation! {
    id: "Mine", method: "POST", path: "/mine", security: &[&["token"]], statuses: &["200"];

    pub struct Mine -> Value {}
}

operation! {
    id: "Renew", method: "POST", path: "/sessions", idempotent: Some(true), statuses: &["200"];

    pub struct Renew -> Value {}
}

operation! {
    id: "Next", method: "GET", path: "/next", idempotent: Some(false), statuses: &["200"];

    pub struct Take -> Value {}
}

operation! {
    id: "Order", method: "POST", path: "/orders", idempotency_header: "X-Request-Key", statuses: &["200"];

    pub struct Order -> Value {}
}

/// A method alone does not tell.
#[tokio::test]
async fn what_is_said_to_be_safe_is() {
    let server = serve([unavailable(), ok()]);
    let renewed = client(&server).call(Renew {}).await.unwrap();
    assert_eq!(renewed.attempts(), 2);
    let server = serve([unavailable(), ok()]);
    let error = client(&server).call(Take {}).await.unwrap_err();
    assert_eq!((error.attempts(), count(&server)), (1, 1));
    assert!(error.is_retryable(), "it was refused for now");
    let server = serve([vec![(Duration::ZERO, Vec::new())], ok()]);
    assert!(!client(&server).call(Take {}).await.unwrap_err().is_retryable());
    let server = serve([unavailable(), ok()]);
    assert_eq!(client(&server).call(Order {}).await.unwrap().attempts(), 2);
    let key = server.request().header("x-request-key").unwrap().to_owned();
    assert_eq!(
        (key.len(), server.request().header("x-request-key")),
        (36, Some(key.as_str()))
    );
}

fn builder(server: &Server) -> ClientBuilder {
    ClientBuilder::new(&API)
        .base_url(&server.url)
        .credential("basic", Credential::basic("u", "p"))
        .retry(quick())
}

/// As the default, but with waits that no test notices.
fn quick() -> Retry {
    Retry::default().backoff(Duration::from_millis(5), Duration::from_millis(20))
}

fn client(server: &Server) -> Client {
    builder(server).build().unwrap()
}

fn ok() -> Reply {
    answer("200 OK", "content-type: application/json\r\n", b"1")
}

fn unavailable() -> Reply {
    answer("503 Service Unavailable", "", b"")
}

/// How many requests came.
fn count(server: &Server) -> usize {
    let mut count = 0;
    while !server.is_quiet() {
        count += 1;
    }
    count
}

#[tokio::test]
async fn what_is_safe_is_tried_three_times() {
    for status in [
        "408 Request Timeout",
        "429 Too Many Requests",
        "500 Oh",
        "502 Oh",
        "503 Oh",
        "504 Oh",
    ] {
        let server = serve([answer(status, "", b""), answer(status, "", b""), ok()]);
        let read = client(&server).call(Read {}).await.unwrap();
        assert_eq!(read.attempts(), 3, "{status}");
    }
    let server = serve(std::iter::repeat_with(unavailable).take(9));
    let error = client(&server).call(Read {}).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts(), count(&server)),
        (ErrorKind::Status, 3, 3)
    );
    assert!(
        error
            .to_string()
            .starts_with("Read: the server answered 503 Service Unavailable")
    );
    assert!(error.to_string().contains("(3 attempts in "), "{error}");

    for status in [
        "400 Bad Request",
        "404 Not Found",
        "409 Conflict",
        "501 Not Implemented",
    ] {
        let server = serve([answer(status, "", b""), ok()]);
        let error = client(&server).call(Read {}).await.unwrap_err();
        assert_eq!((error.attempts(), count(&server)), (1, 1), "{status}");
    }
}

/// Nobody knows whether a POST was carried out.
#[tokio::test]
async fn what_may_be_carried_out_twice_is_not() {
    let reset = || vec![(Duration::ZERO, Vec::new())];
    for reply in [unavailable(), answer("429 Too Many Requests", "", b""), reset()] {
        let server = serve([reply, ok()]);
        let error = client(&server).call(Create { body: None }).await.unwrap_err();
        assert_eq!((error.attempts(), count(&server)), (1, 1));
    }
    // Where nothing was sent, it was not.
    let nobody = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let client = ClientBuilder::new(&API)
        .base_url(nobody)
        .retry(quick())
        .build()
        .unwrap();
    let error = client.call(Create { body: None }).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));
    // The program may know better, of all calls or of one.
    let server = serve([unavailable(), reset(), ok()]);
    let call = self::client(&server).call(Create { body: None });
    assert_eq!(call.retry(quick().even_if_carried_out()).await.unwrap().attempts(), 3);
}

#[tokio::test]
async fn connections_that_break_are_tried_again() {
    let half = || {
        let mut half = answer("200 OK", "", b"12345678");
        let length = half[0].1.len();
        half[0].1.truncate(length - 4);
        half
    };
    let server = serve([vec![(Duration::ZERO, Vec::new())], half(), ok()]);
    assert_eq!(client(&server).call(Read {}).await.unwrap().attempts(), 3);
}

#[tokio::test]
async fn a_key_makes_it_safe_and_stays_the_same() {
    let server = serve([unavailable(), unavailable(), ok(), ok()]);
    let client = client(&server);
    let pay = || client.call(Pay { idempotency_key: None });
    assert_eq!(pay().await.unwrap().attempts(), 3);
    let keys: Vec<String> = (0..3)
        .map(|_| server.request().header("x-idempotency-key").unwrap().to_owned())
        .collect();
    assert!(keys[0] == keys[1] && keys[1] == keys[2]);
    // RFC 9562, section 5.4.
    let parts: Vec<usize> = keys[0].split('-').map(str::len).collect();
    assert_eq!(parts, [8, 4, 4, 4, 12]);
    assert_eq!(keys[0].as_bytes()[14], b'4');
    assert!(b"89ab".contains(&keys[0].as_bytes()[19]));
    // Another call is another request.
    pay().await.unwrap();
    assert_ne!(server.request().header("x-idempotency-key"), Some(keys[0].as_str()));

    // One of the program's own is taken, and where the description has none, the client can be told.
    let server = serve([unavailable(), ok(), unavailable(), ok(), ok()]);
    let client = builder(&server).idempotency_header("Idempotency-Key").build().unwrap();
    client
        .call(Pay {
            idempotency_key: Some("mine".into()),
        })
        .await
        .unwrap();
    for _ in 0..2 {
        let request = server.request();
        assert_eq!(request.header("x-idempotency-key"), Some("mine"));
        assert_eq!(request.header("idempotency-key"), None);
    }
    client.call(Create { body: None }).await.unwrap();
    let (first, second) = (server.request(), server.request());
    assert_eq!(first.header("idempotency-key"), second.header("idempotency-key"));
    assert!(first.header("idempotency-key").is_some());
    // What means the same as once has none.
    client.call(Read {}).await.unwrap();
    assert_eq!(server.request().header("idempotency-key"), None);
}

#[tokio::test]
async fn files_are_opened_again_and_streams_are_not() {
    let path = std::env::temp_dir().join(format!("runtime-retries-{}", std::process::id()));
    std::fs::write(&path, "content").unwrap();
    let server = serve([unavailable(), ok(), unavailable(), ok()]);
    let client = builder(&server).idempotency_header("Idempotency-Key").build().unwrap();
    client
        .call(Create {
            body: Some(File::path(&path)),
        })
        .await
        .unwrap();
    for _ in 0..2 {
        assert_eq!(server.request().body, b"content");
    }
    std::fs::remove_file(&path).unwrap();

    struct Once(Option<&'static str>);
    impl futures_core::Stream for Once {
        type Item = Result<Bytes, Source>;
        fn poll_next(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            std::task::Poll::Ready(self.0.take().map(|text| Ok(text.into())))
        }
    }
    let error = client
        .call(Create {
            body: Some(File::stream(Once(Some("content")))),
        })
        .await
        .unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (503, 1));
}

#[tokio::test]
async fn servers_say_when_to_come_back() {
    let later = |headers: &str| answer("429 Too Many Requests", headers, b"");
    for (headers, least) in [
        ("retry-after: 1\r\n", 1000),
        ("retry-after-ms: 300\r\nretry-after: 9\r\n", 300),
        ("x-ms-retry-after-ms: 200\r\n", 200),
        ("retry-after: 0.4\r\n", 400),
        (
            "date: Sun, 06 Nov 1994 08:49:37 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:38 GMT\r\n",
            1000,
        ),
    ] {
        let server = serve([later(headers), ok()]);
        let started = Instant::now();
        let read = client(&server).call(Read {}).await.unwrap();
        let took = started.elapsed();
        assert!(took >= Duration::from_millis(least), "{headers} {took:?}");
        assert!(took < Duration::from_millis(least + 500), "{headers} {took:?}");
        assert!(read.elapsed() >= Duration::from_millis(least) && read.elapsed() <= took);
    }
    // Longer than anyone waits: the error says it, at once.
    for headers in ["retry-after: 3600\r\n", "retry-after: 99999999999999999999\r\n"] {
        let server = serve([later(headers), ok()]);
        let started = Instant::now();
        let error = client(&server).call(Read {}).await.unwrap_err();
        assert!(started.elapsed() < Duration::from_millis(500));
        assert_eq!(error.attempts(), 1);
        assert!(error.retry_after().unwrap() >= Duration::from_secs(3600));
    }
    // Longer than the call may take.
    let server = serve([later("retry-after: 5\r\n"), ok()]);
    let started = Instant::now();
    let call = client(&server).call(Read {}).timeout(Duration::from_secs(2));
    assert_eq!(call.await.unwrap_err().kind(), ErrorKind::Status);
    assert!(started.elapsed() < Duration::from_secs(1));
}

#[tokio::test]
async fn a_budget_keeps_an_outage_from_being_multiplied() {
    let server = serve(std::iter::repeat_with(unavailable).take(1000));
    let client = builder(&server).retry_budget(10).build().unwrap();
    for _ in 0..50 {
        client.call(Read {}).await.unwrap_err();
    }
    assert_eq!(count(&server), 60);
}

/// Where all calls fail at once, as they do.
#[tokio::test]
async fn a_storm_of_calls_at_once_is_stopped_by_the_budget() {
    let reached = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&reached);
    let url = serve_by(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
        unavailable()
    });
    let builder = ClientBuilder::new(&API).base_url(url).retry(quick().attempts(5));
    let client = builder.retry_budget(20).build().unwrap();
    for storm in 1..=3 {
        let calls: Vec<_> = (0..100).map(|_| tokio::spawn(client.call(Read {}).send())).collect();
        let mut attempts = 0;
        for call in calls {
            attempts += call.await.unwrap().unwrap_err().attempts() as usize;
        }
        // Once each, and twenty times more in all storms, which errors tell as the server does.
        assert_eq!(reached.load(Ordering::SeqCst), storm * 100 + 20);
        assert_eq!(attempts, if storm == 1 { 120 } else { 100 });
    }
}

#[tokio::test]
async fn programs_decide() {
    let conflict = || answer("409 Conflict", "x-should-retry: true\r\n", b"");
    let server = serve([conflict(), ok(), conflict(), ok(), conflict(), conflict(), ok()]);
    let client = client(&server);
    let read = || client.call(Read {});
    assert!(read().retry(quick().statuses([409])).await.is_ok());
    assert!(read().retry(quick().obey("x-should-retry")).await.is_ok());
    assert_eq!(read().retry(Retry::never()).await.unwrap_err().attempts(), 1);
    let decide = |failure: &crate::runtime::client::retry::Failure<'_>| {
        assert_eq!((failure.operation, failure.is_safe), ("Read", true));
        Some(failure.status?.as_u16() == 409)
    };
    assert!(read().retry(quick().decide(decide)).await.is_ok());

    let server = serve([answer("503 Oh", "x-should-retry: false\r\n", b""), ok()]);
    let call = self::client(&server)
        .call(Read {})
        .retry(quick().obey("x-should-retry"));
    assert_eq!(call.await.unwrap_err().attempts(), 1);
}

/// Gives a number, and the next one once that was refused.
struct Counting(Arc<AtomicUsize>, bool);

impl TokenProvider for Counting {
    fn token(&self, _: &'static [&'static str]) -> TokenFuture<'_> {
        let token = Secret::from(self.0.load(Ordering::SeqCst).to_string());
        Box::pin(async { Ok(token) })
    }

    fn reject(&self, _: &Secret) {
        if self.1 {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }
}

#[tokio::test]
async fn a_401_is_answered_once_with_a_fresh_token() {
    let refused = || answer("401 Unauthorized", "", b"");
    let with = |server: &Server, fresh: bool| {
        let provider = Counting(Arc::default(), fresh);
        let builder = ClientBuilder::new(&API).base_url(&server.url).retry(quick());
        let credential = Credential::provider("Bearer", provider);
        builder.credential("token", credential).build().unwrap()
    };
    let server = serve([refused(), ok()]);
    // Also a POST: it was not carried out.
    assert_eq!(with(&server, true).call(Mine {}).await.unwrap().attempts(), 2);
    assert_eq!(server.request().header("authorization"), Some("Bearer 0"));
    assert_eq!(server.request().header("authorization"), Some("Bearer 1"));

    let server = serve([refused(), refused(), ok()]);
    let error = with(&server, true).call(Mine {}).await.unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), error.attempts(), count(&server)),
        (401, 2, 2)
    );
    // The same token would be refused again.
    let server = serve([refused(), ok()]);
    let error = with(&server, false).call(Mine {}).await.unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), error.attempts(), count(&server)),
        (401, 1, 1)
    );
    // Nor is there a second one where the program gave one.
    let server = serve([refused(), ok()]);
    let builder = ClientBuilder::new(&API).base_url(&server.url);
    let client = builder
        .credential("token", Credential::token("Bearer", "t"))
        .build()
        .unwrap();
    assert_eq!(client.call(Mine {}).await.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn credentials_of_one_call() {
    let server = serve([ok(), ok()]);
    let builder = ClientBuilder::new(&API).base_url(&server.url);
    let client = builder
        .credential("token", Credential::token("Bearer", "ours"))
        .build()
        .unwrap();
    let call = client
        .call(Mine {})
        .credential("token", Credential::token("Bearer", "theirs"));
    call.await.unwrap();
    client.call(Mine {}).await.unwrap();
    assert_eq!(server.request().header("authorization"), Some("Bearer theirs"));
    assert_eq!(server.request().header("authorization"), Some("Bearer ours"));
}

#[tokio::test]
async fn a_token_that_cannot_be_had_is_an_error_of_its_own() {
    let server = serve([ok()]);
    let fails = || async { Err::<Secret, Source>("the token endpoint is down".into()) };
    let builder = ClientBuilder::new(&API).base_url(&server.url);
    let client = builder
        .credential("token", Credential::provider("Bearer", fails))
        .build()
        .unwrap();
    let error = client.call(Mine {}).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts(), count(&server)),
        (ErrorKind::Token, 0, 0)
    );
    assert!(!error.is_retryable());
}

/// The server is asked once, and the wait that follows ends with the call.
#[tokio::test]
async fn dropping_a_call_leaves_nothing_behind() {
    let server = serve([answer("503 Oh", "retry-after: 1\r\n", b""), ok()]);
    let call = client(&server).call(Read {}).send();
    let outcome = tokio::time::timeout(Duration::from_millis(300), call).await;
    assert!(outcome.is_err());
    tokio::time::sleep(Duration::from_millis(1200)).await;
    assert_eq!(count(&server), 1);
    let _ = operation();
}

/// What was sent before is told where the call ends on the way to the next attempt.
#[tokio::test]
async fn a_token_that_is_missing_later_does_not_hide_the_attempts() {
    let asked = AtomicUsize::new(0);
    let tokens = move || {
        let token: Result<Secret, Source> = match asked.fetch_add(1, Ordering::SeqCst) {
            0 => Ok("good".into()),
            _ => Err("gone".into()),
        };
        std::future::ready(token)
    };
    let server = serve([unavailable()]);
    let client = builder(&server)
        .credential("token", Credential::provider("Bearer", tokens))
        .retry(quick().even_if_carried_out())
        .build()
        .unwrap();
    let error = client.call(Mine {}).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Token, 1));
}

#[test]
fn an_idempotency_key_is_not_sent_in_a_header_of_the_connection() {
    for name in ["content-length", "no header"] {
        let built = ClientBuilder::new(&API).idempotency_header(name).build();
        assert_eq!(built.unwrap_err().kind(), ErrorKind::Configuration, "{name}");
    }
}

/// What an error says of what to do about it, beside what is in its message.
#[tokio::test]
async fn errors_say_what_to_do() {
    for (status, headers, says) in [
        (
            "401 Unauthorized",
            "",
            "; give the client credentials that the server takes",
        ),
        ("403 Forbidden", "", "; it takes credentials that may do more"),
        ("429 Slow", "retry-after: 7\r\n", "; the server asks to try again in 7s"),
        ("404 Not Found", "", "404 Not Found, which is not documented"),
    ] {
        let server = serve([answer(status, headers, b"")]);
        let error = client(&server).call(Read {}).retry(Retry::never()).await.unwrap_err();
        assert!(error.to_string().ends_with(says), "{error}");
    }
    let server = serve([vec![(Duration::from_secs(1), Vec::new())]]);
    let call = client(&server).call(Read {}).timeout(Duration::from_millis(50));
    assert_eq!(
        call.await.unwrap_err().to_string(),
        "Read: the call took too long; `timeout` gives it longer"
    );
}
