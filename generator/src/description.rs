//! The stages of a description, from its text to the files of a crate; each is made of the one before it and keeps the
//! findings of all.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::api::{self, Api};
use crate::config::{self, Config, SETTINGS};
use crate::diagnostics::{Diagnostics, Report};
use crate::emit;
use crate::file_tree::FileTree;
use crate::interpret;
use crate::library::Library;
use crate::load::{self, Document};
use crate::lock::Lock;
use crate::lower::{self, Example};
use crate::output::LockFile;
use crate::paths::{folder_name, relative as relative_path};
use crate::places;
use crate::source::{Pointer, Sources, relative};
use crate::stack::on_a_large_stack;
use crate::stats::Stats;

/// A description, and how its crate is wanted. Nothing of it has been understood yet.
#[derive(Debug)]
pub struct Description {
    sources: Sources,
    config: Config,
    /// Where the names that stay are written, if it is in a file.
    lock_path: Option<PathBuf>,
}

/// What the API is: the description, read and understood.
#[derive(Debug)]
pub struct Understood<'d> {
    description: &'d Description,
    diagnostics: Diagnostics,
    /// Nothing where the text is no description.
    api: Option<(Document, Api)>,
}

/// What Rust is to be written for it.
#[derive(Debug)]
pub struct Decided<'d> {
    description: &'d Description,
    diagnostics: Diagnostics,
    /// Nothing where the text is no description.
    made: Option<(Stats, Library)>,
}

/// What came of a description.
#[derive(Debug)]
pub struct Outcome {
    /// The crate; `None` when there are errors.
    pub files: Option<FileTree>,
    /// The findings, in the order of the text.
    pub report: Report,
    /// What was counted on the way.
    pub stats: Stats,
    /// The names that stay; `None` when there are errors, or the description is in no file.
    pub lock: Option<LockFile>,
}

/// Why there is no crate.
#[derive(Debug)]
pub enum Error {
    /// A description or settings that cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it, in one sentence.
        reason: String,
    },
    /// The description has errors; nothing was written and nothing removed.
    Refused(Report),
    /// The crate cannot be written; the message has the path.
    Unwritable(io::Error),
}

