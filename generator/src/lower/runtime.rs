//! Which parts of the runtime a library needs beyond those that every client has.

use std::collections::BTreeSet;

use crate::config::Via;
use crate::library::{
    BodyPlan, BodyWriter, ConstantItem, CredentialKind, Decode, Format, Group, HeaderItem, HeaderValue, InputItem,
    InputPlan, Item, Keyword, Library, Location, OperationItem, Output, ParameterPlan, PatternPlan, Rule,
    RuntimeModule, SchemeItem, ServerItem, TypeModule, TypeRef,
};

/// Those of all that is written. `is_sent_to`: there are requests that the other side sends.
pub fn modules(library: &Library, is_sent_to: bool) -> BTreeSet<RuntimeModule> {
    let groups: Vec<&Group> = library.groups.iter().collect();
    let types: Vec<&TypeModule> = library.types.iter().collect();
    needed(library, &groups, &types, is_sent_to)
}

/// Goes through some groups of operations, some types and what belongs to no group, and whatever of it names a type or a rule.
pub fn needed(
    library: &Library,
    groups: &[&Group],
    types: &[&TypeModule],
    is_sent_to: bool,
) -> BTreeSet<RuntimeModule> {
    let mut out = BTreeSet::new();
    if library.has_client() {
        out.insert(RuntimeModule::Operations);
        if servers(library, groups).any(|server| !server.variables.is_empty()) {
            out.insert(RuntimeModule::Variables);
        }
    }
    // It is there anyway.
    if library.shared_runtime.is_some() {
        out.extend([RuntimeModule::File, RuntimeModule::Security]);
    }
    let operations = groups.iter().flat_map(|group| &group.operations);
    let types = types.iter().flat_map(|module| &module.items);
    types.for_each(|item| of_item(item, &mut out));
    let texts = texts(library);
    operations.for_each(|operation| {
        of_operation(operation, &mut out);
        let asked = operation.long_running.iter().filter_map(|item| item.asked.as_ref());
        let mut constants = operation
            .constants
            .iter()
            .chain(asked.flat_map(|asked| &asked.constants));
        if !operation.inputs.iter().all(|input| is_one_text(input, &texts)) || !constants.all(is_usual) {
            out.insert(RuntimeModule::Styles);
        }
    });
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
    if out.contains(&RuntimeModule::Styles) {
        out.insert(RuntimeModule::Texts);
    }
    for (part, both) in BETWEEN {
        if both.iter().all(|one| out.contains(one)) {
            out.insert(part);
        }
    }
    let knows_bodies = [RuntimeModule::File, RuntimeModule::Operations, RuntimeModule::Union];
    // What somebody else sends is read by a program, which may want to know how it differs.
    if is_sent_to || out.iter().any(|module| knows_bodies.contains(module)) {
        out.insert(RuntimeModule::Bodies);
    }
    out
}

/// What one part has for another, which is there where both are.
pub const BETWEEN: [(RuntimeModule, [RuntimeModule; 2]); 3] = [
    (
        RuntimeModule::StyledUnion,
        [RuntimeModule::Styles, RuntimeModule::Union],
    ),
    (
        RuntimeModule::PatternSample,
        [RuntimeModule::Operations, RuntimeModule::Pattern],
    ),
    (
        RuntimeModule::UnionSample,
        [RuntimeModule::Operations, RuntimeModule::Union],
    ),
];

/// So many members are compared one by one: `FEW` in the runtime's `data/members.rs`.
const MANY_MEMBERS: usize = 24;

fn of_item(item: &Item, out: &mut BTreeSet<RuntimeModule>) {
    item.types().into_iter().for_each(|ty| of_type(ty, out));
    match item {
        Item::Struct(item) => {
            if item.fields.len() > MANY_MEMBERS {
                out.insert(RuntimeModule::LargeStructs);
            }
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
            item.patterns.iter().for_each(|plan| of_pattern(plan, out));
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
        out.extend([
            RuntimeModule::LongRunning,
            RuntimeModule::Security,
            RuntimeModule::Streams,
        ]);
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
            out.insert(RuntimeModule::Choices);
            let decoded = choice.variants.iter().filter_map(|variant| variant.decode.as_ref());
            decoded.for_each(|decode| of_decode(decode, out));
        }
    }
}

