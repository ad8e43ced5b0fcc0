//! Which member tells the variants of a union apart, and by which values.
//!
//! For each variant: the values that `mapping` gives it; else those that its own schema lists for the member (which is
//! the truth, whatever its name is); else its component name (OpenAPI 3.0.4, "Discriminator Object").

use std::collections::HashSet;

use serde_json::Value;

use super::SchemaBuilder;
use super::keywords::{Keywords, Place, RawDiscriminator, Structure};
use super::types::Types;
use super::union::Variant;
use crate::diagnostics::Code;
use crate::model::Discriminator;
use crate::pointer::Pointer;

impl<'d> SchemaBuilder<'d> {
    /// What `discriminator` says.
    pub(super) fn stated_discriminator(
        &mut self,
        raw: &RawDiscriminator<'d>,
        variants: &[Variant<'d>],
    ) -> Option<Discriminator> {
        let ends: Vec<Option<Place<'d>>> = variants
            .iter()
            .map(|variant| variant.places.first().map(|place| self.settle(place)))
            .collect();
        let mut values: Vec<Vec<String>> = vec![Vec::new(); variants.len()];
        for (value, target) in &raw.mapping {
            let end = self.mapped(target, &raw.pointer);
            let address = end.as_ref().map(Place::address);
            let index = ends
                .iter()
                .position(|end| address.is_some() && end.as_ref().map(Place::address) == address);
            match index {
                Some(index) => values[index].push((*value).to_owned()),
                None => {
                    let message = match end {
                        Some(end) => {
                            format!(
                                "the value `{value}` means `{}`, which is no variant; it is ignored",
                                end.pointer
                            )
                        }
                        // Files that cannot be read have been reported where they are read.
                        None if target.contains('/') && !target.starts_with('#') => continue,
                        None => format!("the value `{value}` means `{target}`, which does not exist; it is ignored"),
                    };
                    let at = raw.pointer.child("mapping").child(value);
                    self.report(Code::DiscriminatorMapping, &at, message, "map values to the variants");
                }
            }
        }
        for ((values, variant), end) in values.iter_mut().zip(variants).zip(&ends) {
            if values.is_empty() {
                *values = self.constants(&variant.merged, raw.property);
            }
            if values.is_empty() {
                values.extend(end.as_ref().and_then(|end| component_name(&end.pointer)));
            }
        }
        let mut seen = HashSet::new();
        if let Some(value) = values.iter().flatten().find(|value| !seen.insert((*value).clone())) {
            let message = format!("the value `{value}` means several variants; the first is taken");
            self.report(
                Code::DiscriminatorMapping,
                &raw.pointer,
                message,
                "give each variant values of its own",
            );
        }
        if values.iter().all(Vec::is_empty) {
            return self.implied_discriminator(variants);
        }
        Some(Discriminator {
            property: raw.property.to_owned(),
            values,
        })
    }

    /// A member that every object requires and that has other values in each, though nobody calls it a discriminator.
    /// Only a required one: whoever writes a variant is never made to send what the description leaves out.
    pub(super) fn implied_discriminator(&mut self, variants: &[Variant<'d>]) -> Option<Discriminator> {
        let kind = |variant: &Variant<'_>| variant.merged.structure.effective_types();
        // What may or may not be an object cannot be told apart from one.
        let clear = variants.iter().all(|variant| {
            variant.merged.structure.groups.is_empty()
                && kind(variant).is_some_and(|types| types == Types::OBJECT || !types.contains(Types::OBJECT))
        });
        let is_object = |variant: &&Variant<'_>| kind(variant) == Some(Types::OBJECT);
        let objects: Vec<&Structure<'d>> = variants
            .iter()
            .filter(is_object)
            .map(|variant| &variant.merged.structure)
            .collect();
        let ([first, _, ..], true) = (&objects[..], clear) else {
            return None;
        };
        let everywhere = |name: &&str| objects.iter().all(|object| object.required.contains(name));
        let candidates: Vec<&str> = first.required.iter().copied().filter(everywhere).take(16).collect();
        'candidates: for property in candidates {
            let mut seen = HashSet::new();
            let mut values = Vec::with_capacity(variants.len());
            for variant in variants {
                if !is_object(&variant) {
                    values.push(Vec::new());
                    continue;
                }
                let constants = self.constants(&variant.merged, property);
                if constants.is_empty() || !constants.iter().all(|value| seen.insert(value.clone())) {
                    continue 'candidates;
                }
                values.push(constants);
            }
            return Some(Discriminator {
                property: property.to_owned(),
                values,
            });
        }
        None
    }

    /// The only values that a property may have, where they are strings.
    fn constants(&mut self, keywords: &Keywords<'d>, property: &str) -> Vec<String> {
        let listed = keywords.structure.properties.iter().find(|(name, _)| *name == property);
        let Some((_, places)) = listed else {
            return Vec::new();
        };
        // The one that lists the fewest is the innermost.
        let mut fewest: Option<Vec<String>> = None;
        for place in places.iter() {
            let Some(choices) = self.gather(place).structure.choices else {
                continue;
            };
            let texts: Vec<String> = choices
                .iter()
                .filter_map(|choice| choice.value.as_str())
                .map(str::to_owned)
                .collect();
            let closed = texts.len() == choices.len() && !choices.iter().any(|choice| choice.open);
            if closed && fewest.as_ref().is_none_or(|known| texts.len() < known.len()) {
                fewest = Some(texts);
            }
        }
        fewest.unwrap_or_default()
    }

    /// What an entry of `mapping` leads to: the name of a component, or a reference.
    fn mapped(&mut self, target: &'d str, at: &Pointer) -> Option<Place<'d>> {
        if !target.contains(['/', '#']) {
            let pointer = Pointer::root().child("components").child("schemas").child(target);
            if let Some(value) = self.root.pointer(pointer.as_str()) {
                return Some(self.settle(&Place { pointer, value }));
            }
        }
        let pointer = self.source.resolve_ref(target, at).or_else(|| {
            // A file that has been bundled away leaves its name or that of the schema in it.
            let name = target.rsplit(['/', '#']).next()?;
            let name = name
                .strip_suffix(".json")
                .or(name.strip_suffix(".yaml"))
                .or(name.strip_suffix(".yml"))
                .unwrap_or(name);
            Some(Pointer::root().child("components").child("schemas").child(name))
        })?;
        let value: &'d Value = self.root.pointer(pointer.as_str())?;
        Some(self.settle(&Place { pointer, value }))
    }
}

fn component_name(pointer: &Pointer) -> Option<String> {
    let parent = pointer.parent()?;
    let named = matches!(parent.last().as_deref(), Some("schemas" | "$defs" | "definitions"));
    pointer.last().filter(|_| named)
}
