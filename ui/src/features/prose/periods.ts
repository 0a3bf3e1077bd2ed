/** The administrative periods a paragraph can be of, and what each is compared with. */
import { periodName, periodParts } from "../../lib/periods";

export const spans = ["month", "quarter", "six", "nine", "year"] as const;
export type Span = (typeof spans)[number];

const perYear: Record<Span, number> = {
  month: 12,
  quarter: 4,
  six: 1,
  nine: 1,
  year: 1,
};

function written(span: Span, year: number, part: number): string {
  switch (span) {
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
  }
}

export interface Choice {
  value: string;
  label: string;
}

const named = (value: string): Choice => ({ value, label: periodName(value) });

/** Periods of a kind up to the open month, the latest first: three years of them. */
export function periodsOf(span: Span, openMonth: string): Choice[] {
  const open = periodParts(openMonth);
  const thisYear = open?.year ?? new Date().getFullYear();
  const month = Number(open?.part ?? 12);
  const found: Choice[] = [];
  for (let year = thisYear; year > thisYear - 3; year--) {
    const length = 12 / perYear[span];
    for (let part = perYear[span]; part >= 1; part--) {
      const begins = (part - 1) * length + 1;
      if (year < thisYear || begins <= month)
        found.push(named(written(span, year, part)));
    }
  }
  return found;
}

/** The same period of the two years before, and the one just before it. */
export function basesOf(span: Span, period: string): Choice[] {
  const parts = periodParts(period);
  if (!parts) return [];
  const count = perYear[span];
  const part = count === 1 ? 1 : Number(parts.part.replace("Q", ""));
  const found = [
    named(written(span, parts.year - 1, part)),
    named(written(span, parts.year - 2, part)),
  ];
  if (count > 1)
    found.push(
      named(
        part > 1
          ? written(span, parts.year, part - 1)
          : written(span, parts.year - 1, count),
      ),
    );
  return found;
}
