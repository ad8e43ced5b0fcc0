//! A Rust type before it has names: what the nodes of the graph hold.

use crate::library::{External, Format};

/// A Rust type whose names are not known yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ty {
    Bool,
    I32,
    I64,
    U32,
    U64,
    F64,
    String,
    Any,
    File,
    Format(Format),
    Node(NodeId),
    Option(Box<Ty>),
    Nullable(Box<Ty>),
    Vec(Box<Ty>),
    Map(Box<Ty>),
    Tuple(Vec<Ty>),
    External(External),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

impl Ty {
    /// Calls `visit` with every node in this type, and whether it is held by value.
    pub fn nodes(&self, visit: &mut dyn FnMut(NodeId, bool)) {
        self.nodes_held(true, visit);
    }

    fn nodes_held(&self, by_value: bool, visit: &mut dyn FnMut(NodeId, bool)) {
        match self {
            Ty::Node(id) => visit(*id, by_value),
            Ty::Option(inner) | Ty::Nullable(inner) => inner.nodes_held(by_value, visit),
            Ty::Vec(inner) | Ty::Map(inner) => inner.nodes_held(false, visit),
            Ty::Tuple(items) => items.iter().for_each(|item| item.nodes_held(by_value, visit)),
            Ty::Bool
            | Ty::I32
            | Ty::I64
            | Ty::U32
            | Ty::U64
            | Ty::F64
            | Ty::String
            | Ty::Any
            | Ty::File
            | Ty::Format(_)
            | Ty::External(_) => {}
        }
    }
}
