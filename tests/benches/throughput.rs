//! Decoding and encoding against serde derive, and pattern matching against `regex` and `regress`, in one run.

use std::hint::black_box;
use std::time::{Duration, Instant};

use generated::types::{ConversationWebhook, WebhookSid};
use serde::{Deserialize, Serialize};

/// The same members with plain strings and serde's own derive.
#[derive(Debug, Serialize, Deserialize)]
struct Derived {
    sid: Option<String>,
    account_sid: Option<String>,
    chat_service_sid: Option<String>,
    conversation_sid: Option<String>,
    target: Option<String>,
    url: Option<String>,
    configuration: Option<serde_json::Value>,
    date_created: Option<String>,
    date_updated: Option<String>,
}

fn main() {
    let body = format!(
        r#"{{"sid":"WH{a}","url":"https://conversations.twilio.com/v1/Services/IS{a}/Conversations/CH{a}/Webhooks/WH{a}","target":"studio","account_sid":"AC{a}","date_created":"2016-03-24T21:05:50Z","date_updated":"2016-03-24T21:05:50Z","configuration":{{"flow_sid":"FW{a}"}},"chat_service_sid":"IS{a}","conversation_sid":"CH{a}"}}"#,
        a = "a".repeat(32)
    );
    let bytes = body.as_bytes();
    let generated: ConversationWebhook = serde_json::from_slice(bytes).expect("the example decodes");
    let derived: Derived = serde_json::from_slice(bytes).expect("the example decodes");

    println!("the response example, {} bytes:", bytes.len());
    let [ours, theirs] = best([
        &mut || {
            drop(black_box(serde_json::from_slice::<ConversationWebhook>(black_box(
                bytes,
            ))))
        },
        &mut || drop(black_box(serde_json::from_slice::<Derived>(black_box(bytes)))),
    ]);
    throughput("decoding, generated type", ours, bytes.len());
    throughput("decoding, serde derive, String members", theirs, bytes.len());
    let [ours, theirs] = best([
        &mut || drop(black_box(serde_json::to_vec(black_box(&generated)))),
        &mut || drop(black_box(serde_json::to_vec(black_box(&derived)))),
    ]);
    throughput("encoding, generated type", ours, bytes.len());
    throughput("encoding, serde derive, String members", theirs, bytes.len());

    let sid = format!("WH{}", "0aF".repeat(11));
    let sid = &sid[..34];
    let made = WebhookSid::new(sid).expect("the SID is one");
    let pattern = "^WH[0-9a-fA-F]{32}$";
    let regex = regex::Regex::new(pattern).expect("the pattern is one");
    let regress = regress::Regex::new(pattern).expect("the pattern is one");
    assert!(regex.is_match(sid) && regress.find(sid).is_some());
    println!("matching {pattern}:");
    let [check, new, by_regex, by_regress] = best([
        &mut || drop(black_box(black_box(&made).check())),
        &mut || drop(black_box(WebhookSid::new(black_box(sid)))),
        &mut || {
            black_box(regex.is_match(black_box(sid)));
        },
        &mut || drop(black_box(regress.find(black_box(sid)))),
    ]);
    each("const matcher and both lengths", check);
    each("the same, and the text copied to a new value", new);
    each("regex", by_regex);
    each("regress", by_regress);
}

/// Nanoseconds of one call of each in its best round. The rounds take turns, for the machine may change its pace.
fn best<const N: usize>(mut calls: [&mut dyn FnMut(); N]) -> [f64; N] {
    const ROUNDS: usize = 60;
    const CALLS: u32 = 5_000;
    let mut best = [Duration::MAX; N];
    for _ in 0..ROUNDS {
        for (call, best) in calls.iter_mut().zip(&mut best) {
            let started = Instant::now();
            for _ in 0..CALLS {
                call();
            }
            *best = started.elapsed().min(*best);
        }
    }
    best.map(|best| best.as_secs_f64() * 1e9 / f64::from(CALLS))
}

fn throughput(name: &str, nanoseconds: f64, bytes: usize) {
    println!(
        "  {name:40} {nanoseconds:8.0} ns   {:6.0} MB/s",
        bytes as f64 / nanoseconds * 1e3
    );
}

fn each(name: &str, nanoseconds: f64) {
    println!("  {name:48} {nanoseconds:8.1} ns");
}
