//! What wards would have changed in a criterion: written at the ward, gathered at the province.

use crate::actions::folder::UnitInfo;
use crate::domain::criteria::ProposalStatus;

mod list;
mod save;

pub use list::list_proposals;
pub use save::{delete_proposal, review_proposal, save_proposal};

requests! {
    /// Proposals by criterion. A ward sees its own, a province those of all its wards.
    ListProposals {
        unit: Option<String>,
        set: Option<String>,
        criterion: Option<String>,
        /// Searches without marks.
        query: Option<String>,
    }
    /// Ward: a proposal for one criterion; several may stand side by side.
    SaveProposal {
        id: Option<String>,
        set: String,
        criterion: String,
        /// What should change.
        change: String,
        reason: String,
        /// The words the criterion should have.
        wording: Option<String>,
        /// Who proposes, in office.
        person: String,
        position: Option<String>,
        proposed_on: Option<String>,
    }
    DeleteProposal { id: String }
    /// Province: what it made of a proposal; without a status the note is taken back.
    ReviewProposal { id: String, status: Option<ProposalStatus>, note: Option<String> }
}

replies! {
    Proposals {
        rows: Vec<Proposal>,
        /// How many of all stand where, whatever was searched: not looked at, gathered, forwarded, declined.
        counts: ProposalCounts,
    }
    ProposalCounts { open: u32, gathered: u32, forwarded: u32, declined: u32 }
    Proposal {
        id: String,
        unit: UnitInfo,
        set: String,
        set_title: String,
        criterion: String,
        /// The criterion's words; empty for one that is not here.
        criterion_text: String,
        change: String,
        reason: String,
        wording: String,
        person: String,
        position: String,
        proposed_on: Option<String>,
        /// Left out, the province has not looked at it.
        status: Option<ProposalStatus>,
        review_note: String,
        reviewed_by: String,
        reviewed_on: Option<String>,
    }
}
