//! Tokens of OAuth 2.0 (RFC 6749): had from the token endpoint, kept while they are good, renewed one at a time.
//!
//! Flows in which somebody is asked have files of their own: they end in tokens that are kept here.

pub mod authorization; // optional: authorization
pub mod device; // optional: authorization

use std::fmt;
use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use http::{HeaderValue, Uri, header};
use percent_encoding::utf8_percent_encode;
use serde_json::Value;

use crate::runtime::data::boxed::Source;
use crate::runtime::data::secret::Secret;
use crate::runtime::data::{deviations, uri};
use crate::runtime::description::style::{UNRESERVED, push_pair};
use crate::runtime::request::security::{Over, TokenFuture, TokenProvider};

/// A source of tokens at a token endpoint. A token is renewed when less than a tenth of its life is left, at most five minutes,
/// by one call while the others wait; where the endpoint fails, nobody asks it again for a second, then two, up to a minute.
///
/// A clone has the same tokens.
#[derive(Clone)]
pub struct OAuth2 {
    token_url: String,
    refresh_url: Option<String>,
    client_id: String,
    client_secret: Option<Secret>,
    in_body: bool,
    grant: Grant,
    more: Vec<(String, String)>,
    refreshed: Option<Arc<Refreshed>>,
    state: Arc<Mutex<State>>,
}

type Refreshed = dyn Fn(&Secret) + Send + Sync;

#[derive(Clone)]
enum Grant {
    ClientCredentials,
    Password {
        username: String,
        password: Secret,
    },
    /// The token to begin with, unless it is still to come of what somebody allows.
    Refresh(Option<Secret>),
}

type Scopes = &'static [&'static str];

#[derive(Default)]
struct State {
    /// One for each set of scopes that is asked for.
    tokens: Vec<Token>,
    /// The last ones that came, which may be others than the first, and which scopes they came with.
    refresh: Vec<(Scopes, Secret)>,
    failed: Vec<Failed>,
    is_busy: bool,
    /// How often in a row whoever asked has gone before there was an answer.
    left: u32,
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

    fn refresh(&self, scopes: Scopes) -> Option<&Secret> {
        let mut all = self.refresh.iter();
        all.find_map(|(of, token)| (*of == scopes).then_some(token))
    }

    /// Leaves the endpoint alone for a while, or what it is asked for with these scopes.
    fn fail(&mut self, message: String, of: Option<Scopes>, now: Duration) {
        let before = self.failed.iter().position(|failed| failed.of == of);
        let times = before.map_or(0, |at| self.failed.swap_remove(at).times);
        let pause = Duration::from_secs(1 << times.min(6)).min(LONGEST_PAUSE);
        self.failed.push(Failed {
            of,
            message,
            times: times + 1,
            until: now.saturating_add(pause),
        });
    }
}

struct Token {
    secret: Secret,
    scopes: Scopes,
    /// By the clock of the client: when to renew it, and when it ends.
    renew: Duration,
    ends: Duration,
}

struct Failed {
    /// The scopes that are not given, where it is for these.
    of: Option<Scopes>,
    message: String,
    times: u32,
    until: Duration,
}

/// When a token is renewed whose endpoint does not say how long it is good. It goes on being used where there is no other: many never
/// end.
const LIFE: Duration = Duration::from_secs(60 * 60);
/// How long before its end a token is renewed at most.
const EARLY: Duration = Duration::from_secs(5 * 60);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
/// How many may go in a row before there is an answer until the endpoint is taken for one that fails: the time of several calls
/// may end at once.
const PATIENCE: u32 = 5;
/// The errors that are told by their names, of RFC 6749 (section 5.2) and what extends it. Any other text may repeat what was
/// sent.
const ERRORS: [&str; 14] = [
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
    "authorization_pending",
    "slow_down",
];
/// The longest answer of a token endpoint that is read.
const LIMIT: usize = 1 << 20;

/// What an endpoint gave.
struct Granted {
    token: Secret,
    refresh: Option<Secret>,
    life: Option<Duration>,
}

