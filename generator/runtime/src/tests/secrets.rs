//! A secret is planted in every place that takes one, and looked for in everything that can be shown, logged or recorded.
//!
//! What programs ask for by name is not looked at: bodies (`bytes`, `text`, `problem`), and requests of `http` that layers get.

use std::error::Error as StdError;
use std::fmt::{Debug, Write as _};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::server::{Reply, answer, serve};
use crate::paged;
use crate::runtime::client::digest::Digest;
use crate::runtime::client::layer::{Layer, Next};
use crate::runtime::client::long_running::Polling;
use crate::runtime::client::mock::{Answer, Mock, Recorder};
use crate::runtime::client::oauth::OAuth2;
use crate::runtime::client::oauth::authorization::AuthorizationCode;
use crate::runtime::client::oauth::device::DeviceFlow;
use crate::runtime::client::observer::{Measured, Observer};
use crate::runtime::client::reconnect::Reconnecting;
use crate::runtime::client::resume::Resuming;
use crate::runtime::client::resume_token::ResumeToken;
use crate::runtime::client::retry::Retry;
use crate::runtime::client::transport::{Attempt, Exchange};
use crate::runtime::client::{Api, Call, ClientBuilder};
use crate::runtime::description::error::ErrorKind;
use crate::runtime::prelude::*;
use crate::runtime::request::body::Body;
use crate::runtime::request::security::{Credential, Secret};
use crate::runtime::response::Response;
use crate::runtime::{Conformance, Operation};

/// What all of them begin with, so that parts of one are found, too.
const MARK: &str = "Pl4nt";

/// The secret of one place. It is fit for each, and no encoding leaves it as it is.
fn secret(place: &str) -> String {
    format!("{MARK}-{place}-&/+~?!")
}

const PLACES: [&str; 21] = [
    "basic",
    "bearer",
    "header",
    "query",
    "cookie",
    "client-secret",
    "password",
    "refresh",
    "access",
    "parameter",
    "call",
    "url",
    "set-cookie",
    "body-password",
    "write-only",
    "hidden",
    "input-header",
    "input-query",
    "input-cookie",
    "location",
    "variable",
];

/// How each of them may be written: as it is, percent-encoded, and in Base64 wherever it stands in what is encoded.
static FORMS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut forms = vec![MARK.to_owned()];
    for secret in PLACES.map(secret) {
        let encoded = utf8_percent_encode(&secret, NON_ALPHANUMERIC).to_string();
        let form = secret.replace('&', "%26").replace('/', "%2F").replace('+', "%2B");
        forms.extend([encoded.to_lowercase(), encoded, form.to_lowercase(), form]);
        for before in 0..3 {
            let bytes = [&b"???"[..before], secret.as_bytes()].concat();
            let whole = bytes.len() / 3 * 4;
            let start = [0, 2, 3][before];
            for engine in [&BASE64_STANDARD_NO_PAD, &BASE64_URL_SAFE_NO_PAD] {
                forms.push(engine.encode(&bytes)[start..whole].to_owned());
            }
        }
        let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
        forms.push(hex);
    }
    forms
});

/// What was shown, and where.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Vec<(String, String)>>>);

impl Seen {
    fn text(&self, place: &str, text: impl Into<String>) {
        self.0.lock().unwrap().push((place.to_owned(), text.into()));
    }

    fn shows(&self, place: &str, value: &dyn Debug) {
        self.text(place, format!("{value:?} {value:#?}"));
    }

    /// All that an error shows, with its sources. A panic of a program that does not expect it shows its `Debug`.
    fn error(&self, place: &str, error: &Error) {
        let mut next: Option<&dyn StdError> = Some(error);
        while let Some(error) = next {
            self.shows(place, &error);
            self.text(place, format!("{error} {error:#}"));
            next = error.source();
        }
        self.shows(place, error.headers());
        self.shows(place, &**error.headers());
        self.shows(place, &error.deviations());
        self.shows(place, &error.rate_limit());
    }

    fn outcome<T: Debug>(&self, place: &str, outcome: Result<Response<T>, Error>) {
        match outcome {
            Err(error) => self.error(place, &error),
            Ok(response) => {
                self.shows(place, &response);
                self.shows(place, response.headers());
                self.shows(place, &**response.headers());
                self.shows(place, &response.deviations());
            }
        }
    }

    fn leaks(&self) -> Vec<(String, String)> {
        let seen = self.0.lock().unwrap();
        let leaks = |text: &str| FORMS.iter().any(|form| text.contains(form.as_str()));
        seen.iter().filter(|(_, text)| leaks(text)).cloned().collect()
    }
}

struct Fields<'a>(&'a mut String);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