impl Description {
    /// Opens a file, with the settings of a `codegen.toml` beside it where there is one. What the description refers to is
    /// read from the same folder, and from nowhere else.
    ///
    /// # Errors
    ///
    /// Either file cannot be read, or the settings are malformed.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let beside = Description::settings_beside(path.as_ref());
        // A link that leads nowhere is there, and an error.
        let config = match fs::symlink_metadata(&beside) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Config::default(),
            _ => Config::read(&beside)?,
        };
        Description::open_with(path, config)
    }

    /// Where the settings of a description are, if there are any.
    pub(crate) fn settings_beside(path: &Path) -> PathBuf {
        path.with_file_name(SETTINGS)
    }

    /// Opens a file, with these settings.
    ///
    /// # Errors
    ///
    /// The file cannot be read.
    pub fn open_with(path: impl AsRef<Path>, config: Config) -> Result<Self, Error> {
        let path = path.as_ref();
        let sources = Sources::open(path).map_err(|error| unreadable(path, error))?;
        let sources = with_overlays(sources, path, &config)?;
        let lock_path = places::lock_of(path, &config, |folder| places::candidates(folder, &config.overlays));
        let mut config = config;
        match fs::read_to_string(&lock_path) {
            Ok(text) => config.lock = Lock::parse(&text).map_err(|error| unreadable(&lock_path, error))?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(unreadable(&lock_path, error)),
        }
        Ok(Description {
            sources,
            config,
            lock_path: Some(lock_path),
        })
    }

    /// A description that is not in a file of its own, with these settings.
    pub fn new(sources: Sources, config: Config) -> Self {
        let sources = sources.with_overlays(&config.overlays);
        Description::whole(sources, config)
    }

    /// Calls the package as the folder is called that its crate will be written to, where the settings do not name it.
    #[must_use]
    pub fn for_folder(mut self, out: &Path) -> Self {
        if self.config.package.name.is_none() {
            self.config.package.name = folder_name(out);
        }
        self
    }

    /// How to call the folder of the description in messages; as it was opened, where this is not given.
    #[must_use]
    pub fn in_folder(mut self, folder: impl Into<String>) -> Self {
        self.sources = self.sources.in_folder(folder);
        self
    }

    /// Makes every warning that the settings do not accept an error.
    #[must_use]
    pub fn strict(mut self) -> Self {
        self.config.strict = true;
        self
    }

    /// Has an overlay behind those of the settings, for as long as it is tried.
    pub(crate) fn with_overlay(mut self, name: String, text: &str) -> Self {
        self.sources = self.sources.with_overlay_from(name, text.as_bytes());
        self
    }

    /// The way from the folder of the settings to that of the description, where both are known and not the same one.
    pub(crate) fn way_from_settings(&self) -> Option<String> {
        let absolute = |path: &Path| std::path::absolute(path).ok();
        let settings = absolute(self.config.folder()?)?;
        let way = relative_path(&settings, &absolute(Path::new(self.sources.folder()))?);
        (way != Path::new(".")).then(|| way.to_string_lossy().replace('\\', "/"))
    }

    /// With the runtime of another crate.
    #[cfg(feature = "cli")]
    pub(crate) fn with_runtime(mut self, runtime: crate::Runtime) -> Self {
        self.config.runtime = runtime;
        self
    }

    /// What it calls itself, and the files that it is in, by their paths in its folder.
    #[cfg(feature = "cli")]
    pub(crate) fn subject(&self) -> (String, Vec<String>) {
        let understood = self.api();
        let title = understood.api.as_ref().map(|(_, api)| api.info.title.clone());
        let files = (0..).map_while(|number| self.sources.numbered(number));
        (
            title.unwrap_or_default(),
            files.map(|(name, _)| name.to_string()).collect(),
        )
    }

    /// Where the names that stay are written.
    #[cfg(feature = "cli")]
    pub(crate) fn lock_path(&self) -> Option<&Path> {
        self.lock_path.as_deref()
    }

    /// The files that have been read, as people know them.
    #[cfg(feature = "cli")]
    pub(crate) fn files_read(&self) -> Vec<String> {
        let files = (0..).map_while(|number| self.sources.numbered(number));
        files.map(|(name, _)| self.sources.shown(&name)).collect()
    }

    /// The settings.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Reads and understands it.
    pub fn api(&self) -> Understood<'_> {
        on_a_large_stack(|| {
            let (diagnostics, api) = self.understand(&self.config);
            Understood {
                description: self,
                diagnostics,
                api,
            }
        })
    }

    /// All stages at once. Nothing is written to the disk; the same input gives the same bytes.
    pub fn generate(&self) -> Outcome {
        on_a_large_stack(|| {
            let (mut diagnostics, understood) = self.understand(&self.config);
            // Each representation goes as soon as the next one is made of it, because all at once take several times the memory.
            let understood = understood.map(|(document, api)| (document.version_text(), api));
            let made = understood.map(|(version, api)| self.decide(version, &api, &mut diagnostics));
            self.write(&diagnostics, made.as_ref())
        })
    }
}

/// Both representations of a description with some settings.
pub(crate) struct Built {
    pub report: Report,
    /// Where the nodes stand that overlays brought or moved.
    pub written: crate::source::Written,
    /// Nothing where the text is no description.
    pub parts: Option<Parts>,
}

pub(crate) struct Parts {
    pub api: Api,
    pub library: Library,
}

