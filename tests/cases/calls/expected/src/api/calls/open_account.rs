// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "openAccount", method: "POST", path: "/accounts",
    accept: "application/json", statuses: &["200"];

    /// `POST /accounts`
    ///
    /// The inputs of [`Client::open_account`](crate::Client::open_account).
    pub struct OpenAccount -> types::Account {
        pub pin: String = query("pin").rules(&[Rule::Secret]),
        pub body: types::NewAccount = json("application/json"),
    } impl new(pin: impl Into<String>, body: types::NewAccount)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Account`](crate::types::Account).
    ///
    /// `POST /accounts`
    pub fn open_account(&self, pin: impl Into<String>, body: types::NewAccount) -> Call<OpenAccount> {
        client::call(self, OpenAccount::new(pin, body))
    }
}
