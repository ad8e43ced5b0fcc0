//! The front page of the crate: the package's name, what it is of, a call to start from, and a guide.

use super::values::Values;
use super::{code, join};
use crate::api::Api;
use crate::library::{
    Constructor, CredentialKind, Decode, FieldItem, InputPlan, Item, Library, OperationItem, Output, TypeRef,
};

/// The width of a line of code on the page.
const WIDTH: usize = 100;

/// The heading of the call that runs as it stands.
pub const FIRST_CALL: &str = "# A first call";

/// The title on one line, nothing in it that is not shown.
pub fn title(text: &str) -> String {
    let shown: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The front page, but for what the description says.
pub struct Front {
    pub docs: Vec<String>,
    /// The feature with which the operations that it shows are compiled.
    pub feature: Option<String>,
}

/// A call that runs as it stands, and a guide with the names of this API: only what it has is told, and rustdoc compiles
/// every line.
pub fn pages(api: &Api, library: &Library) -> Front {
    let guide = Guide::new(api, library);
    if !library.has_client() {
        return Front {
            docs: guide.without_operations(),
            feature: None,
        };
    }
    let first = guide.easiest(|_| true);
    let docs = join([
        guide.first_call(first),
        guide.servers(),
        guide.credentials(),
        guide.optional_inputs(),
        guide.bodies(),
        guide.errors(first),
        guide.lists(),
        guide.long_running(),
        guide.streams(),
        guide.files(),
        guide.blocking(first),
        guide.without_a_socket(first),
        guide.testing(first),
        guide.own_operation(),
        guide.features(),
    ]);
    Front {
        docs,
        feature: guide.feature.map(str::to_owned),
    }
}

struct Guide<'l> {
    library: &'l Library,
    /// Those that read first, then those that change least and ask for the fewest values.
    operations: Vec<&'l OperationItem>,
    values: Values<'l>,
    /// The crate, as a path.
    name: String,
    /// The feature with which they are compiled.
    feature: Option<&'l str>,
}

impl<'l> Guide<'l> {
    fn new(api: &'l Api, library: &'l Library) -> Self {
        let mut operations: Vec<_> = library.groups.iter().flat_map(|group| &group.operations).collect();
        operations.sort_by_key(|operation| {
            let effect = match operation.method.as_str() {
                "GET" => 0,
                "HEAD" | "OPTIONS" | "QUERY" => 1,
                "DELETE" => 3,
                _ => 2,
            };
            let required = operation.inputs.iter().filter(|input| input.required).count();
            (operation.deprecated, effect, !operation.servers.is_empty(), required)
        });
        let values = Values::new(api, library);
        // One feature will do for what is shown.
        let group_of =
            |operation: &OperationItem| library.groups.iter().find(|group| group.operations.contains(operation));
        let first = operations.iter().find(|operation| values.required(operation).is_some());
        let group = first
            .and_then(|first| group_of(first))
            .filter(|group| group.feature.is_some());
        if let Some(group) = group {
            operations.retain(|operation| group.operations.contains(operation));
        }
        Guide {
            library,
            operations,
            values,
            name: library.package.replace('-', "_"),
            feature: group.and_then(|group| group.feature.as_deref()),
        }
    }

