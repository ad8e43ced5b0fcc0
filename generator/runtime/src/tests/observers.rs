//! What an observer is told of calls and of requests, and when.

use std::collections::BTreeMap;
use std::future::{Future as _, pending};
use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};
use std::time::Duration;

use bytes::Bytes;

use super::example::{API, operation};
use super::transport::Hands;
use crate::runtime::client::ClientBuilder;
use crate::runtime::client::clock::Clock;
use crate::runtime::client::observer::{Measured, Observer};
use crate::runtime::client::retry::Retry;
use crate::runtime::client::transport::{Attempt, Exchange, Transport};
use crate::runtime::data::boxed::BoxFuture;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::request::body::Body;
use crate::runtime::request::security::Credential;

/// Answers with a status and a body, in this order, and then never.
struct Answers(Mutex<Vec<Result<(u16, &'static str), ()>>>);

impl Answers {
    fn new(answers: impl IntoIterator<Item = Result<(u16, &'static str), ()>>) -> Self {
        let mut answers: Vec<_> = answers.into_iter().collect();
        answers.reverse();
        Answers(Mutex::new(answers))
    }
}

impl Transport for Answers {
    fn send<'a>(&'a self, _: http::Request<Body>, _: &'a Attempt) -> Exchange<'a> {
        let answer = self.0.lock().unwrap().pop();
        Box::pin(async move {
            match answer {
                Some(Ok((status, body))) => {
                    let response = http::Response::builder().status(status);
                    Ok(response.body(Bytes::from_static(body.as_bytes()).into()).unwrap())
                }
                Some(Err(())) => Err(TransportError::connect("nobody is there")),
                None => pending().await,
            }
        })
    }
}

/// A counter and a histogram, as a library of metrics has them.
#[derive(Default)]
struct Metrics {
    /// Calls by operation and type of error.
    calls: Mutex<BTreeMap<(&'static str, String), u32>>,
    /// Requests by method, template, address, status and how long they took, in buckets of seconds.
    durations: Mutex<BTreeMap<String, [u32; 3]>>,
    told: Mutex<Vec<String>>,
}

impl Observer for Arc<Metrics> {
    fn call(&self, measured: &Measured<'_>) {
        let error = measured.error_type.unwrap_or_default().to_owned();
        *self
            .calls
            .lock()
            .unwrap()
            .entry((measured.operation, error))
            .or_default() += 1;
        self.told.lock().unwrap().push(format!("call {measured:?}"));
    }

    fn request(&self, measured: &Measured<'_>) {
        let Measured {
            method,
            url_template,
            server_address,
            server_port,
            status,
            ..
        } = *measured;
        let labels = format!("{method} {url_template} {server_address}:{server_port:?} {status:?}");
        let mut durations = self.durations.lock().unwrap();
        let buckets = durations.entry(labels).or_default();
        let bucket = [0.1, 1.0]
            .iter()
            .filter(|limit| measured.duration.as_secs_f64() > **limit);
        buckets[bucket.count()] += 1;
        self.told.lock().unwrap().push(format!("request {measured:?}"));
    }
}

fn client(metrics: &Arc<Metrics>, hands: &Hands, transport: Answers) -> ClientBuilder {
    ClientBuilder::new(&API)
        .base_url("https://api.example/base?key=s3cret")
        .credential("basic", Credential::basic("u", "s3cret"))
        .transport(transport)
        .clock(hands.clone())
        .observer(Arc::clone(metrics))
        .retry(Retry::default().even_if_carried_out())
}

#[tokio::test]
async fn each_call_and_each_request_is_told_once_it_is_over() {
    let (metrics, hands) = (Arc::new(Metrics::default()), Hands::default());
    let answers = [Err(()), Ok((503, "")), Ok((200, r#"{"page-size":1}"#))];
    let client = client(&metrics, &hands, Answers::new(answers)).build().unwrap();
    client.call(operation()).await.unwrap();
    let told = std::mem::take(&mut *metrics.told.lock().unwrap());
    for (told, parts) in told.iter().zip([
        [
            "request",
            "status: None, error_type: Some(\"Connect\")",
            "attempts: 1, resends: 0",
        ],
        [
            "request",
            "status: Some(503), error_type: Some(\"503\")",
            "attempts: 2, resends: 1",
        ],
        [
            "request",
            "status: Some(200), error_type: None",
            "attempts: 3, resends: 2",
        ],
        ["call", "status: Some(200), error_type: None", "attempts: 3, resends: 2"],
    ]) {
        for part in parts {
            assert!(told.contains(part), "{part}: {told}");
        }
        assert!(
            told.contains("operation: \"UpdateWebhook\", url_template: \"/v1/Services/{ServiceSid}/Webhooks/{Sid}\", method: \"POST\""),
            "{told}"
        );
        assert!(
            told.contains("server_address: \"api.example\", server_port: Some(443)"),
            "{told}"
        );
        assert!(!told.contains("s3cret"), "{told}");
    }
    assert_eq!(told.len(), 4);
    // The waits between the attempts are the call's.
    let waited: Duration = hands.waits().iter().sum();
    assert!(told[3].contains(&format!("duration: {waited:?}")), "{told:?}");
    assert_eq!(
        *metrics.calls.lock().unwrap(),
        BTreeMap::from([(("UpdateWebhook", String::new()), 1)])
    );
    assert_eq!(metrics.durations.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn what_fails_is_told_by_what_it_failed_of() {
    let (metrics, hands) = (Arc::new(Metrics::default()), Hands::default());
    let answers = [Ok((404, "")), Ok((200, "no JSON"))];
    let client = client(&metrics, &hands, Answers::new(answers)).build().unwrap();
    client.call(operation()).await.unwrap_err();
    client.call(operation()).await.unwrap_err();
    // Nothing is sent: the path has a segment that would vanish, or there are no credentials for it.
    let mut vanishing = operation();
    vanishing.sid = "..".to_owned();
    client.call(vanishing).await.unwrap_err();
    let bare = ClientBuilder::new(&API)
        .base_url("https://api.example")
        .transport(Answers::new([]))
        .clock(hands.clone())
        .observer(Arc::clone(&metrics))
        .build()
        .unwrap();
    bare.call(operation()).await.unwrap_err();
    let counted = ["404", "Undecodable", "Input", "Credentials"].map(|error| (("UpdateWebhook", error.to_owned()), 1));
    assert_eq!(*metrics.calls.lock().unwrap(), BTreeMap::from(counted));
    let told = metrics.told.lock().unwrap();
    assert_eq!(
        told.iter().filter(|told| told.starts_with("request")).count(),
        2,
        "{told:?}"
    );
    assert!(
        told.iter()
            .any(|told| told.contains("\"Input\"") && told.contains("attempts: 0")),
        "{told:?}"
    );
}

/// A clock that stands still.
struct Still;

impl Clock for Still {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(pending())
    }
}

/// Whoever drops a call, as `select!` and a timeout around it do, wants to find it in the numbers.
#[test]
fn what_nobody_waits_for_is_told_as_well() {
    let (metrics, hands) = (Arc::new(Metrics::default()), Hands::default());
    let client = client(&metrics, &hands, Answers::new([])).clock(Still).build().unwrap();
    let mut sending = Box::pin(client.call(operation()).send());
    let mut context = Context::from_waker(Waker::noop());
    assert!(sending.as_mut().poll(&mut context).is_pending());
    assert!(metrics.told.lock().unwrap().is_empty());
    drop(sending);
    let told = std::mem::take(&mut *metrics.told.lock().unwrap());
    assert_eq!(told.len(), 2);
    for (told, what) in told.iter().zip(["request", "call"]) {
        assert!(told.starts_with(what) && told.contains("Some(\"Cancelled\")"), "{told}");
        assert!(told.contains("attempts: 1"), "{told}");
    }
}

/// Never answers, and says so when nobody waits any more.
struct Hangs(Arc<Metrics>);

struct Dropped(Arc<Metrics>);

impl Drop for Dropped {
    fn drop(&mut self) {
        self.0.told.lock().unwrap().push("dropped".to_owned());
    }
}

impl Transport for Hangs {
    fn send<'a>(&'a self, _: http::Request<Body>, _: &'a Attempt) -> Exchange<'a> {
        let dropped = Dropped(Arc::clone(&self.0));
        Box::pin(async move {
            let _dropped = dropped;
            pending().await
        })
    }
}

/// An observer that takes its time does so with nothing left open.
#[tokio::test]
async fn what_is_late_is_dropped_before_it_is_told() {
    let (metrics, hands) = (Arc::new(Metrics::default()), Hands::default());
    let client = client(&metrics, &hands, Answers::new([])).transport(Hangs(Arc::clone(&metrics)));
    client.build().unwrap().call(operation()).await.unwrap_err();
    let told = metrics.told.lock().unwrap();
    let told: Vec<&str> = told
        .iter()
        .map(|told| told.split(' ').next().unwrap_or_default())
        .collect();
    assert_eq!(told, ["dropped", "request", "call"]);
}
