/**
 * Dates and numbers as they stand on Vietnamese forms. They are the same in both languages of the
 * interface: they are facts copied from paper, and 1.234 must not mean two things on two machines.
 *
 * Days and periods are at +07:00 always, whatever zone the machine is set to.
 */

const minus = "\u2212";
const zone = 7 * 60 * 60 * 1000;

/** Zero before days 1–9 and months 1–2, so that a date cannot be altered by one stroke. */
const dayText = (day: number) => String(day).padStart(2, "0");
const monthText = (month: number) => (month <= 2 ? `0${month}` : String(month));
const two = (value: number) => String(value).padStart(2, "0");

interface Day {
  year: number;
  month: number;
  day: number;
}

function parts(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  return {
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
  };
}

/** `2026-06-14` → `14/6/2026`. Anything else comes back as it is. */
export function date(iso: string): string {
  const day = parts(iso);
  return day ? `${dayText(day.day)}/${monthText(day.month)}/${day.year}` : iso;
}

/** `2026-12-09` → `09/12`, for lists whose year is said above them. */
export function dayMonth(iso: string): string {
  const day = parts(iso);
  return day ? `${dayText(day.day)}/${monthText(day.month)}` : iso;
}

function local(instant: string | number | Date): Date {
  return new Date(new Date(instant).getTime() + zone);
}

/** The day an instant falls on, as `2026-12-09`. */
export function dayOf(instant: string | number | Date): string {
  return local(instant).toISOString().slice(0, 10);
}

export function today(now: number = Date.now()): string {
  return dayOf(now);
}

/** An instant's time of day: `08:41`. */
export function time(instant: string | number | Date): string {
  const at = local(instant);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** An instant as time and day: `17:02, 09/12/2026`. */
export function timeAndDate(instant: string | number | Date): string {
  return `${time(instant)}, ${date(dayOf(instant))}`;
}

/**
 * What a person types for a day → `2026-12-09`, or null when it is no day of the calendar.
 * Takes 9/12/2026, 09-12-2026, 9.12.26, 09122026, and 9/12 in the year of `now`.
 */
export function parseDate(text: string, now: string = today()): string | null {
  const typed = text.trim();
  const match =
    /^(\d{1,2})[/\-. ](\d{1,2})(?:[/\-. ](\d{4}|\d{2}))?$/.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (!match) return null;
  const day = Number(match[1]);
  const month = Number(match[2]);
  const written = match[3] ?? now.slice(0, 4);
  const year = written.length === 2 ? 2000 + Number(written) : Number(written);
  const check = new Date(Date.UTC(year, month - 1, day));
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day)
    return null;
  if (year < 1900) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** `1234.5` → `1.234,5`; decimals as given, or as many as the number has. */
export function number(value: number, decimals?: number): string {
  const fixed =
    decimals === undefined
      ? String(Math.abs(value))
      : Math.abs(value).toFixed(decimals);
  const [whole = "0", fraction] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? minus + text : text;
}

/** A difference with its sign: `+2`, `−1`, `0`. */
export function signed(value: number, decimals?: number): string {
  const text = number(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** `33,3 %`. The space does not break. */
export function percent(value: number, decimals = 1): string {
  return `${number(value, decimals)}\u00A0%`;
}

/** The core's exact percentage, "33,3", with its sign. */
export function percentText(text: string): string {
  return `${text.replace("-", minus)}\u00A0%`;
}

/** A count inside a sentence: `05`, `12`, `1.315`. Grid cells use `number`. */
export function count(value: number): string {
  return value >= 0 && value < 10 && Number.isInteger(value)
    ? `0${value}`
    : number(value);
}

/** `1.346.208 byte` is for facts; this is for a glance: `1,3 MB`. */
export function bytes(value: number): string {
  const units = ["byte", "KB", "MB", "GB", "TB"];
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${number(size, unit === 0 || size >= 100 ? 0 : 1)} ${units[unit]}`;
}

/** What a person types for a number → a number, or null. Takes 1.234,5, 1234,5, −5 and -5. */
export function parseNumber(text: string): number | null {
  const typed = text.trim().replace(minus, "-").replace(/\s/g, "");
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(typed)) return null;
  return Number(typed.replaceAll(".", "").replace(",", "."));
}

/** A number as it goes to the clipboard: plain minus, no thousands, so that a sheet reads a number. */
export function numberForClipboard(value: number, decimals?: number): string {
  return number(value, decimals).replaceAll(".", "").replace(minus, "-");
}

/** A shown figure as it goes to the clipboard: `−1.234,5` → `-1234,5`. */
export function textForClipboard(shown: string): string {
  const plain = shown.replace(minus, "-");
  return /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)
    ? plain.replaceAll(".", "")
    : plain;
}

/** Cells as rows of tabs, the form sheets exchange. A tab or line end inside a cell becomes a space. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t"))
    .join("\r\n");
}

/**
 * Rows as sheets put them on the clipboard. A cell that holds a tab, a line end or a quote stands in
 * quotes, with its quotes doubled; a quote that nothing closes is a quote.
 */
export function fromTsv(text: string): string[][] {
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|[^\t\n]*/y;
  for (let at = 0; at <= plain.length;) {
    cell.lastIndex = at;
    const found = cell.exec(plain);
    const read = found?.[1]?.replaceAll('""', '"') ?? found?.[0] ?? "";
    rows.at(-1)?.push(read.replace(/\s+/g, " ").trim().normalize("NFC"));
    at += (found?.[0].length ?? 0) + 1;
    if (plain[at - 1] === "\n") rows.push([]);
  }
  return text === "" ? [] : rows;
}
