//! Which types stand in which module, and in which order.

use std::collections::BTreeMap;

use super::{Plan, item};
use crate::hash::HashSet;
use crate::library::TypeModule;
use crate::lower::names::{Case, Claim, Scope, words};
use crate::lower::types::naming::{FinalId, Module, Naming};

/// The modules, sorted by name.
pub fn modules(plan: &Plan<'_, '_>) -> Vec<TypeModule> {
    let naming = plan.naming;
    let ids: Vec<FinalId> = (0..naming.finals.len())
        .filter_map(|index| u32::try_from(index).ok())
        .map(FinalId)
        .collect();
    let mut members: BTreeMap<FinalId, Vec<FinalId>> = BTreeMap::new();
    for id in &ids {
        members.entry(root(naming, *id)).or_default().push(*id);
    }
    let roots: Vec<FinalId> = members.keys().copied().collect();
    let claims: Vec<Claim> = roots
        .iter()
        .map(|id| Claim {
            words: words(&naming.get(*id).name),
            spelling: naming.get(*id).name.clone(),
            qualifier: None,
            ..Claim::default()
        })
        .collect();
    let mut scope = Scope::new(Case::Module);
    // A module inside one of its own name is what clippy calls inception.
    scope.reserve("types");
    let names = scope.assign(&claims);
    let mut out: Vec<TypeModule> = members
        .into_iter()
        .zip(names)
        .map(|((root, inside), module)| TypeModule {
            module,
            items: in_order(plan, root, &inside)
                .into_iter()
                .map(|id| item(plan, id))
                .collect(),
            features: Vec::new(),
        })
        .collect();
    out.sort_by(|a, b| a.module.cmp(&b.module));
    out
}

fn root(naming: &Naming, id: FinalId) -> FinalId {
    let mut at = id;
    for _ in 0..naming.finals.len() {
        match naming.get(at).module {
            Module::With(owner) if owner != at => at = owner,
            _ => break,
        }
    }
    at
}

/// The root first, then what it holds in the order of its members, each followed by what that holds.
fn in_order(plan: &Plan<'_, '_>, root: FinalId, inside: &[FinalId]) -> Vec<FinalId> {
    let wanted: HashSet<FinalId> = inside.iter().copied().collect();
    let mut seen = HashSet::default();
    let mut out = Vec::new();
    // What nothing holds (the sent half of a pair) comes after, by name.
    let mut rest: Vec<FinalId> = inside.to_vec();
    rest.sort_by(|a, b| plan.naming.get(*a).name.cmp(&plan.naming.get(*b).name));
    for start in [root].into_iter().chain(rest) {
        let mut open = vec![start];
        while let Some(id) = open.pop() {
            if !wanted.contains(&id) || !seen.insert(id) {
                continue;
            }
            out.push(id);
            let mut children = Vec::new();
            plan.graph.node(plan.naming.get(id).node).draft.types(&mut |ty| {
                ty.nodes(&mut |child, _| children.extend(plan.naming.of(child)));
            });
            open.extend(children.into_iter().rev());
        }
    }
    out
}
