//! Asks about a document and prints the answer while it is written: `ASSISTANT_KEY=… cargo run --package tests --example
//! assistant -- DOCUMENT QUESTION`

use std::error::Error;
use std::io::Write;

use case_assistant::types::{
    ContentPartFile, ContentPartText, CreateChatCompletionRequest, CreateChatCompletionRequestModel, CreateFileRequest,
    Purpose, UserMessage,
};
use case_assistant::{Client, File};

pub async fn ask(client: &Client, document: File, question: &str, out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let document = CreateFileRequest::new(document, Purpose::UserData);
    let file = client.create_file(document).await?;
    let parts = vec![
        ContentPartFile::new(&file.id).into(),
        ContentPartText::new(question).into(),
    ];
    let messages = vec![UserMessage::new(parts).into()];
    let request = CreateChatCompletionRequest {
        stream: true.into(),
        ..CreateChatCompletionRequest::new(CreateChatCompletionRequestModel::Large1, messages)
    };
    let answer = client.create_chat_completion(request).await?.into_inner();
    let mut events = answer.into_events().ok_or("the answer came whole")?;
    while let Some(event) = events.next().await? {
        for choice in event.data.choices {
            write!(out, "{}", choice.delta.content.unwrap_or_default())?;
        }
    }
    Ok(())
}

/// How many bytes of files there are, on all pages.
pub async fn uploaded(client: &Client) -> Result<i64, case_assistant::Error> {
    let files = client.list_files().purpose("user_data").limit(100);
    let files = files.items().collect().await?;
    Ok(files.iter().map(|file| file.bytes).sum())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [document, question] = arguments.as_slice() else {
        return Err("DOCUMENT QUESTION".into());
    };
    let key = std::env::var("ASSISTANT_KEY")?;
    let client = Client::builder().bearer_token(key).build()?;
    ask(&client, File::path(document), question, &mut std::io::stdout()).await?;
    println!("\n{} bytes of files", uploaded(&client).await?);
    Ok(())
}
