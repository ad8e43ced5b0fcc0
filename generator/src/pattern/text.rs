//! Texts that a pattern matches, from its tree: as short as the pattern has them, or stretched to a length.

use super::parse::{Class, Node};
use super::search::{contains, search};

/// The longest text that is made, in characters.
const MAX_TEXT: usize = 2048;
/// How many ways are tried.
const ATTEMPTS: usize = 16;

/// Distinct texts that match and whose length is within the limits, most readable first; a few at most, none where the
/// tree's conditions cannot be met by trying.
pub(super) fn texts(node: &Node, least: u64, most: Option<u64>) -> Vec<String> {
    let mut texts = Vec::new();
    let Some(least) = usize::try_from(least).ok().filter(|least| *least <= MAX_TEXT) else {
        return texts;
    };
    for attempt in 0..ATTEMPTS {
        // What is looked for ahead is mostly something that has to be somewhere, as in a rule for passwords.
        for shows_ahead in [false, true] {
            let mut writer = Writer {
                out: String::new(),
                extra: least.saturating_sub(shortest(node)),
                attempt,
                shows_ahead,
            };
            writer.write(node);
            let padding = "a".repeat(least.saturating_sub(writer.out.chars().count()));
            for text in [format!("{}{padding}", writer.out), format!("{padding}{}", writer.out)] {
                let length = text.chars().count();
                let fits = length >= least && most.is_none_or(|most| length as u64 <= most);
                if fits && !texts.contains(&text) && search(node, &text) == Some(true) {
                    texts.push(text);
                }
            }
        }
    }
    texts
}

/// The least number of characters that a match has.
fn shortest(node: &Node) -> usize {
    match node {
        Node::Class(_) => 1,
        Node::Start | Node::End | Node::Boundary(_) | Node::Look { .. } => 0,
        Node::Sequence(nodes) => nodes.iter().map(shortest).fold(0, usize::saturating_add),
        Node::Choice(nodes) => nodes.iter().map(shortest).min().unwrap_or(0),
        Node::Repeat(node, least, _) => shortest(node).saturating_mul(*least as usize),
    }
}

struct Writer {
    out: String,
    /// How many characters more than the shortest match are wanted.
    extra: usize,
    attempt: usize,
    shows_ahead: bool,
}

impl Writer {
    fn write(&mut self, node: &Node) {
        if self.out.len() > MAX_TEXT {
            return;
        }
        match node {
            Node::Class(class) => self.out.extend(self.character(class)),
            Node::Start | Node::End | Node::Boundary(_) => {}
            Node::Sequence(nodes) => nodes.iter().for_each(|node| self.write(node)),
            Node::Choice(nodes) => {
                if let Some(node) = nodes.get(self.attempt % nodes.len().max(1)) {
                    self.write(node);
                }
            }
            Node::Repeat(node, least, most) => {
                for _ in 0..(*least).min(MAX_TEXT as u32) {
                    self.write(node);
                }
                let (mut count, most) = (*least, most.unwrap_or(u32::MAX));
                while self.extra > 0 && count < most && self.out.len() <= MAX_TEXT {
                    self.extra = self.extra.saturating_sub(shortest(node).max(1));
                    self.write(node);
                    count += 1;
                }
            }
            Node::Look {
                ahead: true,
                wanted: true,
                node,
            } if self.shows_ahead => {
                self.extra = self.extra.saturating_sub(shortest(node));
                self.write(node);
            }
            Node::Look { .. } => {}
        }
    }

    /// A letter or digit if there is one.
    fn character(&self, class: &Class) -> Option<char> {
        const READABLE: &str =
            "a0Abcdefghijklmnopqrstuvwxyz123456789BCDEFGHIJKLMNOPQRSTUVWXYZ-_. ~!@#$%&*+=,/:;?'()<>[]{}|^`\"\\";
        let known = READABLE.chars().filter(|char| contains(class, *char) == Some(true));
        let known: Vec<char> = known.collect();
        match known.len() {
            0 => {
                let mut firsts = class.set.ranges().iter().map(|(first, _)| *first);
                let others = "\t\n\u{e9}\u{4e00}\u{80}".chars();
                firsts
                    .by_ref()
                    .chain(others)
                    .find(|char| contains(class, *char) == Some(true))
            }
            count => known.get(self.attempt % count).copied(),
        }
    }
}
