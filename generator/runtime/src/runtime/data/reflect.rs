//! What a generated type says of itself, so that one interpreter can serve all of them.
//!
//! Decoding, encoding, validation, parameter styles and drift reports are each written once, against [`Slot`]
//! (a place to be filled) and [`View`] (a value to be read). A generated type costs the compiler a few small
//! non-generic methods and a table instead of a serde implementation of its own, and the machine code of the
//! interpreters exists once per data format, not once per type. A struct, which is what most types are, says no more than
//! [`Struct`] asks for: each method of each of a thousand types is one that the compiler looks at.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use bytes::Bytes; // optional: file
use serde_json::Value;

use crate::runtime::data::file::File; // optional: file
use crate::runtime::data::members::Members;
use crate::runtime::data::rules::{Rule, UNLISTED, Violation};

pub use crate::runtime::data::union::shape::{Union, UnionShape, Variant}; // optional: union

/// A type that can be filled from and read as a tree of plain data.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no type of a description",
    label = "a type of `types`, or one that they are made of, is wanted here",
    note = "they are made of `String`, `bool`, `i32`, `i64`, `u32`, `u64`, `f64`, `serde_json::Value`, and `Option`, `Vec`, `Box` and \
            `BTreeMap<String, _>` of such; a type of another crate is named under `[types]` in codegen.toml"
)]
pub trait Reflect {
    /// The value before anything is known of it: empty, zero, `None`, or the first of its kind.
    ///
    /// It is what a member keeps when a server leaves out what it promised to send (and the deviation is reported).
    fn blank() -> Self
    where
        Self: Sized;

    /// The place to fill.
    fn slot(&mut self) -> Slot<'_>;

    /// The value to read.
    fn view(&self) -> View<'_>;
}

