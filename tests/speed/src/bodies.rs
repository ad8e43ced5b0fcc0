//! The bodies that are decoded, in the order in which servers send members: that of the description, or the alphabet's.

use std::fmt::Write as _;

/// The first operation's webhook.
pub fn webhook() -> Vec<u8> {
    let a = "a".repeat(32);
    format!(
        r#"{{"sid":"WH{a}","url":"https://conversations.twilio.com/v1/Services/IS{a}/Conversations/CH{a}/Webhooks/WH{a}","target":"studio","account_sid":"AC{a}","date_created":"2016-03-24T21:05:50Z","date_updated":"2016-03-24T21:05:50Z","configuration":{{"flow_sid":"FW{a}"}},"chat_service_sid":"IS{a}","conversation_sid":"CH{a}"}}"#
    )
    .into_bytes()
}

/// A page of so many issues.
pub fn issues(count: usize) -> Vec<u8> {
    list((0..count).map(issue))
}

fn list(items: impl Iterator<Item = String>) -> Vec<u8> {
    format!("[{}]", items.collect::<Vec<_>>().join(",")).into_bytes()
}

fn user(index: usize) -> String {
    let login = format!("user-{}", index * 7919 % 5003);
    let at = format!("https://forge.example/users/{login}");
    format!(
        r#"{{"id":{index},"login":"{login}","node_id":"MDQ6VXNlcj{index}","avatar_url":"https://avatars.forge.example/u/{index}?v=4","gravatar_id":"","url":"{at}","html_url":"https://forge.example/{login}","followers_url":"{at}/followers","following_url":"{at}/following{{/other_user}}","repos_url":"{at}/repos","type":"User","site_admin":false}}"#
    )
}

fn label(index: usize) -> String {
    let name = ["bug", "good first issue", "documentation", "A-decoding"][index % 4];
    format!(
        r#"{{"id":{index},"node_id":"MDU6TGFiZWw{index}","url":"https://forge.example/repos/acme/tools/labels/{index}","name":"{name}","description":null,"color":"d73a4a","default":true}}"#
    )
}

fn milestone(index: usize) -> String {
    format!(
        r#"{{"id":{index},"number":{index},"url":"https://forge.example/repos/acme/tools/milestones/{index}","title":"v{index}","description":"What comes next","state":"open","creator":{},"open_issues":4,"closed_issues":8,"created_at":"2026-04-10T20:09:31Z","due_on":null}}"#,
        user(1)
    )
}

fn issue(index: usize) -> String {
    let at = format!("https://forge.example/repos/acme/tools/issues/{index}");
    let labels: Vec<String> = (0..index % 4).map(label).collect();
    let assignees: Vec<String> = (0..index % 3).map(user).collect();
    let body = r#"Found a bug\n\n> Steps: call it \"twice\", then once more.\n"#.repeat(1 + index % 8);
    format!(
        r#"{{"id":{index},"node_id":"MDU6SXNzdWUx{index}","url":"{at}","repository_url":"https://forge.example/repos/acme/tools","labels_url":"{at}/labels{{/name}}","comments_url":"{at}/comments","events_url":"{at}/events","html_url":"https://forge.example/acme/tools/issues/{index}","number":{index},"state":"open","state_reason":null,"title":"Found a bug in number {index}","body":"{body}","user":{},"labels":[{}],"assignee":{},"assignees":[{}],"milestone":{},"locked":false,"active_lock_reason":null,"comments":{},"closed_at":null,"created_at":"2026-04-22T13:33:48Z","updated_at":"2026-04-22T13:33:48Z","draft":false,"author_association":"COLLABORATOR","reactions":{{"url":"{at}/reactions","total_count":3,"plus_one":1,"minus_one":0,"laugh":0,"confused":0,"heart":2,"hooray":0,"eyes":0,"rocket":0}},"score":{}.5}}"#,
        user(index),
        labels.join(","),
        assignees.first().map_or("null", |user| user),
        assignees.join(","),
        if index.is_multiple_of(5) {
            milestone(index)
        } else {
            "null".to_owned()
        },
        index % 17,
        index % 9,
    )
}

