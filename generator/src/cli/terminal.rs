//! The one place where commands write to the standard streams, which may be closed or full.
//!
//! Who reads may stop (`| head`): nothing is left to be said then, and the command goes on to its end and to its exit code. Text
//! that could not be written for another reason is a failure of the command, said when it has done all else.

use std::fmt::Arguments;
use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

/// What became of a stream.
#[derive(Debug)]
enum State {
    Open,
    /// Nobody reads any more.
    Closed,
    /// It takes no more text, and why.
    Failed(String),
}

static OUTPUT: Mutex<State> = Mutex::new(State::Open);
static ERRORS: Mutex<State> = Mutex::new(State::Open);

/// Writes text to the standard output.
pub fn print(text: Arguments<'_>) {
    write(&OUTPUT, io::stdout().lock(), text);
}

/// Writes text to the standard error.
pub fn print_error(text: Arguments<'_>) {
    write(&ERRORS, io::stderr().lock(), text);
}

fn write(state: &Mutex<State>, mut stream: impl Write, text: Arguments<'_>) {
    let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
    if !matches!(*state, State::Open) {
        return;
    }
    // Flushed each time: what waits until the process ends is lost there without a word.
    match stream.write_fmt(text).and_then(|()| stream.flush()) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => *state = State::Closed,
        Err(error) => *state = State::Failed(error.to_string()),
    }
}

/// Whether the standard output takes no more text.
pub fn is_over() -> bool {
    !matches!(*OUTPUT.lock().unwrap_or_else(PoisonError::into_inner), State::Open)
}

/// Why text could not be written, if it could not although somebody reads.
pub fn failure() -> Option<String> {
    [(&OUTPUT, "output"), (&ERRORS, "error")]
        .into_iter()
        .find_map(
            |(state, name)| match &*state.lock().unwrap_or_else(PoisonError::into_inner) {
                State::Failed(why) => Some(format!("the standard {name}: {why}")),
                State::Open | State::Closed => None,
            },
        )
}

/// Text on the standard output.
macro_rules! out {
    ($($text:tt)*) => { $crate::cli::terminal::print(format_args!($($text)*)) };
}

/// A line on the standard output.
macro_rules! outln {
    ($($text:tt)*) => { $crate::cli::terminal::print(format_args!("{}\n", format_args!($($text)*))) };
}

/// Text on the standard error.
macro_rules! err {
    ($($text:tt)*) => { $crate::cli::terminal::print_error(format_args!($($text)*)) };
}

/// A line on the standard error.
macro_rules! errln {
    ($($text:tt)*) => { $crate::cli::terminal::print_error(format_args!("{}\n", format_args!($($text)*))) };
}

pub(crate) use {err, errln, out, outln};
