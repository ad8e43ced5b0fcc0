// @generated from the OpenAPI description description.yaml; do not edit

//! Constraints that several places have.

use crate::runtime::prelude::*;

pub(crate) const NAME_OR_ID: Rule = Rule::Schema(
    &[
        Keyword::AnyOf(
            &[
                &[
                    Keyword::Type(&["string"]),
                    Keyword::Rule(
                        Rule::Pattern(
                            &Pattern::Steps(
                                "^[0-9a-f]{8}-[0-9a-f-]{27}$",
                                &[
                                    Step::Start,
                                    Step::Class(&[('0', '9'), ('a', 'f')], 8, 8),
                                    Step::Literal("-"),
                                    Step::Class(&[('-', '-'), ('0', '9'), ('a', 'f')], 27, 27),
                                    Step::End,
                                ],
                            ),
                        ),
                    ),
                ],
                &[
                    Keyword::Type(&["string"]),
                    Keyword::Rule(Rule::MaxLength(20)),
                    Keyword::Rule(
                        Rule::Pattern(
                            &Pattern::All(
                                "^(?!default$)[a-z][a-z0-9-]*[a-z0-9]$",
                                &[
                                    (
                                        false,
                                        Pattern::Steps(
                                            "^default$",
                                            &[Step::Start, Step::Literal("default"), Step::End],
                                        ),
                                    ),
                                    (
                                        true,
                                        Pattern::Steps(
                                            r"^[a-z][\-0-9a-z]*[0-9a-z]$",
                                            &[
                                                Step::Start,
                                                Step::Leaving(
                                                    1,
                                                    &[
                                                        Step::Class(&[('a', 'z')], 1, 1),
                                                        Step::Class(
                                                            &[('-', '-'), ('0', '9'), ('a', 'z')],
                                                            0,
                                                            Step::MANY,
                                                        ),
                                                    ],
                                                ),
                                                Step::Class(&[('0', '9'), ('a', 'z')], 1, 1),
                                                Step::End,
                                            ],
                                        ),
                                    ),
                                ],
                            ),
                        ),
                    ),
                ],
            ],
        ),
    ],
);

pub(crate) const TIME: Rule = Rule::Pattern(
    &Pattern::Steps(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00Z$",
        &[
            Step::Start,
            Step::Class(Step::DIGIT, 4, 4),
            Step::Literal("-"),
            Step::Class(Step::DIGIT, 2, 2),
            Step::Literal("-"),
            Step::Class(Step::DIGIT, 2, 2),
            Step::Literal("T"),
            Step::Class(Step::DIGIT, 2, 2),
            Step::Literal(":"),
            Step::Class(Step::DIGIT, 2, 2),
            Step::Literal(":00Z"),
            Step::End,
        ],
    ),
);
