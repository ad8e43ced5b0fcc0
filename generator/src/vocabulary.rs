//! The keywords that a schema can have: one row for each says all that does not depend on its value.
//!
//! Taken from JSON Schema 2020-12 and the Schema Objects of OpenAPI 3.0.4 and 3.1.1, with those of older drafts that are still
//! written. What starts with `x-` is not here. Whoever asks whether a keyword holds schemas, is about objects or says nothing
//! to a client asks this table; what a value means is said where it is read.

use self::About::{Array, Number, Object, String};
use self::Holds::{ByName, ByPattern, Data, Members, Schema, Schemas, Words};
use self::Of::{Content, Item, Itself, Member, Name};
use self::Role::{Annotates, Belongs, Demands, Names, Nothing, Refers, Shapes};
use self::Since::{Drafts, V3_0, V3_1};

/// A keyword of a schema.
#[derive(Debug)]
pub struct Keyword {
    pub name: &'static str,
    pub since: Since,
    pub holds: Holds,
    pub about: About,
    pub role: Role,
}

/// The dialect that brought a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// JSON Schema before 2020-12, which neither version of OpenAPI has it from.
    Drafts,
    V3_0,
    V3_1,
}

/// What a keyword's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Numbers, booleans, strings, and names in arrays or objects of them.
    Words,
    /// JSON values, in which nothing is a keyword.
    Data,
    /// An object with members of its own, which is no schema.
    Members,
    Schema(Of),
    /// An array of schemas.
    Schemas(Of),
    /// An object of schemas under names that the description chose.
    ByName,
    /// An object of schemas under patterns of names.
    ByPattern,
}

/// What a schema in a keyword is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The value that the schema around it is about.
    Itself,
    /// An item of an array.
    Item,
    /// The value of a member.
    Member,
    /// The name of a member.
    Name,
    /// What is encoded in a string.
    Content,
}

/// The values that a keyword is about: any other passes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Any,
    String,
    Number,
    Array,
    Object,
}

/// What a keyword is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It constrains values, and the shape of a schema has a place for it.
    Shapes,
    /// It constrains values, and no shape has a place for it: it is checked at run time, as it is written.
    Demands,
    /// It says more of a keyword beside it, without which it is nothing.
    Belongs,
    /// It leads to another schema.
    Refers,
    /// It leaves the set of values as it is: it may stand beside a reference and change nothing of its target.
    Annotates,
    /// It names its schema, or those in it, for references; [`crate::load`] follows them.
    Names,
    /// It says nothing to a client: it is for authors and tools, or, as `xml`, about bodies that are carried as text.
    Nothing,
}

impl Role {
    /// Whether a keyword says what values are like.
    pub fn constrains(self) -> bool {
        matches!(self, Shapes | Demands | Belongs)
    }
}

/// Which lengths the keywords have that begin with a letter, as bits, by the last five bits of the letter.
static LENGTHS: [u32; 32] = {
    let mut lengths = [0; 32];
    let mut index = 0;
    while index < KEYWORDS.len() {
        let name = KEYWORDS[index].name.as_bytes();
        lengths[(name[0] % 32) as usize] |= 1 << (if name.len() < 31 { name.len() } else { 31 });
        index += 1;
    }
    lengths
};

/// Where the keywords stand that begin with a letter.
static RANGES: [(u8, u8); 128] = {
    let mut ranges = [(0, 0); 128];
    let mut index = 0;
    while index < KEYWORDS.len() {
        let first = KEYWORDS[index].name.as_bytes()[0] as usize;
        if ranges[first].1 == 0 {
            ranges[first].0 = index as u8;
        }
        index += 1;
        ranges[first].1 = index as u8;
    }
    ranges
};

/// The keyword of a name.
pub fn keyword(name: &str) -> Option<&'static Keyword> {
    // Most of what is asked for is none, and seen to be none by its first letter and length.
    let &first = name.as_bytes().first()?;
    if LENGTHS[usize::from(first % 32)] & (1 << name.len().min(31)) == 0 {
        return None;
    }
    let (start, end) = *RANGES.get(usize::from(first))?;
    let alike = KEYWORDS.get(usize::from(start)..usize::from(end))?;
    alike.iter().find(|known| known.name == name)
}

