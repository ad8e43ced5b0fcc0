//! Downloads whose connection breaks, against a server that has parts or has none, and progress both ways.

use std::io::Write as _;
use std::net::TcpListener;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::example::API;
use super::server::{Reply, Server, answer, read, serve};
use crate::runtime::client::mock::{Answer, Fault, Mock};
use crate::runtime::client::resume::Resuming;
use crate::runtime::client::retry::Retry;
use crate::runtime::client::{Client, ClientBuilder, blocking};
use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::prelude::*;

operation! {
    id: "Download", method: "GET", path: "/file", statuses: &["200"], streams: &["*/*"];

    pub struct Download -> ByteStream {}
}

record! {
    pub struct Parcel {
        pub note: String,
        pub file: File,
    }
}

operation! {
    id: "Send", method: "POST", path: "/parcels", statuses: &["204"];

    pub struct SendParcel -> () {
        pub body: Parcel = multipart("multipart/form-data"),
    }
}

operation! {
    id: "Upload", method: "PUT", path: "/file", statuses: &["204"];

    pub struct Upload -> () {
        pub body: File = binary("*/*"),
    }
}

fn client(url: &str) -> Client {
    let retry = Retry::default().backoff(Duration::from_millis(1), Duration::from_millis(2));
    let builder = ClientBuilder::new(&API).base_url(url).retry(retry);
    // That a part is not documented is nothing that anyone did.
    builder.conformance(Conformance::Strict).build().unwrap()
}

/// A response that announces more than comes.
fn cut(status: &str, headers: &str, announced: usize, body: &str) -> Reply {
    let head = format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {announced}\r\n{headers}\r\n{body}");
    vec![(Duration::ZERO, head.into_bytes())]
}

const TAG: &str = "etag: \"a\"\r\n";

fn part(range: &str, body: &str) -> Reply {
    answer(
        "206 Partial Content",
        &format!("{TAG}content-range: bytes {range}\r\n"),
        body.as_bytes(),
    )
}

async fn all(mut download: Resuming<Download>) -> Result<String, Error> {
    let mut all = Vec::new();
    while let Some(bytes) = download.next().await? {
        all.extend_from_slice(&bytes);
    }
    Ok(String::from_utf8(all).unwrap())
}

async fn of(replies: impl IntoIterator<Item = Reply>) -> (Result<String, Error>, Server) {
    let server = serve(replies);
    let outcome = all(Resuming::new(client(&server.url).call(Download {}))).await;
    (outcome, server)
}

#[tokio::test]
async fn the_rest_is_asked_for() {
    let (outcome, server) = of([
        cut("200 OK", TAG, 10, "0123"),
        cut(
            "206 Partial Content",
            &format!("{TAG}content-range: bytes 4-9/10\r\n"),
            6,
            "45",
        ),
        // A server may give less than was asked for.
        part("6-7/10", "67"),
        part("8-9/*", "89"),
    ])
    .await;
    assert_eq!(outcome.unwrap(), "0123456789");
    let first = server.request();
    assert_eq!(
        (first.header("range"), first.header("accept-encoding")),
        (None, Some("identity"))
    );
    for range in ["bytes=4-", "bytes=6-", "bytes=8-"] {
        let request = server.request();
        assert_eq!(
            (request.header("range"), request.header("if-range")),
            (Some(range), Some("\"a\""))
        );
    }

    // A date that is older than the answer is as good (RFC 9110, section 8.8.2.2).
    let modified = "Tue, 15 Nov 1994 12:45:26 GMT";
    let dated = |date: &str| format!("last-modified: {modified}\r\ndate: {date}\r\n");
    let (outcome, server) = of([
        cut("200 OK", &dated("Tue, 15 Nov 1994 12:45:27 GMT"), 4, "01"),
        answer("206 Partial Content", "content-range: bytes 2-3/4\r\n", b"23"),
    ])
    .await;
    assert_eq!(outcome.unwrap(), "0123");
    server.request();
    assert_eq!(server.request().header("if-range"), Some(modified));

    // Of unknown length, nothing may be missing.
    let chunked =
        b"HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\netag: \"a\"\r\n\r\n2\r\n01\r\n"
            .to_vec();
    let none = "content-range: bytes */2\r\n";
    let (outcome, _) = of([
        vec![(Duration::ZERO, chunked)],
        answer("416 Range Not Satisfiable", none, b""),
    ])
    .await;
    assert_eq!(outcome.unwrap(), "01");
}

