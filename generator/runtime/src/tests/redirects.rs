//! Redirects, against real servers: what is followed, where to, and what goes along.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::client::{JSON, Twice, WEBHOOK, builder, client, update};
use super::example::Webhook;
use super::server::{Server, answer, serve, serve_on};
use crate::runtime::client::redirect;
use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::error::ErrorKind;
use crate::runtime::prelude::*;
use crate::runtime::request::body::Body;
use crate::runtime::request::security::{Credential, Secret};

#[tokio::test]
async fn redirects() {
    let elsewhere = serve([answer("200 OK", JSON, WEBHOOK)]);
    let location = format!("location: {}/steal?token=s3cret\r\n", elsewhere.url);
    let server = serve([
        answer("307 Temporary Redirect", "location: /moved?x=1\r\n", b""),
        answer("200 OK", JSON, WEBHOOK),
        answer("307 Temporary Redirect", &location, b""),
        answer("308 Permanent Redirect", &location, b"go there"),
        answer("303 See Other", "location: ftp://me:pass@127.0.0.1/steal\r\n", b""),
    ]);
    let client = client(&server);
    // To the same server: followed, with everything.
    update(&client).await.unwrap();
    server.request();
    let request = server.request();
    assert_eq!(request.line, "POST /moved?x=1 HTTP/1.1");
    assert_eq!(request.header("authorization"), Some("Basic dXNlcjpwYXNz"));
    assert_eq!(request.header("referer"), None);
    assert_eq!(request.body, br#"{"page-size":50}"#);
    // To another one: not, for its body would be sent there.
    for status in ["307 Temporary Redirect", "308 Permanent Redirect"] {
        let error = update(&client).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Redirect);
        assert_eq!(
            error.to_string(),
            format!(
                "UpdateWebhook: the server answered {status}, and the redirect to `{}/steal` was not followed",
                elsewhere.url
            )
        );
        assert_eq!(
            error.headers().text_of("location").unwrap(),
            format!("{}/steal?token=s3cret", elsewhere.url)
        );
        assert!(!error.is_retryable());
    }
    let error = update(&client).await.unwrap_err();
    assert!(error.to_string().contains("`ftp://***@127.0.0.1/steal`"), "{error}");
    assert!(elsewhere.is_quiet());
}

operation! {
    id: "Change", method: "PUT", path: "/thing", statuses: &["204"];

    pub struct Change -> () {
        pub body: Option<File> = binary("image/png") => File,
    }
}

operation! {
    id: "Remove", method: "DELETE", path: "/thing", statuses: &["200"];

    pub struct Remove -> () {}
}

operation! {
    id: "Probe", method: "HEAD", path: "/thing", statuses: &["200"];

    pub struct Probe -> () {}
}

/// RFC 9110, section 15.4: a client may make a GET of a POST, and the upload would never have happened.
#[tokio::test]
async fn no_change_becomes_a_look() {
    for status in ["301 Moved Permanently", "302 Found"] {
        let server = serve([
            answer(status, "location: /done\r\n", b""),
            answer("200 OK", JSON, WEBHOOK),
        ]);
        let error = update(&client(&server)).await.unwrap_err();
        assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Redirect, false));
        assert!(
            error
                .to_string()
                .ends_with("and the redirect to `/done` was not followed"),
            "{error}"
        );
        assert_eq!(server.request().line.split(' ').next(), Some("POST"));
        assert!(server.is_quiet());

        let server = serve(std::iter::repeat_n(answer(status, "location: /done\r\n", b""), 2));
        let client = builder(&server.url).build().unwrap();
        let changed = client.call(Change { body: None }).await.unwrap_err();
        let removed = client.call(Remove {}).await.unwrap_err();
        assert_eq!(
            (changed.kind(), removed.kind()),
            (ErrorKind::Redirect, ErrorKind::Redirect)
        );

        // What only looks is followed, as it is.
        let server = serve([answer(status, "location: /there\r\n", b""), answer("200 OK", "", b"")]);
        let client = builder(&server.url).build().unwrap();
        client.call(Probe {}).await.unwrap();
        server.request();
        assert_eq!(server.request().line, "HEAD /there HTTP/1.1");
    }
}

