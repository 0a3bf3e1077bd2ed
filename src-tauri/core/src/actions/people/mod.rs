//! Those who may log in (local), and office holders of the unit (synced).

use crate::domain::people::Role;

mod logins;
mod staff;

pub use logins::{add_login, change_passphrase, list_logins, remove_login, set_roles};
pub(crate) use staff::require as require_staff;
pub use staff::{delete_staff, list_staff, save_staff};

requests! {
    ListLogins {}
    AddLogin { name: String, position: Option<String>, roles: Vec<Role>, passphrase: String }
    SetRoles { login: String, roles: Vec<Role> }
    ChangePassphrase { passphrase: String, new_passphrase: String }
    RemoveLogin { login: String }
    ListStaff {}
    SaveStaff { id: Option<String>, name: String, position: Option<String> }
    DeleteStaff { id: String }
}

replies! {
    Login {
        id: String,
        staff_id: String,
        name: String,
        position: String,
        /// What the person holds; the first person also holds what nobody else does.
        roles: Vec<Role>,
        is_self: bool,
    }
    Staff { id: String, name: String, position: String }
}
