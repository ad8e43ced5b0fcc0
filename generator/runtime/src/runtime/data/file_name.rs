//! What a file is by the end of its name.

use crate::runtime::data::media_type::essence;

/// Whether the name of a file ends as those of this media type do.
pub(crate) fn is_named(file_name: &str, media_type: &str) -> bool {
    let essence = essence(media_type).to_ascii_lowercase();
    let Some(((main, sub), (_, extension))) = essence.split_once('/').zip(file_name.rsplit_once('.')) else {
        return false;
    };
    let extension = extension.to_ascii_lowercase();
    let sub = sub.strip_prefix("x-").unwrap_or(sub);
    match (main, sub, extension.as_str()) {
        (_, "jpeg", "jpg")
        | (_, "jpg", "jpeg")
        | ("text", "plain", "txt")
        | ("text", "markdown", "md")
        | ("text", "html", "htm") => true,
        ("audio", "mpeg", "mp3") | (_, "quicktime", "mov") | (_, "tiff", "tif") | (_, "yaml", "yml") => true,
        // `image/svg+xml` is .svg.
        (_, sub, extension) => sub.split('+').next() == Some(extension),
    }
}

/// What a picture is by the end of its name, which leaves no doubt there: text of one kind is often sent as another.
pub(crate) fn told_by_name(file_name: &str) -> Option<&'static str> {
    const KNOWN: [&str; 6] = [
        "image/png",
        "image/jpeg",
        "image/gif",
        "image/webp",
        "image/bmp",
        "image/svg+xml",
    ];
    KNOWN.into_iter().find(|known| is_named(file_name, known))
}
