//! Which member tells the variants of a union apart, and by which values.
//!
//! For each variant: the values that its own schema lists for the member (which is the truth, whatever it is called);
//! else those that `mapping` gives it; else its component name (OpenAPI 3.0.4, "Discriminator Object"). A list that
//! several variants have from a common base tells nothing: of its values each has those that `mapping` gives it, or that
//! are called like it. What nothing tells apart stays with all of them, and their structure decides.

use std::rc::Rc;

use super::SchemaBuilder;
use super::keywords::{Keywords, Place, RawDiscriminator, Structure};
use super::types::Types;
use super::union::Variant;
use super::{enumeration, files};
use crate::api::Discriminator;
use crate::diagnostics::Code;
use crate::hash::{HashMap, HashSet};
use crate::source::Pointer;
use crate::value::Value;

/// A schema that a value of the discriminator may mean.
pub(super) struct Candidate<'d> {
    /// Where it stands, references followed.
    pub end: Option<Place<'d>>,
    pub keywords: Keywords<'d>,
    pub role: Role,
}

/// Which values of a schema are meant, where others extend it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// All of them.
    Whole,
    /// Those that are none of the schemas that extend it.
    Itself,
    /// The same, of what all other candidates extend.
    Base,
}

/// What [`SchemaBuilder::told_apart`] finds.
pub(super) struct Told {
    pub discriminator: Discriminator,
    /// Whether there are values of the base that are none of its subtypes.
    pub base_stands: bool,
    /// Values that mean several of the candidates.
    pub ambiguous: Vec<Value>,
}

impl<'d> SchemaBuilder<'d> {
    /// What `discriminator` says.
    pub(super) fn stated_discriminator(
        &mut self,
        raw: &RawDiscriminator<'d>,
        variants: &[Variant<'d>],
    ) -> Option<Discriminator> {
        let candidates = self.candidates(variants);
        self.report_mapping(raw, &candidates);
        let told = self.told_apart(raw, &candidates);
        if let Some(value) = told.ambiguous.first() {
            let message = format!("the value {value} means several variants; what else is there tells them apart");
            self.report(
                Code::DiscriminatorMapping,
                &raw.pointer,
                message,
                "give each variant values of its own",
            );
        }
        if told.discriminator.values.iter().all(Vec::is_empty) {
            return self.implied_discriminator(variants);
        }
        Some(told.discriminator)
    }

    /// The discriminator that all variants have from a common base.
    pub(super) fn inherited_discriminator(&mut self, variants: &[Variant<'d>]) -> Option<Discriminator> {
        let hierarchy = self.hierarchy();
        let mut common: Option<Rc<RawDiscriminator<'d>>> = None;
        for variant in variants {
            let types = variant.merged.structure.effective_types();
            if types.is_some_and(|types| !types.contains(Types::OBJECT)) {
                continue;
            }
            let end = self.settle(variant.places.first()?);
            let own = hierarchy.discriminator(end.address())?;
            match &common {
                Some(known) if !Rc::ptr_eq(known, &own) => return None,
                Some(_) => {}
                None => common = Some(own),
            }
        }
        let candidates = self.candidates(variants);
        let told = self.told_apart(&*common?, &candidates);
        (!told.discriminator.values.iter().all(Vec::is_empty)).then_some(told.discriminator)
    }

    fn candidates(&mut self, variants: &[Variant<'d>]) -> Vec<Candidate<'d>> {
        let candidate = |variant: &Variant<'d>| Candidate {
            end: variant.places.first().map(|place| self.settle(place)),
            keywords: variant.merged.clone(),
            role: Role::Whole,
        };
        variants.iter().map(candidate).collect()
    }

    /// Reports the values of `mapping` that lead to none of the variants.
    fn report_mapping(&mut self, raw: &RawDiscriminator<'d>, candidates: &[Candidate<'d>]) {
        let hierarchy = self.hierarchy();
        let mut known: HashSet<usize> = HashSet::default();
        for end in candidates.iter().filter_map(|candidate| candidate.end.as_ref()) {
            known.insert(end.address());
            known.extend(hierarchy.subtypes(end.address()).0.iter().map(Place::address));
        }
        let mapping = raw.mapping.iter().map(|(value, target)| {
            let at = raw.pointer.child("mapping").child(value);
            (format!("the value `{value}` means"), *target, at)
        });
        let default = raw.default.map(|target| {
            let at = raw.pointer.child("defaultMapping");
            ("what no value is mapped for means".to_owned(), target, at)
        });
        for (what, target, at) in mapping.chain(default).collect::<Vec<_>>() {
            let message = match self.mapped(target, &raw.pointer) {
                Some(end) if known.contains(&end.address()) => continue,
                Some(end) => format!("{what} `{}`, which is no variant; it is ignored", end.pointer),
                // Files that cannot be read have been reported where they are read.
                None if target.contains('/') && !target.starts_with('#') => continue,
                None => format!("{what} `{target}`, which does not exist; it is ignored"),
            };
            self.report(Code::DiscriminatorMapping, &at, message, "map values to the variants");
        }
    }

    /// The values of a discriminator that mean each of the candidates.
    pub(super) fn told_apart(&mut self, raw: &RawDiscriminator<'d>, candidates: &[Candidate<'d>]) -> Told {
        let mut mapping: HashMap<usize, Vec<&'d str>> = HashMap::default();
        for (value, target) in &raw.mapping {
            if let Some(end) = self.mapped(target, &raw.pointer) {
                mapping.entry(end.address()).or_default().push(value);
            }
        }
        let claims: Vec<Claims> = candidates
            .iter()
            .map(|candidate| self.claims(raw.property, &mapping, candidate))
            .collect();
        let mut claimants: HashMap<String, Vec<usize>> = HashMap::default();
        for (index, claims) in claims.iter().enumerate() {
            for value in claims.values() {
                claimants.entry(value.to_string()).or_default().push(index);
            }
        }
        let has = |value: &Value, index: usize| match claimants.get(&value.to_string()) {
            Some(rivals) if rivals.len() > 1 => wins(value, index, rivals, &claims),
            _ => true,
        };
        let mut ambiguous: Vec<Value> = Vec::new();
        let mut seen = HashSet::default();
        let mut values: Vec<Vec<Value>> = Vec::with_capacity(claims.len());
        for (index, claims) in claims.iter().enumerate() {
            let own: Vec<Value> = claims
                .values()
                .iter()
                .filter(|value| has(value, index))
                .cloned()
                .collect();
            let again = own.iter().filter(|value| !seen.insert(value.to_string()));
            ambiguous.extend(again.cloned());
            values.push(own);
        }
        let default = self.default_of(raw, candidates);
        // A list that leaves nothing to the base says that it never stands for itself, and so does another default.
        let other_default = default.is_some_and(|index| candidates[index].role != Role::Base);
        let base_stands = claims.iter().zip(&values).any(|(claims, values)| {
            claims.is_base && (!values.is_empty() || (claims.listed.is_empty() && !other_default))
        });
        Told {
            discriminator: Discriminator {
                property: raw.property.to_owned(),
                values,
                default,
            },
            base_stands,
            ambiguous,
        }
    }

    /// The candidate that `defaultMapping` means: the schema, or what extends it.
    fn default_of(&mut self, raw: &RawDiscriminator<'d>, candidates: &[Candidate<'d>]) -> Option<usize> {
        let meant = self.mapped(raw.default?, &raw.pointer)?;
        let hierarchy = self.hierarchy();
        candidates.iter().position(|candidate| {
            let end = candidate.end.as_ref();
            end.is_some_and(|end| end.address() == meant.address())
                && (candidate.role != Role::Whole || hierarchy.subtypes(meant.address()).0.is_empty())
        })
    }

