//! The words people read, from the Fluent files the interface also uses.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde_json::Value;
use unic_langid::LanguageIdentifier;

use crate::error::Error;

/// A language of the program.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    Vi,
    En,
}

impl Language {
    /// One of two texts.
    pub fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self {
            Language::Vi => vi,
            Language::En => en,
        }
    }

    /// "vi", "en".
    pub fn code(self) -> &'static str {
        match self {
            Language::Vi => "vi",
            Language::En => "en",
        }
    }
}

/// The files the core itself speaks from. Of the interface's own, those whose words also stand on
/// paper: one word for one thing.
const VI: &[&str] = &[
    include_str!("../../../assets/i18n/vi/core.ftl"),
    include_str!("../../../assets/i18n/vi/errors.ftl"),
    include_str!("../../../assets/i18n/vi/forms.ftl"),
    include_str!("../../../assets/i18n/vi/workbooks.ftl"),
    include_str!("../../../assets/i18n/vi/paper.ftl"),
    include_str!("../../../assets/i18n/vi/ui-criteria.ftl"),
    include_str!("../../../assets/i18n/vi/ui-assessment.ftl"),
    include_str!("../../../assets/i18n/vi/ui-evidence.ftl"),
    include_str!("../../../assets/i18n/vi/ui-incidents.ftl"),
];
const EN: &[&str] = &[
    include_str!("../../../assets/i18n/en/core.ftl"),
    include_str!("../../../assets/i18n/en/errors.ftl"),
    include_str!("../../../assets/i18n/en/forms.ftl"),
    include_str!("../../../assets/i18n/en/workbooks.ftl"),
    include_str!("../../../assets/i18n/en/paper.ftl"),
    include_str!("../../../assets/i18n/en/ui-criteria.ftl"),
    include_str!("../../../assets/i18n/en/ui-assessment.ftl"),
    include_str!("../../../assets/i18n/en/ui-evidence.ftl"),
    include_str!("../../../assets/i18n/en/ui-incidents.ftl"),
];

type Bundle = FluentBundle<FluentResource>;

fn bundle(language: Language) -> &'static Bundle {
    static VI_BUNDLE: OnceLock<Bundle> = OnceLock::new();
    static EN_BUNDLE: OnceLock<Bundle> = OnceLock::new();
    match language {
        Language::Vi => VI_BUNDLE.get_or_init(|| load("vi", VI)),
        Language::En => EN_BUNDLE.get_or_init(|| load("en", EN)),
    }
}

fn load(code: &str, files: &[&str]) -> Bundle {
    let language: LanguageIdentifier = code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for file in files {
        // A file with a mistake still gives its good messages; a test refuses the mistake.
        let resource = match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A value of a message.
pub type Args<'a> = &'a [(&'a str, Value)];

/// The words of a message; its key when there is none, so that a gap is seen.
pub fn text(language: Language, key: &str, args: Args) -> String {
    let bundle = bundle(language);
    let (id, attribute) = key
        .split_once('.')
        .map_or((key, None), |(id, a)| (id, Some(a)));
    let Some(message) = bundle.get_message(id) else {
        return key.to_owned();
    };
    let pattern = match attribute {
        Some(name) => message.get_attribute(name).map(|a| a.value()),
        None => message.value(),
    };
    let Some(pattern) = pattern else {
        return key.to_owned();
    };
    let mut values = FluentArgs::new();
    for (name, value) in args {
        values.set(*name, fluent_value(value));
    }
    bundle
        .format_pattern(pattern, Some(&values), &mut Vec::new())
        .into_owned()
}

/// Whether a message exists.
pub fn has(language: Language, key: &str) -> bool {
    bundle(language).has_message(key)
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value {
        // Numbers are formatted by the caller where it matters; plain digits otherwise. They stay
        // numbers, so that "[0]" and "[one]" in a text are chosen.
        Value::String(text) => FluentValue::from(text.clone()),
        Value::Number(number) if number.is_i64() || number.is_u64() => number
            .as_i64()
            .map_or_else(|| FluentValue::from(number.to_string()), FluentValue::from),
        other => FluentValue::from(other.to_string()),
    }
}

/// What happened and what to do, in a person's language.
pub fn error_text(language: Language, error: &Error) -> (String, String) {
    let code = format!("error-{}", error.code());
    let owned: Vec<(String, Value)> = error.args().into_iter().collect();
    let args: Vec<(&str, Value)> = owned.iter().map(|(k, v)| (k.as_str(), v.clone())).collect();
    let hint_key = format!("{code}.hint");
    let hint = text(language, &hint_key, &args);
    (
        text(language, &code, &args),
        if hint == hint_key {
            String::new()
        } else {
            hint
        },
    )
}
