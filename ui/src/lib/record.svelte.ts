/**
 * A register on screen: a list, and one record beside it that is looked at, changed or new.
 * Holds what is typed until the core has taken it; an answer that refuses loses nothing.
 */
import { CallError } from "./call";
import { settled } from "./changes.svelte";
import { show, type Shown } from "./errors";
import { focusRegion, listsRow } from "./regions";
import { offerUndo, undo } from "./undo.svelte";

export interface RecordWays<Row extends { id: string }, Draft> {
  blank: () => Draft;
  draft: (row: Row) => Draft;
  /** Adds, or changes the record with this id. */
  save: (draft: Draft, id: string | null) => Promise<{ id: string }>;
  remove: (id: string) => Promise<{ actionId: string; name: string }>;
  /** "Đã xóa vị trí 13, Hẻm 9": what the strip says. */
  deleted: (name: string) => string;
  /** The field an error speaks of, so that the words stand under it. */
  fieldOf: (error: CallError) => keyof Draft | null;
}

export interface Fault<Draft> extends Shown {
  field: keyof Draft | null;
}

export class RecordDesk<Row extends { id: string }, Draft> {
  chosen = $state<string | null>(null);
  mode = $state<"look" | "edit" | "new">("look");
  draft = $state() as Draft;
  fault = $state.raw<Fault<Draft> | null>(null);
  busy = $state(false);
  /** Grows with every form opened, so that fields begin afresh. */
  turn = $state(0);

  private before = "";

  constructor(private readonly ways: RecordWays<Row, Draft>) {
    this.draft = ways.blank();
  }

  get open(): boolean {
    return this.mode !== "look" || this.chosen !== null;
  }

  startNew(): void {
    this.begin("new", this.ways.blank());
  }

  startEdit(row: Row): void {
    this.chosen = row.id;
    this.begin("edit", this.ways.draft(row));
  }

  private begin(mode: "edit" | "new", draft: Draft): void {
    undo.clear();
    this.draft = draft;
    this.before = JSON.stringify(draft);
    this.mode = mode;
    this.fault = null;
    this.turn += 1;
  }

  get changed(): boolean {
    return this.mode !== "look" && JSON.stringify(this.draft) !== this.before;
  }

  /** The words under one field. */
  error(field: keyof Draft): string | null {
    return this.fault?.field === field ? this.fault.message : null;
  }

  /** What was refused and belongs to no field, for the foot of the panel. */
  get general(): {
    message: string;
    hint: string | null;
    code: string | null;
  } | null {
    const fault = this.fault;
    if (!fault || fault.field !== null) return null;
    const { message, hint, code, showsCode } = fault;
    return { message, hint, code: showsCode ? code : null };
  }

  cancel(): void {
    this.mode = "look";
    this.fault = null;
  }

  close(): void {
    if (this.mode === "look") this.chosen = null;
    else this.cancel();
  }

  /** Another row was chosen. What is being typed is saved first; if that fails, the form stays. */
  async choose(id: string): Promise<void> {
    if (this.changed && !(await this.save())) return;
    this.cancel();
    this.chosen = id;
  }

  async save(): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      const row = await this.ways.save(
        $state.snapshot(this.draft) as Draft,
        this.mode === "edit" ? this.chosen : null,
      );
      // The form stays until the list shows the row: there is something to choose, and the keys go to it.
      await settled(() => listsRow(row.id));
      this.chosen = row.id;
      this.cancel();
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async remove(id: string): Promise<void> {
    this.fault = null;
    try {
      const { actionId, name } = await this.ways.remove(id);
      if (this.chosen === id) this.chosen = null;
      offerUndo(this.ways.deleted(name), actionId);
      // The panel that had the focus is gone, and soon the row: the keys go to the one that took its place.
      await settled(() => !listsRow(id));
      // Unless the person has gone on meanwhile.
      if (document.activeElement === document.body) focusRegion("list");
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const field = error instanceof CallError ? this.ways.fieldOf(error) : null;
    this.fault = { ...show(error), field };
  }
}
