//! The arguments of this process as a person would type them again.

/// The command that repairs what a check found: the same one, with all its arguments, that writes.
pub fn repair(program: &str) -> String {
    let arguments = std::env::args_os().skip(1);
    let arguments = arguments.map(|argument| argument.to_string_lossy().into_owned());
    again(program, arguments)
}

fn again(program: &str, arguments: impl Iterator<Item = String>) -> String {
    let mut text = program.to_owned();
    let mut is_format = false;
    for argument in arguments {
        let is_value = std::mem::replace(&mut is_format, argument == "--message-format");
        let only_prints = is_format || is_value || argument.starts_with("--message-format=");
        if only_prints || matches!(argument.as_str(), "--check" | "--verbose" | "-v") {
            continue;
        }
        text.push(' ');
        text.push_str(&quoted(&argument));
    }
    text
}

/// An argument as a shell takes it for one.
pub fn quoted(argument: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "_-./=:,@+%~#\\".contains(c);
    match !argument.is_empty() && argument.chars().all(is_plain) {
        true => argument.to_owned(),
        false => format!("'{}'", argument.replace('\'', "'\\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_repeated_but_what_only_checks_and_prints() {
        let given =
            "codegen --check --spec my|api.yaml --out x --message-format json --message-format=human --strict -v";
        let words = given.split(' ').map(|word| word.replace('|', " "));
        assert_eq!(
            again("cargo xtask", words),
            "cargo xtask codegen --spec 'my api.yaml' --out x --strict"
        );
        assert_eq!(quoted("it's"), "'it'\\''s'");
    }
}
