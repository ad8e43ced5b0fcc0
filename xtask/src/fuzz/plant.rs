//! Payloads in the strings of a description: each would be code if it ever left the literal or comment it belongs in.

use serde_json::{Map, Value};

use super::dice::Dice;

/// The identifier that only code of a payload could bring. No payload is this word alone, so that no name made out of one
/// is either.
pub const CANARY: &str = "qzcanary";

const PAYLOADS: &[&str] = &[
    "\"; fn qzcanary() {} //",
    "\\\"; qzcanary!(on); //",
    "*/ fn qzcanary() {} /*",
    "\n}}}} fn qzcanary() {} {{{{",
    "\r\nfn qzcanary() {}",
    "\"#; fn qzcanary() {} //",
    "\"####; fn qzcanary() {} //",
    "```\nfn qzcanary() {}\n```",
    "~~~\n    fn qzcanary() {}\n~~~rust\nqzcanary();",
    "]\n#![qzcanary(on)]\n#[qzcanary(on)]",
    "$(qzcanary)* macro_rules! on { () => {} }",
    "{qzcanary on} {{on}} {0:?}",
    "' + qzcanary + 'on",
    "../../../qzcanary-on/on",
    "[on](crate::qzcanary) [`qzcanary`] <qzcanary>",
    "\u{202e}on qzcanary\u{2066}\u{200b}\u{e0041}\u{f8ff}",
    "on\0qzcanary\u{1b}[31m\u{85}\u{2028}",
    "name = \"on\"\n[dependencies]\nqzcanary = \"1\"",
    "(qzcanary on [",
    "on) -> qzcanary {",
];

/// Keywords whose text is syntax of OpenAPI: anything else there is only refused.
const SYNTAX: &[&str] = &[
    "$ref",
    "$schema",
    "in",
    "jsonSchemaDialect",
    "openapi",
    "openIdConnectUrl",
    "operationRef",
    "style",
    "type",
];

/// Keywords whose members have names that the description chooses freely.
const NAMED: &[&str] = &["encoding", "examples", "headers", "properties", "scopes", "variables"];

/// Plants payloads into the strings of a document, into one of `rarity` on average.
pub fn plant(document: &mut Value, rarity: usize, dice: &mut Dice) {
    let mut open = vec![(document, String::new())];
    while let Some((node, keyword)) = open.pop() {
        match node {
            Value::String(text) if !SYNTAX.contains(&keyword.as_str()) && dice.one_in(rarity) => {
                *text = spoilt(text, dice);
            }
            Value::Array(items) => open.extend(items.iter_mut().map(|item| (item, keyword.clone()))),
            Value::Object(members) => {
                if NAMED.contains(&keyword.as_str()) {
                    rename(members, rarity, dice);
                }
                open.extend(members.iter_mut().map(|(name, member)| (member, name.clone())));
            }
            _ => {}
        }
    }
}

fn rename(members: &mut Map<String, Value>, rarity: usize, dice: &mut Dice) {
    let old = std::mem::take(members);
    for (name, value) in old {
        let name = match dice.one_in(rarity) {
            true => spoilt(&name, dice),
            false => name,
        };
        members.insert(name, value);
    }
}

fn spoilt(text: &str, dice: &mut Dice) -> String {
    let payload = dice.pick(PAYLOADS).copied().unwrap_or_default();
    match dice.below(3) {
        0 => payload.to_owned(),
        1 => format!("{text}{payload}"),
        _ => format!("{payload} {text}"),
    }
}
