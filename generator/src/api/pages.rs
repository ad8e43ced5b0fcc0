//! Lists in pages: where one says what follows it.

use crate::toml_text::basic_string;

/// How one page of a list leads to the next. Places in a body are JSON pointers; empty: there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// Where the list is in the body; empty: it is the body.
    pub items: String,
    pub next: NextPage,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextPage {
    /// In the header `Link`, as `rel="next"` (RFC 8288).
    Link,
    /// The URL stands here in the body.
    Url(String),
    /// What stands here in the body, or in this header, is sent as a parameter, or as a member of the body.
    Token { from: String, to: String, more: String },
    /// A member of the last item is sent as a parameter.
    LastItem { member: String, to: String, more: String },
    /// Pages are counted.
    Page {
        to: String,
        first: u64,
        /// The parameter that says how many items a page has.
        size: String,
        /// Where the body says how many pages there are.
        pages: String,
        more: String,
    },
    /// Items are counted.
    Offset {
        to: String,
        first: u64,
        size: String,
        /// Where the body says how many items there are.
        total: String,
        more: String,
    },
}

impl Paging {
    /// As it is written in `codegen.toml`: `{ items = "/data", url = "/next" }`.
    pub fn setting(&self) -> String {
        let (own, more) = match &self.next {
            NextPage::Link => (vec![("link", "true".to_owned())], ""),
            NextPage::Url(place) => (vec![("url", basic_string(place))], ""),
            NextPage::Token { from, to, more } => (
                vec![("token", basic_string(from)), ("parameter", basic_string(to))],
                &**more,
            ),
            NextPage::LastItem { member, to, more } => (
                vec![("last-item", basic_string(member)), ("parameter", basic_string(to))],
                &**more,
            ),
            NextPage::Page {
                to,
                first,
                size,
                pages,
                more,
            } => (
                vec![
                    ("page", basic_string(to)),
                    ("first", first.to_string()),
                    ("size", basic_string(size)),
                    ("pages", basic_string(pages)),
                ],
                &**more,
            ),
            NextPage::Offset {
                to,
                first,
                size,
                total,
                more,
            } => (
                vec![
                    ("offset", basic_string(to)),
                    ("first", first.to_string()),
                    ("size", basic_string(size)),
                    ("total", basic_string(total)),
                ],
                &**more,
            ),
        };
        let all = [("items", basic_string(&self.items))]
            .into_iter()
            .chain(own)
            .chain([("more", basic_string(more))]);
        let said = all.filter(|(name, value)| *name == "items" || value != "\"\"");
        let said: Vec<String> = said.map(|(name, value)| format!("{name} = {value}")).collect();
        format!("{{ {} }}", said.join(", "))
    }
}