impl Description {
    /// What it is, and what is to be written for it, with other settings than its own.
    pub(crate) fn build(&self, config: &Config) -> Built {
        let (mut diagnostics, understood) = self.understand(config);
        let parts = understood.map(|(_, api)| {
            let library = lower::lower(&api, config, &mut diagnostics);
            Parts { api, library }
        });
        Built {
            written: diagnostics.written.clone(),
            report: diagnostics.finish(&self.sources, config),
            parts,
        }
    }

    /// Decides what to write for what it is.
    fn decide(&self, version: String, api: &Api, diagnostics: &mut Diagnostics) -> (Stats, Library) {
        let mut library = lower::lower(api, &self.config, diagnostics);
        library.source = self.sources.root_name().to_owned();
        (Stats::of(version, api, &library), library)
    }

    /// Writes the text of all files, unless a finding is an error.
    fn write(&self, diagnostics: &Diagnostics, made: Option<&(Stats, Library)>) -> Outcome {
        let report = self.report(diagnostics);
        let library = made.map(|(_, library)| library).filter(|_| !report.has_errors());
        Outcome {
            files: library.map(emit::emit),
            lock: library.zip(self.lock_path.clone()).map(|(library, path)| LockFile {
                path,
                text: (!library.lock.is_empty()).then(|| library.lock.text()),
            }),
            report,
            stats: made.map(|(stats, _)| stats.clone()).unwrap_or_default(),
        }
    }

    /// Reads it, and says what it is with some settings.
    fn understand(&self, config: &Config) -> (Diagnostics, Option<(Document, Api)>) {
        let mut diagnostics = Diagnostics::default();
        let document = load::load(&self.sources, &mut diagnostics);
        let api = document.map(|document| {
            let api = interpret::build(&document, config, &mut diagnostics);
            (document, api)
        });
        (diagnostics, api)
    }

    /// One whose overlays its sources have already.
    pub(crate) fn whole(sources: Sources, config: Config) -> Self {
        Description {
            sources,
            config,
            lock_path: None,
        }
    }

    /// Keeps the names that a lock says, which is its text.
    ///
    /// # Errors
    ///
    /// It is no lock.
    pub fn with_lock(mut self, text: &str) -> Result<Self, toml::de::Error> {
        self.config.lock = Lock::parse(text)?;
        Ok(self)
    }

    pub(crate) fn sources(&self) -> &Sources {
        &self.sources
    }
}

impl<'d> Understood<'d> {
    /// Decides what Rust to write.
    pub fn library(&self) -> Decided<'d> {
        on_a_large_stack(|| {
            let mut diagnostics = self.diagnostics.clone();
            let made = self.api.as_ref().map(|(document, api)| {
                let version = document.version_text();
                self.description.decide(version, api, &mut diagnostics)
            });
            Decided {
                description: self.description,
                diagnostics,
                made,
            }
        })
    }

    /// The findings so far.
    pub fn report(&self) -> Report {
        self.description.report(&self.diagnostics)
    }

    /// What was understood, in a short form for people; only what stands at `at` or below it. Nothing where the text is no
    /// description, as [`report`](Understood::report) says.
    pub fn dump(&self, at: Option<&Pointer>) -> Option<String> {
        let (_, api) = self.api.as_ref()?;
        Some(on_a_large_stack(|| api::outline(api, at)))
    }

    /// The description with all overlays applied and all files in it, as it was understood: JSON for a file that is
    /// called so, else YAML. Nothing where the text is no description.
    pub fn effective(&self, file: impl AsRef<Path>) -> Option<String> {
        let (document, _) = self.api.as_ref()?;
        let is_json = file
            .as_ref()
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
        on_a_large_stack(|| match is_json {
            true => load::json::write(&document.root),
            false => load::yaml::write(&document.root),
        })
    }

    /// The examples of JSON responses, each with the type that decodes it.
    #[doc(hidden)]
    pub fn examples(&self) -> Vec<Example> {
        let api = self.api.as_ref();
        api.map(|(_, api)| on_a_large_stack(|| lower::examples(api, &self.description.config)))
            .unwrap_or_default()
    }

    /// The tree of the description, and what was made of it.
    #[doc(hidden)]
    pub fn parts(&self) -> Option<&(Document, Api)> {
        self.api.as_ref()
    }
}

