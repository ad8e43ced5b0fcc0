//! Which Rust type and which rules a single schema amounts to.

use std::collections::HashSet;

use serde_json::{Number, Value};

use crate::api::{
    Additional, Bounds, EnumShape, NumericShape, ObjectShape, Schema, SchemaId, Schemas, Shape, StringShape,
};
use crate::diagnostics::{Code, Diagnostics};
use crate::library::{Format, Keyword, PatternPlan, Rule};
use crate::pattern;

use crate::lower::settings::Settings;
use crate::lower::types::demands;
use crate::lower::types::graph::Ty;

/// An integer's width: by format, unless its bounds do not fit. Where no type of 64 bits has all that is allowed, it is any
/// JSON value that is an integer: that keeps what JSON's reader keeps, and a floating-point number would not.
pub fn integer(shape: &NumericShape) -> Ty {
    let (low, high) = limits(&shape.bounds);
    // JavaScript and floating-point numbers write the ends of the types as what is next to them.
    let near = |limit: i128, end: i128| limit as f64 == end as f64;
    let fits = |least: i128, most: i128| {
        low.is_none_or(|low| (low >= least || near(low, least)) && low <= most)
            && high.is_none_or(|high| (high <= most || near(high, most)) && high >= least)
    };
    let unsigned = || low.is_none_or(|low| low >= 0);
    match shape.format.as_deref() {
        Some("int8" | "int16" | "int32") if fits(i32::MIN.into(), i32::MAX.into()) => Ty::I32,
        Some("uint8" | "uint16" | "uint32") if fits(0, u32::MAX.into()) => Ty::U32,
        Some("uint" | "uint64" | "ulong") if unsigned() => Ty::U64,
        _ if fits(i64::MIN.into(), i64::MAX.into()) => Ty::I64,
        _ if low.is_some_and(|low| low >= 0) && fits(0, u64::MAX.into()) => Ty::U64,
        _ => Ty::Any,
    }
}

/// A number's type: `f64` whatever the format, for what vendors call `float` has more digits than 32 bits hold, and what
/// is received must not change on its way back.
pub fn number(shape: &NumericShape) -> Ty {
    match shape.format.as_deref() {
        Some("int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64") => integer(shape),
        _ => Ty::F64,
    }
}

/// The integers a value lies between, both included.
fn limits(bounds: &Bounds) -> (Option<i128>, Option<i128>) {
    let least = bounds.minimum.as_ref().and_then(|number| whole(number, f64::ceil));
    let above = bounds
        .exclusive_minimum
        .as_ref()
        .and_then(|number| whole(number, f64::floor))
        .map(|n| n + 1);
    let most = bounds.maximum.as_ref().and_then(|number| whole(number, f64::floor));
    let below = bounds
        .exclusive_maximum
        .as_ref()
        .and_then(|number| whole(number, f64::ceil))
        .map(|n| n - 1);
    // `None` is less than every number, so the larger lower bound is a plain maximum.
    let low = least.max(above);
    let high = match (most, below) {
        (Some(most), Some(below)) => Some(most.min(below)),
        (one, other) => one.or(other),
    };
    (low, high)
}

/// Far beyond every integer type.
const FAR: i128 = 1_000_000_000_000_000_000_000_000_000_000;

fn whole(number: &Number, round: fn(f64) -> f64) -> Option<i128> {
    if let Some(value) = number.as_i64() {
        return Some(value.into());
    }
    if let Some(value) = number.as_u64() {
        return Some(value.into());
    }
    let value = round(number.as_f64()?);
    Some(value.clamp(-FAR as f64, FAR as f64) as i128)
}

/// The type of an inline enumeration that needs no definition: one value, or both booleans.
pub fn constant(shape: &EnumShape) -> Option<Ty> {
    if !shape.values.is_empty() && shape.values.iter().all(|value| value.value.is_boolean()) {
        return Some(Ty::Bool);
    }
    let [only] = shape.values.as_slice() else {
        return shape.values.is_empty().then_some(Ty::Any);
    };
    Some(match &only.value {
        Value::String(_) => Ty::String,
        Value::Number(number) if number.is_i64() => Ty::I64,
        Value::Number(number) if number.is_u64() => Ty::U64,
        Value::Number(_) => Ty::F64,
        _ => Ty::Any,
    })
}

/// For an object that is a map: the schema of its values (`None`: any value).
pub fn map_values(object: &ObjectShape) -> Option<Option<SchemaId>> {
    if !object.properties.is_empty() {
        return None;
    }
    match object.additional {
        Additional::Unspecified | Additional::Any => Some(None),
        Additional::Schema(values) => Some(Some(values)),
        Additional::Forbidden => None,
    }
}

