//! Libraries as `lower` would make them.

use crate::library::*;
use crate::pattern::PatternPlan;
use crate::source::Pointer;

pub fn library() -> Library {
    Library {
        runtime_features: Default::default(),
        shared_rules: Vec::new(),
        shared_runtime: None,
        lock: Default::default(),
        title: "A \"sample\"".to_owned(),
        package: "sample".to_owned(),
        manifest: ManifestItem::default(),
        source: "sample.yaml".to_owned(),
        docs: lines(&["A client of the sample API.", "", "Version 1."]),
        readme: Vec::new(),
        file_docs: FileDocs {
            client: "Where the API is, and the credentials it takes.",
            headers: "The documented response headers, typed.",
            rules: "Constraints that several places have.",
            api: "The operations, by tag: plain data that any HTTP stack can send.",
            types: "The types of the API.",
        },
        client: client(),
        groups: vec![Group {
            module: "webhook".to_owned(),
            docs: lines(&["Webhooks."]),
            feature: None,
            operations: vec![fetch(), list(), create(), webhook()],
        }],
        types: vec![
            module("account", vec![Item::Struct(account())]),
            module("date", vec![Item::Alias(date()), Item::Struct(dated())]),
            module(
                "webhook",
                vec![
                    Item::Struct(structure()),
                    Item::TextEnum(target()),
                    Item::Newtype(sid()),
                ],
            ),
            module("zoo", vec![Item::Union(union()), Item::ScalarEnum(level())]),
        ],
        headers: vec![
            header(
                "access_control_allow_credentials",
                "access-control-allow-credentials",
                HeaderValue::Boolean,
            ),
            header("request_id", "request-id", HeaderValue::String),
            header("retry_after", "retry-after", HeaderValue::Integer),
            header("scopes", "scopes", HeaderValue::Value(list_of(TypeRef::String))),
        ],
        examples: Vec::new(),
        attributes: std::collections::BTreeMap::new(),
        runtime: [
            crate::library::RuntimeModule::Bodies,
            crate::library::RuntimeModule::Operations,
        ]
        .into(),
    }
}

/// Every text that a description can put somewhere is an attempt to leave its place.
pub fn hostile() -> Library {
    const TEXT: &str = "*/ \"# `\r\n\t}] fn evil() {} \u{1b}[31m \u{202e} \\ {} /*";
    let mut library = library();
    library.source = TEXT.to_owned();
    library.package = TEXT.to_owned();
    library.docs = lines(&[TEXT]);
    library.client.servers[0].url = TEXT.to_owned();
    library.client.schemes[0].docs = lines(&[TEXT]);
    library.groups[0].docs = lines(&[TEXT]);
    for operation in &mut library.groups[0].operations {
        operation.id = TEXT.to_owned();
        operation.path = TEXT.to_owned();
        operation.docs = lines(&[TEXT]);
        operation.responses.accept = lines(&[TEXT]);
        for input in &mut operation.inputs {
            input.docs = lines(&[TEXT]);
        }
    }
    for item in library.types.iter_mut().flat_map(|module| &mut module.items) {
        match item {
            Item::Struct(item) => {
                item.origin = Pointer::root().child(TEXT);
                for field in &mut item.fields {
                    field.wire = TEXT.to_owned();
                    field.rules = vec![Rule::Pattern(pattern(TEXT)), Rule::Equals(TEXT.to_owned())];
                }
            }
            Item::TextEnum(item) => item.variants[0].wire = TEXT.to_owned(),
            Item::ScalarEnum(item) => item.variants[0].value = TEXT.into(),
            Item::Union(item) => item.tag = Some(TEXT.to_owned()),
            _ => {}
        }
    }
    library
}

fn client() -> ClientPlan {
    ClientPlan {
        docs: lines(&["Sets up a client."]),
        servers: vec![ServerItem {
            url: "https://{region}.example.com".to_owned(),
            variables: vec![ServerVariableItem {
                name: "region".to_owned(),
                default: "eu".to_owned(),
                values: lines(&["eu", "us"]),
            }],
        }],
        own_variables: vec!["shard".to_owned()],
        schemes: vec![
            scheme("account", "basic_auth", CredentialKind::Basic),
            scheme("oauth", "oauth_token", CredentialKind::Token("Bearer".to_owned())),
            scheme("key", "api_key", CredentialKind::ApiKeyHeader("X-Key".to_owned())),
        ],
    }
}

