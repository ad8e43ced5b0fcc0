//! What the description calls like a method of the runtime or of a derive hides neither: programs call both.

use bytes::Bytes;
use case_reserved::api::repos::CloneOperation;
use case_reserved::types::OkModel;
use case_reserved::{Client, Operation};

fn client() -> Client {
    Client::builder()
        .build_key("secret")
        .build()
        .expect("the settings are right")
}

#[test]
fn clients_and_calls_are_cloned_and_shown() {
    let client = client();
    let twin = client.clone();
    assert!(format!("{twin:?}").contains("Client"));
    let call = twin
        .clone_operation("linux")
        .clone_query("deep")
        .fmt_query("json")
        .into_query("there")
        .send_query("now")
        .from("here");
    let again = call.clone();
    assert!(format!("{again:?}").contains("CloneOperation"));
    drop(again.send());
    drop(std::future::IntoFuture::into_future(call));
    // The others are there under names of their own.
    drop(client.into_operation());
    drop(client.fmt_operation());
    drop(client.borrow_operation());
    drop(client.to_owned_operation());
    drop(client.call_operation());
    drop(client.send());
}

#[test]
fn names_on_the_wire_stay() {
    let operation = CloneOperation {
        repo: "linux".to_owned(),
        clone_query: Some("deep".to_owned()),
        fmt_query: None,
        into_query: None,
        send_query: Some("now".to_owned()),
        from: Some("here".to_owned()),
    };
    let request = operation
        .clone()
        .request("https://reserved.example")
        .expect("the inputs are right");
    assert_eq!(
        request.uri(),
        "https://reserved.example/repos/linux/clone?clone=deep&send=now&from=here"
    );
}

#[test]
fn headers_are_cloned_and_compared_and_read() {
    let response = http::Response::builder()
        .header("content-type", "application/json")
        .header("default", "main")
        .header("clone", "3")
        .header("len", "4")
        .header("eq", "true")
        .body(Bytes::from_static(br#"{"Ok":"Err"}"#))
        .expect("the response is well-formed");
    let operation = CloneOperation {
        repo: "linux".to_owned(),
        clone_query: None,
        fmt_query: None,
        into_query: None,
        send_query: None,
        from: None,
    };
    let answer = operation.response(response).expect("it is what is documented");
    let headers = answer.headers().clone();
    assert_eq!(&headers, answer.headers());
    assert_eq!(headers.default_header(), Some("main"));
    assert_eq!(headers.clone_header(), Some(3));
    assert_eq!(headers.len_header(), Some(4));
    assert_eq!(headers.eq_header(), Some(true));
    assert_eq!(headers.get_header(), None);
    assert_eq!(headers.len(), 5);
    assert_eq!(answer.ok, OkModel::Err);
}
