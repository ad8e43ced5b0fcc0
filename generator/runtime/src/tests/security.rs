//! Which credentials an operation is sent with, where they go, and that they are never shown.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::description::spec::Spec;
use crate::runtime::request::security::{Credential, Credentials, Secret, TokenFuture, TokenProvider};

fn apply(credentials: &Credentials, spec: &'static Spec, uri: &str) -> Result<http::request::Parts, Error> {
    let (mut parts, ()) = http::Request::builder()
        .uri(uri)
        .header("cookie", "a=b")
        .body(())
        .unwrap()
        .into_parts();
    let setters = &[("basic", "basic_auth"), ("key", "api_key")];
    let outcome =
        match pin!(credentials.apply(spec, setters, &mut parts, None)).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(outcome) => outcome,
            Poll::Pending => panic!("nothing to wait for"),
        };
    outcome.map(|_| parts)
}

fn given(all: &[(&'static str, Credential)]) -> Credentials {
    let mut credentials = Credentials::default();
    for (scheme, credential) in all {
        credentials.insert(scheme, credential.clone());
    }
    credentials
}

#[test]
fn every_place() {
    static ALL: Spec = Spec {
        security: &[&["basic", "key", "query", "cookie"]],
        ..Spec::REST
    };
    let credentials = given(&[
        ("basic", Credential::basic("Aladdin", "open sesame")),
        ("key", Credential::header("X-API-Key", "k1")),
        ("query", Credential::query("api key", "k&2")),
        ("cookie", Credential::cookie("session", "YWJj/+==")),
    ]);
    let parts = apply(&credentials, &ALL, "https://h/p?q=1").unwrap();
    // RFC 7617, section 2.
    assert_eq!(parts.headers["authorization"], "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    assert!(parts.headers["authorization"].is_sensitive());
    assert_eq!(parts.headers["x-api-key"], "k1");
    assert_eq!(parts.headers["cookie"], "a=b; session=YWJj/+==");
    assert_eq!(parts.uri, "https://h/p?q=1&api%20key=k%262");
    let parts = apply(&credentials, &ALL, "https://h").unwrap();
    assert_eq!(parts.uri, "https://h/?api%20key=k%262");
    // Where a server leads to the next page by the URL that it was asked at, the key is there already.
    for (there, rest) in [
        ("https://h/p?api%20key=old", "https://h/p?"),
        (
            "https://h/p?api+key=old&q=1&api%20%6bey=older&api%20key",
            "https://h/p?q=1&",
        ),
        ("https://h/p?a=1&&api%20keys=x&b", "https://h/p?a=1&&api%20keys=x&b&"),
    ] {
        let parts = apply(&credentials, &ALL, there).unwrap();
        assert_eq!(parts.uri.to_string(), format!("{rest}api%20key=k%262"), "{there}");
    }
}

#[test]
fn cookies_that_are_none_are_refused() {
    static COOKIE: Spec = Spec {
        security: &[&["cookie"]],
        ..Spec::REST
    };
    for (value, fits) in [
        ("\"q\"", true),
        ("k;3", false),
        ("a b", false),
        ("é", false),
        ("a\"b", false),
    ] {
        let given = given(&[("cookie", Credential::cookie("session", value))]);
        let outcome = apply(&given, &COOKIE, "https://h");
        assert_eq!(
            outcome.map_err(|error| error.kind()).err(),
            (!fits).then_some(ErrorKind::Credentials)
        );
    }
}

#[test]
fn the_first_complete_alternative_is_taken() {
    static EITHER: Spec = Spec {
        id: "Either",
        security: &[&["basic", "key"], &["token"]],
        ..Spec::REST
    };
    static OPTIONAL: Spec = Spec {
        security: &[&[], &["token"]],
        ..Spec::REST
    };
    static NONE: Spec = Spec::REST;
    let (basic, key, token) = (
        ("basic", Credential::basic("u", "p")),
        ("key", Credential::header("x-key", "k")),
        ("token", Credential::token("Bearer", "t")),
    );
    let authorization = |all: &[(&'static str, Credential)], spec| {
        apply(&given(all), spec, "https://h").map(|parts| {
            parts
                .headers
                .get("authorization")
                .map(|value| value.to_str().unwrap().to_owned())
        })
    };
    let bearer = Some("Bearer t".to_owned());
    assert_eq!(
        authorization(&[basic.clone(), key.clone(), token.clone()], &EITHER).unwrap(),
        Some("Basic dTpw".into())
    );
    assert_eq!(authorization(&[basic.clone(), token.clone()], &EITHER).unwrap(), bearer);
    let error = authorization(std::slice::from_ref(&basic), &EITHER).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    assert_eq!(
        error.to_string(),
        "Either: credentials are required: give the client `basic_auth` and `api_key`, or a credential for `token`"
    );
    // Anonymous is allowed, but who is known is told.
    assert_eq!(authorization(std::slice::from_ref(&token), &OPTIONAL).unwrap(), bearer);
    assert_eq!(authorization(std::slice::from_ref(&basic), &OPTIONAL).unwrap(), None);
    assert_eq!(authorization(&[basic, key, token], &NONE).unwrap(), None);
}

#[test]
fn an_authorization_of_the_program_s_own_stands_for_one_scheme() {
    static TWO: Spec = Spec {
        security: &[&["basic", "key", "other"], &["basic", "key"]],
        ..Spec::REST
    };
    let apply = |credentials: &Credentials| {
        let (mut parts, ()) = http::Request::builder()
            .header("authorization", "Own token")
            .body(())
            .unwrap()
            .into_parts();
        let outcome =
            pin!(credentials.apply(&TWO, &[], &mut parts, None)).poll(&mut Context::from_waker(Waker::noop()));
        matches!(outcome, Poll::Ready(Ok(_))).then_some(parts)
    };
    assert!(apply(&Credentials::default()).is_none());
    let parts = apply(&given(&[("key", Credential::header("x-key", "k"))])).unwrap();
    assert_eq!(parts.headers["x-key"], "k");
    assert_eq!(parts.headers["authorization"], "Own token");
}

struct Tokens;

impl TokenProvider for Tokens {
    fn token(&self, scopes: &'static [&'static str]) -> TokenFuture<'_> {
        Box::pin(async move {
            match scopes {
                [] => Err("no scopes".into()),
                scopes => Ok(Secret::from(scopes.join("+"))),
            }
        })
    }
}

#[test]
fn tokens_are_asked_for_with_scopes() {
    static SCOPED: Spec = Spec {
        security: &[&["oauth"]],
        scopes: &[("other", &["x"]), ("oauth", &["read", "write"])],
        ..Spec::REST
    };
    static UNSCOPED: Spec = Spec {
        security: &[&["oauth"]],
        ..Spec::REST
    };
    let credentials = given(&[("oauth", Credential::provider("Bearer", Tokens))]);
    let parts = apply(&credentials, &SCOPED, "https://h").unwrap();
    assert_eq!(parts.headers["authorization"], "Bearer read+write");
    let error = apply(&credentials, &UNSCOPED, "https://h").unwrap_err();
    assert_eq!(error.to_string(), "no token could be had for `oauth`");
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "no scopes");
}

#[test]
fn secrets_are_never_shown() {
    let credentials = given(&[
        ("basic", Credential::basic("user", "s3cret")),
        ("key", Credential::query("key", "s3cret")),
        ("mtls", Credential::transport()),
    ]);
    assert_eq!(format!("{credentials:?}"), r#"{"basic": ***, "key": ***, "mtls": ***}"#);
    assert_eq!(format!("{:?}", Secret::from("s3cret")), "***");
    static KEY: Spec = Spec {
        security: &[&["key"]],
        ..Spec::REST
    };
    let broken = given(&[("key", Credential::header("x-key", "s3cret\n"))]);
    let error = apply(&broken, &KEY, "https://h").unwrap_err();
    assert_eq!(
        error.to_string(),
        "the credential for `key` has a character that cannot be sent"
    );
    assert!(!format!("{error:?}").contains("s3cret"));
}
