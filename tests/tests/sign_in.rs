//! Tokens for what somebody allows, by the methods that the description leads to.

use std::sync::{Arc, Mutex};

use case_sign_in::layer::{Layer, Next};
use case_sign_in::runtime::request::body::Body;
use case_sign_in::transport::{Attempt, Exchange, Transport};
use case_sign_in::{Client, ClientBuilder, Credential, Error, ErrorKind};

/// Answers as an API and its authorization server would, and keeps what was asked for.
#[derive(Clone, Default)]
struct Server(Arc<Mutex<Vec<String>>>);

impl Transport for Server {
    fn send<'a>(&'a self, request: http::Request<Body>, _: &'a Attempt) -> Exchange<'a> {
        let token = request
            .headers()
            .get("authorization")
            .and_then(|token| token.to_str().ok());
        let line = format!("{} {}", request.uri(), token.unwrap_or_default());
        self.0.lock().expect("nothing panics").push(line.trim_end().to_owned());
        let body = match request.uri().path().rsplit('/').next().unwrap_or_default() {
            "device" => {
                r#"{"device_code":"d","user_code":"U","verification_uri":"https://h/","expires_in":9,"interval":0}"#
            }
            "token" if !request.uri().path().starts_with("/machine") => {
                r#"{"access_token":"first","refresh_token":"r","expires_in":0}"#
            }
            "refresh" | "token" => r#"{"access_token":"second","expires_in":3600}"#,
            _ => "\"me\"",
        };
        let proved = request.uri().path().ends_with("/proved");
        let status = if proved && token.is_none() { 401 } else { 200 };
        Box::pin(async move {
            let response = http::Response::builder()
                .status(status)
                .header("content-type", "application/json")
                .header(
                    "www-authenticate",
                    "Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256, qop=auth",
                );
            Ok(response.body(body.into()).expect("the response is well-formed"))
        })
    }
}

/// No layer sees what is between the program and its authorization server.
struct Layered;

impl Layer for Layered {
    fn send<'a>(&'a self, request: http::Request<Body>, attempt: &'a Attempt, next: Next<'a>) -> Exchange<'a> {
        assert!(!attempt.operation.is_empty());
        next.send(request, attempt)
    }
}

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().transport(server.clone()).layer(Layered)
}

fn asked(server: &Server) -> Vec<String> {
    std::mem::take(&mut *server.0.lock().expect("nothing panics"))
}

#[tokio::test]
async fn in_a_browser() -> Result<(), Error> {
    let server = Server::default();
    let login = ClientBuilder::login_by_authorization_code("me", "http://127.0.0.1:9/").scopes(["read"]);
    let client = builder(&server).login_provider(login.clone()).build()?;
    let authorization = login.begin(&client)?;
    let url = authorization.url().to_owned();
    assert!(
        url.starts_with("https://sign-in.example/login?hint=none&response_type=code&client_id=me&"),
        "{url}"
    );
    let state = url
        .split('&')
        .find(|pair| pair.starts_with("state="))
        .expect("it has a state");
    authorization
        .finish(&client, &format!("http://127.0.0.1:9/?code=c&{state}"))
        .await?;
    client.me().await?;
    assert_eq!(
        asked(&server),
        [
            "https://sign-in.example/api/token",
            "https://sign-in.example/api/token/refresh",
            "https://sign-in.example/api/me Bearer second"
        ]
    );
    Ok(())
}

#[tokio::test]
async fn elsewhere() -> Result<(), Error> {
    let server = Server::default();
    let login = ClientBuilder::login_by_device("me").scopes(["read"]);
    // Where the program has the API elsewhere, what is relative is there, too.
    let client = builder(&server)
        .base_url("http://127.0.0.1:8/base")
        .login_provider(login.clone())
        .build()?;
    assert_eq!(
        client.me().await.expect_err("nobody was asked").kind(),
        ErrorKind::Token
    );
    let device = login.begin(&client).await?;
    assert_eq!(device.user_code, "U");
    device.finish(&client).await?;
    client.me().await?;
    assert_eq!(
        asked(&server),
        [
            "http://127.0.0.1:8/device",
            "http://127.0.0.1:8/base/token",
            "http://127.0.0.1:8/base/token",
            "http://127.0.0.1:8/base/me Bearer first"
        ]
    );
    Ok(())
}

#[tokio::test]
async fn a_password_is_proved_and_not_sent() -> Result<(), Error> {
    let server = Server::default();
    let client = builder(&server).digest_auth("me", "secret").build()?;
    assert_eq!(client.proved().await?.attempts(), 2);
    let [first, second] = &asked(&server)[..] else {
        panic!("it is sent twice");
    };
    assert_eq!(first, "https://sign-in.example/api/proved");
    assert!(
        second.contains("uri=\"/api/proved\"") && !second.contains("secret"),
        "{second}"
    );
    // The same place can be taken by what signs requests.
    let signed = Credential::signing(|parts: &mut http::request::Parts, body: Option<&bytes::Bytes>| {
        let length = body.map_or(0, bytes::Bytes::len);
        parts.headers.insert("authorization", format!("Mac {length}").parse()?);
        Ok(())
    });
    let call = builder(&server)
        .build()?
        .proved()
        .body("text")
        .credential("proof", signed);
    assert_eq!(call.await?.attempts(), 1);
    assert_eq!(asked(&server), ["https://sign-in.example/api/proved Mac 4"]);
    Ok(())
}

#[tokio::test]
async fn nobody_is_asked() -> Result<(), Error> {
    let server = Server::default();
    let client = builder(&server).machine_by_client_credentials("me", "secret").build()?;
    client.machine().await?;
    assert_eq!(
        asked(&server),
        [
            "https://sign-in.example/machine/token Basic bWU6c2VjcmV0",
            "https://sign-in.example/api/machine Bearer second"
        ]
    );
    Ok(())
}
