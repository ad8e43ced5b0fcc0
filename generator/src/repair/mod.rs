//! Corrects a description by what was really answered: recorded answers are compared with it, and what is different
//! becomes an overlay.
//!
//! Nothing of it is compiled: the judge reads [`crate::api::Api`], which is what the generated types are made of, so that
//! whoever has a description and some answers needs no toolchain for it. Edits are tried: the description is read anew with
//! them, and answers that are still off are judged again, until nothing is left or nothing helps. Of the answers, an overlay
//! only holds what a description lists: names of members, types, and values of enumerations.

mod edit;
mod judge;
mod recorded;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use indexmap::{IndexMap, IndexSet};
use serde_json::{Map, Value, json};

use self::edit::{Edit, Fix, MEMBERS};
use self::judge::{Around, Deviation, What};
use crate::api::{Api, MediaKind, Operation, PathPart, Response, SchemaId, Status};
use crate::clipped::clipped;
use crate::description::{Description, Error};
use crate::load::overlay::{normalized, quoted};
use crate::load::{self, Document};
use crate::source::Pointer;
use crate::stack::on_a_large_stack;

pub use self::recorded::{Asked, Recorded};

/// How a description is to be corrected.
#[derive(Clone, Debug, Default)]
pub struct Repair {
    /// Overlays, each for one file of the description: the file (nothing: the root file), and the text.
    pub overlays: Vec<(Option<String>, String)>,
    /// What they change, one sentence each.
    pub changes: Vec<String>,
    /// What is different and not corrected, one sentence each.
    pub left: Vec<String>,
    /// Answers that could not be compared with anything, and why.
    pub skipped: Vec<String>,
    /// How many answers were compared.
    pub judged: usize,
}

/// So often the description is read anew: an edit may bring to light what is off below it.
const ROUNDS: usize = 16;
/// So many values are looked at to tell what a member is.
const VALUES: usize = 256;

/// How much of a value or a place is shown.
const SHOWN: usize = 80;

/// What answers say about one node.
#[derive(Default)]
struct Evidence {
    answers: BTreeSet<usize>,
    /// The first answer, and where in it.
    example: Option<(usize, Pointer)>,
    around: Option<Around>,
    values: Vec<Value>,
}

/// A change, with its reason.
struct Change {
    edits: Vec<Edit>,
    reason: String,
}

impl Description {
    /// Proposes overlays with which these answers conform.
    ///
    /// # Errors
    ///
    /// The description has errors.
    pub fn repair(mut self, answers: &[Recorded]) -> Result<Repair, Error> {
        let mut repair = Repair::default();
        let mut tried = BTreeSet::new();
        let mut actions: IndexMap<Option<String>, Vec<Value>> = IndexMap::new();
        // Overlays stand beside the settings.
        let way = self.way_from_settings();
        let overlay = |file: Option<&str>, title: &str, actions: &[Value]| {
            let file = file.map(|file| match &way {
                Some(way) => format!("{way}/{file}"),
                None => file.to_owned(),
            });
            overlay(file.as_deref(), title, actions)
        };
        for round in 0..ROUNDS {
            let (title, new) = {
                let understood = self.api();
                let report = understood.report();
                let parts = understood.parts().filter(|_| !report.has_errors());
                let Some((document, api)) = parts else {
                    return Err(Error::Refused(report));
                };
                let changes = on_a_large_stack(|| next_changes(document, api, answers, &mut tried, &mut repair));
                (api.info.title.clone(), actions_of(document, changes, &mut repair))
            };
            if new.is_empty() {
                break;
            }
            for (number, (file, added)) in new.into_iter().enumerate() {
                let name = format!("proposal-{round}-{number}");
                self = self.with_overlay(name, &overlay(file.as_deref(), &title, &added));
                actions.entry(file).or_default().extend(added);
            }
            repair.overlays = actions
                .iter()
                .map(|(file, actions)| (file.clone(), overlay(file.as_deref(), &title, actions)))
                .collect();
        }
        Ok(repair)
    }
}

