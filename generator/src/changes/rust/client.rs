//! The client: its package, the setters of credentials, and the accessors of response headers.

use super::deprecation;
use super::names::{Names, shown};
use crate::changes::ChangeKind;
use crate::changes::change::Bump;
use crate::changes::draft::Draft;
use crate::changes::version::{Version, scheme_place};
use crate::changes::words::quoted;
use crate::library::{CredentialKind, HeaderItem, SchemeItem};
use crate::source::Pointer;

pub fn compare(old: &Version<'_>, new: &Version<'_>, names: &Names<'_>, found: &mut Vec<Draft>) {
    let root = Pointer::root();
    let (was, is) = (old.library, new.library);
    if was.package != is.package {
        let message = format!("the package is called `{}` instead of `{}`", is.package, was.package);
        found.push(Draft::new(ChangeKind::PackageRenamed, Some(&root), Some(&root), message).bump(Bump::Major));
    }
    let runtimes = [was, is].map(|library| library.shared_runtime.as_ref().map(|runtime| runtime.name.as_str()));
    if runtimes[0] != runtimes[1] {
        let [before, after] = runtimes.map(|name| match name {
            Some(name) => format!("the crate `{name}`"),
            None => "the crate itself".to_owned(),
        });
        let message = format!("the runtime is that of {after} instead of {before}");
        let draft = Draft::new(ChangeKind::RuntimeMoved, Some(&root), Some(&root), message);
        found.push(draft.bump(Bump::Major));
    }
    schemes(&was.client.schemes, &is.client.schemes, found);
    headers((old, new), names, found);
    if was.docs != is.docs || was.title != is.title {
        let at = root.child("info");
        let draft = Draft::new(
            ChangeKind::DocumentationChanged,
            Some(&at),
            Some(&at),
            "the crate is documented otherwise",
        );
        found.push(draft.bump(Bump::Patch));
    }
}

fn schemes(old: &[SchemeItem], new: &[SchemeItem], found: &mut Vec<Draft>) {
    let at = |list: &[SchemeItem], key: &str| list.iter().any(|known| known.key == key);
    // Another scheme has the setter of one that is gone.
    let reused =
        |was: &&SchemeItem, is: &&SchemeItem| was.setter == is.setter && !at(new, &was.key) && !at(old, &is.key);
    for is in new {
        if let Some(was) = old.iter().find(|was| reused(was, &is)) {
            found.push(setter_reused(was, is));
            continue;
        }
        match old.iter().find(|known| known.key == is.key) {
            Some(was) => scheme(was, is, found),
            None => {
                let at = scheme_place(&is.key);
                let draft = Draft::new(ChangeKind::SchemeAdded, None, Some(&at), "is new").bump(Bump::Minor);
                found.push(draft.means(format!("there is `ClientBuilder::{}`", is.setter)));
            }
        }
    }
    for was in old {
        if !at(new, &was.key) && !new.iter().any(|is| reused(&was, &is)) {
            let at = scheme_place(&was.key);
            let draft = Draft::new(ChangeKind::SchemeRemoved, Some(&at), None, "is gone").bump(Bump::Major);
            found.push(draft.means(format!("there is no `ClientBuilder::{}`", was.setter)));
        }
    }
}

fn setter_reused(was: &SchemeItem, is: &SchemeItem) -> Draft {
    let message = format!(
        "`ClientBuilder::{}` stands for {} instead of {}",
        is.setter,
        quoted(&is.key),
        quoted(&was.key)
    );
    let (was_at, is_at) = (scheme_place(&was.key), scheme_place(&is.key));
    let draft = Draft::new(ChangeKind::NameReused, Some(&was_at), Some(&is_at), message);
    match given(&was.kind) == given(&is.kind) {
        // One credential under another key goes where it went.
        true if was.kind == is.kind => draft.bump(Bump::Patch),
        true => draft.silently(),
        false => draft.bump(Bump::Major).means(format!("it takes {}", given(&is.kind))),
    }
}

