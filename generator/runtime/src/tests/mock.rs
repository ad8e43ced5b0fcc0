//! The mock: what programs test with, without a socket.

use std::time::Duration;

use super::example::{API, UpdateWebhook, Webhook, operation};
use crate::runtime::client::mock::{Answer, Fault, Mock, Recorder};
use crate::runtime::client::reconnect::Reconnecting;
use crate::runtime::client::retry::Retry;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::error::ErrorKind;
use crate::runtime::prelude::*;
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

/// An API that has an operation of the same id.
mod other {
    use crate::runtime::prelude::*;

    operation! {
        id: "UpdateWebhook", method: "GET", path: "/webhooks", statuses: &["200"];

        pub struct UpdateWebhook -> Value {}
    }
}

#[tokio::test]
async fn two_apis_are_told_apart_whatever_their_operations_are_called() {
    assert_eq!(UpdateWebhook::SPEC.id, other::UpdateWebhook::SPEC.id);
    let mock = Mock::new();
    mock.answer::<UpdateWebhook>(Answer::json(&webhook()))
        .answer::<other::UpdateWebhook>(Answer::body("1"))
        .answer::<other::UpdateWebhook>(Answer::body("2"));
    let client = client(&mock);
    for _ in 0..2 {
        assert_eq!((*client.call(operation()).await.unwrap()).clone(), webhook());
    }
    let mut others = Vec::new();
    for _ in 0..2 {
        let call = client.call(other::UpdateWebhook {}).base_url("https://mock.example/x");
        others.push((*call.await.unwrap()).clone());
    }
    assert_eq!(others, [1, 2]);
    assert_eq!(
        (
            mock.sent::<UpdateWebhook>().len(),
            mock.sent::<other::UpdateWebhook>().len()
        ),
        (2, 2)
    );
}

newtype! {
    pub struct Sid {
        min_length: 12,
        max_length: 12,
        pattern: Pattern::Steps("^IS[0-9a-f]+(-x)?$", &[
            Step::Start, Step::Literal("IS"), Step::Class(&[('0', '9'), ('a', 'f')], 1, Step::MANY), Step::Group(&[Step::Literal("-x")], 0, 1), Step::End,
        ]),
    }
}

text_enum! {
    pub enum Size {
        Small = "small",
        Large = "large",
        ..Unknown(String),
    }
}

record! {
    pub struct Box_ {
        pub kind: String = "kind" [Rule::Equals("\"box\"")],
        pub inner: Option<Box<Parcel>>,
    }
}

union! {
    pub enum Content tag "kind" {
        Box_(Box<Box_>) = "box" + From,
        Name(String) [Rule::MaxLength(3)],
        ..Unknown(Value),
    }
}

