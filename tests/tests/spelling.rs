//! Names of other scripts, and such as rustc takes for one another: each is there, and the wire has its own:
//! `tests/cases/spelling`.

use bytes::Bytes;
use case_spelling::api::naive::Grosse as Call;
use case_spelling::types::{FooEBar, Grosse};
use case_spelling::{Client, Operation};
use serde_json::json;

#[test]
fn each_name_is_its_own_on_the_wire() {
    let body = json!({
        "\u{d55c}": "syllable", "\u{1112}\u{1161}\u{11ab}": "jamo", "\u{f900}": "compatible", "\u{8c48}": "unified",
        "liste_é_x": "a", "n\u{ba}": "b", "\u{b5}m": "micro", "\u{3bc}m": "mu", "\u{17f}": "c", "\u{fb01}": "d",
        "\u{ff26}\u{ff35}\u{ff2c}\u{ff2c}": "e", "ชื่อ": "f", "été": "one", "e\u{301}te\u{301}": "two", "Ώμέγα": "нет",
        "市区町村番号甲": "first", "市区町村番号乙": "second",
    });
    let value = Grosse {
        han_ud55c: Some("syllable".to_owned()),
        han_u1112_u1161_u11ab: Some("jamo".to_owned()),
        kay: Some("compatible".to_owned()),
        qi: Some("unified".to_owned()),
        liste_e_x: Some("a".to_owned()),
        no: Some("b".to_owned()),
        um: Some("micro".to_owned()),
        mm: Some("mu".to_owned()),
        s: Some("c".to_owned()),
        fi: Some("d".to_owned()),
        full: Some("e".to_owned()),
        chuue: Some("f".to_owned()),
        ete_ue9_ue9: Some("one".to_owned()),
        ete_u301_u301: Some("two".to_owned()),
        omega: Some(FooEBar::Net),
        shi_qu_ting_cun_fan_hao_jia: Some("first".to_owned()),
        shi_qu_ting_cun_fan_hao_yi: Some("second".to_owned()),
    };
    let call = Call {
        ming_qian: "x".to_owned(),
        han_ud55c: Some("1".to_owned()),
        han_u1112_u1161_u11ab: Some("2".to_owned()),
        pay: Some("3".to_owned()),
        pay_u430: Some("4".to_owned()),
        body: value.clone(),
    };
    let request = call.request("https://spelling.example").expect("the inputs are right");
    assert_eq!(
        request.uri(),
        "https://spelling.example/gr%C3%B6%C3%9Fe/x?%ED%95%9C=1&%E1%84%92%E1%85%A1%E1%86%AB=2&pay=3&p%D0%B0y=4"
    );
    assert_eq!(
        serde_json::from_slice::<serde_json::Value>(request.body()).expect("it is JSON"),
        body
    );
    let response = http::Response::new(Bytes::from(body.to_string()));
    let answer = call.response(response).expect("it decodes");
    assert!(answer.deviations().is_empty(), "{:?}", answer.deviations());
    assert_eq!(*answer, value);
}

#[test]
fn a_scheme_may_be_called_like_a_keyword_or_like_the_provider_of_another() {
    let client = Client::builder()
        .super_("token")
        .other("token")
        .super_provider("key")
        .build();
    assert!(client.is_ok());
}
