//! Plans against an independent ECMA-262 engine, on strings that almost match.

use std::collections::BTreeSet;
use std::path::Path;

use super::parse::{Node, parse};
use super::*;
use crate::emit::pattern::source;

/// The plan as the runtime runs it.
fn built(matcher: &Matcher) -> runtime::runtime::data::pattern::Pattern {
    use runtime::runtime::data::pattern::Pattern;

    match matcher {
        Matcher::Steps(programs) => Pattern::Any(
            "",
            leak(programs.iter().map(|steps| built_steps(steps)).collect::<Vec<_>>()),
        ),
        Matcher::Regex(_) => Pattern::Test("", |_| {
            panic!("patterns for the regex crate are run by the tests themselves")
        }),
        Matcher::All(parts) => Pattern::All(
            "",
            leak(
                parts
                    .iter()
                    .map(|(wanted, part)| (*wanted, built(part)))
                    .collect::<Vec<_>>(),
            ),
        ),
        Matcher::Unsupported(reason) => panic!("{reason}"),
    }
}

fn built_steps(steps: &[Step]) -> &'static [runtime::runtime::data::pattern::Step] {
    use runtime::runtime::data::pattern::Step as Built;

    let counts = |least: u32, most: Option<u32>| (least, most.unwrap_or(Built::MANY));
    let steps = steps.iter().map(|step| match step {
        Step::Start => Built::Start,
        Step::End => Built::End,
        Step::Literal(text) => Built::Literal(leak_text(text)),
        Step::Class(set, least, most) => {
            let (least, most) = counts(*least, *most);
            let complement = set.complement();
            match complement.ranges().len() < set.ranges().len() {
                true => Built::Except(leak(complement.ranges().to_vec()), least, most),
                false => Built::Class(leak(set.ranges().to_vec()), least, most),
            }
        }
        Step::Choice(choices) => Built::Choice(leak(choices.iter().map(|steps| built_steps(steps)).collect())),
        Step::Group(steps, least, most) => {
            let (least, most) = counts(*least, *most);
            Built::Group(built_steps(steps), least, most)
        }
        Step::Leaving(count, steps) => Built::Leaving(*count, built_steps(steps)),
    });
    leak(steps.collect())
}

fn leak<T>(items: Vec<T>) -> &'static [T] {
    items.leak()
}

fn leak_text(text: &str) -> &'static str {
    text.to_owned().leak()
}

/// Answers for a plan: the runtime's matcher, with the regex crate where the plan asks for it.
enum Answer {
    Steps(runtime::runtime::data::pattern::Pattern),
    Regex(Box<regex::Regex>),
    All(Vec<(bool, Answer)>),
}

impl Answer {
    fn new(matcher: &Matcher) -> Answer {
        match matcher {
            Matcher::Regex(pattern) => Answer::Regex(Box::new(regex::Regex::new(pattern).unwrap())),
            Matcher::All(parts) if needs_regex(matcher) => Answer::All(
                parts
                    .iter()
                    .map(|(wanted, part)| (*wanted, Answer::new(part)))
                    .collect(),
            ),
            matcher => Answer::Steps(built(matcher)),
        }
    }

    fn matches(&self, text: &str) -> bool {
        match self {
            Answer::Steps(pattern) => pattern.matches(text),
            Answer::Regex(regex) => regex.is_match(text),
            Answer::All(parts) => parts.iter().all(|(wanted, part)| part.matches(text) == *wanted),
        }
    }
}

/// A small deterministic generator (SplitMix64), so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// Characters on which engines disagree: case pairs, line ends, spaces, digits of other scripts, several widths.
const ODD: &[char] = &[
    '\0',
    '\t',
    '\n',
    '\r',
    '\u{b}',
    ' ',
    '\u{85}',
    '\u{a0}',
    '\u{2028}',
    '\u{feff}',
    '\u{180e}',
    '_',
    '-',
    '.',
    '/',
    '\\',
    '$',
    '^',
    'a',
    'Z',
    '0',
    '9',
    'f',
    'é',
    'ß',
    'ſ',
    'K',
    '٣',
    '€',
    '漢',
    '😀',
    '\u{10ffff}',
    ':',
    '@',
    '"',
    '[',
    '{',
    'x',
];

