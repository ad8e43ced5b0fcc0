// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "findProjects", method: "GET", path: "/projects",
    accept: "application/json", statuses: &["200"];

    /// `GET /projects`
    ///
    /// The inputs of [`Client::find_projects`](crate::Client::find_projects).
    pub struct FindProjects -> Vec<types::Project> {
        pub phase: Option<types::FindProjectsPhase> = query("phase") => types::FindProjectsPhase,
        pub by: Option<types::FindProjectsBy> = query("by") => types::FindProjectsBy,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a list of [`Project`](crate::types::Project).
    ///
    /// Methods of the call for what can be left out: [`phase`](FindProjects::phase),
    /// [`by`](FindProjects::by).
    ///
    /// `GET /projects`
    pub fn find_projects(&self) -> Call<FindProjects> {
        client::call(self, FindProjects::new())
    }
}
