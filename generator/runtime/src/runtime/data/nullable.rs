//! The third state: a member that is sent may be left out, be `null`, or have a value.
//!
//! `null` views as a JSON value rather than as [`View::Null`], which writers leave out of optional members.

use serde_json::Value;

use crate::runtime::data::reflect::{Optional, Reflect, Slot, View};

/// A member for which leaving it out and sending `null` mean different things, as when a resource is patched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nullable<T> {
    /// Left out.
    #[default]
    Absent,
    /// An explicit `null`.
    Null,
    Value(T),
}

impl<T> Nullable<T> {
    pub fn is_absent(&self) -> bool {
        matches!(self, Nullable::Absent)
    }

    pub fn is_null(&self) -> bool {
        matches!(self, Nullable::Null)
    }

    /// The value, where there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Nullable::Value(value) => Some(value),
            _ => None,
        }
    }

    /// The value, where there is one.
    pub fn into_value(self) -> Option<T> {
        match self {
            Nullable::Value(value) => Some(value),
            _ => None,
        }
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Nullable::Value(value)
    }
}

/// `None` is an explicit `null`; the default is to leave the member out.
impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Nullable::Null, Nullable::Value)
    }
}

crate::boxed! { Nullable<T>, T }

pub(crate) static NULL: Value = Value::Null;

impl<T: Reflect> Reflect for Nullable<T> {
    fn blank() -> Self {
        Nullable::Absent
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::Optional(self)
    }
    fn view(&self) -> View<'_> {
        match self {
            Nullable::Absent => View::Absent,
            Nullable::Null => View::Any(&NULL),
            Nullable::Value(value) => value.view(),
        }
    }
}

impl<T: Reflect> Optional for Nullable<T> {
    fn some(&mut self) -> &mut dyn Reflect {
        *self = Nullable::Value(T::blank());
        let Nullable::Value(value) = self else {
            unreachable!("just assigned")
        };
        value
    }
    fn null(&mut self) {
        *self = Nullable::Null;
    }
    fn tells_null(&self) -> bool {
        true
    }
}

/// Only `null` belongs here.
impl Reflect for () {
    fn blank() -> Self {}
    fn slot(&mut self) -> Slot<'_> {
        Slot::Null
    }
    fn view(&self) -> View<'_> {
        View::Any(&NULL)
    }
}
