//! Pages: from the answer of one call, the request for what follows it, until nothing does.
//!
//! Where a page says what follows, only the operation's description tells: `Paging` is that. A server is not believed
//! everything: what follows is asked of the same origin alone, with the credentials that go there, a page that comes twice is
//! an error, and so are more pages than anyone has asked for.

use std::collections::HashSet;
use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, Uri, header};
use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::runtime::client::Client;
#[cfg(feature = "blocking")]
use crate::runtime::client::blocking;
use crate::runtime::client::call::{Call, Exchange, Options, begin, request};
use crate::runtime::client::watch::Exchanged;
use crate::runtime::data::{deviations, media_type, tree, uri};
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::style::push_pair;
use crate::runtime::operation::Operation;
use crate::runtime::request::body::{Body, Request};
use crate::runtime::request::writer::Inputs;
use crate::runtime::response::{Raw, Response};

/// An operation that answers with a part of a list.
#[diagnostic::on_unimplemented(
    message = "`{Self}` answers with no page of a list",
    label = "this operation has no pages",
    note = "where it has, `[pages]` in codegen.toml says so"
)]
pub trait Paged: Operation {
    /// What the list is of.
    type Item;

    /// How one page leads to the next.
    const PAGING: Paging;

    /// The items of a page; `None` where it has no list.
    fn items(page: Self::Output) -> Option<Vec<Self::Item>>;
}

/// How one page leads to the next.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    /// Where the list is in the body: a JSON pointer.
    pub items: &'static str,
    pub next: Next,
}

/// Where a page says what follows it. Places in the body are JSON pointers; empty: there is none.
#[derive(Clone, Copy, Debug)]
pub enum Next {
    /// In `Link`, as `rel="next"` (RFC 8288).
    Link,
    /// The URL stands in the body.
    Url(&'static str),
    /// A value of the body, or of this header where it is no pointer, is sent as a parameter of the query, or as a member of the
    /// JSON body where that is a pointer.
    Token {
        from: &'static str,
        to: &'static str,
        more: &'static str,
    },
    /// A member of the last item is sent as a parameter.
    LastItem {
        member: &'static str,
        to: &'static str,
        more: &'static str,
    },
    /// Pages are counted; the last one is not full, or is known by the number of pages.
    Page {
        to: &'static str,
        first: u64,
        size: &'static str,
        pages: &'static str,
        more: &'static str,
    },
    /// Items are counted; the last page is not full, or is known by the number of items.
    Offset {
        to: &'static str,
        first: u64,
        size: &'static str,
        total: &'static str,
        more: &'static str,
    },
}

// The bound stands at the methods: a call without pages is then told what it has not, by the trait's own words.
impl<Op: Operation> Call<Op> {
    /// All pages from this one on, each a response of its own: a stream, or `next` by `next`.
    pub fn pages(self) -> Pages<Op>
    where
        Op: Paged,
    {
        let this = self.recorded();
        let inputs = this.inputs();
        Pages {
            walk: Walk::new(this.client, Op::SPEC, Op::PAGING, inputs, this.options),
            output: Op::output,
        }
    }

    /// The items of all pages from this one on: a stream, or `next` by `next`. The next page is asked for while the items of
    /// one are taken.
    pub fn items(self) -> Items<Op>
    where
        Op: Paged,
    {
        Items {
            pages: self.pages(),
            items: VecDeque::new(),
            ended: false,
        }
    }
}

#[cfg(feature = "blocking")]
impl<Op: Operation> Call<Op> {
    /// As [`pages`](Self::pages), on this thread and without an async runtime: an iterator.
    pub fn pages_blocking(self) -> impl Iterator<Item = Result<Response<Op::Output>, Error>>
    where
        Op: Paged,
    {
        let mut pages = self.over_blocking().pages();
        std::iter::from_fn(move || blocking::wait(pages.next()).transpose())
    }

