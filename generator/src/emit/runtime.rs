//! `src/runtime/`: the hand-written support of every client, as it stands in `generator/runtime/src/runtime/`.
//!
//! A module that only some clients need stands in the `mod.rs` of its room on a line that ends in `// optional: <name>`.
//! Such lines, there and in other files, and the module's files are left out where nothing needs them; where several may need one,
//! it says `// optional: <name>, <name>`. Where only some features need one, its lines are compiled with these. All other text is written
//! byte for byte below the first line.

use std::collections::{BTreeMap, BTreeSet};

use crate::library::RuntimeModule;

macro_rules! files {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../../runtime/src/runtime/", $path)))),*]
    };
}

/// Every file of the runtime; a test compares the list with the folder.
const FILES: &[(&str, &str)] = files! {
    "client/arriving.rs"
    "client/authorize.rs"
    "client/blocking.rs"
    "client/blocks.rs"
    "client/builder.rs"
    "client/call.rs"
    "client/clock.rs"
    "client/connection.rs"
    "client/digest.rs"
    "client/exchange.rs"
    "client/incoming.rs"
    "client/layer.rs"
    "client/long_running/course.rs"
    "client/long_running/mod.rs"
    "client/long_running/plan.rs"
    "client/long_running/sent_before.rs"
    "client/measure.rs"
    "client/mock.rs"
    "client/mod.rs"
    "client/oauth/authorization.rs"
    "client/oauth/device.rs"
    "client/oauth/mod.rs"
    "client/observer.rs"
    "client/pages.rs"
    "client/reconnect.rs"
    "client/recording.rs"
    "client/redirect.rs"
    "client/reqwest.rs"
    "client/resume.rs"
    "client/resume_token.rs"
    "client/retry.rs"
    "client/tower.rs"
    "client/tracing.rs"
    "client/transport.rs"
    "client/watch.rs"
    "data/anew.rs"
    "data/bounds.rs"
    "data/boxed.rs"
    "data/conformance.rs"
    "data/constants.rs"
    "data/counts.rs"
    "data/decode.rs"
    "data/derived.rs"
    "data/deviations.rs"
    "data/encode.rs"
    "data/encoded.rs"
    "data/external.rs"
    "data/file.rs"
    "data/file_name.rs"
    "data/formats/address.rs"
    "data/formats/base64.rs"
    "data/formats/mod.rs"
    "data/formats/uri.rs"
    "data/formats/uuid.rs"
    "data/headers.rs"
    "data/http_date.rs"
    "data/index.rs"
    "data/json.rs"
    "data/kind.rs"
    "data/md5.rs"
    "data/media_type.rs"
    "data/members.rs"
    "data/mod.rs"
    "data/nullable.rs"
    "data/number.rs"
    "data/object.rs"
    "data/opaque.rs"
    "data/part.rs"
    "data/pattern.rs"
    "data/pattern_sample.rs"
    "data/presence.rs"
    "data/reader.rs"
    "data/reading.rs"
    "data/reflect.rs"
    "data/regex.rs"
    "data/retry_after.rs"
    "data/rules.rs"
    "data/sample.rs"
    "data/schema.rs"
    "data/secret.rs"
    "data/sha256.rs"
    "data/sha512.rs"
    "data/shown.rs"
    "data/text.rs"
    "data/time/calendar.rs"
    "data/time/clock.rs"
    "data/time/date.rs"
    "data/time/date_time.rs"
    "data/time/duration.rs"
    "data/time/mod.rs"
    "data/time/nanoseconds.rs"
    "data/time/shape.rs"
    "data/time/time_of_day.rs"
    "data/tree.rs"
    "data/tuple.rs"
    "data/typed_headers.rs"
    "data/union/decode.rs"
    "data/union/derived.rs"
    "data/union/encode.rs"
    "data/union/mod.rs"
    "data/union/reader.rs"
    "data/union/shape.rs"
    "data/union/tag.rs"
    "data/union/visit.rs"
    "data/union_sample.rs"
    "data/unique_items.rs"
    "data/upload.rs"
    "data/uri.rs"
    "data/visit.rs"
    "description/encoding.rs"
    "description/error.rs"
    "description/input.rs"
    "description/mod.rs"
    "description/problem.rs"
    "description/server.rs"
    "description/spec.rs"
    "description/style.rs"
    "description/styled.rs"
    "description/styled_union.rs"
    "description/traced.rs"
    "description/transport_error.rs"
    "description/variables.rs"
    "items/events.rs"
    "items/item.rs"
    "items/json_lines.rs"
    "items/lines.rs"
    "items/mod.rs"
    "macros.rs"
    "mod.rs"
    "operation.rs"
    "prelude.rs"
    "public.rs"
    "request/body.rs"
    "request/files.rs"
    "request/form.rs"
    "request/mod.rs"
    "request/multipart.rs"
    "request/path.rs"
    "request/pieces.rs"
    "request/random.rs"
    "request/security.rs"
    "request/styled.rs"
    "request/text.rs"
    "request/writer.rs"
    "response/choice.rs"
    "response/mod.rs"
    "response/raw.rs"
    "response/refusal.rs"
    "response/stream.rs"
    "response/text.rs"
    "written.rs"
};

