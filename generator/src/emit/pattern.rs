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
    let text = Printer::new(&mut name).whole(plan);
    // It is Rust by construction, whatever the description says: text only gets into it escaped.
    text.and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// The expression as text on one line, with bare names; `None` where the plan is not enforced.
#[cfg(test)]
pub fn source(plan: &PatternPlan) -> Option<String> {
    let mut name = str::to_owned;
    Printer::new(&mut name).whole(plan)
}

struct Printer<'a> {
    name: &'a mut dyn FnMut(&str) -> String,
    text: String,
    /// What the type of steps is called, once there was one: it is written many times.
    step: String,
}

impl<'a> Printer<'a> {
    fn new(name: &'a mut dyn FnMut(&str) -> String) -> Self {
        Printer {
            name,
            text: String::with_capacity(256),
            step: String::new(),
        }
    }

    fn whole(mut self, plan: &PatternPlan) -> Option<String> {
        self.matcher(&plan.source, &plan.matcher)?;
        Some(self.text)
    }

    fn matcher(&mut self, source: &str, matcher: &Matcher) -> Option<()> {
        let kind = (self.name)("Pattern");
        let (variant, text) = match matcher {
            Matcher::Steps(programs) if programs.len() == 1 => ("::Steps(", string(source)),
            Matcher::Steps(_) => ("::Any(", string(source)),
            Matcher::Regex(_) => ("::Test(", string(source)),
            Matcher::All(_) => ("::All(", string(source)),
            Matcher::Unsupported(_) => return None,
        };
        self.text.extend([&*kind, variant, &*text, ", "]);
        match matcher {
            Matcher::Steps(programs) => match &programs[..] {
                [steps] => self.program(steps),
                programs => self.programs(programs),
            },
            Matcher::Regex(pattern) => {
                let regex = (self.name)("regex");
                self.text.extend([&*regex, "!(", &*string(pattern), ")"]);
            }
            Matcher::All(parts) => {
                self.text.push_str("&[");
                for (index, (wanted, part)) in parts.iter().enumerate() {
                    self.separate(index);
                    self.text.push_str(if *wanted { "(true, " } else { "(false, " });
                    self.matcher(&ecma(part), part)?;
                    self.text.push(')');
                }
                self.text.push(']');
            }
            Matcher::Unsupported(_) => return None,
        }
        self.text.push(')');
        Some(())
    }

    fn separate(&mut self, index: usize) {
        self.text.push_str(if index == 0 { "" } else { ", " });
    }

    fn programs(&mut self, programs: &[Vec<Step>]) {
        self.text.push_str("&[");
        for (index, steps) in programs.iter().enumerate() {
            self.separate(index);
            self.program(steps);
        }
        self.text.push(']');
    }

    fn program(&mut self, steps: &[Step]) {
        self.text.push_str("&[");
        for (index, step) in steps.iter().enumerate() {
            self.separate(index);
            self.step(step);
        }
        self.text.push(']');
    }

    fn step(&mut self, step: &Step) {
        if self.step.is_empty() {
            self.step = (self.name)("Step");
        }
        self.text.push_str(&self.step);
        match step {
            Step::Start => self.text.push_str("::Start"),
            Step::End => self.text.push_str("::End"),
            Step::Literal(word) => self.text.extend(["::Literal(", &*string(word), ")"]),
            Step::Class(set, least, most) => {
                let complement = set.complement();
                let (variant, name, set) = match (named(set), named(&complement)) {
                    (Some(name), _) => ("::Class(", Some(name), set),
                    (None, Some(name)) => ("::Except(", Some(name), &complement),
                    (None, None) if complement.ranges().len() < set.ranges().len() => ("::Except(", None, &complement),
                    (None, None) => ("::Class(", None, set),
                };
                self.text.push_str(variant);
                match name {
                    Some(name) => self.text.extend([&*self.step, "::", name]),
                    None => push_ranges(&mut self.text, set),
                }
                self.counts(*least, *most);
            }
            Step::Choice(choices) => {
                self.text.push_str("::Choice(");
                self.programs(choices);
                self.text.push(')');
            }
            Step::Group(steps, least, most) => {
                self.text.push_str("::Group(");
                self.program(steps);
                self.counts(*least, *most);
            }
            Step::Leaving(count, steps) => {
                // Writing to a string does not fail.
                let _ = write!(self.text, "::Leaving({count}, ");
                self.program(steps);
                self.text.push(')');
            }
        }
    }

    /// How often it may stand there, and the end.
    fn counts(&mut self, least: u32, most: Option<u32>) {
        let _ = match most {
            Some(most) => write!(self.text, ", {least}, {most})"),
            None => write!(self.text, ", {least}, {}::MANY)", self.step),
        };
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
        (Set::DIGITS, r"\d", r"\D"),
        (Set::WORD, r"\w", r"\W"),
        (Set::SPACE, r"\s", r"\S"),
    ];
    for (known, name, opposite) in named {
        match (known == set.ranges(), known == complement.ranges()) {
            (true, _) => return text.push_str(name),
            (_, true) => return text.push_str(opposite),
            _ => {}
        }
    }
    if complement.ranges() == Set::LINE_ENDS {
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
        (Set::DIGITS, "DIGIT"),
        (Set::HEX, "HEX"),
        (Set::WORD, "WORD"),
        (Set::SPACE, "SPACE"),
        (Set::LINE_ENDS, "LINE_ENDS"),
    ];
    named
        .into_iter()
        .find_map(|(named, name)| (*named == *set.ranges()).then_some(name))
}

fn push_ranges(text: &mut String, set: &Set) {
    text.push_str("&[");
    for (index, (first, last)) in set.ranges().iter().enumerate() {
        text.push_str(if index == 0 { "(" } else { ", (" });
        push_character(text, *first);
        text.push_str(", ");
        push_character(text, *last);
        text.push(')');
    }
    text.push(']');
}

fn push_character(text: &mut String, char: char) {
    text.push('\'');
    match char {
        '\'' => text.push_str(r"\'"),
        char => push_escaped(text, char),
    }
    text.push('\'');
}

/// A string literal, raw where that spares backslashes.
fn string(text: &str) -> String {
    let printable = text.chars().all(is_printable);
    let has_escapes = text.contains(['\\', '"']);
    match (printable, has_escapes) {
        (true, true) if !text.contains('"') => format!("r\"{text}\""),
        (true, true) if !text.contains("\"#") => format!("r#\"{text}\"#"),
        _ => {
            let mut literal = String::with_capacity(text.len() + 2);
            literal.push('"');
            for char in text.chars() {
                match char {
                    '"' => literal.push_str("\\\""),
                    char => push_escaped(&mut literal, char),
                }
            }
            literal.push('"');
            literal
        }
    }
}

/// Whether a character can stand in a raw literal.
fn is_printable(char: char) -> bool {
    matches!(char, ' '..='~') || char.is_alphanumeric()
}

/// A character as it can stand in a literal. What is neither ASCII nor a letter or digit is written by its number: it
/// may be invisible, or change the direction of the text around it.
fn push_escaped(text: &mut String, char: char) {
    match char {
        '\\' => text.push_str(r"\\"),
        '\n' => text.push_str(r"\n"),
        '\r' => text.push_str(r"\r"),
        '\t' => text.push_str(r"\t"),
        '\0' => text.push_str(r"\0"),
        char if is_printable(char) => text.push(char),
        char => {
            // Writing to a string does not fail.
            let _ = write!(text, "\\u{{{:x}}}", u32::from(char));
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
