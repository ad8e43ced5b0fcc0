//! Types of other crates in place of generated ones: as members, items, values, variants, parameters and whole answers.

use case_types::api::orders::{GetOrder, ListPrices, PutOrder};
use case_types::types::{Line, LineKind, Order, OrderEither};
use case_types::{Conformance, DeviationKind, Operation};
use chrono::{DateTime, Utc};
use money::{Code, Currency, Money};
use serde_json::{Value, json};
use uuid::Uuid;

const ID: &str = "67e55044-10b1-426f-9247-bb680e5fe0c8";

fn id() -> Uuid {
    ID.parse().expect("it is one")
}

fn order() -> Value {
    json!({
        "id": ID, "total": {"amount": 5, "currency": "EUR"}, "at": "2026-01-01T00:00:00+02:00", "host": "::1",
        "code": "AB-007", "parts": [ID], "by_name": {"a": ID}, "either": ID, "nothing": null
    })
}

fn read(body: &Value) -> case_types::Response<Order> {
    let answer = tests::answer(200, "application/json", body.to_string());
    let request = GetOrder {
        id: id().into(),
        since: None,
        ids: None,
    };
    request
        .response_at(answer, Conformance::Strict)
        .expect("nothing is refused for a type of the settings")
}

#[test]
fn what_conforms_becomes_values_and_comes_back_the_same() {
    let order_read = read(&order());
    assert_eq!(order_read.deviations(), []);
    assert_eq!(order_read.id.get(), Some(&id()));
    assert_eq!(order_read.total.get().map(|total| total.amount), Some(5));
    let at: DateTime<Utc> = "2025-12-31T22:00:00Z".parse().expect("it is one");
    assert_eq!(order_read.at.as_ref().and_then(|at| at.get()), Some(&at));
    assert_eq!(
        order_read
            .host
            .as_ref()
            .and_then(|host| host.get())
            .map(|host| host.is_loopback()),
        Some(true)
    );
    assert_eq!(
        order_read.code.as_ref().and_then(|code| code.get()),
        Some(&Code("AB".to_owned(), 7))
    );
    assert_eq!(order_read.parts.as_ref().and_then(|parts| parts[0].get()), Some(&id()));
    assert_eq!(
        order_read.by_name.as_ref().and_then(|names| names["a"].get()),
        Some(&id())
    );
    assert!(matches!(&order_read.either, Some(OrderEither::Uuid(either)) if either.get() == Some(&id())));
    // The offset and the zeros are those that were received.
    assert_eq!(serde_json::to_value(&*order_read).expect("it is JSON"), order());
    let copy = (*order_read).clone();
    assert_eq!(copy, *order_read);
    assert_eq!(
        copy.code.as_ref().and_then(|code| code.get()),
        Some(&Code("AB".to_owned(), 7))
    );
    assert_eq!(
        read(&json!({"id": ID, "total": {"amount": 5, "currency": "EUR"}, "either": 4})).either,
        Some(OrderEither::Integer(4))
    );
}

#[test]
fn what_a_type_does_not_read_is_kept_and_listed() {
    let mut body = order();
    body["id"] = json!("none");
    body["total"]["currency"] = json!("USD");
    body["at"] = json!("today");
    body["code"] = json!("AB-99999999999");
    let read = read_at(&body);
    let deviations = read.deviations();
    let mut found: Vec<(DeviationKind, &str)> = deviations.iter().map(|it| (it.kind, it.pointer.as_str())).collect();
    found.sort_unstable();
    use DeviationKind::{Format, Wrong};
    assert_eq!(
        found,
        [
            (Format, "/at"),
            (Format, "/code"),
            (Format, "/id"),
            (Format, "/total"),
            (Wrong, "/code")
        ]
    );
    assert_eq!((read.id.get(), read.id.as_str()), (None, "none"));
    assert_eq!(read.total.as_json(), &json!({"amount": 5, "currency": "USD"}));
    assert_eq!(serde_json::to_value(&*read).expect("it is JSON"), body);
}

fn read_at(body: &Value) -> case_types::Response<Order> {
    let answer = tests::answer(200, "application/json", body.to_string());
    let request = GetOrder {
        id: id().into(),
        since: None,
        ids: None,
    };
    request.response(answer).expect("all that must be there is")
}

#[test]
fn parameters_bodies_and_whole_answers() {
    let since: DateTime<Utc> = "2025-12-31T22:00:00Z".parse().expect("it is one");
    let request = GetOrder {
        id: id().into(),
        since: Some(since.into()),
        ids: Some(vec![id().into()]),
    };
    let request = request.request("https://example.com").expect("it is what is described");
    assert_eq!(
        request.uri().to_string(),
        format!("https://example.com/orders/{ID}?since=2025-12-31T22%3A00%3A00Z&ids={ID}")
    );
    let total = Money {
        amount: 5,
        currency: Currency::Franc,
    };
    let body = Order {
        code: Some(Code("AB".to_owned(), 7).into()),
        ..Order::new(id(), total.clone())
    };
    let put = PutOrder { id: id().into(), body };
    let request = put.request("https://example.com").expect("it is what is described");
    let sent: Value = serde_json::from_slice(request.body()).expect("it is JSON");
    assert_eq!(
        sent,
        json!({"id": ID, "total": {"amount": 5, "currency": "CHF"}, "code": "AB-7"})
    );
    // What the description says of the text holds for what the type writes, too.
    let mut off = put;
    off.body.code = Some(Code("ABCDEF".to_owned(), 1234).into());
    assert!(off.request("https://example.com").is_err());

    let answer = tests::answer(200, "application/json", r#"{"amount": 5, "currency": "CHF"}"#);
    let read = off.response_at(answer, Conformance::Strict).expect("it is one");
    assert_eq!(read.get(), Some(&total));
    let answer = tests::answer(200, "application/json", r#"{"a": {"amount": 5, "currency": "CHF"}}"#);
    let prices = ListPrices {}
        .response_at(answer, Conformance::Strict)
        .expect("they are some");
    assert_eq!(prices["a"].get(), Some(&total));
}

#[test]
fn records_that_can_have_them_get_traits() {
    fn takes<T: Eq + std::hash::Hash + Ord>(lines: Vec<T>) -> usize {
        let ordered: std::collections::BTreeSet<&T> = lines.iter().collect();
        let hashed: std::collections::HashSet<&T> = lines.iter().collect();
        assert_eq!(ordered.len(), hashed.len());
        ordered.len()
    }
    let line = |count| Line::new(LineKind::Good, count);
    assert_eq!(takes(vec![line(1), line(2), line(1)]), 2);
    assert!(line(1) < line(2) && LineKind::Good < LineKind::Better);
    // By its text, not by its variant.
    assert!(LineKind::Unknown("good".to_owned()) <= LineKind::Good);
}
