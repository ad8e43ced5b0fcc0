//! Responses: statuses, headers and content.

use openapiv3::{ReferenceOr, StatusCode};

use super::header;
use super::media_type;
use crate::api::{Direction, Response, Status};
use crate::diagnostics::Code;
use crate::interpret::context::Context;
use crate::source::Pointer;
use crate::value::Text;

/// The responses at `at` to a request with this method, `default` last.
pub fn build(cx: &mut Context<'_, '_>, responses: &openapiv3::Responses, at: &Pointer, method: &str) -> Vec<Response> {
    let mut list = Vec::with_capacity(responses.responses.len() + 1);
    for (code, entry) in &responses.responses {
        let place = place(cx, at, code);
        let status = match code {
            StatusCode::Code(code @ 100..=599) => Some(Status::Code(*code)),
            StatusCode::Range(first @ 1..=5) => u8::try_from(*first).ok().map(Status::Range),
            _ => None,
        };
        match status {
            Some(status) => list.extend(one(cx, entry, status, &place, method)),
            // RFC 9110 §15 has no other classes.
            None => cx.report_key(
                Code::InvalidStatus,
                &place,
                format!("`{code}` is no status of HTTP; the response is left out"),
                "use 100 to 599, or a range such as `4XX`",
            ),
        }
    }
    if let Some(entry) = &responses.default {
        list.extend(one(cx, entry, Status::Default, &at.child("default"), method));
    }
    list
}

/// Where the response of this status stands: descriptions write `4xx`, too, and the skeleton does not keep that.
fn place(cx: &Context<'_, '_>, at: &Pointer, code: &StatusCode) -> Pointer {
    let name = code.to_string();
    let written = cx
        .raw(at)
        .and_then(|node| node.as_object())
        .and_then(|node| node.keys().find(|key| key.eq_ignore_ascii_case(&name)));
    at.child(written.map_or(name.as_str(), Text::as_str))
}

fn one(
    cx: &mut Context<'_, '_>,
    entry: &ReferenceOr<openapiv3::Response>,
    status: Status,
    at: &Pointer,
    method: &str,
) -> Option<Response> {
    let (response, pointer) = cx.item(entry, at)?;
    if !response.links.is_empty() {
        cx.report_key(
            Code::IgnoredLinks,
            &pointer.child("links"),
            "links are documentation only: no function follows them",
            "nothing to do; accept the finding in codegen.toml to silence it",
        );
    }
    let mut content = media_type::build(cx, &response.content, &pointer.child("content"), Direction::Received);
    if let Some(reason) = impossible(status, method) {
        // Error responses are shared between methods, and content without a schema says nothing.
        let matters = matches!(status, Status::Code(100..=399) | Status::Range(1..=3));
        if matters && content.iter().any(|media| media.schema.is_some()) {
            cx.report_key(
                Code::ImpossibleContent,
                &at.child("content"),
                format!("{reason} has no content, whatever is documented"),
                "remove the content",
            );
        }
        content.clear();
    }
    Some(Response {
        status,
        description: response.description.clone(),
        headers: header::build(cx, &response.headers, &pointer.child("headers")),
        content,
        pointer,
    })
}

/// RFC 9110 §6.4.1: which responses never have content.
fn impossible(status: Status, method: &str) -> Option<&'static str> {
    match status {
        _ if method == "HEAD" => Some("the response to a HEAD request"),
        Status::Code(100..=199) | Status::Range(1) => Some("an informational response"),
        Status::Code(204) => Some("a 204 response"),
        Status::Code(205) => Some("a 205 response"),
        Status::Code(304) => Some("a 304 response"),
        _ => None,
    }
}
