//! Programs as people write them, over descriptions of the four shapes that are asked for most: `tests/examples/`, run
//! against the doubles of their crates.

// What is run by hand is not called here.
#[allow(dead_code)]
#[path = "../examples/assistant.rs"]
mod assistant;
#[allow(dead_code)]
#[path = "../examples/forge.rs"]
mod forge;
#[allow(dead_code)]
#[path = "../examples/payments.rs"]
mod payments;
#[allow(dead_code)]
#[path = "../examples/webhooks.rs"]
mod webhooks;

use std::ops::Deref;

use bytes::Bytes;
use http::Request;

/// What was sent: the method, the path with its query, and the body.
fn written(requests: &[impl Deref<Target = Request<Bytes>>]) -> Vec<String> {
    let line = |request: &Request<Bytes>| {
        let uri = request.uri().to_string();
        let body = String::from_utf8_lossy(request.body());
        let line = format!("{} {} {body}", request.method(), uri.trim_start_matches("https://"));
        line.trim_end().to_owned()
    };
    requests.iter().map(|request| line(request)).collect()
}

/// Each program fits on a screen, and nothing in it is written by hand that a client has.
#[test]
fn programs_are_short() -> std::io::Result<()> {
    for name in ["assistant", "forge", "payments", "webhooks"] {
        let path = format!("{}/examples/{name}.rs", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path)?;
        assert!(text.lines().count() < 60, "{name}");
        for by_hand in [
            "sleep",
            "loop {",
            "rel=",
            "authorization",
            "http::",
            "serde_json",
            "data: [",
        ] {
            assert!(!text.contains(by_hand), "{name} has {by_hand}");
        }
    }
    Ok(())
}

mod of_forge {
    use case_forge::api::issues::{IssuesCreate, IssuesList};
    use case_forge::api::releases::ReleasesUploadAsset;
    use case_forge::mock::{Answer, Fault, Mock};
    use case_forge::{Client, Error, ErrorKind, File};

    use super::forge::report;
    use super::written;

    const REPO: (&str, &str) = ("octo", "dogs");

    fn client(mock: &Mock) -> Result<Client, Error> {
        let builder = Client::builder().bearer_token("t");
        builder.transport(mock.clone()).clock(mock.clock()).build()
    }

    fn json(text: &str) -> Answer {
        Answer::body(text.to_owned()).header("content-type", "application/json")
    }

    fn issue(number: i64, title: &str) -> String {
        let user = r#"{"login":"octavia","id":1}"#;
        format!(
            r#"{{"id":1,"number":{number},"title":"{title}","state":"open","labels":["nightly",{{"name":"x"}}],"user":{user}}}"#
        )
    }

    /// Two pages, the first of which has a link to the second.
    fn pages(mock: &Mock, second: &str) {
        let first = json(&format!("[{},{}]", issue(1, "Dogs bark"), issue(2, "Dogs do not bark")));
        let next = r#"<https://api.forge.example/repositories/7/issues?page=2>; rel="next", <https://api.forge.example/x>; rel="last""#;
        mock.answer::<IssuesList>(first.header("link", next))
            .answer::<IssuesList>(json(&format!("[{second}]")));
    }

    #[tokio::test]
    async fn what_is_on_a_later_page_is_found() -> Result<(), Error> {
        let mock = Mock::new();
        pages(&mock, &issue(3, "The nightly run failed"));
        let found = report(&client(&mock)?, REPO, 4, File::from("log")).await?;
        assert_eq!(found, (3, None));
        assert_eq!(
            written(&mock.requests()),
            [
                "GET api.forge.example/repos/octo/dogs/issues?state=open&labels=nightly&per_page=100",
                "GET api.forge.example/repositories/7/issues?page=2",
            ]
        );
        Ok(())
    }

