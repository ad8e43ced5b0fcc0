//! Downloads over as many connections as it takes, by ranges (RFC 9110, section 14): where it is asked for, as only the program
//! knows whether it is worth it.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, header};

use crate::runtime::client::Call;
use crate::runtime::client::retry::Failure;
use crate::runtime::data::conformance::Conformance;
use crate::runtime::data::headers::text_in;
use crate::runtime::data::retry_after;
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::operation::Operation;
use crate::runtime::response::Response;
use crate::runtime::response::stream::{ByteStream, Told};

/// The bytes of a call whose rest is asked for when its connection breaks, where the server says by a strong `ETag` or by
/// `Last-Modified` what it is the rest of. It is tried again as the client's calls are: how often in a row without a further byte,
/// after which wait, and from which budget.
///
/// ```ignore
/// let mut download = Resuming::new(client.download("file"));
/// while let Some(bytes) = download.next().await? {
///     file.write_all(&bytes)?;
/// }
/// ```
pub struct Resuming<Op: Operation> {
    call: Call<Op>,
    body: fn(Op::Output) -> Option<ByteStream>,
    stream: Option<ByteStream>,
    /// How many bytes have been given.
    at: u64,
    /// How many of those that come have been given before.
    skip: u64,
    /// How many there were before it began anew: no more are no progress.
    before: u64,
    size: Option<u64>,
    /// What `If-Range` compares.
    validator: Option<String>,
    /// Connections in a row that came no further than those before.
    fruitless: u32,
    at_most: Option<u32>,
    watch: Option<Told>,
    start_again: Option<Box<dyn FnMut() + Send>>,
    ended: bool,
}

impl<Op: Operation<Output = ByteStream> + Clone> Resuming<Op> {
    pub fn new(call: Call<Op>) -> Self {
        Resuming::of(call, Some)
    }
}

impl<Op: Operation + Clone> Resuming<Op> {
    /// Of a call that may answer with something else, too: `into_ok` of its output.
    pub fn of(call: Call<Op>, body: fn(Op::Output) -> Option<ByteStream>) -> Self {
        Resuming {
            // Ranges are of what is sent, so it is to be sent as it is (section 14.1.2).
            call: call.header("Accept-Encoding", "identity"),
            body,
            stream: None,
            at: 0,
            skip: 0,
            before: 0,
            size: None,
            validator: None,
            fruitless: 0,
            at_most: None,
            watch: None,
            start_again: None,
            ended: false,
        }
    }

    /// The same on a thread without an async runtime: `blocking::wait(download.next())`.
    #[cfg(feature = "blocking")]
    #[must_use]
    pub fn over_blocking(mut self) -> Self {
        self.call = self.call.over_blocking();
        self
    }

    /// Goes on behind so many bytes, which came by an earlier download whose [`validator`](Self::validator) was this.
    #[must_use]
    pub fn from(mut self, bytes: u64, validator: impl Into<String>) -> Self {
        (self.at, self.validator) = (bytes, Some(validator.into()));
        self
    }

    /// How many connections in a row may come no further than those before, instead of what the client tries.
    #[must_use]
    pub fn at_most(mut self, connections: u32) -> Self {
        self.at_most = Some(connections);
        self
    }

    /// Told of how many bytes there are after each piece, and of how many there will be, where that is known.
    #[must_use]
    pub fn watch(mut self, watch: impl FnMut(u64, Option<u64>) + Send + 'static) -> Self {
        self.watch = Some(Box::new(watch));
        self
    }

    /// Where what is downloaded has changed, or cannot be had in parts, begins anew, and tells of it: what came before is to be
    /// forgotten. Without this it is an error of [`ErrorKind::Range`].
    #[must_use]
    pub fn start_again(mut self, forget: impl FnMut() + Send + 'static) -> Self {
        self.start_again = Some(Box::new(forget));
        self
    }

    /// How many bytes have been given, those of an earlier download included.
    pub fn given(&self) -> u64 {
        self.at
    }

    /// What tells this content from another at the same URL: to be kept where a later run goes on.
    pub fn validator(&self) -> Option<&str> {
        self.validator.as_deref()
    }

    /// The next bytes; `None` at the end.
    ///
    /// # Errors
    ///
    /// Those of the call, after its own attempts; the one by which a connection broke, where it is not to be tried again; one of
    /// [`ErrorKind::Range`] where the rest does not go with what was given. The next `next` asks for the rest once more.
    pub async fn next(&mut self) -> Result<Option<Bytes>, Error> {
        loop {
            if self.ended {
                return Ok(None);
            }
            let Some(stream) = &mut self.stream else {
                self.connect().await?;
                continue;
            };
            let broken = match stream.next().await {
                Ok(Some(bytes)) => match self.take(bytes) {
                    Some(bytes) => return Ok(Some(bytes)),
                    None => continue,
                },
                Ok(None) if self.size.is_none_or(|size| self.at >= size) => {
                    self.ended = true;
                    continue;
                }
                Ok(None) => {
                    let problem = "the body ended before all of it was there";
                    Error::about(stream.head(), ErrorKind::Transport, problem)
                }
                Err(error) => error,
            };
            self.stream = None;
            self.wait(broken).await?;
        }
    }

    /// What of a piece has not been given before.
    fn take(&mut self, mut bytes: Bytes) -> Option<Bytes> {
        let known = bytes.len().min(usize::try_from(self.skip).unwrap_or(usize::MAX));
        self.skip -= known as u64;
        let bytes = bytes.split_off(known);
        self.at += bytes.len() as u64;
        if bytes.is_empty() {
            return None;
        }
        if self.at > self.before {
            self.fruitless = 0;
        }
        if let Some(watch) = &mut self.watch {
            watch(self.at, self.size);
        }
        Some(bytes)
    }

