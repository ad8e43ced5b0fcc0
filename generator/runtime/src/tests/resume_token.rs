//! Long-running operations that another process goes on with, and results that are handed out as they arrive.

use super::example::API;
use crate::runtime::client::long_running::Polling;
use crate::runtime::client::mock::{Answer, Mock};
use crate::runtime::client::resume_token::ResumeToken;
use crate::runtime::client::retry::Retry;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::description::error::ErrorKind;
use crate::runtime::prelude::*;
use crate::runtime::request::security::Credential;
use crate::runtime::response::stream::ByteStream;

record! {
    pub struct Index {
        pub name: String,
    }
}

operation! {
    id: "Create", method: "PUT", path: "/indexes/{name}", accept: "application/json", statuses: &["200", "202"],
    security: &[&["basic"], &["key"]];

    pub struct Create -> Index {
        pub name: String = path("name"),
        pub version: Option<String> = query("version") => String,
        pub pin: Option<String> = query("pin").rules(&[Rule::Secret]) => String,
        pub tenant: Option<String> = header("X-Tenant") => String,
        pub session: Option<String> = header("X-Session-Token") => String,
        pub body: Value = json("application/json"),
    }
}

long_running! {
    Create -> Index = json,
    monitors: [Header("operation-location"), Location, Again("/state")], results: [Header("location"), Own],
    status: "/status", done: &["Succeeded"], failed: &["Failed"],
}

operation! {
    id: "Export", method: "POST", path: "/export", statuses: &["200", "202"], streams: &["*/*"];

    pub struct Export -> ByteStream {}
}

long_running! {
    Export -> ByteStream = output, monitors: [Location], results: [],
}

fn builder() -> ClientBuilder {
    let builder = ClientBuilder::new(&API).base_url("https://api.example/v1?all=1");
    builder
        .credential("basic", Credential::basic("u", "p"))
        .retry(Retry::never())
}

fn over(mock: &Mock, builder: ClientBuilder) -> Client {
    builder.transport(mock.clone()).clock(mock.clock()).build().unwrap()
}

fn create() -> Create {
    Create {
        name: "a/b".to_owned(),
        version: Some("2 3".to_owned()),
        pin: None,
        tenant: Some("t".to_owned()),
        session: Some("s3cr3t".to_owned()),
        body: serde_json::json!({}),
    }
}

fn lines(mock: &Mock) -> Vec<String> {
    let requests = mock.requests();
    let lines = requests
        .iter()
        .map(|request| format!("{} {}", request.method(), request.uri()));
    lines.collect()
}

/// The token after the first answer, which says that.
async fn token(first: Answer, builder: ClientBuilder, create: Create) -> Result<Option<ResumeToken>, Error> {
    let mock = Mock::new();
    mock.answer::<Create>(first);
    let mut polling = over(&mock, builder).call(create).poll();
    assert!(polling.resume_token().unwrap().is_none());
    polling.next().await.unwrap();
    polling.resume_token()
}

fn accepted(header: &str, url: &str) -> Answer {
    Answer::empty(202).header(header, url)
}

/// What another process makes of a token.
async fn resumed(
    token: &ResumeToken,
    answers: impl IntoIterator<Item = &'static str>,
) -> (Result<String, ErrorKind>, Mock) {
    let token: ResumeToken = token.to_string().parse().unwrap();
    let mock = Mock::new();
    for answer in answers {
        mock.answer::<Create>(Answer::body(answer));
    }
    let polling = Polling::<Create>::resume(&over(&mock, builder()), &token);
    let done = match polling {
        Ok(polling) => polling.await,
        Err(error) => Err(error),
    };
    let done = done.map(|index| index.name.clone()).map_err(|error| error.kind());
    (done, mock)
}

