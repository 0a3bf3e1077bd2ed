//! Cases, traffic accidents and fires entered one by one: coded fields only, nobody named.

use crate::domain::models::ModelKind;
use crate::domain::registers::IncidentRegister;

mod counts;
mod list;
mod save;

pub use counts::{incident_heat_map, incident_structure};
pub(crate) use list::{MOST_PRINTED, print_list};
pub use list::{list_incident_categories, list_incidents};
pub use save::{delete_incident, save_incident};

requests! {
    ListIncidentCategories {}
    /// Entries of a period, latest first.
    ListIncidents {
        register: IncidentRegister,
        period: String,
        /// A group of categories.
        group: Option<String>,
        /// A category, or a cause of fires.
        category: Option<String>,
        /// A residential unit; "none" for entries without one.
        residential_unit: Option<String>,
        cleared: Option<bool>,
        /// Searches number, category and cause without marks.
        query: Option<String>,
        offset: Option<u32>,
        /// At most 500; 200 when left out.
        limit: Option<u32>,
    }
    /// What the register does not have must be left out.
    SaveIncident {
        id: Option<String>,
        register: IncidentRegister,
        number: String,
        occurred_on: String,
        /// 0–23; left out when nobody knows.
        occurred_hour: Option<i64>,
        category: Option<String>,
        cause: Option<String>,
        residential_unit_id: Option<String>,
        subjects: Option<i64>,
        dead: Option<i64>,
        injured: Option<i64>,
        /// Đồng; left out when there is no figure, 0 when nothing was damaged.
        damage: Option<i64>,
        discovered_on: Option<String>,
        cleared_on: Option<String>,
        helped_kind: Option<ModelKind>,
        helped_id: Option<String>,
        is_criminal: Option<bool>,
        is_serious: Option<bool>,
    }
    DeleteIncident { id: String }
    IncidentHeatMap {
        register: IncidentRegister,
        period: String,
        group: Option<String>,
        residential_unit: Option<String>,
    }
    IncidentStructure { register: IncidentRegister, period: String }
}

replies! {
    IncidentCategories {
        groups: Vec<IncidentGroup>,
        causes: Vec<IncidentCode>,
        /// Where the lists come from.
        source: String,
    }
    IncidentGroup { code: String, title: String, title_en: String, is_criminal: bool, categories: Vec<IncidentCode> }
    IncidentCode { code: String, title: String, title_en: String }
    Incident {
        id: String,
        number: String,
        occurred_on: String,
        occurred_hour: Option<i64>,
        category: Option<String>,
        cause: Option<String>,
        residential_unit_id: Option<String>,
        residential_unit: String,
        subjects: Option<i64>,
        dead: Option<i64>,
        injured: Option<i64>,
        damage: Option<i64>,
        discovered_on: Option<String>,
        cleared_on: Option<String>,
        helped_kind: Option<ModelKind>,
        helped_id: Option<String>,
        helped_name: String,
        is_criminal: Option<bool>,
        is_serious: Option<bool>,
    }
    IncidentPage {
        period: String,
        first_day: String,
        last_day: String,
        rows: Vec<Incident>,
        sums: IncidentSums,
        /// The number a new entry of this year would get.
        next_number: String,
    }
    /// Of everything the filter lets through, however many rows the page has.
    IncidentSums {
        incidents: i64,
        cleared: i64,
        subjects: i64,
        dead: i64,
        injured: i64,
        damage: i64,
        damage_unknown: i64,
        hour_unknown: i64,
        without_place: i64,
    }
    HeatMap {
        first_day: String,
        last_day: String,
        /// Monday to Sunday.
        days: Vec<HeatDay>,
        total: i64,
        /// Entries whose hour nobody knows, in no cell.
        unknown: i64,
        /// The greatest cell.
        most: i64,
    }
    HeatDay {
        /// 1 is Monday, 7 Sunday.
        weekday: u8,
        /// 0 to 23 o'clock.
        hours: Vec<i64>,
        unknown: i64,
        total: i64,
    }
    Structure {
        first_day: String,
        last_day: String,
        total: i64,
        groups: Vec<StructureGroup>,
        /// By residential unit, most first; entries without one last, with no id.
        places: Vec<StructurePart>,
        /// Cases a model helped with, by the model's kind.
        helped: Vec<StructurePart>,
    }
    /// A group of categories; causes of fires stand in one group without a code.
    StructureGroup { code: String, title: String, title_en: String, incidents: i64, cleared: i64, parts: Vec<StructurePart> }
    StructurePart { code: Option<String>, title: String, title_en: String, incidents: i64, cleared: i64 }
}
