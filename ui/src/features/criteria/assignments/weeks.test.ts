import { expect, test } from "vitest";
import type { AssignmentRow } from "$generated/AssignmentRow";
import type { Progress } from "$generated/Progress";
import { calendar, monday } from "./weeks";

function row(
  number: string,
  progress: Progress,
  dueOn: string | null,
): AssignmentRow {
  return {
    number,
    text: number,
    group: "I",
    groupTitle: "",
    state: "unanswered",
    waitsFor: null,
    expectedOn: null,
    table: "answers",
    rowId: number,
    assignedById: null,
    assignedBy: "",
    hasConflict: false,
    assignment: {
      personId: null,
      personName: "",
      task: "",
      dueOn,
      product: "",
      supervisorId: null,
      supervisorName: "",
      helpers: [],
      doneOn: null,
      missing: [],
      progress,
      daysLeft: null,
    },
  };
}

test("weeks begin on Monday, across months and years", () => {
  expect(monday("2026-12-07")).toBe("2026-12-07");
  expect(monday("2026-12-13")).toBe("2026-12-07");
  expect(monday("2027-01-01")).toBe("2026-12-28");
});

test("late first, weeks with work and this one, what waits never late", () => {
  const found = calendar(
    [
      row("1", "overdue", "2026-12-08"),
      row("2", "overdue", "2026-11-02"),
      row("3", "today", "2026-12-10"),
      row("4", "later", "2027-01-03"),
      row("5", "waiting", "2026-11-01"),
      row("6", "undated", null),
      row("7", "unassigned", null),
      row("8", "done", "2026-12-10"),
      row("9", "met", "2026-12-10"),
    ],
    "2026-12-10",
  );
  const numbers = (rows: AssignmentRow[]) => rows.map((one) => one.number);
  expect(numbers(found.overdue)).toEqual(["2", "1"]);
  expect(found.weeks.map((week) => week.days[0]?.day)).toEqual([
    "2026-12-07",
    "2026-12-28",
  ]);
  expect(found.weeks.map((week) => [week.isNow, week.count])).toEqual([
    [true, 1],
    [false, 1],
  ]);
  expect(numbers(found.weeks[1]?.days[6]?.rows ?? [])).toEqual(["4"]);
  expect(numbers(found.undated)).toEqual(["6"]);
  expect(numbers(found.waiting)).toEqual(["5"]);
});

test("without work this week still stands", () => {
  expect(calendar([], "2026-12-10").weeks).toHaveLength(1);
});
