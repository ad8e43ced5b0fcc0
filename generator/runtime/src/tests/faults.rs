//! What goes wrong with a real server on loopback, over each transport: what the error says, how often it is tried, how long
//! that takes and how much memory.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::example::API;
use super::server::{Reply, answer, chunks, serve};
use crate::runtime::client::reconnect::Reconnecting;
use crate::runtime::client::retry::Retry;
use crate::runtime::client::{Call, ClientBuilder, blocking};
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::prelude::*;
use crate::runtime::response::Response;

operation! {
    id: "Look", method: "GET", path: "/thing", statuses: &["200"];

    pub struct Look -> Value {}
}

operation! {
    id: "Change", method: "POST", path: "/thing", statuses: &["200"];

    pub struct Change -> Value {}
}

operation! {
    id: "Download", method: "GET", path: "/file", statuses: &["200"], streams: &["*/*"];

    pub struct Download -> ByteStream {}
}

operation! {
    id: "Convert", method: "POST", path: "/convert", statuses: &["200"], streams: &["*/*"];

    pub struct Convert -> ByteStream {
        pub body: File = binary("application/octet-stream"),
    }
}

operation! {
    id: "Head", method: "HEAD", path: "/file", statuses: &["200"];

    pub struct Head -> () {}
}

record! {
    pub struct Parcel {
        pub note: String,
        pub file: File,
    }
}

operation! {
    id: "SendParcel", method: "POST", path: "/parcels", statuses: &["200"];

    pub struct SendParcel -> Value {
        pub body: Parcel = multipart("multipart/form-data"),
    }
}

operation! {
    id: "Upload", method: "PUT", path: "/file", statuses: &["200"];

    pub struct Upload -> Value {
        pub body: File = binary("application/octet-stream"),
    }
}

operation! {
    id: "Watch", method: "GET", path: "/events", statuses: &["200", "204"], streams: &["text/event-stream"];

    pub struct Watch -> EventStream<i64> {}
}

const JSON: &str = "content-type: application/json\r\n";

fn client(url: &str) -> Client {
    let retry = Retry::default().backoff(Duration::from_millis(2), Duration::from_millis(10));
    ClientBuilder::new(&API).base_url(url).retry(retry).build().unwrap()
}

/// A call is the same over both.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Over {
    Reqwest,
    Ureq,
}

const OVER_EACH: [Over; 2] = [Over::Reqwest, Over::Ureq];

impl Over {
    fn send<Op: Operation>(self, call: Call<Op>) -> Result<Response<Op::Output>, Error> {
        match self {
            Over::Reqwest => self.wait(call.send()),
            Over::Ureq => call.send_blocking(),
        }
    }

    fn wait<F: Future>(self, future: F) -> F::Output {
        match self {
            Over::Reqwest => {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                runtime.unwrap().block_on(future)
            }
            Over::Ureq => blocking::wait(future),
        }
    }
}

/// Resets each connection once it has a request, of which it reads nothing, after it has answered this; counts them.
fn resetting(answer: &'static [u8]) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            // What is closed with something unread is reset (RFC 1122, section 4.2.2.13).
            let _ = stream.peek(&mut [0; 1]);
            counted.fetch_add(1, Ordering::SeqCst);
            let _ = stream.write_all(answer);
            if !answer.is_empty() {
                // A reset takes along what has not been read on the other side.
                thread::sleep(Duration::from_millis(50));
            }
        }
    });
    (url, count)
}

#[test]
fn connections_are_reset() {
    for over in OVER_EACH {
        // Before the head: what changes nothing is tried again, what may have been carried out is not.
        let (url, count) = resetting(b"");
        let error = over.send(client(&url).call(Look {})).unwrap_err();
        assert_eq!(
            (error.kind(), error.attempts(), error.status()),
            (ErrorKind::Transport, 3, None),
            "{over:?}"
        );
        let error = over.send(client(&url).call(Change {})).unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 1), "{over:?}");
        assert_eq!(count.load(Ordering::SeqCst), 4, "{over:?}");

        // After it: that much is known.
        let (url, count) =
            resetting(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n[1,2");
        let error = over.send(client(&url).call(Look {})).unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 3), "{over:?}");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
        assert_eq!(error.bytes(), "[1,2", "{over:?}");
        assert_eq!(count.load(Ordering::SeqCst), 3, "{over:?}");

        // A stream has begun, so that it is the program's to go on.
        let (url, _) = resetting(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabcd");
        let stream = over.send(client(&url).call(Download {}));
        if over == Over::Ureq {
            let mut stream = stream.unwrap().into_inner();
            assert_eq!(over.wait(stream.next()).unwrap().unwrap(), "abcd");
            assert_eq!(over.wait(stream.next()).unwrap_err().kind(), ErrorKind::Transport);
        }
    }
}

