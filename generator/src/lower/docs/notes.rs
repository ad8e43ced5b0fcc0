//! What the documentation of a type or member says beyond the description's words: constraints, default, example.

use crate::value::Value;

use crate::api::{Docs, ExternalDocs, Info, Schema, SchemaId, Schemas, Shape, StringShape};
use crate::library::Rule;
use crate::pattern;
use crate::unseen::escape_json;

use crate::lower::docs::{PURPOSE, addressed, code, fenced, join, lines, sentences};
use crate::lower::names;

/// The longest value that is shown within a line.
const INLINE: usize = 120;
/// The most lines that an example takes.
const EXAMPLE_LINES: usize = 40;

/// The documentation of a type that is defined here, from all places that are this type. What they say of themselves is
/// about the type only if they all say the same; else it is in the documentation of the members.
pub fn type_docs(name: &str, all: &[&Schema], rules: &[Rule]) -> Vec<String> {
    let Some((schema, others)) = all.split_first() else {
        return Vec::new();
    };
    let mut notes = rule_notes(rules);
    if let Shape::String(shape) = &schema.shape {
        notes.extend(string_notes(shape));
    }
    notes.extend(default_note(schema).filter(|_| schema.component.is_some()));
    let (inline, block) = example(&schema.docs, true);
    notes.extend(inline);
    let agree = others
        .iter()
        .all(|other| other.docs.description == schema.docs.description);
    let (mut text, more) = match agree {
        true => (words(name, &schema.docs), external(&schema.docs)),
        false => (Vec::new(), Vec::new()),
    };
    if text.is_empty() {
        text.push(PURPOSE.to_owned());
    }
    notes.extend(
        schema
            .docs
            .title
            .as_deref()
            .filter(|title| agree && is_identifier(title))
            .and_then(|title| {
                (names::words(title) != names::words(name)).then(|| format!("Titled {}.", code(title.trim())))
            }),
    );
    let deprecated = if schema.component.is_some() {
        deprecated(&schema.docs)
    } else {
        Vec::new()
    };
    join([text, more, deprecated, sentences(&notes), block])
}

/// The documentation of a field, argument or setter: its own words, or those of what it refers to if that has no type
/// of its own to say them.
pub fn member_docs(own: &Docs, schemas: &Schemas, id: SchemaId, rules: &[Rule]) -> Vec<String> {
    let mut text = lines(own.description.as_deref().unwrap_or(""));
    let mut default = None;
    let mut examples = example(own, false).0;
    // Beyond a component, the type speaks for itself.
    let inline = |(index, (_, schema)): &(usize, (SchemaId, &Schema))| *index == 0 || schema.component.is_none();
    for (_, (_, schema)) in schemas.chain(id).enumerate().take_while(inline) {
        if text.is_empty() {
            text = lines(schema.docs.description.as_deref().unwrap_or(""));
        }
        default = default.or_else(|| default_note(schema));
        if examples.is_none() {
            examples = example(&schema.docs, false).0;
        }
    }
    if text.is_empty() {
        text = own
            .title
            .as_deref()
            .or(schemas.get(id).docs.title.as_deref())
            .map(lines)
            .unwrap_or_default();
    }
    let mut notes = rule_notes(rules);
    notes.retain(|note| !says(&text, note));
    notes.extend(default);
    notes.extend(examples);
    join([text, external(own), deprecated(own), sentences(&notes)])
}

/// Whether a text says already that a value is always the same one, with or without quotes around it.
fn says(text: &[String], note: &str) -> bool {
    let plain = |text: &str| text.replace(['`', '"', '.'], "").to_lowercase();
    let note = plain(note);
    note.starts_with("always ")
        && plain(&text.join(" "))
            .split("always ")
            .skip(1)
            .any(|rest| starts_with_word(rest, &note[7..]))
}

/// Whether a text starts with this value as a whole word.
fn starts_with_word(text: &str, value: &str) -> bool {
    text.strip_prefix(value)
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-')))
}

