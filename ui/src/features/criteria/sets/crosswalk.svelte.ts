/** A crosswalk on screen: two versions, their rows, which is chosen, and what is written. */
import type { Carried } from "$generated/Carried";
import type { Crosswalk as View } from "$generated/Crosswalk";
import type { CrosswalkChoice } from "$generated/CrosswalkChoice";
import type { CrosswalkLine } from "$generated/CrosswalkLine";
import { query, save, type Query } from "../../../lib/changes.svelte";
import { fold } from "../../../lib/fold";
import { given } from "../../../lib/given";
import { t } from "../../../lib/i18n.svelte";
import { session } from "../../../lib/session.svelte";
import { offerUndo } from "../../../lib/undo.svelte";
import { standOf } from "./words";

export const tabs = ["all", "undecided", "asked", "dropped", "beside"] as const;
export type Tab = (typeof tabs)[number];

export class Crosswalk {
  readonly query: Query<View>;
  tab = $state<Tab>("all");
  find = $state("");
  chosen = $state<string | null>(null);

  view = $derived.by(() =>
    this.query.error === null ? this.query.value : null,
  );
  lines = $derived.by(() => {
    const words = fold(this.find).split(" ").filter(Boolean);
    return (this.view?.rows ?? []).filter((line) => {
      const text = fold(
        [line.old.number, line.old.text, line.new?.number, line.new?.text].join(
          " ",
        ),
      );
      return (
        this.#inTab(line, this.tab) &&
        words.every((word) => text.includes(word))
      );
    });
  });
  line = $derived.by(() =>
    (this.view?.rows ?? []).find((line) => line.old.number === this.chosen),
  );
  /** New criteria a person placed; each stands for one old one. */
  taken = $derived.by((): Partial<Record<string, string>> =>
    Object.fromEntries(
      (this.view?.rows ?? [])
        .filter((line) => line.decision === "mapped")
        .map((line) => [line.new?.number ?? "", line.old.number]),
    ),
  );
  /** Rows that are suggested and not yet confirmed. */
  suggested = $derived.by(() =>
    (this.view?.rows ?? []).filter(
      (line) => line.decision === null && line.suggested !== null,
    ),
  );

  constructor(about: Readonly<Record<string, string>>) {
    this.query = query(
      "get_crosswalk",
      () =>
        about.from === undefined || about.to === undefined
          ? null
          : {
              from: about.from,
              to: about.to,
              ...given({ unit: about.unit }),
              ...(about.year === undefined ? {} : { year: Number(about.year) }),
            },
      [
        "crosswalk_rows",
        "answers",
        "appraisals",
        "evidence_links",
        "criteria_sets",
      ],
    );
  }

  count(tab: Tab): number {
    return (this.view?.rows ?? []).filter((line) => this.#inTab(line, tab))
      .length;
  }

  #inTab(line: CrosswalkLine, tab: Tab): boolean {
    if (tab === "all" || tab === "beside") return true;
    return standOf(line, this.view?.conflicts ?? []) === tab;
  }

  get mayDecide(): boolean {
    return this.view?.mayDecide === true && session.may("enter");
  }

  get mayCarry(): boolean {
    return session.role === "province"
      ? session.may("appraise")
      : session.may("enter");
  }

  async decide(rows: CrosswalkChoice[], said: string): Promise<void> {
    const view = this.view;
    if (!view) return;
    await save("decide_crosswalk", {
      from: view.from.id,
      to: view.to.id,
      year: view.year,
      rows,
    });
    offerUndo(said);
  }

  /** Confirms a pair, or that the criterion is not carried over. */
  async say(line: CrosswalkLine, to: string | null): Promise<void> {
    const criterion = line.old.number;
    await (to === null
      ? this.decide(
          [{ criterion, decision: "dropped" }],
          t("crosswalk-said-dropped", { number: criterion }),
        )
      : this.decide(
          [{ criterion, decision: "mapped", to }],
          t("crosswalk-said-mapped", { number: criterion, to }),
        ));
  }

  async takeBack(line: CrosswalkLine): Promise<void> {
    await this.decide(
      [{ criterion: line.old.number }],
      t("crosswalk-said-open", { number: line.old.number }),
    );
  }

  async confirmSuggested(): Promise<void> {
    const rows = this.suggested.map((line): CrosswalkChoice => ({
      criterion: line.old.number,
      decision: "mapped",
      ...given({ to: line.suggested }),
    }));
    if (rows.length > 0)
      await this.decide(rows, t("crosswalk-said-all", { count: rows.length }));
  }

  /** Carries over what is ready; of `settled` the person said which word stands. */
  async carry(
    settled: { take?: string[]; keep?: string[] } = {},
  ): Promise<Carried | null> {
    const view = this.view;
    if (!view) return null;
    const about = {
      from: view.from.id,
      to: view.to.id,
      year: view.year,
      ...settled,
    };
    const carried =
      session.role === "province"
        ? await save("carry_appraisals", { ...about, unit: view.unit.id })
        : await save("carry_over", about);
    if (carried.actionId !== null)
      offerUndo(
        t("crosswalk-said-carried", {
          rows: carried.rows,
          answers: carried.answers,
          evidence: carried.evidence,
        }),
        carried.actionId,
      );
    return carried;
  }

  /** The row after this one that nobody decided, for the next Enter. */
  next(line: CrosswalkLine): void {
    const at = this.lines.findIndex(
      (one) => one.old.number === line.old.number,
    );
    const next = this.lines.slice(at + 1).find((one) => one.decision === null);
    if (next) this.chosen = next.old.number;
  }
}
