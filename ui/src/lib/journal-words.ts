/** The journal in words: what was done, to which field, from what to what. */
import { date, number } from "./format";
import { t, tryText } from "./i18n.svelte";
import { periodName } from "./periods";

/** Registers whose codes have their words on the screen they belong to, by table and register. */
const worded: Readonly<Record<string, string>> = {
  "documents kind": "documents-kind",
  "documents secrecy": "documents-secrecy",
  "commendations kind": "commendations-honoured",
  "commendations form": "commendations-form",
  "evidence kind": "evidence-kind",
  "models kind": "models-kind",
  "models status": "models-status",
};

/** A command's name → what it did: "Chấm tiêu chí". */
export function actionWords(action: string): string {
  return tryText(`action-${action}`) ?? action;
}

/** A register's name → what it is called on screen. */
export function fieldWords(field: string): string {
  return tryText(`field-${field}`) ?? field;
}

/**
 * A register's value in words. Registers joined of several columns come with " · " between them;
 * `names` says who stands behind an id,
 * `table` in which register's table the value stands.
 */
export function valueWords(
  field: string,
  value: string | null,
  names: Readonly<Record<string, string>> = {},
  table = "",
): string {
  if (value === null || value === "") return t("history-nothing");
  const parts = value.split(" · ");
  if (field === "judgement") return judgement(parts);
  if (field === "amount" && parts[1] === "reported")
    return number(Number(parts[0]));
  if (field === "period") return periodName(value);
  if (field === "handover") return handover(parts);
  // Digest, name, kind and size; the name is what a person knows it by.
  if (field === "file") return parts[1] ?? "";
  // Year and number.
  if (table === "crime_reports" && field === "number")
    return parts.toReversed().join("/");
  if (field === "helper_ids") return people(value, names);
  return parts
    .map((part) => one(table, field, part, names))
    .filter((part) => part !== "")
    .join(", ");
}

/** State, points in hundredths, who and when; the entry itself says who and when. */
function judgement([state = "", points = ""]: readonly string[]): string {
  if (state === "scored" && /^\d+$/.test(points))
    return t("history-points", { points: number(Number(points) / 100) });
  return tryText(`value-judgement-${state}`) ?? state;
}

/** From whom, to whom, on which day, and the list, whose length is what can be read here. */
function handover(parts: readonly string[]): string {
  try {
    const items: unknown = JSON.parse(parts.slice(3).join(" · "));
    if (Array.isArray(items))
      return t("history-handover", { count: items.length });
  } catch {
    // A list a newer program wrote otherwise.
  }
  return "";
}

/** Ids with spaces between. */
function people(ids: string, names: Readonly<Record<string, string>>): string {
  return ids
    .split(" ")
    .map((id) => names[id] ?? "")
    .filter((name) => name !== "")
    .join(", ");
}

function one(
  table: string,
  field: string,
  part: string,
  names: Readonly<Record<string, string>>,
): string {
  const name = names[part];
  if (name !== undefined) return name;
  if (/^\d{4}-\d{2}-\d{2}$/.test(part)) return date(part);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(part))
    return `${part.slice(11)}, ${date(part.slice(0, 10))}`;
  const own = worded[`${table} ${field}`];
  const word = tryText(`${own ?? `value-${field}`}-${part}`);
  if (word !== null) return word;
  // An id nobody here has a name for says nothing to a person.
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(part)) return "";
  return part;
}
