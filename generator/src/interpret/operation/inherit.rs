//! What holds at an operation: its own parameters, servers and security, or what its path or the document says.
//!
//! References are followed on the way ([`Document::item`]; `load` has reported the lost ones). A pointer that comes out
//! of this module is where a node really stands, not where it was referred to.

use std::borrow::Cow;
use std::collections::hash_map::Entry;

use openapiv3::{Operation, Parameter, PathItem, ReferenceOr, SecurityRequirement, Server};

use crate::hash::{HashMap, HashSet};
use crate::load::Document;
use crate::source::Pointer;

/// An object and its place in the raw tree.
#[derive(Clone, Debug)]
pub struct Placed<'d, T> {
    pub node: &'d T,
    pub pointer: Pointer,
    /// The place of the entry that is it, or refers to it.
    pub entry: Pointer,
}

/// The parameters in force, and those that another one of the same list already declares.
#[derive(Debug, Default)]
pub struct Inherited<'d> {
    pub parameters: Vec<Placed<'d, Parameter>>,
    pub duplicates: Vec<Placed<'d, Parameter>>,
}

/// Puts the operation's own parameters over those of its path: a parameter is known by its name and location. The
/// path's come first; an override stands where the overridden one stood.
pub fn parameters<'d>(
    document: &'d Document,
    path: (&'d PathItem, &Pointer),
    operation: (&'d Operation, &Pointer),
) -> Inherited<'d> {
    let placed = |list: &'d [ReferenceOr<Parameter>], at: &Pointer| -> Vec<Placed<'d, Parameter>> {
        let at = at.child("parameters");
        let entries = list.iter().enumerate().map(|(index, entry)| (entry, at.item(index)));
        entries
            .filter_map(|(entry, at)| {
                let (node, pointer) = document.item(entry, &at)?;
                Some(Placed {
                    node,
                    pointer,
                    entry: at,
                })
            })
            .collect()
    };
    merged(
        placed(&path.0.parameters, path.1),
        placed(&operation.0.parameters, operation.1),
    )
}

fn merged<'d>(path: Vec<Placed<'d, Parameter>>, own: Vec<Placed<'d, Parameter>>) -> Inherited<'d> {
    let mut inherited = Inherited::default();
    let mut positions = HashMap::default();
    for parameter in path {
        match positions.entry(identity(parameter.node)) {
            Entry::Occupied(_) => inherited.duplicates.push(parameter),
            Entry::Vacant(entry) => {
                entry.insert(inherited.parameters.len());
                inherited.parameters.push(parameter);
            }
        }
    }
    let mut seen = HashSet::default();
    for parameter in own {
        let identity = identity(parameter.node);
        if !seen.insert(identity.clone()) {
            inherited.duplicates.push(parameter);
            continue;
        }
        match positions.get(&identity) {
            Some(&at) => inherited.parameters[at] = parameter,
            None => inherited.parameters.push(parameter),
        }
    }
    inherited
}

/// What makes a parameter the same as another. RFC 9110 §5.1: field names are compared without case.
fn identity(parameter: &Parameter) -> (u8, Cow<'_, str>) {
    let name = parameter.parameter_data_ref().name.as_str();
    match parameter {
        Parameter::Path { .. } => (0, Cow::Borrowed(name)),
        Parameter::Query { .. } => (1, Cow::Borrowed(name)),
        Parameter::Header { .. } => (2, Cow::Owned(name.to_ascii_lowercase())),
        Parameter::Cookie { .. } => (3, Cow::Borrowed(name)),
    }
}

/// The servers that replace the document's for this operation, with the place of their list; none: the document's.
pub fn servers<'d>(
    path: (&'d PathItem, &Pointer),
    operation: (&'d Operation, &Pointer),
) -> Option<(&'d [Server], Pointer)> {
    [(&operation.0.servers, operation.1), (&path.0.servers, path.1)]
        .into_iter()
        .find(|(servers, _)| !servers.is_empty())
        .map(|(servers, at)| (servers.as_slice(), at.child("servers")))
}

/// The security requirements in force, with the place of their list. An empty list of the operation removes the
/// document's.
pub fn security<'d>(
    document: &'d Document,
    operation: (&'d Operation, &Pointer),
) -> Option<(&'d [SecurityRequirement], Pointer)> {
    match (&operation.0.security, &document.openapi.security) {
        (Some(own), _) => Some((own, operation.1.child("security"))),
        (None, Some(inherited)) => Some((inherited, Pointer::root().child("security"))),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn list(list: &[(&str, &str)]) -> Vec<Parameter> {
        list.iter()
            .map(|(location, name)| {
                serde_json::from_value(json!({ "in": location, "name": name, "schema": {} })).unwrap()
            })
            .collect()
    }

    fn placed<'d>(list: &'d [Parameter], at: &str) -> Vec<Placed<'d, Parameter>> {
        list.iter()
            .enumerate()
            .map(|(index, node)| {
                let pointer = Pointer::root().child(at).item(index);
                Placed {
                    node,
                    entry: pointer.clone(),
                    pointer,
                }
            })
            .collect()
    }

    #[test]
    fn own_parameters_override_by_name_and_location() {
        let path = list(&[("path", "id"), ("query", "q"), ("header", "X-Trace"), ("query", "q")]);
        let own = list(&[("header", "x-trace"), ("query", "id"), ("query", "q"), ("query", "id")]);
        let inherited = merged(placed(&path, "path"), placed(&own, "own"));
        let shown = |list: &[Placed<'_, Parameter>]| -> Vec<String> {
            list.iter().map(|found| found.pointer.as_str().to_owned()).collect()
        };
        assert_eq!(shown(&inherited.parameters), ["/path/0", "/own/2", "/own/0", "/own/1"]);
        assert_eq!(shown(&inherited.duplicates), ["/path/3", "/own/3"]);
    }

    #[test]
    fn the_nearest_servers_hold() {
        let server = |url: &str| Server {
            url: url.to_owned(),
            ..Server::default()
        };
        let (path_at, operation_at) = (Pointer::root().child("p"), Pointer::root().child("p").child("get"));
        for (path, own, expected) in [
            (vec![], vec![], None),
            (vec![server("path")], vec![], Some("/p/servers")),
            (vec![server("path")], vec![server("own")], Some("/p/get/servers")),
        ] {
            let path = PathItem {
                servers: path,
                ..PathItem::default()
            };
            let operation = Operation {
                servers: own,
                ..Operation::default()
            };
            let found = servers((&path, &path_at), (&operation, &operation_at));
            assert_eq!(found.map(|(_, at)| at.as_str().to_owned()).as_deref(), expected);
        }
    }
}
