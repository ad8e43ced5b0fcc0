//! CPU time and peak memory of this process or its children, where the system tells.

/// What a process used.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usage {
    /// User and system time, in seconds.
    pub cpu_seconds: f64,
    /// In MiB; 0 where the system does not tell.
    pub peak_mib: f64,
}

/// Of this process so far.
pub fn own() -> Usage {
    imp::usage(false)
}

/// Of the children that have ended and been waited for: their time added up, the largest one's memory.
pub fn children() -> Usage {
    imp::usage(true)
}

#[cfg(unix)]
mod imp {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;

    pub fn usage(children: bool) -> super::Usage {
        let who = if children {
            UsageWho::RUSAGE_CHILDREN
        } else {
            UsageWho::RUSAGE_SELF
        };
        let Ok(usage) = getrusage(who) else {
            return super::Usage::default();
        };
        let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
        // Linux counts in KiB, macOS in bytes.
        let unit = if cfg!(target_os = "macos") {
            1024.0 * 1024.0
        } else {
            1024.0
        };
        super::Usage {
            cpu_seconds: micros as f64 / 1e6,
            peak_mib: usage.max_rss() as f64 / unit,
        }
    }
}

#[cfg(not(unix))]
mod imp {
    pub fn usage(_children: bool) -> super::Usage {
        super::Usage::default()
    }
}
