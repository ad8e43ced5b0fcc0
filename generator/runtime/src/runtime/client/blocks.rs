//! What the compiler says to who calls what blocks, where that is not compiled.

/// Nothing is this: the methods that ask for it are there with the feature `blocking` alone.
#[diagnostic::on_unimplemented(
    message = "calls that block are compiled with the feature `blocking`, which is off",
    label = "`.await` it, or switch the feature on",
    note = "`features = [\"blocking\"]` on the dependency in Cargo.toml switches it on, for all that is called `…_blocking`"
)]
pub trait Blocks {
    #[doc(hidden)]
    fn never(self) -> !;
}
