/** Stands in until the core has written its own; the path alias prefers that one. */
import type { OverviewGroup } from "./OverviewGroup";
import type { OverviewTarget } from "./OverviewTarget";
import type { OverviewWard } from "./OverviewWard";

export type Overview = {
  year: number;
  setCode: string;
  setTitle: string;
  isSample: boolean;
  groups: Array<OverviewGroup>;
  wards: Array<OverviewWard>;
  targets: Array<OverviewTarget>;
  metByCriterion: Array<number>;
};
