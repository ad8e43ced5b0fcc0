//! What programs name: the root of the crate has all of it, and the client and the mock besides.

#[cfg(feature = "blocking")] // optional: operations
#[doc(inline)] // optional: operations
pub use super::client::blocking; // optional: operations
#[cfg(feature = "client")] // optional: digest
#[doc(inline)] // optional: digest
pub use super::client::digest::Digest; // optional: digest
#[cfg(feature = "client")] // optional: long_running
#[doc(inline)] // optional: long_running
pub use super::client::long_running::{Polling, Progress}; // optional: long_running
#[cfg(feature = "client")] // optional: oauth
#[doc(inline)] // optional: oauth
pub use super::client::oauth::OAuth2; // optional: oauth
#[cfg(feature = "client")] // optional: authorization
#[doc(inline)] // optional: authorization
pub use super::client::oauth::authorization::{Authorization, AuthorizationCode}; // optional: authorization
#[cfg(feature = "client")] // optional: authorization
#[doc(inline)] // optional: authorization
pub use super::client::oauth::device::{Device, DeviceFlow}; // optional: authorization
#[cfg(feature = "client")] // optional: pages
#[doc(inline)] // optional: pages
pub use super::client::pages::{Items, Pages}; // optional: pages
#[cfg(feature = "client")] // optional: items
#[doc(inline)] // optional: items
pub use super::client::reconnect::Reconnecting; // optional: items
#[cfg(feature = "client")] // optional: resume
#[doc(inline)] // optional: resume
pub use super::client::resume::Resuming; // optional: resume
#[cfg(feature = "client")] // optional: long_running
#[doc(inline)] // optional: long_running
pub use super::client::resume_token::ResumeToken; // optional: long_running
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))] // optional: operations
#[doc(inline)] // optional: operations
pub use super::client::tower; // optional: operations
#[cfg(feature = "client")] // optional: operations
#[doc(inline)] // optional: operations
pub use super::client::{clock::Clock, layer, observer, retry::Retry, transport}; // optional: operations
#[doc(inline)] // optional: bodies
pub use super::data::conformance::Conformance; // optional: bodies
#[doc(inline)] // optional: bodies
pub use super::data::deviations::{Deviation, DeviationKind}; // optional: bodies
#[doc(inline)] // optional: external
pub use super::data::external::{Deserialized, Parsed}; // optional: external
#[doc(inline)] // optional: file
pub use super::data::file::File; // optional: file
#[doc(inline)] // optional: address
pub use super::data::formats::address::{Ipv4, Ipv6}; // optional: address
#[doc(inline)] // optional: base64
pub use super::data::formats::base64::Base64; // optional: base64
#[doc(inline)] // optional: uri
pub use super::data::formats::uri::Uri; // optional: uri
#[doc(inline)] // optional: uuid
pub use super::data::formats::uuid::Uuid; // optional: uuid
#[doc(inline)] // optional: operations
pub use super::data::headers::Headers; // optional: operations
#[doc(inline)]
pub use super::data::nullable::Nullable;
#[doc(inline)] // optional: operations
pub use super::data::secret::Secret; // optional: operations
#[doc(inline)] // optional: date
pub use super::data::time::date::Date; // optional: date
#[doc(inline)] // optional: date_time
pub use super::data::time::date_time::DateTime; // optional: date_time
#[doc(inline)] // optional: duration
pub use super::data::time::duration::Duration; // optional: duration
pub use super::data::time::jiff; // optional: time
#[doc(inline)] // optional: time_of_day
pub use super::data::time::time_of_day::Time; // optional: time_of_day
#[doc(inline)] // optional: operations
pub use super::description::error::{Error, ErrorKind}; // optional: operations
#[doc(inline)] // optional: operations
pub use super::description::problem::{Problem, RateLimit}; // optional: operations
#[doc(inline)] // optional: items
pub use super::items::events::{Event, EventStream}; // optional: items
#[doc(inline)] // optional: items
pub use super::items::json_lines::{Item, JsonLines}; // optional: items
#[doc(inline)] // optional: operations
pub use super::operation::Operation; // optional: operations
#[doc(inline)] // optional: security
pub use super::request::security::{Credential, Signer, TokenProvider}; // optional: security
#[doc(inline)] // optional: operations
pub use super::response::Response; // optional: operations
#[doc(inline)] // optional: streams
pub use super::response::stream::ByteStream; // optional: streams
pub use http; // optional: operations
