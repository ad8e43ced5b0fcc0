//! `README.md` of a crate that is published.

use crate::format;
use crate::library::Library;

pub fn emit(library: &Library) -> String {
    // Nothing in the name of the file ends the comment.
    let header = format::header("<!--", &library.source.replace('>', "_"));
    let mut text = format!("{} -->\n\n# {}\n\n", header.trim_end(), library.package);
    for line in &library.readme {
        text.push_str(line);
        text.push('\n');
    }
    text
}