/// A text that the tree matches, as far as anchors and look-around allow.
fn write_match(node: &Node, random: &mut Random, text: &mut String) {
    match node {
        Node::Class(class) => {
            let set = match class.plain() {
                Some(set) => set.clone(),
                None if class.negated => class.set.complement(),
                None => class.set.union(&Set::new([('a', 'z'), ('À', 'ÿ'), ('漢', '漢')])),
            };
            // A bound of a range as often as not, and a printable member rather than any.
            let ranges = set.ranges();
            if ranges.is_empty() {
                return;
            }
            let (first, last) = ranges[random.below(ranges.len().min(8))];
            let (from, to) = (u32::from(first), u32::from(last).min(u32::from(first) + 100));
            text.push(match random.below(4) {
                0 => first,
                1 => last,
                _ => char::from_u32(from + random.below((to - from + 1) as usize) as u32).unwrap_or(first),
            });
        }
        Node::Start | Node::End | Node::Boundary(_) => {}
        Node::Look { node, wanted, .. } => {
            if *wanted && random.below(4) == 0 {
                write_match(node, random, text);
            }
        }
        Node::Sequence(nodes) => nodes.iter().for_each(|node| write_match(node, random, text)),
        Node::Choice(nodes) => write_match(&nodes[random.below(nodes.len())], random, text),
        Node::Repeat(node, least, most) => {
            let span = most.unwrap_or(least + 4).min(least + 40) - least;
            let times = match random.below(4) {
                0 => *least,
                1 => least + span,
                _ => least + random.below(span as usize + 1) as u32,
            };
            for _ in 0..times.min(300) {
                write_match(node, random, text);
            }
        }
    }
}

/// How deep repetitions are nested.
fn repeats(node: &Node) -> usize {
    match node {
        Node::Class(_) | Node::Start | Node::End | Node::Boundary(_) => 0,
        Node::Look { node, .. } => repeats(node),
        Node::Sequence(nodes) | Node::Choice(nodes) => nodes.iter().map(repeats).max().unwrap_or(0),
        Node::Repeat(node, _, most) => repeats(node) + usize::from(most.is_none_or(|most| most > 4)),
    }
}

fn mutate(text: &str, random: &mut Random) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..random.below(4) {
        let at = random.below(chars.len() + 1);
        let odd = ODD[random.below(ODD.len())];
        match random.below(7) {
            0 => chars.insert(at, odd),
            1 if at < chars.len() => chars[at] = odd,
            2 if at < chars.len() => drop(chars.remove(at)),
            3 if at < chars.len() => chars.insert(at, chars[at]),
            4 => chars.truncate(at),
            5 => drop(chars.drain(..at)),
            6 if chars.len() > 1 => {
                let other = random.below(chars.len());
                let at = at.min(chars.len() - 1);
                chars.swap(at, other);
            }
            _ => {}
        }
    }
    chars.into_iter().collect()
}

#[derive(Debug, Default)]
struct Tally {
    steps: Vec<String>,
    split: Vec<String>,
    regex: Vec<String>,
    unsupported: Vec<String>,
    comparisons: usize,
    matched: usize,
    /// Comparisons that trying could decide as well.
    tried: usize,
    /// Patterns that no text was made for.
    without_text: Vec<String>,
}

