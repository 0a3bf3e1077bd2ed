/** Places in a text. The core counts characters (code points), the page counts UTF-16 units. */
import type { Response } from "../../lib/call";

export type Checked = Response<"check_text">;
export type Finding = Checked["findings"][number];

/** A finding of the list: what is wrong, or only worth a look. */
export interface Item {
  finding: Finding;
  isRemark: boolean;
  /** UTF-16, the end exclusive. */
  start: number;
  end: number;
  line: number;
}

/** A stretch of the text, marked or not. */
export interface Piece {
  text: string;
  /** The place in the list of findings; null for plain text. */
  item: number | null;
}

/** From the place of a character to its UTF-16 place. */
function places(text: string): (at: number) => number {
  // Vietnamese letters are one unit each; only a text with others pays for the table.
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (at) => at;
  const table: number[] = [];
  let at = 0;
  for (const character of text) {
    table.push(at);
    at += character.length;
  }
  table.push(at);
  return (place) => table[place] ?? text.length;
}

/** Findings and remarks in the order of the text. */
export function itemsOf(text: string, checked: Checked): Item[] {
  const place = places(text);
  const item = (finding: Finding, isRemark: boolean): Item => {
    const start = place(finding.at[0]);
    return {
      finding,
      isRemark,
      start,
      end: place(finding.at[1]),
      line: text.slice(0, start).split("\n").length,
    };
  };
  return [
    ...checked.findings.map((one) => item(one, false)),
    ...checked.remarks.map((one) => item(one, true)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text cut into stretches; where two findings overlap, the second begins behind the first. */
export function piecesOf(text: string, items: readonly Item[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  items.forEach(({ start, end }, item) => {
    const from = Math.max(start, at);
    if (end <= from) return;
    if (from > at) pieces.push({ text: text.slice(at, from), item: null });
    pieces.push({ text: text.slice(from, end), item });
    at = end;
  });
  pieces.push({ text: text.slice(at), item: null });
  return pieces;
}

/** The finding to go to from a place in the text; round at the ends. */
export function neighbour(
  count: number,
  here: number | null,
  step: 1 | -1,
): number | null {
  if (count === 0) return null;
  if (here === null) return step === 1 ? 0 : count - 1;
  return (here + step + count) % count;
}

/** A text with one stretch replaced. */
export function replaced(
  text: string,
  { start, end }: Pick<Item, "start" | "end">,
  by: string,
): string {
  return text.slice(0, start) + by + text.slice(end);
}
