//! `codegen --dump`: prints the generator's intermediate representations.

use std::process::ExitCode;

use crate::cli::terminal::{err, out};
use crate::{Colour, Description, Pointer};

/// Prints the model or the library, whole or below a pointer.
pub fn run(description: &Description, stage: &str, at: Option<&str>) -> Result<ExitCode, String> {
    let at = match at {
        Some(text) => Some(place(text)?),
        None => None,
    };
    let understood = description.api();
    let dump = match stage {
        "model" => understood.dump(at.as_ref()),
        _ => understood.library().dump(at.as_ref()),
    };
    match dump {
        Some(text) if !text.is_empty() => {
            out!("{text}");
            Ok(ExitCode::SUCCESS)
        }
        Some(_) => Err(match &at {
            Some(at) => format!("nothing stands at {at}"),
            None => "the description has nothing to print".to_owned(),
        }),
        None => {
            err!("{}", understood.report().render(Colour::Plain));
            Ok(ExitCode::from(1))
        }
    }
}

/// The place that an argument names.
pub fn place(text: &str) -> Result<Pointer, String> {
    Pointer::written(text).ok_or_else(|| {
        format!("{text} is not a place in the description: it must be /… or, in another file, its name and #/…")
    })
}
