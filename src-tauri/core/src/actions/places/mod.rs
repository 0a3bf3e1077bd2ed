//! Residential units of a ward: tổ dân phố, khu phố, khóm, ấp …

mod residential_units;

pub(crate) use residential_units::require as require_residential_unit;
pub use residential_units::{
    delete_residential_unit, list_residential_units, save_residential_unit,
};

requests! {
    ListResidentialUnits { query: Option<String> }
    SaveResidentialUnit { id: Option<String>, name: String, kind: Option<String> }
    DeleteResidentialUnit { id: String }
}

replies! {
    ResidentialUnit {
        id: String,
        name: String,
        /// "tổ dân phố", "khu phố", "khóm" …
        kind: String,
        camera_sites: u32,
        household_groups: u32,
    }
}
