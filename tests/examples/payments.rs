//! Charges a customer for an order, once, however often that has to be asked for, and says what was paid since a moment:
//! `PAYMENTS_KEY=… cargo run --package tests --example payments -- CUSTOMER ORDER CENTS`

use std::collections::BTreeMap;

use case_payments::types::{Charge, ChargeStatus, ErrorModel, GetChargesCreatedRangeQuerySpecs, PostChargesRequest};
use case_payments::{Client, ClientBuilder, Error, Retry};

/// Every POST has a key, so that it can be tried again when nobody knows whether it arrived.
pub fn client(key: &str) -> ClientBuilder {
    let retry = Retry::default().attempts(5).obey("x-should-retry");
    let client = Client::builder().basic_auth(key, "");
    client.idempotency_header("Idempotency-Key").retry(retry)
}

pub async fn charge(client: &Client, customer: &str, order: &str, cents: i64) -> Result<Charge, Error> {
    let request = PostChargesRequest {
        customer: Some(customer.to_owned()),
        metadata: Some(BTreeMap::from([("order".to_owned(), order.to_owned())]).into()),
        expand: Some(vec!["customer".to_owned()]),
        ..PostChargesRequest::new(cents, "eur")
    };
    Ok(client.post_charges().body(request).await?.into_inner())
}

/// What a customer has paid since a moment.
pub async fn paid(client: &Client, customer: &str, since: i64) -> Result<i64, Error> {
    let since = GetChargesCreatedRangeQuerySpecs {
        gte: Some(since),
        ..Default::default()
    };
    let charges = client.get_charges().customer(customer).created(since);
    let mut charges = charges.limit(100).items();
    let mut sum = 0;
    while let Some(charge) = charges.next().await? {
        if charge.status == ChargeStatus::Succeeded {
            sum += charge.amount;
        }
    }
    Ok(sum)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [customer, order, cents] = arguments.as_slice() else {
        return Err("CUSTOMER ORDER CENTS".into());
    };
    let client = client(&std::env::var("PAYMENTS_KEY")?).build()?;
    match charge(&client, customer, order, cents.parse()?).await {
        Ok(charge) => println!("{}, of {}", charge.id, paid(&client, customer, 1_767_225_600).await?),
        Err(error) => {
            let declined = error.decode::<ErrorModel>()?.error;
            println!("{}", declined.message.unwrap_or_default());
        }
    }
    Ok(())
}
