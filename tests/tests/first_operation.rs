//! Every fact of the first description, seen from an application: what is sent byte for byte, what comes back.
//!
//! `tests/README.md` says which test pins which fact.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread::JoinHandle;
use std::time::Duration;

use bytes::Bytes;
use generated::api::webhook::FetchServiceConversationScopedWebhook;
use generated::runtime::description::error::ErrorKind;
use generated::types::{AccountSid, ChatServiceSid, ConversationSid, ConversationWebhook, WebhookSid};
use generated::{Client, Operation};

const SERVICE: ChatServiceSid = ChatServiceSid::from_static("ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
const WEBHOOK: WebhookSid = WebhookSid::from_static("WHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

/// The response example, in the description's own order.
const EXAMPLE: &str = r#"{
  "sid": "WHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "url": "https://conversations.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Conversations/CHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Webhooks/WHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "target": "studio",
  "account_sid": "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "date_created": "2016-03-24T21:05:50Z",
  "date_updated": "2016-03-24T21:05:50Z",
  "configuration": {"flow_sid": "FWaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
  "chat_service_sid": "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "conversation_sid": "CHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
}"#;

fn operation(conversation: &str) -> FetchServiceConversationScopedWebhook {
    FetchServiceConversationScopedWebhook {
        chat_service_sid: SERVICE,
        conversation_sid: conversation.to_owned(),
        sid: WEBHOOK,
    }
}

fn response(status: u16, content_type: &str, body: &str) -> http::Response<Bytes> {
    http::Response::builder()
        .status(status)
        .header("content-type", content_type)
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Methods", "GET, POST")
        .header("Access-Control-Allow-Headers", "Accept, Authorization")
        .header("Access-Control-Allow-Credentials", "true")
        .header("Access-Control-Expose-Headers", "ETag")
        .body(Bytes::from(body.to_owned()))
        .expect("the response is well-formed")
}

#[test]
fn the_request_is_written_byte_for_byte() {
    let request = operation("CH 1/ü")
        .request("https://conversations.twilio.com")
        .expect("the inputs are right");
    assert_eq!(request.method(), "GET");
    assert_eq!(
        request.uri(),
        "https://conversations.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Conversations/CH%201%2F%C3%BC\
         /Webhooks/WHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    );
    assert_eq!(request.headers().get("accept").expect("it is sent"), "application/json");
    assert!(
        request.headers().get("authorization").is_none(),
        "credentials are the client's"
    );
    assert!(request.body().is_empty());
}

#[test]
fn a_segment_that_would_change_the_path_is_refused() {
    for text in ["", ".", ".."] {
        let error = operation(text)
            .request("https://conversations.twilio.com")
            .expect_err("it is no segment");
        assert_eq!(error.kind(), ErrorKind::Input, "{error}");
        assert!(error.to_string().contains("ConversationSid"), "{error}");
    }
}

#[test]
fn identifiers_are_checked_by_pattern_and_length() {
    for (text, right) in [
        ("IS0123456789abcdefABCDEF0123456789", true),
        ("IS0123456789abcdefABCDEF012345678", false),
        ("IS0123456789abcdefABCDEF01234567890", false),
        ("is0123456789abcdefABCDEF0123456789", false),
        ("IS0123456789abcdefABCDEG0123456789", false),
        ("IS0123456789abcdefABCDEF0123456789\n", false),
        ("", false),
    ] {
        assert_eq!(ChatServiceSid::new(text).is_ok(), right, "{text:?}");
    }
    assert!(WebhookSid::new(format!("WH{}", "a".repeat(32))).is_ok());
    assert!(AccountSid::new(format!("AC{}", "a".repeat(32))).is_ok());
    assert!(ConversationSid::new(format!("CH{}", "a".repeat(32))).is_ok());
    let error = WebhookSid::new("secret")
        .expect_err("it is off the pattern")
        .to_string();
    assert!(error.contains("WebhookSid") && !error.contains("secret"), "{error}");
}

#[test]
fn the_example_decodes_and_encodes_without_loss() {
    let webhook: ConversationWebhook = serde_json::from_str(EXAMPLE).expect("the example is valid");
    assert_eq!(webhook.sid, Some(WEBHOOK));
    // What one call returns feeds the next: the path's type and the response's are one.
    assert_eq!(webhook.chat_service_sid, Some(SERVICE));
    assert_eq!(webhook.target.as_deref(), Some("studio"));
    let created = webhook.date_created.as_ref().expect("it is there");
    assert_eq!(created.as_str(), "2016-03-24T21:05:50Z");
    assert_eq!(
        webhook.configuration.as_ref().expect("it is there")["flow_sid"],
        "FWaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    );
    let before: serde_json::Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    assert_eq!(serde_json::to_value(&webhook).expect("it encodes"), before);
}

#[test]
fn documented_headers_are_typed_and_all_headers_are_there() {
    let answer = operation("CH1")
        .response(response(200, "application/json", EXAMPLE))
        .expect("it is a success");
    let headers = answer.headers();
    assert_eq!(answer.status(), 200);
    assert_eq!(headers.access_control_allow_origin(), Some("*"));
    assert_eq!(headers.access_control_allow_methods(), Some("GET, POST"));
    assert_eq!(headers.access_control_allow_headers(), Some("Accept, Authorization"));
    assert_eq!(headers.access_control_allow_credentials(), Some(true));
    assert_eq!(headers.access_control_expose_headers(), Some("ETag"));
    assert_eq!(
        headers.get("content-type").expect("raw headers are there"),
        "application/json"
    );
    assert!(answer.deviations().is_empty());
}

#[test]
fn every_member_may_be_null_or_absent() {
    let nulls = r#"{"sid":null,"account_sid":null,"chat_service_sid":null,"conversation_sid":null,"target":null,"url":null,"configuration":null,"date_created":null,"date_updated":null}"#;
    for body in ["{}", nulls] {
        let answer = operation("CH1")
            .response(response(200, "application/json", body))
            .expect("it decodes");
        assert_eq!(*answer, ConversationWebhook::default(), "{body}");
        assert!(answer.deviations().is_empty(), "{body}: {:?}", answer.deviations());
    }
}

#[test]
fn a_drifting_response_decodes_and_says_what_is_off() {
    let body = r#"{"sid":"XX1","url":"not a url","date_created":"yesterday","target":7,"new_member":true}"#;
    let answer = operation("CH1")
        .response(response(200, "application/json", body))
        .expect("drift is tolerated");
    assert_eq!(answer.sid.as_ref().map(WebhookSid::as_str), Some("XX1"));
    assert_eq!(
        answer.date_created.as_ref().map(|date| date.as_str().to_owned()),
        Some("yesterday".to_owned())
    );
    let mut pointers: Vec<String> = answer
        .deviations()
        .iter()
        .map(|deviation| deviation.pointer.clone())
        .collect();
    pointers.sort();
    assert_eq!(pointers, ["/date_created", "/new_member", "/sid", "/target", "/url"]);
    assert_eq!(answer.bytes(), body.as_bytes());
}

#[test]
fn an_undecodable_body_comes_back_in_the_error() {
    for body in ["{\"sid\": \"WH", "<html>", "[]", ""] {
        let error = operation("CH1")
            .response(response(200, "application/json", body))
            .expect_err("it is no object");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
        assert_eq!(error.bytes(), body.as_bytes());
        assert_eq!(error.headers().access_control_allow_origin(), Some("*"));
    }
}

/// Answers one request on loopback, and gives what was asked.
fn serve(answer: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback is there");
    let url = format!("http://{}", listener.local_addr().expect("it is bound"));
    let thread = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("the client connects");
        let mut asked = Vec::new();
        let mut buffer = [0; 1024];
        while !asked.windows(4).any(|window| window == b"\r\n\r\n") {
            match stream.read(&mut buffer) {
                Ok(0) | Err(_) => break,
                Ok(read) => asked.extend_from_slice(&buffer[..read]),
            }
        }
        let _ = stream.write_all(answer.as_bytes());
        String::from_utf8_lossy(&asked).into_owned()
    });
    (url, thread)
}

fn client(url: &str) -> Client {
    Client::builder()
        .base_url(url)
        .basic_auth("AC1", "very secret")
        .timeout(Duration::from_secs(5))
        .build()
        .expect("the settings are right")
}

#[tokio::test]
async fn the_client_sends_basic_credentials_and_reads_the_answer() {
    let (url, server) = serve(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 17\r\nconnection: close\r\n\r\n{\"target\":\"hook\"}",
    );
    let client = client(&url);
    let webhook = client
        .fetch_service_conversation_scoped_webhook(SERVICE, "CH1", WEBHOOK)
        .await
        .expect("it answers");
    assert_eq!(webhook.target.as_deref(), Some("hook"));
    let asked = server.join().expect("the server ends").to_ascii_lowercase();
    let path = "get /v1/services/isaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/conversations/ch1/webhooks/whaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa http/1.1\r\n";
    assert!(asked.starts_with(path), "{asked}");
    // RFC 7617: base64 of `AC1:very secret`.
    assert!(
        asked.contains("authorization: basic qumxonzlcnkgc2vjcmv0\r\n"),
        "{asked}"
    );
    assert!(asked.contains("accept: application/json\r\n"), "{asked}");
}

#[tokio::test]
async fn an_error_status_keeps_body_headers_and_retry_after() {
    let (url, server) = serve(
        "HTTP/1.1 429 Too Many Requests\r\nretry-after: 7\r\ncontent-type: application/json\r\ncontent-length: 14\r\nconnection: close\r\n\r\n{\"code\":20429}",
    );
    let client = client(&url);
    let call = client.fetch_service_conversation_scoped_webhook(SERVICE, "CH1", WEBHOOK);
    let error = call.await.expect_err("it is an error");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(429));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert!(error.is_retryable());
    assert_eq!(error.bytes().as_ref(), b"{\"code\":20429}");
    assert_eq!(error.operation(), "FetchServiceConversationScopedWebhook");
    drop(server.join());
}

#[test]
fn nothing_shows_a_secret() {
    let client = client("http://127.0.0.1:9");
    let call = client.fetch_service_conversation_scoped_webhook(SERVICE, "CH1", WEBHOOK);
    for text in [
        format!("{client:?}"),
        format!("{call:?}"),
        format!("{:?}", Client::builder().basic_auth("a", "very secret")),
    ] {
        assert!(!text.contains("very secret") && !text.contains("quMx"), "{text}");
    }
}

#[test]
fn without_credentials_the_error_says_which_are_missing() {
    let client = Client::builder().build().expect("credentials may come later");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("there is a runtime");
    let call = client.fetch_service_conversation_scoped_webhook(SERVICE, "CH1", WEBHOOK);
    let error = runtime.block_on(async { call.await }).expect_err("nothing was given");
    assert!(error.to_string().contains("basic_auth"), "{error}");
}
