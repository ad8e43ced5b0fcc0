//! "Did you mean": the known name nearest to one that is not known.

/// The candidate that is so near to `name` that a slip of the hand explains the difference.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Beyond this length nobody mistypes a keyword, and the distance is quadratic.
    if name.chars().count() > 64 {
        return None;
    }
    let limit = (name.chars().count() / 3).clamp(1, 3);
    let folded = fold(name);
    candidates
        .into_iter()
        .filter(|candidate| *candidate != name)
        .map(|candidate| (fold(candidate), candidate))
        // The distance is no less than the difference of the lengths, which is quickly found.
        .filter(|(letters, _)| letters.len().abs_diff(folded.len()) <= limit)
        .map(|(letters, candidate)| (distance(&folded, &letters), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Case and word separators are not what people get wrong on purpose.
fn fold(name: &str) -> Vec<char> {
    name.chars()
        .filter(|c| !matches!(c, '_' | '-' | ' '))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The number of insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(before[j - 2] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_slips_and_nothing_else() {
        let known = ["minLength", "maxLength", "pattern", "readOnly", "items"];
        for (name, expected) in [
            ("minLenght", Some("minLength")),
            ("min_length", Some("minLength")),
            ("readonly", Some("readOnly")),
            ("item", Some("items")),
            ("colour", None),
            ("x", None),
        ] {
            assert_eq!(nearest(name, known), expected, "{name}");
        }
    }
}