impl Tally {
    /// Compares a pattern's plan with the engine.
    fn compare(&mut self, source: &str, texts: usize) {
        let plan = compile(source);
        match &plan.matcher {
            Matcher::Unsupported(reason) => return self.unsupported.push(format!("{source}: {reason}")),
            matcher if needs_regex(matcher) => self.regex.push(source.to_owned()),
            Matcher::All(_) => self.split.push(source.to_owned()),
            _ => self.steps.push(source.to_owned()),
        }
        let (pattern, flags, _) = undelimit(source);
        let engine = match pattern.contains("\\p{") || pattern.contains("\\P{") || pattern.contains("\\u{") {
            true => regress::Regex::with_flags(pattern, "u"),
            false => regress::Regex::with_flags(pattern, flags),
        };
        let engine = engine.unwrap_or_else(|error| panic!("{source}: {error}"));
        let node = parse(pattern, flags).unwrap();
        // Where a repetition repeats itself, the engine's time doubles with each character.
        let backtracks = repeats(&node) > 1;
        let answer = Answer::new(&plan.matcher);
        let mut random = Random(
            source
                .bytes()
                .fold(7, |seed, byte| seed * 31 % 1_000_003 + u64::from(byte)),
        );
        for index in 0..texts {
            let mut text = String::new();
            write_match(&node, &mut random, &mut text);
            if index % 3 > 0 {
                text = mutate(&text, &mut random);
            }
            if index % 16 == 15 {
                text = mutate(
                    &(0..random.below(6))
                        .map(|_| ODD[random.below(ODD.len())])
                        .collect::<String>(),
                    &mut random,
                );
            }
            if backtracks {
                text = text.chars().take(16).collect();
            }
            let expected = engine.find(&text).is_some();
            assert_eq!(
                answer.matches(&text),
                expected,
                "{source:?} on {text:?}, {:?}",
                plan.matcher
            );
            if let Some(found) = super::matches(source, &text) {
                assert_eq!(found, expected, "{source:?} on {text:?}, by trying");
                self.tried += 1;
            }
            self.comparisons += 1;
            self.matched += usize::from(expected);
        }
        let made = super::texts(source, 0, None);
        for text in &made {
            assert!(engine.find(text).is_some(), "{text:?} was made for {source:?}");
        }
        if made.is_empty() {
            self.without_text.push(source.to_owned());
        }
    }

    fn print(&self) {
        let enforced = [&self.steps, &self.split, &self.regex];
        let total = enforced.iter().map(|list| list.len()).sum::<usize>() + self.unsupported.len();
        for (name, list) in [
            ("steps", &self.steps),
            ("conditions of steps", &self.split),
            ("regex", &self.regex),
            ("not enforced", &self.unsupported),
        ] {
            let share = 100.0 * list.len() as f64 / total.max(1) as f64;
            println!("{name}: {} of {total} ({share:.1} %)", list.len());
        }
        println!(
            "{} comparisons, {} of them on matching strings",
            self.comparisons, self.matched
        );
        for pattern in self.split.iter().chain(&self.regex) {
            println!("  {pattern}  =>  {}", source(&compile(pattern)).unwrap_or_default());
        }
        for pattern in &self.unsupported {
            println!("  not enforced: {pattern}");
        }
        println!("{} comparisons decided by trying", self.tried);
        for pattern in &self.without_text {
            println!("  no text made: {pattern}");
        }
    }
}

