//! Which parts of the runtime a library needs beyond those that every client has.

use std::collections::BTreeSet;

use crate::config::Via;
use crate::library::{
    BodyPlan, BodyWriter, CredentialKind, Decode, Format, HeaderItem, HeaderValue, InputPlan, Item, Keyword, Library,
    OperationItem, Output, PatternPlan, Rule, RuntimeModule, SchemeItem, TypeRef,
};

/// Goes through all that is written and names a type or a rule. `is_sent_to`: there are requests that the other side sends.
pub fn modules(library: &Library, is_sent_to: bool) -> BTreeSet<RuntimeModule> {
    let mut out = BTreeSet::new();
    if library.has_client() {
        out.insert(RuntimeModule::Operations);
    }
    // It is there anyway.
    if library.shared_runtime.is_some() {
        out.extend([RuntimeModule::File, RuntimeModule::Security]);
    }
    let operations = library.groups.iter().flat_map(|group| &group.operations);
    let types = library.types.iter().flat_map(|module| &module.items);
    types.for_each(|item| of_item(item, &mut out));
    operations.for_each(|operation| of_operation(operation, &mut out));
    let is_text = |header: &HeaderItem| matches!(header.value, HeaderValue::String);
    if !library.headers.iter().all(is_text) {
        out.insert(RuntimeModule::TypedHeaders);
    }
    library
        .headers
        .iter()
        .for_each(|header| of_type(&header.value.ty(), &mut out));
    if !library.client.schemes.is_empty() {
        out.insert(RuntimeModule::Security);
    }
    let is_digest = |scheme: &SchemeItem| scheme.kind == CredentialKind::Digest;
    if library.client.schemes.iter().any(is_digest) {
        out.extend([RuntimeModule::Digest, RuntimeModule::Sha256]);
    }
    for grant in library.client.schemes.iter().flat_map(|scheme| &scheme.grants) {
        out.insert(RuntimeModule::OAuth);
        if grant.kind.asks() {
            out.extend([RuntimeModule::Authorization, RuntimeModule::Sha256]);
        }
    }
    let knows_bodies = [RuntimeModule::File, RuntimeModule::Operations, RuntimeModule::Union];
    // What somebody else sends is read by a program, which may want to know how it differs.
    if is_sent_to || out.iter().any(|module| knows_bodies.contains(module)) {
        out.insert(RuntimeModule::Bodies);
    }
    out
}

fn of_item(item: &Item, out: &mut BTreeSet<RuntimeModule>) {
    item.types().into_iter().for_each(|ty| of_type(ty, out));
    match item {
        Item::Struct(item) => {
            let mut constants = item.fields.iter().flat_map(|field| &field.rules);
            if constants.any(|rule| rule.constant().is_some()) {
                out.insert(RuntimeModule::Bodies);
            }
            item.fields.iter().for_each(|field| of_rules(&field.rules, out));
            item.extra.iter().for_each(|extra| of_rules(&extra.rules, out));
            of_rules(&item.rules, out);
        }
        Item::Union(item) => {
            out.insert(RuntimeModule::Union);
            item.variants.iter().for_each(|variant| of_rules(&variant.rules, out));
        }
        Item::Newtype(item) => {
            if item.patterns.iter().any(PatternPlan::needs_regex) {
                out.insert(RuntimeModule::Regex);
            }
        }
        Item::Alias(_) | Item::TextEnum(_) | Item::ScalarEnum(_) => {}
    }
}

