//! Flows in which somebody is asked: what a browser is shown, what is taken from where it comes back, and how long is waited.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use super::example::API;
use super::server::{answer, serve_by};
use crate::runtime::client::clock::Clock;
use crate::runtime::client::mock::Mock;
use crate::runtime::client::oauth::authorization::AuthorizationCode;
use crate::runtime::client::oauth::device::DeviceFlow;
use crate::runtime::client::retry::Retry;
use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::data::boxed::BoxFuture;
use crate::runtime::data::sha256::sha256;
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::prelude::*;
use crate::runtime::request::security::{Credential, TokenProvider};

operation! {
    id: "Mine", method: "GET", path: "/mine", security: &[&["oauth"]], scopes: &[("oauth", &["read"])], statuses: &["200"];

    pub struct Mine -> Value {}
}

#[test]
fn sha256_is_what_it_is() {
    let hex = |digest: [u8; 32]| digest.map(|byte| format!("{byte:02x}")).concat();
    // FIPS 180-4's examples, and the lengths around those where another block begins.
    for (message, digest) in [
        (
            String::new(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ),
        (
            "abc".to_owned(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        ),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".to_owned(),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
        (
            "a".repeat(1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
        ),
        (
            "b".repeat(55),
            "eb2c86e932179f4ba13fe8715a26124b77d6bad290b9b4c1cc140cf633300c19",
        ),
        (
            "b".repeat(56),
            "a5fc6e203a4c2b657d0d153885932414b2ffc6a93f0f8bf8b3183315e5a7212c",
        ),
        (
            "b".repeat(63),
            "94e419fabac7f930810f9636354042f8c1426d2f834d4ab65c93dc1e69326b13",
        ),
        (
            "b".repeat(64),
            "a0fab1377f49a759b57f63318262ebe89fabfc990e8e93ceac2984561482b9d4",
        ),
        (
            "b".repeat(65),
            "74b128f30cf83de43ddf4aafc40c7b50a7443d3c73a89a7cfca17e15e43d51ab",
        ),
        (
            "b".repeat(119),
            "68297a9eb141ce16bbc0847da1c0c48e2858704feaa13993bde29f87a198a6e1",
        ),
        (
            "b".repeat(120),
            "392add47fbaa8197a874ebe770a947a26dd6f2becce5f64688cc4d18c9da93bd",
        ),
    ] {
        assert_eq!(hex(sha256(message.as_bytes())), digest, "{}", message.len());
    }
    // RFC 7636, appendix B.
    let challenge = BASE64_URL_SAFE_NO_PAD.encode(sha256(b"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
    assert_eq!(challenge, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

/// The bodies that endpoints were sent, by their paths.
type Asked = Arc<Mutex<Vec<String>>>;

/// Answers the endpoints as it is told by path and number, and anything else with the token that came.
fn serve(endpoint: impl Fn(&str, usize) -> (&'static str, String) + Send + Sync + 'static) -> (String, Asked) {
    let asked = Asked::default();
    let kept = Arc::clone(&asked);
    let url = serve_by(move |request| {
        let path = request.line.split(' ').nth(1).unwrap();
        let (status, text) = match path {
            "/mine" => (
                "200 OK",
                format!("{:?}", request.header("authorization").unwrap_or_default()),
            ),
            path => {
                let mut kept = kept.lock().unwrap();
                kept.push(format!("{path} {}", String::from_utf8_lossy(&request.body)));
                endpoint(path, kept.len() - 1)
            }
        };
        answer(status, "content-type: application/json\r\n", text.as_bytes())
    });
    (url, asked)
}

fn client(url: &str, source: impl TokenProvider + 'static) -> Client {
    let builder = ClientBuilder::new(&API).base_url(url).retry(Retry::never());
    builder
        .credential("oauth", Credential::provider("Bearer", source))
        .build()
        .unwrap()
}

fn granted(number: usize) -> (&'static str, String) {
    let body = format!(r#"{{"access_token":"t{number}","expires_in":0,"refresh_token":"r{number}"}}"#);
    ("200 OK", body)
}

fn of<'a>(query: &'a str, name: &str) -> &'a str {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

fn login() -> AuthorizationCode {
    AuthorizationCode::new("/login?tenant=1", "/token", "me & co", "http://127.0.0.1:9/back?a=b")
        .scopes(["read", "write"])
}

#[tokio::test]
async fn somebody_allows_it_in_a_browser() {
    let (url, asked) = serve(|_, number| granted(number));
    let login = login()
        .parameter("prompt", "none")
        .tokens(|tokens| tokens.client_secret("s3cret").secret_in_body());
    let client = client(&url, login.clone());
    // Nobody has been asked.
    let error = client.call(Mine {}).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts(), asked.lock().unwrap().len()),
        (ErrorKind::Token, 0, 0)
    );

    let authorization = login.begin(&client).unwrap();
    let shown = authorization.url().to_owned();
    let (page, query) = shown.split_once('?').unwrap();
    assert_eq!(page, format!("{url}/login"));
    for (name, value) in [
        ("tenant", "1"),
        ("response_type", "code"),
        ("client_id", "me%20%26%20co"),
        ("redirect_uri", "http%3A%2F%2F127.0.0.1%3A9%2Fback%3Fa%3Db"),
        ("scope", "read%20write"),
        ("code_challenge_method", "S256"),
        ("prompt", "none"),
    ] {
        assert_eq!(of(query, name), value, "{name}");
    }
    let (state, challenge) = (of(query, "state"), of(query, "code_challenge"));
    assert_eq!((state.len(), challenge.len()), (32, 43));
    // Another one is another one.
    let other = login.begin(&client).unwrap().url().to_owned();
    assert!(of(&other, "state") != state && of(&other, "code_challenge") != challenge);

    let back = format!("http://127.0.0.1:9/back?a=b&code=c%2F1+2&state={state}&iss=x#_=_");
    authorization.finish(&client, &back).await.unwrap();
    let body = asked.lock().unwrap()[0].clone();
    let (path, form) = body.split_once(' ').unwrap();
    assert_eq!(
        (path, of(form, "code"), of(form, "grant_type")),
        ("/token", "c%2F1%202", "authorization_code")
    );
    assert_eq!(of(form, "redirect_uri"), of(query, "redirect_uri"));
    assert_eq!(
        (of(form, "client_id"), of(form, "client_secret")),
        (of(query, "client_id"), "s3cret")
    );
    let verifier = of(form, "code_verifier");
    assert!((43..=128).contains(&verifier.len()), "{verifier}");
    assert_eq!(BASE64_URL_SAFE_NO_PAD.encode(sha256(verifier.as_bytes())), challenge);
    // What it gave has ended already, and is renewed.
    assert_eq!(*client.call(Mine {}).await.unwrap(), "Bearer t1");
    let body = asked.lock().unwrap()[1].clone();
    assert_eq!(of(body.split_once(' ').unwrap().1, "refresh_token"), "r0");
    assert!(!body.contains("scope"), "{body}");
}

#[tokio::test]
async fn what_the_browser_comes_back_with_may_be_anything() {
    let (url, asked) = serve(|_, number| granted(number));
    let login = login();
    let client = client(&url, login.clone());
    for (back, says) in [
        ("http://127.0.0.1:9/back?code=c", "its `state` is not this one's"),
        (
            "http://127.0.0.1:9/back?code=c&state=other",
            "its `state` is not this one's",
        ),
        (
            "http://127.0.0.1:9/back?code=c&state=STATE&state=STATE",
            "its `state` is not this one's",
        ),
        (
            "http://127.0.0.1:9/back?error=access_denied",
            "its `state` is not this one's",
        ),
        (
            "error=access_denied&state=STATE",
            "nothing was allowed: the authorization server answered access_denied",
        ),
        (
            "error=s3cret&state=STATE",
            "nothing was allowed: the authorization server answered an error",
        ),
        ("?state=STATE", "without a code"),
        ("?state=STATE&code=", "without a code"),
        ("?state=STATE&code=a&code=b", "without a code"),
        ("?state=STATE&code=%FF", "without a code"),
        ("", "its `state` is not this one's"),
    ] {
        let authorization = login.begin(&client).unwrap();
        let state = of(authorization.url().split_once('?').unwrap().1, "state").to_owned();
        let error = authorization
            .finish(&client, &back.replace("STATE", &state))
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Token);
        assert!(error.to_string().contains(says), "{back}: {error}");
    }
    assert!(asked.lock().unwrap().is_empty());
    // The endpoint does not take the code.
    let (url, asked) = serve(|_, _| ("400 Bad Request", r#"{"error":"invalid_grant"}"#.to_owned()));
    let client = self::client(&url, login.clone());
    let authorization = login.begin(&client).unwrap();
    let back = format!(
        "?code=c&state={}",
        of(authorization.url().split_once('?').unwrap().1, "state")
    );
    let error = authorization.finish(&client, &back).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the token endpoint answered 400 Bad Request: invalid_grant"
    );
    assert_eq!(
        (
            client.call(Mine {}).await.unwrap_err().kind(),
            asked.lock().unwrap().len()
        ),
        (ErrorKind::Token, 1)
    );
}

#[tokio::test]
async fn a_page_has_to_be_somewhere() {
    let client = ClientBuilder::new(&API).build().unwrap();
    assert_eq!(login().begin(&client).unwrap_err().kind(), ErrorKind::Token);
    let login = AuthorizationCode::new("javascript:alert(1)", "/token", "me", "http://127.0.0.1:9");
    assert_eq!(login.begin(&client).unwrap_err().kind(), ErrorKind::Token);
}

fn device(url: &str) -> DeviceFlow {
    DeviceFlow::new("/device", format!("{url}/token"), "me").scopes(["read"])
}

const CODES: &str = r#"{"device_code":"d&1","user_code":"WDJB-MJHT","verification_uri":"https://h/device","expires_in":100,"interval":INTERVAL}"#;

fn codes(interval: u32) -> (&'static str, String) {
    ("200 OK", CODES.replace("INTERVAL", &interval.to_string()))
}

#[tokio::test]
async fn somebody_allows_it_elsewhere() {
    let denied = |error: &str| ("400 Bad Request", format!(r#"{{"error":"{error}"}}"#));
    let (url, asked) = serve(move |_, number| match number {
        0 => codes(0),
        1 => denied("authorization_pending"),
        // As some do.
        2 => ("200 OK", r#"{"error":"authorization_pending"}"#.to_owned()),
        number => granted(number),
    });
    let flow = device(&url);
    let client = client(&url, flow.clone());
    let device = flow.begin(&client).await.unwrap();
    assert_eq!(
        (device.user_code.as_str(), device.verification_uri.as_str()),
        ("WDJB-MJHT", "https://h/device")
    );
    assert_eq!(
        (device.expires_in, &device.verification_uri_complete),
        (Duration::from_secs(100), &None)
    );
    device.finish(&client).await.unwrap();
    assert_eq!(*client.call(Mine {}).await.unwrap(), "Bearer t4");
    let asked = asked.lock().unwrap().clone();
    let question =
        "/token grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=d%261&client_id=me";
    assert_eq!(
        asked[..4],
        ["/device scope=read&client_id=me", question, question, question]
    );
    assert_eq!(
        asked[4],
        "/token grant_type=refresh_token&refresh_token=r3&client_id=me"
    );
}

/// A clock that is turned, but for the time that an endpoint has.
#[derive(Clone, Default)]
struct Turned(Arc<Mutex<Vec<u64>>>);

impl Clock for Turned {
    fn now(&self) -> Duration {
        Duration::from_secs(self.0.lock().unwrap().iter().sum())
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        if duration == Duration::from_secs(30) {
            return Box::pin(std::future::pending());
        }
        self.0.lock().unwrap().push(duration.as_secs());
        Box::pin(std::future::ready(()))
    }
}

/// What was waited each time.
async fn asked(
    answers: impl Fn(usize) -> (&'static str, String) + Send + Sync + 'static,
) -> (Vec<u64>, Result<(), Error>) {
    let (url, _) = serve(move |_, number| answers(number));
    let clock = Turned::default();
    let flow = device(&url);
    let builder = ClientBuilder::new(&API).base_url(&url).clock(clock.clone());
    let client = builder
        .credential("oauth", Credential::provider("Bearer", flow.clone()))
        .build()
        .unwrap();
    let device = flow.begin(&client).await.unwrap();
    let outcome = device.finish(&client).await;
    let waits = clock.0.lock().unwrap().clone();
    (waits, outcome)
}

/// RFC 8628, section 3.5.
#[tokio::test]
async fn it_is_asked_as_often_as_the_server_says() {
    let denied = |error: &str| ("400 Bad Request", format!(r#"{{"error":"{error}"}}"#));
    let (waits, outcome) = asked(move |number| match number {
        0 => codes(3),
        1 | 3 => denied("authorization_pending"),
        2 => denied("slow_down"),
        4 => ("503 Oh", String::new()),
        number => granted(number),
    })
    .await;
    outcome.unwrap();
    assert_eq!(waits, [3, 3, 8, 8, 16]);
    // Microsoft's first endpoint has texts.
    for (interval, wait) in [(r#""3""#, 3), ("3.0", 3), ("null", 5), (r#""soon""#, 5), ("-1", 5)] {
        let (waits, outcome) = asked(move |number| match number {
            0 => ("200 OK", CODES.replace("INTERVAL", interval)),
            number => granted(number),
        })
        .await;
        outcome.unwrap();
        assert_eq!(waits, [wait], "{interval}");
    }
    for (error, says) in [
        ("access_denied", "access_denied"),
        ("expired_token", "expired_token"),
        ("odd", "400 Bad Request"),
    ] {
        let (waits, outcome) = asked(move |number| if number == 0 { codes(3) } else { denied(error) }).await;
        let error = outcome.unwrap_err();
        assert!(
            error.kind() == ErrorKind::Token && error.to_string().ends_with(says),
            "{error}"
        );
        assert_eq!(waits, [3]);
    }
    // Nobody answers.
    let (waits, outcome) = asked(move |number| {
        if number == 0 {
            codes(33)
        } else {
            denied("authorization_pending")
        }
    })
    .await;
    assert!(outcome.unwrap_err().to_string().contains("begin once more"));
    assert_eq!(waits, [33, 33, 33]);
}

/// Of what is no call no time ends, but nobody is waited for forever.
#[tokio::test]
async fn an_endpoint_that_says_nothing_is_no_answer() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let flow = device(&url);
    let login = login();
    let client = ClientBuilder::new(&API)
        .base_url(&url)
        .clock(Mock::new().clock())
        .build()
        .unwrap();
    let begun = tokio::time::timeout(Duration::from_secs(5), flow.begin(&client));
    let error = begun.await.unwrap().err().unwrap();
    assert!(
        error.kind() == ErrorKind::Token && error.to_string().contains("took too long"),
        "{error}"
    );
    let authorization = login.begin(&client).unwrap();
    let back = format!(
        "?code=c&state={}",
        of(authorization.url().split_once('?').unwrap().1, "state")
    );
    let finished = tokio::time::timeout(Duration::from_secs(5), authorization.finish(&client, &back));
    assert_eq!(finished.await.unwrap().unwrap_err().kind(), ErrorKind::Token);
}

#[test]
fn on_one_s_own_thread() {
    let (url, _) = serve(|path, number| if path == "/device" { codes(0) } else { granted(number) });
    let flow = device(&url);
    let client = client(&url, flow.clone());
    flow.begin_blocking(&client).unwrap().finish_blocking(&client).unwrap();
    assert_eq!(*client.call(Mine {}).send_blocking().unwrap(), "Bearer t2");
    let login = login();
    let client = self::client(&url, login.clone());
    let authorization = login.begin(&client).unwrap();
    let back = format!(
        "?code=c&state={}",
        of(authorization.url().split_once('?').unwrap().1, "state")
    );
    authorization.finish_blocking(&client, &back).unwrap();
    assert!(
        client
            .call(Mine {})
            .send_blocking()
            .unwrap()
            .as_str()
            .unwrap()
            .starts_with("Bearer t")
    );
}
