// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// `#/components/schemas/microsoft.graph.entity`
    pub enum Entity tag "@odata.type" {
        DirectoryObject(types::DirectoryObjectBase) = "#microsoft.graph.directoryObject",
        User(types::User) = "#microsoft.graph.user",
        Group(types::Group) = "#microsoft.graph.group",
        Base(EntityBase),
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`Entity`](crate::types::Entity) can be.
    ///
    /// `#/components/schemas/microsoft.graph.entity/discriminator`
    pub struct EntityBase {
        pub id: Option<String>,
        pub at_odata_type: String = "@odata.type",
        ..pub extra: BTreeMap<String, Value>,
    }
}
