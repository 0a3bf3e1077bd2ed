/** The register of crime reports in words: states, times, what is left. */
import type { ClockState } from "$generated/ClockState";
import type { CrimeReportRow } from "$generated/CrimeReportRow";
import type { ReportChannel } from "$generated/ReportChannel";
import type { ReportEventKind } from "$generated/ReportEventKind";
import type { ReportKind } from "$generated/ReportKind";
import type { SuspensionGround } from "$generated/SuspensionGround";
import type { MarkName } from "../../components/shapes";
import { date, dayMonth } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";

export const channels: readonly ReportChannel[] = [
  "in_person",
  "written",
  "phone",
  "post",
  "email",
  "media",
  "broadcast",
];
export const kinds: readonly ReportKind[] = [
  "denunciation",
  "information",
  "proposal",
];
export const grounds: readonly SuspensionGround[] = [
  "assessment",
  "documents",
  "force_majeure",
];

/** Whatever the register and its papers rest on. */
export const nouns = [
  "crime_reports",
  "crime_report_events",
  "deadline_settings",
  "days_off",
  "staff",
  "residential_units",
];

const key = (word: string) => word.replaceAll("_", "-");

export function channelName(channel: ReportChannel): string {
  return t(`channel-${key(channel)}` as "channel-phone");
}

export function kindName(kind: ReportKind): string {
  return t(`report-kind-${kind}`);
}

export function eventName(kind: ReportEventKind): string {
  return t(`report-event-${key(kind)}` as "report-event-extended");
}

export function groundName(ground: SuspensionGround): string {
  return t(`reports-ground-${ground}`);
}

const marks: Record<ClockState, MarkName> = {
  overdue: "late",
  due_soon: "soon",
  running: "none",
  not_started: "none",
  suspended: "wait",
  met: "ok",
  met_late: "no",
  stopped: "info",
};

/** Shape and word of a clock. */
export function clockMark(state: ClockState): { mark: MarkName; word: string } {
  return { mark: marks[state], word: t(`reports-state-${state}`) };
}

/** Shape and word of a report: what runs is under way. */
export function rowMark(row: CrimeReportRow): { mark: MarkName; word: string } {
  const { mark, word } = clockMark(row.state);
  const { next } = row;
  const time = next && left(next.minutesLeft, next.isDayEnd);
  if (row.state === "running")
    return { mark: "part", word: time ?? t("reports-state-open") };
  if (row.state === "stopped")
    return { mark: "info", word: t("reports-state-unjudged") };
  const isOwed = row.state === "due_soon" || row.state === "overdue";
  return { mark, word: (isOwed && time) || word };
}

/**
 * "còn 1 ngày", "còn 7 giờ", "quá 3 giờ". What ends with a day is late by days, the one that has begun
 * counted, as the work list counts.
 */
export function left(minutes: number, isDayEnd: boolean): string {
  const late = minutes < 0;
  const size = Math.abs(minutes);
  const [unit, count] =
    late && isDayEnd
      ? (["days", Math.floor(size / 1440) + 1] as const)
      : size >= 1440
        ? (["days", Math.floor(size / 1440)] as const)
        : size >= 60
          ? (["hours", Math.floor(size / 60)] as const)
          : (["minutes", size] as const);
  return t(`reports-${late ? "late" : "left"}-${unit}`, { count });
}

/** "còn 7 giờ 50 phút". */
export function leftExactly(minutes: number, isDayEnd: boolean): string {
  const rest = minutes % 60;
  return minutes >= 60 && minutes < 1440 && rest > 0
    ? t("reports-left-exact", {
        hours: Math.floor(minutes / 60),
        minutes: rest,
      })
    : left(minutes, isDayEnd);
}

const dayOf = (at: string) => at.slice(0, 10);
export const hourOf = (at: string) => at.slice(11, 16);

/** "16:20, 09/12/2026". */
export function moment(at: string): string {
  return `${hourOf(at)}, ${date(dayOf(at))}`;
}

/** "24:00, 11/12": without its year as long as it is this year's. */
export function due(at: string, isDayEnd: boolean, now: string): string {
  const hour = isDayEnd ? "24:00" : hourOf(at);
  const day =
    at.slice(0, 4) === now.slice(0, 4) ? dayMonth(dayOf(at)) : date(dayOf(at));
  return `${hour}, ${day}`;
}

/** "02/11", with its year when it is another. */
export function shortDay(at: string, year: number): string {
  return at.startsWith(String(year)) ? dayMonth(dayOf(at)) : date(dayOf(at));
}

/** What must be done by when; else the outcome and its time. */
export function milestone(row: CrimeReportRow, now: string): [string, string] {
  const isOwed = row.state === "overdue" || row.state === "due_soon";
  const outcome: [string, string] | null =
    row.outcome !== null && row.settledAt !== null
      ? [eventName(row.outcome), due(row.settledAt, false, now)]
      : row.stage === "suspended"
        ? [eventName("suspended"), ""]
        : null;
  if (outcome !== null && !(isOwed && row.next)) return outcome;
  if (row.next === null) return ["", ""];
  const { warning, legal, isDayEnd, title } = row.next;
  const end = t("reports-due", {
    due: due(row.state === "overdue" ? legal : warning, isDayEnd, now),
  });
  return [title, outcome === null ? end : `${end}; ${outcome[0]}`];
}

/** What a person types for an hour → `16:20`, or null. Takes 16:20, 16h20, 16 giờ 20 phút, 1620, 8. */
export function parseHour(text: string): string | null {
  const typed = text.normalize("NFC").trim().toLowerCase();
  const match =
    /^(\d{1,2})(?:\s?(?:giờ|[:hg.])\s?(?:(\d{2})(?:\s?phút)?)?)?$/.exec(
      typed,
    ) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
