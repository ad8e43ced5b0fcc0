//! `README.md` of a crate that is published: what its front page begins with, as a registry shows it.

use crate::format;
use crate::library::Library;

pub fn emit(library: &Library) -> String {
    // Nothing in the name of the file ends the comment.
    let header = format::header("<!--", &library.source.replace('>', "_"));
    let mut text = format!("{} -->\n\n# {}\n\n", header.trim_end(), library.package);
    let mut in_code = false;
    for line in beginning(&library.docs) {
        match line.strip_prefix("```") {
            Some(_) if in_code => in_code = false,
            Some("no_run") => {
                in_code = true;
                text.push_str("```rust\n");
                continue;
            }
            Some(_) => in_code = true,
            // Hidden lines are for the compiler, and no page of another item is known here.
            None if in_code && line.starts_with("# ") => continue,
            None => {}
        }
        let line = match in_code {
            true => line.clone(),
            false => line.replace("[`", "`").replace("`]", "`"),
        };
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// The documentation up to its second section.
fn beginning(docs: &[String]) -> &[String] {
    let mut in_code = false;
    let mut sections = docs.iter().enumerate().filter(|(_, line)| {
        in_code ^= line.starts_with("```");
        !in_code && line.starts_with("# ")
    });
    // The first one shows a call; a title of the description's own is none.
    let first = sections.by_ref().find(|(_, line)| *line == crate::lower::FIRST_CALL);
    let end = first.and_then(|_| sections.next()).map_or(docs.len(), |(end, _)| end);
    let end = docs[..end]
        .iter()
        .rposition(|line| !line.is_empty())
        .map_or(0, |last| last + 1);
    &docs[..end]
}
