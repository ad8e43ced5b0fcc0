//! Long-running operations, as the description says of them or the settings do: from the call to what it comes to.

use case_long_running::http::StatusCode;
use case_long_running::mock::{Answer, Mock};
use case_long_running::types::{Failure, Index, Job, JobStatus, Machine, Row};
use case_long_running::{Client, Error, ErrorKind, api};
use serde_json::{Value, json};

fn client() -> (Client, Mock) {
    let mock = Mock::new();
    let builder = Client::builder().key("k").transport(mock.clone()).clock(mock.clock());
    (builder.build().expect("it is set up"), mock)
}

fn says(body: &Value) -> Answer {
    Answer::body(body.to_string()).header("content-type", "application/json")
}

/// What was asked for, and whether with the key.
fn asked(mock: &Mock) -> Vec<String> {
    let requests = mock.requests();
    let lines = requests.iter().map(|request| {
        let path = request.uri().path_and_query().map_or("", |path| path.as_str());
        let key = if request.headers().contains_key("x-key") {
            ""
        } else {
            " without a key"
        };
        format!("{} {path}{key}", request.method())
    });
    lines.collect()
}

#[tokio::test]
async fn an_extension_says_it() -> Result<(), Error> {
    let (client, mock) = client();
    mock.answer::<api::indexes::CreateIndex>(
        says(&json!({"name": "a"}))
            .status(201)
            .header("azure-asyncoperation", "/ops/1"),
    )
    .answer::<api::indexes::CreateIndex>(says(&json!({"status": "InProgress"})).header("retry-after", "3"))
    .answer::<api::indexes::CreateIndex>(says(&json!({"status": "Succeeded"})))
    .answer::<api::indexes::CreateIndex>(says(&json!({"name": "b"})));
    let index = client
        .create_index("a", Index::new("a"))
        .if_none_match("*")
        .poll()
        .await?;
    assert_eq!((index.name.as_str(), index.deviations().len()), ("b", 0));
    let own = "/v1/indexes/a?api-version=2026-01-01";
    assert_eq!(
        asked(&mock),
        [
            format!("PUT {own}"),
            "GET /ops/1".into(),
            "GET /ops/1".into(),
            format!("GET {own}")
        ]
    );
    assert_eq!(mock.sent::<api::indexes::CreateIndex>().len(), 1);

    // The resource says it itself.
    let (client, mock) = self::client();
    let state = |state: &str| says(&json!({"name": "a", "properties": {"provisioningState": state}}));
    mock.answer::<api::indexes::CreateIndex>(state("Creating").status(201))
        .answer::<api::indexes::CreateIndex>(state("Creating"))
        .answer::<api::indexes::CreateIndex>(state("Failed"));
    let error = client
        .create_index("a", Index::new("a"))
        .poll()
        .await
        .expect_err("it has failed");
    assert_eq!(
        (error.kind(), error.status()),
        (ErrorKind::Failed, Some(StatusCode::OK))
    );
    assert_eq!(error.decode::<Index>()?.name, "a");

    // What is not even begun is the documented error.
    let (client, mock) = self::client();
    mock.answer::<api::indexes::CreateIndex>(says(&json!({"code": "Quota"})).status(409));
    let error = client
        .create_index("a", Index::new("a"))
        .poll()
        .await
        .expect_err("it is refused");
    assert_eq!(
        (error.kind(), error.decode::<Failure>()?.code.as_str()),
        (ErrorKind::Status, "Quota")
    );

    let (client, mock) = self::client();
    mock.answer::<api::indexes::DeleteIndex>(Answer::empty(202).header("location", "/ops/2"))
        .answer::<api::indexes::DeleteIndex>(Answer::empty(202))
        .answer::<api::indexes::DeleteIndex>(Answer::empty(204));
    client.delete_index("a").poll().await?.into_inner();
    assert_eq!(asked(&mock)[1..], ["GET /ops/2", "GET /ops/2"]);

    let (client, mock) = self::client();
    mock.answer::<api::indexes::Analyze>(Answer::empty(202).header("operation-location", "/ops/3"))
        .answer::<api::indexes::Analyze>(says(&json!({"status": "Succeeded", "result": {"words": 7}})));
    assert_eq!(client.analyze("a").poll().await?.words, 7);
    Ok(())
}