/// The type of the runtime for a format.
pub fn format(name: &str) -> Option<Format> {
    Some(match name {
        "date-time" => Format::DateTime,
        "date" => Format::Date,
        "time" => Format::Time,
        "duration" => Format::Duration,
        "uuid" => Format::Uuid,
        "uri" | "url" => Format::Uri,
        "ipv4" => Format::Ipv4,
        "ipv6" => Format::Ipv6,
        "byte" => Format::Byte,
        _ => return None,
    })
}

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

/// Whether a string has a type of its own: it has a pattern, and no format that has a type already.
pub fn is_constrained(shape: &StringShape) -> bool {
    let known = shape
        .format
        .as_deref()
        .is_some_and(|name| format(name).is_some() || name == "binary");
    !known && shape.patterns.iter().any(|pattern| !pattern::says_nothing(pattern))
}

/// The constraints on a value that its type does not express.
pub fn rules(schemas: &Schemas, settings: &Settings<'_>, id: SchemaId, depth: usize) -> Vec<Rule> {
    let place = Place {
        null: schemas.is_nullable(id),
        external: false,
    };
    rules_of(schemas, settings, id, place, depth)
}

/// Where a value stands.
#[derive(Clone, Copy)]
struct Place {
    /// Whether `null` may stand there.
    null: bool,
    /// Whether it has a type of another crate, which knows nothing of the description.
    external: bool,
}

fn rules_of(schemas: &Schemas, settings: &Settings<'_>, id: SchemaId, mut place: Place, depth: usize) -> Vec<Rule> {
    let mut out = Vec::new();
    if depth > 8 {
        return out;
    }
    let schema = schemas.get(id);
    let null = place.null;
    let format = match &schema.shape {
        Shape::String(shape) => shape.format.as_deref(),
        _ => None,
    };
    place.external |= settings.is_external(&schema.pointer, format);
    // Those of a struct are the struct's own.
    if !matches!(&schema.shape, Shape::Object(object) if map_values(object).is_none()) {
        out.extend(demands::rules(&schema.demands, null));
    }
    match &schema.shape {
        Shape::Reference(next) => out.extend(rules_of(schemas, settings, *next, place, depth + 1)),
        Shape::Integer(shape) => integer_rules(shape, &integer(shape), &mut out),
        Shape::Number(shape) => match number(shape) {
            Ty::F64 => number_rules(shape, &mut out),
            ty => integer_rules(shape, &ty, &mut out),
        },
        Shape::String(shape) => string_rules(shape, place.external, &mut out),
        Shape::Enum(shape) if schema.component.is_none() && !shape.open => {
            if let ([only], Some(_)) = (shape.values.as_slice(), constant(shape)) {
                out.push(Rule::Equals(only.value.to_string()));
            }
        }
        Shape::Array(array) => {
            out.extend(array.min_items.filter(|least| *least > 0).map(Rule::MinItems));
            out.extend(array.max_items.map(Rule::MaxItems));
            if array.unique {
                out.push(Rule::UniqueItems);
            }
            let items = array
                .items
                .map(|items| rules(schemas, settings, items, depth + 1))
                .unwrap_or_default();
            if !items.is_empty() {
                out.push(Rule::Items(items));
            }
        }
        Shape::Object(object) if object.is_bare() => out.push(match null {
            true => Rule::ObjectOrNull,
            false => Rule::Object,
        }),
        Shape::Object(object) => {
            if let Some(values) = map_values(object) {
                out.extend(object_rules(object));
                let values = values
                    .map(|values| rules(schemas, settings, values, depth + 1))
                    .unwrap_or_default();
                if !values.is_empty() {
                    out.push(Rule::Values(values));
                }
            }
        }
        Shape::Tuple(tuple) => {
            let items = tuple
                .items
                .iter()
                .map(|item| rules(schemas, settings, *item, depth + 1));
            let items: Vec<Vec<Rule>> = items.collect();
            if items.iter().any(|rules| !rules.is_empty()) {
                out.push(Rule::Prefix(items));
            }
        }
        Shape::Null => out.push(Rule::Equals("null".to_owned())),
        Shape::Any(_) | Shape::Boolean | Shape::Enum(_) | Shape::Union(_) => {}
    }
    out
}

/// The constraints on an object as a whole.
pub fn record_rules(schema: &Schema) -> Vec<Rule> {
    let mut out = match &schema.shape {
        Shape::Object(object) => object_rules(object),
        _ => Vec::new(),
    };
    out.extend(demands::rules(&schema.demands, false));
    out
}

