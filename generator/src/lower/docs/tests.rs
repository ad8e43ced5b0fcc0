//! What descriptions become, by kind of text.

use std::time::Duration;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use super::*;

fn check(table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        assert_eq!(&lines(text), expected, "{text:?}");
    }
}

/// What is not given to the parser comes to the same as if it was.
#[test]
fn plain_text_stands_as_it_is() {
    let parts = [
        "A",
        "pet",
        "1.",
        "2)",
        "10",
        "(c)",
        "-",
        "--",
        "---",
        "it's",
        "...",
        "e.g.",
        "and/or",
        "\"so\"",
        "Why?",
        ";",
        ",",
        "'",
        "",
        "https",
        "//",
        "www.example.com",
        "a-b",
        "-5",
        "/pets/",
        "(see",
        "above)",
        "owner's",
        "1-2",
        "()",
        "mailto",
        "I.",
        "=",
    ];
    let mut state = 1_u64;
    let mut plain = 0;
    for _ in 0..20_000 {
        let mut next = |below: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap_or_default() % below
        };
        let count = 1 + next(40);
        let words: Vec<&str> = (0..count).map(|_| parts[next(parts.len())]).collect();
        let text = words.join(if next(4) == 0 { "" } else { " " });
        plain += usize::from(is_plain(&text));
        assert_eq!(lines(&text), parsed(&text), "{text:?}");
    }
    assert!(plain > 1_000, "{plain} are plain");
}

#[test]
fn nothing_is_code_that_runs() {
    check(&[
        (
            "a\nb\n\n    let x = 1;\n    y",
            &["a b", "", "```text", "let x = 1;", "y", "```"],
        ),
        ("```rust\nfn main() {}\n```", &["```text", "fn main() {}", "```"]),
        ("~~~\n```\n~~~\nend", &["````text", "```", "````", "", "end"]),
        ("```\nnever closed", &["```text", "never closed", "```"]),
        ("a\n    continued", &["a continued"]),
        ("  first\n      second\n      third", &["first second third"]),
    ]);
}

#[test]
fn nothing_links_or_tags_by_accident() {
    check(&[
        (
            "an [item] and [`Other`] and a[0]",
            &["an \\[item\\] and \\[`Other`\\] and a\\[0\\]"],
        ),
        (
            "[docs](https://a.b/c) [x](#tag/y) [z](/rel)",
            &["[docs](https://a.b/c) x z"],
        ),
        ("[a](https://x.y/(z))", &["[a](<https://x.y/(z)>)"]),
        ("![logo](https://a.b/c.png)", &["[logo](https://a.b/c.png)"]),
        ("see https://a.b/c.", &["see <https://a.b/c>."]),
        ("(https://a.b/c)", &["(<https://a.b/c>)"]),
        ("<https://a.b/c>", &["<https://a.b/c>"]),
        ("https://a.b/{id}/c", &["`https://a.b/{id}/c`"]),
        ("`https://a.b`", &["`https://a.b`"]),
        ("Vec<T> <script>", &["Vec\\<T> \\<script>"]),
        ("a ` b `` c", &["a \\` b \\`\\` c"]),
        ("[^1]: note", &["\\[^1\\]: note"]),
        ("\\[a\\] \\<b", &["\\[a\\] \\<b"]),
        ("ends \\", &["ends \\\\"]),
        ("\\https://a.b", &["\\\\<https://a.b>"]),
        ("- \\~~~\n- \\- a\n- 1\\. b", &["- \\~~~", "- \\- a", "- 1\\. b"]),
    ]);
}

#[test]
fn characters_that_hide_are_dropped() {
    check(&[
        ("a\u{202e}b\u{0}c\u{1b}[31m", &["abc\\[31m"]),
        ("a\tb\r\nc\rd", &["a b c d"]),
        (" \n\t\n", &[]),
        ("*/ \"# `x", &["*/ \"# \\`x"]),
    ]);
    assert_eq!(code("a`b"), "``a`b``");
    assert_eq!(code("\u{1b}"), "`\\u{1b}`");
}

#[test]
fn lists_are_indented_as_clippy_wants() {
    check(&[
        (
            "Text:\n* one\ncontinued\n* two\n    - deep\n      more\n\n12. last\n\nend",
            &[
                "Text:",
                "",
                "- one continued",
                "- two",
                "  - deep more",
                "",
                "12. last",
                "",
                "end",
            ],
        ),
        ("- a\n\n  b\n- c", &["- a", "", "  b", "- c"]),
        ("> q1\nlazy\n> q2", &["> q1 lazy q2"]),
        ("a\n---\nb\n\n---\nc", &["## a", "", "b", "", "c"]),
        (
            "| a | b |\n|---|---|\n| 1 | 2 |",
            &["| a | b |", "|---|---|", "| 1 | 2 |"],
        ),
        ("# Title\ntext", &["# Title", "", "text"]),
    ]);
}

