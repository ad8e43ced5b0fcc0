//! Rust expressions for what an operation has to be given, out of values that conform to the description: its examples, its
//! defaults, or what is made from its patterns.

use serde_json::Value;

use crate::api::{Api, Direction, Operation, SchemaId};
use crate::hash::HashMap;
use crate::library::{
    BodyWriter, Constructor, InputItem, InputPlan, Item, Library, OperationItem, ParameterPlan, StructItem, TypeRef,
};
use crate::sample::{Extent, conforms, sample};

/// The longest text that is shown in a literal.
const LONGEST: usize = 60;
/// The longest expression for one input.
const WIDEST: usize = 90;

pub struct Values<'l> {
    api: &'l Api,
    operations: HashMap<&'l str, &'l Operation>,
    types: HashMap<&'l str, &'l Item>,
    /// The path of the types' module.
    module: String,
}

impl<'l> Values<'l> {
    pub fn new(api: &'l Api, library: &'l Library) -> Self {
        let items = library.types.iter().flat_map(|module| &module.items);
        Values {
            api,
            operations: api
                .operations
                .iter()
                .map(|operation| (operation.pointer.as_str(), operation))
                .collect(),
            types: items.map(|item| (item.name(), item)).collect(),
            module: format!("{}::types", library.package.replace('-', "_")),
        }
    }

    /// What stands for the required inputs, by their names; nothing where a reader would not see through one of them.
    pub fn required(&self, operation: &OperationItem) -> Option<Vec<(String, String)>> {
        let required = operation.inputs.iter().filter(|input| input.required);
        required
            .map(|input| Some((input.name.clone(), self.input(operation, input)?)))
            .collect()
    }

    /// What stands for one input, as an argument.
    pub fn input(&self, operation: &OperationItem, input: &InputItem) -> Option<String> {
        let (schema, examples) = self.schema(operation, input)?;
        let schemas = &self.api.schemas;
        let mut value = sample(schemas, schema, Direction::Sent, Extent::Minimal, &examples).ok()?;
        // Any text will do; its name says what it stands for.
        let name = Value::from(input.name.trim_start_matches("r#"));
        if value == "text" && conforms(schemas, schema, Direction::Sent, &name) {
            value = name;
        }
        let expression = self.expression(&input.ty, &value, input.into)?;
        (expression.len() <= WIDEST).then_some(expression)
    }

    fn schema(&self, operation: &OperationItem, input: &InputItem) -> Option<(SchemaId, Vec<Value>)> {
        let described = self.operations.get(operation.origin.as_str())?;
        match &input.plan {
            InputPlan::Parameter(ParameterPlan { wire, location, .. }) => {
                let mut parameters = described.parameters.iter();
                let parameter = parameters.find(|one| one.name == *wire && one.location == *location)?;
                let examples = parameter.docs.examples.iter();
                Some((parameter.schema, examples.map(crate::value::Value::to_json).collect()))
            }
            InputPlan::Body(plan)
                if matches!(
                    plan.writer,
                    BodyWriter::Json | BodyWriter::JsonOrNull | BodyWriter::Form | BodyWriter::FormTyped
                ) =>
            {
                let media = described.body.iter().flat_map(|body| &body.content);
                let media = media.into_iter().find(|media| media.name == plan.media_type)?;
                // An example of a whole body has more in it than must be there.
                Some((media.schema?, Vec::new()))
            }
            InputPlan::Body(_) | InputPlan::BodyChoice(_) => None,
        }
    }

    /// An expression of a type that is this value; of text where whatever becomes the type is taken.
    fn expression(&self, ty: &TypeRef, value: &Value, into: bool) -> Option<String> {
        Some(match ty {
            TypeRef::Bool => value.as_bool()?.to_string(),
            TypeRef::I32 | TypeRef::I64 | TypeRef::U32 | TypeRef::U64 => value.as_i64()?.to_string(),
            TypeRef::F64 => format!("{:?}", value.as_f64()?),
            TypeRef::String if into => format!("\"{}\"", plain(value)?),
            TypeRef::String => format!("\"{}\".into()", plain(value)?),
            TypeRef::Format(_) => format!("\"{}\".parse()?", plain(value)?),
            TypeRef::Vec(inner) => {
                let items = value.as_array()?.iter().map(|item| self.expression(inner, item, false));
                format!("vec![{}]", items.collect::<Option<Vec<_>>>()?.join(", "))
            }
            TypeRef::Box(inner) => self.expression(inner, value, false)?,
            TypeRef::Named(name) => match self.meant(name)? {
                Item::Newtype(_) => format!("\"{}\".parse()?", plain(value)?),
                Item::TextEnum(item) => {
                    let text = value.as_str()?;
                    let variant = item.variants.iter().find(|variant| variant.wire == text)?;
                    format!("{}::{name}::{}", self.module, variant.name)
                }
                Item::Alias(item) => self.expression(&item.ty, value, into)?,
                Item::Struct(item) => self.structure(name, item, value)?,
                _ => return None,
            },
            _ => return None,
        })
    }

    /// The struct of this name.
    pub fn structure_named(&self, name: &str) -> Option<&'l StructItem> {
        match self.meant(name)? {
            Item::Struct(item) => Some(item),
            _ => None,
        }
    }

    /// The type of this name, which may be that of another place that is written like it.
    fn meant(&self, name: &str) -> Option<&'l Item> {
        let item = *self.types.get(name)?;
        match item.alike() {
            Some(target) => self.types.get(target).copied(),
            None => Some(item),
        }
    }

    fn structure(&self, name: &str, item: &StructItem, value: &Value) -> Option<String> {
        match &item.constructor {
            Constructor::None => None,
            Constructor::Default => Some(format!("{}::{name}::default()", self.module)),
            Constructor::New(arguments) => {
                let arguments = arguments.iter().map(|argument| {
                    let field = item.fields.iter().find(|field| field.name == argument.name)?;
                    self.expression(&argument.ty, value.get(&field.wire)?, argument.into)
                });
                let arguments = arguments.collect::<Option<Vec<_>>>()?.join(", ");
                Some(format!("{}::{name}::new({arguments})", self.module))
            }
        }
    }
}

/// A text of the description that can stand in a literal, and in documentation, as it is.
fn plain(value: &Value) -> Option<&str> {
    let text = value.as_str()?;
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '`') || c == ' ';
    (!text.is_empty() && text.len() <= LONGEST && text.chars().all(is_plain)).then_some(text)
}
