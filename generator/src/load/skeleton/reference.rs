//! References between the objects of the skeleton.
//!
//! One that leads to an item of the right section of `components` stays; any other is replaced by what it leads to,
//! which then carries its pointer in the raw tree ([`super::PLACE`]).

use indexmap::IndexMap;
use openapiv3::{
    Components, Example, Header, Link, Parameter, ParameterData, PathItem, ReferenceOr, RequestBody, Response,
    SecurityScheme,
};

use super::{Lowering, PLACE};
use crate::diagnostics::Code;
use crate::source::Pointer;
use crate::value::{Map, Value};

/// An object that a reference may stand for.
pub trait Component: Sized {
    /// Its section of `components`, in the description; not all of them are in `openapiv3`.
    const SECTION: &'static str;

    /// Its section of `components`.
    fn section(components: &Components) -> Option<&IndexMap<String, ReferenceOr<Self>>>;

    /// The `x-` members, and what is said in [`crate::load`].
    fn extensions(&self) -> &IndexMap<String, serde_json::Value>;

    fn extensions_mut(&mut self) -> &mut IndexMap<String, serde_json::Value>;

    /// Takes 3.1's `summary` and `description` beside a reference, which override those of the object.
    fn describe(&mut self, summary: Option<String>, description: Option<String>);
}

macro_rules! components {
    ($($type:ident: $name:literal $($field:ident)?, $summary:ident, $description:ident;)+) => {
        $(impl Component for $type {
            const SECTION: &'static str = $name;

            fn section(_components: &Components) -> Option<&IndexMap<String, ReferenceOr<Self>>> {
                None$(.or(Some(&_components.$field)))?
            }

            fn extensions(&self) -> &IndexMap<String, serde_json::Value> {
                &self.extensions
            }

            fn extensions_mut(&mut self) -> &mut IndexMap<String, serde_json::Value> {
                &mut self.extensions
            }

            fn describe(&mut self, summary: Option<String>, description: Option<String>) {
                components!(@$summary self summary summary);
                components!(@$description self description description);
            }
        })+
    };
    (@none $self:ident $given:ident $field:ident) => {
        let _ = $given;
    };
    (@text $self:ident $given:ident $field:ident) => {
        if let Some(given) = $given {
            $self.$field = given;
        }
    };
    (@option $self:ident $given:ident $field:ident) => {
        if $given.is_some() {
            $self.$field = $given;
        }
    };
}

components! {
    Example: "examples" examples, option, option;
    Header: "headers" headers, none, option;
    Link: "links" links, none, option;
    PathItem: "pathItems", option, option;
    RequestBody: "requestBodies" request_bodies, none, option;
    Response: "responses" responses, none, text;
}

impl Component for Parameter {
    const SECTION: &'static str = "parameters";

    fn section(components: &Components) -> Option<&IndexMap<String, ReferenceOr<Self>>> {
        Some(&components.parameters)
    }

    fn extensions(&self) -> &IndexMap<String, serde_json::Value> {
        &self.parameter_data_ref().extensions
    }

    fn extensions_mut(&mut self) -> &mut IndexMap<String, serde_json::Value> {
        &mut parameter_data(self).extensions
    }

    fn describe(&mut self, _summary: Option<String>, description: Option<String>) {
        if description.is_some() {
            parameter_data(self).description = description;
        }
    }
}

impl Component for SecurityScheme {
    const SECTION: &'static str = "securitySchemes";

    fn section(components: &Components) -> Option<&IndexMap<String, ReferenceOr<Self>>> {
        Some(&components.security_schemes)
    }

    fn extensions(&self) -> &IndexMap<String, serde_json::Value> {
        match self {
            SecurityScheme::APIKey { extensions, .. }
            | SecurityScheme::HTTP { extensions, .. }
            | SecurityScheme::OAuth2 { extensions, .. }
            | SecurityScheme::OpenIDConnect { extensions, .. } => extensions,
        }
    }