#[tokio::test]
async fn changes_are_repeated_where_they_are_asked_for_again() {
    let again = |location: &str| answer("308 Permanent Redirect", &format!("location: {location}\r\n"), b"");
    let server = serve([again("/there"), answer("204 No Content", "", b"")]);
    let client = builder(&server.url).build().unwrap();
    client.call(Change { body: Some("P".into()) }).await.unwrap();
    server.request();
    let request = server.request();
    assert_eq!(
        (request.line.as_str(), request.body.as_slice()),
        ("PUT /there HTTP/1.1", &b"P"[..])
    );
    assert_eq!(request.header("content-type"), Some("image/png"));

    // A file is opened again.
    let path = std::env::temp_dir().join(format!("redirected-{}", std::process::id()));
    std::fs::write(&path, "P").unwrap();
    let server = serve([again("/there"), answer("204 No Content", "", b"")]);
    let client = builder(&server.url).build().unwrap();
    client
        .call(Change {
            body: Some(File::path(&path)),
        })
        .await
        .unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(
        (server.request().body, server.request().body),
        (b"P".to_vec(), b"P".to_vec())
    );

    // A stream is gone.
    let server = serve([again("/there"), answer("204 No Content", "", b"")]);
    let client = builder(&server.url).build().unwrap();
    let body = File::stream(Twice(vec!["P"]));
    let error = client.call(Change { body: Some(body) }).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Redirect);
    server.request();
    assert!(server.is_quiet());
}

operation! {
    id: "SignIn", method: "POST", path: "/login", statuses: &["303", "default"];

    /// An operation whose answer is a redirect.
    pub struct SignIn -> () {
        pub body: String = text("text/plain"),
    }
}

operation! {
    id: "Find", method: "GET", path: "/find", accept: "application/json", statuses: &["200", "3XX"];

    pub struct Find -> Webhook {}
}

#[tokio::test]
async fn documented_redirects_are_answers() {
    let header = "location: /home?x=1\r\nset-cookie: sid=s3cret; HttpOnly\r\nset-cookie: theme=dark\r\n";
    let server = serve([
        answer("303 See Other", header, b"go"),
        // That one is not listed.
        answer("302 Found", header, b""),
        answer("307 Temporary Redirect", header, b""),
    ]);
    let client = builder(&server.url).build().unwrap();
    let sign_in = || client.call(SignIn { body: "me".to_owned() });
    let answer = sign_in().await.unwrap();
    assert_eq!(answer.status().as_u16(), 303);
    assert_eq!(answer.headers().text_of("location"), Some("/home?x=1"));
    assert_eq!(answer.headers().get_all("set-cookie").iter().count(), 2);
    assert_eq!(answer.bytes().as_ref(), b"go");
    let shown = format!("{answer:?} {:?} {:?}", answer.headers(), **answer.headers());
    assert!(!shown.contains("s3cret") && shown.contains("\"/home\""), "{shown}");

    assert_eq!(sign_in().await.unwrap_err().kind(), ErrorKind::Redirect);

    // Where something else is a success it is an error that has all of it.
    let error = client.call(Find {}).await.unwrap_err();
    assert_eq!((error.kind(), error.is_documented()), (ErrorKind::Redirect, true));
    assert_eq!(error.headers().get_all("set-cookie").iter().count(), 2);
    for _ in 0..3 {
        server.request();
    }
    assert!(server.is_quiet());
}

#[tokio::test]
async fn redirects_that_nobody_wants_are_not_followed() {
    let server = serve(std::iter::repeat_n(
        answer("307 Temporary Redirect", "location: /a\r\n", b""),
        2,
    ));
    let client = builder(&server.url).follow_redirects(false).build().unwrap();
    assert_eq!(update(&client).await.unwrap_err().kind(), ErrorKind::Redirect);
    server.request();
    assert!(server.is_quiet());
}

#[tokio::test]
async fn redirected_answers_are_held_to_the_description() {
    let off = br#"{"sid":1,"page-size":1}"#;
    let elsewhere = serve([answer("200 OK", JSON, off)]);
    let location = format!("location: {}/\r\n", elsewhere.url);
    let server = serve([
        answer("303 See Other", "location: /here\r\n", b""),
        answer("200 OK", JSON, off),
        answer("303 See Other", &location, b""),
    ]);
    let client = builder(&server.url).conformance(Conformance::Strict).build().unwrap();
    for _ in 0..2 {
        let error = update(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.deviations().len()), (ErrorKind::Deviating, 1));
    }
}