/// Shapes as descriptions have them, and the corners of the grammar.
const SHAPES: &[&str] = &[
    // Identifiers.
    "^SM[0-9a-f]{32}$",
    "^(PA|PB|XE)[0-9A-F]{8}$",
    "^[a-z]{2,3}_[A-Za-z0-9]{8,24}$",
    "^[a-z][a-z0-9]*(_[a-z0-9]+)*$",
    "^[a-z][a-z0-9_]*$",
    "^[a-z]([-a-z0-9]*[a-z0-9])?$",
    "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$",
    "^[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
    "^[a-zA-Z_$][\\w$]*$",
    "^\\w+$",
    "\\w+",
    "^[\\w-.]+$",
    "^[\\w.-]{1,80}$",
    "^[\\w\\s-]*$",
    "^\\S+$",
    "\\S",
    "^[^\\s]{1,20}$",
    "^.*$",
    "^.+$",
    "^.{0,12}$",
    "^.{1,300}$",
    "^[\\s\\S]*$",
    "^[\\s\\S]{2,}$",
    ".*\\S.*",
    "^\\s*\\S+.*$",
    "^(?:\\S.*)?$",
    "",
    "^",
    "$",
    "^$",
    ".",
    "a|",
    "(?:)",
    "[^]",
    "[]",
    "^[^]$",
    // Numbers, amounts, versions.
    "^-?\\d+$",
    "^-?\\d+(\\.\\d+)?$",
    "^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?$",
    "^\\d{1,13}\\.\\d{2}$",
    "^0|[1-9][0-9]*$",
    "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$",
    "^v?\\d+(\\.\\d+){0,2}$",
    "^(100|[1-9]?[0-9])%?$",
    "^\\$?\\d{1,3}(,\\d{3})*(\\.\\d\\d)?$",
    "^0x[0-9a-fA-F]+$",
    "^[01]+b$",
    "^([0-9]|1[0-9]|2[0-3]):[0-5]?[0-9]$",
    // Dates and times.
    "^\\d{4}-\\d{2}-\\d{2}$",
    "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
    "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)$",
    "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$",
    "^P(?!$)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$",
    "^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$",
    "^(?:january|february|march|may|june|july)$",
    "^[0-9]+[smhdw]$",
    // Codes.
    "^[A-Z]{3}$",
    "^[A-Z]{2}(-[A-Z]{2})?$",
    "^[a-z]{2}([-_][A-Z]{2})?$",
    "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\\d{3}))?$",
    "^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$",
    "^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$",
    "^\\d{5}(?:[-\\s]\\d{4})?$",
    "^[A-Z]\\d[A-Z] ?\\d[A-Z]\\d$",
    "^\\+[1-9]\\d{1,14}$",
    "^\\+?[0-9 ()-]{7,20}$",
    "^\\+[0-9]{1,3}\\-[0-9()+\\-]{1,30}$",
    "^#?([0-9a-f]{6}|[0-9a-f]{3})$",
    "^([0-9A-F]{2}[:-]){5}([0-9A-F]{2})$",
    "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    "^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*$",
    "[0-9a-f]{8}\\b-[0-9a-f]{4}\\b-[0-9a-f]{4}\\b-[0-9a-f]{4}\\b-[0-9a-f]{12}",
    "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$",
    "^(sha1|sha256|sha512):[0-9a-f]+$",
    "^(sha|sha1|sha256)$",
    "^(sha|sha1|sha256)-",
    // Addresses.
    "^https?://",
    "^(http|https)://",
    "^(https|http):\\/\\/[^\\s/$.?#].[^\\s]*$",
    "^https?://(www\\.)?[-a-zA-Z0-9@:%._+~#=]{1,256}\\.[a-z]{2,6}\\b([-a-zA-Z0-9@:%_+.~#?&/=]*)$",
    "^[^@\\s]+@[^@\\s]+$",
    "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$",
    "^[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+$",
    ".+@.+\\..+",
    "^.+@.+$",
    "^.{2,}@.+\\..{2,}$",
    "^.*[A-Z]",
    "^.*[A-Z].*[0-9].*$",
    "^[a-c]*b[ab]*$",
    "^[a-c]*[b-d][a-d]*$",
    "^x.*y.*z$",
    "^.+--.+$",
    "^((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|$)){4}",
    "^(?:\\d{1,3}\\.){3}\\d{1,3}$",
    "^([0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}$",
    "^(?!-)[a-z0-9-]{1,63}(?<!-)$",
    "^(?=.{1,253}$)(?!-)([a-z0-9-]{1,63}\\.)+[a-z]{2,}$",
    "^[a-z0-9](?!.*--)[a-z0-9-]+(?<!-)$",
    "^arn:aws(-[a-z]+)*:[a-z0-9-]+:[a-z0-9-]*:\\d{12}:.+$",
    "^/subscriptions/[^/]+/resourceGroups/[^/]+$",
    "^/(?!api)[^\\s]*$",
    "^[/]?[\\w\\-/]+$",
    "^(/[^/~]*(~[01][^/~]*)*)*$",
    "^s3://[a-z0-9.-]{3,63}(/.*)?$",
    "\\.(jpe?g|png|gif)$",
    "^[\\w-]+\\.json$",
    "^.*\\.txt$",
    "[.]csv$",
    "^data:image/(png|jpeg);base64,",
    "^urn:[a-z0-9][a-z0-9-]{0,31}:.+$",
    // Look-around.
    "^(?!\\s*$).+",
    "^(?!0+$)\\d{9}$",
    "^(?=.*[A-Z])(?=.*[a-z])(?=.*\\d).{8,}$",
    "^(?=.*[!@#$%^&*])[\\S]{6,16}$",
    "^(?!.*\\.\\.)(?!\\.)[a-z.]+$",
    "(?!x)^[a-z]+$",
    "^(?!(?:aux|con)$)[a-z]{3}$",
    "^ab(?=c)[a-d]*$",
    "^[a-z]*(?<![xy]{2})$",
    "^[a-z]+(?<=ing)$",
    "^[a-z]+(?<!z)[0-9]$",
    "^((?!--).)*$",
    "(?<=a)b",
    "(?=a)a",
    "^(?=(?!b)[abc])[b-d]",
    // Alternatives.
    "^(?:on|off)$",
    "^on$|^off$",
    "^(on|off|auto:[0-9]+)$",
    "on|off",
    "^a|b$",
    "^(a|ab)(c|bcd)(d*)$",
    "^(?:a|b|)$",
    "^(a?b|ab?)$",
    "^(x|y)?[a-y]{2}$",
    "^[a-z]+([,;][a-z]+)*[,;]?$",
    "^([a-z]+,)*[a-z]+$",
    "^(?:[a-z]{2})+$",
    "^([a-f]|[0-9]{2}){3,4}$",
    "^([ab]+c?){2}$",
    "^(a*)*$",
    "^(a|a?)+$",
    "^(?:a{2,3}){2}$",
    "(a+b+)+c",
    "(?:ab)+",
    "x*y+$",
    "[ab]+[bc]$",
    "^[a-c]+b[a-c]$",
    "^[ab]{2,4}ab$",
    "^a{3}a{1,2}b$",
    "a{2}b{0}c{1,}",
    "^x{0,1}?y+?$",
    // Spelling.
    "^[\\-\\_\\.\\!\\~]+$",
    "^\\/\\@\\#\\ \\:$",
    "^[a\\-z]$",
    "^[a-]$",
    "^[-a]$",
    "^[a-z&&[^b]]$",
    "^[[a]$",
    "^[\\]\\[]+$",
    "^]}{$",
    "^{a}$",
    "^\\{[a-z]+\\}$",
    "^a{,}$",
    "^a{x$",
    "^\\x41\\u0042\\cJ\\0?$",
    "^[\\cA-\\cZ\\b\\t]$",
    "^[\\u0020-\\u007E]*$",
    "^[\\u00C0-\\u024F\\w]+$",
    "^[^\\u0000-\\u001f]+$",
    "^[^\\ud800-\\udfff]$",
    "^\\ud83d\\ude00$",
    "^[\\w\\d\\-+]$",
    "^[\\D]\\W$",
    "^[^\\W_]+$",
    "^[\\S ]+$",
    "^[ \\t]*\\r?\\n$",
    "\\bfoo\\b",
    "^\\b\\w+\\b$",
    "\\B-\\B",
    "^\\Ba",
    "^(?<year>\\d{4})$",
    "^(\\d)(?:\\d)$",
    "^\\p{L}+$",
    "^[\\p{L}\\p{N}_.-]{1,20}$",
    "^\\P{Lu}*$",
    "^[^\\p{L}]\\p{Script=Latin}$",
    "/^[a-z]+$/",
    "/^[A-F0-9]{4}$/i",
    "/^(?:ab|c[^d-f])+$/gi",
    "/v1/files/",
    "^/v1/files$",
    ".^",
    "$^",
    "^a$b",
    "(^a|b$)",
    "(^|,)x(,|$)",
    "^(a$|bc)",
    "x^|y",
];