    fn extensions_mut(&mut self) -> &mut IndexMap<String, serde_json::Value> {
        match self {
            SecurityScheme::APIKey { extensions, .. }
            | SecurityScheme::HTTP { extensions, .. }
            | SecurityScheme::OAuth2 { extensions, .. }
            | SecurityScheme::OpenIDConnect { extensions, .. } => extensions,
        }
    }

    fn describe(&mut self, _summary: Option<String>, given: Option<String>) {
        let (SecurityScheme::APIKey { description, .. }
        | SecurityScheme::HTTP { description, .. }
        | SecurityScheme::OAuth2 { description, .. }
        | SecurityScheme::OpenIDConnect { description, .. }) = self;
        if given.is_some() {
            *description = given;
        }
    }
}

fn parameter_data(parameter: &mut Parameter) -> &mut ParameterData {
    match parameter {
        Parameter::Query { parameter_data, .. }
        | Parameter::Header { parameter_data, .. }
        | Parameter::Path { parameter_data, .. }
        | Parameter::Cookie { parameter_data, .. } => parameter_data,
    }
}

/// How many objects copies of referenced objects may have in all. Path items may refer to callbacks that refer to path
/// items, which multiplies; the largest published descriptions have a tenth of this.
const COPIES: usize = 1_000_000;

/// How deep path items and media types may stand in one another, through callbacks and headers. Nobody nests callbacks
/// in callbacks, and each takes a good part of the stack.
const DEPTH: usize = 6;

