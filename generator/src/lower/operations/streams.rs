//! Which bodies of an operation are handed out as they arrive, and what could stand among their items.

use crate::library::{Decode, ErrorItem, Output, OutputVariantItem, TypeRef};

/// The media types of bodies that are handed out as they arrive.
pub fn streams(output: &Output, accept: &[String]) -> Vec<String> {
    match output {
        Output::One(Decode::Binary) => vec!["*/*".to_owned()],
        Output::One(decode) if decode.is_stream() => accept.to_vec(),
        Output::Nothing | Output::One(_) => Vec::new(),
        Output::Choice(choice) => {
            let binary = |variant: &OutputVariantItem| matches!(variant.decode, None | Some(Decode::Binary));
            match choice.variants.iter().all(binary) {
                true => vec!["*/*".to_owned()],
                false => media_types(&choice.variants, Decode::is_stream),
            }
        }
    }
}

/// Beside streams, the media types of a choice's other bodies, which are read whole.
pub fn whole(output: &Output) -> Vec<String> {
    match output {
        Output::Choice(choice) if decodes(output).any(Decode::is_stream) => {
            media_types(&choice.variants, |decode| !decode.is_stream())
        }
        _ => Vec::new(),
    }
}

/// The types of the documented error bodies, where a stream has items that something can be off of: what may be anything is
/// as documented, unless it has rules.
pub fn failures(output: &Output, errors: &[ErrorItem], has_rules: bool) -> Vec<TypeRef> {
    let can_be_off = |decode: &Decode| match decode {
        Decode::Events(ty) | Decode::JsonLines(ty) => *ty != TypeRef::Any || has_rules,
        _ => false,
    };
    let mut types = Vec::new();
    if decodes(output).any(can_be_off) {
        for ty in errors.iter().map(|error| &error.ty) {
            if *ty != TypeRef::Any && !types.contains(ty) {
                types.push(ty.clone());
            }
        }
    }
    types
}

fn decodes(output: &Output) -> impl Iterator<Item = &Decode> {
    let (one, variants) = match output {
        Output::Nothing => (None, [].as_slice()),
        Output::One(decode) => (Some(decode), [].as_slice()),
        Output::Choice(choice) => (None, choice.variants.as_slice()),
    };
    one.into_iter()
        .chain(variants.iter().filter_map(|variant| variant.decode.as_ref()))
}

fn media_types(variants: &[OutputVariantItem], wanted: fn(&Decode) -> bool) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for variant in variants
        .iter()
        .filter(|variant| variant.decode.as_ref().is_some_and(wanted))
    {
        for media_type in &variant.media_types {
            if !found.contains(media_type) {
                found.push(media_type.clone());
            }
        }
    }
    found
}
