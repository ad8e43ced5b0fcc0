//! The runtime's tests: not emitted.

#[cfg(all(feature = "blocking", feature = "reqwest", feature = "test-util"))]
mod authorization;
#[cfg(feature = "reqwest")]
mod base_urls;
#[cfg(all(feature = "blocking", feature = "reqwest"))]
mod blocking;
mod bodies;
mod choices;
#[cfg(feature = "reqwest")]
mod client;
mod constructors;
mod data;
#[cfg(all(feature = "blocking", feature = "reqwest"))]
mod digest;
mod example;
#[cfg(all(feature = "blocking", feature = "reqwest"))]
mod faults;
mod formats;
mod hostile;
mod json;
#[cfg(all(feature = "reqwest", feature = "test-util"))]
mod long_running;
mod media_type;
#[cfg(feature = "test-util")]
mod mock;
#[cfg(feature = "reqwest")]
mod oauth;
#[cfg(feature = "client")]
mod observers;
#[cfg(feature = "reqwest")]
mod pages;
mod parameters;
mod pattern;
mod reader;
#[cfg(feature = "reqwest")]
mod redirects;
mod regex;
mod responses;
#[cfg(all(feature = "blocking", feature = "reqwest"))]
mod resume;
#[cfg(feature = "test-util")]
mod resume_token;
#[cfg(feature = "reqwest")]
mod retries;
mod rooms;
mod rules;
mod schema;
#[cfg(all(
    feature = "tracing",
    feature = "reqwest",
    feature = "blocking",
    feature = "test-util"
))]
mod secrets;
mod security;
#[cfg(feature = "reqwest")]
mod server;
#[cfg(feature = "test-util")]
mod sharing;
#[cfg(all(feature = "tracing", feature = "reqwest"))]
mod spans;
#[cfg(feature = "reqwest")]
mod streams;
mod text;
mod time;
#[cfg(all(feature = "tower", feature = "reqwest"))]
mod tower;
#[cfg(feature = "client")]
mod transport;
mod tree;
mod unions;
