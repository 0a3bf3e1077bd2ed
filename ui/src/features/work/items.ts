/** Work in the order it is due, and the words of each piece. */
import type { WorkItem } from "$generated/WorkItem";
import type { WorkScreen } from "$generated/WorkScreen";
import type { MarkName } from "../../components/shapes";
import { date, dayMonth } from "../../lib/format";
import { t, tryText } from "../../lib/i18n.svelte";
import { openMonth } from "./period";

export type Group = "overdue" | "today" | "soon" | "later" | "waiting" | "done";

export interface Row extends WorkItem {
  id: string;
  group: Group;
}

const order: readonly Group[] = [
  "overdue",
  "today",
  "soon",
  "later",
  "waiting",
  "done",
];

/** Half done and differing things stand where their day puts them. */
function groupOf(item: WorkItem): Group {
  if (item.state === "waiting" || item.state === "done") return item.state;
  // A clock by hours can be late on its own day.
  if (item.state === "overdue") return "overdue";
  if (item.daysLeft === null)
    return item.state === "soon" || item.state === "later"
      ? item.state
      : "soon";
  if (item.daysLeft < 0) return "overdue";
  if (item.daysLeft === 0) return "today";
  return item.daysLeft <= 7 ? "soon" : "later";
}

export function rows(items: readonly WorkItem[]): Row[] {
  return items
    .map((item) => ({
      ...item,
      // One report can have several clocks.
      id: `${item.code}/${item.target}/${item.args.title ?? ""}`,
      group: groupOf(item),
    }))
    .sort(
      (a, b) =>
        order.indexOf(a.group) - order.indexOf(b.group) ||
        (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) ||
        (b.doneOn ?? "").localeCompare(a.doneOn ?? ""),
    );
}

export function mark(row: Row): { mark: MarkName; word: string } {
  if (row.state === "conflict")
    return { mark: "diff", word: t("ui-state-diff") };
  if (row.group === "done") return { mark: "ok", word: t("work-state-done") };
  if (row.group === "waiting")
    return { mark: "wait", word: t("work-state-waiting") };
  if (row.group === "overdue")
    return { mark: "late", word: t("ui-state-late") };
  if (row.group === "today")
    return { mark: "soon", word: t("work-state-today") };
  if (row.state === "partial")
    return { mark: "part", word: t("ui-state-part") };
  if (row.group === "soon") return { mark: "soon", word: t("ui-state-soon") };
  return { mark: "none", word: t("ui-state-none") };
}

/** The sentence of a piece of work, and its second line. */
export function words(row: Row): { text: string; sub: string | null } {
  const args = { ...row.args };
  if (typeof args.period === "string")
    args.period = openMonth(args.period)?.month ?? args.period;
  const key = `work-${row.code}`;
  return {
    text: tryText(key, args) ?? row.code,
    sub: tryText(key, args, "sub"),
  };
}

const places: Record<WorkScreen, string> = {
  criteria: "criteria",
  assessment: "assessment",
  statistics: "figures",
  reporting: "reporting",
  crime_reports: "reports",
  sync: "sync",
  overview: "overview",
  backup: "log",
};

/** The screen a piece of work opens, and with what. */
export function target(row: Row): [string, Record<string, string>] {
  const screen = places[row.screen];
  if (row.screen === "criteria") return [screen, { criterion: row.target }];
  if (row.screen === "assessment") {
    const [set = "", year = "", unit] = row.target.split("/");
    return unit === undefined
      ? [screen, { set, year }]
      : ["ward-assessment", { set, year, unit }];
  }
  if (row.screen === "statistics") return [screen, { period: row.target }];
  if (row.screen === "reporting")
    return [screen, { period: row.target.split("/")[0] ?? "" }];
  if (row.screen === "crime_reports") return [screen, { report: row.target }];
  if (row.screen === "backup") return [screen, { tab: "backups" }];
  return [screen, row.target === "" ? {} : { target: row.target }];
}

export function belongs(row: Row): string {
  return row.screen === "criteria"
    ? t("work-of-criterion", { number: row.target })
    : (tryText(`work-of-${row.screen}`) ?? "");
}

/** The day without its year as long as it is this year's. */
export function due(row: Row, today: string): string {
  if (row.dueOn === null) return "";
  return row.dueOn.slice(0, 4) === today.slice(0, 4)
    ? dayMonth(row.dueOn)
    : date(row.dueOn);
}

export function left(row: Row): string {
  if (row.group === "waiting")
    return row.dueOn === null
      ? t("work-left-unknown")
      : t("work-left-expected");
  if (row.doneOn !== null)
    return t("work-left-done", { day: dayMonth(row.doneOn) });
  if (row.daysLeft === null) return "";
  if (row.daysLeft < 0) return t("work-left-late", { days: -row.daysLeft });
  if (row.group === "overdue") return t("work-left-late-today");
  if (row.daysLeft === 0) return t("work-left-today");
  return t("work-left-days", { days: row.daysLeft });
}
