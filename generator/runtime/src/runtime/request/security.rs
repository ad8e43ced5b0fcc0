//! Credentials: kept apart from what is shown, chosen by what an operation requires, put where its schemes say.

#[cfg(feature = "client")]
use std::borrow::Cow;
use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use percent_encoding::percent_decode_str;

use crate::runtime::data::boxed::BoxFuture;
pub use crate::runtime::data::secret::Secret;
use crate::runtime::description::error::{Error, ErrorKind, Source};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::style::push_pair;
use crate::runtime::request::writer::visible;

/// A source of tokens that change over time, for `oauth2` and `openIdConnect`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no tokens to give",
    label = "a source of tokens is wanted here",
    note = "a closure without arguments is one whose future gives a `Result<Secret, Box<dyn Error + Send + Sync>>`, and so is what \
            implements `TokenProvider`"
)]
pub trait TokenProvider: Send + Sync {
    /// A token that is valid now, for the scopes that the operation asks for. Called once for each request; keeping
    /// the token until it expires is up to the provider.
    fn token(&self, scopes: &'static [&'static str]) -> TokenFuture<'_>;

    /// The same, where there is something to have it over: what sources ask that have tokens from a server.
    fn token_over<'a>(&'a self, scopes: &'static [&'static str], over: &'a dyn Over) -> TokenFuture<'a> {
        let _ = over;
        self.token(scopes)
    }

    /// The server does not take a token any more (401). The next one that is asked for should be another; if it is, the call is
    /// sent once more with it.
    fn reject(&self, token: &Secret) {
        let _ = token;
    }
}

/// A function that gives a token, such as a closure that returns a future.
impl<F, R> TokenProvider for F
where
    F: Fn() -> R + Send + Sync,
    R: Future<Output = Result<Secret, Source>> + Send + 'static,
{
    fn token(&self, _: &'static [&'static str]) -> TokenFuture<'_> {
        Box::pin(self())
    }
}

/// What a [`TokenProvider`] gives.
pub type TokenFuture<'a> = BoxFuture<'a, Result<Secret, Source>>;

/// What tokens are had over: the transport, the clock and the base URL of the client that wants one.
pub trait Over: Send + Sync {
    /// How long ago some moment was that stays the same.
    fn now(&self) -> Duration;

    /// Is done after so long.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// Where the API is, which relative URLs are seen from.
    fn base_url(&self) -> Option<&str>;

    /// Sends a request, and reads no more of the answer than so many bytes.
    ///
    /// # Errors
    ///
    /// There is no answer, or it is larger.
    fn send<'a>(&'a self, request: http::Request<Bytes>, limit: usize) -> BoxFuture<'a, Result<Answer, Source>>;
}

/// What came of it.
pub type Answer = http::Response<Bytes>;

/// Proves who sends a request by something that is made of the request, such as a signature.
pub trait Signer: Send + Sync {
    /// Adds the proof. The request has its other credentials already, and leaves as it is then, but for what layers do; `body` is
    /// what it has in memory, and `None` where it has a file or a stream. It is asked for each request to the API's origin, tries
    /// and redirects included, and for none to another.
    fn sign<'a>(&'a self, parts: &'a mut Parts, body: Option<&'a Bytes>) -> BoxFuture<'a, Result<(), Source>>;

    /// The server has answered 401 with these headers: whether the call is to be sent once more, with another proof.
    fn challenged(&self, headers: &HeaderMap) -> bool {
        let _ = headers;
        false
    }

    /// The server has answered with something else than 401, and these headers.
    fn accepted(&self, headers: &HeaderMap) {
        let _ = headers;
    }
}

/// A function that adds it.
impl<F> Signer for F
where
    F: Fn(&mut Parts, Option<&Bytes>) -> Result<(), Source> + Send + Sync,
{
    fn sign<'a>(&'a self, parts: &'a mut Parts, body: Option<&'a Bytes>) -> BoxFuture<'a, Result<(), Source>> {
        Box::pin(async move { self(parts, body) })
    }
}

/// What is given for one security scheme.
#[derive(Clone)]
pub struct Credential(Given);

#[derive(Clone)]
enum Given {
    Header {
        name: HeaderName,
        value: Secret,
    },
    Query {
        name: String,
        value: Secret,
    },
    Cookie {
        name: String,
        value: Secret,
    },
    Provider {
        word: String,
        provider: Arc<dyn TokenProvider>,
    },
    Signer(Arc<dyn Signer>),
    Transport,
    /// What it is that cannot be sent.
    Unfit(&'static str),
}

impl Credential {
    /// HTTP Basic (RFC 7617): of a user name with a colon, the server would take the rest for the password, and neither
    /// has control characters.
    pub fn basic(username: &str, password: &str) -> Self {
        if username.contains(':') {
            return Credential(Given::Unfit("has a user name with a colon, which Basic cannot carry"));
        }
        if username.chars().chain(password.chars()).any(char::is_control) {
            return Credential(Given::Unfit("has a control character, which Basic cannot carry"));
        }
        let pair = Secret::from(format!("{username}:{password}"));
        Credential::token("Basic", BASE64_STANDARD.encode(pair.reveal()))
    }

