//! Path templates: which parts are literal text, which are variables, and what vendors write that no specification has.
//!
//! Literal parts come out as they are sent: what a URI's path cannot hold is percent-encoded, and a fragment, which
//! never leaves the client, is cut off. A query in the template stays: it is part of what tells operations apart.

use std::collections::HashMap;

/// A template, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Template {
    pub parts: Vec<Part>,
    pub oddities: Vec<Oddity>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Part {
    Literal(String),
    Variable(Variable),
}

/// `{name}` and what stood around the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Everything between the braces.
    pub raw: String,
    /// Without a regular expression (`{id:[0-9]+}`) and without operators of RFC 6570 (`{+path}`, `{path*}`).
    pub name: String,
    /// Whether slashes of the value stay: `{+path}`, `{path*}`, `{path:.*}`.
    pub reserved: bool,
}

/// What a path template should not have.
#[derive(Debug, PartialEq, Eq)]
pub enum Oddity {
    /// `?action=y` belongs into query parameters.
    Query(String),
    /// `#create` is never sent.
    Fragment(String),
    /// `{id:[0-9]+}`, `{+path}`, `{?page}`: other template languages.
    Expression(String),
    /// A brace without its other half.
    Brace,
    /// `{}`.
    Unnamed,
}

/// Takes a path template apart.
pub fn parse(path: &str) -> Template {
    let mut template = Template::default();
    // A path without its slash is read as if it had one (`load` has reported it).
    let mut literal = match path.starts_with('/') {
        true => String::new(),
        false => "/".to_owned(),
    };
    let closings = closings(path);
    let mut at = 0;
    while let Some(c) = path[at..].chars().next() {
        match c {
            '{' => match closings.get(&at) {
                Some(&end) => {
                    template.variable(&path[at + 1..end], &mut literal);
                    at = end + 1;
                    continue;
                }
                None => template.note(Oddity::Brace),
            },
            '}' => template.note(Oddity::Brace),
            '#' => {
                template.note(Oddity::Fragment(path[at..].to_owned()));
                break;
            }
            '?' if !template.has_query() => template.note(Oddity::Query(path[at..].to_owned())),
            _ => {}
        }
        push_encoded(&mut literal, c);
        at += c.len_utf8();
    }
    template.flush(&mut literal);
    template
}

impl Template {
    fn variable(&mut self, raw: &str, literal: &mut String) {
        // A list of query parameters in RFC 6570's way: they are documented as parameters, nothing of it is path.
        if raw.starts_with(['?', '&']) {
            self.note(Oddity::Expression(raw.to_owned()));
            return;
        }
        let (before, regex) = match raw.split_once(':') {
            Some((before, regex)) => (before, Some(regex)),
            None => (raw, None),
        };
        let name = before.trim().trim_start_matches(['+', '#', '.', '/', ';', '*']);
        let name = name.trim_end_matches(['*', '+', '?']);
        if name.is_empty() {
            self.note(Oddity::Unnamed);
            return;
        }
        if name != raw {
            self.note(Oddity::Expression(raw.to_owned()));
        }
        // The operators that also write a separator before the value.
        if let Some(c @ ('.' | '/' | ';')) = before.trim().chars().next() {
            literal.push(c);
        }
        let reserved = before.trim().starts_with(['+', '*'])
            || before.trim().ends_with(['*', '+'])
            || regex.is_some_and(|regex| matches!(regex.trim(), ".*" | ".+" | "**"));
        self.flush(literal);
        self.parts.push(Part::Variable(Variable {
            raw: raw.to_owned(),
            name: name.to_owned(),
            reserved,
        }));
    }

    fn flush(&mut self, literal: &mut String) {
        if !literal.is_empty() {
            self.parts.push(Part::Literal(std::mem::take(literal)));
        }
    }

    fn note(&mut self, oddity: Oddity) {
        if !self.oddities.contains(&oddity) {
            self.oddities.push(oddity);
        }
    }

