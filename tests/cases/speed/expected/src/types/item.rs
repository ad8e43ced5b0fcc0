// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// One thing of an answer.
    ///
    /// `#/components/schemas/Item`
    pub enum Item tag "type" {
        Message(types::MessageItem) = "message",
        FileSearch(types::FileSearchItem) = "file_search",
        WebSearch(Box<types::WebSearchItem>) = "web_search",
        ComputerCall(Box<types::ComputerCallItem>) = "computer_call",
        FunctionCall(Box<types::FunctionCallItem>) = "function_call",
        FunctionOutput(types::FunctionOutputItem) = "function_output",
        Reasoning(types::ReasoningItem) = "reasoning",
        Image(Box<types::ImageItem>) = "image",
        CodeRun(Box<types::CodeRunItem>) = "code_run",
        ShellCall(Box<types::ShellCallItem>) = "shell_call",
        ShellOutput(types::ShellOutputItem) = "shell_output",
        PatchCall(types::PatchCallItem) = "patch_call",
        PatchOutput(Box<types::PatchOutputItem>) = "patch_output",
        ToolList(Box<types::ToolListItem>) = "tool_list",
        ApprovalRequest(Box<types::ApprovalRequestItem>) = "approval_request",
        ApprovalAnswer(types::ApprovalAnswerItem) = "approval_answer",
        CustomCall(types::CustomCallItem) = "custom_call",
        CustomOutput(Box<types::CustomOutputItem>) = "custom_output",
        Compaction(Box<types::CompactionItem>) = "compaction",
        Audio(Box<types::AudioItem>) = "audio",
        Transcript(types::TranscriptItem) = "transcript",
        Annotation(types::AnnotationItem) = "annotation",
        Citation(Box<types::CitationItem>) = "citation",
        Refusal(Box<types::RefusalItem>) = "refusal",
        Summary(Box<types::SummaryItem>) = "summary",
        Attachment(types::AttachmentItem) = "attachment",
        Handoff(Box<types::HandoffItem>) = "handoff",
        Plan(Box<types::PlanItem>) = "plan",
        Step(Box<types::StepItem>) = "step",
        Checkpoint(Box<types::CheckpointItem>) = "checkpoint",
        ..Unknown(Value),
    }
}
