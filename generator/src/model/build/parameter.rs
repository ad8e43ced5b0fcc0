//! Parameters of an operation and the pieces of its path.
//!
//! - Path parameters come first, in the order of the template, so that arguments read like the path.
//! - Every variable of the template has a parameter: where the description has none, one that takes any text.
//! - What the specification has ignored is ignored with a warning.

use indexmap::IndexMap;
use openapiv3::{CookieStyle, HeaderStyle, ParameterSchemaOrContent, PathStyle, QueryStyle};
use serde_json::Value;

use super::template::{self, Oddity, Part, Template, Variable};
use super::{Context, example, header};
use crate::diagnostics::Code;
use crate::model::{
    Access, Docs, Location, Parameter, ParameterEncoding, PathPart, Requirement, Schema, SchemaId, SecurityScheme,
    Shape, StringShape, Style,
};
use crate::pointer::Pointer;
use crate::resolve::{Inherited, Placed};

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
    let template = template::parse(site.path);
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
                "the list already has a parameter `{}` in this place",
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
                format!("the parameter `{}` has no schema; it takes any text", data.name),
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
        .filter_map(|(scheme, _)| site.schemes.get(scheme))
        .any(|scheme| match scheme {
            SecurityScheme::ApiKey {
                location: place,
                name: key,
                ..
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
        ParameterSchemaOrContent::Content(_) if location == Location::QueryString => (
            ParameterEncoding::Content("application/x-www-form-urlencoded".to_owned()),
            None,
        ),
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
            (ParameterEncoding::Content(name.clone()), schema)
        }
        None => (ParameterEncoding::Content("text/plain".to_owned()), None),
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
                format!("`{{{raw}}}` is more than a name; operators and expressions are not enforced"),
                "write the name alone, and constraints into the parameter's schema",
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
                let mut parameter = match take(cx, parameters, &variable, site) {
                    Some(parameter) => parameter,
                    None => synthesised(cx, &variable, site),
                };
                if let (true, ParameterEncoding::Style { allow_reserved, .. }) =
                    (variable.reserved, &mut parameter.encoding)
                {
                    *allow_reserved = true;
                }
                placed.insert_full(variable.name, parameter).0
            }
        };
        parts.push(PathPart::Parameter(index));
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
    parameters.splice(0..0, placed.into_values());
    parts
}

/// Takes the parameter for a variable out of the list: by its name, or by a near miss.
fn take(
    cx: &mut Context<'_, '_>,
    parameters: &mut Vec<Parameter>,
    variable: &Variable,
    site: Site<'_>,
) -> Option<Parameter> {
    let in_path = |parameter: &Parameter| parameter.location == Location::Path;
    let exact = parameters.iter().position(|parameter| {
        in_path(parameter) && (parameter.name == variable.name || parameter.name == variable.raw)
    });
    if let Some(index) = exact {
        return Some(parameters.remove(index));
    }
    let plain = |name: &str| name.to_lowercase().replace(['-', '_', ' ', '.'], "");
    let close = parameters
        .iter()
        .position(|parameter| in_path(parameter) && plain(&parameter.name) == plain(&variable.name));
    if let Some(index) = close {
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
        return Some(parameter);
    }
    // Nothing else can have been meant by a query parameter with the very name of a variable.
    let elsewhere = parameters
        .iter()
        .position(|parameter| parameter.location == Location::Query && parameter.name == variable.name)?;
    let mut parameter = parameters.remove(elsewhere);
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
    parameter.encoding = ParameterEncoding::Style {
        style: Style::Simple,
        explode: false,
        allow_reserved: false,
    };
    Some(parameter)
}

/// A parameter for a variable that nothing describes.
fn synthesised(cx: &mut Context<'_, '_>, variable: &Variable, site: Site<'_>) -> Parameter {
    cx.report(
        Code::UndeclaredPathParameter,
        site.operation_at,
        format!("no path parameter `{}` is described; it takes any text", variable.name),
        format!("add a parameter `{}` with `in: path`", variable.name),
    );
    Parameter {
        pointer: site.operation_at.clone(),
        name: variable.name.clone(),
        location: Location::Path,
        required: true,
        docs: Docs::default(),
        encoding: ParameterEncoding::Style {
            style: Style::Simple,
            explode: false,
            allow_reserved: false,
        },
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
        shape: Shape::String(StringShape::default()),
    })
}