/// A place to be filled, by the kind of data that belongs there.
pub enum Slot<'a> {
    Bool(&'a mut bool),
    I32(&'a mut i32),
    I64(&'a mut i64),
    U32(&'a mut u32),
    U64(&'a mut u64),
    F64(&'a mut f64),
    String(&'a mut String),
    /// Any JSON value.
    Any(&'a mut Value),
    /// A string with a type of its own.
    Text(&'a mut dyn Text),
    /// A scalar out of a list that has more than strings in it.
    Scalar(&'a mut dyn Scalar),
    Optional(&'a mut dyn Optional),
    List(&'a mut dyn List),
    Map(&'a mut dyn Map),
    Record(&'a mut dyn Record),
    Union(&'a mut dyn Union), // optional: union
    /// Nothing but `null`.
    Null,
    Bytes(&'a mut Bytes), // optional: file
    File(&'a mut File),   // optional: file
}

/// A value to be read, by its kind.
pub enum View<'a> {
    /// Not there at all.
    Absent,
    Null,
    Bool(bool),
    I64(i64),
    U64(u64),
    F64(f64),
    Str(&'a str),
    Any(&'a Value),
    Text(&'a dyn Text),
    Scalar(&'a dyn Scalar),
    List(&'a dyn List),
    Map(&'a dyn Map),
    Record(&'a dyn Record),
    Union(&'a dyn Union), // optional: union
    Bytes(&'a Bytes),     // optional: file
    File(&'a File),       // optional: file
}

/// A string with a type of its own: a constrained string, a string enumeration, a date.
pub trait Text: AsRef<str> {
    /// Takes the text as it came, whether it conforms or not.
    fn set(&mut self, text: Cow<'_, str>);
    fn as_str(&self) -> &str {
        self.as_ref()
    }
    /// The documented values, where they are listed.
    fn values(&self) -> &'static [&'static str] {
        &[]
    }
    /// What else is documented of it, for whoever makes one up.
    #[cfg(feature = "test-util")]
    fn rules(&self) -> &'static [Rule] {
        &[]
    }
    /// Whether the text is what the description says.
    ///
    /// # Errors
    ///
    /// What it says and the text is not.
    fn check(&self) -> Result<(), Violation>;
    /// How many values are documented, where they are listed. One is a constant, which tells shapes apart.
    fn listed(&self) -> Option<usize> {
        None
    }
    /// Whether what the description says is a format, which annotates.
    fn is_format(&self) -> bool {
        false
    }
    /// The same as [`check`](Self::check), but for a format: JSON Schema has those as annotations (validation, 7.2.1), and
    /// vendors give them to texts of their own kinds.
    ///
    /// # Errors
    ///
    /// What the description says and the text is not.
    fn check_value(&self) -> Result<(), Violation> {
        match self.is_format() {
            true => Ok(()),
            false => self.check(),
        }
    }
    /// Whether it is never shown.
    fn is_secret(&self) -> bool {
        false
    }
}

/// What a string enumeration says of itself.
pub trait Listed: Sized + AsRef<str> + for<'a> From<&'a str> {
    /// The documented values.
    const TEXTS: &'static [&'static str];
    /// Whether the description says that there are others.
    const OPEN: bool = false;
}

impl<T: Listed> Text for T {
    fn set(&mut self, text: Cow<'_, str>) {
        *self = T::from(&text);
    }
    fn values(&self) -> &'static [&'static str] {
        T::TEXTS
    }
    fn check(&self) -> Result<(), Violation> {
        match T::OPEN || T::TEXTS.contains(&self.as_ref()) {
            true => Ok(()),
            false => Err(UNLISTED),
        }
    }
    fn listed(&self) -> Option<usize> {
        Some(T::TEXTS.len()).filter(|count| *count > 0 && !T::OPEN)
    }
}

/// An enumeration whose values are not all strings.
pub trait Scalar {
    /// Takes the value as it came, whether it is one of the list or not.
    fn set(&mut self, value: Value);
    fn to_value(&self) -> Value;
    fn check(&self) -> Result<(), Violation>;
    /// Whether a value is of the JSON type of any documented one.
    fn has_kind(&self, value: &Value) -> bool {
        let _ = value;
        true
    }
    /// How many values are documented. One is a constant, which tells shapes apart.
    fn listed(&self) -> Option<usize> {
        None
    }
    /// The documented values, as JSON.
    fn documented(&self) -> &'static [&'static str] {
        &[]
    }
    /// Whether what it is not is no more than a format, which annotates.
    fn is_format(&self) -> bool {
        false
    }
}

/// A value that may be absent or `null`.
pub trait Optional {
    /// Puts a blank value there and returns it.
    fn some(&mut self) -> &mut dyn Reflect;
    /// The same, ready to be filled.
    fn some_slot(&mut self) -> Slot<'_> {
        self.some().slot()
    }
    /// Takes an explicit `null`.
    fn null(&mut self);
    /// Whether being absent and being `null` are two states of it, so that `null` is among the documented values.
    fn tells_null(&self) -> bool {
        false
    }
}

/// An ordered sequence.
pub trait List {
    /// Adds a blank item and returns it; `None` when no more fit.
    fn push(&mut self) -> Option<&mut dyn Reflect>;
    /// The place of the item at `index`, when the ones before it have been filled: a new one, or a tuple's own.
    fn place(&mut self, index: usize) -> Option<&mut dyn Reflect> {
        let _ = index;
        self.push()
    }
    /// Takes the last item away again.
    fn pop(&mut self);
    fn len(&self) -> usize;
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    fn get(&self, index: usize) -> Option<&dyn Reflect>;
    /// The fewest items that make it whole: 0, or the length of a tuple.
    fn least(&self) -> usize {
        0
    }
}

impl dyn List + '_ {
    /// What is in it.
    pub(crate) fn items(&self) -> impl Iterator<Item = &dyn Reflect> {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}

/// Members whose names are data.
pub trait Map {
    /// Puts a blank value under `key` and returns it.
    fn insert(&mut self, key: String) -> &mut dyn Reflect;
    /// Takes the value under `key` away again.
    fn remove(&mut self, key: &str);
    fn len(&self) -> usize;
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    fn get(&self, key: &str) -> Option<&dyn Reflect>;
    fn each(&self, visit: &mut dyn FnMut(&str, &dyn Reflect));
}

/// A struct with documented members.
pub trait Record {
    fn shape(&self) -> &'static RecordShape;
    /// Hands all members over at once, in the order of `shape().fields`, and the map for undocumented ones.
    fn slots(&mut self, visit: &mut SeeSlots<'_>);
    fn views(&self, visit: &mut SeeViews<'_>);
}

/// What a generated struct says of itself, from which the rest follows.
pub trait Struct: Sized {
    const SHAPE: &'static RecordShape;
    fn blank() -> Self;
    fn slots(&mut self, visit: VisitSlots<'_>);
    fn views(&self, visit: VisitViews<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: Struct> Reflect for T {
    fn blank() -> Self {
        Struct::blank()
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::Record(self)
    }
    fn view(&self) -> View<'_> {
        View::Record(self)
    }
}

impl<T: Struct> Record for T {
    fn shape(&self) -> &'static RecordShape {
        T::SHAPE
    }
    fn slots(&mut self, visit: &mut SeeSlots<'_>) {
        Struct::slots(self, VisitSlots { visit, extra: None });
    }
    fn views(&self, visit: &mut SeeViews<'_>) {
        Struct::views(self, VisitViews { visit, extra: None });
    }
}

/// A box of a struct is a struct. For all boxes at once there can be no [`Reflect`]: whoever has a type may say that a box of
/// it is a [`Struct`], so that it would have two.
impl<T: Struct> Struct for Box<T> {
    const SHAPE: &'static RecordShape = T::SHAPE;
    fn blank() -> Self {
        Box::new(T::blank())
    }
    fn slots(&mut self, visit: VisitSlots<'_>) {
        T::slots(self, visit);
    }
    fn views(&self, visit: VisitViews<'_>) {
        T::views(self, visit);
    }
}

/// A box of something else that is a place to be filled.
#[doc(hidden)]
#[macro_export]
macro_rules! boxed {
    ($type:ty $(, $parameter:ident)*) => {
        impl<$($parameter: $crate::written::Reflect),*> $crate::written::Reflect for $crate::written::Box<$type> {
            #[inline]
            fn blank() -> Self {
                $crate::written::Box::new($crate::written::Reflect::blank())
            }
            #[inline]
            fn slot(&mut self) -> $crate::written::Slot<'_> {
                $crate::written::Reflect::slot(&mut **self)
            }
            #[inline]
            fn view(&self) -> $crate::written::View<'_> {
                $crate::written::Reflect::view(&**self)
            }
        }
    };
}

boxed! { Option<T>, T }

/// What takes the members of a record at once, to fill them, and the map for undocumented ones.
pub type SeeSlots<'a> = dyn FnMut(&mut [&mut dyn Reflect], Option<&mut dyn Map>) + 'a;

/// The same, to look at them.
pub type SeeViews<'a> = dyn FnMut(&[&dyn Reflect], Option<&dyn Map>) + 'a;

/// What [`Struct::slots`] hands the members to. It has methods because each struct calls one, and the compiler takes half as long
/// for a method as for a closure behind a reference.
pub struct VisitSlots<'a> {
    visit: &'a mut SeeSlots<'a>,
    extra: Option<&'a mut dyn Map>,
}

impl<'a> VisitSlots<'a> {
    /// With the map for undocumented members.
    pub fn extra<'b>(self, extra: &'b mut dyn Map) -> VisitSlots<'b>
    where
        'a: 'b,
    {
        VisitSlots {
            visit: self.visit,
            extra: Some(extra),
        }
    }

    pub fn members(self, members: &mut [&mut dyn Reflect]) {
        (self.visit)(members, self.extra);
    }
}

/// What [`Struct::views`] hands the members to.
pub struct VisitViews<'a> {
    visit: &'a mut SeeViews<'a>,
    extra: Option<&'a dyn Map>,
}

impl<'a> VisitViews<'a> {
    /// With the map for undocumented members.
    pub fn extra<'b>(self, extra: &'b dyn Map) -> VisitViews<'b>
    where
        'a: 'b,
    {
        VisitViews {
            visit: self.visit,
            extra: Some(extra),
        }
    }

    pub fn members(self, members: &[&dyn Reflect]) {
        (self.visit)(members, self.extra);
    }
}

/// The static description of a struct: its name, its members' names on the wire, and what their types do not say of them.
pub struct RecordShape {
    pub name: &'static str,
    /// Of the members, in their order.
    pub names: &'static [&'static str],
    /// What their types do not say; one list, because most structs have none of it.
    pub more: &'static [More],
}

/// What is to be said of a struct besides its members' names and types.
pub enum More {
    /// Of a member, by its name.
    Presence(&'static str, Presence),
    /// The constraints on a member, by its name.
    Rules(&'static str, &'static [Rule]),
    /// Whether the description forbids members that it does not list.
    Closed(bool),
    /// Constraints on the object as a whole, such as the number of its members.
    Whole(&'static [Rule]),
    /// Constraints on the members that the description does not list.
    Extra(&'static [Rule]),
}

impl RecordShape {
    /// All of it, member by member.
    pub(crate) fn members(&'static self) -> &'static Members {
        Members::of(self)
    }

    /// The first that `said` takes for an answer.
    fn first<T>(&self, said: impl Fn(&More) -> Option<T>) -> Option<T> {
        self.more.iter().find_map(said)
    }

    /// What the absence of a member means, where its type does not tell.
    pub(crate) fn presence_of(&self, name: &str) -> Option<Presence> {
        self.first(|more| match more {
            More::Presence(of, presence) if *of == name => Some(*presence),
            _ => None,
        })
    }

    /// The constraints on a member.
    pub fn rules_of(&self, name: &str) -> &'static [Rule] {
        let found = self.first(|more| match more {
            More::Rules(of, rules) if *of == name => Some(*rules),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// The constraints on the object as a whole.
    pub fn rules(&self) -> &'static [Rule] {
        let found = self.first(|more| match more {
            More::Whole(rules) => Some(*rules),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// The constraints on the members that the description does not list.
    pub fn extra(&self) -> &'static [Rule] {
        let found = self.first(|more| match more {
            More::Extra(rules) => Some(*rules),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// Whether the description forbids members that it does not list.
    pub fn is_closed(&self) -> bool {
        self.more.iter().any(|more| matches!(more, More::Closed(true)))
    }
}

/// What the absence of a member means, and whether it may be `null`. Its type says it of most: an [`Option`] may be left
/// out, and is when it is `None`, but may not be `null`; a [`Nullable`](crate::runtime::data::nullable::Nullable) may be both; anything
/// else must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The member must be there; when it is `None`, `null` is written.
    Required,
    /// The member may also be `null`, which means the same as its absence.
    Nullable,
    /// Sent to the server, never received (`writeOnly`): its absence in a response is no deviation.
    SentOnly,
}

impl<T: Reflect> Reflect for Option<T> {
    fn blank() -> Self {
        None
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::Optional(self)
    }
    fn view(&self) -> View<'_> {
        match self {
            Some(value) => value.view(),
            None => View::Null,
        }
    }
}

impl<T: Reflect> Optional for Option<T> {
    fn some(&mut self) -> &mut dyn Reflect {
        self.insert(T::blank())
    }
    fn some_slot(&mut self) -> Slot<'_> {
        self.insert(T::blank()).slot()
    }
    fn null(&mut self) {
        *self = None;
    }
}

impl<T: Reflect> Reflect for Vec<T> {
    fn blank() -> Self {
        Vec::new()
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::List(self)
    }
    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<T: Reflect> List for Vec<T> {
    fn push(&mut self) -> Option<&mut dyn Reflect> {
        Vec::push(self, T::blank());
        self.last_mut().map(|item| item as &mut dyn Reflect)
    }
    fn pop(&mut self) {
        Vec::pop(self);
    }
    fn len(&self) -> usize {
        Vec::len(self)
    }
    fn get(&self, index: usize) -> Option<&dyn Reflect> {
        <[T]>::get(self, index).map(|item| item as &dyn Reflect)
    }
}

impl<T: Reflect> Reflect for BTreeMap<String, T> {
    fn blank() -> Self {
        BTreeMap::new()
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::Map(self)
    }
    fn view(&self) -> View<'_> {
        View::Map(self)
    }
}

impl<T: Reflect> Map for BTreeMap<String, T> {
    fn insert(&mut self, key: String) -> &mut dyn Reflect {
        match self.entry(key) {
            Entry::Vacant(place) => place.insert(T::blank()),
            Entry::Occupied(place) => {
                let place = place.into_mut();
                *place = T::blank();
                place
            }
        }
    }
    fn remove(&mut self, key: &str) {
        BTreeMap::remove(self, key);
    }
    fn len(&self) -> usize {
        BTreeMap::len(self)
    }
    fn get(&self, key: &str) -> Option<&dyn Reflect> {
        BTreeMap::get(self, key).map(|value| value as &dyn Reflect)
    }
    fn each(&self, visit: &mut dyn FnMut(&str, &dyn Reflect)) {
        for (key, value) in self {
            visit(key, value);
        }
    }
}

impl Reflect for Value {
    fn blank() -> Self {
        Value::Null
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::Any(self)
    }
    fn view(&self) -> View<'_> {
        View::Any(self)
    }
}

impl Reflect for String {
    fn blank() -> Self {
        String::new()
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::String(self)
    }
    fn view(&self) -> View<'_> {
        View::Str(self)
    }
}

macro_rules! plain {
    ($($type:ty, $slot:ident, $view:ident, $wide:ty;)*) => {$(
        impl Reflect for $type {
            fn blank() -> Self {
                Default::default()
            }
            fn slot(&mut self) -> Slot<'_> {
                Slot::$slot(self)
            }
            fn view(&self) -> View<'_> {
                View::$view(<$wide>::from(*self))
            }
        }
    )*};
}

plain! {
    bool, Bool, Bool, bool;
    i32, I32, I64, i64;
    i64, I64, I64, i64;
    u32, U32, U64, u64;
    u64, U64, U64, u64;
    f64, F64, F64, f64;
}
