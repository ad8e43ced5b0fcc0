//! Finds a program of [`Step`]s whose greedy reading is the only possible one, if there is such a program.
//!
//! The program commits to what it does and never goes back, so it is only right where at each place the next character
//! says what to do: what may repeat once more, and what may follow instead, have no first character in common (such
//! expressions are called one-unambiguous). Where that does not hold, some rewritings that keep the language are tried:
//!
//! - what may be cut off at an end that is not anchored is cut off: to search for `a+b*` is to search for `a`;
//! - alternatives and optional groups are written out: `^a?[ab]$` is `^[ab]$|^a[ab]$`;
//! - what is sought is found where it first stands, if the rest fits from there as well: `^.*\d.*$` is `^\D*\d.*$`,
//!   line ends aside;
//! - where what ends the text has a known length, it is left out of what comes before: in `^[a-z]*z$`, `[a-z]*` is all
//!   but the last character.

use super::parse::{Class, Node};
use super::{Matcher, Set, Step};

/// The most programs that one pattern is written out to.
const MAX_PROGRAMS: usize = 8;
/// The most steps of one program.
const MAX_STEPS: usize = 128;
/// The longest match, in characters, that is tried at each place of a text; beyond it the cost would not be linear.
const MAX_SEARCH: u64 = 256;

/// The matcher for a tree, if steps can say it.
pub(super) fn compile(node: &Node) -> Option<Matcher> {
    let mut pending = vec![match node {
        Node::Sequence(items) => items.clone(),
        node => vec![node.clone()],
    }];
    let mut programs = Vec::new();
    while let Some(items) = pending.pop() {
        match program(&items) {
            Some(steps) => programs.push(steps),
            None => {
                let room = MAX_PROGRAMS.checked_sub(pending.len() + programs.len())?;
                pending.extend(written_out(&items, room)?.into_iter().rev());
            }
        }
    }
    Some(Matcher::Steps(programs))
}

/// Writes out the first alternative or optional part of a sequence, unless that gives more than there is room for.
fn written_out(items: &[Node], room: usize) -> Option<Vec<Vec<Node>>> {
    let (index, variants) = items.iter().enumerate().find_map(|(index, item)| match item {
        Node::Choice(nodes) if nodes.len() > room => Some((index, None)),
        Node::Choice(nodes) => Some((index, Some(nodes.clone()))),
        Node::Repeat(node, 0, Some(1)) => Some((index, Some(vec![Node::Sequence(Vec::new()), (**node).clone()]))),
        _ => None,
    })?;
    let variants = variants.filter(|variants| variants.len() <= room)?;
    Some(
        variants
            .into_iter()
            .map(|variant| {
                let mut items = items.to_vec();
                let variant = match variant {
                    Node::Sequence(inner) => inner,
                    node => vec![node],
                };
                items.splice(index..=index, variant);
                items
            })
            .collect(),
    )
}

/// The program for one sequence.
fn program(items: &[Node]) -> Option<Vec<Step>> {
    let items = without_boundaries(items)?;
    let starts = items.iter().take_while(|item| **item == Node::Start).count();
    let ends = items[starts..]
        .iter()
        .rev()
        .take_while(|item| **item == Node::End)
        .count();
    let mut steps = steps_of(&items[starts..items.len() - ends])?;
    if ends == 0 {
        cut_end(&mut steps);
    }
    if starts == 0 {
        cut_start(&mut steps);
    }
    steps = merged(steps);
    if steps.is_empty() && (starts == 0 || ends == 0) {
        return Some(steps);
    }
    if size(&steps) > MAX_STEPS || starts == 0 && longest(&steps)? > MAX_SEARCH {
        return None;
    }
    let follow = if ends == 0 { Set::all() } else { Set::default() };
    if !is_decided(&steps, &follow) {
        let sought = merged(sought(&steps, ends == 0));
        let candidates = match ends {
            0 => vec![sought],
            _ => [
                vec![sought.clone()],
                leaving(steps).into_iter().collect(),
                leaving(sought).into_iter().collect(),
            ]
            .concat(),
        };
        steps = candidates.into_iter().find(|steps| is_decided(steps, &follow))?;
    }
    Some(anchored(steps, starts > 0, ends > 0))
}

