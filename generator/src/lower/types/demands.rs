//! From what schemas demand besides their shapes to rules that are checked at run time.

use crate::api::{Demand, Schema, Shape, StringShape};
use crate::library::{Keyword, Rule};
use crate::pattern;

use crate::lower::types::limits;

/// The rules of a schema's own, but for those that every value of its type keeps.
pub fn of(schema: &Schema, nullable: bool) -> Vec<Rule> {
    let own = schema
        .demands
        .iter()
        .filter(|demand| !says_nothing(demand, &schema.shape));
    rules(&own.cloned().collect::<Vec<_>>(), nullable)
}

/// Whether one of the alternatives asks for nothing but the type that the values have: a `format` is no more than a note (JSON Schema
/// 2020-12, validation, section 7.2.1), so `anyOf` with one of `format: uuid` takes every string.
fn says_nothing(demand: &Demand, shape: &Shape) -> bool {
    let ty = match shape {
        Shape::String(_) => "string",
        Shape::Integer(_) => "integer",
        Shape::Number(_) => "number",
        Shape::Boolean => "boolean",
        Shape::Array(_) | Shape::Tuple(_) => "array",
        Shape::Object(_) => "object",
        Shape::Null | Shape::Any(_) | Shape::Enum(_) | Shape::Union(_) | Shape::Reference(_) => return false,
    };
    let takes = |name: &&str| *name == ty || (ty == "integer" && *name == "number");
    let asks_nothing = |demand: &Demand| matches!(demand, Demand::Type(names) if names.iter().any(takes));
    matches!(demand, Demand::AnyOf(variants) if variants.iter().any(|of| of.iter().all(asks_nothing)))
}

/// The rules of a node. Where `null` is documented besides, in whichever spelling, it passes.
pub fn rules(demands: &[Demand], nullable: bool) -> Vec<Rule> {
    let mut out = Vec::new();
    let mut keywords = Vec::new();
    for keyword in demands.iter().flat_map(keywords_of) {
        match keyword {
            Keyword::Rule(rule) => out.push(rule),
            keyword => keywords.push(keyword),
        }
    }
    if !keywords.is_empty() {
        out.push(Rule::Schema(match nullable {
            true => vec![Keyword::AnyOf(vec![vec![Keyword::Type(vec!["null"])], keywords])],
            false => keywords,
        }));
    }
    out
}

fn all(demands: &[Demand]) -> Vec<Keyword> {
    demands.iter().flat_map(keywords_of).collect()
}

fn keywords_of(demand: &Demand) -> Vec<Keyword> {
    let each = |variants: &[Vec<Demand>]| variants.iter().map(|of| all(of)).collect();
    let named = |members: &[(String, Vec<Demand>)]| members.iter().map(|(name, of)| (name.clone(), all(of))).collect();
    vec![match demand {
        Demand::Type(names) => Keyword::Type(names.clone()),
        Demand::Enum(values) => Keyword::Enum(values.iter().map(ToString::to_string).collect()),
        Demand::Number(shape) => {
            let mut rules = Vec::new();
            limits::number_rules(shape, &mut rules);
            return rules.into_iter().map(Keyword::Rule).collect();
        }
        Demand::String(shape) => return text(shape).map(Keyword::Rule).collect(),
        Demand::MinItems(least) => Keyword::Rule(Rule::MinItems(*least)),
        Demand::MaxItems(most) => Keyword::Rule(Rule::MaxItems(*most)),
        Demand::UniqueItems => Keyword::Rule(Rule::UniqueItems),
        Demand::PrefixItems(items) => Keyword::PrefixItems(each(items)),
        Demand::Items(after, of) => Keyword::Items(*after, all(of)),
        Demand::Contains { of, least, most } => Keyword::Contains(all(of), *least, *most),
        Demand::MinProperties(least) => Keyword::Rule(Rule::MinProperties(*least)),
        Demand::MaxProperties(most) => Keyword::Rule(Rule::MaxProperties(*most)),
        Demand::Required(names) => Keyword::Required(names.clone()),
        Demand::Properties(members) => Keyword::Properties(named(members)),
        Demand::PatternProperties(members) => Keyword::PatternProperties(
            members
                .iter()
                .map(|(pattern, of)| (pattern::compile(pattern), all(of)))
                .collect(),
        ),
        Demand::AdditionalProperties { names, patterns, of } => Keyword::AdditionalProperties(
            names.clone(),
            patterns.iter().map(|pattern| pattern::compile(pattern)).collect(),
            all(of),
        ),
        Demand::PropertyNames(of) => Keyword::PropertyNames(all(of)),
        Demand::AllOf(variants) => Keyword::AllOf(each(variants)),
        Demand::AnyOf(variants) => Keyword::AnyOf(each(variants)),
        Demand::OneOf(variants) => Keyword::OneOf(each(variants)),
        Demand::Not(of) => Keyword::Not(all(of)),
        Demand::If {
            condition,
            then,
            otherwise,
        } => Keyword::If(all(condition), all(then), all(otherwise)),
        Demand::UnevaluatedItems(of) => Keyword::UnevaluatedItems(all(of)),
        Demand::UnevaluatedProperties(of) => Keyword::UnevaluatedProperties(all(of)),
        Demand::Never => Keyword::Never,
    }]
}

fn text(shape: &StringShape) -> impl Iterator<Item = Rule> {
    limits::length_rules(shape).chain(limits::patterns(shape).into_iter().map(Rule::Pattern))
}
