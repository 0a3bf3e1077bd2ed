/** The core's month grid → what stands in each cell. */
import type { GridRow as CoreRow } from "$generated/GridRow";
import type { GridSum } from "$generated/GridSum";
import type { MonthGrid } from "$generated/MonthGrid";
import type {
  GridCell,
  GridColumn,
  GridRow,
} from "../../components/grid/types";
import { t } from "../../lib/i18n.svelte";
import type { Names } from "./names.svelte";
import { coverage, reasonText, withSign } from "./notes";
import { roman, underHeading } from "./words";

export const totals = ["sum", "base", "change", "rate"] as const;

export function rowsOf(grid: MonthGrid, names: Names): GridRow[] {
  return grid.groups.flatMap((group, place) => {
    const heading = names.group(group.code, group.title);
    return [
      {
        key: `group ${group.code}`,
        label: `${roman(place + 1)}. ${heading}`,
        heading: true,
      },
      ...group.rows.map((row) => ({
        key: row.indicator,
        label: underHeading(heading, names.title(row.indicator, row.title)),
        unit: names.unit(row.indicator, row.unit),
      })),
    ];
  });
}

/** Month columns grow when a figure is longer than four signs; the unit then stands behind the name. */
export function widths(grid: MonthGrid): {
  month: string;
  tight: string;
  /** Of the names: with much room, and with little. */
  head: readonly [string, string];
  unit: boolean;
} {
  const longest = Math.max(
    0,
    ...grid.groups.flatMap((group) =>
      group.rows.flatMap((row) =>
        row.cells.map((cell) => monthText(cell.shown).length),
      ),
    ),
  );
  if (longest <= 4)
    return {
      month: "44px",
      tight: "37px",
      head: ["246px", "268px"],
      unit: true,
    };
  if (longest <= 6)
    return {
      month: "50px",
      tight: longest === 5 ? "42px" : "49px",
      head: ["256px", longest === 5 ? "216px" : "200px"],
      unit: false,
    };
  return {
    month: "58px",
    tight: "58px",
    head: ["190px", "190px"],
    unit: false,
  };
}

export function columnsOf(grid: MonthGrid): GridColumn[] {
  const year = String(grid.year);
  const before = String(grid.year - 1);
  const { month: width, tight } = widths(grid);
  return [
    ...grid.months.map((month) => ({
      key: month.period,
      label: String(month.month),
      name: t("period-month", { month: String(month.month), year }),
      width,
      tight,
      group: t("figures-months", { year }),
      open: month.isOpen,
    })),
    {
      key: "sum",
      label: t("figures-sum", { months: grid.summedTo }),
      name: t("figures-sum-name", { months: grid.summedTo, year }),
      width: "92px",
      tight: "90px",
      total: true,
    },
    {
      key: "base",
      label: t("figures-base", { year: before }),
      name: t("figures-base-name", { months: grid.summedTo, year: before }),
      width: "88px",
      tight: "86px",
      total: true,
    },
    {
      key: "change",
      label: t("figures-change"),
      name: t("figures-change-name"),
      width: "62px",
      tight: "54px",
      total: true,
    },
    {
      key: "rate",
      label: t("figures-rate"),
      name: t("figures-rate-name"),
      width: "72px",
      tight: "66px",
      total: true,
    },
  ];
}

/** Every cell, by `row column`; rows that came later stand over those of the grid. */
export function cellsOf(
  grid: MonthGrid | null,
  later: Iterable<CoreRow> = [],
): ReadonlyMap<string, GridCell> {
  const cells = new Map<string, GridCell>();
  if (grid === null) return cells;
  for (const group of grid.groups)
    for (const row of group.rows) putRow(cells, grid, row);
  for (const row of later) putRow(cells, grid, row);
  return cells;
}

