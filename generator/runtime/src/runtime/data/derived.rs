//! Copying, comparing and showing any [`Reflect`] value: what a generated type's `Clone`, `PartialEq` and `Debug` call.
//!
//! Derived, the three would cost the compiler as much as all else of a generated type together. Two values are equal
//! when they are written alike.

use std::borrow::Cow;
use std::fmt;

use crate::runtime::data::nullable::NULL;
use crate::runtime::data::reflect::{List, Map, Presence, Record, Reflect, Slot, View};
use crate::runtime::data::rules;
use crate::runtime::data::union; // optional: union

/// An equal value.
pub fn copy<T: Reflect>(value: &T) -> T {
    let mut copy = T::blank();
    assign(&mut copy, value);
    copy
}

/// With nothing but its constants.
pub fn made<T: Reflect + Record>() -> T {
    #[allow(unused_mut, reason = "constants are JSON, which not every crate reads")]
    let mut made = T::blank();
    super::constants::set(&mut made); // optional: bodies
    made
}

/// Fills a blank place.
pub(crate) fn assign(to: &mut dyn Reflect, from: &dyn Reflect) {
    match (to.slot(), from.view()) {
        (_, View::Absent) | (Slot::Null, _) => {}
        (Slot::Optional(place), View::Null) => place.null(),
        // The third state's `null`; an optional value of any kind that is `null` is written alike, but is another.
        (Slot::Optional(place), View::Any(value)) if std::ptr::eq(value, &NULL) => place.null(),
        (Slot::Optional(place), _) => assign(place.some(), from),
        (Slot::Bool(place), View::Bool(value)) => *place = value,
        (Slot::I32(place), View::I64(value)) => *place = i32::try_from(value).unwrap_or_default(),
        (Slot::I64(place), View::I64(value)) => *place = value,
        (Slot::U32(place), View::U64(value)) => *place = u32::try_from(value).unwrap_or_default(),
        (Slot::U64(place), View::U64(value)) => *place = value,
        (Slot::F64(place), View::F64(value)) => *place = value,
        (Slot::String(place), View::Str(value)) => value.clone_into(place),
        (Slot::Any(place), View::Any(value)) => place.clone_from(value),
        (Slot::Text(place), View::Text(value)) => place.set(Cow::Borrowed(value.as_str())),
        (Slot::Scalar(place), View::Scalar(value)) => place.set(value.to_value()),
        (Slot::Bytes(place), View::Bytes(value)) => place.clone_from(value), // optional: file
        (Slot::File(place), View::File(value)) => place.clone_from(value),   // optional: file
        (Slot::List(place), View::List(value)) => assign_list(place, value),
        (Slot::Map(place), View::Map(value)) => assign_map(place, value),
        (Slot::Record(place), View::Record(value)) => assign_record(place, value),
        (Slot::Union(place), View::Union(value)) => union::derived::assign(place, value), // optional: union
        // A type of the program's own that is read as one kind of data and filled as another.
        (_, _) => {
            super::anew::assign(to, from); // optional: bodies
        }
    }
}

fn assign_list(to: &mut dyn List, from: &dyn List) {
    for index in 0..from.len() {
        if let (Some(place), Some(item)) = (to.place(index), from.get(index)) {
            assign(place, item);
        }
    }
}

fn assign_map(to: &mut dyn Map, from: &dyn Map) {
    from.each(&mut |key, value| assign(to.insert(key.to_owned()), value));
}

fn assign_record(to: &mut dyn Record, from: &dyn Record) {
    from.views(&mut |views, from_extra| {
        to.slots(&mut |slots, to_extra| {
            for (slot, view) in slots.iter_mut().zip(views) {
                assign(*slot, *view);
            }
            if let (Some(to), Some(from)) = (to_extra, from_extra) {
                assign_map(to, from);
            }
        });
    });
}