#[test]
fn what_is_no_answer_is_an_error() {
    let endless_head: Reply = [(Duration::ZERO, b"HTTP/1.1 200 OK\r\n".to_vec())]
        .into_iter()
        .chain(std::iter::repeat_n(
            (Duration::ZERO, b"x-header: and another one\r\n".repeat(1000)),
            1000,
        ))
        .collect();
    for over in OVER_EACH {
        for (what, reply) in [
            (
                "another protocol",
                vec![(Duration::ZERO, b"SSH-2.0-OpenSSH_9.9\r\n".to_vec())],
            ),
            (
                "half a head",
                vec![(Duration::ZERO, b"HTTP/1.1 200 OK\r\ncontent-ty".to_vec())],
            ),
            ("nothing", vec![(Duration::ZERO, Vec::new())]),
            (
                "a status that is none",
                vec![(Duration::ZERO, b"HTTP/1.1 9999 Oh\r\n\r\n".to_vec())],
            ),
            ("a head without end", endless_head.clone()),
        ] {
            let server = serve([reply]);
            let error = over.send(client(&server.url).call(Change {})).unwrap_err();
            assert_eq!(
                (error.kind(), error.attempts()),
                (ErrorKind::Transport, 1),
                "{over:?}: {what}: {error:?}"
            );
        }
    }
}

/// Each byte is in time, but the answer is not.
#[test]
fn what_drips_is_late() {
    for over in OVER_EACH {
        let drip = |head: &str| -> Reply {
            let head = format!("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n{head}\r\n[");
            let byte = std::iter::repeat_n((Duration::from_millis(20), b" ".to_vec()), 100);
            [(Duration::ZERO, head.into_bytes())].into_iter().chain(byte).collect()
        };
        let server = serve([drip(JSON)]);
        let started = Instant::now();
        let call = client(&server.url).call(Look {}).timeout(Duration::from_millis(300));
        let error = over.send(call).unwrap_err();
        assert_eq!(
            (error.kind(), error.attempts()),
            (ErrorKind::Timeout, 1),
            "{over:?}: {error:?}"
        );
        assert!(error.bytes().len() > 1, "{over:?}");
        let took = started.elapsed();
        assert!(
            took >= Duration::from_millis(290) && took < Duration::from_millis(1200),
            "{over:?}: {took:?}"
        );
        // The head, too.
        let head: Reply = std::iter::repeat_n((Duration::from_millis(20), b"x".to_vec()), 100).collect();
        let server = serve([[(Duration::ZERO, b"HTTP/1.1 200 OK\r\n".to_vec())]
            .into_iter()
            .chain(head)
            .collect()]);
        let started = Instant::now();
        let call = client(&server.url).call(Look {}).timeout(Duration::from_millis(300));
        assert_eq!(over.send(call).unwrap_err().kind(), ErrorKind::Timeout, "{over:?}");
        assert!(started.elapsed() < Duration::from_millis(1200), "{over:?}");
    }
    // Of a stream nobody can say how long it is: it is late where a pause is.
    let server = serve([chunks("", Duration::from_millis(60), &[b"a", b"b", b"c", b"d", b"e"])]);
    let call = client(&server.url)
        .call(Download {})
        .timeout(Duration::from_millis(200));
    let stream = call.send_blocking().unwrap().into_inner();
    assert_eq!(blocking::wait(stream.collect()).unwrap(), "abcde");
}

/// Connections that end in the midst of an event, before the head and with another status.
#[test]
fn events_go_on_over_another_connection() {
    let events = "content-type: text/event-stream\r\n";
    let half = |body: &str| -> Reply {
        let head = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 1000\r\n{events}\r\n{body}");
        vec![(Duration::ZERO, head.into_bytes())]
    };
    let server = serve([
        half("retry: 20\nid: 7\ndata: 1\n\nid: 8\ndata: 2"),
        vec![(Duration::ZERO, Vec::new())],
        answer("503 Oh", "retry-after-ms: 150\r\n", b""),
        answer("200 OK", events, b"id: 8\ndata: 2\n\n"),
        answer("204 No Content", "", b""),
    ]);
    let started = Instant::now();
    Over::Reqwest.wait(async {
        let mut stream = Reconnecting::new(client(&server.url).call(Watch {}));
        let mut outcomes = Vec::new();
        while let Some(event) = stream.next().await.unwrap() {
            outcomes.push((event.id.to_string(), event.data));
        }
        assert_eq!(outcomes, [("7".to_owned(), 1), ("8".to_owned(), 2)]);
    });
    let took = started.elapsed();
    assert!(took >= Duration::from_millis(20 + 150 + 20), "{took:?}");
    // What came in half has no id yet (HTML, section 9.2.6).
    for id in [None, Some("7"), Some("7"), Some("7"), Some("8")] {
        assert_eq!(server.request().header("last-event-id"), id);
    }
}

