/** One journal entry's changes, without the program's own bookkeeping. */
import type { FieldChange } from "$generated/FieldChange";
import type { HistoryEntry } from "$generated/HistoryEntry";
import { t, tryText } from "../../lib/i18n.svelte";
import { fieldWords, valueWords } from "../../lib/journal-words";

/** What stands in keys and codes says nothing to a reader. */
const silent = ["set_id", "content", "calendar"];

export function shownChanges(entry: HistoryEntry): FieldChange[] {
  return entry.changes.filter(
    (change) =>
      !silent.includes(change.field) &&
      (change.old !== null || change.new !== null),
  );
}

export function registerWords(table: string): string {
  return tryText(`register-${table}`) ?? table;
}

/** "Kết quả: Chưa đạt → Đạt". */
export function changeWords(
  change: FieldChange,
  names: Readonly<Record<string, string>>,
): string {
  const field = fieldWords(change.field);
  const words = (value: string | null) =>
    valueWords(change.field, value, names, change.table);
  if (change.old === null)
    return t("journal-change-new", { field, new: words(change.new) });
  if (change.new === null)
    return t("journal-change-gone", { field, old: words(change.old) });
  return t("journal-change", {
    field,
    old: words(change.old),
    new: words(change.new),
  });
}