    /// Waits before the rest is asked for, if it is.
    async fn wait(&mut self, broken: Error) -> Result<(), Error> {
        let shared = &self.call.client.0;
        let policy = self.call.options.retry.as_ref().unwrap_or(&shared.retry);
        let policy = match self.at_most {
            Some(connections) => policy.clone().attempts(connections),
            None => policy.clone(),
        };
        self.fruitless += 1;
        let spec = Op::SPEC;
        let failure = Failure {
            operation: spec.id,
            kind: broken.kind(),
            status: None,
            headers: None,
            attempts: self.fruitless,
            is_safe: spec.is_idempotent() || policy.makes_safe(),
        };
        let can_go_on = self.at == 0 || self.validator.is_some() || self.start_again.is_some();
        let wait = policy.wait(&failure).filter(|_| can_go_on);
        let (Some(wait), Some(io)) = (wait, self.call.options.io(shared)) else {
            return Err(broken);
        };
        if !shared.budget.take(broken.kind()) {
            return Err(broken);
        }
        io.clock.sleep(wait).await;
        Ok(())
    }

    async fn connect(&mut self) -> Result<(), Error> {
        let mut call = self.call.clone();
        if let (1.., Some(validator)) = (self.at, &self.validator) {
            // That the answer is a part is not documented of the operation.
            call = call.conformance(Conformance::Required);
            call = call
                .header("Range", &format!("bytes={}-", self.at))
                .header("If-Range", validator);
        }
        match call.await {
            Ok(response) => self.begin(response),
            // There is nothing behind what there is (section 15.5.17).
            Err(error) if error.status().is_some_and(|status| status == 416) && self.is_all(error.headers()) => {
                self.ended = true;
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    fn is_all(&self, headers: &HeaderMap) -> bool {
        let range = text_in(headers, header::CONTENT_RANGE).and_then(|range| range.strip_prefix("bytes */"));
        self.at > 0 && range.and_then(|size| size.parse().ok()) == Some(self.at)
    }

    /// Takes an answer: all of it, or the rest.
    fn begin(&mut self, response: Response<Op::Output>) -> Result<(), Error> {
        let (status, headers) = (response.status(), (**response.headers()).clone());
        let Some(stream) = (self.body)(response.into_inner()) else {
            return Err(Error::input(Op::SPEC, "the answer is not one that has bytes"));
        };
        let validator = validator(&headers);
        self.skip = 0;
        let refused = |problem: &str| Err(Error::about(stream.head(), ErrorKind::Range, problem));
        if status == 206 {
            let Some((first, size)) = text_in(&headers, header::CONTENT_RANGE).and_then(content_range) else {
                return refused("the answer does not say which part it is");
            };
            if self.at == 0 || first != self.at {
                return refused("the answer is another part than was asked for");
            }
            if size.is_some() && self.size.is_some() && size != self.size {
                return refused("the rest is of something that is as long as what there is of it is not");
            }
            // A date may be left out of the answer; a tag that is another one tells.
            let is_other = validator.is_some() && headers.contains_key(header::ETAG) && validator != self.validator;
            if is_other {
                return refused("the rest is of something else than what there is of it");
            }
            self.size = self.size.or(size);
            self.before = 0;
        } else {
            let size = text_in(&headers, header::CONTENT_LENGTH).and_then(|length| length.parse().ok());
            let is_same = validator.is_some() && validator == self.validator;
            match &mut self.start_again {
                _ if self.at == 0 => {}
                // The server has no parts, but this is still the same.
                _ if is_same => (self.skip, self.before) = (self.at, 0),
                Some(forget) => {
                    forget();
                    (self.before, self.at) = (self.before.max(self.at), 0);
                }
                None => return refused("what is downloaded has changed, or cannot be had in parts"),
            }
            (self.size, self.validator) = (size, validator);
        }
        self.stream = Some(stream);
        Ok(())
    }
}

/// What `If-Range` can compare (RFC 9110, section 13.1.5): a strong tag, or a date that is one by section 8.8.2.2. Not where the
/// server has no parts, or what comes is not as it is.
fn validator(headers: &HeaderMap) -> Option<String> {
    if text_in(headers, header::ACCEPT_RANGES) == Some("none") || headers.contains_key(header::CONTENT_ENCODING) {
        return None;
    }
    if let Some(tag) = text_in(headers, header::ETAG) {
        return tag.starts_with('"').then(|| tag.to_owned());
    }
    let modified = retry_after::date_of(headers, header::LAST_MODIFIED)?;
    let is_strong = retry_after::date_of(headers, header::DATE)? > modified;
    text_in(headers, header::LAST_MODIFIED)
        .filter(|_| is_strong)
        .map(str::to_owned)
}

/// `bytes 5-9/10`: where it begins, and how long the whole is (RFC 9110, section 14.4).
fn content_range(text: &str) -> Option<(u64, Option<u64>)> {
    let (unit, range) = text.split_once(' ')?;
    let (range, size) = range.trim().split_once('/')?;
    let (first, last) = range.split_once('-')?;
    let (first, last): (u64, u64) = (first.parse().ok()?, last.parse().ok()?);
    let size = match size {
        "*" => None,
        size => Some(size.parse().ok()?),
    };
    let is_within = first <= last && size.is_none_or(|size| last < size);
    (unit.eq_ignore_ascii_case("bytes") && is_within).then_some((first, size))
}

impl<Op: Operation> fmt::Debug for Resuming<Op> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Resuming")
            .field("given", &self.at)
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}
