/** Which wards stand under which tab, in which order, and what all of them wait for. */
import type { Overview } from "$generated/Overview";
import type { OverviewWard } from "$generated/OverviewWard";

export type Filter = "all" | "near" | "unmet" | "appraise" | "silent";
export type Order = "name" | "closeness";

export const filters: Record<Filter | "full", (ward: OverviewWard) => boolean> =
  {
    all: () => true,
    full: (ward) => ward.total > 0 && ward.met === ward.total,
    near: (ward) => ward.isNear,
    unmet: (ward) => ward.states.includes("unmet"),
    appraise: (ward) => ward.stage === "submitted",
    silent: (ward) => ward.lastBundle === null,
  };

/** By name as the core gives them, or the closest first. */
export function ordered(
  wards: readonly OverviewWard[],
  order: Order,
): OverviewWard[] {
  return order === "name"
    ? [...wards]
    : [...wards].sort((a, b) => a.rank - b.rank);
}

/** Criteria on which every ward waits for another body. */
export function waitedForByAll(overview: Overview): string[] {
  const numbers = overview.groups.flatMap((group) => group.criteria);
  return numbers.filter(
    (_, at) =>
      overview.wards.length > 0 &&
      overview.wards.every((ward) => ward.states[at] === "waiting"),
  );
}
