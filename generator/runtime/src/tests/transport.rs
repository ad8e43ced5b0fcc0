//! Transports, clocks and layers of a program's own, with no HTTP client under them.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;

use super::example::{API, operation};
use crate::runtime::client::ClientBuilder;
use crate::runtime::client::clock::Clock;
use crate::runtime::client::layer::{Layer, Next};
use crate::runtime::client::transport::{Attempt, Exchange, Incoming, Transport};
use crate::runtime::data::boxed::BoxFuture;
use crate::runtime::description::error::ErrorKind;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::request::body::Body;
use crate::runtime::request::security::Credential;

pub type Answer = Result<http::Response<Incoming>, TransportError>;

/// Answers from a list, the last answer first, and keeps what it was asked.
#[derive(Clone, Default)]
pub struct Memory {
    pub answers: Arc<Mutex<Vec<Answer>>>,
    pub asked: Arc<Mutex<Vec<String>>>,
}

impl Transport for Memory {
    fn send<'a>(&'a self, request: http::Request<Body>, attempt: &'a Attempt) -> Exchange<'a> {
        let line = format!(
            "{} {} {}/{} {} {:?}",
            request.method(),
            request.uri(),
            attempt.number,
            attempt.resends,
            attempt.path,
            request.body().bytes(),
        );
        self.asked.lock().unwrap().push(line);
        let answer = self.answers.lock().unwrap().pop();
        Box::pin(async { answer.unwrap_or_else(|| Err(TransportError::connect("nobody is there"))) })
    }
}

/// A clock whose waits are over at once, and which keeps how long they would have been.
#[derive(Clone, Default)]
pub struct Hands(Arc<Mutex<Vec<Duration>>>);

impl Hands {
    pub fn waits(&self) -> Vec<Duration> {
        self.0.lock().unwrap().clone()
    }
}

impl Clock for Hands {
    fn now(&self) -> Duration {
        self.0.lock().unwrap().iter().sum()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.0.lock().unwrap().push(duration);
        Box::pin(std::future::ready(()))
    }
}

pub fn answer(status: u16, body: &'static str) -> Answer {
    let response = http::Response::builder().status(status);
    Ok(response.body(Bytes::from_static(body.as_bytes()).into()).unwrap())
}

fn client(memory: &Memory, hands: &Hands) -> ClientBuilder {
    ClientBuilder::new(&API)
        .base_url("http://memory")
        .credential("basic", Credential::basic("u", "p"))
        .transport(memory.clone())
        .clock(hands.clone())
}

