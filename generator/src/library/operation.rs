//! One operation: its inputs, where they go, and what becomes of the answer.

use crate::api::{LongRunning, Paging, RequiredScheme, Status};
use crate::library::client::ServerItem;
use crate::library::headers::HeaderValue;
use crate::library::rule::Rule;
use crate::library::type_ref::TypeRef;
use crate::source::Pointer;

/// The operations of one tag: `src/api/<module>/`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    pub module: String,
    pub docs: Vec<String>,
    pub operations: Vec<OperationItem>,
    /// The feature with which it is compiled.
    pub feature: Option<String>,
}

/// One operation: its struct, its plan, its method on `Client`, its setters.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationItem {
    pub origin: Pointer,
    /// The file stem and the method's name on `Client`.
    pub function: String,
    /// The struct's name.
    pub name: String,
    /// `operationId` as documented, or the synthesised one.
    pub id: String,
    pub method: String,
    /// The template, as it is sent: literals are encoded, and `{wire name}` is all that stands in braces.
    pub path: String,
    /// The documentation of the struct, which is short.
    pub struct_docs: Vec<String>,
    /// The documentation of the method.
    pub docs: Vec<String>,
    pub deprecated: bool,
    /// Required inputs, in the order of the arguments, then optional ones.
    pub inputs: Vec<InputItem>,
    pub constants: Vec<ConstantItem>,
    pub responses: ResponsePlan,
    /// Alternatives of scheme keys.
    pub security: Vec<Vec<String>>,
    /// Of the schemes that are asked for some: those that the first alternative with it wants.
    pub scopes: Vec<RequiredScheme>,
    /// Own servers where the operation has some.
    pub servers: Vec<ServerItem>,
    /// Where it answers with a part of a list.
    pub pages: Option<Box<PagesItem>>,
    /// Where it goes on after its answer.
    pub long_running: Option<Box<LongRunningItem>>,
    /// Whether sending it twice means the same as once, where that is said.
    pub idempotent: Option<bool>,
    /// The header that tells the server which request it is, where that is said beside the inputs.
    pub idempotency_header: Option<String>,
}

impl OperationItem {
    /// The choice of its bodies, if there are several.
    pub fn body_choice(&self) -> Option<&BodyChoiceItem> {
        self.inputs.iter().find_map(|input| match &input.plan {
            InputPlan::BodyChoice(choice) => Some(choice),
            _ => None,
        })
    }

    /// The types that it names.
    pub fn types(&self) -> Vec<&TypeRef> {
        let inputs = self.inputs.iter().flat_map(|input| {
            let bodies: Vec<&TypeRef> = match &input.plan {
                InputPlan::Parameter(_) => Vec::new(),
                InputPlan::Body(plan) => vec![&plan.ty],
                InputPlan::BodyChoice(choice) => {
                    let variants = choice.variants.iter();
                    variants
                        .flat_map(|variant| [&variant.ty, &variant.plan.ty].into_iter().chain(&variant.from))
                        .collect()
                }
            };
            [&input.ty].into_iter().chain(bodies)
        });
        let responses = &self.responses;
        let outputs: Vec<&TypeRef> = match &responses.output {
            Output::Nothing => Vec::new(),
            Output::One(decode) => decode.ty().into_iter().collect(),
            Output::Choice(choice) => {
                let decoded = choice.variants.iter().filter_map(|variant| variant.decode.as_ref());
                decoded.filter_map(Decode::ty).collect()
            }
        };
        let headers = responses.headers.iter().filter_map(|header| header.value.of_its_own());
        let errors = responses
            .errors
            .iter()
            .map(|error| &error.ty)
            .chain(&responses.failures);
        let pages = self.pages.iter().map(|pages| &pages.item);
        let done = self.long_running.iter().filter_map(|item| match &item.done {
            DoneItem::Json(ty) => Some(ty),
            DoneItem::Nothing | DoneItem::Output => None,
        });
        inputs
            .chain(outputs)
            .chain(headers)
            .chain(errors)
            .chain(pages)
            .chain(done)
            .collect()
    }