fn scheme(was: &SchemeItem, is: &SchemeItem, found: &mut Vec<Draft>) {
    let at = scheme_place(&is.key);
    let say = |kind, message: String| Draft::new(kind, Some(&at), Some(&at), message);
    if was.setter != is.setter {
        let message = format!("`ClientBuilder::{}` is called `{}`", was.setter, is.setter);
        found.push(say(ChangeKind::SetterRenamed, message).bump(Bump::Major));
    }
    match (&was.provider, &is.provider) {
        (Some(old), Some(new)) if old.name != new.name && was.setter == is.setter => {
            let message = format!("`ClientBuilder::{}` is called `{}`", old.name, new.name);
            found.push(say(ChangeKind::SetterRenamed, message).bump(Bump::Major));
        }
        (Some(old), None) => {
            let message = format!("there is no `ClientBuilder::{}`", old.name);
            found.push(say(ChangeKind::SchemeChanged, message).bump(Bump::Major));
        }
        _ => {}
    }
    let has = |scheme: &SchemeItem, name: &str| scheme.grants.iter().any(|grant| grant.name == name);
    for grant in was.grants.iter().filter(|grant| !has(is, &grant.name)) {
        let message = format!("there is no `ClientBuilder::{}`", grant.name);
        found.push(say(ChangeKind::SchemeChanged, message).bump(Bump::Major));
    }
    for grant in is.grants.iter().filter(|grant| !has(was, &grant.name)) {
        let message = format!("there is `ClientBuilder::{}`", grant.name);
        found.push(say(ChangeKind::SchemeChanged, message).bump(Bump::Minor));
    }
    found.extend(deprecation(
        (was.deprecated, is.deprecated),
        (Some(&at), Some(&at)),
        &format!("`ClientBuilder::{}` ", is.setter),
    ));
    if given(&was.kind) != given(&is.kind) {
        let message = format!("`ClientBuilder::{}` takes {}", is.setter, given(&is.kind));
        found.push(say(ChangeKind::SchemeChanged, message).bump(Bump::Major));
    }
}

/// What a setter takes.
fn given(kind: &CredentialKind) -> &'static str {
    match kind {
        CredentialKind::Basic | CredentialKind::Digest => "a user's name and a password",
        CredentialKind::Token(_)
        | CredentialKind::ApiKeyHeader(_)
        | CredentialKind::ApiKeyQuery(_)
        | CredentialKind::ApiKeyCookie(_) => "a secret",
        CredentialKind::MutualTls => "nothing",
    }
}

fn headers((old, new): (&Version<'_>, &Version<'_>), names: &Names<'_>, found: &mut Vec<Draft>) {
    let place = |version: &Version<'_>, header: &HeaderItem| -> Option<Pointer> {
        let operations = version.api.operations.iter();
        let mut headers = operations
            .flat_map(|operation| &operation.responses)
            .flat_map(|response| &response.headers);
        headers
            .find(|known| known.name.eq_ignore_ascii_case(&header.wire))
            .map(|header| header.pointer.clone())
    };
    let (was, is) = (&old.library.headers, &new.library.headers);
    for header in is {
        let at = place(new, header);
        let Some(known) = was.iter().find(|known| known.wire == header.wire) else {
            let draft =
                Draft::new(ChangeKind::HeaderAdded, None, at.as_ref(), "is documented, and was not").bump(Bump::Minor);
            found.push(draft.means(format!("there is `Headers::{}`", header.name)));
            continue;
        };
        let say = |kind, message: String| {
            Draft::new(kind, place(old, known).as_ref(), at.as_ref(), message).bump(Bump::Major)
        };
        if known.name != header.name {
            found.push(say(
                ChangeKind::HeaderChanged,
                format!("`Headers::{}` is called `{}`", known.name, header.name),
            ));
        }
        if !names.same(&known.value.ty(), &header.value.ty()) {
            let message = format!(
                "`Headers::{}` gives `{}` instead of `{}`",
                header.name,
                shown(&header.value.ty()),
                shown(&known.value.ty())
            );
            found.push(say(ChangeKind::HeaderChanged, message));
        }
    }
    for header in was {
        if !is.iter().any(|known| known.wire == header.wire) {
            let draft = Draft::new(
                ChangeKind::HeaderRemoved,
                place(old, header).as_ref(),
                None,
                "is not documented any more",
            );
            found.push(
                draft
                    .bump(Bump::Major)
                    .means(format!("there is no `Headers::{}`", header.name)),
            );
        }
    }
}
