//! Paths as people write and read them.

use std::path::{Component, Path, PathBuf};

/// The path without `.` and with as little `..` as can be.
pub(crate) fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(out.components().next_back(), Some(Component::Normal(_))) => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    match out.as_os_str().is_empty() {
        true => PathBuf::from("."),
        false => out,
    }
}

/// A path as it is seen from a folder; both are absolute, or it is left as it is.
pub(crate) fn relative(from: &Path, to: &Path) -> PathBuf {
    if !from.is_absolute() || !to.is_absolute() {
        return to.to_owned();
    }
    let (from, to) = (normal(from), normal(to));
    let shared = from
        .components()
        .zip(to.components())
        .take_while(|(a, b)| a == b)
        .count();
    // Another drive, or nothing but the root in common.
    if shared <= 1 {
        return to;
    }
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    let path: PathBuf = up.chain(to.components().skip(shared)).collect();
    normal(&path)
}

/// What a crate is called whose settings do not name it.
pub(crate) fn folder_name(out: &Path) -> Option<String> {
    // `.` has a name, too.
    let whole = std::path::absolute(out).map(|whole| normal(&whole));
    let whole = whole.unwrap_or_else(|_| out.to_owned());
    whole.file_name().map(|name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_told_from_where_one_is() {
        let seen = |from: &str, to: &str| relative(Path::new(from), Path::new(to)).to_string_lossy().into_owned();
        assert_eq!(seen("/a/b", "/a/b/c/d"), "c/d");
        assert_eq!(seen("/a/b/x/y", "/a/b/c"), "../../c");
        assert_eq!(seen("/a/b", "/a/b"), ".");
        assert_eq!(seen("/a/b", "/c/d"), "/c/d");
        assert_eq!(seen("/a/b", "c/./d"), "c/./d");
    }
}