#[test]
fn plans_agree_with_ecma_262() {
    let mut tally = Tally::default();
    for pattern in SHAPES {
        tally.compare(pattern, 150);
    }
    tally.print();
    assert!(tally.matched * 5 > tally.comparisons && tally.matched * 5 < tally.comparisons * 4);
    assert!(tally.tried * 10 > tally.comparisons * 9);
    // Those that match nothing, and those that only Unicode's tables know.
    assert!(tally.without_text.len() < SHAPES.len() / 8);
}

#[test]
fn texts_have_the_length_that_is_asked_for() {
    for (pattern, least, most, expected) in [
        ("^IS[0-9a-f]{4}$", 0, None, "ISaaaa"),
        ("^[a-z]{2}-[0-9]{4,8}$", 9, Some(9), "aa-000000"),
        ("x", 5, None, "xaaaa"),
        ("x$", 3, Some(3), "aax"),
        ("^(?=.*[A-Z])(?=.*[0-9]).{8,}$", 8, None, "A0aaaaaaaa"),
        ("^(?!a)[a-z]+$", 0, None, "b"),
        ("^(pro|com)$", 0, None, "pro"),
        (r"^\p{Lu}\p{Ll}+$", 4, None, "Aaaa"),
    ] {
        let texts = super::texts(pattern, least, most);
        assert_eq!(
            texts.first().map(String::as_str),
            Some(expected),
            "{pattern}: {texts:?}"
        );
    }
    for (pattern, least, most) in [
        ("^ab$", 3, None),
        ("^[a-z]{4}$", 0, Some(3)),
        (r"^(a)\1$", 0, None),
        ("(", 0, None),
        ("^(?=a)b$", 0, None),
    ] {
        assert_eq!(super::texts(pattern, least, most), Vec::<String>::new(), "{pattern}");
    }
    assert_eq!(super::matches(r"^(a)\1$", "aa"), None);
    assert_eq!(super::matches("^(a*)*$", &"a".repeat(100)), Some(true));
    assert_eq!(super::matches("^(a*)*b$", &"a".repeat(100)), None);
}