/// A charge that went well, with what it refers to in full.
pub fn event() -> Vec<u8> {
    let address =
        r#"{"city":"Rome","country":"IT","line1":"Via Appia 1","line2":null,"postal_code":"00184","state":null}"#;
    let customer = format!(
        r#"{{"id":"cus_NffrFeUfNV2Hib","object":"customer","address":{address},"balance":0,"created":1680893993,"currency":"eur","delinquent":false,"description":null,"email":"jenny@example.com","invoice_prefix":"0759376C","livemode":false,"metadata":{{"order":"6735"}},"name":"Jenny Rosen","phone":null}}"#
    );
    let balance = r#"{"id":"txn_1MiN3gLkdIwHu7ixxapQrznl","object":"balance_transaction","amount":1099,"available_on":1680979200,"created":1680893993,"currency":"eur","description":null,"exchange_rate":null,"fee":62,"fee_details":[{"amount":62,"application":null,"currency":"eur","description":"Processing fees","type":"processing"}],"net":1037,"reporting_category":"charge","status":"pending","type":"charge"}"#;
    let invoice = r#"{"id":"in_1MtHbELkdIwHu7ixl4OzzPMv","object":"invoice","amount_due":1099,"amount_paid":1099,"currency":"eur","customer":"cus_NffrFeUfNV2Hib","number":"0759376C-0001","paid":true,"status":"paid","subtotal":1099,"total":1099}"#;
    let refund = r#"{"id":"re_1Nispe2eZvKYlo2Cd31jOCgZ","object":"refund","amount":100,"created":1692942318,"currency":"eur","reason":null,"status":"succeeded"}"#;
    let charge = format!(
        r#"{{"id":"ch_3MmlLrLkdIwHu7ix0snN0B15","object":"charge","amount":1099,"amount_captured":1099,"amount_refunded":100,"balance_transaction":{balance},"billing_details":{{"address":{address},"email":null,"name":"Jenny Rosen","phone":null}},"captured":true,"created":1679090539,"currency":"eur","customer":{customer},"description":null,"disputed":false,"invoice":{invoice},"livemode":false,"metadata":{{"order":"6735","shop":"Rome"}},"paid":true,"payment_method":"pm_1MmlLrLkdIwHu7ixIJwEWSNR","payment_method_details":{{"type":"card","card":{{"brand":"visa","country":"IT","exp_month":3,"exp_year":2030,"fingerprint":"mToisGZ01V71BCos","funding":"credit","last4":"4242","network":"visa"}}}},"receipt_email":null,"receipt_url":"https://pay.example/receipts/CAcaFwoVYWNjdF8xTTJKVGtMa2RJd0h1N2l4KOvG06AGMgZfBXyr1aw6LBa9vaaSRWU96d8qBwz9z2J_CObiV","refunded":false,"refunds":{{"data":[{refund}],"has_more":false,"url":"/v1/charges/ch_3MmlLrLkdIwHu7ix0snN0B15/refunds"}},"status":"succeeded"}}"#
    );
    format!(
        r#"{{"id":"evt_1NG8Du2eZvKYlo2CUI79vXWy","object":"event","api_version":"2026-10-28","created":1686089970,"data":{{"object":{charge}}},"livemode":false,"pending_webhooks":2,"request":{{"id":"req_Zv8ak7N4S1","idempotency_key":"3f1d"}},"type":"charge.succeeded"}}"#
    )
    .into_bytes()
}

