//! Tokens of OAuth 2.0 (RFC 6749): had from the token endpoint, kept while they are good, renewed one at a time.

use std::fmt;
use std::future::poll_fn;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use http::{HeaderValue, header};
use percent_encoding::utf8_percent_encode;
use serde_json::Value;

use crate::runtime::data::file::Source;
use crate::runtime::description::style::{UNRESERVED, push_pair};
use crate::runtime::request::security::{Over, Secret, TokenFuture, TokenProvider};

/// A source of tokens at a token endpoint. A token is renewed when less than a tenth of its life is left, at most five minutes,
/// by one call while the others wait; where the endpoint fails, nobody asks it again for a second, then two, up to a minute.
pub struct OAuth2 {
    token_url: String,
    client_id: String,
    client_secret: Option<Secret>,
    in_body: bool,
    grant: Grant,
    more: Vec<(String, String)>,
    state: Mutex<State>,
}

enum Grant {
    ClientCredentials,
    Password {
        username: String,
        password: Secret,
    },
    /// The token to begin with.
    Refresh(Secret),
}

#[derive(Default)]
struct State {
    /// One for each set of scopes that is asked for.
    tokens: Vec<Token>,
    /// The last one that came, which may be another than the first.
    refresh: Option<Secret>,
    failed: Option<Failed>,
    is_busy: bool,
    waiting: Vec<Waker>,
}

impl State {
    /// The token that does for these scopes, and does longest.
    fn good(&self, now: Duration, scopes: &[&str]) -> Option<&Token> {
        let good = self
            .tokens
            .iter()
            .filter(|token| now < token.ends && covers(token.scopes, scopes));
        good.max_by_key(|token| token.renew)
    }
}

struct Token {
    secret: Secret,
    scopes: &'static [&'static str],
    /// By the clock of the client: when to renew it, and when it ends.
    renew: Duration,
    ends: Duration,
}

struct Failed {
    message: String,
    times: u32,
    until: Duration,
}

/// How long a token is good whose endpoint does not say.
const LIFE: Duration = Duration::from_secs(60 * 60);
/// How long before its end a token is renewed at most.
const EARLY: Duration = Duration::from_secs(5 * 60);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
/// The errors that are told by their names, of RFC 6749 (section 5.2) and what extends it. Any other text may repeat what was
/// sent.
const ERRORS: [&str; 12] = [
    "invalid_request",
    "invalid_client",
    "invalid_grant",
    "unauthorized_client",
    "unsupported_grant_type",
    "invalid_scope",
    "invalid_target",
    "access_denied",
    "expired_token",
    "server_error",
    "temporarily_unavailable",
    "interaction_required",
];
/// The longest answer of a token endpoint that is read.
const LIMIT: usize = 1 << 20;

impl OAuth2 {
    fn new(token_url: impl Into<String>, client_id: impl Into<String>, secret: Option<Secret>, grant: Grant) -> Self {
        OAuth2 {
            token_url: token_url.into(),
            client_id: client_id.into(),
            client_secret: secret,
            in_body: false,
            grant,
            more: Vec::new(),
            state: Mutex::default(),
        }
    }

    /// A token for the program itself (RFC 6749, section 4.4).
    pub fn client_credentials(url: impl Into<String>, client_id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        OAuth2::new(url, client_id, Some(secret.into()), Grant::ClientCredentials)
    }

    /// A token for somebody whose password the program knows (RFC 6749, section 4.3).
    pub fn password(
        url: impl Into<String>,
        client_id: impl Into<String>,
        username: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Self {
        let grant = Grant::Password {
            username: username.into(),
            password: password.into(),
        };
        OAuth2::new(url, client_id, None, grant)
    }

    /// Tokens for a refresh token that the program has (RFC 6749, section 6).
    pub fn refresh_token(url: impl Into<String>, client_id: impl Into<String>, token: impl Into<Secret>) -> Self {
        OAuth2::new(url, client_id, None, Grant::Refresh(token.into()))
    }

    /// The secret of a client that has one.
    #[must_use]
    pub fn client_secret(mut self, secret: impl Into<Secret>) -> Self {
        self.client_secret = Some(secret.into());
        self
    }

    /// Sends the client's identifier and secret in the body, for endpoints that do not know HTTP Basic.
    #[must_use]
    pub fn secret_in_body(mut self) -> Self {
        self.in_body = true;
        self
    }

    /// One more parameter for the token endpoint, such as `audience`.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.more.push((name.into(), value.into()));
        self
    }

