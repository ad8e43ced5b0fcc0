//! Long-running operations: where they are asked about, when they are over, what they come to, and what is not believed.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::example::API;
use super::server::{Reply, Server, answer, serve};
use crate::runtime::client::mock::{Answer, Fault, Mock, Request};
use crate::runtime::client::retry::Retry;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::prelude::*;
use crate::runtime::request::security::Credential;

record! {
    pub struct Index {
        pub name: String,
    }
}

record! {
    pub struct Trouble {
        pub status: String,
        pub error: Value,
    }
}

operation! {
    id: "Create", method: "PUT", path: "/indexes/{name}", accept: "application/json", statuses: &["200", "202"],
    security: &[&["basic"]];

    pub struct Create -> Index {
        pub name: String = path("name"),
        pub tenant: Option<String> = header("X-Tenant") => String,
        pub only_new: Option<String> = header("If-None-Match") => String,
        pub body: Value = json("application/json"),
    }
}

long_running! {
    Create -> Index = json,
    monitors: [Header("azure-asyncoperation"), Header("operation-location"), Location, Again("/properties/state")], results: [Url("/resourceLocation"), Own],
    status: "/status", done: &["Succeeded"], failed: &["Failed", "Canceled"],
}

operation! {
    id: "Export", method: "POST", path: "/export", statuses: &["202"], idempotency_header: "Idempotency-Key";

    pub struct Export -> () {}
}

long_running! {
    Export -> Value = json, monitors: [Url("/links/self")], results: [Part("/result")],
    status: "/done", done: &["true"], error: "/error"
}

operation! {
    id: "StartJob", method: "POST", path: "/shops/{shop}/jobs", statuses: &["201"];

    pub struct StartJob -> Value {
        pub shop: String = path("shop"),
    }
}

long_running! {
    StartJob -> Index = json, monitors: [Operation(&[("job", "/id")])], results: [Part("/output")],
    {id: "GetJob", path: "/shops/{shop}/jobs/{job}"},
    status: "/status", done: &["completed"], failed: &["failed"],
}

operation! {
    id: "Statistics", method: "GET", path: "/statistics", statuses: &["200", "202"];

    pub struct Statistics -> Vec<i64> {}
}

long_running! { Statistics -> Vec<i64> = output, monitors: [Again("")], results: [] }

operation! {
    id: "GetJob", method: "GET", path: "/shops/{shop}/jobs/{job}", statuses: &["200"];

    pub struct GetJob -> Value {
        pub shop: String = path("shop"),
        pub job: String = path("job"),
    }
}

fn builder(url: &str) -> ClientBuilder {
    ClientBuilder::new(&API)
        .base_url(url)
        .credential("basic", Credential::basic("u", "p"))
        .retry(Retry::never())
}

/// A client whose calls are answered so, and whose waits are over at once.
fn client<Op: Operation>(answers: impl IntoIterator<Item = Answer>) -> (Client, Mock) {
    let mock = Mock::new();
    for answer in answers {
        mock.answer::<Op>(answer);
    }
    (over(&mock, builder("http://api.example")), mock)
}

fn over(mock: &Mock, builder: ClientBuilder) -> Client {
    builder.transport(mock.clone()).clock(mock.clock()).build().unwrap()
}

fn says(status: u16, headers: &[(&str, &str)], body: &'static str) -> Answer {
    let answer = Answer::body(body).status(status);
    headers
        .iter()
        .fold(answer, |answer, (name, value)| answer.header(name, value))
}

fn lines(mock: &Mock) -> Vec<String> {
    let line = |request: &Request| {
        let path = request.uri().path_and_query().unwrap();
        format!("{} {path}", request.method())
    };
    mock.requests().iter().map(line).collect()
}

fn create() -> Create {
    Create {
        name: "a b".to_owned(),
        tenant: Some("t".to_owned()),
        only_new: Some("*".to_owned()),
        body: serde_json::json!({}),
    }
}