#[tokio::test]
async fn a_call_needs_no_socket() {
    let (memory, hands) = (Memory::default(), Hands::default());
    memory
        .answers
        .lock()
        .unwrap()
        .push(answer(200, r#"{"sid":"WH","page-size":1}"#));
    let call = client(&memory, &hands).build().unwrap().call(operation());
    let webhook = call.query_parameter("a b", "c&d").await.unwrap();
    assert_eq!((webhook.page_size, webhook.attempts()), (1, 1));
    assert_eq!(
        *memory.asked.lock().unwrap(),
        [
            "POST http://memory/v1/Services/IS%201%2F2/Webhooks/%C3%A9?a%20b=c%26d&Page=2 1/0 \
             /v1/Services/{ServiceSid}/Webhooks/{Sid} Some(b\"{\\\"page-size\\\":50}\")"
        ]
    );
    assert!(hands.waits().is_empty());
}

#[tokio::test]
async fn where_nobody_is_it_is_tried_again() {
    let (memory, hands) = (Memory::default(), Hands::default());
    let client = client(&memory, &hands).build().unwrap();
    let error = client.call(operation()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));
    assert!(
        error
            .to_string()
            .starts_with("UpdateWebhook: no connection could be made"),
        "{error}"
    );
    assert!(error.to_string().contains("3 attempts in"), "{error}");
    assert_eq!(error.elapsed(), hands.waits().iter().sum::<Duration>());
    let waits = hands.waits();
    assert!(waits.len() == 2 && waits[0] <= Duration::from_millis(200) && waits[1] <= Duration::from_millis(400));
}

/// Adds a header, and answers what has a tenant itself.
struct Tenant(Arc<Mutex<Vec<(&'static str, u32)>>>);

impl Layer for Tenant {
    fn send<'a>(&'a self, mut request: http::Request<Body>, attempt: &'a Attempt, next: Next<'a>) -> Exchange<'a> {
        self.0.lock().unwrap().push((attempt.operation, attempt.number));
        if request.headers().contains_key("x-tenant") {
            return Box::pin(async { answer(200, r#"{"page-size":7}"#) });
        }
        request.headers_mut().insert("x-tenant", "a".parse().unwrap());
        next.send(request, attempt)
    }
}

#[tokio::test]
async fn layers_change_requests_and_answer_them() {
    let (memory, hands, seen) = (Memory::default(), Hands::default(), Arc::default());
    let client = client(&memory, &hands)
        .layer(Tenant(Arc::clone(&seen)))
        .layer(Tenant(Arc::clone(&seen)))
        .build()
        .unwrap();
    assert_eq!(client.call(operation()).await.unwrap().page_size, 7);
    assert_eq!(*seen.lock().unwrap(), [("UpdateWebhook", 1), ("UpdateWebhook", 1)]);
    assert!(memory.asked.lock().unwrap().is_empty());
}

/// RFC 3986, section 5.4.
#[test]
fn references_are_resolved() {
    let base: http::Uri = "http://a/b/c/d;p?q".parse().unwrap();
    for (reference, whole) in [
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g/"),
        ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q"),
        ("g#s", "http://a/b/c/g"),
        (";x", "http://a/b/c/;x"),
        ("", "http://a/b/c/d;p?q"),
        (".", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("https://h:8/x y/é", "https://h:8/x%20y/%C3%A9"),
        ("https://h?x", "https://h/?x"),
    ] {
        let joined = crate::runtime::data::uri::join(&base, reference).map(|uri| uri.to_string());
        assert_eq!(joined.as_deref(), Some(whole), "{reference}");
    }
    for reference in ["g:h", "mailto:a@b", "http://[", "http:///x"] {
        assert_eq!(crate::runtime::data::uri::join(&base, reference), None, "{reference}");
    }
}

/// A URL that is made of any one before is the one that its text is.
#[test]
fn urls_of_reqwest() {
    use crate::runtime::client::reqwest::url;
    let texts = [
        "https://api.example/v1/pets?limit=1",
        "https://api.example/v1/pets?limit=2&a=%20",
        "https://api.example/v1/pets",
        "https://api.example/v1/pets?",
        "https://api.example/v1/pets/",
        "https://api.example",
        "https://api.example?only=query",
        "https://api.example/?",
        "http://api.example/v1",
        "http://api.example/v1/pets",
        "https://api.example:8443//double//slash/",
        "https://API.example:443/a/../b/%2e%2E/c/./d",
        "https://API.example:443/b/c/d",
        "https://127.0.0.1:8080/a|b\\c'd{e}[f]\"g`h^",
        "https://[::1]:80/%zz%41?a=b'c&d=%27\"<>`{}|\\^#",
        "https://api.example/..;/a;b=c/:d/@e?f=/g/../h?i",
        "https://api.example/%F0%9F%98%80?%C3%A9",
        "https://api.example/é?ü=ö",
    ];
    let uris = texts.iter().filter_map(|text| text.parse::<http::Uri>().ok());
    let uris: Vec<_> = uris
        .map(|uri| (reqwest::Url::parse(&uri.to_string()).expect("it is a URL"), uri))
        .collect();
    for (one, other) in uris.iter().flat_map(|one| uris.iter().map(move |other| (one, other))) {
        for (whole, uri) in [one, one, other] {
            assert_eq!(
                url(uri).as_ref().map(reqwest::Url::as_str),
                Some(whole.as_str()),
                "after {}",
                one.1
            );
            assert_eq!(url(uri).as_ref(), Some(whole), "after {}", one.1);
        }
    }
}
