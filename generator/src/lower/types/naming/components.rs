//! Names of components: after themselves, without a namespace that tells nothing apart.

use std::collections::{BTreeMap, BTreeSet};

use super::{Module, Naming};
use crate::api::Direction;
use crate::hash::{HashMap, HashSet};
use crate::lower::names::{Case, Claim, is_version, render, without_assembly, words};
use crate::lower::types::graph::Graph;
use crate::lower::types::naming::variants::title_words;
use crate::lower::types::ty::NodeId;
use crate::source::Pointer;

/// Names the components, then the schemas of other files, then the sent forms of those that have two: what comes
/// first is not renamed by what comes after.
pub fn name(graph: &Graph<'_>, naming: &mut Naming) {
    let components = Components::of(graph, naming);
    for form in [Direction::Received, Direction::Sent] {
        for nodes in [&components.own, &components.files] {
            components.name(nodes, form, naming);
        }
    }
}

/// The nodes that are called after components.
struct Components<'g, 'a> {
    graph: &'g Graph<'a>,
    own: Vec<NodeId>,
    /// The schemas of other files.
    files: Vec<NodeId>,
    /// The words of each name.
    words: HashMap<&'g str, Vec<String>>,
    /// The names that stay as the lock has them.
    kept: BTreeMap<NodeId, &'g str>,
}

impl<'g, 'a> Components<'g, 'a> {
    fn of(graph: &'g Graph<'a>, naming: &mut Naming) -> Self {
        let nodes = graph.ids().filter(|id| graph.node(*id).component);
        let (files, own): (Vec<NodeId>, Vec<NodeId>) = nodes.partition(|id| is_file(graph, *id));
        let all: Vec<&str> = own.iter().map(|id| spelling(graph, *id)).collect();
        let words = component_words(&all);
        let mut kept: BTreeMap<NodeId, &str> = BTreeMap::new();
        for id in &own {
            let schema = graph.node(*id).schema;
            let name = graph.settings.kept_component(&graph.schemas().get(schema).pointer);
            if let Some(name) = name.filter(|name| graph.type_name(schema).is_none() && !naming.scope.is_taken(name)) {
                naming.scope.reserve(name);
                kept.insert(*id, name);
            }
        }
        Components {
            graph,
            own,
            files,
            words,
            kept,
        }
    }

    /// Names those of some nodes that have this form.
    fn name(&self, nodes: &[NodeId], form: Direction, naming: &mut Naming) {
        let mut claims = Vec::new();
        let mut claimants = Vec::new();
        for id in nodes.iter().filter(|id| self.graph.node(**id).form == form) {
            let renamed = self.graph.type_name(self.graph.node(*id).schema);
            let given = renamed.or(self.kept.get(id).copied());
            match given.filter(|_| form == Direction::Received) {
                Some(name) => {
                    naming.add(name.to_owned(), *id, Module::Own);
                }
                None => {
                    claims.push(self.claim(*id, renamed, form));
                    claimants.push(*id);
                }
            }
        }
        let given = naming.scope.assign(&claims);
        for (node, name) in claimants.into_iter().zip(given) {
            let schema = self.graph.node(node).schema;
            let original = self.graph.find(schema, Direction::Received);
            let module = match original.filter(|_| form == Direction::Sent) {
                Some(original) => naming.of(original).map_or(Module::Own, Module::With),
                None => Module::Own,
            };
            naming.add(name, node, module);
        }
    }

    /// What a node wants to be called.
    fn claim(&self, id: NodeId, renamed: Option<&str>, form: Direction) -> Claim {
        let schema = self.graph.schemas().get(self.graph.node(id).schema);
        let (spelling, is_file) = (spelling(self.graph, id), is_file(self.graph, id));
        let mut list = match self.words.get(spelling) {
            Some(list) if !is_file => list.clone(),
            _ => words(spelling),
        };
        // Tools that bundle files number what had no name; the title is one.
        if !spelling.contains(char::is_alphabetic)
            && let Some(title) = schema.docs.title.as_deref().and_then(title_words)
        {
            list = title;
        }
        let mut qualifier = is_file.then(|| file_words(&schema.pointer));
        if form == Direction::Sent {
            // Config renames both: the sent form follows.
            if let Some(name) = renamed {
                list = words(name);
            }
            list.push("input".to_owned());
            qualifier.get_or_insert_with(|| vec!["body".to_owned()]);
        }
        Claim {
            words: list,
            spelling: match is_file {
                true => schema.pointer.to_string(),
                false => spelling.to_owned(),
            },
            qualifier,
            further: match is_file {
                true => further_file_words(&schema.pointer),
                false => Vec::new(),
            },
        }
    }
}

