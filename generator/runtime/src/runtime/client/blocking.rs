//! Calls on the thread that makes them, without an async runtime: the same exchange, over ureq.
//!
//! Nothing is written twice. What is awaited elsewhere is waited for here: the transport blocks while it is polled, and a
//! thread that has to wait for a time or for another thread sleeps until then.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::io::{self, Read};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_core::Stream;

use crate::runtime::client::call::Call;
use crate::runtime::client::clock::{self, Clock};
use crate::runtime::client::connection::{self, Connection};
use crate::runtime::client::exchange::Io;
use crate::runtime::client::transport::{Attempt, Exchange, Incoming, Transport};
use crate::runtime::data::boxed::{BoxFuture, BoxStream, Source};
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::operation::Operation;
use crate::runtime::request::body::Body;
use crate::runtime::response::Response;

impl<Op: Operation> Call<Op> {
    /// Sends it and waits for the response, on this thread and without an async runtime: over ureq, or over the client's own
    /// transport where it was given one. What a stream gives is waited for with [`wait`].
    ///
    /// # Errors
    ///
    /// Those of the call.
    pub fn send_blocking(self) -> Result<Response<Op::Output>, Error> {
        wait(self.over_blocking().send())
    }

    /// The same call over what blocks.
    pub(crate) fn over_blocking(mut self) -> Self {
        self.options.io = Some(self.client.0.blocking.clone());
        self
    }
}

/// Waits for a future on this thread: for the next item of a stream that came of [`Call::send_blocking`].
///
/// It must not be called on a thread of an async runtime, which it would hold up.
pub fn wait<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        WAKE_AT.set(None);
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        match WAKE_AT.get() {
            Some(at) => thread::park_timeout(at.saturating_duration_since(Instant::now())),
            None => thread::park(),
        }
    }
}

thread_local! {
    /// When the thread is to look again, for the sleeps that it waits for.
    static WAKE_AT: Cell<Option<Instant>> = const { Cell::new(None) };
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// A time that is too long to be told is thirty years.
const LONGEST: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// The machine's clock, and sleeps that [`wait`] knows of.
struct ThreadClock;

impl Clock for ThreadClock {
    fn now(&self) -> Duration {
        clock::since_start(Instant::now())
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(Until(Instant::now() + duration.min(LONGEST)))
    }
}

struct Until(Instant);

impl Future for Until {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if Instant::now() >= self.0 {
            return Poll::Ready(());
        }
        let earlier = WAKE_AT.get().filter(|at| *at < self.0);
        WAKE_AT.set(Some(earlier.unwrap_or(self.0)));
        Poll::Pending
    }
}

/// What blocking calls go over.
pub(crate) fn io(
    transport: Option<Arc<dyn Transport>>,
    clock: Option<Arc<dyn Clock>>,
    connection: &Connection,
) -> Result<Io, &'static str> {
    let transport = match transport {
        Some(transport) => transport,
        None => Arc::new(Ureq::new(connection)?),
    };
    Ok(Io {
        transport,
        clock: clock.unwrap_or_else(|| Arc::new(ThreadClock)),
    })
}

/// Sends with ureq.
struct Ureq(ureq::Agent);

impl Ureq {
    fn new(connection: &Connection) -> Result<Self, &'static str> {
        // What a status means and where it leads is for the client to say.
        let mut config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .timeout_connect(Some(connection.timeout.min(LONGEST)))
            .user_agent("")
            .accept("");
        if let Some(url) = &connection.proxy {
            config = config.proxy(Some(ureq::Proxy::new(url.reveal()).map_err(|_| connection::BAD_PROXY)?));
        }
        #[cfg(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))]
        {
            config = config.tls_config(tls(connection)?);
        }
        Ok(Ureq(config.build().new_agent()))
    }

    fn exchange(
        &self,
        request: http::Request<Body>,
        attempt: &Attempt,
    ) -> Result<http::Response<Incoming>, TransportError> {
        let (parts, body) = request.into_parts();
        let response = match body.bytes() {
            Some(bytes) if bytes.is_empty() => self.run(http::Request::from_parts(parts, ()), attempt),
            // It knows how long this is; what it reads, it sends in chunks where no header says it.
            Some(bytes) => self.run(http::Request::from_parts(parts, &bytes[..]), attempt),
            None => {
                let reader = Pieces {
                    pieces: body.into_stream().ok_or_else(TransportError::sent_before)?,
                    rest: Bytes::new(),
                    late: ThreadClock.sleep(attempt.timeout.unwrap_or(attempt.pause)),
                };
                let body = ureq::SendBody::from_owned_reader(reader);
                self.run(http::Request::from_parts(parts, body), attempt)
            }
        };
        let response = response.map_err(failure)?;
        let (parts, body) = response.into_parts();
        let announced = body.content_length();
        let reader = body.into_with_config().limit(u64::MAX).reader();
        let incoming = Incoming::stream(Arriving(Some(reader))).sized(announced);
        Ok(http::Response::from_parts(parts, incoming))
    }

    fn run(
        &self,
        request: http::Request<impl ureq::AsSendBody>,
        attempt: &Attempt,
    ) -> Result<http::Response<ureq::Body>, ureq::Error> {
        let request = self.0.configure_request(request);
        let pause = Some(attempt.pause.min(LONGEST));
        let request = request
            .timeout_global(attempt.timeout.map(|timeout| timeout.min(LONGEST)))
            // Where the answer is a stream, its beginning is bounded all the same.
            .timeout_send_body(pause)
            .timeout_recv_response(pause)
            .timeout_per_read(pause);
        self.0.run(request.build())
    }
}

