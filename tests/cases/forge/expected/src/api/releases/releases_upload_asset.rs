// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "releases/upload-asset", method: "POST", path: "/repos/{owner}/{repo}/releases/{release_id}/assets",
    accept: "application/json",
    security: &[&["token"]],
    servers: &[Server { url: "https://uploads.forge.example", variables: &[] }],
    statuses: &["201", "422"];

    /// `POST /repos/{owner}/{repo}/releases/{release_id}/assets`
    ///
    /// The inputs of [`Client::releases_upload_asset`](crate::Client::releases_upload_asset).
    pub struct ReleasesUploadAsset -> types::Asset {
        pub owner: String = path("owner"),
        pub repo: String = path("repo"),
        pub release_id: i64 = path("release_id"),
        pub name: String = query("name"),
        pub body: File = binary("application/octet-stream"),
        pub label: Option<String> = query("label") => impl Into<String>,
    } impl new(owner: impl Into<String>, repo: impl Into<String>, release_id: i64, name: impl Into<String>, body: impl Into<File>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Asset`](crate::types::Asset).
    ///
    /// Methods of the call for what can be left out: [`label`](ReleasesUploadAsset::label).
    ///
    /// `POST /repos/{owner}/{repo}/releases/{release_id}/assets`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `422`: [`ValidationError`](crate::types::ValidationError)
    pub fn releases_upload_asset(
        &self,
        owner: impl Into<String>,
        repo: impl Into<String>,
        release_id: i64,
        name: impl Into<String>,
        body: impl Into<File>,
    ) -> Call<ReleasesUploadAsset> {
        client::call(self, ReleasesUploadAsset::new(owner, repo, release_id, name, body))
    }
}
