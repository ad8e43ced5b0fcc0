//! Builds the raw tree out of YAML and JSON alike, and notices what the tree itself cannot say.
//!
//! Members keep their order; of members with the same name the last one wins, as in every JSON parser. The number of
//! nodes and bytes is bounded by the length of the text, so that YAML aliases cannot multiply without limit. The
//! parsers bound the depth (both at 128), hence every walk over a tree may recurse.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{self, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess};

use crate::diagnostics::{Code, Diagnostics};
use crate::hash::HashMap;
use crate::source::{Pointer, Syntax};
use crate::value::{Map, Number, Text, Texts, Value};

/// What is noticed while a tree is built.
pub(super) struct Notes {
    base: Pointer,
    syntax: Syntax,
    budget: Cell<usize>,
    noted: RefCell<Noted>,
    texts: RefCell<Texts>,
    /// What is complete of the arrays and objects that are being read, the innermost last.
    items: RefCell<Vec<Value>>,
    members: RefCell<Vec<(Text, Value)>>,
}

#[derive(Default)]
struct Noted {
    diagnostics: Diagnostics,
    large_numbers: Vec<(Pointer, f64)>,
    foreign_references: bool,
}

/// What a node counts beside its text.
const NODE_COST: usize = 16;

impl Notes {
    /// For a file of `length` bytes that will stand at `base`.
    pub fn new(base: &Pointer, syntax: Syntax, length: usize) -> Self {
        Notes {
            base: base.clone(),
            syntax,
            // Without aliases a node takes at least a byte of text, so this is never spent; with them, a million nodes
            // or 16 MiB of text may come on top.
            budget: Cell::new(length.saturating_mul(NODE_COST + 1).saturating_add(1 << 24)),
            noted: RefCell::default(),
            texts: RefCell::default(),
            items: RefCell::default(),
            members: RefCell::default(),
        }
    }

    /// Reads one tree.
    ///
    /// # Errors
    ///
    /// Those of the parser.
    pub fn read<'de, D: Deserializer<'de>>(&self, deserializer: D) -> Result<Value, D::Error> {
        de::DeserializeSeed::deserialize(
            Node {
                notes: self,
                path: &Path::Base,
            },
            deserializer,
        )
    }

    /// Whether some `$ref` leads out of its file.
    pub fn foreign_references(&self) -> bool {
        self.noted.borrow().foreign_references
    }

    /// The findings, and the numbers that may have been integers beyond 64 bits.
    pub fn finish(self) -> (Diagnostics, Vec<(Pointer, f64)>) {
        let noted = self.noted.into_inner();
        (noted.diagnostics, noted.large_numbers)
    }

    fn spend<E: de::Error>(&self, bytes: usize) -> Result<(), E> {
        match self.budget.get().checked_sub(bytes.saturating_add(NODE_COST)) {
            Some(left) => {
                self.budget.set(left);
                Ok(())
            }
            None => Err(E::custom("aliases repeat too much of the document")),
        }
    }

    fn warn(&self, code: Code, at: &Pointer, message: String, help: &str) {
        self.noted.borrow_mut().diagnostics.push(code, at, message, help);
    }
}

/// The way to the node being built, as a list through the stack: it is spelt out only where there is something to say.
enum Path<'a> {
    Base,
    Member(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
}

impl Path<'_> {
    fn pointer(&self, notes: &Notes) -> Pointer {
        match self {
            Path::Base => notes.base.clone(),
            Path::Member(above, name) => above.pointer(notes).child(name),
            Path::Item(above, index) => above.pointer(notes).item(*index),
        }
    }
}

#[derive(Clone, Copy)]
struct Node<'a> {
    notes: &'a Notes,
    path: &'a Path<'a>,
}