    /// The choice of its outputs, if there are several.
    pub fn output_choice(&self) -> Option<&OutputChoiceItem> {
        match &self.responses.output {
            Output::Choice(choice) => Some(choice),
            _ => None,
        }
    }
}

/// A parameter that every request has with the only value there is.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstantItem {
    pub parameter: ParameterPlan,
    /// As text.
    pub value: String,
}

/// A list in pages.
#[derive(Clone, Debug, PartialEq)]
pub struct PagesItem {
    /// What the list is of.
    pub item: TypeRef,
    /// From the output to the list.
    pub steps: Vec<Step>,
    pub paging: Paging,
}

/// An operation that goes on after its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct LongRunningItem {
    pub done: DoneItem,
    /// The documented status whose body that is, where it is one of its own answers.
    pub status: Option<Status>,
    pub plan: LongRunning,
    /// What it is asked about with, where that is an operation.
    pub asked: Option<AskedItem>,
}

/// What a long-running operation comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum DoneItem {
    Nothing,
    /// JSON of this type.
    Json(TypeRef),
    /// One of its own answers.
    Output,
}

/// The operation that another one is asked about with.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedItem {
    pub id: String,
    pub path: String,
    pub accept: Vec<String>,
    pub security: Vec<Vec<String>>,
    pub scopes: Vec<RequiredScheme>,
    pub servers: Vec<ServerItem>,
    pub constants: Vec<ConstantItem>,
}

/// One step from an output to what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// `None`: it stays where it is.
    pub field: Option<String>,
    /// Whether there may be nothing.
    pub is_optional: bool,
}

/// One input: a parameter, or a body.
#[derive(Clone, Debug, PartialEq)]
pub struct InputItem {
    /// The field and argument.
    pub name: String,
    pub docs: Vec<String>,
    pub deprecated: bool,
    pub required: bool,
    /// Of the value itself; the field of an optional input is `Option` of it.
    pub ty: TypeRef,
    /// Whether the argument or setter takes whatever becomes the type.
    pub into: bool,
    /// Of a parameter; those of a body are its plan's.
    pub rules: Vec<Rule>,
    pub plan: InputPlan,
}

/// Where an input goes, and how it is written there.
#[derive(Clone, Debug, PartialEq)]
pub enum InputPlan {
    Parameter(ParameterPlan),
    /// The request body in its only documented media type.
    Body(BodyPlan),
    /// The body in one of several media types.
    BodyChoice(BodyChoiceItem),
}

#[derive(Clone, Debug, PartialEq)]
pub struct ParameterPlan {
    /// The name on the wire.
    pub wire: String,
    pub location: crate::api::Location,
    /// `None`: the one that such parameters have anyway.
    pub style: Option<StyleItem>,
}

/// How a value is written.
#[derive(Clone, Debug, PartialEq)]
pub struct StyleItem {
    /// The constant of the runtime's `Style`.
    pub constant: &'static str,
    /// `allowReserved`
    pub reserved: bool,
    /// `allowEmptyValue`
    pub or_empty: bool,
}

/// A body in one of several media types: an enum with a variant for each.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyChoiceItem {
    pub name: String,
    pub docs: Vec<String>,
    pub variants: Vec<BodyVariantItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct BodyVariantItem {
    pub name: String,
    pub docs: Vec<String>,
    /// `Box` included where size asks for it.
    pub ty: TypeRef,
    pub plan: BodyPlan,
    /// The types that become this variant and no other.
    pub from: Vec<TypeRef>,
}

/// How a body is written.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyPlan {
    /// The `Content-Type` to send.
    pub media_type: String,
    pub writer: BodyWriter,
    pub ty: TypeRef,
    pub rules: Vec<Rule>,
    /// Per-property encodings of form and multipart bodies.
    pub encodings: Vec<EncodingItem>,
}

