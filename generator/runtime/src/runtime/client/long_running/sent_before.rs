//! Calls that were made before, by their URLs.

use http::Uri;

use crate::runtime::client::Shared;
use crate::runtime::client::call::{Options, base_for};
use crate::runtime::data::uri;
use crate::runtime::description::error::Error;
use crate::runtime::description::server::Base;
use crate::runtime::description::spec::Spec;
use crate::runtime::request::body::Request;
use crate::runtime::request::writer::Inputs;

/// The request of such a call, at its URL and with what every call has; `None` where that is no URL of the operation.
pub(super) fn request_at(shared: &Shared, spec: &'static Spec, url: &str) -> Result<Option<Request>, Error> {
    let base = base_for(shared, spec, &Options::default())?;
    let uri = url.parse().ok().filter(|uri| leads_to(&base, uri, spec.path));
    let uri = uri.and_then(|uri| with_query(&base, &uri));
    uri.map(|uri| Inputs::new(spec).finish_at(uri)).transpose()
}

/// Whether a URL is below this one, and of a path that has this template.
fn leads_to(base: &Base, uri: &Uri, template: &str) -> bool {
    let Ok(home) = base.at("/".to_owned()) else {
        return false;
    };
    let template = template.split('?').next().unwrap_or_default();
    let path = uri.path().strip_prefix(&base.path);
    let fits = |path: &str| match (template.split_once('{'), template.rsplit_once('}')) {
        (Some((start, _)), Some((_, end))) => path.starts_with(start) && path.ends_with(end),
        _ => path == template,
    };
    uri::is_same_origin(uri, &home) && path.is_some_and(fits)
}

/// The URL of a call with what every call has in its query.
fn with_query(base: &Base, uri: &Uri) -> Option<Uri> {
    let queries = [base.query.as_str(), uri.query().unwrap_or_default()];
    let query = queries.iter().filter(|query| !query.is_empty()).copied();
    asking(base, uri.path(), &query.collect::<Vec<_>>().join("&"))
}

/// The URL of a call without what every call has in its query.
pub(super) fn without_query(base: &Base, uri: &Uri) -> Option<Uri> {
    let query = uri.query().unwrap_or_default();
    let rest = query.strip_prefix(&base.query).filter(|_| !base.query.is_empty());
    let own = match rest {
        Some("") => "",
        Some(rest) => rest.strip_prefix('&').unwrap_or(query),
        None => query,
    };
    asking(base, uri.path(), own)
}

fn asking(base: &Base, path: &str, query: &str) -> Option<Uri> {
    let separator = if query.is_empty() { "" } else { "?" };
    base.at(format!("{path}{separator}{query}")).ok()
}