impl<'de> de::DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> de::Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        self.notes.spend(0)?;
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        self.notes.spend(0)?;
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        self.notes.spend(0)?;
        Ok(Value::Number(value.into()))
    }

    // YAML only: serde_json hands over everything beyond 64 bits as `f64`.
    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        self.notes.spend(0)?;
        let Some(number) = Number::from_f64(value) else {
            self.notes.warn(
                Code::UnrepresentableNumber,
                &self.path.pointer(self.notes),
                format!("`{value}` is no number that JSON can carry; it is read as `null`"),
                "leave the keyword out where there is no limit",
            );
            return Ok(Value::Null);
        };
        // 2^63 and more is where an integer stops fitting; whether the text has one is looked up by the caller.
        if value >= 18_446_744_073_709_551_615.0 || value <= -9_223_372_036_854_775_808.0 {
            let pointer = self.path.pointer(self.notes);
            self.notes.noted.borrow_mut().large_numbers.push((pointer, value));
        }
        Ok(Value::Number(number))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Value, E> {
        self.notes.spend(value.len())?;
        Ok(Value::String(self.notes.texts.borrow_mut().share(value)))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        self.notes.spend(0)?;
        Ok(Value::Null)
    }

    fn visit_none<E: de::Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.notes.spend(0)?;
        let start = self.notes.items.borrow().len();
        for index in 0.. {
            let path = Path::Item(self.path, index);
            let item = access.next_element_seed(Node {
                notes: self.notes,
                path: &path,
            })?;
            match item {
                Some(item) => self.notes.items.borrow_mut().push(item),
                None => break,
            }
        }
        let mut items = self.notes.items.borrow_mut();
        Ok(Value::Array(items.drain(start..).collect()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.notes.spend(0)?;
        let mut members = Open::new(self.notes);
        let mut merged = Vec::new();
        while let Some(name) = access.next_key_seed(NameSeed(self.notes))? {
            self.notes.spend::<A::Error>(name.len())?;
            let path = Path::Member(self.path, &name);
            let before = members.position(&name);
            if before.is_some() {
                let at = path.pointer(self.notes);
                let noted = &mut *self.notes.noted.borrow_mut();
                noted
                    .large_numbers
                    .retain(|(pointer, _)| !pointer.is_within(at.as_str()));
                noted.diagnostics.push_key(
                    Code::DuplicateKey,
                    &at,
                    format!("`{name}` is given more than once; the last one wins"),
                    "keep one of them",
                );
            }
            let value = access.next_value_seed(Node {
                notes: self.notes,
                path: &path,
            })?;
            if name == "<<" && self.notes.syntax == Syntax::Yaml && (value.is_object() || value.is_array()) {
                merged.push(value);
                continue;
            }
            if name == "$ref" && value.as_str().is_some_and(|text| !text.starts_with('#')) {
                self.notes.noted.borrow_mut().foreign_references = true;
            }
            match before {
                Some(position) => members.replace(position, value),
                None => members.push(name, value),
            }
        }
        for value in merged {
            merge(&mut members, &value);
        }
        Ok(Value::Object(members.close()))
    }

    // A YAML tag: `!name value`.
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Value, A::Error> {
        let (tag, content) = access.variant_seed(NameSeed(self.notes))?;
        self.notes.warn(
            Code::YamlTag,
            &self.path.pointer(self.notes),
            format!("the tag `!{tag}` means nothing here; the value is read without it"),
            "remove the tag",
        );
        content.newtype_variant_seed(self)
    }
}

/// The members of an object that is being read; those of the ones around it stand before them.
struct Open<'a> {
    notes: &'a Notes,
    start: usize,
    /// Where there are many.
    positions: HashMap<Text, usize>,
}

/// More members than that are not looked through for each name.
const FEW: usize = 16;

impl<'a> Open<'a> {
    fn new(notes: &'a Notes) -> Self {
        Open {
            notes,
            start: notes.members.borrow().len(),
            positions: HashMap::default(),
        }
    }

    fn position(&self, name: &str) -> Option<usize> {
        if !self.positions.is_empty() {
            return self.positions.get(name).copied();
        }
        let members = self.notes.members.borrow();
        let mut members = members.iter().enumerate().skip(self.start);
        members.find(|(_, (own, _))| own == name).map(|(position, _)| position)
    }

    /// A member of a name that it has not yet.
    fn push(&mut self, name: Text, value: Value) {
        let mut members = self.notes.members.borrow_mut();
        members.push((name, value));
        if !self.positions.is_empty() {
            let (name, _) = &members[members.len() - 1];
            self.positions.insert(Text::clone(name), members.len() - 1);
        } else if members.len() - self.start > FEW {
            let all = members.iter().enumerate().skip(self.start);
            self.positions = all.map(|(position, (name, _))| (Text::clone(name), position)).collect();
        }
    }

    fn replace(&mut self, position: usize, value: Value) {
        if let Some((_, there)) = self.notes.members.borrow_mut().get_mut(position) {
            *there = value;
        }
    }

    fn close(self) -> Map {
        Map::new(self.notes.members.borrow_mut().drain(self.start..))
    }
}

/// The merge key of YAML 1.1, which vendors' files still use: members of the mapping itself win over merged ones,
/// earlier merged ones over later ones.
fn merge(members: &mut Open<'_>, merged: &Value) {
    match merged {
        Value::Object(merged) => {
            for (name, value) in merged {
                if members.position(name).is_none() {
                    members.push(Text::clone(name), value.copied());
                }
            }
        }
        Value::Array(list) => {
            for merged in list.iter() {
                merge(members, merged);
            }
        }
        _ => {}
    }
}

/// The name of a member as it is written: YAML's `200:`, `on:`, `null:` and `1.10:` are the names 200, on, null, 1.10.
struct NameSeed<'a>(&'a Notes);

impl<'de> de::DeserializeSeed<'de> for NameSeed<'_> {
    type Value = Text;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Text, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl de::Visitor<'_> for NameSeed<'_> {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Text, E> {
        Ok(self.0.texts.borrow_mut().share(value))
    }
}
