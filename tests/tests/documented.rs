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
