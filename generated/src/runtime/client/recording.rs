// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Real exchanges, written to files: what a [`Mock`](crate::runtime::client::mock::Mock) answers later, without what nobody else
//! is to see.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};
use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, Uri};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

use crate::runtime::client::layer::{Layer, Next};
use crate::runtime::client::transport::{Attempt, Exchange, Incoming};
use crate::runtime::data::boxed::BoxStream;
use crate::runtime::data::secret::{HIDDEN, is_secret_header, is_secret_parameter};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::style::push_pair;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::request::body::Body;
use crate::runtime::response::LIMIT;

/// Writes each exchange of a client to a file of its own: `client.layer(Recorder::new("tests/recorded"))`, and later
/// `Mock::replay("tests/recorded")`.
///
/// In the files stand the request's method, URL and headers, and the response. Of credentials, also where the server repeats
/// them, of members and parameters that bear the name of one, and of query parameters that the description does not list there
/// is `***`; the request's body is not written at all. Look at the files before they are checked in: only you know what else is nobody's business ([`redact`](Self::redact)).
#[derive(Clone)]
pub struct Recorder {
    folder: PathBuf,
    count: Arc<AtomicUsize>,
    redact: Option<Redact>,
}

type Redact = Arc<dyn Fn(&str) -> String + Send + Sync>;

impl Recorder {
    /// Into this folder, over what was recorded there before.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Recorder {
            folder: folder.into(),
            count: Arc::default(),
            redact: None,
        }
    }

    /// What becomes of URLs, headers and bodies that are texts, after all that is left out anyway.
    #[must_use]
    pub fn redact(mut self, redact: impl Fn(&str) -> String + Send + Sync + 'static) -> Self {
        self.redact = Some(Arc::new(redact));
        self
    }

    fn text(&self, text: &str, known: &[String]) -> String {
        let mut text = without_secrets(text);
        for secret in known {
            text = text.replace(secret.as_str(), HIDDEN);
        }
        match &self.redact {
            Some(redact) => redact(&text),
            None => text,
        }
    }

    fn headers(&self, headers: &HeaderMap, known: &[String]) -> Value {
        let lines = headers.iter().map(|(name, value)| {
            let value = match value.to_str() {
                Ok(text) if !value.is_sensitive() && !is_secret_header(name) => self.text(text, known),
                _ => HIDDEN.to_owned(),
            };
            json!([name.as_str(), value])
        });
        lines.collect()
    }

    fn url(&self, uri: &Uri, spec: &Spec, known: &[String]) -> String {
        let path = uri.path();
        let pairs = pairs(uri).map(|(name, value)| match is_shown(name, spec) {
            true => format!("{name}={value}"),
            false => format!("{name}={HIDDEN}"),
        });
        let pairs: Vec<String> = pairs.collect();
        let authority = uri
            .authority()
            .map(|authority| authority.as_str().rsplit('@').next().unwrap_or_default());
        let mut url = format!(
            "{}://{}{path}",
            uri.scheme_str().unwrap_or_default(),
            authority.unwrap_or_default()
        );
        if !pairs.is_empty() {
            url = format!("{url}?{}", pairs.join("&"));
        }
        self.text(&url, known)
    }
}

impl Layer for Recorder {
    fn send<'a>(&'a self, request: http::Request<Body>, attempt: &'a Attempt, next: Next<'a>) -> Exchange<'a> {
        Box::pin(async move {
            let number = self.count.fetch_add(1, Ordering::Relaxed) + 1;
            let mut operation = attempt.operation.to_owned();
            operation.retain(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.'));
            let path = self.folder.join(format!("{number:04}-{operation}.json"));
            let known = known(request.uri(), request.headers(), attempt.spec);
            let asked = json!({
                "method": request.method().as_str(),
                "url": self.url(request.uri(), attempt.spec, &known),
                "headers": self.headers(request.headers(), &known),
            });
            let mut file = json!({"operation": attempt.operation, "request": asked});
            // Whether it can be written is known before anything is sent.
            write(&path, &file).map_err(|error| TransportError::request(format!("{}: {error}", path.display())))?;
            let outcome = next.send(request, attempt).await;
            let response = match outcome {
                Ok(response) => response,
                Err(error) => {
                    file["fault"] = json!(format!("{:?}", error.kind()));
                    let _ = write(&path, &file);
                    return Err(error);
                }
            };
            file["status"] = json!(response.status().as_u16());
            file["headers"] = self.headers(response.headers(), &known);
            Ok(response.map(|body| {
                let size = body.size();
                let pieces = Copied {
                    pieces: body.into_pieces(),
                    so_far: Vec::new(),
                    is_whole: false,
                    file,
                    path,
                    known,
                    recorder: self.clone(),
                };
                Incoming::stream(pieces).sized(size)
            }))
        })
    }
}

