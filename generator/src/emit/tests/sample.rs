//! Libraries as `lower` would make them.

use serde_json::json;

use crate::api::{Location, MediaKind, ParameterEncoding, Status, Style};
use crate::library::*;
use crate::pattern::PatternPlan;
use crate::source::Pointer;

pub fn library() -> Library {
    Library {
        title: "A \"sample\"".to_owned(),
        package: "sample".to_owned(),
        manifest: ManifestItem::default(),
        source: "sample.yaml".to_owned(),
        docs: lines(&["A client of the sample API.", "", "Version 1."]),
        client: client(),
        groups: vec![Group {
            module: "webhook".to_owned(),
            docs: lines(&["Webhooks."]),
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
                TypeRef::Bool,
            ),
            header("request_id", "request-id", TypeRef::String),
            header("retry_after", "retry-after", TypeRef::I64),
            header("scopes", "scopes", list_of(TypeRef::String)),
        ],
        runtime: Default::default(),
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
            Item::TextEnum(item) => item.variants[0].1 = TEXT.to_owned(),
            Item::ScalarEnum(item) => item.variants[0].1 = json!(TEXT),
            Item::Union(item) => item.tag = Some(TEXT.to_owned()),
            _ => {}
        }
    }
    library
}

fn client() -> ClientPlan {
    ClientPlan {
        servers: vec![ServerItem {
            docs: lines(&["Production."]),
            url: "https://{region}.example.com".to_owned(),
            variables: vec![ServerVariableItem {
                name: "region".to_owned(),
                default: "eu".to_owned(),
                values: lines(&["eu", "us"]),
                docs: lines(&["Where the data is."]),
            }],
        }],
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
            errors: vec![ErrorItem {
                status: Status::Code(404),
                media_types: Vec::new(),
                ty: TypeRef::Named("Account".to_owned()),
            }],
            documented: vec![Status::Code(200), Status::Code(404)],
            rules: Vec::new(),
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
    let mut page_size = input(
        "page_size",
        "PageSize",
        Location::Query,
        Style::Form,
        true,
        TypeRef::I64,
    );
    page_size.docs = lines(&["How many to return.", "", "At most 50."]);
    page_size.rules = vec![Rule::Least(1), Rule::Most(50)];
    let mut order = input(
        "order",
        "Order",
        Location::Query,
        Style::DeepObject,
        true,
        map_of(TypeRef::String),
    );
    order.deprecated = true;
    let mut trace = input(
        "trace",
        "X-Trace",
        Location::Header,
        Style::Simple,
        false,
        TypeRef::String,
    );
    trace.docs = lines(&["Comes back in the log."]);
    OperationItem {
        docs: lines(&["Lists webhooks."]),
        deprecated: true,
        inputs: vec![page_size, order, trace],
        responses: ResponsePlan {
            accept: lines(&["application/json", "text/csv"]),
            output: Output::Choice {
                name: "ListWebhooksOutput".to_owned(),
                variants: vec![
                    variant(
                        "Ok",
                        Status::Code(200),
                        "application/json",
                        Decode::Json(list_of(named("Webhook"))),
                    ),
                    variant("Csv", Status::Code(200), "text/csv", Decode::Text),
                    OutputVariant {
                        name: "NoContent".to_owned(),
                        status: Status::Code(204),
                        media_types: Vec::new(),
                        decode: None,
                        into: None,
                    },
                ],
            },
            errors: Vec::new(),
            documented: vec![Status::Code(200), Status::Code(204), Status::Default],
            rules: vec![BodyRules {
                status: Status::Code(404),
                media_type: None,
                rules: vec![Rule::Items(vec![Rule::MinLength(1)])],
            }],
        },
        items: vec![Item::Choice(ChoiceItem {
            name: "ListWebhooksOutput".to_owned(),
            docs: lines(&["What [`Client::list_webhooks`](crate::Client::list_webhooks) returns."]),
            variants: vec![
                ("Ok".to_owned(), lines(&["`200`"]), Some(list_of(named("Webhook")))),
                ("Csv".to_owned(), lines(&["`200`"]), Some(TypeRef::String)),
                ("NoContent".to_owned(), lines(&["`204`"]), None),
            ],
        })],
        ..operation("list_webhooks", "ListWebhooks", "GET", "/v1/webhooks")
    }
}

fn create() -> OperationItem {
    let plan = |media_type: &str, kind| BodyPlan {
        media_type: media_type.to_owned(),
        kind,
        ty: named("Webhook"),
        rules: Vec::new(),
        encodings: Vec::new(),
    };
    let body = InputItem {
        name: "body".to_owned(),
        docs: Vec::new(),
        deprecated: false,
        required: false,
        into: false,
        ty: named("CreateWebhookBody"),
        rules: Vec::new(),
        place: Place::BodyChoice(vec![
            BodyChoice {
                variant: "Json".to_owned(),
                plan: plan("application/json", MediaKind::Json),
                from: vec![named("Webhook")],
            },
            BodyChoice {
                variant: "Text".to_owned(),
                plan: plan("text/plain", MediaKind::Text),
                from: vec![TypeRef::String, TypeRef::Str],
            },
        ]),
    };
    let mut inputs: Vec<InputItem> = ["a", "b", "c", "d", "e", "f", "r#type"]
        .into_iter()
        .map(|name| {
            input(
                name,
                name.trim_start_matches("r#"),
                Location::Query,
                Style::PipeDelimited,
                false,
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
        items: vec![Item::Choice(ChoiceItem {
            name: "CreateWebhookBody".to_owned(),
            docs: lines(&["The body of [`CreateWebhook`]."]),
            variants: vec![
                (
                    "Json".to_owned(),
                    lines(&["`application/json`"]),
                    Some(named("Webhook")),
                ),
                ("Text".to_owned(), lines(&["`text/plain`"]), Some(TypeRef::String)),
            ],
        })],
        ..operation("create_webhook", "CreateWebhook", "POST", "/v1/webhooks")
    }
}

/// Named like its group, and its struct like a type of the API.
fn webhook() -> OperationItem {
    OperationItem {
        responses: ResponsePlan {
            accept: Vec::new(),
            output: Output::One(Decode::Json(named("Webhook"))),
            errors: Vec::new(),
            documented: Vec::new(),
            rules: Vec::new(),
        },
        ..operation("webhook", "WebhookCall", "DELETE", "/v1/webhook")
    }
}

fn structure() -> StructItem {
    let mut sid = field("sid", "sid", option(named("WebhookSid")));
    sid.docs = lines(&["The webhook's identifier."]);
    let mut limit = field("r#type", "type", TypeRef::I64);
    limit.presence = Presence::Required;
    limit.rules = vec![Rule::Least(-1), Rule::Items(vec![Rule::Above(0.5), Rule::MinLength(2)])];
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
            rules: vec![Rule::Least(0)],
        }),
        rules: vec![Rule::MinProperties(1)],
        made: Making::New(vec![ArgumentItem {
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
    }
}

fn target() -> TextEnumItem {
    TextEnumItem {
        name: "WebhookTarget".to_owned(),
        origin: component("Webhook").child("properties").child("target"),
        docs: lines(&["Where it goes."]),
        deprecated: false,
        variants: vec![
            ("Studio".to_owned(), "studio".to_owned(), lines(&["A studio flow."])),
            ("Webhook".to_owned(), "web-hook".to_owned(), Vec::new()),
        ],
        unknown: "Unknown".to_owned(),
        open: false,
        default: Some("Webhook".to_owned()),
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
    }
}

fn level() -> ScalarEnumItem {
    ScalarEnumItem {
        name: "Level".to_owned(),
        origin: component("Level"),
        docs: Vec::new(),
        deprecated: true,
        variants: vec![
            ("One".to_owned(), json!(1), Vec::new()),
            ("Text".to_owned(), json!("a\"b"), Vec::new()),
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
        summary: None,
        docs: Vec::new(),
        deprecated: false,
        inputs: Vec::new(),
        constants: Vec::new(),
        responses: ResponsePlan {
            accept: Vec::new(),
            output: Output::Nothing,
            errors: Vec::new(),
            documented: Vec::new(),
            rules: Vec::new(),
        },
        security: Vec::new(),
        scopes: Vec::new(),
        servers: Vec::new(),
        items: Vec::new(),
        pages: None,
    }
}

fn path(name: &str, wire: &str, ty: TypeRef) -> InputItem {
    let mut input = input(name, wire, Location::Path, Style::Simple, false, ty);
    input.required = true;
    input.docs = lines(&["Which one."]);
    input
}

fn input(name: &str, wire: &str, location: Location, style: Style, explode: bool, ty: TypeRef) -> InputItem {
    InputItem {
        name: name.to_owned(),
        docs: Vec::new(),
        deprecated: false,
        required: false,
        into: ty == TypeRef::String,
        ty,
        rules: Vec::new(),
        place: Place::Parameter {
            wire: wire.to_owned(),
            location,
            encoding: ParameterEncoding::Style {
                style,
                explode,
                allow_reserved: false,
            },
            allow_empty: false,
        },
    }
}

fn variant(name: &str, status: Status, media_type: &str, decode: Decode) -> OutputVariant {
    OutputVariant {
        name: name.to_owned(),
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
        made: Making::Default,
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

fn header(name: &str, wire: &str, ty: TypeRef) -> HeaderItem {
    HeaderItem {
        name: name.to_owned(),
        wire: wire.to_owned(),
        docs: lines(&["Documented."]),
        ty,
        explode: false,
    }
}

fn scheme(key: &str, setter: &str, kind: CredentialKind) -> SchemeItem {
    SchemeItem {
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
