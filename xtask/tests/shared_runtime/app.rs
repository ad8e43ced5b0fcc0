//! A program that does for two APIs at once what is written over the types of their runtime.

use std::future::{Future, IntoFuture};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};

use api_runtime::layer::{Layer, Next};
use api_runtime::mock::{Answer, Mock};
use api_runtime::runtime::request::body::Body;
use api_runtime::transport::{Attempt, Exchange};
use api_runtime::{Deviation, Error, ErrorKind, Headers, Operation, Response, Retry, Secret};

/// Counts what leaves, whichever API it is for.
#[derive(Clone, Default)]
struct Count(Arc<AtomicUsize>);

impl Layer for Count {
    fn send<'a>(&'a self, request: http::Request<Body>, attempt: &'a Attempt, next: Next<'a>) -> Exchange<'a> {
        self.0.fetch_add(1, Ordering::Relaxed);
        next.send(request, attempt)
    }
}

/// Both errors are one type.
fn told(error: &Error) -> String {
    let is_retryable = error.is_retryable();
    format!("{:?} {:?} {is_retryable}", error.kind(), error.status())
}

/// And so are responses, headers and deviations.
fn seen<T>(response: &Response<T>) -> String {
    let deviations: Vec<Deviation> = response.deviations();
    let places: Vec<_> = deviations.iter().map(|deviation| deviation.pointer.as_str()).collect();
    format!("{} {} {places:?}", response.status(), id(response.headers()))
}

fn id(headers: &Headers) -> &str {
    headers.get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or("none")
}

/// Sends a call of any API.
fn sent<Op: Operation>(call: impl Into<api_runtime::Call<Op>>) -> Result<Response<Op::Output>, Error> {
    wait(call.into().retry(Retry::never()).into_future())
}

/// Clients of both APIs deref to one type.
fn shown(client: &api_runtime::Client) -> bool {
    format!("{client:?}").contains("https://")
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut context = Context::from_waker(Waker::noop());
    match pin!(future).poll(&mut context) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the mock answers at once"),
    }
}

fn both(pets: &pets::Client, orders: &orders::Client) -> Result<(), Error> {
    let page = wait(pets.list_pets().limit(2).into_future())?;
    let order = sent(orders.fetch_order("0e4ba8c2-9d2a-4b5e-8f1f-3a2b1c0d9e8f".parse()?))?;
    {
        use pets::DocumentedHeaders as _;
        println!("{} {:?}", seen(&page), page.headers().x_request_id());
    }
    {
        use orders::DocumentedHeaders as _;
        println!("{} {:?}", seen(&order), order.headers().x_request_id());
    }
    let mut items = pets.list_pets().items();
    while let Some(pet) = wait(items.next())? {
        println!("{} {:?}", pet.id, pet.kind);
    }
    sent(pets.create_pet().body("a cat"))?;
    sent(pets.create_pet())?;
    Ok(())
}

fn main() -> Result<(), Error> {
    let (mock, count, secret) = (Mock::new(), Count::default(), Secret::from("s3cret"));
    let pets = pets::Client::builder()
        .transport(mock.clone())
        .clock(mock.clock())
        .layer(count.clone())
        .key(secret.clone())
        .build()?;
    let orders = orders::Client::builder()
        .transport(mock.clone())
        .clock(mock.clock())
        .layer(count.clone())
        .retry(Retry::never())
        .bearer_token(secret)
        .build()?;
    assert!(shown(&pets) && shown(&orders));

    let page = |body: &'static str| Answer::body(body).header("content-type", "application/json").header("x-request-id", "7");
    mock.answer::<pets::api::pets::ListPets>(page(r#"{"data": [{"id": "X1", "kind": "cow"}], "next_cursor": "n"}"#))
        .answer::<pets::api::pets::ListPets>(page(r#"{"data": [{"id": "P1", "kind": "cat"}], "next_cursor": "n"}"#))
        .answer::<pets::api::pets::ListPets>(page(r#"{"data": [{"id": "P2"}]}"#));
    mock.answer::<pets::api::pets::CreatePet>(Answer::empty(204));
    mock.answer::<orders::api::orders::FetchOrder>(page(r#"{"total": 1.5, "note": "long"}"#))
        .answer::<orders::api::orders::FetchOrder>(Answer::empty(503));
    both(&pets, &orders)?;

    let bodies = mock.sent::<pets::api::pets::CreatePet>();
    println!("{:?}", bodies.iter().map(|sent| sent.body.is_some()).collect::<Vec<_>>());
    let unfit = sent(pets.list_pets().limit(51)).expect_err("too many");
    let away = sent(orders.fetch_order("0e4ba8c2-9d2a-4b5e-8f1f-3a2b1c0d9e8f".parse()?)).expect_err("unavailable");
    assert_eq!([unfit.kind(), away.kind()], [ErrorKind::Input, ErrorKind::Status]);
    println!("{}; {}", told(&unfit), told(&away));
    println!("{} requests", count.0.load(Ordering::Relaxed));
    for request in mock.requests() {
        let key = request.headers().get("x-key").or(request.headers().get("authorization"));
        let key = key.and_then(|key| key.to_str().ok()).unwrap_or("none");
        println!("{} {} {key}", request.method(), request.uri());
    }
    Ok(())
}