/// Whether two values of one type are written alike.
pub fn equal(a: &dyn Reflect, b: &dyn Reflect) -> bool {
    match (a.view(), b.view()) {
        (View::Absent, View::Absent) | (View::Null, View::Null) => true,
        (View::Bool(a), View::Bool(b)) => a == b,
        (View::I64(a), View::I64(b)) => a == b,
        (View::U64(a), View::U64(b)) => a == b,
        (View::F64(a), View::F64(b)) => a == b,
        (View::Str(a), View::Str(b)) => a == b,
        (View::Any(a), View::Any(b)) => a == b,
        (View::Text(a), View::Text(b)) => a.as_str() == b.as_str(),
        (View::Scalar(a), View::Scalar(b)) => a.to_value() == b.to_value(),
        (View::Bytes(a), View::Bytes(b)) => a == b, // optional: file
        (View::File(a), View::File(b)) => a == b,   // optional: file
        (View::List(a), View::List(b)) => equal_lists(a, b),
        (View::Map(a), View::Map(b)) => equal_maps(a, b),
        (View::Record(a), View::Record(b)) => equal_records(a, b),
        (View::Union(a), View::Union(b)) => union::derived::equal(a, b), // optional: union
        _ => false,
    }
}

fn both(a: Option<&dyn Reflect>, b: Option<&dyn Reflect>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if equal(a, b))
}

fn equal_lists(a: &dyn List, b: &dyn List) -> bool {
    a.len() == b.len() && (0..a.len()).all(|index| both(a.get(index), b.get(index)))
}

fn equal_maps(a: &dyn Map, b: &dyn Map) -> bool {
    let mut equal = a.len() == b.len();
    a.each(&mut |key, value| equal = equal && both(Some(value), b.get(key)));
    equal
}

fn equal_records(a: &dyn Record, b: &dyn Record) -> bool {
    let mut outcome = false;
    a.views(&mut |a, a_extra| {
        b.views(&mut |b, b_extra| {
            outcome = a.iter().zip(b).all(|(a, b)| equal(*a, *b))
                && match (a_extra, b_extra) {
                    (Some(a), Some(b)) => equal_maps(a, b),
                    _ => true,
                };
        });
    });
    outcome
}

/// Shows a value by its names on the wire.
///
/// # Errors
///
/// The formatter's own.
pub fn show(value: &dyn Reflect, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value.view() {
        View::Absent | View::Null => f.write_str("None"),
        View::Bool(value) => fmt::Debug::fmt(&value, f),
        View::I64(value) => fmt::Debug::fmt(&value, f),
        View::U64(value) => fmt::Debug::fmt(&value, f),
        View::F64(value) => fmt::Debug::fmt(&value, f),
        View::Str(value) => fmt::Debug::fmt(value, f),
        View::Any(value) => fmt::Debug::fmt(value, f),
        View::Text(value) => match value.is_secret() {
            true => f.write_str("***"),
            false => fmt::Debug::fmt(value.as_str(), f),
        },
        View::Scalar(value) => fmt::Debug::fmt(&value.to_value(), f),
        View::Bytes(value) => fmt::Debug::fmt(value, f), // optional: file
        View::File(value) => fmt::Debug::fmt(value, f),  // optional: file
        View::List(list) => {
            let items = list.items();
            f.debug_list().entries(items.map(Shown)).finish()
        }
        View::Map(map) => {
            let mut shown = f.debug_map();
            map.each(&mut |key, value| {
                shown.entry(&key, &Shown(value));
            });
            shown.finish()
        }
        View::Record(record) => {
            let shape = record.shape();
            let mut shown = f.debug_struct(shape.name);
            record.views(&mut |views, extra| {
                for (name, value) in shape.names.iter().zip(views) {
                    // What is never received back is mostly a password.
                    let hidden =
                        shape.presence_of(name) == Some(Presence::SentOnly) || rules::hide(shape.rules_of(name));
                    shown.field(name, &Perhaps { value: *value, hidden });
                }
                if let Some(extra) = extra {
                    let hidden = rules::hide(shape.extra());
                    extra.each(&mut |key, value| {
                        shown.field(key, &Perhaps { value, hidden });
                    });
                }
            });
            shown.finish()
        }
        View::Union(union) => union::derived::show(union, f), // optional: union
    }
}

/// Shows a value, or of one that is hidden only that it is there.
pub(crate) struct Perhaps<'a> {
    pub(crate) value: &'a dyn Reflect,
    pub(crate) hidden: bool,
}

impl fmt::Debug for Perhaps<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.hidden && !matches!(self.value.view(), View::Absent | View::Null) {
            true => f.write_str("***"),
            false => show(self.value, f),
        }
    }
}

pub(crate) struct Shown<'a>(pub(crate) &'a dyn Reflect);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(self.0, f)
    }
}