#[tokio::test]
async fn what_has_changed_is_an_error_or_begins_anew() {
    let begun = || cut("200 OK", TAG, 4, "01");
    let new = || answer("200 OK", "etag: \"b\"\r\n", b"abc");
    let (outcome, _) = of([begun(), new()]).await;
    let error = outcome.unwrap_err();
    assert_eq!(
        (error.kind(), error.status().unwrap().as_u16()),
        (ErrorKind::Range, 200)
    );

    let server = serve([begun(), new()]);
    let all = Arc::new(Mutex::new(String::new()));
    let forgotten = Arc::clone(&all);
    let download = Resuming::new(client(&server.url).call(Download {}));
    let mut download = download.start_again(move || forgotten.lock().unwrap().clear());
    while let Some(bytes) = download.next().await.unwrap() {
        all.lock().unwrap().push_str(std::str::from_utf8(&bytes).unwrap());
    }
    assert_eq!(
        (all.lock().unwrap().as_str(), download.given(), download.validator()),
        ("abc", 3, Some("\"b\""))
    );

    // The same once more, of a server that has no parts.
    let (outcome, _) = of([begun(), answer("200 OK", TAG, b"0123")]).await;
    assert_eq!(outcome.unwrap(), "0123");
}

/// A server that has parts only sometimes, as one of several behind one name may: what is read over of the whole is not read over of
/// what comes after it.
#[tokio::test]
async fn what_is_read_over_is_of_one_answer() {
    let begun = || cut("200 OK", TAG, 8, "0123");
    let (outcome, server) = of([begun(), cut("200 OK", TAG, 8, "01"), part("4-7/8", "4567")]).await;
    assert_eq!(outcome.unwrap(), "01234567");
    assert_eq!(std::iter::from_fn(|| server.next()).count(), 3);

    let server = serve([
        begun(),
        cut("200 OK", TAG, 8, "01"),
        answer("200 OK", "etag: \"b\"\r\n", b"abcdef"),
    ]);
    let all = Arc::new(Mutex::new(String::new()));
    let forgotten = Arc::clone(&all);
    let download = Resuming::new(client(&server.url).call(Download {}));
    let mut download = download.start_again(move || forgotten.lock().unwrap().clear());
    while let Some(bytes) = download.next().await.unwrap() {
        all.lock().unwrap().push_str(std::str::from_utf8(&bytes).unwrap());
    }
    assert_eq!((all.lock().unwrap().as_str(), download.given()), ("abcdef", 6));
}

