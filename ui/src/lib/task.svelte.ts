/** A long call: how far it is, and a way to stop it. */
import { show, type Shown } from "./errors";
import type { CallOptions } from "./call";

export class LongTask<T> {
  running = $state(false);
  stage = $state("");
  done = $state(0);
  total = $state<number | null>(null);
  result = $state.raw<T | null>(null);
  failure = $state.raw<Shown | null>(null);
  /** The person stopped it. */
  stopped = $state(false);
  private controller: AbortController | null = null;

  async run(work: (options: CallOptions) => Promise<T>): Promise<T | null> {
    if (this.running) return null;
    const controller = new AbortController();
    this.controller = controller;
    this.running = true;
    this.failure = null;
    this.result = null;
    this.stopped = false;
    this.stage = "";
    this.done = 0;
    this.total = null;
    try {
      this.result = await work({
        signal: controller.signal,
        onProgress: ({ stage, done, total }) => {
          this.stage = stage ?? this.stage;
          this.done = done;
          this.total = total;
        },
      });
      return this.result;
    } catch (error) {
      const shown = show(error);
      if (shown.code === "stopped" || shown.code === "cancelled")
        this.stopped = true;
      else this.failure = shown;
      return null;
    } finally {
      this.running = false;
      this.controller = null;
    }
  }

  stop(): void {
    this.controller?.abort();
  }

  reset(): void {
    this.result = null;
    this.failure = null;
    this.stopped = false;
    this.stage = "";
  }
}
