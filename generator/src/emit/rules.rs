//! Constraints as expressions of the runtime's `Rule`.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::scope::Scope;
use crate::library::{Keyword, Rule};
use crate::pattern::PatternPlan;

/// `[Rule::Least(1), …]` without the brackets' contents' separators decided here.
pub fn list(rules: &[Rule], scope: &mut Scope<'_>) -> Vec<TokenStream> {
    rules.iter().map(|rule| one(rule, scope)).collect()
}

/// A compiled pattern.
pub fn pattern(plan: &PatternPlan, scope: &mut Scope<'_>) -> TokenStream {
    super::pattern::tokens(plan, &mut |name| scope.runtime(name))
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
        Rule::Prefix(items) => {
            let items = items.iter().map(|rules| {
                let rules = list(rules, scope);
                quote!(&[#(#rules),*])
            });
            quote!(Prefix(&[#(#items),*]))
        }
        Rule::Values(rules) => {
            let rules = list(rules, scope);
            quote!(Values(&[#(#rules),*]))
        }
        Rule::Equals(json) => quote!(Equals(#json)),
        Rule::Given(json) => quote!(Given(#json)),
        Rule::Object => quote!(Object),
        Rule::ObjectOrNull => quote!(ObjectOrNull),
        Rule::Secret => quote!(Secret),
        Rule::Schema(of) => {
            let of = keywords(of, scope);
            quote!(Schema(#of))
        }
    };
    quote!(#kind::#content)
}

fn keywords(of: &[Keyword], scope: &mut Scope<'_>) -> TokenStream {
    let of = of.iter().map(|one| keyword(one, scope));
    quote!(&[#(#of),*])
}

fn each(variants: &[Vec<Keyword>], scope: &mut Scope<'_>) -> TokenStream {
    let variants = variants.iter().map(|of| keywords(of, scope));
    quote!(&[#(#variants),*])
}

fn keyword(one: &Keyword, scope: &mut Scope<'_>) -> TokenStream {
    let kind = scope.runtime("Keyword");
    let content = match one {
        Keyword::Type(names) => quote!(Type(&[#(#names),*])),
        Keyword::Enum(values) => quote!(Enum(&[#(#values),*])),
        Keyword::Rule(rule) => {
            let rule = self::one(rule, scope);
            quote!(Rule(#rule))
        }
        Keyword::PrefixItems(items) => {
            let items = each(items, scope);
            quote!(PrefixItems(#items))
        }
        Keyword::Items(after, of) => {
            let (after, of) = (Literal::usize_unsuffixed(*after), keywords(of, scope));
            quote!(Items(#after, #of))
        }
        Keyword::Contains(of, least, most) => {
            let (of, least) = (keywords(of, scope), Literal::u64_unsuffixed(*least));
            let most = match most {
                Some(most) => Literal::u64_unsuffixed(*most).into_token_stream(),
                None => quote!(u64::MAX),
            };
            quote!(Contains(#of, #least, #most))
        }
        Keyword::Required(names) => quote!(Required(&[#(#names),*])),
        Keyword::Properties(members) => {
            let members = members.iter().map(|(name, of)| {
                let of = keywords(of, scope);
                quote!((#name, #of))
            });
            quote!(Properties(&[#(#members),*]))
        }
        Keyword::PatternProperties(members) => {
            let members = members.iter().map(|(plan, of)| {
                let (plan, of) = (pattern(plan, scope), keywords(of, scope));
                quote!((#plan, #of))
            });
            quote!(PatternProperties(&[#(#members),*]))
        }
        Keyword::AdditionalProperties(names, patterns, of) => {
            let patterns: Vec<TokenStream> = patterns.iter().map(|plan| pattern(plan, scope)).collect();
            let of = keywords(of, scope);
            quote!(AdditionalProperties(&[#(#names),*], &[#(#patterns),*], #of))
        }
        Keyword::PropertyNames(of) => {
            let of = keywords(of, scope);
            quote!(PropertyNames(#of))
        }
        Keyword::AllOf(variants) => {
            let variants = each(variants, scope);
            quote!(AllOf(#variants))
        }
        Keyword::AnyOf(variants) => {
            let variants = each(variants, scope);
            quote!(AnyOf(#variants))
        }
        Keyword::OneOf(variants) => {
            let variants = each(variants, scope);
            quote!(OneOf(#variants))
        }
        Keyword::Not(of) => {
            let of = keywords(of, scope);
            quote!(Not(#of))
        }
        Keyword::If(condition, then, otherwise) => {
            let (condition, then) = (keywords(condition, scope), keywords(then, scope));
            let otherwise = keywords(otherwise, scope);
            quote!(If(#condition, #then, #otherwise))
        }
        Keyword::UnevaluatedItems(of) => {
            let of = keywords(of, scope);
            quote!(UnevaluatedItems(#of))
        }
        Keyword::UnevaluatedProperties(of) => {
            let of = keywords(of, scope);
            quote!(UnevaluatedProperties(#of))
        }
        Keyword::Never => quote!(Never),
    };
    quote!(#kind::#content)
}

fn integer(name: &str, value: i128) -> TokenStream {
    let (name, value) = (super::scope::ident(name), Literal::i128_unsuffixed(value));
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