fn spelling<'g>(graph: &'g Graph<'_>, id: NodeId) -> &'g str {
    let schema = graph.schemas().get(graph.node(id).schema);
    schema.component.as_deref().unwrap_or("")
}

fn is_file(graph: &Graph<'_>, id: NodeId) -> bool {
    let schema = graph.node(id).schema;
    graph.places(schema).count() == 1 && graph.schemas().get(schema).pointer.file().0.is_some()
}

/// The components that are not called after all of their names, which depends on the others.
pub fn record(graph: &Graph<'_>, naming: &Naming) -> BTreeMap<String, String> {
    let own = graph
        .ids()
        .filter(|id| graph.node(*id).component && graph.node(*id).form != Direction::Sent);
    let named = own.filter_map(|id| {
        let schema = graph.schemas().get(graph.node(id).schema);
        let whole = render(&words(schema.component.as_deref()?), Case::Type);
        let name = naming.name_of(id);
        let free = graph.type_name(graph.node(id).schema).is_none() && schema.pointer.file().0.is_none();
        (free && name != whole).then(|| (schema.pointer.to_string(), name.to_owned()))
    });
    named.collect()
}

/// What tells a schema of another file from one that has its name: the file, or where it is what the file is called, the
/// folder.
fn file_words(at: &Pointer) -> Vec<String> {
    let (file, within) = at.file();
    let file = file.unwrap_or_default();
    let mut parts = file.rsplit('/');
    let stem = parts.next().unwrap_or_default();
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    match (within.as_str().is_empty(), parts.next()) {
        (false, _) => words(stem),
        (true, Some(folder)) => words(folder),
        (true, None) => vec!["file".to_owned()],
    }
}

/// What tells it apart from schemas of files that are called alike: a folder, the nearest first, all folders, and where
/// in the file it is.
fn further_file_words(at: &Pointer) -> Vec<Vec<String>> {
    let (file, within) = at.file();
    let file = file.unwrap_or_default();
    let (folders, name) = file.rsplit_once('/').unwrap_or(("", &file));
    let (_, kind) = name.rsplit_once('.').unwrap_or((name, ""));
    let above = within
        .parent()
        .map(|parent| parent.tokens().collect::<Vec<_>>().join(" "));
    let each = folders.rsplit('/').map(words);
    let mut all: Vec<Vec<String>> = each.chain([words(folders)]).collect();
    all.extend(above.map(|above| words(&above)));
    all.push(words(kind));
    all.retain(|list| !list.is_empty());
    all
}

/// The words for each component name: without its namespace, where that tells nothing apart.
fn component_words<'n>(all: &[&'n str]) -> HashMap<&'n str, Vec<String>> {
    let distinct: BTreeSet<&str> = all.iter().copied().collect();
    let shared = shared_roots(&distinct);
    let spaces: Vec<(&str, Name)> = distinct
        .into_iter()
        .map(|name| (name, Name::of(name, &shared)))
        .collect();
    let mut common: Option<Vec<&str>> = None;
    let mut count: HashMap<String, usize> = HashMap::default();
    for (_, name) in &spaces {
        *count.entry(render(&name.short, Case::Type)).or_default() += 1;
        if let Some(space) = &name.space {
            common = Some(match common {
                None => space.clone(),
                Some(common) => common
                    .iter()
                    .zip(space)
                    .take_while(|(a, b)| a == b)
                    .map(|(a, _)| *a)
                    .collect(),
            });
        }
    }
    let common = common.map_or(0, |common| common.len());
    spaces
        .into_iter()
        .map(|(spelling, name)| {
            let alone = count.get(&render(&name.short, Case::Type)).copied().unwrap_or(0) < 2;
            let list = match name.space {
                _ if alone => name.short,
                // The group and its version: `apps.v1`.
                Some(space) => {
                    let space = &space[common.min(space.len())..];
                    let from = space.iter().rposition(|segment| !is_version(segment)).unwrap_or(0);
                    let group = space[from..].iter().flat_map(|segment| words(segment));
                    group.chain(name.short).collect()
                }
                None => words(spelling),
            };
            (spelling, list)
        })
        .collect()
}

/// A component's name without what only says where it is from.
struct Name<'n> {
    short: Vec<String>,
    /// The segments before the last, where they are a namespace.
    space: Option<Vec<&'n str>>,
}

impl<'n> Name<'n> {
    fn of(name: &'n str, shared: &HashSet<&str>) -> Self {
        if name.contains(['`', '[']) {
            let parts = without_assembly(name);
            let parts = parts.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+')));
            let last = |part: &str| words(last_segment(part, shared));
            let named = parts.filter(|part| part.contains(char::is_alphanumeric));
            let short: Vec<String> = named.flat_map(last).collect();
            // Of nothing but marks, as `[]`, none is left.
            if !short.is_empty() {
                return Name { short, space: None };
            }
        }
        match namespaced(name, shared) {
            Some((space, last)) => Name {
                short: words(last),
                space: Some(space),
            },
            None => Name {
                short: words(name),
                space: None,
            },
        }
    }
}

