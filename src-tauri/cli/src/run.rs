//! From arguments to commands of the core.

use std::io::{IsTerminal, Read, Write};
use std::path::Path;
use std::sync::atomic::AtomicBool;

use indicatif::ProgressBar;
use phuong_core::Error;
use phuong_core::commands::{self, dispatch};
use phuong_core::environment::Environment;
use phuong_core::session::{App, Progress, Task};
use serde_json::{Value, json};

use crate::arguments::{Arguments, BackupAction, BundleAction, Command, EnrolAction, SampleAction};
use crate::{show, tables};

/// Runs what was asked; `false` when it was done but found something wrong.
pub(crate) fn run(arguments: &Arguments) -> Result<bool, Error> {
    let app = App::new(Environment::default());
    app.set_language(arguments.language());
    let line = Line { app, arguments };
    line.run()
}

struct Line<'a> {
    app: App,
    arguments: &'a Arguments,
}

impl Line<'_> {
    fn run(&self) -> Result<bool, Error> {
        match &self.arguments.command {
            Command::Commands => {
                let list = serde_json::to_value(commands::list())?;
                self.print(&list, show::commands);
                Ok(true)
            }
            Command::Init {
                role,
                unit,
                admin,
                position,
            } => {
                let made = self.call(
                    "create_folder",
                    json!({
                        "path": self.data()?, "role": role, "unit": unit, "adminName": admin,
                        "position": position, "passphrase": self.passphrase(true)?,
                    }),
                )?;
                self.print(&made, show::created);
                Ok(true)
            }
            Command::Backup {
                action: BackupAction::Restore { path },
            } => {
                let restored = self.call(
                    "restore_backup",
                    json!({ "path": text(path), "folder": self.data()? }),
                )?;
                self.print(&restored, show::restored);
                Ok(true)
            }
            Command::Sample {
                action: SampleAction::List,
            } => {
                let list = self.call("list_samples", json!({}))?;
                self.print(&list, show::samples);
                Ok(true)
            }
            command => {
                self.unlock(command)?;
                self.run_unlocked(command)
            }
        }
    }

    fn run_unlocked(&self, command: &Command) -> Result<bool, Error> {
        match command {
            Command::Call { name, request } => {
                let reply = self.call(name, request_json(request.as_deref())?)?;
                say(&serde_json::to_string_pretty(&reply)?);
            }
            Command::Sample {
                action: SampleAction::Load { letter },
            } => {
                let loaded = self.call("load_sample", json!({ "letter": letter }))?;
                self.print(&loaded, show::loaded);
            }
            Command::Checklist { set, unit, year } => {
                let list = self.call(
                    "get_checklist",
                    json!({ "set": set, "unit": unit, "year": year }),
                )?;
                self.print(&show::checklist_json(&list), |_| show::checklist(&list));
            }
            Command::Compare {
                indicator,
                period,
                with,
                unit,
            } => {
                let request =
                    json!({ "indicator": indicator, "period": period, "with": with, "unit": unit });
                let language = self.arguments.language();
                self.print(&self.call("compare_figures", request)?, |v| {
                    show::comparison(v, language)
                });
            }
            Command::Figure {
                indicator,
                period,
                unit,
            } => {
                let request = json!({ "indicator": indicator, "period": period, "unit": unit });
                let language = self.arguments.language();
                self.print(
                    &show::figure_json(&self.call("get_figure", request)?),
                    |v| show::figure(v, language),
                );
            }
            Command::CheckText { file } => {
                let text = self.text_of(file)?;
                let checked = self.call("check_text", json!({ "text": text }))?;
                self.print(&checked, |v| show::text_checked(v, &text));
            }
            Command::ImportSheet { .. } => return self.import_sheet(command),
            Command::Print { list: true, .. } => {
                let mut all = self.call("list_forms", json!({}))?;
                if let Value::Array(forms) = &mut all {
                    forms.extend(tables::list());
                }
                self.print(&all, show::forms);
            }
            Command::Print {
                form,
                period,
                with,
                years,
                set,
                unit,
                large,
                columns,
                blank,
                out,
                ..
            } => {
                let asked = tables::Asked {
                    period: period.as_deref(),
                    with: with.as_deref(),
                    years: *years,
                    unit: unit.as_deref(),
                    path: out.as_deref().map(text).unwrap_or_default(),
                };
                let table =
                    tables::request(form.as_deref().unwrap_or_default(), &asked, |n, r| {
                        self.call(n, r)
                    })?;
                if let Some((command, request)) = table {
                    self.print(&self.call(command, request)?, show::saved);
                    return Ok(true);
                }
                let year = period.as_deref().and_then(year_of);
                let request = json!({
                    "form": form, "blank": blank, "large": large, "columns": columns, "set": set, "unit": unit, "year": year,
                    "path": out.as_deref().map(text),
                });
                self.print(&self.call("save_form", request)?, show::saved);
            }
            Command::Enrol { action } => self.enrol(action)?,
            Command::Bundle { action } => return self.bundle(action),
            Command::Overview { year, set } => {
                let overview = self.call("get_overview", json!({ "year": year, "set": set }))?;
                self.print(&show::overview_json(&overview), |_| {
                    show::overview(&overview)
                });
            }
            Command::Backup { action } => return self.backup(action),
            Command::Verify { state } => {
                let found = self.call("verify_store", json!({}))?;
                self.print(&found, |v| show::verification(v, *state));
                return Ok(found["isWhole"] == json!(true));
            }
            Command::Init { .. } | Command::Commands | Command::Sample { .. } => {}
        }
        Ok(true)
    }

    /// A text to be checked: a file, or what comes on stdin.
    fn text_of(&self, file: &str) -> Result<String, Error> {
        if file != "-" {
            let read = self.call("read_text_file", json!({ "path": file }))?;
            return Ok(read["text"].as_str().unwrap_or_default().to_owned());
        }
        let mut text = String::new();
        std::io::stdin()
            .read_to_string(&mut text)
            .map_err(|e| Error::io(Path::new(file), &e, false))?;
        Ok(text)
    }

    /// `false` when cells were found that cannot be read.
    fn import_sheet(&self, command: &Command) -> Result<bool, Error> {
        let Command::ImportSheet {
            file,
            sheet,
            mapping,
            calendar,
            year,
            unit,
            skip_errors,
            dry_run,
            ..
        } = command
        else {
            return Ok(true);
        };
        let mapping = mapping
            .as_deref()
            .map(|name| self.mapping(name))
            .transpose()?;
        let mut request = json!({
            "path": text(file), "sheet": sheet, "mapping": mapping, "calendar": calendar,
            "year": year, "unit": unit,
        });
        let language = self.arguments.language();
        let preview = self.call("preview_import", request.clone())?;
        if *dry_run {
            self.print(&preview, |v| show::sheet(v, language));
            return Ok(preview["faultCount"] == json!(0) || *skip_errors);
        }
        if preview["faultCount"] != json!(0) && !*skip_errors && !self.arguments.json {
            // What is refused is named cell by cell, with what to do.
            self.print(&preview, |v| show::sheet(v, language));
        }
        request["skipErrors"] = json!(skip_errors);
        let found = self.call("import_sheet", request)?;
        self.print(&found, |v| {
            [show::sheet(v, language), show::unused(&preview)].concat()
        });
        Ok(found["faultCount"] == json!(0) || *skip_errors)
    }

    fn mapping(&self, name: &str) -> Result<Value, Error> {
        let list = self.call("list_mappings", json!({}))?;
        let found = list
            .as_array()
            .and_then(|all| all.iter().find(|m| m["name"] == json!(name)));
        found
            .map(|m| m["mapping"].clone())
            .ok_or_else(|| Error::NotFound {
                what: name.to_owned(),
            })
    }

    fn enrol(&self, action: &EnrolAction) -> Result<(), Error> {
        match action {
            EnrolAction::Request { to } => {
                self.print(
                    &self.call("request_enrolment", json!({ "folder": text(to) }))?,
                    show::enrolment,
                );
            }
            EnrolAction::Accept {
                file,
                to,
                fingerprint,
            } => {
                let request =
                    json!({ "file": text(file), "folder": text(to), "fingerprint": fingerprint });
                self.print(&self.call("accept_enrolment", request)?, show::enrolment);
            }
            EnrolAction::Install { file, fingerprint } => {
                let request = json!({ "file": text(file), "fingerprint": fingerprint });
                self.print(&self.call("install_enrolment", request)?, show::sync_state);
            }
        }
        Ok(())
    }

    fn bundle(&self, action: &BundleAction) -> Result<bool, Error> {
        match action {
            BundleAction::Export { to, for_unit, kind } => {
                let request = json!({ "folder": text(to), "forUnit": for_unit, "kind": kind });
                self.print(&self.call("export_bundle", request)?, show::exported);
                Ok(true)
            }
            BundleAction::Inspect { file } => {
                let found = self.call("inspect_bundle", json!({ "file": text(file) }))?;
                let language = self.arguments.language();
                self.print(&found, |v| show::inspection(v, language));
                Ok(found["isTrue"] == json!(true))
            }
            BundleAction::Import {
                paths,
                dry_run,
                receipts,
            } => {
                let paths: Vec<String> = paths.iter().map(|p| text(p)).collect();
                let request = json!({
                    "paths": paths, "dryRun": dry_run, "receiptsFolder": receipts.as_deref().map(text),
                });
                let report = self.call("import_bundles", request)?;
                let shown = show::import_json(&report, self.arguments.language());
                self.print(&shown, show::import);
                Ok(report["refused"].as_array().is_none_or(Vec::is_empty))
            }
        }
    }

    fn backup(&self, action: &BackupAction) -> Result<bool, Error> {
        match action {
            BackupAction::Create { to } => {
                let folder = to.as_deref().map(text);
                self.print(
                    &self.call("create_backup", json!({ "folder": folder }))?,
                    show::backup,
                );
                Ok(true)
            }
            BackupAction::Verify { path } => {
                let found = self.call("verify_backup", json!({ "path": text(path) }))?;
                self.print(&found, |v| show::verification(v, false));
                Ok(found["isWhole"] == json!(true))
            }
            BackupAction::Restore { .. } => Ok(true),
        }
    }

    fn print(&self, value: &Value, words: impl FnOnce(&Value) -> String) {
        if self.arguments.json {
            say(&serde_json::to_string_pretty(value).unwrap_or_default());
        } else {
            say(&words(value));
        }
    }

    /// Runs a command of the core with a bar on stderr when somebody watches.
    fn call(&self, name: &str, request: Value) -> Result<Value, Error> {
        let bar = std::io::stderr().is_terminal().then(|| ProgressBar::new(0));
        let progress = |p: Progress| {
            if let Some(bar) = &bar {
                bar.set_length(p.total);
                bar.set_position(p.done);
            }
        };
        let cancelled = AtomicBool::new(false);
        let reply = dispatch(
            &self.app,
            &Task::new(&progress, &cancelled),
            name,
            without_nulls(request),
        );
        if let Some(bar) = &bar {
            bar.finish_and_clear();
        }
        Ok(reply?.value)
    }

    fn data(&self) -> Result<String, Error> {
        self.arguments
            .data
            .as_deref()
            .map(text)
            .ok_or_else(|| Error::FieldMissing {
                field: "--data".into(),
            })
    }

    /// From the environment, or asked for; twice when it is new.
    fn passphrase(&self, is_new: bool) -> Result<String, Error> {
        if let Ok(text) = std::env::var("PHUONG_PASSPHRASE") {
            return Ok(text);
        }
        let ask = |prompt: &str| {
            rpassword::prompt_password(prompt).map_err(|_| Error::FieldMissing {
                field: "PHUONG_PASSPHRASE".into(),
            })
        };
        let first = ask("Cụm mật khẩu: ")?;
        if is_new && ask("Gõ lại cụm mật khẩu: ")? != first {
            return Err(Error::FieldMissing {
                field: "cụm mật khẩu gõ lại giống lần đầu".into(),
            });
        }
        Ok(first)
    }

    fn unlock(&self, command: &Command) -> Result<(), Error> {
        // A command that works on the unlock screen needs no passphrase.
        if let Command::Call { name, .. } = command
            && commands::list()
                .iter()
                .any(|c| c.name == name && c.right == "open")
            && self.arguments.data.is_none()
        {
            return Ok(());
        }
        // A text is checked by its own counts; with a folder also by what the folder holds.
        if matches!(command, Command::CheckText { .. }) && self.arguments.data.is_none() {
            return Ok(());
        }
        let state = self.call("open_folder", json!({ "path": self.data()? }))?;
        let logins = state["logins"].as_array().cloned().unwrap_or_default();
        let login = match &self.arguments.user {
            Some(user) => logins
                .iter()
                .find(|l| l["name"] == json!(user) || l["id"] == json!(user)),
            None if logins.len() == 1 => logins.first(),
            None => None,
        };
        let login = login.ok_or_else(|| Error::FieldMissing {
            field: "--user".into(),
        })?;
        let request = json!({ "login": login["id"], "passphrase": self.passphrase(false)? });
        self.call("unlock", request).map(|_| ())
    }
}

/// An option that was not given is left out of the request.
pub(crate) fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().filter(|(_, v)| !v.is_null()).collect())
        }
        other => other,
    }
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

pub(crate) fn year_of(period: &str) -> Option<i32> {
    phuong_core::domain::periods::Period::parse(period).map(|p| p.year)
}

fn request_json(request: Option<&str>) -> Result<Value, Error> {
    let malformed = |because: String| Error::RequestMalformed {
        command: "call".into(),
        because,
    };
    let text = match request {
        None => "{}".to_owned(),
        Some("-") => {
            let mut text = String::new();
            std::io::stdin()
                .read_to_string(&mut text)
                .map_err(|e| malformed(e.to_string()))?;
            text
        }
        Some(text) => text.to_owned(),
    };
    serde_json::from_str(&text).map_err(|e| malformed(e.to_string()))
}

/// Writes a line to stdout. Where the reader has gone, as in `phuong … | head`, nothing is lost by
/// falling silent.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}
