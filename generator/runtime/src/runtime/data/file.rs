//! Opaque content: a body or a part of one that is bytes, not data.

use std::fmt;
#[cfg(all(feature = "client", not(target_arch = "wasm32")))]
use std::path::PathBuf;
#[cfg(feature = "client")]
use std::sync::{Arc, Mutex};

use bytes::Bytes;

#[cfg(feature = "client")]
use crate::runtime::data::boxed::{Source, once};
use crate::runtime::data::reflect::{Reflect, Slot, View};
#[cfg(feature = "client")]
use crate::runtime::data::upload::{self, Chunks};
use crate::runtime::data::{file_name, media_type};

/// Content that is sent as it is, with a name and a content type for where the protocol asks for them.
///
/// ```text
/// File::from(bytes).named("photo.png").typed("image/png")
/// File::path("photo.png")                 // read while it is sent
/// File::stream(stream).sized(1 << 20)     // any stream of bytes
/// ```
#[derive(Clone, Default)]
pub struct File {
    content: Content,
    name: Option<String>,
    content_type: Option<String>,
    headers: Vec<(String, String)>,
    size: Option<u64>,
    #[cfg(feature = "client")]
    watch: Option<Watch>,
}

/// Is told of how many bytes are on their way, and of how many there are.
#[cfg(feature = "client")]
pub(crate) type Watch = Arc<dyn Fn(u64, Option<u64>) + Send + Sync>;

#[derive(Clone)]
enum Content {
    Bytes(Bytes),
    #[cfg(all(feature = "client", not(target_arch = "wasm32")))]
    Path(PathBuf),
    /// Clones share it: it can be sent once.
    #[cfg(feature = "client")]
    Stream(Arc<Mutex<Option<Chunks>>>),
}

impl Default for Content {
    fn default() -> Self {
        Content::Bytes(Bytes::new())
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Content::Bytes(one), Content::Bytes(other)) => one == other,
            #[cfg(all(feature = "client", not(target_arch = "wasm32")))]
            (Content::Path(one), Content::Path(other)) => one == other,
            #[cfg(feature = "client")]
            (Content::Stream(one), Content::Stream(other)) => Arc::ptr_eq(one, other),
            #[cfg(feature = "client")]
            _ => false,
        }
    }
}

/// Two streams are equal when they are the same one.
impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        self.content == other.content
            && self.name == other.name
            && self.content_type == other.content_type
            && self.headers == other.headers
    }
}

