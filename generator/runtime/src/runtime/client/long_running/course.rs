//! From the answer that a long-running operation has begun to the answer that it is over: everything that does not depend on the
//! operation's type.
//!
//! A server is not believed everything: it is asked at the same origin alone, with the credentials that go there, at most so
//! often and for so long.

use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use serde_json::Value;

use super::Progress;
use super::plan::{Monitor, Outcome, Plan};
use super::sent_before::{request_at, without_query};
use crate::runtime::client::Client;
use crate::runtime::client::arriving::Reads;
use crate::runtime::client::builder::own_header;
use crate::runtime::client::call::{Exchange, NO_TRANSPORT, Options, base_of_call, begin, request};
use crate::runtime::client::clock::Clock;
use crate::runtime::client::exchange::Io;
use crate::runtime::client::resume_token::{self, ResumeToken};
use crate::runtime::client::watch::{Exchanged, Watch};
use crate::runtime::data::boxed::BoxFuture;
use crate::runtime::data::shown::Printable;
use crate::runtime::data::{deviations, part, retry_after, uri};
use crate::runtime::description::error::{Effort, Error, ErrorKind};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::style::Style;
use crate::runtime::request::body::{Body, Request};
use crate::runtime::request::path::PathValues;
use crate::runtime::request::writer::Inputs;
use crate::runtime::response::Raw;

/// How long an operation may take where nobody says how long.
const DEADLINE: Duration = Duration::from_secs(60 * 60);

/// A long-running operation that is followed.
pub(super) struct Course {
    pub(super) client: Client,
    pub(super) spec: &'static Spec,
    monitor: &'static Spec,
    plan: Plan,
    pub(super) options: Options,
    /// The path of the call, for that of the operation that is asked with.
    path: PathValues,
    state: State,
    /// Of the result.
    watch: Option<Watch>,
    /// What the call was sent with, but for its body.
    sent: Option<Box<Request>>,
    /// The headers of the first answer.
    first: HeaderMap,
    pub(super) deadline: Duration,
    pub(super) most: u32,
    pub(super) pause: Duration,
    pub(super) longest: Duration,
    started: Duration,
    pub(super) polls: u32,
    /// Of the call itself.
    effort: Effort,
}

