//! JSON values as the raw tree holds them, and what is made of it: members in order, small, and shared where they are cloned.
//!
//! With `serde_json`'s, whose members have an order too, the tree of a description takes four times the memory: a node 72
//! bytes, and each object a table and room for members that never come. Here a node takes 24, equal texts are one, and a clone
//! of a whole example is a count. What is written is made of `serde_json`'s values ([`Value::to_json`]).

use std::borrow::Borrow;
use std::fmt;
use std::ops::{Deref, Index};
use std::sync::Arc;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::hash::HashSet;

pub use serde_json::Number;

/// A text that is shared.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Arc<str>);

impl Text {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text(text.into())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Text(text.into())
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A value of JSON.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    #[default]
    Null,
    Bool(bool),
    Number(Number),
    String(Text),
    Array(Arc<[Value]>),
    Object(Map),
}

/// The members of an object, in order, each name once.
#[derive(Clone)]
pub struct Map(Members);

#[derive(Clone)]
enum Members {
    /// So few that they are looked through.
    Few(Arc<[(Text, Value)]>),
    Many(Arc<Many>),
}

#[derive(Clone)]
struct Many {
    members: Box<[(Text, Value)]>,
    /// The positions in the order of the names.
    by_name: Box<[u32]>,
}

/// More members than that are searched by name.
const FEW: usize = 16;

impl Value {
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    pub fn is_string(&self) -> bool {
        matches!(self, Value::String(_))
    }

    pub fn is_array(&self) -> bool {
        matches!(self, Value::Array(_))
    }

    pub fn is_object(&self) -> bool {
        matches!(self, Value::Object(_))
    }

    pub fn is_boolean(&self) -> bool {
        matches!(self, Value::Bool(_))
    }

    pub fn is_number(&self) -> bool {
        matches!(self, Value::Number(_))
    }

    pub fn is_i64(&self) -> bool {
        self.as_number().is_some_and(Number::is_i64)
    }

    pub fn is_u64(&self) -> bool {
        self.as_number().is_some_and(Number::is_u64)
    }

    pub fn is_f64(&self) -> bool {
        self.as_number().is_some_and(Number::is_f64)
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }

