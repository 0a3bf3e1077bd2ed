/** Seconds until another passphrase may be tried, counted down once a second. */
export class Waiting {
  seconds = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  start(seconds: number): void {
    this.stop();
    this.seconds = Math.max(0, Math.ceil(seconds));
    if (this.seconds === 0) return;
    const until = Date.now() + this.seconds * 1000;
    this.#timer = setInterval(() => {
      this.seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (this.seconds === 0) this.stop();
    }, 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.seconds = 0;
  }
}
