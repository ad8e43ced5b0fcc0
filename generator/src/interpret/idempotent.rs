//! Which operations mean the same when they are sent twice, where the settings say it: a method alone does not tell (RFC 9110,
//! section 9.2.2).

use std::collections::HashSet;

use super::operation::header::is_field_name;
use crate::api::Api;
use crate::config::{Config, IdempotentSetting};

use crate::diagnostics::{Code, Diagnostics};
use crate::source::Pointer;

/// Says it of the operations that `[idempotent]` names.
pub fn apply(config: &Config, api: &mut Api, diagnostics: &mut Diagnostics) {
    let mut used = HashSet::new();
    for operation in &mut api.operations {
        let route = operation.route();
        let names = [operation.id.as_deref(), Some(route.as_str())];
        let mut settings = names.into_iter().flatten();
        let Some((name, setting)) = settings.find_map(|name| config.idempotent.get_key_value(name)) else {
            continue;
        };
        used.insert(name.as_str());
        match setting {
            IdempotentSetting::Is(is) => operation.idempotent = Some(*is),
            IdempotentSetting::Key(header) if is_field_name(header) => {
                operation.idempotency_header = Some(header.clone());
            }
            IdempotentSetting::Key(header) => diagnostics.push(
                Code::InvalidSetting,
                &operation.pointer,
                format!("`[idempotent]` has `{header}` for {route}, which is no header"),
                "write the name of a header, `true` or `false`",
            ),
        }
    }
    for name in config.idempotent.keys().filter(|name| !used.contains(name.as_str())) {
        diagnostics.push(
            Code::StaleSetting,
            &Pointer::root(),
            format!("`[idempotent]` has `{name}`, which no operation is called"),
            "write the operationId, or the method and the path: `POST /pets`",
        );
    }
}
