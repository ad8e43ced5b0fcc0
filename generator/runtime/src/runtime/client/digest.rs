//! HTTP Digest (RFC 7616): a password that is proved and not sent, in answer to what the server says with a 401.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, header};
use percent_encoding::utf8_percent_encode;

use crate::runtime::data::boxed::{BoxFuture, Source};
use crate::runtime::data::md5::md5;
use crate::runtime::data::secret::Secret;
use crate::runtime::data::sha256::sha256;
use crate::runtime::data::sha512::sha512_256;
use crate::runtime::description::style::UNRESERVED;
use crate::runtime::request::random;
use crate::runtime::request::security::Signer;

/// Proves a password. What the server has said is kept, so that it is asked once and not before each call.
pub struct Digest {
    username: String,
    password: Secret,
    challenge: Mutex<Option<Challenge>>,
}

/// What the server wants to be proved.
#[derive(Clone)]
struct Challenge {
    realm: String,
    nonce: String,
    opaque: Option<String>,
    algorithm: Algorithm,
    protection: Protection,
    hides_user: bool,
    /// How often it was answered.
    count: u32,
}

#[derive(Clone, Copy)]
struct Algorithm {
    name: &'static str,
    hash: fn(&[u8]) -> String,
    is_of_session: bool,
}

/// What is proved (`qop`): the request line, with the body, or the request line as RFC 2069 had it.
#[derive(Clone, Copy, PartialEq)]
enum Protection {
    Auth,
    AuthInt,
    Old,
}

/// The strongest first.
const ALGORITHMS: [Algorithm; 6] = [
    Algorithm {
        name: "SHA-512-256",
        hash: |text| hex(&sha512_256(text)),
        is_of_session: false,
    },
    Algorithm {
        name: "SHA-512-256-sess",
        hash: |text| hex(&sha512_256(text)),
        is_of_session: true,
    },
    Algorithm {
        name: "SHA-256",
        hash: |text| hex(&sha256(text)),
        is_of_session: false,
    },
    Algorithm {
        name: "SHA-256-sess",
        hash: |text| hex(&sha256(text)),
        is_of_session: true,
    },
    Algorithm {
        name: "MD5",
        hash: |text| hex(&md5(text)),
        is_of_session: false,
    },
    Algorithm {
        name: "MD5-sess",
        hash: |text| hex(&md5(text)),
        is_of_session: true,
    },
];

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Digest {
    pub fn new(username: impl Into<String>, password: impl Into<Secret>) -> Self {
        Digest {
            username: username.into(),
            password: password.into(),
            challenge: Mutex::default(),
        }
    }

    /// What is in it is whole after a panic elsewhere, too.
    fn challenge(&self) -> MutexGuard<'_, Option<Challenge>> {
        self.challenge.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The value of `Authorization` (section 3.4), where the server has said what for.
    pub(crate) fn answer(
        &self,
        parts: &Parts,
        body: Option<&Bytes>,
        client_nonce: &str,
    ) -> Result<Option<Secret>, &'static str> {
        let challenge = {
            let mut kept = self.challenge();
            let Some(challenge) = kept.as_mut() else {
                return Ok(None);
            };
            challenge.count += 1;
            challenge.clone()
        };
        let hash = |text: &str| (challenge.algorithm.hash)(text.as_bytes());
        let Challenge { realm, nonce, .. } = &challenge;
        let uri = parts.uri.path_and_query().map_or("/", |target| target.as_str());
        // Section 3.4.2.
        let secret = Secret::from(format!("{}:{realm}:{}", self.username, self.password.reveal()));
        let mut secret = hash(secret.reveal());
        if challenge.algorithm.is_of_session {
            secret = hash(&format!("{secret}:{nonce}:{client_nonce}"));
        }
        let secret = Secret::from(secret);
        let count = format!("{:08x}", challenge.count);
        // Section 3.4.3.
        let mut request = format!("{}:{uri}", parts.method);
        if challenge.protection == Protection::AuthInt {
            let body = body.ok_or("the server wants the body to be proved, which is a file or a stream")?;
            request = format!("{request}:{}", (challenge.algorithm.hash)(body));
        }
        let request = hash(&request);
        let (word, proof) = match challenge.protection {
            Protection::Auth => ("auth", format!("{nonce}:{count}:{client_nonce}:auth:{request}")),
            Protection::AuthInt => ("auth-int", format!("{nonce}:{count}:{client_nonce}:auth-int:{request}")),
            Protection::Old => ("", format!("{nonce}:{request}")),
        };
        let response = hash(&format!("{}:{proof}", secret.reveal()));
        let user = match challenge.hides_user {
            true => format!(
                "username=\"{}\", userhash=true",
                hash(&format!("{}:{realm}", self.username))
            ),
            false => named("username", &self.username),
        };
        let mut text = format!(
            "Digest {user}, {}, {}, uri=\"{uri}\", algorithm={}, response=\"{response}\"",
            named("realm", realm),
            named("nonce", nonce),
            challenge.algorithm.name
        );
        if let Some(opaque) = &challenge.opaque {
            text.push_str(&format!(", {}", named("opaque", opaque)));
        }
        if !word.is_empty() {
            text.push_str(&format!(", qop={word}, nc={count}, cnonce=\"{client_nonce}\""));
        }
        Ok(Some(text.into()))
    }
}

