// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "setPlan", method: "PUT", path: "/plans/{plan}",
    accept: "application/json", statuses: &["200"];

    /// `PUT /plans/{plan}`
    ///
    /// The inputs of [`Client::set_plan`](crate::Client::set_plan).
    pub struct SetPlan -> types::Plan {
        pub plan: types::NameOrId = path("plan").rules(&[crate::rules::NAME_OR_ID]),
        pub body: types::Plan = json("application/json"),
        pub parent: Option<types::NameOrId> = query("parent").rules(&[crate::rules::NAME_OR_ID]) => types::NameOrId,
    } impl new(plan: types::NameOrId, body: types::Plan)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Plan`](crate::types::Plan).
    ///
    /// Methods of the call for what can be left out: [`parent`](SetPlan::parent).
    ///
    /// `PUT /plans/{plan}`
    pub fn set_plan(&self, plan: types::NameOrId, body: types::Plan) -> Call<SetPlan> {
        client::call(self, SetPlan::new(plan, body))
    }
}
