//! What small descriptions are lowered to.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::interpret::build;
use crate::library::{
    Constructor, External, FieldItem, Item, Library, OperationItem, Presence, Rule, RuntimeModule, TypeRef,
};
use crate::load::load;
use crate::source::Sources;

/// Lowers `paths` and `components.schemas`, each in YAML without indentation.
fn lower(paths: &str, schemas: &str) -> Library {
    lower_with(paths, schemas, &Config::default()).0
}

fn lower_with(paths: &str, schemas: &str, config: &Config) -> (Library, Vec<&'static str>) {
    let indent = |text: &str, by: &str| -> String { text.lines().map(|line| format!("{by}{line}\n")).collect() };
    let paths = if paths.trim().is_empty() {
        "paths: {}\n".to_owned()
    } else {
        format!("paths:\n{}", indent(paths, "  "))
    };
    let schemas = match schemas.trim() {
        "" => String::new(),
        _ => format!("components:\n  schemas:\n{}", indent(schemas, "    ")),
    };
    lower_text(
        &format!("openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\n{paths}{schemas}"),
        config,
    )
}

fn lower_text(text: &str, config: &Config) -> (Library, Vec<&'static str>) {
    lower_sources(&Sources::new("test.yaml", text), config)
}

fn lower_sources(sources: &Sources, config: &Config) -> (Library, Vec<&'static str>) {
    let mut diagnostics = Diagnostics::default();
    let document = load(sources, &mut diagnostics).expect("the tests' descriptions are valid");
    let api = build(&document, config, &mut diagnostics);
    let library = super::lower(&api, config, &mut diagnostics);
    let codes = diagnostics.iter().map(|diagnostic| diagnostic.code.as_str()).collect();
    (library, codes)
}

fn items(library: &Library) -> impl Iterator<Item = &Item> {
    library.types.iter().flat_map(|module| &module.items)
}

fn names(library: &Library) -> Vec<&str> {
    let mut list: Vec<&str> = items(library).map(Item::name).collect();
    list.sort_unstable();
    list
}

fn fields<'l>(library: &'l Library, name: &str) -> &'l [FieldItem] {
    items(library)
        .find_map(|item| match item {
            Item::Struct(item) if item.name == name => Some(item.fields.as_slice()),
            _ => None,
        })
        .unwrap_or_else(|| panic!("no struct {name} in {:?}", names(library)))
}

fn field<'l>(library: &'l Library, owner: &str, name: &str) -> &'l FieldItem {
    fields(library, owner)
        .iter()
        .find(|field| field.name == name)
        .unwrap_or_else(|| panic!("no field {owner}.{name}"))
}

fn variants(library: &Library, name: &str) -> Vec<String> {
    items(library)
        .find_map(|item| match item {
            Item::Union(item) if item.name == name => Some(
                item.variants
                    .iter()
                    .map(|variant| format!("{} {}", variant.name, show(&variant.ty)))
                    .collect(),
            ),
            Item::TextEnum(item) if item.name == name => {
                let unknown = [item.unknown.clone()];
                Some(
                    item.variants
                        .iter()
                        .map(|variant| variant.name.clone())
                        .chain(unknown)
                        .collect(),
                )
            }
            _ => None,
        })
        .unwrap_or_else(|| panic!("no enum {name} in {:?}", names(library)))
}

fn operation<'l>(library: &'l Library, function: &str) -> &'l OperationItem {
    let all = || library.groups.iter().flat_map(|group| &group.operations);
    all()
        .find(|operation| operation.function == function)
        .unwrap_or_else(|| {
            panic!(
                "no {function} in {:?}",
                all().map(|operation| &operation.function).collect::<Vec<_>>()
            )
        })
}

fn show(ty: &TypeRef) -> String {
    match ty {
        TypeRef::Named(name) => name.clone(),
        TypeRef::Option(inner) => format!("Option<{}>", show(inner)),
        TypeRef::Nullable(inner) => format!("Nullable<{}>", show(inner)),
        TypeRef::Vec(inner) => format!("Vec<{}>", show(inner)),
        TypeRef::Map(inner) => format!("Map<{}>", show(inner)),
        TypeRef::Box(inner) => format!("Box<{}>", show(inner)),
        other => format!("{other:?}"),
    }
}

fn ty(library: &Library, owner: &str, name: &str) -> String {
    show(&field(library, owner, name).ty)
}

/// An operation that answers with a schema.
fn get(path: &str, id: &str, schema: &str) -> String {
    format!(
        "{path}:\n  get:\n    operationId: {id}\n    responses:\n      '200': {{ description: d, content: {{ \
         application/json: {{ schema: {schema} }} }} }}\n"
    )
}

/// An operation that takes a schema.
fn post(path: &str, id: &str, schema: &str) -> String {
    format!(
        "{path}:\n  post:\n    operationId: {id}\n    requestBody: {{ required: true, content: {{ application/json: {{ \
         schema: {schema} }} }} }}\n    responses: {{ '204': {{ description: d }} }}\n"
    )
}

fn reference(name: &str) -> String {
    format!("{{ $ref: '#/components/schemas/{name}' }}")
}

#[test]
fn inline_schemas_are_called_after_their_place() {
    let library = lower(
        &get(
            "/pets",
            "listPets",
            "{ type: object, properties: { pets: { type: array, items: { type: object, properties: { id: { type: string } } } } } }",
        ),
        "Order:\n  type: object\n  properties:\n    address: { type: object, properties: { street: { type: string } } }\n    \
         lines: { type: array, items: { type: object, properties: { sku: { type: string } } } }\n    \
         tags: { type: object, additionalProperties: { type: object, properties: { a: { type: string } } } }\n    \
         status: { type: string, enum: [open, closed] }\n",
    );
    assert_eq!(
        names(&library),
        [
            "ListPetsResponse",
            "ListPetsResponsePet",
            "Order",
            "OrderAddress",
            "OrderLine",
            "OrderStatus",
            "OrderTag"
        ]
    );
    let modules: Vec<&str> = library.types.iter().map(|module| module.module.as_str()).collect();
    assert_eq!(modules, ["list_pets_response", "order"]);
    assert_eq!(ty(&library, "Order", "lines"), "Option<Vec<OrderLine>>");
    assert_eq!(ty(&library, "Order", "tags"), "Option<Map<OrderTag>>");
}

#[test]
fn equal_inline_schemas_of_one_name_are_one_type() {
    let page = |item: &str| {
        format!(
            "{{ type: object, properties: {{ {item}: {{ type: array, items: {{ type: string }} }}, meta: {{ type: object, \
             description: About {item}., properties: {{ page: {{ type: integer }}, next: {{ type: [string, 'null'], format: uri }} }} }} }} }}"
        )
    };
    let paths = [get("/a", "listA", &page("a")), get("/b", "listB", &page("b"))].concat();
    assert_eq!(names(&lower(&paths, "")), ["ListAResponse", "ListBResponse", "Meta"]);
    // A component of that name keeps it; the words that the owners share qualify the other.
    let taken = lower(&paths, "Meta: { type: object, properties: { x: { type: string } } }");
    assert_eq!(
        names(&taken),
        ["ListAResponse", "ListBResponse", "ListResponseMeta", "Meta"]
    );
    // A component of that name and shape is that type.
    let same = "Meta: { type: object, properties: { page: { type: integer }, next: { type: [string, 'null'], format: uri } } }";
    let joined = lower(&get("/a", "listA", &page("a")), &format!("ListAResponse{same}"));
    assert_eq!(names(&joined), ["ListAResponse", "ListAResponseMeta"]);
}

