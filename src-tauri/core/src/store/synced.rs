//! Which tables travel, who may write them, and what can conflict in them.
//!
//! A table is synced when it has `unit_id` and `deleted_at`; a test compares this list with the
//! schema and fails when a table is missing here or not captured.

use crate::domain::journal::Writer;

/// A synced table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SyncedTable {
    pub name: &'static str,
    pub writer: Writer,
    /// Columns that mean something only together; every other column is a register of its own.
    pub joined: &'static [Joined],
    /// Columns whose folded words the search knows.
    pub searched: &'static [&'static str],
}

/// Columns declared as one register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joined {
    pub register: &'static str,
    pub columns: &'static [&'static str],
}

const JUDGEMENT: Joined = Joined {
    register: "judgement",
    columns: &["state", "points", "working", "judged_by", "judged_on"],
};
const CROSSWALK_DECISION: Joined = Joined {
    register: "crosswalk",
    columns: &["decision", "to_criterion", "decided_by", "decided_on"],
};
const CARRIED: Joined = Joined {
    register: "carried",
    columns: &["carried_to", "carried_on"],
};
const WAITING: Joined = Joined {
    register: "waiting",
    columns: &["waits_for", "expected_on"],
};
const CELL: Joined = Joined {
    register: "amount",
    columns: &["value", "state"],
};
const NUMBER: Joined = Joined {
    register: "number",
    columns: &["year", "number"],
};
const FILE: Joined = Joined {
    register: "file",
    columns: &["sha256", "file_name", "media", "bytes"],
};
const TAKEN: Joined = Joined {
    register: "taken",
    columns: &["amount", "total", "coverage", "taken_on"],
};
const VALIDITY: Joined = Joined {
    register: "validity",
    columns: &["valid_from", "valid_to"],
};
const IDENTITY: Joined = Joined {
    register: "identity",
    columns: &["number", "issued_on", "issuer"],
};
const IN_FORCE: Joined = Joined {
    register: "in_force",
    columns: &["effective_on", "expires_on"],
};
const PLACE: Joined = Joined {
    register: "place",
    columns: &["latitude", "longitude"],
};
const OVERRIDE: Joined = Joined {
    register: "override",
    columns: &["numbers", "reason", "person", "noted_at"],
};

const REVIEW: Joined = Joined {
    register: "review",
    columns: &["status", "note", "reviewed_by", "reviewed_on"],
};
const DUE: Joined = Joined {
    register: "due",
    columns: &["due_day", "due_month"],
};
const OCCURRED: Joined = Joined {
    register: "occurred",
    columns: &["occurred_on", "occurred_hour"],
};
const HELPED: Joined = Joined {
    register: "helped",
    columns: &["helped_kind", "helped_id"],
};
/// A hand-over is written once and means something only whole.
const HANDOVER: Joined = Joined {
    register: "handover",
    columns: &["from_id", "to_id", "handed_on", "items"],
};
/// A version of an indicator is written once and means something only whole.
const DEFINITION: Joined = Joined {
    register: "definition",
    columns: &[
        "code",
        "version",
        "title",
        "title_en",
        "short",
        "kind",
        "unit_word",
        "unit_word_en",
        "noun",
        "direction",
        "decimals",
        "numerator",
        "denominator",
        "target",
        "never_above",
        "small_cells",
        "group_code",
        "group_title",
        "group_title_en",
        "starts_on",
        "ends_on",
        "document",
        "reason",
    ],
};
const DECLARATION: Joined = Joined {
    register: "declaration",
    columns: &["shares", "reason", "declared_by"],
};

