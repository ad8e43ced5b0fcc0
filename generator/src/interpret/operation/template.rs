//! Path templates: which parts are literal text, which are variables, and what vendors write that no specification has.
//!
//! Literal parts come out as they are sent: what a URI cannot hold is percent-encoded, and a fragment, which never leaves
//! the client, is cut off. A query in the template stays: it is part of what tells operations apart.

use crate::api::Style;
use crate::hash::HashMap;

/// A template, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Template {
    pub parts: Vec<Part>,
    /// The parameters that RFC 6570's `{?page,size}` lists: they are sent as any other query parameter is.
    pub query: Vec<String>,
    pub oddities: Vec<Oddity>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Part {
    Literal(String),
    Variable(Variable),
}

/// `{name}` and what stood around the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variable {
    /// What stands in the braces.
    pub raw: String,
    /// Without a regular expression (`{id:[0-9]+}`), a pattern (`{name=shelves/*}`) and operators (`{+path}`, `{path*}`).
    pub name: String,
    /// Whether slashes of the value stay: `{+path}`, `{path*}`, `{path:.*}`.
    pub reserved: bool,
    /// How `{.name}` and `{;name}` are written, and whether `{;name*}` writes each item on its own.
    pub style: Option<(Style, bool)>,
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
    /// `:id`, the way of web frameworks.
    Colon(String),
    /// A brace without its other half.
    Brace,
    /// `{}`.
    Unnamed,
    /// A segment `.` or `..`.
    Dots,
}

/// Takes a path template apart. `is_declared` tells of what a path parameter is called: that is a name, whatever it looks
/// like.
pub fn parse(path: &str, is_declared: &dyn Fn(&str) -> bool) -> Template {
    let mut reader = Reader {
        template: Template::default(),
        // A path without its slash is read as if it had one (`load` has reported it).
        literal: match path.starts_with('/') {
            true => String::new(),
            false => "/".to_owned(),
        },
        is_declared,
    };
    let closings = closings(path);
    let mut at = 0;
    while let Some(c) = path[at..].chars().next() {
        match c {
            '{' => match closings.get(&at) {
                Some(&end) if path[at + 1..].starts_with('#') => {
                    reader.note(Oddity::Fragment(path[at..=end].to_owned()));
                    at = end + 1;
                    continue;
                }
                Some(&end) => {
                    reader.expression(&path[at + 1..end]);
                    at = end + 1;
                    continue;
                }
                None => reader.note(Oddity::Brace),
            },
            '}' => reader.note(Oddity::Brace),
            '#' => {
                reader.note(Oddity::Fragment(path[at..].to_owned()));
                break;
            }
            '?' if !reader.has_query() => reader.note(Oddity::Query(path[at..].to_owned())),
            ':' if path[..at].ends_with('/') => {
                let name = path[at + 1..]
                    .split(['/', '?', '#', '.', ':', '{'])
                    .next()
                    .unwrap_or_default();
                if is_declared(name) {
                    reader.note(Oddity::Colon(name.to_owned()));
                    reader.variable(Variable {
                        raw: name.to_owned(),
                        name: name.to_owned(),
                        ..Variable::default()
                    });
                    at += 1 + name.len();
                    continue;
                }
            }
            _ => {}
        }
        reader.push(&path[at..], c);
        at += c.len_utf8();
    }
    let fixed = path.split(['?', '#']).next().unwrap_or_default();
    if fixed.split('/').any(is_dots) {
        reader.note(Oddity::Dots);
    }
    reader.flush();
    reader.template
}

struct Reader<'a> {
    template: Template,
    literal: String,
    is_declared: &'a dyn Fn(&str) -> bool,
}

