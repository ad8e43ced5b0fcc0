//! What a registry shows of a crate: what its front page begins with, as Markdown of any reader.

use super::front::FIRST_CALL;

/// The lines below the title.
pub fn lines(docs: &[String]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut in_code = false;
    for line in beginning(docs) {
        match line.strip_prefix("```") {
            Some(_) if in_code => in_code = false,
            Some("no_run") => {
                in_code = true;
                lines.push("```rust".to_owned());
                continue;
            }
            Some(_) => in_code = true,
            // Hidden lines are for the compiler, and no page of another item is known here.
            None if in_code && line.starts_with("# ") => continue,
            None => {}
        }
        lines.push(match in_code {
            true => line.clone(),
            // The title is the package's name.
            false if line.starts_with('#') => format!("#{line}"),
            false => line.replace("[`", "`").replace("`]", "`"),
        });
    }
    lines
}

/// The documentation up to its second section.
fn beginning(docs: &[String]) -> &[String] {
    let mut in_code = false;
    let mut sections = docs.iter().enumerate().filter(|(_, line)| {
        in_code ^= line.starts_with("```");
        !in_code && line.starts_with("# ")
    });
    // The first one shows a call; a title of the description's own is none.
    let first = sections.by_ref().find(|(_, line)| *line == FIRST_CALL);
    let end = first.and_then(|_| sections.next()).map_or(docs.len(), |(end, _)| end);
    let end = docs[..end]
        .iter()
        .rposition(|line| !line.is_empty())
        .map_or(0, |last| last + 1);
    &docs[..end]
}
