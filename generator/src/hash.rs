//! Hash maps that are quick to ask: every node and name of a description is looked up in some, and the standard library's hash takes
//! as long for a short text as all that is done with what is found.
//!
//! Texts are whatever somebody has written, so the hash is keyed as that one is: who does not know the key cannot make texts that
//! meet. It is drawn once for a process; nothing that is written depends on it, as maps are for looking things up.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::LazyLock;

pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, Keyed>;
pub(crate) type HashSet<K> = std::collections::HashSet<K, Keyed>;

/// What each hash begins with, and what it multiplies by.
#[derive(Clone, Debug)]
pub(crate) struct Keyed(u64, u64);

impl Default for Keyed {
    fn default() -> Self {
        static KEY: LazyLock<[u64; 2]> = LazyLock::new(|| [0, 1].map(|half| RandomState::new().hash_one(half)));
        let [start, factor] = *KEY;
        Keyed(start, factor | 1)
    }
}

impl BuildHasher for Keyed {
    type Hasher = Folded;

    fn build_hasher(&self) -> Folded {
        Folded(self.0, self.1)
    }
}

/// Eight bytes at a time, each multiplied with all that came before; both halves of the product are kept.
pub(crate) struct Folded(u64, u64);

/// Both halves of a product in one.
#[inline]
fn folded(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    let [low, high] = [product, product >> 64].map(|half| (half & u128::from(u64::MAX)) as u64);
    low ^ high
}

impl Folded {
    #[inline]
    fn fold(&mut self, word: u64) {
        self.0 = folded(self.0 ^ word, self.1).wrapping_add(0xd1b5_4a32_d192_ed03);
    }
}

impl Hasher for Folded {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        // Alone, as what it is combined with before that is multiplied could be chosen so that both cancel out.
        self.fold(bytes.len() as u64);
        match bytes {
            [] => {}
            [first, .., last] if bytes.len() < 4 => {
                self.fold(u64::from(*first) << 16 | u64::from(bytes[bytes.len() / 2]) << 8 | u64::from(*last));
            }
            [only] => self.fold(u64::from(*only)),
            _ => match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
                (Some(_), Some(last)) => {
                    let (words, _) = bytes.as_chunks::<8>();
                    // What is left over is in the last eight, which may have some of the others once more.
                    let words = &words[..(bytes.len() - 1) / 8];
                    words.iter().for_each(|word| self.fold(u64::from_le_bytes(*word)));
                    self.fold(u64::from_le_bytes(*last));
                }
                _ => {
                    let half = |bytes: Option<&[u8; 4]>| bytes.map_or(0, |bytes| u64::from(u32::from_le_bytes(*bytes)));
                    self.fold(half(bytes.first_chunk()) << 32 | half(bytes.last_chunk()));
                }
            },
        }
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        // What ends a text, whose length is in it already.
        self.0 = self.0.rotate_left(5) ^ u64::from(byte);
    }

    #[inline]
    fn write_u32(&mut self, number: u32) {
        self.fold(u64::from(number));
    }

    #[inline]
    fn write_u64(&mut self, number: u64) {
        self.fold(number);
    }

    #[inline]
    fn write_usize(&mut self, number: usize) {
        self.fold(number as u64);
    }

    #[inline]
    fn finish(&self) -> u64 {
        // A factor that is drawn may be one that leaves numbers in a row close together.
        folded(self.0, 0x9e37_79b9_7f4a_7c15)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_differ_have_hashes_that_differ() {
        let texts = (0..24).flat_map(|length| (0..length).map(move |at| (length, at)));
        let texts: Vec<String> = texts
            .flat_map(|(length, at)| {
                ["b", "c"].map(|letter| {
                    let mut text = "a".repeat(length);
                    text.replace_range(at..=at, letter);
                    text
                })
            })
            .collect();
        let key = Keyed::default();
        let hashes: HashSet<u64> = texts.iter().map(|text| key.hash_one(text)).collect();
        assert_eq!(hashes.len(), texts.len());
        let low: HashSet<u64> = (0..1_000_u64).map(|number| key.hash_one(number) % 1024).collect();
        assert!(low.len() > 550, "{} of 1,000 numbers are apart", low.len());
        assert_ne!(key.hash_one(("ab", "c")), key.hash_one(("a", "bc")));
    }
}
