//! Which parameter each variable of a path is.

use indexmap::IndexMap;

use super::encoding::{adapt, plain};
use super::{Site, text_schema};
use crate::api::{Docs, Location, Parameter, PathPart};
use crate::diagnostics::Code;
use crate::interpret::context::Context;
use crate::interpret::operation::template::{Oddity, Part, Template, Variable};

/// What is unusual about how a path is written.
pub(super) fn report_oddities(cx: &mut Context<'_, '_>, template: &Template, site: Site<'_>) {
    for oddity in &template.oddities {
        let (message, help) = match oddity {
            Oddity::Query(query) => (
                format!("the path has a query of its own, `{query}`; it is sent as it is"),
                "describe it with query parameters",
            ),
            Oddity::Fragment(fragment) => (
                format!("`{fragment}` is a fragment and never sent"),
                "tell operations apart by path and method",
            ),
            Oddity::Expression(raw) => (
                format!("`{{{raw}}}` is more than a name; what it says of the value is not checked"),
                "write the name alone, and constraints into the parameter's schema",
            ),
            Oddity::Colon(name) => (
                format!("`:{name}` is taken for `{{{name}}}`, as a path parameter is called so"),
                "write braces",
            ),
            Oddity::Dots => (
                "a segment of the path is `.` or `..`, which is folded away before it is sent (RFC 3986, section 5.2.4)"
                    .to_owned(),
                "write the path that is meant",
            ),
            Oddity::Brace => (
                "the path has a brace without its other half; it is sent as text".to_owned(),
                "add or remove a brace",
            ),
            Oddity::Unnamed => ("`{}` has no name; it is left out".to_owned(), "name the parameter"),
        };
        cx.report_key(Code::PathTemplate, site.path_at, message, help);
    }
}

/// Brings the path's parameters into the order of the template, before all others, and adds what is missing.
pub(super) fn place(
    cx: &mut Context<'_, '_>,
    template: Template,
    parameters: &mut Vec<Parameter>,
    site: Site<'_>,
) -> Vec<PathPart> {
    let (placed, parts) = fill(cx, template.parts, parameters, site);
    for name in template.query {
        list_in_query(cx, parameters, &name, site);
    }
    parameters.retain(|parameter| {
        if parameter.location == Location::Path {
            cx.report(
                Code::UnusedPathParameter,
                &parameter.pointer,
                format!(
                    "the path `{}` has no `{{{}}}`; the parameter is left out",
                    site.path, parameter.name
                ),
                "put it into the path, or correct its name or its `in`",
            );
        }
        parameter.location != Location::Path
    });
    leave_out_fixed(cx, &parts, parameters);
    parameters.splice(0..0, placed);
    parts
}

/// Gives each variable of a template its parameter, which is taken out of the list or made.
fn fill(
    cx: &mut Context<'_, '_>,
    template: Vec<Part>,
    parameters: &mut Vec<Parameter>,
    site: Site<'_>,
) -> (Vec<Parameter>, Vec<PathPart>) {
    // What is called exactly like a variable is taken by no other one.
    let mut found: IndexMap<String, Option<Parameter>> = IndexMap::new();
    for part in &template {
        if let Part::Variable(variable) = part
            && !found.contains_key(&variable.name)
        {
            found.insert(variable.name.clone(), take_exact(parameters, variable));
        }
    }
    let mut placed: IndexMap<String, Parameter> = IndexMap::new();
    let mut parts = Vec::with_capacity(template.len());
    for part in template {
        let variable = match part {
            Part::Literal(text) => {
                parts.push(PathPart::Literal(text));
                continue;
            }
            Part::Variable(variable) => variable,
        };
        let index = match placed.get_index_of(&variable.name) {
            Some(index) => index,
            None => {
                let exact = found.get_mut(&variable.name).and_then(Option::take);
                let mut parameter = exact
                    .or_else(|| take_alike(cx, parameters, &variable, site))
                    .or_else(|| take_from_query(cx, parameters, &variable, site))
                    .unwrap_or_else(|| synthesised(cx, &variable.name, Location::Path, site));
                adapt(&mut parameter.encoding, &variable);
                placed.insert_full(variable.name, parameter).0
            }
        };
        parts.push(PathPart::Parameter(index));
    }
    (placed.into_values().collect(), parts)
}