    /// As [`items`](Self::items), on this thread and without an async runtime: an iterator, which asks for no page ahead.
    pub fn items_blocking(self) -> impl Iterator<Item = Result<Op::Item, Error>>
    where
        Op: Paged,
    {
        let mut items = self.over_blocking().items();
        std::iter::from_fn(move || blocking::wait(items.next()).transpose())
    }
}

/// The pages of a list: see [`Call::pages`].
#[must_use = "nothing is asked for until the pages are taken"]
pub struct Pages<Op: Paged> {
    walk: Walk,
    output: fn(&mut Raw) -> Result<Op::Output, Error>,
}

/// How many pages are asked for where nobody says how many.
const MOST_PAGES: u32 = 10_000;

impl<Op: Paged> Pages<Op> {
    /// At most so many, instead of 10,000. That there are more is an error.
    pub fn at_most(mut self, pages: u32) -> Self {
        self.walk.most = pages;
        self
    }

    /// The next page; `None` behind the last one.
    ///
    /// # Errors
    ///
    /// Those of the call, and of [`ErrorKind::Paging`] where a page does not lead on as it should. There are no pages behind it.
    pub async fn next(&mut self) -> Result<Option<Response<Op::Output>>, Error> {
        poll_fn(|context| self.poll(context)).await.transpose()
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Response<Op::Output>, Error>>> {
        let next = self.walk.poll(context);
        next.map(|page| {
            page.map(|page| {
                let read = page.read(self.output);
                if read.is_err() {
                    self.walk.state = State::Ended;
                }
                read
            })
        })
    }
}

impl<Op: Paged> Stream for Pages<Op> {
    type Item = Result<Response<Op::Output>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl<Op: Paged> fmt::Debug for Pages<Op> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &self.walk.spec.id)
            .field("taken", &self.walk.taken)
            .finish_non_exhaustive()
    }
}

/// The items of a list: see [`Call::items`].
#[must_use = "nothing is asked for until the items are taken"]
pub struct Items<Op: Paged> {
    pages: Pages<Op>,
    items: VecDeque<Op::Item>,
    ended: bool,
}

impl<Op: Paged> Items<Op> {
    /// Of at most so many pages, instead of 10,000. That there are more is an error.
    pub fn at_most_pages(mut self, pages: u32) -> Self {
        self.pages = self.pages.at_most(pages);
        self
    }

    /// The next item; `None` behind the last one.
    ///
    /// # Errors
    ///
    /// As of [`Pages::next`].
    pub async fn next(&mut self) -> Result<Option<Op::Item>, Error> {
        poll_fn(|context| self.poll(context)).await.transpose()
    }

    /// All items.
    ///
    /// # Errors
    ///
    /// As of [`Pages::next`].
    pub async fn collect(mut self) -> Result<Vec<Op::Item>, Error> {
        let mut all = Vec::new();
        while let Some(item) = self.next().await? {
            all.push(item);
        }
        Ok(all)
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Op::Item, Error>>> {
        loop {
            if let Some(item) = self.items.pop_front() {
                // One page ahead, and no more.
                if !self.pages.walk.blocks() {
                    self.pages.walk.poll_ahead(context);
                }
                return Poll::Ready(Some(Ok(item)));
            }
            if self.ended {
                return Poll::Ready(None);
            }
            match self.pages.poll(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Some(Ok(page))) => self.items = Op::items(page.into_inner()).unwrap_or_default().into(),
                Poll::Ready(Some(Err(error))) => {
                    self.ended = true;
                    return Poll::Ready(Some(Err(error)));
                }
                Poll::Ready(None) => self.ended = true,
            }
        }
    }
}

// Items are moved out, and nothing points at them.
impl<Op: Paged> Unpin for Items<Op> {}

impl<Op: Paged> Stream for Items<Op> {
    type Item = Result<Op::Item, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl<Op: Paged> fmt::Debug for Items<Op> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("pages", &self.pages)
            .finish_non_exhaustive()
    }
}

/// From page to page: everything that does not depend on the operation's type.
struct Walk {
    client: Client,
    spec: &'static Spec,
    paging: Paging,
    options: Options,
    state: State,
    most: u32,
    /// How many pages there were.
    taken: u32,
    /// What was asked for, so that nothing is twice.
    asked: HashSet<String>,
    /// The last page, as it came.
    last: Bytes,
}