impl Reader<'_> {
    /// What stands in braces: RFC 6570 has an operator before the names, others a constraint behind one.
    fn expression(&mut self, raw: &str) {
        let trimmed = raw.trim();
        let operator = trimmed.chars().next().filter(|c| "?&./;+".contains(*c));
        let list = operator.map_or(trimmed, |c| trimmed[c.len_utf8()..].trim());
        let constrained = raw.contains([':', '=']);
        let names: Vec<&str> = match (self.is_declared)(raw) || (self.is_declared)(list) || constrained {
            true => vec![list],
            false => list.split(',').map(str::trim).collect(),
        };
        if let Some('?' | '&') = operator {
            self.note(Oddity::Expression(raw.to_owned()));
            // `{?name:3}` cuts values off, `{?name*}` is how lists are written anyway.
            let names = names.iter().flat_map(|names| names.split(','));
            let names = names.map(|name| name.split(':').next().unwrap_or_default().trim_matches([' ', '*']));
            let names = names.filter(|name| !name.is_empty()).map(str::to_owned);
            self.template.query.extend(names);
            return;
        }
        let single = names.len() == 1;
        let mut is_name = single;
        for (index, text) in names.into_iter().enumerate() {
            match operator {
                Some('/') => self.literal.push('/'),
                Some('.' | ';') => {}
                _ if index > 0 => self.literal.push(','),
                _ => {}
            }
            is_name &= self.named(if single { raw } else { text }, text, operator);
        }
        if !is_name {
            self.note(Oddity::Expression(raw.to_owned()));
        }
    }

    /// One variable: all of what stands in the braces, or of a list there, and what is left of it without the operator.
    /// Whether there is nothing but a name.
    fn named(&mut self, raw: &str, text: &str, operator: Option<char>) -> bool {
        let (before, constraint) = match text.find([':', '=']) {
            Some(at) => (text[..at].trim(), &text[at..]),
            None => (text, ""),
        };
        let bare = before.trim_start_matches('*').trim_end_matches(['*', '+', '?']);
        if bare.is_empty() {
            self.note(Oddity::Unnamed);
            return true;
        }
        let style = match operator {
            Some('.') => Some((Style::Label, before.ends_with('*'))),
            Some(';') => Some((Style::Matrix, before.ends_with('*'))),
            _ => None,
        };
        let many = before.starts_with('*') || before.ends_with(['*', '+']);
        // Of several segments: a regular expression of anything, a web framework's `path`, `shelves/*/books/*`.
        let segments = match constraint.split_at_checked(1) {
            Some((":", regex)) => matches!(regex.trim(), ".*" | ".+" | "**" | "path"),
            Some((_, pattern)) => pattern.contains(['/', '*']),
            None => false,
        };
        self.variable(Variable {
            name: match (self.is_declared)(raw) {
                true => raw.to_owned(),
                false => bare.to_owned(),
            },
            raw: raw.to_owned(),
            reserved: operator == Some('+') || segments || (many && style.is_none()),
            style,
        });
        bare == raw
    }

    fn variable(&mut self, variable: Variable) {
        self.flush();
        self.template.parts.push(Part::Variable(variable));
    }

    fn flush(&mut self) {
        if !self.literal.is_empty() {
            let literal = std::mem::take(&mut self.literal);
            self.template.parts.push(Part::Literal(literal));
        }
    }

    fn note(&mut self, oddity: Oddity) {
        if !self.template.oddities.contains(&oddity) {
            self.template.oddities.push(oddity);
        }
    }

    fn has_query(&self) -> bool {
        let mut oddities = self.template.oddities.iter();
        oddities.any(|oddity| matches!(oddity, Oddity::Query(_)))
    }

    /// RFC 3986 §3.3 and §3.4: what a path and a query hold as it is, `rest` beginning with it. What is percent-encoded
    /// already stays.
    fn push(&mut self, rest: &str, c: char) {
        const PLAIN: &str = "-._~!$&'()*+,;=:@/?";
        let is_encoded = || {
            let digits = rest.as_bytes().get(1..3);
            c == '%' && digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        };
        if c.is_ascii_alphanumeric() || PLAIN.contains(c) || is_encoded() {
            self.literal.push(c);
            return;
        }
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            self.literal.push('%');
            for digit in [byte >> 4, byte & 15] {
                self.literal.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
            }
        }
    }
}

/// RFC 3986 §5.2.4, and the URL Standard's "double-dot path segment": both spellings are folded away.
fn is_dots(segment: &str) -> bool {
    matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..")
}

