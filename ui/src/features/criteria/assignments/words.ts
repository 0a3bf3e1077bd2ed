/** The words of assignments: what is clear, how the work stands, why a criterion comes next. */
import type { AssignmentRow } from "$generated/AssignmentRow";
import type { AssignmentView } from "$generated/AssignmentView";
import type { Clear } from "$generated/Clear";
import type { LoadItem } from "$generated/LoadItem";
import type { PersonLoad } from "$generated/PersonLoad";
import type { PlanStep } from "$generated/PlanStep";
import type { Progress } from "$generated/Progress";
import type { Why } from "$generated/Why";
import type { MarkName } from "../../../components/shapes";
import { date } from "../../../lib/format";
import { t } from "../../../lib/i18n.svelte";

/** In the order they are named. */
export const clears: readonly Clear[] = [
  "person",
  "task",
  "due",
  "product",
  "responsibility",
];

export function clearWord(clear: Clear): string {
  if (clear === "person") return t("assign-clear-person");
  if (clear === "task") return t("assign-clear-task");
  if (clear === "due") return t("assign-clear-due");
  if (clear === "product") return t("assign-clear-product");
  return t("assign-clear-responsibility");
}

export function missingWords(missing: readonly Clear[]): string {
  return missing.map(clearWord).join(", ");
}

const marks: Record<Progress, MarkName> = {
  overdue: "late",
  today: "soon",
  soon: "soon",
  later: "part",
  undated: "part",
  unassigned: "none",
  waiting: "wait",
  met: "ok",
  done: "ok",
};

export function progressMark(progress: Progress): MarkName {
  return marks[progress];
}

const progressWords: Record<Progress, () => string> = {
  overdue: () => t("assign-progress-overdue"),
  today: () => t("assign-progress-today"),
  soon: () => t("assign-progress-soon"),
  later: () => t("assign-progress-later"),
  undated: () => t("assign-progress-undated"),
  unassigned: () => t("assign-progress-unassigned"),
  waiting: () => t("assign-progress-waiting"),
  met: () => t("assign-progress-met"),
  done: () => t("assign-progress-done"),
};

export function progressWord(progress: Progress): string {
  return progressWords[progress]();
}

/** The second line of a state: how late, how long, or since when. */
export function leftWords(said: AssignmentView): string | null {
  if (said.doneOn !== null)
    return t("assign-done-on", { day: date(said.doneOn) });
  if (said.daysLeft === null) return null;
  if (said.daysLeft < 0) return t("assign-late-days", { days: -said.daysLeft });
  if (said.daysLeft === 0) return t("assign-left-today");
  return t("assign-left-days", { days: said.daysLeft });
}

/** What is to be done: the work as it was assigned, else the criterion itself. */
export function workOf(row: AssignmentRow): string {
  return row.assignment.task === "" ? row.text : row.assignment.task;
}

export function expectedWords(row: {
  waitsFor: string | null;
  expectedOn: string | null;
}): string {
  const day =
    row.expectedOn === null
      ? t("assign-expected-unknown")
      : t("assign-expected", { day: date(row.expectedOn) });
  return [row.waitsFor, day].filter(Boolean).join(", ");
}

/** Whether work is the person's to do: neither closed nor waiting on somebody else. */
export function isOpen(progress: Progress): boolean {
  return !["met", "done", "waiting"].includes(progress);
}

export function whyWords(step: PlanStep): string {
  return step.reasons.map((why) => reason(why, step.person)).join(" ");
}

function reason(why: Why, person: string): string {
  switch (why.code) {
    case "disqualifies":
      return t("assign-why-disqualifies");
    case "mandatory":
      return t("assign-why-mandatory");
    case "reach_maximum":
      return t("assign-why-reach-maximum");
    case "item":
      return t("assign-why-item", { missing: why.missing });
    case "points":
      return t("assign-why-points", { gain: why.gain, missing: why.missing });
    case "enough":
      return t("assign-why-enough", { gain: why.gain });
    case "more_points":
      return t("assign-why-more-points", { gain: why.gain });
    case "all_asked":
      return t("assign-why-all-asked");
    case "at_cap":
      return t("assign-why-at-cap", { group: why.group });
    case "not_lacking":
      return t("assign-why-not-lacking");
    case "to_judge":
      return t("assign-why-to-judge");
    case "late":
      return t("assign-why-late", { days: why.days });
    case "due":
      return why.days === 0
        ? t("assign-why-due-today")
        : t("assign-why-due", { days: why.days });
    case "year_ends":
      return why.days === 0
        ? t("assign-why-year-over")
        : t("assign-why-year-ends", { days: why.days });
    case "load":
      return t("assign-why-load", { person, open: why.open });
    case "nobody":
      return t("assign-why-nobody");
  }
}

/** What a person has, in one line. */
export function loadWords(load: PersonLoad): string {
  return [
    t("assign-person-load", { open: load.open, overdue: load.overdue }),
    load.waiting > 0
      ? t("assign-person-waiting", { count: load.waiting })
      : null,
    load.done > 0 ? t("assign-person-done", { count: load.done }) : null,
    load.supervised > 0
      ? t("assign-person-supervised", { count: load.supervised })
      : null,
  ]
    .filter((one) => one !== null)
    .join(", ");
}

/** The parts a person has in a piece of work that is handed over. */
export function partWords(item: LoadItem): string {
  if (item.kind === "crime_report") return t("assign-part-officer");
  return item.parts
    .map((part) => {
      if (part === "person") return t("assign-part-person");
      return part === "supervisor"
        ? t("assign-part-supervisor")
        : t("assign-part-helper");
    })
    .join(", ");
}

/** How a piece of work stood when it was handed over, or stands now. */
export function itemState(item: LoadItem): { mark: MarkName; word: string } {
  if (item.isWaiting) return { mark: "wait", word: progressWord("waiting") };
  if (item.daysLate > 0)
    return {
      mark: "late",
      word: t("assign-late-days", { days: item.daysLate }),
    };
  return { mark: "part", word: progressWord("later") };
}
