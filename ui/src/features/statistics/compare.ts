/** Which periods can be chosen, and what each can be compared with. */
import { t } from "../../lib/i18n.svelte";
import { periodName, periodParts } from "../../lib/periods";

export const kinds = [
  "month",
  "quarter",
  "six",
  "nine",
  "year",
  "calendar",
  "assembly",
] as const;

export type PeriodKind = (typeof kinds)[number];

/** How many periods of a kind a year has. */
export function parts(kind: PeriodKind): number {
  return kind === "month" ? 12 : kind === "quarter" ? 4 : 1;
}

export function periodOf(kind: PeriodKind, year: number, part: number): string {
  switch (kind) {
    case "month":
      return `hc:${year}-${String(part).padStart(2, "0")}`;
    case "quarter":
      return `hc:${year}-Q${part}`;
    case "six":
      return `hc:${year}-6T`;
    case "nine":
      return `hc:${year}-9T`;
    case "year":
      return `hc:${year}`;
    case "calendar":
      return `dl:${year}`;
    case "assembly":
      return `qh:${year}`;
  }
}

/** The same period of the years before, and the one just before it. */
export function bases(
  kind: PeriodKind,
  year: number,
  part: number,
): { value: string; label: string }[] {
  const found = [1, 2, 3].map((back) => {
    const value = periodOf(kind, year - back, part);
    return {
      value,
      label:
        parts(kind) === 1
          ? periodName(value)
          : t("figures-same-period", { period: periodName(value) }),
    };
  });
  if (parts(kind) === 1) return found;
  const value =
    part > 1
      ? periodOf(kind, year, part - 1)
      : periodOf(kind, year - 1, parts(kind));
  return [
    ...found,
    { value, label: t("figures-period-before", { period: periodName(value) }) },
  ];
}

/** The last period of a kind that is over, or the one under way at the start of a year. */
export function latest(
  kind: PeriodKind,
  openMonth: string,
): { year: number; part: number } {
  const open = periodParts(openMonth);
  const year = open?.year ?? new Date().getFullYear();
  const over = Math.max(0, Number(open?.part ?? 1) - 1);
  if (kind === "month")
    return over === 0 ? { year: year - 1, part: 12 } : { year, part: over };
  if (kind === "quarter")
    return over < 3
      ? { year: year - 1, part: 4 }
      : { year, part: Math.floor(over / 3) };
  if (kind === "six") return { year: over < 6 ? year - 1 : year, part: 1 };
  if (kind === "nine") return { year: over < 9 ? year - 1 : year, part: 1 };
  return { year: year - 1, part: 1 };
}
