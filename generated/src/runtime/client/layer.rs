// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What a program puts around the transport: it sees each request as it leaves, and what comes of it.

use std::sync::Arc;

use crate::runtime::client::transport::{Attempt, Exchange, Transport};
use crate::runtime::request::body::Body;

/// Stands between a client and its transport: can change a request, answer it itself, and see the response or the error.
///
/// It is asked for every request that leaves, be it a first try, another one or a redirect that is followed, with the
/// credentials in it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no layer",
    label = "a layer is wanted here",
    note = "it implements `layer::Layer`, and sends what it is given on with `next.send(request, attempt)`"
)]
pub trait Layer: Send + Sync {
    /// Sends the request on, with `next.send(request, attempt)`, or does not.
    ///
    /// # Errors
    ///
    /// Those of the transport, or its own.
    fn send<'a>(&'a self, request: http::Request<Body>, attempt: &'a Attempt, next: Next<'a>) -> Exchange<'a>;
}

/// What is below a [`Layer`].
#[derive(Clone, Copy)]
pub struct Next<'a> {
    layers: &'a [Arc<dyn Layer>],
    transport: &'a dyn Transport,
}

impl<'a> Next<'a> {
    pub(crate) fn new(layers: &'a [Arc<dyn Layer>], transport: &'a dyn Transport) -> Self {
        Next { layers, transport }
    }

    /// Sends the request through the other layers and the transport.
    ///
    /// # Errors
    ///
    /// Those of the layers and the transport.
    pub fn send(self, request: http::Request<Body>, attempt: &'a Attempt) -> Exchange<'a> {
        match self.layers.split_first() {
            Some((layer, layers)) => layer.send(
                request,
                attempt,
                Next {
                    layers,
                    transport: self.transport,
                },
            ),
            None => self.transport.send(request, attempt),
        }
    }
}
