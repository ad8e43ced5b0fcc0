//! Long rules that stand in several places: each is written once, as a constant with a name.
//!
//! The name is the crate's own, so that it may depend on all that use it: the type that all of them have, or the last words that
//! most of them are called by, or what most of them are called. What these do not tell apart is spelt out where it stands.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToShoutySnakeCase;

use crate::hash::HashMap;
use crate::library::{
    InputPlan, Item, Keyword, Library, OperationItem, PatternPlan, Rule, SharedRule, TypeRef, any_of,
};

/// How many letters of a pattern, or as much of other keywords, are too much to be read twice.
const LONG: usize = 32;

/// What uses a rule.
#[derive(Clone)]
struct Use<'l> {
    /// The member, the input, or the type itself.
    name: &'l str,
    ty: Option<&'l TypeRef>,
    /// The features with any of which it is compiled; empty: with all.
    features: &'l [String],
}

/// A long rule, and where it stands.
struct Found<'l> {
    rule: &'l Rule,
    uses: Vec<Use<'l>>,
    /// The features of all that it is written in, itself in another one too.
    features: Vec<&'l [String]>,
}

/// The rules that are to be written once, by name.
pub fn of(library: &Library) -> Vec<SharedRule> {
    let mut walk = Walk::default();
    for group in &library.groups {
        for operation in &group.operations {
            walk.operation(operation, group.feature.as_slice());
        }
    }
    for module in &library.types {
        for item in &module.items {
            walk.item(item, &module.features);
        }
    }
    named(walk.found.into_iter().filter(|found| found.uses.len() > 1).collect())
}

#[derive(Default)]
struct Walk<'l> {
    found: Vec<Found<'l>>,
    /// Their indices, by what is written in both where they are equal.
    index: HashMap<String, Vec<usize>>,
}

impl<'l> Walk<'l> {
    fn operation(&mut self, operation: &'l OperationItem, features: &'l [String]) {
        for input in &operation.inputs {
            let of = |ty| Use {
                name: &input.name,
                ty: Some(ty),
                features,
            };
            self.rules(&input.rules, &of(&input.ty));
            match &input.plan {
                InputPlan::Parameter(_) => {}
                InputPlan::Body(body) => self.rules(&body.rules, &of(&body.ty)),
                InputPlan::BodyChoice(choice) => {
                    for variant in &choice.variants {
                        self.rules(&variant.plan.rules, &of(&variant.plan.ty));
                    }
                }
            }
        }
        let answer = Use {
            name: &operation.function,
            ty: None,
            features,
        };
        for body in &operation.responses.rules {
            self.rules(&body.rules, &answer);
        }
        for header in &operation.responses.headers {
            let header_use = Use {
                name: &header.name,
                ..answer.clone()
            };
            self.rules(&header.rules, &header_use);
        }
    }

    fn item(&mut self, item: &'l Item, features: &'l [String]) {
        let of = |name, ty| Use { name, ty, features };
        match item {
            Item::Struct(item) => {
                self.rules(&item.rules, &of(&item.name, None));
                for field in &item.fields {
                    self.rules(&field.rules, &of(&field.name, Some(&field.ty)));
                }
                if let Some(extra) = &item.extra {
                    self.rules(&extra.rules, &of(&extra.name, Some(&extra.ty)));
                }
            }
            Item::Union(item) => {
                for variant in &item.variants {
                    self.rules(&variant.rules, &of(&variant.name, Some(&variant.ty)));
                }
            }
            // A constrained string shows its pattern itself.
            Item::Newtype(_) | Item::TextEnum(_) | Item::ScalarEnum(_) | Item::Alias(_) => {}
        }
    }

    fn rules(&mut self, rules: &'l [Rule], of: &Use<'l>) {
        for rule in rules {
            self.rule(rule, of, true);
        }
    }

    /// What stands in another long rule is no reason to write it once: how often it is read depends on whether that one is.
    fn rule(&mut self, rule: &'l Rule, of: &Use<'l>, counts: bool) {
        if let Some(key) = key(rule) {
            self.note(key, rule, of, counts);
        }
        match rule {
            Rule::Items(inner) | Rule::Values(inner) => inner.iter().for_each(|rule| self.rule(rule, of, counts)),
            Rule::Prefix(each) => each.iter().flatten().for_each(|rule| self.rule(rule, of, counts)),
            Rule::Schema(keywords) => keywords.iter().for_each(|keyword| self.keyword(keyword, of)),
            _ => {}
        }
    }

    fn keyword(&mut self, keyword: &'l Keyword, of: &Use<'l>) {
        match keyword {
            Keyword::Rule(rule) => self.rule(rule, of, false),
            keyword => {
                for inner in keyword.inner() {
                    self.keyword(inner, of);
                }
            }
        }
    }

