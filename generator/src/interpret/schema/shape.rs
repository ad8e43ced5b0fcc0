//! From keywords to a [`Shape`].

use std::cmp::Ordering;

use super::all_of;
use super::enumeration::{self, Choice, Values};
use super::keywords::{Keywords, Structure};
use super::types::Types;
use super::union::United;
use super::{Implied, SchemaBuilder};
use crate::api::{
    Additional, ArrayShape, Bounds, EnumShape, EnumValue, NumericShape, ObjectShape, Shape, StringShape, UnionKind,
    UnionShape, Untyped,
};
use crate::diagnostics::Code;
use crate::sample::broken;
use crate::source::Pointer;
use crate::value::{Number, Value};

impl<'d> SchemaBuilder<'d> {
    /// The shape of the node at `at`, whose keywords are all known.
    pub(super) fn shape(&mut self, at: &Pointer, keywords: &mut Keywords<'d>, depth: usize) -> Shape {
        if keywords.broken == Some(Untyped::Conflict) {
            return Shape::Any(Untyped::Conflict);
        }
        match self.unite(at, keywords, depth) {
            United::Shape(shape) => return shape,
            United::Reference(target) => return Shape::Reference(self.node(target)),
            United::Keywords => {}
        }
        if let Some(choices) = keywords.structure.choices.take() {
            if choices.is_empty() {
                return Shape::Null;
            }
            if let Some(shape) = self.enumeration(at, &keywords.structure, choices) {
                if matches!(&shape, Shape::Enum(listed) if listed.open) {
                    keywords.demands.extend(self.limits(at, &keywords.structure));
                }
                return shape;
            }
        }
        let Some(types) = keywords.structure.effective_types() else {
            return Shape::Any(keywords.broken.unwrap_or(Untyped::Unspecified));
        };
        if let Some((types, keyword)) = keywords.structure.implied() {
            let is_known = self.implied.iter().any(|known| known.types == types);
            if !is_known {
                let at = at.clone();
                self.implied.push(Implied { types, keyword, at });
            }
        }
        let mut members = types.each();
        match (members.next(), members.next()) {
            (None, _) => Shape::Null,
            (Some(only), None) => self.shape_of_type(at, only, keywords, depth),
            _ if types == Types::ANY => Shape::Any(Untyped::Unspecified),
            _ => {
                // ASP.NET's numbers, which may also come as text: the pattern makes no kind of text of its own.
                let textual = match types.and(Types::NUMBER).is_empty() {
                    true => Vec::new(),
                    false => self.textual(&keywords.structure),
                };
                keywords.demands.extend(textual.iter().cloned());
                let variants = types.each().enumerate().map(|(index, only)| {
                    let mut alone = Keywords {
                        structure: keywords.structure.clone(),
                        ..Keywords::default()
                    };
                    alone.structure.types = Some(only);
                    if only == Types::STRING && !textual.is_empty() {
                        alone.structure.patterns.clear();
                    }
                    self.synthesise(at.child("type").item(index), alone, depth)
                });
                Shape::Union(UnionShape {
                    kind: UnionKind::AnyOf,
                    variants: variants.collect(),
                    discriminator: None,
                    several: false,
                })
            }
        }
    }

    fn shape_of_type(&mut self, at: &Pointer, only: Types, keywords: &mut Keywords<'d>, depth: usize) -> Shape {
        let structure = &mut keywords.structure;
        self.drop_contradictions(at, only, structure);
        match only {
            Types::STRING => Shape::String(StringShape {
                format: structure.format.map(str::to_owned),
                min_length: structure.min_length,
                max_length: structure.max_length,
                patterns: structure.patterns.drain(..).map(Into::into).collect(),
            }),
            Types::INTEGER => Shape::Integer(Box::new(numeric(structure))),
            Types::NUMBER => Shape::Number(Box::new(numeric(structure))),
            Types::BOOLEAN => Shape::Boolean,
            Types::ARRAY => self.array(at, keywords, depth),
            _ => self.object(at, keywords, depth),
        }
    }