fn fetch() -> OperationItem {
    OperationItem {
        docs: lines(&["Fetches a webhook."]),
        inputs: vec![
            path(
                "chat_service_sid",
                "ChatServiceSid",
                TypeRef::Named("WebhookSid".to_owned()),
            ),
            path("conversation_sid", "ConversationSid", TypeRef::String),
        ],
        responses: ResponsePlan {
            accept: lines(&["application/json"]),
            output: Output::One(Decode::Json(TypeRef::Named("Webhook".to_owned()))),
            documented: vec![Status::Code(200), Status::Code(404)],
            ..nothing()
        },
        security: vec![lines(&["account"]), lines(&["oauth"])],
        scopes: vec![RequiredScheme {
            name: "oauth".to_owned(),
            scopes: lines(&["read"]),
        }],
        ..operation(
            "fetch_webhook",
            "FetchWebhook",
            "GET",
            "/v1/{ChatServiceSid}/{ConversationSid}",
        )
    }
}

fn list() -> OperationItem {
    let mut page_size = input("page_size", "PageSize", Location::Query, None, TypeRef::I64);
    page_size.docs = lines(&["How many to return.", "", "At most 50."]);
    page_size.rules = vec![Rule::IntegerMinimum(1), Rule::IntegerMaximum(50)];
    let mut order = input(
        "order",
        "Order",
        Location::Query,
        Some("DEEP_OBJECT"),
        map_of(TypeRef::String),
    );
    order.deprecated = true;
    let mut trace = input("trace", "X-Trace", Location::Header, None, TypeRef::String);
    trace.docs = lines(&["Comes back in the log."]);
    OperationItem {
        docs: lines(&["Lists webhooks."]),
        deprecated: true,
        inputs: vec![page_size, order, trace],
        responses: ResponsePlan {
            accept: lines(&["application/json", "text/csv"]),
            output: Output::Choice(OutputChoiceItem {
                name: "ListWebhooksOutput".to_owned(),
                docs: lines(&["What [`Client::list_webhooks`](crate::Client::list_webhooks) returns."]),
                variants: vec![
                    variant(
                        "Ok",
                        Status::Code(200),
                        "application/json",
                        Decode::Json(list_of(named("Webhook"))),
                    ),
                    variant("Csv", Status::Code(200), "text/csv", Decode::Text),
                    OutputVariantItem {
                        name: "NoContent".to_owned(),
                        docs: lines(&["`204`"]),
                        status: Status::Code(204),
                        media_types: Vec::new(),
                        decode: None,
                        into: None,
                    },
                ],
            }),
            documented: vec![Status::Code(200), Status::Code(204), Status::Default],
            rules: vec![BodyRules {
                status: Status::Code(404),
                media_type: None,
                rules: vec![Rule::Items(vec![Rule::MinLength(1)])],
            }],
            ..nothing()
        },
        ..operation("list_webhooks", "ListWebhooks", "GET", "/v1/webhooks")
    }
}

fn create() -> OperationItem {
    let variant = |name: &str, media_type: &str, writer, ty: TypeRef, from| BodyVariantItem {
        name: name.to_owned(),
        docs: vec![format!("`{media_type}`")],
        ty: ty.clone(),
        plan: BodyPlan {
            media_type: media_type.to_owned(),
            writer,
            ty,
            rules: Vec::new(),
            encodings: Vec::new(),
        },
        from,
    };
    let body = InputItem {
        name: "body".to_owned(),
        docs: Vec::new(),
        deprecated: false,
        required: false,
        into: false,
        ty: TypeRef::Local("CreateWebhookBody".to_owned()),
        rules: Vec::new(),
        plan: InputPlan::BodyChoice(BodyChoiceItem {
            name: "CreateWebhookBody".to_owned(),
            docs: lines(&["The body of [`CreateWebhook`]."]),
            variants: vec![
                variant(
                    "Json",
                    "application/json",
                    BodyWriter::Json,
                    named("Webhook"),
                    vec![named("Webhook")],
                ),
                variant(
                    "Text",
                    "text/plain",
                    BodyWriter::Text,
                    TypeRef::String,
                    vec![TypeRef::String, TypeRef::Str],
                ),
            ],
        }),
    };
    let mut inputs: Vec<InputItem> = ["a", "b", "c", "d", "e", "f", "r#type"]
        .into_iter()
        .map(|name| {
            input(
                name,
                name.trim_start_matches("r#"),
                Location::Query,
                Some("PIPE_DELIMITED"),
                TypeRef::I64,
            )
        })
        .collect();
    for input in &mut inputs {
        input.required = true;
    }
    inputs.push(body);
    OperationItem {
        docs: lines(&["Creates a webhook."]),
        inputs,
        ..operation("create_webhook", "CreateWebhook", "POST", "/v1/webhooks")
    }
}

