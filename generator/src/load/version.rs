//! Which version of the specification a description follows.

use std::fmt;

use crate::diagnostics::{Code, Diagnostics};
use crate::source::Pointer;
use crate::value::Value;

/// A version that is supported; patch versions do not differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    V3_0,
    V3_1,
    V3_2,
}

impl Version {
    pub fn as_str(self) -> &'static str {
        match self {
            Version::V3_0 => "3.0",
            Version::V3_1 => "3.1",
            Version::V3_2 => "3.2",
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The version of the root file; `None`, and an error, where it is not a supported one.
pub(super) fn check(root: &Value, diagnostics: &mut Diagnostics) -> Option<Version> {
    const HELP: &str = "supported are 3.0, 3.1 and 3.2";
    let place = Pointer::root();
    let Some(members) = root.as_object() else {
        let what = match root {
            Value::Null => "the document is empty",
            _ => "the document is not an object",
        };
        diagnostics.push(
            Code::UnsupportedVersion,
            &place,
            format!("this is not an OpenAPI description: {what}"),
            "give the file that starts with `openapi: 3…`",
        );
        return None;
    };
    let Some(written) = members.get("openapi") else {
        match members.get("swagger") {
            Some(version) => diagnostics.push(
                Code::UnsupportedVersion,
                &place.child("swagger"),
                format!("this is a description for Swagger {}, which is not supported", text_of(version)),
                "convert it to OpenAPI 3, for example with `swagger2openapi` or Swagger Editor's “Convert to OpenAPI 3”",
            ),
            None => diagnostics.push(
                Code::UnsupportedVersion,
                &place,
                "this is not an OpenAPI description: it has no `openapi`",
                format!("give the version of OpenAPI that it follows; {HELP}"),
            ),
        }
        return None;
    };
    let place = place.child("openapi");
    let text = text_of(written);
    let mut parts = text.trim().split(['.', '-']);
    let version = match (parts.next(), parts.next()) {
        (Some("3"), Some("0")) => Version::V3_0,
        (Some("3"), Some("1")) => Version::V3_1,
        (Some("3"), Some("2")) => Version::V3_2,
        _ => {
            diagnostics.push(
                Code::UnsupportedVersion,
                &place,
                format!("OpenAPI `{text}` is not a version that is supported"),
                HELP,
            );
            return None;
        }
    };
    if !written.is_string() || parts.next().is_none() {
        diagnostics.push(
            Code::WrongType,
            &place,
            format!("the version is written as `{text}`; it is read as {version}.0"),
            format!("write \"{version}.0\""),
        );
    }
    Some(version)
}

fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.to_string(),
        value => value.to_string(),
    }
}