fn anchored(mut steps: Vec<Step>, start: bool, end: bool) -> Vec<Step> {
    if start {
        steps.insert(0, Step::Start);
    }
    if end {
        steps.push(Step::End);
    }
    steps
}

/// Takes out the `\b` and `\B` that their neighbours decide, such as the one in `[0-9a-f]{8}\b-`.
fn without_boundaries(items: &[Node]) -> Option<Vec<Node>> {
    let is_word = |node: &Node| {
        let set = match node {
            Node::Start | Node::End => return Some(false),
            Node::Class(class) => class.plain()?,
            Node::Repeat(node, 1.., _) => match &**node {
                Node::Class(class) => class.plain()?,
                _ => return None,
            },
            _ => return None,
        };
        match set.is_subset(&Set::word()) {
            true => Some(true),
            false => set.is_disjoint(&Set::word()).then_some(false),
        }
    };
    let mut kept = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let Node::Boundary(wanted) = item else {
            kept.push(item.clone());
            continue;
        };
        let before = is_word(items.get(index.checked_sub(1)?)?)?;
        let after = is_word(items.get(index + 1)?)?;
        if (before != after) != *wanted {
            kept.push(Node::Class(Class::default()));
        }
    }
    Some(kept)
}

fn steps_of(items: &[Node]) -> Option<Vec<Step>> {
    let mut steps = Vec::with_capacity(items.len());
    for item in items {
        match item {
            Node::Sequence(inner) => steps.extend(steps_of(inner)?),
            Node::Class(class) => steps.push(match class.plain()?.single() {
                Some(char) => Step::Literal(char.into()),
                None => Step::Class(class.set.clone(), 1, Some(1)),
            }),
            Node::Choice(choices) => steps.push(choice_of(choices)?),
            Node::Repeat(node, least, most) => match &**node {
                Node::Class(class) => steps.push(Step::Class(class.plain()?.clone(), *least, *most)),
                node => steps.extend(group_of(steps_of(std::slice::from_ref(node))?, *least, *most)),
            },
            Node::Start | Node::End | Node::Boundary(_) | Node::Look { .. } => return None,
        }
    }
    Some(merged(steps))
}

fn choice_of(nodes: &[Node]) -> Option<Step> {
    let mut choices = Vec::with_capacity(nodes.len());
    let mut optional = false;
    for node in nodes {
        let steps = steps_of(std::slice::from_ref(node))?;
        if steps.is_empty() {
            optional = true;
        } else if !choices.contains(&steps) {
            choices.push(steps);
        }
    }
    // `https` has to be tried before `http`.
    let words: Option<Vec<&str>> = choices.iter().map(|steps| word_of(steps)).collect();
    let is_late = |(index, word): (usize, &&str)| {
        words
            .iter()
            .flatten()
            .take(index)
            .any(|earlier| word.starts_with(earlier))
    };
    if words.iter().flatten().enumerate().any(is_late) {
        choices.sort_by_key(|steps| std::cmp::Reverse(word_of(steps).map_or(0, str::len)));
    }
    Some(match (optional, choices.len()) {
        (true, 1) => Step::Group(choices.remove(0), 0, Some(1)),
        (true, _) => Step::Group(vec![Step::Choice(choices)], 0, Some(1)),
        (false, _) => Step::Choice(choices),
    })
}

/// The characters, where the steps are just these.
fn word_of(steps: &[Step]) -> Option<&str> {
    match steps {
        [Step::Literal(word)] => Some(word),
        _ => None,
    }
}

fn group_of(mut steps: Vec<Step>, least: u32, most: Option<u32>) -> Vec<Step> {
    match &mut steps[..] {
        [] => steps,
        _ if least == 1 && most == Some(1) => steps,
        [Step::Literal(word)] if word.chars().count() == 1 => {
            let set = Set::new(word.chars().map(|char| (char, char)));
            vec![Step::Class(set, least, most)]
        }
        // `(?:[0-9a-f]{2}){16}` is `[0-9a-f]{32}`.
        [Step::Class(_, count, end)] if Some(*count) == *end && Some(least) == most => match count.checked_mul(least) {
            Some(product) => {
                *count = product;
                *end = Some(product);
                steps
            }
            None => vec![Step::Group(steps, least, most)],
        },
        _ => vec![Step::Group(steps, least, most)],
    }
}