/// Where both libraries are there it is rustls, as over reqwest; ureq would not even look for another one.
#[cfg(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))]
fn tls(connection: &Connection) -> Result<ureq::tls::TlsConfig, &'static str> {
    use ureq::tls::{ClientCert, PemItem, RootCerts, TlsConfig, TlsProvider, parse_pem};
    let provider = match cfg!(any(feature = "rustls", feature = "rustls-no-provider")) {
        true => TlsProvider::Rustls,
        false => TlsProvider::NativeTls,
    };
    let mut config = TlsConfig::builder().provider(provider);
    if let Some(pem) = &connection.roots {
        let mut roots = Vec::new();
        for item in parse_pem(pem) {
            match item.map_err(|_| connection::BAD_ROOTS)? {
                PemItem::Certificate(certificate) => roots.push(certificate),
                _ => return Err(connection::BAD_ROOTS),
            }
        }
        if roots.is_empty() {
            return Err(connection::BAD_ROOTS);
        }
        config = config.root_certs(RootCerts::new_with_certs(&roots));
    }
    if let Some(pem) = &connection.identity {
        let (mut chain, mut key) = (Vec::new(), None);
        for item in parse_pem(pem.reveal().as_bytes()) {
            match item.map_err(|_| connection::BAD_IDENTITY)? {
                PemItem::Certificate(certificate) => chain.push(certificate),
                PemItem::PrivateKey(private) => key = Some(private),
                _ => return Err(connection::BAD_IDENTITY),
            }
        }
        let key = key.filter(|_| !chain.is_empty()).ok_or(connection::BAD_IDENTITY)?;
        config = config.client_cert(Some(ClientCert::new_with_certs(&chain, key)));
    }
    Ok(config.build())
}

impl Transport for Ureq {
    fn send<'a>(&'a self, request: http::Request<Body>, attempt: &'a Attempt) -> Exchange<'a> {
        Box::pin(async move { self.exchange(request, attempt) })
    }
}

fn failure(error: ureq::Error) -> TransportError {
    use ureq::Error as E;
    let is_late = match &error {
        E::Timeout(_) => true,
        E::Io(error) => error.kind() == io::ErrorKind::TimedOut,
        _ => false,
    };
    let kind = match &error {
        E::Timeout(ureq::Timeout::Connect | ureq::Timeout::Resolve) => ErrorKind::Connect,
        E::HostNotFound | E::ConnectionFailed | E::Tls(_) => ErrorKind::Connect,
        E::Io(error) if error.kind() == io::ErrorKind::ConnectionRefused => ErrorKind::Connect,
        E::Io(error) if is_certificate(error) => ErrorKind::Connect,
        _ if is_late => ErrorKind::Timeout,
        E::Http(_) | E::BadUri(_) => ErrorKind::Input,
        _ => ErrorKind::Transport,
    };
    // A URL may have keys in its query.
    let source: Option<Source> = match error {
        E::BadUri(_) => None,
        error => Some(Box::new(error)),
    };
    TransportError::of(kind, is_late, source)
}

/// Whether it is a certificate that is not trusted, which is looked at before anything is sent. That it is rustls that says so, only
/// its words tell: its types are nobody's here.
fn is_certificate(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::InvalidData && error.to_string().starts_with("invalid peer certificate")
}

/// A body that is sent, read as it is wanted.
struct Pieces {
    pieces: BoxStream<Result<Bytes, Source>>,
    rest: Bytes,
    /// When whoever gives the pieces is waited for no longer: ureq can only stop what itself waits for.
    late: BoxFuture<'static, ()>,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.rest.is_empty() {
            let next = poll_fn(|context| match self.pieces.as_mut().poll_next(context) {
                Poll::Pending => self
                    .late
                    .as_mut()
                    .poll(context)
                    .map(|()| Err(io::ErrorKind::TimedOut.into())),
                Poll::Ready(next) => Poll::Ready(next.transpose().map_err(io::Error::other)),
            });
            match wait(next)? {
                None => return Ok(0),
                Some(piece) => self.rest = piece,
            }
        }
        let length = buffer.len().min(self.rest.len());
        buffer[..length].copy_from_slice(&self.rest.split_to(length));
        Ok(length)
    }
}

/// A body that arrives, read while it is polled.
struct Arriving<R>(Option<R>);

impl<R: Read + Unpin> Stream for Arriving<R> {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(reader) = &mut self.0 else {
            return Poll::Ready(None);
        };
        let mut buffer = vec![0; 16 << 10];
        let item = match reader.read(&mut buffer) {
            Ok(0) => None,
            Ok(length) => {
                buffer.truncate(length);
                return Poll::Ready(Some(Ok(buffer.into())));
            }
            Err(error) => Some(Err(failure(error.into()))),
        };
        self.0 = None;
        Poll::Ready(item)
    }
}
