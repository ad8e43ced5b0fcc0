//! The device authorization grant (RFC 8628): somebody allows the program to call, in a browser that is elsewhere.

use std::fmt;
use std::time::Duration;

use super::authorization::refused;
use super::{Denied, OAuth2, seconds};
use crate::runtime::client::Client;
use crate::runtime::client::authorize::Asking;
use crate::runtime::data::secret::Secret;
use crate::runtime::description::error::Error;
use crate::runtime::request::security::{Over, TokenFuture, TokenProvider};

/// Where somebody is asked, and for what. A clone has the same tokens: one is given to the client as its source of tokens, the
/// other asks.
///
/// ```text
/// let login = ClientBuilder::oauth_token_by_device("client").scopes(["read"]);
/// let client = Client::builder().oauth_token_provider(login.clone()).build()?;
/// let device = login.begin(&client).await?;
/// println!("Open {} and enter {}", device.verification_uri, device.user_code);
/// device.finish(&client).await?;
/// ```
#[derive(Clone)]
pub struct DeviceFlow {
    device_url: String,
    scopes: Vec<String>,
    tokens: OAuth2,
}

/// Somebody who is being asked (section 3.2).
#[non_exhaustive]
pub struct Device {
    /// What to enter there.
    pub user_code: String,
    /// Where to go.
    pub verification_uri: String,
    /// Where nothing is left to enter, as for a code to scan.
    pub verification_uri_complete: Option<String>,
    /// How long there is for it.
    pub expires_in: Duration,
    flow: DeviceFlow,
    code: Secret,
    interval: Duration,
    ends: Duration,
}

/// How long there is where the endpoint does not say, and how long to wait between two questions.
const LIFE: Duration = Duration::from_secs(15 * 60);
const INTERVAL: Duration = Duration::from_secs(5);
/// How much longer, where it is to be slower (section 3.5).
const SLOWER: Duration = Duration::from_secs(5);

impl DeviceFlow {
    pub fn new(
        device_authorization_url: impl Into<String>,
        token_url: impl Into<String>,
        client_id: impl Into<String>,
    ) -> Self {
        DeviceFlow {
            device_url: device_authorization_url.into(),
            scopes: Vec::new(),
            tokens: OAuth2::of_somebody(token_url, client_id),
        }
    }

    /// What to ask for: the scopes of all operations that the program calls.
    #[must_use]
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.scopes.extend(scopes.into_iter().map(Into::into));
        self
    }

    /// More of how tokens are had: `.tokens(|tokens| tokens.client_secret("…"))`.
    #[must_use]
    pub fn tokens(mut self, with: impl FnOnce(OAuth2) -> OAuth2) -> Self {
        self.tokens = with(self.tokens);
        self
    }

    /// Begins to ask somebody, who is to be shown what this gives.
    ///
    /// # Errors
    ///
    /// The endpoint has no code.
    pub async fn begin(&self, client: &Client) -> Result<Device, Error> {
        self.begin_over(&Asking::of(client)?).await
    }

    /// The same on this thread.
    ///
    /// # Errors
    ///
    /// As of [`begin`](Self::begin).
    #[cfg(feature = "blocking")]
    pub fn begin_blocking(&self, client: &Client) -> Result<Device, Error> {
        crate::runtime::client::blocking::wait(self.begin_over(&Asking::blocking(client)))
    }

    async fn begin_over(&self, over: &dyn Over) -> Result<Device, Error> {
        const WHAT: &str = "the device authorization endpoint";
        let scope = self.scopes.join(" ");
        let form = match scope.is_empty() {
            true => Vec::new(),
            false => vec![("scope", scope.as_str())],
        };
        let begun = over.now();
        let body = self.tokens.answer(WHAT, &self.device_url, form, over).await;
        let body = body.map_err(|denied| refused(denied.message))?;
        let text = |name: &str| Some(body.get(name)?.as_str()?.to_owned());
        let without = |what: &str| refused(format!("{WHAT} answered without {what}"));
        let expires_in = seconds(&body, "expires_in").unwrap_or(LIFE);
        Ok(Device {
            user_code: text("user_code").ok_or_else(|| without("a code for the user"))?,
            // As an early draft called it, and some still do.
            verification_uri: text("verification_uri")
                .or_else(|| text("verification_url"))
                .ok_or_else(|| without("a page"))?,
            verification_uri_complete: text("verification_uri_complete"),
            expires_in,
            flow: self.clone(),
            code: text("device_code").ok_or_else(|| without("a code"))?.into(),
            interval: seconds(&body, "interval").unwrap_or(INTERVAL),
            ends: begun.saturating_add(expires_in),
        })
    }
}

impl Device {
    /// Waits until somebody has answered, and has the tokens. It asks as often as the server says, and no longer than the code is
    /// good; dropping it ends that.
    ///
    /// # Errors
    ///
    /// Nothing was allowed, or nobody has answered in time.
    pub async fn finish(self, client: &Client) -> Result<(), Error> {
        self.finish_over(&Asking::of(client)?).await
    }

    /// The same on this thread.
    ///
    /// # Errors
    ///
    /// As of [`finish`](Self::finish).
    #[cfg(feature = "blocking")]
    pub fn finish_blocking(self, client: &Client) -> Result<(), Error> {
        crate::runtime::client::blocking::wait(self.finish_over(&Asking::blocking(client)))
    }

    async fn finish_over(mut self, over: &dyn Over) -> Result<(), Error> {
        loop {
            if over.now().saturating_add(self.interval) >= self.ends {
                return Err(refused("nobody has answered while the code was good: begin once more"));
            }
            over.sleep(self.interval).await;
            let form = vec![
                ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
                ("device_code", self.code.reveal()),
            ];
            let Err(denied) = self.flow.tokens.exchange(form, over).await else {
                return Ok(());
            };
            match denied {
                Denied {
                    error: Some("authorization_pending"),
                    ..
                } => {}
                Denied {
                    error: Some("slow_down"),
                    ..
                } => self.interval += SLOWER,
                // Section 3.5: ever longer, where there is no answer.
                Denied { is_passing: true, .. } => self.interval = self.interval.saturating_mul(2).max(SLOWER),
                Denied { message, .. } => return Err(refused(message)),
            }
        }
    }
}

impl TokenProvider for DeviceFlow {
    fn token(&self, scopes: &'static [&'static str]) -> TokenFuture<'_> {
        self.tokens.token(scopes)
    }

    fn token_over<'a>(&'a self, scopes: &'static [&'static str], over: &'a dyn Over) -> TokenFuture<'a> {
        self.tokens.token_over(scopes, over)
    }

    fn reject(&self, token: &Secret) {
        self.tokens.reject(token);
    }
}

impl fmt::Debug for DeviceFlow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeviceFlow")
            .field("tokens", &self.tokens)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}

/// Whoever knows the code can be asked instead.
impl fmt::Debug for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Device")
            .field("expires_in", &self.expires_in)
            .finish_non_exhaustive()
    }
}
