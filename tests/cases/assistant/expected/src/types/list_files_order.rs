// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The parameter `order` of `list_files`.
    ///
    /// `#/paths/~1files/get/parameters/2/schema`
    pub enum ListFilesOrder {
        Asc = "asc",
        Desc = "desc",
        ..Unknown(String),
    }
}
