//! The requests: values for the inputs of an operation, and the expression that builds it from them.

use generator::internals::{
    BodyPlan, BodyVariantItem, BodyWriter, Direction, Extent, InputItem, InputPlan, Location, MediaType, Parameter,
    ParameterPlan, nth_sample, variety,
};
use serde_json::{Map, Value};

use super::Of;

/// `Op { shop: get(values, "shop")?, … }`
pub fn maker(of: &Of<'_>) -> String {
    let fields = of.item.inputs.iter().map(|input| {
        let InputItem {
            name, required, plan, ..
        } = input;
        let key = super::plain(name);
        let InputPlan::BodyChoice(choice) = plan else {
            return format!("{name}: get(values, {key:?})?");
        };
        let arms = choice.variants.iter().map(|BodyVariantItem { name: variant, .. }| {
            let choice = &choice.name;
            let made = format!("{}::{choice}::{variant}(take(value)?)", of.module);
            let made = if *required { made } else { format!("Some({made})") };
            format!("Some(({:?}, value)) => {made}, ", super::plain(variant))
        });
        let rest = match required {
            true => "_ => return Err(\"no body\".to_owned())",
            false => "_ => None",
        };
        format!(
            "{name}: match variant(values, {key:?}) {{ {}{rest} }}",
            arms.collect::<String>()
        )
    });
    format!("Op {{ {} }}", fields.collect::<Vec<_>>().join(", "))
}

/// Each with its name and the values by input; or what cannot be made.
pub fn requests(of: &Of<'_>) -> Vec<Result<(String, Value), String>> {
    let mut requests: Vec<Result<(String, Value), String>> = Vec::new();
    let mut push = |name: String, made: Result<Map<String, Value>, String>| {
        let request = made.map(|values| (name.clone(), Value::Object(values)));
        let known = requests.iter().any(|known| match (known, &request) {
            (Ok((_, known)), Ok((_, values))) => known == values,
            (Err(known), Err(note)) => known == note,
            _ => false,
        });
        if !known {
            requests.push(request.map_err(|problem| format!("no request, {name}: {problem}")));
        }
    };
    push("minimal".to_owned(), values(of, Extent::Minimal, 0, 0));
    push("full".to_owned(), values(of, Extent::Full, 0, 0));
    let bodies = of.item.body_choice().into_iter().flat_map(|choice| &choice.variants);
    for (index, body) in bodies.enumerate().skip(1) {
        push(
            format!("full, {}", body.plan.media_type),
            values(of, Extent::Full, index, 0),
        );
    }
    let parameters = of.operation.parameters.iter().map(|parameter| parameter.schema);
    let bodies = of.operation.body.iter().flat_map(|body| &body.content);
    let schemas = parameters.chain(bodies.filter_map(|media| media.schema));
    let alternatives = schemas
        .map(|schema| variety(&of.api.schemas, schema))
        .max()
        .unwrap_or(1);
    for nth in 1..alternatives.min(super::MOST_ALTERNATIVES) {
        push(format!("other alternatives {nth}"), values(of, Extent::Full, 0, nth));
    }
    requests
}

/// The values of all inputs, or of those that must be given; of several bodies this one.
fn values(of: &Of<'_>, extent: Extent, body: usize, nth: usize) -> Result<Map<String, Value>, String> {
    let mut values = Map::new();
    for input in &of.item.inputs {
        if !input.required && extent == Extent::Minimal {
            continue;
        }
        let made = match &input.plan {
            InputPlan::Parameter(ParameterPlan { wire, location, .. }) => parameter(of, wire, *location, extent, nth),
            InputPlan::Body(plan) => content(of, plan, extent, nth),
            InputPlan::BodyChoice(choice) => {
                let body = choice.variants.get(body).ok_or_else(String::new);
                body.and_then(|BodyVariantItem { name, plan, .. }| {
                    let value = content(of, plan, extent, nth)?;
                    Ok(Value::Object(Map::from_iter([(super::plain(name).to_owned(), value)])))
                })
            }
        };
        match made {
            Ok(value) => drop(values.insert(super::plain(&input.name).to_owned(), value)),
            Err(problem) if input.required => return Err(problem),
            Err(_) => {}
        }
    }
    Ok(values)
}

fn parameter(of: &Of<'_>, wire: &str, location: Location, extent: Extent, nth: usize) -> Result<Value, String> {
    let known = |parameter: &&Parameter| parameter.name == wire && parameter.location == location;
    let parameter = of
        .operation
        .parameters
        .iter()
        .find(known)
        .ok_or("it is not documented")?;
    // An empty segment is none.
    let extent = if location == Location::Path {
        Extent::Full
    } else {
        extent
    };
    let examples = parameter.docs.examples.iter().map(|value| value.to_json());
    let examples: Vec<Value> = examples.collect();
    nth_sample(
        &of.api.schemas,
        parameter.schema,
        Direction::Sent,
        extent,
        &examples,
        nth,
    )
    .map_err(|unmade| unmade.to_string())
}

fn content(of: &Of<'_>, plan: &BodyPlan, extent: Extent, nth: usize) -> Result<Value, String> {
    let documented = of.operation.body.iter().flat_map(|body| &body.content);
    let media: Option<&MediaType> = documented.into_iter().find(|media| media.name == plan.media_type);
    let examples: Vec<Value> = media
        .into_iter()
        .flat_map(|media| media.examples.iter().map(|(_, value)| value.to_json()))
        .collect();
    let made = match media.and_then(|media| media.schema) {
        Some(schema) => nth_sample(&of.api.schemas, schema, Direction::Sent, extent, &examples, nth)
            .map_err(|unmade| unmade.to_string()),
        None => Ok("text".into()),
    };
    match plan.writer {
        BodyWriter::Json
        | BodyWriter::JsonOrNull
        | BodyWriter::Form
        | BodyWriter::FormTyped
        | BodyWriter::Multipart => made,
        // Their content is written as it is.
        BodyWriter::Text | BodyWriter::Binary => {
            Ok(made.ok().filter(Value::is_string).unwrap_or_else(|| "content".into()))
        }
    }
}
