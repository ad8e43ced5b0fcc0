//! What a call sends beside its inputs, and what it follows: generated clients against raw sockets.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use bytes::Bytes;
use case_calls::api::calls::*;
use case_calls::types::{LogInRequest, NewAccount, Passcode};
use case_calls::{Client, ErrorKind, Operation as _};

/// Answers one connection after the other, and hands over the head and body of each request.
fn serve(answers: Vec<String>) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!(
        "http://{}",
        listener.local_addr().expect("a bound socket has an address")
    );
    let (sender, requests) = channel();
    std::thread::spawn(move || {
        for answer in answers {
            let Ok((mut stream, _)) = listener.accept() else { return };
            let mut reader = BufReader::new(&stream);
            let mut request = String::new();
            while !request.ends_with("\r\n\r\n") && reader.read_line(&mut request).unwrap_or(0) > 0 {}
            let length = request
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "))
                .map_or(0, |length| length.parse().expect("a length is a number"));
            let mut body = vec![0; length];
            reader
                .read_exact(&mut body)
                .expect("the client sends what it announced");
            request.push_str(&String::from_utf8_lossy(&body));
            sender.send(request).ok();
            stream.write_all(answer.as_bytes()).expect("the client listens");
        }
    });
    (url, requests)
}

fn answer(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}")
}

fn line(requests: &Receiver<String>) -> String {
    let request = requests
        .recv_timeout(Duration::from_secs(5))
        .expect("the server was called");
    request.lines().next().unwrap_or_default().to_owned()
}

fn is_quiet(requests: &Receiver<String>) -> bool {
    requests.recv_timeout(Duration::from_millis(50)).is_err()
}

#[tokio::test]
async fn a_login_answers_with_a_redirect() {
    let headers = "location: /home\r\nset-cookie: sid=s3cret; HttpOnly\r\n";
    let (url, requests) = serve(vec![answer("303 See Other", headers, "")]);
    let client = Client::builder()
        .base_url(url)
        .build()
        .expect("the client is set up as it may be");
    let answer = client
        .log_in()
        .body(LogInRequest { user: "me".to_owned() })
        .await
        .expect("the answer is documented");
    assert_eq!(answer.status(), 303);
    assert_eq!(answer.headers().location(), Some("/home"));
    assert_eq!(answer.headers()["set-cookie"], "sid=s3cret; HttpOnly");
    assert!(!format!("{answer:?} {:?}", answer.headers()).contains("s3cret"));
    assert_eq!(line(&requests), "POST /login HTTP/1.1");
    assert!(is_quiet(&requests));
}

/// The settings say by which header the server knows that it has had it, and what is not safe though its method is.
#[tokio::test]
async fn the_settings_say_what_is_safe_to_be_sent_again() {
    let (url, requests) = serve(vec![
        answer("503 Service Unavailable", "", ""),
        answer("303 See Other", "location: /home\r\n", ""),
        answer("503 Service Unavailable", "", ""),
    ]);
    let builder = Client::builder().base_url(url);
    let client = builder.build().expect("the client is set up as it may be");
    let login = client.log_in().await.expect("the answer is documented");
    assert_eq!(login.attempts(), 2);
    let key = || {
        let request = requests.recv().expect("the server was called");
        let line = request.lines().find(|line| line.starts_with("x-login-key: "));
        line.map(str::to_owned).expect("it has a key")
    };
    assert_eq!(key(), key());
    let error = client.go_on().await.expect_err("it is not tried again");
    assert_eq!(error.attempts(), 1);
}

/// The type of a success is that of the redirect, where it is what the operation is for.
#[tokio::test]
async fn a_documented_redirect_has_content() {
    let json = "content-type: application/json\r\nlocation: https://elsewhere.example/\r\n";
    let (url, _requests) = serve(vec![
        answer("302 Found", json, r#"{"url":"https://elsewhere.example/"}"#),
        answer("418 I'm a teapot", json, r#"{"reason":"tea"}"#),
    ]);
    let client = Client::builder()
        .base_url(url)
        .build()
        .expect("the client is set up as it may be");
    assert_eq!(
        client.find_out().await.expect("the answer is documented").url,
        "https://elsewhere.example/"
    );
    let error = client.find_out().await.unwrap_err();
    assert_eq!(
        error
            .decode::<case_calls::types::FindOutError>()
            .expect("the body is the documented error")
            .reason,
        "tea"
    );
}

#[tokio::test]
async fn what_is_not_documented_is_followed() {
    let (url, requests) = serve(vec![
        answer("302 Found", "location: /next\r\n", ""),
        answer("307 Temporary Redirect", "location: /never\r\n", ""),
    ]);
    let client = Client::builder()
        .base_url(url)
        .build()
        .expect("the client is set up as it may be");
    let error = client.go_on().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.status().expect("a response has a status").as_u16()),
        (ErrorKind::Redirect, 307)
    );
    assert!(error.is_documented());
    assert_eq!(
        error.to_string(),
        "goOn: the server answered 307 Temporary Redirect, and the redirect to `/never` was not followed"
    );
    assert_eq!(
        (line(&requests), line(&requests)),
        ("GET /continue HTTP/1.1".to_owned(), "GET /next HTTP/1.1".to_owned())
    );
    assert!(is_quiet(&requests));
}

