// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "../../../tmp/evil\"; fn main() {} //", method: "GET", path: "/a/{b}",
    accept: "application/json", statuses: &["200"];

    /// */ fn evil() {} /*
    ///
    /// The inputs of [`Client::tmp_evil_fn_main`](crate::Client::tmp_evil_fn_main).
    pub struct TmpEvilFnMain -> types::EVil {
        /// \]\] \`\`\` unbalanced
        pub b: types::B = path("b"),
        /// indented
        ///
        /// Default: `"\"; evil"`.
        pub x_yz: Option<String> = query("x\"y\nz") => impl Into<String>,
    } impl new(b: types::B)
}

#[cfg(feature = "client")]
impl Client {
    /// */ fn evil() {} /*
    ///
    /// line another third tab \[31mred\[0m bidi
    ///
    /// Answers with [`EVil`](crate::types::EVil).
    ///
    /// Methods of the call for what can be left out: [`x_yz`](TmpEvilFnMain::x_yz).
    ///
    /// `GET /a/{b}`
    #[deprecated]
    pub fn tmp_evil_fn_main(&self, b: types::B) -> Call<TmpEvilFnMain> {
        client::call(self, TmpEvilFnMain::new(b))
    }
}
