/** The periods of a year a register may be looked at by. */
import { periodName } from "../../lib/periods";

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
    const name = periodName(value);
    return { value, label: name.charAt(0).toUpperCase() + name.slice(1) };
  });
}

/** The same part of another year. */
export function inYear(period: string, year: number): string {
  return period.replace(/^hc:\d{4}/, `hc:${year}`);
}
