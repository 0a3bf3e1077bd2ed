/** Locks a machine nobody uses, and says so one minute before. */

const stored = "phuong-lock-after";
const events = ["keydown", "pointerdown", "wheel"] as const;
const warning = 60_000;

/** Minutes to choose from. */
export const lockChoices = [5, 10, 15, 30] as const;

function remembered(): number {
  const minutes = Number(localStorage.getItem(stored));
  return lockChoices.find((choice) => choice === minutes) ?? 15;
}

class Idle {
  minutes = $state(remembered());
  /** True in the last minute. */
  warns = $state(false);
  #last = Date.now();

  setMinutes(minutes: number): void {
    this.minutes = minutes;
    localStorage.setItem(stored, String(minutes));
    this.touch();
  }

  touch = (): void => {
    this.#last = Date.now();
    this.warns = false;
  };

  /** Watches until the returned function is called. */
  watch(lock: () => void): () => void {
    this.touch();
    for (const event of events)
      window.addEventListener(event, this.touch, { passive: true });
    const timer = setInterval(() => {
      const left = this.#last + this.minutes * 60_000 - Date.now();
      this.warns = left <= warning;
      if (left <= 0) lock();
    }, 5000);
    return () => {
      clearInterval(timer);
      this.warns = false;
      for (const event of events) window.removeEventListener(event, this.touch);
    };
  }
}

export const idle = new Idle();