/// A body that is written to its file once it is over, or once nobody wants more of it.
struct Copied {
    pieces: BoxStream<Result<Bytes, TransportError>>,
    so_far: Vec<u8>,
    is_whole: bool,
    file: Value,
    path: PathBuf,
    known: Vec<String>,
    recorder: Recorder,
}

impl Stream for Copied {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = self.pieces.as_mut().poll_next(context);
        match &next {
            // No more than a response may have where it is read whole.
            Poll::Ready(Some(Ok(piece))) => {
                let room = LIMIT.saturating_sub(self.so_far.len());
                self.so_far.extend_from_slice(&piece[..piece.len().min(room)]);
            }
            Poll::Ready(None) => self.is_whole = self.so_far.len() < LIMIT,
            _ => {}
        }
        next
    }
}

impl Drop for Copied {
    fn drop(&mut self) {
        match std::str::from_utf8(&self.so_far) {
            Ok(text) => self.file["body"] = json!(self.recorder.text(text, &self.known)),
            Err(_) => self.file["hexadecimal"] = json!(hexadecimal(&self.so_far)),
        }
        if !self.is_whole {
            self.file["fault"] = json!("Transport");
        }
        let _ = write(&self.path, &self.file);
    }
}

fn write(path: &Path, file: &Value) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, format!("{file:#}\n"))
}

/// What one file says: the operation, and what was answered, or that nothing was.
pub(crate) struct Recorded {
    pub(crate) operation: String,
    pub(crate) status: Option<u16>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Bytes,
    /// The kind of error that ended it.
    pub(crate) fault: Option<String>,
}

/// The exchanges of a folder, in their order.
pub(crate) fn read(folder: &Path) -> std::io::Result<Vec<Recorded>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    let recorded = paths.iter().map(|path| {
        let bad = |problem: &str| std::io::Error::other(format!("{}: {problem}", path.display()));
        let file: Value = serde_json::from_slice(&fs::read(path)?).map_err(|error| bad(&error.to_string()))?;
        let text = |name: &str| file[name].as_str().map(str::to_owned);
        let headers = file["headers"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|line| Some((line[0].as_str()?.to_owned(), line[1].as_str()?.to_owned())));
        let body = match text("hexadecimal") {
            Some(text) => bytes_of(&text).ok_or_else(|| bad("the body is not hexadecimal"))?,
            None => text("body").unwrap_or_default().into_bytes(),
        };
        Ok(Recorded {
            operation: text("operation").ok_or_else(|| bad("it does not say which operation it is of"))?,
            status: file["status"].as_u64().and_then(|status| status.try_into().ok()),
            headers: headers.collect(),
            body: body.into(),
            fault: text("fault"),
        })
    });
    recorded.collect()
}