/// What a crate has instead that shares the runtime of another one; `public.rs` is as it is.
const SHARED: [(&str, &str); 3] = [
    ("client.rs", include_str!("../../runtime/src/shared/client.rs")),
    ("mod.rs", include_str!("../../runtime/src/shared/mod.rs")),
    ("prelude.rs", include_str!("../../runtime/src/shared/prelude.rs")),
];

const MARK: &str = " // optional: ";

/// All files, as a runtime that is shared has them.
pub fn all() -> Vec<(&'static str, String)> {
    FILES.iter().map(|(path, text)| (*path, (*text).to_owned())).collect()
}

/// The files of a crate whose runtime is another's.
pub fn shared(needed: &BTreeSet<RuntimeModule>) -> Vec<(&'static str, String)> {
    let public = files(needed, &BTreeMap::new())
        .into_iter()
        .filter(|(path, _)| *path == "public.rs");
    let own = SHARED.iter().map(|(path, text)| (*path, (*text).to_owned()));
    own.chain(public).collect()
}

/// The features with which a part is compiled, where it is not always.
type Features = BTreeMap<RuntimeModule, Vec<String>>;

/// The files that are needed, by path within `src/runtime/`.
pub fn files(needed: &BTreeSet<RuntimeModule>, features: &Features) -> Vec<(&'static str, String)> {
    let left_out = left_out(needed);
    let is_left_out = |path: &str| {
        let stem = path.strip_suffix(".rs").unwrap_or(path);
        let mut around = stem.match_indices('/').map(|(end, _)| &stem[..end]);
        left_out.contains(stem) || around.any(|folder| left_out.contains(folder))
    };
    FILES
        .iter()
        .filter(|(path, _)| !is_left_out(path))
        .map(|(path, text)| (*path, without_marked_lines(text, needed, features)))
        .collect()
}

/// The optional modules that nothing needs, by path.
fn left_out(needed: &BTreeSet<RuntimeModule>) -> BTreeSet<String> {
    let rooms = FILES
        .iter()
        .filter_map(|(path, text)| Some((path.strip_suffix("mod.rs")?, text)));
    rooms
        .flat_map(|(room, text)| marked_lines(text).map(move |line| (room, line)))
        .filter(|(_, line)| !is_wanted(line, needed))
        .filter_map(|(room, line)| Some((room, line.split_once("mod ")?.1.split_once(';')?.0)))
        .map(|(room, module)| format!("{room}{module}"))
        .collect()
}

/// The lines that have a mark, which are few.
fn marked_lines(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices(MARK).map(|(at, _)| {
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        &text[start..end]
    })
}

fn without_marked_lines(text: &str, needed: &BTreeSet<RuntimeModule>, features: &Features) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    // Most lines have no mark.
    while let Some(at) = rest.find(MARK) {
        let start = rest[..at].rfind('\n').map_or(0, |end| end + 1);
        let end = rest[at..].find('\n').map_or(rest.len(), |end| at + end + 1);
        kept.push_str(&rest[..start]);
        let line = &rest[start..end];
        rest = &rest[end..];
        if !is_wanted(line, needed) {
            continue;
        }
        if let Some(condition) = condition(line, needed, features) {
            let code = line.trim_start();
            // What stands above an item is compiled with it, and an arm of a macro costs nothing.
            if !["//", "#[", "(@"].iter().any(|start| code.starts_with(start)) {
                let indentation = &line[..line.len() - code.len()];
                kept.push_str(&format!("{indentation}#[cfg({condition})]\n"));
            }
        }
        kept.push_str(line);
    }
    kept.push_str(rest);
    kept
}

/// The parts that a line is for; none where it has no mark.
fn marked<'l>(line: &'l str, needed: &'l BTreeSet<RuntimeModule>) -> Option<impl Iterator<Item = RuntimeModule> + 'l> {
    let (_, names) = line.trim_end().rsplit_once(MARK)?;
    let is_for = move |module: &&RuntimeModule| names.split(", ").any(|name| module.name() == name);
    Some(needed.iter().filter(is_for).copied())
}

fn is_wanted(line: &str, needed: &BTreeSet<RuntimeModule>) -> bool {
    marked(line, needed).is_none_or(|mut modules| modules.next().is_some())
}

