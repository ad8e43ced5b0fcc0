// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `object` of [`Garage`](crate::types::Garage).
    ///
    /// `#/components/schemas/microsoft.graph.directoryObject`
    pub enum DirectoryObject tag "@odata.type" {
        User(types::User) = "#microsoft.graph.user",
        Group(types::Group) = "#microsoft.graph.group",
        Base(DirectoryObjectBase) = "#microsoft.graph.directoryObject",
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`DirectoryObject`](crate::types::DirectoryObject) can be.
    ///
    /// `#/components/schemas/microsoft.graph.directoryObject/discriminator`
    pub struct DirectoryObjectBase {
        pub id: Option<String>,
        pub at_odata_type: String = "@odata.type",
        pub deleted_date_time: Option<String> = "deletedDateTime" Nullable,
        ..pub extra: BTreeMap<String, Value>,
    }
}