operation! {
    id: "Download", method: "GET", path: "/files/{id}",
    accept: "application/json", security: &[&["key", "session"]], statuses: &["200"];

    /// An operation that is answered from elsewhere.
    pub struct Download -> Webhook {
        pub id: String = path("id"),
        pub tenant: String = header("X-Tenant"),
        pub login: String = cookie("login"),
    }
}

#[tokio::test]
async fn downloads_from_elsewhere_take_no_credentials_along() {
    for status in [
        "301 Moved",
        "302 Found",
        "303 See Other",
        "307 Temporary",
        "308 Permanent",
    ] {
        let elsewhere = serve([
            answer("302 Found", "location: /b?signature=2\r\n", b""),
            answer("200 OK", JSON, WEBHOOK),
        ]);
        let location = format!("location: {}/a?signature=1\r\n", elsewhere.url);
        let server = serve([
            answer("307 Temporary Redirect", "location: /here\r\n", b""),
            answer(status, &location, b"go there"),
        ]);
        let client = builder(&server.url)
            .credential("key", Credential::query("key", "s3cret"))
            .credential("session", Credential::header("X-Session", "s3cret"))
            .header("X-Client", "mine")
            .build()
            .unwrap();
        let call = client.call(Download {
            id: "1".to_owned(),
            tenant: "t".to_owned(),
            login: "me".to_owned(),
        });
        assert_eq!(call.header("X-Call", "mine").await.unwrap().page_size, 1);
        assert_eq!(server.request().line, "GET /files/1?key=s3cret HTTP/1.1");
        assert_eq!(server.request().header("x-session"), Some("s3cret"));
        for line in ["GET /a?signature=1 HTTP/1.1", "GET /b?signature=2 HTTP/1.1"] {
            let request = elsewhere.request();
            assert_eq!((request.line.as_str(), request.body.as_slice()), (line, &b""[..]));
            let mut names: Vec<String> = request.headers.iter().map(|(name, _)| name.to_lowercase()).collect();
            names.sort();
            assert_eq!(names, ["accept", "accept-encoding", "host", "user-agent"]);
            assert_eq!(request.header("accept"), Some("application/json"));
            assert_eq!(request.header("user-agent"), Some("example/1.0"));
        }
    }
}

/// What elsewhere says of who asks is said of nobody: no token went there.
#[tokio::test]
async fn a_401_from_elsewhere_is_no_reason_for_another_token() {
    let elsewhere = serve([answer("401 Unauthorized", "", b""), answer("200 OK", JSON, WEBHOOK)]);
    let location = format!("location: {}/a\r\n", elsewhere.url);
    let server = serve([answer("302 Found", &location, b""), answer("302 Found", &location, b"")]);
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let token = move || {
        let number = counted.fetch_add(1, Ordering::SeqCst);
        async move { Ok(Secret::from(format!("t{number}"))) }
    };
    let client = builder(&server.url)
        .credential("key", Credential::provider("Bearer", token))
        .credential("session", Credential::header("X-Session", "s3cret"))
        .build()
        .unwrap();
    let call = client.call(Download {
        id: "1".to_owned(),
        tenant: "t".to_owned(),
        login: "me".to_owned(),
    });
    let error = call.await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (401, 1));
    assert_eq!(elsewhere.request().header("authorization"), None);
    assert!(elsewhere.is_quiet());
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn bodies_do_not_go_elsewhere() {
    let elsewhere = serve([answer("200 OK", JSON, WEBHOOK)]);
    let location = format!("location: {}/done\r\n", elsewhere.url);
    let server =
        serve(["303 See Other", "308 Permanent Redirect", "302 Found"].map(|status| answer(status, &location, b"")));
    let client = client(&server);
    // What has been taken is looked at elsewhere.
    update(&client).await.unwrap();
    let request = elsewhere.request();
    assert_eq!(request.line, "GET /done HTTP/1.1");
    assert_eq!(
        (request.header("authorization"), request.header("content-type")),
        (None, None)
    );
    assert!(request.body.is_empty());
    for _ in 0..2 {
        assert_eq!(update(&client).await.unwrap_err().kind(), ErrorKind::Redirect);
    }
    assert!(elsewhere.is_quiet());
}