enum State {
    /// The call, or why there is none.
    Call(Result<Box<Request>, Error>),
    Sent(Exchange),
    /// What is asked next, after a wait.
    Waiting(BoxFuture<'static, ()>, Asking),
    Asked(Exchange, Asking),
    Fetched(Exchange, Box<Request>),
    Over(Box<Raw>),
    Ended,
}

/// What is asked, and what of the answer tells that it is over.
struct Asking {
    request: Box<Request>,
    by: By,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// The status is the answer's own: 202 or another.
    Http,
    /// It stands at this place of the body.
    Body(&'static str),
    /// The same, of what the operation makes itself, where it may not stand.
    Own(&'static str),
}

impl By {
    /// As a token has it, which leaves the places to the plan.
    fn told(self) -> resume_token::By {
        match self {
            By::Http => resume_token::By::Http,
            By::Body(_) => resume_token::By::Body,
            By::Own(_) => resume_token::By::Own,
        }
    }
}

enum Verdict {
    GoesOn,
    Done,
    Failed(String),
}

impl Course {
    pub(super) fn new(
        client: Client,
        specs: (&'static Spec, &'static Spec),
        plan: Plan,
        inputs: Inputs,
        options: Options,
    ) -> Self {
        let path = inputs.path_values().clone();
        let first = request(&client.0, specs.0, inputs, &options);
        Course {
            options,
            path,
            state: State::Call(first.map(Box::new)),
            ..Course::idle(client, specs, plan)
        }
    }

    /// One that has nothing to do.
    pub(super) fn idle(client: Client, (spec, monitor): (&'static Spec, &'static Spec), plan: Plan) -> Self {
        Course {
            client,
            spec,
            monitor,
            plan,
            options: Options::default(),
            path: PathValues::default(),
            state: State::Ended,
            watch: None,
            sent: None,
            first: HeaderMap::new(),
            deadline: DEADLINE,
            most: u32::MAX,
            pause: Duration::from_secs(1),
            longest: Duration::from_secs(30),
            started: Duration::ZERO,
            polls: 0,
            effort: Effort::default(),
        }
    }

    pub(super) fn resume_token(&self) -> Result<Option<ResumeToken>, Error> {
        let (asked, by) = match &self.state {
            State::Waiting(_, asking) | State::Asked(_, asking) => (&asking.request, asking.by.told()),
            State::Fetched(_, from) => (from, resume_token::By::Result),
            State::Call(_) | State::Sent(_) | State::Over(_) | State::Ended => return Ok(None),
        };
        let Some(call) = &self.sent else { return Ok(None) };
        let credentials = self.client.0.credentials.with(&self.options.credentials);
        let base = base_of_call(&self.client.0, self.spec, &self.options)?;
        let own = without_query(&base, &call.parts.uri);
        let own = own.ok_or_else(|| refused(self.spec, "what was called has no URL"))?;
        let ask = match asked.parts.uri == call.parts.uri {
            true => &own,
            false => &asked.parts.uri,
        };
        let mut results = Vec::new();
        for name in self.plan.result_headers() {
            let request = at(call, uri::in_header(&self.first, name));
            if let Some(request) = request.map_err(|problem| refused(self.spec, problem))? {
                results.push((name, request.parts.uri));
            }
        }
        let token = ResumeToken::new(self.spec, &credentials, &call.parts.headers, (&own, ask, by), results);
        let token =
            token.map_err(|problem| refused(self.spec, format!("it cannot be gone on with elsewhere: {problem}")))?;
        Ok(Some(token))
    }

    /// Takes up what a token tells of, where that is this operation at the origin of the client.
    pub(super) fn resume(&mut self, token: &ResumeToken) -> Result<(), Error> {
        let spec = self.spec;
        let other = |what: &str| refused(spec, format!("the token is of {what}"));
        if token.operation != spec.id {
            return Err(other(&format!("the operation `{}`", Printable(&token.operation))));
        }
        let mut call =
            request_at(&self.client.0, spec, &token.call)?.ok_or_else(|| other("another API, or another server"))?;
        for (name, value) in &token.headers {
            let (name, value) = own_header(name, value).map_err(|problem| refused(spec, problem))?;
            if value.is_sensitive() || !resume_token::is_header_of(spec, name.as_str()) {
                return Err(other("a request with a header that is no parameter of the operation"));
            }
            call.parts.headers.insert(name, value);
        }
        for name in self.plan.result_headers() {
            if let Some(url) = token.results.get(name) {
                let url = HeaderValue::from_str(url).map_err(|_| other("a URL that is none"))?;
                let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| other("a header that is none"))?;
                self.first.insert(name, url);
            }
        }
        let mut request = match token.ask == token.call {
            true => Box::new(without_body(&call)),
            false => {
                let request = at(&call, Some(&token.ask)).map_err(|problem| refused(spec, problem))?;
                request.ok_or_else(|| other("a URL that is none"))?
            }
        };
        request.parts.method = Method::GET;
        self.started = self.clock()?.now();
        let by = match token.by {
            resume_token::By::Http => Some(By::Http),
            resume_token::By::Body => Some(By::Body(self.plan.status)),
            resume_token::By::Own => Some(By::Own(self.plan.own_place())),
            resume_token::By::Result => None,
        };
        self.state = match by {
            Some(by) => State::Waiting(Box::pin(std::future::ready(())), Asking { request, by }),
            None => State::Fetched(self.ask(&request, Reads::Nothing), request),
        };
        self.sent = Some(Box::new(call));
        Ok(())
    }

    pub(super) fn result(self) -> Exchanged {
        match self.state {
            State::Over(raw) => Exchanged::new(Ok(*raw), self.watch),
            _ => Exchanged::refused(refused(
                self.spec,
                "there is nothing more to ask for: it has failed before",
            )),
        }
    }

    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<Progress>, Error>> {
        loop {
            // What is not put back has ended.
            match std::mem::replace(&mut self.state, State::Ended) {
                State::Call(Err(error)) => return Poll::Ready(Err(error)),
                State::Call(Ok(call)) => {
                    self.started = self.clock()?.now();
                    self.sent = Some(Box::new(without_body(&call)));
                    let mut options = self.options_for(self.options.headers.clone());
                    options.reads = Reads::Accepted;
                    // What is asked is not the operation as it was called.
                    #[cfg(feature = "test-util")]
                    {
                        self.options.inputs = None;
                        let is_own = self.monitor.id == self.spec.id;
                        self.options.of = self.options.of.filter(|_| is_own);
                    }
                    self.state = State::Sent(begin(self.client.clone(), self.spec, Ok(*call), options));
                }
                State::Sent(mut exchange) => match exchange.as_mut().poll(context) {
                    Poll::Pending => {
                        self.state = State::Sent(exchange);
                        return Poll::Pending;
                    }
                    Poll::Ready(answer) => {
                        let begun = self.take(answer, Course::begun);
                        if !matches!(begun, Ok(None)) {
                            return Poll::Ready(begun);
                        }
                    }
                },
                State::Waiting(mut sleep, asking) => match sleep.as_mut().poll(context) {
                    Poll::Pending => {
                        self.state = State::Waiting(sleep, asking);
                        return Poll::Pending;
                    }
                    Poll::Ready(()) => {
                        self.polls += 1;
                        let reads = match asking.by {
                            By::Http => Reads::Accepted,
                            By::Body(_) | By::Own(_) => Reads::All,
                        };
                        self.state = State::Asked(self.ask(&asking.request, reads), asking);
                    }
                },
                State::Asked(mut exchange, asking) => match exchange.as_mut().poll(context) {
                    Poll::Pending => {
                        self.state = State::Asked(exchange, asking);
                        return Poll::Pending;
                    }
                    Poll::Ready(answer) => {
                        let asked = self.take(answer, |course, answer| course.asked(answer, asking));
                        if !matches!(asked, Ok(None)) {
                            return Poll::Ready(asked);
                        }
                    }
                },
                State::Fetched(mut exchange, from) => match exchange.as_mut().poll(context) {
                    Poll::Pending => {
                        self.state = State::Fetched(exchange, from);
                        return Poll::Pending;
                    }
                    Poll::Ready(answer) => {
                        let fetched = self.take(answer, |course, answer| course.fetched(answer, from));
                        if fetched.is_err() {
                            return Poll::Ready(fetched);
                        }
                    }
                },
                State::Over(raw) => {
                    self.state = State::Over(raw);
                    return Poll::Ready(Ok(None));
                }
                State::Ended => return Poll::Ready(Ok(None)),
            }
        }
    }

    /// Takes an answer, with which the call that it is of is over, unless it is the result, which is still to be decoded.
    fn take(
        &mut self,
        answer: Exchanged,
        take: impl FnOnce(&mut Self, Result<Raw, Error>) -> Result<Option<Progress>, Error>,
    ) -> Result<Option<Progress>, Error> {
        let (answer, watch) = answer.apart();
        let said = answer
            .as_ref()
            .ok()
            .map(|raw| (raw.status().as_u16(), raw.head().effort().elapsed));
        let taken = take(self, answer);
        match (watch, &taken, said) {
            (Some(watch), Err(error), _) => watch.failed(error),
            (watch, Ok(None), _) if matches!(self.state, State::Over(_)) => self.watch = watch,
            (Some(watch), Ok(_), Some((status, elapsed))) => watch.answered(status, elapsed),
            _ => {}
        }
        taken
    }

    /// Takes an answer to what was asked, or asks again.
    fn asked(&mut self, answer: Result<Raw, Error>, asking: Asking) -> Result<Option<Progress>, Error> {
        match answer {
            Ok(raw) => self.went_on(raw, asking),
            Err(error) => {
                self.wait(asking, &HeaderMap::new())?;
                Err(error)
            }
        }
    }

    /// Takes the result, or asks for it again: it is over.
    fn fetched(&mut self, answer: Result<Raw, Error>, from: Box<Request>) -> Result<Option<Progress>, Error> {
        match answer {
            Ok(raw) => self.over(raw),
            Err(error) => {
                self.state = State::Fetched(self.ask(&from, Reads::Nothing), from);
                return Err(error);
            }
        }
        Ok(None)
    }

    /// Takes the answer to the call: where to ask, if it goes on.
    fn begun(&mut self, answer: Result<Raw, Error>) -> Result<Option<Progress>, Error> {
        let raw = answer?;
        self.effort = raw.head().effort();
        if !self.spec.succeeds(raw.status().as_u16()) {
            return Err(Error::status_of(raw.head()));
        }
        self.first = (**raw.headers()).clone();
        let body = json(&raw);
        let Some((asking, verdict)) = self.monitor(&raw, &body)? else {
            if raw.status() == 202 {
                let problem = "the operation goes on, but its answer does not say where to ask";
                return Err(Error::about(raw.head(), ErrorKind::Polling, problem));
            }
            self.over(raw);
            return Ok(None);
        };
        self.decide(raw, &body, asking, verdict)
    }

    /// Takes an answer to what was asked.
    fn went_on(&mut self, raw: Raw, mut asking: Asking) -> Result<Option<Progress>, Error> {
        let status = raw.status();
        if !self.monitor.succeeds(status.as_u16()) {
            // What may pass can be asked about again.
            if matches!(status.as_u16(), 408 | 429 | 500..) {
                self.wait(asking, raw.headers())?;
            }
            return Err(Error::status_of(raw.head()));
        }
        let body = json(&raw);
        // It may have moved.
        let moved = match asking.by {
            By::Http => at_header(&raw, &asking.request, header::LOCATION.as_str())?,
            _ => None,
        };
        if let Some(request) = moved.filter(|_| status == 202) {
            asking.request = request;
        }
        let is_told = matches!(asking.by, By::Body(_)) && status != 202;
        if is_told && !body.is_object() {
            let problem = "the operation was asked about, but the answer is no JSON object that says how far it is";
            return Err(Error::about(raw.head(), ErrorKind::Polling, problem));
        }
        let verdict = self.judge(&raw, &body, asking.by);
        self.decide(raw, &body, asking, verdict)
    }

    fn decide(&mut self, raw: Raw, body: &Value, asking: Asking, verdict: Verdict) -> Result<Option<Progress>, Error> {
        match verdict {
            Verdict::GoesOn => {
                let status = match asking.by {
                    By::Body(place) | By::Own(place) => value_at(body, place).and_then(text_of),
                    By::Http => None,
                };
                let Some(wait) = self.wait(asking, raw.headers())? else {
                    return Err(self.too_long(&raw));
                };
                Ok(Some(Progress {
                    raw,
                    status,
                    polls: self.polls,
                    wait,
                }))
            }
            Verdict::Done => self.fetch(raw, body, asking).map(|()| None),
            Verdict::Failed(how) => {
                let problem = format!("the operation has not succeeded: {how}");
                Err(Error::about(raw.head(), ErrorKind::Failed, problem))
            }
        }
    }

    /// Waits before it is asked about again, as long as the server says; `None` where there is no time for that.
    fn wait(&mut self, asking: Asking, headers: &HeaderMap) -> Result<Option<Duration>, Error> {
        let clock = self.clock()?;
        let pause = self.pause;
        self.pause = pause.saturating_add(pause / 2).min(self.longest);
        let wait = retry_after::asked(headers).unwrap_or(pause);
        if wait > self.left(&*clock) || self.polls >= self.most {
            return Ok(None);
        }
        self.state = State::Waiting(clock.sleep(wait), asking);
        Ok(Some(wait))
    }

    fn too_long(&self, raw: &Raw) -> Error {
        let problem = match self.polls >= self.most {
            true => format!(
                "the operation still goes on after it was asked about {} times",
                self.polls
            ),
            false => format!(
                "the operation is not over within {:?}: `deadline` says how long it may take",
                self.deadline
            ),
        };
        Error::about(raw.head(), ErrorKind::Polling, problem)
    }

    fn left(&self, clock: &dyn Clock) -> Duration {
        self.deadline.saturating_sub(clock.now().saturating_sub(self.started))
    }

    /// Where to ask, and what the answer to the call says already.
    fn monitor(&self, raw: &Raw, body: &Value) -> Result<Option<(Asking, Verdict)>, Error> {
        let Some(sent) = &self.sent else { return Ok(None) };
        let told = match (self.plan.status, self.plan.error) {
            ("", "") => By::Http,
            (place, _) => By::Body(place),
        };
        for monitor in self.plan.monitors {
            let (request, by) = match *monitor {
                Monitor::Header(name) => (at_header(raw, sent, name)?, told),
                Monitor::Url(place) => {
                    let url = value_at(body, place).and_then(text_of);
                    (at(sent, url.as_deref()).map_err(elsewhere(raw))?, told)
                }
                Monitor::Operation(values) => (self.with(values, body)?, told),
                Monitor::Location if raw.status() == 202 => {
                    (at_header(raw, sent, header::LOCATION.as_str())?, By::Http)
                }
                Monitor::Location => (None, By::Http),
                Monitor::Again("") if raw.status() == 202 => (Some(Box::new(without_body(sent))), By::Http),
                Monitor::Again("") => (None, By::Http),
                Monitor::Again(place) => {
                    let goes_on = matches!(self.judge(raw, body, By::Own(place)), Verdict::Done);
                    let request = (!goes_on).then(|| Box::new(without_body(sent)));
                    (request, By::Own(place))
                }
            };
            let Some(mut request) = request else { continue };
            request.parts.method = Method::GET;
            let verdict = match monitor {
                // What a header leads to is another thing than the answer that has it.
                Monitor::Header(_) | Monitor::Location => Verdict::GoesOn,
                _ => self.judge(raw, body, by),
            };
            return Ok(Some((Asking { request, by }, verdict)));
        }
        Ok(None)
    }

    fn judge(&self, raw: &Raw, body: &Value, by: By) -> Verdict {
        let is_accepted = raw.status() == 202;
        let place = match by {
            By::Http if is_accepted => return Verdict::GoesOn,
            By::Http => return Verdict::Done,
            By::Body(place) | By::Own(place) => place,
        };
        let value = value_at(body, place);
        let text = value.and_then(text_of);
        let is_among = |words: &[&'static str]| {
            let text = text.as_deref()?;
            words.iter().copied().find(|word| word.eq_ignore_ascii_case(text))
        };
        if let Some(word) = is_among(self.plan.failed) {
            return Verdict::Failed(format!("its status is `{word}`"));
        }
        if value_at(body, self.plan.error).is_some_and(|error| !is_nothing(error)) {
            return Verdict::Failed("it answers with an error".to_owned());
        }
        match (is_among(self.plan.done), by) {
            (Some(_), _) => Verdict::Done,
            // A resource that says nothing is there.
            (None, By::Own(_)) if text.is_none() && !is_accepted => Verdict::Done,
            (None, _) => Verdict::GoesOn,
        }
    }

    /// Asks for the result, where the last answer is not it.
    fn fetch(&mut self, raw: Raw, body: &Value, asking: Asking) -> Result<(), Error> {
        let is_result = match asking.by {
            By::Http => raw.has_body(),
            By::Own(_) => true,
            By::Body(_) => false,
        };
        let results = if is_result { &[] } else { self.plan.results };
        for result in results {
            let Some(sent) = &self.sent else { break };
            let request = match *result {
                Outcome::Url(place) => {
                    let url = value_at(body, place).and_then(text_of);
                    at(sent, url.as_deref()).map_err(elsewhere(&raw))?
                }
                Outcome::Header(name) => match at_header(&raw, sent, name)? {
                    None => at(sent, uri::in_header(&self.first, name)).map_err(elsewhere(&raw))?,
                    request => request,
                },
                Outcome::Own => Some(Box::new(without_body(sent))),
                Outcome::Part(place) => {
                    let has_part = value_at(body, place).is_some_and(|part| !part.is_null());
                    if let Some(part) = part::text_at(raw.bytes(), place).filter(|_| has_part) {
                        let part = raw.bytes().slice_ref(part);
                        let mut raw = raw;
                        raw.set_bytes(part);
                        self.over(raw);
                        return Ok(());
                    }
                    None
                }
            };
            if let Some(mut request) = request.filter(|request| request.parts.uri != asking.request.parts.uri) {
                request.parts.method = Method::GET;
                self.state = State::Fetched(self.ask(&request, Reads::Nothing), request);
                return Ok(());
            }
        }
        self.over(raw);
        Ok(())
    }

    fn over(&mut self, raw: Raw) {
        let now = self.io().map_or(self.started, |io| io.clock.now());
        let effort = Effort {
            elapsed: now.saturating_sub(self.started),
            ..self.effort
        };
        self.state = State::Over(Box::new(raw.effort(effort)));
    }

    fn ask(&self, asked: &Request, reads: Reads) -> Exchange {
        let mut headers = self.options.headers.clone();
        keep_what_asks(&mut headers);
        let mut options = self.options_for(headers);
        options.reads = reads;
        begin(self.client.clone(), self.monitor, Ok(without_body(asked)), options)
    }

    /// What is said of the call, within the time that is left.
    fn options_for(&self, headers: HeaderMap) -> Options {
        let mut options = self.options.clone();
        options.headers = headers;
        if let Some(io) = self.io() {
            let timeout = options.timeout.unwrap_or(self.client.0.timeout);
            options.timeout = Some(timeout.min(self.left(&*io.clock)));
        }
        options
    }

    fn clock(&self) -> Result<Arc<dyn Clock>, Error> {
        let io = self.io().ok_or_else(|| Error::configuration(self.spec, NO_TRANSPORT))?;
        Ok(Arc::clone(&io.clock))
    }

    fn io(&self) -> Option<&Io> {
        self.options.io(&self.client.0)
    }

    /// A request of the operation that asks, where the body has all that its path takes.
    fn with(&self, values: &[(&'static str, &'static str)], body: &Value) -> Result<Option<Box<Request>>, Error> {
        let mut inputs = Inputs::new(self.monitor);
        inputs.fill_path(&self.path);
        for (name, place) in values {
            let Some(text) = value_at(body, place).and_then(text_of) else {
                return Ok(None);
            };
            inputs.path(name, Style::SIMPLE, &text, &[]);
        }
        let request = request(&self.client.0, self.monitor, inputs, &self.options)?;
        Ok(Some(Box::new(request)))
    }
}

/// What an answer says that leads elsewhere.
fn elsewhere(raw: &Raw) -> impl FnOnce(String) -> Error {
    |problem| Error::about(raw.head(), ErrorKind::Polling, problem)
}

fn at_header(raw: &Raw, sent: &Request, name: &str) -> Result<Option<Box<Request>>, Error> {
    at(sent, uri::in_header(raw.headers(), name)).map_err(elsewhere(raw))
}

/// A request for what a URL leads to, which is of the same origin.
fn at(sent: &Request, url: Option<&str>) -> Result<Option<Box<Request>>, String> {
    let Some(url) = url.filter(|url| !url.is_empty()) else {
        return Ok(None);
    };
    let mut request = without_body(sent);
    request.parts.uri = uri::follow(&sent.parts.uri, url, "the operation is to be asked about")?;
    Ok(Some(Box::new(request)))
}

fn refused(spec: &'static Spec, problem: impl Into<String>) -> Error {
    Error::transport(spec, ErrorKind::Polling, problem, None)
}

/// The same request without what belongs to its body, its conditions or its preferences.
fn without_body(sent: &Request) -> Request {
    let mut parts = sent.parts.clone();
    keep_what_asks(&mut parts.headers);
    Request {
        parts,
        body: Body::default(),
    }
}

/// Leaves out what only the call itself was sent with.
fn keep_what_asks(headers: &mut HeaderMap) {
    let is_of_the_call = |name: &HeaderName| {
        let name = name.as_str();
        let of_body = name.starts_with("content-") || matches!(name, "digest" | "repr-digest" | "trailer" | "expect");
        let of_conditions = name.starts_with("if-") || matches!(name, "range" | "prefer");
        of_body || of_conditions || name.ends_with("idempotency-key")
    };
    let left: Vec<HeaderName> = headers.keys().filter(|name| is_of_the_call(name)).cloned().collect();
    for name in left {
        headers.remove(name);
    }
}

pub(super) fn json(raw: &Raw) -> Value {
    deviations::tree_of(raw.bytes())
}

/// What stands at a place, where there is one.
fn value_at<'v>(body: &'v Value, place: &str) -> Option<&'v Value> {
    match place {
        "" => None,
        place => body.pointer(place),
    }
}

/// What servers write where there is nothing.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(is) => Some(is.to_string()),
        _ => None,
    }
}