/// What a keyword holds. `None`: there is none of this name.
pub fn holds(name: &str) -> Option<Holds> {
    keyword(name).map(|known| known.holds)
}

/// Whether a keyword leaves the set of values as it is.
pub fn is_annotation(name: &str) -> bool {
    name.starts_with("x-") || keyword(name).is_some_and(|known| matches!(known.role, Annotates | Nothing))
}

/// Whether it depends on the value which of its items or members a keyword has looked at, so that what is unevaluated beside it
/// is not known before (2020-12 core, section 11).
pub fn evaluates_by_value(name: &str) -> bool {
    let by_value = |known: &Keyword| match (known.role, known.holds) {
        (Refers, _) => known.since != Drafts,
        (Belongs, _) => false,
        (_, Schema(Itself) | Schemas(Itself) | ByPattern) => true,
        _ => matches!(known.name, "contains" | "dependentSchemas" | "items"),
    };
    keyword(name).is_some_and(by_value)
}

/// The names that somebody who misspelt one may have meant.
pub fn names() -> impl Iterator<Item = &'static str> {
    let meant = |known: &&Keyword| known.since != Drafts || known.role.constrains();
    KEYWORDS.iter().filter(meant).map(|known| known.name)
}

const fn row(name: &'static str, since: Since, holds: Holds, about: About, role: Role) -> Keyword {
    Keyword {
        name,
        since,
        holds,
        about,
        role,
    }
}

const ANY: About = About::Any;

