//! Where requests go: servers of the description with their variables, and base URLs of a program.

use super::client::{JSON, WEBHOOK, builder, client, update};
use super::example::{API, operation};
use super::server::{answer, serve};
use crate::runtime::client::{Api, ClientBuilder};
use crate::runtime::description::error::ErrorKind;
use crate::runtime::description::server::{Server as Described, Variable, may_be_a_host};
use crate::runtime::prelude::*;
use crate::runtime::request::security::Credential;

#[test]
fn servers() {
    static SERVERS: Api = Api {
        servers: &[
            Described {
                url: "https://{region}.example.com/{base}",
                variables: &[
                    Variable {
                        name: "region",
                        default: "eu",
                        values: &["eu", "us"],
                    },
                    Variable {
                        name: "base",
                        default: "v1",
                        values: &[],
                    },
                ],
            },
            Described {
                url: "/relative",
                variables: &[],
            },
            Described {
                url: "/{base}",
                variables: &[Variable {
                    name: "base",
                    default: "v1",
                    values: &[],
                }],
            },
        ],
        setters: &[],
        user_agent: "",
    };
    let base_url = |builder: ClientBuilder| match builder.build() {
        Ok(client) => {
            let text = format!("{client:?}");
            let (_, rest) = text.split_once("base_url: ").unwrap();
            rest.split_once(", credentials").unwrap().0.to_owned()
        }
        Err(error) => error.to_string(),
    };
    let new = || ClientBuilder::new(&SERVERS);
    assert_eq!(base_url(new()), r#"Ok("https://eu.example.com/v1")"#);
    assert_eq!(
        base_url(new().server_variable("region", "us").server_variable("base", "v2")),
        // One that is not listed may be a key.
        r#"Ok("https://us.example.com/***")"#
    );
    let relative = new().server(2).server_variable("base", "s3cret");
    assert_eq!(
        base_url(relative),
        r#"Err("the server `/***` is relative: give the whole URL with `base_url`")"#
    );
    assert_eq!(
        base_url(new().server_variable("region", "mars")),
        r#"the server variable `region` must be one of eu, us"#
    );
    // An operation's own server may have it; what none has is a slip.
    assert_eq!(
        base_url(new().own_variables(&["port"]).server_variable("port", "1")),
        r#"Ok("https://eu.example.com/v1")"#
    );
    for builder in [new(), new().own_variables(&["port"]), new().base_url("http://h")] {
        let problem = base_url(builder.server_variable("regoin", "us"));
        assert!(
            problem.starts_with("no server has a variable `regoin`: there are base, "),
            "{problem}"
        );
    }
    assert_eq!(
        base_url(ClientBuilder::new(&API).server_variable("region", "us")),
        "no server has a variable `region`: there are none"
    );
    assert_eq!(
        base_url(new().server(7)),
        "there is no server 7, the description names 3"
    );
    // Only calls need it, and a call may bring its own.
    assert_eq!(
        base_url(new().server(1)),
        r#"Err("the server `/relative` is relative: give the whole URL with `base_url`")"#
    );
    assert_eq!(base_url(new().server(1).base_url("http://h/x/")), r#"Ok("http://h/x")"#);
    assert_eq!(
        base_url(new().base_url("h:80")),
        "the server `h:80` is relative: give the whole URL with `base_url`"
    );
}

/// Without reqwest, whose URL refuses more, a transport is not given what no lookup takes.
#[test]
fn hosts_that_are_none() {
    for host in [
        "xn--",
        "XN--",
        "a.xn--.example",
        "xn--a-",
        "256.1.1.1",
        "[::1",
        "[::g]",
        "[v1.x]",
    ] {
        assert!(!may_be_a_host(host), "{host}");
    }
    for host in [
        "h",
        "xn--bcher-kva.example",
        "127.0.0.1",
        "127.1",
        "1.2.3.4.example",
        "[::1]",
        "xn-.example",
    ] {
        assert!(may_be_a_host(host), "{host}");
    }
}

/// What can never be sent to is said once, before anything is.
#[test]
fn base_urls_that_are_none_are_refused_at_once() {
    for url in [
        "http://127.0.0.1:99999",
        "http://127.0.0.1:65536/v1",
        "http://[::1]:99999",
        "http://h:-1",
        "http://h:80a/",
        "http://xn--/",
        "http://xn--a.example/",
        "http://[::1",
        "http://256.256.256.256/",
        "http://a b/",
        "http://",
        "http:///v1",
    ] {
        let error = ClientBuilder::new(&API).base_url(url).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert_eq!(error.to_string(), format!("the base URL `{url}` is not a URL"));
    }
    for url in [
        "http://h:80/",
        "http://h:/",
        "http://[::1]:8080/v1/",
        "https://xn--bcher-kva.example",
    ] {
        assert!(ClientBuilder::new(&API).base_url(url).build().is_ok(), "{url}");
    }
    // A described one, too; where it is relative, a call may bring its own.
    static DESCRIBED: Api = Api {
        servers: &[Described {
            url: "https://h:{port}",
            variables: &[Variable {
                name: "port",
                default: "99999",
                values: &[],
            }],
        }],
        setters: &[],
        user_agent: "",
    };
    let new = || ClientBuilder::new(&DESCRIBED);
    assert_eq!(
        new().build().unwrap_err().to_string(),
        "the base URL `https://h:99999` is not a URL"
    );
    assert!(new().server_variable("port", "443").build().is_ok());
    assert!(new().base_url("http://h").build().is_ok());
}

#[tokio::test]
async fn queries_of_base_urls_go_with_every_call() {
    let server = serve([answer("200 OK", JSON, WEBHOOK), answer("200 OK", JSON, WEBHOOK)]);
    let client = builder(&format!("{}/v1/?api-version=2&key=s3cret", server.url))
        .build()
        .unwrap();
    assert!(!format!("{client:?}").contains("s3cret"));
    update(&client).await.unwrap();
    let call = client.update_webhook("a", "b", operation().body);
    call.base_url(format!("{}?", server.url)).await.unwrap();
    assert_eq!(
        server.request().line,
        "POST /v1/v1/Services/IS%201%2F2/Webhooks/%C3%A9?api-version=2&key=s3cret&Page=2 HTTP/1.1"
    );
    assert_eq!(server.request().line, "POST /v1/Services/a/Webhooks/b HTTP/1.1");
}

#[tokio::test]
async fn what_belongs_to_the_connection_cannot_be_set() {
    let server = serve([answer("200 OK", JSON, WEBHOOK)]);
    for name in [
        "Content-Length",
        "transfer-encoding",
        "Connection",
        "Host",
        "Keep-Alive",
        "TE",
        "Trailer",
        "Upgrade",
        "Proxy-Connection",
        "a\nb",
    ] {
        let problem = match name {
            "a\nb" => "`a\\nb` is no header, or its value cannot be sent".to_owned(),
            name => format!("`{name}` cannot be set: the client itself says it, for the connection"),
        };
        let error = client(&server)
            .update_webhook("a", "b", operation().body)
            .header(name, "1");
        let error = error.await.unwrap_err();
        assert_eq!(
            (error.kind(), error.to_string()),
            (ErrorKind::Input, format!("UpdateWebhook: {problem}"))
        );
        let error = builder(&server.url).header(name, "1").build().unwrap_err();
        assert_eq!((error.kind(), error.to_string()), (ErrorKind::Configuration, problem));
    }
    assert!(server.is_quiet());
}

#[test]
fn credentials_that_cannot_be_sent_are_refused_at_once() {
    for (credential, problem) in [
        (
            Credential::basic("a:b", "c"),
            "has a user name with a colon, which Basic cannot carry",
        ),
        (
            Credential::basic("a", "b\nc"),
            "has a control character, which Basic cannot carry",
        ),
        (
            Credential::token("Bearer", "a\nb"),
            "has a character that cannot be sent",
        ),
        (Credential::header("X Key", "a"), "has a character that cannot be sent"),
        (Credential::cookie("sid", "a;b"), "has a character that cannot be sent"),
    ] {
        let error = ClientBuilder::new(&API)
            .credential("key", credential)
            .build()
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert_eq!(error.to_string(), format!("the credential for `key` {problem}"));
    }
    // A password may have colons.
    assert!(
        builder("http://h")
            .credential("basic", Credential::basic("a", "b:c"))
            .build()
            .is_ok()
    );
}

#[test]
fn base_urls_show_no_secrets() {
    for (url, shown) in [
        (
            "https://u:p@ss@h/?x",
            "the base URL must not have credentials: give them to the client",
        ),
        (
            "https://u:p?ss@h/#x",
            "the base URL `https://***@h/` must not have a fragment",
        ),
        ("https://u:p@ss word@h/", "the base URL `https://***@h/` is not a URL"),
        (
            "https://u:p/ss@h/{x}",
            "the base URL `https://***@h/{x}` has a variable without a value",
        ),
        (
            "https://h?key=pass#x",
            "the base URL `https://h` must not have a fragment",
        ),
        (
            "ftp://u:pass@h",
            "the base URL must not have credentials: give them to the client",
        ),
        (
            "u:pass@h/v1",
            "the server `***@h/v1` is relative: give the whole URL with `base_url`",
        ),
        (
            "https:/u:pass@h",
            "the server `***@h` is relative: give the whole URL with `base_url`",
        ),
        ("u:pass://x@h", "the base URL `***@h` is not a URL"),
    ] {
        let error = ClientBuilder::new(&API).base_url(url).build().unwrap_err();
        assert_eq!(error.to_string(), shown);
    }
}

/// A value stays in the place of its variable; each template with its default, and values that it takes and does not.
#[test]
fn server_variables_do_not_leave_their_places() {
    let base_url = |url: &'static str, default: &'static str, values: &'static [&'static str], value: &str| {
        let variable = Variable {
            name: "v",
            default,
            values,
        };
        let servers: &'static [Described] = Box::leak(Box::new([Described {
            url,
            variables: Box::leak(Box::new([variable])),
        }]));
        let api: &'static Api = Box::leak(Box::new(Api {
            servers,
            setters: &[],
            user_agent: "",
        }));
        ClientBuilder::new(api).server_variable("v", value).build()
    };
    let everywhere = [
        "a b",
        "a#b",
        "a`b",
        "\\evil.example",
        "é",
        "a\nb",
        "%",
        "%2",
        "{v}",
        "a?b/\t",
    ];
    for (url, default, good, bad) in [
        (
            "https://{v}.api.example.com",
            "eu",
            &["us", "us-1", "a_b"][..],
            &[
                "evil.example/",
                "evil.example",
                "a.b",
                "",
                "a:1",
                "a/b",
                "%2e",
                "u:p@h",
                "evil.example?",
                "．",
            ][..],
        ),
        (
            "https://{v}.example.com",
            "a.b",
            &["c", "c.d"],
            &["c.", ".c", "c..d", "c/d", "c:1"],
        ),
        (
            "https://api-{v}.example.com/x",
            "eu",
            &["us"],
            &["us.evil.example", "us/", ".x"],
        ),
        (
            "https://api.{v}/v1",
            "example.com",
            &["example.org", "localhost"],
            &["a/b", "a:b", "a:80", "", "a..b"],
        ),
        (
            "https://{v}/v1",
            "example.com",
            &["a.b", "localhost:8080", "[::1]", "[::1]:80", "127.0.0.1"],
            &["", "a/b", "a:b", "a:99999", "[::1", "[a]", "a:1:2", ":80"],
        ),
        ("https://{v}:443/v1", "example.com", &["a.b"], &["a:80", "", "a/b"]),
        (
            "https://h.example:{v}/",
            "443",
            &["80"],
            &["", "+80", "80/x", "99999", "80.evil.example", "x"],
        ),
        (
            "https://h.example{v}/",
            ":443",
            &["", ":80"],
            &["80", ".evil.example", ":x"],
        ),
        (
            "https://h.example{v}",
            "/v1",
            &["", "/v2", "/a/b"],
            &[".evil.example", ":80", "v2", "/../x", "/a//b"],
        ),
        (
            "https://h.example/{v}/x",
            "v1",
            &["v2", "a%2Fb", "a:b", "~"],
            &["a/b", "", ".", "..", "%2E%2e", "a?b", "a/../b"],
        ),
        (
            "https://h.example/{v}",
            "a/b",
            &["c", "c/d", ""],
            &["../c", "c//d", "c/./d", "/c"],
        ),
        ("https://h.example/v{v}", "1", &["2", "2.0"], &["2/x"]),
        ("https://h.example/?key={v}", "k", &["a", "a/b"], &["a&b=c"]),
        (
            "{v}://h.example",
            "https",
            &["http"],
            &["", "ftp", "https://evil.example/", "javascript"],
        ),
        ("http{v}://h.example", "s", &[""], &["://x", "x"]),
        (
            "{v}",
            "https://h.example",
            &["http://a.b/c"],
            &["a.b", "https://a.b?c", "https://u@a.b", "ftp://a.b"],
        ),
        (
            "{v}/v1",
            "https://h.example",
            &["https://a.b:80"],
            &["https://a.b?", "//a.b@c"],
        ),
    ] {
        for value in good {
            assert!(base_url(url, default, &[], value).is_ok(), "{url} {value}");
        }
        for value in bad.iter().chain(&everywhere) {
            match base_url(url, default, &[], value) {
                Ok(client) => panic!("{url} {value}: {client:?}"),
                Err(error) => assert_eq!(error.kind(), ErrorKind::Configuration, "{url} {value}"),
            }
        }
    }
    // What is listed is the description's, wherever it leads.
    let listed = &["a.example/v1", "b.example/v2"];
    assert!(base_url("https://{v}/x", "a.example/v1", listed, "b.example/v2").is_ok());
    assert!(base_url("https://{v}/x", "a.example/v1", listed, "c.example").is_err());
    // The value of an undeclared variable has to be given.
    assert!(base_url("https://{v}.example.com", "", &[], "").is_err());
}

