/** A paper on screen: its pages, saved where a person says, opened there for printing. */
import type { Preview } from "$generated/Preview";
import type { Saved } from "$generated/Saved";
import { Attempt } from "./attempt.svelte";
import type { Query } from "./changes.svelte";
import { openPath, pickSavePath } from "./desktop";
import { show, type Shown } from "./errors";

export class Paper {
  /** What was saved last of the pages shown. */
  saved = $state.raw<Saved | null>(null);
  private readonly attempting = new Attempt();

  constructor(
    private readonly asked: () => Query<Preview>,
    private readonly write: (path: string) => Promise<Saved>,
  ) {
    // What was saved is not what is shown once the pages change.
    $effect(() => {
      void this.preview;
      this.saved = null;
      this.attempting.trouble = null;
    });
  }

  get busy(): boolean {
    return this.attempting.busy;
  }

  get preview(): Preview | null {
    return this.asked().value;
  }

  get failed(): Shown | null {
    const { error } = this.asked();
    return this.attempting.trouble ?? (error === null ? null : show(error));
  }

  saveAs(ending: "pdf" | "xlsx" = "pdf"): Promise<void> {
    return this.attempting.run(async () => {
      const name = this.preview?.fileName ?? "";
      const path = await pickSavePath(name.replace(/\.pdf$/, `.${ending}`));
      if (path !== null) this.saved = await this.write(path);
    });
  }

  open(): Promise<void> {
    return this.attempting.run(async () => {
      if (this.saved !== null) await openPath(this.saved.path);
    });
  }
}
