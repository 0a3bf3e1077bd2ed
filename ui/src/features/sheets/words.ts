/** What labels and headers can stand for, and how cells are named. */
import type { SheetMapping } from "$generated/SheetMapping";
import type { SheetTarget } from "$generated/SheetTarget";
import { t } from "../../lib/i18n.svelte";
import { periodName } from "../../lib/periods";

export interface Choice {
  value: string;
  label: string;
}

export const shapes = ["indicators_down", "periods_down", "list"] as const;

const roles = [
  "indicator",
  "period",
  "year",
  "value",
  "unit",
  "residential_unit",
] as const;

/** A column of a list. */
export const roleChoices = (): Choice[] =>
  roles.map((role) => ({ value: role, label: t(`sheets-role-${role}`) }));

/** The periods of a year in a calendar, and those the sheet already names. */
export function periodChoices(
  mapping: SheetMapping,
  calendar: string,
): Choice[] {
  const parts = [
    ...Array.from(
      { length: 12 },
      (_, i) => `-${String(i + 1).padStart(2, "0")}`,
    ),
    "-Q1",
    "-Q2",
    "-Q3",
    "-Q4",
    "-6T",
    "-9T",
    "",
  ];
  const named = [...mapping.columns, ...mapping.rows]
    .map(({ to }) => to)
    .filter((to) => /^[a-z]{2}:/.test(to));
  const all = [
    ...parts.map((part) => `${calendar}:${mapping.year}${part}`),
    ...named,
  ];
  return [...new Set(all)].map((value) => ({
    value,
    label: periodName(value),
  }));
}

/** Which sides of a mapping speak of what. */
export function sides(mapping: SheetMapping): {
  rows: "indicator" | "period";
  columns: "indicator" | "period" | "role";
} {
  switch (mapping.shape) {
    case "indicators_down":
      return { rows: "indicator", columns: "period" };
    case "periods_down":
      return { rows: "period", columns: "indicator" };
    case "list":
      return { rows: "indicator", columns: "role" };
  }
}

/** A mapping with one target changed. */
export function retargeted(
  mapping: SheetMapping,
  side: "rows" | "columns",
  at: number,
  to: string,
): SheetMapping {
  const change = (targets: SheetTarget[]) =>
    targets.map((target, i) => (i === at ? { ...target, to } : target));
  return { ...mapping, [side]: change(mapping[side]) };
}

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** How many targets stand for something. */
export const known = (targets: readonly SheetTarget[]): number =>
  targets.filter(({ to }) => to !== "").length;
