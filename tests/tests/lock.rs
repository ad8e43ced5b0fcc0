//! Names that were given once stay, whatever appears beside them, as long as the lock is there.

use generator::{ChangeKind, Changes, Config, Description, Package, Sources};

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: Names, version: '1'}\nservers: [{url: 'https://example.com'}]\n";

fn described(text: &str, lock: &str) -> Description {
    let config = Config {
        package: Package::named("names"),
        ..Config::default()
    };
    let description = Description::new(Sources::new("api.yaml", format!("{HEAD}{text}")), config);
    description.with_lock(lock).expect("it is a lock")
}

/// What the lock says after a description was compiled.
fn lock_of(text: &str, lock: &str) -> String {
    described(text, lock)
        .api()
        .library()
        .lock()
        .expect("it is a description")
}

/// What a program has to change its names for.
fn moved(old: &str, new: &str, lock: (&str, &str)) -> Vec<String> {
    let changes = Changes::between(&described(old, lock.0), &described(new, lock.1), "2027-01-01");
    let renamed = [
        ChangeKind::TypeRenamed,
        ChangeKind::TypeRemoved,
        ChangeKind::OperationRenamed,
        ChangeKind::SetterRenamed,
    ];
    let list = changes.expect("both can be compared").list;
    let list = list.into_iter().filter(|change| renamed.contains(&change.kind));
    list.map(|change| format!("{} {}", change.kind.as_str(), change.message))
        .collect()
}

/// An operation whose answer has a member of some shape.
fn operation(name: &str, member: &str, shape: &str) -> String {
    format!(
        "  /{name}:\n    get:\n      operationId: list_{name}\n      responses:\n        '200':\n          description: ok\n          \
         content:\n            application/json:\n              schema: {{type: object, properties: {{{member}: {shape}}}}}\n"
    )
}

const ONE: &str = "{type: object, properties: {a: {type: string}}}";
const OTHER: &str = "{type: object, properties: {b: {type: integer}}}";

#[test]
fn a_shared_name_stays_where_other_shapes_become_the_most() {
    let two = format!(
        "paths:\n{}{}",
        operation("cats", "paging", ONE),
        operation("dogs", "paging", ONE)
    );
    let more = ["birds", "fish", "mice"]
        .map(|name| operation(name, "paging", OTHER))
        .concat();
    let five = format!("{two}{more}");
    let lock = lock_of(&two, "");
    assert!(
        !moved(&two, &five, ("", "")).is_empty(),
        "without a lock it is a name for most of them"
    );
    assert_eq!(moved(&two, &five, ("", &lock)), Vec::<String>::new(), "{lock}");
}

#[test]
fn a_lone_name_stays_where_another_of_its_shape_appears() {
    let one = format!("paths:\n{}", operation("cats", "paging", ONE));
    let two = format!("{one}{}", operation("dogs", "paging", ONE));
    let lock = lock_of(&one, "");
    assert!(
        !moved(&one, &two, ("", "")).is_empty(),
        "without a lock they share a name"
    );
    assert_eq!(moved(&one, &two, ("", &lock)), Vec::<String>::new(), "{lock}");
}

#[test]
fn a_constrained_text_keeps_its_name() {
    let code = |pattern: &str| format!("{{type: string, pattern: '{pattern}'}}");
    let old = format!("paths:\n{}", operation("cats", "tracking", &code("^A+$")));
    let more = ["birds", "fish"]
        .map(|name| operation(name, "tracking", &code("^B+$")))
        .concat();
    let new = format!("{old}{more}");
    let lock = lock_of(&old, "");
    assert!(
        !moved(&old, &new, ("", "")).is_empty(),
        "without a lock most of them get the name"
    );
    assert_eq!(moved(&old, &new, ("", &lock)), Vec::<String>::new(), "{lock}");
}