/// Named like its group, and its struct like a type of the API.
fn webhook() -> OperationItem {
    OperationItem {
        responses: ResponsePlan {
            output: Output::One(Decode::Json(named("Webhook"))),
            ..nothing()
        },
        ..operation("webhook", "WebhookCall", "DELETE", "/v1/webhook")
    }
}

fn structure() -> StructItem {
    let mut sid = field("sid", "sid", option(named("WebhookSid")));
    sid.docs = lines(&["The webhook's identifier."]);
    let mut limit = field("r#type", "type", TypeRef::I64);
    limit.presence = Presence::Required;
    limit.rules = vec![
        Rule::IntegerMinimum(-1),
        Rule::Items(vec![Rule::ExclusiveMinimum(0.5), Rule::MinLength(2)]),
    ];
    let mut parent = field("parent", "parent", option(TypeRef::Box(Box::new(named("Webhook")))));
    parent.deprecated = true;
    StructItem {
        docs: lines(&["A webhook.", "", "Called on events."]),
        fields: vec![
            sid,
            limit,
            parent,
            field("account", "account", option(named("Account"))),
        ],
        extra: Some(ExtraItem {
            name: "others".to_owned(),
            ty: TypeRef::I64,
            rules: vec![Rule::IntegerMinimum(0)],
        }),
        rules: vec![Rule::MinProperties(1)],
        constructor: Constructor::New(vec![ArgumentItem {
            name: "sid".to_owned(),
            ty: TypeRef::String,
            into: true,
        }]),
        ..structure_named("Webhook")
    }
}

/// Nothing in it needs a type of another file.
fn account() -> StructItem {
    StructItem {
        fields: vec![
            field("name", "name", option(TypeRef::String)),
            field("any", "any", TypeRef::Any),
        ],
        closed: true,
        ..structure_named("Account")
    }
}

fn dated() -> StructItem {
    StructItem {
        fields: vec![field("on", "on", option(named("Rule")))],
        ..structure_named("Dated")
    }
}

/// Named like something of the runtime.
fn date() -> AliasItem {
    AliasItem {
        name: "Rule".to_owned(),
        origin: component("Rule"),
        docs: lines(&["A rule."]),
        ty: map_of(list_of(TypeRef::String)),
        alike: false,
    }
}

fn target() -> TextEnumItem {
    TextEnumItem {
        name: "WebhookTarget".to_owned(),
        origin: component("Webhook").child("properties").child("target"),
        docs: lines(&["Where it goes."]),
        deprecated: false,
        variants: vec![
            TextVariantItem {
                name: "Studio".to_owned(),
                wire: "studio".to_owned(),
                docs: lines(&["A studio flow."]),
                default: false,
            },
            TextVariantItem {
                name: "Webhook".to_owned(),
                wire: "web-hook".to_owned(),
                docs: Vec::new(),
                default: true,
            },
        ],
        unknown: "Unknown".to_owned(),
        open: false,
        ordered: false,
    }
}

fn sid() -> NewtypeItem {
    NewtypeItem {
        name: "WebhookSid".to_owned(),
        origin: component("Webhook").child("properties").child("sid"),
        docs: lines(&["A webhook's identifier."]),
        patterns: vec![pattern("^WH[0-9a-fA-F]{32}$")],
        min_length: Some(34),
        max_length: Some(34),
        secret: false,
        example: None,
    }
}

fn union() -> UnionItem {
    UnionItem {
        name: "Animal".to_owned(),
        origin: component("Animal"),
        docs: Vec::new(),
        deprecated: false,
        tag: Some("kind".to_owned()),
        json_tags: false,
        default: None,
        variants: vec![
            VariantItem {
                from: vec![named("Account")],
                name: "Account".to_owned(),
                docs: lines(&["An account."]),
                ty: named("Account"),
                tags: lines(&["account", "user"]),
                rules: vec![Rule::MinProperties(1)],
            },
            VariantItem {
                from: Vec::new(),
                name: "Webhook".to_owned(),
                docs: Vec::new(),
                ty: TypeRef::Box(Box::new(named("Webhook"))),
                tags: Vec::new(),
                rules: Vec::new(),
            },
        ],
        several: None,
        unknown: "Other".to_owned(),
        boxed: true,
    }
}

fn level() -> ScalarEnumItem {
    ScalarEnumItem {
        name: "Level".to_owned(),
        origin: component("Level"),
        docs: Vec::new(),
        deprecated: true,
        variants: vec![
            ScalarVariantItem {
                name: "One".to_owned(),
                value: 1_u64.into(),
                docs: Vec::new(),
            },
            ScalarVariantItem {
                name: "Text".to_owned(),
                value: "a\"b".into(),
                docs: Vec::new(),
            },
        ],
        unknown: "Unknown".to_owned(),
        open: false,
    }
}

