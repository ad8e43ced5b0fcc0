// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Numbers that nobody can tell in advance.

use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// 64 bits that nobody can guess.
///
/// The standard library's hasher is a keyed pseudo-random function, SipHash, and its key comes from the operating
/// system. One key and a count give other bits each time, and what was sent tells nothing of what comes.
#[allow(dead_code, reason = "of calls, and of bodies in parts")]
pub(crate) fn number() -> u64 {
    static KEY: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    static COUNT: AtomicU64 = AtomicU64::new(0);
    KEY.hash_one(COUNT.fetch_add(1, Ordering::Relaxed))
}