    fn claims(&mut self, property: &str, mapping: &HashMap<usize, Vec<&'d str>>, candidate: &Candidate<'d>) -> Claims {
        let hierarchy = self.hierarchy();
        let types = self.types_of(&candidate.keywords, property);
        let mut ends: Vec<Place<'d>> = candidate.end.iter().cloned().collect();
        let mut listed = self.constants(&candidate.keywords, property);
        let below = match (&candidate.end, candidate.role) {
            (Some(end), Role::Whole) => hierarchy.subtypes(end.address()).0,
            _ => Vec::new(),
        };
        for subtype in &below {
            let keywords = self.gather(subtype);
            listed.extend(self.constants(&keywords, property));
        }
        ends.extend(below);
        let mut seen = HashSet::default();
        listed.retain(|value| seen.insert(value.to_string()));
        let as_value = |text: &str| {
            let text = Value::from(text);
            types
                .and_then(|types| enumeration::coerce(&text, types))
                .unwrap_or(text)
        };
        Claims {
            mapped: ends
                .iter()
                .filter_map(|end| mapping.get(&end.address()))
                .flatten()
                .map(|text| as_value(text))
                .collect(),
            names: ends
                .iter()
                .flat_map(|end| {
                    component_name(&end.pointer)
                        .into_iter()
                        .chain(hierarchy.names(end.address()))
                })
                .collect(),
            listed,
            is_base: candidate.role == Role::Base,
        }
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
            if let Some(values) = self.called_like(property, variants) {
                return Some(Discriminator {
                    property: property.to_owned(),
                    values,
                    default: None,
                });
            }
            let mut seen = HashSet::default();
            let mut values = Vec::with_capacity(variants.len());
            for variant in variants {
                if !is_object(&variant) {
                    values.push(Vec::new());
                    continue;
                }
                let constants = self.constants(&variant.merged, property);
                if constants.is_empty() || !constants.iter().all(|value| seen.insert(value.to_string())) {
                    continue 'candidates;
                }
                values.push(constants);
            }
            return Some(Discriminator {
                property: property.to_owned(),
                values,
                default: None,
            });
        }
        None
    }

    /// The values of a member whose list the variants have in common, where each value is called like one of them.
    fn called_like(&mut self, property: &'d str, variants: &[Variant<'d>]) -> Option<Vec<Vec<Value>>> {
        let first = self.constants(&variants.first()?.merged, property);
        let several = first.len() > 1 && variants.iter().all(|variant| !variant.places.is_empty());
        if !several
            || !variants
                .iter()
                .all(|variant| self.constants(&variant.merged, property) == first)
        {
            return None;
        }
        let raw = RawDiscriminator {
            pointer: Pointer::root(),
            property,
            mapping: Vec::new(),
            default: None,
        };
        let candidates = self.candidates(variants);
        let told = self.told_apart(&raw, &candidates);
        let all = told.ambiguous.is_empty() && told.discriminator.values.iter().all(|values| !values.is_empty());
        all.then_some(told.discriminator.values)
    }

    /// The only values that a property may have, where they are strings, integers or booleans.
    fn constants(&mut self, keywords: &Keywords<'d>, property: &str) -> Vec<Value> {
        let listed = keywords.structure.properties.iter().find(|(name, _)| *name == property);
        let Some((_, places)) = listed else {
            return Vec::new();
        };
        // The one that lists the fewest is the innermost.
        let mut fewest: Option<Vec<Value>> = None;
        for place in places.iter() {
            let structure = self.gather(place).structure;
            let Some(choices) = structure.choices else {
                continue;
            };
            let tells = |value: &Value| matches!(value, Value::String(_) | Value::Bool(_)) || value.is_i64();
            let values: Vec<Value> = choices
                .iter()
                .filter_map(|choice| match structure.types {
                    Some(types) => enumeration::coerce(&choice.value, types),
                    None => Some(choice.value.clone().into_owned()),
                })
                .filter(tells)
                .collect();
            let closed = values.len() == choices.len() && !choices.iter().any(|choice| choice.open);
            if closed && fewest.as_ref().is_none_or(|known| values.len() < known.len()) {
                fewest = Some(values);
            }
        }
        fewest.unwrap_or_default()
    }

    /// The types of a property, where it says any.
    fn types_of(&mut self, keywords: &Keywords<'d>, property: &str) -> Option<Types> {
        let listed = keywords.structure.properties.iter().find(|(name, _)| *name == property);
        let (_, places) = listed?;
        let places: Vec<Place<'d>> = places.iter().cloned().collect();
        let types = places
            .iter()
            .map(|place| self.gather(place).structure.effective_types());
        types.fold(None, |known, types| match (known, types) {
            (Some(known), Some(types)) => Some(types.and(known)),
            (known, types) => known.or(types),
        })
    }

    /// What an entry of `mapping` leads to: the name of a component, or a reference.
    pub(super) fn mapped(&mut self, target: &'d str, at: &Pointer) -> Option<Place<'d>> {
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

/// Whether a value that several candidates claim means this one.
fn wins(value: &Value, index: usize, rivals: &[usize], claims: &[Claims]) -> bool {
    let fewest = rivals.iter().map(|&rival| claims[rival].listed.len()).min();
    // The first of these that tells some of the rivals from the others.
    let tests: [&dyn Fn(&Claims) -> bool; 5] = [
        &|claims| claims.mapped.contains(value),
        &|claims| claims.is_called(value),
        &|claims| claims.is_nearly_called(value),
        &|claims| Some(claims.listed.len()) == fewest,
        &|claims| claims.is_base,
    ];
    let tells = |test: &&&dyn Fn(&Claims) -> bool| {
        let passed = rivals.iter().filter(|&&rival| test(&claims[rival])).count();
        passed > 0 && passed < rivals.len()
    };
    tests.iter().find(tells).is_none_or(|test| test(&claims[index]))
}

/// The values that may mean a candidate, by who says so.
struct Claims {
    listed: Vec<Value>,
    mapped: Vec<Value>,
    /// Its component's, and those of what extends it.
    names: Vec<String>,
    is_base: bool,
}

impl Claims {
    fn values(&self) -> Vec<Value> {
        let both: Vec<Value> = self
            .mapped
            .iter()
            .filter(|value| self.listed.contains(value))
            .cloned()
            .collect();
        match (self.listed.is_empty(), self.mapped.is_empty()) {
            (false, _) if !both.is_empty() && !self.is_base => both,
            (false, _) => self.listed.clone(),
            (true, false) => self.mapped.clone(),
            // What is none of the subtypes is the base, whatever it says.
            (true, true) if self.is_base => Vec::new(),
            (true, true) => self.names.iter().map(|name| Value::from(name.as_str())).collect(),
        }
    }

    fn is_called(&self, value: &Value) -> bool {
        self.names.iter().any(|name| value.as_str() == Some(name))
    }

    fn is_nearly_called(&self, value: &Value) -> bool {
        let plain = |text: &str| {
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
                .to_lowercase()
        };
        value
            .as_str()
            .is_some_and(|text| self.names.iter().any(|name| plain(name) == plain(text)))
    }
}

/// The name of a schema that stands by itself, in this file or in another.
fn component_name(pointer: &Pointer) -> Option<String> {
    let parent = pointer.parent();
    let section = parent.and_then(|parent| parent.last());
    let named = matches!(section.as_deref(), Some("schemas" | "$defs" | "definitions"));
    pointer.last().filter(|_| named).or_else(|| files::name(pointer))
}
