/** Stands in until the core has written its own; the path alias prefers that one. */
import type { CriterionKind } from "./CriterionKind";
import type { CriterionState } from "./CriterionState";
import type { LayerAnswer } from "./LayerAnswer";

export type ChecklistCriterion = {
  number: string;
  text: string;
  kind: CriterionKind;
  max: string | null;
  step: string | null;
  passAt: string | null;
  isMandatory: boolean;
  waitsOn: string | null;
  evidence: string | null;
  state: CriterionState;
  layers: Array<LayerAnswer>;
  differs: boolean;
  personId: string | null;
  personName: string | null;
  dueOn: string | null;
  daysLeft: number | null;
};