    #[tokio::test]
    async fn what_is_not_there_is_uploaded_and_created() -> Result<(), Error> {
        let mock = Mock::new();
        pages(&mock, "");
        mock.answer::<ReleasesUploadAsset>(json(
            r#"{"id":5,"name":"nightly.log","size":3,"state":"uploaded","browser_download_url":"https://forge.example/a"}"#,
        ));
        mock.answer::<IssuesCreate>(json(&issue(9, "The nightly run failed")).header("x-ratelimit-remaining", "4998"));
        // An issue has no key: nobody can say whether one is made when the connection breaks, so it is not tried again.
        let done = report(&client(&mock)?, REPO, 4, File::from("log").named("x")).await?;
        assert_eq!(done, (9, Some(4998)));
        let sent = written(&mock.requests());
        assert_eq!(
            sent[2..],
            [
                "POST uploads.forge.example/repos/octo/dogs/releases/4/assets?name=nightly.log log",
                "POST api.forge.example/repos/octo/dogs/issues \
                 {\"title\":\"The nightly run failed\",\"body\":\"The log is at https://forge.example/a\",\"labels\":[\"nightly\"]}",
            ]
        );
        assert!(
            mock.requests()
                .iter()
                .all(|request| request.headers()["authorization"] == "Bearer t")
        );
        Ok(())
    }

    #[tokio::test]
    async fn documented_errors_and_faults() -> Result<(), Error> {
        let mock = Mock::new();
        mock.answer::<IssuesList>(Answer::empty(429).header("retry-after", "2"))
            .answer::<IssuesList>(json("[]"));
        let exists = r#"{"message":"Validation failed","errors":[{"code":"already_exists","field":"name"}]}"#;
        mock.answer::<ReleasesUploadAsset>(json(exists).status(422));
        mock.answer::<IssuesCreate>(json(&issue(9, "x")).but(Fault::HalfBody));
        let error = report(&client(&mock)?, REPO, 4, File::from("log")).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.operation(), error.attempts()),
            (ErrorKind::Transport, "issues/create", 1)
        );
        assert_eq!(mock.sent::<IssuesCreate>()[0].body.body, None);
        assert_eq!(mock.sent::<IssuesList>().len(), 2);
        Ok(())
    }
}

mod of_assistant {
    use case_assistant::api::chat::CreateChatCompletion;
    use case_assistant::api::files::{CreateFile, ListFiles};
    use case_assistant::mock::{Answer, Mock};
    use case_assistant::types::{ListFilesResponse, OpenFile, Purpose};
    use case_assistant::{Client, Error, File};

    use super::assistant::{ask, uploaded};
    use super::written;

    fn client(mock: &Mock) -> Result<Client, Error> {
        let builder = Client::builder().bearer_token("t");
        builder.transport(mock.clone()).clock(mock.clock()).build()
    }

    fn file(id: &str, bytes: i64) -> OpenFile {
        OpenFile {
            id: id.to_owned(),
            object: "file".to_owned(),
            bytes,
            created_at: 1,
            filename: "a.txt".to_owned(),
            purpose: Purpose::UserData,
        }
    }

    fn page(files: Vec<OpenFile>, has_more: bool) -> Answer {
        Answer::json(&ListFilesResponse {
            object: "list".to_owned(),
            first_id: files.first().map(|file| file.id.clone()),
            last_id: files.last().map(|file| file.id.clone()),
            data: files,
            has_more,
        })
    }

