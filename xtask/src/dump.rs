//! `cargo xtask codegen --dump`: prints the generator's intermediate representations.

use std::process::ExitCode;

use generator::pointer::Pointer;

use crate::codegen::{self, Target};

/// Prints the model or the library, whole or below a pointer.
pub fn run(target: &Target, stage: &str, at: Option<&str>) -> Result<ExitCode, String> {
    let sources = codegen::sources(&target.spec)?;
    let at = match at {
        Some(text) => Some(
            Pointer::parse(text.trim_start_matches('#'))
                .ok_or_else(|| format!("{text} is not a JSON pointer: it must start with /"))?,
        ),
        None => None,
    };
    let dump = match stage {
        "model" => generator::dump_model(&sources, &target.config, at.as_ref()),
        _ => generator::dump_library(&sources, &target.config, at.as_ref()),
    };
    match dump {
        Some(text) if !text.is_empty() => {
            print!("{text}");
            Ok(ExitCode::SUCCESS)
        }
        Some(_) => Err("nothing stands there".to_owned()),
        None => Err("the description cannot be read; run without --dump to see why".to_owned()),
    }
}
