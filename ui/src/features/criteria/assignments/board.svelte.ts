/** The board on screen: which set and year, which view, what is filtered, chosen and edited. */
import type { AssignmentBoard } from "$generated/AssignmentBoard";
import type { AssignmentRow } from "$generated/AssignmentRow";
import type { SetSummary } from "$generated/SetSummary";
import { query, save, type Query } from "../../../lib/changes.svelte";
import { date } from "../../../lib/format";
import { fold } from "../../../lib/fold";
import { t } from "../../../lib/i18n.svelte";
import { session } from "../../../lib/session.svelte";
import { offerUndo } from "../../../lib/undo.svelte";

export const views = [
  "clears",
  "people",
  "weeks",
  "plan",
  "handovers",
] as const;
export type View = (typeof views)[number];

export const filters = [
  "all",
  "missing",
  "overdue",
  "mine",
  "given",
  "waiting",
  "done",
] as const;
export type Filter = (typeof filters)[number];

/** What a change of any of these can change on this screen. */
export const nouns = [
  "answers",
  "appraisals",
  "criteria_sets",
  "staff",
] as const;

export class Board {
  readonly sets: Query<SetSummary[]>;
  readonly query: Query<AssignmentBoard>;
  /** Null: the one the core takes, the latest with answers. */
  set = $state<string | null>(null);
  year = $state<number | null>(null);
  view = $state<View>("clears");
  filter = $state<Filter>("all");
  find = $state("");
  chosen = $state<string | null>(null);
  edit = $state<"assign" | "finish" | null>(null);

  rows = $derived.by(() => this.list?.rows ?? []);
  shown = $derived.by(() => {
    const words = fold(this.find).split(" ").filter(Boolean);
    return this.rows.filter(
      (row) =>
        belongs(row, this.filter) &&
        (words.length === 0 ||
          words.every((word) => searched(row).includes(word))),
    );
  });
  row = $derived.by(() => this.rows.find((row) => row.number === this.chosen));
  /** How many are complete. */
  whole = $derived.by(
    () => this.rows.filter((row) => row.assignment.missing.length === 0).length,
  );

  constructor(start: Readonly<Record<string, string>>) {
    this.set = start.set ?? null;
    this.year = start.year === undefined ? null : Number(start.year);
    this.chosen = start.criterion ?? null;
    this.view = views.find((view) => view === start.view) ?? "clears";
    this.filter = filters.find((one) => one === start.filter) ?? "all";
    if (start.edit === "assign") this.edit = "assign";
    this.sets = query("list_sets", () => ({}), ["criteria_sets", "answers"]);
    this.query = query("get_assignments", () => this.asked, nouns);
  }

  get asked() {
    return {
      ...(this.set === null ? {} : { set: this.set }),
      ...(this.year === null ? {} : { year: this.year }),
    };
  }

  get list(): AssignmentBoard | null {
    return this.query.error === null ? this.query.value : null;
  }

  get mayAssign(): boolean {
    return session.role === "ward" && session.may("enter");
  }

  count(filter: Filter): number {
    return this.rows.filter((row) => belongs(row, filter)).length;
  }

  open(number: string): void {
    if (this.chosen !== number) this.edit = null;
    this.chosen = number;
  }

  close(): void {
    this.chosen = null;
    this.edit = null;
  }

  choose(set: string, year: number): void {
    this.set = set;
    this.year = year;
    this.close();
  }

  /** Notes the day the work was done; null opens it again. */
  async finish(number: string, doneOn: string | null): Promise<void> {
    const board = this.list;
    if (!board) return;
    await save("finish_assignment", {
      set: board.set.id,
      year: board.year,
      criterion: number,
      ...(doneOn === null ? {} : { doneOn }),
    });
    offerUndo(
      doneOn === null
        ? t("assign-said-reopened", { number })
        : t("assign-said-done", { number, day: date(doneOn) }),
    );
  }
}

function belongs(row: AssignmentRow, filter: Filter): boolean {
  const said = row.assignment;
  const me = session.info?.person.staffId;
  switch (filter) {
    case "all":
      return true;
    case "missing":
      return (
        said.missing.length > 0 &&
        said.progress !== "met" &&
        said.progress !== "done"
      );
    case "mine":
      return (
        said.personId === me ||
        said.supervisorId === me ||
        said.helpers.some((helper) => helper.id === me)
      );
    case "given":
      return row.assignedById === me;
    default:
      return said.progress === filter;
  }
}

function searched(row: AssignmentRow): string {
  const said = row.assignment;
  return fold(
    [
      row.number,
      row.text,
      said.task,
      said.product,
      said.personName,
      said.supervisorName,
      ...said.helpers.map((helper) => helper.name),
    ].join(" "),
  );
}
