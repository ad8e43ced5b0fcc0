//! Operations: the method on the client, its arguments, the setters, and what comes of a call.

use std::collections::HashMap;

use super::deprecation;
use super::names::{Names, shown, taken};
use super::types::rename;
use crate::api::Location;
use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::pairs::Operations;
use crate::changes::version::Version;
use crate::changes::words::quoted;
use crate::library::{
    BodyChoiceItem, ConstantItem, Decode, InputItem, InputPlan, OperationItem, Output, OutputChoiceItem,
    OutputVariantItem, ParameterPlan, TypeRef,
};
use crate::source::Pointer;

pub fn compare<'a>(
    old: &Version<'a>,
    new: &Version<'a>,
    operations: &Operations<'a>,
    names: &Names<'a>,
    found: &mut Vec<Draft>,
) {
    let index = |version: &Version<'a>| -> HashMap<&'a Pointer, (&'a str, &'a OperationItem)> {
        version
            .operations()
            .map(|(module, item)| (&item.origin, (module, item)))
            .collect()
    };
    let (was, is) = (index(old), index(new));
    for operation in &operations.added {
        if let Some((_, item)) = is.get(&operation.pointer) {
            let draft = Draft::new(ChangeKind::OperationAdded, None, Some(&item.origin), "is new").bump(Bump::Minor);
            found.push(draft.means(format!("there is `Client::{}`", item.function)));
        }
    }
    for operation in &operations.removed {
        if let Some((_, item)) = was.get(&operation.pointer) {
            let draft = Draft::new(ChangeKind::OperationRemoved, Some(&item.origin), None, "is gone").bump(Bump::Major);
            found.push(draft.means(format!("there is no `Client::{}`", item.function)));
        }
    }
    for (before, after) in &operations.both {
        if let (Some(was), Some(is)) = (was.get(&before.pointer), is.get(&after.pointer)) {
            let mut comparison = Comparison {
                names,
                before,
                after,
                was: was.1,
                is: is.1,
                found,
            };
            comparison.operation(was.0, is.0);
        }
    }
}

struct Comparison<'c, 'a> {
    names: &'c Names<'a>,
    before: &'a crate::api::Operation,
    after: &'a crate::api::Operation,
    was: &'a OperationItem,
    is: &'a OperationItem,
    found: &'c mut Vec<Draft>,
}