fn of_operation(operation: &OperationItem, out: &mut BTreeSet<RuntimeModule>) {
    if !operation.security.is_empty() {
        out.insert(RuntimeModule::Security);
    }
    if operation.pages.is_some() {
        out.insert(RuntimeModule::Pages);
    }
    if operation.long_running.is_some() {
        out.extend([RuntimeModule::LongRunning, RuntimeModule::Security]);
    }
    operation.types().into_iter().for_each(|ty| of_type(ty, out));
    for input in &operation.inputs {
        of_rules(&input.rules, out);
        match &input.plan {
            InputPlan::Body(plan) => of_body(plan, out),
            InputPlan::BodyChoice(choice) => choice.variants.iter().for_each(|variant| of_body(&variant.plan, out)),
            InputPlan::Parameter(_) => {}
        }
    }
    let responses = &operation.responses;
    responses.rules.iter().for_each(|body| of_rules(&body.rules, out));
    responses.headers.iter().for_each(|header| of_rules(&header.rules, out));
    if !responses.headers.is_empty() {
        out.insert(RuntimeModule::TypedHeaders);
    }
    match &responses.output {
        Output::Nothing => {}
        Output::One(decode) => of_decode(decode, out),
        Output::Choice(choice) => {
            let decoded = choice.variants.iter().filter_map(|variant| variant.decode.as_ref());
            decoded.for_each(|decode| of_decode(decode, out));
        }
    }
}

fn of_body(plan: &BodyPlan, out: &mut BTreeSet<RuntimeModule>) {
    if plan.writer == BodyWriter::Multipart {
        out.extend([RuntimeModule::Multipart, RuntimeModule::File, RuntimeModule::Union]);
    }
    of_rules(&plan.rules, out);
}

fn of_decode(decode: &Decode, out: &mut BTreeSet<RuntimeModule>) {
    match decode {
        Decode::Events(_) | Decode::JsonLines(_) => {
            out.extend([RuntimeModule::Items, RuntimeModule::Union]);
        }
        Decode::Binary => {
            out.insert(RuntimeModule::Resume);
        }
        Decode::Json(_) | Decode::Text => {}
    }
}

fn of_rules(rules: &[Rule], out: &mut BTreeSet<RuntimeModule>) {
    for rule in rules {
        match rule {
            Rule::Pattern(plan) if plan.needs_regex() => {
                out.insert(RuntimeModule::Regex);
            }
            Rule::Items(rules) | Rule::Values(rules) => of_rules(rules, out),
            Rule::Schema(keywords) => {
                out.insert(RuntimeModule::Schema);
                keywords.iter().for_each(|keyword| of_keyword(keyword, out));
            }
            Rule::Prefix(items) => items.iter().for_each(|rules| of_rules(rules, out)),
            _ => {}
        }
    }
}

fn of_keyword(keyword: &Keyword, out: &mut BTreeSet<RuntimeModule>) {
    if keyword.patterns().into_iter().any(PatternPlan::needs_regex) {
        out.insert(RuntimeModule::Regex);
    }
    if let Keyword::Rule(rule) = keyword {
        of_rules(std::slice::from_ref(rule), out);
    }
    keyword.inner().into_iter().for_each(|inner| of_keyword(inner, out));
}

fn of_type(ty: &TypeRef, out: &mut BTreeSet<RuntimeModule>) {
    match ty {
        TypeRef::Format(format) => {
            out.insert(RuntimeModule::Format);
            out.extend(of_format(*format));
        }
        // What they hold is known by JSON alone.
        TypeRef::External(external) => {
            out.insert(RuntimeModule::Bodies);
            if external.via != Via::Reflect {
                out.insert(RuntimeModule::External);
            }
        }
        TypeRef::Bytes | TypeRef::File => {
            out.insert(RuntimeModule::File);
        }
        TypeRef::Tuple(_) => {
            out.insert(RuntimeModule::Tuple);
        }
        _ => {}
    }
    ty.inner().iter().for_each(|inner| of_type(inner, out));
}

fn of_format(format: Format) -> Vec<RuntimeModule> {
    match format {
        Format::DateTime => vec![RuntimeModule::Time, RuntimeModule::DateTime],
        Format::Date => vec![RuntimeModule::Time, RuntimeModule::Date],
        Format::Time => vec![RuntimeModule::Time, RuntimeModule::TimeOfDay],
        Format::Duration => vec![RuntimeModule::Time, RuntimeModule::Duration],
        Format::Uuid => vec![RuntimeModule::Uuid],
        Format::Uri => vec![RuntimeModule::Uri],
        Format::Ipv4 | Format::Ipv6 => vec![RuntimeModule::Address],
        Format::Byte => vec![RuntimeModule::Base64],
    }
}