/// What came back from elsewhere has lost its credentials, and what was looked at has no body.
#[tokio::test]
async fn credentials_do_not_come_back_from_elsewhere() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let home = format!("http://{}", listener.local_addr().unwrap());
    let elsewhere = serve([answer("302 Found", &format!("location: {home}/back\r\n"), b"")]);
    let server = serve_on(
        listener,
        [
            answer("303 See Other", "location: /here\r\n", b""),
            answer("302 Found", &format!("location: {}/\r\n", elsewhere.url), b""),
            answer("200 OK", JSON, WEBHOOK),
        ],
    );
    update(&client(&server)).await.unwrap();
    server.request();
    let looked = server.request();
    assert_eq!((looked.line.as_str(), looked.body.len()), ("GET /here HTTP/1.1", 0));
    assert_eq!(looked.header("authorization"), Some("Basic dXNlcjpwYXNz"));
    assert_eq!(
        (looked.header("content-type"), looked.header("content-length")),
        (None, None)
    );
    let back = server.request();
    assert_eq!(
        (back.line.as_str(), back.header("authorization")),
        ("GET /back HTTP/1.1", None)
    );
}

#[tokio::test]
async fn what_was_taken_is_not_tried_again_because_nobody_is_elsewhere() {
    let server = serve([answer("303 See Other", "location: http://127.0.0.1:9/done\r\n", b"")]);
    let error = update(&client(&server)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(!error.is_retryable());
}

#[test]
fn redirects_are_not_followed_to_where_it_is_less_secure() {
    let follows = |from: &str, to: &str| {
        let (asked, body) = http::Request::get(from).body(Body::default()).unwrap().into_parts();
        let headers = [(http::header::LOCATION, to.parse().unwrap())].into_iter().collect();
        let next = redirect::onward(&asked, Some(body), http::StatusCode::FOUND, &headers);
        next.map(|next| next.parts.uri.to_string())
    };
    assert_eq!(follows("https://h/a", "http://h/b"), None);
    assert_eq!(follows("https://h/a", "http://cdn/b"), None);
    assert_eq!(follows("https://h/a", "file:///etc/passwd"), None);
    assert_eq!(follows("https://h/a", "b?c#d").as_deref(), Some("https://h/b?c"));
    assert_eq!(follows("https://h/a", "http://["), None);
    assert_eq!(follows("http://h/a", "https://h/b").as_deref(), Some("https://h/b"));
    assert_eq!(follows("https://h/a", "//cdn/b").as_deref(), Some("https://cdn/b"));
    // Who asks is not for the server to say (RFC 9110, section 4.2.4).
    assert_eq!(follows("https://h/a", "//u:p@cdn/b").as_deref(), Some("https://cdn/b"));
    assert_eq!(
        follows("https://h/a", "https://u:p%40@h:8/b?c=@d").as_deref(),
        Some("https://h:8/b?c=@d")
    );
    assert_eq!(follows("https://h/a", "https://u:p@/b"), None);
}

/// Ten in all: one origin after the other may send the client to itself first.
#[tokio::test]
async fn redirects_do_not_go_on_forever() {
    let listeners = [(); 2].map(|()| std::net::TcpListener::bind("127.0.0.1:0").unwrap());
    let urls = listeners
        .each_ref()
        .map(|listener| format!("http://{}", listener.local_addr().unwrap()));
    let servers: Vec<Server> = listeners
        .into_iter()
        .zip([&urls[1], &urls[0]])
        .map(|(listener, other)| {
            let replies = (0..20).map(|index| match index % 5 {
                4 => answer("302 Found", &format!("location: {other}/\r\n"), b""),
                _ => answer("307 Temporary Redirect", "location: /again\r\n", b""),
            });
            serve_on(listener, replies)
        })
        .collect();
    let call = builder(&urls[0]).build().unwrap().call(Probe {});
    let error = call.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Redirect);
    let mut requests = 0;
    for server in &servers {
        while !server.is_quiet() {
            requests += 1;
        }
    }
    assert_eq!(requests, 11);
}
