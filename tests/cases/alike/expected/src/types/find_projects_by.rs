// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The parameter `by` of `find_projects`.
    ///
    /// `#/paths/~1projects/get/parameters/1/schema`
    pub enum FindProjectsBy {
        Name = "name",
        Age = "age",
        ..Unknown(String),
    }
}
