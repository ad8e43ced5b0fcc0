//! Texts that a pattern describes, for test doubles.

use crate::runtime::data::pattern::{Pattern, Step};

/// Texts of which one may be what is described, and be as long; none where a function tells.
pub(super) fn texts(pattern: &Pattern, least: usize, number: u64) -> Vec<String> {
    let Some(steps) = steps(pattern) else {
        return Vec::new();
    };
    let written = |more: usize, groups: bool| {
        let (mut text, mut more) = (String::new(), more);
        let mut room = Room {
            more: &mut more,
            groups,
        };
        write(steps, &mut room, number, &mut text);
        text
    };
    let shortest = written(0, false);
    let missing = least.saturating_sub(shortest.chars().count());
    // Where nothing says how it ends.
    let filled = shortest.clone() + &"x".repeat(missing);
    vec![written(missing, false), written(missing, true), filled, shortest]
}

fn steps(pattern: &Pattern) -> Option<&'static [Step]> {
    match pattern {
        Pattern::Steps(_, steps) => Some(steps),
        Pattern::Any(_, programs) => programs.first().copied(),
        Pattern::All(_, parts) => parts
            .iter()
            .filter(|(wanted, _)| *wanted)
            .find_map(|(_, part)| steps(part)),
        Pattern::Test(..) => None,
    }
}

/// How many characters there are to be beyond those that must be there.
struct Room<'a> {
    more: &'a mut usize,
    /// Whether groups may repeat for that.
    groups: bool,
}

/// The longest that repeats.
const LONGEST: usize = 1 << 16;

/// A text that the steps take.
fn write(steps: &[Step], room: &mut Room<'_>, number: u64, to: &mut String) {
    for step in steps {
        match step {
            Step::Start | Step::End => {}
            Step::Literal(text) => to.push_str(text),
            Step::Class(ranges, least, most) => {
                let visible = ranges.iter().find(|(first, _)| first.is_ascii_alphanumeric());
                if let Some((first, last)) = visible.or(ranges.first()) {
                    let span = u64::from(u32::from(*last) - u32::from(*first)) + 1;
                    let at = u32::from(*first) + (number % span) as u32;
                    let char = char::from_u32(at).unwrap_or(*first);
                    to.extend(std::iter::repeat_n(char, room.times(*least, *most)));
                }
            }
            Step::Except(ranges, least, most) => {
                let is_out = |char: &char| !ranges.iter().any(|(first, last)| (*first..=*last).contains(char));
                let char = ('a'..='z').chain('0'..='9').chain('!'..='~').find(is_out);
                to.extend(std::iter::repeat_n(char.unwrap_or('\u{e9}'), room.times(*least, *most)));
            }
            Step::Choice(choices) => {
                if let Some(first) = choices.first() {
                    write(first, room, number, to);
                }
            }
            Step::Group(inner, least, most) => {
                for _ in 0..(*least as usize).min(LONGEST) {
                    write(inner, room, number, to);
                }
                for _ in *least..(*most).min(LONGEST as u32) {
                    if !room.groups || *room.more == 0 {
                        break;
                    }
                    let before = to.chars().count();
                    write(inner, room, number, to);
                    let written = to.chars().count() - before;
                    *room.more = room.more.saturating_sub(written.max(1));
                }
            }
            Step::Leaving(_, inner) => write(inner, room, number, to),
        }
    }
}

impl Room<'_> {
    /// How often a character stands there, of which as many as fit count as more.
    fn times(&mut self, least: u32, most: u32) -> usize {
        let least = (least as usize).min(LONGEST);
        let more = (*self.more).min((most as usize).min(LONGEST).saturating_sub(least));
        *self.more -= more;
        least + more
    }
}
