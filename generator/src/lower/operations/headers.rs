//! Response headers: typed accessors, one a name, shared by all operations that document it; and what is looked at in each.

use std::collections::BTreeMap;

use crate::api::{Additional, Api, Direction, Header, ObjectShape, Response, SchemaId, Shape};
use crate::diagnostics::{Code, Diagnostics};
use crate::library::{Format, HeaderItem, HeaderPlan, HeaderValue, TypeRef};
use crate::lower::docs;
use crate::lower::names::reserved::Receiver;
use crate::lower::names::{self, Case, Claim, Scope};
use crate::lower::types::Types;

/// Every header that any response documents, by name. Where descriptions disagree about the type it is text.
pub fn lower(api: &Api, types: &Types<'_>) -> Vec<HeaderItem> {
    let mut found: BTreeMap<String, (TypeRef, bool, Vec<String>)> = BTreeMap::new();
    let headers = api
        .operations
        .iter()
        .flat_map(|operation| &operation.responses)
        .flat_map(|response| &response.headers);
    for header in headers {
        let ty = type_of(header, types);
        match found.get_mut(&header.name.to_ascii_lowercase()) {
            Some((known, explode, docs)) => {
                let object = matches!(ty, TypeRef::Named(_) | TypeRef::Map(_));
                if *known != ty || (object && *explode != header.explode) {
                    *known = TypeRef::String;
                }
                if docs.is_empty() {
                    *docs = header_docs(header);
                }
            }
            None => {
                let entry = (ty, header.explode, header_docs(header));
                found.insert(header.name.to_ascii_lowercase(), entry);
            }
        }
    }
    let claims: Vec<Claim> = found
        .keys()
        .map(|name| Claim {
            // A header called like a method of the type's own; two headers of one name are told apart by their spelling.
            qualifier: Receiver::Headers
                .has(&names::words(name).join("_"))
                .then(|| vec!["header".to_owned()]),
            ..Claim::of(name)
        })
        .collect();
    let mut scope = Scope::new(Case::Value);
    Receiver::Headers.reserve(&mut scope);
    let names = scope.assign(&claims);
    let items = found.into_iter().zip(names);
    let items = items.map(|((wire, (ty, explode, description)), name)| HeaderItem {
        name,
        docs: docs::join([description, vec![format!("The header {}.", docs::code(&wire))]]),
        wire,
        value: value(ty, explode),
    });
    items.collect()
}

/// What is looked at in the headers of one response: those that may be something that text is not, or have constraints. Of cookies
/// each line is a value of its own.
pub fn plans(response: &Response, types: &Types<'_>) -> Vec<HeaderPlan> {
    let several = |header: &&Header| !header.name.eq_ignore_ascii_case("set-cookie");
    let plans = response.headers.iter().filter(several).map(|header| HeaderPlan {
        status: response.status,
        name: header.name.to_ascii_lowercase(),
        value: value(type_of(header, types), header.explode),
        rules: header
            .schema
            .map(|schema| types.header_rules(schema))
            .unwrap_or_default(),
    });
    plans
        .filter(|plan| !is_text(&plan.value) || !plan.rules.is_empty())
        .collect()
}

/// Whether any text can be read as it.
fn is_text(value: &HeaderValue) -> bool {
    match value {
        HeaderValue::String => true,
        HeaderValue::Value(TypeRef::Vec(items)) => **items == TypeRef::String,
        _ => false,
    }
}

fn value(ty: TypeRef, explode: bool) -> HeaderValue {
    match ty {
        TypeRef::String => HeaderValue::String,
        TypeRef::Bool => HeaderValue::Boolean,
        TypeRef::I64 => HeaderValue::Integer,
        TypeRef::F64 => HeaderValue::Number,
        TypeRef::Named(_) | TypeRef::Map(_) => HeaderValue::Object { ty, explode },
        ty => HeaderValue::Value(ty),
    }
}

fn header_docs(header: &Header) -> Vec<String> {
    header.docs.description.as_deref().map(docs::lines).unwrap_or_default()
}

/// A header's value as one plain value, a list of such or an object of such; anything else is left as text.
fn type_of(header: &Header, types: &Types<'_>) -> TypeRef {
    // RFC 9110, section 5.3: its lines cannot be one, so that there are as many.
    if header.name.eq_ignore_ascii_case("set-cookie") {
        return TypeRef::Vec(Box::new(TypeRef::String));
    }
    let Some(schema) = header.schema else {
        return TypeRef::String;
    };
    let enumerated = |schema: Option<SchemaId>| types.listed_type(schema?);
    let inner = match types.schemas().shape(schema) {
        Shape::Array(array) => array.items,
        Shape::Object(object) => values_of(object),
        _ => None,
    };
    match (types.plain_type(schema), is_flat(schema, types)) {
        _ if enumerated(Some(schema)).is_some() => enumerated(Some(schema)).unwrap_or(TypeRef::String),
        (Some(TypeRef::Vec(item)), true) => TypeRef::Vec(Box::new(enumerated(inner).unwrap_or_else(|| plain(&item)))),
        (Some(TypeRef::Map(value)), true) => TypeRef::Map(Box::new(enumerated(inner).unwrap_or_else(|| plain(&value)))),
        (Some(ty), _) => plain(&ty),
        (None, true) => types.type_of(schema, Direction::Received),
        (None, false) => TypeRef::String,
    }
}

fn plain(ty: &TypeRef) -> TypeRef {
    match ty {
        TypeRef::I32 | TypeRef::U32 | TypeRef::U64 | TypeRef::I64 => TypeRef::I64,
        TypeRef::F64 => TypeRef::F64,
        TypeRef::Bool => TypeRef::Bool,
        TypeRef::Format(format @ (Format::DateTime | Format::Date)) => TypeRef::Format(*format),
        _ => TypeRef::String,
    }
}

/// Whether it is an array or object with no others in it, which one line can hold.
fn is_flat(schema: SchemaId, types: &Types<'_>) -> bool {
    let shape = |id: SchemaId| types.schemas().shape(id);
    match shape(schema) {
        Shape::Array(array) => array.items.is_none_or(|items| is_scalar(shape(items))),
        Shape::Object(object) => {
            let members = object.properties.iter().map(|property| property.schema);
            members.chain(values_of(object)).all(|schema| is_scalar(shape(schema)))
        }
        _ => false,
    }
}

fn values_of(object: &ObjectShape) -> Option<SchemaId> {
    match object.additional {
        Additional::Schema(values) => Some(values),
        _ => None,
    }
}

fn is_scalar(shape: &Shape) -> bool {
    use Shape::{Any, Boolean, Enum, Integer, Number, String};
    matches!(shape, String(_) | Integer(_) | Number(_) | Boolean | Enum(_) | Any(_))
}

/// Tells of headers with more to them than a line is read as.
pub fn report(api: &Api, types: &Types<'_>, diagnostics: &mut Diagnostics) {
    let responses = api.operations.iter().flat_map(|operation| &operation.responses);
    for header in responses.flat_map(|response| &response.headers) {
        let Some(schema) = header.schema else { continue };
        let shape = types.schemas().shape(schema);
        let structure = matches!(
            shape,
            Shape::Object(_) | Shape::Array(_) | Shape::Tuple(_) | Shape::Union(_)
        );
        if structure && type_of(header, types) == TypeRef::String {
            diagnostics.push_key(
                Code::UntypedContent,
                &header.pointer,
                format!(
                    "the header `{}` is carried as a string: one line cannot be read as its schema",
                    header.name
                ),
                "read the string yourself, or describe the header as a value, or an array or an object of values",
            );
        }
    }
}
