//! Which of its documented answers a response is.

use std::borrow::Cow;

use crate::runtime::data::media_type::{self, essence, essence_closeness};
use crate::runtime::data::shown::Printable;
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::description::spec::matches_status;
use crate::runtime::response::Raw;

/// One of the documented answers of an operation that has several.
pub struct Answer<T> {
    /// `200`, `2XX` or `default`.
    pub status: &'static str,
    /// As they are documented, in a list; empty where there is no content.
    pub media_types: &'static str,
    pub read: fn(&mut Raw) -> Result<T, Error>,
}

/// How closely a documented status means this one (OpenAPI, "Responses Object": a code counts before its range).
fn rank(documented: &str, status: u16) -> Option<u8> {
    match documented {
        "default" => Some(0),
        range if !matches_status(range, status) => None,
        range if range.ends_with(['X', 'x']) => Some(1),
        _ => Some(2),
    }
}

/// Of several media types the one that is wanted, unless there are more.
fn only(candidates: &[(usize, &str)], wanted: &dyn Fn(&str) -> bool) -> Option<usize> {
    let mut found = None;
    for (index, ranges) in candidates {
        if wanted(ranges) && found.replace(*index).is_some() {
            return None;
        }
    }
    found
}

/// Whether one of the ranges of a list has a media type, whatever the parameters.
pub(crate) fn is_within(media_type: &str, ranges: &str) -> bool {
    media_type::entries(ranges).any(|range| essence_closeness(essence(media_type), essence(range)).is_some())
}

impl Raw {
    /// Reads it as the documented answer that it is: the most specific one for its status, then for its content type.
    ///
    /// Where a status has one content, it is taken whatever the content type says, if it can be read as that.
    ///
    /// # Errors
    ///
    /// It is none of them, or cannot be read as the one that it is.
    pub fn choose<T>(&mut self, answers: &[Answer<T>]) -> Result<T, Error> {
        let table: Vec<_> = answers
            .iter()
            .map(|answer| (answer.status, answer.media_types))
            .collect();
        match self.find(&table).and_then(|index| answers.get(index)) {
            Some(answer) => (answer.read)(self),
            None => Err(self.unexpected()),
        }
    }

    fn find(&self, answers: &[(&str, &str)]) -> Option<usize> {
        let status = self.status().as_u16();
        let mut best = None;
        for (documented, _) in answers {
            best = best.max(rank(documented, status));
        }
        let mut candidates = Vec::with_capacity(answers.len());
        for (index, (documented, ranges)) in answers.iter().enumerate() {
            let is_candidate = match best {
                Some(_) => rank(documented, status) == best,
                // Of a success that is not documented nothing is known but its content.
                None => !ranges.is_empty(),
            };
            if is_candidate {
                candidates.push((index, *ranges));
            }
        }
        if let [(only, _)] = candidates.as_slice() {
            return Some(*only);
        }
        let content_type = self.head.full_content_type();
        if content_type.is_empty() {
            let streamed = |ranges: &str| media_type::entries(ranges).any(|range| self.spec().streams.contains(&range));
            let is_arriving: &[bool] = &[
                self.is_arriving(), // optional: streams
            ];
            let meant = |ranges: &str| !is_arriving.contains(&true) || streamed(ranges);
            return candidates
                .iter()
                .find(|(_, ranges)| meant(ranges))
                .map(|(index, _)| *index);
        }
        let mut closest: Option<(usize, usize)> = None;
        for (index, ranges) in &candidates {
            let closeness = media_type::closeness(content_type, ranges);
            // Of two that are as close the first.
            if let Some(closeness) = closeness.filter(|this| closest.is_none_or(|(other, _)| *this > other)) {
                closest = Some((closeness, *index));
            }
        }
        if let Some((_, index)) = closest {
            return Some(index);
        }
        if let Some(index) = only(&candidates, &|ranges| is_within(content_type, ranges)) {
            return Some(index);
        }
        // Any other JSON can only be read as JSON, and that says whether it is what was meant.
        match media_type::is_json(content_type) {
            true => only(&candidates, &|ranges| {
                media_type::entries(ranges).any(media_type::is_json)
            }),
            false => None,
        }
    }

    /// What a choice of outputs says when it has none for this status and content type.
    pub fn unexpected(&self) -> Error {
        let content_type = match self.content_type() {
            text if text.is_empty() => Cow::Borrowed("no content type"),
            text => Cow::Owned(format!("content type {}", Printable(&text))),
        };
        Error::about(
            &self.head,
            ErrorKind::Undecodable,
            format!("status {} with {content_type} is not documented", self.head.status),
        )
    }
}
