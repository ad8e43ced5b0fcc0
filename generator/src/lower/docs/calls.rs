//! What a method of the client says of itself beyond the description's words: what it answers with, and what else it takes.

use crate::library::{Decode, DoneItem, Format, InputItem, LongRunningItem, Output, TypeRef};

/// The width of a line.
const WIDTH: usize = 100;

/// The answer and the optional inputs, with links to where they are told.
pub fn about(name: &str, inputs: &[InputItem], output: &Output) -> Vec<String> {
    let mut lines = vec![answer(output)];
    let optional: Vec<String> = inputs
        .iter()
        .filter(|input| !input.required)
        .map(|input| {
            let input = input.name.trim_start_matches("r#");
            format!("[`{input}`]({name}::{input})")
        })
        .collect();
    if !optional.is_empty() {
        lines.push(String::new());
        let mut line = "Methods of the call for what can be left out:".to_owned();
        for (number, link) in optional.iter().enumerate() {
            let end = if number + 1 < optional.len() { "," } else { "." };
            if line.len() + link.len() > WIDTH {
                lines.push(std::mem::take(&mut line));
            } else {
                line.push(' ');
            }
            line.push_str(link);
            line.push_str(end);
        }
        lines.push(line);
    }
    lines
}

/// What is there besides where an operation goes on after its answer.
pub fn goes_on(item: &LongRunningItem) -> Vec<String> {
    let done = match &item.done {
        DoneItem::Nothing => String::new(),
        DoneItem::Json(ty) => format!(" It comes to {}.", typed(ty)),
        DoneItem::Output => " It comes to one of its answers.".to_owned(),
    };
    vec![format!(
        "It goes on after its answer: [`poll`](crate::Call::poll) of the call asks until it is over.{done}"
    )]
}

fn answer(output: &Output) -> String {
    match output {
        Output::Nothing => "Answers without content.".to_owned(),
        Output::Choice(choice) => format!("Answers with one of [`{}`].", choice.name),
        Output::One(Decode::Json(ty)) => format!("Answers with {}.", typed(ty)),
        Output::One(Decode::Text) => "Answers with text.".to_owned(),
        Output::One(Decode::Binary) => "Answers with [bytes](crate::ByteStream), as they come.".to_owned(),
        Output::One(Decode::Events(ty)) => {
            format!(
                "Answers with [events](crate::EventStream) as they come, each with {}.",
                typed(ty)
            )
        }
        Output::One(Decode::JsonLines(ty)) => {
            format!(
                "Answers with [values](crate::JsonLines) as they come, each {}.",
                typed(ty)
            )
        }
    }
}

/// A type in words, with a link where it has a page.
pub fn typed(ty: &TypeRef) -> String {
    match ty {
        TypeRef::Named(name) => format!("[`{name}`](crate::types::{name})"),
        TypeRef::Local(name) => format!("[`{name}`]"),
        TypeRef::Box(inner) => typed(inner),
        TypeRef::Vec(inner) => format!("a list of {}", typed(inner)),
        TypeRef::Map(inner) => format!("a map of {}", typed(inner)),
        TypeRef::Option(inner) | TypeRef::Nullable(inner) => format!("{} or `null`", typed(inner)),
        TypeRef::Bool => "a boolean".to_owned(),
        TypeRef::I32 | TypeRef::I64 | TypeRef::U32 | TypeRef::U64 | TypeRef::F64 => "a number".to_owned(),
        TypeRef::String | TypeRef::Str => "text".to_owned(),
        TypeRef::Any => "any JSON".to_owned(),
        TypeRef::Unit => "nothing".to_owned(),
        TypeRef::Bytes => "bytes".to_owned(),
        TypeRef::File => "a file".to_owned(),
        TypeRef::Tuple(_) => "a tuple".to_owned(),
        TypeRef::External(external) => format!("`{}`", external.path),
        TypeRef::Format(Format::Byte) => "`Base64`".to_owned(),
        TypeRef::Format(format) => format!("`{format:?}`"),
    }
}
