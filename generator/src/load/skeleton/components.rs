//! The Components object: what can be referred to.

use indexmap::IndexMap;
use openapiv3::{Components, ReferenceOr};

use super::Lowering;
use super::kinds;
use super::reader::Object;
use super::reference::{Component, settle};
use crate::source::Pointer;
use crate::value::Value;

impl<'d> Lowering<'d, '_> {
    /// The sections, those first that the others refer to.
    pub fn components(&mut self, value: &'d Value, at: &Pointer) -> Components {
        let mut components = Components::default();
        let Some(object) = self.object(value, at, &kinds::COMPONENTS) else {
            return components;
        };
        components.examples = self.section(&object, Self::example);
        components.headers = self.section(&object, Self::header);
        components.links = self.section(&object, Self::link);
        components.security_schemes = self.section(&object, Self::security_scheme);
        components.parameters = self.section(&object, Self::parameter);
        components.request_bodies = self.section(&object, Self::request_body);
        components.responses = self.section(&object, Self::response);
        for (name, at, value) in self.map(&object, "callbacks") {
            if let Some(callback) = self.callback(value, &at) {
                components
                    .callbacks
                    .insert(name.to_owned(), ReferenceOr::Item(callback));
            }
        }
        components
    }

    fn section<T: Component>(
        &mut self,
        object: &Object<'d>,
        build: fn(&mut Self, &'d Value, &Pointer) -> Option<T>,
    ) -> IndexMap<String, ReferenceOr<T>> {
        let mut section = IndexMap::new();
        for (name, at, value) in self.map(object, T::SECTION) {
            if let Some(item) = self.item(value, &at, build) {
                let mut entry = ReferenceOr::Item(item);
                settle(&mut entry, &at, &object.child(T::SECTION).child(name));
                section.insert(name.to_owned(), entry);
                self.components.to_mut().insert(at.as_str().to_owned());
            }
        }
        section
    }
}
