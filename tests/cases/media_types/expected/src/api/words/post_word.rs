// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "post_word", method: "POST", path: "/words",
    accept: "application/json, text/plain, text/csv",
    statuses: &["200", "202"],
    rules: &[
        ("200", "text/plain", &[Rule::Schema(&[Keyword::Enum(&["\"yes\"", "\"no\""])])]),
        ("200", "text/csv", &[Rule::MaxLength(4), Rule::Pattern(&Pattern::Steps("^[a-z]+$", &[Step::Start, Step::Class(&[('a', 'z')], 1, Step::MANY), Step::End]))]),
        ("200", "application/json", &[Rule::MaxItems(1)]), ("202", "", &[Rule::MinLength(10)]),
    ];

    /// `POST /words`
    ///
    /// The inputs of [`Client::post_word`](crate::Client::post_word).
    pub struct PostWord -> PostWordOutput {
        pub body: PostWordBody = chosen(),
    } impl new(body: impl Into<PostWordBody>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with one of [`PostWordOutput`].
    ///
    /// `POST /words`
    pub fn post_word(&self, body: impl Into<PostWordBody>) -> Call<PostWord> {
        client::call(self, PostWord::new(body))
    }
}

bodies! {
    /// The body of [`PostWord`](PostWord), in one of several media types.
    pub enum PostWordBody {
        /// `text/plain`
        Text(String) = text("text/plain").rules(&[Rule::Schema(&[Keyword::Enum(&[
            "\"yes\"", "\"no\"",
        ])])]) => String | &str,
        /// `text/csv`
        Csv(String) = text("text/csv").rules(&[
            Rule::MaxLength(4),
            Rule::Pattern(&Pattern::Steps("^[a-z]+$", &[Step::Start, Step::Class(&[('a', 'z')], 1, Step::MANY), Step::End])),
        ]),
    }
}

outputs! {
    /// What [`PostWord`](PostWord) answers.
    pub enum PostWordOutput {
        /// Another one
        ///
        /// `text/plain`
        OkText(String) = text("200", "text/plain"),
        /// Another one
        ///
        /// `text/csv`
        OkCsv(String) = text("200", "text/csv"),
        /// Another one
        ///
        /// `application/json`
        OkJson(Vec<String>) = json("200", "application/json"),
        /// Later
        Accepted(String) = text("202", "text/plain"),
    }
}
