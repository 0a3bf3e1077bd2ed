//! The forms there are, their templates and the fixed words each needs.

/// A printed form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// The criteria with their marks, signed by the ward and its board.
    Checklist,
    /// The checklist in large print, with boxes and without names.
    ChecklistLarge,
    /// Sentences and tables under their headings.
    Record,
    /// A register as a list, A4 across.
    List,
    /// A period's figures against another's, with a chart.
    Comparison,
    /// One chart with its numbers.
    Chart,
    /// One recovery key, to be sealed in an envelope.
    RecoveryCard,
    /// The figures of a closed period as signed.
    ClosedFigures,
    /// What changed in a period since it was closed.
    Corrections,
    /// What the validation rules found.
    Findings,
    /// Who does what by when, A4 across.
    AssignmentSheet,
    /// What one person hands over to another.
    Handover,
    /// Members' reports that have not come: a list, or a letter to those who owe them.
    Reminder,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 13] = [
        Self::Checklist,
        Self::ChecklistLarge,
        Self::Record,
        Self::List,
        Self::Comparison,
        Self::Chart,
        Self::RecoveryCard,
        Self::ClosedFigures,
        Self::Corrections,
        Self::Findings,
        Self::AssignmentSheet,
        Self::Handover,
        Self::Reminder,
    ];

    /// The form's name in text keys and in the document's identifier. It must not change.
    pub fn name(self) -> &'static str {
        match self {
            Self::Checklist => "checklist",
            Self::ChecklistLarge => "checklist-large",
            Self::Record => "record",
            Self::List => "list",
            Self::Comparison => "comparison",
            Self::Chart => "chart",
            Self::RecoveryCard => "recovery-card",
            Self::ClosedFigures => "closed-figures",
            Self::Corrections => "corrections",
            Self::Findings => "findings",
            Self::AssignmentSheet => "assignment-sheet",
            Self::Handover => "handover",
            Self::Reminder => "reminder",
        }
    }

    /// The names the data's `labels` must have.
    pub fn labels(self) -> &'static [&'static str] {
        match self {
            Self::Checklist => &[
                "country",
                "motto",
                "number",
                "content",
                "max",
                "self",
                "self_rated",
                "committee",
                "appraisal",
                "evidence",
                "total",
                "recipients",
            ],
            Self::ChecklistLarge => &[
                "country",
                "motto",
                "met",
                "unmet",
                "points",
                "comma",
                "recipients",
            ],
            Self::Record | Self::List | Self::Chart => &["country", "motto", "recipients"],
            Self::Comparison => &[
                "country",
                "motto",
                "number",
                "content",
                "unit",
                "note",
                "recipients",
            ],
            Self::RecoveryCard => &[
                "title",
                "made_on",
                "key",
                "key_hint",
                "sealed_by",
                "kept_by",
                "sign_hint",
                "sealed_on",
            ],
            Self::ClosedFigures => &[
                "country",
                "motto",
                "indicator",
                "unit",
                "now",
                "base",
                "difference",
                "percent",
                "note",
                "recipients",
            ],
            Self::Corrections => &[
                "country",
                "motto",
                "number",
                "indicator",
                "place",
                "unit",
                "old",
                "new",
                "difference",
                "recipients",
            ],
            Self::Findings => &["country", "motto", "rule", "level", "place", "what", "do"],
            Self::AssignmentSheet => &[
                "country",
                "motto",
                "number",
                "content",
                "person",
                "task",
                "due",
                "product",
                "responsibility",
                "state",
                "recipients",
            ],
            Self::Handover => &[
                "country",
                "motto",
                "number",
                "about",
                "task",
                "part",
                "due",
                "state",
                "recipients",
            ],
            Self::Reminder => &[
                "country",
                "motto",
                "to",
                "number",
                "member",
                "reports_for",
                "report",
                "due",
                "late",
                "recipients",
            ],
        }
    }

    /// The text key of one of the form's labels, as in `forms-checklist-self-rated`.
    pub fn label_key(self, label: &str) -> String {
        format!("forms-{}-{}", self.name(), label.replace('_', "-"))
    }

    pub(crate) fn template(self) -> &'static str {
        match self {
            Self::Checklist => "/checklist.typ",
            Self::ChecklistLarge => "/checklist-large.typ",
            Self::Record => "/record.typ",
            Self::List => "/list.typ",
            Self::Comparison => "/comparison.typ",
            Self::Chart => "/chart.typ",
            Self::RecoveryCard => "/recovery-card.typ",
            Self::ClosedFigures => "/closed-figures.typ",
            Self::Corrections => "/corrections.typ",
            Self::Findings => "/findings.typ",
            Self::AssignmentSheet => "/assignment-sheet.typ",
            Self::Handover => "/handover.typ",
            Self::Reminder => "/reminder.typ",
        }
    }
}
