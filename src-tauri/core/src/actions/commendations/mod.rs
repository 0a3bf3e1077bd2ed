//! Commendations: collectives and office holders by name, citizens as counts; yearly totals.

use crate::domain::commendations::{CommendationForm, Honoured};

mod list;

pub use list::{delete_commendation, list_commendations, save_commendation};

requests! {
    /// `query` searches without marks; totals stay those of everything.
    ListCommendations { query: Option<String>, unit: Option<String> }
    /// One name, or a count. Citizens are a count only.
    SaveCommendation {
        id: Option<String>,
        year: i32,
        honoured: Honoured,
        /// The collective or office holder; left out where only their number is known.
        name: Option<String>,
        /// The office of an office holder.
        office: Option<String>,
        /// How many; left out, one.
        count: Option<i64>,
        form: CommendationForm,
        number: Option<String>,
        issued_on: Option<String>,
        issuer: Option<String>,
    }
    DeleteCommendation { id: String }
}

replies! {
    Commendations { rows: Vec<Commendation>, years: Vec<CommendationYear> }
    Commendation {
        id: String,
        year: i32,
        honoured: Honoured,
        name: String,
        office: String,
        count: i64,
        form: CommendationForm,
        number: String,
        issued_on: Option<String>,
        issuer: String,
    }
    /// Sums of a year, latest first.
    CommendationYear {
        year: i32,
        collectives: i64,
        office_holders: i64,
        citizens: i64,
        /// Office holders and citizens.
        individuals: i64,
        /// Collectives and individuals.
        total: i64,
    }
}
