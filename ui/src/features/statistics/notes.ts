/** What a reader must know beside the numbers, in words. */
import type { Note } from "$generated/Note";
import { count, date, number } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { periodName } from "../../lib/periods";

/** A whole sentence about one indicator. */
export function noteText(note: Note, title: string): string {
  switch (note.kind) {
    case "small_base":
      return t("figures-note-small-base", { base: count(note.base) });
    case "ordinary_variation":
      return t("figures-note-ordinary", {
        title,
        current: number(note.current),
        base: number(note.base),
      });
    case "incomplete":
      return t("figures-note-incomplete", {
        title,
        current: note.current || "0",
        base: note.base || "0",
      });
    case "lineage":
      return t("figures-note-lineage", { units: note.units.join(", ") });
    case "not_comparable":
      return t("figures-note-not-comparable", { unit: note.unit });
    case "share":
      return t("figures-note-share", {
        unit: note.unit,
        share: note.share,
        whole: number(note.whole),
        noun: note.noun,
      });
    case "window":
      return t("figures-note-window", {
        first: date(note.first_day),
        last: date(note.last_day),
        surplus: note.surplus,
        missing: note.missing,
      });
    case "overlap":
      return t("figures-note-overlap", { days: note.days });
    case "within_years":
      return t("figures-note-within-years", {
        title,
        current: number(note.current),
        mean: note.mean,
        years: note.years,
      });
    case "unlike_windows":
      return t("figures-note-unlike-windows", {
        title,
        current: note.current,
        base: note.base,
      });
    case "own_differs":
      return t("figures-note-own-differs", {
        period: periodName(note.period),
        own: number(note.own),
        sum: number(note.sum),
      });
    case "other_source_differs":
      return t("figures-note-other-source", {
        title,
        period: periodName(note.period),
        register: number(note.register),
        other: number(note.other),
      });
  }
}

/** Why a comparison is not made, short enough for the cell it replaces. */
export function reasonText(note: Note, missing: readonly number[]): string {
  if (note.kind === "not_comparable") return t("figures-reason-not-comparable");
  if (note.kind === "unlike_windows") return t("figures-reason-unlike");
  if (note.kind !== "incomplete") return "";
  if (missing.length === 1)
    return t("figures-reason-missing", { month: String(missing[0]) });
  if (missing.length > 1)
    return t("figures-reason-missing-many", { count: missing.length });
  return /^0(\/|$)|^$/.test(note.base)
    ? t("figures-reason-no-base")
    : t("figures-reason-part-base", { coverage: note.base });
}

/** `10/11` → 10 of 11. */
export function coverage(
  text: string | null,
): { have: number; expected: number } | undefined {
  const match = /^(\d+)\/(\d+)$/.exec(text ?? "");
  return match
    ? { have: Number(match[1]), expected: Number(match[2]) }
    : undefined;
}

/** The core writes a plain minus; the screen a real one, and a plus before growth. */
export function withSign(text: string): string {
  if (text.startsWith("-")) return `\u2212${text.slice(1)}`;
  return /[1-9]/.test(text) && !text.startsWith("+") ? `+${text}` : text;
}
