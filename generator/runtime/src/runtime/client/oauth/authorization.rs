//! The authorization code flow (RFC 6749, section 4.1) with PKCE (RFC 7636): somebody allows the program to call, in a browser.

use std::fmt;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use percent_encoding::percent_decode_str;

use super::{OAuth2, known_error, resolve, written};
use crate::runtime::client::Client;
use crate::runtime::client::authorize::Asking;
use crate::runtime::data::secret::Secret;
use crate::runtime::data::sha256::sha256;
use crate::runtime::description::error::Error;
use crate::runtime::description::spec::Spec;
use crate::runtime::request::random;
use crate::runtime::request::security::{Over, TokenFuture, TokenProvider};

/// Where somebody is asked in a browser, and for what. A clone has the same tokens: one is given to the client as its source of
/// tokens, the other asks.
///
/// ```text
/// let login = ClientBuilder::oauth_token_by_authorization_code("client", "http://127.0.0.1:8080/").scopes(["read"]);
/// let client = Client::builder().oauth_token_provider(login.clone()).build()?;
/// let authorization = login.begin(&client)?;
/// open_browser(authorization.url());
/// authorization.finish(&client, &where_the_browser_came_back()).await?;
/// ```
#[derive(Clone)]
pub struct AuthorizationCode {
    authorization_url: String,
    redirect_uri: String,
    scopes: Vec<String>,
    more: Vec<(String, String)>,
    tokens: OAuth2,
}

/// Somebody who is being asked.
#[must_use = "nobody is asked before a browser is shown the URL"]
pub struct Authorization {
    flow: AuthorizationCode,
    url: String,
    state: Secret,
    verifier: Secret,
}

impl AuthorizationCode {
    /// `redirect_uri` is where the browser comes back to, as it was registered.
    pub fn new(
        authorization_url: impl Into<String>,
        token_url: impl Into<String>,
        client_id: impl Into<String>,
        redirect_uri: impl Into<String>,
    ) -> Self {
        AuthorizationCode {
            authorization_url: authorization_url.into(),
            redirect_uri: redirect_uri.into(),
            scopes: Vec::new(),
            more: Vec::new(),
            tokens: OAuth2::of_somebody(token_url, client_id),
        }
    }

    /// What to ask for: the scopes of all operations that the program calls.
    #[must_use]
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.scopes.extend(scopes.into_iter().map(Into::into));
        self
    }

    /// One more parameter of the page, such as `prompt`.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.more.push((name.into(), value.into()));
        self
    }

    /// More of how tokens are had: `.tokens(|tokens| tokens.client_secret("…"))`.
    #[must_use]
    pub fn tokens(mut self, with: impl FnOnce(OAuth2) -> OAuth2) -> Self {
        self.tokens = with(self.tokens);
        self
    }

    /// Begins to ask somebody: a browser is to be shown the URL of what this gives.
    ///
    /// # Errors
    ///
    /// The authorization endpoint has a URL that is none.
    pub fn begin(&self, client: &Client) -> Result<Authorization, Error> {
        let bytes: Vec<u8> = (0..4).flat_map(|_| random::number().to_be_bytes()).collect();
        // RFC 7636, section 4.1: 32 bytes that nobody can guess.
        let verifier = Secret::from(BASE64_URL_SAFE_NO_PAD.encode(bytes));
        let state = Secret::from(format!("{:016x}{:016x}", random::number(), random::number()));
        let challenge = BASE64_URL_SAFE_NO_PAD.encode(sha256(verifier.reveal().as_bytes()));
        let scope = self.scopes.join(" ");
        let mut query = vec![
            ("response_type", "code"),
            ("client_id", &self.tokens.client_id),
            ("redirect_uri", &self.redirect_uri),
            ("state", state.reveal()),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        if !scope.is_empty() {
            query.push(("scope", &scope));
        }
        query.extend(self.more.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let url = resolve(&self.authorization_url, client.0.base_url()).ok_or_else(|| {
            refused(
                "the authorization endpoint has a URL that is none, or is relative where the client has no base URL",
            )
        })?;
        // One that it has is kept (RFC 6749, section 3.1).
        let separator = if url.query().is_some() { '&' } else { '?' };
        Ok(Authorization {
            flow: self.clone(),
            url: format!("{url}{separator}{}", written(&query)),
            state,
            verifier,
        })
    }
}

impl Authorization {
    /// What to show in a browser.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Has the tokens of what was allowed. `redirected` is the URL that the browser came back to, or its query.
    ///
    /// # Errors
    ///
    /// Nothing was allowed, the URL does not belong to this authorization, or the token endpoint has no token for it.
    pub async fn finish(self, client: &Client, redirected: &str) -> Result<(), Error> {
        self.finish_over(&Asking::of(client)?, redirected).await
    }

    /// The same on this thread.
    ///
    /// # Errors
    ///
    /// As of [`finish`](Self::finish).
    #[cfg(feature = "blocking")]
    pub fn finish_blocking(self, client: &Client, redirected: &str) -> Result<(), Error> {
        crate::runtime::client::blocking::wait(self.finish_over(&Asking::blocking(client), redirected))
    }

    async fn finish_over(self, over: &dyn Over, redirected: &str) -> Result<(), Error> {
        let code = self.code(redirected).map_err(refused)?;
        let AuthorizationCode {
            redirect_uri, tokens, ..
        } = &self.flow;
        let form = vec![
            ("grant_type", "authorization_code"),
            ("code", code.reveal()),
            ("redirect_uri", redirect_uri),
            ("code_verifier", self.verifier.reveal()),
        ];
        tokens
            .exchange(form, over)
            .await
            .map_err(|denied| refused(denied.message))
    }

    /// The code in the URL that the browser came back to.
    fn code(&self, redirected: &str) -> Result<Secret, String> {
        let query = redirected.split_once('?').map_or(redirected, |(_, query)| query);
        let query = query.split('#').next().unwrap_or_default();
        let of = |wanted: &str| {
            let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            let mut values = pairs
                .filter(|(name, _)| *name == wanted)
                .map(|(_, value)| decoded(value));
            // Nothing may be there twice (RFC 6749, section 3.1).
            values.next().flatten().filter(|_| values.next().is_none())
        };
        // Anyone can send a browser here with a code of their own (RFC 6749, section 10.12).
        if of("state").as_deref() != Some(self.state.reveal()) {
            return Err("the browser came back from another authorization: its `state` is not this one's".to_owned());
        }
        if let Some(error) = of("error") {
            let error = known_error(Some(&error)).unwrap_or("an error");
            return Err(format!(
                "nothing was allowed: the authorization server answered {error}"
            ));
        }
        let code = of("code").filter(|code| !code.is_empty());
        code.map(Secret::from)
            .ok_or_else(|| "the browser came back without a code".to_owned())
    }
}

fn decoded(text: &str) -> Option<String> {
    let text = text.replace('+', " ");
    Some(percent_decode_str(&text).decode_utf8().ok()?.into_owned())
}

pub(super) fn refused(message: impl Into<String>) -> Error {
    Error::token(&Spec::REST, message)
}

impl TokenProvider for AuthorizationCode {
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

impl fmt::Debug for AuthorizationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthorizationCode")
            .field("tokens", &self.tokens)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Authorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Authorization")
            .field("flow", &self.flow)
            .finish_non_exhaustive()
    }
}