/// Of whatever crate, at whatever level.
impl Subscriber for Seen {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut text = String::new();
        span.record(&mut Fields(&mut text));
        self.text(&format!("span of {}", span.metadata().target()), text);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut text = String::new();
        values.record(&mut Fields(&mut text));
        self.text("span", text);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut text = String::new();
        event.record(&mut Fields(&mut text));
        self.text(&format!("event of {}", event.metadata().target()), text);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// What the HTTP clients below write to `log`, and what is panicked with, in all tests that run meanwhile.
struct Logged;

static LOG: LazyLock<Seen> = LazyLock::new(Seen::default);

impl log::Log for Logged {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        LOG.text(record.target(), record.args().to_string());
    }

    fn flush(&self) {}
}

/// ureq writes whole URLs at `trace`.
fn listen() {
    static ONCE: LazyLock<()> = LazyLock::new(|| {
        log::set_logger(&Logged).unwrap();
        log::set_max_level(log::LevelFilter::Debug);
        let shown = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            // What these tests say of a leak has it.
            if !panic.to_string().contains(" leaks\n") {
                LOG.text("panic", panic.to_string());
            }
            shown(panic);
        }));
    });
    LazyLock::force(&ONCE);
}

/// Sees what a layer is given of a request, but for its URL and body.
struct Watching(Seen);

impl Layer for Watching {
    fn send<'a>(&'a self, request: http::Request<Body>, attempt: &'a Attempt, next: Next<'a>) -> Exchange<'a> {
        self.0.shows("attempt", attempt);
        self.0.shows("headers", request.headers());
        self.0.shows("body", request.body());
        Box::pin(async move {
            let outcome = next.send(request, attempt).await;
            match &outcome {
                Ok(response) => self.0.shows("body", response.body()),
                Err(error) => self.0.shows("transport error", error),
            }
            outcome
        })
    }
}

impl Observer for Watching {
    fn call(&self, measured: &Measured<'_>) {
        self.0.shows("measured call", measured);
    }

    fn request(&self, measured: &Measured<'_>) {
        self.0.shows("measured request", measured);
    }
}

newtype! {
    pub struct Password {
        min_length: 4,
        secret: true,
    }
}

record! {
    pub struct Login {
        pub user: String,
        pub password: Option<Password>,
        pub pin: Option<String> = "pin" SentOnly,
        pub hint: Option<String> = "hint" [Rule::Secret, Rule::MaxLength(100)],
    }
}

macro_rules! example {
    ($type:ident) => {
        impl $type {
            fn example() -> Self {
                $type {
                    body: Login {
                        user: "me".to_owned(),
                        password: Some(Password::new(secret("body-password")).unwrap()),
                        pin: Some(secret("write-only")),
                        hint: Some(secret("hidden")),
                    },
                    x_auth_token: secret("input-header"),
                    access_token: secret("input-query"),
                    sid: secret("input-cookie"),
                }
            }
        }
    };
}

macro_rules! operations {
    ($($type:ident: $id:literal, $security:expr;)+) => {$(
        operation! {
            id: $id, method: "POST", path: "/logins", security: $security, scopes: &[("oauth", &["write"])],
            statuses: &["200", "403"], accept: "application/json";

            pub struct $type -> Login {
                pub body: Login = json("application/json"),
                pub x_auth_token: String = header("X-Auth-Token"),
                pub access_token: String = query("access_token"),
                pub sid: String = cookie("sid"),
            }
        }
        example!($type);
    )+};
}

operations! {
    Keys: "Keys", &[&["basic", "header", "query", "cookie"]];
    Bearer: "Bearer", &[&["bearer", "header", "query", "cookie"]];
    OAuth: "OAuth", &[&["oauth", "header", "query", "cookie"]];
}

record! {
    pub struct Logins {
        pub data: Option<Vec<Login>>,
    }
}

operation! {
    id: "List", method: "GET", path: "/logins", security: &[&["basic", "header", "query", "cookie"]], statuses: &["200"];

    pub struct List -> Logins {}
}

paged! { List(page): Login = page.data, "/data", Url("/next") }

operation! {
    id: "Watch", method: "GET", path: "/watch", security: &[&["basic", "header", "query", "cookie"]], statuses: &["200"],
    streams: &["text/event-stream"];

    pub struct Watch -> EventStream<Login> {}
}

operation! {
    id: "Lines", method: "GET", path: "/lines", security: &[&["basic", "header", "query", "cookie"]], statuses: &["200"],
    streams: &["application/jsonl"];

    pub struct Lines -> JsonLines<Login> {}
}

operation! {
    id: "Download", method: "GET", path: "/file", security: &[&["basic", "header", "query", "cookie"]], statuses: &["200"],
    streams: &["*/*"];

    pub struct Download -> ByteStream {}
}

