// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Where the API is, and the credentials it takes.

use crate::runtime::client::Api;
use crate::runtime::request::security::Credential;
use crate::runtime::description::server::Server;
use crate::runtime::{Client, ClientBuilder};

static API: Api = Api {
    servers: &[
        Server {
            url: "https://conversations.twilio.com",
            variables: &[],
        },
    ],
    setters: &[("accountSid_authToken", "basic_auth")],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

impl Client {
    /// Sets up a client: its credentials, its server, its limits.
    ///
    /// The server:
    ///
    /// - `https://conversations.twilio.com`
    pub fn builder() -> ClientBuilder {
        let builder = ClientBuilder::new(&API);
        #[cfg(feature = "test-util")]
        let builder = builder.documented_examples(include_str!("examples.txt"));
        builder
    }
}

impl ClientBuilder {
    /// User name and password of HTTP Basic, for the security scheme `accountSid_authToken`.
    ///
    /// The account's SID is the user name, its auth token the password.
    pub fn basic_auth(
        self,
        username: impl AsRef<str>,
        password: impl AsRef<str>,
    ) -> Self {
        self.credential(
            "accountSid_authToken",
            Credential::basic(username.as_ref(), password.as_ref()),
        )
    }
}
