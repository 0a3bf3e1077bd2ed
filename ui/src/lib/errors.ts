/** One table from the kind of an error to the way it is shown; nothing else decides. */
import type { WireError } from "$generated/WireError";
import { CallError, type ErrorKind } from "./call";
import { tryText } from "./i18n.svelte";

/** Beside what the person typed, as a line across the screen, or as a dialog with the details. */
export type Place = "inline" | "banner" | "dialog";

interface Presentation {
  place: Place;
  /** The code is shown, so that it can be read out over the telephone. */
  showsCode: boolean;
}

const table: Record<ErrorKind, Presentation> = {
  user: { place: "inline", showsCode: false },
  environment: { place: "banner", showsCode: true },
  incompatible: { place: "dialog", showsCode: true },
  bug: { place: "dialog", showsCode: true },
};

export interface Shown extends Presentation {
  kind: ErrorKind;
  code: string;
  message: string;
  hint: string | null;
}

export function show(error: unknown): Shown {
  const { code, kind, args } =
    error instanceof CallError ? error : new CallError("unexpected", "bug");
  const key = `error-${code}`;
  return {
    ...table[kind],
    kind,
    code,
    message:
      tryText(key, args) ?? tryText("ui-error-unknown", { code }) ?? code,
    hint: tryText(key, args, "hint"),
  };
}

/** An error that came inside an answer: of one cell, of one file. */
export function showWire({ code, kind, args }: WireError): Shown {
  return show(new CallError(code, kind, args));
}
