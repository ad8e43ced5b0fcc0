//! Room for work that nests as deep as the description does.

/// Descriptions nest as deep as their parsers allow, and the caller's stack may be a small one.
#[expect(
    clippy::panic,
    reason = "a system without room for one stack cannot run the work at all"
)]
pub(crate) fn on_a_large_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    const STACK: usize = 256 << 20;
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new()
            .name("generator".to_owned())
            .stack_size(STACK);
        match thread
            .spawn_scoped(scope, work)
            .map(std::thread::ScopedJoinHandle::join)
        {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(error) => std::panic::panic_any(error.to_string()),
        }
    })
}
