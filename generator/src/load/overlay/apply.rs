//! Carries out the actions of an overlay on one tree, and keeps record of where everything in it is written.
//!
//! What actions add is counted, and how deep it nests: a few copies of the whole into itself would be more than memory
//! holds.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::path::Selected;
use super::read::{Action, Change};
use crate::diagnostics::{Code, Diagnostics};
use crate::source::{Pointer, Written};

/// How many values overlays may add in all, and how many bytes of text.
const NODES: usize = 1 << 18;
const BYTES: usize = 16 << 20;
/// As the parsers have it.
const DEPTH: usize = 128;

/// What overlays may still add to a description.
#[derive(Debug)]
pub(super) struct Budget {
    /// Something was to be added that is too much.
    pub spent: bool,
    nodes: usize,
    bytes: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Budget {
            spent: false,
            nodes: NODES,
            bytes: BYTES,
        }
    }
}

/// Why an action cannot be carried out: the node of the overlay that is at fault, and two sentences.
struct Refusal {
    at: Pointer,
    message: String,
    help: String,
}

/// Carries out one action on the tree of the file that stands at `base`. What cannot be done is reported.
pub(super) fn apply(
    root: &mut Value,
    base: &Pointer,
    action: &Action,
    budget: &mut Budget,
    diagnostics: &mut Diagnostics,
) {
    let targets = match action.target.select(root) {
        Selected::Nodes(nodes) => nodes,
        Selected::Nothing { message, help } => {
            diagnostics.push(Code::UnmatchedAction, &action.at.child("target"), message, help);
            return;
        }
    };
    let mut written = std::mem::take(&mut diagnostics.written);
    let mut file = File {
        root,
        base,
        written: &mut written,
    };
    let done = match &action.change {
        Change::Nothing => Ok(()),
        Change::Remove => file.remove(&targets, &action.at),
        Change::Update(value) => {
            let at = action.at.child("update");
            let part = Written::at(at.clone());
            file.add(&targets, value, &part, Merging::of(action, at, budget))
        }
        Change::Copy(path) => match path.select(file.root) {
            Selected::Nothing { message, help } => {
                diagnostics.push(Code::UnmatchedAction, &action.at.child("copy"), message, help);
                Ok(())
            }
            Selected::Nodes(nodes) => file.copy(&targets, &nodes, Merging::of(action, action.at.child("copy"), budget)),
        },
    };
    diagnostics.written = written;
    if let Err(Refusal { at, message, help }) = done {
        diagnostics.push(Code::InvalidOverlay, &at, message, help);
    }
}

/// A file of the description that is changed.
struct File<'f> {
    root: &'f mut Value,
    /// Where it stands in the one tree.
    base: &'f Pointer,
    written: &'f mut Written,
}

/// How values are added.
struct Merging<'m> {
    action: &'m Action,
    /// The value in the overlay, or what says what is copied.
    at: Pointer,
    budget: &'m mut Budget,
}

impl<'m> Merging<'m> {
    fn of(action: &'m Action, at: Pointer, budget: &'m mut Budget) -> Self {
        Merging { action, at, budget }
    }
}