operation! {
    id: "Start", method: "POST", path: "/logins", security: &[&["basic", "header", "query", "cookie"]],
    statuses: &["200", "202"];

    pub struct Start -> Login {
        pub body: Login = json("application/json"),
        pub x_auth_token: String = header("X-Auth-Token"),
        pub access_token: String = query("access_token"),
        pub sid: String = cookie("sid"),
    }
}

long_running! {
    Start -> Login = json, monitors: [Header("operation-location")], results: [],
    status: "/status", done: &["Succeeded"], failed: &["Failed"], error: "/error",
}

example!(Start);

static SECRET_API: Api = Api {
    servers: &[],
    setters: &[("oauth", "oauth_token")],
    user_agent: "example/1.0",
};

fn builder(seen: &Seen, url: &str) -> ClientBuilder {
    let builder = ClientBuilder::new(&SECRET_API)
        .base_url(format!(
            "{url}/base?api_key={}",
            utf8_percent_encode(&secret("url"), NON_ALPHANUMERIC)
        ))
        .credential("basic", Credential::basic("user", &secret("basic")))
        .credential("bearer", Credential::token("Bearer", secret("bearer")))
        .credential("header", Credential::header("X-Own", secret("header")))
        .credential("query", Credential::query("key", secret("query")))
        .credential("cookie", Credential::cookie("session", secret("cookie")))
        .credential("oauth", Credential::token("Bearer", secret("access")))
        .header("X-Api-Token", &secret("header"))
        .timeout(Duration::from_millis(400))
        .connect_timeout(Duration::from_millis(400))
        .layer(Watching(seen.clone()))
        .observer(Watching(seen.clone()))
        .retry(
            Retry::default()
                .even_if_carried_out()
                .backoff(Duration::from_millis(1), Duration::from_millis(2)),
        );
    seen.shows("builder", &builder);
    builder
}

