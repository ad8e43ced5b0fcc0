//! Response examples of a corpus run (in the making).
use crate::corpus::Record;
use generator::{config::Config, sources::Sources};
use std::path::Path;
pub fn write(_: &Sources, _: &Config, _: &Path) -> Result<(), String> {
    Err("not there yet".to_owned())
}
pub fn run(_: &Path, _: &Path, _: &str, _: &mut Record) -> Result<(), String> {
    Err("not there yet".to_owned())
}
