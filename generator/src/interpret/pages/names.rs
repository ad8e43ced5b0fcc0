//! What the names of parameters, members and headers amount to. Measured on public descriptions, about half of all
//! operations that answer with a list are recognised by these alone.

use super::Candidate;
use super::body::{self, Member, is_plain, plain};
use crate::api::{Location, NextPage, Paging, Parameter, SchemaId, Shape};

/// Names of members whose text is the URL of the next page.
const URLS: [&str; 9] = [
    "nextpageurl",
    "nextpageuri",
    "nextlink",
    "odatanextlink",
    "nexturl",
    "nexturi",
    "nextpagelink",
    "nexthref",
    "nextpagepath",
];
/// Objects in which `next` is that.
const LINKS: [&str; 6] = ["links", "link", "meta", "paging", "pagination", "next"];
/// Names of members that are a token as often, unless it is said that they are a URL.
const NEXT_PAGES: [&str; 3] = ["next", "nextpage", "nextresults"];
/// What begins with `The full URL of …` says what it is; what has the word later may say where it goes.
const FIRST_WORDS: usize = 4;
/// Parameters that take a token.
const TOKENS: [&str; 16] = [
    "cursor",
    "continue",
    "pagetoken",
    "nexttoken",
    "nextpagetoken",
    "continuationtoken",
    "continuation",
    "paginationtoken",
    "nextcursor",
    "startcursor",
    "pagecursor",
    "marker",
    "next",
    "after",
    "aftercursor",
    "scrollid",
];
/// Members that hold one.
const NEXT_TOKENS: [&str; 16] = [
    "nextcursor",
    "nextpagetoken",
    "nexttoken",
    "continuationtoken",
    "continue",
    "nextpagecursor",
    "nextmarker",
    "endcursor",
    "next",
    "nextpage",
    "cursor",
    "after",
    "nextcontinuationtoken",
    "paginationtoken",
    "scrollid",
    "nextpaginationtoken",
];
const MORE: [&str; 6] = ["hasmore", "hasnext", "hasnextpage", "more", "ismore", "hasmoreitems"];
const PAGES: [&str; 7] = [
    "page",
    "pagenumber",
    "pagenum",
    "pageno",
    "pageindex",
    "currentpage",
    "p",
];
const OFFSETS: [&str; 6] = ["offset", "skip", "startindex", "startat", "startoffset", "pageoffset"];
const SIZES: [&str; 13] = [
    "perpage",
    "pagesize",
    "limit",
    "size",
    "count",
    "pagelimit",
    "itemsperpage",
    "top",
    "maxresults",
    "max",
    "take",
    "results",
    "pagecount",
];
const PAGE_COUNTS: [&str; 6] = [
    "totalpages",
    "pagecount",
    "lastpage",
    "numpages",
    "pagestotal",
    "totalpagecount",
];
const TOTALS: [&str; 6] = [
    "total",
    "totalcount",
    "totalitems",
    "totalresults",
    "totalrecords",
    "totalhits",
];

pub fn suggest(candidate: &Candidate<'_>) -> Option<Paging> {
    if candidate.operation.method != "GET" {
        return None;
    }
    let schemas = &candidate.api.schemas;
    let members = body::members(schemas, candidate.body);
    let items = body::items(schemas, candidate.body, &members)?;
    let looked = Looked {
        candidate,
        members: &members,
        items: &items,
    };
    let next = looked
        .url()
        .or_else(|| looked.link())
        .or_else(|| looked.token())
        .or_else(|| looked.last_item())
        .or_else(|| looked.offset())
        .or_else(|| looked.page())?;
    Some(Paging { items, next })
}

struct Looked<'a> {
    candidate: &'a Candidate<'a>,
    members: &'a [Member],
    items: &'a str,
}

