// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// Somebody who paid once.
    ///
    /// `#/components/schemas/DeletedCustomer`
    pub struct DeletedCustomer {
        /// At most 5000 characters.
        pub id: String = "id" [Rule::MaxLength(5000)],
        /// Always `"customer"`.
        pub object: String = "object" [Rule::Equals("\"customer\"")],
        /// Always `true`.
        pub deleted: bool = "deleted" [Rule::Equals("true")],
    }
}
