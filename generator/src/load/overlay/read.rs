//! The Overlay object (Overlay 1.0 and 1.1, section 4.4.1): what an overlay says, checked before anything of it is done.

use serde_json::{Map, Value};

use super::path::Path;
use crate::diagnostics::{Code, Diagnostics};
use crate::source::Pointer;
use crate::suggest::nearest;

/// An overlay whose every action can be tried.
#[derive(Debug)]
pub(super) struct Overlay {
    /// Of the document that it is for, as it is written.
    pub extends: Option<String>,
    pub actions: Vec<Action>,
}

/// One of its actions.
#[derive(Debug)]
pub(super) struct Action {
    /// The action, in the overlay's file.
    pub at: Pointer,
    pub target: Path,
    pub change: Change,
}

/// What is done to what the target selects.
#[derive(Debug)]
pub(super) enum Change {
    Update(Value),
    Copy(Path),
    Remove,
    Nothing,
}

/// Reads the overlay that stands at `base`; `None` where there is something wrong with it, which is reported.
pub(super) fn overlay(root: Value, base: &Pointer, diagnostics: &mut Diagnostics) -> Option<Overlay> {
    let mut reader = Reader {
        diagnostics,
        minor: 1,
        sound: true,
    };
    let overlay = reader.overlay(root, base);
    let sound = reader.sound;
    overlay.filter(|_| sound)
}

struct Reader<'d> {
    diagnostics: &'d mut Diagnostics,
    /// The version is 1.*minor*.
    minor: u32,
    sound: bool,
}