/// The name of a type of a runtime, as a part of another: `Order` of `Acme.Models.Order`.
fn last_segment<'n>(part: &'n str, shared: &HashSet<&str>) -> &'n str {
    match namespaced(part, shared) {
        Some((_, last)) => last,
        // A framework's own are no components that could share a namespace.
        None => part
            .strip_prefix("System.")
            .and_then(|rest| rest.rsplit('.').next())
            .unwrap_or(part),
    }
}

/// First segments that are a namespace: several components begin so, and none is called so.
fn shared_roots<'n>(all: &BTreeSet<&'n str>) -> HashSet<&'n str> {
    let mut count: HashMap<&str, usize> = HashMap::default();
    for (root, _) in all.iter().filter_map(|name| name.split_once('.')) {
        *count.entry(root).or_default() += 1;
    }
    let shared = count
        .into_iter()
        .filter(|(root, count)| *count > 1 && !all.contains(root));
    shared.map(|(root, _)| root).collect()
}

/// The namespace and the name of a name that has both: at least two segments before the name itself that other components
/// share, or a version.
fn namespaced<'n>(name: &'n str, shared: &HashSet<&str>) -> Option<(Vec<&'n str>, &'n str)> {
    let segments: Vec<&str> = name.split('.').collect();
    let (last, space) = segments.split_last()?;
    let plain = segments.iter().all(|segment| {
        segment
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-' || c == '+')
    });
    let named = last.starts_with(|c: char| c.is_ascii_alphabetic()) && !is_version(last);
    let versioned = space.iter().any(|segment| is_version(segment));
    let long = space.len() >= 2 && shared.contains(segments[0]);
    // `Book.jsonld-book.read` is a way to write a `Book`, as no type of a namespace in capitals is spelt without one.
    let capital = |segment: &str| segment.starts_with(|c: char| c.is_ascii_uppercase());
    let cased = !capital(segments[0]) || capital(last);
    let whole = plain && named && cased && segments.iter().all(|segment| !segment.is_empty());
    (whole && (versioned || long)).then(|| (space.to_vec(), *last))
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
            "com.acme.Bar",
            "org.lone.Thing",
            "Book",
            "Book.jsonld-book.read",
            "Review.jsonld-review.read",
            "Review.jsonld-review.write",
            "Event.tui.prompt.append",
            "Event.tui.toast.show",
            "acme.v2.Lone",
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
            "Bar",
            "OrgLoneThing",
            "Book",
            "BookJsonldBookRead",
            "ReviewJsonldReviewRead",
            "ReviewJsonldReviewWrite",
            "EventTuiPromptAppend",
            "EventTuiToastShow",
            "Lone",
            "SimpleUser",
            "V1_0",
        ]) {
            assert_eq!(render(&named[name], Case::Type), expected, "{name}");
        }
    }

    #[test]
    fn what_a_runtime_says_of_its_types_is_left_out() {
        let all = [
            "Acme.Models.Order",
            "Acme.Models.Customer",
            "Acme.Models.Page`1[[Acme.Models.Order, Acme.Models, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]]",
            "System.Collections.Generic.KeyValuePair`2[[System.String, mscorlib, Version=4.0.0.0, Culture=neutral, \
             PublicKeyToken=b77a5c561934e089],[Acme.Models.Customer, Acme, Version=1.2.3.4, Culture=neutral, \
             PublicKeyToken=null]]",
            "PageOfInvoice, Acme, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null",
            "Page_Invoice__Acme__Version_1_0_0_0__Culture_neutral__PublicKeyToken_null",
            "List`1",
            "Box[[Deep`1[[Acme.Models.Order, A, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]], A, \
             Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]]",
        ];
        let named = component_words(&all);
        for (name, expected) in all.into_iter().zip([
            "Order",
            "Customer",
            "PageOrder",
            "KeyValuePairStringCustomer",
            "PageOfInvoice",
            "PageInvoiceAcme",
            "List",
            "BoxDeepOrder",
        ]) {
            assert_eq!(render(&named[name], Case::Type), expected, "{name}");
        }
    }

    #[test]
    fn marks_alone_have_a_name_too() {
        let all = ["[]", "`[,]", "[`]", "Pet"];
        for (name, words) in component_words(&all) {
            assert!(!render(&words, Case::Type).is_empty(), "{name}");
        }
    }
}