    /// A token behind a word in `Authorization`: `Bearer`, or another registered scheme.
    pub fn token(scheme: &str, token: impl Into<Secret>) -> Self {
        let token = token.into();
        Credential(Given::Header {
            name: header::AUTHORIZATION,
            value: Secret::from(format!("{scheme} {}", token.reveal())),
        })
    }

    /// A token that is asked for before each request.
    pub fn provider(scheme: &str, provider: impl TokenProvider + 'static) -> Self {
        Credential(Given::Provider {
            word: scheme.to_owned(),
            provider: Arc::new(provider),
        })
    }

    /// What is made of each request: a [`Signer`], such as a closure `|parts, body| …`.
    pub fn signing(signer: impl Signer + 'static) -> Self {
        Credential(Given::Signer(Arc::new(signer)))
    }

    /// An API key in a header.
    pub fn header(name: &str, key: impl Into<Secret>) -> Self {
        Credential(match HeaderName::from_bytes(name.as_bytes()) {
            Ok(name) => Given::Header {
                name,
                value: key.into(),
            },
            Err(_) => Given::Unfit(UNFIT),
        })
    }

    /// An API key in the query.
    pub fn query(name: &str, key: impl Into<Secret>) -> Self {
        Credential(Given::Query {
            name: name.to_owned(),
            value: key.into(),
        })
    }

    /// An API key in a cookie.
    pub fn cookie(name: &str, key: impl Into<Secret>) -> Self {
        Credential(Given::Cookie {
            name: name.to_owned(),
            value: key.into(),
        })
    }

    /// The HTTP client itself presents it (`mutualTLS`).
    pub fn transport() -> Self {
        Credential(Given::Transport)
    }
}

impl Credential {
    /// Why it can never be sent.
    #[cfg(feature = "client")]
    pub(crate) fn problem(&self) -> Option<&'static str> {
        let fits = match &self.0 {
            Given::Unfit(problem) => return Some(problem),
            Given::Header { value, .. } => visible(value.reveal()).is_some(),
            Given::Cookie { name, value } => is_cookie(name, value.reveal()),
            Given::Provider { word, .. } => visible(word).is_some(),
            Given::Query { .. } | Given::Signer(_) | Given::Transport => true,
        };
        (!fits).then_some(UNFIT)
    }
}