#[test]
fn a_component_keeps_its_name_from_inline_schemas() {
    let library = lower(
        "",
        "Pet: { type: object, properties: { status: { type: string, enum: [a, b] } } }\nPetStatus: { type: object, properties: { x: { type: string } } }",
    );
    assert_eq!(names(&library), ["Pet", "PetStatus", "PetStatusField"]);
}

#[test]
fn constrained_strings_are_shared_and_bare_ones_qualified() {
    let paths = "/v1/Services/{ChatServiceSid}/Webhooks/{Sid}:\n  get:\n    operationId: fetchWebhook\n    parameters:\n      \
                 - { name: ChatServiceSid, in: path, required: true, schema: { type: string, minLength: 34, maxLength: 34, pattern: '^IS[0-9a-fA-F]{32}$' } }\n      \
                 - { name: Sid, in: path, required: true, schema: { type: string, pattern: '^WH[0-9a-fA-F]{32}$' } }\n    \
                 responses:\n      '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/conversations.v1.service.conversation_webhook' } } } }\n";
    let schemas = "conversations.v1.service.conversation_webhook:\n  type: object\n  properties:\n    \
                   sid: { type: [string, 'null'], pattern: '^WH[0-9a-fA-F]{32}$' }\n    \
                   chat_service_sid: { type: [string, 'null'], minLength: 34, maxLength: 34, pattern: '^IS[0-9a-fA-F]{32}$' }\n    \
                   account_sid: { type: [string, 'null'], pattern: '^AC' }\n    short: { type: string, maxLength: 5 }\n";
    let library = lower(paths, schemas);
    assert_eq!(
        names(&library),
        ["AccountSid", "ChatServiceSid", "ConversationWebhook", "WebhookSid"]
    );
    let inputs: Vec<String> = operation(&library, "fetch_webhook")
        .inputs
        .iter()
        .map(|input| show(&input.ty))
        .collect();
    assert_eq!(inputs, ["ChatServiceSid", "WebhookSid"]);
    assert_eq!(ty(&library, "ConversationWebhook", "sid"), "Option<WebhookSid>");
    assert_eq!(
        ty(&library, "ConversationWebhook", "chat_service_sid"),
        "Option<ChatServiceSid>"
    );
    assert_eq!(
        field(&library, "ConversationWebhook", "short").rules,
        [Rule::MaxLength(5)]
    );
}

#[test]
fn other_constraints_under_the_same_name_are_another_type() {
    let library = lower(
        "",
        "Alpha: { type: object, properties: { code: { type: string, pattern: '^a+$' }, zip_code: { type: string, pattern: '^0' } } }\n\
         Beta: { type: object, properties: { zip_code: { type: string, pattern: '^0' } } }\n\
         Gamma: { type: object, properties: { zip_code: { type: string, pattern: '^1' } } }\n",
    );
    assert_eq!(
        names(&library),
        ["Alpha", "AlphaCode", "Beta", "Gamma", "GammaZipCode", "ZipCode"]
    );
}

#[test]
fn three_states_only_where_they_reach_the_wire() {
    let schema = "{ type: object, required: [both, kept], properties: { both: { type: [string, 'null'] }, opt: { type: [string, 'null'] }, kept: { type: string }, any: {} } }";
    let sent = lower(&post("/a", "send", &reference("A")), &format!("A: {schema}"));
    assert_eq!(ty(&sent, "A", "both"), "Option<String>");
    assert_eq!(field(&sent, "A", "both").presence, Presence::Required);
    assert_eq!(ty(&sent, "A", "opt"), "Nullable<String>");
    assert_eq!(ty(&sent, "A", "kept"), "String");
    assert_eq!(ty(&sent, "A", "any"), "Nullable<Any>");
    let received = lower(&get("/a", "fetch", &reference("A")), &format!("A: {schema}"));
    assert_eq!(ty(&received, "A", "opt"), "Option<String>");
    assert_eq!(ty(&received, "A", "any"), "Option<Any>");
}