/// Answers requests over connections that are kept, and closes each behind so many; how many connections it has closed.
fn keeping(requests: usize) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let counted = Arc::clone(&counted);
            thread::spawn(move || {
                for _ in 0..requests {
                    if super::server::read(&stream).is_none() {
                        return;
                    }
                    let answer = b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\
                        content-length: 1\r\n\r\n1";
                    let _ = stream.write_all(answer);
                }
                drop(stream);
                counted.fetch_add(1, Ordering::SeqCst);
            });
        }
    });
    (url, count)
}

/// What may be carried out once is sent over another connection, where the server has closed the one that was kept for it.
#[test]
fn connections_that_were_kept_and_closed_are_no_error() {
    for over in OVER_EACH {
        let (url, count) = keeping(2);
        let client = client(&url);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        for sent in 1..=6 {
            let call = client.call(Change {});
            let changed = match over {
                Over::Reqwest => runtime.block_on(call.send()),
                Over::Ureq => call.send_blocking(),
            };
            let changed = changed.unwrap();
            assert_eq!((changed.attempts(), &*changed), (1, &Value::from(1)), "{over:?}");
            // Who sends while the server closes cannot know.
            while count.load(Ordering::SeqCst) < sent / 2 {
                thread::sleep(Duration::from_millis(1));
            }
            runtime.block_on(async { tokio::time::sleep(Duration::from_millis(50)).await });
        }
        assert_eq!(count.load(Ordering::SeqCst), 3, "{over:?}");
    }
}

/// What is announced of a body that does not come is no body (RFC 9110, section 9.3.2).
#[test]
fn what_is_only_looked_at_may_be_large() {
    for over in OVER_EACH {
        let head = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 99999999999\r\n\r\n";
        let server = serve([vec![(Duration::ZERO, head.into())]]);
        over.send(client(&server.url).call(Head {})).unwrap();
    }
}

/// Of an answer that is a stream the end is not known, but its beginning is waited for no longer than for any other, be it that the
/// server does not read.
#[test]
fn a_server_that_does_not_read_is_late() {
    for over in OVER_EACH {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (done, waits) = std::sync::mpsc::channel::<()>();
        let server = thread::spawn(move || {
            let kept = listener.accept().unwrap();
            let _ = waits.recv_timeout(Duration::from_secs(5));
            drop(kept);
        });
        let started = Instant::now();
        let call = client(&url).call(Convert {
            body: File::stream(Zeros(64)),
        });
        let error = over.send(call.timeout(Duration::from_millis(300))).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout, "{over:?}");
        assert!(started.elapsed() < Duration::from_secs(2), "{over:?}");
        let _ = done.send(());
        server.join().unwrap();
    }
}

/// A body that is longer or shorter than was said is not cut, and nobody waits for the rest of it.
#[test]
fn what_is_not_as_long_as_was_said_is_an_error() {
    for over in OVER_EACH {
        // Also where a piece ends.
        for said in [2 << 20, 1 << 20, (2 << 20) - 1, (2 << 20) + 1, 1] {
            let server = serve([answer("200 OK", JSON, b"1"), answer("200 OK", JSON, b"1")]);
            let file = || File::stream(Zeros(2)).sized(said);
            for sent in [
                over.send(client(&server.url).call(Upload { body: file() })),
                over.send(client(&server.url).call(SendParcel {
                    body: Parcel {
                        note: "n".to_owned(),
                        file: file(),
                    },
                })),
            ] {
                assert_eq!(sent.is_ok(), said == 2 << 20, "{over:?} {said}: {sent:?}");
            }
        }
    }
}

