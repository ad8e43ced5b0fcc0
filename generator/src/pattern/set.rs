//! Sets of characters as sorted ranges.
//!
//! The ranges are in order, do not overlap and do not touch (the surrogates, which are no characters, count as nothing
//! between their neighbours), so equal sets are equal values.

/// A set of characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set(Vec<(char, char)>);

impl Set {
    pub fn new(ranges: impl IntoIterator<Item = (char, char)>) -> Set {
        let mut ranges: Vec<_> = ranges.into_iter().filter(|(first, last)| first <= last).collect();
        ranges.sort_unstable();
        let mut set: Vec<(char, char)> = Vec::with_capacity(ranges.len());
        for (first, last) in ranges {
            match set.last_mut() {
                Some((_, end)) if after(*end).is_none_or(|next| first <= next) => *end = last.max(*end),
                _ => set.push((first, last)),
            }
        }
        Set(set)
    }

    pub fn one(char: char) -> Set {
        Set(vec![(char, char)])
    }

    pub const LINE_ENDS: &[(char, char)] = &[('\n', '\n'), ('\r', '\r'), ('\u{2028}', '\u{2029}')];

    /// `\d`
    pub const DIGITS: &[(char, char)] = &[('0', '9')];

    /// The digits of hexadecimal numbers.
    pub const HEX: &[(char, char)] = &[('0', '9'), ('A', 'F'), ('a', 'f')];

    /// `\w`, which is ASCII in ECMA-262.
    pub const WORD: &[(char, char)] = &[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

    /// `\s`: WhiteSpace and LineTerminator, which differ from Unicode's `White_Space` by U+0085 and U+FEFF.
    pub const SPACE: &[(char, char)] = &[
        ('\t', '\r'),
        (' ', ' '),
        ('\u{a0}', '\u{a0}'),
        ('\u{1680}', '\u{1680}'),
        ('\u{2000}', '\u{200a}'),
        ('\u{2028}', '\u{2029}'),
        ('\u{202f}', '\u{202f}'),
        ('\u{205f}', '\u{205f}'),
        ('\u{3000}', '\u{3000}'),
        ('\u{feff}', '\u{feff}'),
    ];

    /// `.`, which leaves out the line terminators.
    pub fn dot() -> Set {
        Set(Set::LINE_ENDS.to_vec()).complement()
    }

    pub fn digits() -> Set {
        Set(Set::DIGITS.to_vec())
    }

    pub fn word() -> Set {
        Set(Set::WORD.to_vec())
    }

    pub fn space() -> Set {
        Set(Set::SPACE.to_vec())
    }

    pub fn all() -> Set {
        Set(vec![('\0', char::MAX)])
    }

    pub fn ranges(&self) -> &[(char, char)] {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The only member, if there is just one.
    pub fn single(&self) -> Option<char> {
        match self.0[..] {
            [(first, last)] if first == last => Some(first),
            _ => None,
        }
    }

    pub fn complement(&self) -> Set {
        let mut ranges = Vec::with_capacity(self.0.len() + 1);
        let mut next = Some('\0');
        for &(first, last) in &self.0 {
            if let (Some(from), Some(to)) = (next, before(first)) {
                ranges.push((from, to));
            }
            next = after(last);
        }
        if let Some(from) = next {
            ranges.push((from, char::MAX));
        }
        // In order, and with something between each two, as those are that they leave out.
        Set(ranges)
    }

    pub fn union(&self, other: &Set) -> Set {
        Set::new(self.0.iter().chain(&other.0).copied())
    }

    pub fn intersection(&self, other: &Set) -> Set {
        self.complement().union(&other.complement()).complement()
    }

    pub fn is_disjoint(&self, other: &Set) -> bool {
        let (mut ours, mut theirs) = (self.0.iter().peekable(), other.0.iter().peekable());
        while let (Some(our), Some(their)) = (ours.peek(), theirs.peek()) {
            if our.1 < their.0 {
                ours.next();
            } else if their.1 < our.0 {
                theirs.next();
            } else {
                return false;
            }
        }
        true
    }

    pub fn is_subset(&self, other: &Set) -> bool {
        self.is_disjoint(&other.complement())
    }

    pub fn contains(&self, char: char) -> bool {
        self.0.iter().any(|&(first, last)| first <= char && char <= last)
    }
}

fn after(char: char) -> Option<char> {
    match char {
        '\u{d7ff}' => Some('\u{e000}'),
        char => char::from_u32(char as u32 + 1),
    }
}

fn before(char: char) -> Option<char> {
    match char {
        '\u{e000}' => Some('\u{d7ff}'),
        char => (char as u32).checked_sub(1).and_then(char::from_u32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_merged_across_the_surrogates() {
        assert_eq!(
            Set::new([('b', 'c'), ('a', 'a'), ('e', 'd'), ('c', 'f')]),
            Set::new([('a', 'f')])
        );
        assert_eq!(Set::new([('\0', '\u{d7ff}'), ('\u{e000}', char::MAX)]), Set::all());
        assert_eq!(
            Set::new([('\0', '\u{d7ff}')]).complement(),
            Set::new([('\u{e000}', char::MAX)])
        );
    }

    #[test]
    fn algebra() {
        let (word, digits) = (Set::word(), Set::digits());
        assert_eq!(word.complement().complement(), word);
        assert_eq!(word.intersection(&digits), digits);
        assert!(digits.is_subset(&word) && !word.is_subset(&digits));
        assert!(word.is_disjoint(&Set::space()) && !word.is_disjoint(&Set::one('_')));
        assert!(Set::all().complement().is_empty());
        assert_eq!(Set::one('x').single(), Some('x'));
    }
}