/// Sorted by name.
#[rustfmt::skip]
static KEYWORDS: &[Keyword] = &[
    row("$anchor",               V3_1,   Words,             ANY,    Names),
    row("$comment",              V3_1,   Words,             ANY,    Nothing),
    row("$defs",                 V3_1,   ByName,            ANY,    Names),
    row("$dynamicAnchor",        V3_1,   Words,             ANY,    Names),
    row("$dynamicRef",           V3_1,   Words,             ANY,    Refers),
    // Most are no more than names.
    row("$id",                   V3_1,   Words,             ANY,    Nothing),
    row("$recursiveAnchor",      Drafts, Words,             ANY,    Names),
    row("$recursiveRef",         Drafts, Words,             ANY,    Refers),
    row("$ref",                  V3_0,   Words,             ANY,    Refers),
    row("$schema",               V3_1,   Words,             ANY,    Nothing),
    row("$vocabulary",           V3_1,   Words,             ANY,    Nothing),
    row("additionalItems",       Drafts, Schema(Item),      Array,  Shapes),
    row("additionalProperties",  V3_0,   Schema(Member),    Object, Shapes),
    row("allOf",                 V3_0,   Schemas(Itself),   ANY,    Shapes),
    row("anyOf",                 V3_0,   Schemas(Itself),   ANY,    Shapes),
    row("const",                 V3_1,   Data,              ANY,    Shapes),
    row("contains",              V3_1,   Schema(Item),      Array,  Demands),
    row("contentEncoding",       V3_1,   Words,             String, Shapes),
    row("contentMediaType",      V3_1,   Words,             String, Shapes),
    row("contentSchema",         V3_1,   Schema(Content),   String, Shapes),
    row("default",               V3_0,   Data,              ANY,    Annotates),
    row("definitions",           Drafts, ByName,            ANY,    Names),
    row("dependencies",          Drafts, ByName,            Object, Demands),
    row("dependentRequired",     V3_1,   Words,             Object, Demands),
    row("dependentSchemas",      V3_1,   ByName,            Object, Demands),
    row("deprecated",            V3_0,   Words,             ANY,    Annotates),
    row("description",           V3_0,   Words,             ANY,    Annotates),
    row("discriminator",         V3_0,   Members,           ANY,    Shapes),
    row("divisibleBy",           Drafts, Words,             Number, Shapes),
    row("else",                  V3_1,   Schema(Itself),    ANY,    Belongs),
    row("enum",                  V3_0,   Data,              ANY,    Shapes),
    row("example",               V3_0,   Data,              ANY,    Annotates),
    row("examples",              V3_1,   Data,              ANY,    Annotates),
    row("exclusiveMaximum",      V3_0,   Words,             Number, Shapes),
    row("exclusiveMinimum",      V3_0,   Words,             Number, Shapes),
    row("externalDocs",          V3_0,   Members,           ANY,    Annotates),
    row("format",                V3_0,   Words,             ANY,    Shapes),
    row("id",                    Drafts, Words,             ANY,    Names),
    row("if",                    V3_1,   Schema(Itself),    ANY,    Demands),
    row("items",                 V3_0,   Schema(Item),      Array,  Shapes),
    row("maxContains",           V3_1,   Words,             Array,  Belongs),
    row("maxItems",              V3_0,   Words,             Array,  Shapes),
    row("maxLength",             V3_0,   Words,             String, Shapes),
    row("maxProperties",         V3_0,   Words,             Object, Shapes),
    row("maximum",               V3_0,   Words,             Number, Shapes),
    row("minContains",           V3_1,   Words,             Array,  Belongs),
    row("minItems",              V3_0,   Words,             Array,  Shapes),
    row("minLength",             V3_0,   Words,             String, Shapes),
    row("minProperties",         V3_0,   Words,             Object, Shapes),
    row("minimum",               V3_0,   Words,             Number, Shapes),
    row("multipleOf",            V3_0,   Words,             Number, Shapes),
    row("not",                   V3_0,   Schema(Itself),    ANY,    Demands),
    // Of what values are like; `null` is kept apart from them. Gone with 3.1.
    row("nullable",              V3_0,   Words,             ANY,    Annotates),
    row("oneOf",                 V3_0,   Schemas(Itself),   ANY,    Shapes),
    row("pattern",               V3_0,   Words,             String, Shapes),
    row("patternProperties",     V3_1,   ByPattern,         Object, Shapes),
    row("prefixItems",           V3_1,   Schemas(Item),     Array,  Shapes),
    row("properties",            V3_0,   ByName,            Object, Shapes),
    row("propertyNames",         V3_1,   Schema(Name),      Object, Demands),
    row("readOnly",              V3_0,   Words,             ANY,    Annotates),
    row("required",              V3_0,   Words,             Object, Shapes),
    row("then",                  V3_1,   Schema(Itself),    ANY,    Belongs),
    row("title",                 V3_0,   Words,             ANY,    Annotates),
    row("type",                  V3_0,   Words,             ANY,    Shapes),
    row("unevaluatedItems",      V3_1,   Schema(Item),      Array,  Demands),
    row("unevaluatedProperties", V3_1,   Schema(Member),    Object, Demands),
    row("uniqueItems",           V3_0,   Words,             Array,  Shapes),
    row("writeOnly",             V3_0,   Words,             ANY,    Annotates),
    row("xml",                   V3_0,   Members,           ANY,    Nothing),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_for_binary_search() {
        assert!(KEYWORDS.windows(2).all(|pair| pair[0].name < pair[1].name));
    }

    #[test]
    fn what_is_looked_at_by_value() {
        let names: Vec<&str> = KEYWORDS.iter().map(|known| known.name).collect();
        let found: Vec<&str> = names.into_iter().filter(|name| evaluates_by_value(name)).collect();
        assert_eq!(
            found,
            [
                "$dynamicRef",
                "$ref",
                "allOf",
                "anyOf",
                "contains",
                "dependentSchemas",
                "if",
                "items",
                "not",
                "oneOf",
                "patternProperties"
            ]
        );
    }

    #[test]
    fn what_holds_schemas_constrains_or_names_them() {
        for known in KEYWORDS {
            let schemas = !matches!(known.holds, Words | Data | Members);
            assert!(!schemas || known.role.constrains() || known.role == Names, "{known:?}");
        }
    }
}