    #[tokio::test]
    async fn a_document_goes_up_and_an_answer_comes_down() -> Result<(), Box<dyn std::error::Error>> {
        let mock = Mock::new();
        mock.answer::<CreateFile>(Answer::json(&file("file-1", 4)));
        let chunk = |delta: &str| {
            let choice = format!(r#"{{"index":0,"delta":{delta},"finish_reason":null}}"#);
            format!(
                "data: {{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"large-1\",\"choices\":[{choice}]}}\n\n"
            )
        };
        let events = [
            chunk(r#"{"role":"assistant","content":""}"#),
            chunk(r#"{"content":"It "}"#),
            chunk(r#"{"content":"barks."}"#),
            "data: [DONE]\n\n".to_owned(),
        ];
        mock.answer::<CreateChatCompletion>(Answer::body(events.concat()).header("content-type", "text/event-stream"));
        let mut out = Vec::new();
        ask(
            &client(&mock)?,
            File::from("dogs").named("dogs.txt"),
            "What does it do?",
            &mut out,
        )
        .await?;
        assert_eq!(String::from_utf8(out)?, "It barks.");
        let sent = written(&mock.requests());
        assert!(
            sent[0].contains("name=\"file\"; filename=\"dogs.txt\"") && sent[0].contains("user_data"),
            "{}",
            sent[0]
        );
        assert_eq!(
            sent[1],
            "POST api.assistant.example/v1/chat/completions {\"model\":\"large-1\",\"messages\":[{\"role\":\"user\",\"content\":\
             [{\"type\":\"file\",\"file_id\":\"file-1\"},{\"type\":\"text\",\"text\":\"What does it do?\"}]}],\"stream\":true}"
        );
        Ok(())
    }

    #[tokio::test]
    async fn files_come_in_pages() -> Result<(), Error> {
        let mock = Mock::new();
        mock.answer::<ListFiles>(page(vec![file("a", 1), file("b", 2)], true))
            .answer::<ListFiles>(Answer::empty(500))
            .answer::<ListFiles>(page(vec![file("c", 4)], false));
        assert_eq!(uploaded(&client(&mock)?).await?, 7);
        assert_eq!(
            written(&mock.requests()),
            [
                "GET api.assistant.example/v1/files?purpose=user_data&limit=100",
                "GET api.assistant.example/v1/files?purpose=user_data&limit=100&after=b",
                "GET api.assistant.example/v1/files?purpose=user_data&limit=100&after=b",
            ]
        );
        Ok(())
    }
}

mod of_payments {
    use std::collections::BTreeMap;

    use case_payments::Error;
    use case_payments::api::charges::{GetCharges, PostCharges};
    use case_payments::mock::{Answer, Fault, Mock};
    use case_payments::types::{Charge, ChargeStatus, ErrorModel, GetChargesResponse};

    use super::payments::{charge, client, paid};
    use super::written;

    fn client_of(mock: &Mock) -> Result<case_payments::Client, Error> {
        client("sk").transport(mock.clone()).clock(mock.clock()).build()
    }

    fn charged(id: &str, amount: i64, status: ChargeStatus) -> Charge {
        Charge {
            id: id.to_owned(),
            object: "charge".to_owned(),
            amount,
            currency: "eur".to_owned(),
            paid: true,
            status,
            created: 1,
            customer: None,
            metadata: BTreeMap::new(),
            failure_message: None,
        }
    }

    #[tokio::test]
    async fn a_charge_is_made_once_however_often_it_is_asked_for() -> Result<(), Error> {
        let mock = Mock::new();
        mock.answer::<PostCharges>(Answer::fault(Fault::Refused))
            .answer::<PostCharges>(Answer::fault(Fault::Reset))
            .answer::<PostCharges>(Answer::empty(500))
            // What this API answers while the first one is still being carried out.
            .answer::<PostCharges>(Answer::empty(409).header("x-should-retry", "true"))
            .answer::<PostCharges>(Answer::json(&charged("ch_1", 500, ChargeStatus::Succeeded)));
        assert_eq!(charge(&client_of(&mock)?, "cus_1", "o 7", 500).await?.id, "ch_1");
        let requests = mock.requests();
        let keys: Vec<_> = requests
            .iter()
            .map(|request| &request.headers()["idempotency-key"])
            .collect();
        assert_eq!(keys.len(), 5);
        assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
        let body = "POST api.payments.example/v1/charges \
                    amount=500&currency=eur&customer=cus_1&expand%5B0%5D=customer&metadata%5Border%5D=o+7";
        assert!(
            written(&requests).iter().all(|line| line == body),
            "{:?}",
            written(&requests)
        );

        // Another charge is another key; and what is declined is not asked again.
        let mock = Mock::new();
        let declined = r#"{"error":{"type":"card_error","code":"card_declined","message":"The card was declined."}}"#;
        mock.answer::<PostCharges>(
            Answer::body(declined)
                .header("content-type", "application/json")
                .status(402),
        );
        let error = charge(&client_of(&mock)?, "cus_1", "o 7", 500).await.unwrap_err();
        assert_eq!(
            error.decode::<ErrorModel>()?.error.code.as_deref(),
            Some("card_declined")
        );
        assert_eq!(error.attempts(), 1);
        assert_ne!(mock.requests()[0].headers()["idempotency-key"], *keys[0]);
        Ok(())
    }

    #[tokio::test]
    async fn charges_are_listed_after_the_last_one() -> Result<(), Error> {
        let page = |charges: Vec<Charge>, has_more| -> Result<Answer, Box<dyn std::error::Error>> {
            let url = "/v1/charges".parse()?;
            Ok(Answer::json(&GetChargesResponse {
                data: charges,
                has_more,
                object: "list".to_owned(),
                url,
            }))
        };
        let mock = Mock::new();
        let (two, one) = (
            vec![
                charged("ch_3", 30, ChargeStatus::Succeeded),
                charged("ch_2", 20, ChargeStatus::Failed),
            ],
            vec![charged("ch_1", 10, ChargeStatus::Succeeded)],
        );
        mock.answer::<GetCharges>(page(two, true).expect("a page"))
            .answer::<GetCharges>(page(one, false).expect("a page"));
        assert_eq!(paid(&client_of(&mock)?, "cus_1", 5).await?, 40);
        assert_eq!(
            written(&mock.requests()),
            [
                "GET api.payments.example/v1/charges?created%5Bgte%5D=5&customer=cus_1&limit=100",
                "GET api.payments.example/v1/charges?created%5Bgte%5D=5&customer=cus_1&limit=100&starting_after=ch_2",
            ]
        );
        // It has changed nothing, so there is no key.
        assert!(!mock.requests()[0].headers().contains_key("idempotency-key"));
        Ok(())
    }
}

mod of_webhooks {
    use generated::api::webhook::{
        CreateServiceConversationScopedWebhook, DeleteServiceConversationScopedWebhook,
        ListServiceConversationScopedWebhook,
    };
    use generated::mock::{Answer, Mock};
    use generated::types::{ChatServiceSid, WebhookSid};
    use generated::{Client, Error};

    use super::webhooks::only;
    use super::written;

    const SERVICE: ChatServiceSid = ChatServiceSid::from_static("ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    const PATH: &str =
        "conversations.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Conversations/CH/Webhooks";

    fn sid(number: usize) -> String {
        format!("WH{number:032}")
    }

    fn page(webhooks: &[(usize, &str)], next: &str) -> Answer {
        let webhooks = webhooks
            .iter()
            .map(|(number, url)| format!(r#"{{"sid":"{}","url":"{url}"}}"#, sid(*number)));
        let webhooks: Vec<String> = webhooks.collect();
        json(&format!(
            r#"{{"webhooks":[{}],"meta":{{"next_page_url":{next}}}}}"#,
            webhooks.join(",")
        ))
    }

    fn json(text: &str) -> Answer {
        Answer::body(text.to_owned()).header("content-type", "application/json")
    }

    #[tokio::test]
    async fn pages_are_where_the_page_before_says() -> Result<(), Error> {
        let mock = Mock::new();
        let next = r#""https://conversations.twilio.com/v1/Next?PageToken=PT""#;
        mock.answer::<ListServiceConversationScopedWebhook>(page(&[(1, "https://a/"), (2, "https://b/")], next))
            .answer::<ListServiceConversationScopedWebhook>(page(&[(3, "https://a/")], "null"));
        mock.answer::<DeleteServiceConversationScopedWebhook>(Answer::empty(204));
        mock.answer::<CreateServiceConversationScopedWebhook>(json(&format!(r#"{{"sid":"{}"}}"#, sid(9))));
        let builder = Client::builder().basic_auth("AC", "secret");
        let client = builder.transport(mock.clone()).clock(mock.clock()).build()?;
        let (deleted, kept) = only(&client, &SERVICE, "CH", "https://c/").await?;
        assert_eq!((deleted, kept), (3, WebhookSid::new(sid(9)).ok()));
        assert_eq!(
            written(&mock.requests()),
            [
                format!("GET {PATH}?PageSize=5"),
                "GET conversations.twilio.com/v1/Next?PageToken=PT".to_owned(),
                format!("POST {PATH} Target=webhook&Configuration.Url=https%3A%2F%2Fc%2F"),
                format!("DELETE {PATH}/{}", sid(1)),
                format!("DELETE {PATH}/{}", sid(2)),
                format!("DELETE {PATH}/{}", sid(3)),
            ]
        );
        Ok(())
    }
}
