// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `payment` of [`Zoo`](crate::types::Zoo).
    ///
    /// `#/components/schemas/Payment`
    pub enum Payment {
        Card(PaymentCard),
        Account(PaymentAccount),
        &Several(Vec<Payment>),
        ..Unknown(Value),
    }
}

record! {
    /// Card
    ///
    /// `#/components/schemas/Payment/anyOf/0`
    pub struct PaymentCard {
        pub number: String,
        pub holder: Option<String>,
    }
}

record! {
    /// Account
    ///
    /// `#/components/schemas/Payment/anyOf/1`
    pub struct PaymentAccount {
        pub iban: String,
        pub holder: Option<String>,
    }
}
