//! `[types]`: types of other crates in place of generated ones.

use serde::Deserialize;

/// A type of another crate, and how values become it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "Written")]
pub struct ExternalType {
    /// Its path: `uuid::Uuid`, `chrono::DateTime<chrono::Utc>`.
    pub path: String,
    /// How; what fits the schema, where not given.
    pub via: Option<Via>,
    /// What the generated crate depends on for it: what stands behind the name of the crate in a `Cargo.toml`.
    pub dependency: Option<toml::Value>,
}

/// How values become a type, and it becomes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Via {
    /// `FromStr` and `Display`, of a string.
    Text,
    /// `Deserialize` and `Serialize`.
    Serde,
    /// The type implements the runtime's `Reflect`, as one can in a crate that shares its runtime.
    Reflect,
}

/// A path alone, or all of it.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "a path, or a table of `type`, `via` (text, serde, reflect) and `dependency`"
)]
enum Written {
    Path(String),
    Table(Table),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(rename = "type")]
    path: String,
    via: Option<Via>,
    dependency: Option<toml::Value>,
}

impl From<Written> for ExternalType {
    fn from(written: Written) -> Self {
        match written {
            Written::Path(path) => ExternalType {
                path,
                via: None,
                dependency: None,
            },
            Written::Table(Table { path, via, dependency }) => ExternalType { path, via, dependency },
        }
    }
}

impl ExternalType {
    /// The crate that the path begins with; none where that is the generated crate or the standard library.
    pub(crate) fn package(&self) -> Option<&str> {
        let path = self.path.trim_start_matches("::");
        let (first, _) = path.split_once("::")?;
        let first = first.trim();
        (!matches!(first, "crate" | "self" | "super" | "std" | "core" | "alloc")).then_some(first)
    }
}