    fn note(&mut self, key: String, rule: &'l Rule, of: &Use<'l>, counts: bool) {
        let same = self.index.entry(key).or_default();
        let known = same.iter().copied().find(|index| self.found[*index].rule == rule);
        let index = known.unwrap_or_else(|| {
            same.push(self.found.len());
            self.found.push(Found {
                rule,
                uses: Vec::new(),
                features: Vec::new(),
            });
            self.found.len() - 1
        });
        let found = &mut self.found[index];
        if counts {
            found.uses.push(of.clone());
        }
        if !found.features.contains(&of.features) {
            found.features.push(of.features);
        }
    }
}

/// What equal rules have in common, where they are long.
fn key(rule: &Rule) -> Option<String> {
    match rule {
        Rule::Pattern(plan) => (plan.source.len() >= LONG).then(|| plan.source.clone()),
        Rule::Schema(keywords) => (keywords.iter().map(length).sum::<usize>() >= LONG).then(|| format!("{keywords:?}")),
        _ => None,
    }
}

/// About as many letters as there are to be read beyond the names of keywords.
fn length(keyword: &Keyword) -> usize {
    let patterns = keyword.patterns();
    let own = match keyword {
        Keyword::Enum(texts) | Keyword::Required(texts) => texts.iter().map(String::len).sum(),
        Keyword::Properties(members) => members.iter().map(|(name, _)| name.len()).sum(),
        Keyword::Rule(Rule::Pattern(plan)) => plan.source.len(),
        Keyword::Rule(Rule::Schema(inner)) => inner.iter().map(length).sum(),
        _ => 4,
    };
    let inner = keyword.inner();
    own + patterns
        .into_iter()
        .map(|plan: &PatternPlan| plan.source.len())
        .sum::<usize>()
        + inner.into_iter().map(length).sum::<usize>()
}

fn named(found: Vec<Found<'_>>) -> Vec<SharedRule> {
    let names: Vec<Vec<String>> = found.iter().map(|found| names(&found.uses)).collect();
    let mut out: BTreeMap<String, SharedRule> = BTreeMap::new();
    let mut wanted: HashMap<&str, usize> = HashMap::default();
    for names in &names {
        for name in names.iter().collect::<BTreeSet<_>>() {
            *wanted.entry(name).or_default() += 1;
        }
    }
    for (found, names) in found.iter().zip(&names) {
        // The first name that no other one could have, so that none depends on who comes first.
        let Some(name) = names.iter().find(|name| wanted.get(name.as_str()) == Some(&1)) else {
            continue;
        };
        let rule = SharedRule {
            name: name.clone(),
            rule: found.rule.clone(),
            features: any_of(found.features.iter().copied()),
        };
        out.insert(name.clone(), rule);
    }
    out.into_values().collect()
}

/// What it could be called, the best first.
fn names(uses: &[Use<'_>]) -> Vec<String> {
    let mut out = Vec::new();
    let mut types = uses.iter().map(|one| one.ty.map(TypeRef::names));
    if let Some(Some([only])) = types.next().as_ref().map(|names| names.as_deref())
        && types.all(|names| names.as_deref() == Some(&[*only]))
    {
        out.push(only.to_shouty_snake_case());
    }
    let called = uses.iter().map(|one| one.name.trim_start_matches("r#"));
    let called: Vec<String> = called.map(|name| name.to_shouty_snake_case()).collect();
    let endings = counted(called.iter().flat_map(|name| endings(name)));
    let common = endings.into_iter().filter(|(_, count)| count * 2 > uses.len());
    out.extend(common.map(|(ending, _)| ending.to_owned()).max_by_key(String::len));
    let whole = counted(called.iter().map(String::as_str)).into_iter();
    let most = whole.max_by_key(|(name, count)| (*count, std::cmp::Reverse((name.len(), *name))));
    out.extend(most.map(|(name, _)| name.to_owned()));
    out.retain(|name| name.is_ascii() && name.starts_with(|first: char| first.is_ascii_alphabetic()));
    out
}

/// `A_B_C`, `B_C`, `C`.
fn endings(name: &str) -> impl Iterator<Item = &str> {
    let inner = name.match_indices('_').filter_map(|(at, _)| name.get(at + 1..));
    std::iter::once(name).chain(inner)
}

fn counted<'n>(names: impl Iterator<Item = &'n str>) -> BTreeMap<&'n str, usize> {
    let mut out = BTreeMap::new();
    for name in names {
        *out.entry(name).or_default() += 1;
    }
    out
}
