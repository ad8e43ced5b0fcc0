//! What an operation takes: which input each is of the other version, how it is given, and the order of the arguments.

use super::Comparison;
use crate::api::{Location, Operation};
use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::rust::deprecation;
use crate::changes::rust::names::{Names, taken};
use crate::changes::words::{list, quoted};
use crate::library::{ConstantItem, InputItem, InputPlan, OperationItem, ParameterPlan, TypeRef};
use crate::source::Pointer;

/// One input before and after, with the places where it is described.
struct Pair<'p> {
    was: &'p InputItem,
    is: &'p InputItem,
    was_at: Pointer,
    is_at: Pointer,
}

impl Pair<'_> {
    fn say(&self, kind: ChangeKind, message: String) -> Draft {
        Draft::new(kind, Some(&self.was_at), Some(&self.is_at), message)
    }

    fn is_body(&self) -> bool {
        !matches!(self.is.plan, InputPlan::Parameter(_))
    }
}

impl<'a> Comparison<'_, 'a> {
    pub(super) fn inputs(&mut self) {
        let mut left: Vec<&InputItem> = self.was.inputs.iter().collect();
        let mut pairs = Vec::new();
        let mut rest = Vec::new();
        for input in &self.is.inputs {
            let found = left.iter().position(|known| same_place(known, input));
            match found {
                Some(index) => pairs.push((left.remove(index), input)),
                None => rest.push(input),
            }
        }
        let (was_path, is_path) = (variables(&self.was.path), variables(&self.is.path));
        let place = |variables: &[&str], name: &str| variables.iter().position(|known| *known == name);
        let mut new = Vec::new();
        for input in rest {
            let moved = left.iter().position(|known| match (&known.plan, &input.plan) {
                (InputPlan::Parameter(was), InputPlan::Parameter(is))
                    if (was.location, is.location) == (Location::Path, Location::Path) =>
                {
                    place(&was_path, &was.wire) == place(&is_path, &is.wire)
                }
                (InputPlan::Parameter(was), InputPlan::Parameter(is)) => was.wire == is.wire,
                _ => false,
            });
            match moved {
                Some(index) => pairs.push((left.remove(index), input)),
                None => new.push(input),
            }
        }
        for input in new {
            match left.iter().position(|known| known.name == input.name) {
                Some(index) => self.reused(left.remove(index), input),
                None => self.added(input),
            }
        }
        for input in left {
            self.removed(input);
        }
        for (was, is) in pairs {
            self.input(was, is);
        }
    }

    fn added(&mut self, input: &InputItem) {
        let place = self.place(self.after, input);
        if let Some(constant) = constant_of(self.was, input) {
            let (was_at, value) = (self.place(self.before, input), quoted(&constant.value));
            let say = |message| Draft::new(ChangeKind::ConstantChanged, Some(&was_at), Some(&place), message);
            self.found.push(match input.required {
                true => say(format!("need not be {value} any more"))
                    .bump(Bump::Major)
                    .means(format!("`Client::{}` takes `{}`", self.is.function, input.name)),
                // Calls compile as before, and do not send it.
                false => say(format!("is not sent as {value} any more"))
                    .on_wire(Wire::Depends, Way::SENT)
                    .silently()
                    .means(format!("the call has a setter `{}`", input.name)),
            });
            return;
        }
        let body = !matches!(input.plan, InputPlan::Parameter(_));
        let kind = match (body, input.required) {
            (false, false) => ChangeKind::ParameterAdded,
            (false, true) => ChangeKind::RequiredParameterAdded,
            (true, false) => ChangeKind::BodyAdded,
            (true, true) => ChangeKind::RequiredBodyAdded,
        };
        let draft = Draft::new(kind, None, Some(&place), "is new");
        self.found.push(match input.required {
            true => draft
                .bump(Bump::Major)
                .means(format!("`Client::{}` takes `{}`", self.is.function, input.name)),
            false => draft
                .bumps(Bump::Minor, Bump::Major)
                .means(format!("the call has a setter `{}`", input.name)),
        });
    }

    /// An input is gone, and another one has its name in Rust: `userId` and `user_id`.
    fn reused(&mut self, was: &InputItem, is: &InputItem) {
        let (was_at, is_at) = (self.place(self.before, was), self.place(self.after, is));
        let message = format!(
            "`{}::{}` stands for {} instead of {}",
            self.is.name,
            is.name,
            described(is),
            described(was)
        );
        let draft = Draft::new(ChangeKind::NameReused, Some(&was_at), Some(&is_at), message);
        let fits = was.required == is.required && self.takes(was, is);
        self.found.push(match fits {
            true => draft.silently(),
            false => draft
                .bump(Bump::Major)
                .means(format!("it is {} instead of {}", given(is), given(was))),
        });
    }

    /// Whether what is given for the one can be given for the other.
    fn takes(&self, was: &InputItem, is: &InputItem) -> bool {
        self.names.same(&was.ty, &is.ty) && (is.into || !was.into)
    }

    fn removed(&mut self, input: &InputItem) {
        let place = self.place(self.before, input);
        if let Some(constant) = constant_of(self.is, input) {
            let is_at = self.place(self.after, input);
            let message = format!("is always {}", quoted(&constant.value));
            let draft = Draft::new(ChangeKind::ConstantChanged, Some(&place), Some(&is_at), message);
            if input.required {
                self.found.push(draft.bump(Bump::Major).means(self.not_taken(input)));
                return;
            }
            // Calls that did not give it compile as before, and send it; those that did do not compile.
            self.found.push(draft.on_wire(Wire::Depends, Way::SENT).silently());
            let draft = Draft::new(
                ChangeKind::ParameterRemoved,
                Some(&place),
                None,
                "cannot be given any more",
            );
            self.found.push(draft.bump(Bump::Major).means(self.not_taken(input)));
            return;
        }
        let kind = match input.plan {
            InputPlan::Parameter(_) => ChangeKind::ParameterRemoved,
            InputPlan::Body(_) | InputPlan::BodyChoice(_) => ChangeKind::BodyRemoved,
        };
        let draft = Draft::new(kind, Some(&place), None, "is gone").bump(Bump::Major);
        self.found.push(draft.means(self.not_taken(input)));
    }

    /// What it means in Rust that an input cannot be given any more.
    fn not_taken(&self, input: &InputItem) -> String {
        match input.required {
            true => format!("`Client::{}` does not take `{}` any more", self.is.function, input.name),
            false => format!("the call has no setter `{}`", input.name),
        }
    }

    fn input(&mut self, was: &InputItem, is: &InputItem) {
        let (was_at, is_at) = (self.place(self.before, was), self.place(self.after, is));
        let pair = Pair { was, is, was_at, is_at };
        self.name(&pair);
        self.is_required(&pair);
        match (&was.plan, &is.plan) {
            (InputPlan::BodyChoice(old), InputPlan::BodyChoice(new)) => {
                self.body_choice((was, old), (is, new), (&pair.was_at, &pair.is_at));
            }
            _ => self.input_type(&pair),
        }
        if !is.required {
            self.found.extend(deprecation(
                (was.deprecated, is.deprecated),
                (Some(&pair.was_at), Some(&pair.is_at)),
                &format!("the setter `{}` ", is.name),
            ));
        }
    }

    fn name(&mut self, pair: &Pair<'_>) {
        let Pair { was, is, .. } = pair;
        if was.name != is.name {
            let kind = match (&was.plan, &is.plan) {
                (InputPlan::Parameter(was), InputPlan::Parameter(is)) if was.wire != is.wire => {
                    ChangeKind::PathVariableRenamed
                }
                _ => ChangeKind::InputRenamed,
            };
            let message = format!("the field `{}::{}` is called `{}`", self.is.name, was.name, is.name);
            self.found.push(pair.say(kind, message).bump(Bump::Major));
        }
    }

    /// Whether it is an argument or a setter.
    fn is_required(&mut self, pair: &Pair<'_>) {
        let (input, function) = (&pair.is.name, &self.is.function);
        let (kind, message) = match (pair.was.required, pair.is.required) {
            (false, true) => (
                match pair.is_body() {
                    true => ChangeKind::BodyRequired,
                    false => ChangeKind::ParameterRequired,
                },
                format!("`{input}` is an argument of `Client::{function}` instead of a setter"),
            ),
            (true, false) => (
                match pair.is_body() {
                    true => ChangeKind::BodyOptional,
                    false => ChangeKind::ParameterOptional,
                },
                format!("`{input}` is a setter instead of an argument of `Client::{function}`"),
            ),
            _ => return,
        };
        self.found.push(pair.say(kind, message).bump(Bump::Major));
    }

    fn input_type(&mut self, pair: &Pair<'_>) {
        let Pair { was, is, .. } = pair;
        if !self.names.same(&was.ty, &is.ty) {
            let message = format!(
                "`{}` is `{}` instead of `{}`",
                is.name,
                taken(&is.ty, is.into),
                taken(&was.ty, was.into)
            );
            let was_at = content_place(self.before, &pair.was_at);
            let is_at = content_place(self.after, &pair.is_at);
            let draft = Draft::new(kind_of(was, is, self.names), Some(&was_at), Some(&is_at), message);
            // What was given becomes one of the several by itself.
            let fits = match &is.plan {
                InputPlan::BodyChoice(choice) => {
                    let mut from = choice.variants.iter().flat_map(|choice| &choice.from);
                    from.any(|from| self.names.same(&was.ty, from))
                }
                _ => false,
            };
            self.found.push(match fits && is.into && !was.into {
                true => draft.bumps(Bump::Minor, Bump::Major),
                false => draft.bump(Bump::Major),
            });
        } else if was.into && !is.into {
            let message = format!(
                "`{}` takes `{}` instead of `{}`",
                is.name,
                taken(&is.ty, false),
                taken(&was.ty, true)
            );
            self.found
                .push(pair.say(ChangeKind::ConversionRemoved, message).bump(Bump::Major));
        }
    }

    /// The order of the arguments.
    pub(super) fn order(&mut self, broken: bool) {
        let required = |item: &'a OperationItem| -> Vec<&'a InputItem> {
            item.inputs.iter().filter(|input| input.required).collect()
        };
        let (was, is) = (required(self.was), required(self.is));
        if self.was.function == self.is.function {
            self.replaced(&was, &is);
        }
        // Which of the new ones each old one is.
        let place = |input: &InputItem| is.iter().position(|known| same_place(known, input));
        let now: Vec<usize> = was.iter().filter_map(|input| place(input)).collect();
        if now.is_sorted() {
            return;
        }
        let list = |inputs: &[&InputItem]| {
            let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
            names.join(", ")
        };
        let message = format!(
            "`Client::{}` takes `{}` instead of `{}`",
            self.is.function,
            list(&is),
            list(&was)
        );
        let fits = self.fit(&was, &is);
        let draft = self.say(ChangeKind::ArgumentsReordered, message);
        self.found.push(match fits && !broken {
            true => draft.silently(),
            false => draft.bump(Bump::Major),
        });
    }
}