record! {
    pub struct Parcel {
        pub sid: Sid,
        pub at: DateTime,
        pub day: Option<Date>,
        pub id: Uuid,
        pub url: Uri,
        pub name: String = "name" [Rule::MinLength(6), Rule::MaxLength(7)],
        pub count: i64 = "count" [Rule::IntegerMinimum(10), Rule::IntegerMaximum(13), Rule::MultipleOf(4.0)],
        pub below: i32 = "below" [Rule::IntegerMaximum(-5)],
        pub ratio: f64 = "ratio" [Rule::ExclusiveMinimum(0.0), Rule::Maximum(0.5)],
        pub sizes: Vec<Size> = "sizes" [Rule::MinItems(2), Rule::UniqueItems],
        pub names: Vec<String> = "names" [Rule::MinItems(2), Rule::UniqueItems, Rule::Items(&[Rule::MinLength(2)])],
        pub by_name: BTreeMap<String, i64> = "by_name" [Rule::MinProperties(2), Rule::Values(&[Rule::IntegerMinimum(3)])],
        pub content: Content,
        pub inside: Option<Box<Parcel>>,
        pub inner: Vec<Parcel>,
        pub none: Option<String> = "none" Required,
        pub secret: Option<String> = "secret" SentOnly,
        pub anything: Value,
        pub place: Place,
        pub contains: Vec<Value> = "contains" [Rule::Schema(&[Keyword::Contains(&[
            Keyword::Type(&["integer"]), Keyword::Rule(Rule::Minimum(5.0)),
        ], 2, u64::MAX)])],
        pub different: Vec<i64> = "different" [Rule::MinItems(3), Rule::UniqueItems, Rule::Schema(&[Keyword::Contains(&[
            Keyword::Rule(Rule::Minimum(5.0)),
        ], 2, u64::MAX)])],
        pub colours: Vec<String> = "colours" [Rule::UniqueItems, Rule::Schema(&[Keyword::Contains(&[
            Keyword::Enum(&["\"red\"", "1", "\"green\"", "\"blue\""]),
        ], 3, u64::MAX)])],
        pub texts: Vec<String> = "texts" [Rule::UniqueItems, Rule::Items(&[Rule::MinLength(6)]), Rule::Schema(&[Keyword::Contains(&[
            Keyword::Type(&["string"]), Keyword::Rule(Rule::MaxLength(7)),
        ], 2, 2)])],
        pub again: Vec<i64> = "again" [Rule::Schema(&[Keyword::Contains(&[Keyword::Enum(&["7"])], 2, u64::MAX)])],
        pub sevens: Vec<i64> = "sevens" [Rule::Schema(&[Keyword::Contains(&[Keyword::Enum(&["7"])], 1, u64::MAX)])],
        pub named: BTreeMap<String, i64> = "named" [Rule::MinProperties(2), Rule::Schema(&[Keyword::PropertyNames(&[Keyword::Enum(&[
            "\"one\"", "\"two\"",
        ])])])],
        pub closed: BTreeMap<String, i64> = "closed" [Rule::MinProperties(1), Rule::Schema(&[
            Keyword::AdditionalProperties(&[], &[Pattern::Steps("^y", &[Step::Start, Step::Literal("y")])], &[Keyword::Never]),
            Keyword::PatternProperties(&[(Pattern::Steps("^y", &[Step::Start, Step::Literal("y")]), &[Keyword::Type(&["integer"])])]),
        ])],
        pub prefixed: BTreeMap<String, i64> = "prefixed" [Rule::MinProperties(1), Rule::Schema(&[Keyword::PropertyNames(&[Keyword::Rule(
            Rule::Pattern(&Pattern::Steps("^x", &[Step::Start, Step::Literal("x")])),
        )])])],
        pub places: Vec<Place> = "places" [Rule::MinItems(2), Rule::UniqueItems],
    }
}

scalar_enum! {
    pub enum Place {
        Here = "{\"x\":1}",
        There = "{\"x\":2}",
        ..Unknown(Value),
    }
}

operation! {
    id: "GetParcels", method: "GET", path: "/parcels", statuses: &["201"], rules: &[("201", "", &[Rule::MinItems(3)])];

    pub struct GetParcels -> Vec<Parcel> {}
}

operation! {
    id: "Say", method: "GET", path: "/say", accept: "text/plain", statuses: &["200"];

    pub struct Say -> String = text {}
}

operation! {
    id: "Choose", method: "GET", path: "/choose", statuses: &["202", "200"];

    pub struct Choose -> Chosen {}
}

outputs! {
    pub enum Chosen {
        Parcel(Box<Parcel>) = json("202", "application/*, application/parcel+json"),
        Nothing = nothing("200"),
        Photo(ByteStream) = stream("200", "image/png"),
    }
}

operation! {
    id: "Follow", method: "GET", path: "/watch", statuses: &["200"], streams: &["text/event-stream"];

    pub struct Follow -> crate::runtime::EventStream<Parcel> {}
}

operation! {
    id: "Delete", method: "DELETE", path: "/parcel", statuses: &["204"];

    pub struct Delete -> () {}
}

