//! Descriptions with overlays: what the tree is afterwards, where everything in it is written, and what is refused.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::config::Config;
use crate::description::Description;
use crate::source::Sources;

const API: &str = "\
openapi: 3.1.0
info:
  title: Pets
  version: 1.0.0
servers:
  - url: https://dev.example.com
    description: Dev
  - url: https://example.com
    description: Live
tags:
  - name: a
  - name: b
  - name: c
paths:
  /pets:
    get:
      summary: Pets
      tags: [a, b]
      responses:
        '200': {description: All of them}
        '500': {description: Broken}
  /owners:
    get:
      responses:
        '500': {description: Broken}
        default: {description: Anything}
components:
  schemas:
    Pet:
      type: object
      properties:
        id: {type: integer}
        name: {type: string, example: Rex}
        kind: {type: string, enum: [cat, dog]}
";

fn sources(files: &[(&str, &str)]) -> Sources {
    let rest = files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
    Sources::new(files[0].0, files[0].1).with_files(rest.collect::<BTreeMap<_, _>>())
}

fn description(files: &[(&str, &str)], overlays: &[&str]) -> Description {
    let config = Config {
        overlays: overlays.iter().map(|name| (*name).to_owned()).collect(),
        ..Config::default()
    };
    Description::new(sources(files), config)
}

fn overlay(actions: &str) -> String {
    format!("overlay: 1.1.0\ninfo: {{title: Fix, version: '1'}}\nactions:\n{actions}")
}

/// The tree, and the findings: place, code, message and help.
fn applied(files: &[(&str, &str)], overlays: &[&str]) -> (Value, Vec<String>) {
    let description = description(files, overlays);
    let understood = description.api();
    let tree = understood.effective("api.json").unwrap_or_default();
    let findings = understood.report().findings.into_iter().map(|finding| {
        let place = finding
            .location
            .map_or_else(String::new, |at| format!("{}:{}:{}", at.file, at.line, at.column));
        let diagnostic = finding.diagnostic;
        format!(
            "{place} {}: {}; {}",
            diagnostic.code.as_str(),
            diagnostic.message,
            diagnostic.help
        )
    });
    (serde_json::from_str(&tree).unwrap_or_default(), findings.collect())
}

fn changed(actions: &str) -> Value {
    let (tree, findings) = applied(&[("api.yaml", API), ("fix.yaml", &overlay(actions))], &["fix.yaml"]);
    assert_eq!(findings, Vec::<String>::new());
    tree
}

fn refused(text: &str) -> Vec<String> {
    applied(&[("api.yaml", API), ("fix.yaml", text)], &["fix.yaml"]).1
}

#[test]
fn updates_merge_as_the_specification_says() {
    let tree = changed("  - {target: $.info, update: {license: {name: MIT, identifier: MIT}, title: Animals}}");
    assert_eq!(
        tree["info"],
        json!({"title": "Animals", "version": "1.0.0", "license": {"name": "MIT", "identifier": "MIT"}})
    );
    let tree =
        changed("  - {target: \"$.paths['/pets'].get\", update: {description: Lists, summary: Other, tags: [c]}}");
    assert_eq!(tree["paths"]["/pets"]["get"]["tags"], json!(["a", "b", "c"]));
    assert_eq!(tree["paths"]["/pets"]["get"]["summary"], "Other");
    // An array is concatenated, all else becomes an item; a primitive value is replaced.
    let tree = changed("  - {target: $.tags, update: [{name: d}]}\n  - {target: $.tags, update: {name: e}}");
    assert_eq!(tree["tags"][3], json!({"name": "d"}));
    assert_eq!(tree["tags"][4], json!({"name": "e"}));
    let tree = changed("  - {target: $.paths.*.get.responses.*.description, update: Same}");
    assert_eq!(
        tree["paths"]["/owners"]["get"]["responses"]["default"]["description"],
        "Same"
    );
    let tree = changed("  - {target: $, update: {info: {x-overlaid: true}}}");
    assert_eq!(tree["info"]["x-overlaid"], true);
}

