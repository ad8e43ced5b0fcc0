//! What stands where in the body of a page.

use crate::api::{SchemaId, Schemas, Shape};
use crate::source::Pointer;

/// One member of a body, at most two levels below it.
pub struct Member {
    /// Where it is in the body.
    pub place: Pointer,
    /// Its own name in lower case, letters and digits alone.
    pub name: String,
    /// That of the object that it is in, if it is not the body.
    pub parent: String,
    pub schema: SchemaId,
}

/// All members that could say something of the page.
pub fn members(schemas: &Schemas, body: SchemaId) -> Vec<Member> {
    let mut found = Vec::new();
    let mut level = vec![(Pointer::root(), String::new(), body)];
    for depth in 1..=3 {
        let mut next = Vec::new();
        for (place, parent, schema) in level {
            let Shape::Object(object) = schemas.shape(schema) else {
                continue;
            };
            for property in &object.properties {
                let member = Member {
                    place: place.child(&property.name),
                    name: plain(&property.name),
                    parent: parent.clone(),
                    schema: property.schema,
                };
                if depth < 3 && matches!(schemas.shape(member.schema), Shape::Object(_)) {
                    next.push((member.place.clone(), member.name.clone(), member.schema));
                }
                found.push(member);
            }
        }
        level = next;
    }
    found
}

/// Where the list of a page is: the body itself, or the one of its members that is a list of what the operation lists.
pub fn items(schemas: &Schemas, body: SchemaId, members: &[Member]) -> Option<String> {
    const NAMES: [&str; 12] = [
        "data",
        "items",
        "results",
        "value",
        "values",
        "records",
        "entries",
        "list",
        "resources",
        "objects",
        "elements",
        "content",
    ];
    const HOLDERS: [&str; 8] = [
        "data", "result", "results", "response", "embedded", "page", "body", "payload",
    ];
    // Lists of what went wrong, which stand beside any.
    const TROUBLE: [&str; 3] = ["errors", "warnings", "validationerrors"];
    if matches!(schemas.shape(body), Shape::Array(_)) {
        return Some(String::new());
    }
    let lists = |parent: &dyn Fn(&Member) -> bool| -> Vec<&Member> {
        let lists = members.iter().filter(|member| is_list(schemas, member.schema));
        let is_trouble = |member: &&Member| TROUBLE.contains(&member.name.as_str());
        let (trouble, others): (Vec<_>, Vec<_>) = lists.filter(|member| parent(member)).partition(is_trouble);
        if others.is_empty() { trouble } else { others }
    };
    let depth = |member: &Member| member.place.tokens().count();
    let choose = |lists: Vec<&Member>| {
        let objects: Vec<&Member> = lists
            .iter()
            .copied()
            .filter(|list| has_objects(schemas, list.schema))
            .collect();
        let lists = if objects.is_empty() { lists } else { objects };
        match lists.as_slice() {
            [only] => Some(only.place.as_str().to_owned()),
            several => {
                let named = NAMES
                    .iter()
                    .find_map(|name| several.iter().find(|member| member.name == *name));
                named.map(|member| member.place.as_str().to_owned())
            }
        }
    };
    choose(lists(&|member| depth(member) == 1)).or_else(|| {
        choose(lists(&|member| {
            depth(member) == 2 && HOLDERS.contains(&member.parent.as_str())
        }))
    })
}

fn is_list(schemas: &Schemas, schema: SchemaId) -> bool {
    matches!(schemas.shape(schema), Shape::Array(_))
}

fn has_objects(schemas: &Schemas, schema: SchemaId) -> bool {
    let Shape::Array(array) = schemas.shape(schema) else {
        return false;
    };
    array
        .items
        .is_none_or(|items| matches!(schemas.shape(items), Shape::Object(_) | Shape::Union(_) | Shape::Any(_)))
}

/// A name in lower case, letters and digits alone.
pub fn plain(name: &str) -> String {
    plain_letters(name).collect()
}

/// Whether a name is this one then.
pub fn is_plain(name: &str, plain: &str) -> bool {
    plain_letters(name).eq(plain.chars())
}

fn plain_letters(name: &str) -> impl Iterator<Item = char> {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase())
}
