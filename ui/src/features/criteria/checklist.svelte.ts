/** One checklist on screen: which set and year, what is filtered, which criterion is open, what is edited. */
import type { AnswerCriterion } from "$generated/AnswerCriterion";
import type { Checklist as List } from "$generated/Checklist";
import type { ChecklistCriterion } from "$generated/ChecklistCriterion";
import type { ChecklistGroup } from "$generated/ChecklistGroup";
import type { Layer } from "$generated/Layer";
import type { SetSummary } from "$generated/SetSummary";
import { query, save, type Query } from "../../lib/changes.svelte";
import { fold } from "../../lib/fold";
import { session } from "../../lib/session.svelte";
import { offerUndo } from "../../lib/undo.svelte";
import { confirmable } from "./threshold";
import { answerOf, judged } from "./words";

export const tabs = [
  "all",
  "met",
  "unmet",
  "waiting",
  "unanswered",
  "differs",
] as const;
export type Tab = (typeof tabs)[number];

export interface Row extends ChecklistCriterion {
  group: ChecklistGroup;
}

/** What is said of one criterion; without a state the judgement is emptied. */
export type Said = Pick<
  AnswerCriterion,
  | "state"
  | "points"
  | "deductions"
  | "bonus"
  | "note"
  | "waitsFor"
  | "expectedOn"
>;

/** What chooses a set and year: this list, or the assignments of it. */
export interface SetHolder {
  readonly list: { set: SetSummary; year: number } | null;
  readonly sets: Query<SetSummary[]>;
  choose(set: string, year: number): void;
}

export class Checklist {
  readonly sets: Query<SetSummary[]>;
  readonly query: Query<List>;
  /** Null: the one the core takes, the latest with answers. */
  set = $state<string | null>(null);
  year = $state<number | null>(null);
  unit = $state<string | null>(null);
  tab = $state<Tab>("all");
  find = $state("");
  chosen = $state<string | null>(null);
  edit = $state<"judge" | "assign" | null>(null);
  /** The layer judged last: the next F2 begins there. */
  layer = $state<Layer>("self");

  rows = $derived.by((): Row[] =>
    (this.list?.groups ?? []).flatMap((group) =>
      group.criteria.map((criterion) => ({ ...criterion, group })),
    ),
  );
  shown = $derived.by((): Row[] => {
    const words = fold(this.find).split(" ").filter(Boolean);
    return this.rows.filter(
      (row) =>
        this.#inTab(row, this.tab) &&
        words.every((word) => fold(`${row.number} ${row.text}`).includes(word)),
    );
  });
  row = $derived.by(() => this.rows.find((row) => row.number === this.chosen));

  constructor(start: Readonly<Record<string, string>>) {
    this.unit = start.unit ?? null;
    this.set = start.set ?? null;
    this.year = start.year === undefined ? null : Number(start.year);
    this.chosen = start.criterion ?? null;
    if (start.edit === "assign" || start.edit === "judge")
      this.edit = start.edit;
    this.layer = session.role === "province" ? "appraisal" : "self";
    this.sets = query("list_sets", () => ({}), ["criteria_sets", "answers"]);
    this.query = query(
      "get_checklist",
      () => ({
        ...(this.set === null ? {} : { set: this.set }),
        ...(this.unit === null ? {} : { unit: this.unit }),
        ...(this.year === null ? {} : { year: this.year }),
      }),
      // Thresholds follow the figures, whatever they are counted from.
      [
        "answers",
        "appraisals",
        "criteria_sets",
        "staff",
        "evidence",
        "evidence_links",
        "figures",
        "incidents",
        "crime_reports",
        "register_sources",
        "closings",
        "lineage_shares",
      ],
    );
  }

  get list(): List | null {
    return this.query.error === null ? this.query.value : null;
  }

  get hasPoints(): boolean {
    return this.list?.set.scoring === "points";
  }

  count(tab: Tab): number {
    return this.rows.filter((row) => this.#inTab(row, tab)).length;
  }

  #inTab(row: ChecklistCriterion, tab: Tab): boolean {
    if (tab === "all") return true;
    return tab === "differs" ? row.differs : row.state === tab;
  }

  /** The layers this person may write here. */
  get layers(): Layer[] {
    const may =
      session.role === "province"
        ? session.may("appraise")
        : session.may("enter");
    return may
      ? (this.row?.layers ?? [])
          .filter((answer) => answer.isEditable)
          .map((answer) => answer.layer)
      : [];
  }

  get canAssign(): boolean {
    return (
      session.role === "ward" && session.may("enter") && this.row !== undefined
    );
  }

  open(number: string): void {
    if (this.chosen !== number) this.edit = null;
    this.chosen = number;
  }

  /** The criterion below in the list that is shown. */
  after(number: string): string | null {
    const at = this.shown.findIndex((row) => row.number === number);
    return at === -1 ? null : (this.shown[at + 1]?.number ?? null);
  }

  openToJudge(number: string): void {
    this.open(number);
    this.edit = "judge";
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

  /** Writes a judgement and offers the way back. */
  async judge(number: string, layer: Layer, said: Said): Promise<void> {
    const list = this.list;
    if (!list) return;
    const about = { set: list.set.id, year: list.year, criterion: number };
    const after =
      layer === "appraisal"
        ? await save("appraise_criterion", {
            ...about,
            unit: list.unit.id,
            ...said,
          })
        : await save("answer_criterion", { ...about, layer, ...said });
    this.layer = layer;
    const row = after.groups
      .flatMap((group) => group.criteria)
      .find((one) => one.number === number);
    if (row) offerUndo(judged(number, answerOf(row, layer)));
  }

  /** Space on the list: met becomes unmet, anything else becomes met, in one's own first layer. */
  async toggle(): Promise<void> {
    const row = this.row;
    const layer = this.layers[0];
    if (!row || row.kind === "scored" || layer === undefined) return;
    const met = answerOf(row, layer).state === "met";
    // What the figures say is confirmed, not turned round.
    const says = confirmable(row.figure);
    await this.judge(row.number, layer, {
      state: says ?? (met ? "unmet" : "met"),
    });
  }
}

/** The administrative year in which today falls: `hc:2026-12` → 2026. */
export function thisYear(): number {
  const { openMonth = "", today = "" } = session.info ?? {};
  return Number(/\d{4}/.exec(openMonth)?.[0] ?? today.slice(0, 4));
}
