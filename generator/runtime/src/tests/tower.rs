//! Services of tower: hyper's client as the transport, layers of tower around calls and requests, and what errors mean there.

use std::error::Error as StdError;
use std::fmt;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use hyper_util::client::legacy::{self, Client as Hyper, connect::HttpConnector};
use hyper_util::rt::TokioExecutor;

use super::example::{API, operation};
use super::server::{answer, serve};
use super::transport::{Hands, Memory};
use crate::runtime::client::ClientBuilder;
use crate::runtime::client::clock::TokioClock;
use crate::runtime::client::tower::{Service, ServiceTransport, TransportService};
use crate::runtime::client::transport::{Attempt, Body, Incoming, TransportError};
use crate::runtime::description::error::ErrorKind;
use crate::runtime::prelude::*;
use crate::runtime::request::security::Credential;

operation! {
    id: "Upload", method: "PUT", path: "/upload", accept: "", security: &[], statuses: &["204"];

    /// The inputs.
    pub struct Upload -> () {
        pub body: File = binary("application/octet-stream"),
    }
}

/// What a layer of tower does: notes what goes through, and may have a bound on how many do at once.
#[derive(Clone)]
struct Noted<S> {
    inner: S,
    notes: Arc<Mutex<Vec<String>>>,
    /// Whether the inner service was found ready before it was called, as tower has it.
    ready: bool,
}

impl<S> Noted<S> {
    fn new(inner: S, notes: &Arc<Mutex<Vec<String>>>) -> Self {
        Noted {
            inner,
            notes: Arc::clone(notes),
            ready: false,
        }
    }
}

impl<S: Service<http::Request<Body>>> Service<http::Request<Body>> for Noted<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.ready = true;
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: http::Request<Body>) -> S::Future {
        assert!(std::mem::take(&mut self.ready));
        let attempt = request.extensions().get::<Attempt>().unwrap();
        let note = format!("{} {} {}", attempt.operation, attempt.number, request.method());
        self.notes.lock().unwrap().push(note);
        self.inner.call(request)
    }
}

fn hyper() -> Hyper<HttpConnector, Body> {
    Hyper::builder(TokioExecutor::new()).build_http()
}

/// hyper says itself whether there was a connection.
fn kind(error: &(dyn StdError + 'static)) -> Option<ErrorKind> {
    let error = error.downcast_ref::<legacy::Error>()?;
    error.is_connect().then_some(ErrorKind::Connect)
}

fn builder(url: &str) -> ClientBuilder {
    ClientBuilder::new(&API)
        .base_url(url)
        .credential("basic", Credential::basic("u", "p"))
}

#[tokio::test]
async fn a_client_sends_over_a_service() {
    let server = serve([
        answer("503 Oh", "retry-after: 0\r\n", b""),
        answer("200 OK", "content-type: application/json\r\n", br#"{"page-size":1}"#),
        answer("204 No Content", "", b""),
        answer("204 No Content", "", b""),
    ]);
    let notes = Arc::default();
    let client = builder(&server.url)
        .transport(ServiceTransport::new(Noted::new(hyper(), &notes)).errors(kind))
        .clock(TokioClock)
        .idempotency_header("Idempotency-Key")
        .build()
        .unwrap();
    assert_eq!(client.call(operation()).await.unwrap().page_size, 1);
    assert_eq!(*notes.lock().unwrap(), ["UpdateWebhook 1 POST", "UpdateWebhook 2 POST"]);
    for _ in 0..2 {
        assert_eq!(server.request().body, br#"{"page-size":50}"#);
    }

    // A file, of which the size is known, and nothing.
    let path = std::env::temp_dir().join(format!("tower-{}", std::process::id()));
    std::fs::write(&path, vec![b'x'; 300_000]).unwrap();
    client
        .call(Upload {
            body: File::path(&path),
        })
        .await
        .unwrap();
    let request = server.request();
    assert_eq!(
        (request.header("content-length"), request.body.len()),
        (Some("300000"), 300_000)
    );
    client.call(Upload { body: File::from("") }).await.unwrap();
    assert_eq!(server.request().header("content-length"), Some("0"));
    std::fs::remove_file(&path).unwrap();
}

#[tokio::test]
async fn what_an_error_of_a_service_means() {
    let notes = Arc::default();
    let client = |transport: ServiceTransport<Noted<Hyper<_, _>>>| {
        builder("http://127.0.0.1:1")
            .transport(transport)
            .clock(TokioClock)
            .build()
            .unwrap()
    };
    // Nothing was sent, so a POST is tried again, where it is known.
    let service = || ServiceTransport::new(Noted::new(hyper(), &notes));
    let error = client(service().errors(kind)).call(operation()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3), "{error}");
    let error = client(service()).call(operation()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 1), "{error}");
}

/// As layers of tower wrap the errors of what they are around.
#[derive(Debug)]
struct Wrapped(TransportError);

impl fmt::Display for Wrapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a layer has an error")
    }
}

