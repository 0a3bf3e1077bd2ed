//! From a contradiction to a finding with better words.

use std::collections::BTreeMap;

use super::checks::{Reading, way_of};
use super::claims::{Claim, Count, Percent, What};
use super::exact::written;
use super::findings::{Finding, Reason};
use super::scene::Scene;
use super::words::{Bound, Way};
use crate::domain::numbers::{grouped, in_sentence};

/// One percentage of a sentence, for writing about it.
#[derive(Debug)]
pub(super) struct Wording<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) i: usize,
    pub(super) percent: &'a Percent,
}

impl Wording<'_> {
    fn claim(&self) -> &Claim {
        &self.scene.claims[self.i]
    }

    fn finding(&self, reading: &Reading, reason: Reason, span: (usize, usize)) -> Finding {
        let tokens = self.scene.tokens();
        let decimals = self.percent.number.decimals;
        let computed = written(reading.part, reading.whole, decimals);
        let mut values = BTreeMap::from([
            ("printed", self.printed()),
            ("now", grouped(reading.named.0)),
            ("base", grouped(reading.named.1)),
            ("change", grouped(reading.part.abs())),
            ("way", way_name(reading.way).to_owned()),
        ]);
        values.insert("computed", computed.clone().unwrap_or_default());
        Finding {
            at: (tokens[span.0].start, tokens[span.1].end),
            number_at: (
                tokens[self.percent.token].start,
                tokens[self.claim().last].end,
            ),
            printed: self.printed(),
            computed,
            reason,
            values,
            suggestion: None,
        }
    }

    fn printed(&self) -> String {
        let token = self.percent.token;
        let text = self.scene.slice(token, token);
        text.chars().map(super::tokens::plain).collect()
    }

    /// Another number is right: the phrase with that number.
    pub(super) fn wrong(&self, reading: &Reading, reason: Reason, span: (usize, usize)) -> Finding {
        let mut finding = self.finding(reading, reason, span);
        let mut number = finding.computed.clone().unwrap_or_default();
        let mut from = self.percent.token;
        if reason == Reason::Bound {
            // The bound goes with the number; a whole percent is too coarse against a bound.
            let decimals = self.percent.number.decimals.max(1);
            number = written(reading.part, reading.whole, decimals).unwrap_or_default();
            finding.computed = Some(number.clone());
            finding.values.insert("computed", number.clone());
            let side = match self.percent.bound {
                Bound::AtMost => "below",
                Bound::AtLeast | Bound::Exact | Bound::About => "above",
            };
            finding.values.insert("side", side.to_owned());
            from = self.without_bound(from);
        }
        let head = self.head(span.0, from);
        let tail = self.tail(self.percent.token, span.1);
        finding.suggestion = Some(format!("{head}{number}{tail}"));
        finding
    }

    /// The first of the words that make a number a bound.
    fn without_bound(&self, number: usize) -> usize {
        let mut from = number;
        while let Some(before) = from.checked_sub(1) {
            let word = self.scene.tokens()[before].word();
            let goes = Bound::of_word(word) != Bound::Exact
                || ["không", "ít", "tối", "xấp", "chưa"].contains(&word)
                || self.scene.tokens()[before].is('>')
                || self.scene.tokens()[before].is('<');
            if !goes {
                break;
            }
            from = before;
        }
        from
    }

    /// The text from a token up to another, that one not included.
    fn head(&self, first: usize, until: usize) -> String {
        let tokens = self.scene.tokens();
        let (from, to) = (tokens[first].start, tokens[until].start);
        self.scene
            .text
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .collect()
    }

    /// The text behind a token up to the end of another.
    fn tail(&self, behind: usize, last: usize) -> String {
        let tokens = self.scene.tokens();
        let (from, to) = (tokens[behind].end, tokens[last].end);
        self.scene
            .text
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .collect()
    }

    /// The counts go the other way: verb and sign are turned, and the number is put right.
    pub(super) fn direction(&self, reading: &Reading, span: (usize, usize)) -> Finding {
        let mut finding = self.finding(reading, Reason::Direction, span);
        let sign = match reading.way {
            Some(Way::Up) => "+",
            Some(Way::Down) => "-",
            None => "",
        };
        let number = finding.computed.clone().unwrap_or_default();
        finding.computed = Some(format!("{sign}{number}"));
        let mut text = String::new();
        let tokens = self.scene.tokens();
        let mut at = tokens[span.0].start;
        let turned = [
            self.percent
                .verb
                .map(|t| (t, reading.way.map_or("", Way::verb))),
            self.percent.sign.map(|t| (t, sign)),
            Some((self.percent.token, number.as_str())),
        ];
        for (token, word) in turned.into_iter().flatten() {
            let token = &tokens[token];
            if token.start < at {
                continue;
            }
            text.extend(self.scene.text[at..token.start].iter());
            text.push_str(word);
            at = token.end;
        }
        text.extend(self.scene.text[at..tokens[span.1].end].iter());
        finding.suggestion = Some(text);
        finding
    }

    /// There were none before: the counts alone, without a percentage.
    pub(super) fn zero_base(&self, reading: &Reading, span: (usize, usize)) -> Finding {
        let mut finding = self.finding(reading, Reason::ZeroBase, span);
        let claims = self.scene.claims;
        let change = self
            .i
            .checked_sub(1)
            .and_then(|k| claims[k].count().map(|count| (k, count)))
            .filter(|(k, c)| c.way.is_some() && claims[*k].last >= span.0);
        finding.suggestion = match change {
            Some((k, _)) => Some(self.scene.slice(span.0, claims[k].last)),
            None => {
                let verb = reading.way.map_or("", Way::verb);
                let unit = self.unit_near();
                let text = format!("{verb} {} {unit}", in_sentence(reading.part.abs()));
                Some(text.trim_end().to_owned())
            }
        };
        finding
    }

    /// The noun of the counts beside the percentage.
    fn unit_near(&self) -> String {
        let near = [self.i.checked_sub(1), Some(self.i + 1)];
        let claims = near
            .into_iter()
            .flatten()
            .filter_map(|k| self.scene.claims.get(k));
        claims
            .filter(|claim| !matches!(claim.what, What::Percent(_)))
            .map(|claim| self.scene.tokens()[claim.last].word().to_owned())
            .find(|word| !word.is_empty())
            .unwrap_or_default()
    }
}

