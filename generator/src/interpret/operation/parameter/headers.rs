//! Header parameters that are none of the operation's inputs.

use super::Site;
use crate::diagnostics::Code;
use crate::interpret::context::Context;
use crate::interpret::operation::header;
use crate::source::Pointer;

/// Headers that are no parameters: those the specification has ignored ("Parameter Object", `name`), and what no header
/// can be called. An `Authorization` where nothing else gives the credential is needed, and stays.
pub(super) fn is_left_out(cx: &mut Context<'_, '_>, name: &str, at: &Pointer, site: Site<'_>) -> bool {
    // RFC 9110 §7.6.1, RFC 9112 §6: with another length or host than its own, a request would be read as another one.
    const OF_THE_CONNECTION: [&str; 9] = [
        "connection",
        "content-length",
        "host",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    ];
    if OF_THE_CONNECTION.contains(&name.to_ascii_lowercase().as_str()) {
        cx.report(
            Code::IgnoredHeader,
            at,
            format!(
                "the header `{name}` is the connection's, and the client itself says it; the parameter is left out"
            ),
            "remove the parameter",
        );
        return true;
    }
    let reason = match name.to_ascii_lowercase().as_str() {
        "accept" => "the media types of the responses say what is accepted",
        "content-type" => "the media type of the request body says it",
        "authorization" if site.security.iter().all(|requirement| requirement.schemes.is_empty()) => return false,
        "authorization" => "the security schemes say it",
        _ if header::is_field_name(name) => return false,
        _ => {
            cx.report(
                Code::InvalidHeaderName,
                at,
                format!("no header can be called `{name}`; the parameter is left out"),
                "use letters, digits and hyphens",
            );
            return true;
        }
    };
    cx.report(
        Code::IgnoredHeader,
        at,
        format!("the specification has a header parameter `{name}` ignored: {reason}"),
        "remove the parameter",
    );
    true
}
