//! Operations: the method on the client, its arguments, the setters, and what comes of a call.

mod bodies;
mod inputs;
mod outputs;

use std::collections::HashMap;

use super::deprecation;
use super::names::Names;
use super::types::rename;
use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::pairs::Operations;
use crate::changes::version::Version;
use crate::changes::words::quoted;
use crate::library::{ConstantItem, DoneItem, InputItem, InputPlan, OperationItem, ParameterPlan, TypeRef};
use crate::source::Pointer;

pub fn compare<'a>(
    old: &Version<'a>,
    new: &Version<'a>,
    operations: &Operations<'a>,
    names: &Names<'a>,
    found: &mut Vec<Draft>,
) {
    let index = |version: &Version<'a>| -> Index<'a> {
        version
            .operations()
            .map(|(module, item)| (&item.origin, (module, item)))
            .collect()
    };
    let (old_items, new_items) = (index(old), index(new));
    for operation in &operations.added {
        if let Some((_, item)) = new_items.get(&operation.pointer) {
            let draft = Draft::new(ChangeKind::OperationAdded, None, Some(&item.origin), "is new").bump(Bump::Minor);
            found.push(draft.means(format!("there is `Client::{}`", item.function)));
        }
    }
    for operation in &operations.removed {
        if let Some((_, item)) = old_items.get(&operation.pointer) {
            let draft = Draft::new(ChangeKind::OperationRemoved, Some(&item.origin), None, "is gone").bump(Bump::Major);
            found.push(draft.means(format!("there is no `Client::{}`", item.function)));
        }
    }
    for (before, after) in &operations.both {
        if let (Some(was), Some(is)) = (old_items.get(&before.pointer), new_items.get(&after.pointer)) {
            let named =
                |(_, item): &&(&str, &'a OperationItem)| item.function == was.1.function && item.origin != is.1.origin;
            let mut comparison = Comparison {
                names,
                namesake: new_items.values().find(named).map(|(_, item)| *item),
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

type Index<'a> = HashMap<&'a Pointer, (&'a str, &'a OperationItem)>;

/// Whether the arguments of the one are taken by the other, by their types.
fn takes(was: &OperationItem, is: &OperationItem, names: &Names<'_>) -> bool {
    let required = |item: &OperationItem| -> Vec<TypeRef> {
        let inputs = item.inputs.iter().filter(|input| input.required);
        inputs.map(|input| input.ty.clone()).collect()
    };
    let (old, new) = (required(was), required(is));
    old.len() == new.len() && old.iter().zip(&new).all(|(was, is)| names.same(was, is))
}

struct Comparison<'c, 'a> {
    names: &'c Names<'a>,
    /// Another operation whose method has the name that this one had.
    namesake: Option<&'a OperationItem>,
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
            if let Some(other) = self.namesake {
                draft = draft.means(format!(
                    "`Client::{}` calls {} {} now",
                    was.function,
                    other.method,
                    quoted(&other.path)
                ));
                // Calls compile as before.
                draft.silent = takes(was, other, self.names);
            }
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
        self.pages();
        self.long_running();
        self.documentation();
    }

    fn long_running(&mut self) {
        let (message, bump) = match (&self.was.long_running, &self.is.long_running) {
            (None, Some(_)) => ("is asked about until it is over", Bump::Minor),
            (Some(_), None) => ("is not asked about any more until it is over", Bump::Major),
            (Some(was), Some(is)) if !self.same_done(&was.done, &is.done) => {
                ("comes to something else when it is over", Bump::Major)
            }
            (Some(was), Some(is)) if was.plan.setting() != is.plan.setting() => {
                ("is asked about in another way", Bump::Minor)
            }
            _ => return,
        };
        self.push(ChangeKind::LongRunningChanged, message.to_owned(), bump);
    }

    fn same_done(&self, was: &DoneItem, is: &DoneItem) -> bool {
        match (was, is) {
            (DoneItem::Json(was), DoneItem::Json(is)) => self.names.same(was, is),
            _ => was == is,
        }
    }

    fn pages(&mut self) {
        let (message, bump) = match (&self.was.pages, &self.is.pages) {
            (None, Some(_)) => ("goes from page to page by itself", Bump::Minor),
            (Some(_), None) => ("does not go from page to page any more", Bump::Major),
            (Some(was), Some(is)) if !self.names.same(&was.item, &is.item) => ("has pages of other items", Bump::Major),
            (Some(was), Some(is)) if was.paging != is.paging => ("goes from page to page in another way", Bump::Minor),
            _ => return,
        };
        self.push(ChangeKind::PagesChanged, message.to_owned(), bump);
    }

    fn documentation(&mut self) {
        let (was, is) = (self.was, self.is);
        let differs = |input: &InputItem| {
            let known = was.inputs.iter().find(|known| known.name == input.name);
            known.is_some_and(|known| known.docs != input.docs)
        };
        if was.docs != is.docs || is.inputs.iter().any(differs) {
            let message = "is documented otherwise".to_owned();
            self.push(ChangeKind::DocumentationChanged, message, Bump::Patch);
        }
    }

    fn constants(&mut self) {
        let value_of = |item: &'a OperationItem, plan: &ParameterPlan| {
            let mut constants = item.constants.iter();
            let known = constants.find(|constant| inputs::same_parameter(&constant.parameter, plan));
            known.map(|constant| constant.value.as_str())
        };
        // What is an input of the other version has been compared as that.
        let is_input =
            |of: &'a OperationItem, plan: &ParameterPlan| of.inputs.iter().any(|input| is_parameter(input, plan));
        for ConstantItem { parameter, value } in &self.is.constants {
            let message = format!("{} is always sent as {}", quoted(&parameter.wire), quoted(value));
            match value_of(self.was, parameter) {
                Some(old) if old == value => {}
                Some(old) => self.constant(format!("{message} instead of {}", quoted(old))),
                None if is_input(self.was, parameter) => {}
                None => self.constant(message),
            }
        }
        for ConstantItem { parameter, value } in &self.was.constants {
            if value_of(self.is, parameter).is_none() && !is_input(self.is, parameter) {
                let wire = quoted(&parameter.wire);
                self.constant(format!("{wire} is not sent as {} any more", quoted(value)));
            }
        }
    }

    fn constant(&mut self, message: String) {
        let draft = self.say(ChangeKind::ConstantChanged, message);
        self.found.push(draft.on_wire(Wire::Depends, Way::SENT).silently());
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

fn is_parameter(input: &InputItem, plan: &ParameterPlan) -> bool {
    match &input.plan {
        InputPlan::Parameter(own) => inputs::same_parameter(own, plan),
        InputPlan::Body(_) | InputPlan::BodyChoice(_) => false,
    }
}