enum State {
    /// What is asked for next.
    Next(Result<Box<Request>, Error>),
    /// It is on its way, and what is sent after it is made of this.
    Waiting(Exchange, Box<Request>),
    /// It came before it was wanted.
    Ahead(Box<Exchanged>, Box<Request>),
    Ended,
}

impl Walk {
    fn new(client: Client, spec: &'static Spec, paging: Paging, inputs: Inputs, options: Options) -> Self {
        let first = request(&client.0, spec, inputs, &options);
        Walk {
            client,
            spec,
            paging,
            options,
            state: State::Next(first.map(Box::new)),
            most: MOST_PAGES,
            taken: 0,
            asked: HashSet::new(),
            last: Bytes::new(),
        }
    }

    /// Whether nothing else goes on while a page is asked for, so that it is asked for when it is wanted.
    fn blocks(&self) -> bool {
        #[cfg(feature = "blocking")]
        let blocks = self.options.io.is_some();
        #[cfg(not(feature = "blocking"))]
        let blocks = false;
        blocks
    }

    /// Asks for what follows without taking it.
    fn poll_ahead(&mut self, context: &mut Context<'_>) {
        self.start();
        if let State::Waiting(exchange, _) = &mut self.state
            && let Poll::Ready(outcome) = exchange.as_mut().poll(context)
            && let State::Waiting(_, sent) = std::mem::replace(&mut self.state, State::Ended)
        {
            self.state = State::Ahead(Box::new(outcome), sent);
        }
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Exchanged>> {
        self.poll_ahead(context);
        match std::mem::replace(&mut self.state, State::Ended) {
            State::Waiting(exchange, sent) => {
                self.state = State::Waiting(exchange, sent);
                Poll::Pending
            }
            State::Ahead(outcome, sent) => Poll::Ready(Some(outcome.and_then(|raw| self.take(raw, *sent)))),
            State::Next(Err(error)) => Poll::Ready(Some(Exchanged::refused(error))),
            State::Next(Ok(_)) | State::Ended => Poll::Ready(None),
        }
    }

    /// Sends what is to be asked for next, where there is something.
    fn start(&mut self) {
        let next = match std::mem::replace(&mut self.state, State::Ended) {
            State::Next(Ok(next)) => next,
            other => {
                self.state = other;
                return;
            }
        };
        let key = match next.body.bytes() {
            Some(body) if !body.is_empty() => format!("{} {}", next.parts.uri, String::from_utf8_lossy(body)),
            _ => next.parts.uri.to_string(),
        };
        if self.taken >= self.most {
            let problem = format!(
                "there are more than {} pages: `at_most` says how many are wanted",
                self.most
            );
            self.state = State::Next(Err(refused(self.spec, problem)));
            return;
        }
        if !self.asked.insert(key) {
            self.state = State::Next(Err(refused(self.spec, REPEATS)));
            return;
        }
        self.state = match next.body.replay() {
            Some(body) => {
                let sent = Box::new(Request {
                    parts: next.parts.clone(),
                    body,
                });
                let exchange = begin(self.client.clone(), self.spec, Ok(*next), self.options.clone());
                State::Waiting(exchange, sent)
            }
            None => State::Next(Err(Error::input(
                self.spec,
                "pages are asked for with a body that is sent once",
            ))),
        };
    }

    /// Takes a page, and looks what follows it.
    fn take(&mut self, raw: Raw, sent: Request) -> Result<Raw, Error> {
        self.taken += 1;
        if !self.spec.succeeds(raw.status().as_u16()) {
            return Ok(raw);
        }
        let page = Page {
            spec: self.spec,
            paging: self.paging,
            headers: raw.headers(),
            body: match self.paging.next {
                Next::Link => Value::Null,
                // A text in it that is none is no reason to stop here.
                _ => deviations::tree_of(raw.bytes()),
            },
        };
        // A server that does not know the parameter answers the same for ever. A link it makes itself.
        let is_link = matches!(self.paging.next, Next::Link);
        let repeats = self.taken > 1 && *raw.bytes() == self.last && !is_link && page.count() != Some(0);
        self.last = raw.bytes().clone();
        if repeats {
            return Err(refused(self.spec, REPEATS));
        }
        self.state = match page.next(sent).transpose() {
            Some(next) => State::Next(next.map(Box::new)),
            None => State::Ended,
        };
        Ok(raw)
    }
}

const REPEATS: &str = "a page leads to one that was there before";

/// A page that does not lead on.
fn refused(spec: &'static Spec, problem: impl Into<String>) -> Error {
    Error::transport(spec, ErrorKind::Paging, problem, None)
}

/// What a page says.
struct Page<'a> {
    spec: &'static Spec,
    paging: Paging,
    headers: &'a HeaderMap,
    body: Value,
}

