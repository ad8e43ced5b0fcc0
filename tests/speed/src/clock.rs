//! Times calls in turn, counts what they allocate, and prints figures.

use std::time::{Duration, Instant};

/// How long is measured, and what.
pub struct Clock {
    pub quick: bool,
    /// Only the cases whose names have this in them.
    pub only: Option<String>,
}

/// What one call takes.
#[derive(Clone, Copy)]
pub struct Figure {
    pub nanoseconds: f64,
    /// Allocations, and enlargements of what was allocated.
    pub allocations: f64,
}

impl Clock {
    pub fn wants(&self, name: &str) -> bool {
        self.only.as_ref().is_none_or(|only| name.contains(only.as_str()))
    }

    /// Of each call, its best round. The rounds take turns, for the machine may change its pace.
    pub fn figures<const N: usize>(&self, mut calls: [&mut dyn FnMut(); N]) -> [Figure; N] {
        let (rounds, round) = match self.quick {
            true => (3, Duration::from_millis(1)),
            // Short ones, so that some are not interrupted by what else the machine does.
            false => (200, Duration::from_millis(2)),
        };
        let mut times = [1_u32; N];
        let allocations = calls.each_mut().map(|call| {
            call();
            let before = crate::ALLOCATOR.stats();
            call();
            let change = crate::ALLOCATOR.stats() - before;
            (change.allocations + change.reallocations) as f64
        });
        for (call, times) in calls.iter_mut().zip(&mut times) {
            let started = Instant::now();
            call();
            let once = started.elapsed().max(Duration::from_nanos(20));
            *times = u32::try_from(round.as_nanos() / once.as_nanos())
                .unwrap_or(u32::MAX)
                .max(1);
        }
        let mut best = [f64::INFINITY; N];
        for _ in 0..rounds {
            for ((call, times), best) in calls.iter_mut().zip(times).zip(&mut best) {
                // The allocator sorts what the call before has freed when it is next asked for memory.
                call();
                let started = Instant::now();
                for _ in 0..times {
                    call();
                }
                let nanoseconds = started.elapsed().as_secs_f64() * 1e9 / f64::from(times);
                *best = nanoseconds.min(*best);
            }
        }
        std::array::from_fn(|index| Figure {
            nanoseconds: best[index],
            allocations: allocations[index],
        })
    }
}

/// A figure of ours beside that of another.
pub struct Row<'a> {
    name: &'a str,
    what: &'a str,
    unit: &'a str,
    ours: f64,
}

impl<'a> Row<'a> {
    pub fn of(name: &'a str, what: &'a str, unit: &'a str, ours: f64) -> Self {
        Row { name, what, unit, ours }
    }

    /// Prints it.
    pub fn beside(self, peer: &str, theirs: f64) {
        let row = serde_json::json!({
            "name": self.name, "what": self.what, "unit": self.unit, "ours": self.ours, "peer": peer, "theirs": theirs,
        });
        println!("{row}");
    }
}
