//! Answers that were recorded: a folder of JSON bodies, or a HAR file (HTTP Archive 1.2).

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::description::{Error, unreadable};

/// The JSON body of one answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// Where it was recorded, for people: a file, an entry of an archive.
    pub name: String,
    /// What was asked.
    pub request: Asked,
    /// The status that was answered.
    pub status: u16,
    /// The body.
    pub body: Value,
}

/// What a recorded answer is an answer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// An `operationId`.
    Operation(String),
    /// A request.
    Request {
        /// Its method.
        method: String,
        /// Its URL, or the path of it.
        url: String,
    },
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Asked::Operation(id) => write!(f, "`{id}`"),
            Asked::Request { method, url } => write!(f, "`{method} {}`", url.split('?').next().unwrap_or_default()),
        }
    }
}

impl Recorded {
    /// Reads a folder of files that are called `<operationId>.<status>.json`, with whatever behind the status tells several
    /// apart (`getPet.200.2.json`, `getPet/200/a.json`), or a HAR file. Of an archive, what is not JSON is left out.
    ///
    /// # Errors
    ///
    /// A file that cannot be read or is not what it is called.
    pub fn read(path: impl AsRef<Path>) -> Result<Vec<Recorded>, Error> {
        let (answers, mut skipped) = Recorded::read_some(path)?;
        match skipped.is_empty() {
            true => Ok(answers),
            false => Err(skipped.remove(0)),
        }
    }

    /// The same, and why a file of the folder is left out: it is no JSON, or JSON that a `serde_json::Value` does not hold.
    ///
    /// # Errors
    ///
    /// A folder or a file that cannot be read or is not called as an answer is.
    pub fn read_some(path: impl AsRef<Path>) -> Result<(Vec<Recorded>, Vec<Error>), Error> {
        let path = path.as_ref();
        match path.is_dir() {
            true => folder(path),
            false => archive(path).map(|answers| (answers, Vec::new())),
        }
    }
}

fn json(path: &Path) -> Result<Value, Error> {
    parsed(&bytes(path)?).map_err(|error| unreadable(path, error))
}

fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|error| unreadable(path, error))
}

/// A byte-order mark before the text says nothing.
fn parsed(text: &[u8]) -> Result<Value, serde_json::Error> {
    serde_json::from_slice(text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text))
}

fn folder(root: &Path) -> Result<(Vec<Recorded>, Vec<Error>), Error> {
    let mut folders = vec![root.to_owned()];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| unreadable(&folder, error))?;
        for entry in entries {
            let entry = entry.map_err(|error| unreadable(&folder, error))?;
            let kind = entry.file_type().map_err(|error| unreadable(&entry.path(), error))?;
            let is_json = entry.path().extension().is_some_and(|extension| extension == "json");
            match kind.is_dir() {
                true => folders.push(entry.path()),
                false if is_json => files.push(entry.path()),
                false => {}
            }
        }
    }
    files.sort();
    let (mut answers, mut skipped) = (Vec::new(), Vec::new());
    for file in &files {
        match recorded(root, file)? {
            Ok(answer) => answers.push(answer),
            Err(error) => skipped.push(error),
        }
    }
    Ok((answers, skipped))
}

/// An answer, or why it is left out.
fn recorded(root: &Path, file: &Path) -> Result<Result<Recorded, Error>, Error> {
    let name = file
        .strip_prefix(root)
        .unwrap_or(file)
        .to_string_lossy()
        .replace('\\', "/");
    let parts = name.trim_end_matches(".json").split(['/', '.']);
    let parts: Vec<&str> = parts.collect();
    let status = |part: &&str| part.len() == 3 && part.parse::<u16>().is_ok_and(|code| (100..600).contains(&code));
    // An operationId may have dots in it, and numbers.
    let Some(at) = parts.iter().skip(1).position(status).map(|at| at + 1) else {
        let help = "is not called as an answer is: <operationId>.<status>.json";
        return Err(unreadable(file, help));
    };
    let request = Asked::Operation(parts[..at].join("."));
    let status = parts[at].parse().unwrap_or_default();
    let body = parsed(&bytes(file)?).map_err(|error| unreadable(file, error));
    Ok(body.map(|body| Recorded {
        name,
        request,
        status,
        body,
    }))
}

fn archive(path: &Path) -> Result<Vec<Recorded>, Error> {
    let archive = json(path)?;
    let Some(entries) = archive.pointer("/log/entries").and_then(Value::as_array) else {
        return Err(unreadable(
            path,
            "is neither a folder nor a HAR file: it has no log.entries",
        ));
    };
    let file = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let read = |(index, entry): (usize, &Value)| {
        let text = |pointer: &str| entry.pointer(pointer).and_then(Value::as_str);
        let body = text("/response/content/text")?;
        let body = match text("/response/content/encoding") {
            Some("base64") => decoded(body)?,
            _ => body.as_bytes().to_vec(),
        };
        Some(Recorded {
            name: format!("{file} entry {}", index + 1),
            request: Asked::Request {
                method: text("/request/method")?.to_ascii_uppercase(),
                url: text("/request/url")?.to_owned(),
            },
            status: u16::try_from(entry.pointer("/response/status")?.as_u64()?).ok()?,
            body: parsed(&body).ok()?,
        })
    };
    Ok(entries.iter().enumerate().filter_map(read).collect())
}

/// RFC 4648, section 4.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in text.bytes().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=') {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push(u8::try_from(bits >> count & 0xFF).ok()?);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_archives() {
        let folder = tempfile::tempdir().expect("there is room");
        let put = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("there is room");
            fs::write(path, text).expect("there is room");
        };
        put("a/getPet.200.json", "{}");
        put("a/pets.list.404.2.json", "[]");
        put("a/getPet/201/first.json", "1");
        put("a/notes.txt", "");
        let read = Recorded::read(folder.path().join("a")).expect("they are answers");
        let found: Vec<_> = read.iter().map(|answer| (&answer.request, answer.status)).collect();
        let id = |id: &str| Asked::Operation(id.to_owned());
        assert_eq!(
            found,
            [(&id("getPet"), 201), (&id("getPet"), 200), (&id("pets.list"), 404)]
        );
        put("b/x.json", "{}");
        let error = Recorded::read(folder.path().join("b")).expect_err("it has no status");
        assert!(
            error
                .to_string()
                .ends_with("x.json: is not called as an answer is: <operationId>.<status>.json")
        );
        put(
            "c.har",
            r#"{"log": {"entries": [
            {"request": {"method": "get", "url": "https://a/b?c"}, "response": {"status": 200, "content": {"text": "eyJhIjoxfQ==", "encoding": "base64"}}},
            {"request": {"method": "GET", "url": "https://a/b"}, "response": {"status": 200, "content": {"text": "<html>"}}}
        ]}}"#,
        );
        let read = Recorded::read(folder.path().join("c.har")).expect("it is an archive");
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].body, serde_json::json!({"a": 1}));
        assert!(Recorded::read(folder.path().join("b/x.json")).is_err());
        put("d/getPet.200.1.json", "\u{feff}{}");
        for (number, text) in ["1e400", r#""\ud800""#, "<html>"].into_iter().enumerate() {
            put(&format!("d/getPet.200.2{number}.json"), text);
        }
        let (read, skipped) = Recorded::read_some(folder.path().join("d")).expect("one is an answer");
        assert_eq!((read.len(), skipped.len()), (1, 3));
        assert_eq!(read[0].body, serde_json::json!({}));
        assert!(Recorded::read(folder.path().join("d")).is_err());
    }
}
