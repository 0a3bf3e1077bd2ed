/** The strip that follows a change: what was done, and the way back until the next action. */
import { call, type Response } from "./call";
import { inOrder } from "./changes.svelte";
import { show } from "./errors";
import { t, tryText } from "./i18n.svelte";

export interface Undoable {
  /** What was done, as a sentence without a full stop. */
  text: string;
  /** The way back; without it the strip only tells. */
  undo?: () => void | Promise<void>;
  /** The way back brings something back that an undo took: "Làm lại Ctrl Y". */
  isRedo?: boolean;
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
    await offer?.undo?.();
  }
}

export const undo = new Undo();

/** Says what was done and offers the way back through the journal. */
export function offerUndo(text: string, actionId?: string): void {
  undo.show({ text, undo: () => takeBack(actionId) });
}

/** Takes back an action: the one named, else one's own latest that can be. */
export async function takeBack(actionId?: string): Promise<void> {
  try {
    const done = await inOrder(() =>
      call("undo", actionId === undefined ? {} : { actionId }),
    );
    undo.show({
      text: sentence("undone", done),
      undo: bringBack,
      isRedo: true,
    });
  } catch (failure) {
    undo.show({ text: show(failure).message });
  }
}

/** Brings back what the latest undo took. */
export async function bringBack(): Promise<void> {
  try {
    const done = await inOrder(() => call("redo", {}));
    undo.show({ text: sentence("redone", done), undo: () => takeBack() });
  } catch (failure) {
    undo.show({ text: show(failure).message });
  }
}

function sentence(what: "undone" | "redone", done: Response<"undo">): string {
  const action = tryText(`action-${done.action}`) ?? done.action;
  const thing = done.name === "" ? action : `${action}, ${done.name}`;
  return what === "undone"
    ? t("frame-undone", { thing })
    : t("frame-redone", { thing });
}
