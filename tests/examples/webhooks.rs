//! Has a conversation's webhooks be one at a URL: makes it where there is none, and deletes those at other URLs:
//! `TWILIO_ACCOUNT_SID=AC… TWILIO_AUTH_TOKEN=… cargo run --package tests --example webhooks -- IS… CH… URL`

use generated::types::{ChatServiceSid, CreateServiceConversationScopedWebhookRequest, WebhookSid, WebhookTarget};
use generated::{Client, Error};

/// How many were deleted, and the one that is there.
pub async fn only(
    client: &Client,
    service: &ChatServiceSid,
    conversation: &str,
    url: &str,
) -> Result<(usize, Option<WebhookSid>), Error> {
    // The next page is where the page before it says.
    let list = client.list_service_conversation_scoped_webhook(service.clone(), conversation);
    let mut webhooks = list.page_size(5).items();
    let (mut kept, mut others) = (None, Vec::new());
    while let Some(webhook) = webhooks.next().await? {
        match webhook.url.is_some_and(|at| at.as_str() == url) && kept.is_none() {
            true => kept = webhook.sid,
            false => others.extend(webhook.sid),
        }
    }
    if kept.is_none() {
        let webhook = CreateServiceConversationScopedWebhookRequest {
            configuration_url: Some(url.to_owned()),
            ..CreateServiceConversationScopedWebhookRequest::new(WebhookTarget::Webhook)
        };
        let create = client.create_service_conversation_scoped_webhook(service.clone(), conversation);
        kept = create.body(webhook).await?.into_inner().sid;
    }
    for sid in &others {
        client
            .delete_service_conversation_scoped_webhook(service.clone(), conversation, sid.clone())
            .await?;
    }
    Ok((others.len(), kept))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [service, conversation, url] = arguments.as_slice() else {
        return Err("SERVICE CONVERSATION URL".into());
    };
    let (account, token) = (
        std::env::var("TWILIO_ACCOUNT_SID")?,
        std::env::var("TWILIO_AUTH_TOKEN")?,
    );
    let client = Client::builder().basic_auth(account, token).build()?;
    let (deleted, kept) = only(&client, &ChatServiceSid::new(service)?, conversation, url).await?;
    println!("{deleted} deleted; {kept:?} is there");
    Ok(())
}
