/** Reports of members in words: states with their shapes, channels, the rule of a due day. */
import type { BoardRow } from "$generated/BoardRow";
import type { Lateness } from "$generated/Lateness";
import type { MemberMonth } from "$generated/MemberMonth";
import type { ReportDuty } from "$generated/ReportDuty";
import type { ReportingChannel } from "$generated/ReportingChannel";
import type { OffDayRule } from "$generated/OffDayRule";
import type { MarkCell } from "../../components/MarkGrid.svelte";
import type { MarkName } from "../../components/shapes";
import { percentText } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { periodParts } from "../../lib/periods";

/** What a screen of reports follows. */
export const nouns = [
  "committee_members",
  "report_duties",
  "member_reports",
  "residential_units",
  "days_off",
];

export const channels: readonly ReportingChannel[] = [
  "paper",
  "electronic",
  "meeting",
  "phone",
];
export const offDayRules: readonly OffDayRule[] = [
  "next_working_day",
  "previous_working_day",
  "stays",
];

/** Not here, or here: the two piles of a board. */
export function isHere(row: BoardRow): boolean {
  return row.receivedOn !== null && row.state !== "missing";
}

export function channelName(channel: ReportingChannel): string {
  return t(`reporting-channel-${channel}`);
}

export function latenessName(lateness: Lateness): string {
  return t(`reporting-lateness-${lateness}`);
}

export interface Shown {
  mark: MarkName;
  word: string;
  sub: string | null;
}

/** The state of a report: shape, word, and how many days. */
export function stateOf(row: BoardRow): Shown {
  switch (row.state) {
    case "on_time":
      return { mark: "ok", word: t("reporting-on-time"), sub: null };
    case "late":
      return {
        mark: "part",
        word: t("reporting-late"),
        sub: t("reporting-late-by", {
          days: row.daysLate,
          why: latenessName(row.lateness ?? "unknown"),
        }),
      };
    case "missing":
      return {
        mark: "late",
        word: t("reporting-missing"),
        sub: t("work-left-late", { days: row.daysLate }),
      };
    case "pending":
      return row.daysLate === 0
        ? { mark: "soon", word: t("reporting-due-today"), sub: null }
        : {
            mark: "none",
            word: t("reporting-pending"),
            sub: t("work-left-days", { days: -row.daysLate }),
          };
  }
}

/** A month of a member in the year: shape and letter, the whole in words. */
export function cellOf(cell: MemberMonth): MarkCell | null {
  const several =
    cell.expected > 1
      ? ` ${t("reporting-cell-of", { onTime: cell.onTime, expected: cell.expected })}`
      : "";
  switch (cell.state) {
    case null:
      return null;
    case "on_time":
      return { mark: "dot", word: t("reporting-on-time") + several };
    case "late":
      return {
        mark: "part",
        letter: t(`reporting-letter-${cell.lateness ?? "unknown"}`),
        word:
          t("reporting-cell-late", {
            days: cell.daysLate,
            why: latenessName(cell.lateness ?? "unknown"),
          }) + several,
      };
    case "missing":
      return { mark: "late", word: t("reporting-missing") + several };
    case "pending":
      return { mark: "none", word: t("reporting-pending") + several };
  }
}

/** "33,3 % (1/3)"; without a rate, why there is none. */
export function rateWords(rate: string | null, coverage: string): string {
  return rate === null
    ? t("reporting-rate-none")
    : `${percentText(rate)} (${coverage})`;
}

/** "Ngày 5 tháng sau". */
export function dueWords(duty: {
  dueDay: number;
  dueMonth: ReportDuty["dueMonth"];
}): string {
  return t(`reporting-due-${duty.dueMonth}`, { day: String(duty.dueDay) });
}

export function offDayWords(rule: OffDayRule): string {
  return t(`reporting-off-${rule}`);
}

/** "11/2026": the month a period names, whatever its calendar. */
export function monthOf(period: string): string {
  const parts = periodParts(period);
  if (parts === null || !/^\d\d$/.test(parts.part)) return period;
  const month = Number(parts.part);
  return `${month <= 2 ? parts.part : month}/${parts.year}`;
}
