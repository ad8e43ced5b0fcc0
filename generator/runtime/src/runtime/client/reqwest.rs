//! The transport over reqwest: requests become its own, and its errors are told by what may have happened.

use std::cell::RefCell;

use crate::runtime::client::connection::Connection;
#[cfg(target_arch = "wasm32")]
use crate::runtime::client::transport;
use crate::runtime::client::transport::{Attempt, Exchange, Incoming, Transport};
use crate::runtime::description::error::ErrorKind;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::request::body::Body;

/// Sends with a client of reqwest.
pub(crate) struct Reqwest(::reqwest::Client);

impl Reqwest {
    /// One with no settings but these. What is redirected is not followed: the runtime does.
    pub(crate) fn new(connection: &Connection) -> Result<Self, (&'static str, Option<::reqwest::Error>)> {
        let builder = ::reqwest::Client::builder();
        // A browser does this itself.
        #[cfg(not(target_arch = "wasm32"))]
        let builder = set_up(builder, connection)?;
        #[cfg(target_arch = "wasm32")]
        let _ = connection;
        let client = builder.build();
        client
            .map(Reqwest)
            .map_err(|error| ("the HTTP client cannot be set up", Some(error)))
    }
}

impl Transport for Reqwest {
    #[cfg(not(target_arch = "wasm32"))]
    fn send<'a>(&'a self, request: http::Request<Body>, _: &'a Attempt) -> Exchange<'a> {
        // What waits is no larger than what reqwest has to wait for.
        let sending = own(request).map(|request| self.0.execute(request));
        Box::pin(async move { sending?.await.map(answer).map_err(failure) })
    }

    /// What a browser sends is in memory.
    #[cfg(target_arch = "wasm32")]
    fn send<'a>(&'a self, request: http::Request<Body>, _: &'a Attempt) -> Exchange<'a> {
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let body = transport::whole(body).await?;
            let sending = self.0.execute(own(http::Request::from_parts(parts, body.into()))?);
            sending.await.map(answer).map_err(failure)
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn set_up(
    builder: ::reqwest::ClientBuilder,
    connection: &Connection,
) -> Result<::reqwest::ClientBuilder, (&'static str, Option<::reqwest::Error>)> {
    use crate::runtime::client::connection;
    let mut builder = builder
        .connect_timeout(connection.timeout)
        .redirect(::reqwest::redirect::Policy::none());
    // All that reqwest itself sends again are streams of HTTP/2 that the server has not begun with; for these it copies each request.
    #[cfg(not(feature = "http2"))]
    {
        builder = builder.retry(::reqwest::retry::never().max_retries_per_request(0));
    }
    if let Some(url) = &connection.proxy {
        let proxy =
            ::reqwest::Proxy::all(url.reveal()).map_err(|error| (connection::BAD_PROXY, Some(error.without_url())))?;
        builder = builder.proxy(proxy);
    }
    // Where both libraries are there, reqwest itself takes the other one.
    #[cfg(all(any(feature = "rustls", feature = "rustls-no-provider"), feature = "native-tls"))]
    {
        builder = builder.tls_backend_rustls();
    }
    #[cfg(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))]
    if let Some(pem) = &connection.roots {
        let roots =
            ::reqwest::Certificate::from_pem_bundle(pem).map_err(|error| (connection::BAD_ROOTS, Some(error)))?;
        if roots.is_empty() {
            return Err((connection::BAD_ROOTS, None));
        }
        builder = builder.tls_certs_only(roots);
    }
    #[cfg(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))]
    if let Some(pem) = &connection.identity {
        // What is wrong with it may show a part of it.
        builder = builder.identity(identity(pem.reveal()).ok_or((connection::BAD_IDENTITY, None))?);
    }
    Ok(builder)
}

#[cfg(all(any(feature = "rustls", feature = "rustls-no-provider"), not(target_arch = "wasm32")))]
fn identity(pem: &str) -> Option<::reqwest::Identity> {
    ::reqwest::Identity::from_pem(pem.as_bytes()).ok()
}

/// The system's library takes certificates and key apart.
#[cfg(all(
    feature = "native-tls",
    not(any(feature = "rustls", feature = "rustls-no-provider")),
    not(target_arch = "wasm32")
))]
fn identity(pem: &str) -> Option<::reqwest::Identity> {
    let key_at = pem
        .find("PRIVATE KEY-----")
        .and_then(|at| pem[..at].rfind("-----BEGIN"))?;
    let key_end = pem[key_at..].find("-----END").and_then(|end| {
        let end = key_at + end;
        pem[end + "-----END".len()..]
            .find("-----")
            .map(|rest| end + "-----END".len() + rest + "-----".len())
    })?;
    let certificates = [&pem[..key_at], &pem[key_end..]].concat();
    ::reqwest::Identity::from_pkcs8_pem(certificates.as_bytes(), pem[key_at..key_end].as_bytes()).ok()
}

