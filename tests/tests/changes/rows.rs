//! The rows of `tests/changes/`: each a description, an edit of it, and programs that say what a crate's user notices.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use generator::{Bump, Change, Changes, Config, Description, Sources};
use serde::Deserialize;

/// One kind of change.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its number, and a letter where there are several of it.
    pub row: Number,
    pub title: String,
    /// Why there is nothing to compare, or what is special.
    #[serde(default)]
    pub note: Option<String>,
    /// The description as it was, without what all have in common.
    #[serde(default)]
    pub old: Option<String>,
    /// What is replaced in its text, wherever it stands.
    #[serde(default)]
    pub edit: Vec<(String, String)>,
    /// The settings of the new version.
    #[serde(default)]
    pub settings: Option<String>,
    /// Whether it says something of the whole description, so that it shares no crate with other rows.
    #[serde(default)]
    pub alone: bool,
    /// A program that keeps to the contract.
    #[serde(default)]
    pub contract: Option<String>,
    /// One that does not.
    #[serde(default)]
    pub literal: Option<String>,
    /// A text that is another one afterwards.
    #[serde(default)]
    pub silent: Option<String>,
    /// A text that stays.
    #[serde(default)]
    pub same: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Number {
    Plain(u32),
    Lettered(String),
}

impl Row {
    pub fn number(&self) -> String {
        match &self.row {
            Number::Plain(number) => number.to_string(),
            Number::Lettered(text) => text.clone(),
        }
    }

    /// Its number, so that files are in their order.
    pub fn file(&self) -> String {
        let number = self.number();
        let digits = number.trim_end_matches(char::is_alphabetic);
        format!("{digits:0>3}{}", &number[digits.len()..])
    }

    pub fn old_text(&self) -> Option<String> {
        self.old.as_deref().map(whole)
    }

    pub fn new_text(&self) -> Option<String> {
        let mut text = self.old.clone()?;
        for (from, to) in &self.edit {
            assert!(
                text.contains(from.as_str()),
                "row {}: {from:?} is not there",
                self.number()
            );
            text = text.replace(from.as_str(), to);
        }
        Some(whole(&text))
    }

    /// What the report says of the edit.
    pub fn changes(&self) -> Option<Changes> {
        let config = Config::parse(self.settings.as_deref().unwrap_or_default()).expect("the settings are some");
        let old = description(self.old_text()?, Config::default());
        let new = description(self.new_text()?, config);
        Some(Changes::between(&old, &new, "2027-01-01").expect("both versions are without errors"))
    }
}

/// Whether a program breaks when it is compiled that keeps to the contract, and one that does not.
pub fn breaks(changes: &Changes) -> (bool, bool) {
    // What is silent by the contract can be loud by the letter: a value that gets a name is a new variant.
    let contract = |change: &&Change| !change.silent && change.contract == Bump::Major;
    let literal = |change: &&Change| change.literal == Bump::Major && (!change.silent || change.contract < Bump::Major);
    (
        changes.list.iter().any(|change| contract(&change)),
        changes.list.iter().any(|change| literal(&change)),
    )
}

/// A description whose crate is called `api`, where the settings call it nothing else.
pub fn description(text: String, mut config: Config) -> Description {
    config.package.name.get_or_insert_with(|| "api".to_owned());
    Description::new(Sources::new("api.yaml", text), config)
}

/// With what all descriptions have in common.
fn whole(text: &str) -> String {
    let version = if text.contains("openapi:") {
        ""
    } else {
        "openapi: 3.1.0\n"
    };
    let servers = match text.starts_with("servers:") || text.contains("\nservers:") {
        true => "",
        false => "servers: [{url: 'https://api.example.com'}]\n",
    };
    format!("{version}info: {{title: Changes, version: '1'}}\n{servers}{text}")
}

/// All rows, in the order of their numbers.
pub fn all() -> Vec<Row> {
    let folder = folder();
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("tests/changes can be read")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    files.sort();
    let mut rows = BTreeMap::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a file of rows can be read");
        let list: Vec<Row> = serde_yaml::from_str(&text).expect("a file of rows is a list of them");
        for row in list {
            let name = row.number();
            let digits: u32 = name
                .trim_end_matches(char::is_alphabetic)
                .parse()
                .expect("a row has a number");
            assert!(
                rows.insert((digits, name.clone()), row).is_none(),
                "row {name} is there twice"
            );
        }
    }
    rows.into_values().collect()
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("changes")
}
