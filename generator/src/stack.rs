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
        let work = || {
            make_room();
            work()
        };
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

/// Has the allocator keep room for what the work will take. glibc's gives a thread its memory page by page, each by a call of the
/// system's, which were 700 for a description of 400 KB; what it has been given once stays, and only what is written to is taken.
fn make_room() {
    const ROOM: usize = 31 << 20;
    // The first is mapped, and has those up to its size come from the thread's own memory from then on.
    for _ in 0..2 {
        let mut room = Vec::<u8>::new();
        // Where memory is scarce, the work is done without.
        let _ = room.try_reserve_exact(ROOM);
        drop(std::hint::black_box(room));
    }
}
