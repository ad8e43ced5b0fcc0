//! Hash maps that are quick to ask: every node and name of a description is looked up in some, and the standard library's hash takes
//! as long for a short text as all that is done with what is found.
//!
//! Texts are whatever somebody has written, so the hash is seeded, though less strong than that one. Nothing that is written depends on
//! it: maps are for looking things up.

pub(crate) use foldhash::fast::RandomState;

pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;
pub(crate) type HashSet<K> = std::collections::HashSet<K, RandomState>;
