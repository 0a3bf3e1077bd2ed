//! Community models, camera sites and self-managed household groups.

use crate::domain::models::{ModelKind, ModelStatus, OwnerKind};

mod camera_sites;
mod household_groups;
mod list;

pub use camera_sites::{delete_camera_site, list_camera_sites, save_camera_site};
pub use household_groups::{delete_household_group, list_household_groups, save_household_group};
pub use list::{delete_model, list_models, save_model};

requests! {
    /// `query` searches without marks.
    ListModels { query: Option<String> }
    SaveModel {
        id: Option<String>,
        kind: ModelKind,
        name: String,
        launched_on: Option<String>,
        status: ModelStatus,
        summary: Option<String>,
    }
    DeleteModel { id: String }
    ListCameraSites { model_id: Option<String>, query: Option<String> }
    SaveCameraSite {
        id: Option<String>,
        model_id: String,
        name: String,
        residential_unit_id: Option<String>,
        cameras: i64,
        working: i64,
        checked_on: Option<String>,
        owner: Option<OwnerKind>,
        /// Degrees as typed, "9,9512".
        latitude: Option<String>,
        longitude: Option<String>,
    }
    DeleteCameraSite { id: String }
    ListHouseholdGroups { residential_unit_id: Option<String>, query: Option<String> }
    SaveHouseholdGroup {
        id: Option<String>,
        name: String,
        residential_unit_id: Option<String>,
        leader: Option<String>,
        deputy: Option<String>,
        households: Option<i64>,
        founded_on: Option<String>,
        status: ModelStatus,
    }
    DeleteHouseholdGroup { id: String }
}

replies! {
    Model {
        id: String,
        kind: ModelKind,
        name: String,
        launched_on: Option<String>,
        status: ModelStatus,
        summary: String,
        /// Camera networks: sites, cameras, and those working.
        sites: u32,
        cameras: i64,
        working: i64,
    }
    CameraSite {
        id: String,
        model_id: String,
        model_name: String,
        name: String,
        residential_unit_id: Option<String>,
        residential_unit: String,
        cameras: Option<i64>,
        working: Option<i64>,
        checked_on: Option<String>,
        owner: Option<OwnerKind>,
        latitude: Option<String>,
        longitude: Option<String>,
    }
    HouseholdGroup {
        id: String,
        name: String,
        residential_unit_id: Option<String>,
        residential_unit: String,
        leader: String,
        deputy: String,
        households: Option<i64>,
        founded_on: Option<String>,
        status: ModelStatus,
    }
}
