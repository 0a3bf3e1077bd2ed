/** Which periods can be chosen, and what each can be compared with. */
import { t } from "../../lib/i18n.svelte";
import { periodName, periodParts } from "../../lib/periods";

export const kinds = [
  "month",
  "through",
  "quarter",
  "six",
  "nine",
  "year",
  "calendar",
  "assembly",
] as const;

export type PeriodKind = (typeof kinds)[number];

export const chartKinds = ["months", "years", "structure"] as const;
export type ChartKind = (typeof chartKinds)[number];

/** How many periods of a kind a year has. */
export function parts(kind: PeriodKind): number {
  if (kind === "month" || kind === "through") return 12;
  return kind === "quarter" ? 4 : 1;
}

/** From the start of the year some periods have a name of their own, as the core writes them. */
const throughNames: Partial<Record<number, string>> = {
  1: "-01",
  3: "-Q1",
  6: "-6T",
  9: "-9T",
  12: "",
};

export function periodOf(kind: PeriodKind, year: number, part: number): string {
  const two = String(part).padStart(2, "0");
  switch (kind) {
    case "month":
      return `hc:${year}-${two}`;
    case "through":
      return `hc:${year}${throughNames[part] ?? `-L${two}`}`;
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

/** Against the mean of so many years; the base is then no period. */
const means = [3, 5, 10];

/** `mean:5` → 5; null for a period. */
export function meanYears(base: string): number | null {
  const match = /^mean:(\d+)$/.exec(base);
  return match ? Number(match[1]) : null;
}

/** What a base is called: the period, or the mean of so many years. */
export function baseName(base: string): string {
  const years = meanYears(base);
  return years === null
    ? periodName(base)
    : t("figures-mean-of", { years: String(years) });
}

/** The same period of the years before, the one just before it, and the mean of several years. */
export function bases(
  kind: PeriodKind,
  year: number,
  part: number,
): { value: string; label: string }[] {
  const whole = ["year", "calendar", "assembly"].includes(kind);
  const found = [1, 2, 3].map((back) => {
    const value = periodOf(kind, year - back, part);
    return {
      value,
      label: whole
        ? periodName(value)
        : t("figures-same-period", { period: periodName(value) }),
    };
  });
  const before = periodBefore(kind, year, part);
  return [
    ...found,
    ...(before === null
      ? []
      : [
          {
            value: before,
            label: t("figures-period-before", { period: periodName(before) }),
          },
        ]),
    ...means.map((years) => ({
      value: `mean:${years}`,
      label: baseName(`mean:${years}`),
    })),
  ];
}

/** The period just before, where there is one as long that is not among the same periods. */
function periodBefore(
  kind: PeriodKind,
  year: number,
  part: number,
): string | null {
  switch (kind) {
    case "month":
    case "quarter":
      return part > 1
        ? periodOf(kind, year, part - 1)
        : periodOf(kind, year - 1, parts(kind));
    case "six":
      return `hc:${year - 1}-6C`;
    default:
      return null;
  }
}

/** The last period of a kind that is over, or the one under way at the start of a year. */
export function latest(
  kind: PeriodKind,
  openMonth: string,
): { year: number; part: number } {
  const open = periodParts(openMonth);
  const year = open?.year ?? new Date().getFullYear();
  const over = Math.max(0, Number(open?.part ?? 1) - 1);
  if (kind === "month" || kind === "through")
    return over === 0 ? { year: year - 1, part: 12 } : { year, part: over };
  if (kind === "quarter")
    return over < 3
      ? { year: year - 1, part: 4 }
      : { year, part: Math.floor(over / 3) };
  if (kind === "six") return { year: over < 6 ? year - 1 : year, part: 1 };
  if (kind === "nine") return { year: over < 9 ? year - 1 : year, part: 1 };
  return { year: year - 1, part: 1 };
}
