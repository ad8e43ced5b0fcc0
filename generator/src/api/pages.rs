//! Lists in pages: where one says what follows it.

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
            NextPage::Url(place) => (vec![("url", quoted(place))], ""),
            NextPage::Token { from, to, more } => (vec![("token", quoted(from)), ("parameter", quoted(to))], &**more),
            NextPage::LastItem { member, to, more } => {
                (vec![("last-item", quoted(member)), ("parameter", quoted(to))], &**more)
            }
            NextPage::Page {
                to,
                first,
                size,
                pages,
                more,
            } => (
                vec![
                    ("page", quoted(to)),
                    ("first", first.to_string()),
                    ("size", quoted(size)),
                    ("pages", quoted(pages)),
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
                    ("offset", quoted(to)),
                    ("first", first.to_string()),
                    ("size", quoted(size)),
                    ("total", quoted(total)),
                ],
                &**more,
            ),
        };
        let all = [("items", quoted(&self.items))]
            .into_iter()
            .chain(own)
            .chain([("more", quoted(more))]);
        let said = all.filter(|(name, value)| *name == "items" || value != "\"\"");
        let said: Vec<String> = said.map(|(name, value)| format!("{name} = {value}")).collect();
        format!("{{ {} }}", said.join(", "))
    }
}

fn quoted(text: &str) -> String {
    // JSON's strings are TOML's basic strings.
    serde_json::Value::from(text).to_string()
}
