/** Stands in until the core has written its own; the path alias prefers that one. */
import type { ChecklistCriterion } from "./ChecklistCriterion";
import type { LayerTotal } from "./LayerTotal";

export type ChecklistGroup = {
  number: string;
  title: string;
  max: string | null;
  totals: Array<LayerTotal>;
  met: number;
  total: number;
  criteria: Array<ChecklistCriterion>;
};