#[test]
fn removals_take_what_they_select_and_nothing_else() {
    let tree = changed("  - {target: \"$.paths..responses['500']\", remove: true}");
    assert_eq!(
        tree["paths"]["/pets"]["get"]["responses"],
        json!({"200": {"description": "All of them"}})
    );
    let tree = changed("  - {target: \"$.servers[?(@.description == 'Dev')]\", remove: true}");
    assert_eq!(
        tree["servers"],
        json!([{"url": "https://example.com", "description": "Live"}])
    );
    let tree = changed("  - {target: \"$.components.schemas.Pet.properties[?@.type == 'string']\", remove: true}");
    assert_eq!(
        tree["components"]["schemas"]["Pet"]["properties"],
        json!({"id": {"type": "integer"}})
    );
    // Items of one array, what is in an item that goes, and primitive values.
    let tree = changed("  - {target: \"$.tags[0,2]\", remove: true}");
    assert_eq!(tree["tags"], json!([{"name": "b"}]));
    let tree = changed("  - {target: \"$..[?@.name == 'a' || @ == 'a']\", remove: true}");
    assert_eq!(tree["paths"]["/pets"]["get"]["tags"], json!(["b"]));
    assert_eq!(tree["tags"], json!([{"name": "b"}, {"name": "c"}]));
    // The members keep their order.
    let tree = changed("  - {target: $.info.title, remove: true}\n  - {target: $.info, update: {title: B}}");
    assert_eq!(tree["info"].to_string(), r#"{"version":"1.0.0","title":"B"}"#);
}

#[test]
fn copies_are_updates_with_what_is_there() {
    let tree = changed(
        "  - {target: $.paths, update: {/dogs: {}}}\n  - {target: \"$.paths['/dogs']\", copy: \"$.paths['/pets']\"}\n  \
         - {target: \"$.paths['/pets']\", remove: true}\n  - {target: \"$.paths['/owners'].get\", copy: \"$.paths['/dogs'].get\"}",
    );
    assert_eq!(tree["paths"]["/dogs"]["get"]["summary"], "Pets");
    assert!(tree["paths"]["/pets"].is_null());
    let codes: Vec<&String> = tree["paths"]["/owners"]["get"]["responses"]
        .as_object()
        .expect("it is an object")
        .keys()
        .collect();
    assert_eq!(codes, ["500", "default", "200"]);
}

#[test]
fn findings_point_to_where_it_is_written() {
    let fix = overlay(
        "  - target: $.components.schemas.Pet.properties\n    update:\n      age: {typ: integer}\n      \
         size:\n        type: string\n        minLenght: 1\n  - {target: \"$.tags[0]\", remove: true}\n  \
         - {target: $.components.schemas, update: {Dog: {}}}\n  \
         - {target: $.components.schemas.Dog, copy: $.components.schemas.Pet}\n  \
         - {target: $.tags, update: {name: b}}",
    );
    let api = API.replace("  - name: c", "  - {name: c, nme: c}");
    let (_, findings) = applied(&[("api.yaml", &api), ("fix.yaml", &fix)], &["fix.yaml"]);
    let places: Vec<String> = findings
        .iter()
        .map(|finding| finding.split(": ").next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        places,
        [
            // It was the third, and is the second.
            "api.yaml:13:15 unknown-keyword",
            // As `Pet` has it, and as `Dog` has it.
            "fix.yaml:6:13 unknown-keyword",
            "fix.yaml:6:13 unknown-keyword",
            "fix.yaml:9:9 unknown-keyword",
            "fix.yaml:9:9 unknown-keyword",
            "fix.yaml:13:30 duplicate-tag",
        ],
        "{findings:#?}"
    );
}

#[test]
fn what_was_found_in_the_text_stays_there() {
    let api = API.replace("  - name: c", "  - {name: c, name: c}");
    let fix = overlay("  - {target: \"$.tags[0]\", remove: true}\n  - {target: $.info.version, update: 1.10}");
    let (tree, findings) = applied(&[("api.yaml", &api), ("fix.yaml", &fix)], &["fix.yaml"]);
    assert_eq!(tree["info"]["version"], "1.10");
    assert_eq!(findings.len(), 2, "{findings:?}");
    assert!(findings[0].starts_with("api.yaml:13:"), "{findings:?}");
    assert!(findings[1].starts_with("fix.yaml:5:38 wrong-type"), "{findings:?}");
}

#[test]
fn overlays_are_applied_in_order_each_to_its_file() {
    let api = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\ncomponents: {schemas: {Pet: {$ref: 'pet.yaml'}}}\n";
    let pet = "type: object\nproperties: {name: {type: string}}\n";
    let first =
        "{\"overlay\": \"1.0.0\", \"info\": {\"title\": \"a\", \"version\": \"1\"}, \"extends\": \"../pet.yaml\",
        \"actions\": [{\"target\": \"$.properties\", \"update\": {\"owner\": {\"$ref\": \"owner.yaml\"}, \"x\": {}}}]}";
    let second = overlay("  - {target: $.properties.x, remove: true}").replace("info", "extends: ./pet.yaml\ninfo");
    let third = overlay("  - {target: $.components.schemas.Pet, update: {description: B}}")
        .replace("info", "extends: https://example.com/other.yaml\ninfo");
    let files = [
        ("api.yaml", api),
        ("pet.yaml", pet),
        ("owner.yaml", "type: string\nmaxLenght: 3\n"),
        ("overlays/first.json", first),
        ("second.yaml", &second),
        ("third.yaml", &third),
    ];
    let (tree, findings) = applied(&files, &["overlays/first.json", "second.yaml", "third.yaml"]);
    let pet = &tree["x-files"]["pet.yaml"];
    assert_eq!(pet["properties"]["owner"]["$ref"], "#/x-files/owner.yaml");
    assert!(pet["properties"]["x"].is_null());
    assert_eq!(tree["components"]["schemas"]["Pet"]["description"], "B");
    assert!(
        findings.len() == 1 && findings[0].starts_with("owner.yaml:2:1 unknown-keyword"),
        "{findings:?}"
    );
    // For a file that nothing refers to, and for one that is not there.
    let files = [("api.yaml", API), ("pet.yaml", "{}"), ("second.yaml", &second)];
    let (_, findings) = applied(&files, &["second.yaml"]);
    assert_eq!(
        findings,
        [
            "second.yaml:2:10 unmatched-action: the overlay is for `pet.yaml`, which nothing in the description refers to; \
          correct `extends`, or remove the overlay"
        ]
    );
    let gone = overlay("  - {target: $.tags, remove: true}").replace("info", "extends: pets.yaml\ninfo");
    let (tree, findings) = applied(&[("api.yaml", API), ("fix.yaml", &gone)], &["fix.yaml"]);
    assert!(tree["tags"].is_null());
    assert!(
        findings[0].contains("`extends` names `pets.yaml`, which is not there"),
        "{findings:?}"
    );
    let (_, findings) = applied(&[("api.yaml", API)], &["fix.yaml"]);
    assert!(
        findings[0].contains("the overlay `fix.yaml` cannot be read"),
        "{findings:?}"
    );
}

#[test]
fn what_cannot_be_done_is_said_and_where() {
    let actions = |actions: &str| refused(&overlay(actions));
    for (found, expected) in [
        (
            actions("  - {target: \"$.paths['/pet'].get\", remove: true}"),
            "fix.yaml:4:14 unmatched-action: `$.paths['/pet'].get` matches nothing: `['/pet']` is not in `$.paths`; did \
             you mean `$.paths['/pets']`?",
        ),
        (
            actions("  - {target: $.info, copy: $.infos}"),
            "fix.yaml:4:28 unmatched-action: `$.infos` matches nothing: `.infos` is not in `$`; did you mean `$.info`?",
        ),
        (
            actions("  - {target: $.info, copy: '$.*'}"),
            "fix.yaml:4:28 invalid-overlay: `copy` selects 6 nodes, of which only one can be copied; select a single node",
        ),
        (
            actions("  - {target: $, update: {info: {title: {}}}}"),
            "fix.yaml:4:40 invalid-overlay: an object cannot be merged with a primitive value, which stands at \
             `#/info/title`; remove what stands there with an action of its own, before this one",
        ),
        (
            actions("  - {target: $.info, update: text}"),
            "fix.yaml:4:30 invalid-overlay: a primitive value cannot be merged with an object, which stands at `#/info`; \
             remove what stands there with an action of its own, before this one",
        ),
        (
            actions("  - {target: '$[\"info\", \"tags\"]', update: {}}"),
            "fix.yaml:4:14 invalid-overlay: the action selects objects and arrays, which take different values; select \
             nodes of one kind, with an action for each",
        ),
        (
            actions("  - {target: $, remove: true}"),
            "fix.yaml:4:14 invalid-overlay: the whole document cannot be removed; select what is in it",
        ),
        (
            actions("  - {target: $.paths./pets, remove: true}"),
            "fix.yaml:4:14 invalid-overlay: `$.paths./pets` is no JSONPath (RFC 9535) after `$.paths.`; a path is written \
             like `$.paths['/pets'].get`; names with other characters than letters, digits and `_` are quoted",
        ),
        (
            actions("  - {target: $.info}"),
            "fix.yaml:4:5 idle-action: the action says where, but not what to do; give it `update`, `copy` or `remove: \
             true`, or leave it out",
        ),
    ] {
        assert_eq!(found, [expected], "{expected}");
    }
}

#[test]
fn texts_that_are_no_overlays_are_refused() {
    let sound = overlay("  - {target: $.info, update: {x-a: 1}}");
    assert_eq!(refused(&sound), Vec::<String>::new());
    for (from, to, expected) in [
        (
            "1.1.0",
            "2",
            "fix.yaml:1:10 invalid-overlay: the version is 2, which is not a string",
        ),
        (
            "1.1.0",
            "'1.1'",
            "fix.yaml:1:10 invalid-overlay: Overlay `1.1` is not a version",
        ),
        (
            "overlay: 1.1.0\n",
            "",
            "fix.yaml:1:1 invalid-overlay: this is no overlay: it has no `overlay`",
        ),
        (
            "title: Fix, ",
            "",
            "fix.yaml:2:7 invalid-overlay: `info` has no `title`",
        ),
        (
            "'1'",
            "false",
            "fix.yaml:2:29 invalid-overlay: `version` is not a string",
        ),
        (
            "{title: Fix, version: '1'}",
            "x",
            "fix.yaml:2:7 invalid-overlay: `info` is not an object",
        ),
        (
            "info",
            "extends: {}\ninfo",
            "fix.yaml:2:10 invalid-overlay: `extends` is not a string",
        ),
        (
            "info",
            "extend: a\ninfo",
            "fix.yaml:2:1 invalid-overlay: `extend` is no member of an overlay at this place; did you mean `extends`?",
        ),
        (
            "  - {target: $.info, update: {x-a: 1}}",
            "  []",
            "fix.yaml:4:3 invalid-overlay: `actions` is empty",
        ),
        (
            "  - {target: $.info, update: {x-a: 1}}",
            "  {}",
            "fix.yaml:4:3 invalid-overlay: `actions` is not an array",
        ),
        (
            "{target: $.info, update: {x-a: 1}}",
            "1",
            "fix.yaml:4:5 invalid-overlay: the action is not an object",
        ),
        (
            "target: $.info, ",
            "",
            "fix.yaml:4:5 invalid-overlay: the action has no `target`",
        ),
        (
            "$.info",
            "100",
            "fix.yaml:4:14 invalid-overlay: `target` is not a string",
        ),
        (
            "$.info",
            "info",
            "fix.yaml:4:14 invalid-overlay: `info` does not begin with `$`",
        ),
        (
            "update: {x-a: 1}",
            "remove: maybe",
            "fix.yaml:4:30 invalid-overlay: `remove` is not a boolean",
        ),
        (
            "update: {x-a: 1}",
            "copy: 1",
            "fix.yaml:4:28 invalid-overlay: `copy` is not a string",
        ),
        (
            "update: {x-a: 1}",
            "updat: {x-a: 1}",
            "fix.yaml:4:22 invalid-overlay: `updat` is no member of an overlay at this place; did you mean `update`?",
        ),
        (
            "update:",
            "copy: $.paths, update:",
            "fix.yaml:4:5 idle-action: the action has both `update` and `copy`",
        ),
        (
            "update:",
            "remove: true, update:",
            "fix.yaml:4:5 idle-action: the action removes what it selects",
        ),
    ] {
        let found = refused(&sound.replacen(from, to, 1));
        assert!(
            found.iter().any(|finding| finding.starts_with(expected)),
            "{to}: {found:#?}"
        );
    }
    let twice = overlay("  - {target: $.tags, update: {name: x}}\n  - {target: $.tags, update: {name: x}}");
    assert!(
        refused(&twice)[0].starts_with("fix.yaml:5:5 invalid-overlay: the action is the same as `fix.yaml#/actions/0`")
    );
    assert!(
        refused("- a\n- b\n")[0].starts_with("fix.yaml:1:1 invalid-overlay: this is no overlay: it is not an object")
    );
    assert!(refused("overlay: [\n")[0].starts_with("fix.yaml:2:1 syntax"));
    // A younger keyword is understood all the same.
    let old = overlay("  - {target: $.info, copy: '$.tags[0]'}").replace("1.1.0", "1.0.0");
    assert!(
        refused(&old)
            .iter()
            .any(|finding| finding.starts_with("fix.yaml:4:22 newer-keyword")),
        "{:?}",
        refused(&old)
    );
}

#[test]
fn overlays_do_not_explode() {
    let double = "  - {target: $.info, copy: $, description: 'NUMBER'}\n";
    let actions: String = (0..40)
        .map(|number| double.replace("NUMBER", &number.to_string()))
        .collect();
    let found = refused(&overlay(&actions));
    assert!(
        found.len() == 1 && found[0].contains("overlays add more than 262144 values"),
        "{found:?}"
    );
    let nest: String = (0..70)
        .map(|number| {
            format!(
                "  - {{target: $.info{0}, update: {{a: {{b: {{}}}}}}}}\n",
                ".a.b".repeat(number)
            )
        })
        .collect();
    let found = refused(&overlay(&nest));
    assert!(
        found.len() == 1 && found[0].contains("nest deeper than 128 levels"),
        "{found:?}"
    );
    let wide: String = (0..40)
        .map(|number| format!("  - {{target: $.tags, update: {{name: '{number}'}}}}\n  - {{target: $.tags, copy: $.tags, description: '{number}'}}\n"))
        .collect();
    let found = refused(&overlay(&wide));
    assert!(
        found.len() == 1 && found[0].contains("overlays add more than 262144 values"),
        "{found:?}"
    );
}

/// The specification's own suite, which is not part of this repository: `OVERLAY_SPECIFICATION` names its folder.
#[test]
#[ignore = "needs the repository of the Overlay Specification"]
fn the_specifications_own_suite() {
    let folder = PathBuf::from(std::env::var_os("OVERLAY_SPECIFICATION").expect("it names the folder"));
    let mut run = 0;
    for set in folders(&folder.join("compliant-sets")) {
        let text = |name: &str| std::fs::read_to_string(set.join(name)).expect("it is a text");
        let (api, fix, output) = (text("openapi.yaml"), text("overlay.yaml"), text("output.yaml"));
        let (tree, findings) = applied(&[("openapi.yaml", &api), ("overlay.yaml", &fix)], &["overlay.yaml"]);
        let (expected, _) = applied(&[("openapi.yaml", &output)], &[]);
        assert_eq!(tree, expected, "{}", set.display());
        let unexpected = |finding: &&String| finding.contains("overlay") && !finding.contains("`extends` names");
        assert_eq!(findings.iter().find(unexpected), None, "{}", set.display());
        run += 1;
    }
    for (kind, sound) in [("pass", true), ("fail", false)] {
        for version in ["v1.0", "v1.1"] {
            for file in folders(&folder.join("tests").join(version).join(kind)) {
                let text = std::fs::read_to_string(&file).expect("it is a text");
                // `x-…` has to be quoted in a path, which the suite does not look at.
                let text = text.replace("@.x-oai-traits.paged", "@['x-oai-traits'].paged");
                // Null is no object, whose place it would take in the description of these tests.
                let text = text.replace("      components:\n", "");
                let mut findings = refused(&text);
                findings.retain(|finding| finding.contains(" invalid-overlay: "));
                assert_eq!(findings.is_empty(), sound, "{}: {findings:?}", file.display());
                run += 1;
            }
        }
    }
    println!("{run} documents");
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("it is a folder");
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| !path.ends_with("README.md"))
        .collect();
    paths.sort();
    paths
}
