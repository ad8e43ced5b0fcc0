//! Programs of steps, run by hand-written example.

use crate::runtime::data::pattern::{Pattern, Step};

const SID: Pattern = Pattern::Steps(
    "^IS[0-9a-fA-F]{32}$",
    &[
        Step::Start,
        Step::Literal("IS"),
        Step::Class(&[('0', '9'), ('A', 'F'), ('a', 'f')], 32, 32),
        Step::End,
    ],
);
const _: () = assert!(SID.matches_const("ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
const _: () = assert!(!SID.matches_const("ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaag"));
const _: () = assert!(!SID.matches_const("ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));

#[test]
fn steps() {
    let duration = Pattern::Steps(
        r"^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,9})?s$",
        &[
            Step::Start,
            Step::Group(&[Step::Literal("-")], 0, 1),
            Step::Choice(&[
                &[Step::Literal("0")],
                &[Step::Class(&[('1', '9')], 1, 1), Step::Class(Step::DIGIT, 0, 11)],
            ]),
            Step::Group(&[Step::Literal("."), Step::Class(Step::DIGIT, 1, 9)], 0, 1),
            Step::Literal("s"),
            Step::End,
        ],
    );
    for (text, expected) in [
        ("0s", true),
        ("-12.5s", true),
        ("s", false),
        ("01s", false),
        ("1.s", false),
        ("1s ", false),
        ("", false),
    ] {
        assert_eq!(duration.matches(text), expected, "{text}");
    }
}

#[test]
fn search_finds_a_match_anywhere() {
    let digits = Pattern::Steps(r"\d{2}é", &[Step::Class(Step::DIGIT, 2, 2), Step::Literal("é")]);
    assert!(digits.matches("où 123é"));
    assert!(!digits.matches("où 1é"));
    assert!(Pattern::Steps("$", &[Step::End]).matches(""));
}

#[test]
fn code_points_are_counted() {
    let three = Pattern::Steps("^.{3}$", &[Step::Start, Step::Except(Step::LINE_ENDS, 3, 3), Step::End]);
    assert!(three.matches("a😀é"));
    assert!(!three.matches("😀é"));
    assert!(!three.matches("a\u{2028}b"));
}

#[test]
fn a_repetition_leaves_the_end_to_what_follows() {
    let name = Pattern::Steps(
        "^[a-zé-]*[a-zé]{2}$",
        &[
            Step::Start,
            Step::Leaving(2, &[Step::Class(&[('a', 'z'), ('é', 'é'), ('-', '-')], 0, Step::MANY)]),
            Step::Class(&[('a', 'z'), ('é', 'é')], 2, 2),
            Step::End,
        ],
    );
    for (text, expected) in [("a-éé", true), ("éé", true), ("é", false), ("", false), ("aa-é", false)] {
        assert_eq!(name.matches(text), expected, "{text}");
    }
}

#[test]
fn tests_and_combinations() {
    let both = Pattern::All(
        "^(?!x)[a-z]*$",
        &[
            (false, Pattern::Steps("^x", &[Step::Start, Step::Literal("x")])),
            (
                true,
                Pattern::Test("^[a-z]*$", |text| text.bytes().all(|byte| byte.is_ascii_lowercase())),
            ),
        ],
    );
    assert!(both.matches("abc"));
    assert!(!both.matches("xabc"));
    assert!(!both.matches("aB"));
    assert!(both.matches_const("aB"));
    assert!(!both.matches_const("xabc"));
    assert_eq!(both.source(), "^(?!x)[a-z]*$");
}

/// Characters are looked at many at a time where there are as many; each counts as it does alone, wherever it stands.
#[test]
fn each_character_counts_as_it_does_alone() {
    let sets: [&'static [(char, char)]; 7] = [
        Step::HEX,
        Step::SPACE,
        Step::LINE_ENDS,
        &[('\0', '\0')],
        &[('\0', '\u{7f}')],
        &[('\u{7f}', '\u{80}')],
        &[('a', 'a'), ('\u{e9}', '\u{20ac}')],
    ];
    let characters = (0..0x100).chain([0x20ac, 0xfeff, 0x1_f600]).filter_map(char::from_u32);
    for (set, char) in sets
        .iter()
        .flat_map(|set| characters.clone().map(move |char| (*set, char)))
    {
        let inside = set.iter().any(|(first, last)| (*first..=*last).contains(&char));
        for before in (0..=9).chain(28..=43) {
            for (step, wanted) in [
                (Step::Class(set, 0, Step::MANY), true),
                (Step::Except(set, 0, Step::MANY), false),
            ] {
                let fitting = (0..0x80)
                    .filter_map(char::from_u32)
                    .find(|char| set.iter().any(|(first, last)| (*first..=*last).contains(char)) == wanted);
                let Some(fitting) = fitting else { continue };
                let text: String = (0..44).map(|at| if at == before { char } else { fitting }).collect();
                let steps: &'static [Step] = Box::leak(Box::new([Step::Start, step, Step::End]));
                let pattern = Pattern::Steps("", steps);
                assert_eq!(pattern.matches(&text), inside == wanted, "{set:?} {text:?}");
            }
        }
    }
}
