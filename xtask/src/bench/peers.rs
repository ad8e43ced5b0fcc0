//! Other generators, where they are on the path: how each is called, and how what it writes becomes a crate.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Another generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    OpenapiToRust,
    Progenitor,
}

/// Those that are on the path.
pub fn present() -> Vec<(Peer, PathBuf)> {
    [Peer::OpenapiToRust, Peer::Progenitor]
        .into_iter()
        .filter_map(|peer| Some((peer, on_path(peer.program())?)))
        .collect()
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}

impl Peer {
    fn program(self) -> &'static str {
        match self {
            Peer::OpenapiToRust => "openapi-to-rust",
            Peer::Progenitor => "cargo-progenitor",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Peer::OpenapiToRust => "openapi-to-rust",
            Peer::Progenitor => "progenitor",
        }
    }

    /// The command that generates a client into a folder.
    pub fn command(self, program: &Path, description: &Path, folder: &Path) -> Vec<OsString> {
        let path = |path: &Path| path.as_os_str().to_owned();
        let text = |text: &str| OsString::from(text);
        match self {
            Peer::OpenapiToRust => vec![
                path(program),
                text("generate"),
                path(description),
                text("--output-dir"),
                path(&folder.join("src/api")),
                text("--module-name"),
                text("api"),
            ],
            Peer::Progenitor => vec![
                path(program),
                text("progenitor"),
                text("--input"),
                path(description),
                text("--output"),
                path(folder),
                text("--name"),
                text("peer"),
                text("--version"),
                text("0.1.0"),
            ],
        }
    }

    /// Makes the folder a crate of this name.
    ///
    /// # Errors
    ///
    /// A file that is not there or cannot be written.
    pub fn finish(self, folder: &Path, name: &str) -> Result<(), String> {
        let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
        let manifest = folder.join("Cargo.toml");
        let text = match self {
            Peer::OpenapiToRust => {
                let root = folder.join("src/lib.rs");
                std::fs::write(&root, "pub mod api;\n").map_err(|error| failed(&root, error))?;
                let needed = folder.join("src/api/REQUIRED_DEPS.toml");
                let needed = std::fs::read_to_string(&needed).map_err(|error| failed(&needed, error))?;
                // Ours is compiled without TLS, too; what is measured is the crate and not what it depends on.
                let needed = needed.replace("\"rustls\", ", "");
                format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n{needed}")
            }
            Peer::Progenitor => {
                let text = std::fs::read_to_string(&manifest).map_err(|error| failed(&manifest, error))?;
                text.replacen("name = \"peer\"", &format!("name = \"{name}\""), 1)
            }
        };
        std::fs::write(&manifest, text).map_err(|error| failed(&manifest, error))
    }
}