#[test]
fn read_only_members_split_a_type_only_where_it_matters() {
    let paths = [
        get("/a", "fetch", &reference("List")),
        post("/b", "send", &reference("List")),
    ]
    .concat();
    let schemas = |required: &str| {
        format!(
            "List: {{ type: object, properties: {{ items: {{ type: array, items: {{ $ref: '#/components/schemas/Pet' }} }} }} }}\n\
             Pet: {{ type: object, required: {required}, properties: {{ id: {{ type: string, readOnly: true }}, name: {{ type: string }}, \
             secret: {{ type: string, writeOnly: true }}, kind: {{ type: string, enum: [a, b] }} }} }}\n"
        )
    };
    let split = lower(&paths, &schemas("[id, name, secret]"));
    assert_eq!(names(&split), ["List", "ListInput", "Pet", "PetInput", "PetKind"]);
    assert_eq!(ty(&split, "ListInput", "items"), "Option<Vec<PetInput>>");
    let wires = |name: &str| {
        fields(&split, name)
            .iter()
            .map(|field| field.wire.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(wires("PetInput"), "name secret kind");
    assert_eq!(wires("Pet"), "id name secret kind");
    assert_eq!(field(&split, "Pet", "secret").presence, Presence::SentOnly);
    assert_eq!(field(&split, "PetInput", "secret").presence, Presence::Required);
    let one = lower(&paths, &schemas("[name]"));
    assert_eq!(names(&one), ["List", "Pet", "PetKind"]);
    let only_sent = lower(&post("/b", "send", &reference("Pet")), &schemas("[id, name]"));
    assert_eq!(fields(&only_sent, "Pet").len(), 3);
}

#[test]
fn cycles_are_boxed_once() {
    let library = lower(
        "",
        "A: { type: object, properties: { b: { $ref: '#/components/schemas/B' }, list: { type: array, items: { $ref: '#/components/schemas/A' } } } }\n\
         B: { type: object, properties: { a: { $ref: '#/components/schemas/A' }, c: { $ref: '#/components/schemas/C' } } }\n\
         C: { type: object, properties: { own: { $ref: '#/components/schemas/C' } } }\n\
         Expr: { oneOf: [{ $ref: '#/components/schemas/Not' }, { type: string }] }\n\
         Not: { type: object, required: [inner], properties: { inner: { $ref: '#/components/schemas/Expr' } } }\n",
    );
    assert_eq!(ty(&library, "A", "b"), "Option<B>");
    assert_eq!(ty(&library, "A", "list"), "Option<Vec<A>>");
    assert_eq!(ty(&library, "B", "a"), "Option<Box<A>>");
    assert_eq!(ty(&library, "B", "c"), "Option<C>");
    assert_eq!(ty(&library, "C", "own"), "Option<Box<C>>");
    assert_eq!(variants(&library, "Expr"), ["Not Not", "String String"]);
    assert_eq!(ty(&library, "Not", "inner"), "Box<Expr>");
}

#[test]
fn what_cannot_exist_is_weakened_and_reported() {
    let (library, codes) = lower_with(
        "",
        "A: { type: object, required: [b], properties: { b: { $ref: '#/components/schemas/B' } } }\n\
         B: { type: object, required: [a], properties: { a: { $ref: '#/components/schemas/A' } } }\n\
         Tree: { type: array, items: { $ref: '#/components/schemas/Tree' } }\n",
        &Config::default(),
    );
    assert_eq!(codes, ["endless-alias", "endless-requirement"]);
    assert_eq!(ty(&library, "A", "b"), "B");
    assert_eq!(ty(&library, "B", "a"), "Option<Box<A>>");
    assert_eq!(field(&library, "B", "a").presence, Presence::Optional);
    let tree = items(&library).find(|item| item.name() == "Tree");
    assert!(matches!(tree, Some(Item::Alias(alias)) if alias.ty == TypeRef::Any));
}

#[test]
fn deep_nesting_and_large_variants_are_boxed() {
    let mut schemas = String::new();
    for level in 0..60 {
        schemas.push_str(&format!(
            "L{level:02}: {{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/L{:02}' }} }} }}\n",
            level + 1
        ));
    }
    schemas.push_str("L60: { type: object, properties: { x: { type: string } } }\n");
    let wide: String = (0..12).map(|index| format!("m{index}: {{ type: string }}, ")).collect();
    schemas.push_str(&format!("Wide: {{ type: object, properties: {{ {wide} }} }}\n"));
    schemas.push_str("Either: { oneOf: [{ $ref: '#/components/schemas/Wide' }, { type: integer }] }\n");
    let library = lower("", &schemas);
    let boxed: Vec<usize> = (0..60)
        .filter(|level| ty(&library, &format!("L{level:02}"), "next").contains("Box"))
        .collect();
    assert_eq!(boxed, [10, 35]);
    assert_eq!(variants(&library, "Either"), ["Wide Box<Wide>", "Integer I64"]);
}

#[test]
fn variants_are_called_after_what_they_hold() {
    let library = lower(
        "",
        "U:\n  oneOf:\n    - { $ref: '#/components/schemas/unknown' }\n    - { type: string }\n    - { type: array, items: { type: string } }\n    \
         - { title: Special case, type: object, properties: { a: { type: string } } }\n    \
         - { type: object, required: [type], properties: { type: { const: text_block }, b: { type: string } } }\n\
         unknown: { type: object, required: [z], properties: { z: { type: string } } }\n\
         E: { type: string, enum: ['+1', '-1', unknown, Unknown, '', '*', ACTIVE, active] }\n",
    );
    assert_eq!(
        variants(&library, "U"),
        [
            "Unknown Unknown",
            "String String",
            "StringList Vec<String>",
            "SpecialCase USpecialCase",
            "TextBlock UTextBlock"
        ]
    );
    assert_eq!(
        variants(&library, "E"),
        [
            "Plus1",
            "Minus1",
            "UnknownLower",
            "Unknown",
            "Empty",
            "Star",
            "ActiveUpper",
            "ActiveLower",
            "UnknownValue"
        ]
    );
}

#[test]
fn a_variant_is_called_after_its_tag_where_that_is_shorter() {
    let library = lower(
        "",
        "Message:\n  oneOf: [{ $ref: '#/components/schemas/UserMessage' }, { $ref: '#/components/schemas/Tool' }]\n  \
         discriminator: { propertyName: role, mapping: { user: UserMessage, tool_call: Tool } }\n\
         UserMessage: { type: object, required: [role], properties: { role: { const: user } } }\n\
         Tool: { type: object, required: [role], properties: { role: { const: tool_call } } }\n",
    );
    assert_eq!(variants(&library, "Message"), ["User UserMessage", "Tool Tool"]);
}

#[test]
fn variants_are_told_apart_by_what_their_members_may_be() {
    let library = lower(
        "",
        "Limits:\n  oneOf:\n    - {type: object, required: [v], properties: {v: {type: integer, maximum: 5}}}\n    \
         - {type: object, required: [v], properties: {v: {type: integer, minimum: 6}}}\n\
         Records:\n  anyOf:\n    - {type: object, properties: {of: {type: string, enum: [A, AAAA]}, ttl: {type: integer}}}\n    \
         - {type: object, properties: {of: {type: string, enum: [MX, A]}, ttl: {type: integer}}}\n\
         Pairs:\n  anyOf:\n    - {type: object, required: [k], properties: {k: {const: 1}, mail: {type: string}}}\n    \
         - {type: object, required: [k], properties: {k: {const: 2}, mail: {type: string}}}\n    \
         - {type: object, required: [k], properties: {k: {const: 1}, phone: {type: string}}}\n    \
         - {type: object, required: [k], properties: {k: {const: 2}, phone: {type: string}}}\n",
    );
    let names = |of: &str| -> Vec<String> {
        let all = variants(&library, of).into_iter();
        all.map(|variant| variant.split(' ').next().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(names("Limits"), ["VMax5", "VMin6"]);
    assert_eq!(names("Records"), ["OfAaaa", "OfMx"]);
    assert_eq!(
        names("Pairs"),
        ["K1MailString", "K2MailString", "K1PhoneString", "K2PhoneString"]
    );
}

#[test]
fn words_that_owner_and_label_share_are_said_once() {
    let library = lower(
        "",
        "InputAudio:\n  type: object\n  properties:\n    \
         input_audio_format: { type: object, properties: { rate: { type: integer } } }\n    \
         input_audio: { type: object, properties: { data: { type: string } } }\n",
    );
    assert_eq!(
        names(&library),
        ["InputAudio", "InputAudioFormat", "InputAudioInputAudio"]
    );
}

#[test]
fn components_that_are_only_numbered_are_called_after_their_titles() {
    let library = lower(
        "",
        "'0': { title: Postcard proof, type: object }\n'1': { type: object }\n",
    );
    assert_eq!(names(&library), ["N1", "PostcardProof"]);
}

#[test]
fn what_is_sent_is_made_of_what_must_be_there() {
    let library = lower(
        &post("/pets", "createPet", &reference("Pet")),
        "Pet:\n  type: object\n  required: [kind, name, owner]\n  properties:\n    \
         kind: { const: cat }\n    name: { type: string }\n    \
         owner: { oneOf: [{ type: string }, { type: integer }, { $ref: '#/components/schemas/Pet' }] }\n    \
         note: { type: string }\n\
         Seen: { type: object, required: [a], properties: { a: { type: string }, b: { type: string } } }\n\
         Open: { type: object, properties: { b: { type: string } } }\n",
    );
    let made = |name: &str| {
        items(&library).find_map(|item| match item {
            Item::Struct(item) if item.name == name => Some(item.constructor.clone()),
            _ => None,
        })
    };
    let Some(Constructor::New(arguments)) = made("Pet") else {
        panic!("{:?}", made("Pet"))
    };
    let arguments: Vec<(&str, bool)> = arguments
        .iter()
        .map(|argument| (argument.name.as_str(), argument.into))
        .collect();
    assert_eq!(arguments, [("name", true), ("owner", true)]);
    // Nothing sends it.
    assert_eq!(made("Seen"), Some(Constructor::None));
    assert_eq!(made("Open"), Some(Constructor::Default));
    let from = items(&library).find_map(|item| match item {
        Item::Union(item) => Some(
            item.variants
                .iter()
                .map(|variant| variant.from.clone())
                .collect::<Vec<_>>(),
        ),
        _ => None,
    });
    assert_eq!(
        from.unwrap(),
        [
            vec![TypeRef::String, TypeRef::Str],
            vec![TypeRef::I64],
            vec![TypeRef::Named("Pet".to_owned())]
        ]
    );
}

#[test]
fn operations_have_names_whatever_their_ids() {
    let ok = "responses: { '204': { description: d } }";
    let library = lower(
        &format!(
            "/a:\n  get: {{ operationId: repos/list-for-org, tags: [Repos], {ok} }}\n  post: {{ {ok} }}\n\
             /b/{{id}}:\n  get: {{ operationId: list, tags: [Repos], parameters: [{{ name: id, in: path, required: true, schema: {{ type: string }} }}, \
             {{ name: id, in: query, schema: {{ type: string }} }}, {{ name: timeout, in: query, schema: {{ type: integer }} }}], {ok} }}\n\
             /c:\n  get: {{ operationId: list, {ok} }}\n  put: {{ operationId: builder, {ok} }}\n"
        ),
        "",
    );
    assert_eq!(
        functions(&library),
        [
            ("repos", vec!["repos_list_for_org", "list_b_by_id"]),
            ("a", vec!["post_a"]),
            ("c", vec!["list_c", "builder_operation"]),
        ]
    );
    let inputs: Vec<&str> = operation(&library, "list_b_by_id")
        .inputs
        .iter()
        .map(|input| input.name.as_str())
        .collect();
    assert_eq!(inputs, ["id", "id_query", "timeout_query"]);
}

fn external(path: &str) -> External {
    External {
        path: path.to_owned(),
        via: crate::config::Via::Text,
    }
}

#[test]
fn settings_rename_and_replace_and_must_not_be_stale() {
    let schemas = "Pet: { type: object, properties: { kind: { type: string, enum: [cat, dog] }, born: { type: string, format: date }, money: { $ref: '#/components/schemas/Money' } } }\n\
                   Money: { type: string }\n";
    let config = Config::parse(
        "[rename]\n'/components/schemas/Pet' = 'Animal'\n'/components/schemas/Pet/properties/kind' = 'Species'\n\
         '/components/schemas/Pet/properties/born' = 'birthday'\n'/components/schemas/Pet/properties/kind/enum/1' = 'Hound'\n\
         '/components/schemas/Gone' = 'Lost'\n'/components/schemas/Money' = 'fn'\n\
         [types]\n'format:date' = 'my::Date'\n'/components/schemas/Money' = { type = 'my::Money', dependency = '1' }\n'format:gone' = 'my::Gone'\n",
    )
    .expect("the settings are well-formed");
    let (library, mut codes) = lower_with("", schemas, &config);
    codes.sort_unstable();
    assert_eq!(codes, ["invalid-setting", "stale-setting", "stale-setting"]);
    assert_eq!(names(&library), ["Animal", "Species"]);
    assert_eq!(
        field(&library, "Animal", "birthday").ty,
        TypeRef::Option(Box::new(TypeRef::External(external("my::Date"))))
    );
    assert_eq!(
        field(&library, "Animal", "money").ty,
        TypeRef::Option(Box::new(TypeRef::External(external("my::Money"))))
    );
    assert_eq!(variants(&library, "Species"), ["Cat", "Hound", "Unknown"]);
}

#[test]
fn settings_cannot_hide_what_generated_code_calls_by_its_name() {
    let schemas = "Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }] }\n\
                   Cat: { type: object, properties: { kind: { type: string, enum: [a, b] }, tag: { type: string, pattern: a } } }\n";
    for name in ["Box", "Into", "Ok", "Option", "Some", "String", "Vec"] {
        for place in ["Pet", "Cat", "Cat/properties/kind", "Cat/properties/tag"] {
            let config = format!("[rename]\n'/components/schemas/{place}' = '{name}'\n");
            let (library, codes) = lower_with(
                "",
                schemas,
                &Config::parse(&config).expect("the settings are well-formed"),
            );
            assert_eq!(codes, ["invalid-setting"], "{name} at {place}");
            assert!(!names(&library).contains(&name), "{name} at {place}");
        }
    }
    // A variant is called after its enum.
    let config = "[rename]\n'/components/schemas/Pet/oneOf/1' = 'String'\n'/components/schemas/Cat/properties/kind/enum/0' = 'Vec'\n";
    let (library, codes) = lower_with(
        "",
        schemas,
        &Config::parse(config).expect("the settings are well-formed"),
    );
    assert!(codes.is_empty(), "{codes:?}");
    assert_eq!(variants(&library, "CatKind")[0], "Vec");
}

#[test]
fn order_gives_no_name() {
    let schemas = [
        "Pet: { type: object, properties: { createdAt: { type: string }, created_at: { type: string }, owner: { type: object, properties: { a: { type: string } } }, code: { type: string, pattern: a } } }",
        "pet: { type: object, properties: { owner: { type: object, properties: { a: { type: string } } }, pet: { $ref: '#/components/schemas/Pet' } } }",
        "Shop: { type: object, properties: { owner: { type: object, properties: { b: { type: string } } }, code: { type: string, pattern: b } } }",
        "Node: { oneOf: [{ $ref: '#/components/schemas/Shop' }, { type: object, properties: { node: { $ref: '#/components/schemas/Node' } } }] }",
        "io.acme.v1.Thing: { type: object, properties: { next: { $ref: '#/components/schemas/io.acme.v2.Thing' } } }",
        "io.acme.v2.Thing: { type: object, properties: { next: { $ref: '#/components/schemas/io.acme.v1.Thing' } } }",
        "Option: { type: string, enum: [a, A] }",
    ];
    let by_name = |order: &[&str]| -> BTreeMap<String, String> {
        let library = lower("", &order.join("\n"));
        items(&library)
            .map(|item| {
                let mut text = format!("{item:?}");
                if let Item::Struct(item) = item {
                    text = item
                        .fields
                        .iter()
                        .map(|field| format!("{} {}, ", field.name, show(&field.ty)))
                        .collect();
                }
                (item.name().to_owned(), text)
            })
            .collect()
    };
    let expected = by_name(&schemas);
    assert_eq!(expected.len(), 12, "{:?}", expected.keys());
    let mut order = schemas.to_vec();
    for turn in 0..schemas.len() * 2 {
        order.rotate_left(1);
        order.swap(0, turn % schemas.len());
        let mut found = by_name(&order);
        // Only documentation may come from the first place.
        assert_eq!(found.len(), expected.len());
        found.retain(|name, text| expected.get(name) != Some(text));
        assert!(found.is_empty(), "{found:#?}");
    }
}

#[test]
fn what_leads_to_a_token_reaches_the_client() {
    let text = "openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  securitySchemes:\n\
         \x20   old: {type: apiKey, in: header, name: X-Key, deprecated: true}\n\
         \x20   oauth:\n\
         \x20     type: oauth2\n\
         \x20     oauth2MetadataUrl: https://login.example/.well-known/oauth-authorization-server\n\
         \x20     flows:\n\
         \x20       authorizationCode:\n\
         \x20         {authorizationUrl: /authorize, tokenUrl: /token, refreshUrl: /refresh, scopes: {read: Look}}\n\
         \x20       deviceAuthorization: {deviceAuthorizationUrl: /device, tokenUrl: /token, scopes: {}}\n\
         \x20   oidc: {type: openIdConnect, openIdConnectUrl: 'https://login.example/.well-known/openid-configuration'}\n";
    let (library, _) = lower_text(text, &Config::default());
    let [old, oauth, oidc] = &library.client.schemes[..] else {
        panic!()
    };
    assert!(old.deprecated && !oauth.deprecated);
    let urls: Vec<String> = oauth
        .flows
        .iter()
        .map(|flow| {
            let urls = [
                &flow.authorization_url,
                &flow.device_authorization_url,
                &flow.token_url,
                &flow.refresh_url,
            ];
            let urls: Vec<&str> = urls.into_iter().map(|url| url.as_deref().unwrap_or("-")).collect();
            let scopes: Vec<&str> = flow.scopes.iter().map(|scope| scope.name.as_str()).collect();
            format!("{} {} [{}]", flow.grant.as_str(), urls.join(" "), scopes.join(","))
        })
        .collect();
    assert_eq!(
        urls,
        [
            "authorizationCode /authorize - /token /refresh [read]",
            "deviceAuthorization - /device /token - []"
        ]
    );
    assert_eq!(
        [oauth, oidc].map(|scheme| scheme.metadata_url.as_deref().unwrap_or_default()),
        [
            "https://login.example/.well-known/oauth-authorization-server",
            "https://login.example/.well-known/openid-configuration"
        ]
    );
}

#[test]
fn the_document_s_servers_written_once_more_are_no_operation_s_own() {
    let get = |servers: &str| format!("  get: {{ {servers} responses: {{ '204': {{ description: d }} }} }}\n");
    let library = lower(
        &format!(
            "/a:\n  servers: [{{ url: /, description: again }}]\n{}/b:\n{}",
            get(""),
            get("servers: [{ url: 'https://other' }],")
        ),
        "",
    );
    let own = |function: &str| -> Vec<String> {
        let servers = &operation(&library, function).servers;
        servers.iter().map(|server| server.url.clone()).collect()
    };
    assert_eq!((own("get_a"), own("get_b")), (vec![], vec!["https://other".to_owned()]));
}

fn functions(library: &Library) -> Vec<(&str, Vec<&str>)> {
    library
        .groups
        .iter()
        .map(|group| {
            let functions = group.operations.iter().map(|operation| operation.function.as_str());
            (group.module.as_str(), functions.collect())
        })
        .collect()
}

#[test]
fn routes_are_left_out_of_ids_where_all_have_them() {
    let operation = |path: &str, method: &str, id: &str| {
        let parameters: Vec<String> = path
            .split(['{', '}'])
            .skip(1)
            .step_by(2)
            .map(|name| format!("{{ name: {name}, in: path, required: true, schema: {{ type: string }} }}"))
            .collect();
        format!(
            "{path}:\n  {method}: {{ operationId: {id}, tags: [t], parameters: [{}], responses: {{ '204': {{ description: d }} }} }}\n",
            parameters.join(", ")
        )
    };
    let items = operation("/items/{item_id}", "get", "read_item_items__item_id__get");
    let users = operation("/users", "post", "create_users_post");
    assert_eq!(
        functions(&lower(&format!("{items}{users}"), "")),
        [("t", vec!["read_item", "create"])]
    );
    // One that has none: then what looks like a route is a name.
    let books = operation("/books", "post", "api_books_post");
    let named = operation("/shelves", "get", "shelves");
    assert_eq!(
        functions(&lower(&format!("{books}{named}"), "")),
        [("t", vec!["api_books_post", "shelves"])]
    );
    // Two that only their routes tell apart keep them.
    let one = operation("/cats", "get", "list_cats_get");
    let other = operation("/dogs", "get", "list_dogs_get");
    assert_eq!(
        functions(&lower(&format!("{items}{one}{other}"), "")),
        [("t", vec!["read_item", "list_cats_get", "list_dogs_get"])]
    );
}

#[test]
fn operations_without_tags_are_grouped_by_what_their_paths_begin_with() {
    let paths: String = [
        "/v1/payment_intents",
        "/v1/payment_intents/search",
        "/v1/customers",
        "/api/v2/customers/find",
        "/v1",
    ]
    .iter()
    .enumerate()
    .map(|(index, path)| {
        format!("{path}:\n  get: {{ operationId: o{index}, responses: {{ '204': {{ description: d }} }} }}\n")
    })
    .collect();
    assert_eq!(
        functions(&lower(&paths, "")),
        [
            ("payment_intents", vec!["o0", "o1"]),
            ("customers", vec!["o2", "o3"]),
            ("default", vec!["o4"]),
        ]
    );
}

#[test]
fn types_and_traits_that_cannot_be_are_refused() {
    let schemas = "Pet: { type: object, properties: { size: { type: number }, at: { type: string, format: date } } }\n";
    for (settings, expected) in [
        ("[types]\n'format:date' = 'std::string::String'\n", &[][..]),
        ("[types]\n'format:date' = 'two words'\n", &["invalid-setting"]),
        ("[types]\n'format:date' = 'chrono::NaiveDate'\n", &["invalid-setting"]),
        (
            "[types]\n'format:date' = { type = 'chrono::NaiveDate', dependency = '0.4' }\n",
            &[],
        ),
        (
            "[types]\n'/components/schemas/Pet' = { type = 'std::string::String', via = 'text' }\n",
            &["invalid-setting"],
        ),
        (
            "[types]\n'/components/schemas/Pets' = 'std::string::String'\n",
            &["stale-setting"],
        ),
        ("[idempotent]\nnobody = true\n", &["stale-setting"]),
        ("[idempotent]\n'GET /pets' = false\n", &[]),
        ("[idempotent]\n'GET /pets' = 'no header'\n", &["invalid-setting"]),
        ("derives = ['Eq']\n", &["stale-setting"]),
        ("derives = ['Copy']\n", &["invalid-setting"]),
        ("[attributes]\n'/components/schemas/Pet' = ['#[must_use]']\n", &[]),
        (
            "[attributes]\n'/components/schemas/Pet' = ['must_use']\n",
            &["invalid-setting"],
        ),
        (
            "[attributes]\n'/components/schemas/Pets' = ['#[must_use]']\n",
            &["stale-setting"],
        ),
    ] {
        let config = Config::parse(settings).expect("the settings are well-formed");
        let paths = match settings.starts_with("[idempotent]") {
            true => "/pets:\n  get: { responses: { '204': { description: d } } }\n",
            false => "",
        };
        let (library, codes) = lower_with(paths, schemas, &config);
        assert_eq!(codes, expected, "{settings}");
        let dependency = library
            .manifest
            .dependencies
            .get("chrono")
            .and_then(toml::Value::as_str);
        assert_eq!(
            dependency,
            settings.contains("dependency").then_some("0.4"),
            "{settings}"
        );
    }
    assert!(Config::parse("[types]\n'format:date' = { via = 'text' }\n").is_err());
}

/// The names of a description's types that hold what is of no use to anybody: a hash.
fn hashed(library: &Library) -> Vec<&str> {
    let is_hash =
        |word: &str| word.len() >= 4 && word.chars().all(|c| c.is_ascii_hexdigit() && !c.is_ascii_uppercase());
    let ends = |name: &&str| name.rsplit_once('X').is_some_and(|(_, end)| is_hash(end));
    names(library).into_iter().filter(ends).collect()
}

#[test]
fn variants_are_told_apart_by_what_they_have_and_lack() {
    let object = |members: &str| format!("{{ type: object, properties: {{ {members} }} }}");
    let list = |of: &str| format!("{{ type: array, items: {of} }}");
    let closed = "{ type: object, properties: { a: { type: string } }, additionalProperties: false }";
    let several = "{ type: object, properties: { a: { type: string } }, minProperties: 2 }";
    let groups: [(&str, Vec<String>, &str); 8] = [
        (
            "Inside",
            vec![
                object("v: { type: object, properties: { q: {} } }"),
                object("v: { type: object, properties: { r: {} } }"),
            ],
            "VWithQ VWithR",
        ),
        (
            "Null",
            vec![object("v: { type: string }"), object("v: { type: [string, 'null'] }")],
            "NullableV Object",
        ),
        (
            "Access",
            vec![
                object("v: { type: string, readOnly: true }"),
                object("v: { type: string, default: a }"),
            ],
            "DefaultV ReadOnlyV",
        ),
        (
            "Closed",
            vec![object("a: { type: string }"), closed.to_owned(), several.to_owned()],
            "Closed Min2 Object",
        ),
        (
            "Value",
            vec![
                object("a: { type: string, maxLength: 3 }"),
                object("a: { type: string, format: uuid }"),
            ],
            "AString AUuid",
        ),
        (
            "Lists",
            vec![list(&object("a: {}")), list(&object("b: {}"))],
            "ObjectListWithA ObjectListWithB",
        ),
        (
            "Words",
            vec![list("{ enum: [x, y] }"), list("{ enum: [z, w] }")],
            "KeywordListX KeywordListZ",
        ),
        (
            "Required",
            ["[a]", "[a, b, c]", "[b, d]", "[a, b, c, e]"]
                .map(|names| {
                    let member = |name: &str| format!("{name}: {{ type: string }}");
                    let members = names.trim_matches(['[', ']']).split(", ").map(member);
                    let members = members.collect::<Vec<_>>().join(", ");
                    format!("{{ type: object, required: {names}, properties: {{ {members} }} }}")
                })
                .to_vec(),
            "WithCWithoutE WithD WithE WithoutB",
        ),
    ];
    for (name, variants, expected) in groups {
        let library = lower(
            "",
            &format!(
                "{name}:\n  anyOf:\n{}",
                variants
                    .iter()
                    .map(|each| format!("    - {each}\n"))
                    .collect::<String>()
            ),
        );
        let found = items(&library).find_map(|item| match item {
            Item::Union(item) if item.name == name => {
                let mut names: Vec<&str> = item.variants.iter().map(|variant| variant.name.as_str()).collect();
                names.sort_unstable();
                Some(names.join(" "))
            }
            _ => None,
        });
        assert_eq!(found.as_deref(), Some(expected), "{name}");
        assert_eq!(hashed(&library), [""; 0], "{name}");
    }
}

#[test]
fn schemas_of_files_that_are_called_alike_are_told_apart_by_folder_and_place() {
    let files = [
        ("v1/user.json", r##"{"$defs": {"user": @a}}"##),
        ("v2/user.json", r##"{"$defs": {"user": @b}}"##),
        ("pets/models/all.yaml", r##"{"Item": @c}"##),
        ("orders/models/all.yaml", r##"{"Item": @d}"##),
        (
            "money.json",
            r##"{"$defs": {"Amount": @e}, "definitions": {"Amount": @f}}"##,
        ),
        ("rate.json", "@g"),
        ("rate.yaml", "@h"),
    ];
    let root = "openapi: 3.1.0
info: { title: T, version: '1' }
components:
  schemas:
    All:
      type: object
      properties:
        a: { $ref: 'v1/user.json#/$defs/user' }
        b: { $ref: 'v2/user.json#/$defs/user' }
        c: { $ref: 'pets/models/all.yaml#/Item' }
        d: { $ref: 'orders/models/all.yaml#/Item' }
        e: { $ref: 'money.json#/$defs/Amount' }
        f: { $ref: 'money.json#/definitions/Amount' }
        g: { $ref: rate.json }
        h: { $ref: rate.yaml }
";
    let schema = |letter: &str| format!(r#""type": "object", "properties": {{"{letter}": {{"type": "string"}}}}}}"#);
    let text = |text: &str| {
        let mut parts = text.split('@');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |all, part| {
            let (letter, rest) = part.split_at(1);
            all + "{" + &schema(letter) + rest
        })
    };
    let files = files.map(|(name, with)| (name.to_owned(), text(with).into_bytes()));
    let sources = Sources::new("api.yaml", root).with_files(files.into());
    let (library, _) = lower_sources(&sources, &Config::default());
    let expected = [
        "AmountDefinitions",
        "AmountDefs",
        "ItemOrders",
        "ItemPets",
        "RateJson",
        "RateYaml",
        "UserV1",
        "UserV2",
    ];
    let mut given = names(&library);
    given.retain(|name| *name != "All");
    assert_eq!(given, expected);
}

#[test]
fn names_are_of_what_a_path_says_and_not_of_how_it_is_sent() {
    let library = lower(
        "/größen/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string, pattern: '^a+$' } }]
    responses: { '200': { description: '', content: { application/json: { schema: { type: object, properties: { a: {} } } } } } }
/f%C3%A4rben/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string, pattern: '^b+$' } }]
    responses: { '204': { description: '' } }
/two words: { get: { responses: { '204': { description: '' } } } }",
        "",
    );
    assert_eq!(names(&library), ["FarbenId", "GetGrossenByIdResponse", "GrossenId"]);
    let groups: Vec<(&str, &str, &str)> = library
        .groups
        .iter()
        .flat_map(|group| group.operations.iter().map(|one| (group.module.as_str(), one)))
        .map(|(module, one)| (module, one.function.as_str(), one.path.as_str()))
        .collect();
    let expected = [
        ("grossen", "get_grossen_by_id", "/gr%C3%B6%C3%9Fen/{id}"),
        ("farben", "get_farben_by_id", "/f%C3%A4rben/{id}"),
        ("two_words", "get_two_words", "/two%20words"),
    ];
    assert_eq!(groups, expected);
}

#[test]
fn types_of_one_place_are_told_apart_by_branch_spelling_location_and_media_type() {
    let library = lower(
        "/v1/items/{id}:
  get:
    operationId: a
    parameters:
      - { name: id, in: path, required: true, schema: { type: string, pattern: '^a+$' } }
      - { name: sort, in: query, schema: { enum: [a, b] } }
      - { name: Sort, in: header, schema: { enum: [c, d] } }
    responses:
      '200':
        description: ''
        content:
          application/json: { schema: { type: object, properties: { a: {} } } }
          application/vnd.acme: { schema: { type: string } }
          application/hal+json: { schema: { type: object, properties: { b: {} } } }
/v2/items/{id}:
  get:
    operationId: b
    parameters: [{ name: id, in: path, required: true, schema: { type: string, pattern: '^b+$' } }]
    responses: { '204': { description: '' } }
/user-groups: { get: { responses: { '204': { description: '' } } } }
/user/groups: { get: { responses: { '204': { description: '' } } } }",
        "All:
  type: object
  properties:
    status: { type: array, items: { enum: [a, b] } }
    statuses: { type: array, items: { enum: [a, c] } }
    a_b: { enum: [q, w] }
    a-b: { enum: [q, e] }
    either:
      anyOf:
        - { type: array, items: { enum: [x, y] } }
        - { type: object, additionalProperties: { enum: [z, w] } }
        - { type: array, items: { type: object, properties: { a: {} } } }",
    );
    let expected = [
        "ASortHeader",
        "ASortQuery",
        "All",
        "AllABKebab",
        "AllABSnake",
        "AllEither",
        "AllEitherKeyword",
        "AllEitherValue",
        "AllEitherObject",
        "AllStatus",
        "AllStatusesItem",
        "AResponseHalJson",
        "AResponseJson",
        "ItemIdV1",
        "ItemIdV2",
    ];
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(names(&library), expected);
    let mut operations: Vec<&str> = library
        .groups
        .iter()
        .flat_map(|group| &group.operations)
        .map(|operation| operation.name.as_str())
        .collect();
    operations.sort_unstable();
    assert_eq!(operations, ["A", "B", "GetUserGroupsKebab", "GetUserGroupsSlashed"]);
}

#[test]
fn what_is_called_alike_is_told_apart_by_words() {
    let library = lower(
        "/a:\n  get:\n    operationId: list\n    parameters:\n    - { name: status, in: query, schema: { enum: [a, b] } }\n    \
         - { name: statuses, in: query, schema: { type: array, items: { enum: [a, b, c] } } }\n    \
         - { name: Status, in: header, schema: { enum: [d, e] } }\n    responses: { '204': { description: d } }\n",
        "Thing:\n  properties:\n    status: { enum: [a, c] }\n    Status: { enum: [x, y] }\n    \
         id: { type: string, pattern: ^a$ }\n    Id: { type: string, pattern: ^b+$ }\nThingStatus: { enum: [p, q] }\n",
    );
    assert_eq!(
        names(&library),
        [
            "ListStatusHeader",
            "ListStatusQuery",
            "ListStatusesItem",
            "Thing",
            "ThingIdLower",
            "ThingIdPascal",
            "ThingStatus",
            "ThingStatusLower",
            "ThingStatusPascal",
        ]
    );
}

/// What is said of a schema to tell it from another is not looked for without end.
#[test]
fn variants_that_hold_themselves_many_times_are_named() {
    let members = |name: &str, count: usize| -> String {
        let each = (0..count).map(|number| format!("{name}{number}: {{ $ref: '#/components/schemas/Deep' }}"));
        each.collect::<Vec<_>>().join(", ")
    };
    let object = format!("{{ type: object, properties: {{ {} }} }}", members("q", 50));
    let library = lower(
        "",
        &format!(
            "Deep: {{ type: object, properties: {{ {} }} }}\nList:\n  anyOf:\n    - {{ type: array, items: {object} }}\n    \
             - {{ type: array, items: {object} }}\n    - {{ type: array, maxItems: 3, items: {object} }}",
            members("p", 300)
        ),
    );
    assert!(names(&library).contains(&"Deep"), "{:?}", names(&library));
}

#[test]
fn a_crate_has_the_parts_of_the_runtime_that_its_description_needs() {
    use RuntimeModule::{
        Bodies, Bounds, Choices, Counts, DateTime, File, Format, LargeStructs, Operations, Resume, Security, Streams,
        Texts, Time, TypedHeaders, Union, UniqueItems,
    };

    let needed = |paths: &str, schemas: &str| Vec::from_iter(lower(paths, schemas).runtime);
    let pet = "Pet:\n  type: object\n  properties: { name: { type: string } }\n";
    assert_eq!(needed("", pet), []);
    let either = "Either:\n  oneOf: [{ type: string }, { type: integer }]\n";
    assert_eq!(needed("", either), [Bodies, Union]);
    let constant = "Cat:\n  type: object\n  required: [kind]\n  properties: { kind: { const: cat } }\n";
    assert_eq!(needed("", constant), [Bodies]);
    let time = "Event:\n  type: object\n  properties: { at: { type: string, format: date-time } }\n";
    assert_eq!(needed("", time), [Format, Time, DateTime]);
    let operation = |answer: &str| format!("/a:\n  get:\n    responses: {{ '200': {{ description: d{answer} }} }}\n");
    assert_eq!(needed(&operation(""), ""), [Bodies, Operations]);
    let headers = ", headers: { X-Left: { schema: { type: integer } } }";
    assert_eq!(needed(&operation(headers), ""), [Bodies, Operations, TypedHeaders]);
    let upload =
        "/a:\n  put:\n    requestBody: { content: { image/png: {} } }\n    responses: { '204': { description: d } }\n";
    assert_eq!(needed(upload, ""), [Bodies, File, Operations, Texts]);
    let content = |content: &str| operation(&format!(", content: {{ {content} }}"));
    let download = content("image/png: {}");
    assert_eq!(needed(&download, ""), [Bodies, Operations, Resume, Streams]);
    let text = content("text/plain: { schema: { type: string } }");
    assert_eq!(needed(&text, ""), [Bodies, Operations, Texts]);
    let either_of_two = content("text/plain: {}, application/json: { schema: { type: object } }");
    assert_eq!(needed(&either_of_two, ""), [Bodies, Choices, Operations, Texts]);
    for (rule, part) in [
        ("type: number, multipleOf: 2", Bounds),
        ("type: array, items: { type: integer, maximum: 3 }", Bounds),
        ("type: array, items: {}, minItems: 1", Counts),
        ("type: array, items: {}, uniqueItems: true", UniqueItems),
    ] {
        let list = format!("List:\n  type: object\n  properties: {{ a: {{ {rule} }} }}\n");
        assert_eq!(needed("", &list), [part], "{rule}");
    }
    let members = |count: usize| -> String {
        let names = (0..count).map(|index| format!("m{index}: {{ type: string }}"));
        let names = names.collect::<Vec<_>>().join(", ");
        format!("Large:\n  type: object\n  properties: {{ {names} }}\n")
    };
    assert_eq!(needed("", &members(24)), []);
    assert_eq!(needed("", &members(25)), [LargeStructs]);
    let secured = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  securitySchemes:\n    a: { type: http, scheme: basic }\n";
    let library = lower_text(secured, &Config::default()).0;
    assert_eq!(Vec::from_iter(library.runtime), [Bodies, Operations, Security]);
    let told = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nwebhooks:\n  a: { post: { responses: { '204': { description: d } } } }\n";
    let library = lower_text(told, &Config::default()).0;
    assert_eq!(Vec::from_iter(library.runtime), [Bodies]);
}

/// What is asked of an operation of another tag is sent with the parts of this one.
#[test]
fn a_tag_has_the_parts_that_its_long_running_operations_ask_with() {
    let operation = |tag: &str, id: &str, parameters: &str| {
        format!(
            "{{ tags: [{tag}], operationId: {id}, parameters: [{parameters}], responses: {{ '200': {{ description: d, content: \
             {{ application/json: {{ schema: {{ type: object, properties: {{ id: {{ type: string }}, status: {{ type: string }} }} }} }} }} }} }} }}"
        )
    };
    let constant = "{ name: k, in: cookie, required: true, schema: { type: string, enum: [one] } }";
    let id = "{ name: id, in: path, required: true, schema: { type: string } }";
    let paths = format!(
        "/start:\n  post: {}\n/jobs/{{id}}:\n  get: {}\n",
        operation("start", "startIt", ""),
        operation("asked", "getIt", &format!("{id}, {constant}"))
    );
    let config = Config::parse(
        "tag-features = true\n[long-running]\nstartIt = { operation = \"getIt\", parameters = { id = \"/id\" }, status = \"/status\", \
         done = [\"completed\"], failed = [\"failed\"] }\n",
    );
    let (library, _) = lower_with(&paths, "", &config.expect("they are settings"));
    let start = library
        .groups
        .iter()
        .find(|group| group.operations.iter().any(|of| of.id == "startIt"));
    let needed = crate::lower::runtime::needed(&library, &[start.expect("it has a group")], &[], false);
    assert!(needed.contains(&RuntimeModule::Styles), "{needed:?}");
}

#[test]
fn a_large_api_is_told_of_features() {
    let findings = |operations: usize, tags: usize, tag_features: bool| {
        let paths: String = (0..operations)
            .map(|index| {
                let tag = index % tags;
                format!("/a{index}: {{get: {{tags: [t{tag}], responses: {{'204': {{description: d}}}}}}}}\n")
            })
            .collect();
        let config = Config {
            tag_features,
            ..Config::default()
        };
        lower_with(&paths, "", &config).1
    };
    assert_eq!(findings(201, 2, false), ["large-api"]);
    for (operations, tags, tag_features) in [(200, 2, false), (201, 1, false), (201, 2, true)] {
        assert_eq!(findings(operations, tags, tag_features), [""; 0]);
    }
}

/// What is long and stands in several places is written once, called after what all of them have in common.
#[test]
fn long_rules_of_several_places_are_constants() {
    let moment = |end: &str| {
        format!("{{ type: string, format: date-time, pattern: '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T[0-9:]+{end}$' }}")
    };
    let both =
        "{ anyOf: [{ type: string, maxLength: 2 }, { type: string, pattern: '^(?!0)[a-z][a-z0-9-]*[a-z0-9]$' }] }";
    let shared = |schemas: &str| -> Vec<String> {
        let library = lower("", schemas);
        library.shared_rules.into_iter().map(|shared| shared.name).collect()
    };
    let named = format!(
        "Both: {both}\nUsed: {{ type: object, properties: {{ a: {0}, b: {{ type: array, items: {0} }} }} }}",
        reference("Both")
    );
    assert_eq!(shared(&named), ["BOTH"]);
    // Most of them end alike, or one is what most are called.
    let (z, plain) = (moment("Z"), moment(""));
    let ending = format!("Used: {{ type: object, properties: {{ made_at: {z}, changed_at: {z}, born: {z} }} }}");
    assert_eq!(shared(&ending), ["AT"]);
    let most = format!(
        "A: {{ type: object, properties: {{ born: {z}, made: {z} }} }}\nB: {{ type: object, properties: {{ made: {z}, type: {plain} }} }}\n\
         C: {{ type: object, properties: {{ type: {plain}, seen: {z}, found: {z} }} }}"
    );
    assert_eq!(shared(&most), ["MADE", "TYPE"]);
    // Two that would be called alike take the next name that only one of them has, and are spelt out where there is none.
    let alike =
        format!("A: {{ type: object, properties: {{ made_at: {z}, born_at: {z}, x_at: {plain}, y_at: {plain} }} }}");
    assert_eq!(shared(&alike), ["BORN_AT", "X_AT"]);
    let same = format!(
        "A: {{ type: object, properties: {{ at: {z} }} }}\nB: {{ type: object, properties: {{ at: {z} }} }}\n\
         C: {{ type: object, properties: {{ at: {plain} }} }}\nD: {{ type: object, properties: {{ at: {plain} }} }}"
    );
    assert!(shared(&same).is_empty());
    // In which order they stand makes no difference, nor how often one stands in another one.
    let inner = "{ type: string, format: date-time, pattern: '^(?!0)[a-z][a-z0-9-]*[a-z0-9]$' }";
    for members in [["aa", "b"], ["b", "aa"]] {
        let [one, other] = members.map(|name| format!("{name}: {both}"));
        let used = format!("Used: {{ type: object, properties: {{ {one}, {other}, zz: {inner} }} }}");
        assert_eq!(shared(&used), ["B"], "{members:?}");
    }
    // Once is no reason, nor is what is short.
    assert!(shared(&format!("Used: {{ type: object, properties: {{ born: {z} }} }}")).is_empty());
    let short = "{ type: string, format: date-time, pattern: 'Z$' }";
    assert!(
        shared(&format!(
            "Used: {{ type: object, properties: {{ born: {short}, died: {short} }} }}"
        ))
        .is_empty()
    );
}

/// Two components with members that are written alike, each answered with by an operation of a tag of its own.
const ALIKE: (&str, &str) = (
    "/a: { get: { tags: [a], operationId: getA, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/One' } } } } } } }\n\
     /b: { get: { tags: [b], operationId: getB, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Two' } } } } } } }\n\
     /c: { get: { tags: [c], operationId: getC, responses: { '204': { description: d } } } }\n",
    "One: { type: object, properties: { from: { type: object, required: [x], properties: { x: { type: integer } } } } }\n\
     Two: { type: object, properties: { to: { type: object, required: [x], properties: { x: { type: integer } } } } }\n",
);

fn alike_names(library: &Library) -> Vec<(&str, &str)> {
    items(library)
        .filter_map(|item| Some((item.name(), item.alike()?)))
        .collect()
}

#[test]
fn what_has_attributes_of_its_own_is_alike_to_nothing() {
    let (paths, schemas) = ALIKE;
    assert_eq!(alike_names(&lower(paths, schemas)), [("OneFrom", "TwoTo")]);
    for place in ["One/properties/from", "Two/properties/to"] {
        let settings = format!("[attributes]\n'/components/schemas/{place}' = ['#[must_use]']\n");
        let config = Config::parse(&settings).expect("they are settings");
        let (library, codes) = lower_with(paths, schemas, &config);
        assert_eq!((alike_names(&library), codes), (vec![], vec![]), "{place}");
    }
}

/// The type is compiled with the tags of all its names, a name with its own alone.
#[test]
fn names_of_alike_types_have_the_features_of_their_tags() {
    let (paths, schemas) = ALIKE;
    let config = Config::parse("tag-features = true\n").expect("they are settings");
    let (library, _) = lower_with(paths, schemas, &config);
    assert_eq!(alike_names(&library), [("OneFrom", "TwoTo")]);
    let features = |name: &str| {
        let module = library
            .types
            .iter()
            .find(|module| module.items.iter().any(|item| item.name() == name));
        module.expect("it is in one").features.clone()
    };
    assert_eq!(features("OneFrom"), ["a"]);
    assert_eq!(features("TwoTo"), ["a", "b"]);
    assert_eq!(features("One"), ["a"]);
}

#[test]
fn the_front_page_makes_a_body_by_the_name_that_its_operation_has_for_it() {
    let operation = |id: &str| {
        format!(
            "{{ operationId: {id}, requestBody: {{ required: true, content: {{ application/json: {{ schema: {{ type: object, required: [width], \
             properties: {{ width: {{ type: integer, example: 8 }}, depth: {{ type: integer }} }} }} }} }} }}, responses: {{ '204': {{ description: d }} }} }}"
        )
    };
    let paths = format!(
        "/shelves:\n  put: {}\n  post: {}\n",
        operation("exchange"),
        operation("putUp")
    );
    let library = lower(&paths, "");
    assert_eq!(alike_names(&library), [("ExchangeRequest", "PutUpRequest")]);
    let docs = library.docs.join("\n");
    assert!(docs.contains("types::ExchangeRequest::new(8)"), "{docs}");
}

/// A `format` is a note, so one of the alternatives is any string.
#[test]
fn alternatives_of_which_one_is_the_type_are_no_rule() {
    let rules = |first: &str| {
        let library = lower(
            "",
            &format!(
                "Used: {{ type: object, properties: {{ it: {{ anyOf: [{first}, {{ type: string, pattern: '^a' }}] }}, \
                 of: {{ type: array, items: {{ anyOf: [{first}, {{ type: string, pattern: '^a' }}] }} }} }} }}"
            ),
        );
        ["it", "of"].map(|name| field(&library, "Used", name).rules.len())
    };
    assert_eq!(rules("{ type: string, format: uuid }"), [0, 0]);
    assert_eq!(rules("{ type: string, maxLength: 3 }"), [1, 1]);
}