/// What is as long as there are numbers is no reason to panic: a time, a length.
#[test]
fn what_never_ends_is_no_panic() {
    for over in OVER_EACH {
        let server = serve([
            answer("200 OK", JSON, b"1"),
            answer("200 OK", "", b"1"),
            answer("200 OK", JSON, b"1"),
        ]);
        let builder = ClientBuilder::new(&API)
            .base_url(&server.url)
            .connect_timeout(Duration::MAX);
        let client = builder.retry(Retry::never()).build().unwrap();
        over.send(client.call(Look {}).timeout(Duration::MAX)).unwrap();
        over.send(client.call(Download {}).timeout(Duration::MAX)).unwrap();
        let parcel = client.call(SendParcel {
            body: Parcel {
                note: "n".to_owned(),
                file: File::stream(Zeros(1)).sized(u64::MAX),
            },
        });
        over.send(parcel).unwrap_err();
    }
}

/// A file that is written while it is sent goes as far as it did when it was looked at; one without a size is not empty for that.
#[cfg(target_os = "linux")]
#[test]
fn a_file_goes_as_far_as_it_did() {
    let path = std::env::temp_dir().join(format!("faults-grows-{}", std::process::id()));
    for over in OVER_EACH {
        std::fs::write(&path, "0123").unwrap();
        let server = serve([
            answer("503 Oh", "retry-after-ms: 1\r\n", b""),
            answer("200 OK", JSON, b"1"),
        ]);
        let grown = path.clone();
        let retry = Retry::default().even_if_carried_out().decide(move |_| {
            std::fs::write(&grown, "0123456789").unwrap();
            None
        });
        let call = client(&server.url).call(SendParcel {
            body: Parcel {
                note: "n".to_owned(),
                file: File::path(&path),
            },
        });
        over.send(call.retry(retry)).unwrap();
        for _ in 0..2 {
            let body = String::from_utf8(server.request().body).unwrap();
            assert!(
                body.contains("\r\n\r\n0123\r\n--") && body.ends_with("--\r\n"),
                "{over:?}: {body}"
            );
        }

        let server = serve([answer("200 OK", JSON, b"1")]);
        let sent = over.send(client(&server.url).call(Upload {
            body: File::path("/proc/self/status"),
        }));
        sent.unwrap();
        let request = server.request();
        assert!(request.body.starts_with(b"Name:"), "{over:?}");
        assert_eq!(request.header("content-length"), None);
    }
    std::fs::remove_file(&path).unwrap();
}

/// Whoever gives the pieces of a body is waited for no longer than the server.
#[test]
fn a_body_that_does_not_go_on_is_late() {
    struct Stalled(bool);

    impl futures_core::Stream for Stalled {
        type Item = Result<&'static str, std::io::Error>;

        fn poll_next(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            match std::mem::replace(&mut self.0, true) {
                true => std::task::Poll::Pending,
                false => std::task::Poll::Ready(Some(Ok("first"))),
            }
        }
    }
    for over in OVER_EACH {
        let server = serve([answer("200 OK", JSON, b"1"), answer("200 OK", JSON, b"1")]);
        let client = client(&server.url);
        let started = Instant::now();
        let late = Duration::from_millis(200);
        let body = || File::stream(Stalled(false));
        let errors = [
            over.send(client.call(Upload { body: body() }).timeout(late))
                .unwrap_err(),
            over.send(client.call(Convert { body: body() }).timeout(late))
                .unwrap_err(),
        ];
        assert_eq!(errors.map(|error| error.kind()), [ErrorKind::Timeout; 2], "{over:?}");
        assert!(started.elapsed() < Duration::from_secs(2), "{over:?}");
    }
}

/// The id of an event goes back as it came (HTML, section 9.2.4: in UTF-8), unless no header can hold it.
#[test]
fn ids_of_events_go_back_as_they_came() {
    let events = "content-type: text/event-stream\r\n";
    let server = serve([
        answer(
            "200 OK",
            events,
            "id: caf\u{e9} \u{2713}\nretry: 1\ndata: 1\n\n".as_bytes(),
        ),
        answer("200 OK", events, b"id: a\x01b\ndata: 2\n\n"),
        answer("204 No Content", "", b""),
    ]);
    Over::Reqwest.wait(async {
        let mut stream = Reconnecting::new(client(&server.url).call(Watch {}));
        let mut data = Vec::new();
        while let Some(event) = stream.next().await.unwrap() {
            data.push(event.data);
        }
        assert_eq!(data, [1, 2]);
    });
    for id in [None, Some("caf\u{e9} \u{2713}"), Some("caf\u{e9} \u{2713}")] {
        assert_eq!(server.request().header("last-event-id"), id);
    }
}