#[test]
fn a_namespace_stays_left_out() {
    let schemas = |list: &str| format!("paths: {{}}\ncomponents: {{schemas: {{{list}}}}}\n");
    let old = schemas(&format!("com.acme.shop.Order: {ONE}, com.acme.shop.Item: {ONE}"));
    let new = schemas(&format!(
        "com.acme.depot.Order: {OTHER}, com.acme.shop.Order: {ONE}, com.acme.shop.Item: {ONE}"
    ));
    let lock = lock_of(&old, "");
    assert!(
        lock.contains("\"#/components/schemas/com.acme.shop.Order\" = \"Order\""),
        "{lock}"
    );
    assert!(!moved(&old, &new, ("", "")).is_empty());
    assert_eq!(moved(&old, &new, ("", &lock)), Vec::<String>::new(), "{lock}");
}

#[test]
fn a_setter_stays_where_a_second_scheme_of_its_kind_appears() {
    let schemes = |list: &str| format!("paths: {{}}\ncomponents: {{securitySchemes: {{{list}}}}}\n");
    let old = schemes("first: {type: http, scheme: bearer}");
    let new = schemes("first: {type: http, scheme: bearer}, second: {type: http, scheme: bearer}");
    let lock = lock_of(&old, "");
    assert!(!moved(&old, &new, ("", "")).is_empty());
    assert_eq!(moved(&old, &new, ("", &lock)), Vec::<String>::new(), "{lock}");
}

#[test]
fn an_index_is_no_place() {
    let parameters = |list: &str| {
        format!(
            "paths:\n  /pets:\n    get: {{operationId: list_pets, parameters: [{list}], responses: {{'204': {{description: done}}}}}}\n"
        )
    };
    let kind = "{name: sort, in: query, schema: {type: string, enum: [up, down]}}";
    let lock = lock_of(&parameters(kind), "");
    assert!(lock.contains("/parameters/query.sort/schema"), "{lock}");
    let second = parameters(&format!("{{name: page, in: query, schema: {{type: integer}}}}, {kind}"));
    assert_eq!(lock_of(&second, &lock), lock);
}

/// Two branches each add something; the description is merged, and the lock is that of either side, written anew.
#[test]
fn after_a_merge_either_lock_is_right() {
    let base = format!("paths:\n{}", operation("cats", "paging", ONE));
    let (ours, theirs) = (operation("dogs", "paging", ONE), operation("fish", "paging", OTHER));
    let lock = lock_of(&base, "");
    let our_lock = lock_of(&format!("{base}{ours}"), &lock);
    let their_lock = lock_of(&format!("{base}{theirs}"), &lock);
    let merged = format!("{base}{ours}{theirs}");
    assert_eq!(lock_of(&merged, &our_lock), lock_of(&merged, &their_lock));
    assert_eq!(moved(&base, &merged, (&lock, &our_lock)), Vec::<String>::new());
    assert_eq!(moved(&base, &merged, (&lock, &their_lock)), Vec::<String>::new());
}

/// Writing twice changes nothing, and neither does the order of the description.
#[test]
fn what_is_written_is_a_function_of_the_description() {
    let (cats, dogs) = (operation("cats", "paging", ONE), operation("dogs", "paging", ONE));
    let lock = lock_of(&format!("paths:\n{cats}{dogs}"), "");
    assert_eq!(lock_of(&format!("paths:\n{dogs}{cats}"), ""), lock);
    assert_eq!(lock_of(&format!("paths:\n{cats}{dogs}"), &lock), lock);
}

/// The files of a crate, and the lock, as one text each.
fn generated(text: &str, lock: &str) -> (String, String) {
    let outcome = described(text, lock).generate();
    let files = outcome.files.expect("it has no errors");
    let texts = files.iter().map(|(path, text)| format!("{path}\n{text}\n"));
    (texts.collect(), lock_of(text, lock))
}

