//! Fetches one conversation-scoped webhook from the real API.
//!
//! ```console
//! TWILIO_ACCOUNT_SID=AC… TWILIO_AUTH_TOKEN=… cargo run --package generated --example fetch_webhook -- IS… CH… WH…
//! ```

use std::env;
use std::process::ExitCode;

use generated::types::{ChatServiceSid, WebhookSid};
use generated::{Client, Error};

const USAGE: &str = "\
Fetches one conversation-scoped webhook.

  TWILIO_ACCOUNT_SID=AC… TWILIO_AUTH_TOKEN=… \\
  cargo run --package generated --example fetch_webhook -- SERVICE CONVERSATION WEBHOOK

SERVICE       the conversation service's SID, IS and 32 hexadecimal digits
CONVERSATION  the conversation's SID or unique name
WEBHOOK       the webhook's SID, WH and 32 hexadecimal digits";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let credentials = (env::var("TWILIO_ACCOUNT_SID"), env::var("TWILIO_AUTH_TOKEN"));
    let arguments: Vec<String> = env::args().skip(1).collect();
    let ((Ok(account), Ok(token)), [service, conversation, webhook]) = (credentials, arguments.as_slice()) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    // Checked here, before anything is sent.
    let (service, webhook) = match (ChatServiceSid::new(service), WebhookSid::new(webhook)) {
        (Ok(service), Ok(webhook)) => (service, webhook),
        (Err(error), _) | (_, Err(error)) => {
            eprintln!("{error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match show(&account, &token, service, conversation, webhook).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            if let Some(wait) = error.retry_after() {
                eprintln!("try again in {} s", wait.as_secs());
            }
            ExitCode::FAILURE
        }
    }
}

async fn show(
    account: &str,
    token: &str,
    service: ChatServiceSid,
    conversation: &str,
    webhook: WebhookSid,
) -> Result<(), Error> {
    let client = Client::builder().basic_auth(account, token).build()?;
    let webhook = client
        .fetch_service_conversation_scoped_webhook(service, conversation, webhook)
        .await?;

    println!("target         {}", webhook.target.as_deref().unwrap_or("-"));
    println!(
        "url            {}",
        webhook.url.as_ref().map_or("-", |url| url.as_str())
    );
    println!(
        "created        {}",
        webhook.date_created.as_ref().map_or("-", |date| date.as_str())
    );
    if let Some(configuration) = &webhook.configuration {
        println!("configuration  {configuration:#}");
    }
    if let Some(origin) = webhook.headers().access_control_allow_origin() {
        println!("allowed origin {origin}");
    }
    for deviation in webhook.deviations() {
        println!("not as described: {deviation}");
    }
    Ok(())
}
