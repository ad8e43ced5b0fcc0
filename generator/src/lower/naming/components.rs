//! Names of components: after themselves, without a namespace that tells nothing apart.

use std::collections::{BTreeSet, HashMap};

use super::{Home, Naming};
use crate::lower::graph::{Graph, NodeId};
use crate::lower::names::{self, Case, Claim, render, words};
use crate::lower::variants::title_words;

/// Names the components, and the sent halves of those that are two types.
pub fn name(graph: &Graph<'_>, naming: &mut Naming) {
    let nodes: Vec<NodeId> = graph.ids().filter(|id| graph.node(*id).component).collect();
    let name_of = |id: &NodeId| {
        graph
            .schemas()
            .get(graph.node(*id).schema)
            .component
            .as_deref()
            .unwrap_or("")
    };
    let all: Vec<&str> = nodes.iter().map(name_of).collect();
    let short = component_words(&all);
    for sent in [false, true] {
        let mut claims = Vec::new();
        let mut claimants = Vec::new();
        for id in nodes.iter().filter(|id| graph.node(**id).sent == sent) {
            let schema = graph.schemas().get(graph.node(*id).schema);
            let spelling = schema.component.clone().unwrap_or_default();
            if let Some(name) = graph.settings.type_name(&schema.pointer).filter(|_| !sent) {
                naming.add(name.to_owned(), *id, Home::Own);
                continue;
            }
            let mut words = short.get(spelling.as_str()).cloned().unwrap_or_default();
            // Tools that bundle files number what had no name; the title is one.
            if !spelling.contains(char::is_alphabetic)
                && let Some(title) = schema.docs.title.as_deref().and_then(title_words)
            {
                words = title;
            }
            if sent {
                // Config renames the pair: the sent half follows.
                if let Some(name) = graph.settings.type_name(&schema.pointer) {
                    words = names::words(name);
                }
                words.push("input".to_owned());
            }
            claims.push(Claim {
                words,
                spelling,
                apart: sent.then(|| vec!["body".to_owned()]),
            });
            claimants.push(*id);
        }
        let given = naming.scope.assign(&claims);
        for (node, name) in claimants.into_iter().zip(given) {
            let home = match graph.find(graph.node(node).schema, false).filter(|_| sent) {
                Some(original) => naming.of(original).map_or(Home::Own, Home::With),
                None => Home::Own,
            };
            naming.add(name, node, home);
        }
    }
}

/// The words for each component name: without its namespace, where that tells nothing apart.
fn component_words<'n>(all: &[&'n str]) -> HashMap<&'n str, Vec<String>> {
    let spaces: Vec<(&str, Option<Vec<&str>>)> = all
        .iter()
        .copied()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|name| (name, namespaced(name)))
        .collect();
    let mut common: Option<Vec<&str>> = None;
    let mut count: HashMap<String, usize> = HashMap::new();
    for (name, segments) in &spaces {
        let last = segments.as_ref().and_then(|segments| segments.last()).unwrap_or(name);
        *count.entry(render(&words(last), Case::Type)).or_default() += 1;
        if let Some(segments) = segments {
            common = Some(match common {
                None => segments.clone(),
                Some(common) => common
                    .iter()
                    .zip(segments)
                    .take_while(|(a, b)| a == b)
                    .map(|(a, _)| *a)
                    .collect(),
            });
        }
    }
    let common = common.map_or(0, |common| common.len());
    spaces
        .into_iter()
        .map(|(name, segments)| {
            let Some(segments) = segments else {
                return (name, words(name));
            };
            let (last, space) = segments.split_last().unwrap_or((&name, &[]));
            let mut list = words(last);
            if count.get(&render(&list, Case::Type)).copied().unwrap_or(0) > 1 {
                // The group and its version: `apps.v1`.
                let space = &space[common.min(space.len())..];
                let from = space.iter().rposition(|segment| !is_version(segment)).unwrap_or(0);
                list = space[from..]
                    .iter()
                    .flat_map(|segment| words(segment))
                    .chain(list)
                    .collect();
            }
            (name, list)
        })
        .collect()
}

/// The segments of a name with a namespace: at least two of them before the name itself, or a version.
fn namespaced(name: &str) -> Option<Vec<&str>> {
    let segments: Vec<&str> = name.split('.').collect();
    let (last, space) = segments.split_last()?;
    let plain = segments.iter().all(|segment| {
        segment
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
    });
    let named = last.starts_with(|c: char| c.is_ascii_alphabetic()) && !is_version(last);
    let long = space.len() >= 2 || space.iter().any(|segment| is_version(segment));
    (plain && named && long && segments.iter().all(|segment| !segment.is_empty())).then_some(segments)
}

/// `v1`, `v1beta1`, `2024`, `1_0`.
pub fn is_version(segment: &str) -> bool {
    let rest = segment.strip_prefix(['v', 'V']).unwrap_or(segment);
    rest.starts_with(|c: char| c.is_ascii_digit())
        && rest
            .split(|c: char| c.is_ascii_digit() || c == '_' || c == '-')
            .all(|word| matches!(word, "" | "alpha" | "beta" | "rc" | "p" | "preview"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn namespaces_are_left_out_where_they_tell_nothing_apart() {
        let all = [
            "io.k8s.api.apps.v1.Deployment",
            "io.k8s.api.apps.v1.Scale",
            "io.k8s.api.autoscaling.v1.Scale",
            "conversations.v1.service.service_conversation.service_conversation_scoped_webhook",
            "issuing.card",
            "card",
            "com.acme.Foo",
            "simple-user",
            "v1.0",
        ];
        let named = component_words(&all);
        for (name, expected) in all.into_iter().zip([
            "Deployment",
            "AppsV1Scale",
            "AutoscalingV1Scale",
            "ServiceConversationScopedWebhook",
            "IssuingCard",
            "Card",
            "Foo",
            "SimpleUser",
            "V1_0",
        ]) {
            assert_eq!(render(&named[name], Case::Type), expected, "{name}");
        }
    }

    #[test]
    fn versions_are_recognised() {
        for (segment, expected) in [
            ("v1", true),
            ("v1beta1", true),
            ("2010-04-01", true),
            ("v", false),
            ("vpc", false),
            ("apps", false),
        ] {
            assert_eq!(is_version(segment), expected, "{segment}");
        }
    }
}