impl StdError for Wrapped {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.0)
    }
}

#[derive(Clone)]
struct Wrapping(TransportService);

impl Service<http::Request<Body>> for Wrapping {
    type Response = http::Response<Incoming>;
    type Error = Wrapped;
    type Future = std::pin::Pin<Box<dyn Future<Output = Result<Self::Response, Wrapped>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Wrapped>> {
        self.0.poll_ready(context).map_err(Wrapped)
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let sending = self.0.call(request);
        Box::pin(async move { sending.await.map_err(Wrapped) })
    }
}

#[tokio::test]
async fn a_transport_goes_through_layers_and_stays_one() {
    let (memory, hands) = (Memory::default(), Hands::default());
    let ok = super::transport::answer(200, r#"{"page-size":7}"#);
    memory.answers.lock().unwrap().push(ok);
    let service = Wrapping(TransportService::new(memory.clone()));
    let client = builder("http://memory")
        .transport(ServiceTransport::new(service))
        .clock(hands.clone())
        .build()
        .unwrap();
    assert_eq!(client.call(operation()).await.unwrap().page_size, 7);
    // The attempt went through as it is.
    let asked = memory.asked.lock().unwrap().join("\n");
    assert!(
        asked.contains(" 1/0 /v1/Services/{ServiceSid}/Webhooks/{Sid} "),
        "{asked}"
    );
    // There is no answer left, and that nobody was there is known behind the layer.
    let error = client.call(operation()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));
    assert_eq!(error.source().unwrap().to_string(), "a layer has an error");
}

#[tokio::test]
async fn a_client_is_a_service_of_operations_and_what_it_sends_over_one_of_requests() {
    let server = serve([
        answer("200 OK", "content-type: application/json\r\n", br#"{"page-size":1}"#),
        answer("200 OK", "", b"whatever"),
    ]);
    let client = builder(&server.url).build().unwrap();
    let mut calls = client.clone();
    std::future::poll_fn(|context| Service::<super::example::UpdateWebhook>::poll_ready(&mut calls, context))
        .await
        .unwrap();
    let webhook = Service::call(&mut calls, operation()).await.unwrap();
    assert_eq!(webhook.page_size, 1);

    let mut requests = TransportService::of(&client).unwrap();
    let request = http::Request::get(format!("{}/health", server.url))
        .body(Body::default())
        .unwrap();
    let response = requests.call(request).await.unwrap();
    let mut body = std::pin::pin!(response.into_body());
    let frame = std::future::poll_fn(|context| http_body::Body::poll_frame(body.as_mut(), context)).await;
    assert_eq!(frame.unwrap().unwrap().into_data().unwrap(), "whatever");
    let sent = [server.request(), server.request()];
    assert_eq!(sent[1].line, "GET /health HTTP/1.1");
    // A request of one's own has no credentials of the client.
    assert_eq!(sent[1].header("authorization"), None);
}
