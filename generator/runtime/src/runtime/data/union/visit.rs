//! Checking and writing a union: what stands there is its variant, whose tag says which it is.

use serde_json::Value;

use crate::runtime::data::encode::tree_of;
use crate::runtime::data::object::{self, Tag, Tagged};
use crate::runtime::data::reflect::{List, View};
use crate::runtime::data::rules::{Rule, Violation};
use crate::runtime::data::union::encode::joined;
use crate::runtime::data::union::shape::Union;
use crate::runtime::data::union::tag;
use crate::runtime::data::visit::{Path, Visit};

impl<'r, const CHECKS: bool, const WRITES: bool> Visit<'_, 'r, CHECKS, WRITES> {
    /// The variant that a value is has rules of its own.
    pub(crate) fn union(&mut self, union: &dyn Union, rules: &[Rule], tags: &[Tag], path: &Path<'_>) {
        let shape = union.shape();
        let (index, content) = union.chosen();
        let content = content.view();
        self.within(&content, rules, path);
        if let View::List(parts) = content
            && shape.is_several(index)
        {
            return self.several(parts, tags, path);
        }
        let Some(index) = index else {
            if CHECKS {
                self.report(path, Violation::new("is none of the documented alternatives"));
            }
            if let View::Any(value) = content {
                self.any(value, tags);
            }
            return;
        };
        let variant = shape.variants.get(index);
        let rules = variant.map_or(&[][..], |variant| variant.rules);
        if CHECKS && let Some(name) = variant.and_then(|variant| tag::contradicts(union, shape, variant)) {
            self.report(
                &Path::Member(path, name),
                Violation::new("means another of the documented alternatives"),
            );
        }
        self.rules(&content, rules, path);
        match (&content, tags) {
            _ if !WRITES => self.content(&content, rules, &[], path),
            // As it is written, it shows what it says.
            (View::Record(record), []) => match tag::told(shape, index) {
                Some(told) => {
                    let tagged = Tagged {
                        tag: told.tag,
                        is_said: &|view| told.is_said(view),
                        by_default: told.by_default,
                    };
                    self.record(*record, &[], Some(tagged), path);
                }
                None => self.record(*record, &[], None, path),
            },
            // Of unions with one tag the outer one says what it is.
            _ => match tag::to_write(union).filter(|tag| !tags.iter().any(|outer| outer.name == tag.name)) {
                Some(tag) => self.content(&content, rules, &[tags, &[tag]].concat(), path),
                None => self.content(&content, rules, tags, path),
            },
        }
    }

    /// Several variants that hold of one object, and stand where it stands. What is said of an object is said of all of it.
    fn several(&mut self, parts: &dyn List, tags: &[Tag], path: &Path<'_>) {
        if CHECKS {
            let mut check = self.check();
            let whole = check.whole(parts, path);
            check.parts(parts, &View::Any(&whole), path);
        }
        if WRITES {
            match joined(parts) {
                Ok(members) => self.any(&Value::Object(members), tags),
                Err(violation) => self.refused = Some(violation),
            }
        }
    }
}

impl Visit<'_, '_, true, false> {
    /// The object that several variants are together. What cannot be written as JSON, a file for instance, only counts there.
    fn whole(&mut self, parts: &dyn List, path: &Path<'_>) -> Value {
        let mut members = serde_json::Map::new();
        let mut contradiction = None;
        for part in parts.items() {
            object::each_member(&part.view(), &mut |name, value| {
                let value = tree_of(&value.view()).unwrap_or_default();
                match members.get(name) {
                    Some(said) if *said != value => contradiction = Some(name.to_owned()),
                    Some(_) => {}
                    None => drop(members.insert(name.to_owned(), value)),
                }
            });
        }
        if let Some(name) = contradiction {
            let message = format!("has two values for `{name}` in what stands side by side");
            self.report(path, Violation::owned(message));
        }
        Value::Object(members)
    }

    fn parts(&mut self, parts: &dyn List, whole: &View<'_>, path: &Path<'_>) {
        if parts.is_empty() {
            self.report(path, Violation::new("is none of the documented alternatives"));
        }
        for part in parts.items() {
            match tag::is_object(&part.view()) {
                true => self.part(&part.view(), whole, &[], path),
                false => self.report(
                    path,
                    Violation::new("is no object, which cannot stand beside an object"),
                ),
            }
        }
    }

    fn part(&mut self, view: &View<'_>, whole: &View<'_>, rules: &[Rule], path: &Path<'_>) {
        match view {
            View::Record(record) => {
                let members = record.shape().members();
                self.rules(whole, rules, path);
                self.rules(whole, members.whole, path);
                self.members(*record, members, &[], None, path);
            }
            View::Union(union) => match (union.several(), union.selected()) {
                (Some(parts), _) => self.parts(parts, whole, path),
                (None, Some(index)) => {
                    let variant = union.shape().variants.get(index);
                    let rules = variant.map_or(&[][..], |variant| variant.rules);
                    self.part(&union.content().view(), whole, rules, path);
                }
                (None, None) => self.report(path, Violation::new("is none of the documented alternatives")),
            },
            view => self.value(view, rules, path),
        }
    }
}
