//! Building requests: a generated operation, checked, up to what reqwest sends, beside `format!` and reqwest's builder.

use std::cell::{Cell, RefCell};
use std::hint::black_box;

use case_speed::Operation as _;
use case_speed::api::repos::{CreateIssue, ListIssues};
use case_speed::types::{ListIssuesState, NewIssue};
use serde::Serialize;

use crate::clock::{Clock, Row};

const BASE: &str = "https://speed.example/v1";

#[derive(Serialize)]
struct Issue<'a> {
    title: &'a str,
    body: &'a str,
    labels: &'a [&'a str],
}

pub fn measure(clock: &Clock) {
    let name = "requests";
    if !clock.wants(name) {
        return;
    }
    let client = reqwest::Client::new();
    let list = |repo: &str| {
        let mut operation = ListIssues::new("acme", repo);
        operation.state = Some(ListIssuesState::Open);
        operation.labels = Some(vec!["bug".to_owned(), "A-decoding".to_owned()]);
        operation.per_page = Some(50);
        operation.x_request_id = Some("3f1d9c".to_owned());
        operation.request(black_box(BASE)).expect("it is as described")
    };
    let list_by_hand = || {
        let (owner, repo) = black_box(("acme", "tools"));
        client
            .get(format!("{BASE}/repos/{owner}/{repo}/issues"))
            .query(&[
                ("state", "open"),
                ("labels", &["bug", "A-decoding"].join(",")),
                ("per_page", &50.to_string()),
            ])
            .header("accept", "application/json")
            .header("x-request-id", "3f1d9c")
            .build()
            .expect("it is a request")
    };
    assert_eq!(list("tools").headers(), list_by_hand().headers());
    let create = |repo: &str| {
        let issue = NewIssue {
            body: Some("It fails when it is called twice.".to_owned()),
            labels: Some(vec!["bug".to_owned()]),
            ..NewIssue::new("It is broken")
        };
        let operation = CreateIssue::new("acme", repo, issue);
        operation.request(black_box(BASE)).expect("it is as described")
    };
    let create_by_hand = || {
        let (owner, repo) = black_box(("acme", "tools"));
        client
            .post(format!("{BASE}/repos/{owner}/{repo}/issues"))
            .header("accept", "application/json")
            .json(&Issue {
                title: "It is broken",
                body: "It fails when it is called twice.",
                labels: &["bug"],
            })
            .build()
            .expect("it is a request")
    };
    assert_eq!(create("tools").uri().to_string(), create_by_hand().url().as_str());
    let by_hand = create_by_hand();
    assert_eq!(
        Some(&create("tools").body()[..]),
        by_hand.body().and_then(|body| body.as_bytes())
    );
    // As the transport over reqwest makes its own of it, with the URL of the request before.
    let before = RefCell::new(reqwest::Url::parse(BASE).expect("it is a URL"));
    let sent = |request: http::Request<bytes::Bytes>| {
        let (parts, body) = request.into_parts();
        let mut before = before.borrow_mut();
        if before.path() != parts.uri.path() {
            before.set_path(parts.uri.path());
        }
        let url = match parts.uri.query() {
            None => before.clone(),
            Some(query) => {
                before.set_query(Some(query));
                let url = before.clone();
                before.set_query(None);
                url
            }
        };
        let mut request = reqwest::Request::new(parts.method, url);
        *request.headers_mut() = parts.headers;
        *request.body_mut() = (!body.is_empty()).then(|| body.into());
        request
    };
    for _ in 0..2 {
        assert_eq!(sent(list("tools")).url().path(), list_by_hand().url().path());
        assert_eq!(sent(create("tools")).url(), create_by_hand().url());
    }
    let last = Cell::new("tools");
    let another = || last.replace(if last.get() == "tools" { "other" } else { "tools" });
    let [ours, sending, moving, theirs, creating, posting, posting_on, created] = clock.figures([
        &mut || drop(black_box(list("tools"))),
        &mut || drop(black_box(sent(list("tools")))),
        &mut || drop(black_box(sent(list(another())))),
        &mut || drop(black_box(list_by_hand())),
        &mut || drop(black_box(create("tools"))),
        &mut || drop(black_box(sent(create("tools")))),
        &mut || drop(black_box(sent(create(another())))),
        &mut || drop(black_box(create_by_hand())),
    ]);
    for (what, ours, theirs) in [
        ("GET with a query", ours, theirs),
        ("the same, as reqwest's", sending, theirs),
        ("as reqwest's, to another path than before", moving, theirs),
        ("POST of JSON", creating, created),
        ("the same, as reqwest's", posting, created),
        ("as reqwest's, to another path than before", posting_on, created),
    ] {
        Row::of(name, what, "ns", ours.nanoseconds).beside("by hand", theirs.nanoseconds);
        Row::of(name, what, "allocations", ours.allocations).beside("by hand", theirs.allocations);
    }
}