    pub fn as_number(&self) -> Option<&Number> {
        match self {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    pub fn as_u64(&self) -> Option<u64> {
        self.as_number()?.as_u64()
    }

    pub fn as_i64(&self) -> Option<i64> {
        self.as_number()?.as_i64()
    }

    pub fn as_f64(&self) -> Option<f64> {
        self.as_number()?.as_f64()
    }

    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_array(&self) -> Option<&[Value]> {
        match self {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_object(&self) -> Option<&Map> {
        match self {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    pub fn as_object_mut(&mut self) -> Option<&mut Map> {
        match self {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    /// What a text of JSON says; `None` where it is none.
    pub fn parse(text: &str) -> Option<Value> {
        serde_json::from_str::<serde_json::Value>(text).ok().map(Value::from)
    }

    /// A member; `None` where it is no object.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.as_object()?.get(name)
    }

    /// The node at a JSON pointer (RFC 6901).
    pub fn pointer(&self, pointer: &str) -> Option<&Value> {
        tokens(pointer)?.try_fold(self, |node, token| match node {
            Value::Object(members) => members.get(&token),
            Value::Array(items) => items.get(index(&token)?),
            _ => None,
        })
    }

    /// The same, to change it. What is shared is copied on the way.
    pub fn pointer_mut(&mut self, pointer: &str) -> Option<&mut Value> {
        tokens(pointer)?.try_fold(self, |node, token| match node {
            Value::Object(members) => members.get_mut(&token),
            Value::Array(items) => Arc::make_mut(items).get_mut(index(&token)?),
            _ => None,
        })
    }

    /// The same once more, at a place of its own: nodes of the tree are known by where they are in memory.
    pub fn copied(&self) -> Value {
        match self {
            Value::Array(items) => Value::Array(items.iter().map(Value::copied).collect()),
            Value::Object(members) => {
                let members = members.members().iter();
                Value::Object(Map::new(
                    members.map(|(name, value)| (Text::clone(name), value.copied())),
                ))
            }
            value => value.clone(),
        }
    }

    /// As `serde_json` has it.
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => serde_json::Value::Bool(*value),
            Value::Number(number) => serde_json::Value::Number(number.clone()),
            Value::String(text) => serde_json::Value::String(text.as_str().to_owned()),
            Value::Array(items) => items.iter().map(Value::to_json).collect(),
            Value::Object(members) => serde_json::Value::Object(members.to_json()),
        }
    }
}

/// The unescaped tokens of a pointer.
fn tokens(pointer: &str) -> Option<impl Iterator<Item = std::borrow::Cow<'_, str>>> {
    let mut rest = match pointer {
        "" => None,
        pointer => Some(pointer.strip_prefix('/')?),
    };
    Some(std::iter::from_fn(move || {
        let text = rest?;
        let mut is_escaped = false;
        // Tokens are short: a search takes longer to begin.
        let end = text.bytes().position(|byte| {
            is_escaped |= byte == b'~';
            byte == b'/'
        });
        let token = match end {
            Some(end) => {
                rest = Some(&text[end + 1..]);
                &text[..end]
            }
            None => {
                rest = None;
                text
            }
        };
        Some(match is_escaped {
            true => unescaped(token).into(),
            false => token.into(),
        })
    }))
}

/// A token of a pointer that has escapes; a `~` that begins none stays.
pub fn unescaped(token: &str) -> String {
    let mut text = String::with_capacity(token.len());
    let mut rest = token;
    while let Some((before, after)) = rest.split_once('~') {
        text.push_str(before);
        let escaped = match after.as_bytes().first() {
            Some(b'0') => Some('~'),
            Some(b'1') => Some('/'),
            _ => None,
        };
        text.push(escaped.unwrap_or('~'));
        rest = &after[usize::from(escaped.is_some())..];
    }
    text.push_str(rest);
    text
}

/// RFC 6901, section 4: digits without leading zeros.
fn index(token: &str) -> Option<usize> {
    let is_canonical = !token.starts_with('+') && (token == "0" || !token.starts_with('0'));
    token.parse().ok().filter(|_| is_canonical)
}

impl Map {
    /// The members must have names that differ.
    pub fn new(members: impl ExactSizeIterator<Item = (Text, Value)>) -> Self {
        if members.len() <= FEW {
            return Map(Members::Few(members.collect()));
        }
        let members: Box<[(Text, Value)]> = members.collect();
        let mut by_name: Box<[u32]> = (0..members.len())
            .map(|position| u32::try_from(position).unwrap_or(u32::MAX))
            .collect();
        by_name.sort_unstable_by_key(|position| &members[*position as usize].0);
        Map(Members::Many(Arc::new(Many { members, by_name })))
    }

    fn members(&self) -> &[(Text, Value)] {
        match &self.0 {
            Members::Few(members) => members,
            Members::Many(many) => &many.members,
        }
    }

    fn members_mut(&mut self) -> &mut [(Text, Value)] {
        match &mut self.0 {
            Members::Few(members) => Arc::make_mut(members),
            Members::Many(many) => &mut Arc::make_mut(many).members,
        }
    }

    fn position(&self, name: &str) -> Option<usize> {
        match &self.0 {
            Members::Few(members) => members.iter().position(|(own, _)| own == name),
            Members::Many(many) => {
                let name_at = |position: &u32| many.members[*position as usize].0.as_str();
                let found = many.by_name.binary_search_by(|position| name_at(position).cmp(name));
                found.ok().map(|at| many.by_name[at] as usize)
            }
        }
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        self.position(name).map(|position| &self.members()[position].1)
    }

    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        self.position(name).map(|position| &mut self.members_mut()[position].1)
    }

    pub fn contains_key(&self, name: &str) -> bool {
        self.position(name).is_some()
    }

    /// Sets a member: in its place, or behind all others.
    pub fn insert(&mut self, name: &str, value: Value) {
        match self.get_mut(name) {
            Some(there) => *there = value,
            None => {
                let mut members = self.members().to_vec();
                members.push((name.into(), value));
                *self = Map::new(members.into_iter());
            }
        }
    }

    pub fn len(&self) -> usize {
        self.members().len()
    }

    pub fn is_empty(&self) -> bool {
        self.members().is_empty()
    }

    pub fn iter(&self) -> Iter<'_> {
        self.into_iter()
    }

    /// The values are to be changed. What is shared is copied.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&Text, &mut Value)> {
        self.members_mut().iter_mut().map(|(name, value)| (&*name, value))
    }

    pub fn keys(&self) -> impl ExactSizeIterator<Item = &Text> + Clone {
        self.members().iter().map(|(name, _)| name)
    }

    pub fn values(&self) -> impl ExactSizeIterator<Item = &Value> + Clone {
        self.members().iter().map(|(_, value)| value)
    }

    /// As `serde_json` has it.
    pub fn to_json(&self) -> serde_json::Map<String, serde_json::Value> {
        let members = self.iter();
        members
            .map(|(name, value)| (name.as_str().to_owned(), value.to_json()))
            .collect()
    }
}

pub type Iter<'a> = std::iter::Map<std::slice::Iter<'a, (Text, Value)>, fn(&'a (Text, Value)) -> (&'a Text, &'a Value)>;

impl<'a> IntoIterator for &'a Map {
    type Item = (&'a Text, &'a Value);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.members().iter().map(|(name, value)| (name, value))
    }
}

/// The order of members says nothing.
impl PartialEq for Map {
    fn eq(&self, other: &Map) -> bool {
        self.len() == other.len() && self.iter().all(|(name, value)| other.get(name) == Some(value))
    }
}

impl fmt::Debug for Map {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

impl Default for Map {
    fn default() -> Self {
        Map::new(std::iter::empty())
    }
}

impl Index<&str> for Value {
    type Output = Value;

