//! The forms there are, their templates and the fixed words each needs.

/// A printed form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// The criteria with their marks, signed by the ward and its board.
    Checklist,
    /// One recovery key, to be sealed in an envelope.
    RecoveryCard,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 2] = [Self::Checklist, Self::RecoveryCard];

    /// The form's name in text keys and in the document's identifier. It must not change.
    pub fn name(self) -> &'static str {
        match self {
            Self::Checklist => "checklist",
            Self::RecoveryCard => "recovery-card",
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
        }
    }

    /// The text key of one of the form's labels, as in `forms-checklist-self-rated`.
    pub fn label_key(self, label: &str) -> String {
        format!("forms-{}-{}", self.name(), label.replace('_', "-"))
    }

    pub(crate) fn template(self) -> &'static str {
        match self {
            Self::Checklist => "/checklist.typ",
            Self::RecoveryCard => "/recovery-card.typ",
        }
    }
}
