//! Look-around that stands at a known distance from an end of the text is a condition of its own: `^(?!a)b` matches
//! what `^b` matches and `^a` does not. Whatever is then without look-around is regular.

use super::parse::{Class, Node};
use super::{Matcher, Set, Unsupported, matches_everything, steps, translate};

/// Finds the matcher for a tree.
pub(super) fn conditions(node: &Node) -> Result<Matcher, Unsupported> {
    if !looks(node) {
        return regular(node);
    }
    let items = match node {
        Node::Sequence(items) => items.clone(),
        node => vec![node.clone()],
    };
    let mut parts = Vec::new();
    let items = take_behind(take_ahead(items, &mut parts), &mut parts);
    if items.iter().any(looks) {
        return Err(Unsupported::LookAround);
    }
    parts.push((true, Node::Sequence(items)));
    let mut matchers = Vec::with_capacity(parts.len());
    for (wanted, part) in parts {
        let matcher = conditions(&part)?;
        match matcher {
            Matcher::All(inner) if wanted => matchers.extend(inner),
            matcher if wanted && matches_everything(&matcher) => {}
            matcher => matchers.push((wanted, matcher)),
        }
    }
    Ok(match &matchers[..] {
        [(true, _)] => matchers.remove(0).1,
        [] => Matcher::Steps(vec![Vec::new()]),
        _ => Matcher::All(matchers),
    })
}

/// The matcher for a tree without look-around.
fn regular(node: &Node) -> Result<Matcher, Unsupported> {
    match steps::compile(node) {
        Some(matcher) => Ok(matcher),
        None => translate::compile(node).map(Matcher::Regex),
    }
}

/// Takes out the look-ahead that stands at a fixed distance from the start of the text.
fn take_ahead(items: Vec<Node>, parts: &mut Vec<(bool, Node)>) -> Vec<Node> {
    // `(?!a)^b` is `^(?!a)b`: nothing but what takes no room stands before the `^`.
    let start = items.iter().position(|item| *item == Node::Start);
    if !start.is_some_and(|start| items[..start].iter().all(|item| length(item) == Some(0))) {
        return items;
    }
    let mut rest = Vec::new();
    let mut distance = Some(0_u32);
    for item in items {
        match (item, distance) {
            (
                Node::Look {
                    ahead: true,
                    wanted,
                    node,
                },
                Some(distance),
            ) => parts.push((wanted, joined([vec![Node::Start], any(distance), vec![*node]]))),
            (item, _) => {
                distance = distance
                    .zip(length(&item))
                    .and_then(|(sum, length)| sum.checked_add(length));
                rest.push(item);
            }
        }
    }
    rest
}

/// Takes out the look-behind that stands at a fixed distance from the end of the text.
fn take_behind(items: Vec<Node>, parts: &mut Vec<(bool, Node)>) -> Vec<Node> {
    let end = items.iter().rposition(|item| *item == Node::End);
    if !end.is_some_and(|end| items[end..].iter().all(|item| length(item) == Some(0))) {
        return items;
    }
    let mut rest = Vec::new();
    let mut distance = Some(0_u32);
    for item in items.into_iter().rev() {
        match (item, distance) {
            (
                Node::Look {
                    ahead: false,
                    wanted,
                    node,
                },
                Some(distance),
            ) => parts.push((wanted, joined([vec![*node], any(distance), vec![Node::End]]))),
            (item, _) => {
                distance = distance
                    .zip(length(&item))
                    .and_then(|(sum, length)| sum.checked_add(length));
                rest.push(item);
            }
        }
    }
    rest.reverse();
    rest
}

/// So many characters of any kind.
fn any(count: u32) -> Vec<Node> {
    let class = Node::Class(Class {
        set: Set::all(),
        ..Class::default()
    });
    match count {
        0 => Vec::new(),
        1 => vec![class],
        count => vec![Node::Repeat(Box::new(class), count, Some(count))],
    }
}

fn joined(parts: [Vec<Node>; 3]) -> Node {
    let mut items = Vec::new();
    for node in parts.into_iter().flatten() {
        match node {
            Node::Sequence(inner) => items.extend(inner),
            node => items.push(node),
        }
    }
    Node::Sequence(items)
}

fn looks(node: &Node) -> bool {
    match node {
        Node::Look { .. } => true,
        Node::Class(_) | Node::Start | Node::End | Node::Boundary(_) => false,
        Node::Sequence(nodes) | Node::Choice(nodes) => nodes.iter().any(looks),
        Node::Repeat(node, ..) => looks(node),
    }
}

/// The number of characters that every match has, where that is one number.
fn length(node: &Node) -> Option<u32> {
    match node {
        Node::Class(_) => Some(1),
        Node::Start | Node::End | Node::Boundary(_) | Node::Look { .. } => Some(0),
        Node::Sequence(nodes) => nodes.iter().try_fold(0_u32, |sum, node| sum.checked_add(length(node)?)),
        Node::Choice(nodes) => {
            let mut lengths = nodes.iter().map(length);
            let first = lengths.next()??;
            lengths.all(|length| length == Some(first)).then_some(first)
        }
        Node::Repeat(node, least, most) if Some(*least) == *most => length(node)?.checked_mul(*least),
        Node::Repeat(..) => None,
    }
}