/// A query parameter that the path lists as `{?name}`, unless it is described as one.
fn list_in_query(cx: &mut Context<'_, '_>, parameters: &mut Vec<Parameter>, name: &str, site: Site<'_>) {
    let mut query = parameters
        .iter()
        .filter(|parameter| parameter.location == Location::Query);
    if query.any(|parameter| parameter.name == name) {
        return;
    }
    let in_path = parameters
        .iter_mut()
        .find(|parameter| parameter.location == Location::Path && parameter.name == name);
    match in_path {
        Some(parameter) => {
            cx.report(
                Code::PathParameterMismatch,
                &parameter.pointer,
                format!("`{name}` is in the query of the path `{}`; it is sent there", site.path),
                "write `in: query`",
            );
            parameter.location = Location::Query;
            parameter.encoding = plain(Location::Query);
        }
        None => {
            let parameter = synthesised(cx, name, Location::Query, site);
            parameters.push(parameter);
        }
    }
}

/// Leaves out the query parameters that the path itself gives a value, which would be sent twice.
fn leave_out_fixed(cx: &mut Context<'_, '_>, parts: &[PathPart], parameters: &mut Vec<Parameter>) {
    let literals = parts.iter().map(|part| match part {
        PathPart::Literal(text) => text.as_str(),
        PathPart::Parameter(_) => "",
    });
    let literals: String = literals.collect();
    let Some((_, query)) = literals.split_once('?') else {
        return;
    };
    let names: Vec<&str> = query
        .split('&')
        .map(|pair| pair.split('=').next().unwrap_or(pair))
        .collect();
    parameters.retain(|parameter| {
        let is_fixed = parameter.location == Location::Query && names.contains(&parameter.name.as_str());
        if is_fixed {
            cx.report(
                Code::DuplicateParameter,
                &parameter.pointer,
                format!(
                    "the path itself has `{}` in its query; the parameter is left out",
                    parameter.name
                ),
                "remove the query from the path",
            );
        }
        !is_fixed
    });
}

/// Takes the parameter that is called like a variable out of the list.
fn take_exact(parameters: &mut Vec<Parameter>, variable: &Variable) -> Option<Parameter> {
    let index = parameters.iter().position(|parameter| {
        parameter.location == Location::Path && (parameter.name == variable.name || parameter.name == variable.raw)
    })?;
    Some(parameters.remove(index))
}

/// Takes one whose name differs in what people confuse.
fn take_alike(
    cx: &mut Context<'_, '_>,
    parameters: &mut Vec<Parameter>,
    variable: &Variable,
    site: Site<'_>,
) -> Option<Parameter> {
    let plain = |name: &str| name.to_lowercase().replace(['-', '_', ' ', '.'], "");
    let index = parameters.iter().position(|parameter| {
        parameter.location == Location::Path && plain(&parameter.name) == plain(&variable.name)
    })?;
    let parameter = parameters.remove(index);
    cx.report(
        Code::PathParameterMismatch,
        &parameter.pointer,
        format!(
            "`{}` is taken for `{{{}}}` of the path `{}`",
            parameter.name, variable.raw, site.path
        ),
        "write both the same",
    );
    Some(parameter)
}

/// Takes a query parameter with the very name of a variable: nothing else can have been meant by it.
fn take_from_query(
    cx: &mut Context<'_, '_>,
    parameters: &mut Vec<Parameter>,
    variable: &Variable,
    site: Site<'_>,
) -> Option<Parameter> {
    let index = parameters
        .iter()
        .position(|parameter| parameter.location == Location::Query && parameter.name == variable.name)?;
    let mut parameter = parameters.remove(index);
    cx.report(
        Code::PathParameterMismatch,
        &parameter.pointer,
        format!(
            "`{}` is in the path `{}` and not in the query; it is sent in the path",
            parameter.name, site.path
        ),
        "write `in: path` and `required: true`",
    );
    parameter.location = Location::Path;
    parameter.required = true;
    parameter.allow_empty = false;
    parameter.encoding = plain(Location::Path);
    Some(parameter)
}

/// A parameter for a variable that nothing describes. One in the path is required, as no path lacks a part.
fn synthesised(cx: &mut Context<'_, '_>, name: &str, location: Location, site: Site<'_>) -> Parameter {
    let place = if location == Location::Query { "query" } else { "path" };
    cx.report_key(
        Code::UndeclaredPathParameter,
        site.operation_at,
        format!("no {place} parameter `{name}` is described; it takes any string"),
        format!("add a parameter `{name}` with `in: {place}`"),
    );
    Parameter {
        pointer: site.operation_at.clone(),
        name: name.to_owned(),
        location,
        required: location == Location::Path,
        docs: Docs::default(),
        encoding: plain(location),
        allow_empty: false,
        schema: text_schema(cx, site.operation_at),
    }
}
