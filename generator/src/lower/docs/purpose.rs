//! What a type is for, where the description does not say what it is: the operation that sends it or answers with it, else the
//! type that has it.

use crate::hash::HashMap;
use crate::library::{Decode, InputPlan, Item, Library, OperationItem, Output, TypeRef};
use crate::lower::docs::{PURPOSE, code, join};

/// Gives every type of which the description says nothing a sentence; what a constrained string has to be is one.
pub fn fill(library: &mut Library) {
    let mut purposes = Purposes::default();
    for operation in library.groups.iter().flat_map(|group| &group.operations) {
        purposes.of_operation(operation);
    }
    for item in library.types.iter().flat_map(|module| &module.items) {
        purposes.of_parts(item);
    }
    for item in library.types.iter_mut().flat_map(|module| &mut module.items) {
        let mut purpose = purposes.by_name.get(item.name()).cloned();
        if matches!(item, Item::Newtype(_)) && item.docs_mut().len() > 1 {
            purpose = None;
        }
        let docs = item.docs_mut();
        let has_place = docs.first().is_some_and(|first| first == PURPOSE);
        if has_place || docs.is_empty() {
            let rest = docs.drain(..).skip(1).skip_while(String::is_empty).collect();
            *docs = join([purpose.into_iter().collect(), rest]);
        }
    }
}

/// What each type is for.
#[derive(Default)]
struct Purposes {
    by_name: HashMap<String, String>,
}

impl Purposes {
    /// The first use is the one that is said.
    fn note(&mut self, ty: &TypeRef, purpose: impl Fn() -> String) {
        for name in ty.names() {
            if !self.by_name.contains_key(name) {
                self.by_name.insert(name.to_owned(), purpose());
            }
        }
    }

    /// What an operation takes and answers with.
    fn of_operation(&mut self, operation: &OperationItem) {
        let of = code(operation.function.trim_start_matches("r#"));
        for input in &operation.inputs {
            match &input.plan {
                InputPlan::Body(plan) => self.note(&plan.ty, || format!("The body of {of}.")),
                InputPlan::BodyChoice(choice) => {
                    for variant in &choice.variants {
                        self.note(&variant.plan.ty, || format!("A body of {of}."));
                    }
                }
                InputPlan::Parameter(plan) => {
                    self.note(&input.ty, || format!("The parameter {} of {of}.", code(&plan.wire)));
                }
            }
        }
        let answer = || format!("What {of} answers with.");
        match &operation.responses.output {
            Output::Nothing => {}
            Output::One(decode) => decode.ty().into_iter().for_each(|ty| self.note(ty, answer)),
            Output::Choice(choice) => {
                let contents = choice.variants.iter().filter_map(|variant| variant.decode.as_ref());
                contents.filter_map(Decode::ty).for_each(|ty| self.note(ty, answer));
            }
        }
        for error in &operation.responses.errors {
            self.note(&error.ty, || format!("What {of} answers with where it fails."));
        }
    }

    /// What a type has.
    fn of_parts(&mut self, item: &Item) {
        let of = format!("[`{0}`](crate::types::{0})", item.name());
        match item {
            Item::Struct(item) => {
                for field in &item.fields {
                    self.note(&field.ty, || format!("The member {} of {of}.", code(&field.wire)));
                }
                if let Some(extra) = &item.extra {
                    self.note(&extra.ty, || {
                        format!("What the members of {of} hold that are not listed.")
                    });
                }
            }
            Item::Union(item) => {
                for variant in &item.variants {
                    self.note(&variant.ty, || format!("One of what {of} can be."));
                }
            }
            Item::Alias(item) => self.note(&item.ty, || format!("What is in {of}.")),
            _ => {}
        }
    }
}

/// Says below all else of a type where in the description it comes from.
pub fn add_origins(library: &mut Library) {
    for item in library.types.iter_mut().flat_map(|module| &mut module.items) {
        let origin = code(&item.origin().to_string());
        let docs = item.docs_mut();
        *docs = join([std::mem::take(docs), vec![origin]]);
    }
}
