//! A plan as an expression of the runtime's `Pattern`, to be read beside the type it belongs to.
//!
//! The expression is made of constructors and literals only, so a reference to it is `'static` anywhere.

use std::fmt::Write as _;

use proc_macro2::TokenStream;

use crate::pattern::{Matcher, PatternPlan, Set, Step};

/// The expression as tokens, with the runtime's names as `name` writes them at the place; empty where the plan is not
/// enforced.
pub fn tokens(plan: &PatternPlan, name: &mut dyn FnMut(&str) -> TokenStream) -> TokenStream {
    let mut name = |bare: &str| name(bare).to_string();
    let text = Printer { name: &mut name }.matcher(&plan.source, &plan.matcher);
    // It is Rust by construction, whatever the description says: text only gets into it escaped.
    text.and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// The expression as text on one line, with bare names; `None` where the plan is not enforced.
#[cfg(test)]
pub fn source(plan: &PatternPlan) -> Option<String> {
    let mut name = str::to_owned;
    Printer { name: &mut name }.matcher(&plan.source, &plan.matcher)
}

struct Printer<'a> {
    name: &'a mut dyn FnMut(&str) -> String,
}

impl Printer<'_> {
    fn matcher(&mut self, source: &str, matcher: &Matcher) -> Option<String> {
        let text = string(source);
        let kind = (self.name)("Pattern");
        Some(match matcher {
            Matcher::Steps(programs) => match &programs[..] {
                [steps] => format!("{kind}::Steps({text}, {})", self.program(steps)),
                programs => format!("{kind}::Any({text}, {})", self.programs(programs)),
            },
            Matcher::Regex(pattern) => {
                let regex = (self.name)("regex");
                format!("{kind}::Test({text}, {regex}!({}))", string(pattern))
            }
            Matcher::All(parts) => {
                let mut texts = Vec::with_capacity(parts.len());
                for (wanted, part) in parts {
                    texts.push(format!("({wanted}, {})", self.matcher(&ecma(part), part)?));
                }
                format!("{kind}::All({text}, {})", list(texts.into_iter()))
            }
            Matcher::Unsupported(_) => return None,
        })
    }

    fn programs(&mut self, programs: &[Vec<Step>]) -> String {
        list(programs.iter().map(|steps| self.program(steps)))
    }

    fn program(&mut self, steps: &[Step]) -> String {
        list(steps.iter().map(|step| self.step(step)))
    }

    fn step(&mut self, step: &Step) -> String {
        let kind = (self.name)("Step");
        let counts = |least: &u32, most: &Option<u32>| match most {
            Some(most) => format!("{least}, {most}"),
            None => format!("{least}, {kind}::MANY"),
        };
        match step {
            Step::Start => format!("{kind}::Start"),
            Step::End => format!("{kind}::End"),
            Step::Literal(word) => format!("{kind}::Literal({})", string(word)),
            Step::Class(set, least, most) => {
                let counts = counts(least, most);
                let complement = set.complement();
                match (named(set), named(&complement)) {
                    (Some(name), _) => format!("{kind}::Class({kind}::{name}, {counts})"),
                    (None, Some(name)) => format!("{kind}::Except({kind}::{name}, {counts})"),
                    (None, None) if complement.ranges().len() < set.ranges().len() => {
                        format!("{kind}::Except({}, {counts})", ranges(&complement))
                    }
                    (None, None) => format!("{kind}::Class({}, {counts})", ranges(set)),
                }
            }
            Step::Choice(choices) => format!("{kind}::Choice({})", self.programs(choices)),
            Step::Group(steps, least, most) => {
                let counts = counts(least, most);
                format!("{kind}::Group({}, {counts})", self.program(steps))
            }
            Step::Leaving(count, steps) => format!("{kind}::Leaving({count}, {})", self.program(steps)),
        }
    }
}

/// A pattern for a part of a plan, which has no source of its own.
fn ecma(matcher: &Matcher) -> String {
    match matcher {
        Matcher::Steps(programs) => {
            let programs: Vec<String> = programs.iter().map(|steps| ecma_steps(steps)).collect();
            programs.join("|")
        }
        Matcher::Regex(pattern) => pattern.clone(),
        Matcher::All(_) | Matcher::Unsupported(_) => String::new(),
    }
}

fn ecma_steps(steps: &[Step]) -> String {
    let mut text = String::new();
    for step in steps {
        let counts = match step {
            Step::Class(_, least, most) | Step::Group(_, least, most) => Some((*least, *most)),
            _ => None,
        };
        match step {
            Step::Start => text.push('^'),
            Step::End => text.push('$'),
            Step::Literal(word) => word
                .chars()
                .for_each(|char| push_ecma(&mut text, char, r"\.+*?()|[]{}^$")),
            Step::Class(set, ..) => push_ecma_class(&mut text, set),
            Step::Choice(choices) => {
                let choices: Vec<String> = choices.iter().map(|steps| ecma_steps(steps)).collect();
                text.push_str(&format!("(?:{})", choices.join("|")));
            }
            Step::Group(steps, ..) => text.push_str(&format!("(?:{})", ecma_steps(steps))),
            Step::Leaving(_, steps) => text.push_str(&ecma_steps(steps)),
        }
        match counts {
            None | Some((1, Some(1))) => {}
            Some((0, Some(1))) => text.push('?'),
            Some((0, None)) => text.push('*'),
            Some((1, None)) => text.push('+'),
            Some((least, None)) => text.push_str(&format!("{{{least},}}")),
            Some((least, Some(most))) if least == most => text.push_str(&format!("{{{least}}}")),
            Some((least, Some(most))) => text.push_str(&format!("{{{least},{most}}}")),
        }
    }
    text
}