#[test]
fn html_becomes_markdown() {
    check(&[
        (
            "<p>A <b>bold</b> <a href=\"https://a.b\">link</a>.</p><ul><li>x</li><li>y</li></ul>",
            &["A **bold** [link](https://a.b).", "", "- x", "- y"],
        ),
        ("a<br/>b <code>c</code> <!-- gone -->`<p>`", &["a\\", "b `c` `<p>`"]),
    ]);
}

#[test]
fn blocks_nest() {
    check(&[
        (">* For a\n>* For b\n\nend", &["> - For a", "> - For b", "", "end"]),
        ("> a\n>> b\n>>> c", &["> a", ">", "> > b", "> >", "> > c"]),
        ("> [!NOTE]\n> Careful.", &["> **Note:** Careful."]),
        (
            "- a\n\n  | x | y |\n  |:-|-:|\n  | `p\\|q` | |\n\n  > quoted\n  > - deep\n  1. one\n- b",
            &[
                "- a",
                "",
                "  | x      | y |",
                "  |:-------|--:|",
                "  | `p\\|q` |   |",
                "",
                "  > quoted",
                "  >",
                "  > - deep",
                "  1. one",
                "- b",
            ],
        ),
        (
            "- a\n  ```\n  x\n  ```\n  b\n-\n- c",
            &["- a", "", "  ```text", "  x", "  ```", "", "  b", "- c"],
        ),
        (
            "- 1\n  - 2\n    - 3\n      - 4\n        - 5\n          - 6\n            text",
            &["- 1", "  - 2", "    - 3", "      - 4", "      - 5", "      - 6 text"],
        ),
        ("a  \nb\\\n- c\\\n- d", &["a\\", "b\\\\", "", "- c\\\\", "- d"]),
        ("a\\\n2. b\\\n3. c", &["a\\", "2\\. b\\", "3\\. c"]),
        (
            "[list the templates][list] or [list] them\n\n[list]: https://a.b/list",
            &["[list the templates](https://a.b/list) or [list](https://a.b/list) them"],
        ),
        ("see [^1]\n\n[^1]: note", &["see \\[^1\\]", "", "\\[^1\\]: note"]),
    ]);
}

#[test]
fn what_is_nearly_markdown_reads_well() {
    check(&[
        ("One of:\n• a\n•b\nand", &["One of:", "", "- a", "- b and"]),
        ("One of:\n    * a\n    * b\n      c", &["One of:", "", "- a", "- b c"]),
        (
            "One of:\n\n    * a\n    * b\n\nend",
            &["One of:", "", "- a", "- b", "", "end"],
        ),
        (
            "Like\n\n    - a: b\n      c: d\nend",
            &["Like", "", "```text", "- a: b", "  c: d", "```", "", "end"],
        ),
        ("Text\n| a |\n|---|\n| b |", &["Text", "", "| a |", "|---|", "| b |"]),
        ("2. 7 versions", &["2. 7 versions"]),
        ("at least\n2. 7 versions", &["at least 2. 7 versions"]),
        ("a * b, snake_case_name, *args", &["a * b, snake_case_name, *args"]),
        ("*args and **kwargs*", &["\\*args and \\**kwargs*"]),
        (
            "_all_ and __init__ and _id, ~5 to ~6",
            &["*all* and **init** and _id, ~5 to ~6"],
        ),
        ("application/*, image/*", &["application/*, image/*"]),
        ("https://a.b/_c_/d *e*", &["<https://a.b/_c_/d> *e*"]),
        ("&lt;b&gt; &amp;lt; a&b &#x202e;&nbsp;c", &["\\<b> \\&lt; a&b c"]),
        (
            "<Message warning>\nHi **you**\n</Message>",
            &["\\<Message warning> Hi **you** \\</Message>"],
        ),
        ("a [link]({{< relref \"b\" >}}#c) d", &["a link d"]),
        ("# C#\n## a \\#", &["# C#", "", "## a \\#"]),
        ("separated by ` `", &["separated by `\" \"`"]),
    ]);
}

