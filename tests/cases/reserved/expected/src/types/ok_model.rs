// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The member `Ok` of [`ErrModel`](crate::types::ErrModel).
    ///
    /// `#/components/schemas/Ok`
    pub enum OkModel {
        Err = "Err",
        Ok = "Ok",
        Some = "Some",
        None = "None",
        Self_ = "Self",
        Unknown = "Unknown",
        Option = "Option",
        Result = "Result",
        String = "String",
        Default = "Default",
        Clone = "Clone",
        ..UnknownValue(String),
    }
}
