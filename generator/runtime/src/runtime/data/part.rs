//! A part of JSON as it came, which a tree does not keep: the digits of large numbers, and what is there more than once.

use crate::runtime::data::deviations::unmarked;
use crate::runtime::data::tree::Reader;

/// The text of the value at a JSON pointer (RFC 6901), of JSON that is as tolerantly read as a tree is.
pub(crate) fn text_at<'t>(json: &'t [u8], pointer: &str) -> Option<&'t [u8]> {
    let mut text = unmarked(json);
    for step in pointer.split('/').skip(1) {
        text = below(text, &step.replace("~1", "/").replace("~0", "~"))?;
    }
    Some(text)
}

/// One step further down. Of two members with one name the last one counts, as everywhere.
fn below<'t>(text: &'t [u8], step: &str) -> Option<&'t [u8]> {
    let mut reader = Reader { text, at: 0 };
    let is_object = reader.take(b'{').is_some();
    let (close, index) = match is_object {
        true => (b'}', None),
        false => (b']', reader.take(b'[').and_then(|()| step.parse::<usize>().ok())),
    };
    let (mut found, mut count) = (None, 0);
    if (!is_object && index.is_none()) || reader.take(close).is_some() {
        return None;
    }
    loop {
        reader.skip();
        let is_it = match is_object {
            true => {
                let (name, _) = reader.string()?;
                reader.take(b':')?;
                reader.skip();
                name == step
            }
            false => index == Some(count),
        };
        let start = reader.at;
        reader.value(0)?;
        if is_it {
            found = text.get(start..reader.at);
        }
        count += 1;
        if reader.take(b',').is_none() {
            return found;
        }
    }
}