#[test]
fn html_lists_code_and_emphasis_become_markdown() {
    check(&[
        (
            "<ol>\n        <li><p>a</p><p>b</p></li>\n        <li>c<ul><li>d</li></ul></li></ol>end",
            &["1. a", "", "   b", "2. c", "   - d", "", "end"],
        ),
        ("One of:<br>- a<br/>- b", &["One of:", "", "- a", "- b"]),
        ("a<br><br>b<br>\n<br>", &["a", "", "b"]),
        ("<b> a </b>b<b></b> <i>c.</i>d <b>e", &["**a** b *c.* d \\*\\*e"]),
        ("<code>&lt;a&gt;</code> <code>b", &["`<a>` b"]),
        (
            "x<pre><code>a\n\n  &lt;b&gt;</code></pre>\ny",
            &["x", "", "```text", "a", "", "  <b>", "```", "", "y"],
        ),
        ("| a |\n|---|\n| b<br>c |", &["| a   |", "|-----|", "| b c |"]),
        (
            "`<b>` \\<b> <a href='https://a.b/_c_'>d</a> <a href='/e'>f</a>",
            &["`<b>` \\<b> [d](https://a.b/_c_) f"],
        ),
    ]);
}

/// What this thread has used so far: a loaded machine must not fail a test.
#[cfg(target_os = "linux")]
fn processor_time() -> Duration {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;

    let usage = getrusage(UsageWho::RUSAGE_THREAD).expect("every thread has one");
    let used = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    Duration::from_micros(used.unsigned_abs())
}

/// There is no bound where it cannot be told.
#[cfg(not(target_os = "linux"))]
fn processor_time() -> Duration {
    Duration::ZERO
}

#[test]
fn hostile_texts_take_no_time() {
    let pieces = [
        "<",
        "[",
        "`",
        "*a ",
        "_a",
        "> ",
        "- ",
        "<b>",
        "<pre>",
        "<code>",
        "<ul><li>",
        "![",
        "[a](",
        "http://",
        "<!--",
        "&",
        "\\",
        "<a href=x>",
        "| ",
        "a\n> ",
        "~",
        "1. ",
        "<p>",
        "](b)",
        "<https://",
        "`` ` ",
        "<br>",
        "[^a]:\n",
    ];
    for piece in pieces {
        let text = piece.repeat(30_000 / piece.len());
        for text in [format!("{text}x"), format!("{text}\n\n{text}"), format!("<b>{text}")] {
            let before = processor_time();
            let length: usize = lines(&text).iter().map(String::len).sum();
            let spent = processor_time().saturating_sub(before);
            assert!(spent < Duration::from_secs(2), "{piece:?} takes {spent:?}");
            assert!(length < 40 * text.len(), "{piece:?} gives {length}");
        }
    }
}

#[test]
fn lines_are_wrapped_where_nothing_starts() {
    let word = "abcdefghi";
    let text = format!("{} - {}", [word; 10].join(" "), [word; 10].join(" "));
    let out = lines(&text);
    assert_eq!(out.len(), 2);
    assert!(
        out.iter()
            .all(|line| line.chars().count() <= WIDTH + 2 && !line.starts_with('-')),
        "{out:?}"
    );
    let span = format!("{} `{}`", [word; 9].join(" "), ["x"; 30].join(" "));
    assert!(lines(&span)[1].starts_with("`x x"));
}

#[test]
fn no_text_panics_or_is_more_than_text() {
    let pieces = [
        "<", "[", "`", "```\n", "\\", "](", "http://", "é", "\n", "- ", "> ", "|", "    ", "<a href=", "1. ", "#",
        "<!--", "🦀", "<b>", "](x)", "<pre>", "_", "*", "~", "&lt;", "<br>", "</code>", "\n\n", ">",
    ];
    let mut seed = 7_u64;
    for _ in 0..3000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            text.push_str(pieces[(seed >> 33) as usize % pieces.len()]);
        }
        let lines = lines(&text);
        assert!(!lines.iter().any(|line| line.contains('\n')), "{text:?}");
        for event in Parser::new_ext(&lines.join("\n"), writer::OPTIONS) {
            let harmless = match &event {
                Event::Html(_) | Event::InlineHtml(_) => false,
                Event::Start(Tag::CodeBlock(kind)) => *kind == CodeBlockKind::Fenced("text".into()),
                Event::Start(Tag::Link { dest_url, .. }) => dest_url.starts_with("http"),
                _ => true,
            };
            assert!(harmless, "{event:?} from {text:?}");
        }
    }
}
