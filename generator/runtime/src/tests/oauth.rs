//! Tokens from a real endpoint: had once for all who want one, renewed, and not asked for where it fails.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Wake, Waker};
use std::time::Duration;

use bytes::Bytes;

use super::example::API;
use super::server::{self, serve_by};
use crate::runtime::client::mock::Mock;
use crate::runtime::client::oauth::OAuth2;
use crate::runtime::client::retry::Retry;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::data::boxed::BoxFuture;
use crate::runtime::description::error::{ErrorKind, Source};
use crate::runtime::prelude::*;
use crate::runtime::request::security::{Answer, Credential, Over, TokenProvider};

operation! {
    id: "Read", method: "GET", path: "/thing", security: &[&["oauth"]], scopes: &[("oauth", &["read", "list"])],
    statuses: &["200"];

    pub struct Read_ -> Value {}
}

operation! {
    id: "Write", method: "GET", path: "/thing", security: &[&["oauth"]], scopes: &[("oauth", &["write"])], statuses: &["200"];

    pub struct Write_ -> Value {}
}

/// Answers tokens at `/token` as it is told, and anything else with the token that came.
struct Server {
    url: String,
    tokens: Arc<AtomicUsize>,
    bodies: Arc<Mutex<Vec<(String, String)>>>,
}

/// `answer` makes the status line and the body of the n-th answer of the token endpoint.
fn serve(answer: impl Fn(usize) -> (&'static str, String) + Send + Sync + 'static) -> Server {
    let (tokens, bodies) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(Vec::new())));
    let (count, kept) = (Arc::clone(&tokens), Arc::clone(&bodies));
    let url = serve_by(move |request| {
        let authorization = request.header("authorization").unwrap_or_default().to_owned();
        let (status, text) = match request.line.starts_with("POST /token") {
            true => {
                let number = count.fetch_add(1, Ordering::SeqCst);
                let body = String::from_utf8(request.body).unwrap();
                kept.lock().unwrap().push((authorization, body));
                // So that all who want one have asked.
                std::thread::sleep(Duration::from_millis(50));
                answer(number)
            }
            false if authorization == "Bearer stale" => ("401 Unauthorized", String::new()),
            false => ("200 OK", format!("{authorization:?}")),
        };
        server::answer(status, "content-type: application/json\r\n", text.as_bytes())
    });
    Server { url, tokens, bodies }
}

fn client(server: &Server, source: impl FnOnce(String) -> OAuth2) -> Client {
    let source = source(format!("{}/token", server.url));
    let builder = ClientBuilder::new(&API).base_url(&server.url).retry(Retry::never());
    builder
        .credential("oauth", Credential::provider("Bearer", source))
        .build()
        .unwrap()
}

fn machine(url: String) -> OAuth2 {
    OAuth2::client_credentials(url, "me & co", "s3cret")
}

fn token(name: &str, seconds: u32) -> (&'static str, String) {
    (
        "200 OK",
        format!(r#"{{"access_token":"{name}","token_type":"bearer","expires_in":{seconds}}}"#),
    )
}

#[tokio::test]
async fn a_hundred_calls_want_one_token() {
    let server = serve(|number| token(&format!("t{number}"), 3600));
    let client = client(&server, machine);
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(client.call(Read_ {}).send())).collect();
    for call in calls {
        assert_eq!(*call.await.unwrap().unwrap(), "Bearer t0");
    }
    assert_eq!(server.tokens.load(Ordering::SeqCst), 1);
    let (authorization, body) = server.bodies.lock().unwrap()[0].clone();
    // `me%20%26%20co:s3cret`
    assert_eq!(authorization, "Basic bWUlMjAlMjYlMjBjbzpzM2NyZXQ=");
    assert_eq!(body, "grant_type=client_credentials&scope=read%20list");
}