/// What writes a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyWriter {
    Json,
    /// `None` is `null`, and not a body that is left out.
    JsonOrNull,
    Text,
    Binary,
    /// `application/x-www-form-urlencoded` as it is.
    Form,
    /// With parameters.
    FormTyped,
    Multipart,
}

#[derive(Clone, Debug, PartialEq)]
pub struct EncodingItem {
    pub property: String,
    pub content_type: Option<String>,
    /// Of the part, unless the file brings others.
    pub headers: Vec<PartHeader>,
    /// `None`: that of a form.
    pub style: Option<StyleItem>,
}

/// A header of a part and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct PartHeader {
    pub name: String,
    pub value: String,
}

/// What a call returns and how it is found in the response.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponsePlan {
    /// The `Accept` header, most wanted first; empty: not sent.
    pub accept: Vec<String>,
    pub output: Output,
    /// The media types of bodies that are handed out as they arrive.
    pub streams: Vec<String>,
    /// Beside streams, the media types of bodies that are read whole.
    pub whole: Vec<String>,
    /// The types of error bodies that could stand among the items of a stream.
    pub failures: Vec<TypeRef>,
    /// Documented error bodies, by status and where one status has several by media type.
    pub errors: Vec<ErrorItem>,
    /// Every documented status, to tell documented from undocumented ones.
    pub documented: Vec<crate::api::Status>,
    /// The constraints on bodies, of errors too, that their types do not express.
    pub rules: Vec<BodyRules>,
    /// Of successes.
    pub headers: Vec<HeaderPlan>,
}

/// What is looked at in a header of a response, beside whether it is text.
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderPlan {
    pub status: crate::api::Status,
    /// Lower case.
    pub name: String,
    pub value: HeaderValue,
    pub rules: Vec<Rule>,
}

/// The constraints on the body of one response, or on each item of a stream.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyRules {
    pub status: crate::api::Status,
    /// `None`: the status has only this body.
    pub media_type: Option<String>,
    pub rules: Vec<Rule>,
}

/// A documented error body.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorItem {
    pub status: crate::api::Status,
    /// Where the status has other bodies, too; else empty.
    pub media_types: Vec<String>,
    pub ty: TypeRef,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Output {
    /// No success response has content.
    Nothing,
    /// All success responses have this one content.
    One(Decode),
    Choice(OutputChoiceItem),
}

/// One of several outputs: an enum with a variant for each status and media type.
#[derive(Clone, Debug, PartialEq)]
pub struct OutputChoiceItem {
    pub name: String,
    pub docs: Vec<String>,
    pub variants: Vec<OutputVariantItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OutputVariantItem {
    pub name: String,
    pub docs: Vec<String>,
    pub status: crate::api::Status,
    /// Which content types, as documented; empty: there is no content.
    pub media_types: Vec<String>,
    /// `None`: no content.
    pub decode: Option<Decode>,
    /// The method that takes the content out, where an output may be a stream: neither can be kept to be looked at.
    pub into: Option<String>,
}

/// How a response body becomes a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Decode {
    Json(TypeRef),
    Text,
    /// The whole body, or a stream of it.
    Binary,
    /// `text/event-stream` with this data type.
    Events(TypeRef),
    JsonLines(TypeRef),
}

impl Decode {
    /// Whether it is handed out as it arrives.
    pub fn is_stream(&self) -> bool {
        matches!(self, Decode::Binary | Decode::Events(_) | Decode::JsonLines(_))
    }

    /// The type of the whole, or of an item.
    pub fn ty(&self) -> Option<&TypeRef> {
        match self {
            Decode::Json(ty) | Decode::Events(ty) | Decode::JsonLines(ty) => Some(ty),
            Decode::Text | Decode::Binary => None,
        }
    }
}
