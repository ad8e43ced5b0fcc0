//! The values of `tests/cases/speed` as a person writes them down with serde's derive: a `String` for each text, no check of anything.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct User {
    pub id: i64,
    pub login: String,
    pub node_id: String,
    pub avatar_url: String,
    pub gravatar_id: Option<String>,
    pub url: String,
    pub html_url: String,
    pub followers_url: String,
    pub following_url: String,
    pub repos_url: String,
    pub r#type: String,
    pub site_admin: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Label {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Milestone {
    pub id: i64,
    pub number: i64,
    pub url: String,
    pub title: String,
    pub description: Option<String>,
    pub state: String,
    pub creator: Option<User>,
    pub open_issues: i64,
    pub closed_issues: i64,
    pub created_at: String,
    pub due_on: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reactions {
    pub url: String,
    pub total_count: i64,
    pub plus_one: i64,
    pub minus_one: i64,
    pub laugh: i64,
    pub confused: i64,
    pub heart: i64,
    pub hooray: i64,
    pub eyes: i64,
    pub rocket: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Issue {
    pub id: i64,
    pub node_id: String,
    pub url: String,
    pub repository_url: String,
    pub labels_url: String,
    pub comments_url: String,
    pub events_url: String,
    pub html_url: String,
    pub number: i64,
    pub state: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_reason: Option<String>,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    pub user: Option<User>,
    pub labels: Vec<StringOrLabel>,
    pub assignee: Option<User>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignees: Option<Vec<User>>,
    pub milestone: Option<Milestone>,
    pub locked: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active_lock_reason: Option<String>,
    pub comments: i64,
    pub closed_at: Option<String>,
    pub created_at: String,
    pub updated_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<bool>,
    pub author_association: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reactions: Option<Reactions>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Address {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line1: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line2: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Customer {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balance: Option<i64>,
    pub created: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delinquent: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice_prefix: Option<String>,
    pub livemode: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DeletedCustomer {
    pub id: String,
    pub object: String,
    pub deleted: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Fee {
    pub amount: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<String>,
    pub currency: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub r#type: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BalanceTransaction {
    pub id: String,
    pub object: String,
    pub amount: i64,
    pub available_on: i64,
    pub created: i64,
    pub currency: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange_rate: Option<f64>,
    pub fee: i64,
    pub fee_details: Vec<Fee>,
    pub net: i64,
    pub reporting_category: String,
    pub status: String,
    pub r#type: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CardDetails {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    pub exp_month: i64,
    pub exp_year: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub funding: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last4: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MethodDetails {
    pub r#type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<CardDetails>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Refund {
    pub id: String,
    pub amount: i64,
    pub created: i64,
    pub currency: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Invoice {
    pub id: String,
    pub amount_due: i64,
    pub amount_paid: i64,
    pub currency: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<StringOrCustomerOrDeletedCustomer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    pub paid: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    pub subtotal: i64,
    pub total: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ChargeBillingDetails {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ChargeRefunds {
    pub data: Vec<Refund>,
    pub has_more: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Charge {
    pub id: String,
    pub amount: i64,
    pub amount_captured: i64,
    pub amount_refunded: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balance_transaction: Option<StringOrBalanceTransaction>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_details: Option<ChargeBillingDetails>,
    pub captured: bool,
    pub created: i64,
    pub currency: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<StringOrCustomerOrDeletedCustomer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub disputed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice: Option<StringOrInvoice>,
    pub livemode: bool,
    pub metadata: BTreeMap<String, String>,
    pub paid: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_method: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_method_details: Option<MethodDetails>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_url: Option<String>,
    pub refunded: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refunds: Option<ChargeRefunds>,
    pub status: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EventData {
    pub object: Object,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_attributes: Option<Value>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EventRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Event {
    pub id: String,
    pub object: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_version: Option<String>,
    pub created: i64,
    pub data: EventData,
    pub livemode: bool,
    pub pending_webhooks: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<EventRequest>,
    pub r#type: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Delta {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ChoiceLogprobs {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<f64>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Choice {
    pub index: i64,
    pub delta: Delta,
    pub finish_reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<ChoiceLogprobs>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Chunk {
    pub id: String,
    pub object: String,
    pub created: i64,
    pub model: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub system_fingerprint: Option<String>,
    pub choices: Vec<Choice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usage: Option<Usage>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Usage {
    pub input_tokens: i64,
    pub output_tokens: i64,
    pub total_tokens: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Found {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Text {
    pub r#type: String,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annotations: Option<Vec<String>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MessageItem {
    pub id: String,
    pub status: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<Text>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FileSearchItem {
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<Found>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#final: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WebSearchItem {
    pub id: String,
    pub queries: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ComputerCallItem {
    pub id: String,
    pub created_at: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<Text>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FunctionCallItem {
    pub id: String,
    pub labels: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<Found>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#final: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FunctionOutputItem {
    pub id: String,
    pub call_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReasoningItem {
    pub id: String,
    pub output: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ImageItem {
    pub id: String,
    pub content: Vec<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<Found>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#final: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CodeRunItem {
    pub id: String,
    pub r#final: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ShellCallItem {
    pub id: String,
    pub role: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<Text>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ShellOutputItem {
    pub id: String,
    pub arguments: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<Text>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PatchCallItem {
    pub id: String,
    pub results: Vec<Found>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#final: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PatchOutputItem {
    pub id: String,
    pub score: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ToolListItem {
    pub id: String,
    pub status: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<Text>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<Found>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ApprovalRequestItem {
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<Found>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#final: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ApprovalAnswerItem {
    pub id: String,
    pub queries: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CustomCallItem {
    pub id: String,
    pub created_at: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<Text>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CustomOutputItem {
    pub id: String,
    pub labels: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<Found>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#final: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CompactionItem {
    pub id: String,
    pub call_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AudioItem {
    pub id: String,
    pub output: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<Text>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TranscriptItem {
    pub id: String,
    pub content: Vec<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AnnotationItem {
    pub id: String,
    pub r#final: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CitationItem {
    pub id: String,
    pub role: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RefusalItem {
    pub id: String,
    pub arguments: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<Text>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<Found>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#final: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SummaryItem {
    pub id: String,
    pub results: Vec<Found>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#final: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AttachmentItem {
    pub id: String,
    pub score: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HandoffItem {
    pub id: String,
    pub status: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<Text>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PlanItem {
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<Found>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#final: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StepItem {
    pub id: String,
    pub queries: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CheckpointItem {
    pub id: String,
    pub created_at: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<Text>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<Found>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Answer {
    pub id: String,
    pub object: String,
    pub created_at: i64,
    pub model: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    pub output: Vec<Item>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usage: Option<Usage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Quote {
    pub bid: f64,
    pub ask: f64,
    pub volume: i64,
    pub currency: String,
    pub at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub halted: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Settings {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terminal_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terminal_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terminal_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terminal_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terminal_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terminal_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terminal_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terminal_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terminal_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terminal_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyboard_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyboard_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyboard_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyboard_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyboard_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyboard_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyboard_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyboard_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyboard_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyboard_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_ratio: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_delay: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_visible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_tags: Option<Vec<String>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StringOrLabel {
    String(String),
    Label(Box<Label>),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StringOrCustomerOrDeletedCustomer {
    String(String),
    Customer(Box<Customer>),
    DeletedCustomer(Box<DeletedCustomer>),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StringOrBalanceTransaction {
    String(String),
    BalanceTransaction(Box<BalanceTransaction>),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StringOrInvoice {
    String(String),
    Invoice(Box<Invoice>),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "object", rename_all = "snake_case")]
pub enum Object {
    Charge(Box<Charge>),
    Customer(Box<Customer>),
    Invoice(Box<Invoice>),
    Refund(Box<Refund>),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Item {
    Message(Box<MessageItem>),
    FileSearch(Box<FileSearchItem>),
    WebSearch(Box<WebSearchItem>),
    ComputerCall(Box<ComputerCallItem>),
    FunctionCall(Box<FunctionCallItem>),
    FunctionOutput(Box<FunctionOutputItem>),
    Reasoning(Box<ReasoningItem>),
    Image(Box<ImageItem>),
    CodeRun(Box<CodeRunItem>),
    ShellCall(Box<ShellCallItem>),
    ShellOutput(Box<ShellOutputItem>),
    PatchCall(Box<PatchCallItem>),
    PatchOutput(Box<PatchOutputItem>),
    ToolList(Box<ToolListItem>),
    ApprovalRequest(Box<ApprovalRequestItem>),
    ApprovalAnswer(Box<ApprovalAnswerItem>),
    CustomCall(Box<CustomCallItem>),
    CustomOutput(Box<CustomOutputItem>),
    Compaction(Box<CompactionItem>),
    Audio(Box<AudioItem>),
    Transcript(Box<TranscriptItem>),
    Annotation(Box<AnnotationItem>),
    Citation(Box<CitationItem>),
    Refusal(Box<RefusalItem>),
    Summary(Box<SummaryItem>),
    Attachment(Box<AttachmentItem>),
    Handoff(Box<HandoffItem>),
    Plan(Box<PlanItem>),
    Step(Box<StepItem>),
    Checkpoint(Box<CheckpointItem>),
}
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Webhook {
    pub sid: Option<String>,
    pub account_sid: Option<String>,
    pub chat_service_sid: Option<String>,
    pub conversation_sid: Option<String>,
    pub target: Option<String>,
    pub url: Option<String>,
    pub configuration: Option<Value>,
    pub date_created: Option<String>,
    pub date_updated: Option<String>,
}
