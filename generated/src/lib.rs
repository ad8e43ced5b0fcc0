// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Twilio Conversations webhooks
//!
//! Reads the webhooks that Twilio Conversations calls when something happens in a conversation.
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), generated::Error> {
//! let client = generated::Client::builder().basic_auth("username", "password").build()?;
//!
//! let answer = client
//!     .list_service_conversation_scoped_webhook(
//!         "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".parse()?,
//!         "conversation_sid",
//!     )
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! Every operation is a method of [`Client`], which is cheap to clone; in [`api`] it is plain data, and [`types`] has what they send and answer with.
//!
//! # Credentials
//!
//! Each security scheme has a method of the builder; a call sends what its operation asks for.
//!
//! - `accountSid_authToken`: [`basic_auth`](ClientBuilder::basic_auth)
//!
//! # What can be left out
//!
//! Inputs that must be there are arguments; the others are methods of the [`Call`], as are limits of its own.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: generated::Client) -> Result<(), generated::Error> {
//! let answer = client
//!     .list_service_conversation_scoped_webhook(
//!         "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".parse()?,
//!         "conversation_sid",
//!     )
//!     .page_size(1)
//!     .timeout(std::time::Duration::from_secs(5))
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Answers and errors
//!
//! A [`Response`] is what was answered, with status and headers. There is one [`Error`]: it keeps the response, and the documentation of a method lists the bodies that it can be decoded as.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: generated::Client) -> Result<(), generated::Error> {
//! let outcome = client
//!     .list_service_conversation_scoped_webhook(
//!         "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".parse()?,
//!         "conversation_sid",
//!     )
//!     .await;
//! match outcome {
//!     Ok(answer) => println!("{} {:?}", answer.status(), answer.headers()),
//!     Err(error) if error.is_retryable() => println!("again in {:?}", error.retry_after()),
//!     Err(error) => println!("{error}: {}", error.text()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Lists in pages
//!
//! A call that answers with a part of a list has `items`, those of all pages, and `pages`, an answer each; both are streams, too.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: generated::Client) -> Result<(), generated::Error> {
//! let mut items = client
//!     .list_service_conversation_scoped_webhook(
//!         "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".parse()?,
//!         "conversation_sid",
//!     )
//!     .items();
//! while let Some(item) = items.next().await? {
//!     println!("{item:?}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Without an async runtime
//!
//! With the feature `blocking` a call is also made on the thread that it is on, as are `pages_blocking` and `items_blocking` where there are pages.
//!
//! ```no_run
//! # #[cfg(feature = "blocking")]
//! # fn example(client: generated::Client) -> Result<(), generated::Error> {
//! let answer = client
//!     .list_service_conversation_scoped_webhook(
//!         "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".parse()?,
//!         "conversation_sid",
//!     )
//!     .send_blocking()?;
//! # let _ = answer;
//! # Ok(())
//! # }
//! ```
//!
//! # Without a socket
//!
//! An operation makes its request and reads its answer without a connection, for another HTTP stack and for tests.
//!
//! ```no_run
//! use generated::Operation as _;
//! use generated::api::webhook::ListServiceConversationScopedWebhook;
//!
//! # fn example() -> Result<(), generated::Error> {
//! let operation = ListServiceConversationScopedWebhook::new(
//!     "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".parse()?,
//!     "conversation_sid",
//! );
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(generated::http::Response::new(bytes))?;
//! # let _ = (request, answer);
//! # Ok(())
//! # }
//! ```
//!
//! # Testing a program
//!
//! With the feature `test-util` there is a transport that answers by operation, in process: with a value (`Answer::json`), a status, bytes, or a fault. It keeps what was sent as the operations' own types, and its clock does not wait.
//!
//! ```no_run
//! # #[cfg(feature = "test-util")]
//! # async fn example() -> Result<(), generated::Error> {
//! use generated::api::webhook::ListServiceConversationScopedWebhook;
//! use generated::mock::{Answer, Mock};
//!
//! let mock = Mock::new();
//! mock.answer::<ListServiceConversationScopedWebhook>(Answer::empty(404));
//! let client = generated::Client::builder()
//!     .transport(mock.clone())
//!     .clock(mock.clock())
//!     .basic_auth("username", "password")
//!     .build()?;
//!
//! let outcome = client
//!     .list_service_conversation_scoped_webhook(
//!         "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".parse()?,
//!         "conversation_sid",
//!     )
//!     .await;
//! assert!(outcome.is_err());
//! println!("{:?}", mock.sent::<ListServiceConversationScopedWebhook>());
//! # Ok(())
//! # }
//! ```
//!
//! # An operation of your own
//!
//! What the description does not have is sent by [`Client::call`], with all that is said of the client; its credentials are those that `security` names, as it does in generated operations.
//!
//! ```no_run
//! use generated::Operation;
//! use generated::runtime::description::input::{Given, Input, VisitValues};
//! use generated::runtime::description::spec::Spec;
//!
//! struct Suggest {
//!     text: String,
//! }
//!
//! impl Operation for Suggest {
//!     type Output = Vec<String>;
//!     const SPEC: &'static Spec = &Spec {
//!         id: "Suggest",
//!         method: "GET",
//!         path: "/suggest",
//!         accept: "application/json",
//!         statuses: &["200"],
//!         inputs: &[Input::query("text")],
//!         ..Spec::REST
//!     };
//!
//!     fn values(&self, visit: VisitValues<'_>) {
//!         visit(&[Given::given(&self.text)]);
//!     }
//! }
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: generated::Client) -> Result<(), generated::Error> {
//! let answer = client.call(Suggest { text: "wo".to_owned() }).await?;
//! # Ok(())
//! # }
//! ```

#![cfg_attr(not(feature = "client"), allow(rustdoc::broken_intra_doc_links))]
pub mod api;

#[cfg(feature = "client")]
mod client;

mod headers;
pub mod runtime;
pub mod types;

pub use runtime::public::*;
