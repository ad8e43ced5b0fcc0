// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `read_device` answers with.
    ///
    /// `#/components/schemas/Device`
    pub struct Device {
        pub name: Option<String>,
        pub id: String,
        pub extra: Option<String>,
        pub state: Option<DeviceState>,
        pub owner: Option<DeviceOwner>,
        pub sensors: Option<Vec<types::Sensor>>,
        pub place: Option<types::Place>,
        ..pub extra_members: BTreeMap<String, Value>,
    } impl new(id: impl Into<String>)
}

record! {
    /// The member `state` of [`Device`](crate::types::Device).
    ///
    /// `#/components/schemas/Device/allOf/1/properties/state`
    pub struct DeviceState {
        pub on: bool,
        ..pub extra: BTreeMap<String, Value>,
    } impl new(on: bool)
}

record! {
    /// The member `owner` of [`Device`](crate::types::Device).
    ///
    /// `#/components/schemas/Device/allOf/1/properties/owner`
    pub struct DeviceOwner {
        pub name: Option<String>,
    } impl Default; closed true
}
