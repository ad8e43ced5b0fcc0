//! What is checked of a value at run time.

use crate::pattern::PatternPlan;

/// A constraint that is checked at run time; see the runtime's `Rule`.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    IntegerMinimum(i128),
    IntegerMaximum(i128),
    Minimum(f64),
    Maximum(f64),
    ExclusiveMinimum(f64),
    ExclusiveMaximum(f64),
    MultipleOf(f64),
    MinLength(u64),
    MaxLength(u64),
    Pattern(PatternPlan),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    MinProperties(u64),
    MaxProperties(u64),
    Items(Vec<Rule>),
    Prefix(Vec<Vec<Rule>>),
    Values(Vec<Rule>),
    /// JSON text.
    Equals(String),
    /// JSON text: what a new value has here. It constrains nothing.
    Given(String),
    /// An object, where the type takes any value.
    Object,
    /// The same, or `null`.
    ObjectOrNull,
    /// What is never shown.
    Secret,
    Schema(Vec<Keyword>),
}

impl Rule {
    /// What a new value has here without being told, as JSON.
    pub fn constant(&self) -> Option<&str> {
        match self {
            Rule::Equals(value) | Rule::Given(value) => Some(value),
            _ => None,
        }
    }
}

/// A rule that is written once, as a constant of the crate, because several places have it and it is long.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedRule {
    pub name: String,
    pub rule: Rule,
    /// The features with any of which it is compiled; empty: with all.
    pub features: Vec<String>,
}

/// A keyword of JSON Schema that is checked at run time on any JSON value; see the runtime's `Keyword`.
#[derive(Clone, Debug, PartialEq)]
pub enum Keyword {
    Type(Vec<&'static str>),
    /// JSON texts.
    Enum(Vec<String>),
    Rule(Rule),
    PrefixItems(Vec<Vec<Keyword>>),
    /// Of what follows this many.
    Items(usize, Vec<Keyword>),
    /// So many of this kind, at least and at most.
    Contains(Vec<Keyword>, u64, Option<u64>),
    Required(Vec<String>),
    Properties(Vec<(String, Vec<Keyword>)>),
    PatternProperties(Vec<(PatternPlan, Vec<Keyword>)>),
    /// Of members without these names that match none of these patterns.
    AdditionalProperties(Vec<String>, Vec<PatternPlan>, Vec<Keyword>),
    PropertyNames(Vec<Keyword>),
    AllOf(Vec<Vec<Keyword>>),
    AnyOf(Vec<Vec<Keyword>>),
    OneOf(Vec<Vec<Keyword>>),
    Not(Vec<Keyword>),
    /// Condition, then, else.
    If(Vec<Keyword>, Vec<Keyword>, Vec<Keyword>),
    UnevaluatedItems(Vec<Keyword>),
    UnevaluatedProperties(Vec<Keyword>),
    Never,
}

impl Keyword {
    /// The keywords inside of it.
    pub fn inner(&self) -> Vec<&Keyword> {
        match self {
            Keyword::Items(_, of)
            | Keyword::Contains(of, ..)
            | Keyword::AdditionalProperties(_, _, of)
            | Keyword::PropertyNames(of)
            | Keyword::Not(of)
            | Keyword::UnevaluatedItems(of)
            | Keyword::UnevaluatedProperties(of) => of.iter().collect(),
            Keyword::PrefixItems(each) | Keyword::AllOf(each) | Keyword::AnyOf(each) | Keyword::OneOf(each) => {
                each.iter().flatten().collect()
            }
            Keyword::Properties(members) => members.iter().flat_map(|(_, of)| of).collect(),
            Keyword::PatternProperties(members) => members.iter().flat_map(|(_, of)| of).collect(),
            Keyword::If(condition, then, otherwise) => condition.iter().chain(then).chain(otherwise).collect(),
            Keyword::Type(_) | Keyword::Enum(_) | Keyword::Rule(_) | Keyword::Required(_) | Keyword::Never => {
                Vec::new()
            }
        }
    }

    /// The patterns of members' names.
    pub fn patterns(&self) -> Vec<&PatternPlan> {
        match self {
            Keyword::PatternProperties(members) => members.iter().map(|(pattern, _)| pattern).collect(),
            Keyword::AdditionalProperties(_, patterns, _) => patterns.iter().collect(),
            _ => Vec::new(),
        }
    }
}