/// The constraints on the number of members.
fn object_rules(object: &ObjectShape) -> Vec<Rule> {
    let least = object
        .min_properties
        .filter(|least| *least > 0)
        .map(Rule::MinProperties);
    least
        .into_iter()
        .chain(object.max_properties.map(Rule::MaxProperties))
        .collect()
}

fn integer_rules(shape: &NumericShape, ty: &Ty, out: &mut Vec<Rule>) {
    let (low, high) = limits(&shape.bounds);
    let (least, most): (i128, i128) = match ty {
        Ty::I32 => (i32::MIN.into(), i32::MAX.into()),
        Ty::U32 => (0, u32::MAX.into()),
        Ty::U64 => (0, u64::MAX.into()),
        Ty::Any => {
            out.push(Rule::Schema(vec![Keyword::Type(vec!["integer"])]));
            (-FAR, FAR)
        }
        _ => (i64::MIN.into(), i64::MAX.into()),
    };
    out.extend(low.filter(|low| *low > least).map(Rule::IntegerMinimum));
    out.extend(high.filter(|high| *high < most).map(Rule::IntegerMaximum));
    multiple(shape, out);
}

/// The constraints of numbers that may have a fraction.
pub fn number_rules(shape: &NumericShape, out: &mut Vec<Rule>) {
    let bounds = &shape.bounds;
    let value = |number: &Option<Number>| number.as_ref().and_then(Number::as_f64);
    // A large integer has more digits than a floating-point number.
    let large = |number: &Option<Number>| {
        let number = number.as_ref().filter(|number| !number.is_f64())?;
        whole(number, f64::round).filter(|whole| whole.abs() > 1 << 53)
    };
    match large(&bounds.minimum) {
        Some(least) => out.push(Rule::IntegerMinimum(least)),
        None => out.extend(value(&bounds.minimum).map(Rule::Minimum)),
    }
    out.extend(value(&bounds.exclusive_minimum).map(Rule::ExclusiveMinimum));
    match large(&bounds.maximum) {
        Some(most) => out.push(Rule::IntegerMaximum(most)),
        None => out.extend(value(&bounds.maximum).map(Rule::Maximum)),
    }
    out.extend(value(&bounds.exclusive_maximum).map(Rule::ExclusiveMaximum));
    multiple(shape, out);
}

fn multiple(shape: &NumericShape, out: &mut Vec<Rule>) {
    let step = shape
        .multiple_of
        .as_ref()
        .and_then(Number::as_f64)
        .filter(|step| *step > 0.0);
    let whole = matches!(step, Some(1.0)) && !matches!(number(shape), Ty::F64);
    out.extend(step.filter(|_| !whole).map(Rule::MultipleOf));
}

fn string_rules(shape: &StringShape, external: bool, out: &mut Vec<Rule>) {
    out.extend(is_secret(shape).then_some(Rule::Secret));
    if is_constrained(shape) && !external {
        // Its own type checks it.
        return;
    }
    out.extend(length_rules(shape));
    if shape.format.as_deref() != Some("binary") {
        out.extend(patterns(shape).into_iter().map(Rule::Pattern));
    }
}

/// Whether a text is never to be shown (OpenAPI, "Data Types": `password` is a hint to obscure it).
pub fn is_secret(shape: &StringShape) -> bool {
    shape.format.as_deref() == Some("password")
}

/// The constraints on the length of a text.
pub fn length_rules(shape: &StringShape) -> impl Iterator<Item = Rule> {
    let least = shape.min_length.filter(|least| *least > 0).map(Rule::MinLength);
    least.into_iter().chain(shape.max_length.map(Rule::MaxLength))
}