impl Page<'_> {
    /// How many items it has, where that is known.
    fn count(&self) -> Option<usize> {
        Some(self.body.pointer(self.paging.items)?.as_array()?.len())
    }

    /// The request for what follows.
    fn next(&self, sent: Request) -> Result<Option<Request>, Error> {
        match self.paging.next {
            Next::Link => self.at(sent, link(self.headers).as_deref()),
            Next::Url(place) => {
                let url = self.value(place).as_ref().and_then(text_of);
                self.at(sent, url.as_deref())
            }
            Next::Token { from, to, more } if self.goes_on(more) => {
                // With 0 it would begin anew: servers that count cursors say so at the end.
                let value = self.value(from).filter(|value| text_of(value).as_deref() != Some("0"));
                self.with(sent, to, value)
            }
            Next::LastItem { member, to, more } if self.goes_on(more) => {
                let items = self.body.pointer(self.paging.items).and_then(Value::as_array);
                let last = items.and_then(|items| items.last()?.pointer(member));
                self.with(sent, to, last.filter(|value| text_of(value).is_some()).cloned())
            }
            Next::Page {
                to,
                first,
                size,
                pages,
                more,
            } if self.goes_on(more) => {
                let next = number(&sent, to).unwrap_or(first).saturating_add(1);
                let said = self.integer(pages).map(|pages| next < pages.saturating_add(first));
                let goes_on = self.leads_on(&sent, size, said, more);
                self.with(sent, to, goes_on.then(|| next.into()))
            }
            Next::Offset {
                to,
                first,
                size,
                total,
                more,
            } if self.goes_on(more) => {
                let offset = number(&sent, to).unwrap_or(first);
                let next = offset.saturating_add(self.count().unwrap_or(0) as u64);
                let said = self.integer(total).map(|total| next < total.saturating_add(first));
                let goes_on = self.leads_on(&sent, size, said, more);
                self.with(sent, to, goes_on.then(|| next.into()))
            }
            _ => Ok(None),
        }
    }

    /// Whether the page says so itself, or does not say.
    fn goes_on(&self, more: &str) -> bool {
        self.says(more) != Some(false)
    }

    fn says(&self, more: &str) -> Option<bool> {
        match more.is_empty() {
            true => None,
            false => self.body.pointer(more).and_then(deviations::boolean),
        }
    }

    /// Whether a page of what is counted is followed by another one. An empty one is not. What the page says of it counts before how
    /// many items it has, as a server may give fewer than were asked for; where it says nothing, it has as many, or nobody said how many.
    fn leads_on(&self, sent: &Request, size: &str, said: Option<bool>, more: &str) -> bool {
        let count = self.count().unwrap_or(0) as u64;
        let is_full = || number(sent, size).is_none_or(|size| count >= size);
        count > 0 && said.or_else(|| self.says(more)).unwrap_or_else(is_full)
    }

    fn integer(&self, place: &str) -> Option<u64> {
        if place.is_empty() {
            None
        } else {
            text_of(self.body.pointer(place)?)?.parse().ok()
        }
    }

    /// A text or number of the body, or of a header.
    fn value(&self, place: &str) -> Option<Value> {
        let value = match place.starts_with('/') {
            true => self.body.pointer(place)?.clone(),
            false => self.headers.get(place)?.to_str().ok()?.into(),
        };
        let has_text = text_of(&value).is_some_and(|text| !text.is_empty());
        has_text.then_some(value)
    }

    /// The same request to what a URL leads to, which is of the same origin.
    fn at(&self, mut sent: Request, url: Option<&str>) -> Result<Option<Request>, Error> {
        let Some(url) = url else { return Ok(None) };
        let next = uri::follow(&sent.parts.uri, url, "the next page is");
        sent.parts.uri = next.map_err(|problem| refused(self.spec, problem))?;
        Ok(Some(sent))
    }

    /// The same request with another value of one parameter, or of one member of its body.
    fn with(&self, mut sent: Request, to: &str, value: Option<Value>) -> Result<Option<Request>, Error> {
        let Some(value) = value else { return Ok(None) };
        if value.as_number().is_some_and(tree::is_rounded) {
            let problem = "the next page is asked for with a number whose digits are lost";
            return Err(refused(self.spec, problem));
        }
        if to.starts_with('/') {
            let body = with_member(&sent.body, to, value);
            let body =
                body.ok_or_else(|| refused(self.spec, "the next page is asked for in a body that is no JSON object"))?;
            sent.body = Body::from(body);
        } else {
            let uri = text_of(&value).and_then(|value| with_parameter(&sent.parts.uri, to, &value));
            sent.parts.uri = uri.ok_or_else(|| refused(self.spec, "the next page is at what is no URL"))?;
        }
        Ok(Some(sent))
    }
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The parameters of a query, as they are written.
fn parameters(uri: &Uri) -> Vec<(&str, &str)> {
    let mut pairs = Vec::new();
    for pair in uri.query().unwrap_or_default().split('&') {
        if !pair.is_empty() {
            pairs.push(pair.split_once('=').unwrap_or((pair, "")));
        }
    }
    pairs
}