/// What the events of a stream have as their data.
pub fn chunks(count: usize) -> Vec<Vec<u8>> {
    let chunk = |index: usize| {
        let delta = match index {
            0 => r#"{"role":"assistant","content":""}"#.to_owned(),
            _ => format!(r#"{{"content":" word{index}"}}"#),
        };
        let finish = if index + 1 == count { r#""stop""# } else { "null" };
        format!(
            r#"{{"id":"answer-9s4k2","object":"answer.chunk","created":1694268190,"model":"large-2026-08","system_fingerprint":"fp_44709d6fcb","choices":[{{"index":0,"delta":{delta},"finish_reason":{finish},"logprobs":null}}],"usage":null}}"#
        )
        .into_bytes()
    };
    (0..count).map(chunk).collect()
}

/// The variants of an answer's things, and what each has beside `id` and `type`.
const ITEMS: [(&str, &[&str]); 30] = [
    ("message", &["status", "arguments", "content"]),
    ("file_search", &["name", "results", "final", "call_id"]),
    ("web_search", &["queries", "score", "role", "output", "created_at"]),
    (
        "computer_call",
        &["created_at", "status", "arguments", "content", "labels", "name"],
    ),
    (
        "function_call",
        &["labels", "name", "results", "final", "call_id", "queries", "score"],
    ),
    ("function_output", &["call_id", "queries", "score"]),
    ("reasoning", &["output", "created_at", "status", "arguments"]),
    ("image", &["content", "labels", "name", "results", "final"]),
    ("code_run", &["final", "call_id", "queries", "score", "role", "output"]),
    (
        "shell_call",
        &[
            "role",
            "output",
            "created_at",
            "status",
            "arguments",
            "content",
            "labels",
        ],
    ),
    ("shell_output", &["arguments", "content", "labels"]),
    ("patch_call", &["results", "final", "call_id", "queries"]),
    ("patch_output", &["score", "role", "output", "created_at", "status"]),
    (
        "tool_list",
        &["status", "arguments", "content", "labels", "name", "results"],
    ),
    (
        "approval_request",
        &["name", "results", "final", "call_id", "queries", "score", "role"],
    ),
    ("approval_answer", &["queries", "score", "role"]),
    ("custom_call", &["created_at", "status", "arguments", "content"]),
    ("custom_output", &["labels", "name", "results", "final", "call_id"]),
    (
        "compaction",
        &["call_id", "queries", "score", "role", "output", "created_at"],
    ),
    (
        "audio",
        &[
            "output",
            "created_at",
            "status",
            "arguments",
            "content",
            "labels",
            "name",
        ],
    ),
    ("transcript", &["content", "labels", "name"]),
    ("annotation", &["final", "call_id", "queries", "score"]),
    ("citation", &["role", "output", "created_at", "status", "arguments"]),
    (
        "refusal",
        &["arguments", "content", "labels", "name", "results", "final"],
    ),
    (
        "summary",
        &["results", "final", "call_id", "queries", "score", "role", "output"],
    ),
    ("attachment", &["score", "role", "output"]),
    ("handoff", &["status", "arguments", "content", "labels"]),
    ("plan", &["name", "results", "final", "call_id", "queries"]),
    ("step", &["queries", "score", "role", "output", "created_at", "status"]),
    (
        "checkpoint",
        &[
            "created_at",
            "status",
            "arguments",
            "content",
            "labels",
            "name",
            "results",
        ],
    ),
];

/// An answer of so many things of 30 tagged variants; the tag is the second member, or the last.
pub fn answer(count: usize, tag_is_last: bool) -> Vec<u8> {
    let item = |index: usize| {
        let (kind, members) = ITEMS[index % ITEMS.len()];
        let mut text = format!(r#"{{"id":"item_{index}""#);
        let tag = format!(r#","type":"{kind}""#);
        if !tag_is_last {
            text += &tag;
        }
        for name in members {
            let _ = write!(text, r#","{name}":{}"#, member(name));
        }
        if tag_is_last {
            text += &tag;
        }
        text + "}"
    };
    let items: Vec<String> = (0..count).map(item).collect();
    format!(
        r#"{{"id":"ans_68","object":"answer","created_at":1741476542,"model":"large-2026-08","status":"completed","output":[{}],"usage":{{"input_tokens":36,"output_tokens":87,"total_tokens":123}},"temperature":1.0,"metadata":{{}}}}"#,
        items.join(",")
    )
    .into_bytes()
}

fn member(name: &str) -> &'static str {
    match name {
        "status" => r#""completed""#,
        "role" => r#""assistant""#,
        "call_id" => r#""call_unLAR8MvFNptuiZK6K6HCy5k""#,
        "name" => r#""get_current_weather""#,
        "arguments" => r#""{\"location\":\"Rome\",\"unit\":\"celsius\"}""#,
        "output" => r#""It is sunny in Rome, and 24 degrees.""#,
        "queries" => r#"["attributes of an ancient brown dragon","dragons"]"#,
        "results" => {
            r#"[{"file_id":"file-4wDz5b167pAf72nx1h9eiN","filename":"dragons.pdf","score":0.93,"text":"An ancient brown dragon is large."}]"#
        }
        "content" => {
            r#"[{"type":"output_text","text":"In a peaceful grove beneath a silver moon, a dragon discovered a hidden pool.","annotations":[]}]"#
        }
        "created_at" => "1741476542",
        "score" => "0.625",
        "final" => "true",
        _ => r#"{"trace":"4bf92f3577b34da6"}"#,
    }
}

/// So many quotes by symbol.
pub fn quotes(count: usize) -> Vec<u8> {
    let quote = |index: usize| {
        let letter = |by: usize| char::from(b'A' + u8::try_from(index / by % 26).unwrap_or_default());
        let symbol: String = [1, 26, 676, 17_576].into_iter().map(letter).collect();
        format!(
            r#""{symbol}":{{"bid":{}.25,"ask":{}.5,"volume":{},"currency":"EUR","at":"2026-11-27T09:30:00Z","halted":false}}"#,
            index % 900,
            index % 900,
            index * 31
        )
    };
    let quotes: Vec<String> = (0..count).map(quote).collect();
    format!("{{{}}}", quotes.join(",")).into_bytes()
}

/// An object of 150 members, by the alphabet, in which the description does not have them.
pub fn settings() -> Vec<u8> {
    let mut members = Vec::new();
    for group in [
        "window", "editor", "terminal", "search", "files", "debug", "network", "account", "theme", "keyboard", "mouse",
        "backup", "update", "language", "privacy",
    ] {
        for (name, value) in [
            ("enabled", "true"),
            ("level", "3"),
            ("mode", r#""automatic""#),
            ("path", r#""/usr/share/acme/settings""#),
            ("limit", "1000"),
            ("ratio", "0.75"),
            ("title", r#""What it is called""#),
            ("delay", "250"),
            ("visible", "false"),
            ("tags", r#"["one","two"]"#),
        ] {
            members.push(format!(r#""{group}_{name}":{value}"#));
        }
    }
    members.sort();
    format!("{{{}}}", members.join(",")).into_bytes()
}