/// Joins what stands side by side: words, and classes of the same characters.
fn merged(steps: Vec<Step>) -> Vec<Step> {
    let fits = |(one, other): (u32, u32)| one.checked_add(other).is_some();
    let mut merged: Vec<Step> = Vec::with_capacity(steps.len());
    for step in steps {
        match (merged.last_mut(), step) {
            (Some(Step::Literal(word)), Step::Literal(more)) => word.push_str(&more),
            (Some(Step::Class(set, least, most)), Step::Class(other, more, end))
                if *set == other && most.or(Some(*least)).zip(end.or(Some(more))).is_some_and(fits) =>
            {
                *least += more;
                *most = most.zip(end).map(|(most, end)| most + end);
            }
            (_, step) => merged.push(step),
        }
    }
    merged
}

/// Where anything may follow, a repetition need not be longer than it must.
fn cut_end(steps: &mut Vec<Step>) {
    while let Some(step) = steps.pop() {
        match cut(step) {
            Ok(rest) => steps.extend(rest),
            Err(step) => {
                steps.push(step);
                return;
            }
        }
    }
}

/// Where anything may precede, neither.
fn cut_start(steps: &mut Vec<Step>) {
    while !steps.is_empty() {
        match cut(steps.remove(0)) {
            Ok(rest) => drop(steps.splice(0..0, rest)),
            Err(step) => {
                steps.insert(0, step);
                return;
            }
        }
    }
}

/// What has to remain of a step at an open end, or the step, where that is all of it.
fn cut(step: Step) -> Result<Vec<Step>, Step> {
    match step {
        Step::Class(_, 0, _) | Step::Group(_, 0, _) => Ok(Vec::new()),
        Step::Class(set, least, most) if most != Some(least) => Ok(vec![Step::Class(set, least, Some(least))]),
        Step::Group(steps, 1, _) => Ok(steps),
        Step::Group(steps, least, most) if most != Some(least) => Ok(vec![Step::Group(steps, least, Some(least))]),
        step => Err(step),
    }
}

/// Whether the next character decides at every place what to do, given the characters that may come after the steps.
fn is_decided(steps: &[Step], follow: &Set) -> bool {
    steps.iter().enumerate().all(|(index, step)| {
        let (mut next, optional) = first(&steps[index + 1..]);
        if optional {
            next = next.union(follow);
        }
        match step {
            Step::Start | Step::End | Step::Literal(_) => true,
            Step::Class(set, least, most) => *most == Some(*least) || set.is_disjoint(&next),
            Step::Choice(choices) => choices.iter().enumerate().all(|(index, choice)| {
                !first(choice).1
                    && is_decided(choice, &next)
                    && choices[index + 1..]
                        .iter()
                        .all(|later| is_exclusive(choice, later, &next))
            }),
            Step::Leaving(_, steps) => is_decided(steps, &Set::default()),
            Step::Group(steps, least, most) => {
                let (again, optional) = first(steps);
                !optional
                    && is_decided(steps, &again.union(&next))
                    && (*most == Some(*least) || again.is_disjoint(&next))
            }
        }
    })
}

/// Whether, of two alternatives, the earlier one can be tried first and be settled for when it fits.
fn is_exclusive(earlier: &[Step], later: &[Step], follow: &Set) -> bool {
    if first(earlier).0.is_disjoint(&first(later).0) {
        return true;
    }
    let (Some(Step::Literal(one)), Some(Step::Literal(other))) = (earlier.first(), later.first()) else {
        return false;
    };
    if !one.starts_with(other.as_str()) && !other.starts_with(one.as_str()) {
        return true;
    }
    // Both fit only where the longer one does, and then the shorter one would have to be followed by the difference.
    let difference = one.strip_prefix(other.as_str()).and_then(|rest| rest.chars().next());
    earlier.len() == 1 && later.len() == 1 && difference.is_some_and(|char| !follow.contains(char))
}