#[tokio::test]
async fn an_answer_is_made_of_what_is_documented() {
    let mock = Mock::new();
    mock.answer::<GetParcels>(Answer::documented::<GetParcels>())
        .answer::<Say>(Answer::documented::<Say>())
        .answer::<Choose>(Answer::documented::<Choose>())
        .answer::<Follow>(Answer::documented::<Follow>())
        .answer::<Delete>(Answer::documented::<Delete>());
    let client = client(&mock);
    let parcels = client
        .call(GetParcels {})
        .conformance(Conformance::Strict)
        .await
        .unwrap();
    assert_eq!(parcels.deviations(), []);
    assert_eq!((parcels.status().as_u16(), parcels.len()), (201, 3));
    let parcel = &parcels[0];
    assert!(parcel.sid.as_str().starts_with("IS") && parcel.secret.is_none() && parcel.inside.is_some());
    assert!(matches!(&parcel.content, Content::Box_(inner) if inner.inner.is_some()));
    // It ends, though it holds itself.
    assert!(parcels.bytes().len() < 100_000, "{}", parcels.bytes().len());
    assert_eq!(*client.call(Say {}).await.unwrap(), "text");
    let chosen = client.call(Choose {}).conformance(Conformance::Strict).await.unwrap();
    assert_eq!(
        chosen.headers().text_of("content-type"),
        Some("application/parcel+json")
    );
    assert!(matches!(&*chosen, Chosen::Parcel(_)));
    let mut events = client.call(Follow {}).await.unwrap().into_inner();
    assert!(events.next().await.unwrap().is_some() && events.next().await.unwrap().is_none());
    client.call(Delete {}).await.unwrap();
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

#[tokio::test]
async fn what_takes_long_is_late_by_the_mocks_clock() {
    let mock = Mock::new();
    mock.answer::<UpdateWebhook>(Answer::json(&webhook()).after(Duration::from_secs(50)))
        .answer::<UpdateWebhook>(Answer::json(&webhook()).after(Duration::from_secs(70)));
    let client = client(&mock);
    let answer = client.call(operation()).await.unwrap();
    assert_eq!(answer.elapsed(), Duration::from_secs(50));
    let error = client.call(operation()).retry(Retry::never()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
}

operation! {
    id: "List", method: "GET", path: "/list", security: &[&["key"]], statuses: &["200"];

    pub struct List -> Value {
        pub limit: Option<i64> = query("limit") => i64,
        pub token: Option<String> = query("access_token") => String,
    }
}

operation! {
    id: "Photo", method: "GET", path: "/photo", security: &[&["basic"]], statuses: &["200"], streams: &["*/*"];

    pub struct Photo -> ByteStream {}
}

/// What was recorded is answered again, faults and all, and has no secret in it.
#[tokio::test]
async fn exchanges_are_recorded_and_replayed() {
    let folder = std::env::temp_dir().join(format!("runtime-recorded-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    let json = |text: &'static str| Answer::body(text).header("content-type", "application/json");
    let real = Mock::new();
    real.answer::<List>(Answer::empty(429).header("retry-after", "7"))
        .answer::<List>(
            json(r#"{"id":9007199254740993,"session":{"access_token":"S3CRET","next_page_token":"PT"},"at":"https://u:p/x?a=1&sig_token=S3CRET&page_token=PT#f"}"#)
                .header("set-cookie", "session=S3CRET")
                .header("link", "<https://h/list?page_token=PT&signature=S3CRET>; rel=\"next\""),
        )
        .answer::<List>(Answer::fault(Fault::Refused));
    real.answer::<Photo>(Answer::body(&b"\xff\x00\x01"[..]).header("content-type", "image/png"))
        .answer::<Photo>(
            Answer::body("S4CRET {\"password\":\"S3CRET\"}\n{\"token\":\"S3CRET\",\"n\":1}\n").but(Fault::BrokenOff),
        );

    let client = |mock: &Mock| {
        ClientBuilder::new(&API)
            .base_url("https://mock.example")
            .credential("basic", Credential::basic("S3CRET", "S3CRET"))
            .credential("key", Credential::query("key", "S3CRET"))
            .transport(mock.clone())
            .clock(mock.clock())
    };
    let recorder = Recorder::new(&folder).redact(|text| text.replace("S4CRET", "?"));
    let mut outcomes = Vec::new();
    let clients = [client(&real).layer(recorder).build().unwrap()];
    for run in 0..2 {
        let client = match run {
            0 => clients[0].clone(),
            _ => client(&Mock::replay(&folder).unwrap()).build().unwrap(),
        };
        let list = client
            .call(List {
                limit: Some(3),
                token: Some("S3CRET".to_owned()),
            })
            .header("X-Session-Token", "S3CRET");
        let first = list.clone().await.unwrap();
        let second = list.retry(Retry::never()).await.unwrap_err();
        let photo = client
            .call(Photo {})
            .await
            .unwrap()
            .into_inner()
            .collect()
            .await
            .unwrap();
        let mut broken = client.call(Photo {}).await.unwrap().into_inner();
        let piece = broken.next().await.unwrap().unwrap();
        let end = broken.next().await.unwrap_err();
        outcomes.push((first.attempts(), first["id"].clone(), second.kind(), photo, end.kind()));
        assert_eq!(first["session"]["next_page_token"], "PT");
        if run == 1 {
            assert_eq!(first["session"]["access_token"], "***");
            assert_eq!(first["at"], "https://u:p/x?a=1&sig_token=***&page_token=PT#f");
            assert_eq!(piece, "? {\"password\":\"***\"}\n{\"token\":\"***\",\"n\":1}\n");
        }
    }
    assert_eq!(outcomes[0], outcomes[1]);
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert_eq!(files.len(), 5);
    let texts: Vec<String> = files
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    for text in &texts {
        assert!(
            !text.contains("S3CRET") && !text.contains("UzNDUkVU") && !text.contains("S4CRET"),
            "{text}"
        );
    }
    assert!(
        texts[0].contains("https://mock.example/list?limit=3&access_token=***&key=***"),
        "{}",
        texts[0]
    );
    std::fs::remove_dir_all(&folder).unwrap();

    // Where it cannot be written, nothing is sent.
    let file = std::env::temp_dir().join(format!("runtime-no-folder-{}", std::process::id()));
    std::fs::write(&file, "").unwrap();
    let sent = real.requests().len();
    let nowhere = client(&real).layer(Recorder::new(&file)).build().unwrap();
    assert_eq!(nowhere.call(Photo {}).await.unwrap_err().kind(), ErrorKind::Input);
    assert_eq!(real.requests().len(), sent);
    assert!(Mock::replay(&file).is_err());
    std::fs::remove_file(&file).unwrap();
}

operation! {
    id: "Watch", method: "GET", path: "/events", security: &[&["basic"]], statuses: &["200", "204"],
    streams: &["text/event-stream"];

    pub struct Watch -> EventStream<i64> {}
}

/// As HTML, section 9.2.3 has it: after `retry`, with the last id, until the server wants nobody any more.
#[tokio::test]
async fn events_come_over_several_connections() {
    let events = |text: &'static str| Answer::body(text).header("content-type", "text/event-stream");
    let mock = Mock::new();
    mock.answer::<Watch>(events("retry: 50\nid: a\ndata: 1\n\ndata: 2\n\ndata: half"))
        .answer::<Watch>(events("").but(Fault::BrokenOff))
        .answer::<Watch>(Answer::empty(503).header("retry-after", "7"))
        .answer::<Watch>(events("id: b\ndata: none\n\ndata: 3\n\n").but(Fault::BrokenOff))
        .answer::<Watch>(Answer::empty(204));
    let client = client(&mock);
    let mut stream = Reconnecting::new(client.call(Watch {}));
    let mut outcomes = Vec::new();
    loop {
        match stream.next().await {
            Ok(Some(event)) => outcomes.push(format!("{} {}", event.id, event.data)),
            Ok(None) => break,
            Err(error) => outcomes.push(format!("{:?}", error.kind())),
        }
    }
    assert_eq!(outcomes, ["a 1", "a 2", "Undecodable", "b 3"]);
    assert!(stream.next().await.unwrap().is_none());
    let requests = mock.requests();
    let ids: Vec<Option<&str>> = requests
        .iter()
        .map(|request| request.headers().get("last-event-id").and_then(|id| id.to_str().ok()))
        .collect();
    assert_eq!(ids, [None, Some("a"), Some("a"), Some("a"), Some("b")]);
    let (retry, after) = (Duration::from_millis(50), Duration::from_secs(7));
    assert_eq!(mock.waits()[..2], [retry, retry]);
    assert!(
        mock.waits()[2] >= after && mock.waits()[3] == retry,
        "{:?}",
        mock.waits()
    );

    // `[DONE]` is the end, and so are connections that bring nothing.
    let mock = Mock::new();
    mock.answer::<Watch>(events("data: 1\n\ndata: [DONE]\n\n"));
    let mut stream = Reconnecting::new(self::client(&mock).call(Watch {}));
    assert_eq!(stream.next().await.unwrap().unwrap().data, 1);
    assert!(stream.next().await.unwrap().is_none());
    assert_eq!(mock.requests().len(), 1);
    let mock = Mock::new();
    mock.answer::<Watch>(events("").but(Fault::BrokenOff));
    let mut stream = Reconnecting::new(self::client(&mock).call(Watch {})).at_most(2);
    assert_eq!(stream.next().await.unwrap_err().kind(), ErrorKind::Transport);
    assert_eq!(
        (mock.requests().len(), stream.next().await.unwrap().is_none()),
        (3, true)
    );
}
