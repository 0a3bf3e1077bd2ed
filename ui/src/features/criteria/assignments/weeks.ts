/** Deadlines as a calendar: weeks from Monday to Sunday, each with the days that have work. */
import type { AssignmentRow } from "$generated/AssignmentRow";
import { isOpen } from "./words";

export interface Day {
  /** `2026-12-09`. */
  day: string;
  rows: AssignmentRow[];
}

export interface Week {
  days: Day[];
  count: number;
  isNow: boolean;
}

export interface Calendar {
  overdue: AssignmentRow[];
  weeks: Week[];
  undated: AssignmentRow[];
  waiting: AssignmentRow[];
}

const oneDay = 24 * 60 * 60 * 1000;

function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function text(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The Monday of the week a day falls in. */
export function monday(day: string): string {
  const instant = at(day);
  const past = (new Date(instant).getUTCDay() + 6) % 7;
  return text(instant - past * oneDay);
}

/** The week of today always stands; of the others, those with something due. */
export function calendar(
  rows: readonly AssignmentRow[],
  today: string,
): Calendar {
  const byDue = (a: AssignmentRow, b: AssignmentRow) =>
    (a.assignment.dueOn ?? "").localeCompare(b.assignment.dueOn ?? "");
  const open = rows.filter((row) => isOpen(row.assignment.progress));
  const ahead = open.filter(
    (row) => row.assignment.dueOn !== null && row.assignment.dueOn >= today,
  );
  const starts = [
    ...new Set([
      monday(today),
      ...ahead.map((row) => monday(row.assignment.dueOn ?? today)),
    ]),
  ].sort();
  return {
    overdue: open
      .filter((row) => row.assignment.progress === "overdue")
      .sort(byDue),
    weeks: starts.map((start) => {
      const days = Array.from({ length: 7 }, (_, place) => {
        const day = text(at(start) + place * oneDay);
        return {
          day,
          rows: ahead.filter((row) => row.assignment.dueOn === day),
        };
      });
      return {
        days,
        count: days.reduce((sum, one) => sum + one.rows.length, 0),
        isNow: start === monday(today),
      };
    }),
    undated: open.filter(
      (row) =>
        row.assignment.dueOn === null &&
        row.assignment.progress !== "unassigned",
    ),
    waiting: rows.filter((row) => row.assignment.progress === "waiting"),
  };
}