/// Every synced table.
pub const SYNCED: &[SyncedTable] = &[
    SyncedTable {
        name: "staff",
        writer: Writer::Unit,
        joined: &[],
        searched: &["name", "position"],
    },
    SyncedTable {
        name: "residential_units",
        writer: Writer::Unit,
        joined: &[],
        searched: &["name"],
    },
    SyncedTable {
        name: "criteria_sets",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "answers",
        writer: Writer::Unit,
        joined: &[JUDGEMENT, WAITING],
        searched: &[],
    },
    SyncedTable {
        name: "appraisals",
        writer: Writer::Province,
        joined: &[JUDGEMENT, WAITING],
        searched: &[],
    },
    SyncedTable {
        name: "handovers",
        writer: Writer::Unit,
        joined: &[HANDOVER],
        searched: &[],
    },
    SyncedTable {
        name: "assessment_signings",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "assessment_acts",
        writer: Writer::Province,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "recognitions",
        writer: Writer::Unit,
        joined: &[IDENTITY],
        searched: &[],
    },
    SyncedTable {
        name: "province_recognitions",
        writer: Writer::Province,
        joined: &[IDENTITY],
        searched: &[],
    },
    SyncedTable {
        name: "ward_totals",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "proposals",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "proposal_reviews",
        writer: Writer::Province,
        joined: &[REVIEW],
        searched: &[],
    },
    SyncedTable {
        name: "crosswalk_rows",
        writer: Writer::Unit,
        joined: &[CROSSWALK_DECISION, CARRIED],
        searched: &[],
    },
    SyncedTable {
        name: "figures",
        writer: Writer::Unit,
        joined: &[CELL],
        searched: &[],
    },
    SyncedTable {
        name: "indicators",
        writer: Writer::Unit,
        joined: &[DEFINITION],
        searched: &[],
    },
    SyncedTable {
        name: "lineage_shares",
        writer: Writer::Unit,
        joined: &[DECLARATION],
        searched: &[],
    },
    SyncedTable {
        name: "evidence",
        writer: Writer::Unit,
        joined: &[FILE, TAKEN, VALIDITY],
        searched: &["name", "file_name"],
    },
    SyncedTable {
        name: "evidence_links",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "appraisal_days",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "documents",
        writer: Writer::Unit,
        joined: &[IDENTITY, IN_FORCE],
        searched: &["number", "issuer", "name"],
    },
    SyncedTable {
        name: "commendations",
        writer: Writer::Unit,
        joined: &[IDENTITY],
        searched: &["name", "office", "number", "issuer"],
    },
    SyncedTable {
        name: "models",
        writer: Writer::Unit,
        joined: &[],
        searched: &["name", "summary"],
    },
    SyncedTable {
        name: "camera_sites",
        writer: Writer::Unit,
        joined: &[PLACE],
        searched: &["name"],
    },
    SyncedTable {
        name: "household_groups",
        writer: Writer::Unit,
        joined: &[],
        searched: &["name", "leader", "deputy"],
    },
    SyncedTable {
        name: "committee_members",
        writer: Writer::Unit,
        joined: &[],
        searched: &["name", "position", "body", "organisation"],
    },
    SyncedTable {
        name: "report_duties",
        writer: Writer::Unit,
        joined: &[DUE],
        searched: &["name", "body"],
    },
    SyncedTable {
        name: "member_reports",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "incidents",
        writer: Writer::Unit,
        joined: &[OCCURRED, HELPED],
        // Codes are words without marks: "trom cap" finds trom-cap.
        searched: &["number", "category", "cause"],
    },
    SyncedTable {
        name: "register_sources",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "closings",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "overrides",
        writer: Writer::Unit,
        joined: &[OVERRIDE],
        searched: &[],
    },
    SyncedTable {
        name: "crime_reports",
        writer: Writer::Unit,
        joined: &[NUMBER],
        searched: &[],
    },
    SyncedTable {
        name: "crime_report_events",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "deadline_settings",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
    SyncedTable {
        name: "days_off",
        writer: Writer::Unit,
        joined: &[],
        searched: &[],
    },
];

/// The synced table with this name.
pub fn synced_table(name: &str) -> Option<&'static SyncedTable> {
    SYNCED.iter().find(|t| t.name == name)
}

/// One register with the columns it is stored in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    pub name: String,
    pub columns: Vec<Column>,
}

/// A column and whether it holds integers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub is_integer: bool,
}

impl SyncedTable {
    /// The registers of the table, from the columns the schema gives it.
    pub fn registers(&self, columns: &[Column]) -> Vec<Register> {
        let free = columns
            .iter()
            .filter(|c| c.name != "id" && c.name != "unit_id")
            .filter(|c| {
                !self
                    .joined
                    .iter()
                    .any(|j| j.columns.contains(&c.name.as_str()))
            })
            .map(|c| Register {
                name: c.name.clone(),
                columns: vec![c.clone()],
            });
        let joined = self.joined.iter().map(|j| Register {
            name: j.register.to_owned(),
            columns: j
                .columns
                .iter()
                .filter_map(|name| columns.iter().find(|c| c.name == *name).cloned())
                .collect(),
        });
        free.chain(joined).collect()
    }
}
