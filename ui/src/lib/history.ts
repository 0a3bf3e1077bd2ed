/** The journal of one record, in words. */
import type { HistoryEntry } from "$generated/HistoryEntry";
import { query, type Query } from "./changes.svelte";
import { number, timeAndDate } from "./format";
import { t, tryText } from "./i18n.svelte";
import { actionWords, fieldWords, valueWords } from "./journal-words";

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

/** `named`: the rows whose ids may stand in a field. */
export function historyLines(
  entries: readonly HistoryEntry[],
  named: readonly { id: string; name: string }[] = [],
): Line[] {
  const names = Object.fromEntries(named.map(({ id, name }) => [id, name]));
  const shown = (table: string, field: string, text: string | null) => {
    if (text === null || text === "") return null;
    return field === "place"
      ? degrees(text)
      : valueWords(field, text, names, table) || null;
  };
  return entries.map((entry) => ({
    id: entry.hash,
    at: timeAndDate(entry.at),
    what: actionWords(entry.action),
    who: entry.actor || t("journal-no-actor"),
    ...(entry.isUndone
      ? { note: t("ui-history-undone") }
      : entry.isRefused
        ? { note: t("ui-history-refused") }
        : {}),
    changes: entry.changes.flatMap(({ table, field, old, new: now }) => {
      const change = {
        old: shown(table, field, old),
        new: shown(table, field, now),
      };
      // A field without words is the program's own bookkeeping.
      return tryText(`field-${field}`) === null || change.old === change.new
        ? []
        : [{ label: fieldWords(field), ...change }];
    }),
  }));
}

/** Coordinates are kept as whole numbers: `99575471 · 1063726340` → `9,9575471; 106,372634`. */
function degrees(text: string): string {
  return text
    .split(" · ")
    .map((part) => number(Number(part) / 10_000_000))
    .join("; ");
}