#[tokio::test]
async fn a_documented_202_says_it() -> Result<(), Error> {
    let (client, mock) = client();
    mock.answer::<api::import::ImportRows>(
        says(&json!({"state": "Queued"}))
            .status(202)
            .header("operation-location", "/imports/1"),
    )
    .answer::<api::import::ImportRows>(says(&json!({"state": "Working", "percent": 50})))
    .answer::<api::import::ImportRows>(says(&json!({"state": "Finished", "resourceLocation": "/rows"})))
    .answer::<api::import::ImportRows>(says(&json!([{"id": 1}])));
    let mut import = client.import_rows("a,b").poll();
    let mut seen = Vec::new();
    while let Some(progress) = import.next().await? {
        let percent = progress.decode::<case_long_running::types::Import>()?.percent;
        seen.push((progress.status().map(str::to_owned), percent));
    }
    assert_eq!(
        seen,
        [
            (Some("Queued".to_owned()), None),
            (Some("Working".to_owned()), Some(50))
        ]
    );
    assert_eq!(*import.await?, [Row { id: 1 }]);

    // What is off in the result is listed: it has at least one row.
    let (client, mock) = self::client();
    mock.answer::<api::import::ImportRows>(says(&json!([])).status(200));
    assert_eq!(client.import_rows("").poll().await?.deviations().len(), 1);
    let (client, mock) = self::client();
    mock.answer::<api::import::ImportRows>(
        says(&json!({"state": "Queued"}))
            .status(202)
            .header("operation-location", "/imports/1"),
    )
    .answer::<api::import::ImportRows>(says(&json!({"state": "Finished", "resourceLocation": "/rows"})))
    .answer::<api::import::ImportRows>(says(&json!([])));
    assert_eq!(client.import_rows("").poll().await?.deviations().len(), 1);

    // A report of any kind.
    let (client, mock) = self::client();
    mock.answer::<api::export::Export>(Answer::empty(202).header("location", "/reports/1"))
        .answer::<api::export::Export>(Answer::empty(202))
        .answer::<api::export::Export>(Answer::body("%PDF").header("content-type", "application/pdf"));
    let report = client.export().poll().await?.into_inner().into_ok();
    assert_eq!(report.expect("it is there").collect().await?, "%PDF");

    // A link to the operation that asks, which needs no key.
    let (client, mock) = self::client();
    mock.answer::<api::shops::StartJob>(says(&json!({"id": "j 1", "status": "queued"})))
        .answer::<api::shops::GetJob>(says(&json!({"id": "j 1", "status": "in_progress"})))
        .answer::<api::shops::GetJob>(says(&json!({"id": "j 1", "status": "completed"})));
    let job = client.start_job("s").poll().await?;
    assert_eq!(
        *job,
        Job {
            id: "j 1".into(),
            status: JobStatus::Completed
        }
    );
    let get = "GET /v1/shops/s/jobs/j%201 without a key";
    assert_eq!(asked(&mock), ["POST /v1/shops/s/jobs", get, get]);

    // The same request again.
    let (client, mock) = self::client();
    mock.answer::<api::statistics::Statistics>(Answer::empty(202).header("retry-after", "5"))
        .answer::<api::statistics::Statistics>(says(&json!([1, 2])).status(200));
    assert_eq!(*client.statistics().poll().await?, [1, 2]);
    assert_eq!(mock.waits(), [std::time::Duration::from_secs(5)]);
    Ok(())
}

#[tokio::test]
async fn the_settings_say_it() -> Result<(), Error> {
    let (client, mock) = client();
    mock.answer::<api::render::Render>(says(&json!({"urls": {"get": "/renderings/1"}})))
        .answer::<api::render::Render>(says(&json!({"state": "Rendered", "picture": {"width": 3}})));
    assert_eq!(client.render().poll().await?.width, 3);

    let (client, mock) = self::client();
    mock.answer::<api::machines::CreateMachine>(says(&json!({"name": "op"})))
        .answer::<api::operations::GetOperationsByOperation>(says(&json!({"name": "op"})))
        .answer::<api::operations::GetOperationsByOperation>(says(
            &json!({"name": "op", "done": true, "response": {"id": "m"}}),
        ));
    assert_eq!(*client.create_machine().poll().await?, Machine { id: "m".into() });
    let (client, mock) = self::client();
    mock.answer::<api::machines::CreateMachine>(says(&json!({"name": "op", "done": true, "error": {"code": 9}})));
    let error = client.create_machine().poll().await.expect_err("it has failed");
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Failed, "createMachine"));
    Ok(())
}