    /// `None` where the list says nothing that the type does not, or nothing that makes sense.
    fn enumeration(&mut self, at: &Pointer, structure: &Structure<'d>, choices: Vec<Choice<'d>>) -> Option<Shape> {
        let at_enum = at.child("enum");
        let types = structure.types.unwrap_or(Types::NONE);
        let Values {
            values,
            coerced,
            dropped,
        } = enumeration::values(&choices, structure.types);
        if values.is_empty() && types == Types::OBJECT && structure.properties.is_empty() {
            // Some generators of descriptions write `type: object` for every enumeration.
            self.report(
                Code::EnumValueType,
                &at_enum,
                "none of the values is an object, as `type` says; they are taken as they are",
                "correct the type",
            );
            let alone = Structure::default();
            return self.enumeration(at, &alone, choices);
        }
        if let Some(value) = dropped {
            let message = match values.is_empty() {
                true => format!(
                    "the values (such as {value}) are no {}; the `enum` is ignored",
                    types.names()
                ),
                false => format!("the value {value} is no {}; it is ignored", types.names()),
            };
            self.report(Code::EnumValueType, &at_enum, message, "correct the type or the values");
        } else if let Some(value) = coerced {
            let message = format!("the value {value} is no {}; it is taken as one", types.names());
            self.report(
                Code::EnumValueType,
                &at_enum,
                message,
                "write the values as what the type says",
            );
        }
        let open = choices.iter().any(|choice| choice.open);
        let values = self.keeping_limits(&at_enum, structure, values, open);
        let flags = values.iter().filter(|value| value.value.is_boolean()).count();
        match values.len() {
            0 => None,
            2 if flags == 2 => Some(Shape::Boolean),
            _ => Some(Shape::Enum(EnumShape { values, open })),
        }
    }

    /// The listed values that keep what else is said of the value, beside the list or by another part of an `allOf`. Where
    /// that is none, the list is right and the limits are not, unless there are values beside the list.
    fn keeping_limits(
        &mut self,
        at: &Pointer,
        structure: &Structure<'d>,
        mut values: Vec<EnumValue>,
        open: bool,
    ) -> Vec<EnumValue> {
        let kept: Vec<Option<&'static str>> = values
            .iter()
            .map(|value| limit_broken(structure, &value.value))
            .collect();
        let Some((first, keyword)) = values
            .iter()
            .zip(&kept)
            .find_map(|(value, broken)| Some((value, (*broken)?)))
        else {
            return values;
        };
        let none = !open && kept.iter().all(Option::is_some);
        let message = match none {
            true => format!(
                "`{keyword}` allows for none of the values (such as {}); it is ignored",
                first.value
            ),
            false => format!(
                "`{keyword}` does not allow for the value {}, which is left out",
                first.value
            ),
        };
        self.report(Code::EnumValueType, at, message, "correct the limit or the values");
        if !none {
            let mut kept = kept.iter();
            values.retain(|_| kept.next().is_none_or(Option::is_none));
        }
        values
    }

    /// Limits that no value keeps would refuse every request.
    fn drop_contradictions(&mut self, at: &Pointer, only: Types, structure: &mut Structure<'d>) {
        let above = |least: Option<u64>, most: Option<u64>| matches!((least, most), (Some(l), Some(m)) if l > m);
        let mut contradictory = false;
        if above(structure.min_length, structure.max_length) {
            (structure.min_length, structure.max_length) = (None, None);
            contradictory = true;
        }
        if above(structure.min_items, structure.max_items) {
            (structure.min_items, structure.max_items) = (None, None);
            contradictory = true;
        }
        if above(structure.min_properties, structure.max_properties) {
            (structure.min_properties, structure.max_properties) = (None, None);
            contradictory = true;
        }
        if no_number(structure, only == Types::INTEGER) {
            structure.bounds = Bounds::default();
            contradictory = true;
        }
        if only == Types::INTEGER
            && let Some(format) = structure.format
            && within(structure, range(format)).is_some_and(|narrowed| no_number(&narrowed, true))
        {
            structure.format = None;
            self.contradictory(
                at,
                format!("no integer of the format `{format}` is within the limits; it is ignored"),
            );
        }
        if contradictory {
            self.contradictory(at, "the lower limit is above the upper one; both are ignored");
        }
    }

    pub(super) fn contradictory(&mut self, at: &Pointer, message: impl Into<String>) {
        self.report(Code::ContradictoryBounds, at, message, "correct the limits");
    }
}

/// What formats say of integers that are narrower than the types that carry them, or have no sign.
fn range(format: &str) -> (Option<i64>, Option<i64>) {
    match format {
        "int8" => (Some(i8::MIN.into()), Some(i8::MAX.into())),
        "int16" => (Some(i16::MIN.into()), Some(i16::MAX.into())),
        "uint8" => (Some(0), Some(u8::MAX.into())),
        "uint16" => (Some(0), Some(u16::MAX.into())),
        "uint32" | "uint64" => (Some(0), None),
        _ => (None, None),
    }
}