fn way_name(way: Option<Way>) -> &'static str {
    match way {
        Some(Way::Up) => "up",
        Some(Way::Down) => "down",
        None => "same",
    }
}

/// The change in counts is not what lies between the two counts.
pub(super) fn difference(scene: &Scene, change: &Count, way: Way, now: i64, base: i64) -> Finding {
    let tokens = scene.tokens();
    let first = change.verb.unwrap_or(change.token);
    let right = in_sentence((now - base).abs());
    let suggestion = way_of(now, base).map(|right_way| {
        let verb = if change.verb.is_some() {
            right_way.verb()
        } else {
            ""
        };
        let has_unit = tokens.get(change.token + 1).map_or("", |t| t.word()) == change.unit;
        let unit = if has_unit { change.unit.as_str() } else { "" };
        format!("{verb} {right} {unit}").trim().to_owned()
    });
    let last = change.token
        + usize::from(
            !change.unit.is_empty()
                && tokens
                    .get(change.token + 1)
                    .is_some_and(|t| t.word() == change.unit),
        );
    let printed = scene.slice(change.token, change.token);
    Finding {
        at: (tokens[first].start, tokens[last].end),
        number_at: (tokens[change.token].start, tokens[change.token].end),
        printed: printed.clone(),
        computed: Some(right.clone()),
        reason: Reason::Difference,
        values: BTreeMap::from([
            ("printed", printed),
            ("computed", right),
            ("now", grouped(now)),
            ("base", grouped(base)),
            ("way", way_name(way_of(now, base)).to_owned()),
            ("said", way_name(Some(way)).to_owned()),
        ]),
        suggestion,
    }
}