impl<'a> Comparison<'_, 'a> {
    fn operation(&mut self, was_module: &str, is_module: &str) {
        let (was, is) = (self.was, self.is);
        if was.function != is.function || was.name != is.name {
            let message = format!("`Client::{}` is called `{}`", was.function, is.function);
            let mut draft = self.say(ChangeKind::OperationRenamed, message).bump(Bump::Major);
            draft.rename = Some(rename(&is.origin, &was.function));
            self.found.push(draft);
        }
        if was_module != is_module {
            let message = format!("`api::{was_module}::{}` is in `api::{is_module}`", was.name);
            let draft = self.say(ChangeKind::ModuleChanged, message).bump(Bump::Major);
            self.found.push(draft);
        }
        let places = (Some(&was.origin), Some(&is.origin));
        self.found
            .extend(deprecation((was.deprecated, is.deprecated), places, ""));
        let before = self.found.len();
        self.inputs();
        let broken = self.found[before..].iter().any(|draft| draft.contract == Bump::Major);
        self.order(broken);
        self.output();
        self.constants();
        match (&was.pages, &is.pages) {
            (None, Some(_)) => self.push(
                ChangeKind::PagesChanged,
                "goes from page to page by itself".to_owned(),
                Bump::Minor,
            ),
            (Some(_), None) => {
                self.push(
                    ChangeKind::PagesChanged,
                    "does not go from page to page any more".to_owned(),
                    Bump::Major,
                );
            }
            (Some(was), Some(is)) if was != is => {
                self.push(
                    ChangeKind::PagesChanged,
                    "goes from page to page in another way".to_owned(),
                    Bump::Major,
                );
            }
            _ => {}
        }
        let differs = |input: &InputItem| {
            let same = |known: &&InputItem| known.name == input.name;
            was.inputs
                .iter()
                .find(same)
                .is_some_and(|known| known.docs != input.docs)
        };
        if was.docs != is.docs || is.inputs.iter().any(differs) {
            self.push(
                ChangeKind::DocumentationChanged,
                "is documented otherwise".to_owned(),
                Bump::Patch,
            );
        }
    }

    fn inputs(&mut self) {
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
        for input in rest {
            let moved = left.iter().position(|known| match (&known.plan, &input.plan) {
                (
                    InputPlan::Parameter(ParameterPlan {
                        wire: one,
                        location: Location::Path,
                        ..
                    }),
                    InputPlan::Parameter(ParameterPlan {
                        wire: other,
                        location: Location::Path,
                        ..
                    }),
                ) => was_path.iter().position(|name| name == one) == is_path.iter().position(|name| name == other),
                (
                    InputPlan::Parameter(ParameterPlan { wire: one, .. }),
                    InputPlan::Parameter(ParameterPlan { wire: other, .. }),
                ) => one == other,
                _ => false,
            });
            match moved {
                Some(index) => pairs.push((left.remove(index), input)),
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

    fn removed(&mut self, input: &InputItem) {
        let place = self.place(self.before, input);
        let kind = match input.plan {
            InputPlan::Parameter(_) => ChangeKind::ParameterRemoved,
            InputPlan::Body(_) | InputPlan::BodyChoice(_) => ChangeKind::BodyRemoved,
        };
        let draft = Draft::new(kind, Some(&place), None, "is gone").bump(Bump::Major);
        self.found.push(match input.required {
            true => draft.means(format!(
                "`Client::{}` does not take `{}` any more",
                self.is.function, input.name
            )),
            false => draft.means(format!("the call has no setter `{}`", input.name)),
        });
    }

    fn input(&mut self, was: &InputItem, is: &InputItem) {
        let (was_at, is_at) = (self.place(self.before, was), self.place(self.after, is));
        let body = !matches!(is.plan, InputPlan::Parameter(_));
        let say = |kind, message: String| Draft::new(kind, Some(&was_at), Some(&is_at), message);
        if was.name != is.name {
            let renamed = match (&was.plan, &is.plan) {
                (
                    InputPlan::Parameter(ParameterPlan { wire: one, .. }),
                    InputPlan::Parameter(ParameterPlan { wire: other, .. }),
                ) if one != other => ChangeKind::PathVariableRenamed,
                _ => ChangeKind::InputRenamed,
            };
            let message = format!("the field `{}::{}` is called `{}`", self.is.name, was.name, is.name);
            self.found.push(say(renamed, message).bump(Bump::Major));
        }
        let setter = format!(
            "`{}` is an argument of `Client::{}` instead of a setter",
            is.name, self.is.function
        );
        let argument = format!(
            "`{}` is a setter instead of an argument of `Client::{}`",
            is.name, self.is.function
        );
        match (was.required, is.required) {
            (false, true) => {
                let kind = if body {
                    ChangeKind::BodyRequired
                } else {
                    ChangeKind::ParameterRequired
                };
                self.found.push(say(kind, setter).bump(Bump::Major));
            }
            (true, false) => {
                let kind = if body {
                    ChangeKind::BodyOptional
                } else {
                    ChangeKind::ParameterOptional
                };
                self.found.push(say(kind, argument).bump(Bump::Major));
            }
            _ => {}
        }
        let choice = (
            matches!(was.plan, InputPlan::BodyChoice(_)),
            matches!(is.plan, InputPlan::BodyChoice(_)),
        );
        if choice == (true, true) {
            self.choices(was, is);
        } else if !self.names.same(&was.ty, &is.ty) {
            let message = format!(
                "`{}` is `{}` instead of `{}`",
                is.name,
                taken(&is.ty, is.into),
                taken(&was.ty, was.into)
            );
            let (was_at, is_at) = (content_place(self.before, &was_at), content_place(self.after, &is_at));
            let draft = Draft::new(kind_of(was, is, self.names), Some(&was_at), Some(&is_at), message);
            // What was given becomes one of the several by itself.
            let fits = match &is.plan {
                InputPlan::BodyChoice(choice) => choice
                    .variants
                    .iter()
                    .any(|choice| choice.from.iter().any(|from| self.names.same(&was.ty, from))),
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
                .push(say(ChangeKind::ConversionRemoved, message).bump(Bump::Major));
        }
        if !is.required {
            self.found.extend(deprecation(
                (was.deprecated, is.deprecated),
                (Some(&was_at), Some(&is_at)),
                &format!("the setter `{}` ", is.name),
            ));
        }
    }

    /// A body in one of several media types, before and after.
    fn choices(&mut self, was: &InputItem, is: &InputItem) {
        let (InputPlan::BodyChoice(old), InputPlan::BodyChoice(new)) = (&was.plan, &is.plan) else {
            return;
        };
        let (was_at, is_at) = (self.place(self.before, was), self.place(self.after, is));
        let name = shown(&is.ty);
        let say = |kind, message: String| Draft::new(kind, Some(&was_at), Some(&is_at), message);
        if shown(&was.ty) != name {
            self.found.push(
                say(
                    ChangeKind::TypeRenamed,
                    format!("the type `{}` is called `{name}`", shown(&was.ty)),
                )
                .bump(Bump::Major),
            );
        }
        for choice in &new.variants {
            let Some(known) = old.variants.iter().find(|known| known.name == choice.name) else {
                let draft = say(ChangeKind::VariantAdded, format!("there is `{name}::{}`", choice.name));
                self.found.push(draft.bumps(Bump::Minor, Bump::Major));
                continue;
            };
            if !self.names.same(&known.plan.ty, &choice.plan.ty) {
                let message = format!(
                    "`{name}::{}` holds `{}` instead of `{}`",
                    choice.name,
                    shown(&choice.plan.ty),
                    shown(&known.plan.ty)
                );
                self.found.push(say(ChangeKind::TypeChanged, message).bump(Bump::Major));
            }
        }
        for choice in &old.variants {
            if !new.variants.iter().any(|known| known.name == choice.name) {
                self.found.push(
                    say(
                        ChangeKind::VariantRemoved,
                        format!("there is no `{name}::{}`", choice.name),
                    )
                    .bump(Bump::Major),
                );
            }
        }
        // What is the first to become the body may be sent as another media type.
        let from = |choice: &BodyChoiceItem| -> Vec<(TypeRef, String)> {
            let each = choice.variants.iter().flat_map(|choice| {
                choice
                    .from
                    .iter()
                    .map(|ty| (ty.clone(), choice.plan.media_type.clone()))
            });
            each.collect()
        };
        let now = from(new);
        for (ty, media) in from(old) {
            match now.iter().find(|(known, _)| self.names.same(&ty, known)) {
                None => {
                    let message = format!("`{}` does not become a `{name}` by itself any more", shown(&ty));
                    self.found
                        .push(say(ChangeKind::ConversionRemoved, message).bump(Bump::Major));
                }
                Some((_, other)) if *other != media => {
                    let message = format!(
                        "`{}` is sent as {} instead of {}",
                        shown(&ty),
                        quoted(other),
                        quoted(&media)
                    );
                    self.found.push(
                        say(ChangeKind::MediaTypeChanged, message)
                            .on_wire(Wire::Depends, Way::SENT)
                            .silently(),
                    );
                }
                Some(_) => {}
            }
        }
    }

    /// The order of the arguments.
    fn order(&mut self, broken: bool) {
        let required = |item: &'a OperationItem| -> Vec<&'a InputItem> {
            item.inputs.iter().filter(|input| input.required).collect()
        };
        let (was, is) = (required(self.was), required(self.is));
        // Which of the new ones each old one is.
        let place = |input: &InputItem| is.iter().position(|known| same_place(known, input));
        let now: Vec<usize> = was.iter().filter_map(|input| place(input)).collect();
        if now.is_sorted() {
            return;
        }
        let list = |inputs: &[&InputItem]| {
            inputs
                .iter()
                .map(|input| input.name.clone())
                .collect::<Vec<_>>()
                .join(", ")
        };
        let message = format!(
            "`Client::{}` takes `{}` instead of `{}`",
            self.is.function,
            list(&is),
            list(&was)
        );
        let fits = was.len() == is.len()
            && was
                .iter()
                .zip(&is)
                .all(|(was, is)| self.names.same(&was.ty, &is.ty) && (is.into || !was.into));
        let draft = self.say(ChangeKind::ArgumentsReordered, message);
        self.found.push(match fits && !broken {
            true => draft.silently(),
            false => draft.bump(Bump::Major),
        });
    }

    fn output(&mut self) {
        let (was, is) = (&self.was.responses.output, &self.is.responses.output);
        match (was, is) {
            (Output::Nothing, Output::Nothing) => {}
            (Output::One(old), Output::One(new)) => {
                if !self.same_decode(old, new) {
                    self.output_changed(decoded(old), decoded(new));
                }
            }
            (
                Output::Choice(OutputChoiceItem {
                    name: old_name,
                    variants: old,
                    ..
                }),
                Output::Choice(OutputChoiceItem {
                    name, variants: new, ..
                }),
            ) => {
                if old_name != name && self.was.name == self.is.name {
                    let message = format!("the type `{old_name}` is called `{name}`");
                    self.push(ChangeKind::TypeRenamed, message, Bump::Major);
                }
                self.variants(name, old, new);
            }
            _ => self.output_changed(output_text(was), output_text(is)),
        }
    }

    fn output_changed(&mut self, was: String, is: String) {
        let message = format!("`Client::{}` answers `{is}` instead of `{was}`", self.is.function);
        self.push(ChangeKind::OutputChanged, message, Bump::Major);
    }

    fn variants(&mut self, name: &str, old: &[OutputVariantItem], new: &[OutputVariantItem]) {
        for variant in new {
            let Some(known) = old.iter().find(|known| known.name == variant.name) else {
                // An output has no variant for what is unknown.
                self.push(
                    ChangeKind::OutputChanged,
                    format!("there is `{name}::{}`", variant.name),
                    Bump::Major,
                );
                continue;
            };
            let same = match (&known.decode, &variant.decode) {
                (Some(old), Some(new)) => self.same_decode(old, new),
                (None, None) => true,
                _ => false,
            };
            if !same {
                let text = |variant: &OutputVariantItem| variant.decode.as_ref().map_or("nothing".to_owned(), decoded);
                let message = format!(
                    "`{name}::{}` holds `{}` instead of `{}`",
                    variant.name,
                    text(variant),
                    text(known)
                );
                self.push(ChangeKind::OutputChanged, message, Bump::Major);
            } else if known.status != variant.status {
                let message = format!("`{name}::{}` is of another status", variant.name);
                let draft = self.say(ChangeKind::OutputChanged, message).silently();
                self.found.push(draft);
            }
        }
        for variant in old {
            if !new.iter().any(|known| known.name == variant.name) {
                self.push(
                    ChangeKind::OutputChanged,
                    format!("there is no `{name}::{}`", variant.name),
                    Bump::Major,
                );
            }
        }
    }

    fn same_decode(&self, old: &Decode, new: &Decode) -> bool {
        match (old, new) {
            (Decode::Json(old), Decode::Json(new))
            | (Decode::Events(old), Decode::Events(new))
            | (Decode::JsonLines(old), Decode::JsonLines(new)) => self.names.same(old, new),
            (old, new) => old == new,
        }
    }

    fn constants(&mut self) {
        let texts = |item: &OperationItem| -> Vec<(String, String)> {
            let named = item
                .constants
                .iter()
                .map(|ConstantItem { parameter, value }| (parameter.wire.clone(), value.clone()));
            named.collect()
        };
        let (was, is) = (texts(self.was), texts(self.is));
        for (wire, value) in &is {
            let message = match was.iter().find(|(known, _)| known == wire) {
                Some((_, old)) if old == value => continue,
                Some((_, old)) => format!(
                    "{} is always sent as {} instead of {}",
                    quoted(wire),
                    quoted(value),
                    quoted(old)
                ),
                None => format!("{} is always sent as {}", quoted(wire), quoted(value)),
            };
            let draft = self
                .say(ChangeKind::ConstantChanged, message)
                .on_wire(Wire::Depends, Way::SENT);
            self.found.push(draft.silently());
        }
        for (wire, value) in &was {
            if !is.iter().any(|(known, _)| known == wire)
                && !self.is.inputs.iter().any(|input| wire_of(input) == Some(wire))
            {
                let message = format!("{} is not sent as {} any more", quoted(wire), quoted(value));
                let draft = self
                    .say(ChangeKind::ConstantChanged, message)
                    .on_wire(Wire::Depends, Way::SENT);
                self.found.push(draft.silently());
            }
        }
    }

    /// Where an input is described.
    fn place(&self, operation: &'a crate::api::Operation, input: &InputItem) -> Pointer {
        let found = match &input.plan {
            InputPlan::Parameter(ParameterPlan { wire, location, .. }) => {
                let same = operation
                    .parameters
                    .iter()
                    .find(|known| known.name == *wire && known.location == *location);
                same.map(|parameter| &parameter.pointer)
            }
            InputPlan::Body(_) | InputPlan::BodyChoice(_) => operation.body.as_ref().map(|body| &body.pointer),
        };
        found.unwrap_or(&operation.pointer).clone()
    }

    fn push(&mut self, kind: ChangeKind, message: String, bump: Bump) {
        let draft = self.say(kind, message).bump(bump);
        self.found.push(draft);
    }

    fn say(&self, kind: ChangeKind, message: String) -> Draft {
        Draft::new(kind, Some(&self.was.origin), Some(&self.is.origin), message)
    }
}

/// Where the only content of a body is described; any other place stays.
fn content_place(operation: &crate::api::Operation, place: &Pointer) -> Pointer {
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

fn same_place(one: &InputItem, other: &InputItem) -> bool {
    match (&one.plan, &other.plan) {
        (
            InputPlan::Parameter(ParameterPlan {
                wire: one,
                location: here,
                ..
            }),
            InputPlan::Parameter(ParameterPlan {
                wire: other,
                location: there,
                ..
            }),
        ) => here == there && (one == other || *here == Location::Header && one.eq_ignore_ascii_case(other)),
        (InputPlan::Parameter(_), _) | (_, InputPlan::Parameter(_)) => false,
        _ => true,
    }
}

fn wire_of(input: &InputItem) -> Option<&String> {
    match &input.plan {
        InputPlan::Parameter(ParameterPlan { wire, .. }) => Some(wire),
        InputPlan::Body(_) | InputPlan::BodyChoice(_) => None,
    }
}

/// The variables of a template in their order.
fn variables(path: &str) -> Vec<&str> {
    path.split('{')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0))
        .collect()
}

fn decoded(decode: &Decode) -> String {
    match decode {
        Decode::Json(ty) => shown(ty),
        Decode::Text => "String".to_owned(),
        Decode::Binary => "ByteStream".to_owned(),
        Decode::Events(ty) => format!("EventStream<{}>", shown(ty)),
        Decode::JsonLines(ty) => format!("JsonLines<{}>", shown(ty)),
    }
}

fn output_text(output: &Output) -> String {
    match output {
        Output::Nothing => "()".to_owned(),
        Output::One(decode) => decoded(decode),
        Output::Choice(choice) => choice.name.clone(),
    }
}