/// What has been given before is no progress.
#[tokio::test]
async fn a_server_that_breaks_off_at_the_same_place_is_not_asked_for_ever() {
    let server = serve(std::iter::repeat_with(|| cut("200 OK", TAG, 8, "0123")).take(20));
    let outcome = all(Resuming::new(client(&server.url).call(Download {}))).await;
    assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Transport);
    assert_eq!(std::iter::from_fn(|| server.next()).count(), 3);

    // Nor is it where all of it is given anew each time.
    let server = serve(std::iter::repeat_with(|| cut("200 OK", "", 8, "0123")).take(20));
    let mut download = Resuming::new(client(&server.url).call(Download {})).start_again(|| ());
    let error = loop {
        match download.next().await {
            Ok(bytes) => assert_eq!(bytes.unwrap(), "0123"),
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert_eq!(std::iter::from_fn(|| server.next()).count(), 3);
}

/// What has begun anew is gone on with as the first was, though it has not come as far.
#[tokio::test]
async fn what_has_begun_anew_is_gone_on_with() {
    let tag = "etag: \"b\"\r\n";
    let rest = |first: usize, body: &str| {
        let range = format!("{tag}content-range: bytes {first}-6/7\r\n");
        cut("206 Partial Content", &range, 7 - first, body)
    };
    let server = serve([
        cut("200 OK", TAG, 20, "0123456789"),
        cut("200 OK", tag, 7, "ab"),
        rest(2, "c"),
        rest(3, "d"),
        rest(4, "e"),
        rest(5, "fg"),
    ]);
    let all = Arc::new(Mutex::new(String::new()));
    let forgotten = Arc::clone(&all);
    let download = Resuming::new(client(&server.url).call(Download {}));
    let mut download = download.start_again(move || forgotten.lock().unwrap().clear());
    while let Some(bytes) = download.next().await.unwrap() {
        all.lock().unwrap().push_str(std::str::from_utf8(&bytes).unwrap());
    }
    assert_eq!(all.lock().unwrap().as_str(), "abcdefg");
}

/// Most downloads are elsewhere: the rest of one is asked for there.
#[tokio::test]
async fn the_rest_is_asked_for_where_it_is() {
    let elsewhere = serve([cut("200 OK", TAG, 4, "01"), part("2-3/4", "23")]);
    let location = format!("location: {}/signed\r\n", elsewhere.url);
    let (outcome, server) = of([answer("302 Found", &location, b""), answer("302 Found", &location, b"")]).await;
    assert_eq!(outcome.unwrap(), "0123");
    for asked in [&server, &elsewhere] {
        for (range, tag) in [(None, None), (Some("bytes=2-"), Some("\"a\""))] {
            let request = asked.request();
            assert_eq!((request.header("range"), request.header("if-range")), (range, tag));
            assert_eq!(request.header("accept-encoding"), Some("identity"));
        }
    }
}

/// A mock breaks off where it is told to, and not before: also what is handed out as it arrives.
#[tokio::test]
async fn against_a_mock() {
    operation! {
        id: "Typed", method: "GET", path: "/file", statuses: &["200"], streams: &["application/octet-stream"];

        pub struct Typed -> ByteStream {}
    }

    let mock = Mock::new();
    let begun = || {
        Answer::body("01234567")
            .header("etag", "\"a\"")
            .header("content-length", "8")
    };
    let rest = Answer::body("4567").status(206).header("content-range", "bytes 4-7/8");
    mock.answer::<Typed>(begun().but(Fault::HalfBody)).answer::<Typed>(rest);
    let builder = ClientBuilder::new(&API)
        .base_url("http://h")
        .transport(mock.clone())
        .clock(mock.clock());
    let mut download = Resuming::new(builder.build().unwrap().call(Typed {}));
    let mut all = Vec::new();
    while let Some(bytes) = download.next().await.unwrap() {
        all.extend_from_slice(&bytes);
    }
    assert_eq!(all, b"01234567");
    assert_eq!(mock.waits().len(), 1);
    assert_eq!(mock.requests()[1].headers()["range"], "bytes=4-");
}

#[tokio::test]
async fn a_part_is_checked() {
    let begun = || cut("200 OK", TAG, 4, "01");
    for (headers, body) in [
        ("", "23"),
        ("content-range: bytes 1-3/4\r\n", "123"),
        ("content-range: bytes 2-3/5\r\n", "23"),
        ("content-range: bytes 2-4/4\r\n", "234"),
        ("content-range: items 2-3/4\r\n", "23"),
        ("content-range: bytes 3-2/4\r\n", "23"),
        ("content-range: bytes 2-3/4\r\netag: \"b\"\r\n", "23"),
        ("content-type: multipart/byteranges; boundary=b\r\n", "--b--"),
    ] {
        let (outcome, _) = of([begun(), answer("206 Partial Content", headers, body.as_bytes())]).await;
        assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Range, "{headers}");
    }
    let (outcome, _) = of([
        begun(),
        answer("416 Range Not Satisfiable", "content-range: bytes */9\r\n", b""),
    ])
    .await;
    assert_eq!(outcome.unwrap_err().status().unwrap(), 416);
}

#[tokio::test]
async fn without_a_strong_validator_it_breaks_as_it_is() {
    let same = "Tue, 15 Nov 1994 12:45:26 GMT";
    for headers in [
        "",
        "etag: W/\"a\"\r\n",
        "etag: \"a\"\r\naccept-ranges: none\r\n",
        &format!("last-modified: {same}\r\ndate: {same}\r\n"),
    ] {
        let (outcome, server) = of([cut("200 OK", headers, 4, "01"), part("2-3/4", "23")]).await;
        assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Transport, "{headers}");
        server.request();
        assert!(server.is_quiet());
    }
}

#[tokio::test]
async fn it_is_tried_so_often_as_the_client_tries() {
    let nothing = || {
        cut(
            "206 Partial Content",
            &format!("{TAG}content-range: bytes 2-3/4\r\n"),
            2,
            "",
        )
    };
    let replies = || {
        vec![
            cut("200 OK", TAG, 4, "01"),
            nothing(),
            nothing(),
            nothing(),
            nothing(),
            nothing(),
        ]
    };
    let (outcome, server) = of(replies()).await;
    assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Transport);
    assert_eq!(std::iter::from_fn(|| server.next()).count(), 3);
    let server = serve(replies());
    let download = Resuming::new(client(&server.url).call(Download {})).at_most(5);
    assert_eq!(all(download).await.unwrap_err().kind(), ErrorKind::Transport);
    assert_eq!(std::iter::from_fn(|| server.next()).count(), 5);
    // What the budget does not have is not tried.
    let server = serve(replies());
    let builder = ClientBuilder::new(&API).base_url(&server.url).retry_budget(0);
    let download = Resuming::new(builder.build().unwrap().call(Download {}));
    assert_eq!(all(download).await.unwrap_err().kind(), ErrorKind::Transport);
    assert_eq!(std::iter::from_fn(|| server.next()).count(), 1);
}

