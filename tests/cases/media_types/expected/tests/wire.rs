// @generated from the OpenAPI description description.yaml; do not edit

//! Written by `cargo xtask bless`: what the operations send and read, in `wire.snap`.

#![allow(deprecated, unused_imports, unused_variables, non_snake_case, clippy::all)]

use case_media_types as client;

#[path = "../../../../wire/driver.rs"]
mod driver;

use client::runtime::prelude::*;
use driver::*;

#[test]
#[rustfmt::skip]
fn wire() {
    let mut run = Run::default();
    pictures_get_picture(&mut run);
    pictures_put_picture(&mut run);
    pages_get_page(&mut run);
    pages_put_page(&mut run);
    notes_get_note(&mut run);
    notes_put_note(&mut run);
    notes_post_note(&mut run);
    versions_get_version(&mut run);
    versions_put_version(&mut run);
    names_get_name(&mut run);
    names_put_name(&mut run);
    download_download(&mut run);
    maybe_maybe(&mut run);
    words_post_word(&mut run);
    xml_get_xml(&mut run);

    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wire", run.text);
    });
}

#[rustfmt::skip]
fn pictures_get_picture(run: &mut Run) {
    type Op = client::api::pictures::GetPicture;
    let mut of = run.operation::<Op>(|output| match output { client::api::pictures::GetPictureOutput::Ok(content) => bytes(content), client::api::pictures::GetPictureOutput::NoContent => Value::Null, });
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "image/png", &[], r#"text"#, r#""text""#, None);
    of.response(200, "image/jpeg", &[], r#"text"#, r#""text""#, None);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn pictures_put_picture(run: &mut Run) {
    type Op = client::api::pictures::PutPicture;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: match variant(values, "body") { Some(("Png", value)) => client::api::pictures::PutPictureBody::Png(take(value)?), Some(("Jpeg", value)) => client::api::pictures::PutPictureBody::Jpeg(take(value)?), Some(("Binary", value)) => client::api::pictures::PutPictureBody::Binary(take(value)?), _ => return Err("no body".to_owned()) } });
    of.request(make, "minimal", r#"{"body":{"Png":"text"}}"#);
    of.request(make, "full, image/jpeg", r#"{"body":{"Jpeg":"text"}}"#);
    of.request(make, "full, */*", r#"{"body":{"Binary":"text"}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn pages_get_page(run: &mut Run) {
    type Op = client::api::pages::GetPage;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "text/csv", &[], r#"text"#, r#""text""#, None);
    of.response(200, "text/html", &[], r#"text"#, r#""text""#, None);
}

#[rustfmt::skip]
fn pages_put_page(run: &mut Run) {
    type Op = client::api::pages::PutPage;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: match variant(values, "body") { Some(("Text", value)) => client::api::pages::PutPageBody::Text(take(value)?), Some(("XMarkdown", value)) => client::api::pages::PutPageBody::XMarkdown(take(value)?), Some(("Html", value)) => client::api::pages::PutPageBody::Html(take(value)?), _ => return Err("no body".to_owned()) } });
    of.request(make, "minimal", r#"{"body":{"Text":"text"}}"#);
    of.request(make, "full, text/x-markdown", r#"{"body":{"XMarkdown":"ttt"}}"#);
    of.request(make, "full, text/html", r#"{"body":{"Html":"text"}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn notes_get_note(run: &mut Run) {
    type Op = client::api::notes::GetNote;
    let mut of = run.operation::<Op>(|output| match output { client::api::notes::GetNoteOutput::Ok(content) => data(&content), client::api::notes::GetNoteOutput::NoContent => Value::Null, });
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/hal+json", &[], r#"{"text":"text"}"#, SAME, None);
    of.response(200, "application/json", &[], r#"{"text":"text"}"#, SAME, None);
    of.response(200, "text/json", &[], r#"{"text":"text"}"#, SAME, None);
    of.response(200, "application/xml", &[], r#"content"#, r#""content""#, None);
    of.response(204, "", &[], "", "null", None);
    of.response(400, "application/json", &[], r#"{"code":1}"#, SAME, Some(error::<types::Fault>));
    of.response(400, "application/problem+json", &[], r#"{"title":"text"}"#, SAME, Some(error::<types::Problem>));
}

#[rustfmt::skip]
fn notes_put_note(run: &mut Run) {
    type Op = client::api::notes::PutNote;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: match variant(values, "body") { Some(("VndAcmeV1Json", value)) => client::api::notes::PutNoteBody::VndAcmeV1Json(take(value)?), Some(("VndAcmeV2Json", value)) => client::api::notes::PutNoteBody::VndAcmeV2Json(take(value)?), Some(("Xml", value)) => client::api::notes::PutNoteBody::Xml(take(value)?), _ => return Err("no body".to_owned()) } });
    of.request(make, "minimal", r#"{"body":{"VndAcmeV1Json":{"text":"text"}}}"#);
    of.request(make, "full, application/vnd.acme.v2+json", r#"{"body":{"VndAcmeV2Json":{"text":"text"}}}"#);
    of.request(make, "full, application/xml", r#"{"body":{"Xml":"content"}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn notes_post_note(run: &mut Run) {
    type Op = client::api::notes::PostNote;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{}"#);
    of.request(make, "full", r#"{"body":{"text":"text"}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn versions_get_version(run: &mut Run) {
    type Op = client::api::versions::GetVersion;
    let mut of = run.operation::<Op>(|output| match output { client::api::versions::GetVersionOutput::JsonVersion1(content) => data(&content), client::api::versions::GetVersionOutput::JsonVersion2(content) => data(&content), client::api::versions::GetVersionOutput::TextJson(content) => data(&content), client::api::versions::GetVersionOutput::LdJson(content) => data(&content), client::api::versions::GetVersionOutput::CsvHeaderPresent(content) => data(&content), });
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json;version=1", &[], r#"{"text":"text"}"#, SAME, None);
    of.response(200, "application/json; version=\"2\"", &[], r#"{"code":1}"#, SAME, None);
    of.response(200, "text/json", &[], r#"{"title":"text"}"#, SAME, None);
    of.response(200, "application/ld+json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/ld+json", &[], r#"["text","text1"]"#, SAME, None);
    of.response(200, "text/csv; header=present", &[], r#"text"#, r#""text""#, None);
}

#[rustfmt::skip]
fn versions_put_version(run: &mut Run) {
    type Op = client::api::versions::PutVersion;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: match variant(values, "body") { Some(("JsonVersion1", value)) => client::api::versions::PutVersionBody::JsonVersion1(take(value)?), Some(("JsonVersion2", value)) => client::api::versions::PutVersionBody::JsonVersion2(take(value)?), _ => return Err("no body".to_owned()) } });
    of.request(make, "minimal", r#"{"body":{"JsonVersion1":{"text":"text"}}}"#);
    of.request(make, "full, application/json; version=\"2\"", r#"{"body":{"JsonVersion2":{"text":"text"}}}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn names_get_name(run: &mut Run) {
    type Op = client::api::names::GetName;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#""text""#, SAME, None);
    of.response(200, "text/plain", &[], r#"text"#, r#""text""#, None);
}

#[rustfmt::skip]
fn names_put_name(run: &mut Run) {
    type Op = client::api::names::PutName;
    let mut of = run.operation::<Op>(|()| Value::Null);
    let make = |values: &Values| Ok(Op { body: get(values, "body")? });
    of.request(make, "minimal", r#"{"body":"text"}"#);
    of.response(204, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn download_download(run: &mut Run) {
    type Op = client::api::download::Download;
    let mut of = run.operation::<Op>(|output| match output { client::api::download::DownloadOutput::Ok(content) => data(&content), client::api::download::DownloadOutput::Accepted => Value::Null, });
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#""text""#, SAME, None);
    of.response(202, "", &[], "", "null", None);
}

#[rustfmt::skip]
fn maybe_maybe(run: &mut Run) {
    type Op = client::api::maybe::Maybe;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/json", &[], r#"{"text":"text"}"#, SAME, None);
}

#[rustfmt::skip]
fn words_post_word(run: &mut Run) {
    type Op = client::api::words::PostWord;
    let mut of = run.operation::<Op>(|output| match output { client::api::words::PostWordOutput::OkText(content) => data(&content), client::api::words::PostWordOutput::OkCsv(content) => data(&content), client::api::words::PostWordOutput::OkJson(content) => data(&content), client::api::words::PostWordOutput::Accepted(content) => data(&content), });
    let make = |values: &Values| Ok(Op { body: match variant(values, "body") { Some(("Text", value)) => client::api::words::PostWordBody::Text(take(value)?), Some(("Csv", value)) => client::api::words::PostWordBody::Csv(take(value)?), _ => return Err("no body".to_owned()) } });
    of.request(make, "minimal", r#"{"body":{"Text":"yes"}}"#);
    of.request(make, "full, text/csv", r#"{"body":{"Csv":"a"}}"#);
    of.response(200, "text/plain", &[], r#"yes"#, r#""yes""#, None);
    of.response(200, "text/csv", &[], r#"a"#, r#""a""#, None);
    of.response(200, "application/json", &[], r#"[]"#, SAME, None);
    of.response(200, "application/json", &[], r#"["text"]"#, SAME, None);
    of.response(202, "text/plain", &[], r#"2024-01-01"#, r#""2024-01-01""#, None);
}

#[rustfmt::skip]
fn xml_get_xml(run: &mut Run) {
    type Op = client::api::xml::GetXml;
    let mut of = run.operation::<Op>(|output| data(&output));
    let make = |values: &Values| Ok(Op {  });
    of.request(make, "minimal", r#"{}"#);
    of.response(200, "application/xml", &[], r#"content"#, r#""content""#, None);
    of.response(500, "text/html", &[], r#"text"#, r#""text""#, None);
}