/// A quoted string (RFC 9110, section 5.6.4); what is not ASCII is encoded (RFC 8187), which is for user names alone.
fn named(name: &str, value: &str) -> String {
    match value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
        true => format!("{name}=\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")),
        false => format!("{name}*=UTF-8''{}", utf8_percent_encode(value, UNRESERVED)),
    }
}

impl Signer for Digest {
    fn sign<'a>(&'a self, parts: &'a mut Parts, body: Option<&'a Bytes>) -> BoxFuture<'a, Result<(), Source>> {
        Box::pin(async move {
            // One that is there is the program's own.
            if parts.headers.contains_key(header::AUTHORIZATION) {
                return Ok(());
            }
            let client_nonce = format!("{:016x}{:016x}", random::number(), random::number());
            if let Some(value) = self.answer(parts, body, &client_nonce)? {
                let value = HeaderValue::from_str(value.reveal())?;
                parts.headers.insert(header::AUTHORIZATION, value);
            }
            Ok(())
        })
    }

    fn challenged(&self, headers: &HeaderMap) -> bool {
        let texts = headers.get_all(header::WWW_AUTHENTICATE).iter();
        let found = texts.filter_map(|text| text.to_str().ok()).flat_map(challenges);
        let best = found.min_by_key(|challenge| {
            ALGORITHMS
                .iter()
                .position(|known| known.name == challenge.algorithm.name)
        });
        let is_there = best.is_some();
        if is_there {
            *self.challenge() = best;
        }
        is_there
    }

    /// The next nonce is in `Authentication-Info` (section 3.5), and is counted anew.
    fn accepted(&self, headers: &HeaderMap) {
        let texts = headers.get_all(AUTHENTICATION_INFO).iter();
        let mut pairs = texts
            .filter_map(|text| text.to_str().ok())
            .flat_map(items)
            .filter_map(|item| item.split_once('='));
        let Some((_, next)) = pairs.find(|(name, _)| name.trim().eq_ignore_ascii_case("nextnonce")) else {
            return;
        };
        let next = unquoted(next.trim());
        // Calls that were under way meanwhile may say the same once more.
        if let Some(challenge) = self.challenge().as_mut().filter(|challenge| challenge.nonce != next) {
            challenge.nonce = next;
            challenge.count = 0;
        }
    }
}

const AUTHENTICATION_INFO: &str = "authentication-info";

/// The challenges in a `WWW-Authenticate` that can be answered.
fn challenges(text: &str) -> Vec<Challenge> {
    let mut found: Vec<(bool, Vec<(String, String)>)> = Vec::new();
    for item in items(text) {
        // A scheme stands before its first parameter, or alone.
        let (scheme, parameter) = match item.split_once([' ', '=']) {
            Some((scheme, rest))
                if item.as_bytes().get(scheme.len()) == Some(&b' ') && !rest.trim_start().starts_with('=') =>
            {
                (Some(scheme), rest)
            }
            None => (Some(item), ""),
            _ => (None, item),
        };
        if let Some(scheme) = scheme {
            found.push((scheme.eq_ignore_ascii_case("digest"), Vec::new()));
        }
        if let (Some((_, parameters)), Some((name, value))) = (found.last_mut(), parameter.split_once('=')) {
            parameters.push((name.trim().to_ascii_lowercase(), unquoted(value.trim())));
        }
    }
    let digests = found.into_iter().filter(|(is_digest, _)| *is_digest);
    digests.filter_map(|(_, parameters)| challenge(&parameters)).collect()
}

fn challenge(parameters: &[(String, String)]) -> Option<Challenge> {
    let of = |wanted: &str| {
        let mut found = parameters.iter().filter(|(name, _)| name == wanted);
        found.next().map(|(_, value)| value.clone())
    };
    let algorithm = of("algorithm").unwrap_or_else(|| "MD5".to_owned());
    let algorithm = ALGORITHMS
        .into_iter()
        .find(|known| known.name.eq_ignore_ascii_case(&algorithm))?;
    let protection = match of("qop") {
        None => Protection::Old,
        Some(words) => {
            let has = |wanted: &str| words.split(',').any(|word| word.trim().eq_ignore_ascii_case(wanted));
            match (has("auth"), has("auth-int")) {
                (true, _) => Protection::Auth,
                (false, true) => Protection::AuthInt,
                (false, false) => return None,
            }
        }
    };
    Some(Challenge {
        realm: of("realm")?,
        nonce: of("nonce")?,
        opaque: of("opaque"),
        algorithm,
        protection,
        hides_user: of("userhash").is_some_and(|hides| hides.eq_ignore_ascii_case("true")),
        count: 0,
    })
}

/// What stands between commas that are not in quotes.
fn items(text: &str) -> Vec<&str> {
    let (mut items, mut start, mut quoted, mut escaped) = (Vec::new(), 0, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b',' if !quoted => {
                items.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items.push(&text[start..]);
    items
        .into_iter()
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .collect()
}

fn unquoted(text: &str) -> String {
    let Some(inner) = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) else {
        return text.to_owned();
    };
    let mut plain = String::new();
    let mut chars = inner.chars();
    while let Some(char) = chars.next() {
        plain.extend(if char == '\\' { chars.next() } else { Some(char) });
    }
    plain
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Digest")
            .field("username", &self.username)
            .finish_non_exhaustive()
    }
}