/// The documentation of the crate.
pub fn crate_docs(info: &Info) -> Vec<String> {
    let version = match info.version.trim() {
        "" => Vec::new(),
        version => vec![format!("Version {} of the description.", code(version))],
    };
    let text = |text: &Option<String>| text.as_deref().map(lines).unwrap_or_default();
    let labelled = |label: &str, text: &Option<String>| match text.as_deref().map(str::trim) {
        Some(text) if !text.is_empty() => lines(&format!("{label}: {text}")),
        _ => Vec::new(),
    };
    let external = info.external.as_ref().map(link).unwrap_or_default();
    join([
        lines(&info.title),
        text(&info.summary),
        text(&info.description),
        external,
        labelled("Terms of service", &info.terms_of_service),
        labelled("Contact", &info.contact),
        labelled("License of the API", &info.license),
        version,
    ])
}

/// Title and description, where they say more than the name; a title that the description says is not said twice, and one that is
/// an identifier says nothing.
fn words(name: &str, docs: &Docs) -> Vec<String> {
    let own = names::words(name);
    let says_more = |text: &&str| says_more(text, &own);
    let title = docs
        .title
        .as_deref()
        .filter(says_more)
        .filter(|title| !is_identifier(title));
    let title = title.map(lines).unwrap_or_default();
    let description = docs
        .description
        .as_deref()
        .filter(says_more)
        .map(lines)
        .unwrap_or_default();
    let said = match (title.first(), description.first()) {
        (Some(title), Some(first)) => first.to_lowercase().starts_with(&title.to_lowercase()),
        _ => false,
    };
    if said { description } else { join([title, description]) }
}

/// Whether a text has other words than a name.
fn says_more(text: &str, name: &[String]) -> bool {
    let letters: usize = name.iter().map(String::len).sum();
    let plain = || text.bytes().filter(u8::is_ascii_alphanumeric).count();
    // Most have more letters, each of which is in their words: only what a runtime says of its types is left out of them.
    let is_longer =
        text.len() > letters && plain() > letters && !text.contains('`') && !text.contains("PublicKeyToken");
    is_longer || names::words(text) != name
}

/// Whether a text is what a program calls something: several words and nothing between them.
fn is_identifier(text: &str) -> bool {
    let text = text.trim();
    text.chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
        && names::words(text).len() > 1
}

fn external(docs: &Docs) -> Vec<String> {
    docs.external.as_deref().map(link).unwrap_or_default()
}

/// A link to more documentation.
pub fn link(ExternalDocs { description, url }: &ExternalDocs) -> Vec<String> {
    let text = match description.as_deref().map(str::trim) {
        Some(text) if !text.is_empty() => format!("{}:", text.trim_end_matches(['.', ':'])),
        _ => "See".to_owned(),
    };
    addressed(&text, url).unwrap_or_else(|| lines(&format!("{text} {url}")))
}

fn deprecated(docs: &Docs) -> Vec<String> {
    if docs.deprecated {
        vec!["**Deprecated.**".to_owned()]
    } else {
        Vec::new()
    }
}

fn default_note(schema: &Schema) -> Option<String> {
    let text = schema.default.as_ref().map(Value::to_string)?;
    (text.len() <= INLINE).then(|| format!("Default: {}.", code(&text)))
}

/// The first example: as a sentence where it is short, as a block where that is allowed.
fn example(docs: &Docs, block: bool) -> (Option<String>, Vec<String>) {
    let Some(value) = docs.examples.iter().find(|value| !value.is_null()) else {
        return (None, Vec::new());
    };
    let text = value.to_string();
    if text.len() <= INLINE {
        return (Some(format!("Example: {}.", code(&text))), Vec::new());
    }
    let pretty = serde_json::to_string_pretty(value).unwrap_or(text);
    if !block || pretty.lines().count() > EXAMPLE_LINES {
        return (None, Vec::new());
    }
    let heading = vec!["Example:".to_owned()];
    (None, join([heading, fenced("json", &escape_json(&pretty))]))
}