/// An operation that answers with a schema.
fn answering(name: &str, schema: &str) -> String {
    format!(
        "  /{name}:\n    get:\n      operationId: {name}\n      responses:\n        '200':\n          description: ok\n          \
         content: {{application/json: {{schema: {schema}}}}}\n"
    )
}

#[test]
fn what_is_generated_once_more_is_the_same() {
    let to = |name: &str| format!("{{$ref: '#/components/schemas/{name}'}}");
    // A union that is merged with what stands beside it in two places: two types of one place.
    let merged = format!(
        "paths:\n{}{}components:\n  schemas:\n    Hits:\n      oneOf:\n        - {{type: object, required: [limit], properties: \
         {{limit: {{type: integer}}}}}}\n        - {{type: object, required: [page], properties: {{page: {{type: integer}}}}}}\n    \
         Found: {{allOf: [{hits}], type: object, properties: {{found: {{type: string}}}}}}\n    Similar: {{allOf: [{hits}], type: \
         object, properties: {{id: {{type: string}}}}}}\n",
        answering("found", &to("Found")),
        answering("similar", &to("Similar")),
        hits = to("Hits"),
    );
    // A part of an `allOf` that is referred to as well: it is as deep as what holds it.
    let part = "{type: object, properties: {code: {type: string}, kind: {enum: [a, b]}}}";
    let referred = format!(
        "paths:\n{}",
        answering(
            "check",
            &format!(
                "{{type: object, properties: {{error: {{allOf: [{{type: object, properties: {{hint: {{type: string}}}}}}, {part}]}}, \
                 warnings: {{type: array, items: {{$ref: '#/paths/~1check/get/responses/200/content/application~1json/schema/properties/\
                 error/allOf/1'}}}}}}}}"
            ),
        )
    );
    // More places of one type than the lock has, among other types of its shape.
    let data = "{type: object, properties: {data: {type: object, properties: {id: {type: string}}}}}";
    let places = |member: &str, count: usize| -> String {
        let each = |number: usize| {
            let body = format!("{{type: object, properties: {{{member}: {data}, n{number}: {{type: string}}}}}}");
            answering(&format!("{member}_{number}"), &body)
        };
        (0..count).map(each).collect()
    };
    let many = format!(
        "paths:\n{}{}{}",
        places("profile", 4),
        places("list", 3),
        places("job", 1)
    );
    // The same of constrained texts, none of which most places have.
    let texts = |folder: &str, count: usize, pattern: &str| -> String {
        let each = |number: usize| {
            format!(
                "  /{folder}/tasks/{{taskId}}/n{number}:\n    get:\n      operationId: {folder}_{number}\n      parameters:\n        \
                 - {{name: taskId, in: path, required: true, schema: {{type: string, pattern: '{pattern}'}}}}\n      responses: \
                 {{'204': {{description: ok}}}}\n"
            )
        };
        (0..count).map(each).collect()
    };
    let texts = format!(
        "paths:\n{}{}{}",
        texts("audit", 4, "^a+$"),
        texts("detect", 3, "^a+$"),
        texts("other", 8, "^b+$")
    );
    // One name that members of several names want: a choice of few kinds.
    let choice = "{anyOf: [{type: string}, {type: integer}]}";
    let wanted: String = ["first", "second", "title"]
        .iter()
        .flat_map(|member| (0..3).map(move |number| operation(&format!("{member}_{number}"), member, choice)))
        .collect();
    let wanted = format!("paths:\n{wanted}");
    let all = [
        ("wanted", wanted),
        ("merged", merged),
        ("referred", referred),
        ("many", many),
        ("texts", texts),
    ];
    for (name, text) in all {
        let (first, lock) = generated(&text, "");
        // A place of two types says nothing of either.
        assert_eq!(lock.is_empty(), name == "merged", "{name}: {lock}");
        let (again, same) = generated(&text, &lock);
        assert_eq!(same, lock, "{name}");
        assert!(again == first, "{name}: it differs with its own lock:\n{lock}");
    }
}
