/** Stands in until the core has written its own; the path alias prefers that one. */
import type { ComparisonGroup } from "./ComparisonGroup";
import type { UnitInfo } from "./UnitInfo";

export type ComparisonTable = {
  period: string;
  with: string;
  unit: UnitInfo;
  groups: Array<ComparisonGroup>;
};