/// Judges all answers, and decides what to change; what is not changed is noted.
fn next_changes(
    document: &Document,
    api: &Api,
    answers: &[Recorded],
    tried: &mut BTreeSet<(Pointer, Fix)>,
    repair: &mut Repair,
) -> Vec<Change> {
    let judged = judge_all(api, answers);
    repair.judged = judged.iter().filter(|judged| judged.is_ok()).count();
    repair.skipped = judged
        .iter()
        .filter_map(|judged| judged.as_ref().err().cloned())
        .collect();
    repair.left.clear();
    let mut changes = Vec::new();
    for ((schema, fix), evidence) in fixes(&judged, answers, &mut repair.left) {
        let reason = reason(&fix, &evidence, answers);
        // One place after another, until it helps.
        let around = evidence.around.as_ref().map(|around| edit::places(document, around));
        let mut places = [schema.clone()].into_iter().chain(around.into_iter().flatten());
        let next = places.find_map(|place| {
            let is_new = !tried.contains(&(place.clone(), fix.clone()));
            let edits = is_new.then(|| edit::edits(document, &place, &fix, &evidence.values));
            edits.filter(|edits| !edits.is_empty()).map(|edits| (place, edits))
        });
        match next {
            None => repair.left.push(format!("{schema}: {reason}")),
            Some((place, edits)) => changes.push((place, fix, evidence, Change { edits, reason })),
        }
    }
    together(document, changes, tried)
}

/// What each answer differs in, or why it cannot be compared.
type Judged = Result<Vec<Deviation>, String>;

/// What would make the differences go away, with all that speaks for it; what nothing does is noted.
fn fixes(judged: &[Judged], answers: &[Recorded], left: &mut Vec<String>) -> BTreeMap<(Pointer, Fix), Evidence> {
    let found = || {
        let answers = judged.iter().enumerate();
        answers.flat_map(|(answer, judged)| judged.iter().flatten().map(move |deviation| (answer, deviation)))
    };
    // All types that are seen in one place are one change.
    let mut types: BTreeMap<&Pointer, BTreeSet<&'static str>> = BTreeMap::new();
    for (_, deviation) in found() {
        if let What::Type(value) = &deviation.what {
            types.entry(&deviation.schema).or_default().insert(judge::kind(value));
        }
    }
    let mut fixes: BTreeMap<(Pointer, Fix), Evidence> = BTreeMap::new();
    for (answer, deviation) in found() {
        let Deviation { schema, what, at, .. } = deviation;
        let (fix, value) = match what {
            What::Null => (Fix::Nullable, None),
            What::Missing(name) => (Fix::Optional(name.clone()), None),
            What::Value(value) => (Fix::NewValue(value.to_string()), None),
            What::Member(name, value) => (Fix::NewMember(name.clone()), Some(value)),
            What::Type(value) => (
                Fix::OtherType(types.get(schema).cloned().unwrap_or_default()),
                Some(value),
            ),
            What::Keyword(keyword) => (Fix::Without(keyword), None),
            What::Other(what) => {
                let name = &answers[answer].name;
                left.push(format!("{schema}: {what}, in {name} at `{}`", at.as_str()));
                continue;
            }
        };
        let evidence = fixes.entry((schema.clone(), fix)).or_default();
        evidence.add(answer, deviation, value);
    }
    fixes
}

impl Evidence {
    fn add(&mut self, answer: usize, deviation: &Deviation, value: Option<&Value>) {
        self.answers.insert(answer);
        if self.around.is_none() {
            self.around.clone_from(&deviation.around);
        }
        self.example.get_or_insert_with(|| (answer, deviation.at.clone()));
        let value = value.filter(|_| self.values.len() < VALUES);
        self.values.extend(value.cloned());
    }
}

/// What is different in each answer, or why it cannot be compared.
fn judge_all(api: &Api, answers: &[Recorded]) -> Vec<Judged> {
    let judge = |answer: &Recorded| {
        let operation = operation(api, &answer.request)
            .ok_or_else(|| format!("{}: there is no operation {}", answer.name, answer.request))?;
        let response = documented(&operation.responses, answer.status)
            .ok_or_else(|| format!("{}: the status {} is not documented", answer.name, answer.status))?;
        let schemas = response.content.iter().filter(|media| media.kind == MediaKind::Json);
        let schemas: Vec<SchemaId> = schemas.filter_map(|media| media.schema).collect();
        let found = schemas
            .iter()
            .map(|schema| judge::deviations(&api.schemas, *schema, &answer.body));
        found
            .min_by_key(Vec::len)
            .ok_or_else(|| format!("{}: the answer is documented without a JSON schema", answer.name))
    };
    answers.iter().map(judge).collect()
}

/// What a status is documented as: a code before a range before `default`.
fn documented(responses: &[Response], status: u16) -> Option<&Response> {
    let of = |wanted: Status| responses.iter().find(|response| response.status == wanted);
    let class = u8::try_from(status / 100).unwrap_or_default();
    of(Status::Code(status))
        .or_else(|| of(Status::Range(class)))
        .or_else(|| of(Status::Default))
}