operation! {
    id: "Relay", method: "GET", path: "/relay", statuses: &["200"],
    servers: &[Described {
        url: "http://127.0.0.1:{port}/{key}",
        variables: &[
            Variable { name: "port", default: "9", values: &[] },
            Variable { name: "key", default: "none", values: &[] },
        ],
    }];

    /// An operation whose server has variables of its own.
    pub struct Relay -> () {}
}

#[tokio::test]
async fn operations_with_server_variables_of_their_own() {
    let server = serve([answer("200 OK", "", b"")]);
    let (_, port) = server.url.rsplit_once(':').unwrap();
    let client = || {
        ClientBuilder::new(&API)
            .own_variables(&["port", "key"])
            .server_variable("port", port)
            .server_variable("key", "s3cret")
    };
    client().build().unwrap().call(Relay {}).await.unwrap();
    assert_eq!(server.request().line, "GET /s3cret/relay HTTP/1.1");
    for (port, key, problem) in [
        (
            port,
            "s3cret?",
            "the server variable `key` must be one segment of a path, percent-encoded",
        ),
        ("99999", "s3cret", "the server variable `port` must be a port"),
    ] {
        let broken = ClientBuilder::new(&API)
            .own_variables(&["port", "key"])
            .server_variable("port", port)
            .server_variable("key", key);
        let error = broken.build().unwrap().call(Relay {}).await.unwrap_err();
        assert_eq!(error.to_string(), format!("Relay: {problem}"));
    }
}
