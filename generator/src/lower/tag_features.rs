//! Cargo features by tag: the operations of a tag, and the types that they reach, are compiled with the feature of its name.
//!
//! A type is compiled with any feature that reaches it, so that whatever it names is compiled, too. What no operation reaches
//! belongs to the feature of all tags.

use std::collections::{BTreeMap, BTreeSet};

use toml::Value;

use crate::diagnostics::{Code, Diagnostics};
use crate::hash::HashMap;
use crate::library::{ALL_TAGS, Library, RuntimeModule, TypeModule, TypeRef};
use crate::lower::runtime;
use crate::source::Pointer;

/// Up to so many operations all tags are on by default; above, those of the guide are.
const ALL_BY_DEFAULT: usize = 200;

/// More features of one type have a name of their own between them and it.
const MOST: usize = 3;

/// Says of a large API without such features that it may have them.
pub fn advise(library: &Library, diagnostics: &mut Diagnostics) {
    let (operations, tags) = (operations(library), library.groups.len());
    if operations <= ALL_BY_DEFAULT || tags < 2 {
        return;
    }
    diagnostics.push_key(
        Code::LargeApi,
        &Pointer::root().child("paths"),
        format!("whoever depends on the crate compiles all of its {operations} operations, whatever is called"),
        format!("give each of the {tags} tags a cargo feature with `tag-features = true` in codegen.toml, or accept this finding"),
    );
}

fn operations(library: &Library) -> usize {
    library.groups.iter().map(|group| group.operations.len()).sum()
}

/// Gives groups, types and parts of the runtime their features, and the manifest those that exist.
pub fn name(library: &mut Library, is_sent_to: bool) {
    let mut taken: BTreeSet<String> = crate::config::cargo::feature_names().map(str::to_owned).collect();
    taken.extend(library.manifest.features.keys().cloned());
    taken.insert(ALL_TAGS.to_owned());
    for group in &mut library.groups {
        let module = group
            .module
            .trim_start_matches("r#")
            .trim_matches('_')
            .replace('_', "-");
        let mut feature = module;
        while !taken.insert(feature.clone()) {
            feature.push_str("-tag");
        }
        for operation in &mut group.operations {
            operation
                .docs
                .extend([String::new(), format!("Compiled with the feature `{feature}`.")]);
        }
        group.feature = Some(feature);
    }
    let mut switched: BTreeMap<String, BTreeSet<String>> = library
        .groups
        .iter()
        .filter_map(|group| Some((group.feature.clone()?, BTreeSet::new())))
        .collect();
    let reach = reached(library);
    let mut between: BTreeMap<&BTreeSet<usize>, String> = BTreeMap::new();
    for (module, groups) in library.types.iter().zip(&reach) {
        if groups.len() > MOST && groups.len() < library.groups.len() {
            between
                .entry(groups)
                .or_insert_with(|| format!("_{}", module.module.trim_start_matches("r#").replace('_', "-")));
        }
    }
    let features: Vec<String> = library
        .groups
        .iter()
        .filter_map(|group| group.feature.clone())
        .collect();
    for (groups, name) in &between {
        for group in *groups {
            switched
                .entry(features[*group].clone())
                .or_default()
                .insert(name.clone());
        }
        switched.insert(name.clone(), BTreeSet::new());
    }
    let needs = needs(library, &reach, is_sent_to);
    let mut forgotten = BTreeSet::new();
    for (part, groups) in &needs.by_part {
        let mut name = format!("_runtime-{}", part.name().replace('_', "-"));
        while !taken.insert(name.clone()) {
            name.push_str("-part");
        }
        for group in groups {
            switched
                .entry(features[*group].clone())
                .or_default()
                .insert(name.clone());
        }
        if needs.unreached.contains(part) {
            forgotten.insert(name.clone());
        }
        switched.insert(name.clone(), BTreeSet::new());
        library.runtime_features.insert(*part, vec![name]);
    }
    for (part, both) in runtime::BETWEEN {
        let all: Vec<String> = both
            .iter()
            .filter_map(|one| library.runtime_features.get(one))
            .flatten()
            .cloned()
            .collect();
        if library.runtime.contains(&part) && !all.is_empty() {
            library.runtime_features.insert(part, all);
        }
    }
    for (module, groups) in library.types.iter_mut().zip(&reach) {
        module.features = match between.get(groups) {
            Some(name) => vec![name.clone()],
            None if groups.is_empty() => vec![ALL_TAGS.to_owned()],
            None if groups.len() == features.len() && groups.len() > MOST => Vec::new(),
            None => groups.iter().map(|group| features[*group].clone()).collect(),
        };
    }
    for (name, others) in switched {
        library.manifest.features.insert(name, list(others));
    }
    let all: BTreeSet<String> = features.into_iter().chain(forgotten).collect();
    library.manifest.features.insert(ALL_TAGS.to_owned(), list(all));
}

