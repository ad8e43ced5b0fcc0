//! Files an issue for a nightly run that failed, unless one is open, and puts its log beside the release:
//! `FORGE_TOKEN=… cargo run --package tests --example forge -- OWNER REPOSITORY RELEASE LOG`

use case_forge::types::{IssuesListState, NewIssue, ValidationError};
use case_forge::{Client, Error, File};

/// The number of the issue, and how many requests are left.
pub async fn report(
    client: &Client,
    (owner, repo): (&str, &str),
    release: i64,
    log: File,
) -> Result<(i64, Option<u64>), Error> {
    // All that are open, over however many pages.
    let open = client.issues_list(owner, repo).state(IssuesListState::Open);
    let mut open = open.labels("nightly").per_page(100).items();
    while let Some(issue) = open.next().await? {
        if issue.title == "The nightly run failed" {
            return Ok((issue.number, None));
        }
    }
    let asset = match client
        .releases_upload_asset(owner, repo, release, "nightly.log", log)
        .await
    {
        Ok(asset) => asset.browser_download_url.as_ref().map(ToString::to_string),
        // One of this name is there: that is as good.
        Err(error) if has(&error, "already_exists") => None,
        Err(error) => return Err(error),
    };
    let issue = NewIssue {
        body: asset.map(|url| format!("The log is at {url}")),
        labels: Some(vec!["nightly".to_owned()]),
        ..NewIssue::new("The nightly run failed")
    };
    let created = client.issues_create(owner, repo, issue).await?;
    Ok((created.number, created.rate_limit().and_then(|limit| limit.remaining)))
}

/// Whether an error is the documented one with this code.
fn has(error: &Error, code: &str) -> bool {
    let details = error.decode::<ValidationError>().ok().and_then(|error| error.errors);
    details.is_some_and(|details| details.iter().any(|detail| detail.code == code))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [owner, repo, release, log] = arguments.as_slice() else {
        return Err("OWNER REPOSITORY RELEASE LOG".into());
    };
    let client = Client::builder().bearer_token(std::env::var("FORGE_TOKEN")?).build()?;
    let (number, left) = report(&client, (owner, repo), release.parse()?, File::path(log)).await?;
    println!("#{number}; {left:?} requests are left");
    Ok(())
}