/// All that requests go to.
fn servers<'l>(library: &'l Library, groups: &[&'l Group]) -> impl Iterator<Item = &'l ServerItem> {
    let operations = groups.iter().flat_map(|group| &group.operations);
    let own = operations.flat_map(|operation| {
        let asked = operation.long_running.iter().filter_map(|item| item.asked.as_ref());
        operation.servers.iter().chain(asked.flat_map(|asked| &asked.servers))
    });
    library.client.servers.iter().chain(own)
}

/// The types whose values are one text each, by name.
fn texts(library: &Library) -> BTreeSet<&str> {
    let mut texts = BTreeSet::new();
    let items = || library.types.iter().flat_map(|module| &module.items);
    loop {
        let known = texts.len();
        texts.extend(
            items()
                .filter(|item| is_text(item, &texts))
                .map(Item::name)
                .collect::<Vec<_>>(),
        );
        // Of aliases there may be some whose own stand behind them.
        if texts.len() == known {
            return texts;
        }
    }
}

fn is_text(item: &Item, texts: &BTreeSet<&str>) -> bool {
    match item {
        Item::TextEnum(_) | Item::Newtype(_) => true,
        Item::Alias(alias) => is_of_text(&alias.ty, texts),
        Item::Struct(_) | Item::Union(_) | Item::ScalarEnum(_) => false,
    }
}

/// Whether its values are one text each, a number or a boolean, or are not there.
fn is_of_text(ty: &TypeRef, texts: &BTreeSet<&str>) -> bool {
    match ty {
        TypeRef::Bool | TypeRef::I32 | TypeRef::I64 | TypeRef::U32 | TypeRef::U64 | TypeRef::F64 => true,
        TypeRef::String | TypeRef::Str | TypeRef::Format(_) => true,
        TypeRef::Named(name) => texts.contains(name.as_str()),
        TypeRef::Option(inner) | TypeRef::Box(inner) => is_of_text(inner, texts),
        _ => false,
    }
}

/// Whether it is one text in the style that its place has, or JSON or bytes.
fn is_one_text(input: &InputItem, texts: &BTreeSet<&str>) -> bool {
    let body = |plan: &BodyPlan| match plan.writer {
        BodyWriter::Json | BodyWriter::JsonOrNull => true,
        BodyWriter::Text => is_of_text(&plan.ty, texts),
        BodyWriter::Binary => {
            is_of_text(&plan.ty, texts) || plan.ty.has(&|ty| matches!(ty, TypeRef::Bytes | TypeRef::File))
        }
        BodyWriter::Form | BodyWriter::FormTyped | BodyWriter::Multipart => false,
    };
    match &input.plan {
        InputPlan::Parameter(plan) => is_in_usual_style(plan) && is_of_text(&input.ty, texts),
        InputPlan::Body(plan) => body(plan),
        InputPlan::BodyChoice(choice) => choice.variants.iter().all(|variant| body(&variant.plan)),
    }
}

fn is_usual(constant: &ConstantItem) -> bool {
    is_in_usual_style(&constant.parameter)
}

fn is_in_usual_style(plan: &ParameterPlan) -> bool {
    plan.style.is_none() && matches!(plan.location, Location::Path | Location::Query | Location::Header)
}

fn of_body(plan: &BodyPlan, out: &mut BTreeSet<RuntimeModule>) {
    if matches!(
        plan.writer,
        BodyWriter::Text | BodyWriter::Binary | BodyWriter::Multipart
    ) {
        out.insert(RuntimeModule::Texts);
    }
    if plan.writer == BodyWriter::Multipart {
        out.extend([RuntimeModule::Multipart, RuntimeModule::File, RuntimeModule::Union]);
    }
    of_rules(&plan.rules, out);
}

fn of_decode(decode: &Decode, out: &mut BTreeSet<RuntimeModule>) {
    match decode {
        Decode::Events(_) | Decode::JsonLines(_) => {
            out.extend([
                RuntimeModule::Items,
                RuntimeModule::Union,
                RuntimeModule::Streams,
                RuntimeModule::Choices,
            ]);
        }
        Decode::Binary => {
            out.extend([RuntimeModule::Resume, RuntimeModule::Streams]);
        }
        Decode::Text => {
            out.insert(RuntimeModule::Texts);
        }
        Decode::Json(_) => {}
    }
}

fn of_rules(rules: &[Rule], out: &mut BTreeSet<RuntimeModule>) {
    for rule in rules {
        match rule {
            Rule::Pattern(plan) => of_pattern(plan, out),
            Rule::IntegerMinimum(_)
            | Rule::IntegerMaximum(_)
            | Rule::Minimum(_)
            | Rule::Maximum(_)
            | Rule::ExclusiveMinimum(_)
            | Rule::ExclusiveMaximum(_)
            | Rule::MultipleOf(_) => {
                out.insert(RuntimeModule::Bounds);
            }
            Rule::MinItems(_) | Rule::MaxItems(_) | Rule::MinProperties(_) | Rule::MaxProperties(_) => {
                out.insert(RuntimeModule::Counts);
            }
            Rule::UniqueItems => {
                out.insert(RuntimeModule::UniqueItems);
            }
            Rule::Items(rules) | Rule::Values(rules) => of_rules(rules, out),
            Rule::Schema(keywords) => {
                out.extend([RuntimeModule::Schema, RuntimeModule::Pattern]);
                keywords.iter().for_each(|keyword| of_keyword(keyword, out));
            }
            Rule::Prefix(items) => items.iter().for_each(|rules| of_rules(rules, out)),
            Rule::MinLength(_) | Rule::MaxLength(_) | Rule::Secret => {}
            Rule::Equals(_) | Rule::Given(_) | Rule::Object | Rule::ObjectOrNull => {}
        }
    }
}

fn of_pattern(plan: &PatternPlan, out: &mut BTreeSet<RuntimeModule>) {
    out.insert(RuntimeModule::Pattern);
    if plan.needs_regex() {
        out.insert(RuntimeModule::Regex);
    }
}

fn of_keyword(keyword: &Keyword, out: &mut BTreeSet<RuntimeModule>) {
    keyword.patterns().into_iter().for_each(|plan| of_pattern(plan, out));
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
