//! Constraints as expressions of the runtime's `Rule`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::scope::Scope;
use crate::library::Rule;
use crate::pattern::{self, PatternPlan};

/// `[Rule::Least(1), …]` without the brackets' contents' separators decided here.
pub fn list(rules: &[Rule], scope: &mut Scope<'_>) -> Vec<TokenStream> {
    rules.iter().map(|rule| one(rule, scope)).collect()
}

/// A compiled pattern.
pub fn pattern(plan: &PatternPlan, scope: &mut Scope<'_>) -> TokenStream {
    pattern::tokens(plan, &mut |name| scope.runtime(name))
}

fn one(rule: &Rule, scope: &mut Scope<'_>) -> TokenStream {
    let kind = scope.runtime("Rule");
    let content = match rule {
        Rule::Least(value) => integer("Least", *value),
        Rule::Most(value) => integer("Most", *value),
        Rule::Minimum(value) => number("Minimum", *value),
        Rule::Maximum(value) => number("Maximum", *value),
        Rule::Above(value) => number("Above", *value),
        Rule::Below(value) => number("Below", *value),
        Rule::MultipleOf(value) => number("MultipleOf", *value),
        Rule::MinLength(value) => count("MinLength", *value),
        Rule::MaxLength(value) => count("MaxLength", *value),
        Rule::MinItems(value) => count("MinItems", *value),
        Rule::MaxItems(value) => count("MaxItems", *value),
        Rule::MinProperties(value) => count("MinProperties", *value),
        Rule::MaxProperties(value) => count("MaxProperties", *value),
        Rule::UniqueItems => quote!(UniqueItems),
        Rule::Pattern(plan) => {
            let pattern = pattern(plan, scope);
            quote!(Pattern(&#pattern))
        }
        Rule::Items(rules) => {
            let rules = list(rules, scope);
            quote!(Items(&[#(#rules),*]))
        }
        Rule::Values(rules) => {
            let rules = list(rules, scope);
            quote!(Values(&[#(#rules),*]))
        }
        Rule::Equals(json) => quote!(Equals(#json)),
    };
    quote!(#kind::#content)
}

fn integer(name: &str, value: i64) -> TokenStream {
    let (name, value) = (super::scope::ident(name), Literal::i64_unsuffixed(value));
    quote!(#name(#value))
}

fn count(name: &str, value: u64) -> TokenStream {
    let (name, value) = (super::scope::ident(name), Literal::u64_unsuffixed(value));
    quote!(#name(#value))
}

/// JSON has no number that is not finite, but arithmetic has.
fn number(name: &str, value: f64) -> TokenStream {
    let name = super::scope::ident(name);
    match value {
        value if value.is_finite() => {
            let value = Literal::f64_unsuffixed(value);
            quote!(#name(#value))
        }
        value if value > 0.0 => quote!(#name(f64::INFINITY)),
        _ => quote!(#name(f64::NEG_INFINITY)),
    }
}