/// For each opening brace the place of the one that closes it; regular expressions have braces of their own.
fn closings(text: &str) -> HashMap<usize, usize> {
    let mut open = Vec::new();
    let mut closings = HashMap::default();
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Literals as they are, variables in angle brackets, `+` before those that keep slashes, a style behind a colon.
    fn shown(path: &str, declared: &[&str]) -> (String, Vec<Oddity>) {
        let template = parse(path, &|name| declared.contains(&name));
        let mut text = String::new();
        for part in &template.parts {
            match part {
                Part::Literal(literal) => text.push_str(literal),
                Part::Variable(variable) => {
                    let keeps = if variable.reserved { "+" } else { "" };
                    let style = variable.style.map(|(style, explode)| match explode {
                        true => format!(":{style:?}*"),
                        false => format!(":{style:?}"),
                    });
                    text.push_str(&format!("<{keeps}{}{}>", variable.name, style.unwrap_or_default()));
                }
            }
        }
        if !template.query.is_empty() {
            text.push_str(&format!(" ?{}", template.query.join(",")));
        }
        (text, template.oddities)
    }

    #[test]
    fn plain_templates_have_no_oddities() {
        for (path, expected) in [
            ("/", "/"),
            ("pets", "/pets"),
            ("/pets/", "/pets/"),
            ("//pets", "//pets"),
            ("/a/{x}.{y}/z", "/a/<x>.<y>/z"),
            ("/{a}{b}", "/<a><b>"),
            ("/v1/{Sid}.json", "/v1/<Sid>.json"),
            ("/a/{x}:cancel", "/a/<x>:cancel"),
            ("/a/:cancel", "/a/:cancel"),
            ("/users/@me", "/users/@me"),
            ("/a(b='{c}')", "/a(b='<c>')"),
            ("/sp ace/ü%20", "/sp%20ace/%C3%BC%20"),
            ("/a%2Fb%2fc", "/a%2Fb%2fc"),
            ("/100%/%zz/%C3", "/100%25/%25zz/%C3"),
            ("/a|b\\c^d`e\"f<g>[h]", "/a%7Cb%5Cc%5Ed%60e%22f%3Cg%3E%5Bh%5D"),
            ("/\u{1F600}\n\u{202E}", "/%F0%9F%98%80%0A%E2%80%AE"),
            ("/{name with space}", "/<name with space>"),
            ("/{a-b_c.d}/{ä}", "/<a-b_c.d>/<ä>"),
        ] {
            assert_eq!(shown(path, &[]), (expected.to_owned(), vec![]), "{path}");
        }
    }

    #[test]
    fn other_template_languages_are_understood() {
        let expression = |raw: &str| vec![Oddity::Expression(raw.to_owned())];
        for (path, expected, oddities) in [
            ("/{id:[0-9]{2,3}}/x", "/<id>/x", expression("id:[0-9]{2,3}")),
            ("/{id:[^/]+}", "/<id>", expression("id:[^/]+")),
            ("/{id:int}", "/<id>", expression("id:int")),
            ("/{path:.*}", "/<+path>", expression("path:.*")),
            ("/{path:path}", "/<+path>", expression("path:path")),
            (
                "/v1/{name=shelves/*/books/*}:read",
                "/v1/<+name>:read",
                expression("name=shelves/*/books/*"),
            ),
            ("/{version=v1}", "/<version>", expression("version=v1")),
            ("/v1/{+name}", "/v1/<+name>", expression("+name")),
            ("/v1/{path*}", "/v1/<+path>", expression("path*")),
            ("/v1/{**path}", "/v1/<+path>", expression("**path")),
            ("/v1/{id?}", "/v1/<id>", expression("id?")),
            ("/v1{/name}", "/v1/<name>", expression("/name")),
            ("/v1{/a,b}", "/v1/<a>/<b>", expression("/a,b")),
            ("/v1{.ext}", "/v1<ext:Label>", expression(".ext")),
            ("/v1{;a,b*}", "/v1<a:Matrix><b:Matrix*>", expression(";a,b*")),
            ("/map/{lat,lng}", "/map/<lat>,<lng>", expression("lat,lng")),
            ("{a}", "/<a>", vec![]),
            (
                "/v1{?page,size*,q:3}",
                "/v1 ?page,size,q",
                expression("?page,size*,q:3"),
            ),
            (
                "/v1{?page}{&size}",
                "/v1 ?page,size",
                vec![
                    Oddity::Expression("?page".to_owned()),
                    Oddity::Expression("&size".to_owned()),
                ],
            ),
            ("/a/{b", "/a/%7Bb", vec![Oddity::Brace]),
            ("/a/{b/{c}", "/a/%7Bb/<c>", vec![Oddity::Brace]),
            ("/a}/b", "/a%7D/b", vec![Oddity::Brace]),
            ("/a/{}/b", "/a//b", vec![Oddity::Unnamed]),
            ("/a/{:[0-9]+}/{+}", "/a//", vec![Oddity::Unnamed]),
            ("/a/../b/%2E", "/a/../b/%2E", vec![Oddity::Dots]),
            (
                "/x?a=y&b={c}",
                "/x?a=y&b=<c>",
                vec![Oddity::Query("?a=y&b={c}".to_owned())],
            ),
            ("/x#create", "/x", vec![Oddity::Fragment("#create".to_owned())]),
            ("/x{#part}", "/x", vec![Oddity::Fragment("{#part}".to_owned())]),
        ] {
            assert_eq!(shown(path, &[]), (expected.to_owned(), oddities), "{path}");
        }
    }

    #[test]
    fn what_a_parameter_is_called_is_a_name() {
        for (path, declared, expected) in [
            ("/users/:id/x/:other", "id", "/users/<id>/x/:other"),
            ("/{lat,lng}", "lat,lng", "/<lat,lng>"),
            ("/{a:b}/{a:c}", "a:b", "/<a:b>/<a>"),
            ("/{path*}", "path*", "/<+path*>"),
            ("/{a{b}c}", "a{b}c", "/<a{b}c>"),
        ] {
            assert_eq!(shown(path, &[declared]).0, expected, "{path}");
        }
    }
}
