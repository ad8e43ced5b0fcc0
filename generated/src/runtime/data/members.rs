// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What is looked up of a struct's members, in their order: made of its shape when it is first asked for, so that the shape
//! costs the compiler no more than the names.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::atomic::AtomicU16; // optional: bodies
use std::sync::{Mutex, PoisonError};

use crate::runtime::data::json; // optional: bodies
use crate::runtime::data::reflect::{More, Presence, RecordShape, Reflect, Slot, View};
use crate::runtime::data::rules::Rule;
use crate::runtime::data::rules::constant; // optional: bodies

pub(crate) struct Members {
    pub(crate) each: Vec<Member>,
    /// The constraints on the object as a whole.
    #[allow(dead_code, reason = "of bodies")]
    pub(crate) whole: &'static [Rule],
    /// The constraints on the members that the description does not list.
    #[allow(dead_code, reason = "of bodies")]
    pub(crate) extra: &'static [Rule],
    // Which member came first where another was expected, or the end: servers have an order of their own. // optional: bodies
    pub(crate) instead: Box<[AtomicU16]>, // optional: bodies
}

// No member has this number. // optional: bodies
pub(crate) const NONE_YET: u16 = u16::MAX; // optional: bodies

pub(crate) struct Member {
    pub(crate) name: &'static str,
    /// What its absence means, where its type does not tell.
    pub(crate) presence: Option<Presence>,
    #[allow(dead_code, reason = "of bodies")]
    pub(crate) rules: &'static [Rule],
    // The one text that it can be, where its rules say no more. // optional: bodies
    pub(crate) constant: Option<&'static str>, // optional: bodies
    // What is written before a text that is its value. // optional: bodies
    pub(crate) key: json::Key, // optional: bodies
}

/// Of how many structs a thread finds the members at once: those that one program has in its hands.
const AT_HAND: usize = 256;

thread_local! {
    /// By the addresses of the shapes.
    static HANDS: [Cell<Option<(&'static RecordShape, &'static Members)>>; AT_HAND] =
        const { [const { Cell::new(None) }; AT_HAND] };
}

impl Members {
    /// The members of one shape: as it does, they stay as long as the program runs.
    #[inline]
    pub(crate) fn of(shape: &'static RecordShape) -> &'static Members {
        let address = std::ptr::from_ref(shape).addr();
        // Shapes stand side by side.
        let at = (address / size_of::<RecordShape>()) % AT_HAND;
        HANDS.with(|hands| match hands[at].get() {
            Some((known, members)) if std::ptr::eq(known, shape) => members,
            _ => {
                let members = Members::looked_up(shape, address);
                hands[at].set(Some((shape, members)));
                members
            }
        })
    }

    #[inline(never)]
    fn looked_up(shape: &'static RecordShape, address: usize) -> &'static Members {
        static KNOWN: Mutex<Option<HashMap<usize, &'static Members>>> = Mutex::new(None);
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.get_or_insert_default();
        known
            .entry(address)
            .or_insert_with(|| Box::leak(Box::new(Members::new(shape))))
    }

    fn new(shape: &RecordShape) -> Self {
        let mut each: Vec<Member> = shape.names.iter().map(|name| Member::new(name)).collect();
        let (mut whole, mut extra) = (&[][..], &[][..]);
        for more in shape.more {
            match more {
                More::Presence(of, presence) => {
                    for member in &mut each {
                        if member.name == *of {
                            member.presence = Some(*presence);
                        }
                    }
                }
                More::Rules(of, rules) => {
                    for member in &mut each {
                        if member.name == *of {
                            member.rules = rules;
                            member.constant = constant(rules); // optional: bodies
                        }
                    }
                }
                More::Whole(rules) => whole = rules,
                More::Extra(rules) => extra = rules,
                More::Closed(_) => {}
            }
        }
        Members {
            instead: (0..=each.len()).map(|_| AtomicU16::new(NONE_YET)).collect(), // optional: bodies
            each,
            whole,
            extra,
        }
    }

    /// Where the member of this name is, looked for first from where it is expected on: servers send members in a stable order,
    /// and where one is missing, the next is not far.
    pub(crate) fn position(&self, name: &str, expected: usize) -> Option<usize> {
        for index in expected..self.each.len().min(expected + NEAR) {
            if self.each[index].name == name {
                return Some(index);
            }
        }
        const LOOK_UP: &[fn(&Members, &str) -> Option<usize>] = &[
        ];
        match LOOK_UP.first() {
            Some(look_up) if self.each.len() > FEW => look_up(self, name),
            _ => self.each.iter().position(|member| member.name == name),
        }
    }
}

/// So many names are looked at from the expected one on.
const NEAR: usize = 4;

/// Of no more names than this each is compared (`lower/runtime.rs` of the generator knows it).
pub(super) const FEW: usize = 24;

impl Member {
    fn new(name: &'static str) -> Self {
        Member {
            name,
            presence: None,
            rules: &[],
            constant: None,            // optional: bodies
            key: json::Key::new(name), // optional: bodies
        }
    }

    /// Whether it is written at all.
    #[inline]
    pub(crate) fn is_written(&self, view: &View<'_>) -> bool {
        match view {
            View::Absent => false,
            View::Null => self.presence == Some(Presence::Required),
            _ => true,
        }
    }

    /// Whether its absence from what was received is a deviation.
    pub(crate) fn is_required(&self, slot: &mut dyn Reflect) -> bool {
        match self.presence {
            Some(Presence::Required) => true,
            Some(Presence::SentOnly) => false,
            Some(Presence::Nullable) | None => !matches!(slot.slot(), Slot::Optional(_)),
        }
    }
}

/// Which members have been seen: one word for all but the largest structs.
pub(crate) enum Seen {
    Few(u64),
    Many(Vec<bool>),
}

impl Seen {
    pub(crate) fn new(len: usize) -> Self {
        match len <= 64 {
            true => Seen::Few(0),
            false => Seen::Many(vec![false; len]),
        }
    }

    /// Whether it is the first time.
    pub(crate) fn insert(&mut self, index: usize) -> bool {
        let first = !self.contains(index);
        match self {
            Seen::Few(bits) => *bits |= 1 << index,
            Seen::Many(seen) => seen[index] = true,
        }
        first
    }

    fn contains(&self, index: usize) -> bool {
        match self {
            Seen::Few(bits) => bits & (1 << index) != 0,
            Seen::Many(seen) => seen[index],
        }
    }

    /// The first member that must be there and has not been seen.
    pub(crate) fn missing(&self, members: &Members, slots: &mut [&mut dyn Reflect]) -> Option<&'static str> {
        for (index, (member, slot)) in members.each.iter().zip(slots).enumerate() {
            if !self.contains(index) && member.is_required(*slot) {
                return Some(member.name);
            }
        }
        None
    }
}
