/** The strip that follows a delete: what was done, and the way back until the next action. */
export interface Undoable {
  /** What was done, as a sentence without a full stop. */
  text: string;
  undo: () => void | Promise<void>;
}

class Undo {
  offer = $state.raw<Undoable | null>(null);

  show(offer: Undoable): void {
    this.offer = offer;
  }

  /** The next action of the person takes the strip away. */
  clear(): void {
    this.offer = null;
  }

  async take(): Promise<void> {
    const offer = this.offer;
    this.offer = null;
    await offer?.undo();
  }
}

export const undo = new Undo();