/// When a line is compiled that is there; nothing where it always is.
fn condition(line: &str, needed: &BTreeSet<RuntimeModule>, features: &Features) -> Option<String> {
    let mut any = Vec::new();
    for module in marked(line, needed)? {
        let all = features.get(&module)?;
        let all: Vec<String> = all.iter().map(|name| format!("feature = \"{name}\"")).collect();
        any.push(match all.as_slice() {
            [one] => one.clone(),
            all => format!("all({})", all.join(", ")),
        });
    }
    match any.as_slice() {
        [one] => Some(one.clone()),
        any => Some(format!("any({})", any.join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn no_file_is_forgotten() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime/src/runtime");
        let mut found = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => folders.push(path),
                    false => found.push(path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/")),
                }
            }
        }
        found.sort();
        assert_eq!(found, FILES.iter().map(|(path, _)| *path).collect::<Vec<_>>());
    }

    #[test]
    fn a_client_over_a_shared_one_has_all_that_it_has() {
        let read = |text: &str| syn::parse_file(text).unwrap();
        let text = |wanted: &str| SHARED.iter().find(|(path, _)| *path == wanted).unwrap().1;
        let own: Vec<syn::File> = FILES
            .iter()
            .filter(|(path, _)| path.starts_with("client/"))
            .map(|(_, text)| read(text))
            .collect();
        let shared = [read(text("client.rs"))];
        for ty in ["Client", "ClientBuilder", "Call"] {
            let (own, shared) = (methods(&own, ty), methods(&shared, ty));
            assert!(!own.is_empty());
            let differing: Vec<_> = own.symmetric_difference(&shared).collect();
            assert!(
                differing.is_empty(),
                "runtime/src/shared/client.rs hands on each method of `{ty}`, as it is documented there: {differing:#?}"
            );
        }
    }

    /// The public methods of a type with what is said of them, as one is called.
    fn methods(files: &[syn::File], ty: &str) -> BTreeSet<String> {
        use quote::ToTokens as _;

        let impls = files.iter().flat_map(|file| &file.items).filter_map(|item| match item {
            syn::Item::Impl(item) if item.trait_.is_none() => Some(item),
            _ => None,
        });
        let of_type = impls.filter(|item| match &*item.self_ty {
            syn::Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == ty),
            _ => false,
        });
        let mut found = BTreeSet::new();
        for item in of_type {
            let bounds = item.generics.to_token_stream().to_string();
            for method in &item.items {
                let syn::ImplItem::Fn(method) = method else { continue };
                if !matches!(method.vis, syn::Visibility::Public(_)) {
                    continue;
                }
                let about: String = method
                    .attrs
                    .iter()
                    .map(|one| one.to_token_stream().to_string())
                    .collect();
                let about = match item.attrs.iter().find(|one| one.path().is_ident("cfg")) {
                    Some(cfg) => about + &cfg.to_token_stream().to_string(),
                    None => about,
                };
                // A link that needs its path there, and what a whole file stands behind.
                let about = about.replace("(blocking::wait)", "");
                let about = about.replace("# [cfg (feature = \"blocking\")]", "");
                let signature = method.sig.to_token_stream().to_string().replace("mut self", "self");
                found.insert(format!("{bounds} {signature} {about}"));
            }
        }
        found
    }

    #[test]
    fn marked_lines_go_with_what_nothing_needs() {
        let kept = |text: &str, needed: &[RuntimeModule]| {
            without_marked_lines(text, &needed.iter().copied().collect(), &Features::new())
        };
        let text = "mod a;\npub mod time; // optional: time\npub mod b; // optional: regex\n";
        assert_eq!(
            kept(text, &[RuntimeModule::Time]),
            "mod a;\npub mod time; // optional: time\n"
        );
        let several = "mod clock; // optional: regex, time\n";
        assert_eq!(kept(several, &[RuntimeModule::Time]), several);
        assert_eq!(kept(several, &[]), "");
    }

    #[test]
    fn marked_lines_are_compiled_with_the_features_that_need_them() {
        let needed = BTreeSet::from([RuntimeModule::Regex, RuntimeModule::Time, RuntimeModule::Union]);
        let features = Features::from([
            (RuntimeModule::Regex, vec!["r".to_owned()]),
            (RuntimeModule::Time, vec!["s".to_owned(), "t".to_owned()]),
        ]);
        let kept = |text: &str| without_marked_lines(text, &needed, &features);
        let line = "    mod a; // optional: regex\n";
        assert_eq!(kept(line), format!("    #[cfg(feature = \"r\")]\n{line}"));
        let line = "mod a; // optional: regex, time\n";
        assert_eq!(
            kept(line),
            format!("#[cfg(any(feature = \"r\", all(feature = \"s\", feature = \"t\")))]\n{line}")
        );
        // One of its parts is always there; what is said of a line goes with it; an arm of a macro is no item.
        for line in [
            "mod a; // optional: regex, union\n",
            "#[doc(inline)] // optional: regex\n",
            "// It is one. // optional: regex\n",
            "(@a) => {}; // optional: regex\n",
        ] {
            assert_eq!(kept(line), line);
        }
    }

    /// What is said of a line that is left out would be said of the next one.
    #[test]
    fn what_is_said_of_a_marked_line_is_marked() {
        for (path, text) in FILES {
            let lines: Vec<&str> = text.lines().collect();
            for two in lines.windows(2).filter(|two| two[1].contains(MARK)) {
                let is_about = two[0].trim_start().starts_with("///") || two[0].trim_start().starts_with("#[");
                assert!(!is_about || two[0].contains(MARK), "{path}: {}", two[0]);
            }
        }
    }
}
