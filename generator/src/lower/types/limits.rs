//! The constraints of numbers and strings, as far as their types do not express them.

use serde_json::Number;

use crate::api::{NumericShape, StringShape};
use crate::library::{Keyword, PatternPlan, Rule};
use crate::lower::types::shapes::{FAR, limits, number, whole};
use crate::lower::types::ty::Ty;
use crate::pattern;

/// The constraints of integers, which have this type.
pub fn integer_rules(shape: &NumericShape, ty: &Ty, out: &mut Vec<Rule>) {
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
    // Rust's types are asked for from 32 bits on.
    let (narrowest, widest) = match shape.format.as_deref() {
        Some("int8") => (i8::MIN.into(), i8::MAX.into()),
        Some("int16") => (i16::MIN.into(), i16::MAX.into()),
        Some("uint8") => (0, u8::MAX.into()),
        Some("uint16") => (0, u16::MAX.into()),
        _ => (least, most),
    };
    let fits = low.is_none_or(|low| low >= narrowest) && high.is_none_or(|high| high <= widest);
    let (low, high) = match fits {
        true => (low.or(Some(narrowest)), high.or(Some(widest))),
        false => (low, high),
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

/// The constraints on the length of a text.
pub fn length_rules(shape: &StringShape) -> impl Iterator<Item = Rule> {
    let least = shape.min_length.filter(|least| *least > 0).map(Rule::MinLength);
    least.into_iter().chain(shape.max_length.map(Rule::MaxLength))
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
    use crate::api::Bounds;
    use crate::lower::types::shapes::integer;
    use crate::lower::types::shapes::tests::numeric;

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
        assert_eq!(of(&numeric(Some("uint8"), None, None)), [Rule::IntegerMaximum(255)]);
        assert_eq!(
            of(&numeric(Some("int16"), Some(0.into()), None)),
            [Rule::IntegerMinimum(0), Rule::IntegerMaximum(32_767)]
        );
        // The limits say more than the format.
        assert_eq!(
            of(&numeric(Some("uint8"), None, Some(256.into()))),
            [Rule::IntegerMaximum(256)]
        );
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