    /// `null` where there is no such member.
    fn index(&self, name: &str) -> &Value {
        static NULL: Value = Value::Null;
        self.get(name).unwrap_or(&NULL)
    }
}

/// JSON on one line.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Number(number) => number.serialize(serializer),
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(items) => serializer.collect_seq(items.iter()),
            Value::Object(members) => members.serialize(serializer),
        }
    }
}

impl Serialize for Map {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (name, value) in self {
            map.serialize_entry(name.as_str(), value)?;
        }
        map.end()
    }
}

impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        Texts::default().value(&value)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::String(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::String(text.into())
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Value::Number(value.into())
    }
}

impl From<u64> for Value {
    fn from(value: u64) -> Self {
        Value::Number(value.into())
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}

impl PartialEq<str> for Value {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<serde_json::Value> for Value {
    fn eq(&self, other: &serde_json::Value) -> bool {
        match (self, other) {
            (Value::Null, serde_json::Value::Null) => true,
            (Value::Bool(one), serde_json::Value::Bool(other)) => one == other,
            (Value::Number(one), serde_json::Value::Number(other)) => one == other,
            (Value::String(one), serde_json::Value::String(other)) => one == other.as_str(),
            (Value::Array(one), serde_json::Value::Array(other)) => {
                one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one == other)
            }
            (Value::Object(one), serde_json::Value::Object(other)) => {
                let is_there =
                    |(name, value): (&Text, &Value)| other.get(name.as_str()).is_some_and(|other| value == other);
                one.len() == other.len() && one.iter().all(is_there)
            }
            _ => false,
        }
    }
}

/// The texts that have been seen, so that equal ones are one.
#[derive(Debug, Default)]
pub struct Texts(HashSet<Text>);

impl Texts {
    pub fn share(&mut self, text: &str) -> Text {
        match self.0.get(text) {
            Some(text) => Text::clone(text),
            None => {
                let shared: Text = text.into();
                self.0.insert(Text::clone(&shared));
                shared
            }
        }
    }

    /// A value of `serde_json`'s.
    pub fn value(&mut self, value: &serde_json::Value) -> Value {
        match value {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(value) => Value::Bool(*value),
            serde_json::Value::Number(number) => Value::Number(number.clone()),
            serde_json::Value::String(text) => Value::String(self.share(text)),
            serde_json::Value::Array(items) => Value::Array(items.iter().map(|item| self.value(item)).collect()),
            serde_json::Value::Object(members) => Value::Object(Map::new(
                members
                    .iter()
                    .map(|(name, value)| (self.share(name), self.value(value)))
                    .collect::<Vec<_>>()
                    .into_iter(),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_what_it_was_made_of() {
        let mut large = serde_json::Map::new();
        for index in (0..100).rev() {
            large.insert(format!("m{index}"), json!(index));
        }
        let json = json!({"b": [null, true, -1, 1.5, "x", {"a~/b": {}}], "a": large, "": ["x"]});
        let value = Value::from(json.clone());
        assert_eq!(value.to_json(), json);
        assert_eq!(value.to_string(), json.to_string(), "members stay in order");
        for pointer in [
            "",
            "/b/5/a~0~1b",
            "/a/m7",
            "//0",
            "/b/05",
            "/b/+5",
            "/a/m100",
            "b",
            "/b/-1",
        ] {
            assert_eq!(
                value.pointer(pointer).map(Value::to_json).as_ref(),
                json.pointer(pointer),
                "{pointer}"
            );
        }
        for (token, text) in [("~01", "~1"), ("~", "~"), ("a~2~1~", "a~2/~"), ("~~0", "~~")] {
            assert_eq!(unescaped(token), text, "{token}");
            assert_eq!(unescaped(token), token.replace("~1", "/").replace("~0", "~"), "{token}");
        }
        assert_eq!(value["a"]["m42"].as_u64(), Some(42));
        assert_eq!(value["no"]["thing"], Value::Null);
    }

    #[test]
    fn what_is_shared_is_not_changed_for_others() {
        let mut value = Value::from(json!({"a": [1, {"b": 2}]}));
        let before = value.clone();
        *value.pointer_mut("/a/1/b").unwrap() = "new".into();
        if let Value::Object(members) = &mut value {
            members.insert("c", true.into());
            members.insert("a2", Value::Null);
            members.insert("c", false.into());
        }
        assert_eq!(value.to_string(), r#"{"a":[1,{"b":"new"}],"c":false,"a2":null}"#);
        assert_eq!(before, json!({"a": [1, {"b": 2}]}));
    }

    #[test]
    fn a_node_is_small_and_equal_texts_are_one() {
        assert_eq!(size_of::<Value>(), 24);
        assert_eq!(size_of::<(Text, Value)>(), 40);
        let mut texts = Texts::default();
        assert!(Arc::ptr_eq(&texts.share("a").0, &texts.share("a").0));
    }

    #[test]
    fn the_order_of_members_says_nothing() {
        let [one, other] = [json!({"a": 1, "b": 2}), json!({"b": 2, "a": 1})].map(Value::from);
        assert_eq!(one, other);
        assert_ne!(one, Value::from(json!({"a": 1, "c": 2})));
    }
}