impl Reader<'_> {
    fn overlay(&mut self, root: Value, base: &Pointer) -> Option<Overlay> {
        let Value::Object(mut members) = root else {
            self.refuse(
                base,
                "this is no overlay: it is not an object",
                "give a file that starts with `overlay: 1.1.0`",
            );
            return None;
        };
        self.version(&members, base);
        self.known(&members, base, &["overlay", "info", "extends", "actions"]);
        self.info(&members, base);
        let extends = self.text(&members, "extends", base).map(str::to_owned);
        let at = base.child("actions");
        let actions = match members.shift_remove("actions") {
            Some(Value::Array(actions)) if !actions.is_empty() => actions,
            Some(Value::Array(_)) => {
                self.refuse(&at, "`actions` is empty", "list an action, or do without the overlay");
                return None;
            }
            Some(_) => {
                self.refuse(&at, "`actions` is not an array", "make it an array of actions");
                return None;
            }
            None => {
                self.refuse(base, "the overlay has no `actions`", "list what is to be changed");
                return None;
            }
        };
        self.repeated(&actions, &at);
        let actions = actions.into_iter().enumerate();
        let actions = actions.filter_map(|(index, action)| self.action(action, at.item(index)));
        Some(Overlay {
            extends,
            actions: actions.collect(),
        })
    }

    /// Patch versions do not differ (section 4.1).
    fn version(&mut self, members: &Map<String, Value>, base: &Pointer) {
        const HELP: &str = "write `overlay: 1.1.0`; supported are 1.0 and 1.1";
        let at = base.child("overlay");
        match members.get("overlay") {
            None => self.refuse(base, "this is no overlay: it has no `overlay`", HELP),
            Some(Value::String(text)) => {
                let parts: Vec<&str> = text.split('.').collect();
                match parts.as_slice() {
                    ["1", minor @ ("0" | "1"), patch]
                        if !patch.is_empty() && patch.bytes().all(|byte| byte.is_ascii_digit()) =>
                    {
                        self.minor = u32::from(*minor == "1");
                    }
                    _ => self.refuse(
                        &at,
                        format!("Overlay `{text}` is not a version that is supported"),
                        HELP,
                    ),
                }
            }
            Some(other) => self.refuse(&at, format!("the version is {other}, which is not a string"), HELP),
        }
    }

    fn info(&mut self, members: &Map<String, Value>, base: &Pointer) {
        let at = base.child("info");
        match members.get("info") {
            Some(Value::Object(info)) => {
                self.known(info, &at, &["title", "version", "description"]);
                for name in ["title", "version"] {
                    if !info.contains_key(name) {
                        let help = "say what the overlay is for, and which version of it this is";
                        self.refuse(&at, format!("`info` has no `{name}`"), help);
                    }
                    self.text(info, name, &at);
                }
                self.text(info, "description", &at);
            }
            Some(_) => self.refuse(&at, "`info` is not an object", "give it a `title` and a `version`"),
            None => self.refuse(
                base,
                "the overlay has no `info`",
                "give it one, with a `title` and a `version`",
            ),
        }
    }

    /// The schema of overlays has `uniqueItems` here: what is listed twice would be appended twice.
    fn repeated(&mut self, actions: &[Value], at: &Pointer) {
        let mut seen = std::collections::HashMap::new();
        for (index, action) in actions.iter().enumerate() {
            if let Some(first) = seen.insert(action.to_string(), index) {
                let message = format!("the action is the same as `{}`", at.item(first));
                self.refuse(&at.item(index), message, "remove one of them");
            }
        }
    }

    fn action(&mut self, action: Value, at: Pointer) -> Option<Action> {
        let Value::Object(mut members) = action else {
            self.refuse(
                &at,
                "the action is not an object",
                "give it a `target`, and what to do there",
            );
            return None;
        };
        self.known(&members, &at, &["target", "description", "update", "copy", "remove"]);
        self.text(&members, "description", &at);
        let target = match members.contains_key("target") {
            true => self.path(&members, "target", &at),
            false => {
                self.refuse(
                    &at,
                    "the action has no `target`",
                    "say with a JSONPath what it is about",
                );
                None
            }
        };
        let change = self.change(&mut members, &at)?;
        let target = target?;
        Some(Action { at, target, change })
    }

    /// What an action does: section 4.4.3 says what has no impact beside what.
    fn change(&mut self, members: &mut Map<String, Value>, at: &Pointer) -> Option<Change> {
        let remove = self.is_removal(members, at);
        if members.contains_key("copy") && self.minor == 0 {
            self.diagnostics.push_key(
                Code::NewerKeyword,
                &at.child("copy"),
                "`copy` is of Overlay 1.1; it is honoured all the same",
                "write `overlay: 1.1.0`",
            );
        }
        Some(
            match (remove, members.contains_key("update"), members.contains_key("copy")) {
                (true, false, false) => Change::Remove,
                (true, ..) => {
                    self.idle(
                        at,
                        "the action removes what it selects, so that nothing is changed there",
                        "keep one of them; what removes and adds again is two actions",
                    );
                    Change::Remove
                }
                (false, true, true) => {
                    self.idle(
                        at,
                        "the action has both `update` and `copy`, of which neither is done",
                        "keep one of them, or make it two actions",
                    );
                    Change::Nothing
                }
                (false, true, false) => Change::Update(members.shift_remove("update").unwrap_or_default()),
                (false, false, true) => Change::Copy(self.path(members, "copy", at)?),
                (false, false, false) => {
                    let help = "give it `update`, `copy` or `remove: true`, or leave it out";
                    self.idle(at, "the action says where, but not what to do", help);
                    Change::Nothing
                }
            },
        )
    }

    fn is_removal(&mut self, members: &Map<String, Value>, at: &Pointer) -> bool {
        match members.get("remove") {
            None => false,
            Some(Value::Bool(remove)) => *remove,
            Some(_) => {
                self.refuse(&at.child("remove"), "`remove` is not a boolean", "write true or false");
                false
            }
        }
    }

    fn path(&mut self, members: &Map<String, Value>, name: &str, at: &Pointer) -> Option<Path> {
        let text = self.text(members, name, at)?;
        match Path::parse(text) {
            Ok(path) => Some(path),
            Err(message) => {
                self.refuse(
                    &at.child(name),
                    message,
                    "a path is written like `$.paths['/pets'].get`; names with other characters than letters, digits \
                     and `_` are quoted",
                );
                None
            }
        }
    }

    fn text<'v>(&mut self, members: &'v Map<String, Value>, name: &str, at: &Pointer) -> Option<&'v str> {
        match members.get(name)? {
            Value::String(text) => Some(text),
            _ => {
                self.refuse(
                    &at.child(name),
                    format!("`{name}` is not a string"),
                    "write it in quotes",
                );
                None
            }
        }
    }

    fn known(&mut self, members: &Map<String, Value>, at: &Pointer, known: &[&str]) {
        for name in members.keys() {
            if known.contains(&name.as_str()) || name.starts_with("x-") {
                continue;
            }
            let help = match nearest(name, known.iter().copied()) {
                Some(close) => format!("did you mean `{close}`?"),
                None => format!("here can stand {} and what begins with `x-`", known.join(", ")),
            };
            self.sound = false;
            let message = format!("`{name}` is no member of an overlay at this place");
            self.diagnostics
                .push_key(Code::InvalidOverlay, &at.child(name), message, help);
        }
    }

    fn idle(&mut self, at: &Pointer, message: &str, help: &str) {
        self.diagnostics.push(Code::IdleAction, at, message, help);
    }

    fn refuse(&mut self, at: &Pointer, message: impl Into<String>, help: impl Into<String>) {
        self.sound = false;
        self.diagnostics.push(Code::InvalidOverlay, at, message, help);
    }
}