    /// The first of those that are wanted and whose values can be shown.
    fn easiest(&self, is_wanted: impl Fn(&OperationItem) -> bool) -> Option<&'l OperationItem> {
        let mut operations = self.operations.iter().copied();
        operations.find(|operation| is_wanted(operation) && self.values.required(operation).is_some())
    }

    fn arguments(&self, operation: &OperationItem) -> Vec<String> {
        let values = self.values.required(operation).unwrap_or_default();
        values.into_iter().map(|(_, value)| value).collect()
    }

    /// A block that is compiled and not run, within a function that is not shown. `given` is what it takes.
    fn block(&self, given: &str, code: Vec<String>) -> Vec<String> {
        self.block_with("reqwest", "async fn", given, Vec::new(), code)
    }

    /// One that is compiled with a feature, in a function of this kind, with what stands above it.
    fn block_with(
        &self,
        feature: &str,
        function: &str,
        given: &str,
        above: Vec<String>,
        code: Vec<String>,
    ) -> Vec<String> {
        let name = &self.name;
        let start = [
            match self.feature {
                None => format!("# #[cfg(feature = \"{feature}\")]"),
                Some(tag) => format!("# #[cfg(all(feature = \"{feature}\", feature = \"{tag}\"))]"),
            },
            format!("# {function} example({given}) -> Result<(), {name}::Error> {{"),
        ];
        let end = ["# Ok(())", "# }", "```"].map(str::to_owned);
        let open = std::iter::once("```no_run".to_owned());
        open.chain(above).chain(start).chain(code).chain(end).collect()
    }

    fn client(&self) -> String {
        format!("client: {}::Client", self.name)
    }

    /// Of an API that nothing can be asked of.
    fn without_operations(&self) -> Vec<String> {
        let said = "There are no operations, and so there is no client: [`types`] has the values, which are read and written with serde.";
        vec![said.to_owned()]
    }

    fn first_call(&self, first: Option<&'l OperationItem>) -> Vec<String> {
        let mut code = builder(&self.name, first, self.library, &[]);
        if let Some(operation) = first {
            code.push(String::new());
            code.extend(call("answer", operation, &self.arguments(operation), &[]));
            code.extend(self.shown(operation));
        }
        let rest = "Every operation is a method of [`Client`], which is cheap to clone; in [`api`] it is plain data, and \
                    [`types`] has what they send and answer with. Calls are awaited in a runtime of tokio.";
        join([vec![FIRST_CALL.to_owned()], self.block("", code), vec![rest.to_owned()]])
    }

    /// What a program does with an answer: it shows a member that is there, or all of it.
    fn shown(&self, operation: &OperationItem) -> Option<String> {
        let Output::One(Decode::Json(ty)) = &operation.responses.output else {
            return None;
        };
        let item = match ty {
            TypeRef::Named(name) => self.values.structure_named(name),
            _ => None,
        };
        let fields = item.map_or(&[][..], |item| &item.fields);
        let mut named = fields.iter().filter(|field| !field.deprecated);
        let is_there = |field: &&FieldItem| !matches!(field.ty, TypeRef::Option(_) | TypeRef::Nullable(_));
        let field = named.clone().find(is_there).or_else(|| named.next());
        Some(match field {
            Some(field) => format!("println!(\"{{:?}}\", answer.{});", field.name),
            None => "println!(\"{answer:?}\");".to_owned(),
        })
    }

    /// Where the calls go, and how they go elsewhere.
    fn servers(&self) -> Vec<String> {
        let setter = |name: &str| format!("[`{name}`](ClientBuilder::{name})");
        let base_url = setter("base_url");
        let servers = &self.library.client.servers;
        let mut said = match servers.as_slice() {
            [] => return Vec::new(),
            all if !all.iter().any(|server| server.url.contains("://")) => {
                format!("The description does not say where the API is, so {base_url} has to.")
            }
            [only] => format!(
                "Calls go to {}; {base_url} names another place, such as a server for tests.",
                code(&only.url)
            ),
            [first, ..] => format!(
                "Calls go to {}, the first server that [`Client::builder`] lists; {} takes another by its number, and {base_url} any \
                 place, such as a server for tests.",
                code(&first.url),
                setter("server")
            ),
        };
        if let Some(variable) = servers.iter().flat_map(|server| &server.variables).next() {
            said.push_str(&format!(
                " What stands in braces is set with {}: its name, such as {}, and a value.",
                setter("server_variable"),
                code(&variable.name)
            ));
        }
        join([vec!["# Servers".to_owned()], vec![said]])
    }

    fn credentials(&self) -> Vec<String> {
        let schemes = &self.library.client.schemes;
        if schemes.is_empty() {
            return Vec::new();
        }
        let entries = schemes.iter().map(|scheme| {
            let setter = |name: &str| format!("[`{name}`](ClientBuilder::{name})");
            let provider = scheme
                .provider
                .as_ref()
                .map(|provider| format!(" or {}", setter(&provider.name)));
            format!(
                "- {}: {}{}",
                code(&scheme.key),
                setter(&scheme.setter),
                provider.unwrap_or_default()
            )
        });
        join([
            vec!["# Credentials".to_owned()],
            vec![
                "Each security scheme has a method of the builder; a call sends what its operation asks for."
                    .to_owned(),
            ],
            entries.collect(),
        ])
    }

    fn optional_inputs(&self) -> Vec<String> {
        let optional = |operation: &OperationItem| {
            let inputs = operation
                .inputs
                .iter()
                .filter(|input| !input.required && !input.deprecated);
            let mut shown = inputs.filter_map(|input| Some((input.name.clone(), self.values.input(operation, input)?)));
            shown.find(|(_, value)| value != "vec![]")
        };
        let operation = self.easiest(|operation| optional(operation).is_some());
        let Some((operation, (name, value))) = operation.and_then(|operation| Some((operation, optional(operation)?)))
        else {
            return Vec::new();
        };
        let more = [
            format!(".{name}({value})"),
            ".timeout(std::time::Duration::from_secs(5))".to_owned(),
        ];
        let code = call("answer", operation, &self.arguments(operation), &more);
        join([
            vec!["# What can be left out".to_owned()],
            vec!["Inputs that must be there are arguments; the others are methods of the [`Call`], as are limits for this call alone.".to_owned()],
            self.block(&self.client(), code),
        ])
    }

    fn bodies(&self) -> Vec<String> {
        let body = |operation: &OperationItem| {
            let input = operation
                .inputs
                .iter()
                .find(|input| input.required && matches!(input.plan, InputPlan::Body(_)))?;
            let TypeRef::Named(name) = &input.ty else { return None };
            let item = self.values.structure_named(name)?;
            Some((
                input.name.clone(),
                self.values.input(operation, input)?,
                name.clone(),
                item,
            ))
        };
        let operation = self.easiest(|operation| body(operation).is_some());
        let Some((operation, (argument, value, name, item))) =
            operation.and_then(|operation| Some((operation, body(operation)?)))
        else {
            return Vec::new();
        };
        let arguments = self.values.required(operation).unwrap_or_default();
        let arguments = arguments.into_iter().map(|(name, value)| match name == argument {
            true => "body".to_owned(),
            false => value,
        });
        let mut code = vec![format!("let body = {value};")];
        code.extend(call("answer", operation, &arguments.collect::<Vec<_>>(), &[]));
        let mut optional = item
            .fields
            .iter()
            .filter(|field| matches!(field.ty, TypeRef::Option(_)));
        let more = match (optional.next(), &item.constructor) {
            (Some(field), Constructor::Default) => format!(
                "All of it can be left out; what is wanted is given by update syntax: `{} {{ {}: …, ..{0}::default() }}`.",
                name, field.name
            ),
            (Some(field), _) => format!(
                "`new` takes what must be there; the rest is given by update syntax: `{} {{ {}: …, ..{0}::new(…) }}`.",
                name, field.name
            ),
            (None, _) => "`new` takes what must be there.".to_owned(),
        };
        let sent = "A body is checked before it is sent: what the description forbids never leaves.";
        join([
            vec!["# Bodies".to_owned()],
            vec![format!("{more} {sent}")],
            self.block(&self.client(), code),
        ])
    }

    fn errors(&self, first: Option<&'l OperationItem>) -> Vec<String> {
        let named = |operation: &OperationItem| {
            operation.responses.errors.iter().find_map(|error| match &error.ty {
                TypeRef::Named(name) => Some(name.clone()),
                _ => None,
            })
        };
        let operation = self.easiest(|operation| named(operation).is_some()).or(first);
        let Some(operation) = operation else { return Vec::new() };
        let mut code = sent("outcome", operation, &self.arguments(operation), &[], ".await;");
        code.extend([
            "match outcome {".to_owned(),
            "    Ok(answer) => println!(\"{} {:?}\", answer.status(), answer.headers()),".to_owned(),
            "    Err(error) if error.is_retryable() => println!(\"again in {:?}\", error.retry_after()),".to_owned(),
        ]);
        code.push(match named(operation) {
            Some(name) => format!(
                "    Err(error) => println!(\"{{:?}}: {{:?}}\", error.status(), error.decode::<{}::types::{name}>()),",
                self.name
            ),
            None => "    Err(error) => println!(\"{error}: {}\", error.text()),".to_owned(),
        });
        code.push("}".to_owned());
        join([
            vec!["# Answers and errors".to_owned()],
            vec![
                "A [`Response`] is read like the value in it, which `into_inner` takes out, and has status and headers besides. There is \
                 one [`Error`]: it keeps the response, and the documentation of a method lists the bodies that it can be decoded as."
                    .to_owned(),
            ],
            self.block(&self.client(), code),
        ])
    }

    fn lists(&self) -> Vec<String> {
        let Some(operation) = self.easiest(|operation| operation.pages.is_some()) else {
            return Vec::new();
        };
        let mut code = sent("mut items", operation, &self.arguments(operation), &[], ".items();");
        code.extend(
            [
                "while let Some(item) = items.next().await? {",
                "    println!(\"{item:?}\");",
                "}",
            ]
            .map(str::to_owned),
        );
        join([
            vec!["# Lists in pages".to_owned()],
            vec![
                "A call that answers with part of a list has `items`, which gives those of all pages, and `pages`, which gives one answer \
                 after the other; both are streams, too."
                    .to_owned(),
            ],
            self.block(&self.client(), code),
        ])
    }

    fn long_running(&self) -> Vec<String> {
        let Some(operation) = self.easiest(|operation| operation.long_running.is_some()) else {
            return Vec::new();
        };
        let mut code = sent("mut polling", operation, &self.arguments(operation), &[], ".poll();");
        code.extend(
            [
                "while let Some(progress) = polling.next().await? {",
                "    println!(\"{:?}\", progress.status());",
                "}",
                "let done = polling.await?;",
                "# let _ = done;",
            ]
            .map(str::to_owned),
        );
        join([
            vec!["# What takes longer than its answer".to_owned()],
            vec![
                "A call that only begins something has `poll`, which asks until that is over, as often as the server wants it and for an \
                 hour at most (`deadline`), and fetches what it came to; `.await` at once where nobody looks at the progress. That it has \
                 not succeeded is an error of `ErrorKind::Failed`. Dropping it stops the asking."
                    .to_owned(),
            ],
            self.block(&self.client(), code),
        ])
    }

    fn streams(&self) -> Vec<String> {
        let is_stream = |operation: &OperationItem| {
            matches!(
                operation.responses.output,
                Output::One(Decode::Events(_) | Decode::JsonLines(_) | Decode::Binary)
            )
        };
        let Some(operation) = self.easiest(is_stream) else {
            return Vec::new();
        };
        let mut code = call("mut answer", operation, &self.arguments(operation), &[]);
        code.push("while let Some(part) = answer.next().await? {".to_owned());
        code.push("    println!(\"{part:?}\");".to_owned());
        code.push("}".to_owned());
        join([
            vec!["# Streams".to_owned()],
            vec!["What is answered bit by bit is read as it comes.".to_owned()],
            self.block(&self.client(), code),
        ])
    }

    fn files(&self) -> Vec<String> {
        let has_file = |ty: &TypeRef| ty.has(&|ty| *ty == TypeRef::File);
        let items = self.library.types.iter().flat_map(|module| &module.items);
        let in_types = items.into_iter().any(|item| match item {
            Item::Struct(item) => item.fields.iter().any(|field| has_file(&field.ty)),
            _ => false,
        });
        let in_inputs = || {
            self.operations
                .iter()
                .flat_map(|operation| &operation.inputs)
                .any(|input| has_file(&input.ty))
        };
        if !in_types && !in_inputs() {
            return Vec::new();
        }
        let code = vec![
            format!(
                "let file = {}::File::path(\"photo.png\").typed(\"image/png\");",
                self.name
            ),
            "# let _ = file;".to_owned(),
        ];
        join([
            vec!["# Files".to_owned()],
            vec!["A [`File`] is bytes at hand, a file on the disk, or a stream.".to_owned()],
            self.block("", code),
        ])
    }

    fn blocking(&self, first: Option<&'l OperationItem>) -> Vec<String> {
        let Some(operation) = first else { return Vec::new() };
        let code = sent(
            "answer",
            operation,
            &self.arguments(operation),
            &[],
            ".send_blocking()?;",
        );
        let code = code.into_iter().chain(["# let _ = answer;".to_owned()]).collect();
        let has_pages = self.library.groups.iter().flat_map(|group| &group.operations);
        let pages = match has_pages.into_iter().any(|operation| operation.pages.is_some()) {
            true => ", and lists be read there with `items_blocking` and `pages_blocking`",
            false => "",
        };
        join([
            vec!["# Without an async runtime".to_owned()],
            vec![format!(
                "With the feature `blocking` a call can be sent on the calling thread{pages}."
            )],
            self.block_with("blocking", "fn", &self.client(), Vec::new(), code),
        ])
    }

    /// The module that an operation is in.
    fn group_of(&self, operation: &OperationItem) -> Option<&'l str> {
        let mut groups = self.library.groups.iter();
        let group = groups.find(|group| group.operations.contains(operation))?;
        Some(&group.module)
    }

    fn testing(&self, first: Option<&'l OperationItem>) -> Vec<String> {
        let Some(operation) = first else { return Vec::new() };
        let Some(group) = self.group_of(operation) else {
            return Vec::new();
        };
        let (name, ty) = (&self.name, &operation.name);
        let mut code = vec![
            format!("use {name}::api::{group}::{ty};"),
            format!("use {name}::mock::{{Answer, Mock}};"),
            String::new(),
            "let mock = Mock::new();".to_owned(),
            format!("mock.answer::<{ty}>(Answer::documented::<{ty}>());"),
            format!("mock.answer::<{ty}>(Answer::empty(404)); // the second time"),
        ];
        let steps = [".transport(mock.clone())", ".clock(mock.clock())"].map(str::to_owned);
        code.extend(builder(name, Some(operation), self.library, &steps));
        code.push(String::new());
        let arguments = self.arguments(operation);
        code.extend(call("answer", operation, &arguments, &[]));
        code.extend(sent("outcome", operation, &arguments, &[], ".await;"));
        code.push("assert!(answer.status().is_success() && outcome.is_err());".to_owned());
        code.push(format!("println!(\"{{:?}}\", mock.sent::<{ty}>());"));
        join([
            vec!["# Testing a program".to_owned()],
            vec![
                "With the feature `test-util` there is a transport that answers by operation, in process: with what the description says \
                 (`Answer::documented`), its example (`Answer::example`), a value (`Answer::json`), JSON as it is written (`Answer::body`), a status, or a fault. It keeps what was sent as the operations' own types, and its clock does not wait."
                    .to_owned(),
            ],
            self.block_with("test-util", "async fn", "", Vec::new(), code),
        ])
    }

    fn own_operation(&self) -> Vec<String> {
        let credentials = match self.library.client.schemes.is_empty() {
            true => "",
            false => ", and with the credentials that its `security` names, as in generated operations",
        };
        let parts = match self.library.shared_runtime {
            Some(_) => "",
            None => {
                " It can be what other operations of the description are: parts of the runtime that none of them needs, such as files, \
                 are not in this crate."
            }
        };
        let name = &self.name;
        let above = format!(
            "use {name}::Operation;
use {name}::runtime::description::input::{{Given, Input, VisitValues}};
use {name}::runtime::description::spec::Spec;

struct Suggest {{
    text: String,
}}

impl Operation for Suggest {{
    type Output = Vec<String>;
    const SPEC: &'static Spec = &Spec {{
        id: \"Suggest\",
        method: \"GET\",
        path: \"/suggest\",
        accept: \"application/json\",
        statuses: &[\"200\"],
        inputs: &[Input::query(\"text\")],
        ..Spec::REST
    }};

    fn values(&self, visit: VisitValues<'_>) {{
        visit.values(&[Given::given(&self.text)]);
    }}
}}
"
        );
        let code = vec!["let answer = client.call(Suggest { text: \"wo\".to_owned() }).await?;".to_owned()];
        join([
            vec!["# An operation of your own".to_owned()],
            vec![format!(
                "What the description does not have is sent by [`Client::call`], with the server, limits and attempts of the \
                     client{credentials}.{parts}"
            )],
            self.block_with(
                "reqwest",
                "async fn",
                &self.client(),
                above.lines().map(str::to_owned).collect(),
                code,
            ),
        ])
    }

    /// The features of the crate, as its manifest has them.
    fn features(&self) -> Vec<String> {
        let by_default = match self.library.manifest.features.contains_key("default") {
            true => "",
            false => " `reqwest`, `rustls` and `gzip` are on by default.",
        };
        let tags = match self.library.groups.iter().any(|group| group.feature.is_some()) {
            true => {
                " Operations are compiled with the feature that their documentation names, all of them with `all-tags`."
            }
            false => "",
        };
        let lines = [
            "- `reqwest`: sends over reqwest, in a runtime of tokio; without it, `client` sends over a transport of your own.",
            "- `blocking`: calls on the calling thread, over ureq.",
            "- `rustls`, `rustls-no-provider`, `native-tls`: TLS with rustls, with rustls and the cryptography that the program installs, \
             or with the system's library.",
            "- `http2`, `gzip`: HTTP/2, and answers that are compressed.",
            "- `tower`, `tracing`: a service of tower as the transport, and spans and events of calls.",
            "- `test-util`: the mock.",
        ];
        let lines = lines.map(str::to_owned).to_vec();
        let said = format!("{by_default}{tags}");
        join([vec!["# Features".to_owned()], lines, vec![said.trim().to_owned()]])
    }

    fn without_a_socket(&self, first: Option<&'l OperationItem>) -> Vec<String> {
        let Some(operation) = first else { return Vec::new() };
        let Some(group) = self.group_of(operation) else {
            return Vec::new();
        };
        let name = &self.name;
        let made = spread(
            &format!("let operation = {}::new(", operation.name),
            &self.arguments(operation),
            ");",
            "",
        );
        let start = [
            "```no_run".to_owned(),
            format!("use {name}::Operation as _;"),
            format!("use {name}::api::{group}::{};", operation.name),
            String::new(),
            format!("# fn example() -> Result<(), {name}::Error> {{"),
        ];
        let end = [
            "let request = operation.request(\"https://api.example.com\")?; // sent by anything".to_owned(),
            "# let bytes = Default::default();".to_owned(),
            format!("let answer = operation.response({name}::http::Response::new(bytes))?;"),
            "# let _ = (request, answer);".to_owned(),
            "# Ok(())".to_owned(),
            "# }".to_owned(),
            "```".to_owned(),
        ];
        let mut code: Vec<String> = start.into_iter().chain(made).chain(end).collect();
        if let Some(feature) = self.feature {
            code.splice(
                1..1,
                [
                    format!("# #[cfg(feature = \"{feature}\")]"),
                    "# mod example {".to_owned(),
                ],
            );
            code.insert(code.len() - 1, "# }".to_owned());
        }
        join([
            vec!["# Without a socket".to_owned()],
            vec![
                "An operation makes its request and reads its answer without a connection, for another HTTP stack and for tests."
                    .to_owned(),
            ],
            code,
        ])
    }
}