#[test]
fn constants_are_no_arguments() {
    let operation = SendConstants {
        x_open: "two".to_owned(),
        nullable: "one".to_owned(),
        id: "7".to_owned(),
        beta: None,
    };
    let request = operation.request("https://h").expect("the request is as described");
    assert_eq!(
        request.uri(),
        "https://h/v%202/constants.json?filter%5Bon%5D=true&level=1.5&nullable=one&id=7"
    );
    assert_eq!(
        (&request.headers()["x-version"], &request.headers()["cookie"]),
        (
            &"3".parse().expect("it is a header value"),
            &"theme=dark".parse().expect("it is a header value")
        )
    );
    // That other value is the caller's, and so is whether an optional one is sent.
    assert_eq!(request.headers()["x-open"], "two");
    let with = |beta: &str| SendConstants {
        beta: Some(beta.to_owned()),
        ..operation.clone()
    };
    assert!(
        with("all")
            .request("https://h")
            .expect("the request is as described")
            .uri()
            .query()
            .expect("the constants are in the query")
            .ends_with("&beta=all")
    );
    assert!(with("some").request("https://h").is_err());
}

#[tokio::test]
async fn a_program_may_send_another_constant_header() {
    let (url, requests) = serve(vec![answer("204 No Content", "", "")]);
    let client = Client::builder()
        .base_url(url)
        .build()
        .expect("the client is set up as it may be");
    client
        .send_constants("a", "one", "7")
        .header("X-Version", "4")
        .await
        .expect("the call succeeds");
    let request = requests.recv().expect("the server was called");
    assert!(
        request.contains("x-version: 4\r\n") && !request.contains("x-version: 3"),
        "{request}"
    );
}

#[tokio::test]
async fn the_length_and_the_host_are_the_connection_s() {
    let (url, requests) = serve(vec![answer("204 No Content", "", "")]);
    let client = Client::builder()
        .base_url(&url)
        .query_key("a")
        .same_key("b")
        .build()
        .expect("the client is set up as it may be");
    let refused = client
        .upload(Bytes::from_static(b"abc"))
        .header("content-length", "1")
        .await
        .unwrap_err();
    assert_eq!(
        refused.to_string(),
        "upload: `content-length` cannot be set: the client itself says it, for the connection"
    );
    client
        .upload(Bytes::from_static(b"abc"))
        .await
        .expect("the call succeeds");
    let request = requests.recv().expect("the server was called");
    assert!(
        request.contains("content-length: 3\r\n") && request.ends_with("\r\n\r\nabc"),
        "{request}"
    );
    assert!(
        request.contains(&format!("host: {}\r\n", &url["http://".len()..])),
        "{request}"
    );
}

#[test]
fn servers_are_checked_when_the_client_is_built() {
    let built = |index: usize| {
        Client::builder()
            .server(index)
            .build()
            .map(|client| format!("{client:?}"))
    };
    // Its query goes with every call, and is not shown.
    assert!(
        built(0)
            .expect("the server may be chosen")
            .contains(r#"Ok("https://api.example.com/v1")"#)
    );
    assert_eq!(
        built(1).unwrap_err().to_string(),
        "the base URL `wss://api.example.com/stream` is neither http nor https"
    );
    assert_eq!(
        built(2).unwrap_err().to_string(),
        "the base URL must not have credentials: give them to the client"
    );
}

#[test]
fn secrets_are_not_shown() {
    let secret = || "s3cret".to_owned();
    let account = NewAccount {
        codes: Some(vec![secret()]),
        hints: Some([("a".to_owned(), secret())].into()),
        passcode: Some(Passcode::from_static("1234")),
        either: Some(secret().into()),
        silent: Some(true),
        pair: Some(("open".to_owned(), secret())),
        extra: [("b".to_owned(), secret())].into(),
        ..NewAccount::new("me", secret(), secret())
    };
    let client = Client::builder()
        .base_url("http://h")
        .build()
        .expect("the client is set up as it may be");
    let call = client.open_account(secret(), account.clone());
    let shown = format!("{account:?} {call:?} {:?}", call.operation);
    assert!(!shown.contains("s3cret") && !shown.contains("1234"), "{shown}");
    assert!(!shown.contains("true"), "{shown}");
    assert!(shown.contains(r#"name: "me", password: ***, phrase: ***"#), "{shown}");
    assert_eq!(format!("{:?}", account.passcode), "Some(Passcode(***))");
    // They are sent and compared all the same.
    let request = call.operation.request("http://h").expect("the request is as described");
    assert_eq!(request.uri(), "http://h/accounts?pin=s3cret");
    let sent: NewAccount = serde_json::from_slice(request.body()).expect("the body is JSON");
    assert_eq!(sent, account);
}

#[tokio::test]
async fn received_secrets_are_not_shown() {
    let body = r#"{"name":"me","token":"s3cret"}"#;
    let (url, _requests) = serve(vec![
        answer(
            "200 OK",
            "content-type: application/json\r\nx-auth-token: s3cret\r\nset-cookie: sid=s3cret\r\n",
            body,
        ),
        answer("401 Unauthorized", "set-cookie: sid=s3cret\r\n", "s3cret"),
    ]);
    let client = Client::builder()
        .base_url(url)
        .build()
        .expect("the client is set up as it may be");
    let open = || client.open_account("1", NewAccount::new("me", "p".to_owned(), "q"));
    let account = open().await.expect("the call succeeds");
    assert_eq!(account.token.as_deref(), Some("s3cret"));
    let shown = format!("{account:?} {:?} {:?}", account.headers(), **account.headers());
    assert!(!shown.contains("s3cret") && shown.contains(r#"name: "me""#), "{shown}");
    let error = open().await.unwrap_err();
    let shown = format!("{error} {error:?} {:?}", error.headers());
    assert!(!shown.contains("s3cret"), "{shown}");
}
