//! Filling a union from JSON text.

use serde_json::Value;

use crate::runtime::data::reader::{Reader, Way};
use crate::runtime::data::reflect::{Reflect, Slot};
use crate::runtime::data::union::decode::fill_text;
use crate::runtime::data::union::shape::Union;
use crate::runtime::data::union::{self, Kind, Unfit};

impl Reader<'_> {
    /// It is clear what it is by its tag, or because one variant alone is of that kind of JSON. Else all of it is read, and the
    /// variants are told apart by what is in it.
    pub(crate) fn union(&mut self, place: &mut dyn Union, first: u8, way: Way<'_>) {
        let shape = place.shape();
        let mut tagged = false;
        let content = match (first, shape.tag) {
            (b'"', _) => {
                let text = self.string();
                if !fill_text(place, &text) {
                    self.told_apart(place, &Value::String(text.into_owned()), way);
                }
                return;
            }
            (b'[', _) => union::only(place, Kind::Array),
            (b'{', Some(tag)) if !shape.several => {
                tagged = true;
                let told = self.look_ahead(tag);
                union::told(shape, &told).and_then(|index| place.select(index))
            }
            (b'{', _) => union::only(place, Kind::Object),
            _ => None,
        };
        match content.map(Reflect::slot) {
            Some(Slot::List(list)) if first == b'[' => self.list(list, way),
            Some(Slot::Map(map)) if first == b'{' && !tagged => self.map(map, way),
            Some(Slot::Record(record)) if first == b'{' => {
                self.record(record, way);
                self.fail_unless(tagged || !union::contradicts(place.content()));
            }
            _ => {
                let value = self.value();
                self.told_apart(place, &value, way);
            }
        }
    }

    fn told_apart(&mut self, place: &mut dyn Union, value: &Value, way: Way<'_>) {
        if self.failed {
            return;
        }
        let fits = union::fill(place, value, Unfit::Refused);
        if let Ok(false) = fits {
            way.doubt();
        }
        self.fail_unless(fits.is_ok());
    }

    /// The value of a member of the object that begins here; `null` where it has none.
    fn look_ahead(&mut self, tag: &str) -> Value {
        let (start, depth) = (self.at, self.depth);
        let mut told = Value::Null;
        let mut more = self.begins(*b"{}");
        while more {
            if self.name() == tag {
                told = self.value();
                break;
            }
            self.skip();
            more = self.goes_on(b'}');
        }
        let looked_at = self.at - start;
        self.fail_unless(looked_at <= self.ahead);
        if !self.failed {
            self.ahead -= looked_at;
            (self.at, self.depth) = (start, depth);
        }
        told
    }
}