#[test]
fn a_later_run_goes_on_on_a_thread_of_its_own() {
    let server = serve([part("4-9/10", "456789")]);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let told = Arc::clone(&seen);
    let download = Resuming::new(client(&server.url).call(Download {})).over_blocking();
    let mut download = download
        .from(4, "\"a\"")
        .watch(move |given, size| told.lock().unwrap().push((given, size)));
    let bytes = blocking::wait(download.next()).unwrap().unwrap();
    assert_eq!(&bytes[..], b"456789");
    assert!(blocking::wait(download.next()).unwrap().is_none());
    assert_eq!(server.request().header("range"), Some("bytes=4-"));
    assert_eq!(*seen.lock().unwrap(), [(10, Some(10))]);
}

type Seen = Arc<Mutex<Vec<(u64, Option<u64>)>>>;

fn watched() -> (Seen, impl Fn(u64, Option<u64>) + Send + Sync + 'static) {
    let seen = Seen::default();
    let told = Arc::clone(&seen);
    (seen, move |given, size| told.lock().unwrap().push((given, size)))
}

#[tokio::test]
async fn uploads_and_downloads_are_watched() {
    let path = std::env::temp_dir().join(format!("watched-{}", std::process::id()));
    std::fs::write(&path, vec![7; 300_000]).unwrap();
    for file in [File::path(&path), File::from(vec![7; 300_000])] {
        let (seen, watch) = watched();
        // Where it is sent again it begins at the first.
        let server = serve([
            answer("503 Service Unavailable", "", b""),
            answer("204 No Content", "", b""),
        ]);
        let upload = client(&server.url).call(Upload {
            body: file.watch(watch),
        });
        upload.await.unwrap();
        server.request();
        let request = server.request();
        assert_eq!(
            (request.body.len(), request.header("content-length")),
            (300_000, Some("300000"))
        );
        let seen = seen.lock().unwrap();
        assert!(
            seen.len() >= 10 && seen.iter().all(|(_, size)| *size == Some(300_000)),
            "{seen:?}"
        );
        assert_eq!(seen.iter().filter(|(given, _)| *given == 300_000).count(), 2);
        let second = seen.iter().skip_while(|(given, _)| *given < 300_000).skip(1);
        assert!(second.clone().map(|(given, _)| *given).is_sorted());
    }
    std::fs::remove_file(&path).unwrap();

    let (seen, watch) = watched();
    let pieces = [(
        Duration::ZERO,
        b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 4\r\n\r\n01".to_vec(),
    )];
    let pieces = pieces.into_iter().chain([(Duration::from_millis(30), b"23".to_vec())]);
    let server = serve([pieces.collect()]);
    let stream = client(&server.url).call(Download {}).await.unwrap().into_inner();
    assert_eq!(stream.size(), Some(4));
    assert_eq!(stream.watch(watch).collect().await.unwrap(), "0123");
    assert_eq!(*seen.lock().unwrap(), [(2, Some(4)), (4, Some(4))]);
}

/// What the operating system keeps of a connection that nobody reads from is a few MiB.
const KEPT: u64 = 32 << 20;

#[tokio::test]
async fn no_more_is_read_than_the_other_side_takes() {
    // A file of 1 GiB takes no room on the disk, and nobody reads it.
    let path = std::env::temp_dir().join(format!("sparse-{}", std::process::id()));
    std::fs::File::create(&path).unwrap().set_len(1 << 30).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (seen, watch) = watched();
    let file = File::path(&path).watch(watch);
    let body = Parcel {
        note: "n".to_owned(),
        file,
    };
    let call = client(&url).call(SendParcel { body }).retry(Retry::never());
    let error = call.timeout(Duration::from_millis(400)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    std::fs::remove_file(&path).unwrap();
    let (handed, size) = *seen.lock().unwrap().last().unwrap();
    assert!(
        handed < KEPT && size == Some(1 << 30),
        "{handed} bytes of {size:?} were read"
    );

    // The other way round.
    let written = Arc::new(AtomicU64::new(0));
    let (count, server) = (Arc::clone(&written), listener);
    std::thread::spawn(move || {
        // The connection of the upload comes first.
        let connections = server.incoming().skip(1).flatten();
        for mut stream in connections {
            read(&stream);
            let _ = write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", 1_u64 << 30);
            while stream.write_all(&[0; 64 << 10]).is_ok() {
                count.fetch_add(64 << 10, Ordering::Relaxed);
            }
        }
    });
    let mut stream = client(&url).call(Download {}).await.unwrap().into_inner();
    assert!(stream.next().await.unwrap().is_some());
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(written.load(Ordering::Relaxed) < KEPT, "{written:?}");
}