#[tokio::test]
async fn tokens_are_renewed_before_they_end_and_when_they_are_refused() {
    // A tenth of their life before they end.
    let server = serve(|number| token(&format!("t{number}"), 1));
    let client = client(&server, machine);
    assert_eq!(*client.call(Read_ {}).await.unwrap(), "Bearer t0");
    assert_eq!(*client.call(Read_ {}).await.unwrap(), "Bearer t0");
    tokio::time::sleep(Duration::from_millis(950)).await;
    assert_eq!(*client.call(Read_ {}).await.unwrap(), "Bearer t1");

    let server = serve(|number| token(if number == 0 { "stale" } else { "fresh" }, 3600));
    let client = self::client(&server, machine);
    let read = client.call(Read_ {}).await.unwrap();
    assert_eq!((read.attempts(), read.as_str()), (2, Some("Bearer fresh")));
    assert_eq!(server.tokens.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn an_endpoint_that_fails_is_left_alone() {
    let answers: [(&str, &str, &str); 4] = [
        (
            "401 Unauthorized",
            r#"{"error":"invalid_client"}"#,
            "answered 401 Unauthorized: invalid_client",
        ),
        ("500 Oh", "<html>", "answered 500 Internal Server Error"),
        ("200 OK", "nonsense", "answered without a token"),
        ("302 Found", "", "answered 302 Found"),
    ];
    for (status, body, message) in answers {
        let server = serve(move |_| (status, body.to_owned()));
        let client = client(&server, machine);
        let calls: Vec<_> = (0..20).map(|_| tokio::spawn(client.call(Read_ {}).send())).collect();
        for call in calls {
            let error = call.await.unwrap().unwrap_err();
            assert_eq!((error.kind(), error.attempts()), (ErrorKind::Token, 0));
            let source = std::error::Error::source(&error).unwrap().to_string();
            assert!(source.contains(message), "{source}");
            assert!(!format!("{error:?}{source}").contains("s3cret"));
        }
        assert_eq!(server.tokens.load(Ordering::SeqCst), 1, "{status}");
        // After a while it is asked again.
        tokio::time::sleep(Duration::from_millis(1050)).await;
        client.call(Read_ {}).await.unwrap_err();
        assert_eq!(server.tokens.load(Ordering::SeqCst), 2, "{status}");
    }
}

#[tokio::test]
async fn whoever_gives_up_leaves_it_to_the_next() {
    let server = serve(|number| {
        if number == 0 {
            std::thread::sleep(Duration::from_secs(2));
        }
        token(&format!("t{number}"), 3600)
    });
    let client = client(&server, machine);
    let first = client.call(Read_ {}).timeout(Duration::from_millis(200)).send();
    let second = client.call(Read_ {}).send();
    let (first, second) = (tokio::spawn(first), tokio::spawn(second));
    assert_eq!(first.await.unwrap().unwrap_err().kind(), ErrorKind::Timeout);
    assert_eq!(*second.await.unwrap().unwrap(), "Bearer t1");
}

#[tokio::test]
async fn other_grants() {
    let rotating = |number: usize| {
        let body = format!(r#"{{"access_token":"t{number}","expires_in":"1","refresh_token":"r{number}"}}"#);
        ("200 OK", body)
    };
    let server = serve(rotating);
    let client = client(&server, |url| {
        OAuth2::refresh_token(url, "me", "first").parameter("audience", "all")
    });
    client.call(Read_ {}).await.unwrap();
    tokio::time::sleep(Duration::from_millis(1000)).await;
    client.call(Read_ {}).await.unwrap();
    let bodies: Vec<String> = server
        .bodies
        .lock()
        .unwrap()
        .iter()
        .map(|(_, body)| body.clone())
        .collect();
    assert_eq!(
        bodies,
        [
            "grant_type=refresh_token&refresh_token=first&scope=read%20list&audience=all&client_id=me",
            "grant_type=refresh_token&refresh_token=r0&scope=read%20list&audience=all&client_id=me"
        ]
    );
    let server = serve(|_| token("t", 3600));
    let source = |url| {
        OAuth2::password(url, "me", "user", "p&w")
            .client_secret("s")
            .secret_in_body()
    };
    let client = self::client(&server, source);
    client.call(Read_ {}).await.unwrap();
    assert_eq!(
        server.bodies.lock().unwrap()[0],
        (
            String::new(),
            "grant_type=password&username=user&password=p%26w&scope=read%20list&client_id=me&client_secret=s".into()
        )
    );
    assert!(!format!("{:?}", OAuth2::password("u", "me", "user", "p&w")).contains("p&w"));
}

/// A token with a refresh token, which ends as it comes.
fn ended(number: usize) -> (&'static str, String) {
    let body = format!(r#"{{"access_token":"t{number}","expires_in":0,"refresh_token":"r{number}"}}"#);
    ("200 OK", body)
}

fn grants(server: &Server) -> Vec<String> {
    let bodies = server.bodies.lock().unwrap();
    let grant = |body: &str| body.split("&scope").next().unwrap().to_owned();
    bodies.iter().map(|(_, body)| grant(body)).collect()
}

#[tokio::test]
async fn a_refresh_token_that_ended_is_not_sent_again() {
    let server = serve(|number| match number {
        1 => ("400 Bad Request", r#"{"error":"invalid_grant"}"#.to_owned()),
        _ => ended(number),
    });
    let client = client(&server, |url| OAuth2::password(url, "me", "user", "word"));
    for token in ["t0", "t2", "t3"] {
        assert_eq!(*client.call(Read_ {}).await.unwrap(), format!("Bearer {token}"));
    }
    let password = "grant_type=password&username=user&password=word";
    let refresh = |token: &str| format!("grant_type=refresh_token&refresh_token={token}");
    assert_eq!(grants(&server), [password, &refresh("r0"), password, &refresh("r2")]);
    // Where there is nothing else, that is an error.
    let server = serve(|_| ("400 Bad Request", r#"{"error":"invalid_grant"}"#.to_owned()));
    let client = self::client(&server, |url| OAuth2::refresh_token(url, "me", "first"));
    client.call(Read_ {}).await.unwrap_err();
    assert_eq!(grants(&server), [refresh("first")]);
}

#[tokio::test]
async fn tokens_of_other_scopes_are_kept_side_by_side() {
    let server = serve(|number| token(&format!("t{number}"), 3600));
    let client = client(&server, machine);
    for _ in 0..2 {
        assert_eq!(*client.call(Read_ {}).await.unwrap(), "Bearer t0");
        assert_eq!(*client.call(Write_ {}).await.unwrap(), "Bearer t1");
    }
    assert_eq!(server.tokens.load(Ordering::SeqCst), 2);
}

/// RFC 6749, section 6: a refresh token is for what it came with, and for nothing else.
#[tokio::test]
async fn a_refresh_token_is_not_sent_for_other_scopes() {
    let server = serve(ended);
    let client = client(&server, |url| OAuth2::password(url, "me", "user", "word"));
    for (writes, token) in [(false, "t0"), (false, "t1"), (true, "t2"), (true, "t3"), (false, "t4")] {
        let answer = match writes {
            false => client.call(Read_ {}).await,
            true => client.call(Write_ {}).await,
        };
        assert_eq!(*answer.unwrap(), format!("Bearer {token}"));
    }
    let bodies = server.bodies.lock().unwrap();
    let sent: Vec<&str> = bodies
        .iter()
        .map(|(_, body)| body.rsplit_once("&client").unwrap().0)
        .collect();
    assert_eq!(
        sent,
        [
            "grant_type=password&username=user&password=word&scope=read%20list",
            "grant_type=refresh_token&refresh_token=r0&scope=read%20list",
            "grant_type=password&username=user&password=word&scope=write",
            "grant_type=refresh_token&refresh_token=r2&scope=write",
            "grant_type=refresh_token&refresh_token=r1&scope=read%20list",
        ]
    );
}

/// What the endpoint does not give for some scopes says nothing of others.
#[tokio::test]
async fn scopes_that_are_not_given_keep_nobody_from_others() {
    let server = serve(|number| match number {
        0 | 2 => ("400 Bad Request", r#"{"error":"invalid_scope"}"#.to_owned()),
        _ => token(&format!("t{number}"), 3600),
    });
    let client = client(&server, machine);
    for _ in 0..2 {
        let error = client.call(Write_ {}).await.unwrap_err();
        assert!(format!("{error:?}").contains("invalid_scope"), "{error:?}");
        assert_eq!(*client.call(Read_ {}).await.unwrap(), "Bearer t1");
    }
    // It is left alone for these, whatever others have.
    assert_eq!(server.tokens.load(Ordering::SeqCst), 2);
    tokio::time::sleep(Duration::from_millis(1050)).await;
    client.call(Write_ {}).await.unwrap_err();
    assert_eq!(server.tokens.load(Ordering::SeqCst), 3);
}

/// It answers calls, and has no tokens.
#[tokio::test]
async fn a_mock_says_that_it_has_no_tokens() {
    let mock = Mock::new();
    let client = ClientBuilder::new(&API)
        .base_url("http://h")
        .transport(mock.clone())
        .clock(mock.clock());
    let client = client.credential(
        "oauth",
        Credential::provider("Bearer", machine("http://h/token".into())),
    );
    let error = client.build().unwrap().call(Read_ {}).await.unwrap_err();
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert!(source.contains("give the client a token"), "{source}");
}

/// RFC 6749, section 4.4.3.
#[tokio::test]
async fn a_program_itself_has_no_refresh_token() {
    let server = serve(ended);
    let client = client(&server, machine);
    for _ in 0..2 {
        client.call(Read_ {}).await.unwrap();
    }
    assert_eq!(grants(&server), ["grant_type=client_credentials"; 2]);
}

/// Providers are shared between clients, and so is the time.
#[tokio::test]
async fn a_client_that_is_built_later_knows_how_old_a_token_is() {
    let server = serve(|number| token(&format!("t{number}"), 1));
    let credential = Credential::provider("Bearer", machine(format!("{}/token", server.url)));
    let client = || {
        let builder = ClientBuilder::new(&API).base_url(&server.url);
        builder.credential("oauth", credential.clone()).build().unwrap()
    };
    assert_eq!(*client().call(Read_ {}).await.unwrap(), "Bearer t0");
    tokio::time::sleep(Duration::from_millis(1000)).await;
    assert_eq!(*client().call(Read_ {}).await.unwrap(), "Bearer t1");
}

/// An executor may poll more often than it is woken, and do anything where it is.
#[test]
fn whoever_waits_is_woken_once_and_with_nothing_held() {
    struct Never;
    impl Over for Never {
        fn now(&self) -> Duration {
            Duration::ZERO
        }
        fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
            Box::pin(std::future::ready(()))
        }
        fn base_url(&self) -> Option<&str> {
            None
        }
        fn send<'a>(&'a self, _: http::Request<Bytes>, _: usize) -> BoxFuture<'a, Result<Answer, Source>> {
            Box::pin(std::future::pending())
        }
    }
    struct Woken {
        source: OAuth2,
        times: AtomicUsize,
    }
    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.source.reject(&"another".into());
            self.times.fetch_add(1, Ordering::SeqCst);
        }
    }
    let woken = Arc::new(Woken {
        source: machine("http://127.0.0.1:1/token".to_owned()),
        times: AtomicUsize::new(0),
    });
    let waker = Waker::from(Arc::clone(&woken));
    let mut context = Context::from_waker(&waker);
    let mut first = woken.source.token_over(&[], &Never);
    assert!(first.as_mut().poll(&mut context).is_pending());
    let mut second = woken.source.token_over(&[], &Never);
    for _ in 0..3 {
        assert!(second.as_mut().poll(&mut context).is_pending());
    }
    drop(first);
    assert_eq!(woken.times.load(Ordering::SeqCst), 1);
    // It is its turn.
    assert!(second.as_mut().poll(&mut context).is_pending());
}

/// An endpoint that always answers the same, and a clock.
struct Told {
    now: Duration,
    body: &'static str,
    asked: AtomicUsize,
}

impl Over for Told {
    fn now(&self) -> Duration {
        self.now
    }
    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::ready(()))
    }
    fn base_url(&self) -> Option<&str> {
        None
    }
    fn send<'a>(&'a self, _: http::Request<Bytes>, _: usize) -> BoxFuture<'a, Result<Answer, Source>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        Box::pin(std::future::ready(Ok(Answer::new(Bytes::from_static(
            self.body.as_bytes(),
        )))))
    }
}