impl File {
    /// A file of this machine, opened and read while it is sent. Its name is the path's last part.
    #[cfg(all(feature = "client", not(target_arch = "wasm32")))]
    pub fn path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        File {
            name: path.file_name().map(|name| name.to_string_lossy().into_owned()),
            content: Content::Path(path),
            ..File::default()
        }
    }

    /// A stream of bytes. It can be sent once: a clone of the file shares it.
    #[cfg(feature = "client")]
    pub fn stream<S, B, E>(stream: S) -> Self
    where
        S: futures_core::Stream<Item = Result<B, E>> + Send + 'static,
        B: Into<Bytes> + 'static,
        E: Into<Source> + 'static,
    {
        File {
            content: Content::Stream(Arc::new(Mutex::new(Some(upload::chunks(stream))))),
            ..File::default()
        }
    }

    /// The length of a stream, where it is known: some servers ask for it. It has to end there: one that is shorter or longer is an error.
    #[must_use]
    pub fn sized(mut self, bytes: u64) -> Self {
        self.size = Some(bytes);
        self
    }

    /// Told of how many of its bytes are handed to the connection after each piece, and of how many there are, where that is
    /// known. Where the call is sent again, it begins at the first.
    #[cfg(feature = "client")]
    #[must_use]
    pub fn watch(mut self, watch: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        self.watch = Some(Arc::new(watch));
        self
    }

    /// The file name that goes with it.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Its content type, which must be a documented one where some are; where not given, the documented one that the
    /// file's name ends in, else the first, unless the name tells that it is another one, else `application/octet-stream`.
    #[must_use]
    pub fn typed(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// One more header of its part of a multipart body.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// The content type that it goes out with where these are documented: its own, which must be among them, or the one
    /// that its name tells, else the first.
    pub(crate) fn content_type_within<'a>(&'a self, documented: &'a str) -> Result<&'a str, String> {
        const BYTES: &str = "application/octet-stream";
        // RFC 2046, section 4.5.1: bytes may be anything, so that whoever knows more may say it.
        let is_any = media_type::closeness(BYTES, documented).is_some();
        if let Some(own) = &self.content_type {
            return match is_any || media_type::closeness(own, documented).is_some() {
                true => Ok(own),
                false => Err(format!("is `{}`, and {documented} is documented", shown(own))),
            };
        }
        let listed = || media_type::entries(documented).filter(|entry| !media_type::is_range(entry));
        let name = self.name.as_deref().unwrap_or_default();
        let named = listed().find(|entry| file_name::is_named(name, entry));
        let told = file_name::told_by_name(name);
        let ranged = told.filter(|told| media_type::closeness(told, documented).is_some());
        let another = told.is_some() && ranged.is_none();
        let first = || listed().next().filter(|_| !another);
        match named.or(ranged).or_else(first) {
            Some(content_type) => Ok(content_type),
            None if another && !is_any => Err(format!(
                "is named `{}`, and {documented} is documented: `File::typed` says what it is",
                shown(name)
            )),
            None if is_any => Ok(BYTES),
            None => Err(format!("does not say which of {documented} it is: `File::typed` does")),
        }
    }

    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// The bytes, where they are in memory.
    pub fn bytes(&self) -> Option<&Bytes> {
        match &self.content {
            Content::Bytes(bytes) => Some(bytes),
            #[cfg(feature = "client")]
            _ => None,
        }
    }

    /// The bytes, where they are in memory and nobody watches them on their way.
    pub(crate) fn at_once(&self) -> Option<&Bytes> {
        #[cfg(feature = "client")]
        if self.watch.is_some() {
            return None;
        }
        self.bytes()
    }

    /// The number of bytes, where it is known before they are read.
    pub fn size(&self) -> Option<u64> {
        match self.bytes() {
            Some(bytes) => Some(bytes.len() as u64),
            None => self.size,
        }
    }

    /// Looks whether a file of this machine can be read, and asks for its size.
    #[cfg(feature = "client")]
    pub(crate) async fn measure(&mut self) -> std::io::Result<()> {
        #[cfg(not(target_arch = "wasm32"))]
        if let Content::Path(path) = &self.content
            && let Some(size) = upload::size_of(path).await?
        {
            self.size = Some(size);
        }
        Ok(())
    }

    /// Whether it can be sent once only.
    #[cfg(feature = "client")]
    pub(crate) fn is_stream(&self) -> bool {
        matches!(self.content, Content::Stream(_))
    }

    /// The content as a stream; `None` where it was taken before.
    #[cfg(feature = "client")]
    pub(crate) fn chunks(&self) -> Option<Chunks> {
        let chunks = match &self.content {
            Content::Bytes(bytes) => once(bytes.clone()),
            #[cfg(not(target_arch = "wasm32"))]
            Content::Path(path) => upload::read_file(path.clone()),
            Content::Stream(stream) => stream.lock().ok()?.take()?,
        };
        // What is written while it is read goes as far as it did.
        #[cfg(not(target_arch = "wasm32"))]
        let may_grow = matches!(self.content, Content::Path(_));
        #[cfg(target_arch = "wasm32")]
        let may_grow = false;
        Some(upload::counted(chunks, self.size(), may_grow, self.watch.clone()))
    }
}

/// A media type of the program's own, fit to be shown.
fn shown(text: &str) -> String {
    text.chars().take(80).flat_map(char::escape_debug).collect()
}

impl From<Bytes> for File {
    fn from(content: Bytes) -> Self {
        File {
            content: Content::Bytes(content),
            ..File::default()
        }
    }
}

impl From<Vec<u8>> for File {
    fn from(content: Vec<u8>) -> Self {
        Bytes::from(content).into()
    }
}

impl From<String> for File {
    fn from(content: String) -> Self {
        Bytes::from(content).into()
    }
}

impl From<&'static [u8]> for File {
    fn from(content: &'static [u8]) -> Self {
        Bytes::from_static(content).into()
    }
}

impl From<&'static str> for File {
    fn from(content: &'static str) -> Self {
        Bytes::from_static(content.as_bytes()).into()
    }
}

/// Shows the size, not the content.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File")
            .field("name", &self.name)
            .field("content_type", &self.content_type)
            .field("size", &self.size())
            .finish_non_exhaustive()
    }
}

impl Reflect for File {
    fn blank() -> Self {
        File::default()
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::File(self)
    }
    fn view(&self) -> View<'_> {
        View::File(self)
    }
}

impl Reflect for Bytes {
    fn blank() -> Self {
        Bytes::new()
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::Bytes(self)
    }
    fn view(&self) -> View<'_> {
        View::Bytes(self)
    }
}
