//! How connections are made, whichever HTTP client makes them: how long that may take, through what, and whom to trust.

use std::time::Duration;

use bytes::Bytes;

use crate::runtime::data::secret::Secret;

/// What the client's own transports are set up with.
#[derive(Clone)]
#[cfg_attr(not(any(feature = "reqwest", feature = "blocking")), allow(dead_code))]
pub(crate) struct Connection {
    pub(crate) timeout: Duration,
    /// Its URL, which may have a password. In a browser there is none.
    #[cfg_attr(target_arch = "wasm32", allow(dead_code))]
    pub(crate) proxy: Option<Secret>,
    /// Certificates in PEM.
    #[cfg_attr(
        any(
            target_arch = "wasm32",
            not(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))
        ),
        allow(dead_code)
    )]
    pub(crate) roots: Option<Bytes>,
    /// A certificate with its key in PEM.
    #[cfg_attr(
        any(
            target_arch = "wasm32",
            not(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))
        ),
        allow(dead_code)
    )]
    pub(crate) identity: Option<Secret>,
}

impl Default for Connection {
    fn default() -> Self {
        Connection {
            timeout: Duration::from_secs(10),
            proxy: None,
            roots: None,
            identity: None,
        }
    }
}

/// What is said of settings that no connection can be made with.
#[cfg(all(any(feature = "reqwest", feature = "blocking"), not(target_arch = "wasm32")))]
pub(crate) const BAD_PROXY: &str = "the proxy is no URL of a proxy";
#[cfg(all(
    any(feature = "reqwest", feature = "blocking"),
    any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"),
    not(target_arch = "wasm32")
))]
pub(crate) const BAD_ROOTS: &str = "the root certificates are no certificates in PEM";
#[cfg(all(
    any(feature = "reqwest", feature = "blocking"),
    any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"),
    not(target_arch = "wasm32")
))]
pub(crate) const BAD_IDENTITY: &str = "the client certificate is no certificate with its private key in PEM";
