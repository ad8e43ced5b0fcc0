//! Where the members of a large struct are, by their names.

use crate::runtime::data::members::{FEW, Member};

/// Where the names of a large struct are, by length and a few bytes.
pub(super) struct Index {
    /// For each hash one more than the index, or the next free place behind it.
    places: Vec<u16>,
}

impl Index {
    /// Of many members.
    pub(super) fn of(members: &[Member]) -> Option<Self> {
        (members.len() > FEW).then(|| Index::new(members))
    }

    fn new(members: &[Member]) -> Self {
        let mut index = Index {
            places: vec![0; (members.len() * 2).next_power_of_two()],
        };
        for (position, member) in members.iter().enumerate() {
            let mut at = index.start(member.name);
            while index.places[at] != 0 {
                at = index.after(at);
            }
            // A struct has no more members than that.
            index.places[at] = u16::try_from(position + 1).unwrap_or(u16::MAX);
        }
        index
    }

    pub(super) fn find(&self, members: &[Member], name: &str) -> Option<usize> {
        let mut at = self.start(name);
        loop {
            let position = usize::from(self.places[at]).checked_sub(1)?;
            if members.get(position).is_some_and(|member| member.name == name) {
                return Some(position);
            }
            at = self.after(at);
        }
    }

    fn after(&self, at: usize) -> usize {
        (at + 1) & (self.places.len() - 1)
    }

    /// By its length, how it begins and how it ends: as much as tells most names apart.
    fn start(&self, name: &str) -> usize {
        let bytes = name.as_bytes();
        let word = |word: Option<&[u8; 8]>| word.map(|word| u64::from_le_bytes(*word));
        let (first, last) = match (word(bytes.first_chunk()), word(bytes.last_chunk())) {
            (Some(first), Some(last)) => (first, last),
            _ => (bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)), 0),
        };
        let mixed = (first ^ last.rotate_left(29) ^ bytes.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        // The upper bits are the mixed ones.
        usize::try_from(mixed >> 40).unwrap_or_default() & (self.places.len() - 1)
    }
}