/// A request as reqwest has it. How long it may take is the client's to say, which waits for it.
fn own(request: http::Request<Body>) -> Result<::reqwest::Request, TransportError> {
    let (parts, body) = request.into_parts();
    let url = url(&parts.uri).ok_or_else(|| TransportError::request("what is asked for is no URL"))?;
    let mut request = ::reqwest::Request::new(parts.method, url);
    *request.headers_mut() = parts.headers;
    *request.body_mut() = match body.into_bytes() {
        Ok(bytes) if bytes.is_empty() => None,
        Ok(bytes) => Some(bytes.into()),
        #[cfg(not(target_arch = "wasm32"))]
        Err(body) => {
            let stream = body.into_stream().ok_or_else(TransportError::sent_before)?;
            Some(::reqwest::Body::wrap_stream(stream))
        }
        #[cfg(target_arch = "wasm32")]
        Err(_) => return Err(TransportError::sent_before()),
    };
    Ok(request)
}

fn answer(mut response: ::reqwest::Response) -> http::Response<Incoming> {
    let mut head = http::Response::new(());
    *head.status_mut() = response.status();
    *head.headers_mut() = std::mem::take(response.headers_mut());
    let announced = response.content_length();
    head.map(|()| Incoming::stream(Pieces(response.bytes_stream())).sized(announced))
}

/// What a URI is as reqwest's own type. Most requests go where the one before went, whose host need not be read again, and many
/// to the same path, which is kept until this thread asks for another. The query is not, as it may have a key.
pub(crate) fn url(uri: &http::Uri) -> Option<::reqwest::Url> {
    thread_local! {
        static LAST: RefCell<Option<(String, ::reqwest::Url)>> = const { RefCell::new(None) };
    }
    let (scheme, authority) = (uri.scheme_str()?, uri.authority()?.as_str());
    let is_of = |origin: &str| {
        let rest = origin.strip_prefix(scheme).and_then(|rest| rest.strip_prefix("://"));
        rest == Some(authority)
    };
    LAST.with_borrow_mut(|last| {
        if !last.as_ref().is_some_and(|(origin, _)| is_of(origin)) {
            let origin = [scheme, "://", authority].concat();
            let url = ::reqwest::Url::parse(&origin).ok()?;
            *last = Some((origin, url));
        }
        let (_, url) = last.as_mut()?;
        if url.path() != uri.path() {
            url.set_path(uri.path());
        }
        let Some(query) = uri.query() else {
            return Some(url.clone());
        };
        // Here there is room for it: a copy is as long as it is, and would have to be made once more. A key in it is one that the client
        // has, too.
        url.set_query(Some(query));
        let whole = url.clone();
        url.set_query(None);
        Some(whole)
    })
}

fn failure(error: ::reqwest::Error) -> TransportError {
    #[cfg(not(target_arch = "wasm32"))]
    let is_connect = error.is_connect();
    #[cfg(target_arch = "wasm32")]
    let is_connect = false;
    let kind = match () {
        () if is_connect => ErrorKind::Connect,
        () if error.is_timeout() => ErrorKind::Timeout,
        () if error.is_builder() => ErrorKind::Input,
        () => ErrorKind::Transport,
    };
    // A URL may have keys in its query.
    TransportError::of(kind, error.is_timeout(), Some(Box::new(error.without_url())))
}

/// A body of reqwest's.
struct Pieces<S>(S);

impl<S: futures_core::Stream<Item = ::reqwest::Result<bytes::Bytes>> + Unpin> futures_core::Stream for Pieces<S> {
    type Item = Result<bytes::Bytes, TransportError>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let next = std::pin::Pin::new(&mut self.0).poll_next(context);
        next.map(|next| next.map(|piece| piece.map_err(failure)))
    }
}