#[test]
fn redirects_in_a_circle_end() {
    for over in OVER_EACH {
        let around = |to: &str| answer("302 Found", &format!("location: {to}\r\n"), b"");
        let server = serve((0..50).map(|number| around(if number % 2 == 0 { "/a" } else { "/thing" })));
        let error = over.send(client(&server.url).call(Look {})).unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Redirect, 1), "{over:?}");
        assert_eq!(std::iter::from_fn(|| server.next()).count(), 11, "{over:?}");
    }
}

#[test]
fn what_expands_is_bounded() {
    let gzip = format!("{JSON}content-encoding: gzip\r\n");
    // 1 MiB of spaces.
    let bomb = include_bytes!("spaces.gz");
    for over in OVER_EACH {
        for (status, kind) in [("200 OK", ErrorKind::TooLarge), ("500 Oh", ErrorKind::Status)] {
            let server = serve([answer(status, &gzip, bomb)]);
            let small = ClientBuilder::new(&API)
                .base_url(&server.url)
                .max_response_bytes(100_000);
            let call = small.build().unwrap().call(Look {}).retry(Retry::never());
            let error = over.send(call).unwrap_err();
            assert_eq!((error.kind(), error.attempts()), (kind, 1), "{over:?}");
            assert!(error.bytes().len() <= 100_000, "{over:?}");
        }
    }
}

#[test]
fn servers_that_are_busy_say_for_how_long() {
    for over in OVER_EACH {
        for (headers, least, most) in [
            ("retry-after: 1\r\n", 1000, 1500),
            ("retry-after-ms: 120\r\n", 120, 600),
            ("x-ms-retry-after-ms: 120\r\n", 120, 600),
            (
                "date: Sun, 06 Nov 1994 08:49:37 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:38 GMT\r\n",
                1000,
                1500,
            ),
            (
                "date: Sun, 06 Nov 1994 08:49:37 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:36 GMT\r\n",
                0,
                400,
            ),
            ("retry-after: 0\r\n", 0, 400),
            // What says nothing is as if it were not there.
            ("retry-after: soon\r\n", 0, 400),
            ("retry-after: -7\r\n", 0, 400),
            ("retry-after: \r\n", 0, 400),
        ] {
            let server = serve([
                answer("429 Too Many Requests", headers, b""),
                answer("200 OK", JSON, b"1"),
            ]);
            let started = Instant::now();
            let answer = over.send(client(&server.url).call(Look {})).unwrap();
            let took = started.elapsed().as_millis();
            assert_eq!(answer.attempts(), 2, "{over:?} {headers}");
            assert!((least..most).contains(&took), "{over:?} {headers}: {took} ms");
        }
    }
}

/// A TLS server that answers each connection so, with a certificate that nobody vouches for but itself, made now; and how many
/// requests came. Where a client's certificate is given, it answers no other client.
fn secure(names: &[&str], client: Option<&rcgen::Certificate>) -> (u16, String, Arc<AtomicUsize>) {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    let made = rcgen::generate_simple_self_signed(names).unwrap();
    let key = rustls::pki_types::PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = match client {
        None => rustls::server::WebPkiClientVerifier::no_client_auth(),
        Some(certificate) => {
            let mut roots = rustls::RootCertStore::empty();
            roots.add(certificate.der().clone()).unwrap();
            rustls::server::WebPkiClientVerifier::builder_with_provider(roots.into(), Arc::clone(&provider))
                .build()
                .unwrap()
        }
    };
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_client_cert_verifier(verifier)
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let connection = rustls::ServerConnection::new(Arc::new(config.clone())).unwrap();
            let mut stream = rustls::StreamOwned::new(connection, stream.unwrap());
            // Who does not trust the certificate closes the connection before anything is sent.
            if stream.read(&mut [0; 4096]).is_ok_and(|length| length > 0) {
                counted.fetch_add(1, Ordering::SeqCst);
                let _ = stream.write_all(&answer("200 OK", JSON, b"1")[0].1);
                stream.conn.send_close_notify();
                let _ = stream.flush();
            }
        }
    });
    (port, made.cert.pem(), count)
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_no_connection() {
    let (port, pem, count) = secure(&["localhost", "127.0.0.1"], None);
    let (other_port, other_pem, other_count) = secure(&["elsewhere.example"], None);
    let url = format!("https://localhost:{port}");
    for over in OVER_EACH {
        let before = count.load(Ordering::SeqCst);
        let trusting = |pem: &str, url: &str| {
            let builder = ClientBuilder::new(&API).base_url(url).root_certificates(pem.to_owned());
            builder.retry(Retry::never()).build().unwrap()
        };
        // Not by the system, not by another's certificate, not under another name; and nothing has been sent.
        let wrong = [
            client(&url).call(Change {}).retry(Retry::never()),
            trusting(&other_pem, &url).call(Change {}),
            trusting(&other_pem, &format!("https://localhost:{other_port}")).call(Change {}),
        ];
        for call in wrong {
            let error = over.send(call).unwrap_err();
            assert_eq!(
                (error.kind(), error.attempts()),
                (ErrorKind::Connect, 1),
                "{over:?}: {error:?}"
            );
            let mut chain = String::new();
            let mut source = std::error::Error::source(&error);
            while let Some(cause) = source {
                chain += &format!("{cause}: ");
                source = cause.source();
            }
            assert!(chain.contains("certificate"), "{over:?}: {chain}");
        }
        assert_eq!(count.load(Ordering::SeqCst), before, "{over:?}");
        assert_eq!(other_count.load(Ordering::SeqCst), 0, "{over:?}");
        // By its own.
        assert_eq!(
            *over.send(trusting(&pem, &url).call(Change {})).unwrap(),
            Value::from(1),
            "{over:?}"
        );
        assert_eq!(count.load(Ordering::SeqCst), before + 1, "{over:?}");
    }
}

