//! Names of media types: what of them tells one from another, and what is done with one.

/// What to do with a media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MediaKind {
    /// `application/json`, `*+json`, `text/json`.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data` and other multipart types.
    Multipart,
    /// `text/event-stream`.
    EventStream,
    /// `application/jsonl`, `application/x-ndjson`, `application/json-seq`.
    JsonLines,
    /// `text/*`, XML and other types that are characters.
    Text,
    /// Everything else.
    Binary,
}

impl MediaKind {
    /// What to do with a media type, by its name alone. Parameters and case do not matter (RFC 9110 §8.3.1).
    pub fn of(name: &str) -> Self {
        let essence = name
            .split([';', ','])
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        let (main, sub) = essence.split_once('/').unwrap_or((&essence, ""));
        match (main, sub) {
            ("application", "x-www-form-urlencoded") => MediaKind::Form,
            ("multipart", _) => MediaKind::Multipart,
            ("text", "event-stream") => MediaKind::EventStream,
            (
                "application",
                "jsonl" | "x-jsonl" | "jsonlines" | "x-jsonlines" | "json-lines" | "x-json-lines" | "ndjson"
                | "x-ndjson" | "json-seq" | "stream+json" | "x-json-stream",
            )
            | ("text", "jsonl" | "x-ndjson" | "ndjson") => MediaKind::JsonLines,
            _ if sub.ends_with("+json-seq") || sub.ends_with("+ndjson") || sub.ends_with("+jsonl") => {
                MediaKind::JsonLines
            }
            ("application" | "text", "json" | "x-json") => MediaKind::Json,
            _ if sub.ends_with("+json") => MediaKind::Json,
            ("text", _)
            | (
                "application",
                "xml"
                | "xml-dtd"
                | "yaml"
                | "x-yaml"
                | "toml"
                | "javascript"
                | "x-javascript"
                | "ecmascript"
                | "graphql"
                | "sql"
                | "jwt"
                | "jose"
                | "x-pem-file"
                | "pem-certificate-chain"
                | "csv"
                | "x-sh"
                | "sparql-query"
                | "rtf"
                | "x-ldif",
            ) => MediaKind::Text,
            _ if sub.ends_with("+xml") || sub.ends_with("+yaml") => MediaKind::Text,
            _ => MediaKind::Binary,
        }
    }
}

/// A media type without its parameters (RFC 9110, section 8.3.1), as it is written.
pub fn essence(name: &str) -> &str {
    name.split(';').next().unwrap_or(name).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_by_name() {
        for (name, expected) in [
            ("application/json", MediaKind::Json),
            ("Application/JSON; charset=utf-8", MediaKind::Json),
            ("application/vnd.github.v3.star+json", MediaKind::Json),
            ("application/problem+json;v=1", MediaKind::Json),
            ("text/json", MediaKind::Json),
            ("application/x-www-form-urlencoded", MediaKind::Form),
            ("multipart/form-data", MediaKind::Multipart),
            ("multipart/mixed", MediaKind::Multipart),
            ("text/event-stream", MediaKind::EventStream),
            ("application/x-ndjson", MediaKind::JsonLines),
            ("application/geo+json-seq", MediaKind::JsonLines),
            ("text/plain", MediaKind::Text),
            ("text/csv; header=present", MediaKind::Text),
            ("application/xml", MediaKind::Text),
            ("application/atom+xml", MediaKind::Text),
            ("image/svg+xml", MediaKind::Text),
            ("application/octet-stream", MediaKind::Binary),
            ("application/pdf", MediaKind::Binary),
            ("image/*", MediaKind::Binary),
            ("*/*", MediaKind::Binary),
            ("application/vnd.kubernetes.protobuf", MediaKind::Binary),
        ] {
            assert_eq!(MediaKind::of(name), expected, "{name}");
        }
    }
}
