/** A comparison table → rows and cells of a grid. */
import type { Note } from "$generated/Note";
import type { Comparison } from "$generated/Comparison";
import type { ComparisonTable } from "$generated/ComparisonTable";
import type {
  GridCell,
  GridColumn,
  GridRow,
} from "../../components/grid/types";
import { number, signed, textForClipboard, toTsv } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { periodName } from "../../lib/periods";
import type { Names } from "./names.svelte";
import { coverage, noteText, reasonText, withSign } from "./notes";
import { roman, underHeading } from "./words";

/** A table as the screen shows it, whatever the period is compared with. */
export interface ComparisonSheet {
  rows: GridRow[];
  columns: GridColumn[];
  cell: (row: string, column: string) => GridCell;
  notes: { note: Note; title: string }[];
  /** Some percentage rests on a small number. */
  small: boolean;
  tsv: () => string;
}

interface Sheetful<Row> {
  groups: { code: string; title: string; rows: Row[] }[];
}

interface Rowful {
  indicator: string;
  title: string;
  unitWord: string;
  isFaint: boolean;
  notes: Note[];
}

/** Joins rows, columns and cells; `heads` stand over the columns of a copied table. */
export function sheet<Row extends Rowful>(
  table: Sheetful<Row>,
  names: Names,
  columns: GridColumn[],
  heads: string[],
  cellOf: (row: Row, column: string) => GridCell,
): ComparisonSheet {
  const all = table.groups.flatMap((group) => group.rows);
  const byCode = new Map(all.map((row) => [row.indicator, row]));
  return {
    rows: rowsOf(table, names),
    columns,
    cell: (code, column) => {
      const row = byCode.get(code);
      return row ? cellOf(row, column) : { kind: "blank" };
    },
    notes: all.flatMap((row) =>
      row.notes.map((note) => ({
        note,
        title: names.title(row.indicator, row.title),
      })),
    ),
    small: all.some((row) => row.isFaint),
    tsv: () =>
      toTsv([
        [t("figures-row-head"), t("figures-unit-head"), ...heads],
        ...table.groups.flatMap((group) => [
          [names.group(group.code, group.title)],
          ...group.rows.map((row) => [
            names.title(row.indicator, row.title),
            names.unit(row.indicator, row.unitWord),
            ...columns.map((column) => cellText(cellOf(row, column.key))),
          ]),
        ]),
      ]),
  };
}

export function sheetOf(table: ComparisonTable, names: Names): ComparisonSheet {
  const columns = columnsOf(table);
  const heads = [
    periodName(table.period),
    periodName(table.with),
    ...columns.slice(2).map((column) => column.label.replace("\n", " ")),
  ];
  return sheet(table, names, columns, heads, cellOf);
}

function rowsOf<Row extends Rowful>(
  table: Sheetful<Row>,
  names: Names,
): GridRow[] {
  return table.groups.flatMap((group, place) => {
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
        unit: names.unit(row.indicator, row.unitWord),
      })),
    ];
  });
}

function columnsOf(table: ComparisonTable): GridColumn[] {
  return [
    {
      key: "current",
      label: t("figures-this-period"),
      name: periodName(table.period),
      width: "110px",
    },
    {
      key: "base",
      label: t("figures-base-period"),
      name: periodName(table.with),
      width: "110px",
    },
    {
      key: "change",
      label: t("figures-change"),
      name: t("figures-change-name"),
      width: "84px",
      total: true,
    },
    {
      key: "rate",
      label: t("figures-rate"),
      name: t("figures-rate-name"),
      width: "90px",
      total: true,
    },
    { key: "remark", label: t("figures-remark"), total: true, prose: true },
  ];
}

function cellOf(row: Comparison, column: string): GridCell {
  switch (column) {
    case "current":
      return side(row, row.currentShown, row.coverage.current, true);
    case "base":
      return side(row, row.baseShown, row.coverage.base, false);
    case "change":
      return changeCell(row);
    case "rate":
      return rateCell(row);
    default:
      return { kind: "words", prose: true, text: remark(row) };
  }
}

function side(
  row: Comparison,
  shown: string,
  part: string,
  strong: boolean,
): GridCell {
  const parts = coverage(part);
  if (shown === "")
    return doesNotApply(shown, part)
      ? { kind: "not-applicable" }
      : { kind: "missing" };
  return {
    kind: "figure",
    text: shown.replace(/^-/, "\u2212"),
    strong,
    ...(parts && parts.have !== parts.expected ? { coverage: parts } : {}),
  };
}

/** Everything was reported and there is no number: it does not apply, or a rate has no cases. */
function doesNotApply(shown: string, part: string): boolean {
  const parts = coverage(part);
  return (
    shown === "" &&
    parts !== undefined &&
    parts.have > 0 &&
    parts.have === parts.expected
  );
}

/** Why nothing is compared; empty where something is. */
export function reason(row: Comparison): string {
  if (row.difference !== null || row.percent !== null) return "";
  const note = row.notes.find(
    (one) => one.kind === "incomplete" || one.kind === "not_comparable",
  );
  if (
    doesNotApply(row.currentShown, row.coverage.current) ||
    doesNotApply(row.baseShown, row.coverage.base)
  )
    return row.isPoints
      ? t("figures-reason-no-rate")
      : t("figures-reason-not-applicable");
  if (row.currentShown === "") return t("figures-reason-no-current");
  if (row.baseShown === "") return t("figures-reason-no-base");
  return note ? shortReason(row, note) : t("figures-reason-no-base");
}

function shortReason(row: Comparison, note: Comparison["notes"][number]) {
  const now = coverage(row.coverage.current);
  if (note.kind === "incomplete" && now && now.have < now.expected)
    return t("figures-reason-part-current", { coverage: row.coverage.current });
  return reasonText(note, []);
}

function changeCell(row: Comparison): GridCell {
  const why = reason(row);
  if (why !== "") return { kind: "words", text: why, span: 2 };
  if (row.isPoints)
    return { kind: "figure", text: withSign(row.percent ?? "0") };
  return {
    kind: "figure",
    text: signed(row.difference ?? 0),
  };
}

function rateCell(row: Comparison): GridCell {
  if (reason(row) !== "") return { kind: "blank" };
  if (row.isPoints)
    return { kind: "figure", text: t("figures-points"), faint: true };
  if (row.percent === null) return { kind: "not-applicable" };
  return {
    kind: "figure",
    text: withSign(row.percent),
    faint: row.isFaint,
    small: row.isFaint,
  };
}

/** Notes of the row that its cells do not say already. */
function remark(row: Comparison): string {
  return row.notes
    .flatMap((note) => {
      if (note.kind === "ordinary_variation")
        return t("figures-remark-ordinary", {
          current: number(note.current),
          base: number(note.base),
        });
      return note.kind === "own_differs" ? noteText(note, row.title) : [];
    })
    .join(" ");
}

function cellText(cell: GridCell): string {
  switch (cell.kind) {
    case "figure":
      return textForClipboard(cell.text);
    case "missing":
      return "\u2013";
    case "not-applicable":
      return t("ui-empty-not-applicable-short");
    case "words":
      return cell.text;
    case "blank":
      return "";
  }
}
