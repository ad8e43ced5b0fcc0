//! One small operation, written by hand exactly as it would be emitted.

use bytes::Bytes;

use crate::runtime::prelude::*;

record! {
    pub struct Webhook {
        pub sid: Option<String>,
        pub page_size: i64 = "page-size",
    }
}

operation! {
    id: "UpdateWebhook", method: "POST", path: "/v1/Services/{ServiceSid}/Webhooks/{Sid}",
    accept: "application/json", security: &[&["basic"]], statuses: &["200", "404"];

    /// The inputs.
    pub struct UpdateWebhook -> Webhook {
        pub service_sid: String = path("ServiceSid"),
        pub sid: String = path("Sid"),
        pub body: Webhook = json("application/json"),
        /// Which page.
        pub page: Option<i64> = query("Page").rules(&[Rule::IntegerMinimum(1)]) => i64,
    }
}

#[cfg(feature = "client")]
impl Client {
    pub fn update_webhook(
        &self,
        service_sid: impl Into<String>,
        sid: impl Into<String>,
        body: Webhook,
    ) -> Call<UpdateWebhook> {
        self.call(UpdateWebhook {
            service_sid: service_sid.into(),
            sid: sid.into(),
            body,
            page: None,
        })
    }
}

#[cfg(feature = "client")]
pub static API: crate::runtime::client::Api = crate::runtime::client::Api {
    servers: &[],
    setters: &[("basic", "basic_auth"), ("key", "api_key"), ("oauth", "oauth_token")],
    user_agent: "example/1.0",
};

pub fn operation() -> UpdateWebhook {
    UpdateWebhook {
        service_sid: "IS 1/2".to_owned(),
        sid: "é".to_owned(),
        page: Some(2),
        body: Webhook {
            sid: None,
            page_size: 50,
        },
    }
}

#[test]
fn makes_a_request_without_io() {
    let request = operation().request("https://example.com/base/").unwrap();
    assert_eq!(request.method(), "POST");
    assert_eq!(
        request.uri(),
        "https://example.com/base/v1/Services/IS%201%2F2/Webhooks/%C3%A9?Page=2"
    );
    assert_eq!(request.headers()["accept"], "application/json");
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(request.body(), r#"{"page-size":50}"#);
}

#[test]
fn refuses_segments_that_are_folded_away() {
    for (sid, problem) in [("", "is empty"), (".", "is `.` or `..`"), ("..", "is `.` or `..`")] {
        let mut operation = operation();
        operation.sid = sid.to_owned();
        let error = operation.request("https://example.com").unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("UpdateWebhook: the path parameter `Sid` {problem}, which no path segment can be")
        );
    }
}

#[test]
fn reads_a_response_without_io() {
    let response = http::Response::new(Bytes::from_static(br#"{"sid":"WH","page-size":1}"#));
    let webhook = operation().response(response).unwrap();
    assert_eq!(webhook.sid.as_deref(), Some("WH"));
    assert_eq!(webhook.page_size, 1);
}

/// What is emitted must be fit for any executor and thread.
#[cfg(feature = "reqwest")]
#[test]
fn calls_are_send() {
    fn send<T: Send + 'static>(value: T) -> T {
        value
    }
    let client = crate::runtime::ClientBuilder::new(&API)
        .base_url("http://127.0.0.1:1")
        .build()
        .unwrap();
    let call = client.update_webhook("a", "b", operation().body).page(3);
    drop(send(call.clone().send()));
    drop(send(call));
}
