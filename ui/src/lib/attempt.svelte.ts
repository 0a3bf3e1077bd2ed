/** One thing at a time: whether it is under way, and what was refused or failed. */
import { show, type Shown } from "./errors";

export class Attempt {
  busy = $state(false);
  trouble = $state.raw<Shown | null>(null);

  /** Asked again while something is under way, it does nothing. */
  run = async (work: () => Promise<unknown>): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.trouble = null;
    try {
      await work();
    } catch (failure) {
      this.trouble = show(failure);
    } finally {
      this.busy = false;
    }
  };
}
