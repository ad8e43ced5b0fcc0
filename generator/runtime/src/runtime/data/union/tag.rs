//! The member that tells the variants of a union apart: which of them its value means, and that a union writes a value
//! that means its variant, whatever stands there otherwise.

use std::collections::HashSet;

use serde_json::Value;

use crate::runtime::data::encode::tree_of;
use crate::runtime::data::object::{self, Tag};
use crate::runtime::data::reflect::{Reflect, View};
use crate::runtime::data::rules::equals;
use crate::runtime::data::union::shape::{Union, UnionShape, Variant};

/// Whether a value of the discriminator is one of those that mean a variant.
pub(super) fn means(shape: &UnionShape, tags: &[&str], told: &Value) -> bool {
    match (shape.json, told) {
        (true, told) => tags.iter().any(|tag| equals(tag, told)),
        (false, Value::String(told)) => tags.contains(&told.as_str()),
        (false, told) => tags.contains(&told.to_string().as_str()),
    }
}

/// The discriminator, where the content of a variant that none of its values means has one that means another.
pub(super) fn contradicts(union: &dyn Union, shape: &UnionShape, variant: &Variant) -> Option<&'static str> {
    let name = shape.tag.filter(|_| variant.tags.is_empty())?;
    let mut contradicts = false;
    member(&union.content().view(), name, &mut |view| {
        contradicts = !means_none(shape, view)
    });
    contradicts.then_some(name)
}

/// Whether what an object writes for the discriminator means none of the variants.
fn means_none(shape: &UnionShape, view: &View<'_>) -> bool {
    let told = tree_of(view).unwrap_or_default();
    !shape.variants.iter().any(|variant| means(shape, variant.tags, &told))
}

/// What the content of a union has to say for its variant to be known.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub tag: Tag,
    shape: &'static UnionShape,
    tags: &'static [&'static str],
    /// Whether its variant is what is meant where nothing is said.
    pub by_default: bool,
}

/// Nothing where the union has no discriminator, or the variant of this index no value of it.
pub(super) fn told(shape: &'static UnionShape, index: usize) -> Option<Told> {
    let name = shape.tag?;
    let tags = shape.variants.get(index)?.tags;
    let tag = Tag {
        name,
        value: tags.first()?,
        json: shape.json,
    };
    Some(Told {
        tag,
        shape,
        tags,
        by_default: shape.default == Some(index),
    })
}

impl Told {
    /// Whether a member that has the discriminator's name says it.
    #[inline]
    pub fn is_said(&self, view: &View<'_>) -> bool {
        match text(view) {
            Some(text) if !self.shape.json && self.tags.contains(&text) => true,
            _ => self.is_meant(view),
        }
    }

    #[inline(never)]
    fn is_meant(&self, view: &View<'_>) -> bool {
        tree_of(view).is_ok_and(|told| means(self.shape, self.tags, &told))
            // What means none of the others means it, where it is what is meant by default.
            || (self.by_default && means_none(self.shape, view))
    }
}

/// The tag that the content of a union has to be written with, because it does not write one that means its variant.
pub(crate) fn to_write(union: &dyn Union) -> Option<Tag> {
    let (index, content) = union.chosen();
    let told = told(union.shape(), index?)?;
    let mut said = None;
    member(&content.view(), told.tag.name, &mut |view| {
        said = said.or_else(|| Some(told.is_said(view)));
    });
    (!said.unwrap_or(told.by_default)).then_some(told.tag)
}

/// Visits what an object writes for a member; nothing where it writes none.
fn member(object: &View<'_>, name: &str, visit: &mut dyn FnMut(&View<'_>)) {
    match object {
        View::Record(record) => record.views(&mut |views, extra| {
            let mut known = record.shape().members().each.iter().zip(views);
            if let Some((member, value)) = known.find(|(member, _)| member.name == name) {
                let view = value.view();
                if member.is_written(&view) {
                    visit(&view);
                }
            }
            if let Some(value) = extra.and_then(|extra| extra.get(name)) {
                visit(&value.view());
            }
        }),
        View::Map(map) => {
            if let Some(value) = map.get(name) {
                visit(&value.view());
            }
        }
        View::Any(Value::Object(members)) => {
            if let Some(value) = members.get(name) {
                visit(&View::Any(value));
            }
        }
        View::Union(union) => match (to_write(*union).filter(|tag| tag.name == name), union.several()) {
            (Some(tag), _) => visit(&View::Any(&tag.to_value())),
            (None, Some(parts)) => {
                for part in parts.items() {
                    member(&part.view(), name, visit);
                }
            }
            (None, None) => member(&union.content().view(), name, visit),
        },
        _ => {}
    }
}

/// The members of a union that are written, by name: its tag first, and what several variants say once.
pub(crate) fn each_member(union: &dyn Union, visit: &mut dyn FnMut(&str, &dyn Reflect)) {
    let mut written = HashSet::new();
    let mut once = |name: &str, value: &dyn Reflect| {
        if written.insert(name.to_owned()) {
            visit(name, value);
        }
    };
    match union.several() {
        Some(parts) => parts
            .items()
            .for_each(|part| object::each_member(&part.view(), &mut once)),
        None => {
            if let Some(tag) = to_write(union) {
                once(tag.name, &tag.to_value());
            }
            object::each_member(&union.content().view(), &mut once);
        }
    }
}

/// Whether a value is written as an object.
pub(crate) fn is_object(view: &View<'_>) -> bool {
    match view {
        View::Record(_) | View::Map(_) | View::Any(Value::Object(_)) => true,
        View::Union(union) => union.several().is_some() || is_object(&union.content().view()),
        _ => false,
    }
}

fn text<'a>(view: &View<'a>) -> Option<&'a str> {
    match view {
        View::Str(text) => Some(text),
        View::Text(text) => Some(text.as_str()),
        _ => None,
    }
}