impl File<'_> {
    fn remove(&mut self, targets: &[Pointer], action: &Pointer) -> Result<(), Refusal> {
        // The deepest first: what is removed above or beside them does not move them then.
        let mut parents: BTreeMap<(std::cmp::Reverse<usize>, Pointer), BTreeSet<String>> = BTreeMap::new();
        for target in targets {
            let (Some(parent), Some(name)) = (target.parent(), target.last()) else {
                return Err(Refusal {
                    at: action.child("target"),
                    message: "the whole document cannot be removed".to_owned(),
                    help: "select what is in it".to_owned(),
                });
            };
            let depth = parent.tokens().count();
            parents
                .entry((std::cmp::Reverse(depth), parent))
                .or_default()
                .insert(name);
        }
        for ((_, parent), names) in parents {
            let at = self.base.join(&parent);
            match self.root.pointer_mut(parent.as_str()) {
                Some(Value::Object(members)) => {
                    members.retain(|name, _| !names.contains(name));
                    self.written.remove_members(&at, &names);
                }
                Some(Value::Array(items)) => {
                    let gone: BTreeSet<usize> = names.iter().filter_map(|name| name.parse().ok()).collect();
                    self.written.remove_items(&at, &gone, items.len());
                    let mut index = 0;
                    items.retain(|_| {
                        index += 1;
                        !gone.contains(&(index - 1))
                    });
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Adds what stands at the one place that is to be copied.
    fn copy(&mut self, targets: &[Pointer], from: &[Pointer], merging: Merging<'_>) -> Result<(), Refusal> {
        let [one] = from else {
            return Err(Refusal {
                at: merging.at,
                message: format!("`copy` selects {} nodes, of which only one can be copied", from.len()),
                help: "select a single node".to_owned(),
            });
        };
        let value = self.root.pointer(one.as_str()).cloned().unwrap_or_default();
        let part = self.written.part(&self.base.join(one));
        self.add(targets, &value, &part, merging)
    }

    /// Adds a value, which is written as `part` says, to each of the targets.
    fn add(&mut self, targets: &[Pointer], value: &Value, part: &Written, merging: Merging<'_>) -> Result<(), Refusal> {
        let nodes = targets.iter().filter_map(|target| self.root.pointer(target.as_str()));
        let kinds: BTreeSet<NodeType> = nodes.map(NodeType::of).collect();
        if kinds.len() > 1 {
            let kinds: Vec<&str> = kinds.into_iter().map(NodeType::name).collect();
            return Err(Refusal {
                at: merging.action.at.child("target"),
                message: format!(
                    "the action selects {}, which take different values",
                    kinds.join(" and ")
                ),
                help: "select nodes of one kind, with an action for each".to_owned(),
            });
        }
        let mut merge = Merge {
            // What is copied has no place in the overlay of its own.
            is_copy: matches!(merging.action.change, Change::Copy(_)),
            at: merging.at,
            budget: merging.budget,
            written: self.written,
        };
        for target in targets {
            let at = self.base.join(target);
            let Some(node) = self.root.pointer_mut(target.as_str()) else {
                continue;
            };
            match (node, value) {
                // Section 4.4.3: an array is concatenated, anything else becomes an item.
                (Value::Array(items), value) if !value.is_array() => merge.push(items, &at, value, part)?,
                (node, value) => merge.node(node, &at, value, part)?,
            }
        }
        Ok(())
    }
}

struct Merge<'m> {
    at: Pointer,
    is_copy: bool,
    budget: &'m mut Budget,
    written: &'m mut Written,
}

impl Merge<'_> {
    fn node(&mut self, node: &mut Value, at: &Pointer, value: &Value, part: &Written) -> Result<(), Refusal> {
        match (node, value) {
            (Value::Object(members), Value::Object(added)) => {
                for (name, value) in added {
                    let at = at.child(name);
                    let part = part.part(&Pointer::root().child(name));
                    match members.get_mut(name) {
                        Some(member) => self.node(member, &at, value, &part)?,
                        None => {
                            self.spend(value, &at)?;
                            members.insert(name.clone(), value.clone());
                            self.written.set(&at, part);
                        }
                    }
                }
            }
            (Value::Array(items), Value::Array(added)) => {
                for (index, value) in added.iter().enumerate() {
                    self.push(items, at, value, &part.part(&Pointer::root().item(index)))?;
                }
            }
            (node, value)
                if NodeType::of(node) == NodeType::Primitive && NodeType::of(value) == NodeType::Primitive =>
            {
                self.spend(value, at)?;
                *node = value.clone();
                self.written.set(at, part.clone());
            }
            (node, value) => {
                let (there, new) = (NodeType::of(node).one(), NodeType::of(value).one());
                return Err(Refusal {
                    at: match self.is_copy {
                        true => self.at.clone(),
                        false => part.place(&Pointer::root()),
                    },
                    message: format!("{new} cannot be merged with {there}, which stands at `{at}`"),
                    help: "remove what stands there with an action of its own, before this one".to_owned(),
                });
            }
        }
        Ok(())
    }

    fn push(&mut self, items: &mut Vec<Value>, at: &Pointer, value: &Value, part: &Written) -> Result<(), Refusal> {
        let at = at.item(items.len());
        self.spend(value, &at)?;
        items.push(value.clone());
        self.written.set(&at, part.clone());
        Ok(())
    }

    fn spend(&mut self, value: &Value, at: &Pointer) -> Result<(), Refusal> {
        let mut size = Size::default();
        size.add(value, at.within_file().matches('/').count());
        let left = self
            .budget
            .nodes
            .checked_sub(size.nodes)
            .zip(self.budget.bytes.checked_sub(size.bytes));
        if let Some((nodes, bytes)) = left.filter(|_| size.depth <= DEPTH) {
            (self.budget.nodes, self.budget.bytes) = (nodes, bytes);
            return Ok(());
        }
        self.budget.spent = true;
        match left {
            Some(_) => Err(Refusal {
                at: self.at.clone(),
                message: format!("what the action adds makes the description nest deeper than {DEPTH} levels"),
                help: "add less at this place".to_owned(),
            }),
            None => Err(Refusal {
                at: self.at.clone(),
                message: format!("overlays add more than {NODES} values, or {} MiB of text", BYTES >> 20),
                help: "refer to a component with `$ref` instead of adding it at each place".to_owned(),
            }),
        }
    }
}

/// What of a value counts.
#[derive(Default)]
struct Size {
    nodes: usize,
    bytes: usize,
    depth: usize,
}

impl Size {
    fn add(&mut self, value: &Value, depth: usize) {
        self.nodes += 1;
        self.depth = self.depth.max(depth);
        match value {
            Value::String(text) => self.bytes += text.len(),
            Value::Array(items) => items.iter().for_each(|item| self.add(item, depth + 1)),
            Value::Object(members) => {
                for (name, member) in members {
                    self.bytes += name.len();
                    self.add(member, depth + 1);
                }
            }
            _ => {}
        }
    }
}

/// What can be merged with what.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum NodeType {
    Object,
    Array,
    Primitive,
}

impl NodeType {
    fn of(value: &Value) -> NodeType {
        match value {
            Value::Object(_) => NodeType::Object,
            Value::Array(_) => NodeType::Array,
            _ => NodeType::Primitive,
        }
    }

    fn name(self) -> &'static str {
        match self {
            NodeType::Object => "objects",
            NodeType::Array => "arrays",
            NodeType::Primitive => "primitive values",
        }
    }

    fn one(self) -> &'static str {
        match self {
            NodeType::Object => "an object",
            NodeType::Array => "an array",
            NodeType::Primitive => "a primitive value",
        }
    }
}
