//! `[pages]`: which operations answer with a part of a list, and how one part leads to the next.

use serde::Deserialize;

use crate::api::{NextPage, Paging};

/// What is said of one operation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum PageSetting {
    /// `true`: as it was recognised. `false`: there are no pages.
    Recognised(bool),
    /// So, whatever was recognised.
    Own(Box<PageRule>),
}

/// How one page leads to the next: exactly one of `link`, `url`, `token`, `last-item`, `page` and `offset`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct PageRule {
    /// Where the list is in the body: a JSON pointer; the body itself where not given.
    pub items: String,
    /// The header `Link` says it.
    pub link: bool,
    /// Where the URL of the next page is in the body.
    pub url: Option<String>,
    /// Where the token of the next page is in the body, or the header that has it; `parameter` takes it.
    pub token: Option<String>,
    /// The member of the last item that `parameter` takes.
    pub last_item: Option<String>,
    /// The parameter, or the member of the JSON body as a JSON pointer, that takes the token.
    pub parameter: Option<String>,
    /// The parameter that counts pages.
    pub page: Option<String>,
    /// The parameter that counts items.
    pub offset: Option<String>,
    /// What the first page or item is called; 1 for pages and 0 for items where not given.
    pub first: Option<u64>,
    /// The parameter that says how many items a page has.
    pub size: String,
    /// Where the body says how many pages there are.
    pub pages: String,
    /// Where the body says how many items there are.
    pub total: String,
    /// Where the body says whether there is more.
    pub more: String,
}

impl PageRule {
    /// What it says; `None` where it says nothing, or several things.
    pub fn paging(&self) -> Option<Paging> {
        let PageRule { more, size, .. } = self.clone();
        let token = |of: &Option<String>| Some((of.clone()?, self.parameter.clone()?));
        let ways = [
            self.link.then_some(NextPage::Link),
            self.url.clone().map(NextPage::Url),
            token(&self.token).map(|(from, to)| NextPage::Token {
                from,
                to,
                more: more.clone(),
            }),
            token(&self.last_item).map(|(member, to)| NextPage::LastItem {
                member,
                to,
                more: more.clone(),
            }),
            self.page.clone().map(|to| NextPage::Page {
                to,
                first: self.first.unwrap_or(1),
                size: size.clone(),
                pages: self.pages.clone(),
                more: more.clone(),
            }),
            self.offset.clone().map(|to| NextPage::Offset {
                to,
                first: self.first.unwrap_or(0),
                size: size.clone(),
                total: self.total.clone(),
                more: more.clone(),
            }),
        ];
        let mut said = ways.into_iter().flatten();
        let next = said.next().filter(|_| said.next().is_none())?;
        let items = self.items.clone();
        Some(Paging { items, next })
    }
}
