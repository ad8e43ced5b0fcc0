// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! A walk through a value that checks whether it is what the description says, writes it as JSON, or does both at once.
//!
//! The text is what serde_json writes of the value through `encode`.

use serde_json::Value;

use crate::runtime::data::json::Json;
use crate::runtime::data::members::{Member, Members};
use crate::runtime::data::object::{self, Tag, Tagged};
use crate::runtime::data::reflect::{List, Map, Presence, Record, Reflect, View};
use crate::runtime::data::rules::{Rule, UNLISTED, Violation, check_one, holds_at_once, is_about_members};

/// The JSON of a value, whether it is what the description says or not.
///
/// # Errors
///
/// There is something in it that cannot be written as text.
pub fn to_json(value: &dyn Reflect) -> Result<Vec<u8>, Violation> {
    let mut report = |_: &str, _: Violation| {};
    let mut visit = Visit::<false, true>::reporting(&mut report);
    visit.value(&value.view(), &[], &Path::At(""));
    visit.into_json()
}

/// The JSON of a value that is what the description says, and the rules of its place.
///
/// # Errors
///
/// The first thing that it is not, with its JSON pointer.
pub fn to_checked_json(value: &dyn Reflect, rules: &[Rule]) -> Result<Vec<u8>, (String, Violation)> {
    let mut found = None;
    let mut report = |path: &str, violation| {
        found.get_or_insert_with(|| (path.to_owned(), violation));
    };
    let mut visit = Visit::<true, true>::reporting(&mut report);
    visit.value(&value.view(), rules, &Path::At(""));
    let json = visit.into_json();
    match found {
        Some(found) => Err(found),
        None => json.map_err(|violation| (String::new(), violation)),
    }
}

/// Everything that is not what the description says in a value that is to be sent, with JSON pointers.
pub fn validate(value: &dyn Reflect) -> Vec<(String, Violation)> {
    validate_with(value, &[])
}

/// The same, with the rules that the place of the value adds to its type.
pub fn validate_with(value: &dyn Reflect, rules: &[Rule]) -> Vec<(String, Violation)> {
    let mut found = Vec::new();
    let mut report = |path: &str, violation| found.push((path.to_owned(), violation));
    Visit::<true, false>::reporting(&mut report).value(&value.view(), rules, &Path::At(""));
    found
}

/// Checks a value and what is in it against the rules of its place, and no types. `path` is where the value is.
pub(crate) fn check_within(view: &View<'_>, rules: &[Rule], path: &str, report: &mut Report<'_>) {
    Visit::<true, false>::reporting(report).rules_within(view, rules, &Path::At(path));
}

/// Whether a value that was decoded is what the description says, formats apart. Where members that were `null` are not
/// there any more, `without_nulls`, rules that count members are taken to be broken.
pub(crate) fn hold(value: &dyn Reflect, rules: &[Rule], without_nulls: bool) -> bool {
    let mut holds = true;
    let mut report = |_: &str, _: Violation| holds = false;
    let mut visit = Visit::<true, false> {
        without_nulls,
        ..Visit::reporting(&mut report)
    };
    visit.value(&value.view(), rules, &Path::At(""));
    holds
}

const INFINITE: Violation = Violation::new("is not a finite number");

pub(crate) type Report<'a> = dyn FnMut(&str, Violation) + 'a;

