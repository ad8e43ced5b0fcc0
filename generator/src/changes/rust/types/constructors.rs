//! How a record is made: with which constructor, and of which arguments in which order.

use super::Comparison;
use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Way, Wire};
use crate::changes::rust::names::taken;
use crate::changes::words::{self, quoted};
use crate::library::{ArgumentItem, Constructor, StructItem};

impl Comparison<'_, '_> {
    /// `broken`: whether the fields have changed so that programs do not compile.
    pub(super) fn constructor(&mut self, was: &StructItem, is: &StructItem, broken: bool) {
        match (&was.constructor, &is.constructor) {
            (Constructor::New(old), Constructor::New(new)) => {
                self.arguments(&is.name, old, new, broken);
                if was.name == is.name {
                    self.replaced((was, old), (is, new));
                }
            }
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
            self.found.push(match self.fits(old, new) && !broken {
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

impl Comparison<'_, '_> {
    /// Whether each argument takes what stood in its place.
    fn fits(&self, old: &[ArgumentItem], new: &[ArgumentItem]) -> bool {
        let takes =
            |(was, is): (&ArgumentItem, &ArgumentItem)| self.names.same(&was.ty, &is.ty) && (is.into || !was.into);
        old.len() == new.len() && old.iter().zip(new).all(takes)
    }

    /// Another member is asked for in the place of one that is not asked for any more: what calls `new` compiles.
    fn replaced(&mut self, before: (&StructItem, &[ArgumentItem]), after: (&StructItem, &[ArgumentItem])) {
        let (was, is) = (before.0, after.0);
        let wire = |item: &StructItem, argument: &ArgumentItem| {
            let field = item.fields.iter().find(|field| field.name == argument.name);
            field.map(|field| field.wire.clone())
        };
        let asks = |arguments: (&StructItem, &[ArgumentItem]), one: (&StructItem, &ArgumentItem)| {
            let (item, list) = arguments;
            let same = |known: &ArgumentItem| known.name == one.1.name || wire(item, known) == wire(one.0, one.1);
            list.iter().any(same)
        };
        let replaced: Vec<String> = before
            .1
            .iter()
            .zip(after.1)
            .filter(|(old, new)| {
                let (gone, come) = (!asks(after, (was, old)), !asks(before, (is, new)));
                gone && come
            })
            .map(|(old, new)| format!("`{}::new` takes `{}` where it took `{}`", is.name, new.name, old.name))
            .collect();
        if !replaced.is_empty() && self.fits(before.1, after.1) {
            let draft = self.say(ChangeKind::ArgumentReplaced, words::list(&replaced));
            self.found.push(draft.silently());
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
