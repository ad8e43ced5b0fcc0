//! What schemas are called that stand by themselves: components, and those of other files.
//!
//! A schema of another file is called after the component that is nothing but a reference to it, else after itself. So
//! its name is a function of its own place and of who refers to it, never of which file was read first.

use std::collections::BTreeMap;

use crate::api::{Schema, SchemaId, Schemas, Shape};
use crate::source::Pointer;
use crate::value::Text;
use crate::vocabulary::{self, Holds};

/// The name at a place where schemas stand by themselves.
pub(super) fn name(at: &Pointer) -> Option<String> {
    // Most are parts of others in the root file.
    if at.file_place().is_empty() && !(at.is_within("/components/schemas") && at.as_str().matches('/').count() == 3) {
        return None;
    }
    let (file, within) = at.file();
    let tokens: Vec<String> = within.tokens().collect();
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
    match (file, tokens.as_slice()) {
        (_, ["components", "schemas", name]) => Some((*name).to_owned()),
        (None, _) => None,
        (Some(file), []) => Some(stem(&file).to_owned()),
        (Some(_), ["schemas" | "definitions" | "$defs", name]) => Some((*name).to_owned()),
        // A keyword's schema is a part of the schema that is the whole file.
        (Some(_), [name]) if !matches!(vocabulary::holds(name), Some(Holds::Schema(_))) => Some((*name).to_owned()),
        _ => None,
    }
}

/// `pet` of `schemas/pet.schema.yaml`.
fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = stem.strip_suffix(".schema").unwrap_or(stem);
    if stem.is_empty() { name } else { stem }
}

/// Gives what a component refers to in another file the component's name; of several, the one that says the same as its
/// own, or else the first in the alphabet. A reference in another file is no schema of its own.
pub(super) fn adopt(schemas: &mut Schemas) {
    let mut wanted: BTreeMap<SchemaId, Vec<(Text, SchemaId)>> = BTreeMap::new();
    let mut links = Vec::new();
    for (id, schema) in schemas.iter() {
        let Shape::Reference(_) = schema.shape else { continue };
        match (&schema.component, is_elsewhere(schema)) {
            (Some(_), true) => links.push(id),
            (Some(name), false) if !schema.nullable => {
                let target = schemas.resolve(id);
                if is_elsewhere(schemas.get(target)) {
                    wanted.entry(target).or_default().push((name.clone(), id));
                }
            }
            _ => {}
        }
    }
    for id in links {
        schemas.get_mut(id).component = None;
    }
    for (target, mut names) in wanted {
        names.sort();
        let plain = |name: &str| name.replace(|c: char| !c.is_alphanumeric(), "").to_lowercase();
        let own = schemas.get(target).component.as_deref().map(plain);
        let same = names.iter().find(|(name, _)| Some(plain(name)) == own);
        let Some((name, id)) = same.or(names.first()).cloned() else {
            continue;
        };
        // What is said beside the reference (OpenAPI 3.1) is said of the same type.
        let said = schemas.get(id).docs.clone();
        let schema = schemas.get_mut(target);
        schema.component = Some(name);
        schema.docs.description = match (said.description, schema.docs.description.take()) {
            (Some(beside), Some(there)) if beside != there => Some(format!("{beside}\n\n{there}").into()),
            (beside, there) => beside.or(there),
        };
        schema.docs.title = said.title.or_else(|| schema.docs.title.take());
        schema.docs.deprecated |= said.deprecated;
        schema.docs.external = said.external.or_else(|| schema.docs.external.take());
        schema.docs.examples.splice(0..0, said.examples);
    }
}

fn is_elsewhere(schema: &Schema) -> bool {
    schema.pointer.file().0.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemas_that_stand_by_themselves_have_names() {
        for (at, expected) in [
            ("#/components/schemas/Pet", Some("Pet")),
            ("#/components/schemas/Pet/$defs/Name", None),
            ("#/components/parameters/Pet", None),
            ("pet.yaml#", Some("pet")),
            ("schemas/pet.v1.schema.json#", Some("pet.v1")),
            ("all.yaml#/components/schemas/Pet", Some("Pet")),
            ("all.yaml#/definitions/Pet", Some("Pet")),
            ("all.yaml#/$defs/Pet", Some("Pet")),
            ("all.yaml#/Pet", Some("Pet")),
            ("pet.yaml#/items", None),
            ("pet.yaml#/properties/name", None),
            ("paths.yaml#/get/responses/200/content/a~1b/schema", None),
        ] {
            let at = Pointer::written(at).expect("it is a place");
            assert_eq!(name(&at).as_deref(), expected, "{at}");
        }
    }
}
