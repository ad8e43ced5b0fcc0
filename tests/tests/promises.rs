//! No case breaks a promise on the wire but for reasons that are written down here.

use std::fs;

/// What a line has that breaks a promise, in a `wire.snap`.
const WRONG: &str = "WRONG: ";

/// Cases, what such a line says, and why that is right all the same.
const RIGHT: &[(&str, &str, &str)] = &[
    (
        "media_types",
        "the body is application/xml where JSON is documented",
        "the same data comes as JSON, which is asked for: finding `unasked-media-type`",
    ),
    (
        "payloads",
        "`File::typed` does",
        "the files that the driver makes say nothing of what they are, and a range of types is no Content-Type",
    ),
];

#[test]
fn every_line_that_breaks_a_promise_has_its_reason() {
    let mut unknown = Vec::new();
    let mut needed = vec![false; RIGHT.len()];
    let mut read = 0;
    for case in tests::cases() {
        let Ok(snapshot) = fs::read_to_string(case.folder.join("wire.snap")) else {
            continue;
        };
        read += 1;
        for line in snapshot.lines().filter(|line| line.contains(WRONG)) {
            match RIGHT
                .iter()
                .position(|(name, text, _)| *name == case.name && line.contains(text))
            {
                Some(index) => needed[index] = true,
                None => unknown.push(format!("{}: {line}", case.name)),
            }
        }
    }
    assert_eq!(unknown, Vec::<String>::new());
    assert!(
        needed.iter().all(|needed| *needed),
        "a reason that nothing needs: {needed:?}"
    );
    assert!(read > 20, "{read} snapshots were read");
}