/// Patterns made at random are odder than those of people.
#[test]
fn plans_of_random_patterns_agree_with_ecma_262() {
    const PIECES: &[&str] = &[
        "a",
        "b",
        "c",
        "ab",
        "-",
        "[ab]",
        "[bc]",
        "[^a]",
        "\\w",
        "\\d",
        "-",
        ".",
        "(?:a|b-)",
        "(?:ab|a)",
        "(a|-)",
        "(?:[ab]c)",
        "\\b",
        "(?:a-?)",
        "(?:b*c)",
        "$",
        "^",
        "(?!a)",
        "(?<!b)",
        "(?=.*-)",
        "(?:|a)",
    ];
    const COUNTS: &[&str] = &["", "", "", "", "*", "+", "?", "{2}", "{1,2}", "{2,}"];
    let mut tally = Tally::default();
    let mut random = Random(42);
    for _ in 0..1500 {
        let mut pattern = String::new();
        if random.below(3) > 0 {
            pattern.push('^');
        }
        for _ in 0..1 + random.below(5) {
            let piece = PIECES[random.below(PIECES.len())];
            pattern.push_str(piece);
            if !matches!(piece, "$" | "^" | "\\b")
                && !piece.starts_with("(?!")
                && !piece.starts_with("(?<")
                && !piece.starts_with("(?=")
            {
                pattern.push_str(COUNTS[random.below(COUNTS.len())]);
            }
            if random.below(12) == 0 {
                pattern.push('|');
            }
        }
        if random.below(2) > 0 {
            pattern.push('$');
        }
        tally.compare(&pattern, 40);
    }
    assert!(tally.steps.len() > 400 && tally.split.len() > 40 && tally.regex.len() > 200);
}

/// All patterns of the descriptions that lie beside the checkout, where there are any.
#[test]
fn plans_of_the_corpus_agree_with_ecma_262() {
    let found = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|folder| folder.join("shared/corpus"));
    let Some(folder) = found.into_iter().find(|folder| folder.is_dir()) else {
        return;
    };
    let mut patterns = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        for (at, key) in text.match_indices("pattern") {
            let before = text[..at].chars().next_back();
            let after = text[at + key.len()..].trim_start_matches('"');
            let Some(value) = after.strip_prefix(':').map(str::trim_start) else {
                continue;
            };
            if !before.is_some_and(|char| matches!(char, '"' | ' ')) {
                continue;
            }
            let line = value.lines().next().unwrap_or_default();
            let pattern = match value.starts_with('"') && path.extension().is_some_and(|extension| extension == "json")
            {
                true => serde_json::Deserializer::from_str(value)
                    .into_iter::<String>()
                    .next()
                    .and_then(Result::ok),
                false => serde_yaml::from_str::<String>(line).ok(),
            };
            patterns.extend(pattern);
        }
    }
    let mut tally = Tally::default();
    for pattern in &patterns {
        tally.compare(pattern, 150);
    }
    tally.print();
}