/// What a constrained string has to be.
fn string_notes(shape: &StringShape) -> Vec<String> {
    let mut out = Vec::new();
    let unit = |count: u64| if count == 1 { "character" } else { "characters" };
    match (shape.min_length.filter(|least| *least > 0), shape.max_length) {
        (Some(least), Some(most)) if least == most => out.push(format!("{least} {}.", unit(least))),
        (Some(least), Some(most)) => out.push(format!("{least} to {most} characters.")),
        (Some(least), None) => out.push(format!("At least {least} {}.", unit(least))),
        (None, Some(most)) => out.push(format!("At most {most} {}.", unit(most))),
        (None, None) => {}
    }
    for pattern in shape.patterns.iter().filter(|pattern| !pattern::says_nothing(pattern)) {
        out.push(format!("Pattern: {}.", code(pattern)));
    }
    out
}

/// Rules as sentences.
fn rule_notes(rules: &[Rule]) -> Vec<String> {
    rules
        .iter()
        .filter_map(sentence)
        .map(|text| format!("{text}."))
        .collect()
}

/// What a schema demands besides its shape is too long for one.
fn sentence(rule: &Rule) -> Option<String> {
    let count = |least: u64, one: &str| {
        if least == 1 {
            format!("1 {one}")
        } else {
            format!("{least} {one}s")
        }
    };
    Some(match rule {
        Rule::IntegerMinimum(value) => format!("At least {value}"),
        Rule::IntegerMaximum(value) => format!("At most {value}"),
        Rule::Minimum(value) => format!("At least {value}"),
        Rule::Maximum(value) => format!("At most {value}"),
        Rule::ExclusiveMinimum(value) => format!("More than {value}"),
        Rule::ExclusiveMaximum(value) => format!("Less than {value}"),
        Rule::MultipleOf(value) => format!("A multiple of {value}"),
        Rule::MinLength(value) => format!("At least {}", count(*value, "character")),
        Rule::MaxLength(value) => format!("At most {}", count(*value, "character")),
        Rule::Pattern(plan) => format!("Pattern: {}", code(&plan.source)),
        Rule::MinItems(value) => format!("At least {}", count(*value, "item")),
        Rule::MaxItems(value) => format!("At most {}", count(*value, "item")),
        Rule::UniqueItems => "No item twice".to_owned(),
        Rule::MinProperties(value) => format!("At least {}", count(*value, "member")),
        Rule::MaxProperties(value) => format!("At most {}", count(*value, "member")),
        Rule::Items(rules) => format!("Each item: {}", list(rules)?),
        Rule::Prefix(items) => format!("The first items: {}", first_items(items)),
        Rule::Values(rules) => format!("Each value: {}", list(rules)?),
        Rule::Equals(json) => format!("Always {}", code(json)),
        Rule::Given(json) => format!("Made with {}", code(json)),
        Rule::Object | Rule::ObjectOrNull => "An object".to_owned(),
        Rule::Secret | Rule::Schema(_) => return None,
    })
}

/// What each of the first items has to be; `any` where nothing is said.
fn first_items(items: &[Vec<Rule>]) -> String {
    let items = items
        .iter()
        .map(|rules| list(rules).unwrap_or_else(|| "any".to_owned()));
    items.collect::<Vec<_>>().join("; ")
}

fn list(rules: &[Rule]) -> Option<String> {
    let sentences: Vec<String> = rules
        .iter()
        .filter_map(sentence)
        .map(|text| {
            let mut rest = text.chars();
            rest.next()
                .map(|first| first.to_lowercase().collect::<String>() + rest.as_str())
                .unwrap_or_default()
        })
        .collect();
    (!sentences.is_empty()).then(|| sentences.join(", "))
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_constant_is_not_said_twice() {
        for (text, twice) in [
            ("The type. Always `text`.", true),
            ("always \"text\"", true),
            ("Is always `text_list`.", false),
            ("A text.", false),
        ] {
            assert_eq!(says(&[text.to_owned()], "Always `\"text\"`."), twice, "{text}");
        }
        assert!(!says(&["Always 5.".to_owned()], "At least 5."));
    }
}
