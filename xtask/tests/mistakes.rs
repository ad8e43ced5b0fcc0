//! What the compiler says to a program that makes a mistake with a generated crate: what is wanted, in this crate's words.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;
use std::process::Command;

/// A program each, and what has to be said of it.
const MISTAKES: [(&str, &str, &[&str]); 12] = [
    (
        "constant",
        "const SERVICE: generated::types::ChatServiceSid = \
         generated::types::ChatServiceSid::from_static(\"XXaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\");\n\
         fn main() { println!(\"{SERVICE:?}\"); }",
        &["the string does not match the description's pattern ^IS[0-9a-fA-F]{32}$"],
    ),
    (
        "length",
        "const SERVICE: generated::types::ChatServiceSid = generated::types::ChatServiceSid::from_static(\"IS\");\n\
         fn main() { println!(\"{SERVICE:?}\"); }",
        &["the string is shorter than the description's minLength, 34"],
    ),
    (
        "operation",
        "fn main() { let client = generated::Client::builder().build().unwrap(); let _ = client.call(\"x\"); }",
        &[
            "`&str` is no operation of an API",
            "those of the description are in `api`",
        ],
    ),
    (
        "pages",
        "fn main() {\n    let sid = \"WHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\".parse().unwrap();\n    \
         let service = \"ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\".parse().unwrap();\n    \
         let client = generated::Client::builder().build().unwrap();\n    \
         let _ = client.fetch_service_conversation_scoped_webhook(service, \"c\", sid).pages();\n}",
        &["answers with no page of a list", "`[pages]` in codegen.toml says so"],
    ),
    // What `?` says of a type that is not awaited is the compiler's own; the name of the type leads on.
    (
        "question",
        "fn f(call: generated::Call<generated::api::webhook::FetchServiceConversationScopedWebhook>) -> Result<(), \
         generated::Error> {\n    call?;\n    Ok(())\n}\nfn main() {}",
        &["the `?` operator cannot be applied to type `Call<FetchServiceConversationScopedWebhook>`"],
    ),
    (
        "await",
        "#![deny(unused_must_use)]\nfn f(call: fn() -> \
         generated::Call<generated::api::webhook::FetchServiceConversationScopedWebhook>) {\n    call();\n}\nfn main() {}",
        &[
            "unused `Call` that must be used",
            "a call does nothing until it is awaited",
        ],
    ),
    (
        "blocking",
        "fn f(call: generated::Call<generated::api::webhook::FetchServiceConversationScopedWebhook>) {\n    \
         let _ = call.send_blocking();\n}\nfn main() {}",
        &[
            "calls that block are compiled with the feature `blocking`, which is off",
            "`features = [\"blocking\"]` on the dependency",
        ],
    ),
    // The compiler's own words name the type, whose page says what makes one; an input that takes what becomes one, by a trait
    // with words of its own, is a type parameter of each function, and its message names the trait first.
    (
        "text",
        "fn f(client: generated::Client, sid: generated::types::WebhookSid) {\n    \
         let _ = client.fetch_service_conversation_scoped_webhook(\"IS\", \"CH\", sid);\n}\nfn main() {}",
        &["expected `ChatServiceSid`, found `&str`"],
    ),
    (
        "answer",
        "fn main() { let _ = generated::mock::Answer::json(&1_u8); }",
        &[
            "`u8` is no type of a description",
            "is named under `[types]` in codegen.toml",
        ],
    ),
    (
        "transport",
        "fn main() { let _ = generated::Client::builder().transport(|x: i32| x).clock(1); }",
        &[
            "sends no requests",
            "`{integer}` tells no time",
            "a clock is wanted here",
        ],
    ),
    (
        "layer",
        "fn main() { let _ = generated::Client::builder().layer(\"x\"); }",
        &["`&str` is no layer", "`next.send(request, attempt)`"],
    ),
    (
        "token",
        "fn main() { let _ = generated::Credential::provider(\"Bearer\", \"x\"); }",
        &["`&str` has no tokens to give", "a closure without arguments"],
    ),
];

#[test]
fn mistakes_are_told_in_the_words_of_the_crate() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let put = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    put(
        "Cargo.toml",
        &format!(
            "[workspace]\n\n[package]\nname = \"mistakes\"\nedition = \"2024\"\n\n[dependencies]\n\
             generated = {{ path = {:?}, default-features = false, features = [\"test-util\"] }}\n",
            workspace.join("generated")
        ),
    );
    for (name, program, _) in MISTAKES {
        put(&format!("src/bin/{name}.rs"), program);
    }
    fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let target = Path::new(env!("CARGO_BIN_EXE_xtask")).ancestors().nth(2).unwrap();
    let check = |name: &str| {
        let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .current_dir(folder)
            .args(["check", "--quiet", "--offline", "--bin", name])
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_PROFILE_DEV_DEBUG", "false")
            .output()
            .unwrap();
        assert!(!output.status.success(), "{name}");
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    // Without its feature, what is named is said to be there with it.
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    put(
        "src/bin/feature.rs",
        "use generated::mock::Mock;\nfn main() { Mock::new(); }",
    );
    put("Cargo.toml", &manifest.replace("\"test-util\"", ""));
    let stderr = check("feature");
    assert!(
        stderr.contains("configured out") && stderr.contains("`test-util`"),
        "{stderr}"
    );
    put("Cargo.toml", &manifest);
    for (name, _, said) in MISTAKES {
        let stderr = check(name);
        for words in said {
            assert!(stderr.contains(words), "{name}: {stderr}");
        }
    }
}