impl<'d> Lowering<'d, '_> {
    /// An object that a reference may stand for, lowered by `build`.
    pub fn component<T: Component>(
        &mut self,
        value: &'d Value,
        at: &Pointer,
        build: fn(&mut Self, &'d Value, &Pointer) -> Option<T>,
    ) -> Option<ReferenceOr<T>> {
        let Some((members, reference)) = reference_of(value) else {
            return build(self, value, at).map(ReferenceOr::Item);
        };
        let (target_at, target) = self.target(reference, at)?;
        self.check_section::<T>(&target_at, at);
        let described = members.contains_key("summary") || members.contains_key("description");
        if !described && self.components.contains(target_at.as_str()) && is_component::<T>(&target_at) {
            self.check_siblings(members, at);
            return Some(ReferenceOr::Reference {
                reference: target_at.reference(),
            });
        }
        self.copy(members, at, target, &target_at, build).map(ReferenceOr::Item)
    }

    /// A response that is a reference to a schema is read as what it leads to, which is hardly what was meant.
    fn check_section<T: Component>(&mut self, target_at: &Pointer, at: &Pointer) {
        let section = target_at
            .as_str()
            .strip_prefix("/components/")
            .and_then(|rest| rest.split_once('/'));
        if let Some((section, _)) = section.filter(|(section, name)| *section != T::SECTION && !name.contains('/')) {
            self.diagnostics.push(
                Code::WrongReference,
                at,
                format!(
                    "this leads into `{section}` where one of `{}` belongs; it is read as if it were one",
                    T::SECTION
                ),
                format!("refer to one of `#/components/{}`", T::SECTION),
            );
        }
    }

    /// The same where no reference can stay.
    pub fn item<T: Component>(
        &mut self,
        value: &'d Value,
        at: &Pointer,
        build: fn(&mut Self, &'d Value, &Pointer) -> Option<T>,
    ) -> Option<T> {
        let Some((members, reference)) = reference_of(value) else {
            return build(self, value, at);
        };
        let (target_at, target) = self.target(reference, at)?;
        self.check_section::<T>(&target_at, at);
        self.copy(members, at, target, &target_at, build)
    }

    /// Lowers what a reference at `at` leads to.
    pub fn referred<T>(&mut self, at: &Pointer, build: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.copies > COPIES {
            self.too_large(at);
            return None;
        }
        self.referred += 1;
        let built = build(self);
        self.referred -= 1;
        built
    }

    /// Lowers the object at `at`, of a kind that can lead back to itself: every circle has a path item or a media type
    /// in it.
    pub fn enter<T>(&mut self, at: &Pointer, build: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.entered.contains(at) {
            self.cycle(at);
            return None;
        }
        if self.entered.len() == DEPTH {
            self.too_large(at);
            return None;
        }
        self.entered.push(at.clone());
        let built = build(self);
        self.entered.pop();
        built
    }

    fn too_large(&mut self, at: &Pointer) {
        self.diagnostics.push(
            Code::TooLarge,
            at,
            "references multiply the description beyond the limit; this is left out",
            "let fewer callbacks refer to one another",
        );
    }

    /// What one reference leads to; a warning where that is nowhere.
    pub fn hop(&mut self, reference: &str, at: &Pointer) -> Option<(Pointer, &'d Value)> {
        let root = self.root;
        let found = self.references.resolve(root, reference, at);
        let found = found.and_then(|target| super::super::references::get(root, &target).map(|node| (target, node)));
        if found.is_none() {
            self.diagnostics.push(
                Code::UnresolvedReference,
                at,
                format!("`{reference}` leads nowhere; what refers to it is left out"),
                "add what it refers to, or correct the reference",
            );
        }
        found
    }

    /// What a chain of references ends at.
    pub fn target(&mut self, reference: &str, at: &Pointer) -> Option<(Pointer, &'d Value)> {
        let mut seen = vec![at.clone()];
        let (mut target_at, mut target) = self.hop(reference, at)?;
        while let Some((_, next)) = reference_of(target) {
            if seen.contains(&target_at) {
                self.cycle(at);
                return None;
            }
            seen.push(target_at.clone());
            (target_at, target) = self.hop(next, &target_at)?;
        }
        Some((target_at, target))
    }

    fn copy<T: Component>(
        &mut self,
        members: &'d Map,
        at: &Pointer,
        target: &'d Value,
        target_at: &Pointer,
        build: fn(&mut Self, &'d Value, &Pointer) -> Option<T>,
    ) -> Option<T> {
        self.check_siblings(members, at);
        let mut item = self.referred(at, |this| build(this, target, target_at))?;
        let text = |name: &str| members.get(name).and_then(Value::as_str).map(str::to_owned);
        item.describe(text("summary"), text("description"));
        put_place(item.extensions_mut(), target_at);
        Some(item)
    }

    /// 3.0 §4.7.23: whatever stands beside a reference is ignored. 3.1 §4.8.23 has `summary` and `description` there,
    /// which do no harm in 3.0 either.
    pub fn check_siblings(&mut self, members: &Map, at: &Pointer) {
        for name in members.keys() {
            if !matches!(name.as_str(), "$ref" | "summary" | "description") && !name.starts_with("x-") {
                self.diagnostics.push_key(
                    Code::IgnoredSibling,
                    &at.child(name),
                    format!("`{name}` stands beside a `$ref` and is ignored"),
                    "remove it, or write the object out instead of referring to it",
                );
            }
        }
    }

    fn cycle(&mut self, at: &Pointer) {
        self.diagnostics.push(
            Code::ReferenceCycle,
            at,
            "this reference leads back to itself; what refers to it is left out",
            "refer to an object instead of a reference",
        );
    }
}

/// The members and the `$ref` of a reference.
pub(super) fn reference_of(value: &Value) -> Option<(&Map, &str)> {
    let members = value.as_object()?;
    Some((members, members.get("$ref")?.as_str()?))
}

/// Notes where an object stands in the raw tree, unless that is known.
pub(super) fn put_place(extensions: &mut IndexMap<String, serde_json::Value>, at: &Pointer) {
    extensions.entry(PLACE.to_owned()).or_insert_with(|| at.as_str().into());
}

/// The same for an object of the list or map that stands at `expected` in the skeleton.
pub(super) fn settle<T: Component>(entry: &mut ReferenceOr<T>, at: &Pointer, expected: &Pointer) {
    if let (ReferenceOr::Item(item), true) = (entry, at != expected) {
        put_place(item.extensions_mut(), at);
    }
}

fn is_component<T: Component>(at: &Pointer) -> bool {
    at.as_str()
        .strip_prefix("/components/")
        .and_then(|rest| rest.strip_prefix(T::SECTION)?.strip_prefix('/'))
        .is_some_and(|name| !name.contains('/'))
}
