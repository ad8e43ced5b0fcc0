//! What became of JSON that was decoded and encoded again.

use serde_json::Value;

/// One place where the two differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// A JSON pointer into the value.
    pub pointer: String,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The member is not there any more.
    Lost,
    /// The member was not there before.
    Added,
    /// Another value.
    Changed { before: String, after: String },
}

/// How `after` differs from `before`.
///
/// Numbers are equal when their values are, however they are written. A member that was `null` may be gone: members that
/// may be absent or `null` are one `Option`, whose `None` is not written.
pub fn differences(before: &Value, after: &Value) -> Vec<Difference> {
    let mut out = Vec::new();
    compare(before, after, &mut String::new(), &mut out);
    out
}

fn compare(before: &Value, after: &Value, path: &mut String, out: &mut Vec<Difference>) {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            for (name, value) in before {
                within(path, name, |path| match after.get(name) {
                    Some(after) => compare(value, after, path, out),
                    None if value.is_null() => {}
                    None => push(path, What::Lost, out),
                });
            }
            for name in after.keys().filter(|name| !before.contains_key(*name)) {
                within(path, name, |path| push(path, What::Added, out));
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (index, (before, after)) in one.iter().zip(other).enumerate() {
                within(path, &index.to_string(), |path| compare(before, after, path, out));
            }
        }
        (Value::Number(one), Value::Number(other)) if equal(one, other) => {}
        (before, after) if before == after => {}
        (before, after) => {
            let (before, after) = (brief(before), brief(after));
            push(path, What::Changed { before, after }, out);
        }
    }
}

fn push(path: &str, what: What, out: &mut Vec<Difference>) {
    let pointer = path.to_owned();
    out.push(Difference { pointer, what });
}

fn within(path: &mut String, step: &str, then: impl FnOnce(&mut String)) {
    let len = path.len();
    path.push('/');
    path.push_str(&step.replace('~', "~0").replace('/', "~1"));
    then(path);
    path.truncate(len);
}

/// Integers to the last digit; others as far as doubles go that were read and written twice.
fn equal(one: &serde_json::Number, other: &serde_json::Number) -> bool {
    let whole = |number: &serde_json::Number| number.as_i64().map(i128::from).or(number.as_u64().map(i128::from));
    match (whole(one), whole(other), one.as_f64(), other.as_f64()) {
        (Some(one), Some(other), ..) => one == other,
        (.., Some(one), Some(other)) => (one - other).abs() <= f64::EPSILON * 2.0 * one.abs(),
        _ => false,
    }
}

fn brief(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_matters_is_a_difference() {
        let lost = |pointer: &str| (pointer.to_owned(), What::Lost);
        let changed = |pointer: &str, before: &str, after: &str| {
            let (before, after) = (before.to_owned(), after.to_owned());
            (pointer.to_owned(), What::Changed { before, after })
        };
        for (before, after, expected) in [
            (json!({"a": 1, "b": 1.0}), json!({"b": 1, "a": 1.0}), vec![]),
            (json!({"a": null}), json!({}), vec![]),
            (json!({"a": null}), json!({"a": 0}), vec![changed("/a", "null", "0")]),
            (json!({"a": {"b/c": 1}}), json!({"a": {}}), vec![lost("/a/b~1c")]),
            (json!({}), json!({"a": null}), vec![("/a".to_owned(), What::Added)]),
            (json!([1, null]), json!([1]), vec![changed("", "[1,null]", "[1]")]),
            (
                json!([1, 2]),
                json!([2, 1]),
                vec![changed("/0", "1", "2"), changed("/1", "2", "1")],
            ),
            (json!("1"), json!(1), vec![changed("", "\"1\"", "1")]),
            (
                json!(9_007_199_254_740_993_i64),
                json!(9_007_199_254_740_992_i64),
                vec![changed("", "9007199254740993", "9007199254740992")],
            ),
        ] {
            let found: Vec<_> = differences(&before, &after)
                .into_iter()
                .map(|difference| (difference.pointer, difference.what))
                .collect();
            assert_eq!(found, expected, "{before} {after}");
        }
    }
}