impl Comparison<'_, '_> {
    /// Whether each argument takes what stood in its place.
    fn fit(&self, was: &[&InputItem], is: &[&InputItem]) -> bool {
        was.len() == is.len() && was.iter().zip(is).all(|(was, is)| self.takes(was, is))
    }

    /// Another input is asked for in the place of one that is not asked for any more: calls compile.
    fn replaced(&mut self, was: &[&InputItem], is: &[&InputItem]) {
        let (was_path, is_path) = (variables(&self.was.path), variables(&self.is.path));
        let same = |was: &InputItem, is: &InputItem| {
            let place = |variables: &[&str], input: &InputItem| match &input.plan {
                InputPlan::Parameter(plan) if plan.location == Location::Path => {
                    variables.iter().position(|known| *known == plan.wire)
                }
                _ => None,
            };
            let (old, new) = (place(&was_path, was), place(&is_path, is));
            was.name == is.name || same_place(was, is) || old.is_some() && old == new
        };
        let replaced: Vec<String> = was
            .iter()
            .zip(is)
            .filter(|(old, new)| !is.iter().any(|known| same(old, known)) && !was.iter().any(|known| same(known, new)))
            .map(|(old, new)| {
                format!(
                    "`Client::{}` takes `{}` where it took `{}`",
                    self.is.function, new.name, old.name
                )
            })
            .collect();
        if !replaced.is_empty() && self.fit(was, is) {
            let draft = self.say(ChangeKind::ArgumentReplaced, list(&replaced));
            self.found.push(draft.silently());
        }
    }
}