/// Says which are on by default, unless the settings do. `shown` is that of the guide.
pub fn finish(library: &mut Library, shown: Option<String>) {
    if library.manifest.features.contains_key("default") {
        return;
    }
    let tags = match operations(library) > ALL_BY_DEFAULT {
        true => shown,
        false => Some(ALL_TAGS.to_owned()),
    };
    let default = crate::config::cargo::default_features().map(str::to_owned).chain(tags);
    library.manifest.features.insert("default".to_owned(), list(default));
}

fn list(names: impl IntoIterator<Item = String>) -> Value {
    Value::Array(names.into_iter().map(Value::from).collect())
}

/// Which parts of the runtime only some groups need.
struct Needs {
    /// Which these are, of each part.
    by_part: BTreeMap<RuntimeModule, Vec<usize>>,
    /// What the types need that no group reaches.
    unreached: BTreeSet<RuntimeModule>,
}

fn needs(library: &Library, reach: &[BTreeSet<usize>], is_sent_to: bool) -> Needs {
    let types_of = |wanted: &dyn Fn(&BTreeSet<usize>) -> bool| -> Vec<&TypeModule> {
        let types = library.types.iter().zip(reach);
        types
            .filter(|(_, groups)| wanted(groups))
            .map(|(module, _)| module)
            .collect()
    };
    let by_group: Vec<BTreeSet<RuntimeModule>> = library
        .groups
        .iter()
        .enumerate()
        .map(|(number, group)| {
            let types = types_of(&|groups| groups.contains(&number));
            runtime::needed(library, &[group], &types, is_sent_to)
        })
        .collect();
    let unreached = types_of(&BTreeSet::is_empty);
    let unreached = runtime::needed(library, &[], &unreached, is_sent_to);
    let always = runtime::needed(
        library,
        &[],
        &types_of(&|groups| groups.len() == by_group.len()),
        is_sent_to,
    );
    let is_between = |part: &RuntimeModule| runtime::BETWEEN.iter().any(|(between, _)| between == part);
    let mut by_part = BTreeMap::new();
    // Where the runtime is another crate's, it has all of them.
    let parts = library.runtime.iter().filter(|_| library.shared_runtime.is_none());
    for part in parts.filter(|part| !always.contains(part) && !is_between(part)) {
        let groups: Vec<usize> = (0..by_group.len())
            .filter(|group| by_group[*group].contains(part))
            .collect();
        // What stands in the midst of an expression is always there, and so is what each group needs.
        if *part != RuntimeModule::Security && groups.len() < by_group.len() {
            by_part.insert(*part, groups);
        }
    }
    Needs { by_part, unreached }
}

/// For each module of types the groups that reach it; those that are needed anyway have all.
fn reached(library: &Library) -> Vec<BTreeSet<usize>> {
    let mut module_of: HashMap<&str, usize> = HashMap::default();
    for (number, module) in library.types.iter().enumerate() {
        for item in &module.items {
            module_of.insert(item.name(), number);
        }
    }
    let named = |types: Vec<&TypeRef>| -> BTreeSet<usize> {
        let names = types.into_iter().flat_map(TypeRef::names);
        names.filter_map(|name| module_of.get(name).copied()).collect()
    };
    let below: Vec<BTreeSet<usize>> = library
        .types
        .iter()
        .map(|module| named(module.items.iter().flat_map(|item| item.types()).collect()))
        .collect();
    let mut reach = vec![BTreeSet::new(); library.types.len()];
    let mut spread = |group: usize, roots: BTreeSet<usize>| {
        let mut open: Vec<usize> = roots.into_iter().collect();
        while let Some(module) = open.pop() {
            if reach[module].insert(group) {
                open.extend(&below[module]);
            }
        }
    };
    for (number, group) in library.groups.iter().enumerate() {
        spread(
            number,
            named(
                group
                    .operations
                    .iter()
                    .flat_map(|operation| operation.types())
                    .collect(),
            ),
        );
    }
    // Accessors of headers are there with every feature.
    let headers: Vec<TypeRef> = library.headers.iter().map(|header| header.value.ty()).collect();
    let headers = named(headers.iter().collect());
    for number in 0..library.groups.len() {
        spread(number, headers.clone());
    }
    reach
}
