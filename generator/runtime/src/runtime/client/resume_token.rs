//! Where a long-running operation is asked about, as text that another process can go on with.
//!
//! It has no credential: what is put into a request by those that the client has is left out and put there again, and what may be
//! one besides is refused. What is read back is believed no more than a server is: it leads to the origin of the client alone,
//! to the operation that it is of.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use http::{HeaderMap, Uri, header};
use serde_json::{Value, json};

use crate::runtime::data::secret::{self, is_secret_parameter};
use crate::runtime::data::shown::Printable;
use crate::runtime::description::error::Error;
use crate::runtime::description::input::{Destination, Input};
use crate::runtime::description::spec::Spec;
use crate::runtime::request::security::Credentials;

/// Where a long-running operation is asked about: what [`Polling::resume_token`](super::long_running::Polling::resume_token) gives.
/// It is written with `Display`, and read back with `parse`.
#[derive(Clone, PartialEq, Eq)]
pub struct ResumeToken {
    pub(crate) operation: String,
    /// What was called.
    pub(crate) call: String,
    /// What is asked next.
    pub(crate) ask: String,
    pub(crate) by: By,
    /// Parameters in headers, which are sent with all that is asked.
    pub(crate) headers: BTreeMap<String, String>,
    /// Where the result is, as headers of the first answer said.
    pub(crate) results: BTreeMap<String, String>,
}

/// What of the answer tells that it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    Http,
    Body,
    Own,
    /// It is over: what is asked for is the result.
    Result,
}

const WORDS: [(By, &str); 4] = [
    (By::Http, "status"),
    (By::Body, "body"),
    (By::Own, "resource"),
    (By::Result, "result"),
];

impl ResumeToken {
    /// Of what was called and what is asked, both without their credentials.
    ///
    /// # Errors
    ///
    /// Something in it may be a credential.
    pub(crate) fn new(
        spec: &'static Spec,
        credentials: &Credentials,
        sent: &HeaderMap,
        (call, ask, by): (&Uri, &Uri, By),
        results: Vec<(&str, Uri)>,
    ) -> Result<Self, String> {
        let kept = |uri: &Uri| without_credentials(uri, spec, credentials);
        let mut headers = BTreeMap::new();
        for (name, value) in sent {
            let is_secret = value.is_sensitive() || secret_input(spec, Destination::Header, name.as_str());
            let is_kept = !is_secret && is_header_of(spec, name.as_str());
            if let Some(text) = value.to_str().ok().filter(|_| is_kept) {
                headers.insert(name.as_str().to_owned(), text.to_owned());
            }
        }
        let token = ResumeToken {
            operation: spec.id.to_owned(),
            call: kept(call)?,
            ask: kept(ask)?,
            by,
            headers,
            results: results
                .into_iter()
                .map(|(name, uri)| Ok((name.to_owned(), kept(&uri)?)))
                .collect::<Result<_, String>>()?,
        };
        let urls = [&token.call, &token.ask].into_iter().chain(token.results.values());
        let has_one = urls
            .chain(token.headers.values())
            .any(|text| credentials.stand_in(text));
        match has_one {
            true => Err("a URL or a header has the text of a credential".to_owned()),
            false => Ok(token),
        }
    }
}

/// Whether a header is what an operation is sent with by its description; what else there is could have the server do something else.
pub(crate) fn is_header_of(spec: &Spec, name: &str) -> bool {
    let inputs = spec.inputs.iter().chain(spec.constants.iter().map(|(input, _)| input));
    let mut headers = inputs
        .map(Input::written)
        .filter(|input| input.place == Destination::Header);
    name == header::ACCEPT.as_str() || headers.any(|input| input.name.eq_ignore_ascii_case(name))
}

/// Whether a parameter of a URL may be a credential. Some have short names: a signature for Azure's storage, the key of one of
/// its functions or of one of Google's APIs.
fn is_secret_in_url(name: &str) -> bool {
    const NAMES: [&str; 8] = ["auth", "code", "jwt", "key", "pass", "pwd", "sas", "sig"];
    is_secret_parameter(name) || NAMES.iter().any(|short| name.eq_ignore_ascii_case(short))
}

fn secret_input(spec: &Spec, place: Destination, name: &str) -> bool {
    let mut inputs = spec.inputs.iter().map(Input::written);
    inputs.any(|input| input.place == place && input.name.eq_ignore_ascii_case(name) && input.is_secret())
}

/// A URL without what credentials put into its query.
fn without_credentials(uri: &Uri, spec: &Spec, credentials: &Credentials) -> Result<String, String> {
    let mut inputs = spec.inputs.iter().map(Input::written);
    if inputs.any(|input| input.place == Destination::Path && input.is_secret()) {
        return Err("its path has a value that may be a credential".to_owned());
    }
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Err("a URL is not whole".to_owned());
    };
    if authority.as_str().contains('@') {
        return Err("a URL has credentials".to_owned());
    }
    let mut text = format!("{scheme}://{authority}{}", uri.path());
    let mut separator = '?';
    for pair in uri
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty())
    {
        let name = pair.split('=').next().unwrap_or_default();
        let name = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
        if credentials.are_queried_as(&name) {
            continue;
        }
        if is_secret_in_url(&name) || secret_input(spec, Destination::Query, &name) {
            return Err(format!(
                "the parameter `{}` in a URL's query may be a credential",
                Printable(&name)
            ));
        }
        text.push(separator);
        text.push_str(pair);
        separator = '&';
    }
    Ok(text)
}

/// JSON.
impl fmt::Display for ResumeToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by = WORDS.iter().find(|(by, _)| *by == self.by).map(|(_, word)| word);
        let token = json!({
            "operation": self.operation,
            "call": self.call,
            "ask": self.ask,
            "by": by,
            "headers": self.headers,
            "results": self.results,
        });
        write!(f, "{token}")
    }
}

impl FromStr for ResumeToken {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let token = read(text);
        token.ok_or_else(|| {
            Error::input(
                &Spec::REST,
                "the text is no token with which an operation can be asked about",
            )
        })
    }
}

fn read(text: &str) -> Option<ResumeToken> {
    let token: Value = serde_json::from_str(text).ok()?;
    let member = |name: &str| token.get(name)?.as_str().map(str::to_owned);
    let map = |name: &str| {
        let members = token.get(name)?.as_object()?.iter();
        members
            .map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
            .collect::<Option<BTreeMap<_, _>>>()
    };
    let by = member("by")?;
    Some(ResumeToken {
        operation: member("operation")?,
        call: member("call")?,
        ask: member("ask")?,
        by: WORDS.iter().find(|(_, word)| *word == by)?.0,
        headers: map("headers")?,
        results: map("results")?,
    })
}

impl fmt::Debug for ResumeToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResumeToken")
            .field("operation", &self.operation)
            .field("ask", &secret::url(&self.ask))
            .finish_non_exhaustive()
    }
}
