/** What the figures say of a criterion bound to them, in words. */
import type { ThresholdFigure } from "$generated/ThresholdFigure";
import type { ThresholdGap } from "$generated/ThresholdGap";
import type { ThresholdVerdict } from "$generated/ThresholdVerdict";
import type { MarkName } from "../../components/shapes";
import { number } from "../../lib/format";
import { language, t, tryText } from "../../lib/i18n.svelte";
import { periodName } from "../../lib/periods";

const marks: Record<ThresholdVerdict, MarkName> = {
  holds: "ok",
  fails: "no",
  unsaid: "none",
};

export function verdictMark(verdict: ThresholdVerdict): MarkName {
  return marks[verdict];
}

export function verdictWord(verdict: ThresholdVerdict): string {
  if (verdict === "holds") return t("threshold-holds");
  if (verdict === "fails") return t("threshold-fails");
  return t("threshold-unsaid");
}

/** What a person would confirm; null while the figures say nothing. */
export function confirmable(
  figure: ThresholdFigure | null,
): "met" | "unmet" | null {
  if (figure === null || figure.verdict === "unsaid") return null;
  return figure.verdict === "holds" ? "met" : "unmet";
}

/** "Tỷ lệ tố giác, tin báo giải quyết đúng hạn: 14/14 = 100 % ≥ 100 %". */
export function workingLine(figure: ThresholdFigure): string | null {
  const title = language() === "en" ? figure.titleEn : figure.title;
  return figure.working === null
    ? null
    : t("threshold-working", { title, working: figure.working });
}

/** Why nothing can be said. */
export function gapText(gap: ThresholdGap, figure: ThresholdFigure): string {
  const which = (isBase: boolean) =>
    periodName(isBase ? (figure.basePeriod ?? figure.period) : figure.period);
  switch (gap.code) {
    case "unknown_indicator":
      return t("threshold-gap-unknown", { indicator: gap.indicator });
    case "not_reported":
      return t("threshold-gap-not-reported", { period: which(gap.is_base) });
    case "not_applicable":
      return t("threshold-gap-not-applicable", { period: which(gap.is_base) });
    case "incomplete":
      return t("threshold-gap-incomplete", {
        period: which(gap.is_base),
        coverage: gap.coverage,
      });
    case "zero_base":
      return t("threshold-gap-zero-base", { period: which(true) });
    case "zero_whole":
      return t("threshold-gap-zero-whole", { period: which(gap.is_base) });
  }
}

/** "Số liệu đã đổi từ khi xác nhận: 14/14 → 13/14"; null while they are the same. */
export function sinceText(figure: ThresholdFigure | null): string | null {
  const since = figure?.since;
  if (!since) return null;
  return since.to === null
    ? t("threshold-since-gone", { from: since.from })
    : t("threshold-since", { from: since.from, to: since.to });
}

/** Period, coverage and source on one line. */
export function sourceLine(figure: ThresholdFigure): string {
  const source = tryText(`threshold-source-${figure.source}`);
  return [
    t("threshold-period", { period: periodName(figure.period) }),
    figure.basePeriod === null
      ? null
      : t("threshold-base", { period: periodName(figure.basePeriod) }),
    figure.coverage === "" || figure.coverage === "1/1"
      ? null
      : t("threshold-coverage", { coverage: figure.coverage }),
    source,
  ]
    .filter((part) => part !== null)
    .join("; ");
}

/** What a reader must know beside the figures. */
export function noteLines(figure: ThresholdFigure): string[] {
  return figure.notes.flatMap((note) => {
    switch (note.kind) {
      case "lineage":
        return [t("figures-note-lineage", { units: note.units.join(", ") })];
      case "not_comparable":
        return [t("figures-note-not-comparable", { unit: note.unit })];
      case "share":
        return [
          t("figures-note-share", {
            unit: note.unit,
            share: note.share,
            whole: number(note.whole),
            noun: note.noun,
          }),
        ];
      case "own_differs":
        return [
          t("figures-note-own-differs", {
            period: periodName(note.period),
            own: number(note.own),
            sum: number(note.sum),
          }),
        ];
      case "other_source_differs":
        return [
          t("figures-note-other-source", {
            title: figure.title,
            period: periodName(note.period),
            register: number(note.register),
            other: number(note.other),
          }),
        ];
      default:
        return [];
    }
  });
}
