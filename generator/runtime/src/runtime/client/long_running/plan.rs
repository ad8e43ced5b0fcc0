//! How a long-running operation goes on, as its description or the settings say: where it is asked about, what tells that it is
//! over, and where the result is then.

use crate::runtime::description::spec::Spec;

/// How an operation goes on. Places in a body are JSON pointers; empty: there is none.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Where to ask; the first that the answer has.
    pub monitors: &'static [Monitor],
    /// Where what is asked says how far it is; where it says nothing, it answers 202 until it is over.
    pub status: &'static str,
    /// What stands there when it is over, whatever the case; anything else that is not among `failed` means that it goes on.
    pub done: &'static [&'static str],
    pub failed: &'static [&'static str],
    /// What stands in the body when it has failed, and only then.
    pub error: &'static str,
    /// Where the result is; the first that is there, the last answer where none is.
    pub results: &'static [Outcome],
}

impl Plan {
    /// The rest of a plan that does not say everything.
    pub const REST: Plan = Plan {
        monitors: &[],
        status: "",
        done: &[],
        failed: &[],
        error: "",
        results: &[],
    };

    pub(super) fn result_headers(&self) -> impl Iterator<Item = &'static str> {
        self.results.iter().filter_map(|result| match *result {
            Outcome::Header(name) => Some(name),
            _ => None,
        })
    }

    /// Where what the operation makes says itself how far it is.
    pub(super) fn own_place(&self) -> &'static str {
        let mut places = self.monitors.iter().filter_map(|monitor| match *monitor {
            Monitor::Again(place) if !place.is_empty() => Some(place),
            _ => None,
        });
        places.next().unwrap_or_default()
    }
}

/// What is known of the requests by which an operation is asked about: whatever they answer is an answer, and they change nothing.
pub const fn monitor(spec: &'static Spec) -> Spec {
    Spec {
        streams: &[],
        whole: &[],
        ..monitor_of_output(spec)
    }
}

/// The same where it comes to what the operation itself answers with, which may be handed out as it arrives.
pub const fn monitor_of_output(spec: &'static Spec) -> Spec {
    Spec {
        method: "GET",
        idempotent: Some(true),
        statuses: &["default"],
        failures: &[],
        rules: &[],
        inputs: &[],
        ..*spec
    }
}

/// Where to ask how far an operation is.
#[derive(Clone, Copy, Debug)]
pub enum Monitor {
    /// At the URL in this header.
    Header(&'static str),
    /// At the URL at this place of the body.
    Url(&'static str),
    /// By the operation that [`LongRunning::MONITOR`](super::LongRunning::MONITOR) is, whose path takes these values of the body, and of the call's own path.
    Operation(&'static [(&'static str, &'static str)]),
    /// At the URL of `Location`, which answers 202 until it is over (RFC 9110, section 15.3.3).
    Location,
    /// At the URL of the call itself, where this place of the body says how far it is; where it is empty, it answers 202 until
    /// it is over.
    Again(&'static str),
}

/// Where the result of an operation is.
#[derive(Clone, Copy, Debug)]
pub enum Outcome {
    /// At the URL at this place of the last answer.
    Url(&'static str),
    /// At the URL in this header of the last answer, or of the first.
    Header(&'static str),
    /// At the URL of the call.
    Own,
    /// At this place of the last answer itself, whose text is then the body, from which pointers to what deviates are seen.
    Part(&'static str),
}
