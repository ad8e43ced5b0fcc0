//! Parameters of an operation and the pieces of its path.
//!
//! - Path parameters come first, in the order of the template, so that arguments read like the path.
//! - Every variable of the template has a parameter: where the description has none, one that takes any string.
//! - What the specification has ignored is ignored with a warning.

mod encoding;
mod headers;
mod path;

use indexmap::IndexMap;

use super::{example, template};
use crate::api::{
    Docs, Location, Parameter, PathPart, Requirement, Schema, SchemaId, SchemeKind, SecurityScheme, Shape, StringShape,
};
use crate::diagnostics::Code;
use crate::interpret::context::Context;
use crate::interpret::operation::inherit::{Inherited, Placed};
use crate::source::Pointer;
use crate::value::Text;

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
pub fn build(cx: &mut Context<'_, '_>, inherited: Inherited<'_>, site: Site<'_>) -> (Vec<Parameter>, Vec<PathPart>) {
    let mut parameters = list(cx, inherited, site);
    let is_declared = |name: &str| {
        let mut parameters = parameters.iter();
        parameters.any(|parameter| parameter.location == Location::Path && parameter.name == name)
    };
    let template = template::parse(site.path, &is_declared);
    path::report_oddities(cx, &template, site);
    let parts = path::place(cx, template, &mut parameters, site);
    (parameters, parts)
}

/// The parameters of a request that the other side sends: there is no path to fill.
pub fn build_incoming(cx: &mut Context<'_, '_>, inherited: Inherited<'_>, site: Site<'_>) -> Vec<Parameter> {
    list(cx, inherited, site)
}

fn list(cx: &mut Context<'_, '_>, inherited: Inherited<'_>, site: Site<'_>) -> Vec<Parameter> {
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

fn one(cx: &mut Context<'_, '_>, placed: Placed<'_, openapiv3::Parameter>, site: Site<'_>) -> Option<Parameter> {
    let data = placed.node.parameter_data_ref();
    let location = location(placed.node);
    let pointer = placed.pointer;
    if is_left_out(cx, &data.name, location, &pointer, site) {
        return None;
    }
    let is_optional_in_path = location == Location::Path && !data.required;
    if is_optional_in_path {
        cx.report(
            Code::OptionalPathParameter,
            &pointer,
            format!(
                "the path parameter `{}` is not marked as required, but no path lacks a part",
                data.name
            ),
            "add `required: true`",
        );
    }
    let (encoding, schema) = encoding::read(cx, placed.node, location, &pointer);
    let schema = schema.unwrap_or_else(|| {
        cx.report(
            Code::MissingSchema,
            &pointer,
            format!("the parameter `{}` has no schema; it takes any string", data.name),
            "add `schema`",
        );
        text_schema(cx, &pointer)
    });
    Some(Parameter {
        name: data.name.clone(),
        location,
        required: data.required || is_optional_in_path,
        docs: Docs {
            title: None,
            description: data.description.as_deref().map(Text::from),
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

/// Whether it is no input of the operation: a header that something else says, or a credential of the client.
fn is_left_out(cx: &mut Context<'_, '_>, name: &str, location: Location, at: &Pointer, site: Site<'_>) -> bool {
    if location == Location::Header && headers::is_left_out(cx, name, at, site) {
        return true;
    }
    let is_credential = is_credential(name, location, site);
    if is_credential {
        cx.report(
            Code::CredentialParameter,
            at,
            format!("`{name}` is also a security scheme that is in force here; the client sends it once"),
            "remove the parameter: give the credential to the client",
        );
    }
    is_credential
}

fn location(parameter: &openapiv3::Parameter) -> Location {
    let written = parameter
        .parameter_data_ref()
        .extensions
        .get("in")
        .and_then(serde_json::Value::as_str);
    match (parameter, written) {
        (_, Some("querystring")) => Location::QueryString,
        (openapiv3::Parameter::Path { .. }, _) => Location::Path,
        (openapiv3::Parameter::Query { .. }, _) => Location::Query,
        (openapiv3::Parameter::Header { .. }, _) => Location::Header,
        (openapiv3::Parameter::Cookie { .. }, _) => Location::Cookie,
    }
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

/// The schema of any text, for what the description gives none.
fn text_schema(cx: &mut Context<'_, '_>, at: &Pointer) -> SchemaId {
    cx.schemas
        .add(Schema::new(at.clone(), Shape::String(StringShape::default())))
}
