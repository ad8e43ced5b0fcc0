//! The mock: what programs test with, without a socket.

use std::time::Duration;

use super::example::{API, UpdateWebhook, Webhook, operation};
use crate::runtime::client::mock::{Answer, Fault, Mock};
use crate::runtime::client::retry::Retry;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::description::error::ErrorKind;
use crate::runtime::request::security::Credential;

fn client(mock: &Mock) -> Client {
    ClientBuilder::new(&API)
        .base_url("https://mock.example")
        .credential("basic", Credential::basic("u", "p"))
        .transport(mock.clone())
        .clock(mock.clock())
        .retry(Retry::default().even_if_carried_out())
        .build()
        .unwrap()
}

fn webhook() -> Webhook {
    Webhook {
        sid: Some("WH".to_owned()),
        page_size: 7,
    }
}

#[tokio::test]
async fn operations_are_answered_and_kept() {
    let mock = Mock::new();
    mock.answer::<UpdateWebhook>(Answer::json(&webhook()).header("x-request-id", "9"));
    let client = client(&mock);
    for _ in 0..2 {
        let answer = client.call(operation()).await.unwrap();
        assert_eq!((*answer).clone(), webhook());
        assert_eq!(
            (answer.status().as_u16(), answer.headers().text_of("x-request-id")),
            (200, Some("9"))
        );
        assert!(answer.deviations().is_empty());
    }
    // As the operation's own type, and as it is written.
    let sent = mock.sent::<UpdateWebhook>();
    assert_eq!((sent.len(), sent[0].sid.as_str(), sent[0].body.page_size), (2, "é", 50));
    assert_eq!(mock.requests()[1].body(), r#"{"page-size":50}"#);
}

#[tokio::test]
async fn documented_errors_and_faults() {
    let mock = Mock::new();
    mock.answer::<UpdateWebhook>(Answer::empty(429).header("retry-after", "7"))
        .answer::<UpdateWebhook>(Answer::fault(Fault::Refused))
        .answer::<UpdateWebhook>(Answer::json(&webhook()));
    let answer = client(&mock).call(operation()).await.unwrap();
    assert_eq!((answer.attempts(), mock.requests().len()), (3, 3));
    let waits = mock.waits();
    assert!(
        waits[0] >= Duration::from_secs(7) && waits[1] < Duration::from_secs(1),
        "{waits:?}"
    );

    for (fault, kind) in [
        (Fault::Refused, ErrorKind::Connect),
        (Fault::Reset, ErrorKind::Transport),
        (Fault::HalfBody, ErrorKind::Transport),
        (Fault::Silence, ErrorKind::Timeout),
    ] {
        let mock = Mock::new();
        mock.answer::<UpdateWebhook>(Answer::json(&webhook()).but(fault));
        let error = client(&mock).call(operation()).retry(Retry::never()).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{fault:?}");
    }

    let mock = Mock::new();
    mock.answer::<UpdateWebhook>(Answer::json(&webhook()).status(404));
    let error = client(&mock).call(operation()).await.unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), error.decode::<Webhook>().unwrap()),
        (404, webhook())
    );
    assert!(error.is_documented());
}

#[tokio::test]
async fn what_nobody_said_is_an_error() {
    let mock = Mock::new();
    let error = client(&mock).call(operation()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Input);
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert!(source.contains("no answer for `UpdateWebhook`"), "{source}");
}
