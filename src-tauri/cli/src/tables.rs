//! The tables `phuong print` knows beside the forms: which command saves each.

use phuong_core::Error;
use serde_json::{Value, json};

/// What the command line says about a table.
pub(crate) struct Asked<'a> {
    pub(crate) period: Option<&'a str>,
    pub(crate) with: Option<&'a str>,
    pub(crate) years: Option<u32>,
    pub(crate) unit: Option<&'a str>,
    pub(crate) path: String,
}

/// Code, the endings it is saved under, and what it is.
const TABLES: [(&str, &str, &str); 9] = [
    (
        "bang-so-sanh",
        "pdf, xlsx",
        "So sánh một kỳ với kỳ khác (--with) hoặc với bình quân (--years)",
    ),
    ("so-lieu-thang", "xlsx", "Số liệu các tháng của một năm"),
    ("so-lieu-chot", "pdf, xlsx", "Bảng số liệu đã chốt"),
    ("dinh-chinh", "pdf, xlsx", "Bảng đính chính của kỳ đã chốt"),
    ("kiem-tra-so-lieu", "pdf, xlsx", "Bảng kiểm tra số liệu"),
    ("so-vu-viec", "pdf, xlsx", "Sổ theo dõi vụ việc"),
    (
        "so-tai-nan-giao-thong",
        "pdf, xlsx",
        "Sổ theo dõi tai nạn giao thông",
    ),
    ("so-chay-no", "pdf, xlsx", "Sổ theo dõi cháy, nổ"),
    (
        "bao-cao-thanh-vien",
        "xlsx",
        "Báo cáo của thành viên: một tháng, hoặc cả năm khi kỳ là một năm",
    ),
];

/// The list, in the shape of `list_forms`.
pub(crate) fn list() -> Vec<Value> {
    let view = |(code, endings, title): &(&str, &str, &str)| json!({ "code": code, "title": format!("{title} ({endings})"), "canBeBlank": false });
    TABLES.iter().map(view).collect()
}

/// The command that saves a table, and its request; `None` for a form. `call` runs a command, for
/// a table that is found by its period.
pub(crate) fn request(
    code: &str,
    asked: &Asked,
    call: impl FnOnce(&str, Value) -> Result<Value, Error>,
) -> Result<Option<(&'static str, Value)>, Error> {
    let Asked {
        period,
        with,
        years,
        unit,
        path,
    } = asked;
    let needed = || {
        period.ok_or_else(|| Error::FieldMissing {
            field: "--period".into(),
        })
    };
    let list = |register: &str| {
        Ok::<_, Error>((
            "save_incident_list",
            json!({ "register": register, "period": needed()?, "path": path }),
        ))
    };
    Ok(Some(match code {
        "bang-so-sanh" => {
            let table = json!({ "period": needed()?, "with": with, "years": years, "unit": unit });
            (
                "save_comparison",
                json!({ "table": crate::run::without_nulls(table), "path": path }),
            )
        }
        "so-lieu-thang" => {
            let year = period.and_then(crate::run::year_of);
            (
                "save_month_grid",
                json!({ "year": year, "unit": unit, "path": path }),
            )
        }
        "so-lieu-chot" | "dinh-chinh" => {
            let closing = json!({ "period": needed()?, "unit": unit });
            let closing = call("get_closing", crate::run::without_nulls(closing))?;
            let act = closing["acts"].as_array().and_then(|acts| acts.last());
            let act = act.ok_or_else(|| Error::NotFound {
                what: "bản đã ký".into(),
            })?;
            let sheet = if code == "dinh-chinh" {
                "changes"
            } else {
                "figures"
            };
            (
                "save_closing",
                json!({ "id": act["id"], "sheet": sheet, "path": path }),
            )
        }
        "kiem-tra-so-lieu" => (
            "save_findings",
            json!({ "period": period, "unit": unit, "path": path }),
        ),
        "so-vu-viec" => list("cases")?,
        "so-tai-nan-giao-thong" => list("traffic_accidents")?,
        "so-chay-no" => list("fires")?,
        "bao-cao-thanh-vien" => match period.filter(|p| !p.contains('-')) {
            Some(year) => (
                "save_reporting_year",
                json!({ "year": crate::run::year_of(year), "path": path }),
            ),
            None => (
                "save_reporting_board",
                json!({ "period": period, "path": path }),
            ),
        },
        _ => return Ok(None),
    }))
}
