//! Headers as what the description says they are: numbers, dates, lists, objects.

use crate::runtime::data::deviations::{self, Deviation, finite};
use crate::runtime::data::headers::Headers;
use crate::runtime::data::media_type;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::rules::Rule;
use crate::runtime::data::visit;

impl Headers {
    pub fn boolean_of(&self, name: &str) -> Option<bool> {
        from_text::boolean(self.text_of(name)?)
    }

    pub fn integer_of(&self, name: &str) -> Option<i64> {
        self.value_of(name)
    }

    pub fn number_of(&self, name: &str) -> Option<f64> {
        finite(self.text_of(name)?)
    }

    /// A header as any type of scalars or arrays of them (`simple` style: items separated by commas, in one line or
    /// several).
    pub fn value_of<T: Reflect>(&self, name: &str) -> Option<T> {
        Some(read(self, name)?.0)
    }

    /// A header as an object: `a,1,b,2`, or `a=1,b=2` where it is exploded.
    pub fn object_of<T: Reflect>(&self, name: &str, exploded: bool) -> Option<T> {
        Some(read_object(self, name, exploded)?.0)
    }

    /// The items of a list; `None` where there is no such header, or one that is no visible ASCII. Lines of one name are
    /// one list (RFC 9110, section 5.3), but for `Set-Cookie`, whose lines are an item each.
    fn items_of(&self, name: &str) -> Option<Vec<&str>> {
        let mut items = Vec::new();
        for line in self.0.get_all(name) {
            let line = line.to_str().ok()?;
            match name.eq_ignore_ascii_case("set-cookie") {
                true => items.push(line.trim()),
                false => push_items(line, &mut items),
            }
        }
        (!items.is_empty() || self.0.contains_key(name)).then_some(items)
    }
}

/// The value, and what was lost when it was read.
fn read<T: Reflect>(headers: &Headers, name: &str) -> Option<(T, Vec<Deviation>)> {
    let (mut value, mut lost) = (T::blank(), Vec::new());
    let fits = match from_text::is_list(&mut value) {
        true => from_text::fill_list(&mut value, headers.items_of(name)?, &mut lost),
        false => from_text::fill(&mut value, headers.text_of(name)?, &mut lost),
    };
    fits.then_some((value, lost))
}

fn read_object<T: Reflect>(headers: &Headers, name: &str, exploded: bool) -> Option<(T, Vec<Deviation>)> {
    let items = headers.items_of(name)?;
    let pairs: Option<Vec<(&str, &str)>> = match exploded {
        true => items.into_iter().map(|item| item.split_once('=')).collect(),
        false => items
            .chunks(2)
            .map(|pair| Some((*pair.first()?, *pair.get(1)?)))
            .collect(),
    };
    let (mut value, mut lost) = (T::blank(), Vec::new());
    from_text::fill_object(&mut value, &pairs?, &mut lost).then_some((value, lost))
}

