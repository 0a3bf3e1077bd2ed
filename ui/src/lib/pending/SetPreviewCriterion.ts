/** Stands in until the core has written its own; the path alias prefers that one. */
import type { CriterionKind } from "./CriterionKind";

export type SetPreviewCriterion = {
  number: string;
  text: string;
  kind: CriterionKind;
  max: string | null;
};
