//! Which operations mean the same when they are sent twice, where the settings say it: a method alone does not tell (RFC 9110,
//! section 9.2.2).

use super::operation::header::is_field_name;
use super::settings::Section;
use crate::api::Api;
use crate::config::{Config, IdempotentSetting};
use crate::diagnostics::{Code, Diagnostics};

/// Says it of the operations that `[idempotent]` names.
pub fn apply(config: &Config, api: &mut Api, diagnostics: &mut Diagnostics) {
    let mut section = Section::new("idempotent", &config.idempotent);
    for operation in &mut api.operations {
        let Some((_, setting)) = section.of(operation) else {
            continue;
        };
        match setting {
            IdempotentSetting::Is(is) => operation.idempotent = Some(*is),
            IdempotentSetting::Key(header) if is_field_name(header) => {
                operation.idempotency_header = Some(header.clone());
            }
            IdempotentSetting::Key(header) => diagnostics.push(
                Code::InvalidSetting,
                &operation.pointer,
                format!(
                    "`[idempotent]` has `{header}` for {}, which is no header",
                    operation.route()
                ),
                "write the name of a header, `true` or `false`",
            ),
        }
    }
    section.report_unused("POST /pets", diagnostics);
}
