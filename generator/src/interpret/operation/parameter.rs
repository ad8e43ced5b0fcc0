//! Parameters of an operation and the pieces of its path.
//!
//! - Path parameters come first, in the order of the template, so that arguments read like the path.
//! - Every variable of the template has a parameter: where the description has none, one that takes any string.
//! - What the specification has ignored is ignored with a warning.

use indexmap::IndexMap;
use openapiv3::{CookieStyle, HeaderStyle, ParameterSchemaOrContent, PathStyle, QueryStyle};
use serde_json::Value;

use super::template::{self, Oddity, Part, Template, Variable};
use super::{example, header};
use crate::api::{
    Access, Docs, Location, MediaKind, Parameter, ParameterEncoding, PathPart, Requirement, Schema, SchemaId,
    SchemeKind, SecurityScheme, Shape, StringShape, Style,
};
use crate::diagnostics::Code;
use crate::interpret::context::Context;
use crate::interpret::operation::inherit::{Inherited, Placed};
use crate::source::Pointer;

/// Where an operation's parameters stand.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    pub path: &'a str,
    /// The place of the path item.
    pub path_at: &'a Pointer,
    pub operation_at: &'a Pointer,
    /// What is required here, with the schemes by name: a parameter that is a credential is not asked for twice.
    pub security: &'a [Requirement],
    pub schemes: &'a IndexMap<String, SecurityScheme>,
}

/// The parameters, those of the path first, and the path in pieces.
pub fn build<'d>(
    cx: &mut Context<'d, '_>,
    inherited: Inherited<'d>,
    site: Site<'_>,
) -> (Vec<Parameter>, Vec<PathPart>) {
    let mut parameters = list(cx, inherited, site);
    let is_declared = |name: &str| {
        let mut parameters = parameters.iter();
        parameters.any(|parameter| parameter.location == Location::Path && parameter.name == name)
    };
    let template = template::parse(site.path, &is_declared);
    report_oddities(cx, &template, site);
    let parts = place(cx, template, &mut parameters, site);
    (parameters, parts)
}

/// The parameters of a request that the other side sends: there is no path to fill.
pub fn build_incoming<'d>(cx: &mut Context<'d, '_>, inherited: Inherited<'d>, site: Site<'_>) -> Vec<Parameter> {
    list(cx, inherited, site)
}

fn list<'d>(cx: &mut Context<'d, '_>, inherited: Inherited<'d>, site: Site<'_>) -> Vec<Parameter> {
    for duplicate in &inherited.duplicates {
        cx.report(
            Code::DuplicateParameter,
            &duplicate.entry,
            format!(
                "the array already has a parameter `{}` in this place",
                duplicate.node.parameter_data_ref().name
            ),
            "remove one of them; the first one counts",
        );
    }
    inherited
        .parameters
        .into_iter()
        .filter_map(|placed| one(cx, placed, site))
        .collect()
}

fn one<'d>(cx: &mut Context<'d, '_>, placed: Placed<'d, openapiv3::Parameter>, site: Site<'_>) -> Option<Parameter> {
    let data = placed.node.parameter_data_ref();
    let location = location(placed.node);
    let pointer = placed.pointer;
    if location == Location::Header && is_left_out(cx, &data.name, &pointer, site) {
        return None;
    }
    if is_credential(&data.name, location, site) {
        cx.report(
            Code::CredentialParameter,
            &pointer,
            format!(
                "`{}` is also a security scheme that is in force here; the client sends it once",
                data.name
            ),
            "remove the parameter: give the credential to the client",
        );
        return None;
    }
    let mut required = data.required;
    if location == Location::Path && !required {
        cx.report(
            Code::OptionalPathParameter,
            &pointer,
            format!(
                "the path parameter `{}` is not marked as required, but no path lacks a part",
                data.name
            ),
            "add `required: true`",
        );
        required = true;
    }
    let (encoding, schema) = encoding(cx, placed.node, location, &pointer);
    let schema = match schema {
        Some(schema) => schema,
        None => {
            cx.report(
                Code::MissingSchema,
                &pointer,
                format!("the parameter `{}` has no schema; it takes any string", data.name),
                "add `schema`",
            );
            text_schema(cx, &pointer)
        }
    };
    Some(Parameter {
        name: data.name.clone(),
        location,
        required,
        docs: Docs {
            title: None,
            description: data.description.clone(),
            deprecated: data.deprecated.unwrap_or(false),
            external: None,
            examples: example::values(cx, data.example.as_ref(), &data.examples, &pointer),
        },
        encoding,
        allow_empty: matches!(
            placed.node,
            openapiv3::Parameter::Query {
                allow_empty_value: Some(true),
                ..
            }
        ),
        schema,
        pointer,
    })
}

