/** A table kept as a file: where to, and what the strip says of it. */
import type { Saved } from "$generated/Saved";
import { pickSavePath } from "./desktop";
import { show } from "./errors";
import { bytes } from "./format";
import { t } from "./i18n.svelte";
import { undo } from "./undo.svelte";

export type Format = "pdf" | "xlsx";

/** Asks for a path, saves there, and says so; `name` is without its ending. */
export async function saveTable(
  name: string,
  format: Format,
  save: (path: string) => Promise<Saved>,
): Promise<void> {
  try {
    const path = await pickSavePath(`${name}.${format}`);
    if (path === null) return;
    const saved = await save(path);
    undo.show({
      text: t("save-done", { path: saved.path, size: bytes(saved.bytes) }),
    });
  } catch (failure) {
    const { message, hint } = show(failure);
    undo.show({ text: hint === null ? message : `${message} ${hint}` });
  }
}
