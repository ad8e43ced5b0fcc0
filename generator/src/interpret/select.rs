//! Which operations are wanted, and which component schemas they need.
//!
//! Without a selection everything stays, unreferenced components included; with one, what no operation reaches goes.

use crate::api::{SchemaId, Schemas};
use crate::config::{Config, Matcher};
use crate::diagnostics::{Code, Diagnostics};
use crate::glob::glob;
use crate::source::Pointer;

/// The selection of a configuration, and which of its matchers have found something.
pub struct Selector<'c> {
    include: Vec<(&'c Matcher, bool)>,
    exclude: Vec<(&'c Matcher, bool)>,
}

/// What a matcher looks at.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    pub tags: &'a [String],
    pub path: &'a str,
    pub method: &'a str,
    pub id: Option<&'a str>,
}

impl<'c> Selector<'c> {
    pub fn new(config: &'c Config) -> Self {
        let marked = |list: &'c [Matcher]| list.iter().map(|matcher| (matcher, false)).collect();
        Selector {
            include: marked(&config.operations.include),
            exclude: marked(&config.operations.exclude),
        }
    }

    /// Whether the configuration asks for anything less than all.
    pub fn is_given(&self) -> bool {
        !self.include.is_empty() || !self.exclude.is_empty()
    }

    /// Whether this operation is wanted. Every matcher is tried, so that the ones without effect are known in the end.
    pub fn wants(&mut self, candidate: Candidate<'_>) -> bool {
        let all = self.include.is_empty();
        let included = mark(&mut self.include, candidate);
        let excluded = mark(&mut self.exclude, candidate);
        (all || included) && !excluded
    }

    /// Reports the matchers that have found nothing.
    pub fn finish(self, diagnostics: &mut Diagnostics) {
        for (name, list) in [("include", self.include), ("exclude", self.exclude)] {
            for (index, (matcher, hit)) in list.into_iter().enumerate() {
                if !hit {
                    diagnostics.push(
                        Code::UnmatchedSelection,
                        &Pointer::root(),
                        format!("`operations.{name}[{index}]` ({}) matches no operation", shown(matcher)),
                        "correct the entry in codegen.toml or remove it",
                    );
                }
            }
        }
    }
}

fn mark(list: &mut [(&Matcher, bool)], candidate: Candidate<'_>) -> bool {
    let mut any = false;
    for (matcher, hit) in list {
        if matches(matcher, candidate) {
            *hit = true;
            any = true;
        }
    }
    any
}

fn matches(matcher: &Matcher, candidate: Candidate<'_>) -> bool {
    let part = |pattern: &Option<String>, text: &str| pattern.as_ref().is_none_or(|pattern| glob(pattern, text));
    matcher
        .tag
        .as_ref()
        .is_none_or(|pattern| candidate.tags.iter().any(|tag| glob(pattern, tag)))
        && part(&matcher.path, candidate.path)
        && matcher
            .method
            .as_ref()
            .is_none_or(|pattern| glob(&pattern.to_ascii_uppercase(), &candidate.method.to_ascii_uppercase()))
        && matcher
            .id
            .as_ref()
            .is_none_or(|pattern| candidate.id.is_some_and(|id| glob(pattern, id)))
}

fn shown(matcher: &Matcher) -> String {
    let parts = [
        ("tag", &matcher.tag),
        ("path", &matcher.path),
        ("method", &matcher.method),
        ("id", &matcher.id),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter_map(|(name, value)| value.as_ref().map(|value| format!("{name} = `{value}`")))
        .collect();
    parts.join(", ")
}

/// Marks every schema that one of `roots` leads to, by index.
pub fn reachable(schemas: &Schemas, roots: impl IntoIterator<Item = SchemaId>) -> Vec<bool> {
    let mut seen = vec![false; schemas.len()];
    let mut open: Vec<SchemaId> = roots.into_iter().collect();
    while let Some(id) = open.pop() {
        match seen.get_mut(id.0 as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        schemas.children(id, &mut |child, _| open.push(child));
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_any_characters() {
        for (pattern, text, expected) in [
            ("", "", true),
            ("", "a", false),
            ("*", "", true),
            ("*", "anything/at/all", true),
            ("/v1/*", "/v1/a/b", true),
            ("/v1/*", "/v2/a", false),
            ("*Webhook", "FetchServiceWebhook", true),
            ("Fetch*Web*", "FetchServiceWebhook", true),
            ("*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
            ("/a", "/a/", false),
        ] {
            assert_eq!(glob(pattern, text), expected, "{pattern} on {text}");
        }
    }

    #[test]
    fn all_parts_must_match_and_excludes_win() {
        let config = Config::parse(
            "[operations]\n\
             include = [{ tag = 'Pet', method = 'get' }, { id = 'list*' }, { tag = 'Nobody' }]\n\
             exclude = [{ path = '/private/*' }]\n",
        )
        .unwrap();
        let mut selector = Selector::new(&config);
        let pet = ["Pet".to_owned()];
        for (path, method, id, tags, expected) in [
            ("/pets", "GET", None, &pet[..], true),
            ("/pets", "POST", None, &pet[..], false),
            ("/toys", "GET", Some("listToys"), &[], true),
            ("/private/toys", "GET", Some("listToys"), &[], false),
        ] {
            let candidate = Candidate { tags, path, method, id };
            assert_eq!(selector.wants(candidate), expected, "{candidate:?}");
        }
        let mut diagnostics = Diagnostics::default();
        selector.finish(&mut diagnostics);
        let messages: Vec<&str> = diagnostics.iter().map(|found| found.message.as_str()).collect();
        assert_eq!(
            messages,
            ["`operations.include[2]` (tag = `Nobody`) matches no operation"]
        );
    }
}
