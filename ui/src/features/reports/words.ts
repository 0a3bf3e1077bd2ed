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
  if (row.state === "running" && row.next !== null)
    return { mark: "part", word: left(row.next.minutesLeft) };
  if (row.state === "running")
    return { mark: "part", word: t("reports-state-open") };
  if (row.state === "stopped")
    return { mark: "info", word: t("reports-state-unjudged") };
  if (row.state === "due_soon" && row.next !== null)
    return { mark, word: left(row.next.minutesLeft) };
  if (row.state === "overdue" && row.next !== null)
    return { mark, word: left(row.next.minutesLeft) };
  return { mark, word };
}

/** "còn 1 ngày", "còn 7 giờ", "quá 3 giờ". */
export function left(minutes: number): string {
  const late = minutes < 0;
  const size = Math.abs(minutes);
  const [unit, count] =
    size >= 1440
      ? (["days", Math.floor(size / 1440)] as const)
      : size >= 60
        ? (["hours", Math.floor(size / 60)] as const)
        : (["minutes", size] as const);
  return t(`reports-${late ? "late" : "left"}-${unit}`, { count });
}

/** "còn 7 giờ 50 phút". */
export function leftExactly(minutes: number): string {
  const rest = minutes % 60;
  return minutes >= 60 && minutes < 1440 && rest > 0
    ? t("reports-left-exact", {
        hours: Math.floor(minutes / 60),
        minutes: rest,
      })
    : left(minutes);
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

/** The deadline, or the outcome and when. */
export function milestone(row: CrimeReportRow, now: string): [string, string] {
  if (row.outcome !== null && row.settledAt !== null)
    return [eventName(row.outcome), due(row.settledAt, false, now)];
  if (row.stage === "suspended") return [eventName("suspended"), ""];
  if (row.next === null) return ["", ""];
  const { warning, legal, isDayEnd, title } = row.next;
  return [
    title,
    t("reports-due", {
      due: due(row.state === "overdue" ? legal : warning, isDayEnd, now),
    }),
  ];
}

/** What a person types for an hour → `16:20`, or null. Takes 16:20, 16h20, 1620, 8. */
export function parseHour(text: string): string | null {
  const match =
    /^(\d{1,2})(?:[:hg.]\s?(\d{2})?)?$/.exec(text.trim()) ??
    /^(\d{1,2})(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
