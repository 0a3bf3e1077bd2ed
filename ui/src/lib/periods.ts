/** Reporting periods in words. Their text form is the core's: `hc:2026-12`, `dl:2026`, `qh:2026`. */
import { t } from "./i18n.svelte";

export interface PeriodParts {
  calendar: string;
  year: number;
  /** `12`, `Q3`, `6T`, `6C`, `9T`, `L05`; empty for a year. */
  part: string;
}

export function periodParts(period: string): PeriodParts | null {
  const match = /^([a-z]{2}):(\d{4})(?:-(\d{2}|Q[1-4]|[69]T|6C|L\d{2}))?$/.exec(
    period,
  );
  if (!match) return null;
  return {
    calendar: match[1] ?? "",
    year: Number(match[2]),
    part: match[3] ?? "",
  };
}

/** `hc:2026-12` → `tháng 12/2026`; what is no period comes back as it is. */
export function periodName(period: string): string {
  const parts = periodParts(period);
  if (!parts) return period;
  const year = String(parts.year);
  const { calendar, part } = parts;
  if (/^\d\d$/.test(part)) {
    const month = String(Number(part));
    return calendar === "dl"
      ? t("period-calendar-month", { month, year })
      : t("period-month", { month, year });
  }
  if (part.startsWith("Q"))
    return t("period-quarter", { quarter: part.slice(1), year });
  if (part.startsWith("L"))
    return t("period-through", { month: String(Number(part.slice(1))), year });
  if (part === "6C") return t("period-last-six-months", { year });
  if (part === "6T") return t("period-six-months", { year });
  if (part === "9T") return t("period-nine-months", { year });
  if (calendar === "dl") return t("period-calendar-year", { year });
  if (calendar === "qh") return t("period-assembly-year", { year });
  return t("period-year", { year });
}

/** The year, its halves, quarters and months: `hc:2026`, `hc:2026-Q1`, `hc:2026-12`. */
export function periodsOf(year: number): { value: string; label: string }[] {
  const parts = [
    "",
    "-6T",
    "-9T",
    ...[1, 2, 3, 4].map((quarter) => `-Q${quarter}`),
    ...Array.from(
      { length: 12 },
      (_, month) => `-${String(month + 1).padStart(2, "0")}`,
    ),
  ];
  return parts.map((part) => {
    const value = `hc:${year}${part}`;
    // The year itself stands beside it in a chooser of its own.
    const name =
      part === ""
        ? t("period-whole-year", { year: String(year) })
        : periodName(value);
    return { value, label: name.charAt(0).toUpperCase() + name.slice(1) };
  });
}

/** The same part of another year. */
export function inYear(period: string, year: number): string {
  return period.replace(/^hc:\d{4}/, `hc:${year}`);
}

/** The year that is open and those before it, for a chooser. */
export function lastYears(
  openYear: number,
): { value: string; label: string }[] {
  return Array.from({ length: 12 }, (_, back) => {
    const year = String(openYear - back);
    return { value: year, label: t("figures-year", { year }) };
  });
}