    /// What is in it is whole after a panic elsewhere, too.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn get(&self, scopes: &'static [&'static str], over: &dyn Over) -> Result<Secret, Source> {
        loop {
            if let Some(outcome) = self.known(scopes, over.now(), false) {
                return outcome;
            }
            if let Some(_turn) = self.turn().await {
                // Whoever was before may have had it.
                if let Some(outcome) = self.known(scopes, over.now(), true) {
                    return outcome;
                }
                return self.renew(scopes, over).await;
            }
        }
    }

    /// What is known without asking. While somebody asks, the old token does for the others.
    fn known(&self, scopes: &[&str], now: Duration, is_mine: bool) -> Option<Result<Secret, Source>> {
        let state = self.state();
        let good = state.good(now, scopes);
        if let Some(token) = good.filter(|token| now < token.renew || (state.is_busy && !is_mine)) {
            return Some(Ok(token.secret.clone()));
        }
        let failed = state.failed.as_ref().filter(|failed| now < failed.until)?;
        Some(match good {
            Some(token) => Ok(token.secret.clone()),
            None => Err(failed.message.clone().into()),
        })
    }

    /// The right to ask the endpoint; `None` where somebody else had it and is done.
    async fn turn(&self) -> Option<Turn<'_>> {
        let mut has_waited = false;
        poll_fn(|context| {
            let mut state = self.state();
            if !state.is_busy {
                if has_waited {
                    return Poll::Ready(None);
                }
                state.is_busy = true;
                return Poll::Ready(Some(Turn(self)));
            }
            has_waited = true;
            // It may be polled more often than it is woken.
            if !state.waiting.iter().any(|waker| waker.will_wake(context.waker())) {
                state.waiting.push(context.waker().clone());
            }
            Poll::Pending
        })
        .await
    }

    async fn renew(&self, scopes: &'static [&'static str], over: &dyn Over) -> Result<Secret, Source> {
        let is_renewal = self.state().refresh.is_some();
        let mut outcome = self.ask(scopes, over).await;
        // The refresh token has ended, but what it came of may do.
        if is_renewal && self.state().refresh.is_none() {
            outcome = self.ask(scopes, over).await;
        }
        let now = over.now();
        let mut state = self.state();
        match outcome {
            Ok((secret, refresh, life)) => {
                // A program itself needs none (RFC 6749, section 4.4.3).
                if refresh.is_some() && !matches!(self.grant, Grant::ClientCredentials) {
                    state.refresh = refresh;
                }
                state.failed = None;
                let does = |token: &Token| now < token.ends && !covers(scopes, token.scopes);
                state.tokens.retain(does);
                state.tokens.push(Token {
                    secret: secret.clone(),
                    scopes,
                    renew: now.saturating_add(life.saturating_sub(EARLY.min(life / 10))),
                    ends: now.saturating_add(life),
                });
                Ok(secret)
            }
            Err(message) => {
                let times = state.failed.as_ref().map_or(0, |failed| failed.times);
                let pause = Duration::from_secs(1 << times.min(6)).min(LONGEST_PAUSE);
                state.failed = Some(Failed {
                    message: message.clone(),
                    times: times + 1,
                    until: now.saturating_add(pause),
                });
                // An old one may still do.
                let good = state.good(now, scopes);
                good.map(|token| token.secret.clone()).ok_or_else(|| message.into())
            }
        }
    }

    /// Asks the endpoint: a token, perhaps a refresh token, and how long it is good.
    async fn ask(
        &self,
        scopes: &'static [&'static str],
        over: &dyn Over,
    ) -> Result<(Secret, Option<Secret>, Duration), String> {
        let request = self
            .request(scopes)
            .ok_or("the token endpoint has a URL that is none")?;
        let answer = over
            .send(request, LIMIT)
            .await
            .map_err(|error| format!("the token endpoint: {error}"))?;
        let body: Value = serde_json::from_slice(answer.body()).unwrap_or_default();
        let text = |name: &str| body.get(name).and_then(Value::as_str);
        if !answer.status().is_success() {
            // RFC 6749, section 5.2.
            if text("error") == Some("invalid_grant") {
                self.state().refresh = None;
            }
            let error = text("error").and_then(|error| ERRORS.iter().find(|known| **known == error));
            let error = error.map(|error| format!(": {error}")).unwrap_or_default();
            return Err(format!("the token endpoint answered {}{error}", answer.status()));
        }
        let token = text("access_token").filter(|token| !token.is_empty());
        let token = token.ok_or("the token endpoint answered without a token")?;
        let seconds = body.get("expires_in").and_then(|value| match value {
            Value::String(text) => text.parse().ok(),
            value => value.as_f64(),
        });
        let life = seconds.map_or(LIFE, |seconds| Duration::try_from_secs_f64(seconds).unwrap_or(LIFE));
        Ok((Secret::from(token), text("refresh_token").map(Secret::from), life))
    }

    fn request(&self, scopes: &[&str]) -> Option<http::Request<Bytes>> {
        let mut form: Vec<(&str, &str)> = Vec::new();
        let refresh = self.state().refresh.clone().or_else(|| match &self.grant {
            Grant::Refresh(first) => Some(first.clone()),
            _ => None,
        });
        match (&self.grant, &refresh) {
            (_, Some(token)) => form.extend([("grant_type", "refresh_token"), ("refresh_token", token.reveal())]),
            (Grant::Password { username, password }, None) => form.extend([
                ("grant_type", "password"),
                ("username", username),
                ("password", password.reveal()),
            ]),
            (_, None) => form.push(("grant_type", "client_credentials")),
        }
        let scope = scopes.join(" ");
        if !scope.is_empty() {
            form.push(("scope", &scope));
        }
        form.extend(self.more.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let mut request = http::Request::post(&self.token_url)
            .header(header::ACCEPT, "application/json")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        match &self.client_secret {
            Some(secret) if !self.in_body => {
                // Both are encoded first (RFC 6749, section 2.3.1).
                let encoded = |text| utf8_percent_encode(text, UNRESERVED);
                let pair = Secret::from(format!("{}:{}", encoded(&self.client_id), encoded(secret.reveal())));
                let value = Secret::from(format!("Basic {}", BASE64_STANDARD.encode(pair.reveal())));
                let mut value = HeaderValue::from_str(value.reveal()).ok()?;
                value.set_sensitive(true);
                request = request.header(header::AUTHORIZATION, value);
            }
            secret => {
                form.push(("client_id", &self.client_id));
                form.extend(secret.as_ref().map(|secret| ("client_secret", secret.reveal())));
            }
        }
        let mut body = String::new();
        for (name, value) in form {
            if !body.is_empty() {
                body.push('&');
            }
            push_pair(name, value, &mut body);
        }
        request.body(Bytes::from_owner(Form(body.into()))).ok()
    }
}