const UNFIT: &str = "has a character that cannot be sent";

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// What was had for one request: the tokens that providers gave, by the names of the schemes, and what has yet to sign it.
#[derive(Default)]
pub struct Tokens {
    given: Vec<(&'static str, Secret)>,
    signers: Vec<(&'static str, Arc<dyn Signer>)>,
}

impl Tokens {
    /// What signs a request that is complete, with the schemes' names.
    #[cfg(feature = "client")]
    pub(crate) fn signers(&self) -> &[(&'static str, Arc<dyn Signer>)] {
        &self.signers
    }

    /// Whether something is yet to be signed.
    #[cfg(feature = "client")]
    pub(crate) fn are_signed(&self) -> bool {
        !self.signers.is_empty()
    }

    /// Whether these are the same tokens.
    #[cfg(feature = "client")]
    pub(crate) fn are(&self, others: &Tokens) -> bool {
        self.given == others.given
    }

    /// Whether a signer wants to answer a 401 with these headers.
    #[cfg(feature = "client")]
    pub(crate) fn challenged(&self, headers: &HeaderMap) -> bool {
        let mut wanted = false;
        for (_, signer) in &self.signers {
            wanted |= signer.challenged(headers);
        }
        wanted
    }

    /// Tells the signers of an answer that is no 401.
    #[cfg(feature = "client")]
    pub(crate) fn accepted(&self, headers: &HeaderMap) {
        for (_, signer) in &self.signers {
            signer.accepted(headers);
        }
    }
}

impl Error {
    pub(crate) fn credentials(spec: &'static Spec, message: impl Into<String>) -> Self {
        Error::new(spec, ErrorKind::Credentials, message)
    }

    pub(crate) fn token(spec: &'static Spec, message: impl Into<String>) -> Self {
        Error::new(spec, ErrorKind::Token, message)
    }

    #[cfg(feature = "client")]
    pub(crate) fn unsigned(spec: &'static Spec, scheme: &str, source: Source) -> Self {
        Error::credentials(spec, format!("the request could not be signed for `{scheme}`")).with_source(source)
    }
}

/// Marks what signers have added or changed as secret.
#[cfg(feature = "client")]
pub(crate) fn mark_proofs(before: &HeaderMap, signed: &mut HeaderMap) {
    for (name, value) in signed {
        if before.get(name) != Some(&*value) {
            value.set_sensitive(true);
        }
    }
}

/// The credentials that were given, by the names of the schemes.
#[derive(Clone, Default)]
pub struct Credentials {
    given: Vec<(&'static str, Credential)>,
}

impl Credentials {
    pub fn insert(&mut self, scheme: &'static str, credential: Credential) {
        match self.given.iter_mut().find(|(name, _)| *name == scheme) {
            Some((_, given)) => *given = credential,
            None => self.given.push((scheme, credential)),
        }
    }

    fn of(&self, scheme: &str) -> Option<&Credential> {
        let found = self.given.iter().find(|(name, _)| *name == scheme);
        found.map(|(_, credential)| credential)
    }

    /// Puts what the operation requires into the request: of the alternatives the first one that is complete.
    /// One that needs nothing is only taken when no other is complete. An `Authorization` that the request has already
    /// is the program's own and stands for one scheme.
    ///
    /// What signs requests does so when all else is there. `setters` are the names of the methods that take
    /// the credentials, for the error's text.
    ///
    /// # Errors
    ///
    /// No alternative is complete, a token could not be had, or a secret has a character that cannot be sent.
    pub async fn apply(
        &self,
        spec: &'static Spec,
        setters: &[(&'static str, &'static str)],
        parts: &mut Parts,
        over: Option<&dyn Over>,
    ) -> Result<Tokens, Error> {
        let mut tokens = Tokens::default();
        let own = parts.headers.contains_key(header::AUTHORIZATION);
        let Some(schemes) = self.choose(spec, setters, own)? else {
            return Ok(tokens);
        };
        for scheme in schemes {
            let Some(Credential(given)) = self.of(scheme) else {
                continue;
            };
            let put = match given {
                Given::Provider { word, provider } => {
                    let scopes = spec.scopes.iter().find(|(key, _)| key == scheme);
                    let scopes = scopes.map_or(&[][..], |(_, scopes)| scopes);
                    let token = match over {
                        Some(over) => provider.token_over(scopes, over),
                        None => provider.token(scopes),
                    };
                    let token = token.await.map_err(|source| {
                        Error::token(spec, format!("no token could be had for `{scheme}`")).with_source(source)
                    })?;
                    let value = Secret::from(format!("{word} {}", token.reveal()));
                    tokens.given.push((scheme, token));
                    put_header(parts, header::AUTHORIZATION, &value).ok_or(UNFIT)
                }
                Given::Signer(signer) => {
                    tokens.signers.push((scheme, Arc::clone(signer)));
                    Ok(())
                }
                given => given.put(parts),
            };
            put.map_err(|problem| Error::credentials(spec, format!("the credential for `{scheme}` {problem}")))?;
        }
        Ok(tokens)
    }

    /// Tells the providers that the server does not take these tokens; `false` where none came from one.
    #[cfg(feature = "client")]
    pub(crate) fn reject(&self, tokens: &Tokens) -> bool {
        for (scheme, token) in &tokens.given {
            if let Some(Credential(Given::Provider { provider, .. })) = self.of(scheme) {
                provider.reject(token);
            }
        }
        !tokens.given.is_empty()
    }

    /// These, and instead of some of them others.
    #[cfg(feature = "client")]
    pub(crate) fn with<'a>(&'a self, others: &Credentials) -> Cow<'a, Credentials> {
        if others.given.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut all = self.clone();
        for (scheme, credential) in &others.given {
            all.insert(scheme, credential.clone());
        }
        Cow::Owned(all)
    }

    /// Whether a parameter of the query is what one of them is in.
    #[cfg(feature = "client")]
    #[allow(dead_code, reason = "of long-running operations")]
    pub(crate) fn are_queried_as(&self, parameter: &str) -> bool {
        let mut all = self.given.iter();
        all.any(|(_, Credential(given))| matches!(given, Given::Query { name, .. } if name == parameter))
    }

    /// Whether one of them stands in a text, as it is or percent-encoded.
    #[cfg(feature = "client")]
    #[allow(dead_code, reason = "of long-running operations")]
    pub(crate) fn stand_in(&self, text: &str) -> bool {
        let decoded = percent_encoding::percent_decode_str(text).decode_utf8_lossy();
        self.given.iter().any(|(_, Credential(given))| {
            let (Given::Header { value, .. } | Given::Query { value, .. } | Given::Cookie { value, .. }) = given else {
                return false;
            };
            // Behind `Bearer`. What is shorter stands in any text.
            let stands = |secret: &str| secret.len() >= 6 && (text.contains(secret) || decoded.contains(secret));
            let (word, secret) = value.reveal().rsplit_once(' ').unwrap_or(("", value.reveal()));
            let pair = Some(secret).filter(|_| word.eq_ignore_ascii_case("basic"));
            let pair = pair.and_then(|pair| BASE64_STANDARD.decode(pair).ok());
            let pair = pair
                .as_ref()
                .and_then(|pair| std::str::from_utf8(pair).ok()?.split_once(':'));
            stands(secret) || pair.is_some_and(|(_, password)| stands(password))
        })
    }

    fn choose(
        &self,
        spec: &'static Spec,
        setters: &[(&'static str, &'static str)],
        own: bool,
    ) -> Result<Option<&'static [&'static str]>, Error> {
        let lacks = |count: usize| {
            let lacking = |schemes: &[&str]| schemes.iter().filter(|scheme| self.of(scheme).is_none()).count();
            let mut alternatives = spec.security.iter().filter(|schemes| !schemes.is_empty());
            alternatives.find(|schemes| lacking(schemes) == count)
        };
        if let Some(schemes) = lacks(0).or_else(|| lacks(1).filter(|_| own)) {
            return Ok(Some(schemes));
        }
        if spec.security.iter().any(|schemes| schemes.is_empty()) || spec.security.is_empty() {
            return Ok(None);
        }
        let named = |scheme: &&str| match setters.iter().find(|(key, _)| key == scheme) {
            Some((_, setter)) => format!("`{setter}`"),
            None => format!("a credential for `{scheme}`"),
        };
        let alternatives: Vec<String> = spec
            .security
            .iter()
            .map(|schemes| schemes.iter().map(named).collect::<Vec<_>>().join(" and "))
            .collect();
        Err(Error::credentials(
            spec,
            format!(
                "credentials are required: give the client {}",
                alternatives.join(", or ")
            ),
        ))
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = self.given.iter().map(|(scheme, credential)| (scheme, credential));
        f.debug_map().entries(given).finish()
    }
}

impl Given {
    /// Puts it into a request, unless it is asked for.
    fn put(&self, parts: &mut Parts) -> Result<(), &'static str> {
        let put = match self {
            Given::Header { name, value } => put_header(parts, name.clone(), value),
            Given::Query { name, value } => put_query(parts, name, value),
            Given::Cookie { name, value } => put_cookie(parts, name, value),
            Given::Unfit(problem) => return Err(problem),
            Given::Provider { .. } | Given::Signer(_) | Given::Transport => Some(()),
        };
        put.ok_or(UNFIT)
    }
}

