/** How indicators and their headings are called. */
import type { IndicatorGroupView } from "$generated/IndicatorGroupView";

export function wordsOf(
  catalogue: readonly IndicatorGroupView[],
  english: boolean,
): {
  groups: Map<string, string>;
  indicators: Map<string, { title: string; unit: string }>;
} {
  return {
    groups: new Map(
      catalogue.map((group) => [
        group.code,
        english && group.titleEn ? group.titleEn : group.title,
      ]),
    ),
    indicators: new Map(
      catalogue
        .flatMap((group) => group.indicators)
        .map((one) => [
          one.code,
          {
            title: english && one.titleEn ? one.titleEn : one.title,
            unit: english && one.unitEn ? one.unitEn : one.unit,
          },
        ]),
    ),
  };
}

/** "Tội phạm về ma túy: phát hiện" under the heading "Tội phạm về ma túy" → "Phát hiện". */
export function underHeading(heading: string, title: string): string {
  const rest = title.startsWith(`${heading}: `)
    ? title.slice(heading.length + 2)
    : title;
  return rest.charAt(0).toLocaleUpperCase("vi") + rest.slice(1);
}

const numerals = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/** 1 → "I", 12 → "XII": as headings of a report are numbered. */
export function roman(value: number): string {
  return "X".repeat(Math.floor(value / 10)) + (numerals[value % 10] ?? "");
}
