//! What the last run of `codegen` came to, so that the next one on the same input need only look.
//!
//! What is generated is a pure function of a description's texts, its settings, its lock and the program. A record is one value of
//! that function with all that it was of, in cargo's build folder. Invariants: with a record nothing is written, as it holds
//! only where the folder is what it says to the byte, and else all is done anew; what it was of is compared byte by byte, too;
//! it is believed only where this system's own notes on the file say that it lies as it was put there, which no other file can
//! be made to have, be it from a repository, an archive or an editor. Whatever else is wrong with it costs a run and no more.

use std::env;
use std::fs::{self, File, Metadata};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};

use super::codegen::{Options, Target};
use super::colour;
use crate::file_tree::FileTree;
use crate::output::{LockFile, Written, untouched};
use crate::project::Project;
use crate::{Description, Lock};

/// The folder of the records in a build folder.
const FOLDER: &str = "codegen-records";

/// How a record begins; the program is part of what it is of, so that there are no versions of it.
const HEAD: &[u8] = b"what codegen came to\n";

/// What is said of a description from which a crate came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The findings as they are printed.
    pub findings: String,
    /// How many of each kind there are.
    pub summary: String,
    pub operations: usize,
    pub types: usize,
}

/// Where the record of a crate is, and what it has to be of to be of use.
#[derive(Debug)]
pub struct Record<'d> {
    /// The file with what was generated; the one beside it says that it is as it was written.
    place: PathBuf,
    /// The folder of the crate.
    out: PathBuf,
    description: &'d Description,
    /// All but the texts and the lock, which is compared with the file.
    of: String,
}

impl<'d> Record<'d> {
    /// Of a target, where there is a build folder to keep it in.
    pub fn of(target: &'d Target, options: &Options) -> Option<Self> {
        let out = std::path::absolute(&target.out).ok()?;
        let place = place(&out)?;
        let program = program()?;
        let description = &target.description;
        let mut settings = description.config().clone();
        settings.lock = Lock::default();
        let told = (options.json, options.verbose, colour());
        let (folder, root) = (description.sources().folder(), description.sources().root());
        let files = (&target.spec, folder, root, description.lock_path());
        Some(Record {
            place,
            out,
            description,
            of: format!("{program}\n{told:?}\n{files:?}\n{settings:?}"),
        })
    }

    /// What was told last and what writing would say, where nothing of the input, the folder and the lock has changed since.
    pub fn unchanged(&self) -> Option<(Told, Written)> {
        let bytes = self.read().ok()??;
        let mut fields = Fields(bytes.strip_prefix(HEAD)?);
        if fields.text()? != self.of {
            return None;
        }
        for _ in 0..fields.number()? {
            let (name, malformed_at, text) = (fields.text()?, fields.number()?, fields.bytes()?);
            let there = self.description.sources().look(name).ok()?;
            if there.text.as_bytes() != text || there.malformed_at.map_or(0, |at| at + 1) != malformed_at {
                return None;
            }
        }
        let told = Told {
            findings: fields.text()?.to_owned(),
            summary: fields.text()?.to_owned(),
            operations: fields.number()?,
            types: fields.number()?,
        };
        let lock = LockFile {
            path: self.description.lock_path()?.to_owned(),
            text: match fields.number()? {
                0 => None,
                _ => Some(fields.text()?.to_owned()),
            },
        };
        let mut files = Vec::new();
        for _ in 0..fields.number()? {
            files.push((fields.text()?, fields.text()?));
        }
        if !fields.0.is_empty() || !lock.is_up_to_date().ok()? {
            return None;
        }
        Some((told, untouched(files, &self.out)?))
    }

    /// Notes what has just been generated and written. Where that fails there is none, which is as good.
    pub fn write(&self, files: &FileTree, lock: Option<&LockFile>, told: &Told) {
        // A file that could not be read may be there the next time.
        let is_whole = self.description.sources().are_whole() && self.is_of_its_own_lock(lock);
        if !is_whole || self.try_to_write(files, lock, told).is_err() {
            let _ = fs::remove_file(self.beside());
            self.forget();
        }
    }

    /// Whether the lock that this run has left is the one that it was of, so that the next run comes to the same.
    fn is_of_its_own_lock(&self, left: Option<&LockFile>) -> bool {
        let read = &self.description.config().lock;
        let read = (!read.is_empty()).then(|| read.text());
        left.and_then(|lock| lock.text.as_ref()) == read.as_ref()
    }

    /// Where it is written before it takes its place.
    fn beside(&self) -> PathBuf {
        self.place.with_extension(std::process::id().to_string())
    }

    /// Has the next run do everything anew.
    pub fn forget(&self) {
        remove(&self.place);
    }