impl Looked<'_> {
    fn url(&self) -> Option<NextPage> {
        // A token is often called `next`, too: where one is taken, and there is no way back beside it.
        let takes_token = self.parameter(&TOKENS).is_some() && !self.members.iter().any(is_back);
        let is_url = |member: &&Member| {
            let name = member.name.as_str();
            let is_next = name == "next" && (member.parent.is_empty() || LINKS.contains(&member.parent.as_str()));
            let is_href = name == "href" && member.parent == "next";
            let is_named = URLS.contains(&name) || is_href || (is_next && !takes_token);
            let is_about_pages =
                member.parent.is_empty() || LINKS.contains(&member.parent.as_str()) || member.parent == "pages";
            let is_said = || NEXT_PAGES.contains(&name) && is_about_pages && self.is_said_to_be_url(member.schema);
            self.is_text(member.schema) && (is_named || is_said())
        };
        let found = self
            .members
            .iter()
            .filter(|member| !self.is_in_items(member))
            .find(is_url)?;
        Some(NextPage::Url(found.place.as_str().to_owned()))
    }

    /// Whether its format or the first words about it say so.
    fn is_said_to_be_url(&self, schema: SchemaId) -> bool {
        let schemas = &self.candidate.api.schemas;
        let is_format = matches!(schemas.shape(schema), Shape::String(shape)
            if matches!(shape.format.as_deref(), Some("uri" | "url" | "uri-reference")));
        let docs = schemas
            .chain(schema)
            .find_map(|(_, schema)| schema.docs.description.as_deref());
        let words = docs
            .into_iter()
            .flat_map(|docs| docs.split(|char: char| !char.is_alphanumeric()));
        let words: Vec<String> = words.take(FIRST_WORDS).map(str::to_ascii_lowercase).collect();
        let says = |names: &[&str]| words.iter().any(|word| names.contains(&word.as_str()));
        is_format || (says(&["url", "uri"]) && !says(&["cursor", "token"]))
    }

    fn link(&self) -> Option<NextPage> {
        let success = self
            .candidate
            .operation
            .responses
            .iter()
            .find(|response| response.status.is_success())?;
        let is_link = success
            .headers
            .iter()
            .any(|header| header.name.eq_ignore_ascii_case("link"));
        is_link.then_some(NextPage::Link)
    }

    fn token(&self) -> Option<NextPage> {
        // A page or an offset that is no number is a token as well.
        let text = |names: &[&str]| self.parameter(names).filter(|found| self.is_text(found.schema));
        let to = self
            .parameter(&TOKENS)
            .or_else(|| text(&PAGES))
            .or_else(|| text(&OFFSETS))?;
        let own = plain(last_segment(&to.name));
        let rank = |member: &Member| {
            let name = member.name.as_str();
            let is_own = name == format!("next{own}") || (name == own && member.parent.starts_with("next"));
            let listed = || NEXT_TOKENS.iter().position(|known| *known == name);
            if is_own { Some(0) } else { listed().map(|at| at + 1) }
        };
        let of_page = self
            .members
            .iter()
            .filter(|member| self.is_text(member.schema) && !self.is_in_items(member));
        let from = of_page
            .filter(|member| rank(member).is_some())
            .min_by_key(|member| rank(member))?;
        Some(NextPage::Token {
            from: from.place.as_str().to_owned(),
            to: to.name.clone(),
            more: self.more(),
        })
    }

    /// Stripe's way, and OpenAI's: the identifier of the last item is what the next page starts after.
    fn last_item(&self) -> Option<NextPage> {
        let to = self.parameter(&["startingafter", "after"])?;
        let more = self.more();
        let schemas = &self.candidate.api.schemas;
        let list = match self.items {
            "" => self.candidate.body,
            items => {
                self.members
                    .iter()
                    .find(|member| member.place.as_str() == items)?
                    .schema
            }
        };
        let Shape::Array(list) = schemas.shape(list) else {
            return None;
        };
        let item = schemas.shape(list.items?);
        let has_id = match item {
            Shape::Object(item) => item.properties.iter().any(|property| property.name == "id"),
            // Each of its alternatives has one, as objects of one API mostly do.
            Shape::Union(_) => true,
            _ => false,
        };
        (has_id && !more.is_empty()).then(|| NextPage::LastItem {
            member: "/id".to_owned(),
            to: to.name.clone(),
            more,
        })
    }

    fn page(&self) -> Option<NextPage> {
        let to = self.integer_parameter(&PAGES)?;
        Some(NextPage::Page {
            to: to.name.clone(),
            first: self.first(to).unwrap_or(1),
            size: self.size(),
            pages: self.integer_member(&PAGE_COUNTS),
            more: self.more(),
        })
    }

    fn offset(&self) -> Option<NextPage> {
        let to = self.integer_parameter(&OFFSETS)?;
        Some(NextPage::Offset {
            to: to.name.clone(),
            first: self.first(to).unwrap_or_else(|| u64::from(self.counts_from_one(to))),
            size: self.size(),
            total: self.integer_member(&TOTALS),
            more: self.more(),
        })
    }

    /// SCIM's index (RFC 7644, section 3.4.2.4), and OpenSearch's before it, which come with the number of all results.
    fn counts_from_one(&self, to: &Parameter) -> bool {
        plain(&to.name) == "startindex" && !self.integer_member(&["totalresults"]).is_empty()
    }

    /// What the first page is called, where that is 0 or 1.
    fn first(&self, parameter: &Parameter) -> Option<u64> {
        let schemas = &self.candidate.api.schemas;
        let default = schemas.given_value(parameter.schema).and_then(|value| value.as_u64());
        let minimum = match schemas.shape(parameter.schema) {
            Shape::Integer(shape) | Shape::Number(shape) => {
                shape.bounds.minimum.as_ref().and_then(|least| least.as_u64())
            }
            _ => None,
        };
        let words = parameter
            .docs
            .description
            .as_deref()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let says = |how: [&str; 2]| {
            let mut words = words.split(|char: char| !char.is_alphanumeric() && char != '-');
            words.any(|word| how.contains(&word))
        };
        let said = match (says(["0-based", "zero-based"]), says(["1-based", "one-based"])) {
            (true, false) => Some(0),
            (false, true) => Some(1),
            _ => None,
        };
        default.or(said).or(minimum).filter(|first| *first <= 1)
    }

    fn size(&self) -> String {
        self.integer_parameter(&SIZES)
            .map(|size| size.name.clone())
            .unwrap_or_default()
    }

    fn more(&self) -> String {
        let schemas = &self.candidate.api.schemas;
        let is_more = |member: &&Member| {
            MORE.contains(&member.name.as_str()) && matches!(schemas.shape(member.schema), Shape::Boolean)
        };
        let found = self
            .members
            .iter()
            .filter(|member| !self.is_in_items(member))
            .find(is_more);
        found.map(|member| member.place.as_str().to_owned()).unwrap_or_default()
    }

    fn integer_member(&self, names: &[&str]) -> String {
        let found = names.iter().find_map(|name| {
            let of_page = self.members.iter().filter(|member| !self.is_in_items(member));
            of_page
                .clone()
                .find(|member| member.name == *name && self.is_integer(member.schema))
        });
        found.map(|member| member.place.as_str().to_owned()).unwrap_or_default()
    }

    fn parameter(&self, names: &[&str]) -> Option<&Parameter> {
        let query = || {
            let parameters = self.candidate.operation.parameters.iter();
            parameters.filter(|parameter| parameter.location == Location::Query)
        };
        names
            .iter()
            .find_map(|name| query().find(|of| is_plain(last_segment(&of.name), name) || is_plain(&of.name, name)))
    }

    fn integer_parameter(&self, names: &[&str]) -> Option<&Parameter> {
        names
            .iter()
            .find_map(|name| self.parameter(&[name]).filter(|found| self.is_integer(found.schema)))
    }

    fn is_integer(&self, schema: SchemaId) -> bool {
        matches!(
            self.candidate.api.schemas.shape(schema),
            Shape::Integer(_) | Shape::Number(_)
        )
    }

    fn is_text(&self, schema: SchemaId) -> bool {
        matches!(
            self.candidate.api.schemas.shape(schema),
            Shape::String(_) | Shape::Any(_)
        )
    }

    fn is_in_items(&self, member: &Member) -> bool {
        !self.items.is_empty() && member.place.is_within(self.items)
    }
}

/// Whether it leads to the page before: then what is called `next` beside it is a URL as well.
fn is_back(member: &Member) -> bool {
    matches!(member.name.as_str(), "previous" | "prev" | "href") && matches!(member.parent.as_str(), "" | "links")
}

/// `cursor` of `page[cursor]`, which JSON:API has.
fn last_segment(name: &str) -> &str {
    name.trim_end_matches(']').rsplit('[').next().unwrap_or(name)
}