fn push_ecma_class(text: &mut String, set: &Set) {
    let complement = set.complement();
    let named = [
        (Set::digits(), r"\d", r"\D"),
        (Set::word(), r"\w", r"\W"),
        (Set::space(), r"\s", r"\S"),
    ];
    for (known, name, opposite) in named {
        match (known == *set, known == complement) {
            (true, _) => return text.push_str(name),
            (_, true) => return text.push_str(opposite),
            _ => {}
        }
    }
    if complement == Set::line_ends() {
        return text.push('.');
    }
    let (ranges, opening) = match complement.ranges().len() < set.ranges().len() {
        true => (&complement, "[^"),
        false => (set, "["),
    };
    text.push_str(opening);
    for &(first, last) in ranges.ranges() {
        push_ecma(text, first, r"\]^-");
        if first != last {
            text.push('-');
            push_ecma(text, last, r"\]^-");
        }
    }
    text.push(']');
}

fn push_ecma(text: &mut String, char: char, special: &str) {
    match char {
        char if special.contains(char) => {
            text.push('\\');
            text.push(char);
        }
        ' '..='~' => text.push(char),
        char if char.is_alphanumeric() => text.push(char),
        char if u32::from(char) < 0x1_0000 => text.push_str(&format!("\\u{:04x}", u32::from(char))),
        char => text.push_str(&format!("\\u{{{:x}}}", u32::from(char))),
    }
}

/// The runtime's name for a set.
fn named(set: &Set) -> Option<&'static str> {
    let named = [
        (Set::digits(), "DIGIT"),
        (Set::hex(), "HEX"),
        (Set::word(), "WORD"),
        (Set::space(), "SPACE"),
        (Set::line_ends(), "LINE_ENDS"),
    ];
    named
        .into_iter()
        .find_map(|(named, name)| (named == *set).then_some(name))
}

fn ranges(set: &Set) -> String {
    list(
        set.ranges()
            .iter()
            .map(|(first, last)| format!("({}, {})", character(*first), character(*last))),
    )
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("&[{}]", items.collect::<Vec<_>>().join(", "))
}

fn character(char: char) -> String {
    match char {
        '\'' => r"'\''".into(),
        '"' => "'\"'".into(),
        char => format!("'{}'", escaped(char)),
    }
}

/// A string literal, raw where that spares backslashes.
fn string(text: &str) -> String {
    let printable = text
        .chars()
        .all(|char| escaped(char).starts_with(char) || matches!(char, '\\' | '"'));
    let has_escapes = text.contains(['\\', '"']);
    match (printable, has_escapes) {
        (true, true) if !text.contains('"') => format!("r\"{text}\""),
        (true, true) if !text.contains("\"#") => format!("r#\"{text}\"#"),
        _ => {
            let mut literal = String::from("\"");
            for char in text.chars() {
                match char {
                    '"' => literal.push_str("\\\""),
                    char => literal.push_str(&escaped(char)),
                }
            }
            literal.push('"');
            literal
        }
    }
}

/// A character as it can stand in a literal. What is neither ASCII nor a letter or digit is written by its number: it
/// may be invisible, or change the direction of the text around it.
fn escaped(char: char) -> String {
    match char {
        '\\' => r"\\".into(),
        '\n' => r"\n".into(),
        '\r' => r"\r".into(),
        '\t' => r"\t".into(),
        '\0' => r"\0".into(),
        ' '..='~' => char.into(),
        char if char.is_alphanumeric() => char.into(),
        char => {
            let mut text = String::new();
            // Writing to a string does not fail.
            let _ = write!(text, "\\u{{{:x}}}", u32::from(char));
            text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pattern::compile;

    #[test]
    fn expressions_are_short() {
        for (pattern, expected) in [
            (
                "^IS[0-9a-fA-F]{32}$",
                r#"Pattern::Steps("^IS[0-9a-fA-F]{32}$", &[Step::Start, Step::Literal("IS"), Step::Class(Step::HEX, 32, 32), Step::End])"#,
            ),
            (
                r#"^\d+"$"#,
                r##"Pattern::Steps(r#"^\d+"$"#, &[Step::Start, Step::Class(Step::DIGIT, 1, Step::MANY), Step::Literal(r#"""#), Step::End])"##,
            ),
            (
                r"^$|^.\S$",
                r#"Pattern::Any(r"^$|^.\S$", &[&[Step::Start, Step::End], &[Step::Start, Step::Except(Step::LINE_ENDS, 1, 1), Step::Except(Step::SPACE, 1, 1), Step::End]])"#,
            ),
            (
                "^(?!x)(?:a|b[^c])",
                r#"Pattern::All("^(?!x)(?:a|b[^c])", &[(false, Pattern::Steps("^x", &[Step::Start, Step::Literal("x")])), (true, Pattern::Steps("^(?:a|b[^c])", &[Step::Start, Step::Choice(&[&[Step::Literal("a")], &[Step::Literal("b"), Step::Except(&[('c', 'c')], 1, 1)]])]))])"#,
            ),
            ("^(?!x)y|z", ""),
            ("^([ab]c)*b", r#"Pattern::Test("^([ab]c)*b", regex!("^(?:[ab]c)*b"))"#),
            (
                "\u{202e}\n'",
                r#"Pattern::Steps("\u{202e}\n'", &[Step::Literal("\u{202e}\n'")])"#,
            ),
        ] {
            let plan = compile(pattern);
            assert_eq!(source(&plan).unwrap_or_default(), expected, "{plan:?}");
            let parsed: TokenStream = expected.parse().unwrap();
            let bare = |name: &str| name.parse().unwrap();
            assert_eq!(tokens(&plan, &mut { bare }).to_string(), parsed.to_string());
        }
    }
}
