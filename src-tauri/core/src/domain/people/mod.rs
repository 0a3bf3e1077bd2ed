//! Who may do what.
//!
//! A role is what a person holds; a right is what a command needs. Checked in `dispatch`, never
//! only on the screen.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};
use ts_rs::TS;

/// Which end of the programme a data folder serves.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum FolderRole {
    Ward,
    Province,
}

/// What a person of the unit holds.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
    EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Role {
    /// Looks, prints.
    Viewer,
    /// Ward: enters.
    Officer,
    /// Ward: enters, assigns, signs, sends.
    Commander,
    /// Province: receives, appraises.
    Appraiser,
    /// Province: accepts wards, issues sets.
    Coordinator,
    /// People, backup, settings of this PC.
    Administrator,
}

/// What a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Right {
    /// Nothing: works on the unlock screen.
    Open,
    /// To look at data and print it.
    View,
    /// To enter and change the ward's data.
    Enter,
    /// To take back one's own entries.
    Undo,
    /// To appraise a ward.
    Appraise,
    /// To issue criteria sets.
    Issue,
    /// To close a period and to correct it.
    Sign,
    /// To carry bundles between PCs.
    Carry,
    /// To join ward and province.
    Enrol,
    /// To manage people, backups and settings.
    Administer,
}

impl Role {
    /// The roles that exist in a folder.
    pub fn of(folder: FolderRole) -> &'static [Role] {
        match folder {
            FolderRole::Ward => &[
                Role::Viewer,
                Role::Officer,
                Role::Commander,
                Role::Administrator,
            ],
            FolderRole::Province => &[
                Role::Viewer,
                Role::Appraiser,
                Role::Coordinator,
                Role::Administrator,
            ],
        }
    }

    /// What this role may do.
    pub fn rights(self) -> &'static [Right] {
        match self {
            Role::Viewer => &[Right::View],
            Role::Officer => &[Right::View, Right::Enter, Right::Undo, Right::Carry],
            Role::Commander => &[
                Right::View,
                Right::Enter,
                Right::Undo,
                Right::Carry,
                Right::Enrol,
                Right::Issue,
                Right::Sign,
            ],
            Role::Appraiser => &[Right::View, Right::Appraise, Right::Undo, Right::Carry],
            Role::Coordinator => &[
                Right::View,
                Right::Appraise,
                Right::Undo,
                Right::Carry,
                Right::Enrol,
                Right::Issue,
            ],
            Role::Administrator => &[Right::View, Right::Enrol, Right::Administer],
        }
    }
}

/// The role under which a person uses a right; the least that suffices.
pub fn role_for(roles: &[Role], right: Right) -> Option<Role> {
    let mut sorted = roles.to_vec();
    sorted.sort_unstable();
    sorted
        .into_iter()
        .find(|role| role.rights().contains(&right))
}
