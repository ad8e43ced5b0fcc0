//! Spellings and the names that they get.

use std::collections::BTreeMap;

use super::identifier::{LONGEST, OF_RUST, OF_THE_CRATE};
use super::*;
use crate::rust::{KEYWORDS, PATH_KEYWORDS};

fn name(text: &str, case: Case) -> String {
    render(&words(text), case)
}

#[test]
fn claims_of_one_spelling_all_get_names() {
    let claim = Claim {
        words: words("data"),
        spelling: "/a/data".to_owned(),
        qualifier: Some(words("object")),
        ..Claim::default()
    };
    let names = Scope::new(Case::Type).assign(&vec![claim; 9]);
    let different: std::collections::BTreeSet<&String> = names.iter().collect();
    assert_eq!(different.len(), 9, "{names:?}");
}

#[test]
fn tables_are_sorted_for_binary_search() {
    for table in [OF_RUST, OF_THE_CRATE, KEYWORDS, PATH_KEYWORDS] {
        assert!(table.windows(2).all(|pair| pair[0] < pair[1]), "{table:?}");
    }
}

#[test]
fn values_are_snake_case() {
    for (text, expected) in [
        ("created_at", "created_at"),
        ("createdAt", "created_at"),
        ("CreatedAt", "created_at"),
        ("CREATED_AT", "created_at"),
        ("IPv6Address", "ipv6_address"),
        ("iOS", "ios"),
        ("supportsIOS", "supports_ios"),
        ("APIKey", "api_key"),
        ("OAuth2Token", "oauth2_token"),
        ("userIDs", "user_ids"),
        ("IDs", "ids"),
        ("getAppsV1APIResources", "get_apps_v1_api_resources"),
        ("P2P", "p2p"),
        ("ClusterIPs", "cluster_ips"),
        ("AccountSid", "account_sid"),
        ("MessagingServiceSID", "messaging_service_sid"),
        ("type", "r#type"),
        ("gen", "r#gen"),
        ("self", "self_"),
        ("Self", "self_"),
        ("crate", "crate_"),
        ("_", "underscore"),
        ("__", "underscore_underscore"),
        ("", "empty"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("r+", "r_plus"),
        ("r", "r"),
        ("2fa", "n2fa"),
        ("@type", "at_type"),
        ("$ref", "r#ref"),
        ("DateSent<", "date_sent_lt"),
        ("DateSent>=", "date_sent_gte"),
        ("created[gte]", "created_gte"),
        ("expand[]", "expand"),
        ("filter[profile.id]", "filter_profile_id"),
        ("don't", "dont"),
        ("_links", "links"),
        ("größe", "grosse"),
        ("e\u{301}te", "ete"),
        ("été", "ete"),
        ("liste_é_x", "liste_e_x"),
        ("名前", "ming_qian"),
        ("名前type", "ming_qian_type"),
        ("住所1", "zhu_suo_1"),
        ("이름", "ireum"),
        ("이름type", "ireum_type"),
        ("имяПользователя", "imia_polzovatelia"),
        ("ЖУРНАЛ", "zhurnal"),
        ("nº", "no"),
        ("µm", "um"),
        ("ﬁeld", "field"),
        ("ＦＵＬＬ", "full"),
        ("½", "n1_2"),
        ("5€", "n5_eur"),
        ("ь", "u44c"),
        ("👍", "u1f44d"),
        ("thumbs👍", "thumbs_u1f44d"),
        ("x²", "x2"),
        ("a\u{202e}b", "ab"),
        ("\u{200d}", "u200d"),
    ] {
        assert_eq!(name(text, Case::Value), expected, "{text:?}");
    }
}

#[test]
fn types_and_variants_are_pascal_case() {
    for (text, expected) in [
        ("Option", "OptionModel"),
        ("error", "ErrorModel"),
        ("Self", "SelfModel"),
        ("APIError", "ApiError"),
        ("List<Foo>", "ListFoo"),
        ("Page[User]", "PageUser"),
        ("simple-user", "SimpleUser"),
        ("2FA", "N2fa"),
    ] {
        assert_eq!(name(text, Case::Type), expected, "{text:?}");
    }
    for (text, expected) in [
        (">=", "Gte"),
        ("*", "Star"),
        ("/", "Slash"),
        (".", "Dot"),
        ("Self", "Self_"),
        ("None", "None"),
        ("1.5", "N1_5"),
        ("15", "N15"),
        ("2022-11-28", "N2022_11_28"),
        ("C#", "CSharp"),
        ("A+", "APlus"),
        ("A-", "AMinus"),
        ("Etc/GMT+1", "EtcGmtPlus1"),
        ("Etc/GMT-1", "EtcGmt1"),
        ("image/svg+xml", "ImageSvgXml"),
        ("-created", "MinusCreated"),
        ("50%", "N50Percent"),
    ] {
        assert_eq!(name(text, Case::Variant), expected, "{text:?}");
    }
}

#[test]
fn what_sets_a_variant_apart_is_in_its_case() {
    let names = Scope::new(Case::Variant).assign(&["values", "{ values"].map(Claim::of));
    assert_eq!(names, ["Values", "ValuesOpenBrace"]);
}

#[test]
fn modules_are_files_that_every_system_can_have() {
    for (text, expected) in [
        ("con", "con_"),
        ("mod", "mod_"),
        ("Nul", "nul_"),
        ("../../etc/passwd", "etc_passwd"),
    ] {
        assert_eq!(name(text, Case::Module), expected, "{text:?}");
    }
}

#[test]
fn every_name_is_an_identifier() {
    let hostile = [
        "",
        " ",
        "\0",
        "\u{200d}",
        "١",
        "ⅷ",
        "Ⓐ",
        "*/",
        "\"#",
        "a`b",
        "\u{1b}[31m",
        "🇩🇪",
        "-",
        "--",
        "ſ",
        "ŉ",
        "İ",
    ];
    for text in hostile {
        for case in [Case::Type, Case::Variant, Case::Value, Case::Module] {
            let name = name(text, case);
            assert!(syn::parse_str::<syn::Ident>(&name).is_ok(), "{text:?} → {name:?}");
        }
    }
    let long = "very_long_name_".repeat(40);
    for case in [Case::Type, Case::Value] {
        assert!(name(&long, case).len() <= LONGEST + 2);
        assert_ne!(name(&long, case), name(&format!("{long}x"), case));
    }
}

#[test]
fn what_is_spelt_like_rust_keeps_its_name_in_any_order() {
    let mut spellings = [
        "createdAt",
        "created_at",
        "CreatedAt",
        "CREATED_AT",
        "id",
        "type",
        "Type",
        "a b",
        "a-b",
    ];
    let assign = |list: &[&str]| -> BTreeMap<String, String> {
        let claims: Vec<Claim> = list.iter().map(|text| Claim::of(text)).collect();
        let names = Scope::new(Case::Value).assign(&claims);
        list.iter().map(|text| (*text).to_owned()).zip(names).collect()
    };
    let expected: BTreeMap<String, String> = [
        ("createdAt", "created_at_camel"),
        ("created_at", "created_at"),
        ("CreatedAt", "created_at_pascal"),
        ("CREATED_AT", "created_at_upper"),
        ("id", "id"),
        ("type", "r#type"),
        ("Type", "type_pascal"),
        ("a b", "a_b_spaced"),
        ("a-b", "a_b_kebab"),
    ]
    .into_iter()
    .map(|(text, name)| (text.to_owned(), name.to_owned()))
    .collect();
    for _ in 0..spellings.len() {
        spellings.rotate_left(1);
        assert_eq!(assign(&spellings), expected);
    }
}

#[test]
fn letters_of_other_scripts_are_told_apart_by_number() {
    for (spellings, names) in [
        (["ete", "\u{e9}t\u{e9}"], ["ete", "ete_ue9_ue9"]),
        (
            ["\u{d55c}", "\u{1112}\u{1161}\u{11ab}"],
            ["han_ud55c", "han_u1112_u1161_u11ab"],
        ),
        (["\u{b5}m", "um"], ["um_ub5", "um"]),
        (["values", "{ values"], ["values", "values_open_brace"]),
        (["名前", "名 前"], ["ming_qian_other", "ming_qian_spaced"]),
        (
            ["名前市是甲", "名前市事甲"],
            ["ming_qian_shi_shi_jia_u662f_u7532", "ming_qian_shi_shi_jia_u4e8b_u7532"],
        ),
    ] {
        assert_eq!(Scope::new(Case::Value).assign(&spellings.map(Claim::of)), names);
    }
}

#[test]
fn the_last_resort_is_a_hash_of_the_spelling() {
    let claims = [Claim::of("a b"), Claim::of("a  b"), Claim::of("a_b_spaced")];
    let names = Scope::new(Case::Value).assign(&claims);
    assert_eq!(names[2], "a_b_spaced");
    assert!(
        names[0].starts_with("a_b_x") && names[1].starts_with("a_b_x") && names[0] != names[1],
        "{names:?}"
    );
}

#[test]
fn plurals_become_singular() {
    for (many, one) in [
        ("items", Some("item")),
        ("entries", Some("entry")),
        ("addresses", Some("address")),
        ("boxes", Some("box")),
        ("responses", Some("response")),
        ("databases", Some("database")),
        ("statuses", Some("status")),
        ("people", Some("person")),
        ("heroes", Some("hero")),
        ("status", None),
        ("data", None),
        ("address", None),
        ("analysis", None),
        ("os", None),
    ] {
        assert_eq!(singular(many).as_deref(), one, "{many}");
    }
}

#[test]
fn versions_are_recognised() {
    for (segment, expected) in [
        ("v1", true),
        ("v1beta1", true),
        ("2010-04-01", true),
        ("v", false),
        ("vpc", false),
        ("apps", false),
    ] {
        assert_eq!(is_version(segment), expected, "{segment}");
    }
}
