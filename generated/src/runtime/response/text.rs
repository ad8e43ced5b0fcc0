// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Bodies of text.

use crate::runtime::data::deviations;
use crate::runtime::description::error::Error;
use crate::runtime::response::Raw;
use crate::runtime::response::raw::StandIn;

impl Raw {
    /// The body as text: UTF-8, or ISO 8859-1 where the content type says so, which needs no tables.
    ///
    /// # Errors
    ///
    /// It is in another character set, or not as close to what is documented as is asked for.
    pub fn text(&mut self) -> Result<String, Error> {
        let text = self.characters()?;
        let rules = self.head.rules();
        if !rules.is_empty() {
            // What is said of it is said of the string that it is.
            self.head.inspect = Some(deviations::inspect::<String>);
            self.head.stand_in = Some(StandIn {
                json: serde_json::to_vec(&text).unwrap_or_default().into(),
                deviation: None,
            });
            let found = deviations::inspect::<String>(self.head.json(), rules);
            if self.head.conformance.refused(&found).is_some() {
                return Err(Error::deviating(&self.head, "the body", found));
            }
        }
        Ok(text)
    }
}
