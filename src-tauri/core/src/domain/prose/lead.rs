//! What stands before a number and says how it is meant: a sign, a verb, a bound.

use super::reader::Reader;
use super::tokens::Kind;
use super::words::{Bound, Way};

#[derive(Debug)]
pub(super) struct Lead {
    pub(super) sign: Option<usize>,
    pub(super) verb: Option<usize>,
    pub(super) way: Option<Way>,
    pub(super) bound: Bound,
    pub(super) is_level: bool,
}

impl Default for Lead {
    fn default() -> Lead {
        Lead {
            sign: None,
            verb: None,
            way: None,
            bound: Bound::Exact,
            is_level: false,
        }
    }
}

impl Reader<'_> {
    /// What stands before a number and says how it is meant.
    pub(super) fn lead(&self, at: usize) -> Lead {
        let mut lead = Lead::default();
        let mut i = at;
        while let Some(before) = i.checked_sub(1) {
            i = before;
            let token = &self.tokens[i];
            match &token.kind {
                Kind::Mark(sign @ ('+' | '-')) if lead.sign.is_none() && i + 1 == at => {
                    // Behind a word or number with a space on both sides it is a dash.
                    let is_tight = token.end == self.tokens[at].start;
                    if is_tight || self.is(at.saturating_sub(2), '(') {
                        lead.sign = Some(i);
                        lead.way = Way::of_sign(*sign);
                    } else {
                        break;
                    }
                }
                Kind::Mark('>') if i + 1 == at => lead.bound = Bound::AtLeast,
                Kind::Mark('<') if i + 1 == at => lead.bound = Bound::AtMost,
                Kind::Mark(':') => {}
                Kind::Word(word) => {
                    if let Some(way) = Way::of_word(word) {
                        if self.before(i, 1) != "không" && self.before(i, 1) != "chưa" {
                            lead.verb = Some(i);
                            lead.way = Some(lead.way.unwrap_or(way));
                        }
                        break;
                    }
                    if ["còn", "xuống", "lên"].contains(&word.as_str()) {
                        lead.is_level = true;
                        break;
                    }
                    let bound = Bound::of_word(word);
                    if bound != Bound::Exact && lead.bound == Bound::Exact {
                        lead.bound = bound;
                    } else if !["được", "thêm", "là", "không", "ít", "tối", "xấp", "chưa"]
                        .contains(&word.as_str())
                        && bound == Bound::Exact
                    {
                        break;
                    }
                }
                _ => break,
            }
            if at - i > 4 {
                break;
            }
        }
        lead
    }
}
