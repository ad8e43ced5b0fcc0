//! Capitals that do not stand where a word starts: those of well-known words, and of plural acronyms.

use std::borrow::Cow;

/// Words whose capitals do not stand where a word starts.
const MIXED_CASE: &[(&str, &str)] = &[
    ("DDoS", "Ddos"),
    ("DevOps", "Devops"),
    ("GitHub", "Github"),
    ("GitLab", "Gitlab"),
    ("GraphQL", "Graphql"),
    ("IPv4", "Ipv4"),
    ("IPv6", "Ipv6"),
    ("IaaS", "Iaas"),
    ("IoT", "Iot"),
    ("JavaScript", "Javascript"),
    ("LinkedIn", "Linkedin"),
    ("MySQL", "Mysql"),
    ("NoSQL", "Nosql"),
    ("OAuth", "Oauth"),
    ("OpenAPI", "Openapi"),
    ("OpenID", "Openid"),
    ("PaaS", "Paas"),
    ("PayPal", "Paypal"),
    ("PostgreSQL", "Postgresql"),
    ("QoS", "Qos"),
    ("SaaS", "Saas"),
    ("TypeScript", "Typescript"),
    ("VoIP", "Voip"),
    ("WhatsApp", "Whatsapp"),
    ("WiFi", "Wifi"),
    ("YouTube", "Youtube"),
    ("eBay", "Ebay"),
    ("iOS", "Ios"),
    ("iPad", "Ipad"),
    ("iPhone", "Iphone"),
    ("kWh", "Kwh"),
    ("macOS", "Macos"),
    ("tvOS", "Tvos"),
    ("watchOS", "Watchos"),
];

/// The letters that they begin with, as bits from `A` on.
const FIRST: u64 = {
    let mut letters = 0;
    let mut index = 0;
    while index < MIXED_CASE.len() {
        letters |= 1 << (MIXED_CASE[index].0.as_bytes()[0] - b'A');
        index += 1;
    }
    letters
};

/// Lowers the odd capitals of well-known words and of plural acronyms (`IDs`, `URLs`).
pub(super) fn unmix(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    if !bytes.iter().any(u8::is_ascii_uppercase) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    // How far it is in `out`.
    let mut done = 0;
    let mut index = 0;
    while let Some(byte) = bytes.get(index) {
        if !byte.is_ascii_alphabetic() {
            index += 1;
            continue;
        }
        let before = index.checked_sub(1).map(|index| bytes[index]);
        if FIRST & (1 << (byte - b'A')) != 0
            && let Some((token, spelt)) = mixed_at(text, index, before)
        {
            out.push_str(&text[done..index]);
            out.push_str(spelt);
            index += token;
            done = index;
            continue;
        }
        let run = bytes[index..]
            .iter()
            .take_while(|byte| byte.is_ascii_uppercase())
            .count();
        let starts = !before.is_some_and(|byte| byte.is_ascii_uppercase());
        let plural =
            bytes.get(index + run) == Some(&b's') && !bytes.get(index + run + 1).is_some_and(u8::is_ascii_lowercase);
        if starts && run >= 2 && plural {
            out.push_str(&text[done..=index]);
            out.push_str(&text[index + 1..index + run].to_ascii_lowercase());
            out.push('s');
            index += run + 1;
            done = index;
            continue;
        }
        index += 1;
    }
    match done {
        0 => Cow::Borrowed(text),
        _ => Cow::Owned(out + &text[done..]),
    }
}

fn mixed_at(text: &str, index: usize, before: Option<u8>) -> Option<(usize, &'static str)> {
    let bytes = &text.as_bytes()[index..];
    // Every token has a capital among its first four letters.
    bytes.iter().take(4).find(|byte| byte.is_ascii_uppercase())?;
    let found = |token: &str| token.as_bytes()[0] == bytes[0] && bytes.starts_with(token.as_bytes());
    let (token, spelt) = MIXED_CASE.iter().find(|(token, _)| found(token))?;
    let rest = text.get(index..)?;
    let lower_start = token.starts_with(|c: char| c.is_ascii_lowercase());
    let fits_before = match before {
        Some(byte) if lower_start => !byte.is_ascii_alphabetic(),
        Some(byte) => !byte.is_ascii_uppercase(),
        None => true,
    };
    let fits_after = !rest[token.len()..].starts_with(|c: char| c.is_ascii_lowercase());
    (fits_before && fits_after).then_some((token.len(), spelt))
}