#[test]
fn a_server_that_asks_for_a_certificate_is_shown_one() {
    let made = |name: &str| rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
    let (known, unknown) = (made("client.example"), made("client.example"));
    let (port, roots, count) = secure(&["localhost"], Some(&known.cert));
    let url = format!("https://localhost:{port}");
    for over in OVER_EACH {
        let builder = || {
            let builder = ClientBuilder::new(&API).base_url(&url).root_certificates(roots.clone());
            builder.retry(Retry::never())
        };
        let pem = |made: &rcgen::CertifiedKey<rcgen::KeyPair>| made.cert.pem() + &made.signing_key.serialize_pem();
        // In either order.
        for pem in [pem(&known), known.signing_key.serialize_pem() + &known.cert.pem()] {
            let shown = builder().client_certificate(pem).build().unwrap();
            assert_eq!(*over.send(shown.call(Change {})).unwrap(), Value::from(1), "{over:?}");
        }
        let before = count.load(Ordering::SeqCst);
        // None, and another one with the same name.
        for builder in [builder(), builder().client_certificate(pem(&unknown))] {
            let error = over.send(builder.build().unwrap().call(Change {})).unwrap_err();
            assert!(
                matches!(error.kind(), ErrorKind::Connect | ErrorKind::Transport),
                "{over:?}: {error:?}"
            );
        }
        assert_eq!(count.load(Ordering::SeqCst), before, "{over:?}");
    }
}

/// A proxy that is the server, too: what it was asked before anything else, and the request.
fn proxy() -> (String, thread::JoinHandle<[String; 2]>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://user:s3%2Fcr%40t@{}", listener.local_addr().unwrap());
    let asked = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let head = || {
            let request = super::server::read(&stream).unwrap();
            let credentials = request.header("proxy-authorization").unwrap_or("none").to_owned();
            format!("{} {credentials}", request.line)
        };
        let first = head();
        let mut asked = [first.clone(), first];
        if asked[0].starts_with("CONNECT") {
            (&stream).write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
            asked[1] = head();
        }
        stream.write_all(&answer("200 OK", JSON, b"1")[0].1).unwrap();
        asked
    });
    (url, asked)
}

