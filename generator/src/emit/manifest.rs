//! `Cargo.toml`, the one file that is not Rust. Only dependencies that a written file names are in it.

use crate::format;
use crate::unseen::is_unseen;

/// One dependency of the runtime, as it stands in a manifest.
struct Dependency {
    name: &'static str,
    /// How a path into it begins.
    path: &'static str,
    value: &'static str,
}

/// In the order of their names. A test holds the versions against those that the workspace builds with.
const DEPENDENCIES: &[Dependency] = &[
    Dependency {
        name: "base64",
        path: "base64::",
        value: r#""0.23.1""#,
    },
    Dependency {
        name: "bytes",
        path: "bytes::",
        value: r#""1.12.1""#,
    },
    Dependency {
        name: "futures-core",
        path: "futures_core::",
        value: r#""0.3.34""#,
    },
    Dependency {
        name: "http",
        path: "http::",
        value: r#""1.5.0""#,
    },
    Dependency {
        name: "jiff",
        path: "jiff::",
        value: r#"{ version = "0.2.43", default-features = false, features = ["std"] }"#,
    },
    Dependency {
        name: "percent-encoding",
        path: "percent_encoding::",
        value: r#""2.3.2""#,
    },
    Dependency {
        name: "regex",
        path: "regex::",
        value: r#"{ version = "1.13.1", default-features = false, features = ["std", "unicode", "perf"] }"#,
    },
    Dependency {
        name: "reqwest",
        path: "reqwest::",
        value: r#"{ version = "0.13.5", default-features = false, features = ["stream"], optional = true }"#,
    },
    Dependency {
        name: "serde",
        path: "serde::",
        value: r#"{ version = "1.0.229", default-features = false, features = ["std"] }"#,
    },
    Dependency {
        name: "serde_json",
        path: "serde_json::",
        value: r#""1.0.154""#,
    },
    Dependency {
        name: "tokio",
        path: "tokio::",
        value: r#"{ version = "1.54.1", default-features = false, features = ["fs", "time"], optional = true }"#,
    },
];

/// The manifest of a package whose sources are these.
pub fn emit<'a>(package: &str, title: &str, source: &str, texts: impl Iterator<Item = &'a str> + Clone) -> String {
    let header = format::header("#", source);
    let dependencies: String = DEPENDENCIES
        .iter()
        .filter(|dependency| texts.clone().any(|text| names(text, dependency.path)))
        .map(|dependency| format!("{} = {}\n", dependency.name, dependency.value))
        .collect();
    let description = match title {
        "" => String::new(),
        title => format!("\ndescription = {}", basic_string(title)),
    };
    format!(
        r#"{header}
[package]
name = "{package}"
version = "0.1.0"{description}
edition = "2024"
rust-version = "1.88"
publish = false

[features]
default = ["reqwest", "rustls", "gzip"]
# The asynchronous client; without it, operations are plain data for an HTTP stack of your own.
reqwest = ["dep:reqwest", "dep:tokio"]
# TLS: rustls with its default cryptography, rustls with one that the program installs, or the system's library.
rustls = ["reqwest?/rustls"]
rustls-no-provider = ["reqwest?/rustls-no-provider"]
native-tls = ["reqwest?/native-tls"]
http2 = ["reqwest?/http2"]
gzip = ["reqwest?/gzip"]

[dependencies]
{dependencies}
# For programs in examples/ and tests/, which are yours.
[dev-dependencies]
tokio = {{ version = "1.54.1", default-features = false, features = ["macros", "rt"] }}
"#
    )
}

/// A basic string of TOML, whose escapes are those of JSON but for characters beyond the first plane.
fn basic_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for c in serde_json::Value::from(text).to_string().chars() {
        match is_unseen(c) || c.is_control() {
            true => out.push_str(&format!("\\U{:08X}", u32::from(c))),
            false => out.push(c),
        }
    }
    out
}

/// Whether a text has a path that begins so.
fn names(text: &str, path: &str) -> bool {
    text.match_indices(path)
        .any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_those_of_the_workspace() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
        let workspace: toml::Table = std::fs::read_to_string(root).unwrap().parse().unwrap();
        for dependency in DEPENDENCIES {
            let own: toml::Table = format!("it = {}", dependency.value).parse().unwrap();
            let version = |value: &toml::Value| value.get("version").unwrap_or(value).as_str().unwrap().to_owned();
            let there = &workspace["workspace"]["dependencies"][dependency.name];
            assert_eq!(version(&own["it"]), version(there), "{}", dependency.name);
        }
    }

    #[test]
    fn a_manifest_lists_what_is_named() {
        let text = emit(
            "my-api",
            "",
            "x.yaml",
            ["use http::Uri;\nfn f() -> nobytes::X {}"].into_iter(),
        );
        let manifest: toml::Table = text.parse().unwrap();
        assert_eq!(manifest["package"]["name"].as_str(), Some("my-api"));
        let dependencies: Vec<_> = manifest["dependencies"].as_table().unwrap().keys().collect();
        assert_eq!(dependencies, ["http"]);
    }
}