#[tokio::test]
async fn another_process_goes_on() {
    let first = accepted("operation-location", "/ops/1?v=2").header("location", "https://API.example/results/7");
    let token = token(first, builder(), create()).await.unwrap().unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&token.to_string()).unwrap(),
        serde_json::json!({
            "operation": "Create",
            "call": "https://api.example/v1/indexes/a%2Fb?version=2%203",
            "ask": "https://api.example/ops/1?v=2",
            "by": "body",
            "headers": {"accept": "application/json", "x-tenant": "t"},
            "results": {"location": "https://API.example/results/7"},
        })
    );
    let again = r#"{"status":"Running"}"#;
    let (done, mock) = resumed(&token, [again, r#"{"status":"Succeeded"}"#, r#"{"name":"n"}"#]).await;
    assert_eq!(done, Ok("n".to_owned()));
    let asked = "GET https://api.example/ops/1?v=2";
    assert_eq!(lines(&mock), [asked, asked, "GET https://API.example/results/7"]);
    // Whose it is goes with it, and the client's own credentials.
    let requests = mock.requests();
    assert_eq!(requests[0].headers()["x-tenant"], "t");
    assert_eq!(requests[0].headers()["authorization"], "Basic dTpw");
    assert!(!requests[0].headers().contains_key("x-session-token"));
    // It is asked at once, and then as ever.
    assert_eq!(mock.waits().len(), 1);
}

#[tokio::test]
async fn each_way_to_be_over() {
    // A location that answers something else than 202, and the result from where it was made.
    let told = token(accepted("location", "/ops/1"), builder(), create())
        .await
        .unwrap()
        .unwrap();
    let (done, mock) = resumed(&told, [r#"{"name":"l"}"#]).await;
    assert_eq!((done, lines(&mock).len()), (Ok("l".to_owned()), 1));
    // A resource that says itself how far it is.
    let first = Answer::body(r#"{"name":"x","state":"Making"}"#);
    let told = token(first, builder(), create()).await.unwrap().unwrap();
    assert!(told.to_string().contains(r#""by":"resource""#));
    assert!(!told.to_string().contains("all=1"), "{told}");
    let (done, mock) = resumed(
        &told,
        [
            r#"{"name":"x","state":"Making"}"#,
            r#"{"name":"y","state":"Succeeded"}"#,
        ],
    )
    .await;
    assert_eq!(done, Ok("y".to_owned()));
    assert_eq!(
        lines(&mock),
        ["GET https://api.example/v1/indexes/a%2Fb?all=1&version=2%203"; 2]
    );
    // Over already, but for its result, which could not be had.
    let mock = Mock::new();
    mock.answer::<Create>(accepted("operation-location", "/ops/1"))
        .answer::<Create>(Answer::body(r#"{"status":"Succeeded"}"#))
        .answer::<Create>(Answer::fault(crate::runtime::client::mock::Fault::Reset));
    let mut polling = over(&mock, builder()).call(create()).poll();
    polling.next().await.unwrap();
    polling.next().await.unwrap_err();
    let told = polling.resume_token().unwrap().unwrap();
    assert!(told.to_string().contains(r#""by":"result""#));
    let (done, mock) = resumed(&told, [r#"{"name":"z"}"#]).await;
    assert_eq!((done, lines(&mock).len()), (Ok("z".to_owned()), 1));
}

#[tokio::test]
async fn a_token_has_no_credential() {
    // What the client puts into the query is put there again, also where a server repeats it.
    let key = || {
        ClientBuilder::new(&API)
            .base_url("https://api.example")
            .retry(Retry::never())
    };
    let queried = || key().credential("key", Credential::query("k", "s3cr3t-key"));
    let first = accepted("operation-location", "/ops/1?a=1&k=s3cr3t-key&b=2");
    let told = token(first, queried(), create()).await.unwrap().unwrap();
    assert!(told.to_string().contains("/ops/1?a=1&b=2"), "{told}");
    assert!(!told.to_string().contains("s3cr3t") && !format!("{told:?}").contains("s3cr3t"));
    assert!(!format!("{told:?}").contains("a=1"), "{told:?}");
    // Nor what a base URL or the one call has in its query, which may be one under any name.
    let mock = Mock::new();
    mock.answer::<Create>(accepted("operation-location", "/ops/1"))
        .answer::<Create>(Answer::body(r#"{"name":"x","state":"Making"}"#));
    let client = over(&mock, builder().base_url("https://api.example/v1?fn=s3cr3t-f"));
    for _ in 0..2 {
        let call = client.call(create()).query_parameter("own", "s3cr3t-o");
        let mut polling = call.poll();
        polling.next().await.unwrap();
        let told = polling.resume_token().unwrap().unwrap();
        assert!(!told.to_string().contains("s3cr3t"), "{told}");
        assert!(!format!("{polling:?}").contains("s3cr3t"), "{polling:?}");
    }
    assert_eq!(
        lines(&mock)[0],
        "PUT https://api.example/v1/indexes/a%2Fb?fn=s3cr3t-f&own=s3cr3t-o&version=2%203"
    );
    // What may be one in a URL is not kept, nor what is one wherever it stands.
    for url in [
        "/ops/1?sig_token=x",
        "/ops/1?access-token=x",
        "/ops/1?sv=1&sig=x",
        "/ops/1?Code=x",
        "/ops/s3cr3t-key",
        "/ops/1?x=s3cr3t%2Dkey",
    ] {
        let error = token(accepted("operation-location", url), queried(), create())
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Polling, "{url}");
        assert!(!error.to_string().contains("s3cr3t"), "{error}");
    }
    // Who asks is not the server's to say, so that it is not kept either.
    let told = token(
        accepted("operation-location", "//u5er:s3cr3t@api.example/1"),
        builder(),
        create(),
    )
    .await;
    assert!(!told.unwrap().unwrap().to_string().contains("s3cr3t"));
    let basic = || key().credential("basic", Credential::basic("user", "s3cr3t pass"));
    for url in ["/ops/s3cr3t%20pass", "/ops/dXNlcjpzM2NyM3QgcGFzcw=="] {
        let told = token(accepted("operation-location", url), basic(), create()).await;
        assert_eq!(told.unwrap_err().kind(), ErrorKind::Polling, "{url}");
    }
    let pinned = Create {
        pin: Some("1234".to_owned()),
        ..create()
    };
    let error = token(accepted("location", "/ops/1"), builder(), pinned)
        .await
        .unwrap_err();
    assert!(error.to_string().contains("`pin`"), "{error}");
    // The place in a list is none.
    let first = accepted("operation-location", "/ops/1?operationToken=x&continuationToken=y");
    assert!(token(first, queried(), create()).await.unwrap().is_some());
}

#[tokio::test]
async fn what_leads_elsewhere_is_refused() {
    let token = token(accepted("operation-location", "/ops/1"), builder(), create())
        .await
        .unwrap()
        .unwrap();
    let text = token.to_string();
    let client = |base: &str| over(&Mock::new(), builder().base_url(base));
    let home = "https://api.example/v1";
    for (from, to, base) in [
        (r#""operation":"Create""#, r#""operation":"Delete""#, home),
        ("/v1/indexes/", "/v2/indexes/", home),
        ("/v1/indexes/", "/v1/tables/", home),
        ("https://api.example/v1", "https://other.example/v1", home),
        ("https://api.example/ops", "https://other.example/ops", home),
        ("https://api.example/ops", "http://api.example/ops", home),
        ("https://api.example/ops", "//other.example/ops", home),
        ("https://api.example/ops", "https://u:p@other.example/ops", home),
        ("https://api.example/ops/1", "", home),
        (r#""x-tenant":"t""#, r#""x-http-method-override":"DELETE""#, home),
        (r#""x-tenant":"t""#, r#""authorization":"Basic eA==""#, home),
        (r#""x-tenant":"t""#, r#""host":"other.example""#, home),
        (r#""x-tenant":"t""#, r#""x-tenant":"t\r\nx: y""#, home),
        ("", "", "https://other.example/v1"),
        ("", "", "https://api.example/other"),
        ("", "", "https://api.example:8443/v1"),
    ] {
        let other: ResumeToken = text.replacen(from, to, 1).parse().unwrap();
        let error = Polling::<Create>::resume(&client(base), &other).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Polling, "{from} {to} {base}");
    }
    // Where the result is is asked for when it is over, and only where the operation is.
    let told = text.replacen(
        r#""results":{}"#,
        r#""results":{"location":"https://other.example/1"}"#,
        1,
    );
    assert_ne!(told, text);
    let (done, mock) = resumed(&told.parse().unwrap(), [r#"{"status":"Succeeded"}"#]).await;
    assert_eq!((done, lines(&mock).len()), (Err(ErrorKind::Polling), 1));
    // The operations are not one because the token is.
    assert!(Polling::<Export>::resume(&client(home), &token).is_err());
    for broken in [
        "",
        "{}",
        "[]",
        &text[1..],
        &text.replace("body", "soul"),
        &text.replace("\"t\"", "1"),
    ] {
        let error = broken.parse::<ResumeToken>().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Input, "{broken}");
    }
}

#[tokio::test]
async fn a_result_is_handed_out_as_it_arrives() {
    let report = "%PDF-1.7 with more than a client reads into memory";
    let mock = Mock::new();
    let pdf = |answer: Answer| answer.header("content-type", "application/pdf");
    mock.answer::<Export>(Answer::body(r#"{"n":1}"#).status(202).header("location", "/reports/1"))
        .answer::<Export>(pdf(Answer::body(r#"{"n":2}"#).status(202)))
        .answer::<Export>(pdf(Answer::body(report)));
    let client = over(&mock, builder().max_response_bytes(20));
    let mut polling = client.call(Export {}).poll();
    // What says that it goes on is read.
    for n in [1, 2] {
        let progress = polling.next().await.unwrap().unwrap();
        assert_eq!(progress.value("/n"), Some(n.into()));
    }
    let token = polling.resume_token().unwrap().unwrap();
    let mut stream = polling.await.unwrap().into_inner();
    let mut read = Vec::new();
    while let Some(piece) = stream.next().await.unwrap() {
        read.extend_from_slice(&piece);
    }
    assert_eq!(read, report.as_bytes());
    // So it is by another process.
    mock.answer::<Export>(pdf(Answer::body(report)));
    let mut stream = Polling::<Export>::resume(&client, &token)
        .unwrap()
        .await
        .unwrap()
        .into_inner();
    assert_eq!(stream.next().await.unwrap().unwrap().len(), report.len());
    // A call that is over at once is, too.
    mock.answer::<Export>(pdf(Answer::body(report)));
    let mut stream = client.call(Export {}).poll().await.unwrap().into_inner();
    assert_eq!(stream.next().await.unwrap().unwrap().len(), report.len());
}