impl Decided<'_> {
    /// Writes the text of all files, unless a finding of any stage is an error.
    pub fn files(&self) -> Outcome {
        on_a_large_stack(|| self.description.write(&self.diagnostics, self.made.as_ref()))
    }

    /// The findings so far.
    pub fn report(&self) -> Report {
        self.description.report(&self.diagnostics)
    }

    /// What was decided, for people; only what comes from `at` or below it. Nothing where the text is no description.
    pub fn dump(&self, at: Option<&Pointer>) -> Option<String> {
        let library = self.parts()?;
        let Some(at) = at else {
            return Some(format!("{library:#?}\n"));
        };
        let mut text = String::new();
        let operations = library.groups.iter().flat_map(|group| &group.operations);
        for operation in operations.filter(|operation| operation.origin.is_within(at.as_str())) {
            text.push_str(&format!("{operation:#?}\n"));
        }
        let items = library.types.iter().flat_map(|module| &module.items);
        for item in items.filter(|item| item.origin().is_within(at.as_str())) {
            text.push_str(&format!("{item:#?}\n"));
        }
        Some(text)
    }

    /// The names that are to stay, as the lock beside the settings has them; empty, where none needs it. Nothing where the text
    /// is no description.
    pub fn lock(&self) -> Option<String> {
        let lock = &self.parts()?.lock;
        Some(if lock.is_empty() { String::new() } else { lock.text() })
    }

    /// What is to be written.
    #[doc(hidden)]
    pub fn parts(&self) -> Option<&Library> {
        self.made.as_ref().map(|(_, library)| library)
    }
}

impl Description {
    fn report(&self, diagnostics: &Diagnostics) -> Report {
        diagnostics.clone().finish(&self.sources, &self.config)
    }
}

impl Config {
    /// Reads a `codegen.toml`.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or is malformed.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let text = fs::read_to_string(path).map_err(|error| unreadable(path, error))?;
        let config = Config::parse(&text).map_err(|error| unreadable(path, config::explained(&error)))?;
        Ok(Config {
            file: Some(path.to_owned()),
            ..config
        })
    }
}

/// Overlays stand beside the settings, which need not stand beside the description.
fn with_overlays(mut sources: Sources, description: &Path, config: &Config) -> Result<Sources, Error> {
    if config.overlays.is_empty() {
        return Ok(sources);
    }
    let folder = description.parent().unwrap_or(Path::new(""));
    let settings = config.folder().unwrap_or(folder);
    let canonical = |folder: &Path| match folder.as_os_str().is_empty() {
        true => Path::new(".").canonicalize().ok(),
        false => folder.canonicalize().ok(),
    };
    let beside = canonical(folder) == canonical(settings);
    for overlay in &config.overlays {
        let path = settings.join(overlay);
        let bytes = fs::read(&path)
            .map_err(|error| unreadable(&path, format!("{error}; `overlays` of the settings names it")))?;
        sources = match beside && relative("", overlay).is_some() {
            true => sources.with_overlays(std::slice::from_ref(overlay)),
            false => sources.with_overlay_from(path.to_string_lossy().replace('\\', "/"), &bytes),
        };
    }
    Ok(sources)
}

pub(crate) fn unreadable(path: &Path, reason: impl fmt::Display) -> Error {
    Error::Unreadable {
        path: path.to_owned(),
        reason: reason.to_string(),
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Unreadable { path, reason } => write!(f, "{}: {reason}", path.display()),
            Error::Refused(report) => report.fmt(f),
            Error::Unwritable(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Unwritable(error) => Some(error),
            Error::Unreadable { .. } | Error::Refused(_) => None,
        }
    }
}