#[test]
fn connections_go_through_a_proxy() {
    // What a URL cannot hold is encoded in it, and not in what is sent.
    const CREDENTIALS: &str = "Basic dXNlcjpzMy9jckB0";
    for over in OVER_EACH {
        let (url, asked) = proxy();
        let through = ClientBuilder::new(&API)
            .base_url("http://api.example")
            .proxy(url)
            .build();
        assert_eq!(
            *over.send(through.unwrap().call(Look {})).unwrap(),
            Value::from(1),
            "{over:?}"
        );
        let expected = match over {
            Over::Reqwest => std::array::from_fn(|_| format!("GET http://api.example/thing HTTP/1.1 {CREDENTIALS}")),
            // It makes a tunnel of everything, into which no credentials of the proxy go.
            Over::Ureq => [
                format!("CONNECT api.example:80 HTTP/1.1 {CREDENTIALS}"),
                "GET /thing HTTP/1.1 none".to_owned(),
            ],
        };
        assert_eq!(asked.join().unwrap(), expected, "{over:?}");
    }
    for (what, builder) in [
        ("the proxy", ClientBuilder::new(&API).proxy("s3cret:// no URL")),
        (
            "the root certificates",
            ClientBuilder::new(&API).root_certificates("s3cret"),
        ),
        (
            "the client certificate",
            ClientBuilder::new(&API).client_certificate("s3cret"),
        ),
        (
            "the client certificate",
            ClientBuilder::new(&API)
                .client_certificate("-----BEGIN PRIVATE KEY-----\nczNjcmV0\n-----END PRIVATE KEY-----\n"),
        ),
        (
            // Where both libraries are there, another one reads them.
            match cfg!(feature = "native-tls") {
                true => "the root certificates",
                false => "cannot be set up",
            },
            ClientBuilder::new(&API)
                .root_certificates("-----BEGIN CERTIFICATE-----\ns3cret\n-----END CERTIFICATE-----\n"),
        ),
    ] {
        assert!(!format!("{builder:?}").contains("s3cret"));
        let error = builder.build().unwrap_err();
        assert!(error.to_string().contains(what), "{error}");
        assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
    }
}

/// How much memory this process has, in bytes.
#[cfg(target_os = "linux")]
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/statm").unwrap();
    status.split(' ').nth(1).unwrap().parse::<usize>().unwrap() * 4096
}

/// A body that no memory holds comes and goes piece by piece.
#[cfg(target_os = "linux")]
#[test]
fn a_gibibyte_is_streamed() {
    const SIZE: u64 = 1 << 30;
    for over in OVER_EACH {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            read_head(&mut stream);
            let head = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {SIZE}\r\n\r\n");
            stream.write_all(head.as_bytes()).unwrap();
            let piece = vec![b'x'; 1 << 20];
            for _ in 0..SIZE >> 20 {
                stream.write_all(&piece).unwrap();
            }
            let (mut stream, _) = listener.accept().unwrap();
            let mut left = SIZE - read_head(&mut stream) as u64;
            let mut piece = vec![0; 1 << 20];
            while left > 0 {
                left -= stream.read(&mut piece).unwrap() as u64;
            }
            stream
                .write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 1\r\n\r\n1")
                .unwrap();
        });
        let before = resident();
        let mut most = before;
        let client = client(&url);
        let mut download = async |call: Call<Download>| {
            let mut stream = match over {
                Over::Reqwest => call.send().await.unwrap().into_inner(),
                Over::Ureq => call.send_blocking().unwrap().into_inner(),
            };
            let mut length = 0;
            while let Some(piece) = stream.next().await.unwrap() {
                length += piece.len() as u64;
                if length % (64 << 20) < piece.len() as u64 {
                    most = most.max(resident());
                }
            }
            length
        };
        assert_eq!(over.wait(download(client.call(Download {}))), SIZE, "{over:?}");
        let file = File::stream(Zeros(SIZE >> 20)).sized(SIZE);
        let call = client.call(Upload { body: file }).timeout(Duration::from_secs(120));
        assert_eq!(*over.send(call).unwrap(), Value::from(1), "{over:?}");
        most = most.max(resident());
        // Other tests run beside it, of which none needs more than 100 MiB.
        assert!(most - before < 200 << 20, "{over:?}: {} MiB", (most - before) >> 20);
        server.join().unwrap();
    }
}

/// So many mebibytes of zeros.
struct Zeros(u64);

impl futures_core::Stream for Zeros {
    type Item = Result<bytes::Bytes, std::io::Error>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let piece = (self.0 > 0).then(|| Ok(bytes::Bytes::from_static(&[0; 1 << 20])));
        self.0 = self.0.saturating_sub(1);
        std::task::Poll::Ready(piece)
    }
}

/// Reads to the end of a head and says how much of the body came with it.
#[cfg(target_os = "linux")]
fn read_head(stream: &mut TcpStream) -> usize {
    let mut read = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let length = stream.read(&mut piece).unwrap();
        assert!(length > 0);
        read.extend_from_slice(&piece[..length]);
        if let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") {
            return read.len() - end - 4;
        }
    }
}

