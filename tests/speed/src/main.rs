//! Decoding, encoding, requests and patterns beside what is written by hand, in one run: a line of JSON for each figure.
//! `cargo xtask bench` runs it and makes a table of it; `--quick` measures for a moment only.

mod bodies;
mod by_hand;
mod clock;
mod requests;

use std::alloc::System;
use std::hint::black_box;

use case_speed::runtime::data::conformance::Conformance;
use case_speed::runtime::data::deviations;
use case_speed::runtime::data::reflect::Reflect;
use case_speed::runtime::data::visit;
use case_speed::types;
use clock::{Clock, Figure, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    let clock = Clock {
        quick: std::env::args().any(|argument| argument == "--quick"),
        only: std::env::args().skip_while(|argument| argument != "--only").nth(1),
    };
    webhook(&clock);
    case::<Vec<types::Issue>, Vec<by_hand::Issue>>(&clock, "1,000 issues", &[bodies::issues(1000)]);
    case::<types::Event, by_hand::Event>(&clock, "an event, expanded", &[bodies::event()]);
    case::<types::Chunk, by_hand::Chunk>(&clock, "a stream of 1,000 chunks", &bodies::chunks(1000));
    let answer = "1,000 of 30 tagged variants";
    case::<types::Answer, by_hand::Answer>(&clock, answer, &[bodies::answer(1000, false)]);
    let last = "1,000 of 30, the tag at the end";
    case::<types::Answer, by_hand::Answer>(&clock, last, &[bodies::answer(1000, true)]);
    case::<types::Quotes, std::collections::BTreeMap<String, by_hand::Quote>>(
        &clock,
        "a map of 10,000",
        &[bodies::quotes(10_000)],
    );
    let settings = "150 members by the alphabet";
    case::<types::Settings, by_hand::Settings>(&clock, settings, &[bodies::settings()]);
    requests::measure(&clock);
    patterns(&clock);
}

/// Measures one case: the generated type beside the derived one.
fn case<T, D>(clock: &Clock, name: &str, bodies: &[Vec<u8>])
where
    T: Reflect + Serialize + DeserializeOwned,
    D: Serialize + DeserializeOwned,
{
    if !clock.wants(name) {
        return;
    }
    let values: Vec<T> = bodies.iter().map(|body| received(body)).collect();
    let derived: Vec<D> = bodies.iter().map(|body| decoded(body)).collect();
    for body in bodies {
        let found = deviations::inspect::<T>(body, &[]);
        assert!(found.is_empty(), "{name} is not what is documented: {found:?}");
    }
    let each = |what: &mut dyn FnMut(&[u8])| bodies.iter().for_each(|body| what(black_box(body)));
    let read = |level| move |body: &[u8]| drop(black_box(deviations::read::<T>(body, &[], level)));
    let size = bodies.iter().map(Vec::len).sum();
    let calls: Calls = [
        &mut || each(&mut read(Conformance::Required)),
        &mut || each(&mut read(Conformance::Strict)),
        &mut || each(&mut |body| drop(black_box(serde_json::from_slice::<T>(body)))),
        &mut || each(&mut |body| drop(black_box(serde_json::from_slice::<D>(body)))),
        &mut || {
            for value in &values {
                drop(black_box(visit::to_json(black_box(value))));
            }
        },
        &mut || {
            for value in &values {
                drop(black_box(
                    visit::to_checked_json(black_box(value), &[]).expect("it is valid"),
                ));
            }
        },
        &mut || {
            for value in &values {
                drop(black_box(serde_json::to_vec(black_box(value))));
            }
        },
        &mut || {
            for value in &derived {
                drop(black_box(serde_json::to_vec(black_box(value))));
            }
        },
    ];
    rows(clock, name, size, calls);
}

/// Decoding as by default, strictly, through serde and by derive; encoding, with a check of all rules, through serde and by
/// derive.
type Calls<'c> = [&'c mut dyn FnMut(); 8];

fn rows(clock: &Clock, name: &str, size: usize, calls: Calls<'_>) {
    let [decode, strictly, by_serde, theirs, encode, checked, to_serde, encoded] = clock.figures(calls);
    for (what, ours, theirs) in [
        ("decode", decode, theirs),
        ("decode and validate", strictly, theirs),
        ("decode through serde", by_serde, theirs),
        ("encode", encode, encoded),
        ("validate and encode", checked, encoded),
        ("encode through serde", to_serde, encoded),
    ] {
        let speed = |figure: Figure| size as f64 / figure.nanoseconds * 1e3;
        Row::of(name, what, "MB/s", speed(ours)).beside("derive", speed(theirs));
        Row::of(name, what, "allocations", ours.allocations).beside("derive", theirs.allocations);
    }
}

fn decoded<T: DeserializeOwned>(body: &[u8]) -> T {
    serde_json::from_slice(body).expect("the body decodes")
}

/// As a call decodes an answer.
fn received<T: Reflect>(body: &[u8]) -> T {
    let value = deviations::read(body, &[], Conformance::Required).ok();
    value.expect("the body decodes")
}

/// The first operation's body is of another crate.
fn webhook(clock: &Clock) {
    use generated::runtime::data::conformance::Conformance;
    use generated::runtime::data::{deviations, visit};
    use generated::types::ConversationWebhook;
    let name = "the first operation's webhook";
    if !clock.wants(name) {
        return;
    }
    let body = bodies::webhook();
    let value: ConversationWebhook = decoded(&body);
    let derived: by_hand::Webhook = decoded(&body);
    let read = |level| {
        drop(black_box(deviations::read::<ConversationWebhook>(
            black_box(&body),
            &[],
            level,
        )))
    };
    let calls: Calls = [
        &mut || read(Conformance::Required),
        &mut || read(Conformance::Strict),
        &mut || {
            drop(black_box(serde_json::from_slice::<ConversationWebhook>(black_box(
                &body,
            ))))
        },
        &mut || drop(black_box(serde_json::from_slice::<by_hand::Webhook>(black_box(&body)))),
        &mut || drop(black_box(visit::to_json(black_box(&value)))),
        &mut || {
            drop(black_box(
                visit::to_checked_json(black_box(&value), &[]).expect("it is valid"),
            ))
        },
        &mut || drop(black_box(serde_json::to_vec(black_box(&value)))),
        &mut || drop(black_box(serde_json::to_vec(black_box(&derived)))),
    ];
    rows(clock, name, body.len(), calls);
}

/// The matcher of a pattern that is a program of steps, beside engines for any pattern.
fn patterns(clock: &Clock) {
    use generated::types::WebhookSid;
    let pattern = "^WH[0-9a-fA-F]{32}$";
    if !clock.wants(pattern) {
        return;
    }
    let sid = format!("WH{}", "0aF".repeat(11));
    let sid = &sid[..34];
    let made = WebhookSid::new(sid).expect("the SID is one");
    let regex = regex::Regex::new(pattern).expect("the pattern is one");
    let regress = regress::Regex::new(pattern).expect("the pattern is one");
    assert!(regex.is_match(sid) && regress.find(sid).is_some());
    let [check, by_regex, by_regress] = clock.figures([
        &mut || drop(black_box(black_box(&made).check())),
        &mut || {
            black_box(regex.is_match(black_box(sid)));
        },
        &mut || drop(black_box(regress.find(black_box(sid)))),
    ]);
    let row = || Row::of(pattern, "match", "ns", check.nanoseconds);
    row().beside("regex", by_regex.nanoseconds);
    row().beside("regress", by_regress.nanoseconds);
}
