/** One file on its way in: what it says, how it is read, what it would change, what came of it. */
import type { ImportPreview } from "$generated/ImportPreview";
import type { SheetFile } from "$generated/SheetFile";
import type { SheetFrame } from "$generated/SheetFrame";
import type { SheetImported } from "$generated/SheetImported";
import type { SheetMapping } from "$generated/SheetMapping";
import { call } from "../../lib/call";
import { show, type Shown } from "../../lib/errors";
import { given } from "../../lib/given";
import { LongTask } from "../../lib/task.svelte";

export class Intake {
  path = $state("");
  file = $state.raw<SheetFile | null>(null);
  sheet = $state("");
  calendar = $state("hc");
  /** The year of periods that name none; null: as the sheet says. */
  year = $state<number | null>(null);
  /** Changed by a person; null: recognised, or the saved one that fits. */
  mapping = $state.raw<SheetMapping | null>(null);
  private frame: SheetFrame | null = null;
  /** Cells with errors are left out. */
  skips = $state(false);
  /** The last answer stays while the next one is fetched. */
  preview = $state.raw<ImportPreview | null>(null);
  failure = $state.raw<Shown | null>(null);
  readonly looking = new LongTask<ImportPreview>();
  readonly taking = new LongTask<SheetImported>();
  private again = false;

  get busy(): boolean {
    return this.looking.running || this.taking.running;
  }

  /** Cells that would be written. */
  get count(): number {
    return this.preview ? this.preview.added + this.preview.changed : 0;
  }

  get ready(): boolean {
    return (
      !this.busy &&
      this.taking.result === null &&
      this.count > 0 &&
      (this.preview?.faultCount === 0 || this.skips)
    );
  }

  async open(path: string): Promise<void> {
    this.drop();
    this.path = path;
    try {
      this.file = await call("read_sheet", { path });
    } catch (failure) {
      this.failure = show(failure);
      return;
    }
    await this.look();
  }

  drop(): void {
    this.looking.stop();
    this.looking.reset();
    this.taking.reset();
    this.path = "";
    this.file = null;
    this.sheet = "";
    this.year = null;
    this.calendar = "hc";
    this.mapping = null;
    this.frame = null;
    this.preview = null;
    this.failure = null;
    this.skips = false;
  }

  /** Another sheet, calendar or year is recognised anew. */
  async choose(
    change: Partial<Pick<Intake, "sheet" | "calendar" | "year">>,
  ): Promise<void> {
    Object.assign(this, change);
    this.mapping = null;
    if (change.sheet !== undefined) this.frame = null;
    await this.look();
  }

  /** The headers or labels stand elsewhere than was found. */
  async place(frame: SheetFrame): Promise<void> {
    this.frame = frame;
    this.mapping = null;
    await this.look();
  }

  async use(mapping: SheetMapping): Promise<void> {
    this.mapping = mapping;
    await this.look();
  }

  /** Recognises everything anew. */
  async recognise(): Promise<void> {
    this.mapping = null;
    this.frame = null;
    await this.look();
  }

  /** What would change; changes nothing. */
  async look(): Promise<void> {
    if (this.looking.running) {
      // The answer under way is of an older choice.
      this.again = true;
      this.looking.stop();
      return;
    }
    this.taking.reset();
    this.failure = null;
    const request = this.request();
    const found = await this.looking.run((options) =>
      call("preview_import", request, options),
    );
    if (this.again) {
      this.again = false;
      await this.look();
      return;
    }
    if (this.path !== request.path) return;
    if (found) {
      this.preview = found;
      this.sheet = found.sheet;
    } else {
      this.failure = this.looking.failure;
    }
  }

  async take(): Promise<SheetImported | null> {
    if (!this.ready || this.preview === null) return null;
    const { mapping } = this.preview;
    const request = { ...this.request(), mapping, skipErrors: this.skips };
    delete request.frame;
    this.failure = null;
    const done = await this.taking.run((options) =>
      call("import_sheet", request, options),
    );
    this.failure = this.taking.failure;
    return done;
  }

  private request(): {
    path: string;
    sheet?: string;
    mapping?: SheetMapping;
    frame?: SheetFrame;
    calendar?: string;
    year?: number;
  } {
    const { path, sheet, mapping, frame, calendar, year } = this;
    return {
      path,
      ...given({
        sheet,
        mapping,
        frame: mapping === null ? frame : null,
        calendar,
        year,
      }),
    };
  }
}
