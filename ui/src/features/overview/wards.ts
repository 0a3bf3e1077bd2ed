/** Which wards stand under which tab, and what all of them wait for. */
import type { Overview } from "$generated/Overview";
import type { OverviewWard } from "$generated/OverviewWard";

export type Filter = "all" | "near" | "unmet" | "silent";

export const filters: Record<Filter | "full", (ward: OverviewWard) => boolean> =
  {
    all: () => true,
    full: (ward) => ward.total > 0 && ward.met === ward.total,
    near: (ward) => ward.total > 0 && ward.met === ward.total - 1,
    unmet: (ward) => ward.states.includes("unmet"),
    silent: (ward) => ward.lastBundle === null,
  };

/** Criteria on which every ward waits for another body. */
export function waitedForByAll(overview: Overview): string[] {
  const numbers = overview.groups.flatMap((group) => group.criteria);
  return numbers.filter(
    (_, at) =>
      overview.wards.length > 0 &&
      overview.wards.every((ward) => ward.states[at] === "waiting"),
  );
}
