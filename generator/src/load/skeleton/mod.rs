//! Lowers the raw tree to `openapiv3`'s types, and audits every keyword on the way.
//!
//! The types are built directly and not through serde: `openapiv3` refuses a whole document because of one response
//! without a description, drops what it does not know without a word, and copies each node several times (untagged and
//! flattened members are buffered). Here one bad object is one warning, and costs nothing but itself.
//!
//! The order of the functions is that of the specification's objects; `kinds` is the table of their keywords.

mod components;
mod containers;
mod content;
mod info;
pub(super) mod kinds;
mod path_items;
mod paths;
mod reader;
mod reference;
mod security;

use std::borrow::Cow;

use indexmap::IndexMap;
use openapiv3::{OpenAPI, Operation, ReferenceOr, Schema};

use super::Version;
use super::references::References;
use crate::diagnostics::Diagnostics;
use crate::hash::HashSet;
use crate::source::Pointer;
use crate::value::Value;

pub use self::path_items::{PathEntry, PathItems};
pub use self::reference::Component;

/// The name in `extensions` of an object's pointer in the raw tree, where that is not where the object stands in the
/// skeleton.
pub const PLACE: &str = "$place";

/// The name in a path item's `extensions` of the number of its further operations.
pub const EXTRA_OPERATIONS: &str = "$operations";

/// What has been lowered.
pub(super) struct Skeleton {
    pub openapi: OpenAPI,
    /// Pointers of the components that can be referred to.
    pub components: HashSet<String>,
    /// How many objects have been lowered a further time.
    pub copies: usize,
}

/// Lowers a tree whose version has been checked, but for its path items.
pub(super) fn lower(
    root: &Value,
    version: Version,
    references: &References,
    diagnostics: &mut Diagnostics,
) -> Skeleton {
    let mut lowering = Lowering {
        root,
        version,
        references,
        diagnostics,
        components: Cow::Owned(HashSet::default()),
        entered: Vec::new(),
        referred: 0,
        copies: 0,
        extra_operations: Vec::new(),
    };
    Skeleton {
        openapi: lowering.openapi(),
        copies: lowering.copies,
        components: lowering.components.into_owned(),
    }
}

struct Lowering<'d, 'c> {
    root: &'d Value,
    version: Version,
    references: &'c References,
    diagnostics: &'c mut Diagnostics,
    /// Pointers of the components that can be referred to: those lowered so far.
    components: Cow<'c, HashSet<String>>,
    /// The path items and media types being lowered right now, to notice cycles.
    entered: Vec<Pointer>,
    /// How many references are being followed right now.
    referred: usize,
    /// How many objects have been lowered a further time because references lead to them.
    copies: usize,
    /// Those of the path items that are being lowered.
    extra_operations: Vec<IndexMap<String, Operation>>,
}

impl<'d> Lowering<'d, '_> {
    fn openapi(&mut self) -> OpenAPI {
        self.check_containers();
        let mut openapi = OpenAPI {
            openapi: "3.0.3".to_owned(),
            ..OpenAPI::default()
        };
        let Some(object) = self.object(self.root, &Pointer::root(), &kinds::OPENAPI) else {
            return openapi;
        };
        match object.get("info") {
            Some(info) => openapi.info = self.info(info, &object.child("info")),
            None => self.missing(&object, "info", "the API has no title"),
        }
        openapi.servers = self.servers(&object).unwrap_or_default();
        // First of all: references to components need to know which there are.
        openapi.components = object
            .get("components")
            .map(|value| self.components(value, &object.child("components")));
        openapi.security = self.security(&object);
        openapi.tags = self.tags(&object);
        openapi.external_docs = self.external_docs(&object);
        if object.get("webhooks").is_some() {
            self.newer(&object, "webhooks");
        }
        // 3.1 §4.8.1: `paths`, `components` or `webhooks`.
        if object.get("paths").is_none() && self.version == Version::V3_0 {
            self.missing(&object, "paths", "there are no operations");
        }
        openapi
    }

    /// What stands in the skeleton for the schema at `at`.
    fn schema(&self, at: &Pointer) -> ReferenceOr<Schema> {
        ReferenceOr::Reference {
            reference: at.reference(),
        }
    }
}