fn operation<'a>(api: &'a Api, request: &Asked) -> Option<&'a Operation> {
    match request {
        Asked::Operation(id) => api
            .operations
            .iter()
            .find(|operation| operation.id.as_deref() == Some(id)),
        Asked::Request { method, url } => {
            let path = url.split(['?', '#']).next().unwrap_or_default();
            let path = path
                .split_once("://")
                .map_or(path, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
            let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
            let same = api.operations.iter().filter(|operation| operation.method == *method);
            let fitting = same.filter_map(|operation| Some((likeness(operation, &segments)?, operation)));
            // The first of the most alike.
            fitting
                .rev()
                .max_by_key(|(likeness, _)| *likeness)
                .map(|(_, operation)| operation)
        }
    }
}

/// How many letters of a path are those of the operation's path, which is its end; a server's path comes before.
fn likeness(operation: &Operation, segments: &[&str]) -> Option<usize> {
    let mut pattern = String::new();
    for part in &operation.parts {
        match part {
            PathPart::Literal(text) => pattern.push_str(text),
            // No path has this character.
            PathPart::Parameter(_) => pattern.push('\0'),
        }
    }
    let pattern: Vec<&str> = pattern.split('/').filter(|segment| !segment.is_empty()).collect();
    let segments = &segments[segments.len().checked_sub(pattern.len())?..];
    let mut letters = 0;
    for (segment, pattern) in segments.iter().zip(pattern) {
        let mut rest = *segment;
        let mut pieces = pattern.split('\0');
        rest = rest.strip_prefix(pieces.next().unwrap_or_default())?;
        for piece in pieces.clone() {
            rest = match piece {
                "" => rest,
                piece => &rest[rest.find(piece)? + piece.len()..],
            };
        }
        if !rest.is_empty() && !pattern.ends_with('\0') {
            return None;
        }
        letters += 1 + pattern.matches(|c| c != '\0').count();
    }
    Some(letters)
}

/// A change of a place, with what is to become of it and why.
type Proposed = (Pointer, Fix, Evidence, Change);

/// What can be changed in one round: what lies in something that moves waits for the next, as does a second change of one
/// type, and names that are many become names of any kind.
fn together(document: &Document, changes: Vec<Proposed>, tried: &mut BTreeSet<(Pointer, Fix)>) -> Vec<Change> {
    let moves = |change: &Change| {
        change
            .edits
            .iter()
            .any(|edit| matches!(edit, Edit::RemoveMembers { .. }))
    };
    let moved = changes.iter().filter(|(_, _, _, change)| moves(change));
    let moved: BTreeSet<Pointer> = moved.map(|(schema, ..)| schema.clone()).collect();
    let mut typed = BTreeSet::new();
    let mut members: BTreeMap<Pointer, Vec<Proposed>> = BTreeMap::new();
    let mut out: Vec<Change> = Vec::new();
    for proposed in changes {
        let (schema, fix, _, change) = &proposed;
        let lies_in = |moved: &Pointer| change.edits.iter().any(|edit| edit.at().is_within(moved.as_str()));
        let is_typed = matches!(fix, Fix::Nullable | Fix::OtherType(_));
        let waits = match is_typed {
            true => typed.contains(schema) || moved.iter().any(|moved| moved != schema && lies_in(moved)),
            false => moved.iter().any(lies_in),
        };
        if waits {
            continue;
        }
        if is_typed {
            typed.insert(schema.clone());
        }
        tried.insert((schema.clone(), fix.clone()));
        match fix {
            Fix::NewMember(_) => members.entry(schema.clone()).or_default().push(proposed),
            _ => out.push(proposed.3),
        }
    }
    for (schema, list) in members {
        if list.len() <= MEMBERS {
            out.extend(list.into_iter().map(|(_, _, _, change)| change));
            continue;
        }
        let values: Vec<Value> = list
            .iter()
            .flat_map(|(_, _, evidence, _)| evidence.values.clone())
            .collect();
        out.push(Change {
            edits: edit::any_members(document, &schema, &values),
            reason: format!(
                "{} members that are not listed, so that they seem to be names",
                list.len()
            ),
        });
    }
    out
}

impl Edit {
    fn at(&self) -> &Pointer {
        match self {
            Edit::Update { at, .. }
            | Edit::Remove { at }
            | Edit::RemoveMembers { at, .. }
            | Edit::RemoveName { at, .. } => at,
        }
    }
}

