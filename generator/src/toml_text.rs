//! Keys and strings as TOML writes them, for what the generator writes without a serializer: manifests, settings, the lock.

use crate::unseen::is_unseen;

/// A key, in quotes where it needs them.
pub fn key(name: &str) -> String {
    let is_bare = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    match is_bare {
        true => name.to_owned(),
        false => basic_string(name),
    }
}

/// A basic string of TOML, whose escapes are those of JSON but for characters beyond the first plane.
pub fn basic_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for c in serde_json::Value::from(text).to_string().chars() {
        match is_unseen(c) || c.is_control() {
            true => out.push_str(&format!("\\U{:08X}", u32::from(c))),
            false => out.push(c),
        }
    }
    out
}