/// What an endpoint is sent, which is written over when it is sent.
struct Form(Secret);

impl AsRef<[u8]> for Form {
    fn as_ref(&self) -> &[u8] {
        self.0.reveal().as_bytes()
    }
}

/// Whether a token for some scopes does for others: of none of them, whatever the server gives.
fn covers(has: &[&str], wanted: &[&str]) -> bool {
    wanted.iter().all(|scope| has.contains(scope))
}

/// The right to ask the endpoint, which goes to the next one wherever the future is dropped.
struct Turn<'a>(&'a OAuth2);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.is_busy = false;
        let waiting = std::mem::take(&mut state.waiting);
        // Whoever is woken may look at once.
        drop(state);
        waiting.into_iter().for_each(Waker::wake);
    }
}

impl TokenProvider for OAuth2 {
    fn token(&self, _: &'static [&'static str]) -> TokenFuture<'_> {
        Box::pin(async { Err("tokens of OAuth 2.0 are had over a client".into()) })
    }

    fn token_over<'a>(&'a self, scopes: &'static [&'static str], over: &'a dyn Over) -> TokenFuture<'a> {
        Box::pin(self.get(scopes, over))
    }

    fn reject(&self, token: &Secret) {
        self.state().tokens.retain(|known| known.secret != *token);
    }
}

impl fmt::Debug for OAuth2 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OAuth2")
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}
