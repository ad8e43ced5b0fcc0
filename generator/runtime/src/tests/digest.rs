//! HTTP Digest and signers: what is proved, to whom, and how often it is asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::HeaderValue;
use http::request::Parts;

use super::example::API;
use super::server::{Reply, Request, answer, serve, serve_by};
use crate::runtime::client::ClientBuilder;
use crate::runtime::client::digest::Digest;
use crate::runtime::client::retry::Retry;
use crate::runtime::data::boxed::BoxFuture;
use crate::runtime::data::boxed::Source;
use crate::runtime::data::md5::md5;
use crate::runtime::data::sha256::sha256;
use crate::runtime::data::sha512::sha512_256;
use crate::runtime::description::error::ErrorKind;
use crate::runtime::prelude::*;
use crate::runtime::request::security::{Credential, Signer};

operation! {
    id: "Mine", method: "POST", path: "/mine", security: &[&["proof", "key"]], statuses: &["200"];

    pub struct Mine -> Value {
        pub body: Option<File> = binary("text/plain") => File,
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn md5_is_what_it_is() {
    // RFC 1321, appendix A.5, and the lengths around those where another block begins.
    for (message, digest) in [
        (String::new(), "d41d8cd98f00b204e9800998ecf8427e"),
        ("abc".to_owned(), "900150983cd24fb0d6963f7d28e17f72"),
        ("1234567890".repeat(8), "57edf4a22be3c955ac49da2e2107b67a"),
        ("b".repeat(55), "73979428bc0de15c39d14ae331b35295"),
        ("b".repeat(56), "b9d955696c7654cd20086bec31670b11"),
        ("b".repeat(63), "2270dd76c5ccd0f130993bf395915d06"),
        ("b".repeat(64), "0b649bcb5a82868817fec9a6e709d233"),
        ("b".repeat(65), "9462294d920aeb63d0915246367f033e"),
        ("b".repeat(119), "b4e5105d0b3acae7feda8ec2acbdad57"),
        ("b".repeat(120), "c8eb298682a7890e3136465d34d5ec25"),
    ] {
        assert_eq!(hex(&md5(message.as_bytes())), digest, "{}", message.len());
    }
}

#[test]
fn sha_512_256_is_what_it_is() {
    // FIPS 180-4, and the lengths around those where another block begins.
    for (message, digest) in [
        (
            String::new(),
            "c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a",
        ),
        (
            "abc".to_owned(),
            "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23",
        ),
        (
            "b".repeat(111),
            "8e275b9d0494e080f24cae279076ebaf35e530c3aa44d464f56debb86b812e96",
        ),
        (
            "b".repeat(112),
            "df684e91950ad0be973d4f04f604589b5bcceb9aa071531f2e567d57aea9d5ad",
        ),
        (
            "b".repeat(127),
            "71e8eb3cc451d0e9da399eb64501cb1f475fd2399beeafd919580bc8d9fda7ce",
        ),
        (
            "b".repeat(128),
            "21ff79036b59d1462bb537e2ebfb12e447d2f1b3a164af257ebecead95e93d08",
        ),
        (
            "b".repeat(240),
            "70818b3bb76d85bff0503bf15c7f037a163cc85e10ddf3d462689a80a9468e34",
        ),
    ] {
        assert_eq!(hex(&sha512_256(message.as_bytes())), digest, "{}", message.len());
    }
}

fn hash(algorithm: &str) -> fn(&str) -> String {
    match algorithm {
        "SHA-512-256" | "SHA-512-256-sess" => |text| hex(&sha512_256(text.as_bytes())),
        "SHA-256" | "SHA-256-sess" => |text| hex(&sha256(text.as_bytes())),
        _ => |text| hex(&md5(text.as_bytes())),
    }
}

/// The parameters of an answer.
fn parameters(authorization: &str) -> BTreeMap<String, String> {
    let text = authorization.strip_prefix("Digest ").unwrap();
    let pairs = text.split(", ").map(|pair| pair.split_once('=').unwrap());
    pairs
        .map(|(name, value)| (name.to_owned(), value.trim_matches('"').to_owned()))
        .collect()
}

/// RFC 7616, section 3.4, by another hand: what the answer must be.
fn expected(request: &Request, secret: &str, sent: &BTreeMap<String, String>) -> String {
    let (method, target) = request.line.split_once(' ').unwrap();
    assert_eq!(target.split(' ').next(), Some(sent["uri"].as_str()));
    let (name, nonce) = (sent["algorithm"].as_str(), &sent["nonce"]);
    let hash = hash(name);
    let mut first = hash(&format!("me:{}:{secret}", sent["realm"]));
    if name.ends_with("-sess") {
        first = hash(&format!("{first}:{nonce}:{}", sent["cnonce"]));
    }
    let mut second = format!("{method}:{}", sent["uri"]);
    if sent.get("qop").map(String::as_str) == Some("auth-int") {
        second = format!("{second}:{}", hash(std::str::from_utf8(&request.body).unwrap()));
    }
    let second = hash(&second);
    match sent.get("qop") {
        Some(qop) => hash(&format!(
            "{first}:{nonce}:{}:{}:{qop}:{second}",
            sent["nc"], sent["cnonce"]
        )),
        None => hash(&format!("{first}:{nonce}:{second}")),
    }
}

/// What was sent for each request, where something was.
type Answers = Arc<Mutex<Vec<Option<BTreeMap<String, String>>>>>;

/// Wants a proof as it says; what it was sent.
fn guarded(challenge: &'static str) -> (String, Answers) {
    let sent = Answers::default();
    let kept = Arc::clone(&sent);
    let url = serve_by(move |request| {
        let answered = request.header("authorization").map(parameters);
        let fits = answered
            .as_ref()
            .is_some_and(|sent| sent["response"] == expected(&request, "word", sent));
        kept.lock().unwrap().push(answered);
        match fits {
            true => answer("200 OK", "content-type: application/json\r\n", b"1"),
            false => answer("401 Unauthorized", &format!("www-authenticate: {challenge}\r\n"), b""),
        }
    });
    (url, sent)
}

fn builder(url: &str, proof: Credential) -> ClientBuilder {
    let builder = ClientBuilder::new(&API).base_url(url).retry(Retry::never());
    builder
        .credential("proof", proof)
        .credential("key", Credential::query("key", "k"))
}

fn body() -> Option<File> {
    Some(File::from("text"))
}

#[tokio::test]
async fn a_challenge_is_answered_and_kept() {
    for (challenge, algorithm) in [
        (
            r#"Digest realm="a,b", nonce="n=1", algorithm=SHA-256, qop="auth, auth-int", opaque="o""#,
            "SHA-256",
        ),
        (
            r#"Basic realm="x", Digest realm="r", nonce="n", qop="auth",algorithm=MD5"#,
            "MD5",
        ),
        (r#"Digest nonce="n", realm="r""#, "MD5"),
        (
            r#"Digest realm="r", nonce="n", algorithm=MD5-sess, qop=auth"#,
            "MD5-sess",
        ),
        (
            r#"digest realm="r", nonce="n", algorithm="sha-256-sess", qop="auth-int""#,
            "SHA-256-sess",
        ),
        (
            r#"Negotiate, Digest realm="r", nonce="n", algorithm=MD5, qop="auth", Digest realm="r", nonce="m", algorithm=SHA-256, qop="auth""#,
            "SHA-256",
        ),
        (
            r#"Digest realm="r", nonce="n", algorithm=SHA-3-256, qop="auth", Digest realm="r", nonce="n""#,
            "MD5",
        ),
        (
            r#"Digest realm="r", nonce="n", algorithm=SHA-256, qop="auth", Digest realm="r", nonce="n", algorithm=SHA-512-256"#,
            "SHA-512-256",
        ),
        (
            r#"Digest realm="r", nonce="n", algorithm=SHA-512-256-sess, qop="auth-int""#,
            "SHA-512-256-sess",
        ),
    ] {
        let (url, sent) = guarded(challenge);
        let client = builder(&url, Credential::signing(Digest::new("me", "word")))
            .build()
            .unwrap();
        let first = client.call(Mine { body: body() }).await.unwrap();
        assert_eq!(first.attempts(), 2, "{challenge}");
        assert_eq!(
            client.call(Mine { body: body() }).await.unwrap().attempts(),
            1,
            "{challenge}"
        );
        let sent = sent.lock().unwrap();
        assert!(sent[0].is_none() && sent.len() == 3);
        let (one, two) = (sent[1].as_ref().unwrap(), sent[2].as_ref().unwrap());
        assert_eq!(
            (one["algorithm"].as_str(), one["uri"].as_str()),
            (algorithm, "/mine?key=k")
        );
        if one.contains_key("nc") {
            assert_eq!((one["nc"].as_str(), two["nc"].as_str()), ("00000001", "00000002"));
            assert_ne!(one["cnonce"], two["cnonce"]);
        }
    }
}

#[tokio::test]
async fn what_cannot_be_answered_is_the_error_that_it_is() {
    for (challenge, password, requests) in [
        // Once: what is refused then is refused.
        (r#"Digest realm="r", nonce="n", qop="auth""#, "other", 2),
        (r#"Digest realm="r", nonce="n", qop="other""#, "word", 1),
        (r#"Digest realm="r", nonce="n", algorithm=SHA-3-256"#, "word", 1),
        (r#"Digest realm="r""#, "word", 1),
        (r#"Basic realm="Digest""#, "word", 1),
        (r#"Digest realm="r, nonce="n"#, "word", 1),
        ("Digest", "word", 1),
        (",=,", "word", 1),
    ] {
        let (url, sent) = guarded(challenge);
        let client = builder(&url, Credential::signing(Digest::new("me", password)))
            .build()
            .unwrap();
        let error = client.call(Mine { body: body() }).await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), 401, "{challenge}");
        assert_eq!(sent.lock().unwrap().len(), requests, "{challenge}");
    }
}

/// RFC 7616, sections 3.4.4 and 3.4.5.
#[tokio::test]
async fn names_are_hidden_quoted_and_encoded() {
    for (challenge, user, written) in [
        (
            r#"Digest realm="r", nonce="n", userhash=true"#,
            "me",
            format!(r#"username="{}", userhash=true"#, hex(&md5(b"me:r"))),
        ),
        (
            r#"Digest realm="r", nonce="n""#,
            r#"a"b\c"#,
            r#"username="a\"b\\c""#.to_owned(),
        ),
        (
            r#"Digest realm="r", nonce="n", charset=UTF-8"#,
            "Jäsøn",
            "username*=UTF-8''J%C3%A4s%C3%B8n".to_owned(),
        ),
    ] {
        let challenge = format!("www-authenticate: {challenge}\r\n");
        let server = serve([answer("401 Unauthorized", &challenge, b""), ok()]);
        let client = builder(&server.url, Credential::signing(Digest::new(user, "word")))
            .build()
            .unwrap();
        client.call(Mine { body: None }).await.unwrap();
        server.request();
        let request = server.request();
        let sent = request.header("authorization").unwrap();
        assert!(sent.contains(&written), "{sent}");
    }
}

fn ok() -> Reply {
    answer("200 OK", "content-type: application/json\r\n", b"1")
}

/// Signs with a count, so that each request shows which signature it has.
fn signed(parts: &mut Parts, body: Option<&Bytes>) -> Result<(), Source> {
    let body = body.map_or_else(|| "none".to_owned(), |body| String::from_utf8_lossy(body).into_owned());
    let headers = parts.headers.contains_key("x-own") && parts.headers.contains_key("user-agent");
    let text = format!(
        "{} {} {body} {headers} {}",
        parts.method,
        parts.uri.path_and_query().unwrap(),
        parts.headers.contains_key("x-signature")
    );
    parts.headers.insert("x-signature", HeaderValue::from_str(&text)?);
    Ok(())
}

/// Each try and each hop has a signature of its own, which sees all of the request.
#[tokio::test]
async fn signatures_are_of_the_request_that_leaves() {
    let server = serve([
        answer("503 Oh", "", b""),
        answer("308 Permanent Redirect", "location: /there\r\n", b""),
        ok(),
    ]);
    let retry = Retry::default()
        .even_if_carried_out()
        .backoff(Default::default(), Default::default());
    let client = builder(&server.url, Credential::signing(signed))
        .retry(retry)
        .build()
        .unwrap();
    client.call(Mine { body: body() }).header("x-own", "1").await.unwrap();
    for target in ["/mine?key=k", "/mine?key=k", "/there"] {
        let request = server.request();
        assert_eq!(
            request.header("x-signature"),
            Some(format!("POST {target} text true false").as_str())
        );
    }
}

#[tokio::test]
async fn nothing_is_proved_to_another_origin() {
    let other = serve([answer(
        "401 Unauthorized",
        "www-authenticate: Digest realm=\"r\", nonce=\"n\"\r\n",
        b"",
    )]);
    let server = serve([
        answer("303 See Other", &format!("location: {}/\r\n", other.url), b""),
        ok(),
    ]);
    let client = builder(&server.url, Credential::signing(Digest::new("me", "word")))
        .build()
        .unwrap();
    let error = client.call(Mine { body: body() }).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (401, 1));
    assert!(other.request().header("authorization").is_none());
    server.request();
    assert!(server.is_quiet());

    let other = serve([ok()]);
    let server = serve([answer("303 See Other", &format!("location: {}/\r\n", other.url), b"")]);
    let client = builder(&server.url, Credential::signing(signed)).build().unwrap();
    client.call(Mine { body: body() }).await.unwrap();
    assert!(server.request().header("x-signature").is_some());
    assert!(other.request().header("x-signature").is_none());
}

/// Has to wait for its key.
struct Remote;

impl Signer for Remote {
    fn sign<'a>(&'a self, _: &'a mut Parts, _: Option<&'a Bytes>) -> BoxFuture<'a, Result<(), Source>> {
        Box::pin(async { Err("the key is locked".into()) })
    }
}

#[tokio::test]
async fn what_cannot_be_signed_does_not_leave() {
    let server = serve([ok()]);
    let client = builder(&server.url, Credential::signing(Remote)).build().unwrap();
    let error = client.call(Mine { body: None }).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    assert_eq!(error.to_string(), "Mine: the request could not be signed for `proof`");
    assert_eq!(
        std::error::Error::source(&error).unwrap().to_string(),
        "the key is locked"
    );
    assert!(server.is_quiet());
}

#[test]
fn on_one_s_own_thread() {
    let (url, _) = guarded(r#"Digest realm="r", nonce="n", qop="auth""#);
    let client = builder(&url, Credential::signing(Digest::new("me", "word")))
        .build()
        .unwrap();
    assert_eq!(
        client.call(Mine { body: body() }).send_blocking().unwrap().attempts(),
        2
    );
}

/// RFC 7616, section 3.5: the next request has the nonce that the answer to this one gave, and counts anew.
#[tokio::test]
async fn the_server_says_the_next_nonce() {
    let challenge = "www-authenticate: Digest realm=\"r\", nonce=\"one\", qop=\"auth\"\r\n";
    let json = "content-type: application/json\r\n";
    let next = |info: &str| answer("200 OK", &format!("{json}authentication-info: {info}\r\n"), b"1");
    let server = serve([
        answer("401 Unauthorized", challenge, b""),
        next(r#"qop=auth, nextnonce="two, \"2\"", rspauth="x""#),
        next(r#"qop=auth"#),
        next(r#"NextNonce = "two, \"2\"""#),
        answer("404 Not Found", "authentication-info: nextnonce=\"three\"\r\n", b""),
        ok(),
    ]);
    let client = builder(&server.url, Credential::signing(Digest::new("me", "word")))
        .build()
        .unwrap();
    for _ in 0..5 {
        let _ = client.call(Mine { body: body() }).await;
    }
    server.request();
    for (nonce, count) in [
        (r#"nonce="one""#, 1),
        (r#"nonce="two, \"2\"""#, 1),
        (r#"nonce="two, \"2\"""#, 2),
        // Said once more, it is not another one.
        (r#"nonce="two, \"2\"""#, 3),
        (r#"nonce="three""#, 1),
    ] {
        let request = server.request();
        let sent = request.header("authorization").unwrap();
        assert!(
            sent.contains(nonce) && sent.contains(&format!("nc={count:08x}")),
            "{nonce} {count}: {sent}"
        );
    }
}

/// RFC 7616, section 3.9.2; what is printed there is of another function.
#[test]
fn the_specification_s_example_with_a_hidden_user() {
    let digest = Digest::new("J\u{e4}s\u{f8}n Doe", "Secret, or not?");
    let challenge = "Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, \
                     nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", charset=UTF-8, userhash=true";
    let headers = [(http::header::WWW_AUTHENTICATE, challenge.parse().unwrap())];
    assert!(digest.challenged(&headers.into_iter().collect()));
    let request = http::Request::get("http://api.example.org/doe.json").body(());
    let (parts, ()) = request.unwrap().into_parts();
    let answer = digest
        .answer(&parts, None, "NTg6RKcb9boFIAS3KrFK9BGeh+niz/sm")
        .unwrap()
        .unwrap();
    let sent = parameters(answer.reveal());
    assert_eq!(
        sent["username"],
        "793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b"
    );
    assert_eq!(
        sent["response"],
        "7a4e1192babbba02e91182d2895bfdbf7adafc6e48d4e517ca301974843d840c"
    );
}

/// RFC 7616, section 3.9.1.
#[test]
fn the_specification_s_example() {
    for (algorithm, response) in [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        (
            "SHA-256",
            "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
        ),
    ] {
        let digest = Digest::new("Mufasa", "Circle of Life");
        let challenge = format!(
            "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm={algorithm}, \
             nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""
        );
        let headers = [(http::header::WWW_AUTHENTICATE, challenge.parse().unwrap())];
        assert!(digest.challenged(&headers.into_iter().collect()));
        let request = http::Request::get("http://www.example.org/dir/index.html").body(());
        let (parts, ()) = request.unwrap().into_parts();
        let nonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        let answer = digest.answer(&parts, None, nonce).unwrap().unwrap();
        let sent = parameters(answer.reveal());
        assert_eq!((sent["response"].as_str(), sent["nc"].as_str()), (response, "00000001"));
        assert_eq!(sent["opaque"], "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS");
    }
}
