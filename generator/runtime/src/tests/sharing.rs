//! The client of a crate that shares this runtime: what is said of it arrives at the one around which it is.

use std::time::Duration;

use super::example::{API, UpdateWebhook, operation};
use crate::runtime::client::mock::{Answer, Mock};
use crate::runtime::client::retry::Retry;
use crate::runtime::client::transport::{Attempt, Exchange};
use crate::runtime::client::{self, layer};
use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::error::ErrorKind;
use crate::runtime::request::body::Body;
use crate::runtime::request::security::Credential;
use crate::sharing::{Call, Client, ClientBuilder};

struct Marked;

impl layer::Layer for Marked {
    fn send<'a>(
        &'a self,
        mut request: http::Request<Body>,
        attempt: &'a Attempt,
        next: layer::Next<'a>,
    ) -> Exchange<'a> {
        let mark = http::HeaderValue::from_static("here");
        request.headers_mut().insert("x-layer", mark);
        next.send(request, attempt)
    }
}

fn builder(mock: &Mock) -> ClientBuilder {
    ClientBuilder::new(&API)
        .server(0)
        .base_url("https://mock.example")
        .credential("basic", Credential::basic("u", "p"))
        .header("x-all", "1")
        .user_agent("me")
        .connect_timeout(Duration::from_secs(1))
        .timeout(Duration::from_secs(7))
        .max_response_bytes(20)
        .conformance(Conformance::Lenient)
        .follow_redirects(false)
        .transport(mock.clone())
        .clock(mock.clock())
        .layer(Marked)
        .retry(Retry::never())
        .retry_budget(1)
        .idempotency_header("x-key")
}

#[tokio::test]
async fn what_is_said_of_a_client_and_a_call_arrives() {
    let mock = Mock::new();
    mock.answer::<UpdateWebhook>(Answer::empty(503))
        .answer::<UpdateWebhook>(Answer::body("{\"page-size\": 1}").header("content-type", "application/json"));
    let client: Client = builder(&mock).build().unwrap();
    let call: Call<UpdateWebhook> = client.call(operation());
    let call = call
        .timeout(Duration::from_secs(9))
        .conformance(Conformance::Required)
        .base_url("https://other.example")
        .header("x-one", "2")
        .query_parameter("more", "yes")
        .credential("basic", Credential::basic("v", "p"));
    let failed = call.clone().await.unwrap_err();
    assert_eq!((failed.kind(), failed.attempts()), (ErrorKind::Status, 1));
    let call: client::Call<UpdateWebhook> = call.retry(Retry::default()).into();
    call.await.unwrap();

    let request = &mock.requests()[0];
    assert!(
        request.uri().to_string().starts_with("https://other.example/"),
        "{}",
        request.uri()
    );
    assert!(request.uri().query().is_some_and(|query| query.contains("more=yes")));
    for (name, value) in [
        ("x-all", "1"),
        ("x-one", "2"),
        ("user-agent", "me"),
        ("x-layer", "here"),
    ] {
        assert_eq!(request.headers()[name], value, "{name}");
    }
    assert_eq!(request.headers()["authorization"], "Basic djpw");

    // The client's own, where a call says nothing.
    let mock = Mock::new();
    mock.answer::<UpdateWebhook>(Answer::body(vec![b' '; 21]));
    let client = builder(&mock).build().unwrap();
    assert_eq!(client.call(operation()).await.unwrap_err().kind(), ErrorKind::TooLarge);
    assert!(mock.requests()[0].headers().contains_key("x-key"));
    #[cfg(feature = "reqwest")]
    {
        let builder = ClientBuilder::new(&API).base_url("https://mock.example");
        assert!(builder.proxy("no proxy").build().is_err());
    }
    let unfit = builder(&mock).server_variable("no", "a b").build();
    assert_eq!(unfit.unwrap_err().kind(), ErrorKind::Configuration);
}

#[test]
fn it_shows_what_the_one_inside_shows() {
    let mock = Mock::new();
    let client = builder(&mock).build().unwrap();
    let inside: &client::Client = &client;
    assert_eq!(format!("{client:?}"), format!("{inside:?}"));
    assert!(format!("{:?}", Call::new(&client, operation())).contains("UpdateWebhook"));
}
