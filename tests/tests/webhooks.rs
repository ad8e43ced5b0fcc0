//! The four operations beside the first one, against the mock of the crate's own: lists in pages, forms, deletes.

use generated::api::webhook::{
    CreateServiceConversationScopedWebhook, DeleteServiceConversationScopedWebhook,
    ListServiceConversationScopedWebhook, UpdateServiceConversationScopedWebhook,
};
use generated::mock::{Answer, Mock};
use generated::types::{
    ChatServiceSid, CreateServiceConversationScopedWebhookRequest, UpdateServiceConversationScopedWebhookRequest,
    WebhookMethod, WebhookSid, WebhookTarget,
};
use generated::{Client, Error};

const SERVICE: ChatServiceSid = ChatServiceSid::from_static("ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
const WEBHOOK: WebhookSid = WebhookSid::from_static("WHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
const LIST: &str = "/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Conversations/CH/Webhooks";

fn client(mock: &Mock) -> Result<Client, Error> {
    let builder = Client::builder().basic_auth("account", "secret");
    builder.transport(mock.clone()).clock(mock.clock()).build()
}

/// The path and query, and the body.
fn written(mock: &Mock) -> Vec<String> {
    let requests = mock.requests().into_iter();
    let lines = requests.map(|request| {
        let path = request
            .uri()
            .path_and_query()
            .map_or("", |path| path.as_str())
            .to_owned();
        format!(
            "{} {path} {}",
            request.method(),
            String::from_utf8_lossy(request.body())
        )
    });
    lines.collect()
}

#[tokio::test]
async fn lists_in_pages() -> Result<(), Error> {
    let json = |body: &'static str| Answer::body(body).header("content-type", "application/json");
    let mock = Mock::new();
    mock.answer::<ListServiceConversationScopedWebhook>(json(
        r#"{"webhooks":[{"target":"studio"},{"target":"webhook"}],"meta":{"page":0,"page_size":2,"key":"webhooks",
        "next_page_url":"https://conversations.twilio.com/v1/next?PageSize=2&Page=1&PageToken=PT"}}"#,
    ))
    .answer::<ListServiceConversationScopedWebhook>(json(
        r#"{"webhooks":[{"target":"trigger"}],"meta":{"page":1,"next_page_url":null}}"#,
    ));
    let call = client(&mock)?
        .list_service_conversation_scoped_webhook(SERVICE, "CH")
        .page_size(2);
    let targets: Vec<Option<String>> = call
        .items()
        .collect()
        .await?
        .into_iter()
        .map(|webhook| webhook.target)
        .collect();
    assert_eq!(
        targets,
        ["studio", "webhook", "trigger"].map(|target| Some(target.to_owned()))
    );
    assert_eq!(
        written(&mock),
        [
            format!("GET {LIST}?PageSize=2 "),
            "GET /v1/next?PageSize=2&Page=1&PageToken=PT ".to_owned()
        ]
    );
    let sent = mock.sent::<ListServiceConversationScopedWebhook>();
    assert_eq!((sent.len(), sent[0].page_size), (2, Some(2)));
    Ok(())
}

#[tokio::test]
async fn forms_have_dotted_names_and_arrays() -> Result<(), Error> {
    let mock = Mock::new();
    let webhook =
        Answer::body(r#"{"sid":"WHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}"#).header("content-type", "application/json");
    mock.answer::<CreateServiceConversationScopedWebhook>(webhook.clone());
    mock.answer::<UpdateServiceConversationScopedWebhook>(webhook);
    let client = client(&mock)?;
    let body = CreateServiceConversationScopedWebhookRequest {
        configuration_url: Some("https://example.com/?a=b".to_owned()),
        configuration_method: Some(WebhookMethod::Post),
        configuration_filters: Some(vec!["onMessageAdded".to_owned(), "onMessageRemoved".to_owned()]),
        ..CreateServiceConversationScopedWebhookRequest::new(WebhookTarget::Webhook)
    };
    let created = client
        .create_service_conversation_scoped_webhook(SERVICE, "CH")
        .body(body)
        .await?;
    assert_eq!((created.status().as_u16(), created.sid.as_ref()), (201, Some(&WEBHOOK)));
    let body = UpdateServiceConversationScopedWebhookRequest {
        configuration_triggers: Some(vec!["a&b".to_owned()]),
        ..UpdateServiceConversationScopedWebhookRequest::default()
    };
    client
        .update_service_conversation_scoped_webhook(SERVICE, "CH", WEBHOOK)
        .body(body)
        .await?;
    assert_eq!(
        written(&mock),
        [
            format!(
                "POST {LIST} Target=webhook&Configuration.Url=https%3A%2F%2Fexample.com%2F%3Fa%3Db&Configuration.Method=post\
                 &Configuration.Filters=onMessageAdded&Configuration.Filters=onMessageRemoved"
            ),
            format!("POST {LIST}/{WEBHOOK} Configuration.Triggers=a%26b"),
        ]
    );
    Ok(())
}

#[tokio::test]
async fn what_is_deleted_is_gone() -> Result<(), Error> {
    let mock = Mock::new();
    // A delete means the same as once, so that it is tried again.
    mock.answer::<DeleteServiceConversationScopedWebhook>(Answer::empty(503))
        .answer::<DeleteServiceConversationScopedWebhook>(Answer::empty(204));
    let client = client(&mock)?;
    let deleted = client
        .delete_service_conversation_scoped_webhook(SERVICE, "CH", WEBHOOK)
        .await?;
    assert_eq!((deleted.status().as_u16(), deleted.attempts()), (204, 2));
    Ok(())
}
