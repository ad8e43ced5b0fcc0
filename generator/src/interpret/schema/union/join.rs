//! Step 5 of a union: variants that nobody could tell apart by looking at a value are joined, and what is lost by that is
//! checked at run time, or reported.

use std::borrow::Cow;

use super::Variant;
use crate::api::UnionKind;
use crate::diagnostics::Code;
use crate::interpret::schema::SchemaBuilder;
use crate::interpret::schema::enumeration::{self, Choice};
use crate::interpret::schema::keywords::{Group, Keywords, Residue, Structure};
use crate::interpret::schema::nullable::Null;
use crate::interpret::schema::types::Types;
use crate::source::Pointer;
use crate::value::Text;

impl<'d> SchemaBuilder<'d> {
    /// Variants that can be told apart, of which each takes what those of its kind took. What stands beside them, which each
    /// of them says as well, holds for the joined ones.
    pub(super) fn join(
        &mut self,
        at: &Pointer,
        variants: Vec<Variant<'d>>,
        beside: &Structure<'d>,
    ) -> Vec<Variant<'d>> {
        let mut joined = Vec::new();
        for (kind, mut members) in by_kind(variants) {
            if members.len() > 1 {
                let mut all = self.joined(at, kind, members);
                self.merge(&mut all.merged, limits_of(beside), at);
                members = vec![all];
            }
            joined.extend(members);
        }
        joined
    }

    /// One variant that takes what any of the members takes.
    fn joined(&mut self, at: &Pointer, kind: ValueKind, members: Vec<Variant<'d>>) -> Variant<'d> {
        let (mut structure, lost) = join_structures(kind, &members);
        if lost.rules {
            // A string that only one of them allows for is checked as it is; which of them it is, nobody can tell, so
            // that more than one will do for `oneOf`, too.
            let variants = members.iter().filter_map(|member| match &member.places[..] {
                [place] => Some(place.clone()),
                _ => None,
            });
            let group = Group {
                kind: UnionKind::AnyOf,
                pointer: at.clone(),
                variants: variants.collect(),
                discriminator: None,
            };
            match group.variants.len() == members.len() {
                true => structure.residue.push(Residue::Group(group)),
                false => self.weakened(at),
            }
        }
        if lost.format {
            self.weakened(at);
        }
        let null = match members.iter().any(|member| member.merged.null.is_yes()) {
            true => Null::Yes,
            false => Null::No,
        };
        let pointer = members.first().map(|member| member.pointer.clone()).unwrap_or_default();
        let merged = Keywords {
            structure,
            null,
            ..Keywords::default()
        };
        Variant {
            pointer,
            places: Vec::new(),
            merged,
            plain: false,
        }
    }

    fn weakened(&mut self, at: &Pointer) {
        self.report(
            Code::WeakenedUnion,
            at,
            "variants of the same type are joined into one; what only some of them demand is not checked",
            "accept this finding",
        );
    }
}

/// What a schema says of single values.
fn limits_of<'d>(structure: &Structure<'d>) -> Keywords<'d> {
    Keywords {
        structure: Structure {
            bounds: structure.bounds.clone(),
            multiple_of: structure.multiple_of.clone(),
            min_length: structure.min_length,
            max_length: structure.max_length,
            patterns: structure.patterns.clone(),
            ..Structure::default()
        },
        ..Keywords::default()
    }
}

/// The variants of each kind, in the order of their first.
fn by_kind<'d>(variants: Vec<Variant<'d>>) -> Vec<(ValueKind, Vec<Variant<'d>>)> {
    let structures = || variants.iter().map(|variant| &variant.merged.structure);
    let listed = structures().all(|structure| {
        structure.groups.is_empty() && structure.choices.as_ref().is_some_and(|choices| !choices.is_empty())
    });
    let words = structures().filter(|structure| is_date(structure)).count() == 1
        && structures().any(|structure| structure.choices.is_some() && !is_empty_or_unlisted(structure));
    let mut kinds: Vec<(ValueKind, Vec<Variant<'d>>)> = Vec::new();
    for variant in variants {
        let kind = match listed {
            true => ValueKind::String,
            // Beside a list of words, a date is told by what it looks like.
            false if words && is_date(&variant.merged.structure) => ValueKind::Other,
            false => ValueKind::of(&variant.merged.structure),
        };
        match kinds
            .iter_mut()
            .find(|(known, _)| *known == kind && kind != ValueKind::Other)
        {
            Some((_, members)) => members.push(variant),
            None => kinds.push((kind, vec![variant])),
        }
    }
    kinds
}

/// What can be told apart by looking at a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ValueKind {
    String,
    Bytes,
    Numeric,
    Boolean,
    Other,
}