/// What an input is on the wire.
fn described(input: &InputItem) -> String {
    match &input.plan {
        InputPlan::Parameter(plan) => format!("{} {}", plan.location.as_str(), quoted(&plan.wire)),
        InputPlan::Body(_) | InputPlan::BodyChoice(_) => "the body".to_owned(),
    }
}

/// How an input is given.
fn given(input: &InputItem) -> String {
    let ty = taken(&input.ty, input.into);
    match input.required {
        true => format!("an argument, `{ty}`"),
        false => format!("a setter, `{ty}`"),
    }
}

/// Where the only content of a body is described; any other place stays.
fn content_place(operation: &Operation, place: &Pointer) -> Pointer {
    match operation
        .body
        .as_ref()
        .map(|body| (&body.pointer, body.content.as_slice()))
    {
        Some((body, [only])) if body == place => only.pointer.clone(),
        _ => place.clone(),
    }
}

fn kind_of(was: &InputItem, is: &InputItem, names: &Names<'_>) -> ChangeKind {
    match (&was.ty, &is.ty) {
        (TypeRef::Option(inner), is) if names.same(inner, is) => ChangeKind::NullableRemoved,
        (TypeRef::Nullable(inner), is) if names.same(inner, is) => ChangeKind::NullableRemoved,
        (was, TypeRef::Option(inner) | TypeRef::Nullable(inner)) if names.same(was, inner) => ChangeKind::NullableAdded,
        _ => ChangeKind::TypeChanged,
    }
}

/// The constant that an operation sends in the place of an input of its other version.
fn constant_of<'o>(operation: &'o OperationItem, input: &InputItem) -> Option<&'o ConstantItem> {
    let InputPlan::Parameter(plan) = &input.plan else {
        return None;
    };
    let mut constants = operation.constants.iter();
    constants.find(|constant| same_parameter(&constant.parameter, plan))
}

/// Whether both are one parameter on the wire.
pub(super) fn same_parameter(one: &ParameterPlan, other: &ParameterPlan) -> bool {
    let is_header = one.location == Location::Header;
    one.location == other.location
        && (one.wire == other.wire || is_header && one.wire.eq_ignore_ascii_case(&other.wire))
}

fn same_place(one: &InputItem, other: &InputItem) -> bool {
    match (&one.plan, &other.plan) {
        (InputPlan::Parameter(one), InputPlan::Parameter(other)) => same_parameter(one, other),
        (InputPlan::Parameter(_), _) | (_, InputPlan::Parameter(_)) => false,
        _ => true,
    }
}

/// The variables of a template in their order.
fn variables(path: &str) -> Vec<&str> {
    path.split('{')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0))
        .collect()
}