function putRow(
  cells: Map<string, GridCell>,
  grid: MonthGrid,
  row: CoreRow,
): void {
  row.cells.forEach((cell, place) => {
    const column = grid.months[place];
    cells.set(`${row.indicator} ${cell.period}`, {
      ...monthCell(row, place),
      computed: row.isComputed || cell.register !== null,
      editable:
        !row.isComputed &&
        cell.register === null &&
        column !== undefined &&
        !column.isFuture,
      ...(cell.comment === "" ? {} : { comment: cell.comment }),
      ...(cell.hasConflict
        ? { mark: { name: "diff", word: t("ui-empty-conflict") } as const }
        : cell.late !== null
          ? {
              mark: {
                name: "diff",
                word: t("figures-late-mark", { live: cell.late }),
              } as const,
            }
          : cell.otherSource !== null
            ? {
                mark: {
                  name: "diff",
                  word: t("figures-other-source"),
                } as const,
              }
            : {}),
    });
  });
  for (const [key, cell] of Object.entries(totalCells(grid, row)))
    cells.set(`${row.indicator} ${key}`, cell);
}

function monthCell(row: CoreRow, place: number): GridCell {
  const cell = row.cells[place];
  switch (cell?.state) {
    case "reported":
      return { kind: "figure", text: monthText(cell.shown) };
    case "not_reported":
      return { kind: "missing" };
    case "not_applicable":
      return { kind: "not-applicable" };
    default:
      return { kind: "blank" };
  }
}

/** Where there is little room a whole rate goes without its decimals. */
function monthText(shown: string): string {
  return withMinus(shown).replace(/,0+$/, "");
}

function withMinus(text: string): string {
  return text.replace(/^-/, "\u2212");
}

function totalCells(
  grid: MonthGrid,
  row: CoreRow,
): Record<(typeof totals)[number], GridCell> {
  const blank: GridCell = { kind: "blank" };
  if (grid.summedTo === 0)
    return { sum: blank, base: blank, change: blank, rate: blank };
  const sum = sumCell(row, row.cumulative, true);
  const base = sumCell(row, row.base, false);
  const reason =
    sum.kind === "missing"
      ? t("figures-reason-no-current")
      : row.reason
        ? reasonText(row.reason, missing(grid, row))
        : noDifference(grid, row);
  if (reason)
    return {
      sum,
      base,
      change: { kind: "words", text: reason, span: 2 },
      rate: blank,
    };
  if (row.difference === null) return { sum, base, change: blank, rate: blank };
  const change: GridCell = { kind: "figure", text: withSign(row.difference) };
  if (row.isPoints)
    return {
      sum,
      base,
      change,
      rate: { kind: "figure", text: t("figures-points"), faint: true },
    };
  return {
    sum,
    base,
    change,
    rate:
      row.percent === null
        ? { kind: "not-applicable" }
        : {
            kind: "figure",
            text: withSign(row.percent),
            faint: row.isFaint,
            small: row.isFaint,
          },
  };
}

/** Why two rates are not set against each other: one of them is of some months only, or of none. */
function noDifference(grid: MonthGrid, row: CoreRow): string {
  if (row.difference !== null) return "";
  const months = missing(grid, row);
  if (months.length === 1)
    return t("figures-reason-missing", { month: String(months[0]) });
  if (months.length > 1)
    return t("figures-reason-missing-many", { count: months.length });
  if (row.base.state !== "reported") return t("figures-reason-no-base");
  const part = row.base.coverage;
  return part === null ? "" : t("figures-reason-part-base", { coverage: part });
}

/** A rate over nothing is not applicable; a sum nobody reported to is missing. */
function sumCell(row: CoreRow, sum: GridSum, strong: boolean): GridCell {
  const part = coverage(sum.coverage);
  if (sum.state === "reported")
    return {
      kind: "figure",
      // What covers the sum stands in the same cell.
      text: part ? monthText(sum.shown) : withMinus(sum.shown),
      strong,
      ...(part ? { coverage: part } : {}),
    };
  if (sum.state === "not_applicable") return { kind: "not-applicable" };
  if (
    row.isComputed &&
    row.cells.some((cell) => cell.state === "not_applicable")
  )
    return { kind: "not-applicable" };
  return { kind: "missing" };
}

/** Months that are over and that nobody reported. */
export function missing(grid: MonthGrid, row: CoreRow): number[] {
  return row.cells.flatMap((cell, place) => {
    const month = grid.months[place]?.month ?? 0;
    return month <= grid.summedTo && cell.state === "not_reported"
      ? [month]
      : [];
  });
}

/** Something can be drawn of it. */
export function hasFigures(row: CoreRow): boolean {
  return (
    row.base.state === "reported" ||
    row.cells.some((cell) => cell.state === "reported")
  );
}