    fn has_query(&self) -> bool {
        self.oddities.iter().any(|oddity| matches!(oddity, Oddity::Query(_)))
    }
}

/// For each opening brace the place of the one that closes it; regular expressions have braces of their own.
fn closings(text: &str) -> HashMap<usize, usize> {
    let mut open = Vec::new();
    let mut closings = HashMap::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => open.push(at),
            b'}' => {
                if let Some(start) = open.pop() {
                    closings.insert(start, at);
                }
            }
            _ => {}
        }
    }
    closings
}

/// RFC 3986 §3.3 and §3.4: what a path and a query hold as it is; `%` stays, templates may be encoded already.
fn push_encoded(to: &mut String, c: char) {
    const PLAIN: &str = "-._~!$&'()*+,;=:@/?%[]";
    if c.is_ascii_alphanumeric() || PLAIN.contains(c) {
        to.push(c);
        return;
    }
    let mut bytes = [0; 4];
    for byte in c.encode_utf8(&mut bytes).bytes() {
        to.push('%');
        for digit in [byte >> 4, byte & 15] {
            to.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Literals as they are, variables in braces, `+` before those that keep slashes.
    fn shown(path: &str) -> (String, Vec<Oddity>) {
        let template = parse(path);
        let text = template
            .parts
            .iter()
            .map(|part| match part {
                Part::Literal(text) => text.clone(),
                Part::Variable(variable) if variable.reserved => format!("<+{}>", variable.name),
                Part::Variable(variable) => format!("<{}>", variable.name),
            })
            .collect();
        (text, template.oddities)
    }

    #[test]
    fn plain_templates_have_no_oddities() {
        for (path, expected) in [
            ("/", "/"),
            ("pets", "/pets"),
            ("/pets/", "/pets/"),
            ("/a/{x}.{y}/z", "/a/<x>.<y>/z"),
            ("/{a}{b}", "/<a><b>"),
            ("/v1/{Sid}.json", "/v1/<Sid>.json"),
            ("/a/{x}:cancel", "/a/<x>:cancel"),
            ("/users/@me", "/users/@me"),
            ("/a(b='{c}')", "/a(b='<c>')"),
            ("/sp ace/ü%20", "/sp%20ace/%C3%BC%20"),
            ("/{name with space}", "/<name with space>"),
        ] {
            assert_eq!(shown(path), (expected.to_owned(), vec![]), "{path}");
        }
    }

    #[test]
    fn other_template_languages_are_understood() {
        let expression = |raw: &str| vec![Oddity::Expression(raw.to_owned())];
        for (path, expected, oddities) in [
            ("/{id:[0-9]{2,3}}/x", "/<id>/x", expression("id:[0-9]{2,3}")),
            ("/{path:.*}", "/<+path>", expression("path:.*")),
            ("/v1/{+name}", "/v1/<+name>", expression("+name")),
            ("/v1/{path*}", "/v1/<+path>", expression("path*")),
            ("/v1{/name}", "/v1/<name>", expression("/name")),
            ("{a}", "/<a>", vec![]),
            ("/v1{?page,size}", "/v1", expression("?page,size")),
            ("/a/{b", "/a/%7Bb", vec![Oddity::Brace]),
            ("/a/{b/{c}", "/a/%7Bb/<c>", vec![Oddity::Brace]),
            ("/a}/b", "/a%7D/b", vec![Oddity::Brace]),
            ("/a/{}/b", "/a//b", vec![Oddity::Unnamed]),
            (
                "/x?a=y&b={c}",
                "/x?a=y&b=<c>",
                vec![Oddity::Query("?a=y&b={c}".to_owned())],
            ),
            ("/x#create", "/x", vec![Oddity::Fragment("#create".to_owned())]),
        ] {
            assert_eq!(shown(path), (expected.to_owned(), oddities), "{path}");
        }
    }
}
