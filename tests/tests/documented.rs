//! What a mock answers with where nobody says more than that it is what is documented: it conforms, at the strictest level.

/// A client of a crate over its own mock, whose operations answer so.
macro_rules! client {
    ($of:ident, [$($operation:path),+] $(, $credential:ident($($given:expr),*))?) => {{
        let mock = $of::mock::Mock::new();
        $(mock.answer::<$operation>($of::mock::Answer::documented::<$operation>());)+
        let builder = $of::Client::builder()$(.$credential($($given),*))?.conformance($of::Conformance::Strict);
        builder.transport(mock.clone()).clock(mock.clock()).build()?
    }};
}

#[tokio::test]
async fn of_the_webhooks() -> Result<(), generated::Error> {
    use generated::api::webhook::{FetchServiceConversationScopedWebhook, ListServiceConversationScopedWebhook};
    use generated::types::{ChatServiceSid, WebhookSid};
    const SERVICE: ChatServiceSid = ChatServiceSid::from_static("ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    const WEBHOOK: WebhookSid = WebhookSid::from_static("WHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    let client = client!(
        generated,
        [
            FetchServiceConversationScopedWebhook,
            ListServiceConversationScopedWebhook
        ],
        basic_auth("account", "secret")
    );
    let webhook = client
        .fetch_service_conversation_scoped_webhook(SERVICE, "CH", WEBHOOK)
        .await?;
    assert!(webhook.deviations().is_empty());
    let sid = webhook.sid.as_ref().expect("everything is there");
    assert!(sid.as_str().starts_with("WH") && sid.as_str().len() == 34, "{sid:?}");
    assert!(webhook.date_created.is_some() && webhook.url.is_some());
    let list = client.list_service_conversation_scoped_webhook(SERVICE, "CH").await?;
    assert!(list.deviations().is_empty());
    assert_eq!(list.webhooks.as_ref().map(Vec::len), Some(1));
    Ok(())
}

#[tokio::test]
async fn of_lists_and_releases() -> Result<(), case_forge::Error> {
    use case_forge::api::{issues::IssuesList, meta::RateLimitGet};
    let client = client!(case_forge, [IssuesList, RateLimitGet], bearer_token("t"));
    let issues = client.issues_list("o", "r").await?;
    assert!(issues.deviations().is_empty() && issues.len() == 1);
    assert!(client.rate_limit_get().await?.deviations().is_empty());
    Ok(())
}

/// What the description itself has as examples, where they conform.
#[tokio::test]
async fn of_examples() -> Result<(), case_forge::Error> {
    use case_forge::Conformance;
    use case_forge::api::issues::{IssuesCreate, IssuesList};
    use case_forge::api::meta::RateLimitGet;
    use case_forge::mock::{Answer, Mock};
    use case_forge::types::{BasicError, NewIssue, ValidationError};
    let mock = Mock::new();
    mock.answer::<IssuesCreate>(Answer::example::<IssuesCreate>())
        .answer::<IssuesCreate>(Answer::example::<IssuesCreate>().status(404).header("x-more", "1"))
        .answer::<IssuesCreate>(Answer::example::<IssuesCreate>().status(422))
        .answer::<IssuesCreate>(Answer::example::<IssuesCreate>().status(500))
        .answer::<IssuesList>(Answer::example::<IssuesList>())
        .answer::<RateLimitGet>(Answer::example::<RateLimitGet>());
    let builder = case_forge::Client::builder()
        .bearer_token("t")
        .conformance(Conformance::Strict);
    let builder = builder.retry(case_forge::Retry::never());
    let client = builder.transport(mock.clone()).clock(mock.clock()).build()?;
    let create = || client.issues_create("o", "r", NewIssue::new("Found a bug"));
    // That of the schema.
    let created = create().await?;
    assert_eq!((created.status().as_u16(), created.number), (201, 1347));
    assert_eq!(created.user.as_ref().map(|user| user.login.as_str()), Some("octavia"));
    let none = create().await.expect_err("it is an error");
    assert_eq!(
        none.decode::<BasicError>()?.message.as_deref(),
        Some("Nicht gefunden – ☹")
    );
    assert_eq!(none.headers()["x-more"], "1");
    // The first that is what its schema says.
    let invalid = create()
        .await
        .expect_err("it is an error")
        .decode::<ValidationError>()?;
    assert_eq!(invalid.message, "Validation\u{200b} Failed");
    assert_eq!(create().await.expect_err("it is an error").bytes().len(), 0);
    // Where there is none, what the schema says.
    assert_eq!(client.issues_list("o", "r").await?.len(), 1);
    assert!(client.rate_limit_get().await?.deviations().is_empty());
    // Those of a range and of all else, which are no successes, and of other media types.
    mock.answer::<RateLimitGet>(Answer::example::<RateLimitGet>().status(503))
        .answer::<RateLimitGet>(Answer::example::<RateLimitGet>().status(418));
    assert_eq!(client.rate_limit_get().await?.status(), 200);
    let late = client.rate_limit_get().await.expect_err("it is an error");
    assert_eq!(late.status().map(|status| status.as_u16()), Some(503));
    assert_eq!(&late.bytes()[..], b"Not now.\nLater\t!");
    assert_eq!(late.headers()["content-type"], "text/plain; charset=utf-8");
    let tea = client.rate_limit_get().await.expect_err("it is an error");
    assert_eq!(tea.status().map(|status| status.as_u16()), Some(418));
    assert_eq!(tea.decode::<BasicError>()?.message.as_deref(), Some("Tea"));
    Ok(())
}

#[tokio::test]
async fn of_charges_and_files() -> Result<(), Box<dyn std::error::Error>> {
    let client = client!(
        case_payments,
        [case_payments::api::charges::GetCharges],
        basic_auth("k", "")
    );
    let charges = client.get_charges().await?;
    assert!(charges.deviations().is_empty() && !charges.bytes().is_empty());
    let client = client!(
        case_assistant,
        [case_assistant::api::files::ListFiles],
        bearer_token("t")
    );
    assert!(client.list_files().await?.deviations().is_empty());
    Ok(())
}

#[tokio::test]
async fn of_one_of_several_answers() -> Result<(), case_long_running::Error> {
    use case_long_running::api::{export::Export, import::ImportRows, indexes::DeleteIndex, shops::GetJob};
    let client = client!(case_long_running, [Export, ImportRows, DeleteIndex, GetJob], key("k"));
    let report = client.export().await?.into_inner().into_ok();
    assert_eq!(report.expect("the first is the report").collect().await?, "bytes");
    assert!(client.import_rows("a").await?.deviations().is_empty());
    assert_eq!(client.delete_index("a").await?.status(), 202);
    assert!(client.get_job("s", "j").await?.deviations().is_empty());
    Ok(())
}
