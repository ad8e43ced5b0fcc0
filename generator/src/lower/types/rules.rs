//! The constraints on a value that its type does not express.

use serde_json::Number;

use crate::api::{ArrayShape, NumericShape, ObjectShape, Schema, SchemaId, Schemas, Shape, StringShape};
use crate::library::{Keyword, PatternPlan, Rule};
use crate::lower::settings::Settings;
use crate::lower::types::demands;
use crate::lower::types::graph::Ty;
use crate::lower::types::shapes::{
    FAR, constant, integer, is_constrained, is_secret, limits, map_values, number, whole,
};
use crate::pattern;

/// How deep rules are looked for.
const DEEPEST: usize = 8;

/// The rules of a schema.
pub fn of(schemas: &Schemas, settings: &Settings<'_>, id: SchemaId) -> Vec<Rule> {
    Reader { schemas, settings }.whole(id, 0)
}

struct Reader<'a, 's> {
    schemas: &'a Schemas,
    settings: &'a Settings<'s>,
}

/// What is known of a value from around it.
#[derive(Clone, Copy)]
struct Context {
    /// Whether `null` may stand there.
    null: bool,
    /// Whether it has a type of another crate, which knows nothing of the description.
    external: bool,
}

impl Reader<'_, '_> {
    fn whole(&self, id: SchemaId, depth: usize) -> Vec<Rule> {
        let context = Context {
            null: self.schemas.is_nullable(id),
            external: false,
        };
        self.schema(id, context, depth)
    }

    fn schema(&self, id: SchemaId, mut context: Context, depth: usize) -> Vec<Rule> {
        if depth > DEEPEST {
            return Vec::new();
        }
        let schema = self.schemas.get(id);
        let format = match &schema.shape {
            Shape::String(shape) => shape.format.as_deref(),
            _ => None,
        };
        context.external |= self.settings.is_external(&schema.pointer, format);
        let mut out = Vec::new();
        // Those of a struct are the struct's own.
        if !matches!(&schema.shape, Shape::Object(object) if map_values(object).is_none()) {
            out.extend(demands::rules(&schema.demands, context.null));
        }
        match &schema.shape {
            Shape::Reference(next) => out.extend(self.schema(*next, context, depth + 1)),
            Shape::Integer(shape) => integer_rules(shape, &integer(shape), &mut out),
            Shape::Number(shape) => match number(shape) {
                Ty::F64 => number_rules(shape, &mut out),
                ty => integer_rules(shape, &ty, &mut out),
            },
            Shape::String(shape) => string_rules(shape, context.external, &mut out),
            Shape::Enum(shape) if schema.component.is_none() && !shape.open => {
                if let ([only], Some(_)) = (shape.values.as_slice(), constant(shape)) {
                    out.push(Rule::Equals(only.value.to_string()));
                }
            }
            Shape::Array(array) => self.array(array, depth, &mut out),
            Shape::Object(object) if object.is_bare() => out.push(match context.null {
                true => Rule::ObjectOrNull,
                false => Rule::Object,
            }),
            Shape::Object(object) => self.map(object, depth, &mut out),
            Shape::Tuple(tuple) => {
                let items = tuple.items.iter().map(|item| self.whole(*item, depth + 1));
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

    fn array(&self, array: &ArrayShape, depth: usize, out: &mut Vec<Rule>) {
        out.extend(array.min_items.filter(|least| *least > 0).map(Rule::MinItems));
        out.extend(array.max_items.map(Rule::MaxItems));
        out.extend(array.unique.then_some(Rule::UniqueItems));
        let items = array.items.map(|items| self.whole(items, depth + 1));
        out.extend(items.filter(|rules| !rules.is_empty()).map(Rule::Items));
    }

    /// An object of members that it does not list.
    fn map(&self, object: &ObjectShape, depth: usize, out: &mut Vec<Rule>) {
        if let Some(values) = map_values(object) {
            out.extend(object_rules(object));
            let values = values.map(|values| self.whole(values, depth + 1));
            out.extend(values.filter(|rules| !rules.is_empty()).map(Rule::Values));
        }
    }
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