/// A client with the credential that the operation asks for first.
fn builder(name: &str, operation: Option<&OperationItem>, library: &Library, first: &[String]) -> Vec<String> {
    let mut steps = first.to_vec();
    let own = operation.and_then(|operation| operation.servers.first());
    if !own
        .or(library.client.servers.first())
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
            CredentialKind::Basic | CredentialKind::Digest => format!(".{setter}(\"username\", \"password\")"),
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

fn call(answer: &str, operation: &OperationItem, arguments: &[String], more: &[String]) -> Vec<String> {
    sent(answer, operation, arguments, more, ".await?;")
}

/// A call that is sent: on one line, or where there is no room for that, a method or an argument each.
fn sent(answer: &str, operation: &OperationItem, arguments: &[String], more: &[String], last: &str) -> Vec<String> {
    let start = format!("let {answer} = client");
    let open = format!(".{}(", operation.function);
    let line = format!("{start}{open}{}){}{last}", arguments.join(", "), more.concat());
    if line.chars().count() <= WIDTH {
        return vec![line];
    }
    let mut lines = vec![start];
    lines.extend(spread(&format!("    {open}"), arguments, ")", "    "));
    lines.extend(more.iter().map(|step| format!("    {step}")));
    lines.push(format!("    {last}"));
    lines
}

/// Arguments on one line, or where there is no room for that, on one each.
fn spread(open: &str, arguments: &[String], close: &str, indent: &str) -> Vec<String> {
    let line = format!("{open}{}{close}", arguments.join(", "));
    if line.chars().count() <= WIDTH {
        return vec![line];
    }
    let arguments = arguments.iter().map(|argument| format!("{indent}    {argument},"));
    let close = format!("{indent}{close}");
    std::iter::once(open.to_owned())
        .chain(arguments)
        .chain([close])
        .collect()
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

#[cfg(test)]
mod tests {

    #[test]
    fn the_first_call_reads_and_its_values_conform() {
        let text = r#"{
            "openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "servers": [{"url": "https://pets.example"}],
            "paths": {
                "/all": {"delete": {"operationId": "dropAll", "responses": {"204": {"description": "gone"}}}},
                "/pets/{id}": {
                    "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "pattern": "^P[0-9]{3}$"}}],
                    "get": {"operationId": "fetchPet", "responses": {"200": {"description": "it", "content": {"application/json":
                        {"schema": {"type": "object", "properties": {"name": {"type": "string"}}}}}}}}
                }
            }
        }"#;
        let sources = crate::Sources::new("pets.json", text);
        let config = crate::Config {
            package: crate::Package::named("pets"),
            ..crate::Config::default()
        };
        let files = crate::Description::new(sources, config).generate().files.unwrap();
        let root = files.get("src/lib.rs").unwrap();
        assert!(
            root.contains("//! let answer = client.fetch_pet(\"P000\".parse()?).await?;\n"),
            "{root}"
        );
        assert!(
            root.contains("use pets::api::pets::FetchPet;") && !root.contains("drop_all"),
            "{root}"
        );
        assert!(
            root.contains("//! println!(\"{:?}\", answer.name);\n")
                && root.contains(
                    "//! Calls go to `https://pets.example`; [`base_url`](ClientBuilder::base_url) names another"
                ),
            "{root}"
        );
        let fetch = files.get("src/api/pets/fetch_pet.rs").unwrap();
        assert!(fetch.contains("/// Answers with [`"), "{fetch}");
        let says = |text: &str| files.iter().any(|(_, file)| file.contains(text));
        assert!(says("/// What `fetch_pet` answers with.\n"));
        assert!(says(
            "    /// `GET /pets/{id}`\n    ///\n    /// The inputs of [`Client::fetch_pet`]"
        ));
        assert!(says("//! Operations on `pets`.\n"));
    }

    #[test]
    fn servers_are_told_as_the_description_has_them() {
        let root = |servers: &str| {
            let text = format!(
                "{{\"openapi\": \"3.1.0\", \"info\": {{\"title\": \"A\", \"version\": \"1\"}}, \"servers\": {servers}, \
                 \"paths\": {{\"/a\": {{\"get\": {{\"responses\": {{\"200\": {{\"description\": \"A\"}}}}}}}}}}}}"
            );
            let description = crate::Description::new(crate::Sources::new("a.json", text), crate::Config::default());
            let files = description.generate().files.unwrap();
            let files = ["src/lib.rs", "src/client.rs"].map(|path| files.get(path).unwrap().to_owned());
            files.concat()
        };
        for (servers, front, builder) in [
            (
                "[]",
                "does not say where the API is, so [`base_url`]",
                "/// The server; [`ClientBuilder::base_url`] says where it is:\n",
            ),
            (
                r#"[{"url": "https://{region}.a.example", "variables": {"region": {"default": "eu"}}}]"#,
                "its name, such as `region`, and a value.",
                "/// The server; [`ClientBuilder::server_variable`] sets what is in braces:\n",
            ),
            (
                r#"[{"url": "https://a.example"}, {"url": "https://b.example"}]"#,
                "[`server`](ClientBuilder::server) takes another by its number",
                "/// The servers, by the number that [`ClientBuilder::server`] takes, the first one if it is not called:\n",
            ),
        ] {
            let text = root(servers);
            assert!(text.contains(front) && text.contains(builder), "{servers}: {text}");
        }
    }

    #[test]
    fn types_say_what_they_are_for_before_they_say_anything_else() {
        let text = r#"{
            "openapi": "3.1.0", "info": {"title": "Pets", "version": "1"},
            "paths": {"/pets": {"post": {
                "operationId": "addPet",
                "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "\#/components/schemas/Pet"}}}},
                "responses": {"204": {"description": "added"}}
            }}},
            "components": {"schemas": {"Pet": {
                "type": "object", "title": "PetBody", "examples": [{"name": "Rex"}],
                "properties": {"name": {"type": "string"}, "owner": {"$ref": "\#/components/schemas/Owner"}}
            }, "Owner": {"type": "object", "description": "Owner", "properties": {"name": {"type": "string"}}}}}
        }"#;
        let description = crate::Description::new(
            crate::Sources::new("a.json", text.replace('\\', "")),
            crate::Config::default(),
        );
        let files = description.generate().files.unwrap();
        let pet = files.get("src/types/pet.rs").unwrap();
        assert!(
            pet.contains(
                "    /// The body of `add_pet`.\n    ///\n    /// Example: `{\"name\":\"Rex\"}`. Titled `PetBody`.\n"
            ),
            "{pet}"
        );
        let owner = files.get("src/types/owner.rs").unwrap();
        assert!(
            owner.contains("    /// The member `owner` of [`Pet`](crate::types::Pet).\n"),
            "{owner}"
        );
    }
}