/// What is left of the bounds, where the range adds to them.
fn within<'d>(structure: &Structure<'d>, (least, most): (Option<i64>, Option<i64>)) -> Option<Structure<'d>> {
    if least.is_none() && most.is_none() || structure.bounds == Bounds::default() {
        return None;
    }
    let mut narrowed = Structure {
        bounds: structure.bounds.clone(),
        multiple_of: structure.multiple_of.clone(),
        ..Structure::default()
    };
    let bounds = &mut narrowed.bounds;
    all_of::tighten(&mut bounds.minimum, least.map(Number::from), Ordering::Greater);
    all_of::tighten(&mut bounds.maximum, most.map(Number::from), Ordering::Less);
    Some(narrowed)
}

/// Whether the bounds leave no number, or no integer.
fn no_number(structure: &Structure<'_>, integer: bool) -> bool {
    let Bounds {
        minimum,
        exclusive_minimum,
        maximum,
        exclusive_maximum,
    } = &structure.bounds;
    // Of an inclusive and an exclusive bound, the one that leaves less.
    let stricter = |inclusive: &Option<Number>, exclusive: &Option<Number>, way: Ordering| match (inclusive, exclusive)
    {
        (Some(one), Some(other)) if all_of::compare(one, other) == way => Some((one.clone(), false)),
        (_, Some(other)) => Some((other.clone(), true)),
        (one, None) => one.clone().map(|one| (one, false)),
    };
    let least = stricter(minimum, exclusive_minimum, Ordering::Greater);
    let most = stricter(maximum, exclusive_maximum, Ordering::Less);
    let (Some((least, above)), Some((most, below))) = (least, most) else {
        return false;
    };
    match all_of::compare(&least, &most) {
        Ordering::Greater => true,
        Ordering::Equal => above || below,
        Ordering::Less if integer => {
            // `1.0` is an integer, too.
            let of_float = |number: &Number| {
                let number = number.as_f64().unwrap_or(f64::NAN);
                (number.fract() == 0.0 && number.abs() < 1e38).then_some(number as i128)
            };
            let whole = |number: &Number| {
                let exact = number.as_i64().map(i128::from).or(number.as_u64().map(i128::from));
                exact.or_else(|| of_float(number))
            };
            let float = |number: &Number| number.as_f64().unwrap_or_default();
            // Beyond 128 bits these are the last integers there are, and far apart.
            let first = whole(&least).map_or_else(|| float(&least).ceil() as i128, |least| least + i128::from(above));
            let last = whole(&most).map_or_else(|| float(&most).floor() as i128, |most| most - i128::from(below));
            let step = structure
                .multiple_of
                .as_ref()
                .and_then(whole)
                .filter(|step| *step > 0)
                .unwrap_or(1);
            last.div_euclid(step).saturating_mul(step) < first
        }
        Ordering::Less => false,
    }
}

/// The keyword that a listed value breaks, of those about single values. Formats are annotations.
fn limit_broken(structure: &Structure<'_>, value: &Value) -> Option<&'static str> {
    let broken = match value {
        Value::String(text) => broken::by_text(
            &StringShape {
                format: None,
                min_length: structure.min_length,
                max_length: structure.max_length,
                patterns: structure.patterns.iter().cloned().map(Into::into).collect(),
            },
            text,
        ),
        Value::Number(number) => broken::by_number(
            &NumericShape {
                format: None,
                bounds: structure.bounds.clone(),
                multiple_of: structure.multiple_of.clone(),
            },
            number.as_f64()?,
        ),
        Value::Array(items) => broken::by_items(
            &ArrayShape {
                items: None,
                min_items: structure.min_items,
                max_items: structure.max_items,
                unique: structure.unique,
            },
            &items.iter().map(Value::to_json).collect::<Vec<_>>(),
        ),
        Value::Object(members) => broken::by_member_count(
            &ObjectShape {
                properties: Vec::new(),
                additional: Additional::Unspecified,
                min_properties: structure.min_properties,
                max_properties: structure.max_properties,
            },
            members.len(),
        ),
        Value::Null | Value::Bool(_) => Vec::new(),
    };
    broken.first().copied()
}

fn numeric(structure: &mut Structure<'_>) -> NumericShape {
    NumericShape {
        format: structure.format.map(str::to_owned),
        bounds: std::mem::take(&mut structure.bounds),
        multiple_of: structure.multiple_of.take(),
    }
}
