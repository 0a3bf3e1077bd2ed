/**
 * The month grid as it is worked on: what the core last said, and over it what has been typed and not
 * yet taken. A text the core refuses stays in its cell until the person changes it or drops it.
 */
import { SvelteMap } from "svelte/reactivity";
import type { FindingView } from "$generated/FindingView";
import type { GridRow as CoreRow } from "$generated/GridRow";
import type { MonthGrid } from "$generated/MonthGrid";
import type { GridCell, GridEdit } from "../../components/grid/types";
import { save } from "../../lib/changes.svelte";
import { show, type Shown } from "../../lib/errors";
import { given } from "../../lib/given";
import { undo } from "../../lib/undo.svelte";
import { cellsOf } from "./cells";

export interface Typed {
  row: string;
  column: string;
  text: string;
  /** Why the core did not take it; null while it is on its way. */
  error: Shown | null;
}

export interface WhereEntered {
  residentialUnit: string | null;
  /** A unit from before the merger; null for the ward itself. */
  unit: string | null;
}

export class Sheet {
  private readonly typed = new SvelteMap<string, Typed>();
  /** Rows the core sent back with an entry, until the whole grid has come again. */
  private readonly fresh = new SvelteMap<string, CoreRow>();
  findings = $state.raw<FindingView[]>([]);

  constructor(
    private readonly grid: () => MonthGrid | null,
    private readonly where: () => WhereEntered,
  ) {}

  private readonly cells = $derived.by(() =>
    cellsOf(this.grid(), this.fresh.values()),
  );

  cell(row: string, column: string): GridCell {
    const key = `${row} ${column}`;
    const stands = this.cells.get(key) ?? { kind: "blank" };
    const typed = this.typed.get(key);
    if (!typed) return stands;
    const { span: _, ...rest } = stands;
    if (typed.error)
      return {
        ...rest,
        kind: "figure",
        text: typed.text,
        error: typed.error.message,
      };
    return typed.text === ""
      ? { ...rest, kind: "blank" }
      : { ...rest, kind: "figure", text: typed.text, faint: true };
  }

  /** What was refused and still stands in its cell. */
  get refused(): Typed[] {
    return [...this.typed.values()].filter((one) => one.error !== null);
  }

  refusedAt(row: string, column: string): Typed | null {
    const one = this.typed.get(`${row} ${column}`);
    return one?.error ? one : null;
  }

  drop({ row, column }: { row: string; column: string }): void {
    this.typed.delete(`${row} ${column}`);
  }

  /** The whole grid has come again. */
  settled(): void {
    this.fresh.clear();
  }

  /** Another year or place is shown: nothing typed belongs there. */
  leave(): void {
    this.typed.clear();
    this.fresh.clear();
    this.findings = [];
  }

  async enter(edits: readonly GridEdit[]): Promise<void> {
    undo.clear();
    this.findings = [];
    // Filled down: one action, so that one undo takes it back. Emptied cells go one by one.
    if (edits.length > 1 && edits.every((edit) => edit.text !== ""))
      await this.enterTogether(edits);
    else for (const edit of edits) await this.enterOne(edit);
  }

  /** Enters what a closed period refused as a proposal for a correction. */
  async propose({ row, column, text }: Typed): Promise<void> {
    await this.enterOne({ row, column, text }, true);
  }

  private async enterOne(
    { row, column, text }: GridEdit,
    proposal = false,
  ): Promise<void> {
    const key = `${row} ${column}`;
    const typed: Typed = { row, column, text, error: null };
    this.typed.set(key, typed);
    try {
      const entered = await save("enter_figure", {
        indicator: row,
        period: column,
        value: text,
        ...given({
          ...this.where(),
          proposal: proposal || undefined,
        }),
      });
      this.fresh.set(row, entered.row);
      this.findings = [...this.findings, ...entered.findings];
      if (this.typed.get(key) === typed) this.typed.delete(key);
    } catch (error) {
      if (this.typed.get(key) === typed)
        this.typed.set(key, { ...typed, error: show(error) });
    }
  }

  /** The comment on a cell. */
  async comment(row: string, column: string, comment: string): Promise<void> {
    this.fresh.set(
      row,
      await save("comment_figure", {
        indicator: row,
        period: column,
        comment,
        ...given({ ...this.where() }),
      }),
    );
  }

  private async enterTogether(edits: readonly GridEdit[]): Promise<void> {
    const all = edits.map((edit): Typed => ({ ...edit, error: null }));
    for (const one of all) this.typed.set(`${one.row} ${one.column}`, one);
    let error: Shown | null = null;
    try {
      await this.enterBlock(edits);
    } catch (failure) {
      error = show(failure);
    }
    for (const one of all) {
      const key = `${one.row} ${one.column}`;
      if (this.typed.get(key) !== one) continue;
      if (error) this.typed.set(key, { ...one, error });
      else this.typed.delete(key);
    }
  }

  /** Several cells as one action. */
  async enterBlock(
    edits: readonly GridEdit[],
    origin?: string,
  ): Promise<number> {
    const { entered } = await save("enter_figures", {
      cells: edits.map(({ row, column, text }) => ({
        indicator: row,
        period: column,
        value: text,
      })),
      ...given({ ...this.where(), origin }),
    });
    return entered;
  }
}