/// The characters that a match of the steps may begin with, and whether it may be empty.
fn first(steps: &[Step]) -> (Set, bool) {
    let mut union = Set::default();
    for step in steps {
        let (set, optional) = match step {
            Step::Start | Step::End => (Set::default(), true),
            Step::Literal(word) => (word.chars().next().map(Set::one).unwrap_or_default(), word.is_empty()),
            Step::Class(set, least, _) => (set.clone(), *least == 0),
            Step::Choice(choices) => choices
                .iter()
                .map(|choice| first(choice))
                .fold((Set::default(), false), |(union, optional), (set, empty)| {
                    (union.union(&set), optional || empty)
                }),
            Step::Group(steps, least, _) => {
                let (set, empty) = first(steps);
                (set, empty || *least == 0)
            }
            Step::Leaving(_, steps) => first(steps),
        };
        union = union.union(&set);
        if !optional {
            return (union, false);
        }
    }
    (union, true)
}

/// Where any number of characters out of S stands before one out of X, and then any number out of a set that has both,
/// or an open end, takes the first X: what any later one allows, the first one does, too.
fn sought(steps: &[Step], open: bool) -> Vec<Step> {
    let mut found = Vec::with_capacity(steps.len() + 2);
    for (index, step) in steps.iter().enumerate() {
        let (Step::Class(set, least, None), Some(next)) = (step, steps.get(index + 1)) else {
            found.push(step.clone());
            continue;
        };
        let target = match next {
            Step::Class(target, 1, Some(1)) => Some(target.clone()),
            Step::Literal(word) => word.parse().ok().map(Set::one),
            _ => None,
        };
        let absorbed = |target: &Set| match steps.get(index + 2) {
            None => open,
            Some(Step::Class(after, _, None)) => set.union(target).is_subset(after),
            Some(_) => false,
        };
        match target.filter(absorbed) {
            Some(target) => {
                found.push(Step::Class(set.clone(), *least, Some(*least)));
                found.push(Step::Class(set.intersection(&target.complement()), 0, None));
            }
            None => found.push(step.clone()),
        }
    }
    found.retain(|step| !matches!(step, Step::Class(_, 0, Some(0))));
    found
}

/// Leaves a tail of known length, which reaches to the end of the text, out of what comes before.
fn leaving(mut steps: Vec<Step>) -> Option<Vec<Step>> {
    let nothing = Set::default();
    let split = steps.iter().rposition(|step| length(step).is_none())? + 1;
    let tail = steps.split_off(split);
    let count = tail
        .iter()
        .try_fold(0_u32, |sum, step| sum.checked_add(length(step)?))?;
    if count == 0 || !is_decided(&steps, &nothing) || !is_decided(&tail, &nothing) {
        return None;
    }
    Some([vec![Step::Leaving(count, steps)], tail].concat())
}

/// The length of all matches of a step, where it is one.
fn length(step: &Step) -> Option<u32> {
    let sum = |steps: &[Step]| steps.iter().try_fold(0_u32, |sum, step| sum.checked_add(length(step)?));
    match step {
        Step::Start | Step::End => Some(0),
        Step::Literal(word) => u32::try_from(word.chars().count()).ok(),
        Step::Class(_, least, most) => (*most == Some(*least)).then_some(*least),
        Step::Choice(choices) => {
            let first = sum(choices.first()?)?;
            choices.iter().all(|choice| sum(choice) == Some(first)).then_some(first)
        }
        Step::Group(steps, least, most) if *most == Some(*least) => sum(steps)?.checked_mul(*least),
        Step::Group(..) | Step::Leaving(..) => None,
    }
}

/// The length of the longest match, where there is a limit.
fn longest(steps: &[Step]) -> Option<u64> {
    steps.iter().try_fold(0_u64, |sum, step| {
        let length = match step {
            Step::Start | Step::End => 0,
            Step::Literal(word) => word.chars().count() as u64,
            Step::Class(_, _, most) => u64::from((*most)?),
            Step::Choice(choices) => choices
                .iter()
                .try_fold(0, |max: u64, choice| Some(max.max(longest(choice)?)))?,
            Step::Group(steps, _, most) => longest(steps)?.checked_mul(u64::from((*most)?))?,
            Step::Leaving(_, steps) => longest(steps)?,
        };
        sum.checked_add(length)
    })
}

/// The number of steps, nested ones included.
fn size(steps: &[Step]) -> usize {
    let nested = |step: &Step| match step {
        Step::Choice(choices) => choices.iter().map(|choice| size(choice)).sum(),
        Step::Group(steps, ..) | Step::Leaving(_, steps) => size(steps),
        _ => 0,
    };
    steps.iter().map(|step| 1 + nested(step)).sum()
}