fn is_called(written: &str, name: &str) -> bool {
    percent_decode_str(written)
        .decode_utf8()
        .is_ok_and(|decoded| decoded == name)
}

/// A number that was sent as a parameter of the query, or in the body where the place is a pointer.
fn number(sent: &Request, place: &str) -> Option<u64> {
    if place.starts_with('/') {
        return text_of(json(&sent.body)?.pointer(place)?)?.parse().ok();
    }
    let parameters = parameters(&sent.parts.uri);
    let (_, value) = parameters.iter().find(|(written, _)| is_called(written, place))?;
    value.parse().ok()
}

fn json(body: &Body) -> Option<Value> {
    serde_json::from_slice(body.bytes()?).ok()
}

/// A JSON body with another value of the member that a pointer leads to (RFC 6901), whose object is there.
fn with_member(body: &Body, to: &str, value: Value) -> Option<Vec<u8>> {
    let mut body = json(body)?;
    let (object, name) = to.rsplit_once('/')?;
    let name = name.replace("~1", "/").replace("~0", "~");
    body.pointer_mut(object)?.as_object_mut()?.insert(name, value);
    serde_json::to_vec(&body).ok()
}

fn with_parameter(uri: &Uri, name: &str, value: &str) -> Option<Uri> {
    let mut query = String::new();
    for (written, value) in parameters(uri) {
        if !is_called(written, name) {
            query.push_str(&format!("{written}={value}&"));
        }
    }
    push_pair(name, value, &mut query);
    let (scheme, authority) = (uri.scheme_str()?, uri.authority()?);
    format!("{scheme}://{authority}{}?{query}", uri.path()).parse().ok()
}

/// The target of the link whose relation is `next` (RFC 8288, section 3).
fn link(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(header::LINK).into_iter();
    lines.filter_map(uri::text_of).find_map(next_link)
}

fn next_link(line: &str) -> Option<String> {
    let mut rest = line;
    loop {
        let (_, from_target) = rest.split_once('<')?;
        let (target, after) = from_target.split_once('>')?;
        let parameters = media_type::unquoted(after, b',').next()?;
        let relations = media_type::parameter(parameters, "rel").unwrap_or_default();
        if relations
            .split_ascii_whitespace()
            .any(|relation| relation.eq_ignore_ascii_case("next"))
        {
            return Some(target.to_owned());
        }
        (_, rest) = after.split_once(parameters)?;
    }
}
