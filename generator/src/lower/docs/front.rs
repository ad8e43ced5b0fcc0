//! The front page of the crate: the package's name, what it is of, and a call to start from.

use crate::library::{CredentialKind, InputItem, Item, Library, OperationItem, TypeRef};

/// The width of a line of code on the page.
const WIDTH: usize = 100;

/// What cargo takes as a name and rustc as a crate's, without a warning: lower-case words, and no keyword.
pub fn package_name(name: &str) -> String {
    let words = name
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty());
    let spelled = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    let spelled: String = spelled.chars().take(60).collect();
    let spelled = spelled.trim_end_matches('-');
    match spelled.starts_with(|c: char| c.is_ascii_alphabetic()) {
        true if crate::rust::is_keyword(spelled) => format!("{spelled}-api"),
        true => spelled.to_owned(),
        false => format!("api-{spelled}").trim_end_matches('-').to_owned(),
    }
}

/// The title on one line, nothing in it that is not shown.
pub fn title(text: &str) -> String {
    let shown: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How to call the API: rustdoc compiles it.
pub fn first_call(library: &Library) -> Vec<String> {
    let name = library.package.replace('-', "_");
    let operations = library.groups.iter().flat_map(|group| &group.operations);
    let found = operations
        .filter_map(|operation| Some((operation, arguments(operation, library)?)))
        .min_by_key(|(operation, arguments)| {
            let reads = operation.method == "GET" && operation.servers.is_empty();
            (operation.deprecated, !reads, arguments.len())
        });
    let mut code = builder(&name, found.as_ref().map(|(operation, _)| *operation), library);
    if let Some((operation, arguments)) = &found {
        code.push(String::new());
        code.extend(call(&operation.function, &arguments.join(", ")));
    }
    let page = [
        "# A first call",
        "",
        "```no_run",
        "# #[cfg(feature = \"reqwest\")]",
        &format!("# async fn example() -> Result<(), {name}::Error> {{"),
    ];
    let end = [
        "# Ok(())",
        "# }",
        "```",
        "",
        "Every operation is a method of [`Client`]; in [`api`] it is plain data that any other HTTP stack can send.",
    ];
    let lines = page.into_iter().map(str::to_owned).chain(code);
    lines.chain(end.into_iter().map(str::to_owned)).collect()
}

/// A client with the credential that the operation asks for first.
fn builder(name: &str, operation: Option<&OperationItem>, library: &Library) -> Vec<String> {
    let mut steps = Vec::new();
    if !library
        .client
        .servers
        .first()
        .is_some_and(|server| server.url.contains("://"))
    {
        steps.push(".base_url(\"https://api.example.com\")".to_owned());
    }
    let required = operation.and_then(|operation| operation.security.first());
    for key in required.into_iter().flatten() {
        let Some(scheme) = library.client.schemes.iter().find(|scheme| scheme.key == *key) else {
            continue;
        };
        let setter = &scheme.setter;
        steps.push(match scheme.kind {
            CredentialKind::Basic => format!(".{setter}(\"username\", \"password\")"),
            CredentialKind::Token(_) => format!(".{setter}(\"token\")"),
            CredentialKind::ApiKeyHeader(_) | CredentialKind::ApiKeyQuery(_) | CredentialKind::ApiKeyCookie(_) => {
                format!(".{setter}(\"key\")")
            }
            CredentialKind::MutualTls => format!(".{setter}()"),
        });
    }
    steps.push(".build()?;".to_owned());
    chain(&format!("let client = {name}::Client::builder()"), &steps)
}

fn call(function: &str, arguments: &str) -> Vec<String> {
    chain(
        "let answer = client",
        &[format!(".{function}({arguments})"), ".await?;".to_owned()],
    )
}

/// Method calls on one line, or where there is no room for that, on one each.
fn chain(start: &str, steps: &[String]) -> Vec<String> {
    let line = format!("{start}{}", steps.concat());
    if line.chars().count() <= WIDTH {
        return vec![line];
    }
    let steps = steps.iter().map(|step| format!("    {step}"));
    std::iter::once(start.to_owned()).chain(steps).collect()
}

/// What stands for the arguments of an operation, where a reader can see through all of them.
fn arguments(operation: &OperationItem, library: &Library) -> Option<Vec<String>> {
    let required = operation.inputs.iter().filter(|input| input.required);
    required.map(|input| argument(input, library)).collect()
}

fn argument(input: &InputItem, library: &Library) -> Option<String> {
    let name = input.name.trim_start_matches("r#");
    Some(match &input.ty {
        TypeRef::String => format!("\"{name}\""),
        TypeRef::I32 | TypeRef::I64 | TypeRef::U32 | TypeRef::U64 => "1".to_owned(),
        TypeRef::F64 => "1.0".to_owned(),
        TypeRef::Bool => "true".to_owned(),
        TypeRef::Named(ty) => match item(ty, library)? {
            Item::Newtype(item) => {
                let example = item.example.as_deref().filter(|text| is_plain(text));
                format!("\"{}\".parse()?", example.unwrap_or(name))
            }
            Item::TextEnum(item) => {
                let (_, wire, _) = item.variants.first().filter(|(_, wire, _)| is_plain(wire))?;
                format!("\"{wire}\".into()")
            }
            _ => return None,
        },
        _ => return None,
    })
}

fn item<'l>(name: &str, library: &'l Library) -> Option<&'l Item> {
    let items = library.types.iter().flat_map(|module| &module.items);
    items.into_iter().find(|item| match item {
        Item::Newtype(item) => item.name == name,
        Item::TextEnum(item) => item.name == name,
        _ => false,
    })
}

/// Whether a text of the description can stand in a literal, and in documentation, as it is.
fn is_plain(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | ':' | '@' | '+' | '=');
    !text.is_empty() && text.len() <= 60 && text.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_have_names_that_cargo_takes() {
        for (given, expected) in [
            ("My API", "my-api"),
            ("box", "box-api"),
            ("2factor", "api-2factor"),
            ("…", "api"),
            ("snake_case", "snake_case"),
        ] {
            assert_eq!(package_name(given), expected);
        }
    }
}
