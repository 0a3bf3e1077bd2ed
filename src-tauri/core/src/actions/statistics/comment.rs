//! Comments on cells.

use super::enter::own_unit;
use super::grid::grid_row;
use super::list::{require_indicator, require_period};
use super::*;
use crate::actions::validate::note;
use crate::error::Error;
use crate::session::Context;
use crate::store::statistics::{self as store, DIRECT, FigureKey, definitions};

/// Writes the comment on a cell, filled or not. A comment is no figure: closed months take it too.
pub fn comment_figure(context: &Context, request: CommentFigure) -> Result<GridRow, Error> {
    let unit = own_unit(context, request.unit.as_deref())?;
    let catalogue = context.read(|db| definitions::catalogue(db, unit))?;
    let indicator = require_indicator(&catalogue, &request.indicator)?;
    let period = require_period(&request.period)?;
    let comment = note("ghi chú", Some(&request.comment))?;
    let residential = request
        .residential_unit
        .as_deref()
        .filter(|id| !id.is_empty());
    let key = FigureKey {
        unit_id: unit.id.as_str(),
        indicator: &indicator.code,
        period,
        residential_unit_id: residential,
        source: DIRECT,
    };
    context.write(|w| {
        if store::period_of(w.tx, &key.id())?.is_none() {
            store::put(w.tx, key, None, None)?;
        }
        store::put_comment(
            w.tx,
            &key.id(),
            Some(comment.as_str()).filter(|t| !t.is_empty()),
        )
    })?;
    let today = context.today();
    context.read(|db| grid_row(db, unit, indicator, period.year, residential, today))
}
