//! How a record is made: with which constructor, and of which arguments in which order.

use super::Comparison;
use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Way, Wire};
use crate::changes::rust::names::taken;
use crate::changes::words::quoted;
use crate::library::{ArgumentItem, Constructor, StructItem};

impl Comparison<'_, '_> {
    /// `broken`: whether the fields have changed so that programs do not compile.
    pub(super) fn constructor(&mut self, was: &StructItem, is: &StructItem, broken: bool) {
        match (&was.constructor, &is.constructor) {
            (Constructor::New(old), Constructor::New(new)) => self.arguments(&is.name, old, new, broken),
            (old, new) if std::mem::discriminant(old) == std::mem::discriminant(new) => {}
            (old, new) => {
                let message = format!("`{}` is made {} instead of {}", is.name, made(new), made(old));
                // What is made member by member still is, with all of them.
                let bump = match old {
                    Constructor::None if !broken => Bump::Minor,
                    _ => Bump::Major,
                };
                self.push(ChangeKind::ConstructorChanged, message, bump);
            }
        }
    }

    fn arguments(&mut self, name: &str, old: &[ArgumentItem], new: &[ArgumentItem], broken: bool) {
        if common(old, new) != common(new, old) {
            let message = format!("`{name}::new` takes {} instead of {}", list(new), list(old));
            let draft = self.say(ChangeKind::PropertiesReordered, message);
            // Each takes what stood there.
            let mut pairs = old.iter().zip(new);
            let takes =
                |(was, is): (&ArgumentItem, &ArgumentItem)| self.names.same(&was.ty, &is.ty) && (is.into || !was.into);
            let fits = old.len() == new.len() && pairs.all(takes);
            self.found.push(match fits && !broken {
                true => draft.on_wire(Wire::Nothing, Way::SENT).silently(),
                false => draft.bump(Bump::Major),
            });
            return;
        }
        for (was, is) in old.iter().zip(new).filter(|(was, is)| was.name == is.name) {
            if was.into && !is.into && self.names.same(&was.ty, &is.ty) {
                let message = format!(
                    "`{name}::new` takes `{}` for `{}` instead of `{}`",
                    taken(&is.ty, false),
                    was.name,
                    taken(&was.ty, true)
                );
                self.push(ChangeKind::ConversionRemoved, message, Bump::Major);
            }
        }
    }
}

/// The names of the arguments that the other one has, too.
fn common<'a>(of: &'a [ArgumentItem], other: &[ArgumentItem]) -> Vec<&'a str> {
    let is_common = |name: &&str| other.iter().any(|argument| argument.name == **name);
    names(of).filter(is_common).collect()
}

fn names(arguments: &[ArgumentItem]) -> impl Iterator<Item = &str> {
    arguments.iter().map(|argument| argument.name.as_str())
}

fn made(constructor: &Constructor) -> String {
    match constructor {
        Constructor::None => "of all its members".to_owned(),
        Constructor::Default => "with `Default`".to_owned(),
        Constructor::New(arguments) => format!("with `new({})`", names(arguments).collect::<Vec<_>>().join(", ")),
    }
}

fn list(arguments: &[ArgumentItem]) -> String {
    quoted(&names(arguments).collect::<Vec<_>>().join(", "))
}