    fn try_to_write(&self, files: &FileTree, lock: Option<&LockFile>, told: &Told) -> io::Result<()> {
        let folder = self.place.parent().unwrap_or(Path::new(""));
        fs::create_dir_all(folder)?;
        remove_stale(folder)?;
        let beside = self.beside();
        let mut to = BufWriter::with_capacity(1 << 16, File::create(&beside)?);
        to.write_all(HEAD)?;
        put(&mut to, &self.of)?;
        let texts: Vec<_> = (0..)
            .map_while(|number| self.description.sources().numbered(number))
            .collect();
        number(&mut to, texts.len())?;
        for (name, text) in texts {
            put(&mut to, &name)?;
            number(&mut to, text.malformed_at.map_or(0, |at| at + 1))?;
            put(&mut to, &text.text)?;
        }
        put(&mut to, &told.findings)?;
        put(&mut to, &told.summary)?;
        number(&mut to, told.operations)?;
        number(&mut to, told.types)?;
        let lock = lock.and_then(|lock| lock.text.as_deref());
        number(&mut to, usize::from(lock.is_some()))?;
        lock.map_or(Ok(()), |lock| put(&mut to, lock))?;
        number(&mut to, files.len())?;
        for (path, text) in files {
            put(&mut to, path)?;
            put(&mut to, text)?;
        }
        let file = to.into_inner().map_err(io::Error::from)?;
        fs::rename(&beside, &self.place)?;
        let stamp = stamp(&file.metadata()?).ok_or(io::ErrorKind::Unsupported)?;
        fs::write(&beside, format!("{stamp}\n{}\n", self.out.display()))?;
        fs::rename(&beside, seal_of(&self.place))
    }

    /// The bytes of the record, where it is the file that its seal is of.
    fn read(&self) -> io::Result<Option<Vec<u8>>> {
        let seal = fs::read_to_string(seal_of(&self.place))?;
        let mut file = File::open(&self.place)?;
        let about = file.metadata()?;
        if stamp(&about).is_none_or(|stamp| seal.lines().next() != Some(&stamp)) {
            return Ok(None);
        }
        let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default());
        file.read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }
}

/// Has the next run of `codegen` that writes to a folder do everything anew, as nothing is noted of the last one then.
pub fn forget(out: &Path) {
    if let Some(place) = std::path::absolute(out).ok().and_then(|out| place(&out)) {
        remove(&place);
    }
}

/// Takes a record away. One that cannot be is one without its seal, or still what it was, which is as right.
fn remove(place: &Path) {
    let _ = fs::remove_file(seal_of(place));
    let _ = fs::remove_file(place);
}

/// The record of the crate in a folder.
fn place(out: &Path) -> Option<PathBuf> {
    let mut hasher = DefaultHasher::new();
    out.hash(&mut hasher);
    Some(
        build_folder(out)?
            .join(FOLDER)
            .join(format!("{:016x}", hasher.finish())),
    )
}

fn seal_of(place: &Path) -> PathBuf {
    place.with_extension("seal")
}

/// Where cargo builds what is never checked in: where this program lies, if it was built there, else that of the workspace that
/// the crate is in. None is made.
fn build_folder(out: &Path) -> Option<PathBuf> {
    let exe = env::current_exe().ok()?;
    if let Some(profile) = exe.parent().filter(|folder| is_built(folder)) {
        return Some(profile.to_owned());
    }
    let target = match env::var_os("CARGO_TARGET_DIR") {
        Some(target) => PathBuf::from(target),
        None => Project::root(out).join("target"),
    };
    is_built(&target).then_some(target)
}

/// Whether cargo says that this is a folder of its own.
fn is_built(folder: &Path) -> bool {
    [".cargo-lock", ".rustc_info.json", "CACHEDIR.TAG"]
        .iter()
        .any(|name| folder.join(name).is_file())
}

/// This very program: the file that the process was started from, though another one be in its place by now.
fn program() -> Option<String> {
    stamp(&fs::metadata("/proc/self/exe").ok()?)
}

/// What a system notes of a file on its own: which one it is, and when it was last changed in any way. Neither can be set, so that
/// no other file has both, nor the same one once it was written to.
#[cfg(target_os = "linux")]
fn stamp(of: &Metadata) -> Option<String> {
    use std::os::linux::fs::MetadataExt as _;

    let (seconds, nanoseconds) = (of.st_ctime(), of.st_ctime_nsec());
    let is_noted = of.is_file() && seconds > 0;
    is_noted.then(|| {
        format!(
            "{} {} {} {seconds}.{nanoseconds:09}",
            of.st_dev(),
            of.st_ino(),
            of.st_size()
        )
    })
}

/// Elsewhere a process cannot know the file that it was started from.
#[cfg(not(target_os = "linux"))]
fn stamp(_of: &Metadata) -> Option<String> {
    None
}

/// Removes the records of crates that are not there any more, and what processes have begun that are not.
fn remove_stale(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        if extension.is_empty() && !seal_of(&path).exists() {
            remove(&path);
        } else if extension == "seal" {
            let of = fs::read_to_string(&path).unwrap_or_default();
            if of.lines().nth(1).is_none_or(|out| !Path::new(out).exists()) {
                remove(&path.with_extension(""));
            }
        } else if extension
            .parse::<u32>()
            .is_ok_and(|process| !Path::new(&format!("/proc/{process}")).exists())
        {
            let _ = fs::remove_file(&path);
        }
    }
    Ok(())
}

fn put(to: &mut impl Write, text: &str) -> io::Result<()> {
    number(to, text.len())?;
    to.write_all(text.as_bytes())
}

fn number(to: &mut impl Write, number: usize) -> io::Result<()> {
    to.write_all(&(number as u64).to_le_bytes())
}

/// The rest of a record. Nothing where it ends too soon.
struct Fields<'b>(&'b [u8]);

impl<'b> Fields<'b> {
    fn number(&mut self) -> Option<usize> {
        let (number, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        usize::try_from(u64::from_le_bytes(*number)).ok()
    }

    fn bytes(&mut self) -> Option<&'b [u8]> {
        let length = self.number()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    fn text(&mut self) -> Option<&'b str> {
        std::str::from_utf8(self.bytes()?).ok()
    }
}
