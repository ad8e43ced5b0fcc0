//! What an operation answers: statuses, their content and their headers.

use super::Comparison;
use crate::api::{Header, Operation, Response, successes};
use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Wire};
use crate::changes::draft::Draft;
use crate::changes::words::list;

impl Comparison<'_, '_, '_> {
    pub(super) fn responses(&mut self, old: &Operation, new: &Operation) {
        let (was_success, is_success) = (successes(&old.responses), successes(&new.responses));
        for response in &new.responses {
            let known = old.responses.iter().find(|known| known.status == response.status);
            match known {
                Some(known) => {
                    let success = (was_success(known.status), is_success(response.status));
                    self.response(known, response, success.0 && success.1);
                }
                None => self.response_added(response, is_success(response.status)),
            }
        }
        for response in &old.responses {
            if new.responses.iter().any(|known| known.status == response.status) {
                continue;
            }
            let draft = |kind| Draft::new(kind, Some(&response.pointer), None, "is not documented any more");
            match was_success(response.status) {
                true => self.push(draft(ChangeKind::SuccessRemoved).on_wire(Wire::Breaks, self.answered)),
                // Its body is read by who asks for it.
                false if response.content.is_empty() => {
                    self.push(draft(ChangeKind::ErrorRemoved).on_wire(Wire::Compatible, self.answered));
                }
                false => self.push(
                    draft(ChangeKind::ErrorRemoved)
                        .on_wire(Wire::Depends, self.answered)
                        .silently(),
                ),
            }
        }
    }

    fn response_added(&mut self, response: &Response, success: bool) {
        let draft = |kind| Draft::new(kind, None, Some(&response.pointer), "is documented, and was not");
        match success {
            true => self.push(
                draft(ChangeKind::SuccessAdded)
                    .on_wire(Wire::Depends, self.answered)
                    .bump(Bump::Minor),
            ),
            false => self.push(
                draft(ChangeKind::ErrorAdded)
                    .on_wire(Wire::Compatible, self.answered)
                    .bump(Bump::Minor),
            ),
        }
    }

    fn response(&mut self, old: &Response, new: &Response, success: bool) {
        let received = !self.outgoing;
        let kind = match success {
            true => ChangeKind::OutputChanged,
            false => ChangeKind::ErrorChanged,
        };
        match (old.content.is_empty(), new.content.is_empty()) {
            (true, false) => {
                let names: Vec<&str> = new.content.iter().map(|media| media.name.as_str()).collect();
                let message = format!("has content: {}", list(&names));
                let draft = Draft::new(kind, Some(&old.pointer), Some(&new.pointer), message);
                self.push(
                    draft
                        .on_wire(if success { Wire::Depends } else { Wire::Compatible }, self.answered)
                        .bump(Bump::Minor),
                );
            }
            (false, true) => {
                let draft = Draft::new(kind, Some(&old.pointer), Some(&new.pointer), "has no content any more");
                let draft = draft.on_wire(Wire::Breaks, self.answered);
                self.push(if success { draft } else { draft.silently() });
            }
            _ => self.media_types((&old.pointer, &new.pointer), &old.content, &new.content, received),
        }
        self.headers(old, new);
    }

    fn headers(&mut self, old: &Response, new: &Response) {
        let same = |one: &Header, other: &Header| one.name.eq_ignore_ascii_case(&other.name);
        for header in &new.headers {
            match old.headers.iter().find(|known| same(known, header)) {
                Some(known) => self.header(known, header),
                None => {
                    let message = "is documented, and was not";
                    let draft = Draft::new(ChangeKind::HeaderAdded, None, Some(&header.pointer), message);
                    self.push(draft.on_wire(Wire::Compatible, self.answered).bump(Bump::Minor));
                }
            }
        }
        for header in &old.headers {
            if !new.headers.iter().any(|known| same(known, header)) {
                let draft = Draft::new(
                    ChangeKind::HeaderRemoved,
                    Some(&header.pointer),
                    None,
                    "is not documented any more",
                );
                self.push(draft.on_wire(Wire::Breaks, self.answered));
            }
        }
    }

    fn header(&mut self, old: &Header, new: &Header) {
        let draft = |message: &str| {
            Draft::new(
                ChangeKind::HeaderChanged,
                Some(&old.pointer),
                Some(&new.pointer),
                message,
            )
        };
        match (old.required, new.required) {
            (true, false) => self.push(draft("may be missing").on_wire(Wire::Breaks, self.answered)),
            (false, true) => self.push(draft("is always there").on_wire(Wire::Compatible, self.answered)),
            _ => {}
        }
        if old.explode != new.explode {
            let draft = draft("is written in another style");
            self.push(draft.on_wire(Wire::Breaks, self.answered).silently());
        }
        match (old.schema, new.schema) {
            (Some(was), Some(is)) => self
                .schemas
                .compare(was, is, !self.outgoing, &old.pointer, &new.pointer),
            (None, None) => {}
            _ => self.push(draft("is described by another schema").on_wire(Wire::Depends, self.answered)),
        }
    }
}
