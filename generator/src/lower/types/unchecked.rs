//! What a type does not keep and no rule checks, or not as it is written: a finding each.

use crate::api::{Schema, Schemas, Shape, StringShape};
use crate::diagnostics::{Code, Diagnostics};
use crate::hash::HashSet;
use crate::lower::types::shapes::integer;
use crate::lower::types::ty::Ty;
use crate::pattern;
use crate::source::Pointer;

/// The formats of JSON Schema (validation, 7.3) that have no type, so that any text passes.
const UNCHECKED: [&str; 11] = [
    "email",
    "hostname",
    "idn-email",
    "idn-hostname",
    "iri",
    "iri-reference",
    "json-pointer",
    "regex",
    "relative-json-pointer",
    "uri-reference",
    "uri-template",
];

/// Tells of patterns that are not checked, or not as they are written, and of integers that have no type.
pub fn report(schemas: &Schemas, diagnostics: &mut Diagnostics) {
    let mut formats = HashSet::default();
    for (_, Schema { shape, pointer, .. }) in schemas.iter() {
        match shape {
            Shape::Integer(shape) if integer(shape) == Ty::Any => diagnostics.push(
                Code::LargeInteger,
                pointer,
                "no integer type of 64 bits has all values between these limits; it is any JSON value that is checked at run time",
                "tighten the limits, or say `minimum: 0` where that is meant",
            ),
            Shape::String(shape) => {
                let unchecked = shape.format.as_deref().filter(|format| UNCHECKED.contains(format));
                // Once is enough: some descriptions have a hundred of them.
                if let Some(format) = unchecked.filter(|format| formats.insert(*format)) {
                    diagnostics.push(
                        Code::UncheckedFormat,
                        &pointer.child("format"),
                        format!("strings of the format `{format}` are taken as they are, here and elsewhere"),
                        "give a `pattern` where it matters, or accept this finding",
                    );
                }
                report_patterns(shape, &pointer.child("pattern"), diagnostics);
            }
            _ => {}
        }
    }
}

fn report_patterns(shape: &StringShape, at: &Pointer, diagnostics: &mut Diagnostics) {
    for pattern in &shape.patterns {
        let plan = pattern::compile(pattern);
        if let Some(reason) = plan.unsupported() {
            diagnostics.push(
                Code::PatternNotEnforced,
                at,
                format!("the pattern is not checked: {reason}"),
                "write it so that it needs nothing of the kind, or accept that the server checks it",
            );
        } else if plan.delimited {
            diagnostics.push(
                Code::DelimitedPattern,
                at,
                "the slashes around the pattern are taken for delimiters, because with them nothing could match",
                "leave the slashes and flags out",
            );
        }
    }
}