impl ValueKind {
    fn of(structure: &Structure<'_>) -> ValueKind {
        if !structure.groups.is_empty() {
            return ValueKind::Other;
        }
        match structure.effective_types() {
            // A file beside a text: a program makes the one or the other.
            Some(Types::STRING) if structure.format == Some("binary") => ValueKind::Bytes,
            Some(Types::STRING) => ValueKind::String,
            Some(Types::INTEGER | Types::NUMBER) => ValueKind::Numeric,
            Some(Types::BOOLEAN) => ValueKind::Boolean,
            _ => ValueKind::Other,
        }
    }
}

/// What a joined variant does not say of its members.
#[derive(Clone, Copy, Default)]
struct Lost {
    format: bool,
    rules: bool,
}

/// What takes the values that any of the members takes, and what it does not say of them.
fn join_structures<'d>(kind: ValueKind, members: &[Variant<'d>]) -> (Structure<'d>, Lost) {
    let all: Vec<&Structure<'d>> = members.iter().map(|member| &member.merged.structure).collect();
    let types = all.iter().filter_map(|member| member.effective_types());
    let types = Some(types.fold(Types::NONE, Types::or));
    let unlisted: Vec<&Structure<'d>> = all.iter().copied().filter(|member| member.choices.is_none()).collect();
    let words = kind == ValueKind::String && unlisted.len() < all.len();
    let (joined, lost) = if unlisted.is_empty() || (words && !all.iter().all(|member| is_empty_or_unlisted(member))) {
        let joined = join_choices(members, !unlisted.is_empty());
        let lost = Lost {
            format: unlisted.iter().any(|member| member.format.is_some()),
            rules: unlisted.iter().any(|member| constrains_text(member)),
        };
        // A list of several types stands for itself.
        let types = types.filter(|types| types.each().count() == 1);
        return (Structure { types, ..joined }, lost);
    } else if all
        .iter()
        .any(|member| member.effective_types() == types && is_only_a_type(member))
    {
        // What takes every value of the type takes the others along.
        (Structure::default(), Lost::default())
    } else if words {
        or_empty(&unlisted)
    } else {
        join_constraints(&all)
    };
    (Structure { types, ..joined }, lost)
}

/// The choices of all members.
fn join_choices<'d>(members: &[Variant<'d>], open: bool) -> Structure<'d> {
    let choices = members.iter().flat_map(|member| described(&member.merged)).collect();
    let mut choices = enumeration::unique(choices, |_| {});
    choices.iter_mut().for_each(|choice| choice.open |= open);
    Structure {
        choices: Some(choices),
        ..Structure::default()
    }
}

/// What members say, "or an empty string": no list, and nothing that an empty string would fail.
fn or_empty<'d>(unlisted: &[&Structure<'d>]) -> (Structure<'d>, Lost) {
    let lost = Lost {
        format: unlisted.iter().any(|member| member.format.is_some()),
        rules: unlisted
            .iter()
            .any(|member| !member.patterns.is_empty() || member.min_length.is_some()),
    };
    let structure = Structure {
        max_length: greatest(unlisted.iter().map(|member| member.max_length)),
        ..Structure::default()
    };
    (structure, lost)
}

/// The constraints that all members share, and lengths that hold for each.
fn join_constraints<'d>(all: &[&Structure<'d>]) -> (Structure<'d>, Lost) {
    let format = shared(all, |member| member.format).flatten();
    let bounds = shared(all, |member| member.bounds.clone());
    let multiple_of = shared(all, |member| member.multiple_of.clone());
    let patterns = alternatives(all);
    let lost = Lost {
        format: format.is_none() && all.iter().any(|member| member.format.is_some()),
        rules: bounds.is_none()
            || multiple_of.is_none()
            || patterns.is_none()
            || all
                .iter()
                .any(|member| member.choices.is_some() || !member.residue.is_empty())
            || !lengths_join(all),
    };
    let structure = Structure {
        format,
        bounds: bounds.unwrap_or_default(),
        multiple_of: multiple_of.flatten(),
        patterns: patterns.unwrap_or_default(),
        min_length: all.iter().map(|member| member.min_length).min().flatten(),
        max_length: greatest(all.iter().map(|member| member.max_length)),
        ..Structure::default()
    };
    (structure, lost)
}