/// Items stand between commas, of which those in quotes and the one in a date of HTTP (`Sun, 06 Nov 1994 …`, RFC 9110,
/// section 5.6.7) are none.
fn push_items<'a>(line: &'a str, items: &mut Vec<&'a str>) {
    const DAYS: [&str; 14] = [
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
        "Sat",
        "Sun",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let mut rest = line;
    while !rest.is_empty() {
        let first = media_type::unquoted(rest, b',').next().unwrap_or_default();
        // From the start of the item: spaces before it are none of it.
        let start = rest.len() - rest.trim_start().len();
        let comma = rest[start + first.len()..].find(',').map(|at| start + first.len() + at);
        let is_day = DAYS.contains(&first)
            && comma.is_some_and(|comma| {
                rest[comma + 1..]
                    .trim_start()
                    .starts_with(|next: char| next.is_ascii_digit())
            });
        let end = match comma {
            Some(comma) if is_day => rest[comma + 1..].find(',').map_or(rest.len(), |at| comma + 1 + at),
            Some(comma) => comma,
            None => rest.len(),
        };
        let item = rest[..end].trim();
        if !item.is_empty() {
            items.push(item);
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
}

/// Of a plain value, or an array of such.
pub fn in_header<T: Reflect>(headers: &Headers, name: &str, rules: &[Rule]) -> Option<Vec<Deviation>> {
    inspect(read::<T>(headers, name)?, rules)
}

/// Of an object.
pub fn in_object_header<T: Reflect>(headers: &Headers, name: &str, rules: &[Rule]) -> Option<Vec<Deviation>> {
    inspect(read_object::<T>(headers, name, false)?, rules)
}

/// Of an object that is exploded.
pub fn in_exploded_header<T: Reflect>(headers: &Headers, name: &str, rules: &[Rule]) -> Option<Vec<Deviation>> {
    inspect(read_object::<T>(headers, name, true)?, rules)
}

/// Beside what was lost when it was read.
fn inspect<T: Reflect>((value, mut found): (T, Vec<Deviation>), rules: &[Rule]) -> Option<Vec<Deviation>> {
    let json = visit::to_json(&value).ok()?;
    found.append(&mut deviations::inspect::<T>(&json, rules));
    Some(found)
}

mod from_text {
    use std::borrow::Cow;

    use serde_json::Value;

    use crate::runtime::data::deviations::{self, Deviation, finite};
    use crate::runtime::data::number::{ROUNDED, whole_of};
    use crate::runtime::data::reflect::{Reflect, Slot};
    use crate::runtime::data::text::read_json;

    pub(super) fn is_list(place: &mut dyn Reflect) -> bool {
        match place.slot() {
            Slot::List(_) => true,
            Slot::Optional(place) => is_list(place.some()),
            _ => false,
        }
    }

    /// An integer, as it can be written in JSON: also `1.0`. The number next to a larger one may be another integer.
    fn whole<T: TryFrom<i128>>(place: &mut T, text: &str) -> bool {
        let written = || finite(text).filter(|number| number.abs() < ROUNDED).and_then(whole_of);
        let whole = text
            .parse()
            .ok()
            .or_else(written)
            .and_then(|whole: i128| T::try_from(whole).ok());
        whole.map(|whole| *place = whole).is_some()
    }

    /// A number. Where it is another integer than was written, that is said as of a body.
    fn number(place: &mut f64, text: &str, lost: &mut Vec<Deviation>) -> bool {
        let Some(number) = finite(text) else { return false };
        *place = number;
        if number.abs() >= ROUNDED {
            lost.append(&mut deviations::inspect::<f64>(text.as_bytes(), &[]));
        }
        true
    }

    /// Whoever writes it, in whatever language.
    pub(super) fn boolean(text: &str) -> Option<bool> {
        match text {
            text if text.eq_ignore_ascii_case("true") => Some(true),
            text if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        }
    }

    /// Fills a place from text; whether it fits.
    pub(super) fn fill(place: &mut dyn Reflect, text: &str, lost: &mut Vec<Deviation>) -> bool {
        match place.slot() {
            Slot::Bool(place) => boolean(text).map(|value| *place = value).is_some(),
            Slot::I32(place) => whole(place, text),
            Slot::I64(place) => whole(place, text),
            Slot::U32(place) => whole(place, text),
            Slot::U64(place) => whole(place, text),
            Slot::F64(place) => number(place, text, lost),
            Slot::String(place) => {
                text.clone_into(place);
                true
            }
            Slot::Any(place) => {
                *place = Value::String(text.to_owned());
                true
            }
            Slot::Text(place) => {
                place.set(Cow::Borrowed(text));
                true
            }
            Slot::Scalar(place) => {
                place.set(read_json(text).unwrap_or_else(|| Value::String(text.to_owned())));
                true
            }
            Slot::Optional(place) => fill(place.some(), text, lost),
            // What a text alone is not.
            _ => false,
        }
    }

    pub(super) fn fill_list(place: &mut dyn Reflect, items: Vec<&str>, lost: &mut Vec<Deviation>) -> bool {
        match place.slot() {
            Slot::Optional(place) => fill_list(place.some(), items, lost),
            Slot::List(list) => {
                let mut places = items.iter().enumerate();
                places.all(|(index, item)| list.place(index).is_some_and(|place| fill(place, item, lost)))
            }
            _ => false,
        }
    }

    /// Fills an object from the texts of its members; whether all that must be there are, and fit.
    pub(super) fn fill_object(place: &mut dyn Reflect, members: &[(&str, &str)], lost: &mut Vec<Deviation>) -> bool {
        match place.slot() {
            Slot::Optional(place) => fill_object(place.some(), members, lost),
            Slot::Map(map) => members
                .iter()
                .all(|(name, text)| fill(map.insert((*name).to_owned()), text, lost)),
            Slot::Record(record) => {
                let shape = record.shape();
                let mut fits = true;
                record.slots(&mut |slots, mut extra| {
                    for (name, place) in shape.names.iter().zip(slots.iter_mut()) {
                        fits &= match members.iter().find(|(member, _)| member == name) {
                            Some((_, text)) => fill(*place, text, lost),
                            None => !shape.requires(name, *place),
                        };
                    }
                    let others = members.iter().filter(|(member, _)| !shape.names.contains(member));
                    if let Some(extra) = &mut extra {
                        for (name, text) in others {
                            fits &= fill(extra.insert((*name).to_owned()), text, lost);
                        }
                    }
                });
                fits
            }
            _ => false,
        }
    }
}
