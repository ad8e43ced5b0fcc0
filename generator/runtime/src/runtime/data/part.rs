//! A part of JSON as it came, which a tree does not keep: the digits of large numbers, and what is there more than once.

use crate::runtime::data::deviations::unmarked;
use crate::runtime::data::reader::Reader;

/// The text of the value at a JSON pointer (RFC 6901).
pub(crate) fn text_at<'t>(json: &'t [u8], pointer: &str) -> Option<&'t [u8]> {
    let mut text = unmarked(json);
    for step in pointer.split('/').skip(1) {
        text = below(text, &step.replace("~1", "/").replace("~0", "~"))?;
    }
    Some(text)
}

/// One step further down. Of two members with one name the last one counts, as everywhere.
fn below<'t>(text: &'t [u8], step: &str) -> Option<&'t [u8]> {
    let mut reader = Reader::new(text);
    let first = reader.next();
    let (brackets, index) = match first {
        b'{' => (*b"{}", None),
        b'[' => (*b"[]", Some(step.parse::<usize>().ok()?)),
        _ => return None,
    };
    let (mut found, mut count) = (None, 0);
    let mut more = reader.begins(brackets);
    while more {
        let is_it = index.map_or_else(|| reader.name() == step, |index| index == count);
        reader.next();
        let start = reader.at;
        reader.skip();
        if is_it {
            found = text.get(start..reader.at);
        }
        count += 1;
        more = reader.goes_on(brackets[1]);
    }
    found.filter(|_| !reader.failed)
}
