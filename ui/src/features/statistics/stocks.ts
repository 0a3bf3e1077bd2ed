/** Stocks of the month before that this month's empty cells could begin with. */
import type { MonthGrid } from "$generated/MonthGrid";

export interface Stock {
  indicator: string;
  title: string;
  value: string;
  shown: string;
}

export function stocksToCopy(grid: MonthGrid, period: string): Stock[] {
  const at = grid.months.findIndex((month) => month.period === period);
  if (at < 1) return [];
  return grid.groups.flatMap((group) =>
    group.rows.flatMap((row) => {
      const before = row.cells[at - 1];
      const now = row.cells[at];
      const copies =
        row.kind === "stock" &&
        now !== undefined &&
        now.register === null &&
        now.value === null &&
        now.state !== "not_applicable" &&
        before?.state === "reported" &&
        before.value !== null;
      return copies
        ? [
            {
              indicator: row.indicator,
              title: row.title,
              value: String(before.value),
              shown: before.shown,
            },
          ]
        : [];
    }),
  );
}