fn location(parameter: &openapiv3::Parameter) -> Location {
    let written = parameter
        .parameter_data_ref()
        .extensions
        .get("in")
        .and_then(Value::as_str);
    match (parameter, written) {
        (_, Some("querystring")) => Location::QueryString,
        (openapiv3::Parameter::Path { .. }, _) => Location::Path,
        (openapiv3::Parameter::Query { .. }, _) => Location::Query,
        (openapiv3::Parameter::Header { .. }, _) => Location::Header,
        (openapiv3::Parameter::Cookie { .. }, _) => Location::Cookie,
    }
}

/// Headers that are no parameters: those the specification has ignored ("Parameter Object", `name`), and what no header
/// can be called. An `Authorization` where nothing else gives the credential is needed, and stays.
fn is_left_out(cx: &mut Context<'_, '_>, name: &str, at: &Pointer, site: Site<'_>) -> bool {
    // RFC 9110 §7.6.1, RFC 9112 §6: with another length or host than its own, a request would be read as another one.
    const OF_THE_CONNECTION: [&str; 9] = [
        "connection",
        "content-length",
        "host",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    ];
    if OF_THE_CONNECTION.contains(&name.to_ascii_lowercase().as_str()) {
        cx.report(
            Code::IgnoredHeader,
            at,
            format!(
                "the header `{name}` is the connection's, and the client itself says it; the parameter is left out"
            ),
            "remove the parameter",
        );
        return true;
    }
    let reason = match name.to_ascii_lowercase().as_str() {
        "accept" => "the media types of the responses say what is accepted",
        "content-type" => "the media type of the request body says it",
        "authorization" if site.security.iter().all(|requirement| requirement.schemes.is_empty()) => return false,
        "authorization" => "the security schemes say it",
        _ if header::is_field_name(name) => return false,
        _ => {
            cx.report(
                Code::InvalidHeaderName,
                at,
                format!("no header can be called `{name}`; the parameter is left out"),
                "use letters, digits and hyphens",
            );
            return true;
        }
    };
    cx.report(
        Code::IgnoredHeader,
        at,
        format!("the specification has a header parameter `{name}` ignored: {reason}"),
        "remove the parameter",
    );
    true
}

/// Whether the parameter is the key of a security scheme that is in force.
fn is_credential(name: &str, location: Location, site: Site<'_>) -> bool {
    let in_force = site.security.iter().flat_map(|requirement| &requirement.schemes);
    in_force
        .filter_map(|scheme| site.schemes.get(&scheme.name))
        .any(|scheme| match &scheme.kind {
            SchemeKind::ApiKey {
                location: place,
                name: key,
            } if *place == location => match location {
                Location::Header => key.eq_ignore_ascii_case(name),
                _ => key == name,
            },
            _ => false,
        })
}

fn encoding<'d>(
    cx: &mut Context<'d, '_>,
    parameter: &'d openapiv3::Parameter,
    location: Location,
    at: &Pointer,
) -> (ParameterEncoding, Option<SchemaId>) {
    let data = parameter.parameter_data_ref();
    match &data.format {
        ParameterSchemaOrContent::Content(content) if !content.is_empty() => content_encoding(cx, content, at),
        ParameterSchemaOrContent::Content(_) if location == Location::QueryString => {
            (ParameterEncoding::Content(MediaKind::Form), None)
        }
        ParameterSchemaOrContent::Content(_) => (style(cx, parameter, location, at), None),
        ParameterSchemaOrContent::Schema(placeholder) => {
            let schema = cx.schema(placeholder);
            (style(cx, parameter, location, at), schema)
        }
    }
}

/// "Parameter Object", `content`: the map has one entry only.
fn content_encoding<'d>(
    cx: &mut Context<'d, '_>,
    content: &'d IndexMap<String, openapiv3::MediaType>,
    at: &Pointer,
) -> (ParameterEncoding, Option<SchemaId>) {
    if content.len() > 1 {
        cx.report_key(
            Code::ParameterContent,
            &at.child("content"),
            "a parameter has one media type; the first one is used",
            "remove the others",
        );
    }
    match content.first() {
        Some((name, media)) => {
            let schema = media.schema.as_ref().and_then(|placeholder| cx.schema(placeholder));
            (ParameterEncoding::Content(MediaKind::of(name)), schema)
        }
        None => (ParameterEncoding::Content(MediaKind::Text), None),
    }
}

