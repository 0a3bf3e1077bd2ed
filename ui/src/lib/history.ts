/** The journal of one record, in words. */
import type { HistoryEntry } from "$generated/HistoryEntry";
import { query, type Query } from "./changes.svelte";
import { date, timeAndDate } from "./format";
import { t, tryText } from "./i18n.svelte";

interface Line {
  id: string;
  at: string;
  what: string;
  who: string;
  note?: string;
  changes: { label: string; old: string | null; new: string | null }[];
}

/** Must be called while a component is being set up. A null id waits. */
export function historyOf(
  table: string,
  id: () => string | null,
): Query<HistoryEntry[]> {
  return query(
    "get_history",
    () => {
      const row = id();
      return row === null ? null : { table, id: row };
    },
    [table],
  );
}

/**
 * `value` puts a field's content into words (a choice, the name behind an id); null leaves it out,
 * undefined as it is.
 */
export function historyLines(
  entries: readonly HistoryEntry[],
  value: (field: string, text: string) => string | null | undefined = () =>
    undefined,
): Line[] {
  const shown = (field: string, text: string | null) => {
    if (text === null || text === "") return null;
    const words = value(field, text);
    if (words !== undefined) return words;
    return /_on$/.test(field) ? date(text) : text;
  };
  return entries.map((entry) => ({
    id: entry.hash,
    at: timeAndDate(entry.at),
    what: tryText(`action-${entry.action}`) ?? t("ui-history-change"),
    who: entry.actor,
    ...(entry.isUndone
      ? { note: t("ui-history-undone") }
      : entry.isRefused
        ? { note: t("ui-history-refused") }
        : {}),
    changes: entry.changes.flatMap(({ field, old, new: now }) => {
      const label = tryText(`field-${field}`);
      const change = { old: shown(field, old), new: shown(field, now) };
      // What has no words is the program's own bookkeeping.
      return label === null || change.old === change.new
        ? []
        : [{ label, ...change }];
    }),
  }));
}
