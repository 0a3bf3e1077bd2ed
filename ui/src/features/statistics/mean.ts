/** A period against the mean of several years → rows and cells of a grid. */
import type { MeanRow } from "$generated/MeanRow";
import type { MeanTable } from "$generated/MeanTable";
import type { GridCell, GridColumn } from "../../components/grid/types";
import { number } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { periodName } from "../../lib/periods";
import { sheet, type ComparisonSheet } from "./comparison";
import type { Names } from "./names.svelte";
import { coverage, withSign } from "./notes";

export function sheetOf(table: MeanTable, names: Names): ComparisonSheet {
  const columns = columnsOf(table);
  const heads = [
    periodName(table.period),
    ...columns.slice(1).map((column) => column.label.replace("\n", " ")),
  ];
  return sheet(table, names, columns, heads, (row, column) =>
    cellOf(row, column, table.years),
  );
}

function columnsOf(table: MeanTable): GridColumn[] {
  const years = String(table.years);
  return [
    {
      key: "current",
      label: t("figures-this-period"),
      name: periodName(table.period),
      width: "96px",
    },
    {
      key: "mean",
      label: t("figures-mean", { years }),
      name: t("figures-mean-of", { years }),
      width: "92px",
    },
    {
      key: "range",
      label: t("figures-range"),
      name: t("figures-range-name", { years }),
      width: "112px",
    },
    {
      key: "change",
      label: t("figures-change"),
      name: t("figures-mean-change"),
      width: "84px",
      total: true,
    },
    {
      key: "rate",
      label: t("figures-rate"),
      name: t("figures-rate-name"),
      width: "84px",
      total: true,
    },
    { key: "remark", label: t("figures-remark"), total: true, prose: true },
  ];
}

function cellOf(row: MeanRow, column: string, asked: number): GridCell {
  switch (column) {
    case "current":
      return current(row);
    case "mean":
      return row.years === 0
        ? { kind: "missing" }
        : { kind: "figure", text: minus(row.meanShown) };
    case "range":
      return row.years === 0
        ? { kind: "missing" }
        : {
            kind: "figure",
            text: t("figures-range-of", {
              least: minus(row.leastShown),
              most: minus(row.mostShown),
            }),
          };
    case "change":
      return change(row);
    case "rate":
      return rate(row);
    default:
      return { kind: "words", prose: true, text: remark(row, asked) };
  }
}

const minus = (text: string) => text.replace(/^-/, "\u2212");

function current(row: MeanRow): GridCell {
  const parts = coverage(row.coverage);
  if (row.currentShown === "")
    return parts && parts.have > 0 && parts.have === parts.expected
      ? { kind: "not-applicable" }
      : { kind: "missing" };
  return {
    kind: "figure",
    text: minus(row.currentShown),
    strong: true,
    ...(parts && parts.have !== parts.expected ? { coverage: parts } : {}),
  };
}

/** Why nothing is compared; empty where something is. */
function reason(row: MeanRow): string {
  if (row.difference !== null || row.percent !== null) return "";
  const open = row.notes.find((note) => note.kind === "not_comparable");
  if (open) return t("figures-reason-not-comparable");
  if (row.currentShown === "") return t("figures-reason-no-current");
  const parts = coverage(row.coverage);
  if (parts && parts.have < parts.expected)
    return t("figures-reason-part-current", { coverage: row.coverage });
  return t("figures-reason-no-years");
}

function change(row: MeanRow): GridCell {
  const why = reason(row);
  if (why !== "") return { kind: "words", text: why, span: 2 };
  return {
    kind: "figure",
    text: withSign((row.isPoints ? row.percent : row.difference) ?? "0"),
  };
}

function rate(row: MeanRow): GridCell {
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

/** Where it lies among the years, whether that is within ordinary variation, and how many counted. */
function remark(row: MeanRow, asked: number): string {
  return [
    row.place === null ? "" : t(`figures-place-${row.place}`),
    ...row.notes.map((note) =>
      note.kind === "within_years"
        ? t("figures-remark-ordinary", {
            current: number(note.current),
            base: note.mean,
          })
        : "",
    ),
    row.years > 0 && row.years < asked
      ? t("figures-years-counted", { years: String(row.years) })
      : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}
