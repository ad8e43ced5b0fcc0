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

    println!(
        "decoding the response example ({} bytes), best of 20 rounds:",
        bytes.len()
    );
    let ours = best(|| {
        drop(black_box(serde_json::from_slice::<ConversationWebhook>(black_box(
            bytes,
        ))))
    });
    throughput("generated type", ours, bytes.len());
    let theirs = best(|| drop(black_box(serde_json::from_slice::<Derived>(black_box(bytes)))));
    throughput("serde derive, String members", theirs, bytes.len());

    println!("encoding it:");
    let ours = best(|| drop(black_box(serde_json::to_vec(black_box(&generated)))));
    throughput("generated type", ours, bytes.len());
    let theirs = best(|| drop(black_box(serde_json::to_vec(black_box(&derived)))));
    throughput("serde derive, String members", theirs, bytes.len());

    let sid = format!("WH{}", "0aF".repeat(11));
    let sid = &sid[..34];
    let pattern = "^WH[0-9a-fA-F]{32}$";
    let regex = regex::Regex::new(pattern).expect("the pattern is one");
    let regress = regress::Regex::new(pattern).expect("the pattern is one");
    assert!(WebhookSid::new(sid).is_ok() && regex.is_match(sid) && regress.find(sid).is_some());
    println!("matching {pattern}:");
    each(
        "const matcher (with the length rules and a new String)",
        best(|| drop(black_box(WebhookSid::new(black_box(sid))))),
    );
    each(
        "regex",
        best(|| {
            black_box(regex.is_match(black_box(sid)));
        }),
    );
    each("regress", best(|| drop(black_box(regress.find(black_box(sid))))));
}

/// Nanoseconds of one call in the best of 20 rounds.
fn best(mut call: impl FnMut()) -> f64 {
    let mut best = Duration::MAX;
    const CALLS: u32 = 20_000;
    for _ in 0..20 {
        let started = Instant::now();
        for _ in 0..CALLS {
            call();
        }
        best = best.min(started.elapsed());
    }
    best.as_secs_f64() * 1e9 / f64::from(CALLS)
}

fn throughput(name: &str, nanoseconds: f64, bytes: usize) {
    println!(
        "  {name:32} {nanoseconds:8.0} ns   {:6.0} MB/s",
        bytes as f64 / nanoseconds * 1e3
    );
}

fn each(name: &str, nanoseconds: f64) {
    println!("  {name:56} {nanoseconds:8.1} ns");
}