fn pairs(uri: &Uri) -> impl Iterator<Item = (&str, &str)> {
    let pairs = uri.query().unwrap_or_default().split('&');
    let pairs = pairs.filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// Whether a parameter of a query is one that the description lists, and no credential by its name.
fn is_shown(name: &str, spec: &Spec) -> bool {
    let name = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
    let name = name.split('[').next().unwrap_or_default();
    let constants = spec.constants.iter().map(|(input, _)| input.written().name);
    let mut listed = spec.inputs.iter().map(|input| input.written().name).chain(constants);
    listed.any(|listed| listed.split('[').next() == Some(name)) && !is_secret_parameter(name)
}

/// The secrets that a request has, as an answer may repeat them: as they are, percent-encoded, and in Base64 wherever they stand
/// in what is encoded.
fn known(uri: &Uri, headers: &HeaderMap, spec: &Spec) -> Vec<String> {
    let mut secrets: Vec<String> = Vec::new();
    for (_, value) in pairs(uri).filter(|(name, _)| !is_shown(name, spec)) {
        secrets.push(
            percent_encoding::percent_decode_str(value)
                .decode_utf8_lossy()
                .into_owned(),
        );
    }
    let hidden = headers
        .iter()
        .filter(|(name, value)| value.is_sensitive() || is_secret_header(name));
    for value in hidden.filter_map(|(_, value)| value.to_str().ok()) {
        // `Bearer …`, `a=…; b=…`
        let parts = value
            .split([' ', ';'])
            .map(|part| part.split_once('=').map_or(part, |(_, value)| value));
        secrets.extend(parts.map(str::to_owned));
        secrets.push(value.to_owned());
        let pair = value
            .rsplit(' ')
            .next()
            .and_then(|word| BASE64_STANDARD.decode(word).ok());
        let pair = pair.and_then(|pair| String::from_utf8(pair).ok());
        secrets.extend(pair.and_then(|pair| Some(pair.split_once(':')?.1.to_owned())));
    }
    // What is shorter is in any text.
    secrets.retain(|secret| secret.len() >= 6);
    let mut forms: Vec<String> = secrets.iter().flat_map(|secret| forms(secret)).collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    forms
}

fn forms(secret: &str) -> Vec<String> {
    let mut query = String::new();
    push_pair("", secret, &mut query);
    let mut forms = vec![
        secret.to_owned(),
        query.split_off(1),
        utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string(),
        Value::from(secret).to_string().trim_matches('"').to_owned(),
    ];
    for before in 0..3 {
        let bytes = [&b"???"[..before], secret.as_bytes()].concat();
        // Those letters that are of the secret alone.
        let (start, end) = ((before * 4).div_ceil(3), bytes.len() / 3 * 4);
        for engine in [&BASE64_STANDARD_NO_PAD, &BASE64_URL_SAFE_NO_PAD] {
            forms.extend(engine.encode(&bytes).get(start..end).map(str::to_owned));
        }
    }
    forms
}

/// A text without the secrets that its names tell: of members, where it is JSON or lines that end in it, and of URLs' queries.
fn without_secrets(text: &str) -> String {
    let clean = |part: &str| -> Option<String> {
        let mut value: Value = serde_json::from_str(part).ok()?;
        hide(&mut value).then(|| value.to_string())
    };
    if let Some(text) = clean(text) {
        return in_urls(&text);
    }
    let lines = text.split_inclusive('\n').map(|line| {
        let found = line
            .find('{')
            .and_then(|start| Some((start, clean(line[start..].trim_end())?)));
        match found {
            Some((start, clean)) => format!("{}{clean}{}", &line[..start], &line[line.trim_end().len()..]),
            None => line.to_owned(),
        }
    });
    in_urls(&lines.collect::<String>())
}

/// Whether there was something to hide.
fn hide(value: &mut Value) -> bool {
    match value {
        Value::Array(items) => items.iter_mut().fold(false, |hidden, item| hide(item) | hidden),
        Value::Object(members) => hide_members(members),
        _ => false,
    }
}

fn hide_members(members: &mut Map<String, Value>) -> bool {
    members.iter_mut().fold(false, |hidden, (name, value)| match value {
        Value::String(text) if is_secret_parameter(name) => {
            HIDDEN.clone_into(text);
            true
        }
        value => hide(value) | hidden,
    })
}

/// The values of parameters in URLs that bear the name of a credential.
fn in_urls(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(['?', '&']) {
        let (before, pair) = rest.split_at(start + 1);
        shown.push_str(before);
        let end = pair.find(|char: char| "&#\"'<>\\".contains(char) || char.is_whitespace());
        let (pair, after) = pair.split_at(end.unwrap_or(pair.len()));
        match pair.split_once('=') {
            Some((name, _)) if is_secret_parameter(name) => shown.extend([name, "=", HIDDEN]),
            _ if pair.contains('?') => {
                // What looked like a query was prose; a later one may be one.
                rest = &rest[start + 1..];
                let next = rest.find(['?', '&']).unwrap_or(rest.len());
                shown.push_str(&rest[..next]);
                rest = &rest[next..];
                continue;
            }
            _ => shown.push_str(pair),
        }
        rest = after;
    }
    shown.push_str(rest);
    shown
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes_of(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes().chunks(2);
    digits
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

impl fmt::Debug for Recorder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recorder")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}
