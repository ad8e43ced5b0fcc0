//! An operation as plain data that becomes an HTTP request and reads an HTTP response, without doing any IO.

use std::fmt;

use bytes::Bytes;

use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::error::Error;
use crate::runtime::description::input::{self, VisitValues};
use crate::runtime::description::server::{self, Server};
use crate::runtime::description::spec::Spec;
use crate::runtime::request::writer::Inputs;
use crate::runtime::response::{FromResponse, Raw, Response};

/// A call that is not sent yet: its inputs, how they are written and how the answer is read.
///
/// [`request`](Operation::request) and [`response`](Operation::response) do no IO, so an operation can be sent by any
/// HTTP stack.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no operation of an API",
    label = "an operation is wanted here",
    note = "those of the description are in `api`, and each is made with `new`; one of your own implements `Operation`"
)]
pub trait Operation {
    /// The content of a successful response.
    type Output: FromResponse;

    /// What never changes about it.
    const SPEC: &'static Spec;

    /// Hands over the values of all inputs at once, in the order of [`Spec::inputs`].
    fn values(&self, visit: VisitValues<'_>);

    /// Itself, for a mock to keep.
    #[cfg(feature = "test-util")]
    #[doc(hidden)]
    fn recorded(&self) -> Option<std::sync::Arc<dyn std::any::Any + Send + Sync>> {
        None
    }

    /// An answer that is documented, for a mock to give.
    #[cfg(feature = "test-util")]
    #[doc(hidden)]
    fn sample() -> crate::runtime::data::sample::Sample {
        Self::Output::sample(Self::SPEC)
    }

    /// Reads the content of a successful response.
    ///
    /// # Errors
    ///
    /// The body is not as close to what was documented as the call asks for.
    fn output(response: &mut Raw) -> Result<Self::Output, Error> {
        FromResponse::from_response(response)
    }

    /// The request, without credentials.
    ///
    /// # Errors
    ///
    /// A value that the description does not allow, a base URL that is none, or a body that only a client can send
    /// because it is a stream.
    fn request(&self, base_url: &str) -> Result<http::Request<Bytes>, Error> {
        let mut inputs = Inputs::new(Self::SPEC);
        self.values(VisitValues::to(&mut |values| inputs.write(values)));
        inputs.finish_in_memory(base_url)
    }

    /// The documented content of the response.
    ///
    /// # Errors
    ///
    /// Any status that is not a success, and a body in which something that must be there is not, or is of another JSON
    /// type. The error keeps the response.
    fn response(&self, response: http::Response<Bytes>) -> Result<Response<Self::Output>, Error> {
        self.response_at(response, Conformance::default())
    }

    /// The same, where the response is to be as close to its description as this.
    ///
    /// # Errors
    ///
    /// Any status that is not a success, and a body that is not so close. The error keeps the response.
    fn response_at(
        &self,
        response: http::Response<Bytes>,
        conformance: Conformance,
    ) -> Result<Response<Self::Output>, Error> {
        Response::read(Raw::new(Self::SPEC, response).conformance(conformance), Self::output)
    }
}

/// The base URL that a spec's own or the given servers stand for, with every variable at its default.
///
/// # Errors
///
/// There is no server, or its URL is relative.
pub fn default_base_url(spec: &'static Spec, servers: &'static [Server]) -> Result<String, Error> {
    server::base_url(if spec.servers.is_empty() { servers } else { spec.servers }, 0, &[])
        .map(|url| url.text)
        .map_err(|violation| Error::configuration(spec, violation))
}

/// Gives an input that can be left out.
#[inline]
pub fn set<T>(input: &mut Option<T>, given: impl Into<T>) {
    *input = Some(given.into());
}

/// Shows an operation: what its type is called, and its inputs, but not what may be a credential.
///
/// # Errors
///
/// The formatter's own.
pub fn show<O: Operation>(operation: &O, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let name = std::any::type_name::<O>();
    let name = name.rsplit("::").next().unwrap_or(name);
    input::show(name, O::SPEC.inputs, &|visit| operation.values(visit), f)
}