/// "Parameter Object", `style` and `explode`: the defaults go by location, `explode` is on for `form` (and 3.2's `cookie`) alone.
fn style(
    cx: &mut Context<'_, '_>,
    parameter: &openapiv3::Parameter,
    location: Location,
    at: &Pointer,
) -> ParameterEncoding {
    let data = parameter.parameter_data_ref();
    let style = match parameter {
        openapiv3::Parameter::Path { style, .. } => match style {
            PathStyle::Matrix => Style::Matrix,
            PathStyle::Label => Style::Label,
            PathStyle::Simple => Style::Simple,
        },
        openapiv3::Parameter::Query { style, .. } => match style {
            QueryStyle::Form => Style::Form,
            QueryStyle::SpaceDelimited => Style::SpaceDelimited,
            QueryStyle::PipeDelimited => Style::PipeDelimited,
            QueryStyle::DeepObject => Style::DeepObject,
        },
        openapiv3::Parameter::Header {
            style: HeaderStyle::Simple,
            ..
        } => Style::Simple,
        openapiv3::Parameter::Cookie {
            style: CookieStyle::Form,
            parameter_data,
        } => match parameter_data.extensions.get("style").and_then(Value::as_str) {
            Some("cookie") => Style::Cookie,
            _ => Style::Form,
        },
    };
    let own = match parameter {
        openapiv3::Parameter::Query { allow_reserved, .. } => *allow_reserved,
        _ => data
            .extensions
            .get("allowReserved")
            .and_then(Value::as_bool)
            .unwrap_or(false),
    };
    if own && matches!(location, Location::Header) {
        cx.report_key(
            Code::IgnoredKeyword,
            &at.child("allowReserved"),
            "headers are never percent-encoded, so `allowReserved` changes nothing",
            "remove it",
        );
    }
    ParameterEncoding::Style {
        style,
        explode: match style {
            // One pair of brackets a member is all that the style has.
            Style::DeepObject => true,
            style => data.explode.unwrap_or(matches!(style, Style::Form | Style::Cookie)),
        },
        allow_reserved: own,
    }
}

fn report_oddities(cx: &mut Context<'_, '_>, template: &Template, site: Site<'_>) {
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
fn place(
    cx: &mut Context<'_, '_>,
    template: Template,
    parameters: &mut Vec<Parameter>,
    site: Site<'_>,
) -> Vec<PathPart> {
    // What is called exactly like a variable is taken by no other one.
    let mut found: IndexMap<String, Option<Parameter>> = IndexMap::new();
    for part in &template.parts {
        if let Part::Variable(variable) = part
            && !found.contains_key(&variable.name)
        {
            found.insert(variable.name.clone(), take_exact(parameters, variable));
        }
    }
    let mut placed: IndexMap<String, Parameter> = IndexMap::new();
    let mut parts = Vec::with_capacity(template.parts.len());
    for part in template.parts {
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
    parameters.splice(0..0, placed.into_values());
    parts
}

/// What the template says of how a variable is written.
fn adapt(encoding: &mut ParameterEncoding, variable: &Variable) {
    if let ParameterEncoding::Style {
        style,
        explode,
        allow_reserved,
    } = encoding
    {
        *allow_reserved |= variable.reserved;
        if let Some((written, exploded)) = variable.style
            && *style == Style::Simple
        {
            (*style, *explode) = (written, exploded);
        }
    }
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

/// How a parameter is written that says nothing of it.
fn plain(location: Location) -> ParameterEncoding {
    let is_query = location == Location::Query;
    ParameterEncoding::Style {
        style: if is_query { Style::Form } else { Style::Simple },
        explode: is_query,
        allow_reserved: false,
    }
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

/// The schema of any text, for what the description gives none.
fn text_schema(cx: &mut Context<'_, '_>, at: &Pointer) -> SchemaId {
    cx.schemas.add(Schema {
        pointer: at.clone(),
        component: None,
        docs: Docs::default(),
        nullable: false,
        access: Access::default(),
        default: None,
        demands: Vec::new(),
        itself: None,
        shape: Shape::String(StringShape::default()),
    })
}