/// What all members say, if they say one thing.
fn shared<'d, T: PartialEq>(all: &[&Structure<'d>], of: impl Fn(&Structure<'d>) -> T) -> Option<T> {
    let mut said = all.iter().map(|member| of(member));
    let first = said.next()?;
    said.all(|other| other == first).then_some(first)
}

/// A text whose format tells it from words.
fn is_date(structure: &Structure<'_>) -> bool {
    let formats = ["date", "date-time", "time", "duration", "uuid", "ipv4", "ipv6"];
    structure.choices.is_none()
        && structure.effective_types() == Some(Types::STRING)
        && structure.format.is_some_and(|format| formats.contains(&format))
}

fn is_only_a_type(structure: &Structure<'_>) -> bool {
    structure.types.is_some()
        && Structure {
            types: None,
            ..structure.clone()
        }
        .is_empty()
}

/// No list of choices, or one of the empty string alone.
fn is_empty_or_unlisted(structure: &Structure<'_>) -> bool {
    structure
        .choices
        .iter()
        .flatten()
        .all(|choice| choice.value.as_str() == Some(""))
}

/// The choices of a variant. A variant of one choice says what that means.
fn described<'d>(keywords: &Keywords<'d>) -> Vec<Choice<'d>> {
    let mut choices = keywords.structure.choices.clone().unwrap_or_default();
    if let [only] = &mut choices[..] {
        let title = keywords.notes.title.map(Text::as_str);
        let description = keywords.notes.description.map(Text::as_str);
        // A title that is a sentence is no name.
        only.name = only
            .name
            .or(title.filter(|title| title.split_whitespace().count() <= 4));
        only.description = only.description.or(description).or(title);
    }
    choices
}

/// Whether the lengths that any of the members takes are all between the shortest and the longest of them, whatever else they
/// say of those texts.
fn lengths_join(all: &[&Structure<'_>]) -> bool {
    let mut ranges: Vec<(u64, u64)> = all
        .iter()
        .map(|member| (member.min_length.unwrap_or(0), member.max_length.unwrap_or(u64::MAX)))
        .collect();
    let same = ranges.iter().all(|range| *range == ranges[0]);
    let plain = all.iter().all(|member| member.patterns.is_empty());
    ranges.sort_unstable();
    let mut end = 0u64;
    let gapless = ranges.iter().enumerate().all(|(index, (shortest, longest))| {
        let follows = index == 0 || *shortest <= end.saturating_add(1);
        end = end.max(*longest);
        follows
    });
    same || (plain && gapless)
}

fn constrains_text(structure: &Structure<'_>) -> bool {
    !structure.residue.is_empty()
        || !structure.patterns.is_empty()
        || structure.min_length.is_some()
        || structure.max_length.is_some()
}

fn greatest(limits: impl Iterator<Item = Option<u64>>) -> Option<u64> {
    let limits: Option<Vec<u64>> = limits.collect();
    limits?.into_iter().max()
}

/// A pattern for what any of the members takes: the same, none, or all of them with `|` between. `None` if there is none.
fn alternatives<'d>(all: &[&Structure<'d>]) -> Option<Vec<Cow<'d, str>>> {
    let first = &all[0].patterns;
    if all.iter().all(|member| member.patterns == *first) {
        return Some(first.clone());
    }
    let mut patterns: Vec<&str> = Vec::new();
    for member in all {
        let [pattern] = &member.patterns[..] else {
            return None;
        };
        // Groups are numbered from the left, so a back-reference would mean another one.
        if pattern
            .split('\\')
            .skip(1)
            .any(|rest| rest.starts_with(|c: char| c == 'k' || ('1'..='9').contains(&c)))
        {
            return None;
        }
        if !patterns.contains(&pattern.as_ref()) {
            patterns.push(pattern);
        }
    }
    let alternatives: Vec<String> = patterns.iter().map(|pattern| format!("(?:{pattern})")).collect();
    Some(vec![Cow::Owned(alternatives.join("|"))])
}
