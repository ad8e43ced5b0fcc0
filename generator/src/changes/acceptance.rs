//! Changes that the settings accept, each for a reason and until a day.

use super::Changes;
use super::change::Change;
use crate::config::AcceptedChange;

/// Marks what is accepted, and says which acceptances are over.
pub fn apply(list: &[AcceptedChange], today: &str, changes: &mut Changes) {
    for accepted in list {
        let what = match accepted.about.as_str() {
            "" => format!("`{}`", accepted.change),
            about => format!("`{}` of `{about}`", accepted.change),
        };
        if !is_day(&accepted.until) {
            let until = &accepted.until;
            changes.notes.push(format!(
                "the acceptance of {what} is not in force: `until` is `{until}`, and no day (2027-01-31)"
            ));
            continue;
        }
        if accepted.until.as_str() < today {
            changes.notes.push(format!(
                "the acceptance of {what} ended on {}; remove it, or give it another day",
                accepted.until
            ));
            continue;
        }
        let mut used = false;
        for change in changes.list.iter_mut().filter(|change| matches(accepted, change)) {
            used = true;
            change.accepted.get_or_insert_with(|| accepted.reason.clone());
        }
        if !used {
            let known = accepted.change.parse::<super::ChangeKind>();
            changes.notes.push(match known {
                Ok(_) => format!("the acceptance of {what} matches nothing any more; remove it"),
                Err(message) => format!("the acceptance of {what} can match nothing: {message}"),
            });
        }
    }
}

fn matches(accepted: &AcceptedChange, change: &Change) -> bool {
    let within = |rest: &str| rest.is_empty() || rest.starts_with(['.', '[', ' ', '|']);
    let about = change
        .subject
        .strip_prefix(accepted.about.as_str())
        .is_some_and(|rest| accepted.about.is_empty() || within(rest));
    accepted.change == change.kind.as_str() && about
}

/// `2027-01-31`, whose order is that of its letters.
fn is_day(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00"
}