/// Tells of patterns that are not checked, or not as they are written, and of integers that have no type.
pub fn report(schemas: &Schemas, diagnostics: &mut Diagnostics) {
    let mut formats = HashSet::new();
    for (_, schema) in schemas.iter() {
        if let Shape::Integer(shape) = &schema.shape
            && integer(shape) == Ty::Any
        {
            diagnostics.push(
                Code::LargeInteger,
                &schema.pointer,
                "no integer type of 64 bits has all values between these limits; it is any JSON value that is checked at run time",
                "tighten the limits, or say `minimum: 0` where that is meant",
            );
        }
        let Shape::String(shape) = &schema.shape else {
            continue;
        };
        let unchecked = shape.format.as_deref().filter(|format| UNCHECKED.contains(format));
        // Once is enough: some descriptions have a hundred of them.
        if let Some(format) = unchecked.filter(|format| formats.insert(*format)) {
            diagnostics.push(
                Code::UncheckedFormat,
                &schema.pointer.child("format"),
                format!("strings of the format `{format}` are taken as they are, here and elsewhere"),
                "give a `pattern` where it matters, or accept this finding",
            );
        }
        for pattern in &shape.patterns {
            let plan = pattern::compile(pattern);
            let pointer = schema.pointer.child("pattern");
            if let Some(reason) = plan.unsupported() {
                diagnostics.push(
                    Code::PatternNotEnforced,
                    &pointer,
                    format!("the pattern is not checked: {reason}"),
                    "write it so that it needs nothing of the kind, or accept that the server checks it",
                );
            } else if plan.delimited {
                diagnostics.push(
                    Code::DelimitedPattern,
                    &pointer,
                    "the slashes around the pattern are taken for delimiters, because with them nothing could match",
                    "leave the slashes and flags out",
                );
            }
        }
    }
}

/// The patterns that say anything and can be checked, as plans.
pub fn patterns(shape: &StringShape) -> Vec<PatternPlan> {
    shape
        .patterns
        .iter()
        .filter(|pattern| !pattern::says_nothing(pattern))
        .map(|pattern| pattern::compile(pattern))
        .filter(|plan| plan.unsupported().is_none() && !plan.matches_everything())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numeric(format: Option<&str>, minimum: Option<Value>, maximum: Option<Value>) -> NumericShape {
        let number = |value: Option<Value>| match value {
            Some(Value::Number(number)) => Some(number),
            _ => None,
        };
        NumericShape {
            format: format.map(str::to_owned),
            bounds: Bounds {
                minimum: number(minimum),
                maximum: number(maximum),
                ..Bounds::default()
            },
            multiple_of: None,
        }
    }

    #[test]
    fn integers_are_as_wide_as_format_and_bounds_ask() {
        for (format, minimum, maximum, expected) in [
            (None, None, None, Ty::I64),
            (Some("int32"), None, None, Ty::I32),
            (Some("int32"), None, Some(3_000_000_000_i64.into()), Ty::I64),
            (Some("int64"), Some(0.into()), None, Ty::I64),
            (Some("uint8"), None, None, Ty::U32),
            (Some("uint32"), Some((-1).into()), None, Ty::I64),
            (Some("uint64"), None, None, Ty::U64),
            (Some("timestamp"), None, None, Ty::I64),
            (None, Some(0.into()), Some(u64::MAX.into()), Ty::U64),
            (None, None, Some(u64::MAX.into()), Ty::Any),
            (None, Some(0.into()), Some(18_446_744_073_709_552_000.0.into()), Ty::U64),
            (Some("uint64"), None, Some(18_446_744_073_709_552_000.0.into()), Ty::U64),
            (
                Some("uint64"),
                Some(0.0.into()),
                Some(1.844_674_407_370_955_2e19.into()),
                Ty::U64,
            ),
            (Some("int64"), None, Some(9_223_372_036_854_775_807.0.into()), Ty::I64),
            (Some("int64"), Some(0.into()), Some(u64::MAX.into()), Ty::U64),
            (None, Some((-1).into()), Some(1e20.into()), Ty::Any),
            (None, Some(0.into()), Some(1e300.into()), Ty::Any),
        ] {
            assert_eq!(integer(&numeric(format, minimum, maximum)), expected, "{format:?}");
        }
    }

    #[test]
    fn bounds_become_rules_unless_the_type_keeps_them() {
        let of = |shape: &NumericShape| {
            let mut out = Vec::new();
            integer_rules(shape, &integer(shape), &mut out);
            out
        };
        assert_eq!(
            of(&numeric(None, Some(1.into()), Some(50.into()))),
            [Rule::IntegerMinimum(1), Rule::IntegerMaximum(50)]
        );
        assert_eq!(of(&numeric(Some("uint32"), Some(0.into()), None)), []);
        assert_eq!(
            of(&numeric(None, Some(0.5.into()), Some(9.5.into()))),
            [Rule::IntegerMinimum(1), Rule::IntegerMaximum(9)]
        );
        assert_eq!(of(&numeric(Some("int32"), None, Some(i64::from(i32::MAX).into()))), []);
        let exclusive = NumericShape {
            bounds: Bounds {
                exclusive_minimum: Some(0.into()),
                exclusive_maximum: Some(10.into()),
                ..Bounds::default()
            },
            ..NumericShape::default()
        };
        assert_eq!(of(&exclusive), [Rule::IntegerMinimum(1), Rule::IntegerMaximum(9)]);
    }
}
