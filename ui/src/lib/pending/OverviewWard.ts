/** Stands in until the core has written its own; the path alias prefers that one. */
import type { CriterionState } from "./CriterionState";
import type { UnitInfo } from "./UnitInfo";

export type OverviewWard = {
  unit: UnitInfo;
  name: string;
  shown: string;
  score: string | null;
  met: number;
  total: number;
  states: Array<CriterionState>;
  isConfirmed: boolean;
  lastBundle: number | null;
};
