// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `streams`.

crate::files! {
    watch_referenced,
    watch_inline,
    watch_array,
    watch_merged,
    watch_data,
    watch_text,
    watch_untyped,
    watch_run,
    watch_typed,
    watch_mapped,
    watch_sentinel,
    watch_named,
    watch_perhaps,
    watch_perhaps_not,
    watch_envelope,
    watch_mixed,
    watch_open,
    send_lines,
    read_positions,
    create_chat,
    read_lines,
    read_old_lines,
    read_text_lines,
}