fn put_header(parts: &mut Parts, name: HeaderName, value: &Secret) -> Option<()> {
    parts.headers.insert(name, sensitive(value.reveal())?);
    Some(())
}

/// In place of one that is there, as in a header: servers that lead to the next page by the URL that they were asked at send it back.
fn put_query(parts: &mut Parts, name: &str, value: &Secret) -> Option<()> {
    let mut url = parts.uri.to_string();
    if let Some((path, query)) = url.split_once('?')
        && query.split('&').any(|pair| is_named(pair, name))
    {
        let mut without = path.to_owned();
        for pair in query.split('&').filter(|pair| !is_named(pair, name)) {
            without.push(if without.len() == path.len() { '?' } else { '&' });
            without.push_str(pair);
        }
        url = without;
    }
    url.push(if url.contains('?') { '&' } else { '?' });
    push_pair(name, value.reveal(), &mut url);
    parts.uri = url.parse().ok()?;
    Some(())
}

/// Whether a pair of a query has this name, however that is escaped.
fn is_named(pair: &str, name: &str) -> bool {
    let written = pair.split('=').next().unwrap_or_default().replace('+', " ");
    percent_decode_str(&written).eq(name.bytes())
}

/// As it is: servers compare cookies with what they gave out (RFC 6265, section 4.1.1).
fn put_cookie(parts: &mut Parts, name: &str, value: &Secret) -> Option<()> {
    let value = value.reveal();
    if !is_cookie(name, value) {
        return None;
    }
    let text = match parts.headers.get(header::COOKIE) {
        Some(others) => format!("{}; {name}={value}", others.to_str().ok()?),
        None => format!("{name}={value}"),
    };
    parts.headers.insert(header::COOKIE, sensitive(&text)?);
    Some(())
}

fn is_cookie(name: &str, value: &str) -> bool {
    let quoted = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    // A cookie's name is a token, as a header's is.
    HeaderName::from_bytes(name.as_bytes()).is_ok() && quoted.unwrap_or(value).bytes().all(is_cookie_octet)
}

/// Visible ASCII without quotes, commas, semicolons and backslashes.
fn is_cookie_octet(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b"\",;\\".contains(&byte)
}

/// Marked, so that HTTP libraries do not log or index it.
fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = visible(text)?;
    value.set_sensitive(true);
    Some(value)
}