#[tokio::test]
async fn a_status_is_asked_until_it_is_over_and_the_result_fetched() {
    let (client, mock) = client::<Create>([
        says(202, &[("operation-location", "/ops/1?v=2"), ("retry-after", "7")], ""),
        says(200, &[], r#"{"status":"NotStarted"}"#),
        says(
            200,
            &[("retry-after-ms", "250")],
            r#"{"status":"running","percent":40}"#,
        ),
        says(200, &[], r#"{"status":"Succeeded"}"#),
        says(200, &[], r#"{"name":"a b"}"#),
    ]);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let told = Arc::clone(&seen);
    let done = client
        .call(create())
        .poll()
        .watch(move |progress| {
            let percent = progress.value("/percent").and_then(|percent| percent.as_i64());
            let line = (progress.polls(), progress.status().map(str::to_owned), percent);
            told.lock().unwrap().push(line);
        })
        .await
        .unwrap();
    assert_eq!(done.name, "a b");
    assert_eq!((done.status().as_u16(), done.attempts()), (200, 1));
    assert_eq!(done.elapsed(), Duration::from_millis(8750));
    // As the server says, and where it does not, longer each time: it is the second of ours.
    let waits = mock.waits();
    assert_eq!(
        waits.iter().map(Duration::as_millis).collect::<Vec<_>>(),
        [7000, 1500, 250]
    );
    assert_eq!(
        *seen.lock().unwrap(),
        [
            (0, None, None),
            (1, Some("NotStarted".to_owned()), None),
            (2, Some("running".to_owned()), Some(40)),
        ]
    );
    let requests = mock.requests();
    let header = |index: usize, name: &str| requests[index].headers().get(name).map(|value| value.to_str().unwrap());
    assert_eq!(
        (header(0, "if-none-match"), header(0, "x-tenant")),
        (Some("*"), Some("t"))
    );
    // Who asks has the credentials and whose it is, but none of what the call alone was sent with.
    assert_eq!(header(1, "authorization"), Some("Basic dTpw"));
    assert_eq!((header(1, "x-tenant"), header(1, "if-none-match")), (Some("t"), None));
    assert_eq!((header(1, "content-type"), requests[1].body().len()), (None, 0));
    let own = "/indexes/a%20b";
    let asked = "GET /ops/1?v=2";
    assert_eq!(
        lines(&mock),
        [&format!("PUT {own}"), asked, asked, asked, &format!("GET {own}")]
    );
}

#[tokio::test]
async fn a_location_is_asked_until_it_answers_anything_but_202() {
    let (client, mock) = client::<Create>([
        says(202, &[("location", "/ops/1")], ""),
        says(202, &[("location", "/ops/2")], r#"{"status":"Succeeded"}"#),
        says(303, &[("location", "/indexes/x")], ""),
        says(200, &[], r#"{"name":"x"}"#),
    ]);
    let done = client.call(create()).poll().await.unwrap();
    assert_eq!(done.name, "x");
    let expected = ["PUT /indexes/a%20b", "GET /ops/1", "GET /ops/2", "GET /indexes/x"];
    assert_eq!(lines(&mock), expected);
}

#[tokio::test]
async fn what_is_over_at_once_is_not_asked_about() {
    // `Location` of what was created is none to ask at.
    for body in [r#"{"name":"x"}"#, r#"{"name":"x","properties":{"state":"succeeded"}}"#] {
        let (client, mock) = client::<Create>([says(200, &[("location", "/elsewhere")], body)]);
        let mut polling = client.call(create()).poll();
        assert!(polling.next().await.unwrap().is_none());
        assert!(polling.next().await.unwrap().is_none());
        assert_eq!(polling.await.unwrap().name, "x");
        assert_eq!((lines(&mock).len(), mock.waits().len()), (1, 0));
    }
}

#[tokio::test]
async fn a_resource_that_tells_itself_how_far_it_is_is_asked() {
    let (client, mock) = client::<Create>([
        says(200, &[], r#"{"name":"x","properties":{"state":"Creating"}}"#),
        says(200, &[], r#"{"name":"x","properties":{"state":"Creating"}}"#),
        says(200, &[], r#"{"name":"x","properties":{"state":"Succeeded"}}"#),
    ]);
    assert_eq!(client.call(create()).poll().await.unwrap().name, "x");
    let own = "GET /indexes/a%20b";
    assert_eq!(lines(&mock), ["PUT /indexes/a%20b", own, own]);
}

#[tokio::test]
async fn other_shapes() {
    let (client, mock) = client::<Export>([
        says(202, &[], r#"{"links":{"self":"/ops/1"}}"#),
        says(200, &[], r#"{"links":{"self":"/ops/1"},"done":false}"#),
        says(200, &[], r#"{"done":true,"result":{"rows":[1,2.50]}}"#),
    ]);
    let done = client
        .call(Export {})
        .header("Idempotency-Key", "k")
        .poll()
        .await
        .unwrap();
    assert_eq!(*done, serde_json::json!({"rows": [1, 2.5]}));
    let keys: Vec<bool> = mock
        .requests()
        .iter()
        .map(|request| request.headers().contains_key("idempotency-key"))
        .collect();
    assert_eq!(keys, [true, false, false]);

    let (client, mock) = self::client::<StartJob>([says(201, &[], r#"{"id":"j/1","status":"queued"}"#)]);
    mock.answer::<GetJob>(Answer::body(
        r#"{"id":"j/1","status":"completed","output":{"name":"n"}}"#,
    ));
    let job = StartJob { shop: "é".to_owned() };
    assert_eq!(client.call(job).poll().await.unwrap().name, "n");
    assert_eq!(
        lines(&mock),
        ["POST /shops/%C3%A9/jobs", "GET /shops/%C3%A9/jobs/j%2F1"]
    );

    let (client, mock) =
        self::client::<Statistics>([says(202, &[], "{}"), says(202, &[], "{}"), says(200, &[], "[1]")]);
    assert_eq!(*client.call(Statistics {}).poll().await.unwrap(), [1]);
    assert_eq!(lines(&mock), ["GET /statistics"; 3]);
}

/// What tells how far it is may be of another type than one would expect, or not be there yet.
#[tokio::test]
async fn what_is_asked_is_read_tolerantly() {
    let begun = || says(202, &[], r#"{"links":{"self":"/ops/1"}}"#);
    for body in [
        r#"{"done":true,"error":null,"result":7}"#,
        r#"{"done":"TRUE","error":"","result":7,"more":1e400}"#,
        r#"{"done":false,"done":true,"error":[],"result":7}"#,
        "\u{feff}{\"done\":true,\"error\":{},\"result\":7,\"text\":\"\\ud800\"}",
        r#"{"done":true,"error":false,"result":7}"#,
        "{\"text\":\"a\nb\\x\",\"done\":true,\"\\ud800\":0,\"result\":7}",
    ] {
        let (client, mock) = client::<Export>([begun(), Answer::body(body)]);
        assert_eq!(*client.call(Export {}).poll().await.unwrap(), 7, "{body}");
        assert_eq!(lines(&mock), ["POST /export", "GET /ops/1"], "{body}");
    }
    for body in [
        r#"{"error":{"code":5}}"#,
        r#"{"done":true,"error":"no","result":7}"#,
        r#"{"done":true,"error":0}"#,
    ] {
        let (client, _) = client::<Export>([begun(), Answer::body(body)]);
        let error = client.call(Export {}).poll().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Failed, "{body}");
    }
    for (body, status) in [
        ("{}", None),
        (r#"{"done":null}"#, None),
        (r#"{"done":{"at":1},"error":null}"#, None),
        (r#"{"done":0}"#, Some("0")),
        (r#"{"done":false,"links":null}"#, Some("false")),
        (r#"{"done":"Not yet"}"#, Some("Not yet")),
    ] {
        let (client, _) = client::<Export>([begun(), Answer::body(body)]);
        let mut polling = client.call(Export {}).poll();
        polling.next().await.unwrap();
        let progress = polling.next().await.unwrap().unwrap();
        assert_eq!(progress.status(), status, "{body}");
    }
    // A place that has no URL is none to ask at.
    for body in [
        r#"{"links":{"self":null}}"#,
        r#"{"links":{"self":""}}"#,
        r#"{"links":[]}"#,
        "[]",
        "",
        "<html>",
    ] {
        let (client, mock) = client::<Export>([says(202, &[], body)]);
        let error = client.call(Export {}).poll().await.unwrap_err();
        assert_eq!((error.kind(), lines(&mock).len()), (ErrorKind::Polling, 1), "{body}");
    }
    for body in ["[]", "7", "null", "", "<html>", r#"{"done":tru"#] {
        let (client, _) = client::<Export>([begun(), Answer::body(body)]);
        let error = client.call(Export {}).poll().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Polling, "{body}");
        assert_eq!(&**error.bytes(), body.as_bytes());
    }
}

record! {
    pub struct Counted {
        pub rows: Vec<f64>,
        pub at: Option<DateTime>,
        pub name: Option<String> = "name" [Rule::MaxLength(3)],
    }
}

operation! { id: "Count", method: "POST", path: "/count", statuses: &["202"]; pub struct Count -> () {} }

long_running! {
    Count -> Counted = json, monitors: [Url("/self")], results: [Part("/a~1b/0/result")], status: "/done", done: &["true"],
}

/// A part is read as it came, so what deviates in it is listed, seen from the part, which is the body then.
#[tokio::test]
async fn a_part_of_an_answer_is_read_as_an_answer_is() {
    let part = r#"{"rows": [9007199254740993, 2.50],"at":"soon","name":"a\ud800bcd","name":"abcd","more":1}"#;
    let last = format!("\u{feff}{{\"a/b\":[ {{\"result\":null,\"result\": {part} }},{{}}],\"done\":true}}");
    let (client, _) = client::<Count>([says(202, &[], r#"{"self":"/ops/1"}"#), Answer::body(last)]);
    let done = client.call(Count {}).poll().await.unwrap();
    assert_eq!((done.rows[1], done.name.as_deref()), (2.5, Some("abcd")));
    assert_eq!(done.bytes(), part);
    let found = done.deviations();
    let listed: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        listed,
        [
            "/name is there more than once, and the last one counts",
            "/rows/0 is an integer whose digits a floating-point number does not hold",
            "/at is no date-time of RFC 3339, section 5.6",
            "/name is 4 characters long, at most 3 are allowed",
            "/more is not documented",
        ]
    );
}

record! {
    pub struct Percent {
        pub percent: i64,
        pub stage: Option<String> = "stage" [Rule::MaxLength(5)],
    }
}

/// What the first answer that says that it goes on is read as.
async fn progress(body: &'static str, conformance: Conformance) -> Result<Percent, Error> {
    let (client, _) = client::<Create>([says(202, &[("location", "/ops/1"), ("x-request-id", "r")], body)]);
    let mut polling = client.call(create()).conformance(conformance).poll();
    polling.next().await.unwrap().unwrap().decode()
}

#[tokio::test]
async fn progress_that_is_not_as_documented_is_an_error_of_its_kind() {
    let long = r#"{"percent":5,"stage":"copying"}"#;
    assert_eq!(progress(long, Conformance::Required).await.unwrap().percent, 5);
    let error = progress(long, Conformance::Strict).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Deviating);
    assert_eq!(error.deviations()[0].pointer, "/stage");
    assert!(error.to_string().starts_with("Create: the progress "), "{error}");
    assert_eq!(progress("{}", Conformance::Lenient).await.unwrap().percent, 0);
    for body in [r#"{"percent":"five"}"#, "{}"] {
        let error = progress(body, Conformance::Required).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.deviations().len()),
            (ErrorKind::Deviating, 1),
            "{body}"
        );
    }
    // It is no object, or no JSON, whole or at all.
    for body in ["[]", "<html>", r#"{"percent":"#, ""] {
        let error = progress(body, Conformance::Required).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Undecodable, "{body}");
        assert_eq!(
            (error.status().map(|status| status.as_u16()), &**error.bytes()),
            (Some(202), body.as_bytes())
        );
        assert_eq!(error.headers()["x-request-id"], "r");
        assert!(std::error::Error::source(&error).is_some(), "{body}");
    }
}

/// What a call of `Create` comes to.
async fn failure(answers: impl IntoIterator<Item = Answer>) -> (Error, Vec<String>) {
    let (client, mock) = client::<Create>(answers);
    let error = client.call(create()).poll().at_most(3).await.unwrap_err();
    (error, lines(&mock))
}

fn begun(location: &str) -> Answer {
    Answer::empty(202).header("operation-location", location)
}

#[tokio::test]
async fn what_has_not_succeeded_is_an_error_that_keeps_the_answer() {
    for status in ["Failed", "CANCELED"] {
        let body = format!(r#"{{"status":"{status}","error":{{"code":"Quota"}}}}"#);
        let (error, _) = failure([begun("/ops/1"), Answer::body(body).status(200)]).await;
        assert_eq!(error.kind(), ErrorKind::Failed);
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
        assert_eq!(error.decode::<Trouble>().unwrap().error["code"], "Quota");
        assert!(
            error
                .to_string()
                .starts_with("Create: the operation has not succeeded: its status is `")
        );
    }
    let (client, _) = client::<Export>([
        says(202, &[], r#"{"links":{"self":"/ops/1"}}"#),
        says(200, &[], r#"{"done":true,"error":{"code":5}}"#),
    ]);
    let error = client.call(Export {}).poll().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Failed);
    assert_eq!(
        error.to_string(),
        "Export: the operation has not succeeded: it answers with an error"
    );
    // What was never begun is an error of its status.
    let (error, asked) = failure([says(409, &[], "{}")]).await;
    assert_eq!((error.kind(), asked.len()), (ErrorKind::Status, 1));
}

#[tokio::test]
async fn what_is_not_believed() {
    for location in [
        "https://api.example/ops",
        "//elsewhere.example/ops",
        "http://api.example:81/ops",
    ] {
        let (error, asked) = failure([begun(location)]).await;
        assert_eq!((error.kind(), asked.len()), (ErrorKind::Polling, 1), "{location}");
        assert!(error.to_string().contains("at another origin"), "{error}");
        // Which answer says so is kept.
        assert_eq!(error.status().map(|status| status.as_u16()), Some(202));
        assert_eq!(error.headers()["operation-location"], location);
    }
    let (error, _) = failure([begun("http://api.example:x/")]).await;
    assert_eq!(error.kind(), ErrorKind::Polling);
    // Nor is where the result is said to be.
    let result = r#"{"status":"Succeeded","resourceLocation":"https://elsewhere.example/x"}"#;
    let (error, asked) = failure([begun("/ops/1"), says(200, &[], result)]).await;
    assert_eq!((error.kind(), asked.len()), (ErrorKind::Polling, 2));
    assert_eq!(error.bytes(), result);
    let (client, _) = client::<Export>([says(202, &[], "{}")]);
    let error = client.call(Export {}).poll().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Polling);
    assert!(error.to_string().contains("does not say where to ask"), "{error}");
    for body in ["", "[]", "Succeeded"] {
        let (error, _) = failure([begun("/ops/1"), says(200, &[], body)]).await;
        assert_eq!(error.kind(), ErrorKind::Polling, "{body}");
        assert_eq!(error.bytes(), body);
    }
}

#[tokio::test]
async fn it_is_asked_so_often_and_so_long_and_no_more() {
    let goes_on = || says(200, &[], r#"{"status":"Running"}"#);
    let (error, asked) = failure([begun("/ops/1"), goes_on(), goes_on(), goes_on()]).await;
    assert_eq!((error.kind(), asked.len()), (ErrorKind::Polling, 4));
    assert!(
        error.to_string().contains("after it was asked about 3 times"),
        "{error}"
    );
    assert_eq!(error.bytes(), r#"{"status":"Running"}"#);

    let (client, mock) = client::<Create>([begun("/ops/1"), goes_on(), goes_on()]);
    let polling = client
        .call(create())
        .poll()
        .backoff(Duration::from_secs(4), Duration::from_secs(5));
    let error = polling.deadline(Duration::from_secs(10)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Polling);
    assert!(error.to_string().contains("not over within 10s"), "{error}");
    assert_eq!(mock.waits(), [Duration::from_secs(4), Duration::from_secs(5)]);
    // A wait that is longer than all that is left is not begun.
    let (client, mock) = self::client::<Create>([begun("/ops/1").header("retry-after", "7200")]);
    let error = client.call(create()).poll().await.unwrap_err();
    assert_eq!((error.kind(), mock.waits().len()), (ErrorKind::Polling, 0));
}

#[tokio::test]
async fn a_failure_to_ask_is_not_one_of_the_operation() {
    let mock = Mock::new();
    mock.answer::<Create>(Answer::empty(202).header("operation-location", "/ops/1"))
        .answer::<Create>(Answer::fault(Fault::Reset))
        .answer::<Create>(Answer::empty(503).header("retry-after", "9"))
        .answer::<Create>(Answer::body(r#"{"status":"Succeeded"}"#))
        .answer::<Create>(Answer::fault(Fault::HalfBody))
        .answer::<Create>(Answer::body(r#"{"name":"x"}"#));
    let client = over(&mock, builder("http://api.example/v1"));
    let mut polling = client.call(create()).poll();
    assert!(polling.next().await.unwrap().is_some());
    assert_eq!(polling.next().await.unwrap_err().kind(), ErrorKind::Transport);
    assert_eq!(polling.next().await.unwrap_err().status().unwrap(), 503);
    // It is over, and only its result did not come.
    assert_eq!(polling.next().await.unwrap_err().kind(), ErrorKind::Transport);
    assert_eq!(polling.await.unwrap().name, "x");
    assert_eq!(mock.waits().last(), Some(&Duration::from_secs(9)));
    assert_eq!(mock.sent::<Create>().len(), 1);
    let paths: Vec<String> = mock
        .requests()
        .iter()
        .map(|request| request.uri().path().to_owned())
        .collect();
    assert_eq!(
        paths,
        [
            "/v1/indexes/a%20b",
            "/ops/1",
            "/ops/1",
            "/ops/1",
            "/v1/indexes/a%20b",
            "/v1/indexes/a%20b"
        ]
    );
    // With its own attempts, nobody notices.
    let mock = Mock::new();
    mock.answer::<Create>(Answer::empty(202).header("operation-location", "/ops/1"))
        .answer::<Create>(Answer::fault(Fault::Reset))
        .answer::<Create>(Answer::body(r#"{"status":"Succeeded"}"#))
        .answer::<Create>(Answer::body(r#"{"name":"x"}"#));
    let client = over(&mock, builder("http://api.example").retry(Retry::default()));
    assert_eq!(client.call(create()).poll().await.unwrap().name, "x");
}

fn sent(status: &str, headers: &str, body: &str) -> Reply {
    let headers = format!("content-type: application/json\r\n{headers}");
    answer(status, &headers, body.as_bytes())
}

fn sent_lines(server: &Server) -> Vec<String> {
    std::iter::from_fn(|| server.next())
        .map(|request| request.line.replace(" HTTP/1.1", ""))
        .collect()
}

#[tokio::test]
async fn dropping_it_stops_the_asking() {
    let server = serve([
        sent("202 Accepted", "operation-location: /ops/1\r\n", ""),
        sent("200 OK", "", r#"{"status":"Running"}"#),
    ]);
    let client = builder(&server.url).build().unwrap();
    let short = Duration::from_millis(1);
    let mut polling = client.call(create()).poll().backoff(short, short);
    assert!(polling.next().await.unwrap().is_some());
    // One that is given up in its midst is not begun again by the next.
    let given_up = tokio::time::timeout(Duration::ZERO, polling.next()).await;
    assert!(given_up.is_err());
    assert_eq!(polling.next().await.unwrap().unwrap().status(), Some("Running"));
    let pending = polling.into_future();
    drop(pending);
    assert_eq!(sent_lines(&server), ["PUT /indexes/a%20b", "GET /ops/1"]);
}

#[cfg(feature = "blocking")]
#[test]
fn without_an_async_runtime() {
    let server = serve([
        sent("202 Accepted", "operation-location: /ops/1\r\n", ""),
        sent("200 OK", "retry-after-ms: 5\r\n", r#"{"status":"Running"}"#),
        sent("200 OK", "", r#"{"status":"Succeeded"}"#),
        sent("200 OK", "", r#"{"name":"x"}"#),
    ]);
    let client = builder(&server.url).build().unwrap();
    let short = Duration::from_millis(5);
    let polling = client.call(create()).poll().backoff(short, short);
    assert_eq!(polling.send_blocking().unwrap().name, "x");
    let asked = "GET /ops/1";
    assert_eq!(
        sent_lines(&server),
        ["PUT /indexes/a%20b", asked, asked, "GET /indexes/a%20b"]
    );
}
