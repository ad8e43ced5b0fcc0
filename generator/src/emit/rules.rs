//! Constraints as expressions of the runtime's `Rule`.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::paths::{Paths, ident};
use super::root::with_any;
use crate::format::{Page, Part};
use crate::library::{Keyword, Library, Rule};
use crate::pattern::PatternPlan;

/// `[Rule::IntegerMinimum(1), …]` without the brackets' contents' separators decided here.
pub fn list(rules: &[Rule], paths: &mut Paths<'_>) -> Vec<TokenStream> {
    rules.iter().map(|rule| one(rule, paths)).collect()
}

/// `src/rules.rs`: those that several places have.
pub fn shared(library: &Library) -> Page {
    let rules = &library.shared_rules;
    let mut paths = Paths::new([]).sharing(rules);
    let constants = rules.iter().map(|shared| {
        let (name, rule) = (ident(&shared.name), spelt_out(&shared.rule, &mut paths));
        let (with, kind) = (with_any(&shared.features), paths.runtime("Rule"));
        quote!(#with pub(crate) const #name: #kind = #rule;)
    });
    let constants = Part::Items(constants.collect());
    Page {
        docs: vec![library.file_docs.rules.to_owned()],
        parts: vec![Part::Items(paths.imports()), constants],
    }
}

/// A compiled pattern.
pub fn pattern(plan: &PatternPlan, paths: &mut Paths<'_>) -> TokenStream {
    super::pattern::tokens(plan, &mut |name| paths.runtime(name))
}

fn one(rule: &Rule, paths: &mut Paths<'_>) -> TokenStream {
    paths.constant(rule).unwrap_or_else(|| spelt_out(rule, paths))
}

fn spelt_out(rule: &Rule, paths: &mut Paths<'_>) -> TokenStream {
    let kind = paths.runtime("Rule");
    let content = match rule {
        Rule::IntegerMinimum(value) => integer("IntegerMinimum", *value),
        Rule::IntegerMaximum(value) => integer("IntegerMaximum", *value),
        Rule::Minimum(value) => number("Minimum", *value),
        Rule::Maximum(value) => number("Maximum", *value),
        Rule::ExclusiveMinimum(value) => number("ExclusiveMinimum", *value),
        Rule::ExclusiveMaximum(value) => number("ExclusiveMaximum", *value),
        Rule::MultipleOf(value) => number("MultipleOf", *value),
        Rule::MinLength(value) => count("MinLength", *value),
        Rule::MaxLength(value) => count("MaxLength", *value),
        Rule::MinItems(value) => count("MinItems", *value),
        Rule::MaxItems(value) => count("MaxItems", *value),
        Rule::MinProperties(value) => count("MinProperties", *value),
        Rule::MaxProperties(value) => count("MaxProperties", *value),
        Rule::UniqueItems => quote!(UniqueItems),
        Rule::Pattern(plan) => {
            let pattern = pattern(plan, paths);
            quote!(Pattern(&#pattern))
        }
        Rule::Items(rules) => {
            let rules = list(rules, paths);
            quote!(Items(&[#(#rules),*]))
        }
        Rule::Prefix(items) => {
            let items = items.iter().map(|rules| {
                let rules = list(rules, paths);
                quote!(&[#(#rules),*])
            });
            quote!(Prefix(&[#(#items),*]))
        }
        Rule::Values(rules) => {
            let rules = list(rules, paths);
            quote!(Values(&[#(#rules),*]))
        }
        Rule::Equals(json) => quote!(Equals(#json)),
        Rule::Given(json) => quote!(Given(#json)),
        Rule::Object => quote!(Object),
        Rule::ObjectOrNull => quote!(ObjectOrNull),
        Rule::Secret => quote!(Secret),
        Rule::Schema(of) => {
            let of = keywords(of, paths);
            quote!(Schema(#of))
        }
    };
    quote!(#kind::#content)
}

fn keywords(of: &[Keyword], paths: &mut Paths<'_>) -> TokenStream {
    let of = of.iter().map(|one| keyword(one, paths));
    quote!(&[#(#of),*])
}

fn each(variants: &[Vec<Keyword>], paths: &mut Paths<'_>) -> TokenStream {
    let variants = variants.iter().map(|of| keywords(of, paths));
    quote!(&[#(#variants),*])
}

fn keyword(one: &Keyword, paths: &mut Paths<'_>) -> TokenStream {
    let kind = paths.runtime("Keyword");
    let content = match one {
        Keyword::Type(names) => quote!(Type(&[#(#names),*])),
        Keyword::Enum(values) => quote!(Enum(&[#(#values),*])),
        Keyword::Rule(rule) => with("Rule", self::one(rule, paths)),
        Keyword::PrefixItems(items) => with("PrefixItems", each(items, paths)),
        Keyword::Items(after, of) => {
            let (after, of) = (Literal::usize_unsuffixed(*after), keywords(of, paths));
            quote!(Items(#after, #of))
        }
        Keyword::Contains(of, least, most) => {
            let (of, least) = (keywords(of, paths), Literal::u64_unsuffixed(*least));
            let most = match most {
                Some(most) => Literal::u64_unsuffixed(*most).into_token_stream(),
                None => quote!(u64::MAX),
            };
            quote!(Contains(#of, #least, #most))
        }
        Keyword::Required(names) => quote!(Required(&[#(#names),*])),
        Keyword::Properties(members) => {
            let members = members.iter().map(|(name, of)| {
                let of = keywords(of, paths);
                quote!((#name, #of))
            });
            quote!(Properties(&[#(#members),*]))
        }
        Keyword::PatternProperties(members) => {
            let members = members.iter().map(|(plan, of)| {
                let (plan, of) = (pattern(plan, paths), keywords(of, paths));
                quote!((#plan, #of))
            });
            quote!(PatternProperties(&[#(#members),*]))
        }
        Keyword::AdditionalProperties(names, patterns, of) => {
            let patterns: Vec<TokenStream> = patterns.iter().map(|plan| pattern(plan, paths)).collect();
            let of = keywords(of, paths);
            quote!(AdditionalProperties(&[#(#names),*], &[#(#patterns),*], #of))
        }
        Keyword::PropertyNames(of) => with("PropertyNames", keywords(of, paths)),
        Keyword::AllOf(variants) => with("AllOf", each(variants, paths)),
        Keyword::AnyOf(variants) => with("AnyOf", each(variants, paths)),
        Keyword::OneOf(variants) => with("OneOf", each(variants, paths)),
        Keyword::Not(of) => with("Not", keywords(of, paths)),
        Keyword::If(condition, then, otherwise) => {
            let (condition, then) = (keywords(condition, paths), keywords(then, paths));
            let otherwise = keywords(otherwise, paths);
            quote!(If(#condition, #then, #otherwise))
        }
        Keyword::UnevaluatedItems(of) => with("UnevaluatedItems", keywords(of, paths)),
        Keyword::UnevaluatedProperties(of) => with("UnevaluatedProperties", keywords(of, paths)),
        Keyword::Never => quote!(Never),
    };
    quote!(#kind::#content)
}

fn with(name: &str, content: TokenStream) -> TokenStream {
    let name = ident(name);
    quote!(#name(#content))
}

fn integer(name: &str, value: i128) -> TokenStream {
    let (name, value) = (ident(name), Literal::i128_unsuffixed(value));
    quote!(#name(#value))
}

fn count(name: &str, value: u64) -> TokenStream {
    let (name, value) = (ident(name), Literal::u64_unsuffixed(value));
    quote!(#name(#value))
}

/// JSON has no number that is not finite, but arithmetic has.
fn number(name: &str, value: f64) -> TokenStream {
    let name = ident(name);
    match value {
        value if value.is_finite() => {
            let value = Literal::f64_unsuffixed(value);
            quote!(#name(#value))
        }
        value if value > 0.0 => quote!(#name(f64::INFINITY)),
        _ => quote!(#name(f64::NEG_INFINITY)),
    }
}
