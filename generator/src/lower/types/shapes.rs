//! Which Rust type a single schema amounts to.

use crate::value::{Number, Value};

use crate::api::{Additional, Bounds, EnumShape, NumericShape, ObjectShape, SchemaId, Shape, StringShape};
use crate::library::Format;
use crate::lower::types::ty::Ty;
use crate::pattern;

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
pub(super) fn limits(bounds: &Bounds) -> (Option<i128>, Option<i128>) {
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
pub(super) const FAR: i128 = 1_000_000_000_000_000_000_000_000_000_000;

pub(super) fn whole(number: &Number, round: fn(f64) -> f64) -> Option<i128> {
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

/// The type of an inline schema that needs no definition and holds one value, whatever the settings say of formats.
pub fn scalar(shape: &Shape) -> Option<Ty> {
    match shape {
        Shape::Boolean => Some(Ty::Bool),
        Shape::Integer(shape) => Some(integer(shape)),
        Shape::Number(shape) => Some(number(shape)),
        Shape::String(shape) => match shape.format.as_deref().and_then(format) {
            Some(format) => Some(Ty::Format(format)),
            None => (!is_constrained(shape)).then_some(Ty::String),
        },
        Shape::Enum(shape) => constant(shape),
        _ => None,
    }
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

/// Whether a string has a type of its own: it has a pattern, and no format that has a type already.
pub fn is_constrained(shape: &StringShape) -> bool {
    let known = shape
        .format
        .as_deref()
        .is_some_and(|name| format(name).is_some() || name == "binary");
    !known && shape.patterns.iter().any(|pattern| !pattern::says_nothing(pattern))
}

/// Whether a text is never to be shown (OpenAPI, "Data Types": `password` is a hint to obscure it).
pub fn is_secret(shape: &StringShape) -> bool {
    shape.format.as_deref() == Some("password")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::lower::types) fn numeric(
        format: Option<&str>,
        minimum: Option<serde_json::Value>,
        maximum: Option<serde_json::Value>,
    ) -> NumericShape {
        let number = |value: Option<serde_json::Value>| match value {
            Some(serde_json::Value::Number(number)) => Some(number),
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
}
