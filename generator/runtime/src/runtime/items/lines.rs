//! Cuts bytes that arrive in any pieces into lines.

use bytes::{Bytes, BytesMut};

/// What ends a line.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Ends {
    /// CR, LF or both.
    Any,
    /// LF; a CR before it is white space to JSON.
    Line,
    /// LF after a whole value, or the record separator, which in fact begins one (RFC 7464, section 2.1).
    Record,
}

/// How far a JSON text has come, told from each byte once, without parsing what may be large and come in small pieces.
#[derive(Default)]
struct Progress {
    /// Arrays and objects that are open.
    depth: usize,
    quoted: bool,
    escaped: bool,
}

impl Progress {
    /// Takes a byte; whether it ends the record.
    fn take(&mut self, byte: u8) -> bool {
        match byte {
            // No JSON text has one: the record before it was cut off.
            0x1e => {
                *self = Progress::default();
                return true;
            }
            _ if self.escaped => self.escaped = false,
            b'\\' if self.quoted => self.escaped = true,
            b'"' => self.quoted = !self.quoted,
            _ if self.quoted => {}
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            // Before a value there is nothing, which is skipped.
            b'\n' => return self.depth == 0,
            _ => {}
        }
        false
    }
}

/// Cuts bytes into lines.
pub(crate) struct Lines {
    ends: Ends,
    limit: usize,
    buffer: BytesMut,
    /// How much of the buffer has no end of a line.
    seen: usize,
    progress: Progress,
    /// Whether a LF would belong to the CR before it.
    after_cr: bool,
    /// Whether no LF stood behind the record that was given last.
    open_ended: bool,
    /// Whether nothing has been read, so that a byte order mark may come.
    start: bool,
}

impl Lines {
    pub(crate) fn new(ends: Ends, limit: usize) -> Self {
        Lines {
            ends,
            limit,
            buffer: BytesMut::new(),
            seen: 0,
            progress: Progress::default(),
            after_cr: false,
            open_ended: false,
            start: true,
        }
    }

    pub(crate) fn feed(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    pub(crate) fn next(&mut self) -> Option<Bytes> {
        if self.start && self.ends == Ends::Any {
            const MARK: &[u8] = b"\xef\xbb\xbf";
            if self.buffer.len() < MARK.len() && MARK.starts_with(&self.buffer) {
                return None;
            }
            if self.buffer.starts_with(MARK) {
                let _ = self.buffer.split_to(MARK.len());
            }
        }
        self.start = false;
        if self.after_cr && !self.buffer.is_empty() {
            self.after_cr = false;
            if self.buffer[0] == b'\n' {
                let _ = self.buffer.split_to(1);
            }
        }
        let (ends, progress) = (self.ends, &mut self.progress);
        let end = self.buffer[self.seen..].iter().position(|byte| match ends {
            Ends::Any => matches!(byte, b'\n' | b'\r'),
            Ends::Line => *byte == b'\n',
            Ends::Record => progress.take(*byte),
        });
        let Some(end) = end else {
            self.seen = self.buffer.len();
            return None;
        };
        let line = self.buffer.split_to(self.seen + end).freeze();
        self.seen = 0;
        let terminator = self.buffer.split_to(1);
        self.after_cr = ends == Ends::Any && terminator[0] == b'\r';
        self.open_ended = ends == Ends::Record && terminator[0] != b'\n';
        Some(line)
    }

    /// Whether what is not finished yet, and is kept with what was gathered of it before, is too large.
    pub(crate) fn overflows(&self, gathered: usize) -> bool {
        self.buffer.len() + gathered > self.limit
    }

    /// Whether what was given last may be the beginning of what was sent: a number or a word with nothing behind it (RFC 7464, section
    /// 2.4).
    pub(crate) fn may_be_cut(&self, text: &[u8]) -> bool {
        self.open_ended && text.last().is_some_and(u8::is_ascii_alphanumeric)
    }

    pub(crate) fn rest(&mut self) -> Bytes {
        self.seen = 0;
        self.open_ended = self.ends == Ends::Record;
        std::mem::take(&mut self.buffer).freeze()
    }
}