/// Where a value is: steps, which become a JSON pointer (RFC 6901) only where there is something to say.
pub(crate) enum Path<'p> {
    At(&'p str),
    Member(&'p Path<'p>, &'p str),
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    fn write(&self, pointer: &mut String) {
        match self {
            Path::At(path) => pointer.push_str(path),
            Path::Member(path, name) => {
                path.write(pointer);
                pointer.push('/');
                for char in name.chars() {
                    match char {
                        '~' => pointer.push_str("~0"),
                        '/' => pointer.push_str("~1"),
                        char => pointer.push(char),
                    }
                }
            }
            Path::Item(path, index) => {
                path.write(pointer);
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
        }
    }
}

/// A walk through a value.
pub(crate) struct Visit<'v, 'r, const CHECKS: bool, const WRITES: bool> {
    report: &'v mut Report<'r>,
    without_nulls: bool,
    out: Json,
    /// Why what is written is not all of the value.
    pub(crate) refused: Option<Violation>,
}

impl<'v, 'r, const CHECKS: bool, const WRITES: bool> Visit<'v, 'r, CHECKS, WRITES> {
    fn reporting(report: &'v mut Report<'r>) -> Self {
        Visit {
            report,
            without_nulls: false,
            out: if WRITES { Json::new() } else { Json::none() },
            refused: None,
        }
    }

    fn into_json(self) -> Result<Vec<u8>, Violation> {
        match self.refused {
            Some(violation) => Err(violation),
            None => Ok(self.out.into_bytes()),
        }
    }

    #[cold]
    pub(crate) fn report(&mut self, path: &Path<'_>, violation: Violation) {
        let mut pointer = String::new();
        path.write(&mut pointer);
        (self.report)(&pointer, violation);
    }

    #[inline]
    pub(crate) fn rules(&mut self, view: &View<'_>, rules: &[Rule], path: &Path<'_>) {
        if CHECKS && !rules.is_empty() {
            self.each_rule(view, rules, path);
        }
    }

    fn each_rule(&mut self, view: &View<'_>, rules: &[Rule], path: &Path<'_>) {
        for rule in rules {
            if holds_at_once(view, rule) {
                continue;
            }
            if self.without_nulls && is_about_members(rule) {
                self.report(path, UNLISTED);
            } else if let Err(violation) = check_one(view, rule) {
                self.report(path, violation);
            }
        }
    }

    /// A value, with the rules of its place.
    // What most values are is dealt with where it is met; a call for each would cost as much as it does.
    #[inline]
    pub(crate) fn value(&mut self, view: &View<'_>, rules: &[Rule], path: &Path<'_>) {
        self.rules(view, rules, path);
        match view {
            View::Str(text) => self.text(text),
            View::I64(number) => self.number(number),
            View::Text(text) if !CHECKS => self.text(text.as_str()),
            _ => self.content(view, rules, &[], path),
        }
    }

    /// A value whose own rules have been checked. A discriminator is written before its members, where those do not say what
    /// it is.
    #[inline(never)]
    pub(crate) fn content(&mut self, view: &View<'_>, rules: &[Rule], tags: &[Tag], path: &Path<'_>) {
        match *view {
            View::Absent | View::Null => {
                if WRITES {
                    self.out.null();
                }
            }
            View::Bool(value) => {
                if WRITES {
                    self.out.bool(value);
                }
            }
            View::I64(value) => self.number(&value),
            View::U64(value) => self.number(&value),
            View::F64(value) => {
                if CHECKS && !value.is_finite() {
                    self.report(path, INFINITE);
                }
                self.number(&value);
            }
            View::Str(text) => self.text(text),
            View::Text(text) => {
                if CHECKS && let Err(violation) = text.check_value() {
                    self.report(path, violation);
                }
                self.text(text.as_str());
            }
            View::Scalar(scalar) => {
                if CHECKS && let Err(violation) = scalar.check() {
                    self.report(path, violation);
                }
                if WRITES {
                    self.out.value(&scalar.to_value());
                }
            }
            View::Any(value) => {
                self.within_any(value, rules, path);
                self.any(value, tags);
            }
            View::List(list) => self.list(list, rules, path),
            View::Map(map) => self.map(map, rules, tags, path),
            View::Record(record) => self.record(record, tags, None, path),
        }
    }

    #[inline]
    pub(crate) fn text(&mut self, text: &str) {
        if WRITES {
            self.out.text(text);
        }
    }

    #[inline]
    fn number<N: serde::Serialize>(&mut self, number: &N) {
        if WRITES {
            self.out.number(number);
        }
    }

    pub(crate) fn any(&mut self, value: &Value, tags: &[Tag]) {
        match value {
            _ if !WRITES => {}
            Value::Object(members) if !tags.is_empty() => {
                let members = with_tags(tags, members.clone());
                self.out.value(&Value::Object(members));
            }
            value => self.out.value(value),
        }
    }

    fn list(&mut self, list: &dyn List, rules: &[Rule], path: &Path<'_>) {
        let start = self.out.end();
        for index in 0..list.len() {
            if let Some(item) = list.get(index) {
                if WRITES {
                    self.out.push(b',');
                }
                self.value(&item.view(), of_item(rules, index), &Path::Item(path, index));
            }
        }
        self.enclose(start, *b"[]");
    }

    fn map(&mut self, map: &dyn Map, rules: &[Rule], tags: &[Tag], path: &Path<'_>) {
        let start = self.out.end();
        self.tags(tags);
        let of_values = of_values(rules);
        map.each(&mut |name, value| self.entry(name, &value.view(), of_values, tags, path));
        self.enclose(start, *b"{}");
    }

    fn tags(&mut self, tags: &[Tag]) {
        if WRITES {
            tags.iter().for_each(|tag| write_tag(*tag, &mut self.out));
        }
    }

    fn enclose(&mut self, start: usize, brackets: [u8; 2]) {
        if WRITES {
            self.out.enclose(start, brackets);
        }
    }

    /// A member whose name is data.
    fn entry(&mut self, name: &str, view: &View<'_>, rules: &[Rule], tags: &[Tag], path: &Path<'_>) {
        let path = Path::Member(path, name);
        if WRITES && object::is_among(tags, name) {
            return self.checked(view, rules, &path);
        }
        if WRITES {
            self.out.name(name);
        }
        self.value(view, rules, &path);
    }

    /// A value that is not written.
    fn checked(&mut self, view: &View<'_>, rules: &[Rule], path: &Path<'_>) {
        if CHECKS {
            self.check().value(view, rules, path);
        }
    }

    /// A struct, after tags that its unions need, or with one that it may say itself.
    pub(crate) fn record(&mut self, record: &dyn Record, tags: &[Tag], told: Option<Tagged<'_>>, path: &Path<'_>) {
        let members = record.shape().members();
        self.rules(&View::Record(record), members.whole, path);
        self.members(record, members, tags, told, path);
    }

    pub(crate) fn members(
        &mut self,
        record: &dyn Record,
        members: &Members,
        tags: &[Tag],
        mut told: Option<Tagged<'_>>,
        path: &Path<'_>,
    ) {
        let start = self.out.end();
        self.tags(tags);
        // What is written in place of members that say something else.
        let mut instead = None;
        record.views(&mut |views, extra| {
            for (member, value) in members.each.iter().zip(views) {
                let view = value.view();
                let path = Path::Member(path, member.name);
                if !member.is_written(&view) {
                    if CHECKS {
                        self.absent(member, &view, &path);
                    }
                    continue;
                }
                let is_tag = match &told {
                    Some(of) if WRITES && of.tag.name == member.name => {
                        let said = (of.is_said)(&view);
                        if !said {
                            instead = Some([self.tag_before(start, of.tag)]);
                        }
                        told = None;
                        !said
                    }
                    _ => WRITES && object::is_among(tags, member.name),
                };
                if is_tag {
                    self.checked(&view, member.rules, &path);
                    continue;
                }
                if let View::Str(text) = view {
                    if CHECKS && member.constant != Some(text) {
                        self.rules(&view, member.rules, &path);
                    }
                    self.text_of(member, text);
                    continue;
                }
                self.rules(&view, member.rules, &path);
                if let View::Text(text) = view {
                    if CHECKS && let Err(violation) = text.check_value() {
                        self.report(&path, violation);
                    }
                    if WRITES {
                        self.text_of(member, text.as_str());
                    }
                    continue;
                }
                self.key(member);
                match view {
                    View::I64(number) => self.number(&number),
                    View::Bool(value) if WRITES => self.out.bool(value),
                    View::List(list) => self.list(list, member.rules, &path),
                    _ => self.content(&view, member.rules, &[], &path),
                }
            }
            if let Some(of) = told.take() {
                // What no documented member says, another one may.
                let said = match extra.and_then(|extra| extra.get(of.tag.name)) {
                    Some(value) => (of.is_said)(&value.view()),
                    None => of.by_default,
                };
                if !said {
                    instead = Some([self.tag_before(start, of.tag)]);
                }
            }
            let tags = instead.as_ref().map_or(tags, |tag| tag);
            let Some(extra) = extra else { return };
            extra.each(&mut |name, value| {
                let documented = members.each.iter().zip(views).find(|(member, _)| member.name == name);
                match documented {
                    // JSON leaves it open what is read of the two (RFC 8259, section 4).
                    Some((member, value)) if CHECKS && member.is_written(&value.view()) => {
                        self.report(
                            &Path::Member(path, name),
                            Violation::new("is a documented member and would be written twice"),
                        );
                    }
                    _ => self.entry(name, &value.view(), members.extra, tags, path),
                }
            });
        });
        self.enclose(start, *b"{}");
    }

    /// A member that is not written.
    fn absent(&mut self, member: &Member, view: &View<'_>, path: &Path<'_>) {
        if let (View::Absent, Some(Presence::Required)) = (view, member.presence) {
            self.report(path, Violation::new("is required"));
        }
        self.rules(view, member.rules, path);
    }

    /// A tag, before the members that have been written since `start`.
    #[cold]
    fn tag_before(&mut self, start: usize, tag: Tag) -> Tag {
        if WRITES {
            self.out.before(start, |out| write_tag(tag, out));
        }
        tag
    }

    fn key(&mut self, member: &Member) {
        if WRITES {
            self.out.key(&member.key);
        }
    }

    fn text_of(&mut self, member: &Member, text: &str) {
        if WRITES {
            self.out.text_member(&member.key, text);
        }
    }

    /// Of what is not written, or not here.
    pub(crate) fn check(&mut self) -> Visit<'_, 'r, true, false> {
        Visit {
            without_nulls: self.without_nulls,
            ..Visit::reporting(&mut *self.report)
        }
    }

    /// Checks a value and what is in it against rules only.
    fn rules_within(&mut self, view: &View<'_>, rules: &[Rule], path: &Path<'_>) {
        self.rules(view, rules, path);
        self.within(view, rules, path);
    }

    /// Checks what is in a value against what the rules of the value say of that.
    pub(crate) fn within(&mut self, view: &View<'_>, rules: &[Rule], path: &Path<'_>) {
        if !CHECKS || rules.is_empty() {
            return;
        }
        match view {
            View::List(list) => {
                for index in 0..list.len() {
                    if let Some(item) = list.get(index) {
                        self.rules_within(&item.view(), of_item(rules, index), &Path::Item(path, index));
                    }
                }
            }
            View::Map(map) => map.each(&mut |name, value| {
                self.rules_within(&value.view(), of_values(rules), &Path::Member(path, name));
            }),
            View::Any(value) => self.within_any(value, rules, path),
            _ => {}
        }
    }

    fn within_any(&mut self, value: &Value, rules: &[Rule], path: &Path<'_>) {
        if !CHECKS || rules.is_empty() {
            return;
        }
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.rules_within(&View::Any(item), of_item(rules, index), &Path::Item(path, index));
                }
            }
            Value::Object(members) => {
                for (name, value) in members {
                    self.rules_within(&View::Any(value), of_values(rules), &Path::Member(path, name));
                }
            }
            _ => {}
        }
    }
}

fn write_tag(tag: Tag, out: &mut Json) {
    out.name(tag.name);
    out.value(&tag.to_value());
}

/// An object with the tags that it is written with.
pub(crate) fn with_tags(tags: &[Tag], mut members: serde_json::Map<String, Value>) -> serde_json::Map<String, Value> {
    for tag in tags {
        members.insert(tag.name.to_owned(), tag.to_value());
    }
    members
}

/// What an array's rules say of its item at an index.
fn of_item(rules: &[Rule], index: usize) -> &'static [Rule] {
    let mut rest: &[Rule] = &[];
    for rule in rules {
        match rule {
            Rule::Prefix(items) if index < items.len() => return items[index],
            Rule::Items(rules) => rest = rules,
            _ => {}
        }
    }
    rest
}

/// What a map's rules say of its values.
fn of_values(rules: &[Rule]) -> &'static [Rule] {
    let of_values = rules.iter().find_map(|rule| match rule {
        Rule::Values(rules) => Some(*rules),
        _ => None,
    });
    of_values.unwrap_or_default()
}