/// Resets connections in the midst of an upload, answers 503 when one has come, and then takes it; what came whole.
#[cfg(target_os = "linux")]
fn taking(size: usize) -> (String, thread::JoinHandle<[Vec<u8>; 3]>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        let mut connections = listener.incoming();
        let mut next = || connections.next().unwrap().unwrap();
        // What is closed with something unread is reset.
        next().read_exact(&mut vec![0; size / 4]).unwrap();
        let onward =
            "HTTP/1.1 307 Temporary Redirect\r\nlocation: /there\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
        [
            "HTTP/1.1 503 Oh\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
            onward,
            OK,
        ]
        .map(|answer| {
            let mut stream = next();
            let request = super::server::read(&stream).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
            request.body
        })
    });
    (url, server)
}

/// Takes whole requests and answers 503; one that breaks off is only read, so that nothing but its sender is at fault.
#[cfg(target_os = "linux")]
fn refusing() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            if super::server::read(&stream).is_some() {
                let _ = stream.write_all(b"HTTP/1.1 503 Oh\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
            }
        }
    });
    url
}

#[cfg(target_os = "linux")]
const OK: &str = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 1\r\n\r\n1";

/// The files of this process that are open under this name.
#[cfg(target_os = "linux")]
fn opened(path: &std::path::Path) -> usize {
    let entries = std::fs::read_dir("/proc/self/fd").unwrap();
    let links = entries.filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok());
    links.filter(|link| link == path).count()
}

/// For each try and each hop from its beginning, however far it was read before; and closed behind it.
#[cfg(target_os = "linux")]
#[test]
fn files_are_opened_again_for_each_request() {
    let content: Vec<u8> = (0..4_u32 << 20).map(|n| (n / 7) as u8).collect();
    let path = std::env::temp_dir().join(format!("faults-{}", std::process::id()));
    std::fs::write(&path, &content).unwrap();
    for over in OVER_EACH {
        let (url, server) = taking(content.len());
        let retry = Retry::default().attempts(4).backoff(Duration::ZERO, Duration::ZERO);
        let client = ClientBuilder::new(&API).base_url(&url).retry(retry).build().unwrap();
        let sent = over
            .send(client.call(Upload {
                body: File::path(&path),
            }))
            .unwrap();
        assert_eq!(sent.attempts(), 3, "{over:?}");
        for body in server.join().unwrap() {
            assert!(body == content, "{over:?}: {} bytes", body.len());
        }
        assert_eq!(opened(&path), 0, "{over:?}");

        // Where it is gone meanwhile, that is the error.
        let refusing = refusing();
        let gone = path.with_extension("gone");
        std::fs::write(&gone, &content).unwrap();
        let removed = gone.clone();
        let retry = Retry::default().decide(move |_| {
            let _ = std::fs::remove_file(&removed);
            Some(true)
        });
        let client = ClientBuilder::new(&API)
            .base_url(refusing)
            .retry(retry)
            .build()
            .unwrap();
        let error = over
            .send(client.call(Upload {
                body: File::path(&gone),
            }))
            .unwrap_err();
        assert!(error.attempts() > 1, "{over:?}: {error:?}");
        let chain = format!("{error:?}");
        assert!(
            chain.contains("NotFound") || chain.contains("No such file"),
            "{over:?}: {chain}"
        );
    }
    std::fs::remove_file(&path).unwrap();
}

/// Whoever drops a call ends it, wherever it is: the connection is closed, nothing is sent any more, and no task is left.
#[test]
fn what_is_dropped_leaves_nothing_running() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    // Waits for an answer, for the rest of one, and for the next try.
    for answer in [
        "",
        "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc",
        "HTTP/1.1 503 Oh\r\nretry-after: 1\r\ncontent-length: 0\r\n\r\n",
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let client = client(&url);
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let _ = stream.read(&mut [0; 4096]).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
            // The end of the connection, or of a try that goes on for nobody.
            let rest = stream.read(&mut [0; 4096]);
            listener.set_nonblocking(true).unwrap();
            thread::sleep(Duration::from_millis(1_200));
            (rest, listener.accept().is_err())
        });
        runtime.block_on(async {
            let sending = client.call(Look {}).send();
            assert!(tokio::time::timeout(Duration::from_millis(300), sending).await.is_err());
            // A connection that is whole is kept for other calls as long as the client is there.
            drop(client);
            // Whatever is left has its time.
            tokio::time::sleep(Duration::from_millis(1_200)).await;
        });
        let (rest, is_quiet) = server.join().unwrap();
        assert_eq!(rest.unwrap(), 0, "{answer}");
        assert!(is_quiet, "{answer}");
        assert_eq!(runtime.metrics().num_alive_tasks(), 0, "{answer}");
    }
}
