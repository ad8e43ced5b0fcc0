//! Request bodies.

use openapiv3::{ReferenceOr, RequestBody};

use super::media_type;
use crate::api::{Additional, Body, Direction, MediaType, Shape};
use crate::diagnostics::Code;
use crate::interpret::context::Context;
use crate::source::Pointer;

/// The body of an operation with this method; `None` where it has no content that could be sent.
pub fn build(cx: &mut Context<'_, '_>, entry: &ReferenceOr<RequestBody>, at: &Pointer, method: &str) -> Option<Body> {
    let (body, pointer) = cx.item(entry, at)?;
    let content = media_type::build(cx, &body.content, &pointer.child("content"), Direction::Sent);
    if content.is_empty() {
        cx.report(
            Code::EmptyBody,
            &pointer,
            "the request body has no media type, so none is sent",
            "add a media type to `content`, or remove the request body",
        );
        return None;
    }
    // RFC 9110 §9.3: content of these has no generally defined semantics. Bodies of DELETE have none either, but are
    // common and understood by those who document them.
    if matches!(method, "GET" | "HEAD" | "DELETE" | "TRACE") && !body.required && is_empty(cx, &content) {
        return None;
    }
    if matches!(method, "GET" | "HEAD" | "TRACE") {
        cx.report_key(
            Code::UnusualBody,
            at,
            format!("a body of a {method} request has no defined meaning, and servers may refuse it; it is sent"),
            "use another method, or parameters",
        );
    }
    Some(Body {
        description: body.description.clone(),
        required: body.required,
        content,
        pointer,
    })
}

/// Whether nothing can be said with the body: some descriptions give every operation one, an object without properties
/// where there is nothing to send.
fn is_empty(cx: &Context<'_, '_>, content: &[MediaType]) -> bool {
    let schemas = cx.schemas.schemas();
    content.iter().all(|media| {
        media.schema.is_some_and(|id| match schemas.shape(id) {
            Shape::Object(object) => object.properties.is_empty() && object.additional == Additional::Forbidden,
            _ => false,
        })
    })
}
