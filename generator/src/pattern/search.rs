//! Whether a text matches, by trying: exact, but bounded in steps, and so only for the generator's own use.

use super::parse::{Class, Node};

/// The most steps that one question may take.
const MAX_STEPS: u32 = 200_000;
/// The longest text that is looked at, in characters.
const MAX_TEXT: usize = 4096;

/// Whether a match is somewhere in the text; `None`: that cannot be told, or not at a bounded cost.
pub(super) fn search(node: &Node, text: &str) -> Option<bool> {
    let chars: Vec<char> = text.chars().take(MAX_TEXT + 1).collect();
    if chars.len() > MAX_TEXT {
        return None;
    }
    let mut search = Search {
        chars: &chars,
        steps: MAX_STEPS,
        unknown: false,
    };
    let found = (0..=chars.len()).any(|at| search.step(node, at, &mut |_, _| true));
    match search.unknown || search.steps == 0 {
        true => None,
        false => Some(found),
    }
}

struct Search<'t> {
    chars: &'t [char],
    steps: u32,
    /// Whether a property of a character was asked for that no table here knows.
    unknown: bool,
}

/// What is to match after a node, from the place where that ended.
type Then<'n> = dyn FnMut(&mut Search<'_>, usize) -> bool + 'n;

impl Search<'_> {
    fn step(&mut self, node: &Node, at: usize, then: &mut Then<'_>) -> bool {
        self.steps = self.steps.saturating_sub(1);
        if self.steps == 0 {
            return false;
        }
        match node {
            Node::Class(class) => self.takes(class, at) && then(self, at + 1),
            Node::Start => at == 0 && then(self, at),
            Node::End => at == self.chars.len() && then(self, at),
            Node::Boundary(wanted) => {
                let before = at.checked_sub(1).is_some_and(|before| self.is_word(before));
                (before != self.is_word(at)) == *wanted && then(self, at)
            }
            Node::Sequence(nodes) => self.sequence(nodes, at, then),
            Node::Choice(nodes) => nodes.iter().any(|node| self.step(node, at, then)),
            Node::Repeat(node, least, most) => match &**node {
                Node::Class(class) => self.run(class, *least, *most, at, then),
                node => self.repeat(node, [*least, most.unwrap_or(u32::MAX)], 0, at, then),
            },
            Node::Look {
                ahead: true,
                wanted,
                node,
            } => self.step(node, at, &mut |_, _| true) == *wanted && then(self, at),
            Node::Look { wanted, node, .. } => {
                let found = (0..=at).any(|start| self.step(node, start, &mut |_, end| end == at));
                found == *wanted && then(self, at)
            }
        }
    }

    fn sequence(&mut self, nodes: &[Node], at: usize, then: &mut Then<'_>) -> bool {
        match nodes {
            [] => then(self, at),
            [first, rest @ ..] => self.step(first, at, &mut |search, at| search.sequence(rest, at, then)),
        }
    }

    /// A class that repeats needs no recursion, however long the text is.
    fn run(&mut self, class: &Class, least: u32, most: Option<u32>, at: usize, then: &mut Then<'_>) -> bool {
        let most = most.map_or(usize::MAX, |most| most as usize);
        let mut count = 0;
        while count < most && self.takes(class, at + count) {
            count += 1;
        }
        let least = least as usize;
        (least..=count).rev().any(|count| {
            self.steps = self.steps.saturating_sub(1);
            self.steps > 0 && then(self, at + count)
        })
    }

    fn repeat(&mut self, node: &Node, bounds: [u32; 2], done: u32, at: usize, then: &mut Then<'_>) -> bool {
        let [least, most] = bounds;
        let more = done < most
            && self.step(node, at, &mut |search, end| {
                // A round that takes nothing can be taken for ever.
                (end > at || done < least) && search.repeat(node, bounds, done + 1, end, then)
            });
        more || (done >= least && then(self, at))
    }

    fn takes(&mut self, class: &Class, at: usize) -> bool {
        let Some(char) = self.chars.get(at) else {
            return false;
        };
        contains(class, *char).unwrap_or_else(|| {
            self.unknown = true;
            false
        })
    }

    fn is_word(&self, at: usize) -> bool {
        self.chars
            .get(at)
            .is_some_and(|char| char.is_ascii_alphanumeric() || *char == '_')
    }
}

/// Whether a character is in a class; `None` where only Unicode's tables could tell.
pub(super) fn contains(class: &Class, char: char) -> Option<bool> {
    let mut found = class.set.contains(char);
    for (wanted, name) in &class.properties {
        found |= has_property(char, name)? == *wanted;
    }
    Some(found != class.negated)
}

/// The properties of ASCII that descriptions name.
fn has_property(char: char, name: &str) -> Option<bool> {
    if !char.is_ascii() {
        return None;
    }
    let name = name.rsplit('=').next().unwrap_or(name);
    Some(match name {
        "L" | "Letter" | "LC" | "Cased_Letter" | "Alphabetic" | "Alpha" | "Latin" | "Latn" => {
            char.is_ascii_alphabetic()
        }
        "Lu" | "Uppercase_Letter" | "Uppercase" | "Upper" => char.is_ascii_uppercase(),
        "Ll" | "Lowercase_Letter" | "Lowercase" | "Lower" => char.is_ascii_lowercase(),
        "N" | "Number" | "Nd" | "Decimal_Number" | "digit" => char.is_ascii_digit(),
        "Cc" | "Control" | "cntrl" | "C" | "Other" => char.is_ascii_control(),
        "Zs" | "Space_Separator" | "Z" | "Separator" => char == ' ',
        "White_Space" | "space" => char.is_ascii_whitespace() || char == '\u{b}',
        "S" | "Symbol" => "$+<=>^`|~".contains(char),
        "P" | "Punctuation" | "punct" => char.is_ascii_punctuation() && !"$+<=>^`|~".contains(char),
        "ASCII" | "Any" => true,
        "M" | "Mark" | "Combining_Mark" | "Mn" | "Mc" | "Me" | "Lt" | "Lm" | "Lo" | "Nl" | "No" => false,
        _ => return None,
    })
}
