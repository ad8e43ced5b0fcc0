//! Formats: what is of them, what is understood besides, and native values.

use std::net::{Ipv4Addr, Ipv6Addr};

use serde_json::json;

use crate::runtime::data::reflect::Text;
use crate::runtime::data::text::InvalidText;
use crate::runtime::data::visit::validate;
use crate::runtime::{
    data::formats::address::{Ipv4, Ipv6},
    data::formats::base64::Base64,
    data::formats::uri::Uri,
    data::formats::uuid::Uuid,
};

#[test]
fn texts_are_checked_where_the_program_makes_them() {
    fn right<T: std::str::FromStr<Err = InvalidText>>(text: &str) -> String {
        text.parse::<T>()
            .err()
            .map_or_else(String::new, |error| error.to_string())
    }
    for (found, expected) in [
        (right::<Uuid>("123e4567-e89b-12d3-a456-426614174000"), ""),
        (
            right::<Uuid>("123e4567e89b12d3a456426614174000"),
            "invalid Uuid: it is no UUID of RFC 9562, section 4",
        ),
        (right::<Uri>("https://example.com/a%20b?c=d#e"), ""),
        (right::<Uri>("urn:isbn:0451450523"), ""),
        (
            right::<Uri>("/relative"),
            "invalid Uri: it is no URI of RFC 3986, section 3: it has no scheme",
        ),
        (
            right::<Uri>("1http://x"),
            "invalid Uri: it is no URI of RFC 3986, section 3.1: what stands before the colon is no scheme",
        ),
        (
            right::<Uri>("https://x/a b"),
            "invalid Uri: it is no URI of RFC 3986, section 2: it has characters that have to be percent-encoded there",
        ),
        (
            right::<Uri>("https://x/%zz"),
            "invalid Uri: it is no URI of RFC 3986, section 2: it has characters that have to be percent-encoded there",
        ),
        (
            right::<Uri>("https://x/%e"),
            "invalid Uri: it is no URI of RFC 3986, section 2: it has characters that have to be percent-encoded there",
        ),
        (right::<Ipv4>("127.0.0.1"), ""),
        (
            right::<Ipv4>("127.0.0.256"),
            "invalid Ipv4: it is no IPv4 address of RFC 2673, section 3.2",
        ),
        (right::<Ipv6>("2001:db8::1"), ""),
        (
            right::<Ipv6>("2001:db8::g"),
            "invalid Ipv6: it is no IPv6 address of RFC 4291, section 2.2",
        ),
        (right::<Base64>("YWI="), ""),
        (right::<Base64>(""), ""),
        (right::<Base64>("AB=="), ""),
        (
            right::<Base64>("YWI"),
            "invalid Base64: it is no base64 of RFC 4648, section 4",
        ),
        (
            right::<Base64>("Y==="),
            "invalid Base64: it is no base64 of RFC 4648, section 4",
        ),
    ] {
        assert_eq!(found, expected);
    }
}

/// RFC 3986, sections 3.2 to 3.5 and appendix A.
#[test]
fn uris_are_what_the_rfc_has() {
    for (text, expected) in [
        ("mailto:a@b.example", true),
        ("http://u:p@h:80/a;b=1/c,d?x/y?z#f/?", true),
        ("http://[2001:db8::7]:80/c=GB?one", true),
        ("http://[v1.a:b]/", true),
        ("file:///etc/hosts", true),
        ("a:", true),
        ("tel:+1-816-555-1212", true),
        ("http://[::1", false),
        ("http://[::g]/", false),
        ("http://h:port/", false),
        ("http://a@b@c/", false),
        ("http://h/[a]", false),
        ("http://h/?a[b]=c", false),
        ("http://h/#a#b", false),
        ("http://h/a|b", false),
        ("http://h/é", false),
        ("\\\\host\\share", false),
        ("//h/a", false),
        ("a", false),
        ("", false),
        (":a", false),
    ] {
        assert_eq!(text.parse::<Uri>().is_ok(), expected, "{text}");
    }
}

#[test]
fn texts_are_kept_as_received_and_can_be_sent_back() {
    let uri: Uri = serde_json::from_value(json!("not a uri")).unwrap();
    assert_eq!(uri, "not a uri");
    assert!(Text::check(&uri).is_err() && uri.check().is_err() && uri.to_http().is_err());
    assert_eq!(validate(&uri), []);
    assert_eq!(serde_json::to_value(&uri).unwrap(), json!("not a uri"));
    assert_eq!(Uri::verbatim("x").into_string(), "x");
}

#[test]
fn native_values_go_in_and_out() {
    let bits = 0x123e_4567_e89b_12d3_a456_4266_1417_4000;
    assert_eq!(Uuid::from(bits), "123e4567-e89b-12d3-a456-426614174000");
    for text in [
        "123e4567-e89b-12d3-a456-426614174000",
        "{123E4567e89b12d3a456426614174000}",
    ] {
        assert_eq!(Uuid::verbatim(text).to_u128().unwrap(), bits);
    }
    assert!(Uuid::verbatim("+23e4567e89b12d3a456426614174000").to_u128().is_err());
    assert_eq!(Ipv4::from(Ipv4Addr::LOCALHOST).address(), Ok(Ipv4Addr::LOCALHOST));
    assert_eq!(Ipv6::from(Ipv6Addr::LOCALHOST).address(), Ok(Ipv6Addr::LOCALHOST));
    assert_eq!(
        Uri::from(http::Uri::from_static("https://x/y"))
            .to_http()
            .unwrap()
            .path(),
        "/y"
    );
    assert_eq!(Base64::encode(b"\xff\xef?"), "/+8/");
    for text in ["/+8/", "_-8_", "/+\r\n8/"] {
        assert_eq!(Base64::verbatim(text).decode().unwrap(), b"\xff\xef?");
    }
    assert_eq!(Base64::verbatim("YWI").decode().unwrap(), b"ab");
    // What is of the format can be decoded, bits that belong to no byte or not.
    for text in ["AB==", "AB", "-B=="] {
        assert_eq!(Base64::verbatim(text).decode().unwrap().len(), 1, "{text}");
    }
    assert!(Base64::verbatim("Y!").decode().is_err());
}
