// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_form", method: "POST", path: "/form",
    statuses: &["204"];

    /// `POST /form`
    ///
    /// The inputs of [`Client::send_form`](crate::Client::send_form).
    pub struct SendForm -> () {
        pub body: types::SendFormRequest = form().encodings(&[
            Encoding::new("Tags").style(Style::FORM_JOINED), Encoding::new("metadata").style(Style::DEEP_OBJECT),
            Encoding::new("shipping").style(Style::DEEP_OBJECT),
        ]),
    } impl new(body: types::SendFormRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /form`
    pub fn send_form(&self, body: types::SendFormRequest) -> Call<SendForm> {
        client::call(self, SendForm::new(body))
    }
}
