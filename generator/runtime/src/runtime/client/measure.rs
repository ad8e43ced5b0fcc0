//! Looking at the files of a request before it is sent.

use crate::runtime::client::exchange::Exchange;
use crate::runtime::description::error::Error;
use crate::runtime::request::body::Body;

impl Exchange<'_> {
    /// Asks how large they are.
    pub(super) async fn measure(&mut self, body: &mut Body) -> Result<(), Error> {
        if body.bytes().is_some() {
            return Ok(());
        }
        // Few are no bytes, and what waits for these is not to make room in what waits for all.
        let measured = self.timer.within(Box::pin(body.measure()).as_mut()).await;
        let measured = measured.map_err(|_| self.late())?;
        measured.map_err(|error| Error::input(self.spec, "the body has a file that cannot be read").with_source(error))
    }
}