/// What it gave instead: one of [`ERRORS`], and what to say.
struct Denied {
    error: Option<&'static str>,
    message: String,
    /// Whether it may go on as it is later: there was no answer, or an answer of a server that is in trouble.
    #[allow(dead_code, reason = "of the flow in which a device asks again")]
    is_passing: bool,
}

impl Denied {
    fn new(message: impl Into<String>) -> Self {
        Denied {
            error: None,
            message: message.into(),
            is_passing: false,
        }
    }
}

impl OAuth2 {
    fn new(token_url: impl Into<String>, client_id: impl Into<String>, secret: Option<Secret>, grant: Grant) -> Self {
        OAuth2 {
            token_url: token_url.into(),
            refresh_url: None,
            client_id: client_id.into(),
            client_secret: secret,
            in_body: false,
            grant,
            more: Vec::new(),
            refreshed: None,
            state: Arc::default(),
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
        OAuth2::new(url, client_id, None, Grant::Refresh(Some(token.into())))
    }

    /// Tokens for what somebody allows, which are kept when they have come (`authorization.rs`, `device.rs`).
    #[allow(dead_code, reason = "of flows in which somebody is asked")]
    fn of_somebody(url: impl Into<String>, client_id: impl Into<String>) -> Self {
        OAuth2::new(url, client_id, None, Grant::Refresh(None))
    }

    /// Keeps the tokens that a form is given for.
    #[allow(dead_code, reason = "of flows in which somebody is asked")]
    async fn exchange(&self, mut form: Vec<(&str, &str)>, over: &dyn Over) -> Result<(), Denied> {
        form.extend(self.more.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let granted = self.ask(&self.token_url, form, over).await?;
        self.keep(granted, &[], over.now());
        Ok(())
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

    /// The endpoint that refresh tokens are sent to, where it is another.
    #[must_use]
    pub fn refresh_url(mut self, url: impl Into<String>) -> Self {
        self.refresh_url = Some(url.into());
        self
    }

    /// Is told each refresh token that comes, which is the one to keep for [`refresh_token`](Self::refresh_token) the next time
    /// that the program runs: many servers take the one before no more.
    #[must_use]
    pub fn on_refresh_token(mut self, keep: impl Fn(&Secret) + Send + Sync + 'static) -> Self {
        self.refreshed = Some(Arc::new(keep));
        self
    }

    /// What is in it is whole after a panic elsewhere, too.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn get(&self, scopes: Scopes, over: &dyn Over) -> Result<Secret, Source> {
        // What somebody has allowed is all that there is.
        let scopes = match self.grant {
            Grant::Refresh(None) => &[],
            _ => scopes,
        };
        loop {
            if let Some(outcome) = self.known(scopes, over.now(), false) {
                return outcome;
            }
            if let Some(mut turn) = self.turn(over).await {
                // Whoever was before may have had it.
                let outcome = match self.known(scopes, over.now(), true) {
                    Some(outcome) => outcome,
                    None => self.renew(scopes, over).await,
                };
                turn.is_over = true;
                return outcome;
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
        let is_in_the_way = |failed: &&Failed| now < failed.until && failed.of.is_none_or(|of| of == scopes);
        let failed = state.failed.iter().find(is_in_the_way)?;
        Some(match good {
            Some(token) => Ok(token.secret.clone()),
            None => Err(failed.message.clone().into()),
        })
    }

    /// The right to ask the endpoint; `None` where somebody else had it and is done.
    async fn turn<'a>(&'a self, over: &'a dyn Over) -> Option<Turn<'a>> {
        let mut has_waited = false;
        poll_fn(|context| {
            let mut state = self.state();
            if !state.is_busy {
                if has_waited {
                    return Poll::Ready(None);
                }
                state.is_busy = true;
                return Poll::Ready(Some(Turn {
                    source: self,
                    over,
                    is_over: false,
                }));
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

    async fn renew(&self, scopes: Scopes, over: &dyn Over) -> Result<Secret, Source> {
        let has_refresh = || self.state().refresh(self.of(scopes)).is_some();
        let is_renewal = has_refresh();
        let mut outcome = self.asked(scopes, over).await;
        // The refresh token has ended, but what it came of may do.
        if is_renewal && !has_refresh() {
            outcome = self.asked(scopes, over).await;
        }
        match outcome {
            Ok(granted) => Ok(self.keep(granted, scopes, over.now())),
            Err(denied) => {
                let now = over.now();
                let mut state = self.state();
                let of = (denied.error == Some("invalid_scope")).then_some(scopes);
                state.fail(denied.message.clone(), of, now);
                // An old one may still do.
                let good = state.good(now, scopes);
                good.map(|token| token.secret.clone())
                    .ok_or_else(|| denied.message.into())
            }
        }
    }

    /// Keeps a token, and what it is renewed with.
    fn keep(&self, granted: Granted, scopes: Scopes, now: Duration) -> Secret {
        let Granted { token, refresh, life } = granted;
        // A program itself needs none (RFC 6749, section 4.4.3).
        let refresh = refresh.filter(|_| !matches!(self.grant, Grant::ClientCredentials));
        if let (Some(refreshed), Some(token)) = (&self.refreshed, &refresh) {
            refreshed(token);
        }
        let until_renewed = life.unwrap_or(LIFE);
        let mut state = self.state();
        if let Some(token) = refresh {
            state.refresh.retain(|(of, _)| *of != self.of(scopes));
            state.refresh.push((self.of(scopes), token));
        }
        state.failed.retain(|failed| failed.of.is_some_and(|of| of != scopes));
        let does = |token: &Token| now < token.ends && !covers(scopes, token.scopes);
        state.tokens.retain(does);
        state.tokens.push(Token {
            secret: token.clone(),
            scopes,
            renew: now.saturating_add(until_renewed.saturating_sub(EARLY.min(until_renewed / 10))),
            // None has ended when it is given: servers whose tokens never end say 0.
            ends: now.saturating_add(life.filter(|life| !life.is_zero()).unwrap_or(Duration::MAX)),
        });
        token
    }

    /// What a refresh token is for that comes with these scopes, and for nothing else (RFC 6749, section 6): of one that is given, nobody
    /// knows.
    fn of(&self, scopes: Scopes) -> Scopes {
        match self.grant {
            Grant::Refresh(_) => &[],
            _ => scopes,
        }
    }

    /// Asks for a token by the grant, or by the refresh token that came of it.
    async fn asked(&self, scopes: Scopes, over: &dyn Over) -> Result<Granted, Denied> {
        let known = self.state().refresh(self.of(scopes)).cloned();
        let refresh = known.or_else(|| match &self.grant {
            Grant::Refresh(first) => first.clone(),
            _ => None,
        });
        let mut form: Vec<(&str, &str)> = Vec::new();
        match (&self.grant, &refresh) {
            (_, Some(token)) => form.extend([("grant_type", "refresh_token"), ("refresh_token", token.reveal())]),
            (Grant::Password { username, password }, None) => form.extend([
                ("grant_type", "password"),
                ("username", username),
                ("password", password.reveal()),
            ]),
            (Grant::ClientCredentials, None) => form.push(("grant_type", "client_credentials")),
            (Grant::Refresh(_), None) => return Err(Denied::new(NOT_ALLOWED)),
        }
        let scope = scopes.join(" ");
        if !scope.is_empty() {
            form.push(("scope", &scope));
        }
        form.extend(self.more.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let url = self.refresh_url.as_ref().filter(|_| refresh.is_some());
        let outcome = self.ask(url.unwrap_or(&self.token_url), form, over).await;
        if let Err(Denied {
            error: Some("invalid_grant"),
            ..
        }) = outcome
        {
            self.state().refresh.retain(|(of, _)| *of != self.of(scopes));
        }
        outcome
    }

    /// Asks a token endpoint.
    async fn ask(&self, url: &str, form: Vec<(&str, &str)>, over: &dyn Over) -> Result<Granted, Denied> {
        let body = self.answer("the token endpoint", url, form, over).await?;
        let text = |name: &str| body.get(name).and_then(Value::as_str);
        let token = text("access_token").filter(|token| !token.is_empty());
        let token = token.ok_or_else(|| {
            // Some answer errors with a status of success.
            let error = known_error(text("error"));
            let shown = error.map(|error| format!(": {error}")).unwrap_or_default();
            Denied {
                error,
                ..Denied::new(format!("the token endpoint answered without a token{shown}"))
            }
        })?;
        Ok(Granted {
            token: Secret::from(token),
            refresh: text("refresh_token").map(Secret::from),
            life: seconds(&body, "expires_in"),
        })
    }

    /// The JSON of an endpoint that is asked as this client; `null` where it is none.
    async fn answer(&self, what: &str, url: &str, form: Vec<(&str, &str)>, over: &dyn Over) -> Result<Value, Denied> {
        let no_url = || format!("{what} has a URL that is none, or is relative where the client has no base URL");
        let request = resolve(url, over.base_url()).and_then(|url| self.request(url, form));
        let request = request.ok_or_else(|| Denied::new(no_url()))?;
        let answer = over.send(request, LIMIT).await.map_err(|error| Denied {
            is_passing: true,
            ..Denied::new(format!("{what}: {}", with_causes(&*error)))
        })?;
        let body = deviations::tree_of(answer.body());
        if answer.status().is_success() {
            return Ok(body);
        }
        // RFC 6749, section 5.2.
        let error = known_error(body.get("error").and_then(Value::as_str));
        let shown = error.map(|error| format!(": {error}")).unwrap_or_default();
        Err(Denied {
            error,
            message: format!("{what} answered {}{shown}", answer.status()),
            is_passing: answer.status().is_server_error(),
        })
    }

    fn request<'a>(&'a self, url: Uri, mut form: Vec<(&'a str, &'a str)>) -> Option<http::Request<Bytes>> {
        let mut request = http::Request::post(url)
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
        request.body(Bytes::from_owner(Form(written(&form).into()))).ok()
    }
}

/// An error and why: what is kept of it is a text.
fn with_causes(error: &dyn std::error::Error) -> String {
    match error.source() {
        Some(cause) => format!("{error}: {}", with_causes(cause)),
        None => error.to_string(),
    }
}

const NOT_ALLOWED: &str = "nobody has allowed the program to call yet, or what they have allowed has ended: have them asked \
                           with `begin`, and end that with `finish`";

/// A time in seconds, which some write as a text.
fn seconds(answer: &Value, name: &str) -> Option<Duration> {
    let seconds = match answer.get(name)? {
        Value::String(text) => text.trim().parse().ok()?,
        value => value.as_f64()?,
    };
    Duration::try_from_secs_f64(seconds).ok()
}

/// Of an error's name that which is registered.
fn known_error(error: Option<&str>) -> Option<&'static str> {
    ERRORS.into_iter().find(|known| error == Some(known))
}

/// What the URL of an endpoint stands for: a relative one is seen from the API's own (OpenAPI, "Relative References in API
/// URLs"), with `./` before it from the folder that this is.
fn resolve(url: &str, base: Option<&str>) -> Option<Uri> {
    let uri = match uri::has_scheme(url) {
        true => url.parse().ok()?,
        false => {
            let base = base?.split('?').next()?;
            let folder = if url.starts_with("./") { "/" } else { "" };
            uri::join(&format!("{base}{folder}").parse().ok()?, url)?
        }
    };
    matches!(uri.scheme_str(), Some("http" | "https")).then_some(uri)
}

/// Fields as a form and a query have them.
fn written(form: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for (name, value) in form {
        if !text.is_empty() {
            text.push('&');
        }
        push_pair(name, value, &mut text);
    }
    text
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
struct Turn<'a> {
    source: &'a OAuth2,
    over: &'a dyn Over,
    /// Whether there was an answer.
    is_over: bool,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let now = self.over.now();
        let mut state = self.source.state();
        state.is_busy = false;
        state.left = if self.is_over { 0 } else { state.left + 1 };
        if state.left >= PATIENCE {
            state.fail("the token endpoint has not answered in time".to_owned(), None, now);
        }
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