/// What vendors answer beside what RFC 6749, section 5.1, has. A `token_type` is not looked at: Slack says `bot` and Apigee
/// `BearerToken` of what both take as `Bearer`.
#[tokio::test]
async fn answers_of_token_endpoints_are_read_tolerantly() {
    // When it is renewed, and that its answer does not say how long it is good.
    for (more, renewed) in [
        (r#","token_type":"BEARER","expires_in":1200,"scope":"read list""#, 1080),
        (r#","expires_in":"1200","scope":["read","list"]"#, 1080),
        (
            r#","token_type":"BearerToken","expires_in":" 1200 ","refresh_token_expires_in":"0""#,
            1080,
        ),
        (r#","token_type":null,"expires_in":1200.0,"refresh_token":null"#, 1080),
        (r#","token_type":7,"expires_in":1.2e3,"scope":null"#, 1080),
        (r#","expires_in":7,"expires_in":1200"#, 1080),
        ("", 3300),
        (r#","expires_in":null"#, 3300),
        (r#","expires_in":"""#, 3300),
        (r#","expires_in":"never""#, 3300),
        (r#","expires_in":"NaN""#, 3300),
        (r#","expires_in":[1200]"#, 3300),
        (r#","expires_in":1e400"#, 3300),
        (r#","expires_in":-1"#, 3300),
    ] {
        for mark in ["", "\u{feff}"] {
            let body = format!("{mark}{{\"access_token\":\"t\"{more}}}").leak();
            let source = machine("http://127.0.0.1:1/token".to_owned());
            let mut over = Told {
                now: Duration::from_secs(9),
                body,
                asked: AtomicUsize::new(0),
            };
            for (now, asked) in [(0, 1), (renewed - 1, 1), (renewed, 2)] {
                over.now = Duration::from_secs(9 + now);
                let token = source.token_over(&["read"], &over).await.unwrap();
                assert_eq!(token.reveal(), "t", "{more}");
                assert_eq!(over.asked.load(Ordering::SeqCst), asked, "{more} after {now} s");
            }
            // One that does not say when it ends does where there is no other, and one that does ends then.
            over.now = Duration::from_secs(9 + renewed + 200_000);
            over.body = "";
            assert_eq!(
                source.token_over(&["read"], &over).await.is_ok(),
                renewed == 3300,
                "{more}"
            );
        }
    }
    // 0 is what is said of tokens that never end, too: it is renewed each time, and does where there is no other.
    let source = machine("http://127.0.0.1:1/token".to_owned());
    let mut over = Told {
        now: Duration::ZERO,
        body: r#"{"access_token":"t","expires_in":0}"#,
        asked: AtomicUsize::new(0),
    };
    for (asked, body) in [(1, over.body), (2, over.body), (3, "")] {
        over.body = body;
        assert_eq!(source.token_over(&["read"], &over).await.unwrap().reveal(), "t");
        assert_eq!(over.asked.load(Ordering::SeqCst), asked);
    }
    for body in [
        "",
        "{}",
        "[]",
        "null",
        r#"{"access_token":null}"#,
        r#"{"access_token":""}"#,
        r#"{"access_token":7}"#,
        "access_token=t",
    ] {
        let source = machine("http://127.0.0.1:1/token".to_owned());
        let over = Told {
            now: Duration::ZERO,
            body,
            asked: AtomicUsize::new(0),
        };
        let error = source.token_over(&["read"], &over).await.unwrap_err();
        assert_eq!(
            error.to_string(),
            "the token endpoint answered without a token",
            "{body}"
        );
    }
}

/// OpenAPI, "Relative References in API URLs".
#[tokio::test]
async fn endpoints_may_be_relative_to_the_server() {
    for (base, token_url, line) in [
        ("/api/v1", "/token", "/token"),
        ("/api/v1", "token", "/api/token"),
        ("/api/v1", "./token", "/api/v1/token"),
        ("/api/v1/", "./../token", "/api/token"),
        ("/api?key=1", "./token", "/api/token"),
        ("", "./token?a=b", "/token?a=b"),
    ] {
        let server = server::serve([
            server::answer("200 OK", "", token("t", 60).1.as_bytes()),
            server::answer("200 OK", "content-type: application/json\r\n", b"1"),
        ]);
        let builder = ClientBuilder::new(&API).base_url(format!("{}{base}", server.url));
        let source = Credential::provider("Bearer", machine(token_url.to_owned()));
        let client = builder.credential("oauth", source).build().unwrap();
        client.call(Read_ {}).await.unwrap();
        assert_eq!(
            server.request().line,
            format!("POST {line} HTTP/1.1"),
            "{base} {token_url}"
        );
    }
    for token_url in ["ftp://h/token", "http://[", "", "mailto:me"] {
        let builder = ClientBuilder::new(&API).base_url("http://127.0.0.1:1");
        let source = Credential::provider("Bearer", machine(token_url.to_owned()));
        let client = builder.credential("oauth", source).build().unwrap();
        let error = client.call(Read_ {}).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Token, 0), "{token_url}");
    }
}

/// As many requests reach an endpoint that never answers as it takes to tell, also where many calls end at once.
#[tokio::test]
async fn an_endpoint_that_hangs_is_left_alone() {
    let server = serve(|_| {
        std::thread::sleep(Duration::from_secs(30));
        token("late", 60)
    });
    let client = client(&server, machine);
    let call = || client.call(Read_ {}).timeout(Duration::from_millis(300)).send();
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(call())).collect();
    for call in calls {
        let error = call.await.unwrap().unwrap_err();
        assert!(
            matches!(error.kind(), ErrorKind::Timeout | ErrorKind::Token),
            "{error:?}"
        );
    }
    let asked = server.tokens.load(Ordering::SeqCst);
    assert!(asked <= 5, "{asked}");
    let error = call().await.unwrap_err();
    let source = std::error::Error::source(&error).map(ToString::to_string);
    assert_eq!(
        (error.kind(), source.as_deref()),
        (ErrorKind::Token, Some("the token endpoint has not answered in time"))
    );
}

#[tokio::test]
async fn refresh_tokens_go_to_an_endpoint_of_their_own_and_are_told() {
    let server = serve(ended);
    let told = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&told);
    let client = client(&server, |url| {
        OAuth2::password("http://127.0.0.1:1/nobody", "me", "user", "word")
            .refresh_url(url)
            .on_refresh_token(move |token| kept.lock().unwrap().push(token.reveal().to_owned()))
    });
    assert_eq!(client.call(Read_ {}).await.unwrap_err().kind(), ErrorKind::Token);
    let client = self::client(&server, {
        let kept = Arc::clone(&told);
        move |url| {
            OAuth2::refresh_token("http://127.0.0.1:1/nobody", "me", "first")
                .refresh_url(url)
                .on_refresh_token(move |token| kept.lock().unwrap().push(token.reveal().to_owned()))
        }
    });
    for _ in 0..2 {
        client.call(Read_ {}).await.unwrap();
    }
    assert_eq!(*told.lock().unwrap(), ["r0", "r1"]);
}

/// A token that is no longer taken is renewed once for all calls that were sent with it.
#[tokio::test]
async fn a_hundred_calls_with_a_stale_token_want_one_more() {
    let server = serve(|number| token(if number == 0 { "stale" } else { "fresh" }, 3600));
    let client = client(&server, machine);
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(client.call(Read_ {}).send())).collect();
    for call in calls {
        let read = call.await.unwrap().unwrap();
        assert_eq!(read.as_str(), Some("Bearer fresh"));
        assert!(read.attempts() <= 2);
    }
    assert_eq!(server.tokens.load(Ordering::SeqCst), 2);
}
