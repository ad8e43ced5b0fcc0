//! What stands deeper in a parameter, or in a field of a form, than the styles of the specification go.
//!
//! "Parameter Object", `style`: an array's items and an object's members are primitive values there; what becomes of others is not
//! defined (3.1.1, appendix C). Without a style, a field of a form has a content type, which is JSON for objects ("Encoding Object").

use crate::api::{Additional, Api, ParameterEncoding, SchemaId, Schemas, Shape, Style};
use crate::diagnostics::{Code, Diagnostics};
use crate::hash::HashSet;
use crate::source::Pointer;

/// Reports each place that is sent as JSON text, and the first that is written with brackets within brackets.
pub fn report(api: &Api, diagnostics: &mut Diagnostics) {
    let mut seen = HashSet::default();
    let mut is_deep_said = false;
    for operation in &api.operations {
        let parameters = operation
            .parameters
            .iter()
            .filter_map(|parameter| match parameter.encoding {
                ParameterEncoding::Style { style, explode, .. } => {
                    Some((&parameter.pointer, &parameter.name, style, explode, parameter.schema))
                }
                ParameterEncoding::Content(_) => None,
            });
        let sent = operation.body.iter().flat_map(|body| &body.content);
        let fields = sent.flat_map(|media| {
            let schema = media.schema;
            media.encodings.iter().filter_map(move |encoding| {
                let style = encoding.style?;
                let explode = encoding.explode.unwrap_or(style == Style::Form);
                let Shape::Object(object) = api.schemas.shape(schema?) else {
                    return None;
                };
                let property = object
                    .properties
                    .iter()
                    .find(|property| property.name == encoding.property)?;
                Some((&encoding.pointer, &encoding.property, style, explode, property.schema))
            })
        });
        for (at, name, style, explode, schema) in parameters.chain(fields) {
            if style == Style::DeepObject && is_deep_said {
                continue;
            }
            let Some(nested) = nested(&api.schemas, name, style, explode, schema) else {
                continue;
            };
            if seen.insert(at) {
                is_deep_said |= style == Style::DeepObject;
                say(diagnostics, at, name, style, &nested);
            }
        }
    }
}

fn say(diagnostics: &mut Diagnostics, at: &Pointer, name: &str, style: Style, nested: &str) {
    match style {
        Style::DeepObject => diagnostics.push(
            Code::UndefinedStyle,
            at,
            format!(
                "`deepObject` is defined for objects of primitive values, and {nested} is none; here and elsewhere what is in one \
                 is written as `{name}[a][b]=c` and `{name}[a][0]=c`"
            ),
            "look whether the server reads that, or give `content` with `application/json`, or accept this finding",
        ),
        _ => diagnostics.push(
            Code::UndefinedStyle,
            at,
            format!(
                "no style says how {nested} is written, as it is no primitive value; it is sent as JSON text"
            ),
            "give `content` with `application/json`, or `style: deepObject` where the server reads that, or accept this finding",
        ),
    }
}

/// The first thing in a value that its style does not go down to.
fn nested(schemas: &Schemas, name: &str, style: Style, explode: bool, schema: SchemaId) -> Option<String> {
    each_shape(schemas, schema, |shape| match shape {
        Shape::Array(_) | Shape::Tuple(_) if style == Style::DeepObject => Some(format!("the array `{name}`")),
        Shape::Array(array) => array
            .items
            .filter(|items| is_structured(schemas, *items, false))
            .map(|_| format!("an item of `{name}`")),
        Shape::Tuple(tuple) => tuple
            .items
            .iter()
            .any(|item| is_structured(schemas, *item, false))
            .then(|| format!("an item of `{name}`")),
        Shape::Object(object) => {
            // A member's list of primitive values repeats the member's name.
            let lists = explode && matches!(style, Style::Form | Style::SpaceDelimited | Style::PipeDelimited);
            let named = object
                .properties
                .iter()
                .find(|property| is_structured(schemas, property.schema, lists))
                .map(|property| format!("the member `{}` of `{name}`", property.name));
            named.or_else(|| match object.additional {
                Additional::Schema(id) if is_structured(schemas, id, lists) => Some(format!("a member of `{name}`")),
                _ => None,
            })
        }
        _ => None,
    })
}

/// Whether values may be objects or arrays, but for lists of primitive values where those are fine.
fn is_structured(schemas: &Schemas, schema: SchemaId, lists: bool) -> bool {
    let found = each_shape(schemas, schema, |shape| match shape {
        Shape::Object(_) | Shape::Tuple(_) => Some(()),
        Shape::Array(array) => match array.items {
            Some(items) if lists => is_structured(schemas, items, false).then_some(()),
            None if lists => None,
            _ => Some(()),
        },
        Shape::Enum(values) => values
            .values
            .iter()
            .any(|value| value.value.is_object() || value.value.is_array())
            .then_some(()),
        _ => None,
    });
    found.is_some()
}

/// The first answer for one of the shapes that values of a schema have: its own, or those of its variants.
fn each_shape<T>(schemas: &Schemas, schema: SchemaId, mut of: impl FnMut(&Shape) -> Option<T>) -> Option<T> {
    let mut seen = HashSet::default();
    let mut open = vec![schema];
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        match schemas.shape(id) {
            Shape::Union(union) => open.extend(union.variants.iter().rev()),
            shape => {
                if let Some(found) = of(shape) {
                    return Some(found);
                }
            }
        }
    }
    None
}
