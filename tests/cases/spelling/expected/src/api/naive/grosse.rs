// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "größe", method: "POST", path: "/gr%C3%B6%C3%9Fe/{名前}",
    accept: "application/json", security: &[&["super"]], statuses: &["200"];

    /// `POST /größe/{名前}`
    ///
    /// The inputs of [`Client::grosse`](crate::Client::grosse).
    pub struct Grosse -> types::Grosse {
        pub ming_qian: String = path("名前"),
        pub body: types::Grosse = json("application/json"),
        pub han_ud55c: Option<String> = query("한") => impl Into<String>,
        pub han_u1112_u1161_u11ab: Option<String> = query("한") => impl Into<String>,
        pub pay: Option<String> = query("pay") => impl Into<String>,
        pub pay_u430: Option<String> = query("pаy") => impl Into<String>,
    } impl new(ming_qian: impl Into<String>, body: types::Grosse)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Grosse`](crate::types::Grosse).
    ///
    /// Methods of the call for what can be left out: [`han_ud55c`](Grosse::han_ud55c),
    /// [`han_u1112_u1161_u11ab`](Grosse::han_u1112_u1161_u11ab), [`pay`](Grosse::pay),
    /// [`pay_u430`](Grosse::pay_u430).
    ///
    /// `POST /größe/{名前}`
    pub fn grosse(&self, ming_qian: impl Into<String>, body: types::Grosse) -> Call<Grosse> {
        client::call(self, Grosse::new(ming_qian, body))
    }
}