fn operation(function: &str, name: &str, method: &str, path: &str) -> OperationItem {
    OperationItem {
        origin: Pointer::root().child("paths").child(path).child(&method.to_lowercase()),
        function: function.to_owned(),
        name: name.to_owned(),
        id: name.to_owned(),
        method: method.to_owned(),
        path: path.to_owned(),
        struct_docs: vec![format!(
            "The inputs of [`Client::{function}`](crate::Client::{function})."
        )],
        docs: Vec::new(),
        deprecated: false,
        inputs: Vec::new(),
        constants: Vec::new(),
        responses: nothing(),
        security: Vec::new(),
        scopes: Vec::new(),
        servers: Vec::new(),
        pages: None,
        long_running: None,
        idempotent: None,
        idempotency_header: None,
    }
}

fn nothing() -> ResponsePlan {
    ResponsePlan {
        accept: Vec::new(),
        output: Output::Nothing,
        streams: Vec::new(),
        whole: Vec::new(),
        failures: Vec::new(),
        errors: Vec::new(),
        documented: Vec::new(),
        rules: Vec::new(),
        headers: Vec::new(),
    }
}

fn path(name: &str, wire: &str, ty: TypeRef) -> InputItem {
    let mut input = input(name, wire, Location::Path, None, ty);
    input.required = true;
    input.docs = lines(&["Which one."]);
    input
}

fn input(name: &str, wire: &str, location: Location, style: Option<&'static str>, ty: TypeRef) -> InputItem {
    InputItem {
        name: name.to_owned(),
        docs: Vec::new(),
        deprecated: false,
        required: false,
        into: ty == TypeRef::String,
        ty,
        rules: Vec::new(),
        plan: InputPlan::Parameter(ParameterPlan {
            wire: wire.to_owned(),
            location,
            style: style.map(|constant| StyleItem {
                constant,
                reserved: false,
                or_empty: false,
            }),
        }),
    }
}

fn variant(name: &str, status: Status, media_type: &str, decode: Decode) -> OutputVariantItem {
    OutputVariantItem {
        name: name.to_owned(),
        docs: lines(&["`200`"]),
        status,
        media_types: vec![media_type.to_owned()],
        decode: Some(decode),
        into: None,
    }
}

fn structure_named(name: &str) -> StructItem {
    StructItem {
        name: name.to_owned(),
        origin: component(name),
        docs: Vec::new(),
        deprecated: false,
        fields: Vec::new(),
        extra: None,
        closed: false,
        rules: Vec::new(),
        constructor: Constructor::Default,
    }
}

fn field(name: &str, wire: &str, ty: TypeRef) -> FieldItem {
    FieldItem {
        name: name.to_owned(),
        wire: wire.to_owned(),
        docs: Vec::new(),
        deprecated: false,
        ty,
        presence: Presence::Optional,
        rules: Vec::new(),
    }
}

fn header(name: &str, wire: &str, value: HeaderValue) -> HeaderItem {
    HeaderItem {
        name: name.to_owned(),
        wire: wire.to_owned(),
        docs: lines(&["Documented."]),
        value,
    }
}

fn scheme(key: &str, setter: &str, kind: CredentialKind) -> SchemeItem {
    SchemeItem {
        grants: Vec::new(),
        key: key.to_owned(),
        setter: setter.to_owned(),
        docs: lines(&["A credential."]),
        provider: matches!(kind, CredentialKind::Token(_)).then(|| ProviderItem {
            name: format!("{setter}_provider"),
            docs: vec![format!(
                "Asks for the token of [`{setter}`](Self::{setter}) before each request."
            )],
        }),
        deprecated: false,
        kind,
        flows: Vec::new(),
        metadata_url: None,
    }
}

fn module(name: &str, items: Vec<Item>) -> TypeModule {
    TypeModule {
        module: name.to_owned(),
        items,
        features: Vec::new(),
    }
}

fn pattern(source: &str) -> PatternPlan {
    crate::pattern::compile(source)
}

fn component(name: &str) -> Pointer {
    Pointer::root().child("components").child("schemas").child(name)
}

fn named(name: &str) -> TypeRef {
    TypeRef::Named(name.to_owned())
}

fn option(ty: TypeRef) -> TypeRef {
    TypeRef::Option(Box::new(ty))
}

fn list_of(ty: TypeRef) -> TypeRef {
    TypeRef::Vec(Box::new(ty))
}

fn map_of(ty: TypeRef) -> TypeRef {
    TypeRef::Map(Box::new(ty))
}

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}