/// The actions of some changes, by file.
fn actions_of(document: &Document, changes: Vec<Change>, repair: &mut Repair) -> IndexMap<Option<String>, Vec<Value>> {
    let mut optional: IndexMap<Pointer, IndexSet<String>> = IndexMap::new();
    for edit in changes.iter().flat_map(|change| &change.edits) {
        if let Edit::RemoveName { at, name } = edit {
            optional.entry(at.clone()).or_default().insert(name.clone());
        }
    }
    let mut emptied = BTreeSet::new();
    let mut actions: IndexMap<Option<String>, Vec<Value>> = IndexMap::new();
    for Change { edits, reason } in changes {
        let places: IndexSet<String> = edits.iter().map(|edit| edit.at().to_string()).collect();
        let places: Vec<String> = places.into_iter().collect();
        repair.changes.push(format!("{}: {reason}", places.join(", ")));
        for edit in edits {
            // An array of names that must be there has one, in 3.0 at least.
            let edit = match edit {
                Edit::RemoveName { at, .. } if is_emptied(document, &at, &optional) => match emptied.insert(at.clone())
                {
                    true => Edit::Remove { at },
                    false => continue,
                },
                edit => edit,
            };
            let (file, within) = document.file_of(edit.at());
            let file = file.map(str::to_owned);
            let root = match &file {
                Some(file) => document
                    .get(&Pointer::of_file(file))
                    .unwrap_or(&crate::value::Value::Null),
                None => &document.root,
            };
            actions
                .entry(file)
                .or_default()
                .push(action(root, &within, edit, &reason));
        }
    }
    actions
}

fn is_emptied(document: &Document, at: &Pointer, optional: &IndexMap<Pointer, IndexSet<String>>) -> bool {
    let listed = document.get(at).and_then(|listed| listed.as_array());
    let removed = optional.get(at);
    listed.zip(removed).is_some_and(|(listed, removed)| {
        listed
            .iter()
            .all(|name| name.as_str().is_some_and(|name| removed.contains(name)))
    })
}

/// An edit as an overlay has it; `root` is the file's tree.
fn action(root: &crate::value::Value, within: &Pointer, edit: Edit, reason: &str) -> Value {
    let path = normalized(root, within);
    match edit {
        Edit::Update { value, .. } => json!({"target": path, "description": reason, "update": value}),
        Edit::Remove { .. } => json!({"target": path, "description": reason, "remove": true}),
        Edit::RemoveMembers { names, .. } => {
            let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
            json!({"target": format!("{path}[{}]", names.join(", ")), "description": reason, "remove": true})
        }
        Edit::RemoveName { name, .. } => {
            json!({"target": format!("{path}[?@ == {}]", quoted(&name)), "description": reason, "remove": true})
        }
    }
}

fn overlay(file: Option<&str>, title: &str, actions: &[Value]) -> String {
    let mut overlay = Map::new();
    overlay.insert("overlay".to_owned(), json!("1.1.0"));
    overlay.insert(
        "info".to_owned(),
        json!({"title": format!("What answers say of the description of {title}"), "version": "1.0.0"}),
    );
    if let Some(file) = file {
        overlay.insert("extends".to_owned(), json!(file));
    }
    overlay.insert("actions".to_owned(), json!(actions));
    load::yaml::write(&Value::Object(overlay).into()).unwrap_or_default()
}

/// Why something is changed: what was received, how often, and where first.
fn reason(fix: &Fix, evidence: &Evidence, answers: &[Recorded]) -> String {
    let what = match fix {
        Fix::Nullable => "null".to_owned(),
        Fix::Optional(name) => format!("no `{name}`"),
        Fix::NewValue(value) => format!("the value {}", clipped(value, SHOWN)),
        Fix::NewMember(name) => format!("a member `{name}`"),
        Fix::OtherType(kinds) => {
            let kinds: Vec<&str> = kinds.iter().copied().collect();
            format!("another type: {}", kinds.join(", "))
        }
        Fix::Without(keyword) => format!("what `{keyword}` forbids"),
    };
    let of: BTreeSet<String> = evidence
        .answers
        .iter()
        .map(|answer| answers[*answer].request.to_string())
        .collect();
    let alike = answers
        .iter()
        .filter(|answer| of.contains(&answer.request.to_string()))
        .count();
    let example = evidence.example.as_ref().map(|(answer, at)| {
        let place = match at.as_str() {
            "" => String::new(),
            at => format!(" at {}", clipped(at, SHOWN)),
        };
        format!(", first in {}{place}", answers[*answer].name)
    });
    let count = evidence.answers.len();
    format!("{what} in {count} of {alike} answers{}", example.unwrap_or_default())
}
