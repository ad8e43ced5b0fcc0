use std::process::ExitCode;

fn main() -> ExitCode {
    match generator::generate("api/acme.yaml", "crates/acme") {
        Ok(done) => println!("{}{} files written", done.report, done.written.written.len()),
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