/// What servers answer that tell all they were told.
fn answers() -> Vec<(&'static str, Vec<Reply>)> {
    let cookie = format!("set-cookie: session={}\r\n", secret("set-cookie"));
    let json = format!("content-type: application/json\r\n{cookie}");
    let query = utf8_percent_encode(&secret("location"), NON_ALPHANUMERIC).to_string();
    let to = |location: &str| format!("location: {location}\r\n{json}");
    let raw = secret("body-password");
    let echo = format!(
        r#"{{"user":"me","password":"{raw}","pin":"{}","hint":"{}"}}"#,
        secret("write-only"),
        secret("hidden")
    );
    let mut all = vec![("success", vec![answer("200 OK", &json, echo.as_bytes())])];
    for status in [
        "400 Bad Request",
        "401 Unauthorized",
        "403 Forbidden",
        "429 Slow",
        "503 Oh",
    ] {
        all.push(("refusal", vec![answer(status, &json, echo.as_bytes()); 3]));
    }
    let elsewhere = |status: &str, location: &str| vec![answer(status, &to(location), echo.as_bytes())];
    for (status, location) in [
        ("302 Found", format!("/there?token={query}")),
        ("307 Temporary", format!("http://127.0.0.1:1/?token={query}")),
        ("302 Found", format!("http://user:{query}@127.0.0.1:1/")),
        ("308 Permanent", format!("//user:{}@[", secret("location"))),
        ("303 See Other", format!("http://127.0.0.1:1/?token={query}#{query}")),
    ] {
        all.push(("redirect", elsewhere(status, &location)));
    }
    for body in [
        format!("{raw:?}"),
        format!("[{raw:?}]"),
        format!(r#"{{"user":{{"password":{raw:?}}}}}"#),
        format!(r#"{{"user":["{raw}"],"password":"P","pin":7,"hint":{{"a":"{raw}"}}}}"#),
        format!(r#"{{"user":"me","password":{{"{raw}":"{raw}"}}}}"#),
        format!(r#"{{"user":"me","hint":"{raw}{}"}}"#, "x".repeat(100)),
        raw.clone(),
        format!("{{\"user\":\"me\",\"password\":\"{raw}"),
    ] {
        all.push(("odd body", vec![answer("200 OK", &json, body.as_bytes())]));
    }
    let mut half = answer("200 OK", &json, echo.as_bytes());
    let length = half[0].1.len();
    half[0].1.truncate(length - 3);
    all.push(("half a body", vec![half; 3]));
    all.push(("reset", vec![vec![(Duration::ZERO, Vec::new())]; 3]));
    all.push((
        "nonsense",
        vec![vec![(Duration::ZERO, format!("{raw}\r\n\r\n").into_bytes())]; 3],
    ));
    all.push((
        "odd header",
        vec![vec![(Duration::ZERO, format!("HTTP/1.1 200 OK\r\n{raw}\r\n\r\n").into_bytes())]; 3],
    ));
    all.push(("silence", vec![vec![(Duration::from_secs(1), Vec::new())]]));
    all.push(("refused", Vec::new()));
    all
}

/// Sends a call in all ways, and looks at what comes of it.
async fn calls<Op>(seen: &Seen, operation: &Op)
where
    Op: Operation + Clone + Debug + Send + Sync + 'static,
    Op::Output: Debug + Send,
{
    for (name, replies) in answers() {
        for conformance in [Conformance::Lenient, Conformance::Strict] {
            let server = serve(replies.clone());
            let client = builder(seen, &server.url).build().unwrap();
            seen.shows("client", &client);
            let call = client.call(operation.clone()).conformance(conformance);
            let call = said(call);
            seen.shows("call", &call);
            seen.outcome(name, call.send().await);
        }
        let server = serve(replies);
        let call = said(builder(seen, &server.url).build().unwrap().call(operation.clone()));
        seen.outcome(name, call.send_blocking());
    }
    let server = serve([answers().remove(0).1.remove(0)]);
    let client = builder(seen, &server.url).max_response_bytes(10).build().unwrap();
    seen.outcome("too large", client.call(operation.clone()).await);
}

/// With all that can be said of one call.
fn said<Op>(call: Call<Op>) -> Call<Op> {
    call.header("X-Secret", &secret("call"))
        .query_parameter("own", &secret("call"))
        .credential("header", Credential::header("X-Own", secret("call")))
}

fn check(seen: &Seen) {
    let leaks = [seen.leaks(), LOG.leaks()].concat();
    let all: Vec<String> = leaks.iter().map(|(place, text)| format!("{place}: {text}")).collect();
    assert!(all.is_empty(), "{} leaks\n{}", all.len(), all.join("\n---\n"));
}

/// Runs with the tracing of all crates seen.
fn seen(run: impl AsyncFnOnce(&Seen)) {
    listen();
    let seen = Seen::default();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    tracing::subscriber::with_default(seen.clone(), || runtime.block_on(run(&seen)));
    assert!(!seen.0.lock().unwrap().is_empty());
    check(&seen);
}

#[test]
fn what_is_looked_for_is_found() {
    let basic = format!(
        "Basic {}",
        BASE64_STANDARD_NO_PAD.encode(format!("user:{}", secret("basic")))
    );
    for text in [
        secret("query"),
        basic,
        utf8_percent_encode(&secret("query"), NON_ALPHANUMERIC).to_string(),
        format!("a {MARK} b"),
    ] {
        let seen = Seen::default();
        seen.text("here", text);
        assert_eq!(seen.leaks().len(), 1);
    }
}

#[test]
fn of_keys() {
    seen(async |seen| calls(seen, &Keys::example()).await);
}

#[test]
fn of_bearer_tokens() {
    seen(async |seen| calls(seen, &Bearer::example()).await);
}

#[test]
fn of_what_is_proved() {
    seen(async |seen| {
        let challenge = "www-authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256, qop=auth\r\n";
        let proofs: [fn() -> Credential; 2] = [
            || Credential::signing(Digest::new("me", secret("password"))),
            || {
                Credential::signing(|parts: &mut http::request::Parts, _: Option<&bytes::Bytes>| {
                    parts.headers.insert("x-proof", secret("header").parse()?);
                    Ok(())
                })
            },
        ];
        seen.shows("digest", &Digest::new("me", secret("password")));
        for proof in proofs {
            for (name, mut replies) in answers() {
                replies.insert(0, answer("401 Unauthorized", challenge, secret("password").as_bytes()));
                let server = serve(replies);
                seen.shows("credential", &proof());
                let client = builder(seen, &server.url)
                    .credential("bearer", proof())
                    .build()
                    .unwrap();
                seen.outcome(name, client.call(Bearer::example()).await);
            }
        }
    });
}

#[test]
fn of_what_somebody_allows() {
    let told = format!(
        r#"{{"error":"{0}","device_code":"{0}","user_code":"{0}","verification_uri":"http://h/?{0}","interval":0}}"#,
        secret("client-secret")
    );
    seen(async |seen| {
        for status in ["200 OK", "400 Bad Request", "503 Oh"] {
            let tokens = serve(vec![answer(status, "", told.as_bytes()); 2]);
            let url = &tokens.url;
            let with = |tokens: OAuth2| tokens.client_secret(secret("client-secret"));
            let flow = DeviceFlow::new(url, url, "me").tokens(with);
            let client = builder(seen, url).build().unwrap();
            seen.shows("device", &flow);
            match flow.begin(&client).await {
                Ok(device) => {
                    seen.shows("device", &device);
                    seen.error("device", &device.finish(&client).await.unwrap_err());
                }
                Err(error) => seen.error("device", &error),
            }
            let tokens = serve(vec![answer(status, "", told.as_bytes()); 2]);
            let login = AuthorizationCode::new("/login", &tokens.url, "me", "http://h").tokens(with);
            seen.shows("login", &login);
            let begun = login.begin(&client).unwrap();
            seen.shows("login", &begun);
            let state = begun.url().split("state=").nth(1).unwrap()[..32].to_owned();
            let code = utf8_percent_encode(&secret("access"), NON_ALPHANUMERIC).to_string();
            for back in [
                format!("?code={code}&state={code}"),
                format!("?error={code}&state={state}"),
                format!("?code={code}&state={state}"),
            ] {
                let error = login.begin(&client).unwrap().finish(&client, &back).await;
                seen.error("login", &error.unwrap_err());
            }
            let back = format!("?code={code}&state={state}");
            seen.error("login", &begun.finish(&client, &back).await.unwrap_err());
        }
    });
}

#[test]
fn of_tokens_from_an_endpoint() {
    let told = format!(
        r#"{{"error":"{0}","error_description":"{0}","error_uri":"http://h/?{0}","access_token":5}}"#,
        secret("client-secret")
    );
    let token = format!(
        r#"{{"access_token":"{}","refresh_token":"{}","expires_in":"{}"}}"#,
        secret("access"),
        secret("refresh"),
        secret("access"),
    );
    let json = format!(
        "content-type: application/json\r\nset-cookie: a={}\r\n",
        secret("set-cookie")
    );
    let redirect = format!("location: http://127.0.0.1:1/?{}\r\n", secret("location"));
    let unfit = format!(r#"{{"access_token":"{}\n"}}"#, secret("access"));
    let endpoints: Vec<Vec<Reply>> = vec![
        vec![answer("400 Bad Request", &json, told.as_bytes())],
        vec![answer("401 Unauthorized", &json, told.as_bytes())],
        vec![answer("500 Oh", "", told.as_bytes())],
        vec![answer("200 OK", &json, told.as_bytes())],
        vec![answer("200 OK", "", secret("client-secret").as_bytes())],
        vec![answer("302 Found", &redirect, told.as_bytes())],
        vec![answer("200 OK", &json, unfit.as_bytes())],
        vec![vec![(Duration::from_secs(1), Vec::new())]],
        vec![vec![(Duration::ZERO, secret("refresh").into_bytes())]],
        vec![vec![(Duration::ZERO, Vec::new())]],
        Vec::new(),
        vec![answer("200 OK", &json, token.as_bytes()); 4],
    ];
    seen(async |seen| {
        for replies in endpoints {
            let grants: [fn(String) -> OAuth2; 3] = [
                |url| OAuth2::client_credentials(url, "me", secret("client-secret")),
                |url| OAuth2::password(url, "me", "user", secret("password")).client_secret(secret("client-secret")),
                |url| {
                    OAuth2::refresh_token(url, "me", secret("refresh"))
                        .client_secret(secret("client-secret"))
                        .secret_in_body()
                },
            ];
            for grant in grants {
                for blocking in [false, true] {
                    let (tokens, api) = (serve(replies.clone()), serve(answers().remove(2).1));
                    let url = format!(
                        "{}/token?key={}",
                        tokens.url,
                        utf8_percent_encode(&secret("url"), NON_ALPHANUMERIC)
                    );
                    let source = grant(url).parameter("assertion", secret("parameter"));
                    seen.shows("source", &source);
                    let credential = Credential::provider("Bearer", source);
                    seen.shows("credential", &credential);
                    let client = builder(seen, &api.url).credential("oauth", credential).build().unwrap();
                    let call = said(client.call(OAuth::example()));
                    let outcome = match blocking {
                        true => call.send_blocking(),
                        false => call.await,
                    };
                    seen.outcome("token", outcome);
                }
            }
        }
        // What a program panics with that does not expect an error.
        let tokens = serve([answer("401 Unauthorized", &json, told.as_bytes())]);
        let source = OAuth2::client_credentials(&tokens.url, "me", secret("client-secret"));
        let builder = builder(seen, "http://127.0.0.1:1").credential("oauth", Credential::provider("Bearer", source));
        let error = builder.build().unwrap().call(OAuth::example()).await;
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| error.unwrap()));
        seen.text("panic", *panic.unwrap_err().downcast::<String>().unwrap());
        let panics = |(place, text): &(String, String)| place == "panic" && text.contains("OAuth");
        assert!(LOG.0.lock().unwrap().iter().any(panics), "a panic was not seen");
        let refused = OAuth2::client_credentials(format!("http://{}@[", secret("url")), "me", secret("client-secret"));
        let builder =
            self::builder(seen, "http://127.0.0.1:1").credential("oauth", Credential::provider("Bearer", refused));
        seen.outcome("token", builder.build().unwrap().call(OAuth::example()).await);
    });
}

#[test]
fn of_what_is_refused_before_it_is_sent() {
    seen(async |seen| {
        seen.shows("secret", &Secret::from(secret("bearer")));
        let refused = |seen: &Seen, builder: ClientBuilder| match builder.build() {
            Ok(client) => panic!("{client:?}"),
            Err(error) => seen.error("refused", &error),
        };
        for url in [
            format!("http://user:{}@127.0.0.1:1", secret("url")),
            format!("http://{}@127.0.0.1:1/", secret("url").replace('/', "%2F")),
            format!("http://user:{} @[", secret("url")),
            format!("user:{}@h", secret("url")),
            format!("http:// h/?{}", secret("url")),
            format!("http://h/#{}", secret("url")),
        ] {
            refused(seen, builder(seen, "http://h").base_url(&url));
            let call = builder(seen, "http://h")
                .build()
                .unwrap()
                .call(Keys::example())
                .base_url(&url);
            seen.shows("call", &call);
            seen.error("refused", &call.await.unwrap_err());
        }
        let odd = |place: &str| format!("{}\n", secret(place));
        for credential in [
            Credential::basic("user", &odd("basic")),
            Credential::basic(&format!("{}:", secret("basic")), "p"),
            Credential::token("Bearer", odd("bearer")),
            Credential::header("x", odd("header")),
            Credential::cookie("x", odd("cookie")),
        ] {
            refused(seen, builder(seen, "http://h").credential("basic", credential));
        }
        refused(seen, builder(seen, "http://h").header("x-token", &odd("header")));
        refused(seen, builder(seen, "http://h").user_agent(odd("header")));
        refused(
            seen,
            builder(seen, "http://h").server_variable("v", format!("{} ", secret("variable"))),
        );
        let client = builder(seen, "http://h").build().unwrap();
        seen.error(
            "refused",
            &client
                .call(Keys::example())
                .header("x", &odd("call"))
                .await
                .unwrap_err(),
        );
        let mut operation = Keys::example();
        operation.x_auth_token = odd("input-header");
        seen.error("refused", &client.call(operation).await.unwrap_err());
        let mut operation = Keys::example();
        operation.body.hint = Some(secret("hidden").repeat(10));
        seen.error("refused", &client.call(operation).await.unwrap_err());
        seen.shows("text", &Password::new(format!("{:.2}", secret("body-password"))));
    });
}

/// Servers that repeat what they were told, wherever: what a request had that is secret is known, and looked for in the answer.
#[test]
fn of_what_is_recorded() {
    let folder = std::env::temp_dir().join(format!("recorded-{}-secrets", std::process::id()));
    let told = PLACES
        .iter()
        .filter(|place| {
            [
                "basic",
                "header",
                "query",
                "cookie",
                "call",
                "url",
                "input-header",
                "input-query",
            ]
            .contains(place)
        })
        .map(|place| {
            let secret = secret(place);
            let encoded = utf8_percent_encode(&secret, NON_ALPHANUMERIC);
            let pair = BASE64_STANDARD_NO_PAD.encode(format!("user:{secret}"));
            format!("{secret} {encoded} {pair}")
        })
        .collect::<Vec<_>>()
        .join(" ");
    seen(async |seen| {
        for (name, body) in [
            ("member", format!(r#"{{"user":{told:?},"password":"word"}}"#)),
            ("text", told.clone()),
        ] {
            for replies in [
                vec![answer(
                    "200 OK",
                    &format!("content-type: application/json\r\nx-told: {told}\r\n"),
                    body.as_bytes(),
                )],
                vec![answer("403 Forbidden", "", body.as_bytes())],
                vec![answer(
                    "302 Found",
                    &format!("location: /?a={told}\r\n"),
                    body.as_bytes(),
                )],
            ] {
                let server = serve(replies);
                let client = builder(seen, &server.url)
                    .layer(Recorder::new(&folder))
                    .retry(Retry::never());
                let client = client.build().unwrap();
                // The content of a response is what came.
                let _ = said(client.call(Keys::example())).await;
                for entry in std::fs::read_dir(&folder).unwrap() {
                    seen.text(name, std::fs::read_to_string(entry.unwrap().path()).unwrap());
                }
                std::fs::remove_dir_all(&folder).unwrap();
            }
        }
    });
}

/// Which takes its credentials in its URL.
#[test]
fn of_a_proxy() {
    seen(async |seen| {
        let word = utf8_percent_encode(&secret("url"), NON_ALPHANUMERIC).to_string();
        let asks = || answer("407 Proxy Authentication Required", "", secret("url").as_bytes());
        let proxy = serve(vec![asks(); 6]);
        let address = proxy.url.replace("http://", "");
        for url in [
            format!("http://user:{word}@{address}"),
            format!("http://user:{word}@127.0.0.1:1"),
            format!("user:{word}@127.0.0.1:1"),
            format!("socks9://user:{word}@h"),
            format!("http://user:{}@[", secret("url")),
        ] {
            for target in ["http://api.example", "https://api.example"] {
                let builder = builder(seen, target).proxy(url.as_str()).retry(Retry::never());
                match builder.build() {
                    Err(error) => seen.error("proxy", &error),
                    Ok(client) => {
                        seen.shows("client", &client);
                        seen.outcome("proxy", client.call(Keys::example()).await);
                        seen.outcome("proxy", client.call(Keys::example()).send_blocking());
                    }
                }
            }
        }
    });
}

#[test]
fn of_what_a_mock_keeps() {
    seen(async |seen| {
        let mock = Mock::new();
        let echo = Login {
            user: "me".to_owned(),
            ..Keys::example().body
        };
        let told = Answer::json(&echo).header("set-cookie", &secret("set-cookie"));
        seen.shows("answer", &told);
        mock.answer::<Keys>(told).answer::<Keys>(Answer::empty(503));
        let client = builder(seen, "https://mock.example")
            .transport(mock.clone())
            .build()
            .unwrap();
        for _ in 0..2 {
            seen.outcome("mock", said(client.call(Keys::example())).await);
        }
        let error = client.call(Bearer::example()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Input);
        seen.error("mock", &error);
        seen.shows("mock", &mock);
        seen.shows("sent", &mock.sent::<Keys>());
        seen.shows("requests", &mock.requests());
    });
}

/// Servers that put what they were told into what leads from page to page.
#[test]
fn of_pages() {
    seen(async |seen| {
        let query = utf8_percent_encode(&secret("query"), NON_ALPHANUMERIC).to_string();
        let entry = format!(r#"{{"user":"me","password":"{}"}}"#, secret("body-password"));
        let page = |next: &str| {
            let body = format!(r#"{{"data":[{entry}],"next":{next:?}}}"#);
            answer("200 OK", "content-type: application/json\r\n", body.as_bytes())
        };
        let refusal = answer("403 Forbidden", "", secret("query").as_bytes());
        for (name, replies) in [
            ("a page that repeats", vec![page(&format!("/logins?key={query}")); 4]),
            ("elsewhere", vec![page(&format!("http://127.0.0.1:1/?key={query}")); 2]),
            ("elsewhere", vec![page(&format!("http://user:{query}@h/{query}"))]),
            ("no URL", vec![page(&format!("http://[{query}"))]),
            ("a refusal", vec![page(&format!("/logins?token={query}")), refusal]),
            ("no page", vec![page("/more"), answer("200 OK", "", entry.as_bytes())]),
        ] {
            let server = serve([replies.clone(), replies.clone(), replies].concat());
            let client = builder(seen, &server.url).retry(Retry::never()).build().unwrap();
            let mut pages = said(client.call(List {})).pages();
            seen.shows(name, &pages);
            while let Some(page) = pages.next().await.transpose() {
                match page {
                    Ok(page) => seen.shows(name, page.headers()),
                    Err(error) => {
                        seen.error(name, &error);
                        break;
                    }
                }
            }
            seen.shows(name, &pages);
            let mut items = said(client.call(List {})).items();
            while let Some(item) = items.next().await.transpose() {
                match item {
                    Ok(login) => seen.shows(name, &login),
                    Err(error) => {
                        seen.error(name, &error);
                        break;
                    }
                }
            }
            seen.shows(name, &items);
            for error in said(client.call(List {}))
                .pages_blocking()
                .filter_map(Result::err)
                .take(1)
            {
                seen.error(name, &error);
            }
        }
    });
}

/// What comes in pieces, whole and broken off, and what goes on with it.
#[test]
fn of_streams() {
    seen(async |seen| {
        let login = format!(
            r#"{{"user":"me","password":"{0}","hint":"{0}"}}"#,
            secret("body-password")
        );
        let odd = format!(
            r#"{{"user":{{"password":"{0}"}},"hint":["{0}"]}}"#,
            secret("body-password")
        );
        let no_json = secret("body-password");
        for blocking in [false, true] {
            let events = format!("id: 1\ndata: {login}\n\ndata: {odd}\n\ndata: {no_json}\n\ndata: {login}");
            let server = serve(vec![
                answer(
                    "200 OK",
                    "content-type: text/event-stream\r\n",
                    events.as_bytes()
                );
                12
            ]);
            let client = builder(seen, &server.url).build().unwrap();
            let call = || said(client.call(Watch {})).conformance(Conformance::Strict);
            let outcome = match blocking {
                true => call().send_blocking(),
                false => call().await,
            };
            let mut stream = outcome.unwrap().into_inner();
            seen.shows("events", &stream);
            while let Some(event) = stream.next().await.transpose() {
                match event {
                    Ok(event) => seen.shows("event", &event),
                    Err(error) => seen.error("event", &error),
                }
            }
            let mut again = Reconnecting::new(call()).at_most(2);
            seen.shows("events again", &again);
            for _ in 0..6 {
                match again.next().await {
                    Ok(event) => seen.shows("event", &event),
                    Err(error) => seen.error("event", &error),
                }
            }
            seen.shows("events again", &again);
            let lines = format!("{login}\n{odd}\n{no_json}\n");
            let server = serve([answer(
                "200 OK",
                "content-type: application/jsonl\r\n",
                lines.as_bytes(),
            )]);
            let client = builder(seen, &server.url).build().unwrap();
            let call = said(client.call(Lines {})).conformance(Conformance::Strict);
            let mut stream = call.await.unwrap().into_inner();
            seen.shows("lines", &stream);
            while let Some(line) = stream.next().await.transpose() {
                match line {
                    Ok(line) => seen.shows("line", &line),
                    Err(error) => seen.error("line", &error),
                }
            }
            let headers = format!("etag: \"a\"\r\nset-cookie: s={}\r\n", secret("set-cookie"));
            let mut half = answer("200 OK", &headers, login.as_bytes());
            let length = half[0].1.len();
            half[0].1.truncate(length - 3);
            let redirect = format!("location: http://127.0.0.1:1/?{}\r\n", secret("location"));
            let server = serve([half, answer("302 Found", &redirect, login.as_bytes())]);
            let client = builder(seen, &server.url).build().unwrap();
            let mut download = Resuming::new(said(client.call(Download {})));
            seen.shows("download", &download);
            loop {
                match download.next().await {
                    Ok(Some(_)) => {}
                    Ok(None) => break,
                    Err(error) => {
                        seen.error("download", &error);
                        break;
                    }
                }
            }
            seen.shows("download", &download);
        }
        seen.shows("file", &File::from(secret("hidden")));
    });
}

/// What is asked about until it is over, and the token that another process goes on with. What servers put into paths is shown.
#[test]
fn of_what_goes_on() {
    seen(async |seen| {
        let query = utf8_percent_encode(&secret("query"), NON_ALPHANUMERIC).to_string();
        let said_so = |status: &str| {
            let status = format!(
                r#"{{"status":"{status}","error":{{"password":"{0}","message":"{0}"}},"user":"me","password":"{0}"}}"#,
                secret("body-password")
            );
            answer("200 OK", "content-type: application/json\r\n", status.as_bytes())
        };
        let begun = |url: &str| {
            let headers = format!(
                "operation-location: {url}\r\nset-cookie: s={}\r\n",
                secret("set-cookie")
            );
            answer("202 Accepted", &headers, secret("body-password").as_bytes())
        };
        for url in [
            format!("/ops/1?key={query}"),
            format!("/ops/1?key={query}&sig={query}"),
            format!("http://127.0.0.1:1/?key={query}"),
            format!("http://user:{query}@127.0.0.1:1/"),
            format!("http://[?{query}"),
        ] {
            for last in ["Failed", "Succeeded"] {
                let server = serve([
                    begun(&url),
                    said_so("Running"),
                    answer("503 Oh", "", secret("query").as_bytes()),
                    answer("200 OK", "", secret("query").as_bytes()),
                    said_so(last),
                    said_so(last),
                ]);
                let client = builder(seen, &server.url).retry(Retry::never()).build().unwrap();
                let mut polling = said(client.call(Start::example()))
                    .poll()
                    .backoff(Duration::from_millis(1), Duration::from_millis(2));
                loop {
                    seen.shows("polling", &polling);
                    match polling.resume_token() {
                        Ok(token) => {
                            seen.shows("token", &token);
                            if let Some(token) = token {
                                seen.text("token", token.to_string());
                                let text = token.to_string().replace(r#""by""#, &format!("\"{MARK}\""));
                                seen.error("token", &text.parse::<ResumeToken>().unwrap_err());
                                seen.shows("polling", &Polling::<Start>::resume(&client, &token).unwrap());
                                let elsewhere = builder(seen, "http://127.0.0.1:1").build().unwrap();
                                seen.error("token", &Polling::<Start>::resume(&elsewhere, &token).unwrap_err());
                            }
                        }
                        Err(error) => seen.error("token", &error),
                    }
                    match polling.next().await {
                        Ok(Some(progress)) => {
                            seen.shows("progress", &progress);
                            match progress.decode::<Login>() {
                                Ok(login) => seen.shows("progress", &login),
                                Err(error) => seen.error("progress", &error),
                            }
                        }
                        Ok(None) => break,
                        Err(error) => {
                            seen.error("polling", &error);
                            if matches!(error.kind(), ErrorKind::Polling | ErrorKind::Failed) {
                                break;
                            }
                        }
                    }
                }
                seen.outcome("polling", polling.await);
            }
        }
    });
}
